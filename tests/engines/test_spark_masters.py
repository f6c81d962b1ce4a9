"""One program on every master: with the same results, on loopback, and nothing of it stays."""

import json
import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import psutil
import pytest
from real_engines import real, shared, spark

from workbook.engines import clusters, environment, processes
from workbook.engines.spark import masters

PROGRAM = Path(__file__).parents[1] / "fixtures" / "ranks.py"
EXERCISE = "rdds.late_by_carrier"
TWO = "local-cluster[2,1,1024]"
PATIENCE = 240


def run(master: str) -> tuple[dict, set[str]]:
    given = environment.variables() | {masters.MASTER: master, "STAYS": "yes"}
    program = subprocess.Popen(
        [sys.executable, PROGRAM, EXERCISE],
        env=given, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    late = threading.Timer(PATIENCE, program.kill)
    late.start()
    try:
        line = program.stdout.readline()
        heard = listening(given)
        _, said = program.communicate("")
    finally:
        late.cancel()
    assert program.returncode == 0, said
    return json.loads(line) | {"said": said}, heard


def listening(given) -> set[str]:
    """The addresses on which processes of the lab listen, but for NodeManagers: MapReduce's shuffle knows no address."""
    found = set()
    for each in processes.marked("WORKBOOK_STATE", given["WORKBOOK_STATE"]):
        try:
            process = psutil.Process(each.pid)
            known = [] if process.cmdline()[-1].endswith(".NodeManager") else process.net_connections("inet")
        except (psutil.Error, IndexError):
            continue
        found |= {one.laddr.ip.removeprefix("::ffff:") for one in known if one.status == psutil.CONN_LISTEN}
    return found


def remains(given, kind: str) -> list[str]:
    """The command lines of the lab's processes that hold a word, once they have had time to end."""
    end = time.monotonic() + 30
    while True:
        found = []
        for each in processes.marked("WORKBOOK_STATE", given["WORKBOOK_STATE"]):
            try:
                found += [line for line in [" ".join(psutil.Process(each.pid).cmdline())] if kind in line]
            except psutil.Error:
                continue
        if not found or time.monotonic() > end:
            return found
        time.sleep(0.2)


@pytest.fixture
def lab(tmp_path, monkeypatch):
    """A state folder of its own, held by this process."""
    monkeypatch.setenv("WORKBOOK_STATE", str(tmp_path / "state"))
    monkeypatch.setenv("WORKBOOK_HOLDER", str(os.getpid()))
    (tmp_path / "state").mkdir()
    yield environment.variables()
    processes.stop(processes.marked("WORKBOOK_STATE", str(tmp_path / "state")))


@pytest.fixture(scope="module")
def usual():
    """What the program gives without a word on masters."""
    given = environment.variables() | {"WORKBOOK_STANDBY": "no"}
    done = subprocess.run(
        [sys.executable, PROGRAM, EXERCISE], env=given, capture_output=True, text=True, timeout=PATIENCE
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def same(told: dict, usual: dict) -> None:
    assert told["ranks"] == usual["ranks"]
    assert len(told["ranks"]) == 9
    assert told["verdicts"] == usual["verdicts"] == {EXERCISE: "passed"}
    assert told["pythons"] == [str(Path(sys.prefix, "bin", "python"))]
    assert told["said"] == "" or "incubator" in told["said"]


@spark
def test_executors_of_a_local_cluster(lab, usual):
    told, heard = run(TWO)
    same(told, usual)
    assert usual["master"] == "local[*]"
    assert told["master"] == TWO
    assert len(told["folders"]) == 2  # two executors
    assert heard == {"127.0.0.1"}
    assert remains(lab, "java") == []


@spark
def test_a_standalone_cluster_that_the_lab_starts(lab, usual):
    told, heard = run("standalone")
    same(told, usual)
    assert told["master"] == clusters.current("standalone").address
    assert all("/clusters/standalone/tmp/" in folder for folder in told["folders"])
    assert heard == {"127.0.0.1"}
    assert {each.state for each in clusters.current("standalone").status()} == {"up"}
    clusters.current("standalone").down()
    assert remains(lab, "java") == []
    assert not (clusters.current("standalone").folder / "tmp").exists()


@spark
@real
def test_yarn(usual):
    hadoop = shared("hadoop")
    told, heard = run("yarn")
    same(told, usual)
    assert told["master"] == "yarn"
    assert all(folder.startswith(f"{hadoop.folder}/") for folder in told["folders"])
    assert heard == {"127.0.0.1"}
    assert remains(environment.variables(), "spark.executor.CoarseGrained") == []
    assert remains(environment.variables(), "spark.deploy.yarn") == []
