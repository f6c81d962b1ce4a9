"""What several checks of this chapter use."""

import io
import os
import tracemalloc
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import islice

from workbook import expect

CARRIERS = ("UA", "B6", "HA", "AA", "DL", "EV")
OTHER_CARRIERS = ("9E", "MQ", "OO", "US", "VX", "WN")
LONG = "x" * 3 * io.DEFAULT_BUFFER_SIZE  # a text that is longer than what Python reads ahead of a row


def small_flight(random):
    """A flight with the columns that matter here, and more unknown, punctual and very late ones than in life."""
    minutes = random.choice(
        ("NA", "0", "300", str(random.randint(-60, -1)), str(random.randint(1, 299)))
        + 3 * (str(random.randint(301, 1_300)),)
    )
    return {
        "month": random.choice(("1", "10", "11", "12", "2", "2", "3")),
        "carrier": random.choice(CARRIERS),
        "arr_delay": minutes,
    }


def minutes_late(flight):
    """The delay in minutes, or None."""
    return None if flight["arr_delay"] == "NA" else int(flight["arr_delay"])


def flight_with_destination(random):
    """A flight with a destination, for the tasks of the lesson."""
    return {**small_flight(random), "dest": random.choice(("IAH", "HNL", "MIA", "ATL"))}


MANY_DELAYS = [{"carrier": "DL", "dest": "ATL", "arr_delay": text} for text in ("NA", "0", "1", "-1")]
ENDS = [{"carrier": "HA", "dest": "HNL", "arr_delay": text} for text in ("1", "1272")]
EARLY_ENDS = [{"carrier": "B6", "dest": "BQN", "arr_delay": text} for text in ("-18", "-1")]


def as_csv(flights, columns=()):
    """The text of a CSV file with these flights, and its columns in this order."""
    columns = columns or [*flights[0]]
    return "".join(
        f"{','.join(row)}\n" for row in (columns, *([flight[name] for name in columns] for flight in flights))
    )


def reads_by_result(results, served):
    """A list of the results, and how many items had been read from `served` when each of them came."""
    results, found, reads = iter(results), [], []
    while len(found) < 1_000 and (part := expect.take(results, 1)):
        found += part
        reads.append(served.reads)
    return found, reads


def gives_items(result):
    """Whether the result of an answer can be gone through; if not, a card asks for `yield` or `return`."""
    says = "Your function returned {received}, which is no iterator. `return` gives one value and ends the function. `yield` gives one item after another ([section 7](lesson#7)). Which of the two does your function need, and where?"
    lacks = not isinstance(result, Iterable) or isinstance(result, (str, dict))
    return not lacks or expect.note(False, result, says=says)


def not_taken_apart(results):
    """A sentence for results that are iterators themselves, as `yield map(…)` gives them, or ""."""
    if not any(isinstance(each, Iterator) for each in results):
        return ""
    return "Your function gave {received}: an iterator as one item. Which statement gives the items of an iterator, one by one ([section 7](lesson#7))?"


def is_open(path):
    """Whether this process has the file open: one of its descriptors leads there."""
    file = os.stat(path)
    for descriptor in map(int, os.listdir("/dev/fd")):
        with suppress(OSError):  # the descriptor that listed the others
            if os.path.samestat(os.fstat(descriptor), file):
                return True
    return False


def after_reading(path, told):
    """What became of the file, in words for the card; `told` are the warnings that Python gave."""
    if is_open(path):
        return "the file is still open"
    forgotten = any(issubclass(warning.category, ResourceWarning) for warning in told)
    return "Python closed a forgotten file" if forgotten else "the file is closed"


def peak_bytes(call):
    """What the call gives, and how many bytes it held at most beyond those that were held before."""
    tracemalloc.start()
    try:
        before = tracemalloc.get_traced_memory()[0]
        return call(), tracemalloc.get_traced_memory()[1] - before
    finally:
        tracemalloc.stop()


def known(flights):
    """The known delays."""
    return (minutes for minutes in map(minutes_late, flights) if minutes is not None)


QUESTIONS = {
    "very_late": lambda flights: any(minutes > 300 for minutes in known(flights)),
    "worst": lambda flights: max(known(flights)),
    "ten_worst": lambda flights: sorted(known(flights), reverse=True)[:10],
    "carriers": lambda flights: {flight["carrier"] for flight in flights},
    "all_known": lambda flights: all(minutes_late(flight) is not None for flight in flights),
    "hawaiian": lambda flights: "HA" in (flight["carrier"] for flight in flights),
    "first_ten": lambda flights: list(islice((flight for flight in flights if (minutes_late(flight) or 0) > 0), 10)),
}
