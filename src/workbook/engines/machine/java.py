"""The Java of this machine: the one that JAVA_HOME names, else the first `java` on PATH, and what belongs to it.

A `java` on PATH may be a link, a version manager's script or a system's stand-in. So Java itself is asked where it lives, and the
programs of that folder are used: `java` and `javac` always belong together.
"""

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from ..findings import Finding

OLDEST, NEWEST = 17, 25  # releases on which Hadoop's daemons were seen to start; 25 warns at every call
PROVEN = (17, 21)
# What Java would take from a person's environment and say so on every call.
OPTIONS = ("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS")
ASK = ("-XX:+UseSerialGC", "-Xmx32m", f"-XX:ErrorFile={os.devnull}", "-XshowSettings:properties", "-version")
APT = "sudo apt install openjdk-17-jdk-headless  (openjdk-21-jdk-headless where there is no 17)"


@dataclass(frozen=True)
class Java:
    """A Java by its folder and what it calls itself, such as "17.0.15"."""

    home: Path
    version: str

    @property
    def program(self) -> Path:
        return self.home / "bin" / "java"

    @property
    def compiler(self) -> Path | None:
        """Its `javac`; None where only what runs Java is installed."""
        found = self.home / "bin" / "javac"
        return found if os.access(found, os.X_OK) else None

    @property
    def release(self) -> int:
        return release(self.version)


_answers: dict[tuple, Java] = {}


def here() -> Java | None:
    """The Java that the engines run on; None where there is none, or it does not start."""
    return _look()[0]


def program() -> str | None:
    """Its `java`."""
    found = here()
    return str(found.program) if found else None


def compiler() -> str | None:
    """The `javac` that belongs to it; None where only what runs Java is installed."""
    found = here()
    return str(found.compiler) if found and found.compiler else None


def version() -> str | None:
    """What it calls itself; None where there is no Java."""
    found = here()
    return found.version if found else None


def obstacles(compiles: bool = False) -> list[str]:
    """What keeps programs from running on this machine's Java (or from being compiled): sentences with what to type."""
    found, problem = _look()
    if found is None:
        return [problem]
    if found.release and not OLDEST <= found.release <= NEWEST:
        much = "old" if found.release < OLDEST else "new"
        return [f"Java {found.version} in {found.home} is too {much}: Hadoop and Spark need Java 17 or 21. {_other()}"]
    if compiles and found.compiler is None:
        return [f"Java {found.version} in {found.home} has no compiler (javac): type  {install()}"]
    return []


def finding(found: Java | None, obstacles: list[str]) -> Finding:
    """What doctor says of a Java; `obstacles` is what keeps programs from being compiled and run on it."""
    shown = f"{found.version} in {found.home}" if found else "none"
    if obstacles:
        return Finding("Java", "note", shown, f"the chapters on Hadoop and Spark do not run. {obstacles[0]}")
    if found.release not in PROVEN:
        return Finding("Java", "note", shown, f"Hadoop and Spark are tested with Java 17 and 21; type  {install()}")
    return Finding("Java", "ok", shown, "fits, and compiles")


def install(system: str = sys.platform) -> str:
    """What to type to get a Java that fits."""
    return "brew install openjdk@17" if system == "darwin" else APT


def release(version: str) -> int:
    """The release in a Java version: 17 in "17.0.13", 8 in "1.8.0_392", 0 where there is none."""
    numbers = [int(each) for each in re.findall(r"\d+", version)]
    return numbers[1] if numbers[:1] == [1] and len(numbers) > 1 else next(iter(numbers), 0)


def _other() -> str:
    """How to come to another Java."""
    if os.environ.get("JAVA_HOME"):
        return "Type  export JAVA_HOME=  followed by the folder of Java 17 or 21, or type  unset JAVA_HOME, and start the lab again."
    return f"Type  {install()}"


def _look() -> tuple[Java | None, str]:
    """The Java, or a sentence why there is none."""
    home = os.environ.get("JAVA_HOME")
    if home and not os.access(Path(home, "bin", "java"), os.X_OK):
        return None, (
            f"JAVA_HOME is {home}, and there is no Java in that folder: type  unset JAVA_HOME  (or set it to the right "
            "folder) where you start the lab, and start it again."
        )
    found = str(Path(home, "bin", "java")) if home else shutil.which("java")
    if found is None:
        return None, f"There is no Java on this machine: type  {install()}"
    try:
        told = os.stat(found)
        key = (found, told.st_ino, told.st_mtime_ns, Path.cwd() if _is_script(found) else None)
        if key not in _answers or not _answers[key].program.exists():
            _answers[key] = _ask(found)
        return _answers[key], ""
    except (OSError, ValueError, subprocess.TimeoutExpired) as problem:
        said = str(getattr(problem, "strerror", None) or problem) or type(problem).__name__
        return None, f"The Java at {found} does not start ({said}). {_other()}"


def _is_script(path: str) -> bool:
    """Whether a program is a script, such as a version manager's, whose answer may depend on the folder."""
    with open(path, "rb") as file:
        return file.read(2) == b"#!"


def _ask(program: str) -> Java:
    """Let a Java say where it lives and what it is."""
    given = {name: value for name, value in os.environ.items() if name not in OPTIONS}
    told = subprocess.run(
        [program, *ASK],
        capture_output=True,
        text=True,
        errors="replace",
        timeout=30,
        env=given,
        stdin=subprocess.DEVNULL,
    )
    said = told.stderr + told.stdout
    found = dict(re.findall(r"^ *(java\.home|java\.version) = (.+?)\r?$", said, re.MULTILINE))
    home = Path(found["java.home"]) if "java.home" in found else None
    if told.returncode or home is None or not os.access(home / "bin" / "java", os.X_OK):
        lines = [line.strip() for line in said.splitlines() if line.strip()]
        raise ValueError(lines[0] if lines else f"exit status {told.returncode}")
    if home.name == "jre" and os.access(home.parent / "bin" / "java", os.X_OK):
        home = home.parent  # Java 8 calls the part that runs its home
    return Java(home, found.get("java.version", "of unknown version"))


def told(path: Path) -> tuple[str, int, int] | None:
    """What an archive of classes has to say of a file to fit it: its name, its size in bytes, and the second it was written in.

    Java compares them when it opens an archive. None where the file is not there.
    """
    try:
        found = path.stat()
    except OSError:
        return None
    return path.name, found.st_size, int(found.st_mtime)
