"""Values, callables and iterators across a process border, without pickles.

Values travel as JSON with tags. What cannot travel (a function, an iterator, any other object) stays where it is
and travels as a handle; using the handle asks the other side. So an iterator is served item by item, and whoever
owns it sees when. A list, dict or set that the other side changed is changed here too: a call is call-by-copy-restore.

    encode / decode   a value to plain JSON values and back
    freeze / show     a value as comparable text, and as text for people
    Peer              one end of a pipe: asks, and answers what the other end asks meanwhile
    opened            an answer that lives in a process of its own
    serve             what runs there (python -m workbook.checking.wire FD)
"""

import base64
import json
import linecache
import math
import os
import pprint
import socket
import subprocess
import sys
import time
import traceback
from collections import namedtuple
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from itertools import islice
from multiprocessing.connection import Connection
from pathlib import Path

from ..course.files import as_python
from .stops import TooMany
from .values import Strange

DEEPEST = 50  # nested containers
SHOWN = 40  # items of a container that are looked at to show it


class WireError(Exception):
    """A value that cannot cross, or a peer that is gone."""


class RemoteError(Exception):
    """An error raised on the other side: the names of its classes, the message, and the line of the answer."""

    def __init__(self, names: list[str], message: str, line: str = ""):
        super().__init__(message)
        self.names, self.message, self.line = names, message, line


class PeerTimeout(BaseException):
    """The other side took longer than it may. Not an Exception: no check should catch it."""


# Values


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
        return ["record", type(value).__name__, list(value._fields), each(value)]
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
    if isinstance(value, (int, float, str)):  # a subclass: numpy's float64, an enum
        return encode((int if isinstance(value, int) else float if isinstance(value, float) else str)(value))
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
        case "record":
            name, fields, items = parts
            return namedtuple(name, fields)(*each(items))
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


def kind(value) -> str:
    """What an object can do for somebody far away."""
    if isinstance(value, Iterator):
        return "iterator"
    if isinstance(value, Iterable):
        return "iterable"
    return "callable" if callable(value) else "object"


def freeze(value) -> str:
    """A value as text that is equal for equal values: sets sorted, floats to nine digits, handles by kind."""
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
        case "record":
            return f"record({', '.join(parts[1])} = {', '.join(map(_frozen, parts[2]))})"
    return f"<{' '.join(map(str, parts)) if tag == 'kept' else json.dumps(value)}>"


_ARTICLES = {"iterator": "an iterator", "iterable": "an object to iterate over", "callable": "a function"}


def show(value, width: int = 200) -> str:
    """A value as a person reads it, cut to `width` characters; no memory addresses."""
    if isinstance(value, (Iterator, Handle)) or (callable(value) and not isinstance(value, type)):
        return _ARTICLES.get(kind(value), "an object")
    try:
        text = _told(value)
    except ValueError:  # Python prints no integer of more than 4,300 digits
        text = "a number too long to print" if isinstance(value, int) else f"a {type(value).__name__} too long to print"
    return text if len(text) <= width else f"{text[:width].rstrip()} …"


def _told(value) -> str:
    if isinstance(value, float) and value == round(value, 9):
        return repr(value)
    if isinstance(value, float):
        return format(value, ".9g")
    if isinstance(value, (list, tuple, dict, set, frozenset)):
        told = pprint.pformat(_shown(value), width=88, compact=True, sort_dicts=False)
        return told if len(value) <= SHOWN else f"{len(value):,} items: {told}"
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


def encodable(value) -> bool:
    """Whether a value crosses as itself."""
    try:
        encode(value)
    except WireError:
        return False
    return True


# Handles


class Handle:
    """Something that stayed on the other side."""

    def __init__(self, peer: "Peer", number: int):
        self._peer, self._number = peer, number


class CallableHandle(Handle):
    def __call__(self, *arguments, **named):
        return self._peer.call(self._number, arguments, named)


class IterableHandle(Handle):
    def __iter__(self):
        return self._peer.ask({"do": "iter", "of": self._number})


class IteratorHandle(Handle, Iterator):
    def __next__(self):
        return self._peer.ask({"do": "next", "of": self._number})


# What a learner reads in an error message: "object of type 'iterator' has no len()".
IteratorHandle.__name__ = "iterator"


class BothHandle(CallableHandle, IterableHandle):
    """An object that can be called and iterated over."""


_HANDLES = {"iterator": IteratorHandle, "iterable": IterableHandle, "callable": CallableHandle, "object": Handle}


