"""The archive of classes: with it a daemon starts in half the time, and a command takes half a second."""

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


def file() -> Path:
    """Where the archive of classes is, or will be: beside the jars, so that an image has it, else in the user's folder.

    Java takes one that was made by itself from these jars and silently none other, so the name says both.
    """
    modules = (folders.java_home() / "lib" / "modules").resolve()
    made_of = [str(modules), str(modules.stat().st_size if modules.exists() else 0), folders.class_path(Path("conf"))]
    name = f"classes-{hashlib.sha256(os.linesep.join(made_of).encode()).hexdigest()[:16]}.jsa"
    lib = folders.jars()
    beside = (lib / name).exists() or os.access(lib, os.W_OK)
    return lib / name if beside else folders.home().parent / "hadoop-classes" / name


def mend() -> None:
    """Remove an archive of classes whose bytes are not those that were written: Java does not look, and may crash."""
    made = file()
    try:
        told = made.stat()
        seen, path = [told.st_size, told.st_mtime_ns], made.with_suffix(".json")
        known = json.loads(path.read_text()) if path.exists() else {}
        if known.get("seen") == seen:
            return
        if (found := artifacts.checksum(made)) != known.get("sha256", found):
            forget()
        elif os.access(made.parent, os.W_OK):
            atomic.write(path, json.dumps({"sha256": found, "seen": seen}), durable=True)
    except FileNotFoundError:
        return
    except (OSError, ValueError, AttributeError):
        forget()


def forget() -> None:
    """Remove the archive of classes; the next cluster that serves makes it anew."""
    for path in (file(), file().with_suffix(".json")):
        with suppress(OSError):
            path.unlink(missing_ok=True)


def train(cluster: Path, known: Iterable[Path] = ()) -> None:
    """Make the archive of the classes that clients and daemons load; without it they are slower, and work."""
    made = file()
    if made.exists():
        return
    os.nice(10)
    lists: set[str] = set()
    given = environment.variables()
    java_program, path = str(folders.java_home() / "bin" / "java"), folders.class_path(cluster / "conf")
    beside = made.with_suffix(f".{os.getpid()}")  # another disk, perhaps
    listed, fresh = cluster / "tmp" / "client.classes", cluster / "tmp" / "client.jsa"  # go with the cluster
    try:
        for call in TRAINING:
            command = [java_program, *LEAN, *names(cluster), f"-XX:DumpLoadedClassList={listed}", "-cp", path, *call]
            subprocess.run(command, env=given, capture_output=True, stdin=subprocess.DEVNULL, timeout=300)
            lists |= _classes(listed)
        for each in known:
            lists |= _classes(each)
        listed.write_text("\n".join(sorted(lists)) + "\n")
        path = path.removesuffix(os.pathsep + str(cluster / "conf"))  # an archive is of jars only
        command = [java_program, *LEAN[:3], "-Xshare:dump", f"-XX:SharedClassListFile={listed}"]
        command += [f"-XX:SharedArchiveFile={fresh}", "-cp", path]
        subprocess.run(command, env=given, capture_output=True, stdin=subprocess.DEVNULL, timeout=600, check=True)
        made.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(fresh, beside)
        made.with_suffix(".json").unlink(missing_ok=True)
        atomic.keep(beside, made, durable=True)
        mend()  # notes its bytes
    except (OSError, subprocess.SubprocessError):  # the next start tries again
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def _classes(path: Path) -> set[str]:
    """The names in a list of classes that Java wrote; what it says of lambdas and loaders is left out."""
    text = path.read_text(errors="replace") if path.exists() else ""
    return {line for line in text.splitlines() if re.fullmatch(r"[\w/$]+", line)}
