"""The lab: what it is told, what it says, and that it opens and ends."""

import json
import os
import pty
import re
import select
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import psutil
import pytest

from workbook import course
from workbook.course import derived
from workbook.engines import environment
from workbook.errors import DataError, LabError
from workbook.lab import server as lab


@pytest.fixture
def busy():
    """A port that somebody listens on."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        yield taken.getsockname()[1]


def test_a_busy_port_is_named_with_a_free_one(busy):
    with pytest.raises(LabError, match=rf"^Port {busy} is in use; type  make lab PORT=\d+$"):
        lab._port(busy, "127.0.0.1")


def test_without_a_wish_the_next_free_port_is_taken(busy, monkeypatch):
    monkeypatch.setattr(lab, "FIRST_PORT", busy)
    assert busy < lab.free_port() < busy + lab.PORTS


def test_when_every_port_is_busy_the_sentence_says_what_to_type(busy, monkeypatch):
    monkeypatch.setattr(lab, "FIRST_PORT", busy)
    monkeypatch.setattr(lab, "PORTS", 1)
    with pytest.raises(LabError, match="make lab PORT="):
        lab.free_port()


@pytest.mark.parametrize("port", [0, 70_000])
def test_a_port_that_cannot_be_is_refused(port):
    with pytest.raises(LabError, match=f"There is no port {port}"):
        lab._port(port, "127.0.0.1")


@pytest.mark.skipif(sys.platform != "linux", reason="macOS and WSL always have windows")
def test_a_text_browser_does_not_take_the_terminal(monkeypatch):
    monkeypatch.setattr(lab.platform, "release", lambda: "6.1.0")
    monkeypatch.setattr(lab.webbrowser, "get", lambda: "any")
    assert not lab._has_browser({})
    assert not lab._has_browser({"DISPLAY": ":0", "BROWSER": "no"})
    assert lab._has_browser({"DISPLAY": ":0"})
    monkeypatch.setattr(lab.platform, "release", lambda: "5.15.153.1-microsoft-standard-WSL2")
    assert lab._has_browser({})


def test_a_container_without_a_volume_says_what_happens_to_answers(tmp_path):
    assert "lose them with it" in lab.notice({"WORKBOOK_CONTAINER": "1"}, tmp_path)
    assert lab.notice({"WORKBOOK_CONTAINER": "1"}, Path("/proc/self")) == ""  # below a mount
    assert lab.notice({}, tmp_path) == ""
    assert lab.notice({"WORKBOOK_NOTICE": "Class at nine."}, tmp_path) == "Class at nine."


def test_a_notice_fills_its_own_cell_and_no_other():
    page = {
        "cells": [{"id": "notice", "cell_type": "markdown", "source": ""}, {"id": "about", "cell_type": "markdown"}]
    }
    said = lab.with_notice(page, "Careful.")
    assert said["cells"][0]["source"] == "Careful."
    assert said["cells"][1] is page["cells"][1]
    assert page["cells"][0]["source"] == ""


def test_the_notice_comes_and_goes_and_an_update_does_not_take_it_for_the_learner_s(fixture_course, tmp_path):
    work = tmp_path / "work"
    page = work / "notebooks" / course.START
    lab._prepare_copies(fixture_course, work, "Careful.")
    assert "Careful." in page.read_text()
    change(fixture_course.root / "notebooks" / course.START, "A newer edition.")
    lab._prepare_copies(fixture_course, work, "Careful.")
    cells = json.loads(page.read_text())["cells"]
    assert ["".join(cell["source"]) for cell in cells if cell["id"].startswith("notice")] == ["Careful."]
    assert "A newer edition." in page.read_text()
    lab._prepare_copies(fixture_course, work, "")
    assert "Careful." not in page.read_text()


def change(path: Path, text: str) -> None:
    page = json.loads(path.read_text())
    page["cells"][-1]["source"] = text
    derived.sign(page)
    path.write_text(json.dumps(page))


def test_copies_are_compared_only_when_the_course_changed(fixture_course, tmp_path, monkeypatch):
    lab._prepare_copies(fixture_course, tmp_path / "work", "")
    monkeypatch.setattr(lab.handout, "update", lambda *_: pytest.fail("nothing changed"))
    lab._prepare_copies(fixture_course, tmp_path / "work", "")


def test_a_page_that_the_learner_broke_is_left_alone(fixture_course, tmp_path):
    page = tmp_path / "work" / "notebooks" / course.START
    lab._prepare_copies(fixture_course, tmp_path / "work", "")
    page.write_text("{")
    lab._say(tmp_path / "work", "Careful.")
    assert page.read_text() == "{"


@pytest.mark.parametrize("odd", [{"source": None}, {"cell_type": None}, {"metadata": None}])
def test_a_notice_is_said_on_an_odd_page_too(fixture_course, tmp_path, odd):
    page = tmp_path / "work" / "notebooks" / course.START
    lab._prepare_copies(fixture_course, tmp_path / "work", "")
    told = json.loads(page.read_text())
    told["cells"][-1] |= odd
    page.write_text(json.dumps(told))

    lab._prepare_copies(fixture_course, tmp_path / "work", "Careful.")

    assert "Careful." in page.read_text()


def test_pages_that_cannot_be_read_do_not_keep_the_lab_from_opening(fixture_course, tmp_path, capsys):
    work = tmp_path / "work"
    lab._prepare_copies(fixture_course, work, "")
    mark = work / ".workbook" / "edition"
    mark.unlink()
    mark.mkdir()
    for name in ("notebooks/start.ipynb", "exercises/01_short.ipynb"):
        (work / name).unlink()
        (work / name).mkdir()

    lab._prepare_copies(fixture_course, work, "Careful.")

    said = capsys.readouterr().out
    assert "notebooks/start.ipynb: it is a folder" in said
    assert "exercises/01_short.ipynb: it is a folder" in said


def test_without_its_data_the_lab_opens_and_says_so(monkeypatch, capsys):
    from workbook import data

    def offline(names):
        raise DataError("flights cannot be fetched: check the network.")

    monkeypatch.setattr(data, "make", offline)
    lab._prepare_data(course.load())
    assert (
        capsys.readouterr().err == "The lab opens without all its data: flights cannot be fetched: check the network.\n"
    )


def test_a_machine_s_own_jupyter_gives_the_lab_no_settings(tmp_path):
    """A password or another address in /etc/jupyter would lock the learner out."""
    (tmp_path / "jupyter").mkdir()
    (tmp_path / "jupyter" / "jupyter_server_config.py").write_text("c.ServerApp.base_url = '/elsewhere'\n")
    code = lab.SERVE.replace("main()\n", "print(*paths.jupyter_config_path(), *paths.jupyter_path(), sep='\\n')\n")
    # With these, the folders of the system are where a test can write.
    system = {"JUPYTER_PLATFORM_DIRS": "1", "XDG_CONFIG_DIRS": str(tmp_path), "XDG_DATA_DIRS": str(tmp_path)}
    command = [sys.executable, "-P", "-c", code]
    done = subprocess.run(command, env=environment.variables() | system, capture_output=True, text=True, timeout=60)
    folders = done.stdout.splitlines()
    assert f"{sys.prefix}/etc/jupyter" in folders, done
    assert not [folder for folder in folders if folder.startswith(str(tmp_path))]


def test_a_socks_proxy_does_not_keep_the_lab_from_starting_and_reaches_kernels():
    code = lab.SERVE.replace("main()\n", "print(os.environ['ALL_PROXY'])\n")
    given = environment.variables() | {"ALL_PROXY": "socks5://127.0.0.1:1080"}
    command = [sys.executable, "-P", "-c", code]
    done = subprocess.run(command, env=given, capture_output=True, text=True, timeout=60)
    assert done.stdout == "socks5://127.0.0.1:1080\n", done


@pytest.fixture
def started(fixture_course, tmp_path, monkeypatch, capsys):
    """What the lab would become: a function that gives its command, its environment and what it printed."""
    monkeypatch.setenv("WORKBOOK_WORK", str(tmp_path / "work"))
    monkeypatch.setenv("WORKBOOK_STATE", str(tmp_path / "state"))
    monkeypatch.setattr(lab, "_prepare_data", lambda here: None)

    def start():
        became = []
        monkeypatch.setattr(lab.os, "execve", lambda *told: became.extend(told))
        lab.start(browser=False)
        return became[1], became[2], capsys.readouterr().out

    return start


@pytest.mark.parametrize("chosen", [None, ""])
def test_there_is_always_a_token(started, monkeypatch, chosen):
    """Jupyter takes an empty JUPYTER_TOKEN for leave to let everybody in."""
    monkeypatch.delenv("JUPYTER_TOKEN", raising=False)
    if chosen is not None:
        monkeypatch.setenv("JUPYTER_TOKEN", chosen)
    _, given, said = started()
    assert re.fullmatch("[0-9a-f]{32}", given["JUPYTER_TOKEN"])
    assert f"?token={given['JUPYTER_TOKEN']}\n" in said


def test_a_token_of_one_s_own_is_in_the_address_as_it_has_to_be(started, monkeypatch):
    monkeypatch.setenv("JUPYTER_TOKEN", "a b&c/d")
    _, given, said = started()
    assert given["JUPYTER_TOKEN"] == "a b&c/d"
    assert "?token=a%20b%26c%2Fd\n" in said


def test_a_lab_in_a_lab_shows_its_own_pages(started, monkeypatch):
    monkeypatch.setenv("WORKBOOK_LAB", "http://127.0.0.1:1/")
    monkeypatch.delenv("WORKBOOK_HOLDER", raising=False)
    assert started()[1]["WORKBOOK_LAB"] == "http://127.0.0.1:1/"  # who publishes another port says so
    monkeypatch.setenv("WORKBOOK_HOLDER", "1")
    assert started()[1]["WORKBOOK_LAB"] != "http://127.0.0.1:1/"


def test_a_second_lab_over_the_same_folder_names_the_first(started, tmp_path):
    runtime = tmp_path / "state" / "jupyter" / "runtime"
    runtime.mkdir(parents=True)
    told = {"root_dir": str(tmp_path / "work"), "pid": os.getpid(), "port": 8899, "token": "sheep"}
    (runtime / "jpserver-1.json").write_text(json.dumps(told))
    (runtime / "jpserver-2.json").write_text("{")
    assert "Another lab is open over the same folder, at  http://127.0.0.1:8899/lab?token=sheep" in started()[2]
    (runtime / "jpserver-1.json").write_text(json.dumps({**told, "pid": 4194305}))
    assert "Another lab" not in started()[2]


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash")
def test_a_terminal_of_the_lab_keeps_its_environment_after_the_person_s_start_up_file(tmp_path):
    """conda's lines in .bashrc put another Python first; others name a company's Hadoop."""
    (tmp_path / ".bashrc").write_text(
        "export PATH=/opt/conda/bin:$PATH HADOOP_CONF_DIR=/etc/hadoop MPLBACKEND=TkAgg EDITOR=vi\nalias python=python2\n"
    )
    given = environment.variables() | {"HOME": str(tmp_path)}
    shell = lab._shell(tmp_path / "state", given)
    assert shell[1] == "--rcfile"
    code = 'type -P python; alias python; echo "${HADOOP_CONF_DIR:-none} ${MPLBACKEND:-none} $EDITOR $PATH"'
    done = subprocess.run([*shell, "-i"], env=given, input=code, capture_output=True, text=True, timeout=60)
    assert done.stdout.splitlines() == [
        str(Path(sys.prefix, "bin", "python")),
        f"none none vi {given['PATH']}",
    ]


def test_another_shell_starts_as_it_is(tmp_path):
    assert lab._shell(tmp_path, {"SHELL": "/bin/sh"}) == ["/bin/sh"]


# The whole lab, once, on a terminal of its own


def hostile(folder: Path) -> dict[str, str]:
    """The environment of a person whose settings would break other programs of Jupyter."""
    broken = folder / "broken"
    (broken / "profile_default" / "startup").mkdir(parents=True)
    (broken / "profile_default" / "startup" / "1.py").write_text("raise SystemExit\n")
    (broken / "jupyterlab.py").write_text("raise SystemExit('the wrong one')\n")
    (broken / "jupyter_server_config.py").write_text("c.ServerApp.base_url = '/elsewhere'\n")
    return {
        **os.environ,
        "PYTHONPATH": str(broken),
        "PYTHONWARNINGS": "error",
        "JUPYTER_CONFIG_DIR": str(broken),
        "JUPYTER_CONFIG_PATH": str(broken),
        "JUPYTER_RUNTIME_DIR": "/proc/none",
        "JUPYTER_TOKEN": "",
        "IPYTHONDIR": str(broken),
        "ALL_PROXY": "socks5://127.0.0.1:1",
        "http_proxy": "http://127.0.0.1:1",
        "LC_ALL": "de_DE.ISO-8859-1",
        "TMPDIR": str(folder / "gone"),
        "SHELL": "/bin/false",
    }


class Terminal:
    """A command on a terminal, as a person sees it."""

    def __init__(self, command: list[str], given: dict[str, str]):
        self.said = ""
        self.pid, self.screen = pty.fork()
        if self.pid == 0:
            os.execvpe(command[0], command, given)

    def read(self, until, seconds: float = 90) -> None:
        """Read what is printed until it holds, or until the command ended."""
        end = time.monotonic() + seconds
        while not until():
            assert time.monotonic() < end, self.said
            if select.select([self.screen], [], [], 0.1)[0]:
                try:
                    self.said += os.read(self.screen, 65_536).decode(errors="replace")
                except OSError:  # the other side is closed
                    return

    def press(self, key: str) -> None:
        os.write(self.screen, key.encode())

    def end(self) -> None:
        if self.pid:
            os.kill(self.pid, signal.SIGKILL)
            self.wait()
        os.close(self.screen)

    def wait(self) -> int:
        """The command's exit status."""
        _, status = os.waitpid(self.pid, 0)
        self.pid = 0
        return os.waitstatus_to_exitcode(status)


