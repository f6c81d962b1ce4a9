"""The vocabulary of checks. Each expectation records what it saw and never stops the check.

    equal close rows true raises pure guess unknown      about results
    serve reads reads_at_most lazy iterator probe        about when an answer reads and what it calls
    picklable peak_memory                                only beside the answer (a check that uses them is `local`)
    take everything                                      helpers with a ceiling: no endless answer is read to its end
    note freeze doubt Late                               for a check that says in its own words what it saw

`says=` is the sentence for a failure; {received} and {expected} stand for what was seen. Each expectation gives whether it held.
"""

import math
import pickle
import tracemalloc
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from itertools import islice

from .recording import Shown, caller, doubt, note  # noqa: F401 checks call expect.doubt
from .stops import Late, TooMany  # noqa: F401 checks raise expect.Late
from .text import freeze, show
from .values import copied
from .wire.codec import encodable

CEILING = 20_000  # items taken from an answer when nobody says how many


# Results


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
    told = Shown(
        f"{missing.total()} of {wanted.total()} rows missing{_first(missing)}; {extra.total()} not expected{_first(extra)}"
    )
    return note(False, told, Shown(f"{wanted.total()} rows in any order"), says, key=_sorted_key(got))


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
        return note(error.__name__ in names, Shown(names[0]), Shown(error.__name__), says, key=names[0])
    return note(False, result, Shown(error.__name__), says)


def _error_names(raised: BaseException) -> list[str]:
    # An error that crossed a process border brings the names of its classes along.
    return list(getattr(raised, "names", None) or [kind.__name__ for kind in type(raised).__mro__])


@contextmanager
def pure(value, says: str = "It changed what it was given: {expected} became {received}."):
    """What was given is the same after the block."""
    before, shown, place = freeze(value), Shown(show(value)), caller()
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
    return note(served.reads <= count, _items(served.reads), Shown(f"at most {_items(count)}"), says)


def lazy(served: Served, says: str = "It had {received} before anybody asked for a result.") -> bool:
    """Nothing has been handed out yet."""
    return note(served.reads == 0, _items(served.reads), _items(0), says)


def _items(count: int) -> Shown:
    return Shown(f"{count:,} item{'' if count == 1 else 's'} read")


def iterator(value, says: str = "It gives {received}, which is not an iterator.") -> bool:
    """The value is an iterator: it gives items when asked, and is no container."""
    return note(isinstance(value, Iterator), value, Shown("an iterator"), says)


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
        return note(False, Shown(str(problem)), Shown("a value that pickles"), says, key=type(problem).__name__)
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
    note(passed, Shown(f"{peak / 1e6:.1f} MB"), Shown(f"{limit / 1e6:.1f} MB"), says, key=str(passed))
    return result
