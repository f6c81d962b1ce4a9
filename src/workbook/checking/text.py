"""Values and errors as text: comparable, or as a person reads them.

freeze        equal text for equal values
show          a value for a card, cut and without memory addresses
said          what an error says of itself
"""

import json
import pprint
from collections.abc import Iterator
from itertools import islice

from .values import Strange
from .wire.codec import WireError, encodable, encode
from .wire.handles import Handle, kind

SHOWN = 40  # items of a container that are looked at to show it


def freeze(value) -> str:
    """A value as text that is equal for equal values: sets sorted, floats to nine digits, handles by kind.

    >>> freeze({"b": 0.1 + 0.2, "a": {3, 1}}) == freeze({"a": {1, 3}, "b": 0.3})
    True
    >>> freeze([1]) == freeze((1,)), freeze(1) == freeze(True)
    (False, False)
    """
    try:
        return _frozen(encode(value, keep=lambda kept: ["kept", kind(kept)]))
    except WireError as problem:
        return f"<{problem}>"


def _frozen(value) -> str:
    if isinstance(value, float):
        return format(value, ".9g")
    if not isinstance(value, list):
        return repr(value)
    tag, *parts = value
    match tag:
        case "list" | "tuple":
            return f"{tag}({', '.join(map(_frozen, parts[0]))})"
        case "set" | "frozenset":
            return f"set({', '.join(sorted(map(_frozen, parts[0])))})"
        case "dict":
            return f"dict({', '.join(sorted(f'{_frozen(key)}: {_frozen(item)}' for key, item in parts[0]))})"
        case "namedtuple":
            return f"namedtuple({', '.join(parts[1])} = {', '.join(map(_frozen, parts[2]))})"
    return f"<{' '.join(map(str, parts)) if tag == 'kept' else json.dumps(value)}>"


_ARTICLES = {"iterator": "an iterator", "iterable": "an object to iterate over", "callable": "a function"}


def show(value, width: int = 200) -> str:
    """A value as a person reads it, cut to `width` characters; no memory addresses.

    >>> show(1 / 3), show(["a", print, iter([])])
    ('0.333333333', "['a', <a function>, <an iterator>]")
    """
    if isinstance(value, (Iterator, Handle)) or (callable(value) and not isinstance(value, type)):
        return _ARTICLES.get(kind(value), "an object")
    try:
        text = _written(value)
    except ValueError:  # Python prints no integer of more than 4,300 digits
        text = "a number too long to print" if isinstance(value, int) else f"a {type(value).__name__} too long to print"
    return text if len(text) <= width else f"{text[:width].rstrip()} …"


def _written(value) -> str:
    if isinstance(value, float) and value == round(value, 9):
        return repr(value)
    if isinstance(value, float):
        return format(value, ".9g")
    if isinstance(value, (list, tuple, dict, set, frozenset)):
        shown = pprint.pformat(_shown(value), width=88, compact=True, sort_dicts=False)
        return shown if len(value) <= SHOWN else f"{len(value):,} items: {shown}"
    if encodable(value):
        return repr(value)
    return f"an object of the class {value.kind if isinstance(value, Strange) else type(value).__name__}"


class _Named:
    """Stands for an object inside a container: shown without quotes, and without an address."""

    def __init__(self, name: str):
        self.name = name

    def __repr__(self) -> str:
        return self.name


def _shown(value, depth: int = 0):
    """A container with names in place of the objects that have no value to show."""
    if depth > 8:  # a list that holds itself twice would grow without end
        return _Named("…")
    if isinstance(value, (set, frozenset)) and encodable(value):
        # In one order, whatever the process.
        return _Named(f"{{{', '.join(sorted(map(repr, value)))}}}" if value else f"{type(value).__name__}()")
    if type(value) is dict:
        return {key: _shown(item, depth + 1) for key, item in islice(value.items(), SHOWN)}
    if type(value) in (list, tuple):
        return type(value)(_shown(item, depth + 1) for item in value[:SHOWN])
    return value if encodable(value) else _Named(f"<{show(value)}>")


def said(error: BaseException) -> str:
    """What an error says of itself, whatever its class does when asked."""
    try:
        # Half a character pair could not be shown anywhere.
        text = str(error).encode("utf-8", "backslashreplace").decode()
        return text if len(text) <= 500 else f"{text[:500]} …"
    except Exception:
        return "an error that cannot be shown"
