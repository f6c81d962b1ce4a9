"""Names that several checks of this chapter use."""

import ast  # noqa: F401 checks use it
import pickle
from contextlib import ExitStack, contextmanager
from importlib.util import resolve_name  # noqa: F401
from operator import add  # noqa: F401
from unittest import mock

from workbook import expect, jobs  # noqa: F401


def is_rdd(ran):
    """Whether the answer gave an RDD; an expectation."""
    says = "Your function gave {received}, and the text asks for an RDD. An action gives a value, and a transformation an RDD. Which does your function call last?"
    return expect.note(ran.kind == "RDD", ran.gave, says=says)


class Counting:
    """An answer whose second argument is a function: calls of this are counted, and the results that come to the driver.

    calls      the calls in all processes, also those while the result is asked for
    results    the bytes of the items that actions of the answer brought to the driver
    """

    def __init__(self, answer, function):
        self.answer, self.function = answer, function

    def __call__(self, lines, *rest):
        calls, function = lines.context.accumulator(0), self.function
        self._calls, self.results = calls, []

        def counting(item):
            calls.add(1)
            return function(item)

        return noting_results(self.answer, self.results)(lines, counting, *rest)

    @property
    def calls(self):
        return self._calls.value


@contextmanager
def functions_sent():
    """What PySpark packs up for its tasks inside the block, such as their functions: a list of bytes. Broadcasts are not among them."""
    from pyspark.serializers import CloudPickleSerializer

    packed, dumps = [], CloudPickleSerializer.dumps

    def noting(serializer, item):
        packed.append(dumps(serializer, item))
        return packed[-1]

    with mock.patch.object(CloudPickleSerializer, "dumps", noting):
        yield packed


def noting_results(answer, sizes):
    """The answer. The list `sizes` gets the bytes of each item that an action brings to the driver during the call."""
    from pyspark.core import context, rdd
    from pyspark.sql.classic import dataframe

    load, iterate = rdd._load_from_socket, rdd._local_iterator_from_socket

    def noted(items):
        for item in items:
            sizes.append(len(pickle.dumps(item)))
            yield item

    @contextmanager
    def loading(*given):
        with load(*given) as items:
            yield noted(items)

    def called(*given):
        with ExitStack() as changes:
            for module in (rdd, context, dataframe):
                changes.enter_context(mock.patch.object(module, "_load_from_socket", loading))
            iterating = mock.patch.object(rdd, "_local_iterator_from_socket", lambda *given: noted(iterate(*given)))
            changes.enter_context(iterating)
            return answer(*given)

    return called


def few_results(sizes, says):
    """Whether the call of an answer brought no more than some numbers to the driver; an expectation."""
    few = sum(sizes) <= 2_500
    return expect.note(few, expect.Shown(f"{sum(sizes):,} bytes"), says=says, key=str(few))


def as_ranks(gave):
    """What an answer gave, as a dictionary of ranks; itself where it is none."""
    try:
        return dict(gave)
    except (TypeError, ValueError):
        return gave
