"""Errors that come through the JVM: the error at their bottom, and where it was raised, instead of a hundred lines.

read     the cause of an error of PySpark or Py4J: its kind, what it says, and the places on the way to it
"""

import re
from dataclasses import dataclass

_FRAME = re.compile(r'^\s*File "(?P<file>.+?)", line (?P<line>\d+)', re.MULTILINE)
_RAISED = re.compile(r"^(?P<kind>[A-Za-z_][\w.]*)(?:: (?P<says>.*))?$")
_CAUSED = re.compile(r"^(?:Caused by|): ?(?P<kind>[\w.$]+)(?:: (?P<says>.*))?$", re.MULTILINE)
_LOST = re.compile(r"Lost task .+?\): (?P<kind>[\w.$]+)(?:: (?P<says>[^\n]*))?")
_WORKER = "Traceback (most recent call last):"
_LONGEST = 300


@dataclass(frozen=True)
class Cause:
    """What was raised at the bottom; `places` are files and lines in Python, the last one nearest to it."""

    kind: str
    message: str
    places: tuple[tuple[str, int], ...] = ()


def read(error: BaseException) -> Cause | None:
    """The cause of an error that came through the JVM; None for any other."""
    kinds = type(error).__mro__
    if not any(str(each.__module__).partition(".")[0] in ("pyspark", "py4j") for each in kinds):
        return None
    try:
        return cause(type(error).__name__, str(error))
    except Exception:  # an error may refuse to say anything
        return None


def cause(kind: str, text: str) -> Cause:
    """The cause, from what an error says of itself.

    >>> cause("AnalysisException", "[PATH_NOT_FOUND] Path does not exist: file:/no. SQLSTATE: 42K03;")
    Cause(kind='AnalysisException', message='[PATH_NOT_FOUND] Path does not exist: file:/no.', places=())
    """
    if _WORKER in text:
        return _of_worker(kind, text.rpartition(_WORKER)[2])
    if kind.startswith("Py4J") and (found := [*_CAUSED.finditer(text), *_LOST.finditer(text)]):
        inner = found[-1]
        return Cause(inner["kind"].rpartition(".")[2], _short(inner["says"] or ""))
    return Cause(kind, _short(text))


def _of_worker(kind: str, text: str) -> Cause:
    """The error of a worker: its traceback ends with a line that is not indented."""
    text = re.split(r"\n\s*\n|\n\s+at ", text, maxsplit=1)[0]
    places = tuple((found["file"], int(found["line"])) for found in _FRAME.finditer(text))
    raised = [found for line in text.splitlines() if (found := _RAISED.match(line))]
    if not raised:
        return Cause(kind, _short(text), places)
    return Cause(raised[-1]["kind"].rpartition(".")[2], _short(raised[-1]["says"] or ""), places)


def _short(text: str) -> str:
    """What is said before the plan and the number of the SQL standard begin."""
    text = re.split(r"\s*SQLSTATE: |\n'|\n== |\n\tat ", text.strip(), maxsplit=1)[0].strip()
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()} …"
