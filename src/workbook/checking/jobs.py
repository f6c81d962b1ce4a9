"""Jobs that checks run: an answer's file as one process, in a shell's pipe, on Hadoop's local runner, or on the cluster.

Each gives a Job (a script: its status and output), or raises Late where one does not come to an end. Nothing of an answer
runs in the process that asks.
"""

import atexit
import functools
import getpass
import os
import re
import shutil
import subprocess
import sys
import tempfile
import uuid
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from .. import places
from ..engines import clusters, environment
from ..engines.machine import failures as machine
from ..engines.machine import java as machine_java
from .recording import doubt
from .stops import Late

PATIENCE = 170  # seconds for a job on a busy machine
PATIENCE_INLINE = 30  # seconds for one that starts no Java
# A small job runs inside its application master, in half the time, and has no second map for a few lines.
_QUICK = {"mapreduce.job.ubertask.enable": "true", "mapreduce.job.maps": 1}
_BRIEF = ("-J-XX:+UseSerialGC", "-J-XX:TieredStopAtLevel=1")  # javac is done in half the time with a small file
_OWN = re.compile(r"^reporter:counter:([^,]*),(.*),(-?\d+)\s*$")
_PROGRESS = re.compile(
    r"(Using|No) configs |Creating temp directory |Running step |Removing temp directory "
)  # mrjob's
_COUNTER = re.compile(r"^\t\t(.+)=(-?\d+)$")


@dataclass(frozen=True)
class Job:
    """What a job gave: its lines in order, those of each part, its counters by name, and what went wrong."""

    ok: bool
    output: list[str] = field(default_factory=list)
    parts: dict[str, list[str]] = field(default_factory=dict)
    counters: dict[str, int] = field(default_factory=dict)
    error: str = ""
    said: str = field(default="", repr=False)


_kept: dict | None = None


def remember() -> None:
    """From now on a job that ran is not run again on the same input: a proof asks the same of an answer many times."""
    global _kept
    _kept = {} if _kept is None else _kept


def once(run: Callable) -> Callable:
    """What a function gives for the same arguments, run once while jobs are remembered."""

    @functools.wraps(run)
    def remembered(*given, **named):
        if _kept is None:
            return run(*given, **named)
        key = repr((run.__name__, given, sorted(named.items())))
        if key not in _kept:
            _kept[key] = run(*given, **named)
        return _kept[key]

    return remembered


# Without Hadoop


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
    stages = [("mapper.py", _checked(mapper)), ("combiner.py", combiner), ("reducer.py", reducer)]
    given, counters = list(lines), {}
    with _folder() as folder:
        for file, text in stages:
            if text is None:
                continue
            _write(folder, file, text)
            if sort and file != "mapper.py":
                given = sorted(given, key=str.encode)
            ended = _run([sys.executable, "-X", "utf8", file], folder, seconds, stdin=_text(given))
            counters = _added(counters, _own_counters(ended.stderr))
            if ended.returncode:
                _doubt(ended, file)
                return Job(False, counters=counters, error=_python_error(ended, file), said=ended.stderr)
            given = ended.stdout.splitlines()
    return Job(True, given, {"part-00000": given}, counters)


def shell(script: str, *arguments: str, seconds: float = 60) -> tuple[int, str]:
    """The exit status and the output, errors included, of a bash script in the lab's environment."""
    with _folder() as folder:
        _write(folder, "script.sh", script)
        ended = _run(["bash", "script.sh", *map(str, arguments)], folder, seconds)
        if machine.cause(ended.stderr):
            doubt(ended.stderr)
        return ended.returncode, ended.stdout + ended.stderr


# On Hadoop


@once
def streaming(
    lines: Iterable[str],
    mapper: str,
    reducer: str | None = None,
    combiner: str | None = None,
    reducers: int = 1,
    options: Mapping[str, object] | None = None,
    on: str = "yarn",
) -> Job:
    """A Hadoop Streaming job over the lines, on the cluster ("yarn") or on LocalJobRunner ("local")."""
    with _folder() as folder:
        texts = {"mapper": _checked(mapper), "combiner": combiner, "reducer": reducer}
        programs = {role: text for role, text in texts.items() if text is not None}
        for role, text in programs.items():
            _write(folder, f"{role}.py", text)
        with _placed(list(lines), folder, on) as (source, target):
            command = ["mapred", "streaming", *_where(on)]
            for name, value in {**_QUICK, "mapreduce.job.reduces": reducers, **(options or {})}.items():
                command += ["-D", f"{name}={value}"]
            command += ["-files", ",".join(f"{role}.py" for role in programs)]
            command += ["-input", source, "-output", target]
            for role in programs:
                command += [f"-{role}", f"python3 -X utf8 {role}.py"]
            return _ended(_run(command, folder, PATIENCE), target, on, "(?:mapper|combiner|reducer).py")


