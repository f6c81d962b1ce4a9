"""Functions with pools of processes: what they give, and what is seen of their pools."""

import re
import time
from pathlib import Path

import pytest

from workbook.checking import expect, jobs
from workbook.checking.recording import Recording, recording
from workbook.checking.stops import Late

POOL = """\
import os
import signal
from multiprocessing import Pool


def double(number):
    return 2 * number


def doubled(numbers):
    with Pool(2) as pool:
        return pool.map(double, numbers, chunksize=10)
"""
NUMBERS = list(range(30))
DOUBLED = [2 * number for number in NUMBERS]
MAPPED = "return pool.map(double, numbers, chunksize=10)"


def changed(was, now, source=POOL):
    assert source.count(was) == 1
    return source.replace(was, now)


def ran(source=POOL, **options):
    return jobs.pooled(source, "doubled", NUMBERS, **{"method": "fork"} | options)


@pytest.mark.parametrize("method", ["fork", "spawn", "forkserver"])
def test_every_start_method_gives_the_same_and_is_measured_alike(method):
    assert ran(method=method) == jobs.Pooled(DOUBLED, tasks=3, workers=2, at_once=2, sent=ran().sent)


@pytest.mark.parametrize(
    "source",
    [
        changed(MAPPED, "return list(pool.map(double, numbers, chunksize=10))").replace(
            "from multiprocessing import Pool", "from concurrent.futures import ProcessPoolExecutor as Pool"
        ),
        changed(MAPPED, "yield from pool.imap(double, numbers, 10)"),
        changed("with Pool(2) as pool", "with get_context('spawn').Pool(2) as pool").replace("Pool\n", "get_context\n"),
    ],
    ids=["an executor", "imap", "a context"],
)
def test_other_pools_are_measured_too(source):
    found = ran(source)

    assert (found.gave, found.tasks, found.workers, found.at_once, found.left) == (DOUBLED, 3, 2, 2, 0)


def test_pathos_is_measured_too():
    pytest.importorskip("pathos")
    found = ran(
        "from pathos.pools import ProcessPool\n"
        "def doubled(numbers):\n"
        "    pool = ProcessPool(2)\n"
        "    found = pool.map(lambda number: 2 * number, numbers, chunksize=10)\n"
        "    pool.close()\n    pool.join()\n    pool.clear()\n"
        "    return found\n"
    )

    assert (found.gave, found.tasks, found.workers, found.left) == (DOUBLED, 3, 2, 0)


@pytest.mark.parametrize("left", [0, 2])
def test_joblib_is_measured_too_and_its_kept_workers_are_seen(left):
    pytest.importorskip("joblib")
    found = ran(
        "from joblib import Parallel, delayed\n"
        "from joblib.externals.loky import get_reusable_executor\n"
        "def double(number):\n"
        "    return 2 * number\n"
        "def doubled(numbers):\n"
        "    found = Parallel(n_jobs=2, batch_size=1)(delayed(double)(number) for number in numbers)\n"
        + ("" if left else "    get_reusable_executor().shutdown(wait=True)\n")
        + "    return found\n"
    )

    assert (found.gave, found.tasks, found.workers, found.left) == (DOUBLED, 30, 2, left)


@pytest.mark.parametrize(
    ("mapped", "tasks", "at_once"),
    [
        ("return [double(number) for number in numbers]", 0, 0),
        ("return pool.map(double, numbers, chunksize=30)", 1, 1),
        ("return [pool.apply(double, (number,)) for number in numbers[:3]]", 3, 1),
    ],
)
def test_workers_that_never_work_at_once_are_none(mapped, tasks, at_once):
    found = ran(changed(MAPPED, mapped))

    assert (found.tasks, found.at_once) == (tasks, at_once)
    assert not recorded(expect.workers, found)


@pytest.mark.parametrize(
    ("mapped", "made"),
    [
        ("return pool.map(double, numbers, chunksize=10)", True),
        ("return pool.map(int, [double(number) for number in numbers])", False),
        ("return pool.map(double, numbers[:4], chunksize=2) + [double(number) for number in numbers[4:]]", False),
        ("pool.map(double, numbers[:2], chunksize=1); return [double(number) for number in numbers]", False),
        ("return [double(number) for number in pool.map(int, numbers)]", False),
        ("return [number for _, number in pool.map(numbered, enumerate(numbers))]", True),
    ],
)
def test_who_computed_the_results_is_seen(mapped, made):
    numbered = "def numbered(pair):\n    return pair[0], double(pair[1])\n"
    found = ran(changed(MAPPED, mapped) + numbered)

    assert found.gave == DOUBLED
    assert recorded(expect.computed, found, DOUBLED, NUMBERS) is made


@pytest.mark.parametrize("imported", ["from multiprocess import Pool", "from joblib import Parallel, delayed"])
def test_pools_of_other_libraries_are_measured_too(imported):
    source = changed("from multiprocessing import Pool", imported)
    if "joblib" in imported:
        by = "return Parallel(n_jobs=2, backend='multiprocessing', batch_size=10)(delayed(double)(each) for each in numbers)"
        source = source.replace("    with Pool(2) as pool:\n", "").replace(f"    {MAPPED}", by)
    found = ran(source)

    assert (found.gave, found.workers, found.at_once, found.left) == (DOUBLED, 2, 2, 0)
    assert found.tasks >= 3
    assert recorded(expect.computed, found, DOUBLED, NUMBERS)
    assert not recorded(expect.computed, found, [*DOUBLED, 1_000], NUMBERS)


