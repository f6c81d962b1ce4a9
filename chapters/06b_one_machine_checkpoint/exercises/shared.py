"""What several checks of this chapter use."""

import csv  # noqa: F401 a check uses it
import io  # noqa: F401 a check uses it
import json  # noqa: F401 a check uses it
import pickle  # noqa: F401 a check uses it
from datetime import date  # noqa: F401 a check uses it

from workbook import expect


def listed(names):
    """The names of a set, or of what was given in its place, in alphabetical order."""
    return sorted(names, key=str) if isinstance(names, (list, tuple, set, frozenset, dict)) else names


def cut(random, items, most=5):
    """The items in parts, cut at random places; no part is empty."""
    places = sorted(random.sample(range(1, len(items)), min(random.randint(1, most), len(items)) - 1))
    return [items[first:last] for first, last in zip([0, *places], [*places, len(items)], strict=True)]


def combined(random, combine, states):
    """The state of all parts, combined in a random merge tree: each time, two neighbours become one."""
    states = list(states)
    while len(states) > 1:
        at = random.randrange(len(states) - 1)
        states[at : at + 2] = [combine(states[at], states[at + 1])]
    return states[0]


def agrees(draw, answer, parts, state_of):
    """The answer gives, for the states of these parts in a random merge tree, the state of the whole."""
    states = draw.show("states", [state_of(part) for part in parts])
    expect.equal(combined(draw.random, answer, states), state_of([item for part in parts for item in part]))
