"""How a lesson reads: figures of its text, beside what a lesson may have at most. Pure functions over cells.

figures     the figures of a lesson
problems    what exceeds the limits, a sentence each
told        the figures as lines of text, with advice
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..course.aliases import PREDICTION
from ..course.cells import IMAGE, Cell

MOST = {"cells": 90, "words": 2_500, "predictions": 6}
LEAST_TASKS = 3
LONG = 25  # words of a sentence, from where advice is given
WIDE = 88  # characters of a line of code that a laptop shows beside the list of files
SHOWN = 5
BANNED = (
    "whoever",
    "shall",
    "be it",
    "on paper",
    "a wish",
    "wishes",
    "simply",
    "obviously",
    "in vain",
    "thereof",
    "wherein",
)

_BANNED = re.compile(rf"\b({'|'.join(BANNED)})\b", re.IGNORECASE)
_NO_PROSE = re.compile(rf"```[\s\S]*?```|^[ \t>]*\|.*$|^#+ .*$|^---$|{IMAGE.pattern}", re.MULTILINE)
_SIGNS = re.compile(r"\[([^\]]*)\]\([^)]*\)|[*`>]|\b_|_\b")
_END = re.compile(r'(?<=[.!?])\s+|(?<=:)\s+(?=[A-Z“"(])|\n\s*\n|^\s*[-*] |^\s*\d+\. ', re.MULTILINE)
_PLOT = re.compile(r"\bplt\.|\.plot\b|\bsubplots\(")


@dataclass(frozen=True)
class Prose:
    """The figures of a lesson. `sentences` are those of more than LONG words, the longest first."""

    cells: int
    words: int
    predictions: int
    tasks: int
    plots: int
    wide: int
    sentences: tuple[str, ...]
    banned: tuple[str, ...]


def figures(cells: list[Cell]) -> Prose:
    """The figures of a lesson's cells."""
    text = "\n\n".join(_plain(cell.source) for cell in cells if cell.kind == "markdown")
    code = [cell for cell in cells if cell.kind == "code"]
    sentences = [" ".join(each.split()) for each in _END.split(text) if each and each.strip()]
    predicted = {name for cell in code for name in PREDICTION.findall(cell.source)}
    return Prose(
        cells=len(cells),
        words=len(text.split()),
        predictions=len(predicted),
        tasks=sum(cell.role == "answer" for cell in code),
        plots=sum(bool(_PLOT.search(cell.source)) for cell in code),
        wide=sum(len(line) > WIDE for cell in code for line in cell.source.split("\n")),
        sentences=tuple(sorted((each for each in sentences if _length(each) > LONG), key=_length, reverse=True)),
        banned=tuple(sorted({each.lower() for each in _BANNED.findall(text)})),
    )


def problems(found: Prose, where: str, is_checkpoint: bool) -> list[str]:
    """Where a lesson has more than it may have, or too few tasks."""
    over = [
        f"{where} has {getattr(found, kind):,} {kind}, {most:,} at most; take out what does not serve its question, or cut it in two."
        for kind, most in MOST.items()
        if getattr(found, kind) > most
    ]
    if found.tasks < LEAST_TASKS and not is_checkpoint:
        over.append(f"{where} has {found.tasks} tasks (Your turn), {LEAST_TASKS} at least.")
    return over


def told(
    found: Prose, minutes: tuple[int, int, bool] | None = None, early: Sequence[tuple[str, str]] = ()
) -> list[str]:
    """The figures, and what to look at, a line each.

    `minutes` are those of the lesson and of its optional sections, and whether they hold the run time of its cells; `early` are
    terms of later chapters, each with the number of its chapter.
    """
    counts = [f"{getattr(found, kind):,} {kind} (at most {most:,})" for kind, most in MOST.items()]
    lines = [f"{', '.join(counts)}; {found.tasks} tasks, {found.plots} cells with a plot"]
    if minutes:
        needed, optional, ran = minutes
        more = f", {optional} more for what is optional" if optional else ""
        lines.append(
            f"{needed} minute{'s' if needed > 1 else ''}{more}{'' if ran else '; type  workbook measure  to add what its cells run'}"
        )
    if early:
        named = ", ".join(f"{name} ({number})" for name, number in early)
        lines.append(f"terms of later chapters, without a link to them: {named}")
    if found.wide:
        lines.append(f"{found.wide} lines of code have more than {WIDE} characters; a laptop's screen cuts them off")
    if found.banned:
        lines.append(f"words that the course does not use: {', '.join(found.banned)}")
    if found.sentences:
        lines.append(f"{len(found.sentences)} sentences have more than {LONG} words; the longest:")
        lines += [f"  {_length(each)} words: {each}" for each in found.sentences[:SHOWN]]
    return lines


def _plain(source: str) -> str:
    """The prose of a text cell: without headings, lines across, tables, code and figures."""
    return _SIGNS.sub(lambda found: found[1] or "", _NO_PROSE.sub("", source))


def _length(sentence: str) -> int:
    return len(sentence.split())
