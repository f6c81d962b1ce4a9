"""The environment that the lab gives its kernels and terminals, and `workbook run` to any command.

There is one list of variables that other programs may set and that would change what happens here: FOREIGN, and what the
engines' records add to it. Everything that the course starts gets its environment from `variables()`: the lab, `workbook run`,
clusters, and the programs of checks.
"""

import locale
import os
import pwd
import shutil
import sys
from collections.abc import Mapping
from fnmatch import fnmatchcase
from pathlib import Path

from .. import places
from ..errors import LabError
from . import registry

# Variables that are meant for other programs, as patterns. They are left out, or replaced by the course's own values.
FOREIGN = (
    # Another Python's folders, and settings that change how every program of this one behaves.
    "PYTHON?*",
    "CONDA_PREFIX*",
    "CONDA_DEFAULT_ENV",
    "MPLBACKEND",
    "MATPLOTLIBRC",
    # Another Jupyter or IPython: its files, ports, passwords and hub.
    "JUPYTER*",
    "IPYTHONDIR",
    # Java reports each of these on stderr, or takes classes from elsewhere.
    "JAVA_TOOL_OPTIONS",
    "_JAVA_OPTIONS",
    "JDK_JAVA_OPTIONS",
    "JDK_JAVAC_OPTIONS",
    "CLASSPATH",
    # Every bash script reads these: they may bring back all of the above.
    "BASH_ENV",
    "ENV",
    "BASH_FUNC_*",
    "SHELLOPTS",
    "BASHOPTS",
    "CDPATH",
)
# What FOREIGN covers and still passes: it was set for this course, or changes no result.
# PYTHONHASHSEED stays as it is: a lesson or an answer that needs it set would not hold elsewhere.
KEPT = ("PYTHONHASHSEED", "PYTHONUNBUFFERED", "PYTHON_CPU_COUNT", "JUPYTER_TOKEN")
PROXIES = ("http_proxy", "https_proxy", "ftp_proxy", "all_proxy")
LOOPBACK = ("localhost", "127.0.0.1", "::1")


def is_foreign(name: str) -> bool:
    """Whether a variable is meant for other programs and would change what happens here."""
    return name not in KEPT and _fits(name, _foreign())


def is_of_an_engine(name: str) -> bool:
    """Whether a foreign variable is set for another installation of an engine."""
    return _fits(name, tuple(pattern for engine in registry.engines() for pattern in engine.foreign))


def foreign(inherited: Mapping[str, str] | None = None) -> dict[str, str]:
    """What is set for other programs, and does not reach what the course starts."""
    given = os.environ if inherited is None else inherited
    passed = variables(given)
    return {name: value for name, value in given.items() if is_foreign(name) and passed.get(name) != value}


def variables(inherited: Mapping[str, str] | None = None) -> dict[str, str]:
    """The whole environment of a kernel: what is inherited, without what is foreign, and the workbook's own."""
    given = dict(os.environ if inherited is None else inherited)
    kept = {name: value for name, value in given.items() if not is_foreign(name)}
    state, engines = places.state(), registry.engines()
    if kept.get("BROWSER") == "no":  # `make lab BROWSER=no` names no program
        del kept["BROWSER"]
    if "TMPDIR" in kept and not os.access(kept["TMPDIR"], os.W_OK | os.X_OK):
        del kept["TMPDIR"]  # not every program looks for another folder itself
    programs = Path(sys.prefix, "bin")
    first = [str(programs), *(str(engine.commands) for engine in engines if engine.commands)]
    path = [each for each in kept.get("PATH", os.defpath).split(os.pathsep) if each not in first]
    own = {
        "WORKBOOK_COURSE": places.root(),
        "WORKBOOK_WORK": places.work(),
        "WORKBOOK_DATA": places.data(),
        "WORKBOOK_STATE": state,
        "PATH": os.pathsep.join([*first, *path]),
        "VIRTUAL_ENV": sys.prefix,
        # A person's own Jupyter and IPython keep their settings, and give none to the lab.
        "JUPYTER_CONFIG_DIR": state / "jupyter" / "config",
        "JUPYTER_DATA_DIR": state / "jupyter" / "data",
        "JUPYTER_RUNTIME_DIR": state / "jupyter" / "runtime",
        "JUPYTERLAB_SETTINGS_DIR": state / "jupyter" / "settings",
        "JUPYTERLAB_WORKSPACES_DIR": state / "jupyter" / "workspaces",
        "IPYTHONDIR": state / "ipython",
        # Kernels start so that no file beside a page is mistaken for a library, and explain what they do not know yet.
        "JUPYTER_PATH": Path(__file__).parents[1] / "lab" / "jupyter",
        "PYTHONSTARTUP": Path(__file__).parents[1] / "learning" / "startup.py",
        # Lessons write modules, change them and import them again: bytecode of the same second would be the old one.
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONUTF8": "1",  # files and output are UTF-8, whatever the locale
        # `!command` runs in this shell. Others, such as zsh and fish, read some of the lessons' lines differently.
        "SHELL": shutil.which("bash", path=os.pathsep.join(path)) or "/bin/sh",
    }
    for engine in engines:
        own |= engine.variables(given)
    return kept | _without_proxy(kept) | _locale(kept) | _user(kept) | {name: str(own[name]) for name in own}


