"""What this machine has and lacks, and what that means for the course. Each look is a pure function of what was measured."""

import os
import re
import shutil
import sys
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from packaging.requirements import InvalidRequirement, Requirement

from . import artifacts, course, derived, lab, memory, places, threads
from . import java as machine_java
from .clusters import hadoop as hadoop_cluster
from .errors import LabError, WorkbookError

GB = 10**9
# Each lock, and the package that shows that its set was asked for.
LOCKS = {"requirements.lock": None, "requirements-spark.lock": "pyspark", "requirements-test.lock": "pytest"}


@dataclass(frozen=True)
class Finding:
    """One look at the machine: its status is "ok", "note" (something will be missing) or "problem" (the lab will not run)."""

    name: str
    status: str
    finding: str
    meaning: str


def examine() -> list[Finding]:
    """Every finding on this machine, in the order in which things are needed."""
    installed, free = _installed(), memory.free()
    folders = {"work folder": places.work(), "data folder": places.data(), "state folder": places.state()}
    return [
        python(sys.version_info[:3], sys.prefix),
        versions(_pins(places.root(), installed), installed),
        java(machine_java.version(), sys.platform, machine_java.compiler() is not None),
        memory_size(memory.total(), free),
        cores(len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1),
        hadoop(machine_java.version() is not None, _has_jars("hadoop"), free, threads.free()),
        *(disk(shutil.disk_usage(folder).free, folder) for folder in _disks(folders.values())),
        *(write_access(name, folder, _writable(folder)) for name, folder in folders.items()),
        port(_free_port()),
        course_pages(_changed_pages(), places.work()),
    ]


# What each measurement means


def python(version: tuple[int, int, int], prefix: str) -> Finding:
    found = f"{'.'.join(map(str, version))} in {prefix}"
    if (3, 11) <= version[:2] < (3, 14):
        return Finding("Python", "ok", found, "fits")
    return Finding(
        "Python", "problem", found, "the course runs on 3.11, 3.12 and 3.13; type  make lab  to set up a fitting one"
    )


def versions(pinned: Mapping[str, str], installed: Mapping[str, str]) -> Finding:
    """Whether what is installed is what the locks name. What is not installed may belong to a set that was not asked for."""
    wrong = [name for name, version in pinned.items() if installed.get(name, version) != version]
    there = sum(name in installed for name in pinned)
    if not pinned:
        return Finding(
            "versions", "note", "no lock here", "the course's folder has no requirements.lock to compare with"
        )
    if wrong:
        shown = ", ".join(f"{name} {installed[name]} for {pinned[name]}" for name in wrong[:3])
        more = f" and {len(wrong) - 3} more" if len(wrong) > 3 else ""
        meaning = "outputs may differ from the course's; delete .venv and type  make lab"
        return Finding("versions", "note", shown + more, meaning)
    sets = "PySpark is there" if "pyspark" in installed else "make lab WITH=spark  adds PySpark"
    return Finding("versions", "ok", f"{there} packages as locked", sets)


def java(version: str | None, system: str, compiles: bool) -> Finding:
    """`version` is what `java -version` calls itself, None where there is no Java; `compiles`: whether javac is there."""
    apt = "sudo apt install openjdk-17-jdk-headless  (openjdk-21-jdk-headless where there is no 17)"
    install = "brew install openjdk@17" if system == "darwin" else apt
    if version is None:
        return Finding("Java", "note", "none", f"the chapters on Hadoop and Spark need Java 17; type  {install}")
    release = machine_java.release(version)
    if release in (17, 21) and not compiles:
        return Finding(
            "Java", "note", f"{version}, no javac", f"the chapter on MapReduce compiles Java; type  {install}"
        )
    if release in (17, 21):
        return Finding("Java", "ok", version, "fits, and compiles")
    return Finding("Java", "note", version, f"Hadoop and Spark are proven on Java 17; type  {install}")


def memory_size(total: int, free: int) -> Finding:
    found = f"{total / GB:.1f} GB, {free / GB:.1f} GB free"
    if total < 1.8 * GB:
        return Finding("memory", "problem", found, "too little: the lab needs 2 GB, a cluster of several services 4 GB")
    if total < 3.8 * GB or free < 1.5 * GB:
        return Finding(
            "memory",
            "note",
            found,
            "enough for the early chapters; a cluster of several services needs 4 GB: close other programs",
        )
    return Finding("memory", "ok", found, "enough")


