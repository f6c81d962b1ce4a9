"""The minutes that a lesson takes, section by section: computed, never typed. Pure functions over its cells.

    of_sections   the minutes of what stands before the first section, and of each section
    of_lesson     the minutes of the whole lesson, and those of its optional sections
    told          the lesson, with its minutes below each heading of a section

A minute has 200 words to read, a cell of code takes 20 seconds to look at besides its run, and a task three minutes.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from .cells import IMAGE, Cell

WORDS, CELL, TASK = 200, 20, 180  # words a minute; seconds of a cell, and of a task
OPTIONAL = "(optional)"
_CODE = re.compile(r"```.*?```", re.DOTALL)


def begins_section(cell: Cell) -> bool:
    """Whether a cell begins a section: a text whose heading has two signs."""
    return cell.kind == "markdown" and cell.source.startswith("## ")


def of_sections(cells: Sequence[Cell], run_seconds: Sequence[int] = ()) -> list[int]:
    """The minutes of the opening and of each section, in order. `run_seconds` is how long the cells of each of them run."""
    parts: list[list[Cell]] = [[]]
    for cell in cells:
        if begins_section(cell):
            parts.append([])
        parts[-1].append(cell)
    ran = [*run_seconds, *[0] * len(parts)]
    return [max(1, round((_seconds(part) + more) / 60)) for part, more in zip(parts, ran, strict=False)]


def of_lesson(cells: Sequence[Cell], run_seconds: Sequence[int] = ()) -> tuple[int, int]:
    """The minutes of a lesson without its optional sections, and those of these."""
    opening, *sections = of_sections(cells, run_seconds)
    headings = filter(begins_section, cells)
    optional = sum(each for each, heading in zip(sections, headings, strict=True) if is_optional(heading))
    return opening + sum(sections) - optional, optional


def told(cells: Sequence[Cell], run_seconds: Sequence[int] = ()) -> list[Cell]:
    """The cells; the first text says how long the lesson takes, and each section how long it does."""
    _, *sections = of_sections(cells, run_seconds)
    if not sections:
        return list(cells)
    made, left = [], iter(sections)
    for cell in cells:
        made.append(replace(cell, source=_timed(cell.source, next(left))) if begins_section(cell) else cell)
    needed, optional = of_lesson(cells, run_seconds)
    words = f"**Time:** about {needed} minutes"
    words += f", and {optional} more for what is optional." if optional else "."
    return [replace(made[0], source=f"{made[0].source.rstrip()}\n\n{words}"), *made[1:]]


def _timed(source: str, minutes: int) -> str:
    heading, _, rest = source.partition("\n")
    return "\n\n".join(filter(None, (heading, f"*{minutes} minute{'s' if minutes > 1 else ''}*", rest.strip("\n"))))


def is_optional(cell: Cell) -> bool:
    """Whether the heading of a section says that it is optional: `## 7. More (optional)`."""
    return OPTIONAL in cell.source.partition("\n")[0]


def _seconds(part: Sequence[Cell]) -> float:
    text = " ".join(IMAGE.sub("", _CODE.sub("", cell.source)) for cell in part if cell.kind == "markdown")
    tasks = sum(cell.role == "answer" for cell in part)
    shown = sum(cell.kind == "code" and not cell.exercise for cell in part)
    return len(text.split()) / WORDS * 60 + shown * CELL + tasks * TASK