@pytest.mark.parametrize("call", ["imap(double, numbers)", "imap(double, numbers, 5)", "map_async(double, numbers)"])
def test_results_of_a_pool_that_was_ended_are_not_waited_for(call):
    began = time.monotonic()
    found = ran(
        changed(MAPPED, f"found = pool.{call}").replace("return 2", "time.sleep(0.2)\n    return 2")
        + "    return found.get() if hasattr(found, 'get') else found\n",
    )

    assert time.monotonic() - began < 20
    assert found.ended
    assert "Where must the results be read?" in recorded(expect.gave, found, DOUBLED, told=True)


@pytest.mark.parametrize(
    ("was", "now", "says"),
    [
        ("def doubled", "pool = Pool(2)\n\n\ndef doubled", "makes a pool when it is imported"),
        ("Pool(2)", "Pool(2, initializer=double, initargs=(1, 2))", "TypeError: double() takes 1 positional"),
        ("MAPPED", "global late; late = 1; return pool.map(add_late, numbers)", "The error comes from a worker."),
    ],
)
def test_a_worker_that_cannot_begin_or_lacks_a_value_is_told_why(was, now, says):
    source = changed({"MAPPED": MAPPED}.get(was, was), now) + "def add_late(number):\n    return number + late\n"
    assert says in recorded(expect.gave, ran(source, method="spawn"), DOUBLED, told=True)


@pytest.mark.parametrize(
    ("was", "now", "says"),
    [
        (
            "from multiprocessing import Pool",
            "from multiprocessing.pool import ThreadPool as Pool",
            "Your pool has threads",
        ),
        (MAPPED, "return list(map(double, numbers))", "no pool or executor got a task"),
        ("with Pool(2) as pool:", "if True:", "no pool was made"),
        ("Pool(2)", "Pool(1)", "All 3 tasks ran one after another in the same worker"),
        ("chunksize=10", "chunksize=100", "as a single task"),
    ],
)
def test_what_was_there_in_place_of_workers_is_told(was, now, says):
    source = changed(was, now)
    if now == "if True:":
        source = source.replace("pool.map(double, numbers, chunksize=10)", "list(map(double, numbers))")
    found = ran(source)

    assert found.gave == DOUBLED
    assert says in recorded(expect.workers, found, told=True)


def test_a_pool_that_is_never_ended_is_seen_and_ended():
    found = ran(
        changed("with Pool(2) as pool:\n        ", "pool = _kept = Pool(2)\n    globals().update(kept=pool)\n    ")
    )

    assert (found.gave, found.left) == (DOUBLED, 2)
    assert not recorded(expect.none_left, found)


@pytest.mark.parametrize("kind", ["Pool", "ProcessPoolExecutor"])
def test_a_worker_killed_in_the_middle_is_told_within_seconds(kind):
    source = changed("return 2 * number", "return number if number < 5 else os.kill(os.getpid(), signal.SIGKILL)")
    if kind == "ProcessPoolExecutor":
        source = source.replace(
            "from multiprocessing import Pool", "from concurrent.futures import ProcessPoolExecutor as Pool"
        )
        source = source.replace(MAPPED, "return list(pool.map(double, numbers))")
    began = time.monotonic()
    found = ran(source)

    assert time.monotonic() - began < 20
    assert ("signal 9" if kind == "Pool" else "BrokenProcessPool") in found.error
    assert not recorded(expect.gave, found, DOUBLED)


def test_a_call_that_does_not_end_is_late_and_leaves_nothing(tmp_path):
    note = tmp_path / "pid"
    waits = f"open({str(note)!r}, 'w').write(str(os.getpid())) and signal.pause()"
    with pytest.raises(Late):
        ran(changed("return 2 * number", waits), seconds=3)

    ends = time.monotonic() + 10
    while runs(int(note.read_text())) and time.monotonic() < ends:
        time.sleep(0.05)
    assert not runs(int(note.read_text()))


def runs(process):
    """Whether a process is there and has not ended."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] not in "ZX"
    except FileNotFoundError:
        return False


@pytest.mark.parametrize(("call", "early"), [("imap", True), ("imap_unordered", True), ("map", False)])
def test_who_gives_results_early_is_seen(call, early):
    source = changed(MAPPED, f"yield from pool.{call}(double, numbers)")

    assert ran(source, waits=1).early is early


def test_errors_name_the_line_and_what_a_failed_pickle_means():
    found = ran(changed("map(double, ", "map(lambda number: number, "))

    # Pythons differ in the words: "Can't pickle", "Can't get local object".
    assert re.match("line 12: AttributeError: Can't (pickle|get) local object", found.error)
    assert "a worker must be able to import it" in recorded(expect.gave, found, DOUBLED, told=True)
    of_another_cell = ran("def doubled(numbers):\n    return pool.map(abs, numbers)\n")
    assert "no name of another cell, such as a pool" in recorded(expect.gave, of_another_cell, DOUBLED, told=True)
    assert ran("def doubled(numbers):\n    return 1 / 0\n").error == "line 2: ZeroDivisionError: division by zero"
    assert "SyntaxError" in ran("def doubled(:\n").error


def recorded(expectation, *given, told=False):
    """Whether an expectation holds; what it says, where that is asked."""
    with recording(Recording()) as into:
        expectation(*given)
    return into.records[0].says if told else into.records[0].passed
