"""Where a learner's answers stand in a notebook: by the exercise in a cell's metadata, else by the name they define.

What JupyterLab does to cells decides the rules. It keeps metadata and gives new cell ids, so:

    split     every piece carries the exercise: the pieces are joined in order
    copy      a copy carries it too: a cell that stands on its own begins another version, and the last
              version that differs from the stub is the answer, as it would be after Run All
    merge     one of the two keeps its metadata; the other is found by the name it defines
    retyped   a cell without metadata is found by the name it defines
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from . import code


@dataclass(frozen=True)
class Answer:
    """What a notebook holds for one exercise, and the ids of the cells it stands in."""

    name: str
    source: str
    cells: tuple[str, ...] = ()


def from_notebook(notebook: dict, exercises: Iterable) -> dict[str, Answer]:
    """The answers in a notebook, by exercise: untouched stubs too. `exercises` have a `.name` and a `.stub`."""
    exercises, found = list(exercises), {}
    cells = marked_right(notebook["cells"], {exercise.name: exercise.stub for exercise in exercises})
    for exercise in exercises:
        places = positions(cells, exercise.name, exercise.stub)
        if places:
            ids = tuple(cells[at].get("id", "") for at in places)
            found[exercise.name] = Answer(exercise.name, joined(cells, places), ids)
    return found


def positions(cells: list[dict], name: str, stub: str) -> tuple[int, ...]:
    """Where the answer to one exercise stands among the cells: several places if it was split, none if it is gone."""
    marked = carriers(cells, name)
    # Half of a split cell may have become text: while there is code, the code is the answer.
    marked = [at for at in marked if cells[at]["cell_type"] == "code"] or marked
    versions = _versions(cells, marked, name, stub)
    for version in reversed(versions):
        if not code.untouched(joined(cells, version), stub):
            return tuple(version)
    # The cell was retyped, or merged into any other; where it still stands untouched, only own cells can be meant.
    names = wanted(name, stub)
    others = [at for at, cell in enumerate(cells) if cell["cell_type"] == "code" and not (marked and mark(cell))]
    typed = [at for at in others if names and names <= code.defined(source(cells[at]))]
    typed = [at for at in typed if not code.untouched(source(cells[at]), stub)] or ([] if marked else typed)
    if typed:
        return (typed[-1],)
    return tuple(versions[0]) if versions else ()


def carriers(cells: list[dict], name: str) -> list[int]:
    """Where the cells stand that carry an exercise's answer in their metadata, copies among them."""
    return [
        at for at, cell in enumerate(cells) if mark(cell).get("role") == "answer" and mark(cell).get("exercise") == name
    ]


def marked_right(cells: list[dict], stubs: Mapping[str, str]) -> list[dict]:
    """The cells, each answer under the exercise whose name it defines. `stubs` are those of the page's exercises.

    Somebody copies an answer cell and writes another exercise's answer into the copy: it carries the old mark still.
    """
    names = {name: wanted(name, stub) for name, stub in stubs.items()}
    made = []
    for cell in cells:
        name = mark(cell).get("exercise")
        if mark(cell).get("role") == "answer" and names.get(name):
            found = code.defined(source(cell))
            others = [other for other, each in names.items() if other != name and each and each <= found]
            if len(others) == 1 and not names[name] & found:
                marks = {**mark(cell), "exercise": others[0]}
                cell = {**cell, "metadata": {**cell["metadata"], "workbook": marks}}
        made.append(cell)
    return made


def mark(cell: dict) -> dict:
    """What the course wrote in a cell's metadata; empty for a learner's own cell."""
    metadata = cell.get("metadata")
    found = metadata.get("workbook") if isinstance(metadata, dict) else None
    return found if isinstance(found, dict) else {}


def source(cell: dict) -> str:
    """A cell's text; in a file it may be a list of lines."""
    return "".join(cell["source"])


def joined(cells: list[dict], places: Iterable[int]) -> str:
    """The text of some cells, in order."""
    return "\n".join(source(cells[at]) for at in places)


def _versions(cells: list[dict], marked: list[int], name: str, stub: str) -> list[list[int]]:
    """The places of each version of an answer: a copy begins a new one, a piece of a split goes on."""
    versions: list[list[int]] = []
    for at in marked:
        if versions and not _stands_alone(source(cells[at]), joined(cells, versions[-1]), name, stub):
            versions[-1].append(at)
        else:
            versions.append([at])
    return versions


def _stands_alone(piece: str, before: str, name: str, stub: str) -> bool:
    """Whether a piece is a whole answer and needs nothing of the whole answer before it. In doubt it goes on:
    joined, two versions still mean what they mean in the notebook."""
    names = wanted(name, stub)
    if not names:  # text: a copy opens as the stub does (%%bash, say)
        opening = stub.strip().partition("\n")[0].strip()
        return bool(opening) and all(text.lstrip().startswith(opening) for text in (piece, before))
    return (
        names <= code.defined(piece) and names <= code.defined(before) and not code.needed(piece) & code.bound(before)
    )


def wanted(name: str, stub: str) -> set[str]:
    """The names by which an answer is known: the exercise's own where its stub defines it."""
    names = code.defined(stub)
    return {name} if name in names else names
