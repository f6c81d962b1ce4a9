"""A function run in a forked copy of this process, with a budget of seconds and memory.

A copy can be ended whatever it does: a loop inside C code, which never looks at signals, ends like any other, and
the kernel that asked lives on. The copy sees all that this process holds, and costs a few milliseconds.

On a busy machine seconds pass in which a copy does not run. So one that computes is ended when it has computed for as long as its
budget says, and in any case after PATIENCE times as long.
"""

import _posixsubprocess
import builtins
import ctypes
import faulthandler
import fcntl
import gc
import io
import os
import posix
import re
import resource
import select
import signal
import stat
import subprocess
import sys
import threading
import warnings
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass

# By name: an answer may put something of its own in place of what these modules hold.
from json import dumps, loads
from math import ceil, inf
from os import _exit, read, write
from time import monotonic

from . import sessions

in_copy = False  # True in a copy: what it starts would outlive its budget

PRINTED = 2_000  # characters of what the function prints are kept
PATIENCE = 4
_SUBREAPER = 36  # PR_SET_CHILD_SUBREAPER of Linux


@dataclass(frozen=True)
class Overrun:
    """The function did not end by itself; `reason` is time, memory or crash.

    `waiting`: it stood still when its time was up. `killed`: the system ended it, as it does where memory runs out.
    `short`: this process itself may not have as much memory as the budget.
    """

    reason: str
    waiting: bool = False
    killed: bool = False
    short: bool = False


def run(
    function: Callable[[], dict], *, seconds: float, memory_mb: int, tell: Callable[[float], None] | None = None
) -> dict | Overrun:
    """What the function returns (JSON values), or why it had to be ended. What it prints is under "printed".

    While the copy runs, `tell` is called once a second with the seconds that have passed.
    An OSError means that this machine gives no copy: too many processes, too little memory.
    """
    reader, writer = os.pipe()
    held, holder = os.pipe()  # open while this process lives and waits
    session = sessions.live()
    try:
        with warnings.catch_warnings():
            # Python 3.12 warns of forks beside threads: the copy touches none of them and ends with _exit.
            warnings.simplefilter("ignore", DeprecationWarning)
            child = posix.fork()  # and not os.fork, which a debugger replaces
    except OSError:
        for each in (reader, writer, held, holder):
            os.close(each)
        raise
    if child == 0:
        os.close(holder)
        _in_copy(function, reader, writer, held, seconds, memory_mb, session)
    status = result = None
    try:
        os.close(writer)
        os.close(held)
        result = _await(child, reader, monotonic() + seconds, tell, session)
    finally:
        os.close(reader)
        status = _end(child)
        os.close(holder)
        if session:
            session.restore(child, killed=not isinstance(result, dict))
    return Overrun("crash", killed=status == signal.SIGKILL) if result is None else result


def _await(
    child: int,
    reader: int,
    deadline: float,
    tell: Callable[[float], None] | None = None,
    session: sessions.Session | None = None,
) -> dict | Overrun | None:
    """What the copy says, or that its time was up; None where it said nothing. What the JVM of a session computes counts, too."""
    received = bytearray()
    # One line is the answer: what else holds the pipe open, such as a process that the function forked, is not waited for.
    poll = select.poll()  # and not select(), which knows no descriptor above 1023
    poll.register(reader, select.POLLIN | select.POLLHUP)
    last, began = deadline, monotonic()
    seconds = deadline - began
    beside = sum(map(_computed, _tree(session.process))) if session else 0
    while b"\n" not in received:
        left = max(0, last - monotonic())
        if not poll.poll((min(left, 1) if tell else left) * 1000):
            if tell:
                tell(monotonic() - began)
                if monotonic() < last:
                    continue
            everyone = _tree(child) + (_tree(session.process) if session else [])
            waiting = not any(map(_runs, everyone)) and not (session and session.works())
            left = seconds - sum(map(_computed, everyone)) + beside
            if waiting or left <= 0 or monotonic() > began + PATIENCE * seconds:
                _signal(child, signal.SIGSTOP)  # so that it starts nothing more
                return Overrun("time", waiting=waiting)
            last = monotonic() + max(left / 2, 0.05)
            continue
        part = os.read(reader, 1 << 16)
        if not part:
            break
        received += part
    line, end, _ = bytes(received).partition(b"\n")
    try:
        return loads(line) if end else None
    except ValueError:  # two copies of the function wrote into each other's line
        return Overrun("crash")


