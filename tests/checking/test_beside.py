"""What an answer uses that a copy of the kernel does not have."""

import asyncio
import queue
import socket
import sqlite3
import subprocess
import sys
import threading
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import closing
from functools import wraps
from multiprocessing.pool import ThreadPool

import pytest

from workbook.checking import beside


def made(source, **names):
    exec(source, names)
    return names["answer"]


def test_pools_are_known():
    with ThreadPoolExecutor(1) as threads, ProcessPoolExecutor(1) as processes, ThreadPool(1) as pool:
        assert [beside.kind(each) for each in (threads, processes, pool)] == ["a pool"] * 3


def test_threads_processes_loops_and_connections_are_known():
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    with (
        socket.socket() as connection,
        closing(asyncio.new_event_loop()) as loop,
        closing(sqlite3.connect(":memory:")) as base,
    ):
        found = [beside.kind(each) for each in (threading.Thread(), process, loop, connection, base, queue.Queue())]
    assert found == [
        "a thread",
        "a process",
        "an event loop",
        "a connection",
        "a connection to a database",
        "a queue between threads",
    ]


@pytest.mark.parametrize("value", [1, "pool", [], {}, print, threading.Lock(), threading.RLock(), open, beside])
def test_other_values_are_none_of_it(value):
    assert beside.kind(value) == ""


def test_a_lock_counts_while_it_is_held():
    lock = threading.Lock()
    with lock:
        assert beside.kind(lock) == "a lock"
    assert beside.kind(lock) == ""


@pytest.mark.parametrize(
    "source",
    [
        "def answer(items):\n    return list(pool.map(str, items))",
        "def answer(items):\n    return [list(pool.map(str, [each])) for each in items]",
        "answer = lambda items: pool.map(str, items)",
        "def helper(items):\n    return pool.map(str, items)\ndef answer(items):\n    return helper(items)",
        "def outer(mine):\n    def answer(items):\n        return mine.map(str, items)\n    return answer\nanswer = outer(pool)",
        "def answer(items, workers=pool):\n    return workers.map(str, items)",
        "class answer:\n    def run(self, items):\n        return pool.map(str, items)",
        "from functools import wraps\ndef same(f):\n    @wraps(f)\n    def g(*a):\n        return f(*a)\n    return g\n"
        "@same\ndef answer(items):\n    return pool.map(str, items)",
    ],
)
def test_however_an_answer_uses_a_pool_it_is_found(source):
    with ThreadPoolExecutor(1) as pool:
        found = beside.used(made(source, pool=pool))

    assert next(iter(found.values())) == "a pool"
    assert "is a pool that another cell made" in beside.sentence(found)


@pytest.mark.parametrize(
    "source",
    [
        "def answer(items):\n    with Pool(1) as pool:\n        return list(pool.map(str, items))",
        "def answer(items):\n    return answer(items)",
        "answer = 3",
        "answer = print",
    ],
)
def test_an_answer_that_makes_its_own_uses_none(source):
    assert beside.used(made(source, Pool=ThreadPoolExecutor)) == {}


def test_wrapped_functions_are_looked_through():
    with ThreadPoolExecutor(1) as pool:

        def answer(items):
            return pool.map(str, items)

        @wraps(answer)
        def dressed(*given):
            return answer(*given)

        assert beside.used(dressed)
