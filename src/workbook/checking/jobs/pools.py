"""A program: it calls a function of an answer's module, and writes down what its pools of processes did.

It stands beside the module in a folder of its own when it runs (`pooled.py` puts it there, as `measured_pools.py`). Workers import it
under every start method, because what a task runs is wrapped in a class of this module.
"""

import concurrent.futures
import contextlib
import functools
import gc
import importlib
import multiprocessing
import multiprocessing.managers
import multiprocessing.pool
import os
import pickle
import re
import signal
import sys
import time
import traceback
import zlib
from collections import Counter
from collections.abc import Iterator
from multiprocessing.reduction import ForkingPickler
from pathlib import Path

LOG, VALUES, REPORT = "tasks.log", "values.log", "report.txt"
MEETING = 30  # seconds that the first task of a worker waits for another worker, where there is a task for it
ALONE = 1  # the same, where there is none
AHEAD = 3  # results of other workers that come before the first task's
SENDING = 0.1  # seconds in which a result goes to the main process
LEAVING = 2  # seconds that processes have to end after the call
EARLY = 3  # seconds that an input waits for the first result
MOST = 20_000  # results that are asked for


def note(log: str, *words) -> None:
    """Add one line to the log, whole, whoever else writes."""
    line = " ".join(map(str, words)) + "\n"
    with open(log, "ab", buffering=len(line) + 1) as file:
        file.write(line.encode("ascii"))


def noted(log: str) -> list[list[str]]:
    """The lines of the log, as words."""
    with contextlib.suppress(FileNotFoundError):
        return [line.split() for line in Path(log).read_text(encoding="ascii").splitlines()]
    return []


def values(given, depth: int = 0) -> Iterator[int]:
    """A number for each single value in what is given, the same in every process: equal values have equal numbers.

    >>> [*values([1, ("gate", True)])] == [*values({1.0: "gate"})] + [*values(1)]
    True
    """
    if isinstance(given, dict):
        given = [*given, *given.values()]
    elif hasattr(given, "tolist"):
        given = given.tolist()
    elif type(given).__module__.partition(".")[0] == "joblib":  # calls that travel together
        given = [each for name, each in vars(given).items() if name in ("items", "func")]
    if isinstance(given, list | tuple | set | frozenset):
        for each in given if depth < 20 else ():
            yield from values(each, depth + 1)
    elif given is None or isinstance(given, bool | int | float | str | bytes):
        if (
            isinstance(given, bool | int | float)
            and given == given
            and abs(given) != float("inf")
            and given == int(given)
        ):
            given = int(given)
        yield zlib.crc32(repr(given).encode("utf-8", "replace"))


class Task:
    """What a task runs. It notes in which process it begins and ends, and what it gives.

    The first task of each worker waits until another worker has begun one, so that luck does not decide how many workers took part.
    The first task of all waits until another worker has finished some, so that luck does not put results into order.
    """

    met = made = False

    def __init__(self, function, log: str, workers: int):
        self.function, self.log, self.workers = function, log, workers
        self.first, Task.made = not Task.made, True

    def __call__(self, *arguments, **named):
        note(self.log, "begin", os.getpid())
        if not Task.met:
            Task.met = True
            self.meet()
        try:
            result = self.function(*arguments, **named)
            note(os.path.join(os.path.dirname(self.log), VALUES), "computed", *values(result))
            return result
        finally:
            note(self.log, "end", os.getpid())

    def meet(self) -> None:
        """Wait for a task of another worker, as long as one may come."""
        began = alone = time.monotonic()
        while time.monotonic() < began + MEETING:
            lines = noted(self.log)
            others = [each for each in lines if each[0] != "put" and each[1] != str(os.getpid())]
            begun = sum(word == "begin" for word, _ in others)
            came = begun - len({pid for _, pid in others})  # a worker sends a result before it begins its next task
            if self.workers < 2 or (came >= AHEAD if self.first else begun):
                return
            if sum(word == "put" for word, _ in lines) - sum(word == "end" for word, _ in lines) > 1:
                alone = time.monotonic()
            elif any(word == "end" for word, _ in others):
                time.sleep(SENDING)
                return
            elif time.monotonic() > alone + ALONE:
                return
            time.sleep(0.005)


