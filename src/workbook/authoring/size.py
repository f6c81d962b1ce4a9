"""How long the files of exercises are."""

from collections.abc import Iterable
from statistics import median

from ..course.model import Exercise


def told(exercises: Iterable[Exercise]) -> str:
    """One line: the medians of the exercises' lines and words, everything in.

    >>> told([])
    'length: no exercise'
    """
    texts = [(each.chapter.root / each.where).read_text(encoding="utf-8") for each in exercises]
    if not texts:
        return "length: no exercise"
    lines, words = ([len(each) for each in parts] for parts in (map(str.splitlines, texts), map(str.split, texts)))
    return f"length: {median(lines):.0f} lines and {median(words):.0f} words an exercise (medians)"
