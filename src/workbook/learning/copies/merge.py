"""A learner's notebook brought to a new edition of the course: what the course gave (base), what the learner made of it
(ours), what the course gives now (theirs). Pure functions: nothing that a learner wrote is lost.
"""

from collections import defaultdict
from dataclasses import dataclass
from itertools import chain, count

from ...course import answers, code
from ...course.answers import mark, source
from .guesses import guesses_in, with_guesses
from .marks import (
    answer_places,
    as_kept,
    course_cells,
    heading,
    is_heading,
    metadata_of,
    pristine,
    stubs_of,
    with_cells,
    with_mark,
)
from .pairing import alike, is_untouched, pairs, trimmed, without


@dataclass(frozen=True)
class Kept:
    """A cell that the learner should know of after an update, and why."""

    cell: str
    why: str


def merge(base: dict | None, ours: dict, theirs: dict) -> tuple[dict, tuple[Kept, ...]]:
    """A learner's notebook brought to the new course, and the cells that they should know of.

    The order is the new course's. A course cell that the learner left alone becomes the new one. One that they edited
    stays where the course did not change it, else it stands after the new one, as their own. One that they took out
    stays out unless the course changed it. Own cells follow the cell that they followed before.
    Without a base nothing counts as left alone.
    """
    theirs = pristine(theirs)
    if base is not None and pristine(base) == theirs:
        return ours, ()
    return _Merge(base, ours, theirs).result()