def measure(kind, dumps, log: str, died) -> None:
    """Let a class of pools note its tasks, and call `died` where a worker of it was killed."""
    set_up, join = kind._setup_queues, kind._join_exited_workers

    def set_up_queues(pool):
        set_up(pool)
        send = pool._inqueue._writer.send_bytes

        def put(task):
            if task is None:
                return send(dumps(None))
            job, at, function, arguments, named = task
            data = dumps((job, at, Task(function, log, pool._processes), arguments, named))
            note(log, "put", len(data))
            note(VALUES, "given", *values((function, arguments, named)))
            return send(data)

        pool._quick_put = put

    def join_exited_workers(workers):
        for each in workers:
            # A pool ends its own workers with SIGTERM. A task of a worker that ended in another way never comes back.
            if each.exitcode not in (None, 0, -signal.SIGTERM):
                died(each.exitcode)
        return join(workers)

    kind._setup_queues, kind._join_exited_workers = set_up_queues, staticmethod(join_exited_workers)


def measure_results(module, ended) -> None:
    """Call `ended` where somebody waits for a result of a pool of this module that was ended before."""

    def waited(wait, nothing_there):
        """A method that waits for a result, unless no result can come any more."""

        @functools.wraps(wait)
        def wait_for_it(result, timeout=None):
            if timeout is None and getattr(result._pool, "_state", "") == module.TERMINATE and nothing_there(result):
                ended()
            return wait(result, timeout)

        return wait_for_it

    results = module.IMapIterator
    results.next = results.__next__ = waited(
        results.next, lambda result: not result._items and result._index != result._length
    )
    module.ApplyResult.wait = waited(module.ApplyResult.wait, lambda result: not result.ready())


def measure_executor(kind, log: str) -> None:
    """Let a class of executors with processes note their tasks."""
    submit = kind.submit

    def submit_noted(executor, function, /, *arguments, **named):
        size = 0
        with contextlib.suppress(Exception):  # the executor itself says what does not pickle
            size = len(ForkingPickler.dumps((function, arguments, named)))
        note(log, "put", size)
        note(VALUES, "given", *values((function, arguments, named)))
        return submit(executor, Task(function, log, executor._max_workers), *arguments, **named)

    kind.submit = submit_noted


def watch(kind, method: str, word: str, made: set) -> None:
    """Add the word to `made` when this method of a class is called."""
    call = getattr(kind, method)

    @functools.wraps(call)
    def called(*arguments, **named):
        made.add(word)
        return call(*arguments, **named)

    setattr(kind, method, called)


class Waiting:
    """An input whose second half comes after so many results, or after some seconds."""

    def __init__(self, items, results: int):
        self.items, self.results, self.waited = items, results, False

    @property
    def first_result(self) -> bool:
        """Whether the results have come that the second half waits for."""
        return self.results <= 0

    def __iter__(self):
        for at, item in enumerate(self.items):
            if 2 * at >= len(self.items) > 1 and not self.waited:
                began = time.monotonic()
                while not self.first_result and time.monotonic() < began + EARLY:
                    time.sleep(0.005)
                self.waited = True
                self.early = self.first_result
            yield item


def plain(value, depth: int = 0):
    """A value of Python's own kinds, which its text gives back; a text in a list of one for what has no such form."""
    each = functools.partial(plain, depth=depth + 1)
    match value:
        case None | bool() | int() | str() | bytes():
            return value
        case float() if value == value and abs(value) != float("inf"):
            return float(value)
        case dict() if depth < 20:
            return {each(key): each(item) for key, item in value.items()}
        case list() if depth < 20:
            return [*map(each, value)]
        case tuple() if depth < 20:
            return (*map(each, value),)
        case set() | frozenset() if depth < 20 and value:
            return {*map(each, value)}
    return each(value.tolist()) if hasattr(value, "tolist") and depth < 20 else f"<{type(value).__name__}>"


def children() -> list:
    """The processes of pools and executors that are still there."""
    found = multiprocessing.active_children()
    if other := sys.modules.get("multiprocess"):
        found += other.active_children()
    return found


