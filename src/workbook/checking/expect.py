"""The vocabulary of checks. Each expectation records what it saw and never stops the check.

    equal close rows true raises pure guess              about results
    spelled unknown no_number                            about words, kinds and units of values
    serve reads reads_at_most lazy iterator probe        about when an answer reads and what it calls
    gave workers computed tasks sent early none_left     about a function with a pool of processes, run by jobs.pooled
    jobs stages tasks shuffled scanned exchanges         about the work of an answer with a Spark session, run by jobs.sparked
    joins pushed pruned builtin way                      about its plan, and the language in which it is written
    partitions persisted broadcast                       about what became of its rows
    collected brought carried                            about the driver and its functions (all these stand in queries.py)
    store bytes_read row_groups_read schema_equal        about files: what is read of them, and the types of a table
    picklable peak_memory                                only beside the answer (a check that uses them is `local`)
    take everything                                      helpers with a ceiling: no endless answer is read to its end
    note alike freeze doubt Late                         for a check that says in its own words what it saw

`says=` is the sentence for a failure, and `again=` of `note` and `guess` the one after two tries; {received} and {expected}
stand for what was seen, {input} for the input on the card ({input limit} for the one named "limit"). Each expectation gives whether it held.
"""

import math
import pickle
import tracemalloc
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from itertools import islice, permutations

from . import queries
from .jobs.pools import values
from .queries import (  # noqa: F401 words of checks
    broadcast,
    brought,
    builtin,
    carried,
    collected,
    exchanges,
    jobs,
    joins,
    partitions,
    persisted,
    pruned,
    pushed,
    scanned,
    shuffled,
    stages,
    way,
)
from .recording import Shown, caller, doubt, record  # noqa: F401 checks call expect.doubt
from .stops import Late, TooMany  # noqa: F401 checks raise expect.Late
from .stored import Stored
from .text import freeze, show
from .values import copied, native, own_items
from .wire.codec import encodable

note = record  # what checks call
CEILING = 20_000  # items taken from an answer when nobody says how many


# Results


def guess(received, expected, says: str, again: str = "", names: Iterable = (), brackets: bool = False) -> bool:
    """The prediction is the expected one, which is never shown: a card that did would leave nothing to predict.

    `again` is the sentence after two tries: a count of right parts would show the answer to who tries long enough. It
    explains instead. With `names`, the words that may be chosen, letter case does not count, and the card of a word that is
    none of them, or of dots, says so and nothing else. `brackets` is for a question about them: a list is then no tuple.

    >>> guess([5, 3], (5, 3), says="Count again.")
    True
    >>> guess({"a": "Velocity"}, {"a": "velocity"}, says="Is it?", names=["volume", "velocity"])
    True
    """
    if names := list(names):
        received = spelled(received, names)
        if strange := unknown(_leaves(received), names):
            says, again = strange, ""
    key = freeze(received, brackets)
    return record(key == freeze(expected, brackets), received, says=says, again=again, key=key)


def alike(received, expected) -> bool:
    """Whether the value is the expected one. Nothing is recorded: for a check that says in its own words what it saw.

    What is equal is the same for all expectations: any sequence is as good as another with the same items, any mapping as
    another, and a number as another of the same value. An iterator or a function has no value, and is like nothing.

    >>> alike([(1, 2.0)], ([1, 2],)), alike({1}, [1]), alike(True, 1)
    (True, False, False)
    """
    # Two objects that have no value freeze alike without being alike.
    return freeze(received) == freeze(expected) and encodable(expected)


def spelled(value, names: Iterable):
    """The value with each text in it as one of the names is spelled, whatever its letter case and the blanks around it.

    >>> spelled({"card": " Velocity", "logs": "hdfs"}, ["velocity", "HDFS"])
    {'card': 'velocity', 'logs': 'HDFS'}
    """
    known = {name.casefold(): name for name in names if isinstance(name, str)}

    def each(part):
        kind = type(part)
        if kind is str:
            return known.get(part.strip().casefold(), part)
        if kind in (list, tuple, set, frozenset):
            return kind([each(item) for item in part])
        return {key: each(item) for key, item in part.items()} if kind is dict else part

    return each(value)


def _leaves(value) -> list:
    """What stands in a value: the items of its containers, of a dictionary its values."""
    if type(value) is dict:
        value = list(value.values())
    return (
        [leaf for item in value for leaf in _leaves(item)] if type(value) in (list, tuple, set, frozenset) else [value]
    )


