"""Lazy answers, made from the solution: each gives the right result and avoids what the exercise demands.

cheats                  the lazy answers to an exercise, by the demand that each avoids
demands_are_measured    the part of the proof: the check refuses each of them
counts, told            their numbers, and these as text
"""

from collections import Counter
from functools import lru_cache
from importlib import import_module
from importlib.util import find_spec

from ..checking.trace import trace
from ..course.demands import forbidden
from ..course.model import Exercise
from . import candidates
from .candidates import Candidate

SEEDS = (1, 2, 3, 4, 5)

# Below the solution, which is called `_solved` there. `_inputs` changes the arguments that are read item by item.
_BEFORE = """

import collections as _collections
import itertools as _itertools

_solved = {name}


def _inputs(arguments, change):
    return [change(each) if isinstance(each, _collections.abc.Iterator) else each for each in arguments]


def _twice(items):
    first, second = _itertools.tee(items)
    _collections.deque(first, maxlen=0)
    return second


def {name}(*arguments, **named):
"""
_ALL_FIRST = "_inputs(arguments, lambda each: iter({kind}(each)))"

_BODIES = {
    "lazy": {
        "reads all in the call": f"return _solved(*{_ALL_FIRST.format(kind='list')}, **named)",
        "gives an iterator over the finished list": "return iter(list(_solved(*arguments, **named)))",
        "reads all at the first result": f"yield from _solved(*{_ALL_FIRST.format(kind='list')}, **named)",
        "yields from the finished list": "yield from list(_solved(*arguments, **named))",
        "gives the first result on time and the rest at once": (
            "results = iter(_solved(*arguments, **named))\n"
            "    yield from _itertools.islice(results, 1)\n"
            "    yield from list(results)"
        ),
    },
    "one pass": {
        **{
            f"reads all into a {kind.rpartition('.')[2]}": f"return _solved(*{_ALL_FIRST.format(kind=kind)}, **named)"
            for kind in ("list", "tuple", "_collections.deque")
        },
        "reads a copy made with tee": "return _solved(*_inputs(arguments, _twice), **named)",
    },
    "a generator": {
        "gives an iterator over the finished list": "return iter(list(_solved(*arguments, **named)))",
        "gives a map": "return map(lambda each: each, _solved(*arguments, **named))",
    },
}
_BODIES["holds few"] = _BODIES["one pass"]
_HOMES = ("builtins", "functools", "itertools", "operator", "collections", "toolz")


def cheats(exercise: Exercise) -> list[tuple[str, Candidate]]:
    """The lazy answers to an exercise, each with the demand that it avoids."""
    if exercise.is_value:
        return []
    return [
        (
            demand,
            candidates.of_source(
                exercise, exercise.solution + _BEFORE.format(name=exercise.name) + f"    {body}\n", name
            ),
        )
        for demand in exercise.check.demands
        for name, body in _bodies(demand).items()
    ]


def _bodies(demand: str) -> dict[str, str]:
    name = forbidden(demand)
    if not name:
        return _BODIES[demand]
    solved = "return _solved(*arguments, **named)"
    home = next((each for each in _HOMES if hasattr(import_module(each), name)), "")
    if not home and not find_spec(name):  # a later Python's, such as itertools.batched
        return {"names it where it is never called": f"lambda: _itertools.{name}\n    {solved}"}
    module, function = (home, name) if home else (name, "")
    function = function or next(
        each for each in dir(import_module(name)) if callable(getattr(import_module(name), each))
    )
    return {
        "uses an attribute of its module": f"import {module}\n    {module}.{function}\n    {solved}",
        "imports it under another name": f"from {module} import {function} as _other\n    _other\n    {solved}",
    }


@lru_cache(maxsize=500)
def passing(exercise: Exercise) -> tuple[tuple[str, str, int], ...]:
    """The lazy answers that pass: the demand, what the answer does, and the first seed with which it passes."""
    found = []
    for demand, candidate in cheats(exercise):
        for seed in SEEDS[:1] if exercise.check.costly else SEEDS:
            if trace(exercise.check, candidate.here(), seed).passed:
                found.append((demand, candidate.name, seed))
                break
    return tuple(found)


def demands_are_measured(exercise: Exercise) -> list[str]:
    """Each answer that avoids a demand of the exercise is refused, whatever is drawn."""
    return [
        f"{exercise.where}: {exercise.name} demands {demand!r}, and an answer that {name} passes (seed {seed}); "
        "give the answer an iterator of `expect.serve`, and at least 120 items in the last round."
        for demand, name, seed in passing(exercise)
    ]


def counts(exercise: Exercise) -> Counter:
    """How many lazy answers were made for an exercise, and how many its check refuses."""
    made = len(cheats(exercise))
    return Counter(lazy_made=made, lazy_refused=made - len(passing(exercise)))


def told(numbers: Counter) -> str:
    """One line: how many lazy answers were made, and how many were refused."""
    return f"lazy variants: {numbers['lazy_made']} made, {numbers['lazy_refused']} refused"
