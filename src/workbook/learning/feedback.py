"""What a learner may send about a card: answer, input and card in one small file, without names of this machine.

text       what the file says, from an outcome; pure
write      the file, in `work/feedback/`; nothing is sent
"""

import builtins
import getpass
import keyword
import re
from contextlib import suppress
from pathlib import Path

from .. import places
from ..checking.outcome import Outcome
from ..views import cards

_NOBODY = {"", "root", "user", "admin", "student", "jovyan", "nobody", "data", "workbook"}
_HOMES = re.compile(r"(/home/|/Users/|/user/|[A-Za-z]:\\+Users\\+)[^/\\\s'\":;,]+")


def text(outcome: Outcome, private: dict[str, str], comment: str = "") -> str:
    """A page of Markdown. `private` are texts of this machine, each with what stands in its place."""
    parts = [
        f"# Feedback on {outcome.exercise}",
        "What should the message have said? Write it here:",
        comment or "…",
        "## The answer",
        _block(outcome.answer or "(no answer was found)"),
        *(f"## The input: {name}\n\n{_block(value)}" for name, value in outcome.inputs),
        "## The card",
        _block(cards.as_text(outcome)),
    ]
    return _anonymous("\n\n".join(parts), private) + "\n"


def _block(code: str) -> str:
    longest = max((len(ticks) for ticks in re.findall(r"`{3,}", code)), default=2)
    return f"{'`' * (longest + 1)}\n{code}\n{'`' * (longest + 1)}"


def _anonymous(page: str, private: dict[str, str]) -> str:
    for name in sorted(private, key=len, reverse=True):  # a folder before the one that it is in
        page = re.sub(rf"(?<![\w]){re.escape(name)}(?![\w-])", lambda _, name=name: private[name], page)
    return _HOMES.sub(lambda home: f"{home[1]}…", page)


def private() -> dict[str, str]:
    """What of this machine a card or an answer may name, its folders and its user, and what stands in their place."""
    found = {}
    for folder, name in {places.work(): "work", places.root(): "course", Path.home(): "~"}.items():
        for path in (str(folder), str(folder.resolve())):
            if len(path) > 1:
                found.setdefault(path, name)
    with suppress(OSError, KeyError, ImportError):  # a container's user may have no name
        user = getpass.getuser()
        if user not in _NOBODY and not keyword.iskeyword(user) and not hasattr(builtins, user):
            found.setdefault(user, "…")
    return found


def write(outcome: Outcome, comment: str = "") -> Path:
    """A new file for each call: its path. Raises OSError where it cannot be written."""
    folder = places.work() / "feedback"
    folder.mkdir(parents=True, exist_ok=True)
    page = text(outcome, private(), comment).encode("utf-8", "backslashreplace")
    number = 1
    while True:
        path = folder / f"{outcome.exercise}-{number}.md"
        try:
            with open(path, "xb") as file:
                file.write(page)
        except FileExistsError:
            number += 1
        else:
            return path
