"""The learner's copies of the notebooks: made, brought up to date, reset. What a learner wrote is never lost.

    work/notebooks/  work/exercises/    the copies, without outputs
    work/.workbook/editions/            each notebook as the course gave it, by edition; a copy names its own
    work/.workbook/backups/             a learner's file as it was before each change

`merge` is pure and decides everything: what the course gave (base), what the learner made of it (ours), what the
course gives now (theirs). The new edition and a backup are saved first; then one replacement changes the file and
the edition that it names. Killed at any moment, a copy is whole, and the next update ends what was begun.
"""

import hashlib
import os
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from difflib import SequenceMatcher, get_close_matches
from itertools import chain, count
from pathlib import Path

from filelock import FileLock, Timeout

from .. import atomic
from ..course import answers, derived, saved, tries
from ..course.answers import note, source
from ..course.saved import Unreadable
from ..errors import CopyError, CourseError, UnknownName

KEPT = "Kept from an earlier edition"
REMEMBERED = 20  # backups and editions of each notebook
_ALIKE = 0.6
_HEADING_TAG = "kept-heading"
_GUESS = re.compile(r"""^(\s*predict\(\s*["']([\w.]+)["']\s*,\s*)(?!measured\s*=)(.*)(\).*)$""")


@dataclass(frozen=True)
class Kept:
    """A cell that the learner should know of after an update, and why."""

    cell: str
    why: str


@dataclass
class Report:
    """What was done to the copies. Paths are relative to the work folder."""

    made: list[str] = field(default_factory=list)
    renamed: list[tuple[str, str]] = field(default_factory=list)
    updated: list[str] = field(default_factory=list)
    reset: list[str] = field(default_factory=list)
    kept: dict[str, tuple[Kept, ...]] = field(default_factory=dict)
    left: dict[str, str] = field(default_factory=dict)  # files that were not touched, and why
    told: dict[str, str] = field(default_factory=dict)  # what else the learner should know of a file
    backups: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        lines = [f"new      {path}" for path in self.made]
        lines += [f"renamed  {old} → {new}" for old, new in self.renamed]
        lines += [f"updated  {path}" for path in self.updated]
        lines += [f"reset    {what}" for what in self.reset]
        lines += [
            f"kept     {path}: {each.why} (cell {each.cell})" for path, kept in self.kept.items() for each in kept
        ]
        lines += [f"left     {path}: {why}" for path, why in self.left.items()]
        lines += [f"note     {path}: {what}" for path, what in self.told.items()]
        lines += [f"backup   {path}" for path in self.backups]
        return "\n".join(lines) or "Your copies are up to date."