class _Merge:
    """One merge. A cell's home is the place in the new course that it goes to; `end` is after the last one."""

    def __init__(self, base: dict | None, ours: dict, theirs: dict):
        self.ours, self.theirs = ours, theirs
        self.based = base is not None
        self.old: list[dict] = pristine(base)["cells"] if base else []
        self.new: list[dict] = theirs["cells"]
        stubs = stubs_of(self.new) | stubs_of(self.old)
        self.mine: list[dict] = answers.marked_right(
            [{**cell, "source": source(cell)} for cell in ours["cells"]], stubs
        )
        self.end = len(self.new)
        self.onward = pairs(course_cells(self.old), course_cells(self.new))  # old place → new place
        self.backward = {new: old for old, new in self.onward.items()}
        self.home: dict[int, int] = {}  # my cell → new place
        self.was: dict[int, dict] = {}  # my cell → the course cell that it was
        self.gone: set[int] = set()  # my cells that I never edited and that the course dropped
        self.stale: set[int] = set()  # my cells that hold an untouched stub which the course changed
        self.elsewhere: set[int] = set()  # new places of answers that stand in a cell of another kind
        self.why: dict[int, str] = {}  # my cells that become own cells, and why
        self.taken = {cell["id"] for cell in self.new}
        self.cells: list[dict] = []
        self.kept: list[Kept] = []

    def result(self) -> tuple[dict, tuple[Kept, ...]]:
        self._place_answers()
        self._place_course_cells()
        self._place_headings()
        slots = self._slots()
        for place in range(-1, self.end + 1):
            self._fill(place, slots[place])
        metadata = {**self.theirs["metadata"], **self.ours.get("metadata", {})}
        if "workbook" in self.theirs["metadata"]:
            metadata["workbook"] = self.theirs["metadata"]["workbook"]
        return with_cells({**self.ours, "metadata": metadata}, self.cells), tuple(self.kept)

    def _place_answers(self) -> None:
        old, new = answer_places(self.old), answer_places(self.new)
        for name in {**new, **old}:
            # What was handed out decides what is untouched.
            stub = self.old[old[name]] if name in old else self.new[new[name]]
            now = self.new[new[name]] if name in new else None
            places = answers.positions(self.mine, name, source(stub))
            marked = answers.carriers(self.mine, name)
            mine = [at for at in places if at in marked] or marked
            if now and not marked and (name in old or not self.based):  # retyped, or merged into another cell
                mine = [at for at in places if not mark(self.mine[at]) and at not in self.home]
                if places and not mine:
                    self.elsewhere.add(new[name])
            self.was |= {at: stub for at in mine if name in old}
            untouched = name in old and mine and code.only_formatted(answers.joined(self.mine, mine), source(stub))
            if now and untouched and not alike(stub, now):
                self.stale |= set(mine[:1])
                self.home |= dict.fromkeys(mine[:1], new[name])
                self.gone |= set(mine[1:])
            elif now:
                self.home |= dict.fromkeys(mine, new[name])
                if mine and name in old and not alike(stub, now):
                    self.kept.append(
                        Kept(now["id"], f"the course changed the exercise {name}; your answer is unchanged")
                    )
            elif untouched:
                self.gone |= set(mine)
            else:
                self.home |= dict.fromkeys(mine, self.end)
                self.why |= dict.fromkeys(mine, f"the course no longer has {name}; your answer is at the end")
            for at in set(marked) - set(mine):
                if code.only_formatted(source(self.mine[at]), source(stub)):
                    self.gone.add(at)  # the stub, beside the answer
                elif not code.untouched(source(self.mine[at]), source(stub)):
                    self.why[at] = f"another cell is marked as {name} too, and that one counts as your answer"

    def _place_course_cells(self) -> None:
        cells = {at: cell for at, cell in course_cells(self.mine).items() if at not in self.home}
        old = course_cells(self.old)
        for at, was in pairs(cells, old).items():
            self.was[at] = self.old[was]
            if was in self.onward:
                self.home[at] = self.onward[was]
            elif is_untouched(self.mine[at], self.old[was]):
                self.gone.add(at)
            else:
                self.why[at] = "you edited it, and the course no longer has it"
        # What no base explains: the base is lost.
        reached = {*self.home.values(), *self.backward}
        self.home |= pairs(without(cells, self.was), without(course_cells(self.new), reached))

    def _place_headings(self) -> None:
        self.home |= {at: self.end for at, cell in enumerate(self.mine) if is_heading(cell)}

    def _slots(self) -> dict[int, list[int]]:
        """My cells by the place they go to, in my order: own cells go with the cell above them."""
        slots, place = defaultdict(list), -1
        for at in range(len(self.mine)):
            if at not in self.gone:
                place = self.home.get(at, place)
                slots[place].append(at)
        # What is kept already stands first, under its heading; what comes to it now follows.
        first = min((at for at, cell in enumerate(self.mine) if is_heading(cell)), default=0)
        slots[self.end].sort(key=lambda at: at < first)
        return slots

    def _fill(self, place: int, here: list[int]) -> None:
        """Write the cells of one place: the new course's, mine that belong to it, and own cells."""
        if place == self.end:
            if any(at in self.home for at in here) and not is_heading(self.mine[here[0]]):
                self._add(heading(), "kept")
            for at in here:
                self._own(at)
            return
        at_home = [at for at in here if self.home.get(at) == place]
        if place >= 0 and not at_home and not self._taken_out(place):
            self.cells.append(self.new[place])
        for at in here:
            if at not in at_home:
                self._own(at)
            elif mark(self.new[place]).get("role") == "answer":
                self._answer(at, self.new[place], first=at == at_home[0])
            else:
                self._course(at, self.new[place])

    def _taken_out(self, place: int) -> bool:
        """Whether the learner took this cell out, and the course has not changed it since."""
        was = self.backward.get(place)
        return place in self.elsewhere or (was is not None and alike(self.old[was], self.new[place]))

    def _answer(self, at: int, now: dict, first: bool) -> None:
        if at in self.stale:
            self.cells.append(now)
            return
        mine = {**self.mine[at], "metadata": metadata_of(self.mine[at], self.was.get(at), now)}
        if first:
            self.cells.append({**mine, "id": now["id"]})
        else:
            self._add(mine, mine.get("id", ""))

    def _course(self, at: int, now: dict) -> None:
        mine, was = self.mine[at], self.was.get(at)
        now = {**now, "metadata": metadata_of(mine, was, now)}
        if is_untouched(mine, now):
            self.cells.append({**now, **{key: mine[key] for key in ("outputs", "execution_count") if key in mine}})
        elif was and is_untouched(mine, was):
            self.cells.append(now)
        elif was and alike(was, now):
            self.cells.append({**mine, "id": now["id"], "metadata": now["metadata"]})
        else:
            guesses = guesses_in(mine["source"])
            self.cells.append({**now, "source": with_guesses(now["source"], guesses)})
            asked = guesses_in(now["source"], unmade=True)
            only_guessed = was and trimmed(with_guesses(was["source"], guesses)) == trimmed(mine["source"])
            if not (only_guessed and guesses.keys() <= asked.keys()):
                self.why[at] = "you and the course both changed this cell; yours stands after the new one"
                self._own(at)

    def _own(self, at: int) -> None:
        """A cell of the learner's: as it is, but not, or no longer, the course's."""
        mine = self.mine[at]
        added = self._add(as_kept(mine) if at in self.why else with_mark(mine, {}), mine.get("id", ""))
        if at in self.why:
            self.kept.append(Kept(added["id"], self.why[at]))

    def _add(self, cell: dict, wish: str) -> dict:
        """Append a cell, under an id that no other has."""
        wishes = chain([wish] if wish else [], (f"{wish[:50] or 'own'}-own-{number}" for number in count(1)))
        cell = {**cell, "id": next(made for made in wishes if made not in self.taken)}
        self.taken.add(cell["id"])
        self.cells.append(cell)
        return cell
