"""What the start of a Java depends on: two starts that agree in it may be given each other's Java."""

import hashlib
import json
import os
import resource
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from fnmatch import fnmatchcase
from pathlib import Path

from .gateway import PLACE, SHELL

# Variables that tell processes and windows apart, and change nothing that runs in Java.
PASSING = (
    PLACE, "_", "PWD", "OLDPWD", "SHLVL", "TERM*", "COLUMNS", "LINES", "WINDOWID", "SSH_*", "XDG_SESSION*", "JPY_*", "KERNEL_*",
    "CLICOLOR*", "FORCE_COLOR", "PAGER", "GIT_PAGER", "MPLBACKEND", "PYDEVD_*", "PYTEST_*", "WORKBOOK_HOLDER",
)  # fmt: skip
# Settings that a session takes at its own start, whatever Java was started with. Any other may be one of Java's.
OF_SESSIONS = (
    "spark.app.name", "spark.broadcast.*", "spark.checkpoint.*", "spark.cleaner.*", "spark.default.parallelism",
    "spark.driver.bindAddress", "spark.driver.host", "spark.driver.maxResultSize", "spark.driver.port", "spark.eventLog.*",
    "spark.executor.*", "spark.io.*", "spark.kryo*", "spark.local.dir", "spark.locality.*", "spark.memory.*", "spark.python.*",
    "spark.rdd.*", "spark.scheduler.*", "spark.serializer", "spark.shuffle.*", "spark.speculation*", "spark.sql.*",
    "spark.stage.*", "spark.task.*", "spark.ui.*",
)  # fmt: skip
# Settings with which Java itself is started: a standby may have them, too.
OF_JAVA = ("spark.driver.memory", "spark.driver.extraJavaOptions", "spark.driver.extraClassPath", "spark.jars")


@dataclass(frozen=True)
class Launch:
    """A start: where, with which environment and limits, and with which settings of Java."""

    folder: str
    environment: dict[str, str]
    limits: list
    settings: list[str]

    @property
    def key(self) -> str:
        """The same for starts that may be given each other's Java."""
        kept = {name: value for name, value in self.environment.items() if not _fits(name, PASSING)}
        return hashlib.sha256(
            json.dumps([self.folder, kept, self.limits, self.settings], sort_keys=True).encode()
        ).hexdigest()

    def as_data(self) -> dict:
        return asdict(self)


def here(arguments: Sequence[str], given: Mapping[str, str]) -> tuple[Launch, dict[str, str]] | None:
    """What a start in this process's folder depends on, and the session's own settings; None where only Java's own start will do."""
    return start_in(os.getcwd(), arguments, given)


def start_in(folder: str, arguments: Sequence[str], given: Mapping[str, str]) -> tuple[Launch, dict[str, str]] | None:
    """The same of a start in another folder, with this process's limits."""
    told = parted(arguments)
    if told is None:
        return None
    of_java, of_session = told
    settings = [part for name in sorted(of_java) for part in ("--conf", f"{name}={of_java[name]}")]
    return Launch(folder, dict(given), _limits(folder, given), settings), of_session


def parted(arguments: Sequence[str]) -> tuple[dict[str, str], dict[str, str]] | None:
    """The settings in the arguments of spark-submit: Java's, and the session's; None where others are among them.

    >>> parted(["--conf", "spark.driver.memory=2g", "--conf", "spark.app.name=sheep", "pyspark-shell"])
    ({'spark.driver.memory': '2g'}, {'spark.app.name': 'sheep'})
    >>> parted(["--conf", "spark.submit.pyFiles=a.py", "pyspark-shell"])
    """
    if not arguments or arguments[-1] != SHELL or len(arguments) % 2 == 0:
        return None
    of_java, of_session = {}, {}
    for option, setting in zip(arguments[:-1:2], arguments[1:-1:2], strict=True):
        name, _, value = setting.partition("=")
        if option != "--conf":
            return None
        if name in OF_JAVA:
            of_java[name] = value
        elif _fits(name, OF_SESSIONS) or (name == "spark.master" and value.partition("[")[0] == "local"):
            of_session[name] = value
        else:
            return None
    return of_java, of_session


def _limits(folder: str, given: Mapping[str, str]) -> list:
    """What a process inherits besides its environment, and the files whose content counts."""
    mask = os.umask(0)
    os.umask(mask)
    most = {name: resource.getrlimit(getattr(resource, name)) for name in dir(resource) if name.startswith("RLIMIT_")}
    processors = sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else []
    files = [Path(folder), *sorted(Path(given.get("SPARK_CONF_DIR", "/nowhere")).glob("*"))]
    told = [(str(path), path.stat().st_ino, path.stat().st_mtime_ns if path.is_file() else 0) for path in files]
    return json.loads(json.dumps([mask, most, processors, os.nice(0), told], sort_keys=True))


def _fits(name: str, patterns: Sequence[str]) -> bool:
    return any(fnmatchcase(name, pattern) for pattern in patterns)