# The merge: pure.


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
        stubs = _stubs(self.new) | _stubs(self.old)
        self.mine: list[dict] = answers.marked_right(
            [{**cell, "source": source(cell)} for cell in ours["cells"]], stubs
        )
        self.end = len(self.new)
        self.onward = pairs(_course_cells(self.old), _course_cells(self.new))  # old place → new place
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
        return _with_cells({**self.ours, "metadata": metadata}, self.cells), tuple(self.kept)

    def _place_answers(self) -> None:
        old, new = _answer_places(self.old), _answer_places(self.new)
        for name in {**new, **old}:
            # What was handed out decides what is untouched.
            stub = self.old[old[name]] if name in old else self.new[new[name]]
            now = self.new[new[name]] if name in new else None
            places = answers.positions(self.mine, name, source(stub))
            marked = answers.carriers(self.mine, name)
            mine = [at for at in places if at in marked] or marked
            if now and not marked and (name in old or not self.based):  # retyped, or merged into another cell
                mine = [at for at in places if not note(self.mine[at]) and at not in self.home]
                if places and not mine:
                    self.elsewhere.add(new[name])
            self.was |= {at: stub for at in mine if name in old}
            untouched = name in old and mine and answers.only_formatted(answers.joined(self.mine, mine), source(stub))
            if now and untouched and not _alike(stub, now):
                self.stale |= set(mine[:1])
                self.home |= dict.fromkeys(mine[:1], new[name])
                self.gone |= set(mine[1:])
            elif now:
                self.home |= dict.fromkeys(mine, new[name])
                if mine and name in old and not _alike(stub, now):
                    self.kept.append(
                        Kept(now["id"], f"the course changed the exercise {name}; your answer is unchanged")
                    )
            elif untouched:
                self.gone |= set(mine)
            else:
                self.home |= dict.fromkeys(mine, self.end)
                self.why |= dict.fromkeys(mine, f"the course no longer has {name}; your answer is at the end")
            for at in set(marked) - set(mine):
                if answers.only_formatted(source(self.mine[at]), source(stub)):
                    self.gone.add(at)  # the stub, beside the answer
                elif not answers.untouched(source(self.mine[at]), source(stub)):
                    self.why[at] = f"another cell is marked as {name} too, and that one counts as your answer"

    def _place_course_cells(self) -> None:
        cells = {at: cell for at, cell in _course_cells(self.mine).items() if at not in self.home}
        old = _course_cells(self.old)
        for at, was in pairs(cells, old).items():
            self.was[at] = self.old[was]
            if was in self.onward:
                self.home[at] = self.onward[was]
            elif _as_given(self.mine[at], self.old[was]):
                self.gone.add(at)
            else:
                self.why[at] = "you edited it, and the course no longer has it"
        # What no base explains: the base is lost.
        reached = {*self.home.values(), *self.backward}
        self.home |= pairs(_without(cells, self.was), _without(_course_cells(self.new), reached))

    def _place_headings(self) -> None:
        self.home |= {at: self.end for at, cell in enumerate(self.mine) if _is_heading(cell)}

    def _slots(self) -> dict[int, list[int]]:
        """My cells by the place they go to, in my order: own cells go with the cell above them."""
        slots, place = defaultdict(list), -1
        for at in range(len(self.mine)):
            if at not in self.gone:
                place = self.home.get(at, place)
                slots[place].append(at)
        # What is kept already stands first, under its heading; what comes to it now follows.
        heading = min((at for at, cell in enumerate(self.mine) if _is_heading(cell)), default=0)
        slots[self.end].sort(key=lambda at: at < heading)
        return slots

    def _fill(self, place: int, here: list[int]) -> None:
        """Write the cells of one place: the new course's, mine that belong to it, and own cells."""
        if place == self.end:
            if any(at in self.home for at in here) and not _is_heading(self.mine[here[0]]):
                self._add(
                    {"cell_type": "markdown", "metadata": {"tags": [_HEADING_TAG]}, "source": f"## {KEPT}"},
                    "kept",
                )
            for at in here:
                self._own(at)
            return
        at_home = [at for at in here if self.home.get(at) == place]
        if place >= 0 and not at_home and not self._taken_out(place):
            self.cells.append(self.new[place])
        for at in here:
            if at not in at_home:
                self._own(at)
            elif note(self.new[place]).get("role") == "answer":
                self._answer(at, self.new[place], first=at == at_home[0])
            else:
                self._course(at, self.new[place])

    def _taken_out(self, place: int) -> bool:
        """Whether the learner took this cell out, and the course has not changed it since."""
        was = self.backward.get(place)
        return place in self.elsewhere or (was is not None and _alike(self.old[was], self.new[place]))

    def _answer(self, at: int, now: dict, first: bool) -> None:
        if at in self.stale:
            self.cells.append(now)
            return
        mine = {**self.mine[at], "metadata": _metadata(self.mine[at], self.was.get(at), now)}
        if first:
            self.cells.append({**mine, "id": now["id"]})
        else:
            self._add(mine, mine.get("id", ""))

    def _course(self, at: int, now: dict) -> None:
        mine, was = self.mine[at], self.was.get(at)
        now = {**now, "metadata": _metadata(mine, was, now)}
        if _as_given(mine, now):
            self.cells.append({**now, **{key: mine[key] for key in ("outputs", "execution_count") if key in mine}})
        elif was and _as_given(mine, was):
            self.cells.append(now)
        elif was and _alike(was, now):
            self.cells.append({**mine, "id": now["id"], "metadata": now["metadata"]})
        else:
            guesses = _guesses(mine["source"])
            self.cells.append({**now, "source": _with_guesses(now["source"], guesses)})
            asked = _guesses(now["source"], unmade=True)
            only_guessed = was and _plain(_with_guesses(was["source"], guesses)) == _plain(mine["source"])
            if not (only_guessed and guesses.keys() <= asked.keys()):
                self.why[at] = "you and the course both changed this cell; yours stands after the new one"
                self._own(at)

    def _own(self, at: int) -> None:
        """A cell of the learner's: as it is, but not, or no longer, the course's."""
        mine = self.mine[at]
        metadata = {key: value for key, value in mine.get("metadata", {}).items() if key != "workbook"}
        if at in self.why:
            metadata["tags"] = [*dict.fromkeys([*metadata.get("tags", ()), "kept"])]
        added = self._add({**mine, "metadata": metadata}, mine.get("id", ""))
        if at in self.why:
            self.kept.append(Kept(added["id"], self.why[at]))

    def _add(self, cell: dict, wish: str) -> dict:
        """Append a cell, under an id that no other has."""
        wishes = chain([wish] if wish else [], (f"{wish[:50] or 'own'}-own-{number}" for number in count(1)))
        cell = {**cell, "id": next(made for made in wishes if made not in self.taken)}
        self.taken.add(cell["id"])
        self.cells.append(cell)
        return cell


