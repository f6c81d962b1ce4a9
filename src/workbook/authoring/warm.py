"""Processes for answers, forked from one that has imported already what answers import.

Each answer still has a process of its own, which knows nothing of the check: a fork of a process that never ran one.
Only the time to start Python and to import is saved.

    starter   what `process.opened` starts such a process with
    serve     what runs in the process that is forked (python -m workbook.authoring.warm FD)
"""

import ast
import atexit
import importlib
import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import lru_cache

from ..checking.wire import process as answers

_parent: tuple[int, socket.socket] | None = None  # the process that asked, and its line to the one that is forked


@lru_cache(maxsize=64)
def imports(source: str) -> tuple[str, ...]:
    """The modules that a source imports; none where it is not Python, and none of the checks, which no answer may find."""
    try:
        nodes = list(ast.walk(ast.parse(source)))
    except SyntaxError:
        return ()
    names = {name.name for node in nodes if isinstance(node, ast.Import) for name in node.names}
    names |= {node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.module and not node.level}
    return tuple(sorted(name for name in names if not name.startswith("workbook.")))


def starter(sources: Iterable[tuple[str, str]]) -> Callable[[int], Callable[[], None]]:
    """What starts the process of an answer that these sources define."""
    modules = sorted({name for _, source in sources for name in imports(source)})

    def start(descriptor: int) -> Callable[[], None]:
        line = _line()
        socket.send_fds(line, [json.dumps(modules).encode() + b"\n"], [descriptor])
        child = int(line.recv(32))

        def end() -> None:
            with suppress(ProcessLookupError):
                os.kill(child, signal.SIGKILL)

        return end

    return start


def _line() -> socket.socket:
    """The line to the process that is forked; it starts with the first request, and ends with this process."""
    global _parent
    if _parent is None or _parent[0] != os.getpid():
        ours, theirs = socket.socketpair()
        os.set_inheritable(theirs.fileno(), True)
        process = subprocess.Popen(
            [sys.executable, "-m", "workbook.authoring.warm", str(theirs.fileno())],
            pass_fds=[theirs.fileno()],
            stdin=subprocess.DEVNULL,
            start_new_session=True,
        )
        theirs.close()
        _parent = os.getpid(), ours
        atexit.register(_end, process, ours, os.getpid())
    return _parent[1]


def _end(process: subprocess.Popen, line: socket.socket, owner: int) -> None:
    if os.getpid() == owner:  # a fork of the owner ends, and the process is still needed
        line.close()
        process.wait()


def serve(descriptor: int) -> None:
    """Fork a process for each answer, until the other side is gone."""
    line = socket.socket(fileno=descriptor)
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for the forks
    while True:
        request, descriptors, _, _ = socket.recv_fds(line, 1 << 16, 1)
        while request and not request.endswith(b"\n"):
            request += line.recv(1 << 16)
        if not request:
            return
        for module in json.loads(request):
            with suppress(BaseException):  # the answer itself meets the error
                importlib.import_module(module)
        child = os.fork()
        if child == 0:
            _answer(line, descriptors[0])
        os.close(descriptors[0])
        line.send(str(child).encode())


def _answer(line: socket.socket, descriptor: int) -> None:
    """Serve one answer, and leave."""
    try:
        line.close()
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)  # an answer may wait for processes of its own
        os.setsid()
        answers.serve(descriptor)
    finally:
        os._exit(0)


if __name__ == "__main__":
    # Through the import system, so that this module exists once in the process.
    from workbook.authoring import warm

    warm.serve(int(sys.argv[1]))
