"""Values as JSON with tags, and back.

value                                      its form
None, bool, str, numbers that JSON holds   itself
other integers, inf and nan                ["int", "0x…"]  ["float", "inf"]
bytes, complex, paths, ...                 ["bytes", base64]  ["complex", real, imaginary]  ["path", text]  ["ellipsis"]
containers                                 ["list", [items]]  "tuple"  "set"  "frozenset"  ["dict", [[key, value], …]]
named tuples                               ["namedtuple", name, [fields], [items]]
tables of pyarrow                          ["arrow", base64 of their stream]
what cannot travel                         what `keep` gives for it: a handle (handles.py)
"""

import base64
import math
import os
from collections.abc import Callable
from pathlib import Path

from ..values import native, record_of

DEEPEST = 50  # nested containers


class WireError(Exception):
    """A value that cannot cross, or a peer that is gone."""


def encode(value, keep: Callable | None = None, depth: int = 0):
    """A value as JSON with tags; `keep(value)` gives the tag for what must stay here, else such a value is refused."""
    if value is None or (isinstance(value, (bool, str)) and type(value) in (bool, str)):
        return value
    if type(value) is int:
        return value if abs(value) < 2**53 else ["int", hex(value)]  # decimal digits have a limit
    if type(value) is float:
        return value if math.isfinite(value) else ["float", repr(value)]
    if depth > DEEPEST:
        raise WireError(f"a value is nested more than {DEEPEST} deep, or contains itself")

    def each(items):
        return [encode(item, keep, depth + 1) for item in items]

    if value is Ellipsis:
        return ["ellipsis"]
    if isinstance(value, (bytes, bytearray)):
        return ["bytes", base64.b64encode(value).decode()]
    if isinstance(value, complex):
        return ["complex", value.real, value.imag]
    if isinstance(value, os.PathLike):
        return ["path", os.fspath(value)]
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        return ["namedtuple", type(value).__name__, list(value._fields), each(value)]
    for kind, tag in ((list, "list"), (tuple, "tuple"), (set, "set"), (frozenset, "frozenset")):
        if isinstance(value, kind):
            return [tag, each(value)]
    if isinstance(value, dict):
        return ["dict", [[encode(key, keep, depth + 1), encode(item, keep, depth + 1)] for key, item in value.items()]]
    if type(value).__module__.startswith("pyarrow") and type(value).__name__ == "Table":
        import pyarrow

        sink = pyarrow.BufferOutputStream()
        with pyarrow.ipc.new_stream(sink, value.schema) as writer:
            writer.write_table(value)
        return ["arrow", base64.b64encode(sink.getvalue()).decode()]
    if (made := native(value)) is not value:  # a subclass, a number of numpy's, a deque
        return encode(made, keep, depth)
    if keep is None:
        raise WireError(f"a {type(value).__name__} cannot cross to another process")
    return keep(value)


def decode(value, find: Callable | None = None):
    """The value that `encode` gave; `find(tag)` gives the value of a handle."""
    if not isinstance(value, list):
        return value
    tag, *parts = value

    def each(items):
        return (decode(item, find) for item in items)

    match tag:
        case "int":
            return int(parts[0], 16)
        case "float":
            return float(parts[0])
        case "ellipsis":
            return ...
        case "bytes":
            return base64.b64decode(parts[0])
        case "complex":
            return complex(*parts)
        case "path":
            return Path(parts[0])
        case "namedtuple":
            name, fields, items = parts
            return record_of(name, tuple(fields))(*each(items))
        case "list":
            return list(each(parts[0]))
        case "tuple":
            return tuple(each(parts[0]))
        case "set":
            return set(each(parts[0]))
        case "frozenset":
            return frozenset(each(parts[0]))
        case "dict":
            return {decode(key, find): decode(item, find) for key, item in parts[0]}
        case "arrow":
            import pyarrow

            return pyarrow.ipc.open_stream(base64.b64decode(parts[0])).read_all()
    if find is None:
        raise WireError(f"an unknown kind of value arrived: {tag!r}")
    return find(value)


def encodable(value) -> bool:
    """Whether a value crosses as itself."""
    try:
        encode(value)
    except WireError:
        return False
    return True