def pristine(notebook: dict) -> dict:
    """A notebook as it is handed out: no outputs, no counts of runs, every source one text."""
    cells = []
    for cell in notebook["cells"]:
        metadata = {key: value for key, value in cell.get("metadata", {}).items() if key != "execution"}
        cell = {**cell, "source": source(cell), "metadata": metadata}
        if cell["cell_type"] == "code":
            cell |= {"outputs": [], "execution_count": None}
        cells.append(cell)
    return {**notebook, "cells": cells}


def without_answer(ours: dict, theirs: dict, name: str) -> dict:
    """A learner's notebook with one exercise as the course gives it, in place of every cell that answers it.

    Its text, its check and what it relies on come back where they were deleted. What answers another exercise stays.
    """
    fresh = pristine(theirs)["cells"]
    stubs, stub = _stubs(fresh), fresh[_answer_places(fresh)[name]]
    cells = answers.marked_right([{**cell, "source": source(cell)} for cell in ours["cells"]], stubs)
    cells = recognised(cells, fresh)
    gone: set[int] = set()
    carriers = answers.carriers(cells, name)
    for at in carriers:
        other = _other_answer(cells[at], name, stubs)
        if other:
            cells[at] = _marked(cells[at], {"role": "answer", "exercise": other})
        elif len(carriers) > 1 and cells[at].get("id") != stub["id"] and _is_another(cells[at], name, stubs[name]):
            cells[at] = _marked(cells[at], {})
        else:
            gone.add(at)
    while True:  # a retyped answer counts too: with the stub back, what is found must be the stub
        rest = [at for at in range(len(cells)) if at not in gone]
        found = answers.positions([stub, *(cells[at] for at in rest)], name, source(stub))
        found = tuple(at for at in found if at and not _other_answer(cells[rest[at - 1]], name, stubs))
        if not found:
            break
        gone |= {rest[at - 1] for at in found}
    of_it = {role: [at for at, cell in enumerate(cells) if _is_of(cell, name, role)] for role in ("text", "check")}
    given = {role: [cell for cell in fresh if _is_of(cell, name, role)] for role in ("text", "check")}
    place = min(gone, default=min(of_it["check"], default=_place_for(cells, fresh, stub)))
    whole = [*([] if of_it["text"] else given["text"]), stub, *([] if of_it["check"] else given["check"])]
    given_again = _given_again([cell for at, cell in enumerate(cells) if at not in gone], cells, fresh)
    made: list[dict] = []
    for at, cell in enumerate([*cells, None]):
        made += given_again.get(at, [])
        if at == place:
            made += whole
        if at in of_it["check"][:1]:  # its verdict is of the old answer, and the answer may have been merged into it
            made += given["check"]
        elif cell is not None and at not in gone:
            made.append(cell)
    handed = [id(cell) for cell in (*chain(*given_again.values()), *whole, *given["check"])]
    taken = {cell["id"] for cell in made if id(cell) in handed}
    made = [
        cell if id(cell) in handed or cell.get("id") not in taken else {**cell, "id": f"{cell['id']}-own"}
        for cell in made
    ]
    return _with_cells(ours, saved.identified(made))


def _other_answer(cell: dict, name: str, stubs: dict[str, str]) -> str:
    """The other exercise that a cell answers, too."""
    found = answers.defined(source(cell)) if cell["cell_type"] == "code" else set()
    for other, stub in stubs.items():
        if other != name and (names := answers.wanted(other, stub)) and names <= found:
            return other
    return ""


def _is_another(cell: dict, name: str, stub: str) -> bool:
    """Whether a cell that carries an exercise's mark is something else: it defines names, and not the exercise's."""
    found, names = answers.bound(source(cell)), answers.wanted(name, stub)
    return cell["cell_type"] == "code" and bool(names and answers.defined(source(cell)) and not names & found)


def _is_of(cell: dict, name: str, role: str) -> bool:
    return note(cell).get("exercise") == name and note(cell).get("role") == role


