"""The sockets between Java and Python: files where their paths are short enough, and none is left for ever."""

import gc
import os
import socket
import subprocess
import sys
import tempfile
import time

import pytest
from real_engines import spark

from workbook.engines import environment
from workbook.engines.spark import daemon, settings, sockets

JOB = """
import os
from pyspark.sql import SparkSession
context = SparkSession.builder.getOrCreate().sparkContext
seen = context.accumulator(0)
context.parallelize(range(40), 4).foreach(lambda each: seen.add(1))
print(context.getConf().get("spark.python.unix.domain.socket.enabled", "false"), seen.value, context.parallelize([1]).first())
"""


@pytest.fixture
def state(monkeypatch):
    """A function that sets where the state of the course is, by a name, and gives the folder of its sockets."""
    with tempfile.TemporaryDirectory(dir="/tmp") as own:  # pytest's own folders have long paths

        def of(name):
            monkeypatch.setenv("WORKBOOK_STATE", f"{own}/{name}")
            return sockets.folder()

        yield of


def test_long_paths_leave_it_at_ports(state):
    assert f"-Dspark.python.unix.domain.socket.dir={state('short')}" in settings.options(None)
    state("long" * 20)
    assert not any("domain.socket" in each for each in settings.options(None))


def test_a_folder_that_cannot_be_made_leaves_it_at_ports(state, monkeypatch):
    state("short")
    monkeypatch.setattr(os, "access", lambda *given: False)
    assert not any("domain.socket" in each for each in settings.options(None))


def test_what_is_old_and_heard_by_nobody_is_removed(state, monkeypatch):
    folder = state("kept")
    sockets.make()
    servers = {name: socket.socket(socket.AF_UNIX) for name in (".old.sock", ".live.sock", ".new.sock")}
    for name, server in servers.items():
        server.bind(str(folder / name))
        server.listen()
        os.utime(folder / name, times=(time.time() - 2 * sockets.DAY,) * 2 if name != ".new.sock" else None)
    servers[".old.sock"].close()
    servers[".new.sock"].close()

    sockets.make()

    assert {each.name for each in folder.iterdir()} == {".live.sock", ".new.sock"}
    servers[".live.sock"].close()


def test_a_worker_whose_java_is_gone_ends_without_a_word():
    def gone(*given):
        raise BrokenPipeError

    assert daemon.quick(gone)("socket", True) == 1
    assert daemon.quick(lambda *given: 3)("socket", True) == 3
    gc.unfreeze()


@spark
@pytest.mark.parametrize(("name", "enabled"), [("s", "true"), ("a-long-name" * 8, "false"), ("full", "false")])
def test_tasks_and_accumulators_work_either_way(state, tmp_path, name, enabled):
    folder = state(name)
    if name == "full":  # as on a disk where nothing can be made
        folder.parents[1].mkdir()
        folder.parent.touch()
    given = environment.variables() | {"WORKBOOK_STANDBY": "no"}
    done = subprocess.run([sys.executable, "-c", JOB], env=given, cwd=tmp_path, capture_output=True, text=True)
    assert done.stdout.split() == [enabled, "40", "1"], done.stderr
    assert done.stderr == ""
    assert len([*folder.glob("*")]) <= 1  # that of the accumulators, as the session was not stopped
