"""The process that stops a cluster after its last user: `python -m workbook.engines.keeper ENGINE NAME ID`.

It is two processes, so that no daemon stays when one of them is killed: the second waits for the end of the first, takes its place
and starts a second of its own.
"""

import os
import signal
import sys
import time
from collections.abc import Callable
from contextlib import suppress

from .. import places
from ..errors import PlaceError
from . import leases
from .cluster import Cluster
from .clusters import by_name

PAUSE = 0.5
REST = 10.0
GRACE = 2.0  # seconds without a lease: one notebook ends, the next begins


def main(engine: str, name: str, identity: str) -> None:
    """Watch until the cluster is down, by whoever."""
    cluster = by_name(engine, name)
    second = Second(lambda: cluster.take_over(identity))
    idle, done, looked = 0.0, False, 0.0
    while (record(cluster) or {}).get("id") == identity:
        second.look()
        idle = 0.0 if leases.alive(cluster.folder / "leases") else idle + PAUSE
        if idle >= GRACE and cluster.down_unless_used():
            break
        if not done and cluster.is_up() and all(cluster.serving(each) for each in cluster.daemons):
            cluster.after()
            done = True
        if time.monotonic() - looked > REST:
            cluster.refresh()
            looked = time.monotonic()
        time.sleep(PAUSE)
    else:
        cluster.clear_if_forgotten()
    if cluster.is_private and not leases.alive(cluster.folder / "leases"):
        cluster.remove()
    second.release()


def record(cluster: Cluster) -> dict | None:
    """The cluster's record; a link to its folder that was cleaned away with other temporary files comes back first."""
    with suppress(PlaceError):
        places.readable(places.state())
    return cluster._record()


class Second:
    """A process that becomes the first when the first is killed."""

    def __init__(self, take_over: Callable[[], None]):
        self.take_over = take_over
        signal.signal(signal.SIGPIPE, signal.SIG_IGN)
        signal.signal(signal.SIGTERM, lambda number, frame: self.end())  # as `down` ends a keeper: nobody is to follow
        self._start()

    def look(self) -> None:
        """See to it that it lives."""
        if os.waitpid(self.pid, os.WNOHANG)[0]:
            os.close(self.writer)
            self._start()

    def release(self) -> None:
        """Let it end: there is nothing left to keep."""
        with suppress(OSError):  # it has ended
            os.write(self.writer, b".")

    def end(self) -> None:
        self.release()
        os._exit(0)

    def _start(self) -> None:
        while True:
            reader, self.writer = os.pipe()
            self.pid = os.fork()
            if self.pid:
                os.close(reader)
                return
            os.close(self.writer)
            signal.signal(signal.SIGTERM, signal.SIG_DFL)
            if os.read(reader, 1):
                os._exit(0)
            os.close(reader)
            self.take_over()
            signal.signal(signal.SIGTERM, lambda number, frame: self.end())


if __name__ == "__main__":
    main(*sys.argv[1:])