def _place_for(cells: list[dict], fresh: list[dict], wanted: dict) -> int:
    """Where a course's cell belongs among a learner's: after what stands before it in the course."""
    partners = pairs(_course_cells(cells), _course_cells(fresh))
    back = {new: mine for mine, new in partners.items()}
    back |= {
        at: answers.carriers(cells, name)[-1]
        for name, at in _answer_places(fresh).items()
        if answers.carriers(cells, name)
    }
    before = range(fresh.index(wanted) - 1, -1, -1)
    return next((back[at] + 1 for at in before if at in back), 0 if back else len(cells))


def _given_again(kept: list[dict], cells: list[dict], fresh: list[dict]) -> dict[int, list[dict]]:
    """The cells that answers rely on, where the page no longer binds all their names: by the place they come to."""
    code = [source(cell) for cell in kept if cell["cell_type"] == "code"]
    bound = set().union(*map(answers.bound, code))
    found = defaultdict(list)
    for cell in fresh:
        if note(cell).get("role") == "given" and answers.bound(source(cell)) - bound:
            found[_place_for(cells, fresh, cell)].append(cell)
    return found


def recognised(cells: list[dict], given: list[dict]) -> list[dict]:
    """The cells, with the course's marks where another tool took them away: known by their text.

    Where a page has lost all its marks, a cell that is much like one of the course's is one that was edited.
    """
    marked = {at: cell for at, cell in enumerate(cells) if note(cell)}
    lost = {at: cell for at, cell in enumerate(cells) if not note(cell) and source(cell).strip()}
    ours = {at: cell for at, cell in enumerate(given) if note(cell)}
    free = _without(ours, pairs(marked, ours).values()) if lost else {}
    if not free:
        return cells
    found: dict[int, int] = {}
    keys = [lambda cell: (cell["cell_type"], _plain(source(cell))), _by_tree]
    for key in keys:
        found |= _settled(_without(lost, found), _without(free, found.values()), key)
    if not marked:
        rest = {at: cell for at, cell in _without(free, found.values()).items() if note(cell).get("role") != "answer"}
        found |= _likest(_without(lost, found), rest)
    made = list(cells)
    for at, place in found.items():
        made[at] = _marked(cells[at], note(given[place]))
        tags = [*given[place]["metadata"].get("tags", ()), *cells[at]["metadata"].get("tags", ())]
        if tags:
            made[at]["metadata"]["tags"] = [*dict.fromkeys(tags)]
    return made


def _marked(cell: dict, told: dict) -> dict:
    """A cell that carries this of the course's."""
    metadata = {key: value for key, value in cell.get("metadata", {}).items() if key != "workbook"}
    return {**cell, "metadata": metadata | ({"workbook": dict(told)} if told else {})}


def _stubs(cells: list[dict]) -> dict[str, str]:
    return {name: source(cells[at]) for name, at in _answer_places(cells).items()}


def pairs(old: dict[int, dict], new: dict[int, dict]) -> dict[int, int]:
    """Which cell became which: by text, by exercise and role, by prediction, by likeness, and last by id.

    Ids come last: those of the course count cells under a heading and shift, and JupyterLab gives new ones.
    """
    found: dict[int, int] = {}
    for key in (_by_text, _by_tree, _by_exercise, _by_prediction):
        found |= _settled(_without(old, found), _without(new, found.values()), key)
    found |= _likest(_without(old, found), _without(new, found.values()))
    found |= _settled(_without(old, found), _without(new, found.values()), lambda cell: cell.get("id"))
    return found


def _settled(old: dict[int, dict], new: dict[int, dict], key: Callable) -> dict[int, int]:
    """Cells paired, in order, by a key; a cell whose key is empty has no partner."""
    waiting = defaultdict(list)
    for at, cell in new.items():
        waiting[key(cell)].append(at)
    return {at: waiting[key(cell)].pop(0) for at, cell in old.items() if key(cell) and waiting[key(cell)]}


def _by_text(cell: dict) -> tuple:
    return note(cell).get("exercise"), note(cell).get("role"), cell["cell_type"], _plain(source(cell))


def _by_tree(cell: dict) -> tuple:
    """By what code does, whatever a formatter made of its lines."""
    if cell["cell_type"] != "code" or not source(cell).strip():
        return ()
    return note(cell).get("exercise"), note(cell).get("role"), answers.normalise(source(cell))


def _by_exercise(cell: dict) -> tuple:
    return (note(cell)["exercise"], note(cell).get("role")) if note(cell).get("exercise") else ()


