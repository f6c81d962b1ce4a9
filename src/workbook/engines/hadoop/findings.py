"""What `workbook doctor` shows of Hadoop. Each look is a pure function of what was measured."""

import socket
import tempfile
import threading
from collections.abc import Iterable, Mapping
from pathlib import Path

from ... import places
from ...errors import WorkbookError
from .. import artifacts, clusters, ports
from ..findings import Finding
from ..machine import java


def examine(lacking: list[str]) -> list[Finding]:
    """Every finding on this machine, given what it lacks for Hadoop."""
    used = [places.work(), places.data(), places.state(), places.jars(), Path(tempfile.gettempdir()), places.root()]
    name = socket.gethostname()
    return [
        *readiness(_has_jars(), obstacles(lacking, java.obstacles()), _is_up()),
        host(name, _resolves(name)),
        *usual_ports(_taken()),
        *paths(folder for folder in used if not places.READABLE.fullmatch(str(folder))),
    ]


# What each measurement means


def readiness(jars: bool, obstacles: list[str], up: bool) -> list[Finding]:
    """Whether the cluster can start, and each thing that keeps it from that."""
    if not jars:
        return [
            Finding("Hadoop", "note", "no jars", "its chapters need the jars; type  workbook artifacts fetch hadoop"),
            *(Finding("Hadoop", "note", "cannot start", each) for each in obstacles),
        ]
    if obstacles:
        return [Finding("Hadoop", "note", "runs badly" if up else "cannot start", each) for each in obstacles]
    shown = "up" if up else "can start"
    meaning = "type  workbook cluster up hadoop  to start it, but not on a machine shared with people you do not trust"
    return [Finding("Hadoop", "ok", shown, meaning)]


def obstacles(lacking: list[str], of_java: list[str]) -> list[str]:
    """What keeps Hadoop from running, each thing once: Java and the jars have findings of their own."""
    others = [each for each in lacking if each not in of_java and "workbook artifacts fetch" not in each]
    return ["it needs Java; the line on Java says what to type", *others] if of_java else others


def host(name: str, resolves: bool) -> Finding:
    """Whether this machine's own name has an address."""
    if resolves:
        return Finding("host name", "ok", name, "resolves")
    meaning = "Hadoop works, but other programs may be slow or fail. To fix this, add the line  127.0.0.1 "
    return Finding("host name", "note", f"{name} does not resolve", f"{meaning}{name}  to /etc/hosts")


def usual_ports(taken: Mapping[str, int]) -> list[Finding]:
    """The usual ports of the cluster that another program holds, by service."""
    if not taken:
        return []
    shown = ", ".join(f"{number} ({name})" for name, number in list(taken.items())[:3])
    more = f" and {len(taken) - 3} more" if len(taken) > 3 else ""
    meaning = (
        "another program uses them; the cluster takes the next free ones, as  workbook cluster status hadoop  shows"
    )
    return [Finding("cluster ports", "note", f"{shown}{more} in use", meaning)]


def paths(strange: Iterable[Path]) -> list[Finding]:
    """Folders whose paths have characters that Hadoop takes for something else."""
    meaning = "the path has a space, an accent or another special character: Hadoop uses a link in "
    found = []
    for path in dict.fromkeys(strange):
        end = f"{meaning}{places.links()}; Spark may fail: a folder with a plain name is safer"
        found.append(Finding("path", "note", str(path), end))
    return found


# Measuring


def _is_up() -> bool:
    try:
        return clusters.current("hadoop").is_up()
    except WorkbookError:  # said with what keeps it from running
        return False


def _has_jars() -> bool:
    try:
        return artifacts.is_fetched("hadoop")
    except WorkbookError:
        return False


def _taken() -> dict[str, int]:
    """The cluster's usual ports that somebody else holds now."""
    if _is_up():
        return {}
    try:
        usual = clusters.current("hadoop").usual_ports
    except WorkbookError:
        return {}
    return {name: number for name, number in usual.items() if not ports.is_free(number)}


def _resolves(name: str, patience: float = 2) -> bool:
    """Whether a name has an address. Where no server answers, looking takes a long time."""
    found = []

    def look():
        try:
            found.append(socket.gethostbyname(name))
        except (OSError, UnicodeError):
            return

    looking = threading.Thread(target=look, daemon=True)
    looking.start()
    looking.join(patience)
    return bool(found)
