"""Archives of classes: with them daemons, tasks and their masters start in half the time, a command takes half a second.

A Java that uses a part of a large archive holds pages of all of it. YARN counts them against a container, so each kind of
container has a small archive of its own.
"""

import hashlib
import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from ... import atomic
from .. import artifacts, environment
from ..machine import java
from . import folders
from .settings import LEAN, names

# Calls that together load what most calls need: their classes go into the archive that makes a call quick.
TRAINING = (
    ("org.apache.hadoop.fs.FsShell", "-ls", "/"),
    ("org.apache.hadoop.hdfs.tools.DFSAdmin", "-report"),
    ("org.apache.hadoop.hdfs.tools.DFSck", "/"),
    ("org.apache.hadoop.yarn.client.cli.ApplicationCLI", "application", "-list"),
    ("org.apache.hadoop.util.RunJar",),
)
# What a task does is done by a job in one process, too. It leaves nothing in HDFS, and YARN never hears of it.
JOB = ("-fs", "file:///", "-jt", "local", "-input", "input", "-output", "output", "-mapper", "cat", "-reducer", "cat")
# The archives: of the tasks of a job, of its application master, of all clients and daemons. The last is made last: where
# it is missing, the daemons write down what they load.
TASKS, MASTERS, ALL = KINDS = ("tasks", "masters", "classes")


def file(kind: str = ALL) -> Path:
    """Where an archive of classes is, or will be: beside the jars, so that an image has it, else in the user's folder.

    Java takes one that was made by itself from these jars, by their places, sizes and times, and silently none other. So
    the name says all of them.
    """
    modules = (folders.java_home() / "lib" / "modules").resolve()
    made_of = [str(modules), folders.class_path(Path("conf"))]
    made_of += map(str, (java.told(modules), *map(java.told, sorted(folders.jars().glob("*.jar"))), *TRAINING, JOB))
    name = f"{kind}-{hashlib.sha256(os.linesep.join(made_of).encode()).hexdigest()[:16]}.jsa"
    lib = folders.jars()
    beside = (lib / name).exists() or os.access(lib, os.W_OK)
    return lib / name if beside else folders.home().parent / "hadoop-classes" / name


def options(kind: str) -> str:
    """Options for the Java of a container, as a shell reads them there; without the archive it starts slowly.

    YARN puts the container's own folder first into the class path, and no archive fits that. So Hadoop's jars stand before
    it: of two classes of one name Hadoop's own counts, then the job's.
    """
    return f"-XX:SharedArchiveFile={file(kind)} -cp {folders.class_path(Path('$CLASSPATH'))}"


def mend() -> None:
    """Remove the archives where one has other bytes than were written: Java does not look, and may crash."""
    if not all(map(_is_whole, map(file, KINDS))):
        forget()


def _is_whole(made: Path) -> bool:
    """Whether an archive has the bytes that were written, or is not there; they are noted where nobody has."""
    try:
        told = made.stat()
        seen, path = [told.st_size, told.st_mtime_ns], made.with_suffix(".json")
        known = json.loads(path.read_text()) if path.exists() else {}
        if known.get("seen") == seen:
            return True
        found = artifacts.checksum(made)
        if found == known.get("sha256", found) and os.access(made.parent, os.W_OK):
            atomic.write(path, json.dumps({"sha256": found, "seen": seen}), durable=True)
        return found == known.get("sha256", found)
    except FileNotFoundError:
        return True
    except (OSError, ValueError, AttributeError):
        return False


def forget() -> None:
    """Remove the archives; the next cluster that serves makes them anew."""
    for made in map(file, KINDS):
        for path in (made, made.with_suffix(".json")):
            with suppress(OSError):
                path.unlink(missing_ok=True)


def made() -> bool:
    """Whether every archive is there."""
    return all(file(kind).exists() for kind in KINDS)


def train(cluster: Path, daemons: Iterable[Path] = ()) -> None:
    """Make the archives that are missing; without them all is slower, and works.

    `daemons` are lists of the classes that each daemon has loaded.
    """
    missing = [kind for kind in KINDS if not file(kind).exists()]
    if not missing:
        return
    os.nice(10)
    known = {path.stem: _classes(path) for path in daemons}
    try:
        clients = set().union(*(_loaded(cluster, *call) for call in TRAINING))
        tasks = _loaded(cluster, *TRAINING[0]) | _of_a_job(cluster)
        listed = {
            # Every daemon, where they wrote lists; the history server tells of jobs, as a job's master does.
            ALL: clients.union(*known.values()),
            TASKS: tasks,
            MASTERS: tasks | known.get("historyserver", set()),
        }
        for kind in missing:
            _make(file(kind), listed[kind], cluster / "tmp")
    except (OSError, subprocess.SubprocessError):  # the next start tries again
        return


def _loaded(cluster: Path, *call: str, folder: Path | None = None) -> set[str]:
    """The classes that a call of Java loads."""
    listed = cluster / "tmp" / "call.list"
    command = [_java(), *LEAN, *names(cluster), f"-XX:DumpLoadedClassList={listed}"]
    command += ["-cp", folders.class_path(cluster / "conf"), *call]
    subprocess.run(
        command, env=environment.variables(), cwd=folder, capture_output=True, stdin=subprocess.DEVNULL, timeout=300
    )
    return _classes(listed)


def _of_a_job(cluster: Path) -> set[str]:
    """The classes that a small job loads."""
    folder = cluster / "tmp" / "job"
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "input").mkdir(parents=True)
    (folder / "input" / "lines.txt").write_text("to be or not to be\n")
    streaming = next(iter(sorted(folders.jars().glob("hadoop-streaming-*.jar"))), "")
    loaded = _loaded(cluster, "org.apache.hadoop.util.RunJar", str(streaming), *JOB, folder=folder)
    shutil.rmtree(folder, ignore_errors=True)
    return loaded


def _make(made: Path, classes: Iterable[str], folder: Path) -> None:
    """Make one archive of these classes, by way of a folder that goes with the cluster."""
    listed, fresh = folder / f"{made.stem}.list", folder / made.name
    listed.write_text("\n".join(sorted(classes)) + "\n")
    path = folders.class_path(Path("conf")).removesuffix(f"{os.pathsep}conf")  # an archive is of jars only
    command = [_java(), *LEAN[:3], "-Xshare:dump", f"-XX:SharedClassListFile={listed}"]
    command += [f"-XX:SharedArchiveFile={fresh}", "-cp", path]
    subprocess.run(
        command, env=environment.variables(), capture_output=True, stdin=subprocess.DEVNULL, timeout=600, check=True
    )
    beside = made.with_suffix(f".{os.getpid()}")  # another disk, perhaps
    try:
        made.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(fresh, beside)
        made.with_suffix(".json").unlink(missing_ok=True)
        atomic.keep(beside, made, durable=True)
        _is_whole(made)  # notes its bytes
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
            fresh.unlink(missing_ok=True)


def _java() -> str:
    return str(folders.java_home() / "bin" / "java")


def _classes(path: Path) -> set[str]:
    """The names in a list of classes that Java wrote; what it says of lambdas and loaders is left out."""
    text = path.read_text(errors="replace") if path.exists() else ""
    return {line for line in text.splitlines() if re.fullmatch(r"[\w/$]+", line)}