@once
def java(
    source: str,
    lines: Iterable[str],
    on: str = "local",
    options: Mapping[str, object] | None = None,
    arguments: Sequence[str] = (),
) -> Job:
    """A Java program whose `main` takes an input and an output path (and `arguments` after them), compiled and run."""
    named = re.search(r"^public\s+(?:final\s+)?class\s+(\w+)", _checked(source), re.MULTILINE)
    if not named:
        return Job(False, error="the file has no public class")
    with _folder() as folder:
        _write(folder, f"{named[1]}.java", source)
        library = str(Path(environment.variables()["HADOOP_HOME"], "share", "hadoop", "common", "*"))
        _run(["hadoop", "envvars"], folder, 60)  # starts no Java, and lays out HADOOP_HOME where nobody has yet
        compile_it = [machine_java.compiler() or "javac", *_BRIEF, "-nowarn", "-cp", library, "-d", "classes"]
        compiled = _run([*compile_it, f"{named[1]}.java"], folder, 60)
        if compiled.returncode:
            _doubt(compiled, f"{named[1]}.java")
            told = [line for line in compiled.stderr.splitlines() if line.strip()]
            return Job(False, error=told[0] if told else "javac ended and said nothing", said=compiled.stderr)
        with zipfile.ZipFile(folder / "job.jar", "w") as jar:
            for path in sorted((folder / "classes").rglob("*.class")):
                jar.write(path, path.relative_to(folder / "classes"))
        with _placed(list(lines), folder, on) as (where, target):
            command = ["hadoop", "jar", "job.jar", named[1], *_where(on)]
            for name, value in {**_QUICK, **(options or {})}.items():
                command += ["-D", f"{name}={value}"]
            ended = _run([*command, where, target, *map(str, arguments)], folder, PATIENCE)
            return _ended(ended, target, on, f"{named[1]}.java")


@once
def mrjob(source: str, lines: Iterable[str], runner: str = "inline", options: Sequence[str] = ()) -> Job:
    """`python job.py -r runner` over the lines; its counters are the sums over its steps."""
    with _folder() as folder:
        _write(folder, "job.py", source)
        (folder / "lines.txt").write_text(_text(lines), encoding="utf-8")
        command = [sys.executable, "-X", "utf8", "job.py", "-r", runner, *options, "lines.txt"]
        ended = _run(command, folder, PATIENCE_INLINE if runner in ("inline", "local") else PATIENCE)
        counters = _printed_counters(ended.stderr)
        if ended.returncode:
            _doubt(ended, "job.py")
            return Job(False, counters=counters, error=_python_error(ended, "job.py"), said=ended.stderr)
        output = ended.stdout.splitlines()
        return Job(True, output, {"part-00000": output}, counters, said=ended.stderr)


def address(daemon: str) -> str:
    """The web address of a daemon of the cluster, such as "http://127.0.0.1:9870"."""
    return clusters.current("hadoop").page(daemon)


def files():
    """The cluster's HDFS, as fsspec's file system over WebHDFS."""
    from fsspec.implementations.webhdfs import WebHDFS

    host, _, port = address("namenode").rpartition("/")[2].partition(":")
    return WebHDFS(host, int(port), user=getpass.getuser(), use_listings_cache=False, skip_instance_cache=True)


@contextmanager
def hdfs_folder() -> Iterator[str]:
    """A new folder in HDFS, gone after the block."""
    system, folder = files(), f"/tmp/check-{uuid.uuid4().hex[:12]}"  # noqa: S108 in HDFS
    system.mkdir(folder)
    try:
        yield folder
    finally:
        system.rm(folder, recursive=True)


_folders: dict[tuple, str] = {}  # those that are kept while jobs are remembered
_open = ExitStack()


@contextmanager
def hdfs_files(write: Callable[[str], None], content) -> Iterator[str]:
    """A folder in HDFS that answers read and nobody changes: `write(folder)` puts the content into it.

    It is gone after the block. While jobs are remembered, the same content is written once, and is gone at the end.
    """
    if _kept is None:
        with hdfs_folder() as folder:
            write(folder)
            yield folder
        return
    key = address("namenode"), write.__qualname__, repr(content)
    if key not in _folders:
        if not _folders:
            atexit.register(_leave)
        folder = _open.enter_context(hdfs_folder())
        write(folder)
        _folders[key] = folder
    yield _folders[key]


def _leave() -> None:
    """Remove the folders that were kept; the cluster may have ended before."""
    with suppress(Exception):
        _open.close()