def _runs(process: int) -> bool:
    """Whether a thread of a process computes; where the system does not say, it is taken to."""
    try:
        states = []
        for task in os.listdir(f"/proc/{process}/task"):
            with open(f"/proc/{process}/task/{task}/stat", encoding="utf-8", errors="replace") as file:
                states.append(file.read().rpartition(")")[2].split()[0])
        return "R" in states
    except FileNotFoundError:
        return not os.path.isdir("/proc/self/task")
    except OSError:
        return True


def _computed(process: int) -> float:
    """The seconds that a process has computed, and those that it waited for; without end where the system does not say."""
    try:
        with open(f"/proc/{process}/stat", encoding="utf-8", errors="replace") as file:
            ticks = file.read().rpartition(")")[2].split()[11:15]
        return sum(map(int, ticks)) / os.sysconf("SC_CLK_TCK")
    except FileNotFoundError:
        return 0 if os.path.isdir("/proc/self/task") else inf
    except (OSError, ValueError):
        return inf


def _tree(process: int) -> list[int]:
    return [process, *_descendants(process)]


def _descendants(process: int) -> Iterator[int]:
    """The processes below a process, also those that left its group: it adopts what its children leave behind."""
    with suppress(OSError):
        for task in os.listdir(f"/proc/{process}/task"):
            with open(f"/proc/{process}/task/{task}/children") as file:
                for child in map(int, file.read().split()):
                    yield child
                    yield from _descendants(child)


def _end(child: int) -> int | None:
    """End the copy, and whatever processes it started. The status of the copy, where the system still tells it."""
    seen: set[int] = set()
    while more := {each for each in _descendants(child) if each not in seen}:
        for each in more:
            _signal(each, signal.SIGKILL)
        seen |= more
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(child, signal.SIGKILL)
    _signal(child, signal.SIGKILL)
    try:
        return os.waitpid(child, 0)[1]
    except ChildProcessError:  # with SIGCHLD ignored, the system has buried it
        return None


def _signal(process: int, number: int) -> None:
    with suppress(ProcessLookupError, PermissionError):
        os.kill(process, number)


def _in_copy(
    function: Callable[[], dict],
    reader: int,
    writer: int,
    held: int,
    seconds: float,
    memory_mb: int,
    session: sessions.Session | None,
) -> None:
    """Run the function and leave: nothing of the copied process may run on, no exit handler, no thread's buffer."""
    global in_copy
    in_copy = True
    kept = _Kept()
    try:
        os.setpgid(0, 0)
        os.close(reader)
        # The copy's objects are never collected: looking at them would copy their pages.
        gc.freeze()
        faulthandler.disable()  # a card says that it crashed, not a stack
        _without_debugger()
        _signals(seconds)
        _adopt()
        _own_files()
        sys.stdin = open(os.devnull)  # noqa: SIM115 lives as long as the copy
        builtins.input = _nobody_answers  # a kernel's own would wait for its page
        _without_display()
        sys.stdout = sys.stderr = printed = io.TextIOWrapper(
            io.BufferedWriter(kept), "utf-8", "backslashreplace", newline="\n", write_through=True
        )
        names, depth = dict(vars(builtins)), sys.getrecursionlimit()
        if session:
            session.forget()
        else:
            sessions.forget_ended()
        short = _limit(memory_mb)
        try:
            answer = function()
        except MemoryError:
            answer = {"overrun": "memory"} | ({"short": True} if short else {})
        vars(builtins).update(names)
        sys.setrecursionlimit(max(depth, sys.getrecursionlimit()))
        with suppress(ValueError, MemoryError):  # the answer may have closed it
            printed.flush()
        answer["printed"] = kept.text()
        data = dumps(answer).encode() + b"\n"
        while data:
            data = data[write(writer, data) :]
        if session:
            session.leave()
        if any(_descendants(os.getpid())):
            read(held, 1)  # until it is ended: what it started is found through it
    finally:
        _exit(0)


class _Kept(io.RawIOBase):
    """The beginning of what is written."""

    def __init__(self):
        self._bytes = bytearray()

    def writable(self) -> bool:
        return True

    def write(self, data) -> int:
        self._bytes += bytes(data[: max(0, 4 * PRINTED - len(self._bytes))])
        return len(data)

    def text(self) -> str:
        return _as_shown(self._bytes.decode("utf-8", "replace"))[:PRINTED]


