"""What a start depends on, and how standbys are kept: without a Java."""

import json
import os
import socket
import subprocess
import sys
import threading

import pytest

from workbook import places
from workbook.engines import leases
from workbook.engines.machine import memory
from workbook.engines.processes import Identity
from workbook.engines.spark import daemon, endpoint, findings, gateway, keeper, launch, submit
from workbook.engines.spark.keeper import MB, Keeper, Standby

ARGUMENTS = ["--conf", "spark.app.name=sheep", "pyspark-shell"]


def a_start(folder="/notebooks", settings=(), **given) -> launch.Launch:
    return launch.Launch(folder, {"PATH": "/bin", **given}, [18], list(settings))


# What a start depends on


@pytest.mark.parametrize(
    "other",
    [a_start("/elsewhere"), a_start(ANSWER="42"), a_start(settings=["--conf", "spark.driver.memory=2g"])],
)
def test_another_folder_environment_or_option_is_another_start(other):
    assert other.key != a_start().key


def test_what_tells_processes_apart_is_no_difference():
    assert a_start(JPY_SESSION_NAME="10.ipynb", WORKBOOK_HOLDER="7", TERM="xterm").key == a_start().key


@pytest.mark.parametrize(
    "arguments",
    [
        ["--conf", "spark.master=yarn", "pyspark-shell"],
        ["--conf", "spark.master=local-cluster[2,1,512]", "pyspark-shell"],
        ["--conf", "spark.jars.packages=a:b:1", "pyspark-shell"],
        ["--conf", "spark.plugins=x", "pyspark-shell"],
        ["--verbose", "pyspark-shell"],
        ["--jars", "a.jar", "pyspark-shell"],
        ["--conf", "spark.app.name=x", "job.py"],
        [],
    ],
)
def test_a_start_of_another_kind_gets_no_standby(arguments):
    assert launch.here(arguments, {}) is None


