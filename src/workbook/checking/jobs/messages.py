"""What jobs say: their counters, their errors, and whether this machine is to blame."""

import re
import subprocess

from ...engines.machine import failures
from ..recording import doubt

_OWN = re.compile(r"^reporter:counter:([^,]*),(.*),(-?\d+)\s*$")
_PROGRESS = re.compile(
    r"(Using|No) configs |Creating temp directory |Running step |Removing temp directory "
)  # mrjob's
_COUNTER = re.compile(r"^\t\t(.+)=(-?\d+)$")


def doubt_machine(ended: subprocess.CompletedProcess, file: str) -> None:
    """A job failed: was it this machine? In doubt where it complains of one, or names no line of the answer's file."""
    said = f"{ended.stderr}\n{ended.stdout}"  # a Java that does not start says so in its output
    if failures.cause(said) or not re.search(rf'{file}(", line |:)\d+', said):
        doubt(said.strip() or "a program ended and said nothing")


def own_counters(said: str) -> dict[str, int]:
    """The counters that a program reports itself, in lines "reporter:counter:GROUP,NAME,AMOUNT"."""
    counters: dict[str, int] = {}
    for line in said.splitlines():
        if told := _OWN.match(line):
            counters[told[2]] = counters.get(told[2], 0) + int(told[3])
    return counters


def printed_counters(said: str) -> dict[str, int]:
    """The counters as a job's client and mrjob print them, two tabs deep; those of several steps are added up."""
    counters: dict[str, int] = {}
    for line in said.splitlines():
        if told := _COUNTER.match(line):
            counters[told[1]] = counters.get(told[1], 0) + int(told[2])
    return counters


def added(one: dict[str, int], other: dict[str, int]) -> dict[str, int]:
    """The sums of two sets of counters."""
    return {name: one.get(name, 0) + other.get(name, 0) for name in {**one, **other}}


def client_error(said: str) -> str:
    """Why a job failed, as its client was told: an error of a task, else what became of the job."""
    lines = [line.strip() for line in said.splitlines()]
    for mark in ("Error: ", "failed with state", "Exception", "rror"):
        if told := [line for line in lines if mark in line]:
            return told[-1]
    return lines[-1] if lines else "the job failed and said nothing"


def python_error(ended: subprocess.CompletedProcess, file: str) -> str:
    """The last line of what Python raised, and where in the answer's file."""
    lines = [line for line in ended.stderr.splitlines() if line.strip() and not _PROGRESS.match(line)]
    if not lines:  # as after os._exit, or a kill
        return f"no message, only exit status {ended.returncode}"
    at = [told[1] for line in lines if (told := re.search(rf'{re.escape(file)}", line (\d+)', line))]
    return f"line {at[-1]}: {lines[-1].strip()}" if at else lines[-1].strip()