class Peer:
    """One end of a pipe. While it waits for a reply it answers what the other end asks."""

    def __init__(self, connection: Connection, seconds: float | None = None, describe: Callable | None = None):
        self.connection = connection
        self.deadline = time.monotonic() + seconds if seconds else None
        self.describe = describe or (lambda error: "")
        self.kept: list = []

    def keep(self, value) -> list:
        if isinstance(value, Handle) and value._peer is self:
            return ["yours", value._number]
        self.kept.append(value)
        what = "both" if callable(value) and kind(value) == "iterable" else kind(value)
        return ["handle", what, len(self.kept) - 1]

    def find(self, tagged: list):
        match tagged:
            case ["yours", int(number)]:
                return self.kept[number]
            case ["handle", str(what), int(number)]:
                return _HANDLES.get(what, BothHandle)(self, number)
        raise WireError(f"an unknown kind of value arrived: {tagged[0]!r}")

    def send(self, message: dict) -> None:
        try:
            self.connection.send_bytes(json.dumps(message).encode())
        except (BrokenPipeError, ConnectionError, OSError):
            raise WireError("the other process is gone") from None

    def receive(self) -> dict:
        if self.deadline and not self.connection.poll(max(0, self.deadline - time.monotonic())):
            raise PeerTimeout
        try:
            return json.loads(self.connection.recv_bytes())
        except (EOFError, OSError):
            raise WireError("the other process is gone") from None

    def call(self, number: int, arguments: tuple, named: dict):
        """Call what the other side keeps; lists, dicts and sets that it changed are changed here."""
        sent = [encode(argument, self.keep) for argument in arguments]
        kept = {name: encode(argument, self.keep) for name, argument in named.items()}
        reply = self._reply_to({"do": "call", "of": number, "with": sent, "named": kept})
        for at, changed in reply.get("changed", []):
            _restore(arguments[at], decode(changed, self.find))
        return decode(reply["value"], self.find)

    def ask(self, message: dict):
        return decode(self._reply_to(message)["value"], self.find)

    def _reply_to(self, message: dict) -> dict:
        self.send(message)
        while True:
            reply = self.receive()
            if "do" in reply:
                self.send(self.answer(reply))
            elif "stop" in reply:
                raise StopIteration
            elif "too_many" in reply:
                raise TooMany(reply["too_many"])
            elif "names" in reply:
                raise RemoteError(reply["names"], reply["message"], reply.get("line", ""))
            else:
                return reply

    def answer(self, message: dict) -> dict:
        """The reply to one request of the other side."""
        try:
            return self._do(message)
        except StopIteration:
            return {"stop": True}
        except TooMany as problem:
            return {"too_many": str(problem)}
        except (KeyboardInterrupt, PeerTimeout):
            raise
        except BaseException as error:
            names = getattr(error, "names", None) or [each.__name__ for each in type(error).__mro__]
            return {"names": names, "message": said(error), "line": getattr(error, "line", "") or self.describe(error)}

    def _do(self, message: dict) -> dict:
        kept = self.kept[message["of"]]
        match message["do"]:
            case "iter":
                return {"value": encode(iter(kept), self.keep)}
            case "next":
                return {"value": encode(next(kept), self.keep)}
        arguments = [decode(argument, self.find) for argument in message["with"]]
        named = {name: decode(argument, self.find) for name, argument in message["named"].items()}
        before = [freeze(argument) for argument in arguments]
        value = encode(kept(*arguments, **named), self.keep)
        changed = [
            [at, encode(argument, self.keep)]
            for at, argument in enumerate(arguments)
            if isinstance(argument, (list, dict, set)) and freeze(argument) != before[at]
        ]
        return {"value": value, "changed": changed}


def _restore(original, changed) -> None:
    if isinstance(original, list):
        original[:] = changed
    elif isinstance(original, (dict, set)):
        original.clear()
        original.update(changed)


# An answer in a process of its own


def execute(sources: list[tuple[str, str]], name: str) -> dict:
    """The namespace after running `(file name, source)` one after the other, and what `name` is in it."""
    namespace = {"__name__": "answer"}
    for file, source in sources:
        source = as_python(source)
        linecache.cache[file] = (len(source), None, source.splitlines(True), file)
        exec(_compiled(source, file), namespace)  # noqa: S102 this is the place where answers run
    return namespace


@lru_cache(maxsize=32)
def _compiled(source: str, file: str):
    """The code of a source; a chapter's attempts stand in one file, and each is an answer of its own."""
    return compile(source, file, "exec")


def said(error: BaseException) -> str:
    """What an error says of itself, whatever its class does when asked."""
    try:
        # Half a character pair could not be shown anywhere.
        text = str(error).encode("utf-8", "backslashreplace").decode()
        return text if len(text) <= 500 else f"{text[:500]} …"
    except Exception:
        return "an error that cannot be shown"


def own_line(error: BaseException, files: set[str]) -> str:
    """The last line of an answer's own source on the way to the error: 'line 3: total / count'."""
    found = ""
    for frame, number in traceback.walk_tb(error.__traceback__):
        file = frame.f_code.co_filename
        if file in files:
            found = f"line {number}: {linecache.getline(file, number).strip()}"
    return found


def start(descriptor: int) -> Callable[[], None]:
    """Start a process that serves an answer at a socket; what is given back ends it."""
    os.set_inheritable(descriptor, True)
    process = subprocess.Popen(
        [sys.executable, "-m", "workbook.checking.wire", str(descriptor)],
        pass_fds=[descriptor],
        stdin=subprocess.DEVNULL,
        start_new_session=True,
    )

    def end() -> None:
        process.kill()
        process.wait()

    return end


@contextmanager
def opened(
    sources: list[tuple[str, str]],
    name: str,
    *,
    seconds: float = 30,
    start: Callable[[int], Callable[[], None]] = start,
):
    """The answer `name` that `sources` define, in a process of its own: a value, or a handle to it."""
    ours, theirs = socket.socketpair()
    with ours, theirs:
        end = start(theirs.fileno())
        theirs.close()
        peer = Peer(Connection(ours.detach()), seconds)
        try:
            peer.send({"sources": sources, "name": name})
            yield peer.ask({"do": "call", "of": 0, "with": [], "named": {}})
        finally:
            end()
            peer.connection.close()


def serve(descriptor: int) -> None:
    """Run an answer and do what the other side asks of it, until that side is gone."""
    connection = Connection(descriptor)
    loaded = json.loads(connection.recv_bytes())
    files = {file for file, _ in loaded["sources"]}
    peer = Peer(connection, describe=lambda error: own_line(error, files))

    def answer():
        return execute(loaded["sources"], loaded["name"])[loaded["name"]]

    peer.kept.append(answer)
    while True:
        try:
            request = peer.receive()
        except WireError:
            return
        peer.send(peer.answer(request))


if __name__ == "__main__":
    # Through the import system, so that this module exists once in the process.
    from workbook.checking import wire

    wire.serve(int(sys.argv[1]))
