"""What authors write besides cells, read so that a mistake is one sentence: text, TOML, Python, the fields of a dataclass."""

import difflib
import re
import tomllib
import traceback
from dataclasses import MISSING, fields
from pathlib import Path

from ..errors import CourseError

_MARK = re.compile("^\ufeff+", re.MULTILINE)


def text(path: Path, shown: str) -> str:
    """A file's text; `shown` is how a message names it. That it is missing is for the caller to explain.

    Some editors begin a file with a byte order mark, and joined files have one inside: it is no part of the text.
    """
    try:
        found = _MARK.sub("", path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise
    except UnicodeDecodeError as problem:
        line = problem.object[: problem.start].count(b"\n") + 1
        raise CourseError(f"{shown}: line {line} is not UTF-8 text; save the file as UTF-8.") from None
    except OSError as problem:
        raise CourseError(f"{shown} cannot be read ({problem.strerror}); put a text file there.") from None
    if "\0" in found:
        line = found[: found.index("\0")].count("\n") + 1
        raise CourseError(f"{shown}: line {line} is not UTF-8 text; save the file as UTF-8.")
    return found


def toml(path: Path, shown: str) -> dict:
    """What a TOML file says."""
    try:
        return tomllib.loads(text(path, shown))
    except tomllib.TOMLDecodeError as problem:
        raise CourseError(f"{shown} cannot be read: {problem}; fix it there.") from None


def mistake(problem: BaseException, path: str | Path) -> str:
    """Where in a file Python met a problem, and what it said: "line 3: NameError: name 'x' is not defined"."""
    said = problem.msg if isinstance(problem, SyntaxError) else str(problem)
    shown = f"{type(problem).__name__}: {said.strip().partition(chr(10))[0]}".removesuffix(": ")
    lines = [line for frame, line in traceback.walk_tb(problem.__traceback__) if frame.f_code.co_filename == str(path)]
    if isinstance(problem, SyntaxError) and problem.filename == str(path) and problem.lineno:
        lines.append(problem.lineno)
    return f"line {lines[-1]}: {shown}" if lines else shown


_FORMS = {
    str: ("a text in quotes", lambda value: isinstance(value, str)),
    bool: ("true or false", lambda value: isinstance(value, bool)),
    int: ("a whole number", lambda value: isinstance(value, int) and not isinstance(value, bool)),
    float: ("a number", lambda value: isinstance(value, (int, float)) and not isinstance(value, bool)),
    tuple[str, ...]: (
        "a list of texts",
        lambda value: isinstance(value, (list, tuple)) and all(isinstance(each, str) for each in value),
    ),
}


def misfit(kind: type, values: dict, ours: tuple[str, ...] = ()) -> str:
    """Why values do not fit the fields of a dataclass, or ""; `ours` are fields that no author writes."""
    known = {field.name: field for field in fields(kind) if field.name not in ours}
    for name, value in values.items():
        if name not in known:
            near = difflib.get_close_matches(name, known, n=1)
            return f"{name!r} is not known" + (f"; did you mean {near[0]!r}?" if near else f"; use {', '.join(known)}.")
        form, fits = _FORMS.get(known[name].type, ("", lambda value: True))
        if not fits(value):
            return f"{name} = {value!r} must be {form}."
    for name, field in known.items():
        if name not in values and field.default is field.default_factory is MISSING:
            return f"it has no {name!r}; add one."
    return ""
