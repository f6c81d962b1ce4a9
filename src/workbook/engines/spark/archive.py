"""The archive of classes: Java reads the classes of Spark in one piece, instead of from 250 jars."""

import os
from contextlib import suppress
from pathlib import Path

from filelock import FileLock

from ... import atomic
from .. import environment
from . import folders, gateway, settings

PATIENCE = 300  # seconds in which Java writes it


def file() -> Path | None:
    """Where it is, or will be; None where there is no Java or no PySpark."""
    return folders.archive(environment.variables())


def is_made() -> bool:
    """Whether it is there."""
    made = file()
    return made is not None and made.exists()


def make() -> bool:
    """Make it, once, whole or not at all: whether it is there."""
    made = file()
    if made is None or made.exists():
        return made is not None
    with suppress(OSError):  # a disk that is full: all is slower, and works
        made.parent.mkdir(parents=True, exist_ok=True)
        with FileLock(made.with_suffix(".lock")):
            if not made.exists():
                _write(made)
    return made.exists()


def _write(made: Path) -> None:
    """Let a Java of ours write down, at its end, what sessions have loaded."""
    fresh = made.with_suffix(f".{os.getpid()}.new")
    given = environment.variables()
    given["SPARK_SUBMIT_OPTS"] = " ".join(
        map(settings.quoted, [*settings.options(None), f"-XX:ArchiveClassesAtExit={fresh}"])
    )
    try:
        java = gateway.start(made.parent, given)
        if java is None:
            return
        trained = java.train(given)
        java.end(PATIENCE)
        if trained and java.process.returncode == 0 and fresh.exists():
            atomic.keep(fresh, made, durable=True)
            for stale in folders.others(made):
                stale.unlink(missing_ok=True)
                stale.with_suffix(".lock").unlink(missing_ok=True)
    finally:
        fresh.unlink(missing_ok=True)
