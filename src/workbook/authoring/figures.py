"""A chapter's figures: each `figures/name.py` draws `figures/name.svg`."""

import runpy
from pathlib import Path

from ..course import sources
from ..course.model import Chapter
from ..errors import CourseError


def outdated(chapter: Chapter) -> tuple[dict[Path, str], list[str]]:
    """The pictures that are not what their sources draw, with the SVG text that they should hold; and what is wrong."""
    folder = chapter.folder / "figures"
    pictures = {}
    problems = [
        f"chapters/{chapter.name}/figures/{picture.name} has no source; draw it in {picture.stem}.py, or delete it."
        for picture in sorted(folder.glob("*.svg"))
        if not picture.with_suffix(".py").exists()
    ]
    for source in sorted(folder.glob("*.py")):
        picture = source.with_suffix(".svg")
        try:
            drawn = draw(source, f"chapters/{chapter.name}/figures/{source.name}")
        except CourseError as problem:
            problems.append(str(problem))
            continue
        if not picture.exists() or picture.read_bytes() != drawn.encode():
            pictures[picture] = drawn
    return pictures, problems


def draw(source: Path, shown: str) -> str:
    """The SVG text that a figure's source draws; `shown` is how a message names it. A CourseError where it draws none."""
    try:
        drawing = runpy.run_path(str(source)).get("draw")
        drawn = drawing() if callable(drawing) else None
    except (Exception, SystemExit) as problem:
        raise CourseError(f"{shown} does not draw, fix it: {sources.mistake(problem, source)}") from None
    if not callable(drawing):
        raise CourseError(f"{shown} has no draw(); write one that returns the figure as SVG text.")
    if not isinstance(drawn, str):
        raise CourseError(f"{shown}: draw() returns {type(drawn).__name__}; return the figure as SVG text.")
    return drawn
