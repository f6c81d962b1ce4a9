"""Leases: in force while their user lives, whatever end it takes."""

import os
import signal
import subprocess
import sys
from contextlib import suppress

import pytest

from workbook.engines import leases
from workbook.engines.processes import Identity

USER = """
import os, sys, time
from pathlib import Path
from workbook.engines import leases
leases.take(Path(sys.argv[1]))
if "fork" in sys.argv and os.fork() == 0:
    time.sleep(60)
print("held", flush=True)
time.sleep(60)
"""


@pytest.fixture
def user(tmp_path):
    """A process that holds a lease in tmp_path."""
    started = []

    def start(*words):
        process = subprocess.Popen(
            [sys.executable, "-c", USER, tmp_path, *words], stdout=subprocess.PIPE, text=True, start_new_session=True
        )
        started.append(process)
        assert process.stdout.readline() == "held\n"
        return process

    yield start
    for process in started:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def test_a_lease_is_in_force_while_it_is_held(tmp_path):
    with leases.held(tmp_path) as path:
        assert leases.alive(tmp_path) == [path]
        assert leases.alive(tmp_path) == [path]  # looking does not drop it
    assert leases.alive(tmp_path) == []


def test_a_killed_user_holds_nothing(tmp_path, user):
    process = user()
    assert len(leases.alive(tmp_path)) == 1
    process.kill()
    process.wait()

    assert leases.alive(tmp_path) == []
    assert not list(tmp_path.iterdir())


def test_workers_of_a_killed_user_hold_nothing(tmp_path, user):
    process = user("fork")
    process.kill()
    process.wait()

    assert leases.alive(tmp_path) == []


def test_a_lease_for_another_process_lasts_as_long_as_it(tmp_path, user):
    process = user()
    (tmp_path / "named").mkdir()
    path = leases.take_for(tmp_path / "named", Identity.of(process.pid))
    assert leases.alive(tmp_path / "named") == [path]
    process.kill()
    process.wait()

    assert leases.alive(tmp_path / "named") == []


def test_a_number_that_another_process_has_now_is_no_user(tmp_path):
    leases.take_for(tmp_path, Identity(os.getpid(), 1.0))

    assert leases.alive(tmp_path) == []


def test_dropping_named_leases_leaves_the_others(tmp_path):
    leases.take_for(tmp_path, Identity.of(os.getpid()))
    with leases.held(tmp_path) as path:
        leases.drop_named(tmp_path)
        assert leases.alive(tmp_path) == [path]


def test_the_lab_holds_what_its_terminals_start(monkeypatch):
    monkeypatch.setenv("WORKBOOK_HOLDER", str(os.getppid()))
    assert leases.holder() == Identity.of(os.getppid())
    monkeypatch.setenv("WORKBOOK_HOLDER", "nobody")
    assert leases.holder().lives()