# How they run


@contextmanager
def _folder() -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(prefix="workbook-job-"))
    try:
        yield places.readable(folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _checked(text: str) -> str:
    if not isinstance(text, str):
        raise TypeError(f"{text!r} is not the text of a file")
    return text


def _write(folder: Path, name: str, text: str) -> None:
    (folder / name).write_text(_checked(text), encoding="utf-8")


def _text(lines: Iterable[str]) -> str:
    return "".join(f"{line}\n" for line in lines)


def _run(command: list[str], folder: Path, seconds: float, stdin: str = "") -> subprocess.CompletedProcess:
    """Run to the end. What has not come to it after so many seconds is ended, and Late."""
    given = environment.variables() | {"LC_ALL": "C.UTF-8"}
    try:
        return subprocess.run(
            command, cwd=folder, env=given, input=stdin, capture_output=True, timeout=seconds, encoding="utf-8", errors="replace"
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        raise Late(seconds) from None
    except FileNotFoundError:
        return subprocess.CompletedProcess(command, 127, "", f"{command[0]} is not installed here\n")


def _where(on: str) -> list[str]:
    return ["-fs", "file:///", "-jt", "local"] if on == "local" else []


@contextmanager
def _placed(lines: list[str], folder: Path, on: str) -> Iterator[tuple[str, str]]:
    """Where a job finds its input, and where it puts its output."""
    if on == "local":
        (folder / "input").mkdir()
        (folder / "input" / "lines.txt").write_text(_text(lines), encoding="utf-8")
        yield str(folder / "input"), str(folder / "output")
        return
    with hdfs_folder() as place:
        files().pipe_file(f"{place}/input/lines.txt", _text(lines).encode())
        yield f"{place}/input", f"{place}/output"


def _ended(ended: subprocess.CompletedProcess, target: str, on: str, file: str) -> Job:
    counters = _printed_counters(ended.stderr)
    if ended.returncode:
        _doubt(ended, file)
        return Job(False, counters=counters, error=_hadoop_error(ended.stderr), said=ended.stderr)
    parts = {}
    if on == "local":
        for path in sorted(Path(target).glob("part-*")):
            parts[path.name] = path.read_text(encoding="utf-8").splitlines()
    else:
        system = files()
        for path in sorted(system.ls(target, detail=False)):
            if (name := os.path.basename(path)).startswith("part-"):
                parts[name] = system.cat_file(path).decode().splitlines()
    return Job(True, [line for lines in parts.values() for line in lines], parts, counters, said=ended.stderr)


# What they say


def _doubt(ended: subprocess.CompletedProcess, file: str) -> None:
    """A job failed: was it this machine? In doubt where it complains of one, or names no line of the answer's file."""
    said = f"{ended.stderr}\n{ended.stdout}"  # a Java that does not start says so in its output
    if machine.cause(said) or not re.search(rf'{file}(", line |:)\d+', said):
        doubt(said.strip() or "a program ended and said nothing")


def _own_counters(said: str) -> dict[str, int]:
    counters: dict[str, int] = {}
    for line in said.splitlines():
        if told := _OWN.match(line):
            counters[told[2]] = counters.get(told[2], 0) + int(told[3])
    return counters


def _printed_counters(said: str) -> dict[str, int]:
    """The counters as Hadoop and mrjob print them, two tabs deep; those of several steps are added up."""
    counters: dict[str, int] = {}
    for line in said.splitlines():
        if told := _COUNTER.match(line):
            counters[told[1]] = counters.get(told[1], 0) + int(told[2])
    return counters


def _added(one: dict[str, int], other: dict[str, int]) -> dict[str, int]:
    return {name: one.get(name, 0) + other.get(name, 0) for name in {**one, **other}}


def _hadoop_error(said: str) -> str:
    """Why a job failed, as its client was told: an error of a task, else what became of the job."""
    lines = [line.strip() for line in said.splitlines()]
    for mark in ("Error: ", "failed with state", "Exception", "rror"):
        if told := [line for line in lines if mark in line]:
            return told[-1]
    return lines[-1] if lines else "the job failed and said nothing"


def _python_error(ended: subprocess.CompletedProcess, file: str) -> str:
    """The last line of what Python raised, and where in the answer's file."""
    lines = [line for line in ended.stderr.splitlines() if line.strip() and not _PROGRESS.match(line)]
    if not lines:  # as after os._exit, or a kill
        return f"no message, only exit status {ended.returncode}"
    at = [told[1] for line in lines if (told := re.search(rf'{re.escape(file)}", line (\d+)', line))]
    return f"line {at[-1]}: {lines[-1].strip()}" if at else lines[-1].strip()
