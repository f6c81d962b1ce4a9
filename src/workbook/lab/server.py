"""The lab: JupyterLab on the start page, over the learner's copies."""

import errno
import hashlib
import json
import os
import platform
import secrets
import socket
import sys
import tempfile
import webbrowser
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from urllib.parse import quote

import psutil

from .. import atomic, course, places
from ..course import saved
from ..engines import environment
from ..errors import DataError, LabError
from ..learning.copies import handout

FIRST_PORT = 8888
PORTS = 50
# Ctrl-C ends the lab with its kernels, also before it listens and where there is no terminal: Jupyter shuts its kernels
# down at SIGTERM always, at SIGINT only on a terminal. -P: nothing in the current folder is mistaken for a library.
# The grammar of international addresses takes a second to build; nothing that Jupyter checks here has one.
# A machine's own Jupyter has settings, too: its password, address or extensions would lock the learner out of this lab.
# JupyterLab cannot even be imported where a SOCKS proxy is named; kernels get it again.
SERVE = """
import os, signal, sys
from jupyter_core import paths

sys.modules["rfc3987_syntax"] = None
paths.SYSTEM_CONFIG_PATH[:] = paths.ENV_CONFIG_PATH
paths.SYSTEM_JUPYTER_PATH[:] = paths.ENV_JUPYTER_PATH

def end(number, frame):
    if signal.getsignal(signal.SIGTERM) is signal.SIG_DFL:
        raise SystemExit(130)
    os.kill(os.getpid(), signal.SIGTERM)

signal.signal(signal.SIGINT, end)
proxies = {name: value for name, value in os.environ.items() if name.lower().endswith("_proxy")}
socks = {name: value for name, value in proxies.items() if value.lower().startswith("socks")}
for name in socks:
    del os.environ[name]
from jupyterlab.labapp import main
os.environ.update(socks)
main()
"""
SETTINGS = Path(__file__).parent / "jupyter"
WITHOUT_VOLUME = (
    "**Your answers are inside this container, and you lose them with it.** To keep them, stop the lab and start it with a volume:"
    " `docker run -p 8888:8888 -v workbook:/work …`"
)


def start(port: int | None = None, browser: bool = True) -> int:
    """Make or update the copies and become JupyterLab. Returns only by an error."""
    here = course.load()
    contained = bool(os.environ.get("WORKBOOK_CONTAINER"))
    # Inside a container every address is the container's own; what is published decides who reaches it.
    address = "0.0.0.0" if contained else "127.0.0.1"  # noqa: S104
    port = _port(port, address)
    work, said = places.work(), notice(os.environ, places.work())
    _prepare_copies(here, work, said)
    _prepare_data(here)
    _prepare_state(places.state())
    given = environment.variables()
    given["WORKBOOK_HOLDER"] = str(os.getpid())  # this process becomes JupyterLab: clusters last as long as it does
    if os.environ.get("WORKBOOK_HOLDER"):  # typed in another lab's terminal
        given.pop("WORKBOOK_LAB", None)
    given.setdefault("WORKBOOK_LAB", f"http://127.0.0.1:{port}/")  # who publishes another port may say so
    if said:
        given["WORKBOOK_NOTICE"] = said
    token = given["JUPYTER_TOKEN"] = given.get("JUPYTER_TOKEN") or secrets.token_hex(16)  # an empty one asks nobody
    page = f"/lab/tree/notebooks/{course.START}" if (work / "notebooks" / course.START).exists() else "/lab"
    opens = browser and not contained and _has_browser(os.environ)
    shown = f"http://127.0.0.1:{port}{page}?token={quote(token, safe='')}"
    if other_lab := running(places.state(), work):
        print(
            f"Another lab is open over the same folder, at  {other_lab}\nUse one of them: two overwrite each other's changes.\n"
        )
    if opens:
        print(f"The lab opens in your browser; its address is\n\n    {shown}\n\nCtrl-C ends it.", flush=True)
    else:
        other = ", with the port that you published if it is another" if contained else ""
        print(f"The lab is at\n\n    {shown}\n\nOpen it in a browser{other}. Ctrl-C ends the lab.", flush=True)
    command = [sys.executable, *arguments(work, address, port, page, opens, _shell(places.state(), given))]
    try:
        os.execve(sys.executable, command, given)
    except OSError as problem:
        raise LabError(
            f"JupyterLab cannot be started ({problem.strerror}); type  make lab  to set it up again."
        ) from None


