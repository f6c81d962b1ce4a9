"""Data sets by name, each as a path: made the first time, there at once ever after.

open(data.flights())                 a file like any other
glob.iglob(f"{data.plays()}/*.txt")  a folder like any other

A size is in bytes (1000), a text ("5 MB", "64 KiB"), or a name: "tiny" (1 MB), "workshop" (200 MB), "big" (2 GB). The file has at
least so many bytes, and ends with a whole line. The same size and seed give the same bytes on every machine. A DataError says
in a sentence why a set cannot be made or fetched.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from ..errors import DataError, UnknownName
from . import store as _store
from .catalog import flights as _flights
from .catalog import league as _league
from .catalog import logs as _logs
from .catalog import plays as _plays
from .catalog import sympy_source as _sympy_source
from .catalog import text as _text
from .sizes import in_bytes as _in_bytes

__all__ = [
    "airlines", "airports", "flights", "flights_by_month", "league", "logs", "make", "names", "planes", "plays", "sets",
    "sympy_source", "text", "truth", "weather",
]  # fmt: skip

_DATASETS = (
    _flights.FLIGHTS,
    _flights.BY_MONTH,
    _plays.PLAYS,
    _sympy_source.SYMPY_SOURCE,
    _text.TEXT,
    _logs.LOGS,
    _league.LEAGUE,
)


@dataclass(frozen=True)
class Set:
    """One data set, and what of it is on this machine."""

    name: str
    made: bool
    bytes: int
    what: str
    source: str
    licence: str


def flights() -> Path:
    """The 336,776 flights that left New York in 2013: a CSV file."""
    return _flights.path()


def flights_by_month() -> Path:
    """The same flights: a folder of `2013-01.csv` to `2013-12.csv`."""
    return _flights.by_month()


def airlines() -> Path:
    """The 16 carriers' names: a CSV file."""
    return _flights.table("airlines")


def airports() -> Path:
    """1,458 airports with position and time zone: a CSV file."""
    return _flights.table("airports")


def planes() -> Path:
    """3,322 planes by tail number: a CSV file."""
    return _flights.table("planes")


def weather() -> Path:
    """The hourly weather at New York's three airports: a CSV file."""
    return _flights.table("weather")


def plays() -> Path:
    """Shakespeare's 42 plays and poems: a folder of text files."""
    return _plays.folder()


def sympy_source() -> Path:
    """The 1,533 modules of sympy: a folder that holds `sympy/` and `isympy.py`. For reading, not for importing."""
    return _sympy_source.folder()


def text(size: str | int = "1 MB", seed: int = 0) -> Path:
    """Generated lines of Zipf-distributed words: a text file. `data.truth` of its path counts them all."""
    return _text.path(size, seed)


def logs(size: str | int = "1 MB", seed: int = 0) -> Path:
    """A generated web server's log with planted dirt: a text file. `data.truth` of its path counts it."""
    return _logs.path(size, seed)


def league(size: str | int = "1 MB", seed: int = 0) -> Path:
    """Generated games of twelve clubs, one JSON document a line. `data.truth` of its path knows who is how strong."""
    return _league.path(size, seed)


def truth(path: Path | str) -> dict:
    """What is planted in a generated file: counts that an answer can be compared with. A DataError for any other file."""
    beside = Path(path).with_name("truth.json")
    try:
        return json.loads(beside.read_bytes())
    except (OSError, ValueError):
        raise DataError(
            f"{path} has no truth beside it: give a path that data.text(), data.logs() or data.league() returned."
        ) from None


def names() -> tuple[str, ...]:
    """The names of all data sets, as a chapter's `data` in course.toml and `make` take them."""
    return tuple(dataset.name for dataset in _DATASETS)


def sets() -> list[Set]:
    """All data sets, made or not, with their bytes on this disk; of generated ones every size that was made is counted."""
    return [_set(dataset) for dataset in _DATASETS]


def make(names: Iterable[str] | None = None, size: str | int = "tiny", seed: int = 0) -> list[Path]:
    """Make the data sets of these names, all by default, and give their folders; size and seed are for generated ones.

    An UnknownName for a name that no set has.
    """
    known = {dataset.name: dataset for dataset in _DATASETS}
    names = list(known) if names is None else list(names)
    for name in names:
        if name not in known:
            close = get_close_matches(name, known, 1)
            did_you_mean = f"did you mean {close[0]}? " if close else ""
            raise UnknownName(f"No data set is called {name!r}: {did_you_mean}`workbook data list` shows them all.")
    return [_store.made(known[name].recipe(_in_bytes(size), seed)) for name in names]


def _set(dataset: _store.Dataset) -> Set:
    markers = _store.kept(dataset.name)
    if not dataset.sized:
        version = dataset.recipe(0, 0).version
        markers = [marker for marker in markers if marker.version == version]
    total = sum(marker.bytes for marker in markers)
    return Set(dataset.name, bool(markers), total, dataset.what, dataset.source, dataset.licence)