def _by_prediction(cell: dict) -> tuple:
    return tuple(_guesses(source(cell), unmade=True))


def _likest(old: dict[int, dict], new: dict[int, dict]) -> dict[int, int]:
    """The pairs of cells that are most alike, the best first."""
    near = []
    for left in old:
        matcher = SequenceMatcher(None, "", source(old[left]), autojunk=False)
        for right in new:
            exercises = {note(cell)["exercise"] for cell in (old[left], new[right]) if note(cell).get("exercise")}
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


def _course_cells(cells: list[dict]) -> dict[int, dict]:
    """The cells that the course marked as its own, answers aside, by their places."""
    return {at: cell for at, cell in enumerate(cells) if note(cell) and note(cell).get("role") != "answer"}


def _answer_places(cells: list[dict]) -> dict[str, int]:
    return {note(cell)["exercise"]: at for at, cell in enumerate(cells) if note(cell).get("role") == "answer"}


def _without(cells: dict[int, dict], places: Iterable[int]) -> dict[int, dict]:
    places = set(places)
    return {at: cell for at, cell in cells.items() if at not in places}


def _with_cells(notebook: dict, cells: list[dict]) -> dict:
    # Cell ids came with minor version 5.
    return {**notebook, "cells": cells, "nbformat_minor": max(5, notebook.get("nbformat_minor", 5))}


def _is_heading(cell: dict) -> bool:
    return _HEADING_TAG in cell.get("metadata", {}).get("tags", ())


def _plain(text: str) -> str:
    """Text without the white space that editors come and go with."""
    return "\n".join(line.rstrip() for line in text.strip().splitlines())


def _alike(one: dict, other: dict) -> bool:
    return one["cell_type"] == other["cell_type"] and _plain(source(one)) == _plain(source(other))


def _as_given(mine: dict, given: dict) -> bool:
    """Whether a cell is as the course gave it; a formatter or a linter may have gone over it."""
    if _alike(mine, given):
        return True
    both_code = mine["cell_type"] == given["cell_type"] == "code"
    return both_code and answers.only_formatted(source(mine), source(given))


def _metadata(mine: dict, was: dict | None, now: dict) -> dict:
    """The new course's metadata, with what the learner (a tag, a folded cell) added to the old."""
    added, given, now = mine.get("metadata", {}), (was or {}).get("metadata", {}), now["metadata"]
    made = {key: value for key, value in added.items() if key not in given and key != "workbook"} | now
    tags = [tag for tag in added.get("tags", ()) if tag not in given.get("tags", ())]
    return made | {"tags": [*dict.fromkeys([*now.get("tags", ()), *tags])]} if tags else made


def _guesses(text: str, unmade: bool = False) -> dict[str, str]:
    """The predictions in a cell, by id; those still unmade only when asked for."""
    lines = filter(None, map(_GUESS.match, text.splitlines()))
    return {line[2]: line[3] for line in lines if unmade or line[3].strip() != "..."}


def _with_guesses(text: str, guesses: dict[str, str]) -> str:
    """The text with a learner's predictions filled in."""

    def filled(line: str) -> str:
        found = _GUESS.match(line)
        return f"{found[1]}{guesses[found[2]]}{found[4]}" if found and found[2] in guesses else line

    return "\n".join(map(filled, text.split("\n")))


# The files: the edge.


@dataclass(frozen=True)
class _Given:
    """A notebook that the course hands out: its place below the course's and the work folder, and what it holds."""

    name: str
    notebook: dict  # with its edition, as copies carry it
    number: int = 0  # of a checkpoint's try

    @property
    def slug(self) -> str:
        return _label(self.notebook)[1]

    @property
    def key(self) -> str:
        """What its editions and backups stand under: what it is, so that they survive a chapter's new number."""
        return "-".join(filter(None, _label(self.notebook))) or self.name.replace("/", "-").removesuffix(".ipynb")


def make(course, work: Path) -> Report:
    """Make the copies that are missing. Never touches one that is there, whatever it holds."""
    report = Report()
    given = _handed_out(course, work, report)
    with _alone(work):
        for each in given:
            if not os.path.lexists(work / each.name) and not _earlier(work, each):
                _hand_out(work, each, report)
    return report


