"""Demands, measured while a check runs: when an answer reads, what it keeps, what it is written with.

    Watch    looks on in all rounds of one run, and records for each demand whether it was met

Nothing here is called by a check: it is enough that the check gives the answer an iterator of `expect.serve`.
"""

import dis
import inspect
import re
import sys
from collections.abc import Callable, Iterator
from itertools import pairwise
from types import CodeType, FunctionType, ModuleType

from ..course.demands import forbidden, required
from . import values
from .recording import Shown, record

MANY = 120  # items that an input has at least, before what is kept of it says something
FEW_RESULTS = 4  # with fewer, half of them says nothing
BLOCK = 64  # items that `tee` keeps although they were read: pairs and windows are made with it
GROWTH = 1 / 4  # of the items that an input has more, an answer keeps less than this part

_WITHOUT = (
    "Your answer uses `{name}`. The exercise asks for an answer without it. "
    "Which loop or expression does the same work?"
)
_WITH = (
    "Your answer does not use `{name}`. The exercise asks for an answer with it. "
    "Which part of your code could `{name}` take over?"
)


_WITH_NAMES = {*dis.hasname, *dis.haslocal, *dis.hasfree}  # steps of compiled code


class Watch:
    """What one answer does in the rounds of a check. Every method does nothing where nothing is demanded."""

    def __init__(self, demands: tuple[str, ...], answer):
        self.demands, self._answer = demands, answer
        self._watched: list[Results] = []
        self._finished: list[int] = []  # items that were read for a result that is no iterator
        self._not_generators: list[object] | None = None
        self._kept: list[Kept] = []
        self._sizes: list[tuple[int, int]] = []  # of the rounds before: items, and the most that were kept
        self._keeps = "one pass" in demands

    def given(self, arguments) -> list:
        """What the answer is called with; returns the iterators of `expect.serve` among it."""
        served = [each for each in arguments if hasattr(each, "reads") and hasattr(each, "limit")]
        for each in served if self._keeps else ():
            each.kept = Kept(each.limit)
            self._kept.append(each.kept)
        return served

    def returned(self, value, served: list):
        """What the answer gave, in a form that tells when each result was asked for."""
        if "a generator" in self.demands:
            self._not_generators = self._not_generators or []
            self._not_generators += [] if inspect.isgenerator(value) else [value]
        if not served or not self.demands:
            return value
        if not isinstance(value, Iterator):
            self._finished += [each.reads for each in served if each.reads and "lazy" in self.demands]
            return value
        self._watched.append(Results(value, served[0], fresh=self._keeps))
        return self._watched[-1]

    def round_ends(self, at: int) -> None:
        """Record what was seen in this round."""
        if "lazy" in self.demands and (self._watched or self._finished):
            said = next((said for each in self._watched if (said := each.read_too_early())), "")
            said = said or next(map(_read_by_the_call, self._finished), "")
            rule = "A lazy answer reads an item only when somebody asks for the next result."
            ask = "Which line of yours reads on although nobody has asked?"
            record(not said, Shown(said), says=f"{said} {rule} {ask}", key=str(bool(said)), place="demand: lazy")
        if self._keeps and self._kept:
            self._record_kept()
        if self._not_generators is not None:
            rule = "A function with `yield` gives a generator, which computes each result when somebody asks."
            says = f"Your answer gave {{received}}. {rule} Where should `yield` stand?"
            wrong = [*self._not_generators, None]
            passed = not self._not_generators
            record(passed, wrong[0], says=says, key=str(passed), place="demand: a generator")
        for word in self.demands if at == 0 else ():
            if name := forbidden(word) or required(word):
                used = uses(self._answer, name, _used if required(word) else _named)
                passed, says = used == bool(required(word)), _WITH if required(word) else _WITHOUT
                record(passed, Shown(""), says=says.format(name=name), key=str(passed), place=f"demand: {word}")
        self._watched, self._finished, self._kept, self._not_generators = [], [], [], None

    def _record_kept(self) -> None:
        items, most = max((kept.items, kept.most()) for kept in self._kept)
        smaller = [(count, kept) for count, kept in self._sizes if 2 * count <= items]
        self._sizes.append((items, most))
        if items < MANY or not smaller:
            return
        count, before = max(smaller)
        passed = most - before <= max(BLOCK, GROWTH * (items - count))
        says = (
            f"Your answer kept {most} of {items} items at one time, and {before} of {count}. "
            "In one pass it keeps only what the result needs, so this number does not grow with the input. "
            "Which name of yours still holds the items that were read?"
        )
        record(passed, Shown(f"{most} of {items} items"), says=says, key=str(passed), place="demand: one pass")