def arguments(work: Path, address: str, port: int, page: str, browser: bool, shell: list[str]) -> list[str]:
    """What JupyterLab is told."""
    return [
        "-P",
        "-c",
        SERVE,
        f"--ServerApp.ip={address}",
        f"--ServerApp.port={port}",
        "--ServerApp.port_retries=0",
        f"--ServerApp.root_dir={work}",
        f"--ServerApp.open_browser={browser}",
        # A browser outside WSL, or in a sandbox of its own, cannot read a file of this system.
        "--ServerApp.use_redirect_file=False",
        "--ServerApp.answer_yes=True",  # Ctrl-C ends at once
        "--ServerApp.allow_root=True",
        # Notebooks here are plain: jupytext builds the course, and need not look at every file the learner opens.
        # The proxy is loaded by our own extension, which tells it how to serve the engines' pages.
        "--ServerApp.jpserver_extensions={'jupytext': False, 'jupyter_server_proxy': False, 'workbook.lab.pages': True, 'workbook.lab.ahead': True}",
        f"--ServerApp.terminado_settings={{'shell_command': {shell!r}}}",
        "--ServerApp.log_level=WARN",
        "--LabApp.log_level=WARN",
        # No language servers come with the course; looking for them would ask npm at every start.
        "--LanguageServerManager.autodetect=False",
        # Else every kernel warns that others on this machine could listen.
        "--KernelManager.transport_encryption=auto",
        f"--LabApp.default_url={page}",
        f"--LabApp.app_settings_dir={SETTINGS}",
        # Versions are locked; looking for others would ask the network, and fails behind a SOCKS proxy.
        "--LabApp.extension_manager=readonly",
        "--LabApp.news_url=None",
        "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
    ]


def running(state: Path, work: Path) -> str:
    """The address of a lab that is open over the same folder; empty where there is none."""
    for path in sorted((state / "jupyter" / "runtime").glob("jpserver-*.json")):
        try:
            told = json.loads(path.read_text(encoding="utf-8"))
            if told["root_dir"] == str(work) and psutil.Process(told["pid"]).create_time() <= path.stat().st_mtime:
                return f"http://127.0.0.1:{told['port']}/lab?token={quote(told['token'], safe='')}"
        except (OSError, ValueError, KeyError, TypeError, psutil.Error):
            continue
    return ""


def _shell(state: Path, given: Mapping[str, str]) -> list[str]:
    """The shell of the lab's terminals. bash gets the lab's environment again after the person's own start-up file."""
    if Path(given["SHELL"]).name != "bash":
        return [given["SHELL"]]
    start = state / "jupyter" / "terminal.sh"
    start.parent.mkdir(parents=True, exist_ok=True)
    start.write_text(environment.start_up(), encoding="utf-8")
    return [given["SHELL"], "--rcfile", str(start)]


# Ports and browsers


def _port(wanted: int | None, address: str) -> int:
    """The port that was asked for, else the first free one from 8888 on."""
    if wanted is None:
        return free_port(address)
    if not 1 <= wanted <= 65535:
        raise LabError(f"There is no port {wanted}; type  make lab PORT=8890")
    if not _is_free(wanted, address):
        other = next((port for port in range(wanted + 1, min(wanted + PORTS, 65536)) if _is_free(port, address)), 8890)
        raise LabError(f"Port {wanted} is in use; type  make lab PORT={other}")
    return wanted


def free_port(address: str = "127.0.0.1") -> int:
    """The first free port from 8888 on."""
    for port in range(FIRST_PORT, FIRST_PORT + PORTS):
        if _is_free(port, address):
            return port
    raise LabError(f"Ports {FIRST_PORT} to {FIRST_PORT + PORTS - 1} are all in use; type  make lab PORT=9500")


