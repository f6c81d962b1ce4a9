"""Predictions in the text of a cell: `predict("id", guess)`, one a line. Pure functions."""

import ast
import re
from typing import NamedTuple

_NEARLY = re.compile(
    r"""^(\s*predict\(\s*["']([\w.]+)["']\s*,\s*)(?!\s*measured\s*=)(.*)(\).*)$"""
)  # also what Python refuses


class _Guess(NamedTuple):
    """A line in parts: what stands before the guess, the id of the prediction, the guess, and what stands after it."""

    before: str
    id: str
    guess: str
    after: str


def guesses_in(text: str, unmade: bool = False) -> dict[str, str]:
    """The predictions in a cell, by id; those still unmade only when asked for."""
    found = filter(None, map(_guess, text.splitlines()))
    return {each.id: each.guess for each in found if unmade or each.guess.strip() != "..."}


def with_guesses(text: str, guesses: dict[str, str]) -> str:
    """The text with a learner's predictions filled in."""

    def filled(line: str) -> str:
        found = _guess(line)
        return f"{found.before}{guesses[found.id]}{found.after}" if found and found.id in guesses else line

    return "\n".join(map(filled, text.split("\n")))


def _guess(line: str) -> _Guess | None:
    """The guess in a line; None where it holds none."""
    if "predict" not in line:
        return None
    try:
        (statement,) = ast.parse(line.lstrip()).body
    except (SyntaxError, ValueError):
        nearly = _NEARLY.match(line)
        return _Guess(*nearly.groups()) if nearly else None
    call = getattr(statement, "value", None)
    match call:
        case ast.Call(func=ast.Name("predict"), args=[ast.Constant(str() as id), guess, *_]) if not any(
            keyword.arg == "measured" for keyword in call.keywords
        ):
            encoded = line.encode()  # places are counted in bytes
            indent = len(encoded) - len(encoded.lstrip())
            start, end = indent + guess.col_offset, indent + guess.end_col_offset
            if _in_brackets(encoded, start, end):
                start, end = start - 1, end + 1
            return _Guess(encoded[:start].decode(), id, encoded[start:end].decode(), encoded[end:].decode())
    return None


def _in_brackets(line: bytes, start: int, end: int) -> bool:
    """Whether brackets stand around an expression that Python does not count to it: (1 + 2)."""
    return line[start - 1 : start] == b"(" and line[end : end + 1] == b")" and line[: start - 1].rstrip()[-1:] == b","
