"""What this machine has and lacks, and what that means for the course. Each look is a pure function of what was measured."""

import os
import re
import sys
import tempfile
from collections.abc import Iterable, Mapping
from importlib import metadata
from pathlib import Path

import psutil
from packaging.requirements import InvalidRequirement, Requirement

from .. import course, places
from .. import disk as disks
from ..course import derived
from ..engines import environment, registry
from ..engines.findings import Finding
from ..engines.machine import java, memory, processors
from ..errors import LabError, WorkbookError
from . import server as lab

GB = 10**9
# Each lock, and the package that shows that its set was asked for.
LOCKS = {"requirements.lock": None, "requirements-spark.lock": "pyspark", "requirements-test.lock": "pytest"}


def examine() -> list[Finding]:
    """Every finding on this machine, in the order in which things are needed."""
    installed, temporary = _installed(), Path(tempfile.gettempdir())
    folders = {"work folder": places.work(), "data folder": places.data(), "state folder": places.state()}
    used = [*folders.values(), places.jars(), temporary]
    return [
        python(sys.version_info[:3], sys.prefix),
        versions(_pins(places.root(), installed), installed),
        java.finding(java.here(), java.obstacles(compiles=True)),
        memory_size(memory.total(), memory.free()),
        cores(processors.free()),
        *(finding for engine in registry.engines() for finding in _of(engine)),
        *variables(name for name in environment.foreign() if environment.is_of_an_engine(name) or name in java.OPTIONS),
        *people(_others()),
        *(disk(disks.free(folder), folder) for folder in _disks(used)),
        *(write_access(name, folder, _writable(folder)) for name, folder in folders.items()),
        write_access("temporary files", temporary, _writable(temporary)),
        *programs(places.state(), disks.runs_programs(places.state())),
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
        shown = ", ".join(f"{name} {installed[name]} instead of {pinned[name]}" for name in wrong[:3])
        more = f" and {len(wrong) - 3} more" if len(wrong) > 3 else ""
        meaning = "outputs may differ from the course's; delete .venv and type  make lab"
        return Finding("versions", "note", shown + more, meaning)
    sets = "PySpark is there" if "pyspark" in installed else "make lab WITH=spark  adds PySpark"
    return Finding("versions", "ok", f"{there} packages as locked", sets)


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


def usable(name: str, lacking: list[str]) -> list[Finding]:
    """Whether an engine that has no findings of its own can be used."""
    if not lacking:
        return [Finding(name, "ok", "can be used", "its chapters run here")]
    return [Finding(name, "note", "cannot be used", f"its chapters do not run here. {each}") for each in lacking]


def variables(names: Iterable[str]) -> list[Finding]:
    """What the shell sets for another installation of an engine or of Java."""
    shown = ", ".join(sorted(names))
    meaning = "set for other programs; the lab and its clusters do not use them"
    return [Finding("environment", "note", shown, meaning)] if shown else []


def programs(folder: Path, allowed: bool) -> list[Finding]:
    """Whether programs may be run from the folder in which a cluster runs jobs."""
    if allowed:
        return []
    meaning = "a job cannot start its own programs from this folder by name: write  python3 mapper.py  or type  export WORKBOOK_STATE=  followed by another folder"
    return [Finding("state folder", "note", f"{folder} is mounted noexec", meaning)]


def people(others: int) -> list[Finding]:
    """Whether other people use this machine: a cluster here has no passwords."""
    if not others:
        return []
    shown = "1 other user" if others == 1 else f"{others} other users"
    meaning = (
        "every user of this machine can read and change files on your cluster, and run programs on it as you: "
        "do not start one on a machine shared with people you do not trust"
    )
    return [Finding("shared machine", "note", shown, meaning)]


def cores(count: int) -> Finding:
    if count < 2:
        return Finding(
            "cores",
            "note",
            str(count),
            "parallel programs will not be faster on this machine; their results are the same",
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
    variable = "TMPDIR" if name.startswith("temp") else f"WORKBOOK_{name.split()[0].upper()}"
    change = f"type  export {variable}=  followed by a folder of yours"
    if name.startswith("data"):  # what is there can be read
        return Finding(name, "note", str(folder), f"no further data set can be made; {change}")
    return Finding(name, "problem", str(folder), f"cannot be written to; {change}")


def port(free: int | None) -> Finding:
    if free is None:
        meaning = "the lab finds no free port; type  make lab PORT=9500"
        return Finding("port", "problem", f"{lab.FIRST_PORT} to {lab.FIRST_PORT + lab.PORTS - 1} in use", meaning)
    if free != lab.FIRST_PORT:
        return Finding(
            "port", "note", f"{lab.FIRST_PORT} is in use", f"the lab will take {free}; another lab may be open"
        )
    return Finding("port", "ok", f"{free} is free", "the lab will take it")


def course_pages(changed: list[str], work: Path) -> Finding:
    """`changed`: the course's own notebooks that somebody wrote into."""
    if not changed:
        return Finding("course", "ok", "the course's own notebooks are unchanged", f"your copies are in {work}")
    shown = ", ".join(changed[:3]) + (f" and {len(changed) - 3} more" if len(changed) > 3 else "")
    meaning = f"the next update replaces these files: move what you wrote in them to your copies in {work}"
    return Finding("course", "note", f"changed by hand: {shown}", meaning)


# Measuring


def _of(engine: registry.Engine) -> list[Finding]:
    return engine.findings() if engine.findings else usable(engine.name.capitalize(), engine.needs())


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


def _changed_pages() -> list[str]:
    try:
        return derived.changed(course.load())
    except WorkbookError:  # the course itself says so elsewhere
        return []


def _disks(folders: Iterable[Path]) -> list[Path]:
    """The first of the folders on each disk, or what is there of its path."""
    there = [disks.existing(each) for each in folders]
    return list({folder.stat().st_dev: folder for folder in reversed(there)}.values())[::-1]


def _writable(folder: Path) -> bool:
    """Whether a file can be made in a folder, or the folder itself where it is not there yet. A full disk has its own finding."""
    return not disks.refusal(folder)


def _others() -> int:
    """The other people who run programs here. Numbers below 1000 belong to the system."""
    found = set()
    for process in psutil.process_iter():
        try:
            found.add(process.uids().real)
        except (psutil.Error, OSError):
            continue
    return len({user for user in found if 1000 <= user < 60_000} - {os.getuid()})


def _free_port() -> int | None:
    try:
        return lab.free_port()
    except LabError:
        return None