def enter() -> None:
    """Give this process the environment of the lab: an editor, and not the lab, may have started the kernel."""
    shown = os.environ.get("MPLBACKEND", "")
    given = variables()
    if shown.startswith("module://"):  # the kernel's own, so that figures are shown in the notebook
        given["MPLBACKEND"] = shown
    os.environ.clear()
    os.environ.update(given)


def start_up() -> str:
    """What bash reads in the lab's terminals: the person's own start-up file, and then the lab's environment again."""
    own = [each.name for engine in registry.engines() if engine.commands for each in engine.commands.iterdir()]
    commands = " ".join(("python", "python3", "pip", "workbook", "java", *own))
    return f"""\
_lab=$(export -p)
[ ! -f /etc/bash.bashrc ] || . /etc/bash.bashrc
[ ! -f ~/.bashrc ] || . ~/.bashrc
for _name in $(compgen -e); do
    case $_name in {"|".join(KEPT)}) ;; {"|".join(_foreign())}) unset "$_name" ;; esac
done
eval "$_lab"
for _name in {commands}; do
    unalias "$_name"
    unset -f "$_name"
done 2>/dev/null
unset _lab _name
hash -r
"""


def _foreign() -> tuple[str, ...]:
    return (*FOREIGN, *(pattern for engine in registry.engines() for pattern in engine.foreign))


def _fits(name: str, patterns: tuple[str, ...]) -> bool:
    return any(fnmatchcase(name, pattern) for pattern in patterns)


def _without_proxy(given: Mapping[str, str]) -> dict[str, str]:
    """Where a proxy is set: no_proxy, which also covers this machine."""
    if not any(given.get(name) or given.get(name.upper()) for name in PROXIES):
        return {}  # no_proxy alone would make Python on macOS pass over the system's proxy
    told = ",".join(filter(None, (given.get("no_proxy"), given.get("NO_PROXY"))))
    names = list(dict.fromkeys(each.strip() for each in told.split(",") if each.strip()))
    joined = ",".join([*names, *(each for each in LOOPBACK if each not in names and "*" not in names)])
    return {"no_proxy": joined, "NO_PROXY": joined}


def _locale(given: Mapping[str, str]) -> dict[str, str]:
    """A locale with UTF-8, where the one that is set has another encoding or is not installed."""
    name = next(filter(None, map(given.get, ("LC_ALL", "LC_CTYPE", "LANG"))), "C")
    if name.lower().replace("-", "").endswith(".utf8") and _is_installed(name):
        return {}
    return {"LC_ALL": "en_US.UTF-8" if sys.platform == "darwin" else "C.UTF-8"}


def _is_installed(name: str) -> bool:
    before = locale.setlocale(locale.LC_CTYPE)
    try:
        locale.setlocale(locale.LC_CTYPE, name)
    except locale.Error:
        return False
    locale.setlocale(locale.LC_CTYPE, before)
    return True


def _user(given: Mapping[str, str]) -> dict[str, str]:
    """A name for a user whose number has none: Python and Java ask for one."""
    if given.get("USER") or given.get("LOGNAME"):
        return {}
    try:
        name = pwd.getpwuid(os.getuid()).pw_name
    except KeyError:
        name = "learner"
    return {"USER": name, "LOGNAME": name}


def run(command: list[str]) -> int:
    """Become a command, in the lab's environment. Returns only by an error."""
    given = variables()
    try:
        os.execvpe(command[0], list(command), given)
    except FileNotFoundError:
        raise LabError(
            f"There is no command {command[0]!r} here; type  workbook run which -a python  to see how commands are found."
        ) from None
    except OSError as problem:
        raise LabError(f"{command[0]} cannot be run: {problem.strerror}; check its name and permissions.") from None