def _is_free(port: int, address: str) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((address, port))
        except OSError as problem:
            if problem.errno == errno.EACCES:
                raise LabError(f"Port {port} needs an administrator; type  make lab PORT=8890") from None
            return False
    return True


def _has_browser(given: Mapping[str, str]) -> bool:
    """Whether a browser with windows can be opened here: a text browser would take over the terminal."""
    windows = sys.platform == "darwin" or "microsoft" in platform.release().lower()
    if not (windows or given.get("DISPLAY") or given.get("WAYLAND_DISPLAY")):
        return False
    if given.get("BROWSER") == "no":
        return False
    try:
        webbrowser.get()
    except webbrowser.Error:
        return False
    return True


# Copies, data and the start page's notice


def notice(given: Mapping[str, str], work: Path) -> str:
    """What the start page has to say first: nothing, or that the answers go with the container."""
    if given.get("WORKBOOK_NOTICE"):
        return given["WORKBOOK_NOTICE"]
    return WITHOUT_VOLUME if given.get("WORKBOOK_CONTAINER") and not _is_mounted(work) else ""


def _is_mounted(folder: Path) -> bool:
    """Whether a folder, or one above it other than the root, is a mount."""
    return any(os.path.ismount(each) for each in (folder, *folder.parents) if each != Path(each.anchor))


def with_notice(notebook: dict, text: str) -> dict:
    """A start page whose first cell says `text`; its other cells as they were."""
    cells = [
        {**cell, "source": text} if cell.get("id") == "notice" and cell["cell_type"] == "markdown" else cell
        for cell in notebook["cells"]
    ]
    return {**notebook, "cells": cells}


def edition(here: course.Course) -> str:
    """What the course hands out, as one word."""
    total = hashlib.sha256()
    for folder in ("notebooks", "exercises"):
        for path in sorted((here.root / folder).glob("*.ipynb")):
            with suppress(OSError):  # copies are made from the source where a page cannot be read
                total.update(path.name.encode() + path.read_bytes())
    return total.hexdigest()[:16]


def _prepare_copies(here: course.Course, work: Path, said: str) -> None:
    mark = work / ".workbook" / "edition"
    now = edition(here)
    handout.make(here, work)
    if _read(mark) != now:
        # The notice is the lab's, not the learner's: without it an update sees the page as it was given.
        _say(work, course.NOTICE)
        report = handout.update(here, work)
        if report.updated or report.left:
            print(report, flush=True)
        with suppress(OSError):  # the next start compares again
            mark.write_text(now)
    _say(work, said or course.NOTICE)


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, ValueError):
        return ""


def _say(work: Path, text: str) -> None:
    """Write the notice into the learner's start page, where it says something else."""
    page = work / "notebooks" / course.START
    old = saved.read_or_none(page)  # a page that the learner broke says so itself
    told = [cell["source"] for cell in old["cells"] if cell.get("id") == "notice"] if old else []
    if told and told != [text]:
        with suppress(OSError):  # the lab opens without its notice
            atomic.write(page, saved.dumped(with_notice(old, text)), durable=True)


def _prepare_data(here: course.Course) -> None:
    """The data sets that the written chapters read; without a network the lab opens all the same."""
    from .. import data

    names = sorted({name for chapter in here.written for name in chapter.data})
    try:
        data.make(names)
    except DataError as problem:
        print(f"The lab opens without all its data: {problem}", file=sys.stderr, flush=True)


def _prepare_state(folder: Path) -> None:
    """Jupyter's settings need a folder with some room: a home folder may be full where the copies have room."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder) as probe:
            probe.write(bytes(1_000_000))
    except OSError as problem:
        raise LabError(
            f"JupyterLab cannot keep its settings in {folder} ({problem.strerror}); make room there, or type"
            "  export WORKBOOK_STATE=  followed by a folder of yours, and start the lab again."
        ) from None
