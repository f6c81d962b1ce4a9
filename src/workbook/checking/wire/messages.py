"""The messages of two peers: frozen dataclasses, each with one form as JSON, `[name, fields]`. Values in them are encoded (codec.py)."""

import json
from dataclasses import dataclass, field

from .codec import WireError


@dataclass(frozen=True)
class Load:
    """The sources of an answer as pairs of file name and text, and the name that it has there."""

    sources: list
    name: str


@dataclass(frozen=True)
class Call:
    """Call the object that is kept under this number."""

    of: int
    arguments: list = field(default_factory=list)
    named: dict = field(default_factory=dict)


@dataclass(frozen=True)
class Iterate:
    """Give an iterator over the object that is kept under this number."""

    of: int


@dataclass(frozen=True)
class Advance:
    """Give the next item of the iterator that is kept under this number."""

    of: int


@dataclass(frozen=True)
class Value:
    """What came of a request. `changed`: the arguments that the call changed, as pairs of position and value."""

    value: object
    changed: list = field(default_factory=list)


@dataclass(frozen=True)
class End:
    """The iterator has no further item."""


@dataclass(frozen=True)
class Excess:
    """Somebody asked for more items than they may (`stops.TooMany`)."""

    says: str


@dataclass(frozen=True)
class Failure:
    """An error: the names of its classes, nearest first, its message, and the answer's line that it came from, or ""."""

    names: list
    message: str
    line: str = ""


REQUESTS = (Call, Iterate, Advance)
_FORMS = {form.__name__: form for form in (Load, *REQUESTS, Value, End, Excess, Failure)}


def to_bytes(message) -> bytes:
    """A message as it travels."""
    return json.dumps([type(message).__name__, vars(message)]).encode()


def from_bytes(data: bytes):
    """The message that travelled. A WireError where it is none of these."""
    try:
        name, fields = json.loads(data)
        return _FORMS[name](**fields)
    except (ValueError, TypeError, KeyError):
        raise WireError("the other process sent something that is no message") from None
