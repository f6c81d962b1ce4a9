"""Exercises that moved: a learner's cells under the ids of today, and answers on their way to another page. Pure functions.

An answer whose exercise stands on another page travels in two steps. It is written into the page where the exercise
stands now; only then does it leave the page where it was. So no moment holds it nowhere.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from ...course import answers, code, saved
from ...course.answers import mark, source
from .marks import as_kept, heading, is_heading, is_kept, metadata_of, with_cells, with_mark
from .merge import Kept
from .pairing import trimmed

_QUOTED_ID = re.compile(r"""(["'])([a-z0-9_]+\.\w+)\1""")


@dataclass(frozen=True)
class Traveller:
    """An answer whose exercise stands on another page now: the cells that hold it, and their places."""

    old: str  # the exercise's id on its old page
    new: str  # its id of today
    cells: tuple[dict, ...]
    places: tuple[int, ...]

    @property
    def texts(self) -> frozenset[str]:
        return frozenset(trimmed(source(cell)) for cell in self.cells)


def ids_of_today(slug: str, names: Iterable[str], current_id: Callable[[str], str]) -> tuple[dict, dict]:
    """The names of a page's exercises that changed: those that stay on the page (old name → new name), and those that
    leave (old name → new id). An exercise leaves, too, when it became one with another of the page.
    """
    names, stay, leave = set(names), {}, {}
    for name in sorted(names):
        new = current_id(f"{slug}.{name}")
        chapter, _, new_name = new.partition(".")
        if chapter == slug and (new_name == name or new_name not in names):
            stay |= {name: new_name} if new_name != name else {}
        else:
            leave[name] = new
    return stay, leave


def renamed(cells: list[dict], names: Mapping[str, str], current_id: Callable[[str], str]) -> list[dict]:
    """Cells under the names of today, and with the ids of today in the code that the course wrote."""
    made = []
    for cell in cells:
        marks = mark(cell)
        if marks.get("exercise") in names:
            cell = with_mark(cell, {**marks, "exercise": names[marks["exercise"]]})
        if marks and marks.get("role") != "answer" and cell["cell_type"] == "code":
            text = _QUOTED_ID.sub(lambda found: f"{found[1]}{current_id(found[2])}{found[1]}", source(cell))
            cell = {**cell, "source": text} if text != source(cell) else cell
        made.append(cell)
    return made


def travellers(cells: list[dict], slug: str, leave: Mapping[str, str], stubs: Mapping[str, str]) -> list[Traveller]:
    """The answers of a page that go to another one. `leave` is name → id of today, `stubs` are those of all exercises."""
    cells, found = answers.marked_right(cells, stubs), []
    for name, new in leave.items():
        stub = stubs.get(name, "")
        places = sorted({*answers.carriers(cells, name), *answers.positions(cells, name, stub)})
        if not places or code.only_formatted(answers.joined(cells, places), stub):
            continue
        places = [at for at in places if source(cells[at]).strip() and not code.only_formatted(source(cells[at]), stub)]
        if places:
            found.append(Traveller(f"{slug}.{name}", new, tuple(cells[at] for at in places), tuple(places)))
    return found


def without_travellers(cells: list[dict], gone: Iterable[Traveller]) -> list[dict]:
    """The cells of a page after answers have left it. A cell that holds another answer, too, stays."""
    left = set()
    for each in gone:
        for at, cell in zip(each.places, each.cells, strict=True):
            if not mark(cell) or mark(cell).get("exercise") == each.old.partition(".")[2]:
                left.add(at)
    return [cell for at, cell in enumerate(cells) if at not in left]


def with_arrival(ours: dict, arrival: Traveller, stub: str) -> tuple[dict, tuple[Kept, ...]]:
    """A learner's page with an answer that came to it, and the cells that they should know of.

    The answer takes the place of an untouched stub. Where another answer stands already, both are kept: the one that
    came stands at the end, as an own cell. Where the page has no place for it yet, the merge will give it one.
    """
    cells, name = list(ours["cells"]), arrival.new.partition(".")[2]
    there = {trimmed(source(cell)) for cell in cells if mark(cell).get("exercise") == name or is_kept(cell)}
    if arrival.texts <= there:
        return ours, ()
    places = answers.positions(cells, name, stub)
    if not places:
        cells += [with_mark(cell, {"role": "answer", "exercise": name}) for cell in arrival.cells]
        kept = ()
    elif code.only_formatted(answers.joined(cells, places), stub):
        cells[places[0] : places[0] + 1] = _in_place(arrival.cells, cells[places[0]])
        shift = len(arrival.cells) - 1
        cells = [cell for at, cell in enumerate(cells) if at - shift not in places[1:]]
        kept = ()
    else:
        why = f"it was your answer to {arrival.old}, and another answer to {arrival.new} stands here"
        cells += [] if any(map(is_heading, cells)) else [heading()]
        begin = len(cells)
        cells = saved.identified([*cells, *map(as_kept, arrival.cells)])
        kept = tuple(Kept(cell["id"], why) for cell in cells[begin:])
    return with_cells(ours, saved.identified(cells)), kept


def _in_place(cells: Sequence[dict], stub: dict) -> list[dict]:
    made = [{**cell, "metadata": metadata_of(cell, None, stub)} for cell in cells]
    return [{**made[0], "id": stub.get("id")}, *made[1:]]
