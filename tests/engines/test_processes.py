"""Who a process is: its number and its birth, whatever becomes of the clock. A folder stands for /proc."""

import os
import subprocess
import sys
from dataclasses import asdict

import pytest

from workbook.engines import processes
from workbook.engines.processes import Identity


class Proc:
    """A /proc that a test writes."""

    def __init__(self, folder):
        self.folder = folder
        self.process(os.getpid())
        self.boot("one")

    def process(self, pid, state="S", ticks=500):
        (self.folder / str(pid)).mkdir(exist_ok=True)
        rest = " ".join("0" * 18)
        (self.folder / str(pid) / "stat").write_text(f"{pid} (a) b) {state} {rest} {ticks} 0 0\n")

    def boot(self, name, space="pid:[1]"):
        (self.folder / "sys/kernel/random").mkdir(parents=True, exist_ok=True)
        (self.folder / "sys/kernel/random/boot_id").write_text(f"{name}\n")
        (self.folder / "self/ns").mkdir(parents=True, exist_ok=True)
        (self.folder / "self/ns/pid").unlink(missing_ok=True)
        (self.folder / "self/ns/pid").symlink_to(space)


@pytest.fixture
def proc(tmp_path):
    proc = Proc(tmp_path)
    proc.process(7)
    return proc


def test_a_process_is_known_by_its_ticks_and_the_start_of_the_machine(proc):
    known = Identity.of(7, proc.folder)
    assert known == Identity(7, 500, "one pid:[1]")
    assert known.lives(proc.folder)


@pytest.mark.parametrize(
    "later",
    [
        lambda proc: proc.process(7, ticks=501),  # a later one has its number
        lambda proc: proc.boot("two"),  # the machine was started again, and numbers begin anew
        lambda proc: proc.boot("one", "pid:[2]"),  # another container counts its own
        lambda proc: proc.process(7, state="Z"),
        lambda proc: (proc.folder / "7/stat").unlink(),
    ],
    ids=["reused", "another boot", "another container", "zombie", "gone"],
)
def test_another_process_is_not_it(proc, later):
    known = Identity.of(7, proc.folder)
    later(proc)
    assert not known.lives(proc.folder)


def test_a_clock_that_is_set_changes_nobody(monkeypatch):
    """psutil adds the ticks to the moment of the machine's start, which moves with the clock."""
    born = processes.psutil.Process.create_time
    known = Identity.of(os.getpid())
    monkeypatch.setattr(processes.psutil.Process, "create_time", lambda process: born(process) + 3600)
    assert known.lives()


def test_where_the_system_does_not_tell_the_time_of_day_stands_in(tmp_path):
    known = Identity.of(os.getpid(), tmp_path)
    assert known.boot == ""
    assert Identity(known.pid, known.born + 1).lives(tmp_path)
    assert not Identity(known.pid, known.born + 60).lives(tmp_path)


def test_a_record_of_before_names_nobody():
    """It has the time of day; what still runs is found by its mark."""
    assert not Identity(os.getpid(), 1_700_000_000.5).lives()


def test_a_spawned_process_is_found_by_its_mark(tmp_path):
    spawned = processes.spawn(
        [sys.executable, "-c", "import time; time.sleep(60)"], tmp_path / "log", os.environ | {"MARK": str(tmp_path)}
    )
    try:
        assert processes.marked("MARK", str(tmp_path)) == [spawned]
        assert Identity(**asdict(spawned)).lives()
    finally:
        processes.stop([spawned])
    assert not spawned.lives()


def test_a_zombie_is_dead():
    child = subprocess.Popen([sys.executable, "-c", ""])
    os.waitid(os.P_PID, child.pid, os.WEXITED | os.WNOWAIT)
    assert Identity.of(child.pid) is None
    child.wait()
