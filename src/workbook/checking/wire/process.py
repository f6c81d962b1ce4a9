"""An answer in a process of its own.

opened        the answer, as this side has it: a value, or a handle
serve         what runs there (python -m workbook.checking.wire.process FD)
"""

import os
import socket
import subprocess
import sys
from collections.abc import Callable
from contextlib import contextmanager
from multiprocessing.connection import Connection

from ..execute import execute, place
from .codec import WireError
from .messages import Load, from_bytes
from .peer import Peer


def start(descriptor: int) -> Callable[[], None]:
    """Start a process that serves an answer at a socket; what is given back ends it."""
    os.set_inheritable(descriptor, True)
    process = subprocess.Popen(
        [sys.executable, "-m", "workbook.checking.wire.process", str(descriptor)],
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
    """The answer `name` that `sources` define, in a process of its own: a value, or a handle to it.

    The process ends with the block, and after so many seconds: a PeerTimeout. A RemoteError where the sources raise one.
    """
    ours, theirs = socket.socketpair()
    with ours, theirs:
        end = start(theirs.fileno())
        theirs.close()
        peer = Peer(Connection(ours.detach()), seconds)
        try:
            peer.send(Load(sources, name))
            yield peer.call(0)
        finally:
            end()
            peer.connection.close()


def serve(descriptor: int) -> None:
    """Run an answer and do what the other side asks of it, until that side is gone."""
    connection = Connection(descriptor)
    load = from_bytes(connection.recv_bytes())
    files = {file for file, _ in load.sources}
    own = load.sources[-1][0]
    peer = Peer(connection, describe=lambda error: place(error, own.__eq__, files.__contains__))
    peer.kept.append(lambda: execute(load.sources)[load.name])
    while True:
        try:
            request = peer.receive()
        except WireError:
            return
        peer.send(peer.answer(request))


if __name__ == "__main__":
    # Through the import system, so that this module exists once in the process.
    from workbook.checking.wire import process

    process.serve(int(sys.argv[1]))