def unknown(chosen: Iterable, names: Iterable) -> str:
    """A sentence for `says=` on what was chosen and is none of the names, such as a misspelt one; empty where all are.

    Letter case does not count (see `spelled`).

    >>> unknown({"map", "Filter"}, ["map", "filter"])
    ''
    >>> unknown({"map", "filtre"}, ["map", "filter"])
    "The list of names does not contain 'filtre'. Copy each name exactly."
    """
    names = list(names)
    known = [freeze(name) for name in names]
    strange = sorted({show(each) for each in chosen if freeze(spelled(each, names)) not in known})
    listed = ", ".join(strange)
    return f"The list of names does not contain {listed}. Copy each name exactly." if strange else ""


def no_number(received, unit: str = "") -> str:
    """A sentence for `says=` where a number is wanted and something else was given; empty where it is a number.

    >>> no_number("22.2 GB/s", unit="GB a second")
    "'22.2 GB/s' is a text. Write the number alone, in GB a second, without quotation marks: 1.5 and not '1.5'."
    >>> no_number(22.2)
    ''
    """
    if isinstance(received, (int, float)) and not isinstance(received, bool):
        return ""
    given = show(received)
    measured = f", in {unit}" if unit else ""
    if isinstance(received, str):
        return f"{given} is a text. Write the number alone{measured}, without quotation marks: 1.5 and not '1.5'."
    return f"{given} is no number. Write one number{measured}."


def equal(received, expected, says: str = "") -> bool:
    """The value is the expected one, as `alike` says: the kind of sequence, of mapping and of number does not matter.

    Floats count to nine digits, and dicts and sets have no order.

    >>> equal({"b": 0.1 + 0.2, "a": [1]}, {"a": (1,), "b": 0.3})
    True
    >>> equal([1, 2], [2, 1])
    Traceback (most recent call last):
    AssertionError: expected [2, 1], received [1, 2]
    """
    return record(alike(received, expected), received, expected, says)


def close(received, expected: float, tolerance: float = 1e-9, says: str = "") -> bool:
    """The number is the expected one within the tolerance: of the larger of the two, or absolutely. True is no number.

    >>> close(0.333, 1 / 3, tolerance=0.01)
    True
    """
    received = native(received)
    number = isinstance(received, (int, float)) and not isinstance(received, bool)
    passed = number and math.isclose(received, expected, rel_tol=tolerance, abs_tol=tolerance)
    return record(passed, received, expected, says)


def rows(received, expected, says: str = "") -> bool:
    """The same rows in any order; a failure counts the differences and shows the first few.

    `expected` has a length. Ten times as many rows and 1,000 more are an endless answer: TooMany is raised.

    >>> rows(iter([(2, "b"), (1, "a")]), [(1, "a"), (2, "b")])
    True
    """
    wanted = Counter(freeze(row) for row in expected)
    try:
        got_rows = everything(received, ceiling=10 * len(expected) + 1_000)
    except TypeError:
        return record(False, received, expected, says)
    got = Counter(freeze(row) for row in got_rows)
    if got == wanted:
        return record(True, got_rows, expected, key=_sorted_key(got))
    missing, extra = wanted - got, got - wanted
    differences = Shown(
        f"{missing.total()} of {wanted.total()} rows missing{_first(missing)}; {extra.total()} not expected{_first(extra)}"
    )
    says = says or _other_columns(got_rows, expected)
    return record(False, differences, Shown(f"{wanted.total()} rows in any order"), says, key=_sorted_key(got))


def _other_columns(got, expected) -> str:
    """What is said of rows whose columns alone are not the expected ones; "" where more is wrong, or something else.

    >>> _other_columns([("UA", 5, 1)], [("UA", 5)])
    'Each of your rows has 3 values, and the text asks for 2. Which columns does it name?'
    >>> _other_columns([(5, "UA"), (7, "AA")], [("UA", 5), ("AA", 7)])
    'The values are right, but your columns are in another order. Which column comes first in the text?'
    """
    rows = [*got], [*expected]
    if not all(each and all(isinstance(row, tuple | list) for row in each) for each in rows):
        return ""
    (width, *others), (wanted, *more) = ({len(row) for row in each} for each in rows)
    if others or more:
        return ""
    if width != wanted:
        values_ = "value" if width == 1 else "values"
        return f"Each of your rows has {width} {values_}, and the text asks for {wanted}. Which columns does it name?"
    if len(rows[0]) != len(rows[1]):
        return ""
    orders = islice(permutations(range(width)), 1, 120)  # five columns
    expected = Counter(freeze(row) for row in rows[1])
    if any(Counter(freeze([row[at] for at in order]) for row in rows[0]) == expected for order in orders):
        return "The values are right, but your columns are in another order. Which column comes first in the text?"
    return ""


