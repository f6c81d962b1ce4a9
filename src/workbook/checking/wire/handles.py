"""Handles: what stands here for an object that stayed on the other side. Using one asks that side."""

from collections.abc import Iterable, Iterator


def kind(value) -> str:
    """What an object can do for somebody far away: one of "iterator", "iterable", "callable" and "object"."""
    if isinstance(value, Iterator):
        return "iterator"
    if isinstance(value, Iterable):
        return "iterable"
    return "callable" if callable(value) else "object"


class Handle:
    """Something that stayed on the other side."""

    def __init__(self, peer, number: int):
        self._peer, self._number = peer, number


class CallableHandle(Handle):
    """Is called there."""

    def __call__(self, *arguments, **named):
        return self._peer.call(self._number, arguments, named)


class IterableHandle(Handle):
    """Is iterated over there: each pass has a handle to an iterator of its own."""

    def __iter__(self):
        return self._peer.iterate(self._number)


class IteratorHandle(Handle, Iterator):
    """Gives its items one by one, when each is asked for."""

    def __next__(self):
        return self._peer.advance(self._number)


# What a learner reads in an error message: "object of type 'iterator' has no len()".
IteratorHandle.__name__ = "iterator"


class BothHandle(CallableHandle, IterableHandle):
    """An object that can be called and iterated over."""


CLASSES = {
    "iterator": IteratorHandle,
    "iterable": IterableHandle,
    "callable": CallableHandle,
    "both": BothHandle,
    "object": Handle,
}
