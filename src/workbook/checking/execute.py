"""An answer from its sources: they are run, and an error is traced back to a line of theirs."""

import linecache
import traceback
from collections.abc import Callable, Iterable
from functools import lru_cache

from ..course.files import as_python


def execute(sources: Iterable[tuple[str, str]]) -> dict:
    """The namespace after sources, pairs of file name and text, have run one after the other. What they raise is raised.

    >>> execute([("<given>", "FOUR = 4"), ("<answer>", "five = FOUR + 1")])["five"]
    5
    """
    namespace = {"__name__": "answer"}
    for file, source in sources:
        source = as_python(source)
        linecache.cache[file] = (len(source), None, source.splitlines(True), file)
        exec(_compiled(source, file), namespace)  # noqa: S102 this is the place where answers run
    return namespace


@lru_cache(maxsize=32)
def _compiled(source: str, file: str):
    """The code of a source; a chapter's attempts stand in one file, and each is an answer of its own."""
    return compile(source, file, "exec")


def place(error: BaseException, is_own: Callable[[str], bool], is_learners: Callable[[str], bool]) -> str:
    """Where an error was raised: a line of the answer's own cell; else of another cell, such as a given one; else ""."""
    if line := last_line(error, is_own):
        return line
    line = last_line(error, is_learners)
    return f"another cell, {line}" if line else ""


def last_line(error: BaseException, is_answers: Callable[[str], bool]) -> str:
    """The last line on the way to an error that stands in a file of the answer's: 'line 3: total / count', or ""."""
    found = ""
    for frame, number in traceback.walk_tb(error.__traceback__):
        file = frame.f_code.co_filename
        if is_answers(file):
            found = shown_line(file, number)
    return found


def shown_line(file: str, number: int) -> str:
    """A line of a file as a card shows it."""
    return f"line {number}: {linecache.getline(file, number).strip()}"