def _sorted_key(counts: Counter) -> str:
    return repr(sorted(counts.items()))


def _first(counts: Counter, most: int = 3) -> str:
    # A row of any kind of sequence is shown as one kind.
    shown = [each.removeprefix("list") if each.startswith("list(") else each for each in sorted(counts)[:most]]
    return f" (such as {', '.join(shown)})" if counts else ""


def true(condition, says: str) -> bool:
    """The condition holds. `says` is all that a card can say: name what was wrong, and with which value.

    >>> true(len("abc") == 3, "It had another length.")
    True
    """
    holds = bool(condition)
    filled = says.replace("{received}", str(holds)).replace(
        "{expected}", "True"
    )  # which say nothing in boxes of their own
    return record(holds, Shown(""), says=filled, key=str(holds))


def raises(error: type[BaseException], call: Callable, says: str = "") -> bool:
    """The call ends with this error, or with a kind of it, also from an answer in another process.

    >>> raises(LookupError, lambda: {}["a"])
    True
    """
    try:
        result = call()
    except Exception as raised:
        names = _error_names(raised)
        return record(error.__name__ in names, Shown(names[0]), Shown(error.__name__), says, key=names[0])
    return record(False, result, Shown(error.__name__), says)


def _error_names(raised: BaseException) -> list[str]:
    # An error that crossed a process border brings the names of its classes along.
    return list(getattr(raised, "names", None) or [kind.__name__ for kind in type(raised).__mro__])


@contextmanager
def pure(value, says: str = "It changed what it was given: {expected} became {received}."):
    """What was given is the same after the block. The answer must get the check's own value: `@exercise(shares="…")`.

    >>> numbers = [2, 1]
    >>> with pure(numbers):
    ...     sorted(numbers)
    [1, 2]
    """
    before, shown, place = freeze(value), Shown(show(value)), caller()
    yield
    record(freeze(value) == before, value, shown, says, place=place)


# Functions with a pool of processes, as jobs.pooled ran them


def gave(ran, expected, says: str = "") -> bool:
    """The call gave the expected value, and did not end with an error.

    >>> from .jobs import Pooled
    >>> gave(Pooled([1, 2]), (1, 2))
    True
    """
    if not ran.error:
        return record(alike(ran.gave, expected), ran.gave, expected, says)
    key = f"error {_without_ids(ran.error)}{' in a worker' * ran.remote}"
    return record(False, Shown(ran.error), expected, _meant(ran), key=key)


_STARTS = "A worker that is a new Python imports your file, and does not get what the main process has set in global variables since then."


def _meant(ran) -> str:
    """What is said of a call that ended with an error."""
    error = ran.error
    if ran.ended:
        return (
            "A result was read after its pool had ended, so it could never come. `with Pool` ends the workers when its block ends, "
            "and `imap` returns before the results are there. Where must the results be read?"
        )
    if ran.died and "signal" in error:
        return (
            "During the check {received}. `Pool` replaces the worker and loses its task, so `map` would wait for ever. "
            "What in your function ends a process?"
        )
    if ran.died and ("daemonic" in error or "bootstrapping" in error):
        return (
            "Your file makes a pool when it is imported. A worker that is a new Python imports the file, and may not make a pool there. "
            "In which function must the pool be made?"
        )
    if ran.died:
        return (
            "During the check {received}. It ended before its first task: in the initializer of the pool, or when it imported your file. "
            "Does the initializer get the right arguments (`initargs` is a tuple)?"
        )
    ended = f"Your answer ended with {error}."
    if (
        ran.remote
        and ran.method != "fork"
        and any(kind in error for kind in ("NameError", "TypeError", "AttributeError", "KeyError"))
    ):
        return f"{ended} The error comes from a worker. {_STARTS} How does a worker get each value that it uses?"
    if "NameError" in error:
        return (
            f"{ended} The check runs your file in a process of its own. It knows the names that the file defines or imports, and no "
            "name of another cell, such as a pool. Where does the file make this one?"
        )
    if "pickle" in error or "Can't get " in error:  # Python 3.13 says: Can't get local object
        return (
            f"{ended} A function travels to a worker as the name of its module and its own name, so a worker must be able to import "
            "it. Where does yours stand?"
        )
    return ended


