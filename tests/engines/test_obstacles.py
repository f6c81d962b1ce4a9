"""What keeps a cluster from running on a machine: each a sentence with what to type, measured where it binds."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from workbook import disk
from workbook.engines import clusters
from workbook.engines.hadoop import obstacles, settings
from workbook.engines.hadoop.cluster import Hadoop

GB, MB = 2**30, 2**20


def asked(*prefix, code="from workbook.engines import clusters; print(*clusters.obstacles('hadoop'), sep='\\n')"):
    """What a process that is started in a certain way says."""
    done = subprocess.run([*prefix, sys.executable, "-c", code], capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(autouse=True)
def state(tmp_path, monkeypatch):
    monkeypatch.setenv("WORKBOOK_STATE", str(tmp_path / "state"))
    monkeypatch.delenv("WORKBOOK_HADOOP", raising=False)
    return tmp_path / "state"


@pytest.mark.parametrize(("free", "left", "starting", "said"), [
    (2 * GB, None, True, "Hadoop needs 3 GiB of free memory, but only 2.0 GiB are free: close"),
    (2 * GB, None, False, ""),
    (GB // 4, None, False, "A job needs 512 MiB of free memory, but only 0.2 GiB are free: close"),
    (8 * GB, 480, True, "Hadoop needs 500 threads, but only 480 more can start here"),
    (8 * GB, 480, False, ""),
    (8 * GB, 40, False, "A job needs 70 threads, but only 40 more can start here"),
    (8 * GB, None, True, ""),
])  # fmt: skip
def test_a_start_needs_more_than_a_job(free, left, starting, said):
    assert " ".join(obstacles.too_little(free, left, starting)).startswith(said)
    assert bool(said) == bool(obstacles.too_little(free, left, starting))


def test_limits_of_one_process():
    assert obstacles.limits(None, None) == obstacles.limits(5 * GB, 4096) == []
    assert "type  ulimit -v unlimited" in obstacles.limits(GB, None)[0]
    assert "type  ulimit -n 4096" in obstacles.limits(None, 256)[0]


@pytest.mark.skipif(not shutil.which("prlimit"), reason="there is no prlimit")
def test_a_limit_of_addresses_is_seen_by_the_process_that_has_it():
    told = asked("prlimit", f"--as={GB + GB // 2}")
    assert told.startswith(
        "A Hadoop process needs 4 GiB of address space, but `ulimit -v` or `ulimit -d` allows 1.5 GiB"
    )


@pytest.mark.parametrize(("free", "starting", "said"), [
    (60, True, "Hadoop needs 500 MB of free disk and 60 MB are free at"),
    (140, True, "Hadoop needs 500 MB of free disk and 140 MB are free at"),
    (140, False, ""),
    (20, False, "Hadoop needs 50 MB of free disk and 20 MB are free at"),
    (900, True, ""),
])  # fmt: skip
def test_too_little_disk(monkeypatch, tmp_path, free, starting, said):
    monkeypatch.setattr(disk, "free", lambda folder: free * MB)
    told = obstacles.no_room({"WORKBOOK_STATE": tmp_path / "not" / "yet"}, starting)
    assert " ".join(told).startswith(said)
    assert all("type  export WORKBOOK_STATE=" in each for each in told)
    assert bool(told) == bool(said)


@pytest.fixture
def mounted(tmp_path):
    """Mounts a small disk; skips where that is not allowed."""
    folder = tmp_path / "small"
    folder.mkdir()

    def mount(*options):
        done = subprocess.run(["mount", "-t", "tmpfs", "-o", ",".join(options), "none", folder], capture_output=True)
        if done.returncode:
            pytest.skip("this user may not mount a disk")
        return folder

    yield mount
    subprocess.run(["umount", folder], capture_output=True)


def test_a_real_small_disk_a_full_one_and_one_that_is_read_only(mounted):
    folder = mounted("size=60m")
    assert "60 MB are free" in obstacles.no_room({"WORKBOOK_STATE": folder / "state"}, True)[0]
    with pytest.raises(OSError, match="No space"):
        (folder / "full").write_bytes(bytes(61 * MB))
    assert "0 MB are free" in obstacles.no_room({"TMPDIR": folder}, False)[0]
    subprocess.run(["mount", "-o", "remount,ro", folder], check=True)
    assert "(Read-only file system): type  export TMPDIR=" in obstacles.no_room({"TMPDIR": folder}, False)[0]


def test_a_disk_without_room_for_a_further_file_has_none(mounted):
    folder = mounted("size=60m,nr_inodes=3")
    (folder / "one").touch()
    (folder / "two").touch()
    assert disk.free(folder) == 0


def test_a_disk_that_runs_no_programs(mounted, tmp_path):
    assert not disk.runs_programs(mounted("size=1m,noexec") / "state")
    assert disk.runs_programs(Path(sys.prefix))


def test_a_user_without_a_name(monkeypatch):
    def unknown(number):
        raise KeyError(number)

    monkeypatch.setattr(obstacles.pwd, "getpwuid", unknown)
    assert "has no name on this system" in obstacles._user()[0]


def test_a_machine_without_loopback(monkeypatch):
    monkeypatch.setattr(obstacles.ports, "is_free", lambda port: False)
    assert any("cannot use the address 127.0.0.1 of this machine" in each for each in Hadoop().obstacles(starting=True))


def test_a_wrong_java_home_is_an_obstacle(monkeypatch):
    monkeypatch.setenv("JAVA_HOME", "/usr/lib/jvm/gone")
    assert any(each.startswith("JAVA_HOME is /usr/lib/jvm/gone") for each in clusters.obstacles("hadoop"))


def test_nothing_is_made_by_looking(state: Path):
    clusters.obstacles("hadoop")
    assert not state.exists()


def test_a_cluster_writes_on_a_small_disk():
    """Hadoop's own settings refuse blocks below 1 GiB of free disk, and call a large disk full when 1 GiB of it is left."""
    found = settings.configuration(Path("/s"), dict(Hadoop.usual_ports), Path("/jars"), 768, "datanode1")
    hdfs, yarn = found["hdfs-site.xml"], found["yarn-site.xml"]
    checker = "yarn.nodemanager.disk-health-checker."
    kept = [
        hdfs["dfs.namenode.resource.du.reserved"],
        hdfs["dfs.datanode.round-robin-volume-choosing-policy.additional-available-space"],
        yarn[f"{checker}min-free-space-per-disk-mb"] * MB,
    ]
    assert yarn[f"{checker}max-disk-utilization-per-disk-percentage"] == 100
    assert max(kept) < obstacles.JOB_ROOM


def test_a_cluster_keeps_everything_in_its_own_folder():
    """What lies in /tmp under a user's name belongs to whoever came first."""
    for daemon in (None, *Hadoop.daemons):
        for file in settings.configuration(Path("/s"), dict(Hadoop.usual_ports), Path("/jars"), 768, daemon).values():
            folders = {name: str(value) for name, value in file.items() if name.endswith((".dir", "-dir", "-dirs"))}
            assert all(value.removeprefix("file://").startswith("/s/") for value in folders.values()), folders
    yarn = settings.configuration(Path("/s"), dict(Hadoop.usual_ports), Path("/jars"), 768)["yarn-site.xml"]
    assert yarn["yarn.node-attribute.fs-store.root-dir"].startswith("file:///s/")
