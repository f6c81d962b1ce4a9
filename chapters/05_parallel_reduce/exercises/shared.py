"""What several checks of this chapter use."""

import sys  # noqa: F401 a check uses it
from collections import Counter  # noqa: F401 checks use it
from dataclasses import replace  # noqa: F401 checks use it
from operator import add, sub  # noqa: F401 checks use them
from textwrap import dedent
from unittest.mock import patch  # noqa: F401 checks use it

from toolz import partition_all  # noqa: F401 checks use it

from workbook import expect, jobs  # noqa: F401

DEMANDS = ("several workers", "computed by workers", "no process left")
WORDS = ("to", "be", "or", "not", "gate", "tail", "flight", "runway", "carrier", "arrival")


def cut(random, items, most=5):
    """The items in parts, cut at random places. Some parts may be empty; of two items or more, two are not."""
    inside = range(1, len(items))
    places = {random.choice(inside)} if inside else set()
    places = sorted([*places, *(random.randint(0, len(items)) for _ in range(most - 2))])
    return [items[first:last] for first, last in zip([0, *places], [*places, len(items)], strict=True)]


def merged(random, combine, states):
    """The state of all, combined in a random merge tree: each time, two neighbours become one."""
    states = list(states)
    while len(states) > 1:
        at = random.randrange(len(states) - 1)
        states[at : at + 2] = [combine(states[at], states[at + 1])]
    return states[0]


def module(text):
    """The text of a module, with its imports above it."""
    return "from functools import reduce\nfrom multiprocessing import Pool\n" + dedent(text)


class Sent:
    """A text that becomes another one when it is sent to a worker: there it ends with an asterisk."""

    def __init__(self, text):
        self.text = text

    def __reduce__(self):
        sent = f"lambda self: (str, ({self.text + '*'!r},))"
        return eval, (f"type('str', (str,), {{'__reduce__': {sent}}})({self.text!r})",)


FUNCTIONS = {
    "total": (add, (3, 5, 8)),
    "text": (add, ("to ", "be ", "or ")),
    "latest": (lambda a, b: b if b is not None else a, (200, 404, None)),
    "midpoint": (lambda a, b: (a + b) / 2, (1, 2, 4)),
    "words": (lambda a, b: a | b, ({"to"}, {"be"}, {"to", "or"})),
    "worst": (max, ((51, 7), (33, 9), (51, 8))),
    "gap": (lambda a, b: abs(a - b), (1, 2, 4)),
}


def allowed_of(combine, states):
    """What the laws allow for these three states."""
    a, b, c = states
    if combine(combine(a, b), c) != combine(a, combine(b, c)):
        return "never"
    return "any order" if combine(a, b) == combine(b, a) else "in order"


ALLOWED = {name: allowed_of(*each) for name, each in FUNCTIONS.items()}