def _without_ids(error: str) -> str:
    """An error's kind: its text may name an address or a process."""
    return error.partition(": ")[0] if not error.startswith("line ") else error.partition(": ")[2].partition(":")[0]


def workers(ran, count: int = 2, says: str = "") -> bool:
    """At least so many tasks ran at the same time, each in a worker process of its own.

    >>> from .jobs import Pooled
    >>> workers(Pooled(tasks=4, workers=2, at_once=2))
    True
    """
    pools = [word for word in ran.made if word != "a manager"]
    if ran.tasks:
        made = f"{min(ran.tasks, 2)} tasks, {min(ran.workers, 2)} workers"
        default = (
            "At no moment did two workers have a task. Does each task wait for the one before it, or is there only one?"
        )
        if ran.workers == 1 < ran.tasks:
            default = "All {received} ran one after another in the same worker. How many workers does your pool have?"
        elif ran.tasks == 1:
            default = "All items went to the workers as a single task, so only one worker had something to do. How large is a task?"
    elif "threads" in pools:
        made = "threads"
        default = "Your pool has threads, which run in the main process, and the text asks for worker processes. Which pool starts processes?"
    elif pools:
        made = "an idle pool"
        default = "Processes were started, and no pool or executor got a task. Which method of the pool sends the items to its workers?"
    else:
        made = "no pool"
        default = "Your answer computed everything in its own process: no pool was made. Which class starts workers?"
    most = min(ran.workers, ran.at_once)
    received = Shown(
        f"{most} worker{'' if most == 1 else 's'} at the same time, {ran.tasks:,} task{'' if ran.tasks == 1 else 's'}"
    )
    if ran.workers == 1 < ran.tasks:
        received = Shown(f"{ran.tasks:,} tasks")
    return record(most >= count, received, Shown(f"{count} workers"), says or default, key=f"{most >= count} {made}")


def computed(ran, results: Iterable, items: Iterable, says: str = "") -> bool:
    """Workers computed these results from the items: the results came from them, and did not go to them.

    >>> from .jobs import Pooled
    >>> from .jobs.pools import values
    >>> computed(Pooled(given=Counter(values([1, 2])), computed=Counter(values([1, 4]))), [1, 4], [1, 2])
    True
    """
    items = Counter(values([*items]))
    new = Counter(values([*results])) - items
    ready, came = (Counter(ran.given) - items) & new, Counter(ran.computed) & new
    echoed, count = 2 * ready.total() >= new.total() > 0, came.total()
    says = says or (
        "The workers were sent finished results and gave them back, so the main process had done the work. "
        "Which function should the pool call, and with which items?"
        if echoed
        else "Workers computed {received} of the {expected}; the rest was computed in the main process, or changed there. "
        "Which function should the pool call, and with which items?"
    )
    passed = not echoed and came == new
    key = f"{passed} {'ready' if echoed else bool(count)}"
    return record(passed, Shown("none" if echoed else f"{count:,}"), Shown(f"{new.total():,} results"), says, key=key)


def tasks(ran, most: int, says: str = "") -> bool:
    """The pools got at least one task, and at most so many; or a Spark session's result took at most so many.

    >>> from .jobs import Pooled
    >>> tasks(Pooled(tasks=4), 10)
    True
    """
    if hasattr(ran, "work"):
        return queries.tasks(ran, most, says)
    says = says or (
        "Your answer made {received}, and the text asks for {expected}. Each task is sent on its own. "
        "How many items does one of yours hold?"
    )
    passed = 0 < ran.tasks <= most
    key = f"{passed} {ran.tasks}"
    return record(
        passed,
        Shown(f"{ran.tasks:,} task{'' if ran.tasks == 1 else 's'}"),
        Shown(f"at most {most:,} tasks"),
        says,
        key=key,
    )


def sent(ran, most: int, says: str = "{received} went to the workers; {expected} are enough.") -> bool:
    """All tasks together had at most so many bytes when they were sent.

    >>> from .jobs import Pooled
    >>> sent(Pooled(tasks=4, sent=800), 1_000)
    True
    """
    passed = ran.sent <= most
    return record(passed, Shown(f"{ran.sent:,} bytes"), Shown(f"{most:,} bytes"), says, key=str(passed))