def _read_by_the_call(count: int) -> str:
    return f"The call alone read {count} item{'' if count == 1 else 's'}, before anybody asked for a result."


class Results(Iterator):
    """An answer's results, handed on one by one. It notes at each of them how much of the input had been read."""

    def __init__(self, results: Iterator, served, fresh: bool):
        self._results, self._served, self._fresh = results, served, fresh
        self._at_call = served.reads
        self._all_read_at: int | None = None  # the number of results that had been given when the input was used up
        self._given, self._ended = 0, False

    def __next__(self):
        try:
            result = next(self._results)
        except StopIteration:
            self._ended = True
            raise
        if self._all_read_at is None and (self._served.exhausted or self._served.reads >= self._served.limit):
            self._all_read_at = self._given
        self._given += 1
        return renewed(values.copied(result)) if self._fresh else result

    def __getattr__(self, name: str):
        return getattr(self._results, name)

    def read_too_early(self) -> str:
        """What was read before it was due, in a sentence, or ""."""
        if self._at_call:
            return _read_by_the_call(self._at_call)
        early = self._all_read_at is not None and 2 * self._all_read_at < self._given
        if self._ended and self._given >= FEW_RESULTS and early:
            number = self._all_read_at + 1
            return f"All {self._served.reads} items were read before result {number} of {self._given} was given."
        return ""


