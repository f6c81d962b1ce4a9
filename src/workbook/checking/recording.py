"""What the expectations of a check saw: records, kept in the order of one run.

recording     expectations inside the block add their records
record        one record; every expectation ends in it
same          whether two answers looked alike to one expectation
meaning       what a failed job means, for the card of the expectation that it fails
doubt         that this machine may have failed, and not the answer
"""

import re
import sys
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field

from .stops import Differs
from .text import freeze, show

_PART = re.compile(r"\{(received|expected)\}")
_VOCABULARY = (
    __name__,
    f"{__package__}.expect",
    f"{__package__}.queries",
    "contextlib",
)  # frames of these are no line of a check


@dataclass(frozen=True)
class Record:
    """One expectation as it went. `place` is file:line; `key` is what was received, comparable between answers."""

    place: str
    round: int
    passed: bool
    key: str
    expected: str = ""
    received: str = ""
    says: str = ""
    again: str = ""  # what is said in its place after two tries
    card: str = ""  # a block that stands below every sentence, such as the plan of a query
    reported: bool = (
        False  # the answer's own process could have written what was seen: a grader trusts it in no case alone
    )


@dataclass
class Recording:
    """The records of one run of a check. With a `reference` it stops at the first difference from that."""

    round: int = 0
    records: list[Record] = field(default_factory=list)
    reference: list[Record] | None = None
    doubts: list[str] = field(default_factory=list)  # what was said that may be the machine's failure
    meant: str = ""  # what the failure of a job means, for the next expectation that does not hold

    def add(self, record: Record) -> None:
        """Add a record. Differs is raised where the reference has another one in its place."""
        at = len(self.records)
        self.records.append(record)
        if self.reference is not None and not same(record, self.reference[at] if at < len(self.reference) else None):
            raise Differs


def doubt(said: str) -> None:
    """Say that this machine may have failed, and not the answer: the check's verdict then needs a second look."""
    if into := _current.get():
        into.doubts.append(said[-4_000:])


def meaning(sentence: str) -> None:
    """Say what the failure of a job means. The next expectation that does not hold in this round tells it."""
    if into := _current.get():
        into.meant = sentence


def same(record: Record, other: Record | None) -> bool:
    """Whether two answers looked alike to one expectation."""
    return other is not None and (record.place, record.round, record.key) == (other.place, other.round, other.key)


_current: ContextVar[Recording | None] = ContextVar("recording", default=None)


@contextmanager
def recording(into: Recording):
    """Expectations inside the block add to `into`."""
    token = _current.set(into)
    try:
        yield into
    finally:
        _current.reset(token)


class Shown(str):
    """Text that is shown as it stands."""


NOTHING = Shown("")  # what is expected is not shown


def record(
    passed: bool,
    received,
    expected=NOTHING,
    says: str = "",
    *,
    key: str | None = None,
    place: str = "",
    again: str = "",
    card: str = "",
    reported: bool = False,
) -> bool:
    """Record one expectation, and give whether it held; outside a recording, a failure is an AssertionError.

    `key` is what is compared between answers, by default all that was received; `place` is the check's line.
    `again` is the sentence after two tries that failed, and `card` a block below the sentence, whichever it is.
    `reported`: seen in the answer's own process.
    """
    # The frame that called the expectation: a line of the exercise's check.
    place = place or caller()
    # A passed expectation is never shown, and showing is the dearer part.
    shown = {} if passed else {"received": _text(received), "expected": _text(expected)}
    made = Record(
        place,
        ((into := _current.get()) and into.round) or 0,
        bool(passed),
        freeze(received) if key is None else key,
        shown.get("expected", ""),
        shown.get("received", ""),
        "" if passed else " ".join(filter(None, (_filled(says, shown), into.meant if into else ""))),
        "" if passed else _filled(again, shown),
        "" if passed else card,
        reported,
    )
    if into is None:
        if not passed:
            raise AssertionError(made.says or f"expected {made.expected}, received {made.received}")
    else:
        if not passed:
            into.meant = ""
        into.add(made)
    return made.passed


def caller() -> str:
    """The file and line of a check that called an expectation, seen from the expectation: "03_late_count.py:12"."""
    frame = sys._getframe(2)
    while frame.f_globals.get("__name__") in _VOCABULARY:
        frame = frame.f_back
    return f"{frame.f_code.co_filename.rpartition('/')[2]}:{frame.f_lineno}"


def _text(value) -> str:
    return str(value) if isinstance(value, Shown) else show(value)


def _filled(sentence: str, shown: dict[str, str]) -> str:
    """The sentence with what was received and expected. Other braces stay: they are the input's, or a value's own."""
    return _PART.sub(lambda part: shown[part[1]], sentence)