def update(course, work: Path) -> Report:
    """Bring the current course into every copy, and make the missing ones; answers, own cells and notes stay.

    A file that cannot be read or written is named, and the others go on.
    """
    report = Report()
    given = _handed_out(course, work, report)
    with _alone(work):
        for each in given:
            with _one(each.name, report):
                _update(work, each, report)
        names = {each.name for each in given} | report.left.keys()
        for path in sorted(chain(*(work.glob(f"{folder}/*.ipynb") for folder in ("notebooks", "exercises")))):
            if _name(path) not in names and any(_label(saved.read_or_none(path) or {})):
                report.left[_name(path)] = "the course has no notebook of this name; it stays as it is"
    return report


@contextmanager
def _one(name: str, report: Report) -> Iterator[None]:
    """What keeps one file from being read or written is told of this file alone. A full disk stops them all."""
    try:
        yield
    except (Unreadable, CourseError) as problem:
        report.left[name] = str(problem)
    except OSError as problem:
        if problem.errno in saved.FULL:
            raise
        report.left[name] = (
            f"it cannot be written ({problem.strerror or problem}); make that possible, then type  workbook update"
        )


def reset(course, work: Path, target: str) -> Report:
    """Give an exercise its stub again, or a chapter its notebooks; what was there is backed up first.

    Where a page of the chapter is missing or cannot be read, such pages alone are made anew. Earlier tries stay.
    """
    report = Report()
    given = _handed_out(course, work, report)
    slug, dot, exercise = target.partition(".")
    if dot and not exercise:
        raise UnknownName(f"{target!r} names no exercise; type  workbook reset {slug}  to reset the whole chapter.")
    if target == "start" and not any(chapter.slug == "start" for chapter in course.chapters):
        given = [each for each in given if each.name == _name(course.start)]
    else:
        named = [f"{each.slug}.{slug}" for each in given if slug in _answer_places(each.notebook["cells"])]
        if named and not dot and not any(slug in (each.slug, each.name) for each in course.chapters):
            raise UnknownName(f"There is no chapter {slug!r}; did you mean {named[0]!r}?")
        slug = course.chapter(slug).slug
        given = [each for each in given if each.slug == slug and each.name != _name(course.start)]
    if not given:
        raise UnknownName(f"The chapter {slug!r} is not written yet; type  workbook progress  to see those that are.")
    if exercise:
        names = {name for each in given for name in _answer_places(each.notebook["cells"])}
        given = [each for each in given if exercise in _answer_places(each.notebook["cells"])]
    if not given:
        near = get_close_matches(exercise, names, n=1)
        hint = f"did you mean {f'{slug}.{near[0]}'!r}?" if near else "type  workbook progress  to see them all."
        raise UnknownName(f"There is no exercise {target!r}; {hint}")
    with _alone(work):
        broken = [] if exercise else [each for each in given if saved.read_or_none(work / each.name) is None]
        last = max((each.number for each in given), default=0)
        for each in broken or [each for each in given if each.number in (0, last)]:
            _reset(work, each, exercise, report)
        if broken:
            report.reset += [each.name for each in broken]
            for each in given:
                if each not in broken:
                    report.left[each.name] = "it is not damaged, so it was not reset"
        else:
            report.reset.append(target)
    return report


def new_try(course, work: Path, name: str) -> tuple[int, Path]:
    """Draw a new try of a checkpoint, on a page of its own beside those before: its number and its path."""
    chapter = course.chapter(name)
    path = chapter.exercises_notebook
    if not chapter.slots or not path.exists():
        known = ", ".join(each.slug for each in course.written if each.slots)
        raise UnknownName(f"{chapter.slug!r} is no checkpoint; there are: {known or 'none'}.")
    bank = derived.unsigned(chapter.handed_out("exercises"))
    with _alone(work):
        number = max(_begun(work, path), default=0) + 1
        given = _page_of_try(path, bank, number)
        _hand_out(work, given, Report())
    return number, work / given.name


def _reset(work: Path, given: _Given, exercise: str, report: Report) -> None:
    path = work / given.name
    if not os.path.lexists(path):
        if _earlier(work, given):
            raise CopyError(f"{given.name} still has its old name here: type  workbook update  and then reset it.")
        _hand_out(work, given, report)
        return
    for _ in range(5):
        stamp = saved.stamp(path)
        try:
            text = saved.content(path)
            ours = saved.parsed(text)
        except Unreadable as problem:
            if exercise:
                raise CopyError(f"{path}: {problem}; type  workbook reset {given.slug}  to make it anew.") from None
            _put_aside(work, given, report)
            _hand_out(work, given, report)
            return
        _backup(work, given, text, report)
        fresh = without_answer(ours, given.notebook, exercise) if exercise else given.notebook
        if saved.stamp(path) == stamp:  # else JupyterLab saved it meanwhile: keep what it saved, too
            if not exercise:
                _save_edition(work, given)
            atomic.write(path, saved.dumped(fresh), durable=True)
            return
    raise CopyError(f"{given.name} is being saved again and again; close it in JupyterLab, then reset it.")


