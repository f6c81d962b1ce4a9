"""Java artifacts outside the wheels: exactly those that jars.lock names, fetched once by the Ivy in PySpark's wheel.

<jars>/hadoop/*.jar      a set: whole and verified jars, nothing else
<jars>/hadoop/.verified  what was verified, and the length and the time of each file then; written last
<jars>/.fetching/        what is being fetched; only its owner looks at it
"""

import hashlib
import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit
from urllib.request import getproxies

from filelock import FileLock
from jinja2 import Template

from .. import atomic, places
from ..errors import ArtifactError, UnknownName
from .machine import java

TOGETHER = 12  # jars that one Ivy fetches; when it is killed, no more than these are fetched again
SIDE_BY_SIDE = 4  # waiting for answers is most of the time

# Only jars are asked for, never what they depend on. The resolver's own default is where Maven looks.
SETTINGS = """\
<ivysettings>
  <settings defaultResolver="central"/>
  <resolvers><ibiblio name="central" m2compatible="true" usepoms="false"/></resolvers>
</ivysettings>
"""
MODULE = Template("""\
<ivy-module version="2.0" xmlns:m="http://ant.apache.org/ivy/maven">
  <info organisation="workbook" module="jars"/>
  <configurations><conf name="default"/></configurations>
  <dependencies>
{%- for (group, name, version), jars in modules %}
    <dependency org="{{ group }}" name="{{ name }}" rev="{{ version }}" transitive="false" conf="default->*">
{%- for jar in jars %}
      <artifact name="{{ name }}" type="jar" ext="jar"{% if jar.classifier %} m:classifier="{{ jar.classifier }}"{% endif %}/>
{%- endfor %}
    </dependency>
{%- endfor %}
  </dependencies>
</ivy-module>
""")
UNREACHED = re.compile(
    r"UnknownHost|ConnectException|SocketException|NoRouteToHost|SocketTimeout|SSLHandshake|timed out|Host .* not found"
)


@dataclass(frozen=True, order=True)
class Jar:
    """One jar by its coordinates, and what it has to be."""

    group: str
    name: str
    version: str
    classifier: str
    sha256: str

    @property
    def coordinates(self) -> str:
        return ":".join(part for part in (self.group, self.name, self.version, self.classifier) if part)

    @property
    def file(self) -> str:
        return "-".join(part for part in (self.name, self.version, self.classifier) if part) + ".jar"


def sets() -> dict[str, tuple[Jar, ...]]:
    """Every set that jars.lock names, its jars in order."""
    path = places.root() / "jars.lock"
    try:
        return parsed(path.read_text(encoding="utf-8"))
    except OSError:
        raise ArtifactError(f"{path} cannot be read: get it back with  git checkout jars.lock") from None
    except ValueError as problem:
        raise ArtifactError(
            f"{path} is no lock of jars ({problem}): get it back with  git checkout jars.lock"
        ) from None


def parsed(text: str) -> dict[str, tuple[Jar, ...]]:
    """The sets of a lock.

    >>> parsed('[sheep]\\\\n"org.sheep:ram:1.0" = "sha256:' + "0" * 64 + '"')["sheep"][0].file
    'ram-1.0.jar'
    """
    found = {}
    for name, pins in tomllib.loads(text).items():
        jars = []
        for coordinates, checksum in pins.items():
            parts = coordinates.split(":")
            if len(parts) not in (3, 4) or not re.fullmatch(r"sha256:[0-9a-f]{64}", checksum):
                raise ValueError(f"{coordinates} = {checksum}")
            jars.append(Jar(*parts[:3], parts[3] if len(parts) == 4 else "", checksum.removeprefix("sha256:")))
        found[name] = tuple(sorted(jars))
    return found


def wanted(name: str) -> tuple[Jar, ...]:
    """The jars of one set."""
    known = sets()
    if name not in known:
        raise UnknownName(f"No set of jars is called {name!r}: there are {', '.join(known)}.")
    return known[name]


