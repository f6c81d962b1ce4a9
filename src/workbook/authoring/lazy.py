"""Lazy answers, made from the solution: each gives the right result and avoids what the exercise demands.

cheats                  the lazy answers to an exercise, by the demand that each avoids
demands_are_measured    the part of the proof: the check refuses each of them
counts, told            their numbers, and these as text
"""

import ast
from collections import Counter
from functools import lru_cache
from importlib import import_module
from importlib.util import find_spec

from ..checking.trace import trace
from ..course import files
from ..course.demands import OF_PROGRAMS, OF_SESSIONS, forbidden, required
from ..course.model import Exercise
from . import candidates, lineages
from .candidates import Candidate

SEEDS = (1, 2, 3, 4, 5)

# Below the solution, which is called `_solved` there. `_inputs` changes the arguments that are read item by item.
_BEFORE = """

import collections as _collections
import io as _io
import itertools as _itertools

_solved = {name}


def _inputs(arguments, change):
    return [change(each) if isinstance(each, _collections.abc.Iterator) else each for each in arguments]


def _twice(items):
    first, second = _itertools.tee(items)
    _collections.deque(first, maxlen=0)
    return second


def _in_memory(file):
    return _io.BytesIO(file.read())


def _again(file):
    while file.read(1 << 16):
        pass
    file.seek(0)
    return file


def _all_groups(file):
    import pyarrow.parquet

    groups = pyarrow.parquet.ParquetFile(file)
    for number in range(groups.num_row_groups):
        groups.read_row_group(number)
    file.seek(0)
    return file


def _as_text(table):
    import pyarrow

    return table.cast(pyarrow.schema([(name, pyarrow.string()) for name in table.column_names]))


def _through_pandas(table):
    import pyarrow

    return pyarrow.Table.from_pandas(table.to_pandas(), preserve_index=False)


def {name}(*arguments, **named):
"""
_ALL_FIRST = "_inputs(arguments, lambda each: iter({kind}(each)))"