def _handed_out(course, work: Path, report: Report) -> list[_Given]:
    """What the course hands out. A page that it cannot give is named, and the others go on."""
    given = []
    if course.start.exists():
        with _one(_name(course.start), report):
            given.append(_Given(_name(course.start), _with_edition(pristine(derived.unsigned(course.start_page())))))
    for chapter in course.chapters:
        for folder, path in (
            (("notebooks", chapter.lesson), ("exercises", chapter.exercises_notebook)) if chapter.written else ()
        ):
            if not path.exists():
                continue
            with _one(_name(path), report):
                notebook = derived.unsigned(chapter.handed_out(folder))
                if tries.slots(notebook["cells"]):
                    begun = _begun(work, path) or {1: ()}
                    given += [_page_of_try(path, notebook, number, names) for number, names in begun.items()]
                else:
                    given.append(_Given(_name(path), _with_edition(pristine(notebook))))
    return given


def _page_of_try(path: Path, bank: dict, number: int, names: Iterable[str] = ()) -> _Given:
    made = tries.page(bank, number, tuple(names))
    return _Given(_name(_file_of_try(path, number)), _with_edition(pristine(made)), number)


def _file_of_try(path: Path, number: int) -> Path:
    return path if number == 1 else path.with_stem(f"{path.stem}_try_{number}")


def _begun(work: Path, path: Path) -> dict[int, tuple[str, ...]]:
    """The tries of a checkpoint that the learner has: the number of each, and its exercises."""
    found = {}
    stem = re.escape(path.stem.partition("_")[2])
    for copy in (work / path.parent.name).glob("*.ipynb"):
        number = re.fullmatch(rf"\d+[a-z]?_{stem}(?:_try_(\d+))?", copy.stem)
        if number:
            names = note(saved.read_or_none(copy) or {}).get("drawn")
            names = names if isinstance(names, list) else ()
            found[int(number[1] or 1)] = tuple(name for name in names if isinstance(name, str))
    return dict(sorted(found.items()))


def _name(path: Path) -> str:
    return f"{path.parent.name}/{path.name}"


def _hand_out(work: Path, given: _Given, report: Report) -> None:
    _save_edition(work, given)
    atomic.write(work / given.name, saved.dumped(given.notebook), durable=True)
    report.made.append(given.name)


def _update(work: Path, given: _Given, report: Report) -> None:
    path = work / given.name
    if not os.path.lexists(path):
        earlier = _earlier(work, given)
        if earlier is None:
            _hand_out(work, given, report)
            return
        os.rename(earlier, path)
        report.renamed.append((_name(earlier), given.name))
    for _ in range(5):
        stamp, text = saved.stamp(path), saved.content(path)
        try:
            ours = saved.parsed(text)
        except Unreadable as problem:
            report.left[given.name] = f"{problem}; type  workbook reset {given.slug}  to make it anew, with a backup"
            return
        if any(_label(ours)) and _label(ours) != _label(given.notebook):
            report.left[given.name] = "it is a copy of another notebook; rename it, and this one can be made"
            return
        if _edition(ours) == _edition(given.notebook):
            return
        merged, kept = _merged(work, given, ours, report)
        if merged is None:
            return
        _save_edition(work, given)
        _backup(work, given, text, report)
        if saved.stamp(path) == stamp:  # else JupyterLab saved it meanwhile: merge what it saved
            atomic.write(path, saved.dumped(merged), durable=True)
            report.updated.append(given.name)
            if kept:
                report.kept[given.name] = kept
            return
    report.left[given.name] = "it is being saved again and again; close it in JupyterLab and type  workbook update"


def _merged(work: Path, given: _Given, ours: dict, report: Report) -> tuple[dict | None, tuple[Kept, ...]]:
    """A learner's notebook merged with what the course gives now; None where it is none of the course's."""
    base = saved.read_or_none(_edition_path(work, given, _edition(ours))) or _likest_edition(work, given, ours)
    cells = recognised(ours["cells"], (base or given.notebook)["cells"])
    known = sum(bool(note(cell)) for cell in cells)
    if not any(_label(ours)) and known * 4 < len(given.notebook["cells"]):
        report.left[given.name] = "it is not a notebook of the course; rename it, then type  workbook update"
        return None, ()
    if cells != ours["cells"]:
        report.told[given.name] = (
            "another program removed the course's metadata; the update recognised the cells by their text"
        )
    merged, kept = merge(base, {**ours, "cells": cells}, given.notebook)
    # Also where nothing else changes: the page names its edition.
    metadata = {**merged.get("metadata", {}), "workbook": note(given.notebook)}
    return _with_cells({**merged, "metadata": metadata}, saved.identified(merged["cells"])), kept