def early(ran, says: str = "") -> bool:
    """The first result came while the input had not ended. The function was run with `waits=True`.

    >>> from .jobs import Pooled
    >>> early(Pooled(early=True))
    True
    """
    says = (
        says
        or "Your answer waited for more items before it gave its first results. Which method of a pool gives results one by one, "
        "and how many items does one of its tasks hold?"
    )
    return record(ran.early, Shown("no result before the input ended"), says=says, key=str(ran.early))


def none_left(ran, says: str = "") -> bool:
    """After the call, and a moment for its pools to end, none of their processes is left.

    >>> from .jobs import Pooled
    >>> none_left(Pooled())
    True
    """
    says = says or "After your function had returned, {received} still ran. What ends a pool, also after an error?"
    received = Shown(f"{ran.left} worker process{'' if ran.left == 1 else 'es'}")
    return record(not ran.left, received, Shown("none"), says, key=str(bool(ran.left)))


# Files


def store(data: bytes) -> Stored:
    """A file with these bytes, opened for reading, that notes what is read of it.

    >>> file = store(b"carrier,delay\\nUA,12\\n")
    >>> file.read(7), file.count
    (b'carrier', 7)
    >>> bytes_read(file, 10)
    True
    """
    return Stored(data)


def bytes_read(file: Stored, most: int, says: str = "") -> bool:
    """At most so many bytes of the file were read, as the file itself counts them."""
    says = (
        says or "Your answer read {received} of the file; {expected} are enough. Which part of the file does it need?"
    )
    passed = file.count <= most
    return record(passed, Shown(f"{file.count:,} bytes"), Shown(f"{most:,} bytes"), says, key=str(passed))


def row_groups_read(file: Stored, groups: Iterable[int], says: str = "") -> bool:
    """Data was read of no other row groups of the Parquet file than these."""
    says = says or (
        "Your answer read data of {received}. Only {expected} can hold a row that is asked for. "
        "Which statistics say so before any row is read?"
    )
    read, allowed = file.row_groups(), {*groups}
    passed = read <= allowed
    return record(passed, _groups(read), _groups(allowed), says, key=str(passed))


def _groups(numbers: set[int]) -> Shown:
    listed = ", ".join(map(str, sorted(numbers)))
    return Shown(f"row group{'' if len(numbers) == 1 else 's'} {listed}" if numbers else "no row group")


def schema_equal(received, schema, says: str = "") -> bool:
    """The table of pyarrow, or its schema, has these columns in this order, each of its type.

    >>> import pyarrow
    >>> schema = pyarrow.schema({"day": pyarrow.int8()})
    >>> schema_equal(pyarrow.table({"day": [1]}, schema=schema), schema)
    True
    """
    given = getattr(received, "schema", received)
    if type(given).__name__ != "Schema" or not type(given).__module__.startswith("pyarrow"):
        kind = "Your answer is {received}, and not {expected}. Which function of `pyarrow` gives one?"
        return record(False, received, Shown("a table of pyarrow"), kind)
    wanted = [(field.name, str(field.type)) for field in schema]
    found = [(field.name, str(field.type)) for field in given]
    same = sorted(found) == sorted(wanted)
    says = says or (
        "Your table has its columns in another order: {received}. Wanted: {expected}. Where is the order set?"
        if same
        else "Your table has other columns or types: {received}. Wanted: {expected}. Where is a type set?"
    )
    others = found if same else [each for each in found if each not in wanted]
    missing = wanted if same else [each for each in wanted if each not in found]
    return record(found == wanted, _columns(others), _columns(missing), says, key=repr(found))


def _columns(types: list[tuple[str, str]]) -> Shown:
    return Shown(", ".join(f"{name}: {kind}" for name, kind in types) or "nothing else")


# When an answer reads, and what it calls


