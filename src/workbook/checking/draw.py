"""Inputs for checks, drawn afresh: from a seed that the answer never sees, small first."""

import copy
import random
import shutil
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from .text import SHOWN, show

# The most items that a round draws: the first round that fails shows a small failing input. The last has no bound.
ROUNDS: tuple[int | None, ...] = (0, 1, 2, 3, 5, 20, None)


class Draw:
    """The inputs of one round. Everything drawn is kept in `shown`, for the card.

    `cap` is the most items that it draws. The same seed draws the same inputs.
    What draws a list takes `most` items of the last round, which has no cap, and what it is called on the card.

    >>> draw = Draw(seed=7, at=3, cap=3)
    >>> draw.integers(50, low=0, high=9)
    [4, 6, 9]
    >>> draw.inputs()
    (('numbers', '[4, 6, 9]'),)
    """

    def __init__(self, seed: int, at: int, cap: int | None):
        self.random = random.Random(seed * 1_009 + at)
        self.cap = cap
        self.shown: dict[str, Any] = {}
        self._seen: dict[str, Any] = {}  # what was shown, as it was when the answer was called
        self._folders: list[Path] = []

    @property
    def is_last(self) -> bool:
        """Whether this is the last round, the one with the largest inputs."""
        return self.cap is None

    def size(self, most: int, at_least: int = 1) -> int:
        """This round's number of items: the cap of the round, within [at_least, most].

        >>> [Draw(seed=7, at=at, cap=cap).size(50) for at, cap in enumerate(ROUNDS)]
        [1, 1, 2, 3, 5, 20, 50]
        """
        self.shown.setdefault("", None)  # sized: later rounds differ
        return most if self.cap is None else max(at_least, min(self.cap, most))

    def show(self, name: str, value) -> Any:
        """The value, shown on the card under this name: as the answer is given it, whatever becomes of it later."""
        self.shown[name] = value
        self._seen.pop(name, None)
        return value

    def called(self) -> None:
        """The answer is called now: what was drawn so far is shown as it is at this moment."""
        for name, value in self.shown.items():
            if name not in self._seen:
                self._seen[name] = _as_it_is(value)

    def several(
        self,
        make: Callable,
        most: int,
        at_least: int = 1,
        named: str = "items",
        cases: Sequence = (),
        ends: Sequence = (),
    ) -> list:
        """A list of items, each made by `make(random)`.

        The `cases`, such as a boundary or a 0, stand among them: all in the last round, and as many as there is room
        for in the others. `ends` are the first and the last item, where there are two.

        >>> Draw(seed=7, at=2, cap=2).several(lambda random: random.choice("abc"), 50, named="letters")
        ['b', 'c']
        >>> Draw(seed=7, at=5, cap=5).several(lambda random: random.choice("abc"), 50, cases="xy", ends="<>")
        ['<', 'x', 'a', 'y', '>']
        """
        made = [make(self.random) for _ in range(self.size(most, at_least))]
        room = range(1, len(made) - 1) if ends and len(made) > 1 else range(len(made))
        if self.is_last and len(room) < len(cases):
            raise ValueError(f"{named}: {len(cases)} cases do not fit into {len(room)} items.")
        count = min(len(cases), len(room))
        for at, case in zip(self.random.sample(room, count), self.random.sample(list(cases), count), strict=True):
            made[at] = copy.deepcopy(case)
        if ends and len(made) > 1:
            made[0], made[-1] = copy.deepcopy(tuple(ends))
        return self.show(named, made)

    def integers(self, most: int, low: int, high: int, at_least: int = 1, named: str = "numbers") -> list[int]:
        """Integers from low to high, both included."""
        return self.several(lambda random: random.randint(low, high), most, at_least, named)

    def integer(self, low: int, high: int, named: str = "number") -> int:
        """One integer from low to high, both included."""
        return self.show(named, self.random.randint(low, high))

    def choice(self, options: Sequence, named: str = "choice"):
        """One of the options."""
        return self.show(named, self.random.choice(options))

    def flights(self, most: int, at_least: int = 1, named: str = "flights") -> list[dict[str, str]]:
        """Made-up flights: dicts of strings, as csv.DictReader gives the real ones."""
        from ..data.catalog import flights

        return self.several(flights.row, most, at_least, named)

    def words(self, most: int, at_least: int = 1, named: str = "words") -> list[str]:
        """Made-up words."""
        from ..data.catalog import plays

        return self.several(lambda random: random.choice(plays.line(random).split()), most, at_least, named)

    def log_lines(self, most: int, at_least: int = 1, named: str = "lines") -> list[str]:
        """Made-up lines of a web server's log, some of them dirty."""
        from ..data.catalog import logs

        return self.several(logs.line, most, at_least, named)

    def folder(self, files: dict[str, str]) -> Path:
        """A new folder that holds these files, by their names; it is gone after the round."""
        folder = Path(tempfile.mkdtemp(prefix="workbook-"))
        self._folders.append(folder)
        for name, text in files.items():
            (folder / name).write_text(text, encoding="utf-8")
        return folder

    def inputs(self) -> tuple[tuple[str, str], ...]:
        """What was drawn, as text for a card."""
        self.called()
        return tuple((name, show(value, width=400)) for name, value in self._seen.items() if name)

    def close(self) -> None:
        """Remove the folders of this round."""
        for folder in self._folders:
            shutil.rmtree(folder, ignore_errors=True)


def _as_it_is(value, depth: int = 0):
    """A copy of what a card can show of a value."""
    if depth > 8:
        return value
    match value:
        case list() | tuple() if type(value) in (list, tuple):
            return type(value)([*(_as_it_is(each, depth + 1) for each in value[:SHOWN]), *value[SHOWN:]])
        case dict() if type(value) is dict:
            return {
                key: _as_it_is(each, depth + 1) if at < SHOWN else each for at, (key, each) in enumerate(value.items())
            }
        case set() if type(value) is set:
            return set(value)
    return value
