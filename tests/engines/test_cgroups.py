"""Limits of memory and threads, wherever in the tree of control groups they stand. A folder stands for `/`."""

import os
from types import SimpleNamespace

import pytest

from workbook.engines.machine import cgroups, memory, threads

GB = 2**30
SECOND = "30 23 0:26 {visible} /sys/fs/cgroup rw,nosuid - cgroup2 cgroup2 rw\n"
FIRST = "33 31 0:29 {visible} /sys/fs/cgroup/{name} rw - cgroup cgroup rw,{name}\n"


@pytest.fixture
def machine(tmp_path, monkeypatch):
    """A machine with 64 GB free, and a function that writes its files."""
    monkeypatch.setattr(memory.psutil, "virtual_memory", lambda: SimpleNamespace(available=64 * GB, total=64 * GB))

    def write(files):
        for name, text in files.items():
            path = tmp_path / name.lstrip("/")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(f"{text}\n")
        return tmp_path

    write({"/proc/self/status": "CapEff:\t000001ffffffffff"})  # whoever runs the tests may have a limit
    return write


def second(own, visible="/"):
    return {"/proc/self/cgroup": f"0::{own}", "/proc/self/mountinfo": SECOND.format(visible=visible)}


def first(own, visible="/"):
    return {
        "/proc/self/cgroup": f"4:memory:{own}\n5:pids:{own}\n0::/",
        "/proc/self/mountinfo": "".join(FIRST.format(visible=visible, name=name) for name in ("memory", "pids")),
    }


def test_the_smallest_limit_above_the_process_counts(machine):
    """The group of a service manager has the limit, and the process sits two groups below it."""
    top = machine(
        second("/user.slice/user-1000.slice/session-2.scope")
        | {
            "/sys/fs/cgroup/user.slice/user-1000.slice/session-2.scope/memory.max": "max",
            "/sys/fs/cgroup/user.slice/user-1000.slice/memory.max": 2 * GB,
            "/sys/fs/cgroup/user.slice/user-1000.slice/memory.current": GB,
            "/sys/fs/cgroup/user.slice/user-1000.slice/pids.max": 400,
            "/sys/fs/cgroup/user.slice/user-1000.slice/pids.current": 100,
            "/sys/fs/cgroup/user.slice/memory.max": 8 * GB,
            "/sys/fs/cgroup/user.slice/memory.current": 3 * GB,
            "/sys/fs/cgroup/user.slice/pids.max": 9000,
            "/sys/fs/cgroup/user.slice/pids.current": 200,
        }
    )
    assert (memory.limit(top), memory.free(top), memory.total(top)) == (2 * GB, GB, 2 * GB)
    assert threads.free(top) == 300


def test_the_first_version_is_read_too(machine):
    top = machine(
        first("/jobs/one")
        | {
            "/sys/fs/cgroup/memory/jobs/one/memory.limit_in_bytes": 9223372036854771712,
            "/sys/fs/cgroup/memory/jobs/memory.limit_in_bytes": 4 * GB,
            "/sys/fs/cgroup/memory/jobs/memory.usage_in_bytes": 3 * GB,
            "/sys/fs/cgroup/memory/jobs/memory.stat": f"cache 5\ntotal_inactive_file {GB}",
            "/sys/fs/cgroup/pids/jobs/one/pids.max": "max",
            "/sys/fs/cgroup/pids/jobs/pids.max": 64,
            "/sys/fs/cgroup/pids/jobs/pids.current": 60,
        }
    )
    assert memory.free(top) == 2 * GB  # pages of files are given up
    assert threads.free(top) == 4


@pytest.mark.parametrize("own", ["/docker/abc", "/", "/../../other"], ids=["the machine's path", "its own", "outside"])
def test_a_container_sees_its_group_as_the_top(machine, own):
    top = machine(
        second(own, visible="/docker/abc" if own == "/docker/abc" else "/")
        | {"/sys/fs/cgroup/memory.max": GB, "/sys/fs/cgroup/memory.current": 0, "/sys/fs/cgroup/memory.high": GB // 2}
    )
    assert memory.free(top) == GB // 2  # above `high` it is slowed down


def test_without_a_table_of_mounts_the_usual_folders_are_read(machine):
    top = machine({"/sys/fs/cgroup/pids/pids.max": 9, "/sys/fs/cgroup/pids/pids.current": 2})
    assert threads.free(top) == 7


def test_files_that_cannot_be_read_are_no_limit(machine, tmp_path):
    assert (memory.limit(tmp_path), memory.free(tmp_path), threads.free(tmp_path)) == (None, 64 * GB, None)
    top = machine(second("/x") | {"/sys/fs/cgroup/x/memory.max": "?", "/sys/fs/cgroup/x/memory.stat": "?"})
    assert memory.limit(top) is None


def test_a_user_s_limit_counts_the_threads_of_all_that_user_runs(machine, monkeypatch):
    monkeypatch.setattr(threads.os, "getuid", lambda: (top / "proc").stat().st_uid)
    top = machine({"/proc/7/task/7/stat": "", "/proc/7/task/8/stat": "", "/proc/9/task/9/stat": ""})
    assert threads.free(top, most=10) == 7
    assert threads.free(top, most=2) == 0


def test_the_whole_machine_has_a_most(machine):
    top = machine({"/proc/loadavg": "0.1 0.2 0.3 2/150 999", "/proc/sys/kernel/threads-max": 200})
    assert threads.free(top) == 50


def test_who_may_exceed_a_user_s_limit_is_not_bound_by_it(machine):
    assert threads._is_exempt(machine({"/proc/self/status": "Name:\tx\nCapEff:\t000001ffffffffff"}))
    assert not threads._is_exempt(machine({"/proc/self/status": "Name:\tx\nCapEff:\t0000000000000000"}))


def test_this_machine_s_own_files_can_be_read():
    assert 0 < memory.free() <= memory.total()
    assert threads.free() is None or threads.free() > 0
    assert all(folder.is_dir() for name in ("memory", "pids") for folder in cgroups.folders(name))


@pytest.mark.skipif(memory.resource is None, reason="no limits of a process here")
def test_the_address_space_of_a_process_is_read_in_it():
    import subprocess
    import sys

    told = subprocess.run(
        [sys.executable, "-c", "from workbook.engines.machine import memory; print(memory.address_space())"],
        preexec_fn=lambda: memory.resource.setrlimit(memory.resource.RLIMIT_AS, (3 * GB, 3 * GB)),
        capture_output=True,
        text=True,
        env=os.environ,
    )
    assert told.stdout == f"{3 * GB}\n"
