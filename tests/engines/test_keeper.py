"""The keeper ends a cluster after its last user, whatever becomes of it or of the cluster's folder."""

import os
import shutil
import signal
import sys
import time
from dataclasses import asdict
from pathlib import Path

import pytest
from flock import Flock

from workbook.engines import environment, leases, processes
from workbook.engines.cluster import MARK
from workbook.engines.processes import Identity

KEEP = f"""
import sys
sys.path[:0] = [{str(Path(__file__).parent)!r}, {str(Path(__file__).parents[1])!r}]
import test_keeper
from workbook.engines import keeper
keeper.by_name = lambda engine, name: test_keeper.Kept(name)
keeper.GRACE = 0.5
keeper.PAUSE = 0.1
keeper.main(*sys.argv[1:])
"""


class Kept(Flock):
    """A flock with a keeper."""

    def _watch(self, record):
        known = record.get("keeper")
        if known and Identity(**known).lives():
            return
        command = [sys.executable, "-P", "-c", KEEP, self.engine, self.name, record["id"]]
        given = environment.variables() | {"WORKBOOK_STATE": os.environ["WORKBOOK_STATE"], MARK: str(self.folder)}
        born = processes.spawn(command, self.folder / "logs" / "keeper.log", given)
        record["keeper"] = asdict(born)
        self._write(record)


@pytest.fixture
def kept(tmp_path, monkeypatch):
    monkeypatch.setenv("WORKBOOK_STATE", str(tmp_path / "state"))
    cluster = Kept()
    yield cluster
    cluster.down()
    assert processes.marked(MARK, str(cluster.folder)) == []


def running(cluster):
    return processes.marked(MARK, str(cluster.folder))


def until(true):
    end = time.monotonic() + 60
    while not (found := true()):
        assert time.monotonic() < end
        time.sleep(0.05)
    return found


def keeper(cluster):
    return Identity(**cluster._record()["keeper"])


def test_after_the_last_user_nothing_is_left(kept):
    with leases.held(kept.folder / "leases"):
        kept.up()
        until(lambda: len(running(kept)) == 4)  # two daemons, the keeper and its second
    until(lambda: not running(kept))
    assert not kept.is_up()


def test_a_killed_keeper_has_a_successor_that_does_its_work(kept):
    with leases.held(kept.folder / "leases"):
        kept.up()
        first = keeper(kept)
        until(lambda: len(running(kept)) == 4)
        first.signal(signal.SIGKILL)
        second = until(lambda: keeper(kept) != first and keeper(kept))
        until(lambda: len(running(kept)) == 4)
        assert second.lives()
        assert kept.is_up()
    until(lambda: not running(kept))


def test_a_killed_second_is_replaced(kept):
    with leases.held(kept.folder / "leases"):
        kept.up()
        known = {keeper(kept), *kept._identities(kept._record()).values()}
        second = until(lambda: set(running(kept)) - known).pop()
        second.signal(signal.SIGKILL)
        until(lambda: set(running(kept)) - known - {second})
        assert kept.is_up()


def test_when_its_folder_is_removed_the_daemons_end(kept):
    with leases.held(kept.folder / "leases"):
        kept.up()
        shutil.rmtree(kept.folder)
        until(lambda: not running(kept))


def test_when_the_whole_state_folder_is_removed_the_daemons_end(kept, tmp_path):
    with leases.held(kept.folder / "leases"):
        kept.up()
        shutil.rmtree(tmp_path / "state")
        until(lambda: not running(kept))


def test_down_ends_the_keeper_and_its_second(kept):
    with leases.held(kept.folder / "leases"):
        kept.up()
        until(lambda: len(running(kept)) == 4)
        kept.down()
        assert not running(kept)


def test_a_link_that_was_cleaned_away_ends_nothing(monkeypatch, tmp_path):
    """A state folder with a space in its path is reached by a link among temporary files."""
    monkeypatch.setenv("WORKBOOK_STATE", str(tmp_path / "a user" / "state"))
    cluster = Kept()
    link = cluster.folder.parents[1]
    assert link.is_symlink()
    try:
        with leases.held(cluster.folder / "leases"):
            cluster.up()
            until(lambda: len(running(cluster)) == 4)
            link.unlink()
            until(link.is_symlink)
            assert cluster.is_up()
        until(lambda: not running(cluster))
    finally:
        cluster.down()
        link.unlink(missing_ok=True)
