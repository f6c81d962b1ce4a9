"""Where data sets are kept: each made once, whole or not at all, whoever asks and however often it is killed.

<data>/flights/            a data set: plain files, nothing else
<data>/.made/flights.json  its marker: version, and the size of every file; written last
<data>/.making/flights/    what is being written; only its owner looks at it
<data>/.locks/             one lock a data set; the system frees it when its owner dies
"""

import errno
import json
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from .. import atomic, places
from ..errors import DataError

FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
CLOSED = {errno.EROFS, errno.EACCES, errno.EPERM}
RESERVE = 50_000_000  # bytes left free on the disk, so that the learner can still save a notebook


@dataclass(frozen=True)
class Recipe:
    """How to make one data set."""

    name: str  # its folder, with / between parts: "flights", "logs/1000000-0"
    version: str  # another version is made anew
    bytes: int  # about how many; to see beforehand whether they fit
    write: Callable[[Path], None]  # fills an empty folder


@dataclass(frozen=True)
class Dataset:
    """One data set, as `workbook data list` shows it."""

    name: str
    what: str
    source: str
    licence: str
    recipe: Callable[[int, int], Recipe]  # (bytes, seed) -> Recipe; real data ignores both
    sized: bool = False


@dataclass(frozen=True)
class Marker:
    """What stands in a data set's marker: its version, and its files with their lengths in bytes."""

    version: str
    files: dict[str, int]

    @property
    def bytes(self) -> int:
        """The length of all files."""
        return sum(self.files.values())


def made(recipe: Recipe) -> Path:
    """The folder of a whole data set, made now if it is not there. A DataError says why it cannot be."""
    folder = places.data() / recipe.name
    if is_made(recipe):
        return folder
    with explained(recipe.name), alone(recipe.name):
        if is_made(recipe):  # another process made it while this one waited
            return folder
        _require_space(recipe)
        fresh = places.data() / ".making" / recipe.name
        shutil.rmtree(fresh, ignore_errors=True)
        fresh.mkdir(parents=True)
        try:
            recipe.write(fresh)
            _publish(recipe, fresh, folder)
        finally:
            shutil.rmtree(fresh, ignore_errors=True)
    return folder


def is_made(recipe: Recipe) -> bool:
    """Whether the data set is there in this version, every file at its full length."""
    marker = _marker(recipe.name)
    return marker is not None and marker.version == recipe.version and _is_whole(recipe.name, marker)


def kept(name: str) -> list[Marker]:
    """The markers of what is whole under this name: one for real data, one for each size and seed of generated data."""
    folder = places.data() / ".made"
    names = [name] if (folder / f"{name}.json").exists() else []
    names += [f"{name}/{path.stem}" for path in sorted((folder / name).glob("*.json"))]
    markers = [(each, _marker(each)) for each in names]
    return [marker for each, marker in markers if marker is not None and _is_whole(each, marker)]


@contextmanager
def alone(name: str) -> Iterator[None]:
    """Hold the lock of this name; wait for whoever holds it, however long, and say so after a second."""
    lock = FileLock(_folder(places.data() / ".locks") / f"{name.replace('/', '-')}.lock")
    try:
        lock.acquire(timeout=1)
    except Timeout:
        print(f"Another process is making {name}: waiting for it.", file=sys.stderr)
        lock.acquire()
    try:
        yield
    finally:
        lock.release()


@contextmanager
def explained(name: str) -> Iterator[None]:
    """An OSError in the block as one sentence, a DataError: of a full disk, of a closed one, of any other."""
    try:
        yield
    except OSError as problem:
        if problem.errno in FULL:
            raise _full(name, "more room") from problem
        if problem.errno in CLOSED:
            raise DataError(
                f"{name} cannot be made because {problem.filename or places.data()} may not be written: "
                "set WORKBOOK_DATA to a folder of yours and try again."
            ) from problem
        raise DataError(
            f"{name} cannot be made in {places.data()} ({problem.strerror or problem}): "
            "fix that or set WORKBOOK_DATA to another folder, and try again."
        ) from problem


def write_json(path: Path, value) -> None:
    """The value as JSON, with the same bytes everywhere."""
    path.write_bytes(as_json(value))


def as_json(value) -> bytes:
    """The bytes that `write_json` writes."""
    return (json.dumps(value, indent=1, ensure_ascii=True) + "\n").encode("ascii")


def _publish(recipe: Recipe, fresh: Path, folder: Path) -> None:
    """Put a finished folder in its place; the marker comes last, so that a half is never taken for a whole."""
    files = {
        path.relative_to(fresh).as_posix(): path.stat().st_size for path in sorted(fresh.rglob("*")) if path.is_file()
    }
    marker = _place(recipe.name)
    marker.unlink(missing_ok=True)
    if folder.exists():
        shutil.rmtree(folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    fresh.rename(folder)
    _folder(marker.parent)
    atomic.write(marker, as_json({"version": recipe.version, "files": files}))


def _place(name: str) -> Path:
    """Where the marker of a data set stands."""
    return places.data() / ".made" / f"{name}.json"


def _marker(name: str) -> Marker | None:
    """What the marker says; None without one that can be read."""
    try:
        content = json.loads(_place(name).read_bytes())
        return Marker(str(content["version"]), dict(content["files"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _is_whole(name: str, marker: Marker) -> bool:
    folder = places.data() / name
    try:
        return all(os.stat(folder / file).st_size == size for file, size in marker.files.items())
    except OSError:
        return False


def _require_space(recipe: Recipe) -> None:
    free = shutil.disk_usage(_folder(places.data())).free
    if free < recipe.bytes + RESERVE:
        raise _full(recipe.name, f"{(recipe.bytes + RESERVE - free) / 1e6:,.0f} MB more")


def _full(name: str, room: str) -> DataError:
    return DataError(
        f"{name} does not fit on the disk that holds {places.data()}: free {room}, "
        "or set WORKBOOK_DATA to a folder on another disk, and try again."
    )


def _folder(path: Path) -> Path:
    path.mkdir(parents=True, exist_ok=True)
    return path
