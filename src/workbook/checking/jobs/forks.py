"""A small process that forks programs for this one: to copy a process takes longer, the more memory it has.

    run      `python ARGUMENTS`, to its end
    serve    what runs in that process

For each program it forks a process that becomes the program and one that waits for it. Both end when the asker is gone.
"""

import atexit
import gc
import json
import os
import select
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import IO

from .. import budget
from ..stops import Late
from . import forked

_IMPORTED = ("collections", "itertools", "json", "runpy", "tracemalloc", "mrjob.job")  # what many programs import
_START = f"from {__name__} import serve; "


def run(
    arguments: Sequence[str], folder: Path, seconds: float, stdin: str, variables: Mapping[str, str]
) -> subprocess.CompletedProcess:
    """`python -X utf8 ARGUMENTS` in the folder, to its end; `arguments` begin with the program's file.

    What has not come to its end after so many seconds is ended, and Late.
    """
    path = _search_path(variables.get("PYTHONPATH", ""))
    with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
        given.write(stdin.encode("utf-8", "surrogateescape"))
        given.seek(0)
        streams = [each.fileno() for each in (given, output, errors)]
        if budget.in_copy:  # its programs end with it, and count as what it computes
            child = os.fork()
            if child == 0:
                forked.become(arguments, folder, variables, path, streams)
            status = forked.ended(child, seconds)
        else:
            status = _asked(arguments, folder, seconds, variables, path, streams)
        said = [_text(each) for each in (output, errors)]
    return subprocess.CompletedProcess([*arguments], status, *said)


@lru_cache
def _search_path(python_path: str) -> tuple[str, ...]:
    """What a program's search path holds behind its own folder; this process may have changed its own."""
    show = [sys.executable, "-X", "utf8", "-c", "import json, sys; print(json.dumps(sys.path[1:]))"]
    given = os.environ | {"PYTHONPATH": python_path}
    return tuple(json.loads(subprocess.run(show, env=given, capture_output=True, check=True).stdout))


def _text(stream: IO[bytes]) -> str:
    """What was written, with the line ends of text."""
    stream.seek(0)
    return stream.read().decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")


def _asked(
    arguments: Sequence[str],
    folder: Path,
    seconds: float,
    variables: Mapping[str, str],
    path: Sequence[str],
    streams: Sequence[int],
) -> int:
    """How a program ended, as `forked.ended` says it; `streams` are the descriptors that it reads and writes."""
    ours, theirs = socket.socketpair()
    with ours, theirs:
        socket.send_fds(_line(os.getpid()), [b"."], [theirs.fileno(), *streams])
        theirs.close()
        ours.sendall(json.dumps([[*arguments], str(folder), seconds, {**variables}, [*path]]).encode() + b"\n")
        with ours.makefile() as said:
            status = json.loads(said.readline())
    if status is None:
        raise Late(seconds)
    return status


@lru_cache(maxsize=1)
def _line(owner: int) -> socket.socket:
    """The line to the small process; it starts with the first request of a process, and ends with that."""
    ours, theirs = socket.socketpair(type=socket.SOCK_DGRAM)
    held, holder = os.pipe()  # open as long as the owner lives
    process = subprocess.Popen(
        [sys.executable, "-X", "utf8", "-c", f"{_START}serve({theirs.fileno()}, {held})"],
        pass_fds=[theirs.fileno(), held],
        stdin=subprocess.DEVNULL,
        start_new_session=True,
    )
    theirs.close()
    os.close(held)
    atexit.register(_leave, process, holder, owner)
    return ours


def _leave(process: subprocess.Popen, holder: int, owner: int) -> None:
    if os.getpid() == owner:  # a fork of the owner ends, and the process is still needed
        os.close(holder)
        process.wait()


def serve(descriptor: int, held: int) -> None:
    """Fork a process for each request on the line with this descriptor, until the owner no longer holds the other."""
    line = socket.socket(fileno=descriptor)
    for module in _IMPORTED:
        with suppress(ImportError):
            __import__(module)
    gc.freeze()  # forks never look at these objects to collect them: that would copy their pages
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for the forks
    while held not in select.select([line, held], [], [])[0]:
        _, (asker, *streams), _, _ = socket.recv_fds(line, 1, 4)
        if os.fork() == 0:
            line.close()
            os.close(held)
            _answer(socket.socket(fileno=asker), streams)
        for each in (asker, *streams):
            os.close(each)


def _answer(asker: socket.socket, streams: Sequence[int]) -> None:
    """Run one program, say how it ended, and leave."""
    try:
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        with asker.makefile() as said:
            arguments, folder, seconds, variables, path = json.loads(said.readline())
        child = os.fork()
        if child == 0:
            asker.close()
            os.setpgid(0, 0)
            forked.become(arguments, Path(folder), variables, path, streams)
        try:
            status = forked.ended(child, seconds, lambda: bool(select.select([asker], [], [], 0)[0]))
        except Late:
            status = None
        finally:
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(child, signal.SIGKILL)  # what the program has started
        with suppress(BrokenPipeError):
            asker.sendall(json.dumps(status).encode() + b"\n")
    finally:
        os._exit(0)
