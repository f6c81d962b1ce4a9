"""What the course marked in a notebook's cells, and cells that carry such marks. Pure functions."""

from ...course.answers import mark, source

HEADING_TAG = "kept-heading"


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
    return {mark(cell)["exercise"]: at for at, cell in enumerate(cells) if mark(cell).get("role") == "answer"}


def stubs_of(cells: list[dict]) -> dict[str, str]:
    return {name: source(cells[at]) for name, at in answer_places(cells).items()}


def with_mark(cell: dict, told: dict) -> dict:
    """A cell that carries this of the course's."""
    metadata = {key: value for key, value in cell.get("metadata", {}).items() if key != "workbook"}
    return {**cell, "metadata": metadata | ({"workbook": dict(told)} if told else {})}


def with_cells(notebook: dict, cells: list[dict]) -> dict:
    # Cell ids came with minor version 5.
    return {**notebook, "cells": cells, "nbformat_minor": max(5, notebook.get("nbformat_minor", 5))}


def is_heading(cell: dict) -> bool:
    return HEADING_TAG in cell.get("metadata", {}).get("tags", ())
