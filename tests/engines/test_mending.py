"""What a start mends: damaged files, a port that somebody took meanwhile. And how long all of it may take."""

import os
import socket
import sys
import time

import pytest
from flock import Flock

from workbook.engines import artifacts, ports, processes
from workbook.engines import cluster as clusters
from workbook.engines.cluster import MARK, Ended
from workbook.engines.hadoop import archive
from workbook.engines.hadoop.cluster import Hadoop
from workbook.errors import ArtifactError, ClusterError


@pytest.fixture
def made(tmp_path, monkeypatch):
    """An archive of classes that was written whole."""
    path = tmp_path / "classes.jsa"
    path.write_bytes(b"class" * 1000)
    monkeypatch.setattr(archive, "file", lambda kind="classes": path.with_stem(kind))
    archive.mend()
    assert path.exists()
    return path


BINDS = """
import socket, sys, time
try:
    server = socket.create_server(("127.0.0.1", {port}))
except OSError:
    sys.exit("java.net.BindException: Address already in use")
print("baa", flush=True)
time.sleep(60)
"""


def test_a_port_that_was_taken_between_choice_and_start_is_passed_over(flock, monkeypatch):
    """A program that claims nothing takes a port between the choice and the start."""
    held, chosen = [], ports.chosen

    def take(usual, taken, claim):
        found = chosen(usual, taken, claim)
        if not held:
            held.append(socket.create_server(("127.0.0.1", found["ewe_web"])))
        return found

    monkeypatch.setattr(ports, "chosen", take)
    monkeypatch.setattr(
        Flock, "command",
        lambda self, daemon: [sys.executable, "-c", BINDS.format(port=self._record()["ports"][f"{daemon}_web"])],
    )  # fmt: skip
    try:
        flock.up()
        assert [each.state for each in flock.status()] == ["up", "up"]
        assert held[0].getsockname()[1] not in flock._record()["ports"].values()
    finally:
        held[0].close()


def test_a_daemon_that_ends_for_another_reason_is_not_tried_again(flock, monkeypatch):
    started = []
    monkeypatch.setattr(
        Flock,
        "command",
        lambda self, daemon: started.append(daemon) or [sys.executable, "-c", "raise SystemExit('wolf')"],
    )
    with pytest.raises(ClusterError, match="wolf"):
        flock.up()
    assert started == ["ram", "ewe"]


def test_one_clock_bounds_a_whole_start(flock, monkeypatch):
    """What is made ready before the first daemon counts, too."""
    monkeypatch.setattr(clusters, "PATIENCE", 1)
    monkeypatch.setattr(Flock, "serving", lambda self, daemon: False)
    ends = []

    def before(self, end):
        ends.append(end)
        time.sleep(1.2)

    monkeypatch.setattr(Flock, "before", before)
    begun = time.monotonic()
    with pytest.raises(ClusterError, match="is not ready after 1 s"):
        flock.up()
    assert len(ends) == 1
    assert ends[0] - begun < 1.5


def test_a_damaged_archive_of_classes_is_removed(made):
    made.write_bytes(b"clasp" * 1000)
    archive.mend()
    assert not made.exists()
    assert not made.with_suffix(".json").exists()


def test_an_archive_that_was_only_copied_stays(made):
    os.utime(made, ns=(5, 5))
    archive.mend()
    assert made.exists()
    made.with_suffix(".json").write_text("{")
    archive.mend()
    assert not made.exists()  # what was written down is damaged: nobody knows


@pytest.mark.parametrize(
    ("said", "again"),
    [
        (["# A fatal error has been detected by the Java Runtime Environment:", "#  SIGSEGV (0xb)"], True),
        ([], True),
        (["java.io.IOException: wolf"], False),
    ],
    ids=["crash", "silence", "another reason"],
)
def test_after_a_crash_the_archive_is_made_anew(made, monkeypatch, tmp_path, said, again):
    monkeypatch.setenv("WORKBOOK_STATE", str(tmp_path))
    monkeypatch.setattr(artifacts, "damaged", lambda name: [])
    assert Hadoop().may_try_again(Ended("namenode", said, "it ended"), set()) is again
    assert made.exists() is not again


def test_after_a_crash_damaged_jars_are_named(made, monkeypatch, tmp_path):
    monkeypatch.setenv("WORKBOOK_STATE", str(tmp_path))
    monkeypatch.setattr(artifacts, "damaged", lambda name: ["guava.jar"])
    with pytest.raises(
        ArtifactError, match=r"guava\.jar in .* was damaged and removed: type  workbook artifacts fetch"
    ):
        Hadoop().may_try_again(Ended("namenode", ["x"], "it ended"), set())


def test_without_a_cluster_every_command_says_so_or_does_nothing(flock):
    assert flock.down() is None
    assert [each.state for each in flock.status()] == ["down", "down"]
    assert flock.logs("ram") == []
    with pytest.raises(ClusterError, match="is down: type  workbook cluster up flock"):
        flock.kill("ram")


def test_a_start_that_is_interrupted_leaves_nothing(flock, monkeypatch):
    def interrupted(self, daemon):
        raise KeyboardInterrupt

    monkeypatch.setattr(Flock, "serving", interrupted)
    with pytest.raises(KeyboardInterrupt):
        flock.up()
    monkeypatch.undo()
    assert processes.marked(MARK, str(flock.folder)) == []


def test_a_disk_that_fills_up_is_a_sentence(flock, monkeypatch):
    def full(self, ports):
        raise OSError(28, "No space left on device", str(self.folder / "conf" / "core-site.xml"))

    monkeypatch.setattr(Flock, "render", full)
    with pytest.raises(ClusterError, match=r"cannot be written to \(No space left on device\): make room"):
        flock.up()


@pytest.mark.parametrize("use", ["lease", "lease_for", "up", "down"])
def test_a_state_folder_that_cannot_be_written_to_is_a_sentence(tmp_path, monkeypatch, use):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("WORKBOOK_STATE", str(tmp_path / "file" / "state"))
    cluster = Flock()
    uses = {
        "lease": lambda: cluster.lease().__enter__(),
        "lease_for": lambda: cluster.lease_for(processes.Identity.of(os.getpid())),
        "up": cluster.up,
        "down": cluster.down,
    }
    with pytest.raises(ClusterError, match="type  export WORKBOOK_STATE=  followed by a folder of yours"):
        uses[use]()
    assert [each.state for each in cluster.status()] == ["down", "down"]
