"""The vocabulary of checks. Each expectation records what it saw and never stops the check.

    recording     the records of one run of a check: what was expected, what was received, where
    equal close rows true raises pure guess unknown      about results
    serve reads reads_at_most lazy iterator iterable_again probe     about when an answer reads and what it calls
    picklable peak_memory                                only beside the answer (a check that uses them is `local`)
    take everything                                      helpers with a ceiling: no endless answer is read to its end

`says=` is the sentence for a failure; {received} and {expected} stand for what was seen.
"""

import math
import pickle
import sys
import tracemalloc
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from dataclasses import dataclass, field
from itertools import islice

from .stops import Differs, Late, TooMany  # noqa: F401 checks raise expect.Late
from .values import copied
from .wire import encodable, freeze, show

CEILING = 20_000  # items taken from an answer when nobody says how many


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


@dataclass
class Recording:
    """The records of one run of a check. With a `reference` it stops at the first difference from that."""

    round: int = 0
    records: list[Record] = field(default_factory=list)
    reference: list[Record] | None = None
    doubts: list[str] = field(default_factory=list)  # what was said that may be the machine's failure

    def add(self, record: Record) -> None:
        at = len(self.records)
        self.records.append(record)
        if self.reference is not None and not same(record, self.reference[at] if at < len(self.reference) else None):
            raise Differs


class Unusable(BaseException):
    """What an answer gave cannot be used at all, and why. Not an Exception: no answer should catch it."""


def doubt(said: str) -> None:
    """Note that this machine may have failed, and not the answer: the check's verdict then needs a second look."""
    if into := _current.get():
        into.doubts.append(said[-4_000:])


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


class _Shown(str):
    """Text that is shown as it stands."""


_NOTHING = _Shown("")  # what is expected is not shown


def note(passed: bool, received, expected=_NOTHING, says: str = "", *, key: str | None = None, place: str = "") -> bool:
    """Record one expectation; outside a recording, a failure is an AssertionError."""
    # The frame that called the expectation: a line of checks.py.
    place = place or _caller()
    # A passed expectation is never shown, and showing is the dearer part.
    shown = {} if passed else {"received": _text(received), "expected": _text(expected)}
    record = Record(
        place,
        ((into := _current.get()) and into.round) or 0,
        bool(passed),
        freeze(received) if key is None else key,
        shown.get("expected", ""),
        shown.get("received", ""),
        says.format(**shown) if says and not passed else "",
    )
    if into is None:
        if not passed:
            raise AssertionError(record.says or f"expected {record.expected}, received {record.received}")
    else:
        into.add(record)
    return record.passed


def _caller() -> str:
    frame = sys._getframe(2)
    while frame.f_globals.get("__name__") in (__name__, "contextlib"):
        frame = frame.f_back
    return f"{frame.f_code.co_filename.rpartition('/')[2]}:{frame.f_lineno}"


def _text(value) -> str:
    return str(value) if isinstance(value, _Shown) else show(value)


def guess(received, expected, says: str) -> bool:
    """The prediction is the expected one, which is never shown: a card that did would leave nothing to predict.

    Square brackets are as good as round ones.
    """
    if type(received) is list and type(expected) is tuple:
        received = tuple(received)
    return note(freeze(received) == freeze(expected), received, says=says)


def unknown(chosen: Iterable, names: Iterable) -> str:
    """A sentence for `says=` on what was chosen and is none of the names, such as a misspelt one; empty where all are."""
    strange = sorted(show(each) for each in set(chosen) - set(names))
    told = ", ".join(strange).replace("{", "{{").replace("}", "}}")
    return f"The list of names does not contain {told}. Copy each name exactly." if strange else ""


# Results


def equal(received, expected, says: str = "") -> bool:
    """The value is the expected one, of the same kind: a list is not a tuple, True is not 1 (but 1.0 is)."""
    key = freeze(received)
    # Two objects that have no value freeze alike without being alike.
    return note(key == freeze(expected) and encodable(expected), received, expected, says, key=key)


def close(received, expected: float, tolerance: float = 1e-9, says: str = "") -> bool:
    """The number is the expected one, relatively or absolutely within the tolerance."""
    number = isinstance(received, (int, float)) and not isinstance(received, bool)
    passed = number and math.isclose(received, expected, rel_tol=tolerance, abs_tol=tolerance)
    return note(passed, received, expected, says)


def rows(received, expected, says: str = "") -> bool:
    """The same rows in any order; a failure counts the differences and shows the first few."""
    wanted = Counter(freeze(row) for row in expected)
    try:
        got_rows = everything(received, ceiling=10 * len(expected) + 1_000)
    except TypeError:
        return note(False, received, expected, says)
    got = Counter(freeze(row) for row in got_rows)
    if got == wanted:
        return note(True, got_rows, expected, key=_sorted_key(got))
    missing, extra = wanted - got, got - wanted
    told = _Shown(
        f"{missing.total()} of {wanted.total()} rows missing{_first(missing)}; {extra.total()} not expected{_first(extra)}"
    )
    return note(False, told, _Shown(f"{wanted.total()} rows in any order"), says, key=_sorted_key(got))


def _sorted_key(counts: Counter) -> str:
    return repr(sorted(counts.items()))


def _first(counts: Counter, most: int = 3) -> str:
    return f" (such as {', '.join(sorted(counts)[:most])})" if counts else ""


def true(condition, says: str) -> bool:
    """The condition holds."""
    return note(bool(condition), bool(condition), True, says)


