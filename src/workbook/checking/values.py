"""Values as a check may trust them: copies that an answer may change, and Python's own kinds in place of any others."""

from itertools import islice

DEEPEST = 20
MOST = 2_000  # items of a container that are looked at one by one
_SCALARS = (type(None), bool, int, float, complex, str, bytes)


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


def plain(value, strange=lambda value: value, depth: int = 0):
    """The value in Python's own kinds: a subclass's as its base, numpy's numbers as numbers.

    What has no such form (an iterator, a function, an object) goes to `strange`, and so is what contains itself.

    >>> from collections import Counter
    >>> plain([Counter("aab"), True])
    [{'a': 2, 'b': 1}, True]
    """
    kind = type(value)
    if kind in _SCALARS:
        return value
    if kind.__module__ == "numpy" and callable(getattr(value, "item", None)) and getattr(value, "ndim", 1) == 0:
        return value.item()
    if isinstance(value, int):
        return int.__int__(value)
    if isinstance(value, float):
        return float.__float__(value)
    if isinstance(value, str):
        return str.__str__(value)
    if depth > DEEPEST:
        return strange(value)
    if isinstance(value, tuple) and hasattr(kind, "_fields"):
        return value
    for base in (list, tuple, set, frozenset):
        if isinstance(value, base):
            if base.__len__(value) > MOST and kind is base:
                return value
            return base([plain(each, strange, depth + 1) for each in base.__iter__(value)])
    if isinstance(value, dict):
        if dict.__len__(value) > MOST and kind is dict:
            return value
        return {plain(key, strange, depth + 1): plain(each, strange, depth + 1) for key, each in dict.items(value)}
    return strange(value)


def is_plain(value, depth: int = 0) -> bool:
    """Whether a value is data of Python's own kinds, small enough to be looked through: no code runs with it.

    >>> is_plain({"a": [1, (2.5, None)]}), is_plain([len])
    (True, False)
    """
    kind = type(value)
    if kind in _SCALARS:
        return True
    if depth > DEEPEST or kind not in (list, tuple, set, frozenset, dict) or len(value) > MOST:
        return False
    items = value if kind is not dict else [*value, *value.values()]
    return all(is_plain(each, depth + 1) for each in islice(items, 2 * MOST))
