"""What is equal: values as a check may trust them, in Python's own kinds.

copied      lists, dicts and sets of its own, which an answer may change
native      one value in Python's own kind: a number of numpy's as a number, a deque as a list
plain       the same at every depth
own_items   the same of each item of an answer, while it is iterated over
is_plain    whether a value is such data already

Kinds of other libraries are known by the modules that are loaded: nothing is imported to look.
"""

import sys
from array import array
from collections import UserList, UserString, deque, namedtuple
from collections.abc import Mapping
from functools import lru_cache
from itertools import islice

DEEPEST = 20
MOST = 2_000  # items of a container that are looked at one by one
LONGEST = 100_000  # items of a range that is taken for a list
_SCALARS = (type(None), bool, int, float, complex, str, bytes)
_CONTAINERS = (list, tuple, set, frozenset, dict)
_LISTED = (deque, UserList, array, type({}.keys()), type({}.values()), type({}.items()))


class Strange:
    """Stands for an object whose `==` could say anything: it equals nothing."""

    def __init__(self, value):
        self.kind = type(value).__name__

    def __repr__(self) -> str:
        return f"<an object of the class {self.kind}>"


def copied(value, depth: int = 0):
    """The value with lists, dicts, sets and tuples of its own, all the way down; anything else is the same object.

    >>> rows = [{"a": [1]}]
    >>> copied(rows)[0]["a"].append(2)
    >>> rows
    [{'a': [1]}]
    """
    kind = type(value)
    if kind in _SCALARS or depth > DEEPEST:
        return value
    if kind in (list, tuple):
        return kind([each if type(each) in _SCALARS else copied(each, depth + 1) for each in value])
    if kind is dict:
        return {key: each if type(each) in _SCALARS else copied(each, depth + 1) for key, each in value.items()}
    return set(value) if kind is set else value


def native(value):
    """The value in Python's own kind, its items as they are; the same object where it has no such form.

    A subclass becomes its base, an array or a deque a list, any mapping a dict, a fraction a float. A named tuple stays one.

    >>> native(deque([1, 2])), native(range(3)), native({"a": 1}.keys())
    ([1, 2], [0, 1, 2], ['a'])
    """
    kind = type(value)
    if kind in _SCALARS or kind in _CONTAINERS:
        return value
    for base, convert in _converters():
        if isinstance(value, base):
            return convert(value)
    if isinstance(value, range) and len(value) <= LONGEST:
        return list(value)
    if isinstance(value, _LISTED):
        return list(value)
    for base in (int, float, str):
        if isinstance(value, base):
            return getattr(base, f"__{base.__name__}__")(value)
    if isinstance(value, UserString):
        return str.__str__(value.data) if isinstance(value.data, str) else value
    if isinstance(value, tuple) and hasattr(kind, "_fields"):
        return record_of(kind.__name__, tuple(kind._fields))(*tuple.__iter__(value))
    for base in (list, tuple, set, frozenset):
        if isinstance(value, base):
            return base(base.__iter__(value))
    if isinstance(value, dict):
        return dict(dict.items(value))
    return dict(value.items()) if isinstance(value, Mapping) else value


def _converters():
    """Classes of libraries that are loaded, and what brings each to a kind of Python's own."""
    for module, name, convert in _OF_LIBRARIES:
        base = getattr(sys.modules.get(module), name, None)
        if isinstance(base, type):
            yield base, lambda value, base=base, convert=convert: convert(base, value)


_OF_LIBRARIES = (
    ("numpy", "generic", lambda base, value: base.item(value)),
    ("numpy", "ndarray", lambda base, value: base.tolist(value)),
    ("pandas", "Series", lambda base, value: base.tolist(value)),
    ("pandas", "Index", lambda base, value: base.tolist(value)),
    ("decimal", "Decimal", lambda base, value: base.__float__(value)),
    ("fractions", "Fraction", lambda base, value: _of_fraction(value)),
)


def _of_fraction(value):
    try:
        return value.numerator if value.denominator == 1 else value.numerator / value.denominator
    except OverflowError:
        return value


@lru_cache(maxsize=200)
def record_of(name: str, fields: tuple[str, ...]) -> type:
    """The class of named tuples with this name and these fields: one for all of them."""
    return namedtuple(name, fields)


def plain(value, strange=lambda value: value, depth: int = 0):
    """The value in Python's own kinds at every depth: see `native`.

    What has no such form (an iterator, a function, an object) goes to `strange`, and so is what contains itself.

    >>> from collections import Counter
    >>> plain([Counter("aab"), True])
    [{'a': 2, 'b': 1}, True]
    """
    if type(value) in _SCALARS:
        return value
    if depth > DEEPEST:
        return strange(value)
    made = native(value)
    kind = type(made)
    if kind in _SCALARS:
        return made
    if isinstance(made, tuple) and hasattr(kind, "_fields"):
        return kind(*(plain(each, strange, depth + 1) for each in made))
    if kind not in _CONTAINERS:
        return strange(value)
    if made is value and len(made) > MOST:
        return value
    if kind is dict:
        return {plain(key, strange, depth + 1): plain(each, strange, depth + 1) for key, each in made.items()}
    return kind([plain(each, strange, depth + 1) for each in made])


def own_items(items) -> list:
    """The items as a list, each in Python's own kinds. A list of an answer stays that list: it may yet change.

    >>> own_items([range(2), "a"])
    [[0, 1], 'a']
    """
    return [each if type(each) in _CONTAINERS else plain(each) for each in items]


def is_plain(value, depth: int = 0) -> bool:
    """Whether a value is data of Python's own kinds, small enough to be looked through: no code runs with it.

    >>> is_plain({"a": [1, (2.5, None)]}), is_plain([len])
    (True, False)
    """
    kind = type(value)
    if kind in _SCALARS:
        return True
    if depth > DEEPEST or kind not in _CONTAINERS or len(value) > MOST:
        return False
    items = value if kind is not dict else [*value, *value.values()]
    return all(is_plain(each, depth + 1) for each in islice(items, 2 * MOST))
