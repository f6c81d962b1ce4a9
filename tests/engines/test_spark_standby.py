"""Standbys: real ones, handed to real sessions; whatever is killed, none remains.

A standby takes a while to be made, so each test begins with the one that the test before it leaves.
"""

import os
import re
import signal
import subprocess
import sys
import time
from contextlib import suppress
from unittest import mock

import psutil
import pytest
from real_engines import spark

from workbook.engines import environment, leases, processes
from workbook.engines.processes import Identity
from workbook.engines.spark import archive, endpoint

pytestmark = spark

SESSION = """
import os, sys
from pyspark.sql import SparkSession
spark = SparkSession.builder.appName("of the test").config("spark.sql.shuffle.partitions", 3).getOrCreate()
context = spark.sparkContext
java = context._jvm.java.lang
print(java.ProcessHandle.current().pid(), context.appName, spark.conf.get("spark.sql.shuffle.partitions"))
print(java.System.getProperty("spark.sql.shuffle.partitions"), java.System.getProperty("user.dir"))
print(context.parallelize(range(4), 2).map(lambda x: x + 1).collect())
spark.range(3).filter("id > 1").explain()
def fail(x):
    print("a worker's words", flush=True)
    return x
context.parallelize([1], 1).map(fail).count()
"""
PATIENCE = 180


@pytest.fixture(scope="module", autouse=True)
def made():
    assert archive.make()


@pytest.fixture(scope="module")
def lab(tmp_path_factory):
    """A state folder of its own, and the archive of everybody: the environment of the lab, whose holder is this process."""
    own = {"WORKBOOK_STATE": str(tmp_path_factory.mktemp("state")), "WORKBOOK_HOLDER": str(os.getpid())}
    with mock.patch.dict(os.environ, own):
        yield environment.variables() | own
        processes.stop(of_the(own))


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """The folder of the notebooks."""
    return tmp_path_factory.mktemp("notebooks")


def of_the(given) -> list[Identity]:
    """Every process of a lab."""
    return processes.marked("WORKBOOK_STATE", given["WORKBOOK_STATE"])


def javas(given) -> set[int]:
    """The Javas among them."""
    found = set()
    for each in of_the(given):
        try:
            if psutil.Process(each.pid).name() == "java":
                found.add(each.pid)
        except psutil.Error:
            continue
    return found


def run(given, folder, code=SESSION) -> tuple[list[str], str]:
    done = subprocess.run(
        [sys.executable, "-c", code], env=given, cwd=folder, capture_output=True, text=True, timeout=PATIENCE
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines(), done.stderr


def wait(condition) -> bool:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.2)
    return False


@pytest.fixture(scope="module")
def first(lab, folder):
    """What the first session prints, in a Java of its own; it leaves a standby behind."""
    return run(lab, folder)


@pytest.fixture
def standby(lab, folder, first):
    """The Java that waits in the folder of notebooks, when no other is left."""
    assert wait(lambda: endpoint.waiting() == len(javas(lab)) == 1)
    (waits,) = javas(lab)
    return waits


def test_a_standby_is_handed_out_once_and_seen_by_nobody(lab, folder, first, standby):
    second = run(lab, folder)

    assert int(second[0][0].split()[0]) == standby  # it was handed out
    # Whatever a session sees is what it sees in a Java of its own, but for the numbers of columns in a plan.
    assert second[0][0].split()[1:] == first[0][0].split()[1:] == ["of", "the", "test", "3"]
    assert [re.sub(r"#\d+", "#N", line) for line in second[0][1:]] == [
        re.sub(r"#\d+", "#N", line) for line in first[0][1:]
    ]
    assert second[1] == first[1]
    assert "a worker's words" in second[1]
    assert list(folder.iterdir()) == []
    assert wait(lambda: standby not in javas(lab))  # it ended with its Python
    assert wait(lambda: endpoint.waiting() == 1)  # and was replaced
    assert standby not in javas(lab)


@pytest.mark.parametrize("victim", ["keeper", "python", "submit"])
def test_whatever_is_killed_no_java_remains(lab, folder, standby, victim):
    if victim == "keeper":
        (keeper,) = keepers(lab)
        keeper.signal(signal.SIGKILL)
    else:
        code = SESSION + "\nprint('ready', flush=True)\nimport time; time.sleep(600)"
        python = subprocess.Popen([sys.executable, "-c", code], env=lab, cwd=folder, stdout=subprocess.PIPE, text=True)
        while python.stdout.readline() != "ready\n":
            assert python.poll() is None
        assert standby in javas(lab)
        child = next(each for each in psutil.Process(python.pid).children() if "submit" in " ".join(each.cmdline()))
        (python if victim == "python" else child).kill()
        if victim == "submit":
            assert wait(lambda: standby not in javas(lab))
            python.kill()
        python.wait()
    assert wait(lambda: standby not in javas(lab))
    assert run(lab, folder)[0][2] == "[1, 2, 3, 4]"  # the next start works
    assert wait(lambda: endpoint.waiting() == 1)


def test_a_start_that_differs_gets_a_java_of_its_own(lab, tmp_path, folder, standby):
    other = tmp_path / "other"
    other.mkdir()
    for given, where, setting in (
        (lab, other, ""),
        (lab | {"ANSWER": "42"}, folder, ""),
        (lab, folder, '.config("spark.driver.memory", "700m")'),
    ):
        code = SESSION.replace(".getOrCreate()", f"{setting}.getOrCreate()")
        code += "\nprint(java.Runtime.getRuntime().maxMemory() < 750 * 2**20)"
        said, _ = run(given, where, code)
        assert int(said[0].split()[0]) != standby
        assert said[1].endswith(str(where))
        assert said[-1] == str(bool(setting))  # the heap is as large as was asked


def test_all_end_with_the_last_lease(lab, first):
    assert wait(endpoint.waiting)
    for path in leases.alive(endpoint.folder() / "leases"):
        path.unlink()
    assert wait(lambda: of_the(lab) == [])
    assert not endpoint.address().exists()


def keepers(given) -> list[Identity]:
    """The process that holds them, where there is one."""
    found = []
    for each in of_the(given):
        with suppress(psutil.Error):
            if "workbook.engines.spark.keeper" in psutil.Process(each.pid).cmdline():
                found.append(each)
    return found
