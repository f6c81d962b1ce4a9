"""How long the cells of a lesson run: measured by a command, and written into course.toml as `run_seconds`. A build never measures.

seconds    how long the cells before the first section, and those of each section, ran
settled    these, rounded, but as they stand where they changed little
write      the settled figures into course.toml
entered    course.toml's text with them
"""

import re
import tomllib
from collections.abc import Callable, Sequence
from itertools import accumulate
from time import perf_counter

from .. import atomic
from ..course import derive, minutes
from ..course.model import Chapter, Course
from ..engines import clusters, needs
from ..errors import CourseError
from . import execution

FINE, COARSE = 5, 30  # seconds: figures below a minute are rounded to the first, larger ones to the second


def seconds(course: Course, chapter: Chapter, tell: Callable[[str], None] = lambda line: None) -> list[float]:
    """Run a lesson, and measure. A CourseError where it cannot run to its end; `tell` hears the progress."""
    if not chapter.written:
        raise CourseError(f"The chapter {chapter.name} is not written yet; write its lesson first.")
    cells = derive.lesson_cells(chapter)
    made = derive.derive(chapter)[chapter.lesson]
    # The section of each cell; 0 stands before the first.
    _, *places = accumulate(map(minutes.begins_section, cells), initial=0)
    ran = [0.0] * (1 + places[-1])
    began = 0.0

    def begin(at: int) -> None:
        nonlocal began
        tell(f"{chapter.name}: cell {at + 1} of {len(cells)}, section {places[at]} of {len(ran) - 1}")
        began = perf_counter()

    def end(at: int) -> None:
        ran[places[at]] += perf_counter() - began

    with clusters.apart():
        if lacking := needs.lacking(chapter.needs):
            raise CourseError(f"{chapter.name} cannot run here. {lacking[0]}")
        try:
            execution.run(made, course, chapter.budget, begin, end)
        except execution.FAILURES as problem:
            raise CourseError(f"chapters/{chapter.name}/lesson.py: {execution.explain(problem)}") from None
    return ran


def settled(measured: Sequence[float], standing: Sequence[int] = ()) -> tuple[int, ...]:
    """Measured seconds, rounded. What stands stays where the difference is less than a step: two runs are never equal.

    >>> settled([0.4, 12.6, 100])
    (0, 15, 90)
    >>> settled([0.4, 12.6, 100], standing=[0, 10, 180])
    (0, 10, 90)
    """
    found = []
    for at, each in enumerate(measured):
        step = FINE if each < 60 else COARSE
        stays = len(standing) == len(measured) and abs(each - standing[at]) < step
        found.append(standing[at] if stays else step * round(each / step))
    return tuple(found)


def write(chapter: Chapter, measured: Sequence[float]) -> tuple[int, ...]:
    """Write a chapter's figures into course.toml: what stands there then. The file is replaced whole, or not at all."""
    figures = settled(measured, chapter.run_seconds)
    path = chapter.root / "chapters" / "course.toml"
    text = path.read_bytes().decode("utf-8")  # with its line ends as they are
    if figures != chapter.run_seconds:
        atomic.write(path, entered(text, chapter.name, figures))
    return figures


def entered(text: str, name: str, figures: Sequence[int]) -> str:
    """The text of course.toml with a chapter's `run_seconds`; all else stays, comments too. Raises CourseError."""
    head, *blocks = re.split(r"(?m)^(?=\[\[chapter\]\])", text)
    line = f"run_seconds = [{', '.join(map(str, figures))}]"
    for at, block in enumerate(blocks):
        if not re.search(rf'(?m)^name *= *"{re.escape(name)}"', block):
            continue
        made, count = re.subn(r"(?m)^run_seconds *= *\[[^\]]*\]", line, block, count=1)
        if not count:
            before = re.search(r"(?m)^(?:budget|proof_seconds|notebook_seconds) *=", block)
            place = before.start() if before else re.search(r"\s*\Z", block).start()
            made = f"{block[:place]}{line}\n{block[place:]}" if before else f"{block[:place]}\n{line}{block[place:]}"
        blocks[at] = made
        changed = head + "".join(blocks)
        if _without(tomllib.loads(changed), name) != (_without(tomllib.loads(text), name)[0], [*figures]):
            break
        return changed
    raise CourseError(f"chapters/course.toml: write  {line}  into the entry of {name} yourself.")


def _without(table: dict, name: str) -> tuple[dict, list[int]]:
    """What course.toml says apart from the figures of a chapter; and these."""
    found: list[int] = []
    for chapter in table["chapter"]:
        if chapter["name"] == name:
            found = chapter.pop("run_seconds", [])
    return table, found