def test_a_start_crosses_the_desk_as_it_is(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    asked, settings = launch.here(["--conf", "spark.driver.memory=2g", *ARGUMENTS], {"PATH": "/bin"})
    assert launch.Launch(**json.loads(json.dumps(asked.as_data()))) == asked
    assert (asked.settings, settings) == (["--conf", "spark.driver.memory=2g"], {"spark.app.name": "sheep"})


def test_changed_settings_in_the_folder_of_settings_are_another_start(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "conf").mkdir()
    (tmp_path / "conf" / "spark-defaults.conf").write_text("")
    given = {"SPARK_CONF_DIR": str(tmp_path / "conf")}
    before = launch.here(ARGUMENTS, given)[0].key
    assert launch.here(ARGUMENTS, given)[0].key == before
    os.utime(tmp_path / "conf" / "spark-defaults.conf", (1, 1))
    assert launch.here(ARGUMENTS, given)[0].key != before


# How they are kept


def stands_in() -> gateway.Gateway:
    """A process that ends when its input does, as Java."""
    process = subprocess.Popen(
        [sys.executable, "-c", "import sys; sys.stdin.read()"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    return gateway.Gateway(process, 25333, "word")


@pytest.fixture
def kept(tmp_path, monkeypatch):
    """A keeper with one standby; it makes none itself."""
    monkeypatch.setenv("WORKBOOK_STATE", str(tmp_path / "state"))
    monkeypatch.setattr(places, "links", lambda: tmp_path / "links")
    monkeypatch.setattr(keeper.memory, "free", lambda: 4096 * MB)
    found = Keeper(endpoint.folder())
    found.waiting.append(Standby(a_start(str(tmp_path)), stands_in()))
    yield found
    for each in found.waiting:
        each.let_go()


def asked(kept, wanted, take=True) -> tuple[dict, list[int]]:
    """What the keeper answers to a start."""
    here, there = socket.socketpair(socket.AF_UNIX)
    with here, there:
        endpoint.say(here, {"launch": wanted.as_data(), "holder": os.getpid(), "take": take})
        kept.answer(there)
        return endpoint.hear(here)


def test_a_standby_is_handed_out_once_with_its_pipes(kept, tmp_path):
    process = kept.waiting[0].java.process
    told, pipes = asked(kept, a_start(str(tmp_path)))
    assert told == {"port": 25333, "secret": "word"}
    assert asked(kept, a_start(str(tmp_path))) == ({}, [])
    assert process.poll() is None
    for each in pipes:
        os.close(each)
    assert process.wait(10) == 0  # nobody else held its input
    assert list(kept.wanted) == [a_start(str(tmp_path)).key]  # it is replaced


def test_whoever_asks_holds_a_lease(kept, tmp_path):
    asked(kept, a_start("/elsewhere"))
    assert len(leases.alive(kept.leases)) == 1
    assert (kept.leases / f"{os.getpid()}.lease").exists()
    assert Identity.of(os.getpid()).lives()


def test_a_start_that_only_tells_of_itself_takes_none(kept, tmp_path):
    assert asked(kept, a_start(str(tmp_path)), take=False) == ({}, [])
    assert len(kept.waiting) == 1
    assert kept.wanted == {}  # one waits already


def test_a_dead_standby_is_not_handed_out(kept, tmp_path):
    kept.waiting[0].java.process.kill()
    kept.waiting[0].java.process.wait()
    assert asked(kept, a_start(str(tmp_path))) == ({}, [])
    kept.tidy()
    assert kept.waiting == []


def test_where_memory_is_short_those_that_wait_end(kept, monkeypatch):
    process = kept.waiting[0].java.process
    monkeypatch.setattr(keeper.memory, "free", lambda: keeper.SHORT - 1)
    kept.tidy()
    assert kept.waiting == []
    assert process.wait(10) == 0


def test_a_standby_whose_folder_is_gone_ends(kept, tmp_path):
    process = kept.waiting[0].java.process
    kept.waiting[0].launch = a_start(str(tmp_path / "gone"))
    kept.tidy()
    assert process.wait(10) == 0


def test_the_oldest_gives_way(kept, monkeypatch, tmp_path):
    monkeypatch.setattr(keeper.memory, "total", lambda: 4096 * MB)
    oldest = kept.waiting[0].java.process
    kept.add(Standby(a_start(str(tmp_path), ANSWER="42"), stands_in()))
    assert [each.launch.environment.get("ANSWER") for each in kept.waiting] == ["42"]
    assert oldest.wait(10) == 0


def test_a_keeper_without_leases_ends(kept, monkeypatch):
    monkeypatch.setattr(keeper, "GRACE", 0.1)
    monkeypatch.setattr(keeper, "PAUSE", 0.05)
    monkeypatch.setattr(kept, "prepare", lambda: None)
    with endpoint.listen() as listening:
        running = threading.Thread(target=kept.run, args=(listening,))
        running.start()
        running.join(30)
        assert not running.is_alive()


def test_few_wait_on_a_small_machine():
    assert [keeper.most(gigabytes * 1024 * MB) for gigabytes in (2, 4, 8, 64)] == [1, 1, 2, 3]


# The parts that speak to PySpark and Java


def test_output_is_passed_on_until_java_ends(capfd):
    into, out = os.pipe(), os.pipe()
    ours = os.pipe()
    kept = os.dup(0)
    os.dup2(ours[0], 0)
    try:
        passing = threading.Thread(target=submit.pass_on, args=({0: into[1], out[0]: 1},))
        passing.start()
        os.write(out[1], b"said\n")
        os.close(ours[1])
        assert os.read(into[0], 10) == b""  # Java's input ends with ours
        os.close(out[1])
        passing.join(10)
    finally:
        os.dup2(kept, 0)
    assert capfd.readouterr().out == "said\n"


def test_a_property_is_told_as_py4j_writes_it():
    assert submit._property("a", "x\ny\\") == "c\nz:java.lang.System\nsetProperty\nsa\nsx\\ny\\\\\ne\n"


def test_only_pyspark_s_archives_are_left_out():
    path = [
        "",
        "/s/python/lib/pyspark.zip",
        "/s/python/lib/py4j-0.10.9.9-src.zip",
        "/mine/lib.zip",
        "/usr/lib/python311.zip",
    ]
    assert daemon.installed(path) == ["", "/mine/lib.zip", "/usr/lib/python311.zip"]


def test_doctor_says_when_there_is_no_memory_for_a_standby():
    assert findings.readiness("4.2.0", True, keeper.NEEDED).status == "ok"
    short = findings.readiness("4.2.0", True, keeper.NEEDED - 1)
    assert (short.status, short.finding) == ("note", "4.2.0, no standby")
    assert "no archive" in findings.readiness("4.2.0", False, 0).finding
    assert memory.free() > 0
