"""HADOOP_HOME: what a Hadoop unpacked from its archive would look like to its users."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock

from ... import atomic, places
from .. import ports
from . import archive, folders, obstacles, settings


def install() -> Path:
    """Lay out HADOOP_HOME: commands, jars where every manual looks for them, and what the commands give to Java."""
    with installing():
        return lay_out()


@contextmanager
def installing() -> Iterator[None]:
    """Only one process lays out HADOOP_HOME: two clusters may start at once, or a cluster and a command."""
    places.state().mkdir(parents=True, exist_ok=True)
    with FileLock(places.state() / ".hadoop.lock"):
        yield


def lay_out() -> Path:
    """The same, for who holds the lock of `installing`."""
    here, lib = folders.home(), folders.jars()
    parts = [lib, folders.java_home(), archive.file(), *(path.name for path in sorted(lib.glob("*.jar")))]
    text = "\n".join(map(str, parts))
    # The commands may be those of another copy of the course, which is gone.
    whole = (here / "bin" / "hdfs").exists() and (here / "installed").exists()
    if whole and (here / "installed").read_text() == text:
        return here
    shutil.rmtree(here, ignore_errors=True)
    _link(here / "bin", Path(__file__).parent / "bin")
    shared = folders.shared()
    if not (shared / "conf" / "core-site.xml").exists():  # never up: ports on which nobody answers
        free = ports.chosen(settings.PORTS, ports.promised(shared.parent))
        memory = settings.container_memory(obstacles.MEMORY)
        containers = archive.options(archive.MASTERS), archive.options(archive.TASKS)
        files = settings.configuration(shared, free, lib, memory, None, *containers)
        settings.write(shared / "conf", files, settings.CLIENT_LOG)
        settings.write_names(shared)
    _link(here / "etc" / "hadoop", shared / "conf")
    _link(here / "share" / "hadoop" / "common", lib)
    for name, folder in (("hadoop-streaming", "tools/lib"), ("hadoop-mapreduce-examples", "mapreduce")):
        for path in lib.glob(f"{name}-*.jar"):
            _link(here / "share" / "hadoop" / folder / path.name, path)
    joined = os.pathsep.join(str(path) for path in sorted(lib.glob("*.jar")))
    atomic.write(here / "classpath", joined + "\n")
    atomic.write(here / "java", f"{folders.java_home() / 'bin' / 'java'}\n")
    atomic.write(here / "archive", f"{archive.file()}\n")
    atomic.write(here / "home", f"{here}\n")
    atomic.write(here / "installed", text)
    return here


def _link(path: Path, target: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.symlink_to(target)
