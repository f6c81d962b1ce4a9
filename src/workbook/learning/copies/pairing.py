"""Which cell of one notebook is which of another: by text, by exercise, by likeness. Pure functions."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from difflib import SequenceMatcher

from ...course import code
from ...course.answers import mark, source
from .guesses import guesses_in
from .marks import with_mark

_ALIKE = 0.6


def recognised(cells: list[dict], originals: list[dict]) -> list[dict]:
    """The cells, with the course's marks where another tool took them away: known by their text.

    Where a page has lost all its marks, a cell that is much like one of the course's is one that was edited.
    """
    marked = {at: cell for at, cell in enumerate(cells) if mark(cell)}
    lost = {at: cell for at, cell in enumerate(cells) if not mark(cell) and source(cell).strip()}
    ours = {at: cell for at, cell in enumerate(originals) if mark(cell)}
    free = without(ours, pairs(marked, ours).values()) if lost else {}
    if not free:
        return cells
    found: dict[int, int] = {}
    keys = [lambda cell: (cell["cell_type"], trimmed(source(cell))), _by_tree]
    for key in keys:
        found |= _settled(without(lost, found), without(free, found.values()), key)
    if not marked:
        rest = {at: cell for at, cell in without(free, found.values()).items() if mark(cell).get("role") != "answer"}
        found |= _likest(without(lost, found), rest)
    made = list(cells)
    for at, place in found.items():
        made[at] = with_mark(cells[at], mark(originals[place]))
        tags = [*originals[place]["metadata"].get("tags", ()), *cells[at]["metadata"].get("tags", ())]
        if tags:
            made[at]["metadata"]["tags"] = [*dict.fromkeys(tags)]
    return made


def pairs(old: dict[int, dict], new: dict[int, dict]) -> dict[int, int]:
    """Which cell became which: by text, by exercise and role, by prediction, by likeness, and last by id.

    Ids come last: those of the course count cells under a heading and shift, and JupyterLab gives new ones.
    """
    found: dict[int, int] = {}
    for key in (_by_text, _by_tree, _by_exercise, _by_prediction):
        found |= _settled(without(old, found), without(new, found.values()), key)
    found |= _likest(without(old, found), without(new, found.values()))
    found |= _settled(without(old, found), without(new, found.values()), lambda cell: cell.get("id"))
    return found


def _settled(old: dict[int, dict], new: dict[int, dict], key: Callable) -> dict[int, int]:
    """Cells paired, in order, by a key; a cell whose key is empty has no partner."""
    waiting = defaultdict(list)
    for at, cell in new.items():
        waiting[key(cell)].append(at)
    return {at: waiting[key(cell)].pop(0) for at, cell in old.items() if key(cell) and waiting[key(cell)]}


def _by_text(cell: dict) -> tuple:
    return mark(cell).get("exercise"), mark(cell).get("role"), cell["cell_type"], trimmed(source(cell))


def _by_tree(cell: dict) -> tuple:
    """By what code does, whatever a formatter made of its lines."""
    if cell["cell_type"] != "code" or not source(cell).strip():
        return ()
    return mark(cell).get("exercise"), mark(cell).get("role"), code.normalise(source(cell))


def _by_exercise(cell: dict) -> tuple:
    return (mark(cell)["exercise"], mark(cell).get("role")) if mark(cell).get("exercise") else ()


def _by_prediction(cell: dict) -> tuple:
    return tuple(guesses_in(source(cell), unmade=True))


def _likest(old: dict[int, dict], new: dict[int, dict]) -> dict[int, int]:
    """The pairs of cells that are most alike, the best first."""
    near = []
    for left in old:
        matcher = SequenceMatcher(None, "", source(old[left]), autojunk=False)
        for right in new:
            exercises = {mark(cell)["exercise"] for cell in (old[left], new[right]) if mark(cell).get("exercise")}
            if old[left]["cell_type"] == new[right]["cell_type"] and len(exercises) < 2:
                matcher.set_seq1(source(new[right]))
                # The first two are cheap bounds of the third.
                if all(ratio() >= _ALIKE for ratio in (matcher.real_quick_ratio, matcher.quick_ratio, matcher.ratio)):
                    near.append((-matcher.ratio(), left, right))
    made: dict[int, int] = {}
    for _, left, right in sorted(near):
        if left not in made and right not in made.values():
            made[left] = right
    return made


def without(cells: dict[int, dict], places: Iterable[int]) -> dict[int, dict]:
    places = set(places)
    return {at: cell for at, cell in cells.items() if at not in places}


def trimmed(text: str) -> str:
    """Text without the white space that editors come and go with."""
    return "\n".join(line.rstrip() for line in text.strip().splitlines())


def alike(one: dict, other: dict) -> bool:
    return one["cell_type"] == other["cell_type"] and trimmed(source(one)) == trimmed(source(other))


def is_untouched(mine: dict, original: dict) -> bool:
    """Whether a cell is as the course gave it; a formatter or a linter may have gone over it."""
    if alike(mine, original):
        return True
    both_code = mine["cell_type"] == original["cell_type"] == "code"
    return both_code and code.only_formatted(source(mine), source(original))