# Compiled beforehand: an answer may change what `re` holds.
_COMMAND = re.compile(r"\x1b\[[0-?]*[ -/]*[@-~]")
_OVERWRITTEN = re.compile(r"[^\r\n]*\r(?=[^\r\n])")


def _as_shown(text: str) -> str:
    """What a terminal shows of a text: no commands to the terminal, and of a line that was overwritten its last state."""
    return _OVERWRITTEN.sub("", _COMMAND.sub("", text)).replace("\r", "")


def _without_debugger() -> None:
    """Leave a debugger behind: it would stop the copy at a breakpoint, and nobody could let it go on.

    debugpy replaces what starts processes and threads, and keeps the originals beside.
    """
    # It puts a warning in place of settrace, too.
    for module, restores in (
        ("pydevd_tracing", "restore_sys_set_trace_func"),
        ("_pydev_bundle.pydev_monkey", "undo_patch_thread_modules"),
    ):
        with suppress(Exception):
            getattr(sys.modules[module], restores)()
    sys.settrace(None)
    sys.setprofile(None)
    threading.settrace(None)  # type: ignore[arg-type]
    if monitoring := getattr(sys, "monitoring", None):  # from Python 3.12 on
        for tool in range(6):
            if monitoring.get_tool(tool):
                monitoring.set_events(tool, 0)
                for event in vars(
                    monitoring.events
                ).values():  # what is asked for in single functions stays, and calls nobody
                    with suppress(ValueError, TypeError):
                        monitoring.register_callback(tool, event, None)
                monitoring.free_tool_id(tool)
    for module in (os, subprocess, _posixsubprocess) if hasattr(os, "original_fork") else ():
        for name, original in list(vars(module).items()):
            if name.startswith("original_"):
                setattr(module, name.removeprefix("original_"), original)


def _without_display() -> None:
    """Show nothing: a copy has no page, and a kernel complains of each message that a copy of it sends."""
    if shells := sys.modules.get("IPython.core.interactiveshell"):
        from IPython.core.displaypub import CapturingDisplayPublisher

        with suppress(Exception):
            if shells.InteractiveShell.initialized():
                shells.InteractiveShell.instance().display_pub = CapturingDisplayPublisher()


def _signals(seconds: float) -> None:
    """What the copy does at signals, whatever this process does at them."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)  # else every status of its own processes would be lost
    # The system ends the copy where the process that waits for it has died.
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.alarm(ceil(PATIENCE * seconds) + 10)


def _adopt() -> None:
    """Let the processes that are left behind by others of the copy's become its own, so that they can be found."""
    with suppress(Exception):
        ctypes.CDLL(None).prctl(_SUBREAPER, 1, 0, 0, 0)


def _own_files() -> None:
    """Open the files of this process anew: copies of one opening share its position, and reading would move it."""
    with suppress(OSError):
        for each in map(int, os.listdir("/proc/self/fd")):
            with suppress(OSError):
                if each <= 2 or not stat.S_ISREG(os.fstat(each).st_mode):
                    continue
                mode = fcntl.fcntl(each, fcntl.F_GETFL) & (os.O_ACCMODE | os.O_APPEND)
                at, inherited = os.lseek(each, 0, os.SEEK_CUR), os.get_inheritable(each)
                own = os.open(f"/proc/self/fd/{each}", mode)
                os.lseek(own, at, os.SEEK_SET)
                os.dup2(own, each, inherited)
                os.close(own)


def _nobody_answers(prompt=""):
    raise EOFError("input() does not work during a check: pass the values to the function as arguments")


def _limit(memory_mb: int) -> bool:
    """At most so many more megabytes than now. True where the process's own limit leaves less.

    Where the system does not say how much is used, there is no limit.
    """
    try:
        with open("/proc/self/statm") as statm:
            used = int(statm.read().split()[0]) * resource.getpagesize()
        limit = used + memory_mb * 1_000_000
        soft, hard = resource.getrlimit(resource.RLIMIT_AS)
        least = min((each for each in (soft, hard) if each != resource.RLIM_INFINITY), default=limit)
        resource.setrlimit(resource.RLIMIT_AS, (min(limit, least), hard))
        return least < limit
    except (OSError, ValueError):
        return False