def _likest_edition(work: Path, given: _Given, ours: dict) -> dict | None:
    """Of the editions that were handed out, the one that has most cells in common with a page that names none."""
    if _edition(ours):
        return None
    have = Counter(_plain(source(cell)) for cell in ours["cells"])
    best, most = None, 0
    for path in sorted((work / ".workbook" / "editions" / given.key).glob("*.ipynb"), key=_time):
        edition = saved.read_or_none(path)
        common = (have & Counter(_plain(source(cell)) for cell in edition["cells"])).total() if edition else 0
        if common and common >= most:
            best, most = edition, common
    return best


def _earlier(work: Path, given: _Given) -> Path | None:
    """The copy of the same notebook under the number that its chapter had before."""
    if not given.slug:
        return None
    wanted = work / given.name
    numbered = re.compile(rf"\d+[a-z]?_{re.escape(wanted.name.partition('_')[2])}")
    for path in sorted(wanted.parent.glob("*.ipynb")):
        if numbered.fullmatch(path.name) and _label(saved.read_or_none(path) or {}) == _label(given.notebook):
            return path
    return None


def _label(notebook: dict) -> tuple[str, str, str]:
    """What a notebook says it is: its kind, its chapter, and which try of a checkpoint."""
    told = note(notebook)
    return str(told.get("kind", "")), str(told.get("chapter", "")), str(told.get("try", ""))


def _edition(notebook: dict) -> str:
    return str(note(notebook).get("edition", ""))


def _with_edition(notebook: dict) -> dict:
    """A notebook that names its edition: a hash of what it holds."""
    edition = hashlib.sha256(saved.dumped(notebook)).hexdigest()[:16]
    return {
        **notebook,
        "metadata": {**notebook["metadata"], "workbook": {**note(notebook), "edition": edition}},
    }


def _edition_path(work: Path, given: _Given, edition: str) -> Path:
    return work / ".workbook" / "editions" / given.key / f"{Path(edition).name or 'unknown'}.ipynb"


def _save_edition(work: Path, given: _Given) -> None:
    path = _edition_path(work, given, _edition(given.notebook))
    atomic.write(path, saved.dumped(given.notebook), durable=True)
    _forget(path.parent)


def _backup(work: Path, given: _Given, text: bytes, report: Report) -> None:
    """Keep a learner's file as it is."""
    path = _backup_path(work, given)
    atomic.write(path, text, durable=True)
    report.backups.append(path.relative_to(work).as_posix())
    _forget(path.parent)


def _put_aside(work: Path, given: _Given, report: Report) -> None:
    """Move whatever stands in a copy's place, also a folder or a link, to where backups are."""
    path = _backup_path(work, given)
    path.parent.mkdir(parents=True, exist_ok=True)
    os.rename(work / given.name, path)
    report.backups.append(path.relative_to(work).as_posix())
    _forget(path.parent)


def _backup_path(work: Path, given: _Given) -> Path:
    return work / ".workbook" / "backups" / given.key / f"{datetime.now(UTC):%Y-%m-%dT%H-%M-%S.%fZ}.ipynb"


def _forget(folder: Path) -> None:
    """Remove the oldest notebooks beyond those remembered."""
    for old in sorted(folder.glob("*.ipynb"), key=_time)[:-REMEMBERED]:
        if old.is_file() or old.is_symlink():
            old.unlink()


def _time(path: Path) -> int:
    return path.lstat().st_mtime_ns


@contextmanager
def _alone(work: Path) -> Iterator[None]:
    """The work folder to ourselves; every failure to write there becomes one sentence."""
    try:
        (work / ".workbook").mkdir(parents=True, exist_ok=True)
        with FileLock(work / ".workbook" / "lock", timeout=60):
            yield
    except Timeout:
        raise CopyError(f"Another workbook command is busy in {work}; wait for it to end, then try again.") from None
    except (OSError, NotImplementedError) as problem:
        raise CopyError(
            f"The copies in {work} cannot be written ({problem}); free some space there, or set WORKBOOK_WORK to a folder of yours."
        ) from problem