def fetch(address: str, token: str = "", sent: dict | None = None):
    request = urllib.request.Request(address, data=sent and json.dumps(sent).encode())
    if token:
        request.add_header("Authorization", f"token {token}")
    with urllib.request.urlopen(request, timeout=20) as reply:
        return reply.read().decode()


def answers(address: str) -> bool:
    try:
        return bool(fetch(address))
    except urllib.error.URLError:
        return False


def test_the_lab_opens_on_the_start_page_for_who_has_the_token_and_ctrl_c_ends_it(fixture_course, tmp_path):
    given = {**hostile(tmp_path), "WORKBOOK_WORK": str(tmp_path / "work"), "WORKBOOK_STATE": str(tmp_path / "state")}
    with socket.socket() as probe:  # not the lab's usual ones: another lab may be about to take them
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "workbook", "lab", "--no-browser", "--port", str(port)]
    terminal = Terminal(command, given)
    try:
        terminal.read(lambda: "ends the lab." in terminal.said)
        address = re.search(r"http://\S+", terminal.said).group()
        base, token = re.fullmatch(
            r"(http://127\.0\.0\.1:\d+)/lab/tree/notebooks/start\.ipynb\?token=(\w+)", address
        ).groups()
        terminal.read(lambda: answers(address))
        with pytest.raises(urllib.error.HTTPError, match="403"):
            fetch(f"{base}/api/contents")
        names = {each["name"] for each in json.loads(fetch(f"{base}/api/contents", token))["content"]}
        assert names == {"notebooks", "exercises"}
        settings = json.loads(fetch(f"{base}/lab/api/settings/@jupyterlab/apputils-extension:notification", token))
        assert settings["schema"]["properties"]["fetchNews"]["default"] == "false"
        fetch(f"{base}/api/kernels", token, {"name": "python3"})
        kernels = psutil.Process(terminal.pid).children(recursive=True)
        assert kernels
        assert not any(terminal.said.count(word) for word in ("WARNING", "Error")), terminal.said

        assert lab.running(tmp_path / "state", tmp_path / "work").startswith(f"{base}/lab?token={token}")
        assert lab.running(tmp_path / "state", tmp_path / "other") == ""

        terminal.press("\x03")
        terminal.read(lambda: False, seconds=30)
        assert terminal.wait() == 0, terminal.said
        assert "(y/[n])" not in terminal.said
        assert not psutil.wait_procs(kernels, timeout=10)[1]
    finally:
        terminal.end()
