"""A peer: one end of a pipe. It asks, and while it waits for a reply it answers what the other end asks."""

import time
from collections.abc import Callable
from multiprocessing.connection import Connection

from .. import text
from ..stops import TooMany
from .codec import WireError, decode, encode
from .handles import CLASSES, Handle, kind
from .messages import REQUESTS, Advance, Call, End, Excess, Failure, Iterate, Value, from_bytes, to_bytes


class RemoteError(Exception):
    """An error raised on the other side: the names of its classes, the message, and the line of the answer."""

    def __init__(self, names: list[str], message: str, line: str = ""):
        super().__init__(message)
        self.names, self.message, self.line = names, message, line


class PeerTimeout(BaseException):
    """The other side took longer than it may. Not an Exception: no check should catch it."""


class Peer:
    """One end of a pipe, for so many seconds. `describe(error)` gives the line of the answer that an error came from.

    Whatever asks the other side raises what that side raised: StopIteration, TooMany, or a RemoteError for any other error;
    a PeerTimeout when the seconds are over, and a WireError when the other process is gone.
    """

    def __init__(self, connection: Connection, seconds: float | None = None, describe: Callable | None = None):
        self.connection = connection
        self.deadline = time.monotonic() + seconds if seconds else None
        self.describe = describe or (lambda error: "")
        self.kept: list = []  # what the other side has handles to, by number

    def keep(self, value) -> list:
        """The tag of a value that stays here; a handle to something of the other side goes home as itself."""
        if isinstance(value, Handle) and value._peer is self:
            return ["yours", value._number]
        self.kept.append(value)
        what = "both" if callable(value) and kind(value) == "iterable" else kind(value)
        return ["handle", what, len(self.kept) - 1]

    def find(self, tagged: list):
        """What a tag of the other side stands for. A WireError where it is none."""
        match tagged:
            case ["yours", int(number)]:
                return self.kept[number]
            case ["handle", str(what), int(number)] if what in CLASSES:
                return CLASSES[what](self, number)
        raise WireError(f"an unknown kind of value arrived: {tagged[0]!r}")

    def send(self, message) -> None:
        """Send one message."""
        try:
            self.connection.send_bytes(to_bytes(message))
        except (BrokenPipeError, ConnectionError, OSError):
            raise WireError("the other process is gone") from None

    def receive(self):
        """The next message of the other side."""
        if self.deadline and not self.connection.poll(max(0, self.deadline - time.monotonic())):
            raise PeerTimeout
        try:
            return from_bytes(self.connection.recv_bytes())
        except (EOFError, OSError):
            raise WireError("the other process is gone") from None

    def call(self, number: int, arguments: tuple = (), named: dict | None = None):
        """Call what the other side keeps; lists, dicts and sets that it changed are changed here."""
        sent = [encode(argument, self.keep) for argument in arguments]
        kept = {name: encode(argument, self.keep) for name, argument in (named or {}).items()}
        reply = self._ask(Call(number, sent, kept))
        for at, changed in reply.changed:
            _restore(arguments[at], decode(changed, self.find))
        return decode(reply.value, self.find)

    def iterate(self, number: int):
        """An iterator over what the other side keeps."""
        return decode(self._ask(Iterate(number)).value, self.find)

    def advance(self, number: int):
        """The next item of an iterator that the other side keeps; a StopIteration at its end."""
        return decode(self._ask(Advance(number)).value, self.find)

    def _ask(self, request) -> Value:
        self.send(request)
        while True:
            match self.receive():
                case Value() as reply:
                    return reply
                case End():
                    raise StopIteration
                case Excess(says):
                    raise TooMany(says)
                case Failure(names, message, line):
                    raise RemoteError(names, message, line)
                case asked:
                    self.send(self.answer(asked))

    def answer(self, request):
        """The reply to one request of the other side."""
        try:
            return self._done(request)
        except StopIteration:
            return End()
        except TooMany as problem:
            return Excess(str(problem))
        except (KeyboardInterrupt, PeerTimeout):
            raise
        except BaseException as error:
            names = getattr(error, "names", None) or [each.__name__ for each in type(error).__mro__]
            return Failure(names, text.said(error), getattr(error, "line", "") or self.describe(error))

    def _done(self, request) -> Value:
        if not isinstance(request, REQUESTS):
            raise WireError(f"the other process sent {type(request).__name__} where a request was due")
        kept = self.kept[request.of]
        match request:
            case Iterate():
                return Value(encode(iter(kept), self.keep))
            case Advance():
                return Value(encode(next(kept), self.keep))
        arguments = [decode(argument, self.find) for argument in request.arguments]
        named = {name: decode(argument, self.find) for name, argument in request.named.items()}
        before = [text.freeze(argument, brackets=True) for argument in arguments]
        value = encode(kept(*arguments, **named), self.keep)
        changed = [
            [at, encode(argument, self.keep)]
            for at, argument in enumerate(arguments)
            if isinstance(argument, (list, dict, set)) and text.freeze(argument, brackets=True) != before[at]
        ]
        return Value(value, changed)


def _restore(original, changed) -> None:
    if isinstance(original, list):
        original[:] = changed
    elif isinstance(original, (dict, set)):
        original.clear()
        original.update(changed)
