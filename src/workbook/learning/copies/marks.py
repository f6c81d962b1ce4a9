"""What the course marked in a notebook's cells, and cells that carry such marks. Pure functions."""

from ...course.answers import mark, source

KEPT = "Kept from an earlier edition"
_HEADING_TAG, _KEPT_TAG = "kept-heading", "kept"


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


def course_cells(cells: list[dict]) -> dict[int, dict]:
    """The cells that the course marked as its own, answers aside, by their places."""
    return {at: cell for at, cell in enumerate(cells) if mark(cell) and mark(cell).get("role") != "answer"}


def answer_places(cells: list[dict]) -> dict[str, int]:
    """The place of each exercise's answer cell, by the exercise's name; of several, the last."""
    return {mark(cell)["exercise"]: at for at, cell in enumerate(cells) if mark(cell).get("role") == "answer"}


def stubs_of(cells: list[dict]) -> dict[str, str]:
    """What each answer cell holds, by the exercise's name: on a page of the course, its stub."""
    return {name: source(cells[at]) for name, at in answer_places(cells).items()}


def with_mark(cell: dict, marks: dict) -> dict:
    """A cell that carries this mark of the course's; an empty one makes it the learner's own."""
    metadata = {key: value for key, value in cell.get("metadata", {}).items() if key != "workbook"}
    return {**cell, "metadata": metadata | ({"workbook": dict(marks)} if marks else {})}


def with_cells(notebook: dict, cells: list[dict]) -> dict:
    # Cell ids came with minor version 5.
    return {**notebook, "cells": cells, "nbformat_minor": max(5, notebook.get("nbformat_minor", 5))}


def heading() -> dict:
    """The cell above what is kept from an earlier edition, at the end of a page."""
    return {"cell_type": "markdown", "metadata": {"tags": [_HEADING_TAG]}, "source": f"## {KEPT}"}


def is_heading(cell: dict) -> bool:
    return _HEADING_TAG in cell.get("metadata", {}).get("tags", ())


def as_kept(cell: dict) -> dict:
    """A cell as one of the learner's own, which an update kept from an earlier edition."""
    cell = with_mark(cell, {})
    tags = [*dict.fromkeys([*cell["metadata"].get("tags", ()), _KEPT_TAG])]
    return {**cell, "metadata": {**cell["metadata"], "tags": tags}}


def is_kept(cell: dict) -> bool:
    return _KEPT_TAG in cell.get("metadata", {}).get("tags", ())


def metadata_of(mine: dict, was: dict | None, now: dict) -> dict:
    """The new course's metadata, with what the learner (a tag, a folded cell) added to the old."""
    added, before, now = mine.get("metadata", {}), (was or {}).get("metadata", {}), now["metadata"]
    made = {key: value for key, value in added.items() if key not in before and key != "workbook"} | now
    tags = [tag for tag in added.get("tags", ()) if tag not in before.get("tags", ())]
    return made | {"tags": [*dict.fromkeys([*now.get("tags", ()), *tags])]} if tags else made