def raises(error: type[BaseException], call: Callable, says: str = "") -> bool:
    """The call ends with this error."""
    try:
        result = call()
    except Exception as raised:
        names = _error_names(raised)
        return note(error.__name__ in names, _Shown(names[0]), _Shown(error.__name__), says, key=names[0])
    return note(False, result, _Shown(error.__name__), says)


def _error_names(raised: BaseException) -> list[str]:
    # An error that crossed a process border brings the names of its classes along.
    return list(getattr(raised, "names", None) or [kind.__name__ for kind in type(raised).__mro__])


@contextmanager
def pure(value, says: str = "It changed what it was given: {expected} became {received}."):
    """What was given is the same after the block."""
    before, shown, place = freeze(value), _Shown(show(value)), _caller()
    yield
    note(freeze(value) == before, value, shown, says, place=place)


# When an answer reads, and what it calls


class Served(Iterator):
    """Items handed out one by one, once, like the lines of an open file; `reads` counts them."""

    def __init__(self, items: Iterable, limit: int | None = None):
        self._items = iter(items)
        self.limit = limit if limit is not None else (len(items) if hasattr(items, "__len__") else CEILING)
        self.reads = 0
        self.exhausted = False

    def __next__(self):
        if self.reads >= self.limit and not self.exhausted:
            try:
                next(self._items)
            except StopIteration:
                self.exhausted = True
                raise
            raise TooMany(f"asked for more than {self.limit:,} items")
        try:
            item = next(self._items)
        except StopIteration:
            self.exhausted = True
            raise
        self.reads += 1
        return copied(item)  # whatever becomes of it, the check's own stays


# What a learner reads in an error message: "object of type 'iterator' has no len()".
Served.__name__ = "iterator"


def serve(items: Iterable, limit: int | None = None) -> Served:
    """Items as an iterator that counts; more than `limit` (the number of items, where known) stops the answer."""
    return Served(items, limit)


def reads(served: Served, count: int, says: str = "It had {received} where {expected} were due.") -> bool:
    """Exactly so many items have been handed out so far."""
    return note(served.reads == count, _items(served.reads), _items(count), says)


def reads_at_most(served: Served, count: int, says: str = "It had {received}; {expected} are enough.") -> bool:
    """No more than so many items have been handed out so far."""
    return note(served.reads <= count, _items(served.reads), _Shown(f"at most {_items(count)}"), says)


def lazy(served: Served, says: str = "It had {received} before anybody asked for a result.") -> bool:
    """Nothing has been handed out yet."""
    return note(served.reads == 0, _items(served.reads), _items(0), says)


def _items(count: int) -> _Shown:
    return _Shown(f"{count:,} item{'' if count == 1 else 's'} read")


def iterator(value, says: str = "It gives {received}, which is not an iterator.") -> bool:
    """The value is an iterator: it gives items when asked, and is no container."""
    return note(isinstance(value, Iterator), value, _Shown("an iterator"), says)


def iterable_again(value, ceiling: int = CEILING, says: str = "A second pass gives {received}.") -> bool:
    """Two passes over the value give the same items."""
    first = everything(value, ceiling)
    second = everything(value, ceiling)
    return note(freeze(first) == freeze(second), second, first, says)


class Probe:
    """A function that remembers its calls."""

    def __init__(self, function: Callable):
        self.function, self.calls, self.arguments = function, 0, []

    def __call__(self, *arguments):
        self.calls += 1
        if self.calls > CEILING:
            raise TooMany(f"called a function more than {CEILING:,} times")
        self.arguments.append(arguments)
        return self.function(*arguments)


def probe(function: Callable) -> Probe:
    """The function, counting: `.calls` and `.arguments`."""
    return Probe(function)


def take(iterable: Iterable, count: int) -> list:
    """At most `count` items. The iterable is asked for no more than these."""
    return _asked(iter(iterable), count)


def everything(iterable: Iterable, ceiling: int = CEILING) -> list:
    """All items; more than the ceiling is an endless answer."""
    source = iter(iterable)
    items = _asked(source, ceiling + 1)
    if len(items) > ceiling:
        raise TooMany(f"gave more than {ceiling:,} items")
    return items


def _asked(source: Iterator, count: int) -> list:
    """At most so many items of an iterator. What it raises is the answer's own error, also where no line of it ran."""
    try:
        return list(islice(source, count))
    except BaseException as error:
        with suppress(Exception):  # an error may refuse attributes
            error.of_answer = True
        raise


# Only beside the answer


def picklable(value, says: str = "It cannot be pickled: {received}.") -> bool:
    """The value can be sent to another process. It is pickled here, never unpickled."""
    try:
        pickle.dumps(value)
    except Exception as problem:
        return note(False, _Shown(str(problem)), _Shown("a value that pickles"), says, key=type(problem).__name__)
    return note(True, value, key="picklable")


def peak_memory(call: Callable, limit: int, says: str = "At its peak it held {received}; {expected} is enough."):
    """The call's result; at its peak it held at most `limit` bytes more than before (tracemalloc)."""
    nested = tracemalloc.is_tracing()
    if nested:
        tracemalloc.reset_peak()
    else:
        tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    try:
        result = call()
        peak = tracemalloc.get_traced_memory()[1] - before
    finally:
        if not nested:
            tracemalloc.stop()
    passed = peak <= limit
    # Only the verdict is compared: no two runs hold the same bytes.
    note(passed, _Shown(f"{peak / 1e6:.1f} MB"), _Shown(f"{limit / 1e6:.1f} MB"), says, key=str(passed))
    return result
