"""Programs that answers write, run on this machine: as one process, in a shell's pipe, with mrjob."""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from ... import places
from ...engines import environment
from ...engines.machine import failures
from ..recording import doubt
from ..stops import Late
from . import forks, kept, messages
from .kept import once

PATIENCE = 170  # seconds for a job on a busy machine
PATIENCE_INLINE = 30  # seconds for one that starts no Java


@dataclass(frozen=True)
class Job:
    """What a job gave: its lines in order, those of each part, its counters by group and name, and what went wrong."""

    ok: bool
    output: list[str] = field(default_factory=list)
    parts: dict[str, list[str]] = field(default_factory=dict)
    counters: messages.Counters = field(default_factory=dict)
    error: str = ""
    said: str = field(default="", repr=False)


@once
def piped(
    lines: Iterable[str],
    mapper: str,
    reducer: str | None = None,
    combiner: str | None = None,
    seconds: float = 10,
    sort: bool = True,
) -> Job:
    """What `cat lines | mapper | LC_ALL=C sort | combiner | LC_ALL=C sort | reducer` gives."""
    stages = [("mapper.py", checked(mapper)), ("combiner.py", combiner), ("reducer.py", reducer)]
    given, counters, said = list(lines), {}, ""
    with new_folder() as folder:
        for file, text in stages:
            if text is None:
                continue
            write(folder, file, text)
            if sort and file != "mapper.py":
                given = sorted(given, key=str.encode)
            ended = run([sys.executable, "-X", "utf8", file], folder, seconds, stdin=joined(given))
            counters = messages.added(counters, messages.own_counters(ended.stderr))
            said += ended.stderr
            if ended.returncode:
                return Job(False, counters=counters, error=messages.failed(ended, file), said=ended.stderr)
            given = ended.stdout.splitlines()
    return Job(True, given, {"part-00000": given}, counters, said=said)


def shell(script: str, *arguments: str, seconds: float = 60) -> tuple[int, str]:
    """The exit status and the output, errors included, of a bash script in the lab's environment."""
    with new_folder() as folder:
        write(folder, "script.sh", script)
        ended = run(["bash", "script.sh", *map(str, arguments)], folder, seconds)
        if failures.cause(ended.stderr):
            doubt(ended.stderr)
        return ended.returncode, ended.stdout + ended.stderr


@once
def mrjob(source: str, lines: Iterable[str], runner: str = "inline", options: Sequence[str] = ()) -> Job:
    """`python job.py -r runner` over the lines; its counters are the sums over its steps."""
    with new_folder() as folder:
        write(folder, "job.py", source)
        (folder / "lines.txt").write_text(joined(lines), encoding="utf-8")
        arguments = ["job.py", "-r", runner, *options, "lines.txt"]
        if runner == "inline":
            ended = run_python(arguments, folder, PATIENCE_INLINE)
        else:  # it starts processes of its own
            command = [sys.executable, "-X", "utf8", *arguments]
            ended = run(command, folder, PATIENCE_INLINE if runner == "local" else PATIENCE)
        counters = messages.printed_counters(ended.stderr)
        if ended.returncode:
            error = messages.failed(ended, "job.py", ended.stderr)
            return Job(False, counters=counters, error=error, said=ended.stderr)
        output = ended.stdout.splitlines()
        return Job(True, output, {"part-00000": output}, counters, said=ended.stderr)


# How they run


@contextmanager
def new_folder() -> Iterator[Path]:
    """A folder for one job, with a path that every engine can read; gone after the block."""
    folder = Path(tempfile.mkdtemp(prefix="workbook-job-"))
    try:
        yield places.readable(folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def checked(text: str) -> str:
    """The text of a file. Anything else is a TypeError."""
    if not isinstance(text, str):
        raise TypeError(f"{text!r} is not the text of a file")
    return text


def write(folder: Path, name: str, text: str) -> None:
    """Write one file of a job."""
    (folder / name).write_text(checked(text), encoding="utf-8")


def joined(lines: Iterable[str]) -> str:
    """The lines as the text of a file."""
    return "".join(f"{line}\n" for line in lines)


def by_key(lines: Iterable[str]) -> tuple[str, ...]:
    """In the order of the keys, as bytes; the values of a key stay in the order in which they come."""
    return tuple(sorted(lines, key=lambda line: line.partition("\t")[0].encode()))


def run_python(arguments: list[str], folder: Path, seconds: float, stdin: str = "") -> subprocess.CompletedProcess:
    """Run `python -X utf8 ARGUMENTS` to the end, as `run` does; in a fork where jobs are remembered.

    It saves the time to import mrjob; a program that imports little is started as quickly.
    """
    if not kept.remembers():
        return run([sys.executable, "-X", "utf8", *arguments], folder, seconds, stdin)
    with suppress(ImportError):
        import mrjob.job  # noqa: F401 once, and not in every fork of a copy with a budget
    return forks.run(arguments, folder, seconds, stdin, variables())


def variables() -> dict[str, str]:
    """The environment of a job."""
    return environment.variables() | {"LC_ALL": "C.UTF-8"}


def run(command: list[str], folder: Path, seconds: float, stdin: str = "") -> subprocess.CompletedProcess:
    """Run to the end. What has not come to it after so many seconds is ended, and Late."""
    given = variables()
    try:
        return subprocess.run(
            command, cwd=folder, env=given, input=stdin, capture_output=True, timeout=seconds, encoding="utf-8", errors="replace"
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        raise Late(seconds) from None
    except FileNotFoundError:
        return subprocess.CompletedProcess(command, 127, "", f"{command[0]} is not installed here\n")