def hadoop(java: bool, jars: bool, free: int, left: int | None = None) -> Finding:
    """What the Hadoop cluster needs, the first thing that lacks; `left`: the threads that a container may still start."""
    found = f"{'jars are there' if jars else 'no jars'}, {free / 2**30:.1f} GiB of memory can be had"
    if not java:
        return Finding("Hadoop", "note", found, "its chapters need Java, see above")
    if not jars:
        return Finding("Hadoop", "note", found, "its chapters need the jars; type  workbook artifacts fetch hadoop")
    if free < hadoop_cluster.NEEDED:
        return Finding("Hadoop", "note", found, "the cluster needs 3 GiB: close other programs before its chapters")
    if left is not None and left < hadoop_cluster.THREADS:
        return Finding(
            "Hadoop",
            "note",
            f"{left} threads may be started",
            f"the cluster needs {hadoop_cluster.THREADS}: start the container with  --pids-limit 4096",
        )
    return Finding("Hadoop", "ok", found, "workbook cluster up hadoop  starts it")


def cores(count: int) -> Finding:
    if count < 2:
        return Finding(
            "cores", "note", str(count), "what runs in parallel will not be faster; the answers are the same"
        )
    return Finding("cores", "ok", str(count), "enough")


def disk(free: int, folder: Path) -> Finding:
    found = f"{free / GB:.1f} GB free at {folder}"
    if free < 0.2 * GB:
        return Finding("disk", "problem", found, "answers may not be saved; make room")
    if free < 3 * GB:
        return Finding("disk", "note", found, "large data sets will not fit; 3 GB is comfortable")
    return Finding("disk", "ok", found, "enough")


def write_access(name: str, folder: Path, writable: bool) -> Finding:
    if writable:
        return Finding(name, "ok", str(folder), "can be written to")
    change = f"type  export WORKBOOK_{name.split()[0].upper()}=  with a folder of yours"
    if name.startswith("data"):  # what is there can be read
        return Finding(name, "note", str(folder), f"no further data set can be made; {change}")
    return Finding(name, "problem", str(folder), f"cannot be written to; {change}")


def port(free: int | None) -> Finding:
    if free is None:
        meaning = "the lab finds none; name another:  make lab PORT=9500"
        return Finding("port", "problem", f"{lab.FIRST_PORT} to {lab.FIRST_PORT + lab.PORTS - 1} in use", meaning)
    if free != lab.FIRST_PORT:
        return Finding(
            "port", "note", f"{lab.FIRST_PORT} is in use", f"the lab will take {free}; another lab may be open"
        )
    return Finding("port", "ok", f"{free} is free", "the lab will take it")


def course_pages(changed: list[str], work: Path) -> Finding:
    """`changed`: the course's own notebooks that somebody wrote into."""
    if not changed:
        return Finding("course", "ok", "its own pages are as they were built", f"your copies are in {work}")
    shown = ", ".join(changed[:3]) + (f" and {len(changed) - 3} more" if len(changed) > 3 else "")
    meaning = f"an edition to come replaces these files: move what you wrote there into your copies in {work}"
    return Finding("course", "note", f"changed by hand: {shown}", meaning)


# Measuring


def _pins(root: Path, installed: Mapping[str, str]) -> dict[str, str]:
    """The version that the locks of the sets that are here give each package on this Python and system."""
    found = {}
    for path in [root / name for name, sign in LOCKS.items() if sign is None or sign in installed]:
        for line in path.read_text(encoding="utf-8").splitlines() if path.exists() else ():
            if "==" not in line or line[0] in "# ":
                continue
            try:
                pin = Requirement(line.rstrip("\\ "))
            except InvalidRequirement:
                continue
            if pin.marker is None or pin.marker.evaluate():
                found[_plain(pin.name)] = next(iter(pin.specifier)).version
    return found


def _installed() -> dict[str, str]:
    return {_plain(each.metadata["Name"]): each.version for each in metadata.distributions() if each.metadata["Name"]}


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _has_jars(name: str) -> bool:
    try:
        return artifacts.is_fetched(name)
    except WorkbookError:
        return False


def _changed_pages() -> list[str]:
    try:
        return derived.changed(course.load())
    except WorkbookError:  # the course itself says so elsewhere
        return []


def _existing(folder: Path) -> Path:
    return next(each for each in (folder, *folder.parents) if each.exists())


def _disks(folders: Iterable[Path]) -> list[Path]:
    """The first of the folders on each disk, or what is there of its path."""
    return list({folder.stat().st_dev: folder for folder in reversed([_existing(each) for each in folders])}.values())[
        ::-1
    ]


def _writable(folder: Path) -> bool:
    """Whether a file can be made in a folder, or the folder itself where it is not there yet."""
    try:
        with tempfile.TemporaryFile(dir=_existing(folder)):
            return True
    except OSError:
        return False


def _free_port() -> int | None:
    try:
        return lab.free_port()
    except LabError:
        return None
