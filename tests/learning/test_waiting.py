"""The bar below a cell that an engine works for, and the copies that are made meanwhile."""

import os
import threading
import time

import pytest
from jupyter_client.manager import KernelManager
from real_engines import spark

from workbook.engines import environment
from workbook.engines.work import Work
from workbook.learning import waiting


@pytest.fixture
def shown(monkeypatch):
    """What a page shows, the newest last."""
    monkeypatch.setattr(waiting, "DELAY", 0.05)
    monkeypatch.setattr(waiting, "PAUSE", 0.02)
    return []


def page(shown):
    def show(html):
        shown.append(html)
        return shown.append

    return show


def until(holds):
    end = time.monotonic() + 20
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.01)


def test_a_long_cell_shows_the_tasks_and_at_its_end_the_seconds(shown):
    done = iter(range(1, 1_000))
    look = waiting.Look(lambda: ("Spark", Work("stage 7", next(done), 1_000)), page(shown))
    look.begin()
    until(lambda: len(shown) > 2)
    look.end()
    until(lambda: "This cell took" in shown[-1])
    assert "Spark: stage 7, 1 of 1,000 tasks done" in shown[0]
    assert "Spark: stage 7, 3 of 1,000 tasks done" in shown[2]


def test_a_short_cell_and_a_cell_without_work_show_nothing(shown):
    asked = []
    look = waiting.Look(lambda: asked.append(1), page(shown))
    look.begin()
    look.end()
    assert (asked, shown) == ([], [])
    look.begin()
    until(lambda: len(asked) > 2)
    look.end()
    assert shown == []


def test_an_engine_that_fails_does_not_end_the_cell(shown):
    asked = []

    def gone():
        asked.append(1)
        raise ConnectionError

    look = waiting.Look(gone, page(shown))
    look.begin()
    until(lambda: len(asked) > 2)
    look.end()
    assert shown == []


def test_a_fork_waits_for_a_look_and_its_copy_can_look_again(shown):
    looks, within = threading.Event(), threading.Event()

    def slow():
        looks.set()
        time.sleep(0.3)
        within.set()

    look = waiting.Look(slow, page(shown))
    look.begin()
    looks.wait(20)
    if not (copy := os.fork()):
        look.begin()
        look.end()
        os._exit(0 if within.is_set() else 1)
    look.end()
    assert os.waitpid(copy, 0)[1] == 0


def test_a_look_that_hangs_keeps_neither_a_fork_nor_the_end_of_the_cell(shown, monkeypatch):
    monkeypatch.setattr(waiting, "PATIENCE", 0.1)
    looks, ends = threading.Event(), threading.Event()

    def hangs():
        looks.set()
        ends.wait(60)

    look = waiting.Look(hangs, page(shown))
    look.begin()
    looks.wait(20)
    if not (copy := os.fork()):
        os._exit(0)
    assert os.waitpid(copy, 0)[1] == 0
    look.end()
    ends.set()


def test_what_shows_its_own_progress_has_no_bar(monkeypatch):
    monkeypatch.setattr(waiting.registry, "engines", lambda: [Working()])
    assert waiting.working() == ("Shears", Work("a fleece", 1, 2))
    with waiting.silent():
        assert waiting.working() is None
    assert waiting.working()


class Working:
    name = "shears"

    def work(self):
        return Work("a fleece", 1, 2)


JOB = """
import time
from pyspark.sql import SparkSession
spark = SparkSession.builder.getOrCreate()
print(spark.sparkContext.parallelize(range(16), 16).map(lambda each: time.sleep(1) or each).sum())
"""


@spark
@pytest.mark.parametrize("in_a_page", [True, False])
def test_a_long_job_of_spark_shows_its_tasks_in_a_page_and_nothing_elsewhere(tmp_path, monkeypatch, in_a_page):
    given = environment.variables() | {"WORKBOOK_WORK": str(tmp_path), "IPYTHONDIR": str(tmp_path / "ipython")}
    given.pop("JPY_SESSION_NAME", None)
    if in_a_page:
        given["JPY_SESSION_NAME"] = str(tmp_path / "10.ipynb")
    monkeypatch.setenv("JUPYTER_PATH", given["JUPYTER_PATH"])
    manager = KernelManager(kernel_name="python3")
    manager.start_kernel(cwd=str(tmp_path), env=given)
    client = manager.blocking_client()
    client.start_channels()
    said = []
    try:
        client.wait_for_ready(timeout=120)
        client.execute_interactive(JOB, timeout=300, output_hook=said.append)
    finally:
        client.stop_channels()
        manager.shutdown_kernel()
    texts = [each["content"].get("text", "") for each in said]
    bars = [each["content"]["data"]["text/html"] for each in said if "data" in each["content"]]
    assert "120\n" in texts
    assert any("of 16 tasks done" in each for each in bars) is in_a_page
