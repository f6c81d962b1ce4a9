"""The face of every cluster, held by one whose daemons do nothing but sleep."""

import os
import subprocess
import sys

import pytest
from flock import SLEEP, Flock

from workbook.engines import leases, processes
from workbook.engines.cluster import MARK
from workbook.engines.processes import Identity
from workbook.errors import ClusterError, UnknownName


def pids(cluster):
    return {each.name: each.pid for each in cluster.status()}


def test_up_serves_and_down_leaves_nothing(flock):
    flock.up()
    identities = [Identity.of(each.pid) for each in flock.status()]
    assert [each.state for each in flock.status()] == ["up", "up"]
    assert all(each.memory for each in flock.status())
    flock.down()

    assert [each.state for each in flock.status()] == ["down", "down"]
    assert not any(each.lives() for each in identities)
    assert sorted(path.name for path in flock.folder.iterdir()) == ["logs"]


def test_a_second_up_changes_nothing(flock):
    flock.up()
    before = pids(flock)
    Flock().up()

    assert pids(flock) == before


def test_a_dead_daemon_is_named_with_its_last_words(flock):
    flock.up()
    flock.kill("ewe")
    ram, ewe = flock.status()

    assert (ram.state, ewe.state, ewe.said) == ("up", "dead", ("baa",))
    with pytest.raises(ClusterError, match="type  workbook cluster start flock ewe"):
        flock.kill("ewe")


@pytest.mark.parametrize("again", [lambda flock: flock.start("ewe"), lambda flock: flock.up()], ids=["start", "up"])
def test_only_the_dead_are_started_again(flock, again):
    flock.up()
    before = pids(flock)
    flock.kill("ewe")
    again(flock)

    assert pids(flock)["ram"] == before["ram"]
    assert pids(flock)["ewe"] != before["ewe"]
    assert [each.state for each in flock.status()] == ["up", "up"]


def test_a_start_that_fails_says_who_and_leaves_nothing(flock, monkeypatch):
    monkeypatch.setattr(flock, "words", "import sys; sys.exit('the wolf came')")
    with pytest.raises(ClusterError, match=r"(?s)ram has ended: .*the wolf came"):
        flock.up()

    assert [each.state for each in flock.status()] == ["down", "down"]


def test_a_start_that_was_killed_is_repaired(flock):
    """A daemon that nobody wrote down is found by its mark."""
    flock.folder.mkdir(parents=True)
    lost = processes.spawn(
        [sys.executable, "-c", SLEEP], flock.folder / "lost.log", os.environ | {MARK: str(flock.folder)}
    )
    flock.up()

    assert not lost.lives()
    assert [each.state for each in flock.status()] == ["up", "up"]


def test_a_number_that_another_process_has_now_is_left_alone(flock):
    """After a restart of the machine the record names strangers."""
    stranger = subprocess.Popen([sys.executable, "-c", SLEEP], stdout=subprocess.DEVNULL)
    try:
        flock.folder.mkdir(parents=True)
        record = {"pid": stranger.pid, "born": 1.0}
        flock._write({"id": "1", "ports": {}, "processes": {"ram": record, "ewe": record}})
        assert [each.state for each in flock.status()] == ["dead", "dead"]
        flock.down()
        assert stranger.poll() is None
    finally:
        stranger.kill()
        stranger.wait()


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"id": "1", "ports": {}, "processes": {"ram": {"number": 7}}}', '{"id": 1}']
)
def test_a_record_that_cannot_be_read_is_a_cluster_that_is_down(flock, text):
    flock.folder.mkdir(parents=True)
    (flock.folder / "cluster.json").write_text(text)
    assert [each.state for each in flock.status()] == ["down", "down"]
    flock.up()
    assert flock.is_up()


def test_a_daemon_that_ignores_sigterm_is_killed(tmp_path):
    deaf = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print('up', flush=True); time.sleep(60)"
    process = processes.spawn([sys.executable, "-c", deaf], tmp_path / "log", os.environ)
    while "up" not in (tmp_path / "log").read_text():
        pass
    processes.stop([process], patience=0.2)

    assert not process.lives()


def test_the_last_user_s_end_stops_it(flock):
    with leases.held(flock.folder / "leases"):
        with flock.lease():
            pass
        assert flock.is_up()
    assert flock.down_unless_used()
    assert not flock.is_up()


def test_private_clusters_of_the_dead_are_swept(flock):
    left = flock.folder.parent / "flock-99999" / "hdfs"
    left.mkdir(parents=True)
    flock.up()

    assert not left.parent.exists()


def test_unknown_names_are_sentences(flock):
    from workbook.engines import clusters

    with pytest.raises(UnknownName, match="there is hadoop"):
        clusters.by_name("haddop")
    for does in (flock.kill, flock.start, flock.logs):
        with pytest.raises(ClusterError, match="no daemon 'wolf': there are ram, ewe"):
            does("wolf")
    with pytest.raises(ClusterError, match="is down: type  workbook cluster up flock"):
        flock.kill("ram")
