"""What an answer uses that a copy of the kernel does not have: threads, pools and connections of the kernel itself."""

from collections.abc import Iterator
from types import CodeType, FunctionType

# Known by the full names of their classes, so that nothing is imported to look.
_KINDS = {
    "concurrent.futures._base.Executor": "a pool",
    "multiprocessing.pool.Pool": "a pool",
    "multiprocess.pool.Pool": "a pool",
    "pathos.abstract_launcher.AbstractWorkerPool": "a pool",
    "joblib.parallel.Parallel": "a pool",
    "threading.Thread": "a thread",
    "multiprocessing.process.BaseProcess": "a process",
    "multiprocess.process.BaseProcess": "a process",
    "subprocess.Popen": "a process",
    "multiprocessing.managers.BaseManager": "a process",
    "multiprocessing.managers.BaseProxy": "a connection",
    "multiprocessing.connection._ConnectionBase": "a connection",
    "asyncio.events.AbstractEventLoop": "an event loop",
    "_asyncio.Task": "a task of an event loop",
    "_asyncio.Future": "a task of an event loop",
    "queue.Queue": "a queue between threads",
    "_queue.SimpleQueue": "a queue between threads",
    "multiprocessing.queues.Queue": "a queue between processes",
    "threading.Event": "a signal between threads",
    "threading.Barrier": "a signal between threads",
    "socket.socket": "a connection",
    "sqlite3.Connection": "a connection to a database",
    "http.client.HTTPConnection": "a connection",
}
_DEEPEST = 3


def used(answer) -> dict[str, str]:
    """The names in an answer, and in functions that it calls, of what lives beside the copy: each with its kind."""
    return dict(_found(answer, 0, set()))


def sentence(found: dict[str, str]) -> str:
    """What to do about it."""
    name, kind = next(iter(found.items()))
    return (
        f"`{name}` is {kind} that another cell made. A check runs the answer in a copy of the kernel, "
        "and threads, pools and connections are not copied. Make it inside the answer."
    )


def kind(value) -> str:
    """What a value is that lives beside a copy; empty for any other."""
    names = [f"{each.__module__}.{each.__qualname__}" for each in type(value).__mro__]
    if found := next((_KINDS[name] for name in names if name in _KINDS), ""):
        return found
    is_lock = names[0] in ("_thread.lock", "_thread.RLock", "threading.Condition", "threading._RLock")
    try:
        # Held by a thread that the copy does not have: nobody lets go of it there.
        return "a lock" if is_lock and not _free(value) else ""
    except Exception:
        return ""


def _free(lock) -> bool:
    if lock.acquire(blocking=False):
        lock.release()
        return True
    return False


def _found(value, depth: int, seen: set[int]) -> Iterator[tuple[str, str]]:
    if isinstance(value, type):
        functions = [each for each in vars(value).values() if isinstance(each, FunctionType)]
    else:
        functions = [each for each in (value, getattr(value, "__wrapped__", None)) if isinstance(each, FunctionType)]
    for function in functions:
        if id(function) in seen or depth > _DEEPEST:
            continue
        seen.add(id(function))
        for name, held in _names(function):
            if what := kind(held):
                yield name, what
            elif isinstance(held, FunctionType) and held.__globals__ is function.__globals__:
                yield from _found(held, depth + 1, seen)


def _names(function: FunctionType) -> Iterator[tuple[str, object]]:
    """The names that a function reads from outside, with their values."""
    for name in _read(function.__code__):
        if name in function.__globals__:
            yield name, function.__globals__[name]
    for name, cell in zip(function.__code__.co_freevars, function.__closure__ or ()):
        try:
            yield name, cell.cell_contents
        except ValueError:  # not bound yet
            continue
    yield from ((name, value) for name, value in (function.__kwdefaults__ or {}).items())
    defaults = function.__defaults__ or ()
    code = function.__code__
    yield from zip(code.co_varnames[code.co_argcount - len(defaults) : code.co_argcount], defaults)


def _read(code: CodeType) -> Iterator[str]:
    yield from code.co_names
    for each in code.co_consts:
        if isinstance(each, CodeType):
            yield from _read(each)
