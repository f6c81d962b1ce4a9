"""Names that several checks of this chapter use."""

import re
import sqlite3  # noqa: F401 checks use it
from collections import defaultdict
from itertools import pairwise

from workbook import expect, jobs

OF_LINE = re.compile(r'(\S+) - - (\[[^]]+\]) "GET /flights HTTP/1.1" (\d+) (\S+) ')

COUNTS = 1_000  # bytes that are enough for the counts of each partition


def record_of(line):
    """Level and program of a line such as "ERROR php: no memory"."""
    level, program = line.partition(":")[0].split()
    return level, program


def counting_calls(answer, function):
    """The answer with a second argument: the function, whose calls in all workers are counted. It gives both."""

    def counted(lines):
        calls = lines.context.accumulator(0)

        def counting(item):
            calls.add(1)
            return function(item)

        return answer(lines, counting), calls.value

    return counted


def is_rdd(ran):
    """Whether the answer gave an RDD; an expectation."""
    says = "Your function gave {received}, and the text asks for an RDD. An action gives a value, and a transformation an RDD ([section 2](lesson#2)). Which does your function call last?"
    return expect.note(ran.kind == "RDD", ran.gave, says=says)


def keeps_its_result(answer):
    """The answer, giving whether its RDD is itself cached."""
    return lambda *inputs: bool(getattr(answer(*inputs), "is_cached", False))


def slices(items, count):
    """The partitions that PySpark's `parallelize` makes of a list: it packs items into batches, and cuts between these."""
    size = max(1, len(items) // count)
    batches = [items[at : at + size] for at in range(0, len(items), size)]
    cuts = [at * len(batches) // count for at in range(count + 1)]
    return [[item for batch in batches[low:high] for item in batch] for low, high in pairwise(cuts)]


def means_of(pairs):
    """The mean of each key, rounded."""
    values = defaultdict(list)
    for key, value in pairs:
        values[key].append(value)
    return {key: round(sum(each) / len(each), 6) for key, each in values.items()}


def means(gave):
    """What an answer gave, as a dictionary of rounded means."""
    try:
        return {key: round(mean, 6) for key, mean in gave}
    except (TypeError, ValueError):
        return gave


def least_shuffle(pairs):
    """The bytes that are enough for one state for each key and partition."""
    return 2_000