class Kept:
    """The items that were handed out, and how many of them somebody still refers to, looked at now and then.

    An item is kept, too, where a copy of it holds its values. `items` counts those of which this can be told.
    """

    def __init__(self, expected: int):
        self._every, self._most = max(1, expected // 9), 0
        self._items: list[tuple[object, list]] = []  # each with its values
        self.items = 0

    def add(self, item):
        """An item that is handed out now, in a form of its own, so that references to it are the answer's."""
        if self.items % self._every == 0:
            self._look()
        own = renewed(item)
        if own is not item or type(item) in (dict, list, set):  # Python itself keeps small numbers and single letters
            self.items += 1
            self._items.append((own, _leaves(own)))
        return own

    def most(self) -> int:
        """The most items that were kept at one moment."""
        return self._most

    def ends(self) -> None:
        """The input is used up: what is kept now was kept to the end."""
        self._look()

    def _look(self) -> None:
        text = "".join(("al", "one"))
        (base, inner), *_ = _references([([text], [text])])
        del text
        found = _references(self._items)
        self._most = max(self._most, sum(own > base or most >= inner for own, most in found))


def _references(items: list[tuple[object, list]]) -> list[tuple[int, int]]:
    """How many references each item has, and the most that one of its values has."""
    return [(sys.getrefcount(own), max((sys.getrefcount(each) for each in leaves), default=0)) for own, leaves in items]


def _leaves(item) -> list:
    """The values of an item that nobody else refers to."""
    values = item.values() if type(item) is dict else item if type(item) in (list, tuple) else ()
    return [each for each in values if renewed(each) is not each and type(each) in (str, int, float)]


def renewed(item):
    """An equal object that nobody else refers to, where its kind allows that."""
    match item:
        case str() if len(item) > 1:
            return item[:1] + item[1:]
        case tuple() if type(item) is tuple and item:
            return tuple([renewed(each) for each in item])
        case list() if type(item) is list:
            return [renewed(each) for each in item]
        case dict() if type(item) is dict:
            return {key: renewed(each) for key, each in item.items()}
        case int() if type(item) is int:
            return item + 1 - 1
        case float():
            return item + 0.0
    return item


def uses(answer, name: str, names_of: Callable[[CodeType], list[str]]) -> bool:
    """Whether an answer, or a function of its own that it calls, has a function or a module, under any name.

    `names_of` gives the names in some code that count: all of them, or those that are used.
    """
    todo, seen = [answer], set()
    while todo:
        function = _function(todo.pop())
        if not isinstance(function, (type, FunctionType)):
            todo += [each for each in getattr(function, "__dict__", {}).values() if callable(each)]
            function = type(function)
        if function in seen:
            continue
        seen.add(function)
        if isinstance(function, type):
            todo += [each for each in vars(function).values() if isinstance(_function(each), FunctionType)]
        if not isinstance(function, FunctionType):
            continue
        known = function.__globals__
        cells = [cell.cell_contents for cell in function.__closure__ or () if _filled(cell)]
        named = names_of(function.__code__)
        found = [known[each] for each in named if each in known] + cells
        if any(each.partition(".")[0] == name or each == name for each in named) or any(
            _is(each, name) for each in found
        ):
            return True
        todo += [
            each for each in found if getattr(_function(each), "__globals__", None) is known or isinstance(each, type)
        ]
        todo += [each for each in cells if _is_answers(each)]
    return False


def _is_answers(value) -> bool:
    """Whether a value is a function that stands in an answer's own source, or in a cell."""
    return getattr(_function(value), "__globals__", {}).get("__name__") in ("answer", "__main__")


def _function(value):
    """The function below a partial, a method or a decoration."""
    for _ in range(20):
        inner = next(
            (getattr(value, each) for each in ("__wrapped__", "func", "__func__") if hasattr(value, each)), None
        )
        if inner is None or isinstance(value, type):
            break
        value = inner
    return value


def _filled(cell) -> bool:
    try:
        return cell.cell_contents is not None
    except ValueError:
        return False


def _named(code: CodeType) -> list[str]:
    inner = [each for each in code.co_consts if isinstance(each, CodeType)]
    return [*code.co_names, *(name for each in inner for name in _named(each))]


def _used(code: CodeType) -> list[str]:
    """The names in some code whose values are called or handed on. To import one, or to write it alone in a line, is no use."""
    names: list[str] = []
    imported: dict[str, str] = {}  # what a name within the function stands for
    for step, after in pairwise(dis.get_instructions(code)):
        if step.opname in ("IMPORT_NAME", "IMPORT_FROM") and (stored := _parts(after, "STORE")):
            imported[stored[0]] = step.argval
        elif after.opname != "POP_TOP":
            names += _parts(step, "LOAD")
    inner = [each for each in code.co_consts if isinstance(each, CodeType)]
    return [*(imported.get(each, each) for each in names), *(name for each in inner for name in _used(each))]


def _parts(step: dis.Instruction, what: str) -> list[str]:
    """The names that a step of code loads, or stores; newer Pythons join two such steps in one."""
    if step.opcode not in _WITH_NAMES:
        return []
    names = step.argval if isinstance(step.argval, tuple) else (step.argval,)
    kinds = re.findall("LOAD|STORE", step.opname)
    return [name for name, kind in zip(names, kinds, strict=False) if kind == what]


def _is(value, name: str) -> bool:
    """Whether an object is the module or the function of this name, or belongs to the module."""
    if isinstance(value, ModuleType):
        return value.__name__.partition(".")[0] == name
    module = getattr(value, "__module__", None) or ""
    is_named = isinstance(value, (type, Callable)) and getattr(value, "__name__", "") == name
    return is_named or module.partition(".")[0] == name
