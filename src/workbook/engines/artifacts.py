"""Java artifacts outside the wheels: exactly those that jars.lock names, fetched once by the Ivy in PySpark's wheel.

<jars>/NAME/*.jar        a set: whole and verified jars, nothing else
<jars>/NAME/.verified    what was verified, and the length and the time of each file then; written last
<jars>/.fetching/        what is being fetched; only its owner looks at it
"""

import hashlib
import json
import shutil
import sys
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from filelock import FileLock

from .. import atomic, places
from ..errors import ArtifactError
from . import ivy
from .jars import Jar, wanted

TOGETHER = 12  # jars that one Ivy fetches; when it is killed, no more than these are fetched again
SIDE_BY_SIDE = 4  # waiting for answers is most of the time


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

    ivy.programs()  # a missing program is said once, before anything is started
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
        log = ivy.fetch(jars, Path(own))
        for jar in jars:
            fresh = Path(own, "cache", jar.group, jar.name, "jars", jar.file)
            if not fresh.is_file():
                raise ivy.absent(jar, log)
            found = checksum(fresh)
            if found != jar.sha256:
                raise ArtifactError(
                    f"{jar.coordinates} is not the file that jars.lock names (sha256 {found[:12]}…, expected "
                    f"{jar.sha256[:12]}…) and is not used: try again, and if it stays so, ask who runs your network."
                )
            atomic.keep(fresh, here / jar.file, durable=True)
    return len(jars)
