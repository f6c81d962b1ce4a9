"""One exercise of a learner's notebook as the course gives it, and everything else as it is. Pure functions."""

from collections import defaultdict
from itertools import chain

from ...course import answers, code, saved
from ...course.answers import mark, source
from .marks import answer_places, course_cells, pristine, stubs_of, with_cells, with_mark
from .pairing import pairs, recognised


def without_answer(ours: dict, theirs: dict, name: str) -> dict:
    """A learner's notebook with one exercise as the course gives it, in place of every cell that answers it.

    Its text, its check and what it relies on come back where they were deleted. What answers another exercise stays.
    """
    fresh = pristine(theirs)["cells"]
    stubs, stub = stubs_of(fresh), fresh[answer_places(fresh)[name]]
    cells = answers.marked_right([{**cell, "source": source(cell)} for cell in ours["cells"]], stubs)
    cells = recognised(cells, fresh)
    gone: set[int] = set()
    carriers = answers.carriers(cells, name)
    for at in carriers:
        other = _other_answer(cells[at], name, stubs)
        if other:
            cells[at] = with_mark(cells[at], {"role": "answer", "exercise": other})
        elif len(carriers) > 1 and cells[at].get("id") != stub["id"] and _is_another(cells[at], name, stubs[name]):
            cells[at] = with_mark(cells[at], {})
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
    fresh_of = {role: [cell for cell in fresh if _is_of(cell, name, role)] for role in ("text", "check")}
    place = min(gone, default=min(of_it["check"], default=_place_for(cells, fresh, stub)))
    whole = [*([] if of_it["text"] else fresh_of["text"]), stub, *([] if of_it["check"] else fresh_of["check"])]
    relied_on = _given_again([cell for at, cell in enumerate(cells) if at not in gone], cells, fresh)
    made: list[dict] = []
    for at, cell in enumerate([*cells, None]):
        made += relied_on.get(at, [])
        if at == place:
            made += whole
        if at in of_it["check"][:1]:  # its verdict is of the old answer, and the answer may have been merged into it
            made += fresh_of["check"]
        elif cell is not None and at not in gone:
            made.append(cell)
    handed = [id(cell) for cell in (*chain(*relied_on.values()), *whole, *fresh_of["check"])]
    taken = {cell["id"] for cell in made if id(cell) in handed}
    made = [
        cell if id(cell) in handed or cell.get("id") not in taken else {**cell, "id": f"{cell['id']}-own"}
        for cell in made
    ]
    return with_cells(ours, saved.identified(made))


def _other_answer(cell: dict, name: str, stubs: dict[str, str]) -> str:
    """The other exercise that a cell answers, too."""
    found = code.defined(source(cell)) if cell["cell_type"] == "code" else set()
    for other, stub in stubs.items():
        if other != name and (names := answers.wanted(other, stub)) and names <= found:
            return other
    return ""


def _is_another(cell: dict, name: str, stub: str) -> bool:
    """Whether a cell that carries an exercise's mark is something else: it defines names, and not the exercise's."""
    found, names = code.bound(source(cell)), answers.wanted(name, stub)
    return cell["cell_type"] == "code" and bool(names and code.defined(source(cell)) and not names & found)


def _is_of(cell: dict, name: str, role: str) -> bool:
    return mark(cell).get("exercise") == name and mark(cell).get("role") == role


def _place_for(cells: list[dict], fresh: list[dict], wanted: dict) -> int:
    """Where a course's cell belongs among a learner's: after what stands before it in the course."""
    partners = pairs(course_cells(cells), course_cells(fresh))
    back = {new: mine for mine, new in partners.items()}
    back |= {
        at: answers.carriers(cells, name)[-1]
        for name, at in answer_places(fresh).items()
        if answers.carriers(cells, name)
    }
    before = range(fresh.index(wanted) - 1, -1, -1)
    return next((back[at] + 1 for at in before if at in back), 0 if back else len(cells))


def _given_again(kept: list[dict], cells: list[dict], fresh: list[dict]) -> dict[int, list[dict]]:
    """The cells that answers rely on, where the page no longer binds all their names: by the place they come to."""
    sources = [source(cell) for cell in kept if cell["cell_type"] == "code"]
    bound = set().union(*map(code.bound, sources))
    found = defaultdict(list)
    for cell in fresh:
        if mark(cell).get("role") == "given" and code.bound(source(cell)) - bound:
            found[_place_for(cells, fresh, cell)].append(cell)
    return found