def folder(name: str) -> Path:
    """The folder of a set that is whole; a sentence where it is not. Nothing is fetched."""
    if not is_fetched(name):
        raise ArtifactError(
            f"The jars of {name} are not all in {places.jars()}: type  workbook artifacts fetch {name}  once, with a network."
        )
    return places.jars() / name


def is_fetched(name: str) -> bool:
    """Whether every jar of the set is the one that this lock names. A file that has changed since it was verified is read again."""
    jars, here = wanted(name), places.jars() / name
    try:
        record = json.loads((here / ".verified").read_text())
        if record["lock"] != _lock_of(jars):
            return False
        known, now = record.get("seen", {}), _seen(jars, here)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return False
    changed = [
        jar
        for jar in jars
        if known.get(jar.file) != now[jar.file] and _remembered.get(here / jar.file) != now[jar.file]
    ]
    if not all(_is_right(here / jar.file, jar) for jar in changed):
        return False
    if changed:
        _remembered.update({here / jar.file: now[jar.file] for jar in changed})
        with suppress(OSError):  # an image's jars may belong to somebody else: then this process remembers
            _note(jars, here)
    return True


def damaged(name: str) -> list[str]:
    """The jars of a set that are not what the lock names, every byte read; they are removed, so that the next fetch brings them."""
    here = places.jars() / name
    wrong = [jar.file for jar in wanted(name) if not _is_right(here / jar.file, jar)]
    for file in wrong:
        _remembered.pop(here / file, None)
        with suppress(OSError):
            (here / file).unlink(missing_ok=True)
    return wrong


_remembered: dict[Path, list[int]] = {}


def _seen(jars: Iterable[Jar], here: Path) -> dict[str, list[int]]:
    """What shows cheaply that a file is the one that was verified."""
    told = {jar.file: (here / jar.file).stat() for jar in jars}
    return {file: [each.st_size, each.st_mtime_ns] for file, each in told.items()}


def _note(jars: Iterable[Jar], here: Path) -> None:
    """Write down that all jars were verified."""
    seen = _seen(jars, here)
    record = {"lock": _lock_of(jars), "sizes": {file: size for file, (size, _) in seen.items()}, "seen": seen}
    atomic.write(here / ".verified", json.dumps(record, indent=1) + "\n", durable=True)


def fetch(name: str) -> Path:
    """Bring what a set lacks, verify all of it, and give its folder."""
    jars, here = wanted(name), places.jars() / name
    if is_fetched(name):
        return here
    try:
        here.mkdir(parents=True, exist_ok=True)
        with FileLock(places.jars() / ".lock"):
            missing = [jar for jar in jars if not _is_right(here / jar.file, jar)]
            if missing:
                _bring(name, missing, here)
            for stray in set(here.glob("*.jar")) - {here / jar.file for jar in jars}:
                stray.unlink()  # of an earlier lock; a class path takes the whole folder
            _note(jars, here)
    except OSError as problem:
        raise ArtifactError(
            f"The jars of {name} cannot be kept in {places.jars()} ({problem.strerror or problem}): "
            "fix that or set WORKBOOK_JARS to a folder of yours, and try again."
        ) from problem
    return here


def _lock_of(jars: Iterable[Jar]) -> str:
    return hashlib.sha256("\n".join(f"{jar.coordinates} {jar.sha256}" for jar in jars).encode()).hexdigest()


def _is_right(path: Path, jar: Jar) -> bool:
    return path.is_file() and checksum(path) == jar.sha256


