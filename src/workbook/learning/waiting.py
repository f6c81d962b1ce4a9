"""Long work of an engine in a cell: after some seconds a bar with its tasks is shown, until the cell ends.

Only where a person looks: the server of a lab names its pages to their kernels, and a test of notebooks does not.
"""

import os
import threading
import time
from collections.abc import Callable
from contextlib import contextmanager, suppress

from ..engines import registry
from ..engines.work import Work
from ..views import bars

DELAY, PAUSE = 3.0, 0.5  # seconds until the first look, and between two
PATIENCE = 2.0  # seconds that a fork of this process, or the end of a cell, waits for a look to end


class Look:
    """Looks from a thread of their own. No fork happens during one: a copy would inherit locks that nobody opens."""

    def __init__(self, asked: Callable[[], tuple[str, Work] | None], show: Callable[[str], Callable[[str], None]]):
        self.asked, self.show = asked, show
        self._ended: threading.Event | None = None
        self._lock, self._held = threading.Lock(), False
        os.register_at_fork(before=self._hold, after_in_parent=self._release, after_in_child=self._forget)

    def begin(self, info=None) -> None:
        """A cell begins."""
        self.end()
        self._ended = threading.Event()
        threading.Thread(target=self._follow, args=(self._ended,), daemon=True, name="waiting").start()

    def end(self, result=None) -> None:
        """The cell has ended."""
        if self._ended:
            self._ended.set()
            self._hold()  # what a look shows still belongs to this cell
            self._release()
            self._ended = None

    def _follow(self, ended: threading.Event) -> None:
        began, update = time.monotonic(), None
        pause = DELAY
        while not ended.wait(pause):
            pause = PAUSE
            with self._lock, suppress(Exception):  # whatever an engine says: the cell goes on
                found = None if ended.is_set() else self.asked()
                if found:
                    html = bars.html(*found, time.monotonic() - began)
                    if update:
                        update(html)
                    else:
                        update = self.show(html)
        if update:
            with self._lock, suppress(Exception):
                update(bars.ended(time.monotonic() - began))

    def _hold(self) -> None:
        self._held = self._lock.acquire(timeout=PATIENCE)

    def _release(self) -> None:
        if self._held:
            self._lock.release()

    def _forget(self) -> None:
        self._lock, self._ended = threading.Lock(), None


_silent: list[None] = []  # one for each that shows its own progress


@contextmanager
def silent():
    """Within, no bar is shown: something else tells how far it is."""
    _silent.append(None)
    try:
        yield
    finally:
        _silent.pop()


def working() -> tuple[str, Work] | None:
    """The first engine that works for this process, and what it does."""
    for engine in () if _silent else registry.engines():
        if engine.work and (found := engine.work()):
            return engine.name.capitalize(), found
    return None


def display(html: str) -> Callable[[str], None]:
    """Show HTML below the cell that runs, and give what replaces it."""
    from IPython.display import HTML, display

    handle = display(HTML(html), display_id=True)
    return lambda other: handle.update(HTML(other))


def listen(shell) -> None:
    """Look while cells of a page run, in a lab."""
    if "JPY_SESSION_NAME" in os.environ:
        look = Look(working, display)
        shell.events.register("pre_run_cell", look.begin)
        shell.events.register("post_run_cell", look.end)
