"""Jobs on Hadoop: Streaming and Java, on the cluster or on LocalJobRunner."""

import os
import re
import subprocess
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from ...engines import environment
from ...engines.machine import java as machine_java
from . import hdfs, messages, programs
from .kept import once
from .programs import Job

# A small job runs inside its application master, in half the time, and has no second map for a few lines.
_QUICK = {"mapreduce.job.ubertask.enable": "true", "mapreduce.job.maps": 1}
_BRIEF = ("-J-XX:+UseSerialGC", "-J-XX:TieredStopAtLevel=1")  # javac is done in half the time with a small file


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
    with programs.new_folder() as folder:
        texts = {"mapper": programs.checked(mapper), "combiner": combiner, "reducer": reducer}
        roles = {role: text for role, text in texts.items() if text is not None}
        for role, text in roles.items():
            programs.write(folder, f"{role}.py", text)
        with _placed(list(lines), folder, on) as (source, target):
            command = ["mapred", "streaming", *_where(on)]
            for name, value in {**_QUICK, "mapreduce.job.reduces": reducers, **(options or {})}.items():
                command += ["-D", f"{name}={value}"]
            command += ["-files", ",".join(f"{role}.py" for role in roles)]
            command += ["-input", source, "-output", target]
            for role in roles:
                command += [f"-{role}", f"python3 -X utf8 {role}.py"]
            return _ended(
                programs.run(command, folder, programs.PATIENCE), target, on, "(?:mapper|combiner|reducer).py"
            )


@once
def java(
    source: str,
    lines: Iterable[str],
    on: str = "local",
    options: Mapping[str, object] | None = None,
    arguments: Sequence[str] = (),
) -> Job:
    """A Java program whose `main` takes an input and an output path (and `arguments` after them), compiled and run."""
    named = re.search(r"^public\s+(?:final\s+)?class\s+(\w+)", programs.checked(source), re.MULTILINE)
    if not named:
        return Job(False, error="the file has no public class")
    with programs.new_folder() as folder:
        programs.write(folder, f"{named[1]}.java", source)
        library = str(Path(environment.variables()["HADOOP_HOME"], "share", "hadoop", "common", "*"))
        programs.run(["hadoop", "envvars"], folder, 60)  # starts no Java, and lays out HADOOP_HOME where nobody has yet
        compile_it = [machine_java.compiler() or "javac", *_BRIEF, "-nowarn", "-cp", library, "-d", "classes"]
        compiled = programs.run([*compile_it, f"{named[1]}.java"], folder, 60)
        if compiled.returncode:
            messages.doubt_machine(compiled, f"{named[1]}.java")
            messages.tell_compiled(compiled.stderr)
            told = [line for line in compiled.stderr.splitlines() if line.strip()]
            return Job(False, error=told[0] if told else "javac ended and said nothing", said=compiled.stderr)
        with zipfile.ZipFile(folder / "job.jar", "w") as jar:
            for path in sorted((folder / "classes").rglob("*.class")):
                jar.write(path, path.relative_to(folder / "classes"))
        with _placed(list(lines), folder, on) as (where, target):
            command = ["hadoop", "jar", "job.jar", named[1], *_where(on)]
            for name, value in {**_QUICK, **(options or {})}.items():
                command += ["-D", f"{name}={value}"]
            ended = programs.run([*command, where, target, *map(str, arguments)], folder, programs.PATIENCE)
            return _ended(ended, target, on, f"{named[1]}.java")


def _where(on: str) -> list[str]:
    return ["-fs", "file:///", "-jt", "local"] if on == "local" else []


@contextmanager
def _placed(lines: list[str], folder: Path, on: str) -> Iterator[tuple[str, str]]:
    """Where a job finds its input, and where it puts its output."""
    if on == "local":
        (folder / "input").mkdir()
        (folder / "input" / "lines.txt").write_text(programs.joined(lines), encoding="utf-8")
        yield str(folder / "input"), str(folder / "output")
        return
    with hdfs.hdfs_folder() as place:
        hdfs.files().pipe_file(f"{place}/input/lines.txt", programs.joined(lines).encode())
        yield f"{place}/input", f"{place}/output"


def _ended(ended: subprocess.CompletedProcess, target: str, on: str, file: str) -> Job:
    counters = messages.printed_counters(ended.stderr)
    if ended.returncode:
        messages.doubt_machine(ended, file)
        error = messages.client_error(ended.stderr)
        messages.tell_meaning(error, ended.stderr)
        return Job(False, counters=counters, error=error, said=ended.stderr)
    parts = {}
    if on == "local":
        for path in sorted(Path(target).glob("part-*")):
            parts[path.name] = path.read_text(encoding="utf-8").splitlines()
    else:
        system = hdfs.files()
        for path in sorted(system.ls(target, detail=False)):
            if (name := os.path.basename(path)).startswith("part-"):
                parts[name] = system.cat_file(path).decode().splitlines()
    return Job(True, [line for lines in parts.values() for line in lines], parts, counters, said=ended.stderr)
