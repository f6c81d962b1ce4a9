"""Values and errors as text: comparable, or as a person reads them.

freeze        equal text for equal values
show          a value for a card, cut and without memory addresses
said          what an error says of itself
"""

import datetime
import json
import pprint
from collections.abc import Iterator
from itertools import islice

from .values import Strange, native
from .wire.codec import WireError, encodable, encode
from .wire.handles import Handle, kind

SHOWN = 40  # items of a container that are looked at to show it


def freeze(value, brackets: bool = False) -> str:
    """A value as text that is equal for equal values: this decides what is equal.

    Any sequence equals any other with the same items, and a number another of the same value, floats to nine digits.
    Sets and dicts have no order. True is not 1, a set no list, and a text no sequence. Handles are alike by kind.
    Where `brackets` count, a list is no tuple.

    >>> freeze({"b": 0.1 + 0.2, "a": {3, 1}}) == freeze({"a": {1, 3}, "b": 0.3})
    True
    >>> freeze([1]) == freeze((1,)), freeze(2e9) == freeze(2_000_000_000), freeze(1) == freeze(True)
    (True, True, False)
    """
    try:
        sent = encode(value, keep=lambda kept: ["kept", kind(kept)])
        return _frozen(sent, brackets)
    except WireError as problem:
        return f"<{problem}>"


def _frozen(value, brackets: bool) -> str:
    def each(items):
        return [_frozen(item, brackets) for item in items]

    if isinstance(value, float):
        return format(value + 0.0, ".9g")  # -0.0 is 0
    if type(value) is int and abs(value) >= 10**9:
        return _whole(value)
    if not isinstance(value, list):
        return repr(value)
    tag, *parts = value
    match tag:
        case "int":
            return _whole(int(parts[0], 16))
        case "list" | "tuple":
            return f"{tag if brackets else 'list'}({', '.join(each(parts[0]))})"
        case "set" | "frozenset":
            return f"set({', '.join(sorted(each(parts[0])))})"
        case "dict":
            return f"dict({', '.join(sorted(map(': '.join, map(each, parts[0]))))})"
        case "namedtuple":
            return f"{'tuple' if brackets else 'list'}({', '.join(each(parts[2]))})"
    return f"<{' '.join(map(str, parts)) if tag == 'kept' else json.dumps(value)}>"


def _value(short: str) -> int:
    """The integer that a number such as "1.5e+20" stands for."""
    digits, _, power = short.partition("e")
    whole, _, rest = digits.partition(".")
    return int(whole + rest) * 10 ** (int(power) - len(rest))


def _whole(value: int) -> str:
    """A large integer as the float of this value, where nine digits say all of it."""
    if abs(value) < 10**300:
        short = format(value, ".9g")
        return short if _value(short) == value else repr(value)
    return hex(value)  # decimal digits have a limit


_TIMES = (datetime.date, datetime.datetime, datetime.time, datetime.timedelta)  # shown as Python writes them
_ARTICLES = {"iterator": "an iterator", "iterable": "an object to iterate over", "callable": "a function"}


def show(value, width: int = 200) -> str:
    """A value as a person reads it, cut to `width` characters; no memory addresses.

    >>> show(1 / 3), show(["a", print, iter([])])
    ('0.333333333', "['a', <a function>, <an iterator>]")
    >>> show([datetime.date(2013, 1, 31)])
    '[datetime.date(2013, 1, 31)]'
    """
    if isinstance(value, (Iterator, Handle)) or (callable(value) and not isinstance(value, type)):
        return _ARTICLES.get(kind(value), "an object")
    try:
        text = _written(value)
    except ValueError:  # Python prints no integer of more than 4,300 digits
        text = "a number too long to print" if isinstance(value, int) else f"a {type(value).__name__} too long to print"
    return text if len(text) <= width else f"{text[:width].rstrip()} …"


def _written(value) -> str:
    value = native(value)
    if isinstance(value, float) and value == round(value, 9):
        return repr(value)
    if isinstance(value, float):
        return format(value, ".9g")
    if _is_dots(value):
        return "three dots"
    if isinstance(value, (list, tuple, dict, set, frozenset)):
        shown = pprint.pformat(_shown(value), width=88, compact=True, sort_dicts=False)
        return shown if len(value) <= SHOWN else f"{len(value):,} items: {shown}"
    if encodable(value) or type(value) in _TIMES:
        return repr(value)
    return f"an object of the class {value.kind if isinstance(value, Strange) else type(value).__name__}"


def _is_dots(value) -> bool:
    """Whether a value is what stands where something is to be filled in."""
    return value is ... or (isinstance(value, Strange) and value.kind == "ellipsis")


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
    value = native(value)
    if isinstance(value, (set, frozenset)) and encodable(value):
        # In one order, whatever the process.
        return _Named(f"{{{', '.join(sorted(map(repr, value)))}}}" if value else f"{type(value).__name__}()")
    if type(value) is dict:
        return {key: _shown(item, depth + 1) for key, item in islice(value.items(), SHOWN)}
    if type(value) in (list, tuple):
        return type(value)(_shown(item, depth + 1) for item in value[:SHOWN])
    return value if (encodable(value) or type(value) in _TIMES) and not _is_dots(value) else _Named(f"<{show(value)}>")


def said(error: BaseException) -> str:
    """What an error says of itself, whatever its class does when asked."""
    try:
        # Half a character pair could not be shown anywhere.
        text = str(error).encode("utf-8", "backslashreplace").decode()
        return text if len(text) <= 500 else f"{text[:500]} …"
    except Exception:
        return "an error that cannot be shown"