def main(name: str, call: str, method: str, waits: str) -> None:
    """Call the function with the arguments in arguments.txt, and write what was seen to report.txt."""
    log, made = os.path.abspath(LOG), set()

    def tell(**report):
        lines = noted(log)
        running = most = 0
        for word, _ in lines:
            running += {"begin": 1, "end": -1}.get(word, 0)
            most = max(most, running)
        sizes = [int(size) for word, size in lines if word == "put"]
        seen = noted(VALUES)
        report |= {
            "made": (*sorted(made),),
            "given": dict(Counter(int(value) for word, *found in seen if word == "given" for value in found)),
            "computed": dict(Counter(int(value) for word, *found in seen if word == "computed" for value in found)),
            "largest": max((len(found) for word, *found in seen if word == "computed"), default=0),
            "tasks": len(sizes),
            "sent": sum(sizes),
            "workers": len({pid for word, pid in lines if word == "begin"}),
            "at_once": most,
        }
        Path(REPORT + ".new").write_text(repr(report), encoding="utf-8")
        os.replace(REPORT + ".new", REPORT)
        os._exit(0)  # what is left running is ended from outside

    def died(code):
        tell(error=f"a worker process was ended by signal {-code}" if code < 0 else f"a worker ended with status {code}", died=True)  # fmt: skip

    def ended():
        tell(error="the pool was ended before its results were read", ended=True)

    measure(multiprocessing.pool.Pool, ForkingPickler.dumps, log, died)
    measure_results(multiprocessing.pool, ended)
    measure_executor(concurrent.futures.ProcessPoolExecutor, log)
    watch(multiprocessing.process.BaseProcess, "start", "processes", made)
    watch(multiprocessing.managers.BaseManager, "start", "a manager", made)
    watch(multiprocessing.pool.ThreadPool, "__init__", "threads", made)
    watch(concurrent.futures.ThreadPoolExecutor, "__init__", "threads", made)
    text = Path(f"{name}.py").read_text(encoding="utf-8")
    with contextlib.suppress(ImportError):
        if re.search(r"pathos|multiprocess\b", text):
            import multiprocess.pool
            import multiprocess.reduction

            measure(multiprocess.pool.Pool, multiprocess.reduction.ForkingPickler.dumps, log, died)
            measure_results(multiprocess.pool, ended)
    with contextlib.suppress(ImportError):
        if "joblib" in text:
            from joblib.externals.loky.process_executor import ProcessPoolExecutor
            from joblib.pool import PicklingPool

            measure_executor(ProcessPoolExecutor, log)
            measure(PicklingPool, ForkingPickler.dumps, log, died)
    multiprocessing.set_start_method(method)
    set_start_method = multiprocessing.set_start_method
    multiprocessing.set_start_method = lambda method, force=False: set_start_method(method, force=True)
    arguments = pickle.loads(Path("arguments").read_bytes())  # noqa: S301 the check's own
    waiting = None
    try:
        function = getattr(importlib.import_module(name), call)
        if waits:
            waiting = Waiting(arguments[0], int(waits))
            arguments = (iter(waiting), *arguments[1:])
        gave = function(*arguments)
        if hasattr(gave, "__next__"):
            results, gave = gave, []
            for each in results:
                gave.append(each)
                if waiting:
                    waiting.results -= 1
                if len(gave) >= MOST:
                    break
            del results
    except BaseException as error:
        frames = [each for each in traceback.extract_tb(error.__traceback__) if each.filename.endswith(f"{name}.py")]
        line = f"line {frames[-1].lineno}: " if frames else ""
        del frames
        remote = "RemoteTraceback" in type(error.__cause__).__name__
        tell(error=f"{line}{type(error).__name__}: {error}"[:500], remote=remote)
    del function
    gc.collect()
    ends = time.monotonic() + LEAVING
    while children() and time.monotonic() < ends:
        time.sleep(0.01)
    left = len(children())
    tell(gave=plain(gave), left=left, early=bool(waiting and getattr(waiting, "early", True)))


if __name__ == "__main__":
    # Under the name by which workers import it, so that there is one class Task.
    sys.path.insert(0, "")
    importlib.import_module("measured_pools").main(*sys.argv[1:])
