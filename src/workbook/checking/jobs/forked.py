"""A Python program in a fork of a running process: what it imports is there already, so it begins in milliseconds.

It meets what a Python that was started for it would give it: its own arguments, folder, variables, streams and search path,
a `__main__` with nothing in it, tracebacks that begin in its own file. Two things differ. Modules that the process has
imported are not executed again, and the order of sets is that of the process. So a proof runs programs of mrjob this way,
which takes a third of the time and is done a thousand times; a learner's check starts a Python for each.
"""

import atexit
import builtins
import logging
import os
import random
import signal
import sys
import time
import traceback
import types
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from ..stops import Late


def ended(child: int, seconds: float, in_vain: Callable[[], bool] = lambda: False) -> int:
    """The status of a process that has ended: minus the signal's number where one has ended it.

    After so many seconds, or once it runs in vain, it is ended, and Late.
    """
    end, pause = time.monotonic() + seconds, 0.001
    try:
        while not (gone := os.waitpid(child, os.WNOHANG))[0]:
            if time.monotonic() > end or in_vain():
                raise Late(seconds)
            time.sleep(pause)
            pause = min(0.02, pause * 1.5)
    except BaseException:
        with suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)
        with suppress(ChildProcessError):
            os.waitpid(child, 0)
        raise
    return os.waitstatus_to_exitcode(gone[1])


def become(
    arguments: list[str],
    folder: Path,
    variables: Mapping[str, str],
    path: Sequence[str],
    streams: Sequence[int],
) -> None:
    """Be the program, and leave; `streams` are the descriptors that it reads and writes."""
    status = 1
    try:
        for name in (signal.SIGINT, signal.SIGTERM, signal.SIGALRM, signal.SIGCHLD):
            signal.signal(name, signal.default_int_handler if name == signal.SIGINT else signal.SIG_DFL)
        signal.setitimer(signal.ITIMER_REAL, 0)
        for number, stream in enumerate(streams):
            os.dup2(stream, number)
        os.chdir(folder)
        os.environ.clear()
        os.environ.update(variables)
        sys.stdin, sys.stdout, sys.stderr = (
            open(number, mode, encoding="utf-8", errors=errors, closefd=False)  # noqa: SIM115 they stay open to the end
            for number, mode, errors in (
                (0, "r", "surrogateescape"),
                (1, "w", "surrogateescape"),
                (2, "w", "backslashreplace"),
            )
        )
        sys.__stdin__, sys.__stdout__, sys.__stderr__ = sys.stdin, sys.stdout, sys.stderr
        sys.excepthook, sys.displayhook = sys.__excepthook__, sys.__displayhook__
        sys.settrace(None)
        sys.setrecursionlimit(1000)
        sys.argv, sys.path[:] = [*arguments], [str(folder), *path]
        _forget_modules(path)
        atexit._clear()
        logging.root.handlers.clear()
        logging.root.setLevel(logging.WARNING)
        random.seed()
        status = _executed(os.path.abspath(arguments[0]))
        atexit._run_exitfuncs()
        sys.stdout.flush()
        sys.stderr.flush()
    except BaseException:  # what the program itself raises was told by _executed
        traceback.print_exc()
        status = 1
    finally:
        with suppress(BaseException):
            sys.stderr.flush()
        os._exit(status & 0xFF)


def _forget_modules(path: Sequence[str]) -> None:
    """Forget what this process has imported from places that a program does not search."""
    places = tuple(os.path.join(each, "") for each in path)
    for name, module in [*sys.modules.items()]:
        if (file := getattr(module, "__file__", None)) and not str(file).startswith(places):
            del sys.modules[name]


def _executed(file: str) -> int:
    """The status that Python ends with, after the program in a file."""
    main = types.ModuleType("__main__")
    main.__dict__.update(__file__=file, __builtins__=builtins, __cached__=None, __annotations__={})
    sys.modules["__main__"] = main
    try:
        exec(compile(Path(file).read_bytes(), file, "exec"), main.__dict__)  # noqa: S102 the answer's own program
    except SystemExit as leaving:
        if leaving.code is None or isinstance(leaving.code, int):
            return leaving.code or 0
        print(leaving.code, file=sys.stderr)
        return 1
    except BaseException as error:
        error.__traceback__ = error.__traceback__.tb_next  # the first frame is this one
        sys.excepthook(type(error), error, error.__traceback__)
        return 1
    return 0
