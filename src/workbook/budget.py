"""A function run in a forked copy of this process, with a budget of seconds and memory.

A copy can be ended whatever it does: a loop inside C code, which never looks at signals, ends like any other, and
the kernel that asked lives on. The copy sees all that this process holds, and costs a few milliseconds.
"""

import builtins
import faulthandler
import gc
import io
import json
import os
import resource
import select
import signal
import sys
import time
import warnings
from collections.abc import Callable
from dataclasses import dataclass

in_copy = False  # True in a copy: what it starts would outlive its budget


@dataclass(frozen=True)
class Overrun:
    """The function did not end by itself; `reason` is time, memory or crash."""

    reason: str


def run(function: Callable[[], dict], *, seconds: float, memory_mb: int) -> dict | Overrun:
    """What the function returns (JSON values), or why it had to be ended. What it prints is under "printed"."""
    reader, writer = os.pipe()
    with warnings.catch_warnings():
        # Python 3.12 warns of forks beside threads: the copy touches none of them and ends with _exit.
        warnings.simplefilter("ignore", DeprecationWarning)
        child = os.fork()
    if child == 0:
        _in_copy(function, reader, writer, memory_mb)
    os.close(writer)
    try:
        return _await(child, reader, time.monotonic() + seconds)
    finally:
        os.close(reader)
        _end(child)


def _await(child: int, reader: int, deadline: float) -> dict | Overrun:
    received = bytearray()
    # One line is the answer: what else holds the pipe open, such as a process that the function forked, is not waited for.
    while b"\n" not in received:
        ready, _, _ = select.select([reader], [], [], max(0, deadline - time.monotonic()))
        if not ready:
            return Overrun("time")
        part = os.read(reader, 1 << 16)
        if not part:
            break
        received += part
    line, end, _ = bytes(received).partition(b"\n")
    try:
        return json.loads(line) if end else Overrun("crash")
    except ValueError:  # two copies of the function wrote into each other's line
        return Overrun("crash")


def _end(child: int) -> None:
    """End the copy, and whatever processes it started."""
    for target in (lambda: os.killpg(child, signal.SIGKILL), lambda: os.kill(child, signal.SIGKILL)):
        try:
            target()
        except (ProcessLookupError, PermissionError):
            continue
    os.waitpid(child, 0)


def _in_copy(function: Callable[[], dict], reader: int, writer: int, memory_mb: int) -> None:
    """Run the function and leave: nothing of the copied process may run on, no exit handler, no thread's buffer."""
    global in_copy
    in_copy = True
    try:
        os.setpgid(0, 0)
        os.close(reader)
        # The copy's objects are never collected: looking at them would copy their pages.
        gc.freeze()
        faulthandler.disable()  # a crash is told by a card, not by a stack
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        sys.stdin = open(os.devnull)  # noqa: SIM115 lives as long as the copy
        builtins.input = _nobody_answers  # a kernel's own would wait for its page
        printed = io.StringIO()
        sys.stdout = sys.stderr = printed
        _limit(memory_mb)
        try:
            answer = function()
        except MemoryError:
            answer = {"overrun": "memory"}
        answer["printed"] = printed.getvalue()[:2_000]
        data = json.dumps(answer).encode() + b"\n"
        while data:
            data = data[os.write(writer, data) :]
    finally:
        os._exit(0)


def _nobody_answers(prompt=""):
    raise EOFError("nobody answers input() during a check: give the function what it needs as arguments")


def _limit(memory_mb: int) -> None:
    """At most so many more megabytes than now. Where the system does not say how much is used, no limit."""
    try:
        with open("/proc/self/statm") as statm:
            used = int(statm.read().split()[0]) * resource.getpagesize()
        limit = used + memory_mb * 1_000_000
        hard = resource.getrlimit(resource.RLIMIT_AS)[1]
        resource.setrlimit(resource.RLIMIT_AS, (limit if hard == resource.RLIM_INFINITY else min(limit, hard), hard))
    except (OSError, ValueError):
        return