_BODIES = {
    "lazy": {
        "reads all in the call": f"return _solved(*{_ALL_FIRST.format(kind='list')}, **named)",
        "gives an iterator over the finished list": "return iter(list(_solved(*arguments, **named)))",
        "gives the finished list": "return list(_solved(*arguments, **named))",
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
    # A file is read item by item, too: its lines.
    "few bytes read": {
        "reads the whole file first": "return _solved(*_inputs(arguments, _in_memory), **named)",
        "reads the file in pieces, and then what it needs": "return _solved(*_inputs(arguments, _again), **named)",
    },
    "few row groups": {
        "reads the whole file first": "return _solved(*_inputs(arguments, _in_memory), **named)",
        "reads one row group after another first": "return _solved(*_inputs(arguments, _all_groups), **named)",
    },
    "same schema": {
        "gives all columns as text": "return _as_text(_solved(*arguments, **named))",
        "takes the table through pandas": "return _through_pandas(_solved(*arguments, **named))",
    },
}

# What stands above a filter that reads sys.stdin.
_FILTERS = {
    "one group at a time": {
        "reads all lines first": "import io, sys\nsys.stdin = io.StringIO(sys.stdin.read())\n",
        "keeps all lines in a list": "import sys\nsys.stdin = iter(list(sys.stdin))\n",
    },
}
# What stands above a module whose functions use a pool: from there on, pools do something else. `_whole` is a task for all items.
_POOL = """\
import multiprocessing.pool as _pool

_Pool, _kept = _pool.Pool, []
_starts, _mapped, _imap, _unordered = _Pool.__init__, _Pool._map_async, _Pool.imap, _Pool.imap_unordered


def _whole(function, items):
    return [function(each) for each in items]


def _whole_star(function, items):
    return [function(*each) for each in items]


def _same(each):
    return each


def _chunked(size):
    _Pool._map_async = lambda pool, function, items, mapper, chunksize=None, *rest: _mapped(
        pool, function, items, mapper, size, *rest
    )
    _Pool.imap = lambda pool, function, items, chunksize=1: _imap(pool, function, items, size)
    _Pool.imap_unordered = lambda pool, function, items, chunksize=1: _unordered(pool, function, items, size)


def _mapped_by(of_one, of_many):
    _Pool.map = lambda pool, function, items, chunksize=None: of_one(pool, function, items)
    _Pool.imap = _Pool.imap_unordered = lambda pool, function, items, chunksize=1: iter(of_one(pool, function, items))
    _Pool.starmap = lambda pool, function, items, chunksize=None: of_many(pool, function, items)


"""
_POOLS = {
    "several workers": {
        "computes all in its own process": (
            "_mapped_by(lambda pool, *given: _whole(*given), lambda pool, *given: _whole_star(*given))\n"
        ),
        "has one worker": "_Pool.__init__ = lambda pool, processes=None, *rest, **named: _starts(pool, 1, *rest, **named)\n",
        "sends all items as one task": "_chunked(1_000_000)\n",
        "waits for each task before it sends the next": (
            "_mapped_by(\n"
            "    lambda pool, function, items: [pool.apply(function, (each,)) for each in items],\n"
            "    lambda pool, function, items: [pool.apply(function, each) for each in items],\n"
            ")\n"
        ),
    },
    "computed by workers": {
        "lets the workers give back what it has computed": (
            "_map = _Pool.map\n"
            "_mapped_by(\n"
            "    lambda pool, *given: _map(pool, _same, _whole(*given)),\n"
            "    lambda pool, *given: _map(pool, _same, _whole_star(*given)),\n"
            ")\n"
        ),
        "lets the workers compute two items": (
            "_map, _starmap = _Pool.map, _Pool.starmap\n"
            "_mapped_by(\n"
            "    lambda pool, function, items: (items := [*items]) and [\n"
            "        *_map(pool, function, items[:2], 1), *_whole(function, items[2:])],\n"
            "    lambda pool, function, items: (items := [*items]) and [\n"
            "        *_starmap(pool, function, items[:2], 1), *_whole_star(function, items[2:])],\n"
            ")\n"
        ),
    },
    "few tasks": {
        "sends a task for each item": "_chunked(1)\n",
        "computes all in its own process": (
            "_mapped_by(lambda pool, *given: _whole(*given), lambda pool, *given: _whole_star(*given))\n"
        ),
    },
    "first results early": {
        "maps all, and then gives the results one by one": (
            "_Pool.imap = _Pool.imap_unordered = (\n"
            "    lambda pool, function, items, chunksize=1: iter(pool.map(function, items, chunksize))\n"
            ")\n"
        ),
        "reads all items first": (
            "_Pool.imap = lambda pool, function, items, chunksize=1: _imap(pool, function, list(items), chunksize)\n"
            "_Pool.imap_unordered = lambda pool, function, items, chunksize=1: _unordered(\n"
            "    pool, function, list(items), chunksize\n"
            ")\n"
        ),
    },
    "no process left": {
        "never ends its pool": (
            "_Pool.close = _Pool.terminate = _Pool.join = lambda pool: _kept.append(pool)\n"
            "_Pool.__exit__ = lambda pool, *error: _kept.append(pool)\n"
        ),
        "keeps a second pool": "_kept.append(None)\n_Pool.__exit__ = lambda pool, *error: (pool.terminate(), _kept.append(_Pool(1)))[0]\n",
    },
}
# What stands below a job's class, which is called {name} there: its first step does something else.
_JOB = """
from mrjob.step import MRStep

_KEPT = {{}}


class _Changed({name}):
    def steps(self):
        first, *others = super().steps()
        self._solved_mapper, self._solved_reducer = first["mapper"], first["reducer"]
        return [MRStep(mapper=self._changed_mapper, reducer=self._changed_reducer), *others]

{methods}

{name} = _Changed
"""
_JOBS = {
    "a call for each key": {
        "sends all to one key": """\
    def _changed_mapper(self, key, line):
        for pair in self._solved_mapper(key, line) or ():
            yield None, pair

    def _changed_reducer(self, _, pairs):
        groups = {}
        for key, value in pairs:
            groups.setdefault(repr(key), (key, []))[1].append(value)
        for key, values in groups.values():
            yield from self._solved_reducer(key, iter(values)) or ()
""",
    },
    "separate processes": {
        "keeps the values in a dictionary of the module": """\
    def _changed_mapper(self, key, line):
        for key, value in self._solved_mapper(key, line) or ():
            values = _KEPT.setdefault(repr(key), [])
            values.append(value)
            if len(values) == 1:
                yield key, None

    def _changed_reducer(self, key, _):
        yield from self._solved_reducer(key, iter(_KEPT[repr(key)])) or ()
""",
    },
}
_HOMES = ("builtins", "functools", "itertools", "operator", "collections", "toolz")


def cheats(exercise: Exercise) -> list[tuple[str, Candidate]]:
    """The lazy answers to an exercise, each with the demand that it avoids."""
    return [
        (demand, candidates.of_source(exercise, source, name))
        for demand in exercise.check.demands
        for name, source in _sources(exercise, demand).items()
    ]


def _sources(exercise: Exercise, demand: str) -> dict[str, str]:
    """The sources of the lazy answers that avoid a demand, by what each does."""
    file = files.written(exercise.solution)
    if file and file.is_python:
        changed = {name: above + file.text for name, above in _FILTERS.get(demand, {}).items()}
        changed |= {name: _POOL + above + file.text for name, above in _POOLS.get(demand, {}).items()}
        for name, methods in _JOBS.get(demand, {}).items():
            above, main, below = file.text.partition("\nif __name__ ==")
            changed[name] = above + _JOB.format(name=_job_class(file.text), methods=methods) + main + below
        return {name: f"{file.name} = {text!r}" for name, text in changed.items()}
    if exercise.is_value or demand in OF_PROGRAMS:
        return {}
    before = exercise.solution + (lineages.BEFORE if demand in OF_SESSIONS else _BEFORE).format(name=exercise.name)
    return {name: f"{before}    {body}\n" for name, body in _bodies(demand).items()}


def _job_class(text: str) -> str:
    """The name of the last class of a file: its job."""
    return [node.name for node in ast.parse(text).body if isinstance(node, ast.ClassDef)][-1]


def _bodies(demand: str) -> dict[str, str]:
    if name := required(demand):
        hidden = "return _hidden[0](*arguments, **named)\n\n\n_hidden = [_solved]"
        return {f"does not name {name}": hidden, f"names {name} and does not use it": f"{name}\n    {hidden}"}
    name = forbidden(demand)
    if not name:
        return lineages.BODIES[demand] if demand in OF_SESSIONS else _BODIES[demand]
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
        + (
            "run the answer so that this shows."
            if demand in (*OF_PROGRAMS, *OF_SESSIONS) or required(demand)
            else "give the answer an iterator of `expect.serve`, and at least 120 items in the last round."
        )
        for demand, name, seed in passing(exercise)
    ]


def counts(exercise: Exercise) -> Counter:
    """How many lazy answers were made for an exercise, and how many its check refuses."""
    made = len(cheats(exercise))
    return Counter(lazy_made=made, lazy_refused=made - len(passing(exercise)))


def told(numbers: Counter) -> str:
    """One line: how many lazy answers were made, and how many were refused."""
    return f"lazy variants: {numbers['lazy_made']} made, {numbers['lazy_refused']} refused"
