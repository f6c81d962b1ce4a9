"""Names that several checks of this chapter use."""

import ast  # noqa: F401 checks use it
from importlib.util import resolve_name  # noqa: F401
from operator import add  # noqa: F401

from workbook import expect, jobs  # noqa: F401

NUMBERS = 2_500  # bytes of items that a call may bring to the driver: some single numbers


def is_rdd(ran):
    """Whether the answer gave an RDD; an expectation."""
    says = "Your function gave {received}, and the text asks for an RDD. An action gives a value, and a transformation an RDD. Which does your function call last?"
    return expect.note(ran.kind == "RDD", ran.gave, says=says)


class Counting:
    """An answer whose second argument is a function: calls of this are counted in all processes, also while the result is asked for."""

    def __init__(self, answer, function):
        self.answer, self.function = answer, function

    def __call__(self, lines, *rest):
        calls, function = lines.context.accumulator(0), self.function
        self._calls = calls

        def counting(item):
            calls.add(1)
            return function(item)

        return self.answer(lines, counting, *rest)

    @property
    def calls(self):
        return self._calls.value


def as_ranks(gave):
    """What an answer gave, as a dictionary of ranks; itself where it is none."""
    try:
        return dict(gave)
    except (TypeError, ValueError):
        return gave