def checksum(path: Path) -> str:
    """The sha256 of a file."""
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _bring(name: str, missing: list[Jar], here: Path) -> None:
    """Fetch some jars at a time; each is verified, then put in its place at once."""
    from ..bars import bar

    _programs()  # a missing program is said once, before anything is started
    work = places.jars() / ".fetching"
    shutil.rmtree(work, ignore_errors=True)  # left by one that was killed
    work.mkdir()
    groups = [missing[start : start + TOGETHER] for start in range(0, len(missing), TOGETHER)]
    print(f"Fetching {len(missing)} jars for {name}.", file=sys.stderr)
    try:
        with ThreadPoolExecutor(SIDE_BY_SIDE) as pool, bar(len(missing), name, unit="jar") as shown:
            fetching = [pool.submit(_bring_some, group, here, work) for group in groups]
            try:
                for each in as_completed(fetching):
                    shown.update(each.result())
            except BaseException:
                pool.shutdown(cancel_futures=True)
                raise
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _bring_some(jars: list[Jar], here: Path, work: Path) -> int:
    with TemporaryDirectory(dir=work) as own:
        log = ivy(jars, Path(own))
        for jar in jars:
            fresh = Path(own, "cache", jar.group, jar.name, "jars", jar.file)
            if not fresh.is_file():
                raise _absent(jar, log)
            found = checksum(fresh)
            if found != jar.sha256:
                raise ArtifactError(
                    f"{jar.coordinates} is not the file that jars.lock names (sha256 {found[:12]}…, expected "
                    f"{jar.sha256[:12]}…) and is not used: try again, and if it stays so, ask who runs your network."
                )
            atomic.keep(fresh, here / jar.file, durable=True)
    return len(jars)


def _absent(jar: Jar, log: str) -> ArtifactError:
    if UNREACHED.search(log):
        return ArtifactError(
            f"{jar.coordinates} cannot be fetched: Maven's download server does not answer. "
            "Connect and type the same again: what is already here is kept."
        )
    return ArtifactError(
        f"{jar.coordinates} is not served where Maven keeps its files: "
        "try again later, or name another version in tools/jars and type  make lock"
    )


def ivy(jars: Iterable[Jar], own: Path) -> str:
    """Let Ivy fetch jars into `own`/cache; what it said. Which jars came is seen in the folder."""
    java_program, ivy_jar = _programs()
    modules: dict[tuple[str, str, str], list[Jar]] = {}
    for jar in jars:
        modules.setdefault((jar.group, jar.name, jar.version), []).append(jar)
    (own / "settings.xml").write_text(SETTINGS)
    (own / "ivy.xml").write_text(MODULE.render(modules=modules.items()))
    command = [java_program, f"-Duser.home={own}", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"]
    command += [*proxies(getproxies()), "-jar", str(ivy_jar)]
    command += ["-settings", "settings.xml", "-cache", "cache", "-ivy", "ivy.xml"]
    given = {name: value for name, value in os.environ.items() if name not in java.OPTIONS}
    done = subprocess.run(
        command, cwd=own, env=given, capture_output=True, text=True, errors="replace", stdin=subprocess.DEVNULL
    )
    return done.stdout + done.stderr


def proxies(known: Mapping[str, str]) -> list[str]:
    """What Java is told of the proxies that every other program finds in HTTPS_PROXY and the like.

    >>> proxies({"https": "http://ewe:3128"})
    ['-Dhttps.proxyHost=ewe', '-Dhttps.proxyPort=3128']
    """
    told = []
    for scheme in ("http", "https"):
        address = known.get(scheme, "")
        parts = urlsplit(address if "//" in address else f"//{address}")
        if parts.hostname:
            told += [f"-D{scheme}.proxyHost={parts.hostname}", f"-D{scheme}.proxyPort={parts.port or 80}"]
    return told


def _programs() -> tuple[str, Path]:
    """Java, and the Ivy in PySpark's wheel."""
    if said := java.obstacles():
        raise ArtifactError(f"Jars are fetched by a Java program. {said[0]}")
    found = java.program()
    spark = importlib.util.find_spec("pyspark")
    jars = sorted(Path(spark.origin).parent.glob("jars/ivy-*.jar")) if spark and spark.origin else []
    if not jars:
        raise ArtifactError("Jars are fetched by the Ivy in PySpark and PySpark is not here: type  make lab WITH=spark")
    return found, jars[-1]
