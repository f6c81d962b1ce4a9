"""What jobs say: their counters, their errors, and whether this machine is to blame."""

import re
import subprocess

from ...engines.machine import failures
from .. import explain
from ..recording import doubt, meaning

_OWN = re.compile(r"^reporter:counter:([^,]*),(.*),(-?\d+)\s*$")
_PROGRESS = re.compile(
    r"(Using|No) configs |Creating temp directory |Running step |Removing temp directory "
)  # mrjob's
_RAISED = re.compile(r"(?:^|: )(\w+(?:Error|Iteration|Exception))(?:: (.*))?$", re.DOTALL)
_GROUP = re.compile(r"^\t(?!\t)(.+)$")
_COUNTER = re.compile(r"^\t\t(.+)=(-?\d+)$")

Counters = dict[tuple[str, str], int]  # by group and name: two groups may hold a counter of the same name


def doubt_machine(ended: subprocess.CompletedProcess, file: str) -> None:
    """A job failed: was it this machine? In doubt where it complains of one, or names no line of the answer's file."""
    said = f"{ended.stderr}\n{ended.stdout}"  # a Java that does not start says so in its output
    if failures.cause(said) or not re.search(rf'{file}(", line |:)\d+', said):
        doubt(said.strip() or "a program ended and said nothing")


def tell_meaning(error: str, said: str = "") -> None:
    """What a failure means, for the card: of an error of Python ("line 3: KeyError: 'x'"), else of what a job's client said."""
    raised = _RAISED.search(error)
    sentence = explain.raised(raised[1], raised[2] or "") if raised else ""
    meaning(sentence or explain.failed(said))


def tell_compiled(said: str) -> None:
    """All that javac complains of, in a block, and what the first complaint means, for the card."""
    complaints, means = explain.compiled(said)
    if complaints:
        listed = "\n".join(complaints)
        meaning(f"javac found errors (the file's line 1 is line 2 of the cell):\n```\n{listed}\n```\n{means}".rstrip())


def own_counters(said: str) -> Counters:
    """The counters that a program reports itself, in lines "reporter:counter:GROUP,NAME,AMOUNT"."""
    counters: Counters = {}
    for line in said.splitlines():
        if told := _OWN.match(line):
            key = (told[1], told[2])
            counters[key] = counters.get(key, 0) + int(told[3])
    return counters


def printed_counters(said: str) -> Counters:
    """The counters as a job's client and mrjob print them, two tabs deep under their group; those of several steps are added up."""
    counters: Counters = {}
    group = ""
    for line in said.splitlines():
        if told := _COUNTER.match(line):
            key = (group, told[1])
            counters[key] = counters.get(key, 0) + int(told[2])
        elif told := _GROUP.match(line):
            group = told[1].strip()
    return counters


def added(one: Counters, other: Counters) -> Counters:
    """The sums of two sets of counters."""
    return {key: one.get(key, 0) + other.get(key, 0) for key in {**one, **other}}


def client_error(said: str) -> str:
    """Why a job failed, as its client was told: an error of a task, else what became of the job."""
    lines = [line.strip() for line in said.splitlines()]
    for mark in ("Error: ", "failed with state", "Exception", "rror"):
        if told := [line for line in lines if mark in line]:
            return told[-1]
    return lines[-1] if lines else "the job failed and said nothing"


def failed(ended: subprocess.CompletedProcess, file: str, said: str = "") -> str:
    """The error of a program that failed; the card is told what it means, and whether this machine may be to blame."""
    doubt_machine(ended, file)
    error = python_error(ended, file)
    tell_meaning(error, said)
    return error


def python_error(ended: subprocess.CompletedProcess, file: str) -> str:
    """The last line of what Python raised, and where in the answer's file."""
    lines = [line for line in ended.stderr.splitlines() if line.strip() and not _PROGRESS.match(line)]
    if not lines:  # as after os._exit, or a kill
        return f"no message, only exit status {ended.returncode}"
    at = [told[1] for line in lines if (told := re.search(rf'{re.escape(file)}", line (\d+)', line))]
    return f"line {at[-1]}: {lines[-1].strip()}" if at else lines[-1].strip()


def without_place(error: str) -> str:
    """An error without the number of its line: the same mistake may stand anywhere in a file."""
    return re.sub(r"^line \d+: ", "", error)


def told(ran) -> list[str] | str:
    """The lines that a program gave, or what it died of. `ran` is what any function of jobs gives."""
    return ran.output if ran.ok else without_place(ran.error)


def broken_off(ran) -> str:
    """In which line of its file a program broke off, as a sentence; empty where it did not.

    The line `%%writefile` stands above the file's first one, so an editor of the cell counts one more.
    """
    at = re.match(r"line (\d+): ", ran.error)
    return f"It broke off in line {at[1]} of your file, line {int(at[1]) + 1} of the cell. " if at else ""
