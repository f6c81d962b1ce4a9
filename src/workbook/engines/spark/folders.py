"""Where Spark's parts are: PySpark, its settings, what starts it, and its archive of classes."""

import hashlib
import os
import shutil
from collections.abc import Mapping
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from ... import places
from ...errors import PlaceError
from ..machine import java

HERE = Path(__file__).parent
SETTINGS = HERE / "conf"  # spark-defaults.conf and log4j2.properties
HOME = HERE / "home"  # SPARK_HOME of the lab: PySpark runs the spark-submit in it


def pyspark() -> Path | None:
    """The folder of PySpark; None where it is not installed. It is not imported."""
    found = find_spec("pyspark")
    return Path(found.origin).parent if found and found.origin else None


def archive(given: Mapping[str, str]) -> Path | None:
    """Where the archive of classes for the Java of an environment is, or will be; None where there is no Java or no PySpark.

    Java takes an archive that it made itself from these jars, by their places, sizes and times of writing, and no other. So
    the name says all of them: first the places, then what is there. Java is not started to find the name.
    """
    home, spark = given.get("JAVA_HOME"), pyspark()
    program = str(Path(home, "bin", "java")) if home else shutil.which("java", path=given.get("PATH"))
    if program is None or spark is None or not os.access(program, os.X_OK):
        return None
    library = Path(program).resolve().parents[1] / "lib" / "server" / "libjvm.so"
    jars = sorted((spark / "jars").glob("*.jar"))
    name = f"spark-{_hash(library, spark)}-{_hash(java.told(library), *map(java.told, jars), version('pyspark'), *LEAN)}.jsa"
    beside, own = places.jars() / "classes", places.state() / "spark" / "classes"
    return _plain((beside if (beside / name).exists() or is_writable(beside) else own) / name)


def others(archive: Path) -> list[Path]:
    """The archives of the same places, of which Java takes none now: a Java or a PySpark was installed anew."""
    places_of = archive.stem.rpartition("-")[0]
    return sorted(each for each in archive.parent.glob(f"{places_of}-*.jsa") if each != archive)


def _hash(*parts: object) -> str:
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:12]


def is_writable(folder: Path) -> bool:
    """Whether files can be made in a folder, or the folder itself."""
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    return os.access(folder, os.W_OK)


def _plain(path: Path) -> Path:
    """The file by a path that needs no quotes, where there is one."""
    try:
        return places.readable(path.parent) / path.name
    except PlaceError:
        return path


# Options that make a start quick: one thread collects, and no code is compiled twice.
LEAN = ("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto")
