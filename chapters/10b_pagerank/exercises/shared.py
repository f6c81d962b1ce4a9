"""Names that several checks of this chapter use."""

import ast  # noqa: F401 checks use it
from importlib.util import resolve_name  # noqa: F401
from operator import add  # noqa: F401

from workbook import expect, jobs  # noqa: F401


def is_rdd(ran):
    """Whether the answer gave an RDD; an expectation."""
    says = "Your function gave {received}, and the text asks for an RDD. An action gives a value, and a transformation an RDD. Which does your function call last?"
    return expect.note(ran.kind == "RDD", ran.gave, says=says)


def counting_calls(answer, function):
    """The answer with a second argument: the function, whose calls in all workers are counted. It gives both, an RDD as a list."""

    def counted(lines, *rest):
        calls = lines.context.accumulator(0)

        def counting(item):
            calls.add(1)
            return function(item)

        found = answer(lines, counting, *rest)
        found = found.collect() if hasattr(found, "collect") else found
        return found, calls.value

    return counted


def as_ranks(gave):
    """What an answer gave, as a dictionary of ranks; itself where it is none."""
    try:
        return dict(gave)
    except (TypeError, ValueError):
        return gave