class Served(Iterator):
    """Items handed out one by one, once, like the lines of an open file; `reads` counts them."""

    def __init__(self, items: Iterable, limit: int | None = None):
        self._items = iter(items)
        self.limit = limit if limit is not None else (len(items) if hasattr(items, "__len__") else CEILING)
        self.reads = 0
        self.exhausted = False
        self.kept = None  # notes what an answer keeps, where that is demanded

    def __next__(self):
        asked_too_much = self.reads >= self.limit and not self.exhausted
        try:
            item = next(self._items)
        except StopIteration:
            self.exhausted = True
            if self.kept:
                self.kept.ends()
            raise
        if asked_too_much:
            raise TooMany(f"asked for more than {self.limit:,} items")
        self.reads += 1
        item = copied(item)  # whatever becomes of it, the check's own stays
        return self.kept.add(item) if self.kept else item


# What a learner reads in an error message: "object of type 'iterator' has no len()".
Served.__name__ = "iterator"


def serve(items: Iterable, limit: int | None = None) -> Served:
    """Items as an iterator that counts what was read; more than `limit` stops the answer: TooMany is raised.

    The limit is the number of items, where that is known, else CEILING.

    >>> served = serve(["a", "b", "c"])
    >>> next(served), served.reads, served.exhausted
    ('a', 1, False)
    >>> reads(served, 1) and reads_at_most(served, 2)
    True
    """
    return Served(items, limit)


def reads(served: Served, count: int, says: str = "It had {received} where {expected} were due.") -> bool:
    """Exactly so many items have been handed out so far."""
    return record(served.reads == count, _items(served.reads), _items(count), says)


def reads_at_most(served: Served, count: int, says: str = "It had {received}; {expected} are enough.") -> bool:
    """No more than so many items have been handed out so far."""
    return record(served.reads <= count, _items(served.reads), Shown(f"at most {_items(count)}"), says)


def lazy(served: Served, says: str = "It had {received} before anybody asked for a result.") -> bool:
    """Nothing has been handed out yet.

    >>> served = serve([1, 2])
    >>> doubled = (2 * number for number in served)
    >>> lazy(served)
    True
    """
    return record(served.reads == 0, _items(served.reads), _items(0), says)


def _items(count: int) -> Shown:
    return Shown(f"{count:,} item{'' if count == 1 else 's'} read")


def iterator(value, says: str = "It gives {received}, which is not an iterator.") -> bool:
    """The value is an iterator: it gives items when asked, and is no container.

    >>> iterator(map(str, [1]))
    True
    """
    return record(isinstance(value, Iterator), value, Shown("an iterator"), says)


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
    """The function, counting: `.calls`, and `.arguments` of each call. More than CEILING calls raise TooMany.

    >>> double = probe(lambda number: 2 * number)
    >>> list(map(double, [1, 5])), double.calls, double.arguments
    ([2, 10], 2, [(1,), (5,)])
    """
    return Probe(function)


def take(iterable: Iterable, count: int) -> list:
    """At most `count` items. The iterable is asked for no more than these.

    >>> served = serve("abcde")
    >>> take(served, 2), served.reads
    (['a', 'b'], 2)
    """
    return _asked(iter(iterable), count)


def everything(iterable: Iterable, ceiling: int = CEILING) -> list:
    """All items; more than the ceiling is an endless answer: TooMany is raised.

    >>> everything(map(str, [1, 2]))
    ['1', '2']
    """
    source = iter(iterable)
    items = _asked(source, ceiling + 1)
    if len(items) > ceiling:
        raise TooMany(f"gave more than {ceiling:,} items")
    return items


def _asked(source: Iterator, count: int) -> list:
    """At most so many items of an iterator. What it raises is the answer's own error, also where no line of it ran."""
    try:
        return own_items(islice(source, count))
    except BaseException as error:
        with suppress(Exception):  # an error may refuse attributes
            error.of_answer = True
        raise


# Only beside the answer


def picklable(value, says: str = "It cannot be pickled: {received}.") -> bool:
    """The value can be sent to another process. It is pickled here, never unpickled.

    >>> picklable(len)
    True
    """
    try:
        pickle.dumps(value)
    except Exception as problem:
        return record(False, Shown(str(problem)), Shown("a value that pickles"), says, key=type(problem).__name__)
    return record(True, value, key="picklable")


def peak_memory(call: Callable, limit: int, says: str = "At its peak it held {received}; {expected} is enough."):
    """The call's result; at its peak it held at most `limit` bytes more than before, as tracemalloc counts.

    >>> peak_memory(lambda: sum(range(1_000)), limit=1_000_000)
    499500
    """
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
    record(passed, Shown(f"{peak / 1e6:.1f} MB"), Shown(f"{limit / 1e6:.1f} MB"), says, key=str(passed))
    return result
