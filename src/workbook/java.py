"""The Java of this machine."""

import os
import re
import shutil
import subprocess
from pathlib import Path


def program() -> str | None:
    """The `java` that the engines run on: JAVA_HOME's where it is set, else the first on PATH; None without one."""
    home = os.environ.get("JAVA_HOME")
    return shutil.which("java", path=str(Path(home, "bin"))) if home else shutil.which("java")


def compiler() -> str | None:
    """The `javac` that belongs to it; None where only what runs Java is installed."""
    found = program()
    return found and (shutil.which("javac", path=str(Path(found).resolve().parent)) or shutil.which("javac"))


def version() -> str | None:
    """What `java -version` calls itself; None where there is no Java."""
    found = program()
    if found is None:
        return None
    try:
        told = subprocess.run([found, "-version"], capture_output=True, text=True, timeout=20)
    except (OSError, subprocess.TimeoutExpired):
        return None
    if told.returncode:  # macOS has a `java` that only says how to get one
        return None
    quoted = re.search(r'"([^"]+)"', told.stderr + told.stdout)
    return quoted.group(1) if quoted else "of unknown version"


def release(version: str) -> int:
    """The release in a Java version: 17 in "17.0.13", 8 in "1.8.0_392", 0 where there is none."""
    numbers = [int(each) for each in re.findall(r"\d+", version)]
    return numbers[1] if numbers[:1] == [1] and len(numbers) > 1 else next(iter(numbers), 0)
