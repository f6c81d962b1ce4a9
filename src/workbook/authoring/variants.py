"""Right answers in other forms: what a solution gives, brought into other kinds that are as good.

VARIANTS      the other forms by name, each in place of one kind: "a tuple" in place of "a list"
Form          an answer whose values are in other forms, also inside values and in what an iterator gives
"""

from collections import Counter, OrderedDict, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from importlib.util import find_spec
from types import FunctionType

from ..checking.values import record_of

DEEPEST = 20
_KINDS = {list: "a list", tuple: "a tuple", dict: "a dict", bool: "a number", int: "a number", float: "a number"}


@dataclass(frozen=True)
class Variant:
    """A form in place of a kind; `change` brings one value into it, whose items are in it already."""

    name: str
    instead_of: str
    change: Callable


@dataclass
class Form:
    """An answer in other forms. `seen` are the kinds that it gave: without a variant it looks, and changes nothing."""

    variants: tuple[Variant, ...] = ()
    seen: set[str] = field(default_factory=set)

    def __post_init__(self):
        numbers = not self.variants or any(each.instead_of == "a number" for each in self.variants)
        self._unchanged = (str, type(None)) if numbers else (str, type(None), bool, int, float)

    def of(self, answer, is_value: bool):
        """The answer in this form. A class stays what it is: it was asked for."""
        if is_value:
            return self._changed(answer)
        return answer if isinstance(answer, type) else self._function(answer)

    def _function(self, function: Callable) -> Callable:
        def changed(*arguments, **named):
            given = function(*arguments, **named)
            if isinstance(given, Iterator):
                given = self._replaced(given, "an iterator", lambda: function(*arguments, **named))
            return self._changed(given)

        changed.__name__, changed.__doc__ = getattr(function, "__name__", "answer"), getattr(function, "__doc__", None)
        return self._replaced(changed, "a function")

    def _changed(self, value, depth: int = 0, hashed: bool = False):
        """The value with all of a kind replaced; `hashed` where it is a key, or in a set."""
        if depth > DEEPEST:
            return value
        kind, deeper = type(value), depth + 1
        if isinstance(value, Iterator):
            return (self._changed(each, deeper) for each in value)
        if isinstance(value, FunctionType):
            return self._function(value)
        made = value
        if kind in (list, tuple):
            still = self._unchanged  # most items of long lists
            made = kind([each if type(each) in still else self._changed(each, deeper, hashed) for each in value])
        elif kind in (set, frozenset):
            made = kind([self._changed(each, deeper, hashed=True) for each in value])
        elif kind is dict:
            made = {self._changed(key, deeper, hashed=True): self._changed(each, deeper) for key, each in value.items()}
        made = self._replaced(made, _KINDS[kind]) if kind in _KINDS else made
        return value if hashed and not _is_hashable(made) else made

    def _replaced(self, value, kind: str, *more):
        self.seen.add(kind)
        for each in self.variants:
            if each.instead_of == kind:
                return each.change(value, *more)
        return value


def _is_hashable(value) -> bool:
    try:
        hash(value)
    except TypeError:
        return False
    return True


class _Again:
    """What can be iterated over, and is no iterator: each further pass is a new one."""

    def __init__(self, first: Iterator, again: Callable):
        self._first, self._again = first, again

    def __iter__(self):
        first, self._first = self._first, None
        yield from self._again() if first is None else first


class _Called:
    """An object that can be called, and has no name."""

    def __init__(self, function: Callable):
        self._function = function

    def __call__(self, *arguments, **named):
        return self._function(*arguments, **named)


def _numpy(value):
    import numpy  # only where it is installed

    if type(value) is bool:
        return numpy.bool_(value)
    if type(value) is float:
        return numpy.float64(value)
    return numpy.int64(value) if abs(value) < 2**63 else value


def _record(value: tuple):
    return record_of("Row", tuple(f"item{at}" for at in range(len(value))))(*value)


def _counter(value: dict):
    return Counter(value) if value and all(type(each) is int for each in value.values()) else OrderedDict(value)


VARIANTS = (
    Variant("a tuple for a list", "a list", tuple),
    Variant("a list for a tuple", "a tuple", list),
    Variant("a named tuple for a tuple", "a tuple", _record),
    *([Variant("numpy's numbers", "a number", _numpy)] if find_spec("numpy") else []),
    Variant("a defaultdict for a dict", "a dict", lambda value: defaultdict(list, value)),
    Variant("a Counter or an OrderedDict for a dict", "a dict", _counter),
    Variant("an object with __iter__ for an iterator", "an iterator", _Again),
    Variant("a partial for a function", "a function", partial),
    Variant("an object with __call__ for a function", "a function", _Called),
)
KINDS = tuple(dict.fromkeys(each.instead_of for each in VARIANTS))
