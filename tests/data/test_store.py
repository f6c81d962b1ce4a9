import errno
import os
import signal
import subprocess
import sys
import textwrap
import threading
import time

import pytest

from workbook import bars, places
from workbook.data import store
from workbook.errors import DataError


def recipe(write=None, name="sheep", version="1", size=10):
    return store.Recipe(name, version, size, write or (lambda folder: (folder / "sheep.txt").write_text("baa\n")))


def no_writing(folder):
    raise AssertionError("made a second time")


def test_made_once():
    """What is whole is not made again."""
    folder = store.made(recipe())

    assert store.made(recipe(no_writing)) == folder == places.data() / "sheep"
    assert [path.name for path in folder.iterdir()] == ["sheep.txt"]


def test_new_version_is_made_anew():
    """A recipe of another version replaces what is there, leftovers included."""
    (store.made(recipe()) / "own.txt").write_text("mine")
    store.made(recipe(lambda folder: (folder / "ram.txt").write_text("baa\n"), version="2"))

    assert [path.name for path in (places.data() / "sheep").iterdir()] == ["ram.txt"]


@pytest.mark.parametrize("harm", [lambda path: path.write_text(""), lambda path: path.unlink()])
def test_damage_is_mended(harm):
    """A file cut short or deleted by accident comes back."""
    path = store.made(recipe()) / "sheep.txt"
    harm(path)
    store.made(recipe())

    assert path.read_text() == "baa\n"


def test_failure_leaves_nothing():
    """What fails in the middle is neither used nor left on the disk."""

    def fails(folder):
        (folder / "sheep.txt").write_text("b")
        raise RuntimeError("wolf")

    with pytest.raises(RuntimeError, match="wolf"):
        store.made(recipe(fails))

    assert not store.is_made(recipe())
    assert not (places.data() / ".making" / "sheep").exists()
    assert (store.made(recipe()) / "sheep.txt").read_text() == "baa\n"


def test_marker_that_is_no_marker():
    """A marker that cannot be read counts as none."""
    store.made(recipe())
    (places.data() / ".made" / "sheep.json").write_text("[1, 2")

    assert not store.is_made(recipe())
    assert store.is_made(recipe()) is False
    store.made(recipe())
    assert store.is_made(recipe())


SHEPHERD = """
    import sys, time
    from pathlib import Path
    from workbook.data import store

    def write(folder):
        (folder / "sheep.txt").write_text("half")
        (Path(sys.argv[1]) / f"started-{sys.argv[2]}").touch()
        time.sleep(float(sys.argv[3]))
        (folder / "sheep.txt").write_text("whole")

    print((store.made(store.Recipe("sheep", "1", 10, write)) / "sheep.txt").read_text())
"""


def shepherd(home, name: str, seconds: float) -> subprocess.Popen:
    return subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(SHEPHERD), str(home), name, str(seconds)],
        stdout=subprocess.PIPE,
        text=True,
    )


def wait_for(path, seconds=20):
    end = time.monotonic() + seconds
    while not path.exists():
        assert time.monotonic() < end
        time.sleep(0.01)


def test_killed_in_the_middle(home):
    """After kill -9 the half is not used, the lock is free, and the next one makes the whole."""
    first = shepherd(home, "first", 60)
    wait_for(home / "started-first")
    os.kill(first.pid, signal.SIGKILL)
    first.communicate()

    assert not (places.data() / "sheep").exists()
    second = shepherd(home, "second", 0)
    assert second.communicate(timeout=30)[0] == "whole\n"


def test_two_processes_at_once(home):
    """The second waits for the first, and uses what it made."""
    first = shepherd(home, "first", 1.5)
    wait_for(home / "started-first")
    second = shepherd(home, "second", 0)

    assert first.communicate(timeout=30)[0] == second.communicate(timeout=30)[0] == "whole\n"
    assert not (home / "started-second").exists()


def test_two_threads_at_once():
    """Two threads of one process make it once."""
    times = []

    def write(folder):
        times.append(1)
        time.sleep(0.2)
        (folder / "sheep.txt").write_text("baa\n")

    threads = [threading.Thread(target=store.made, args=[recipe(write)]) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert times == [1]


def test_no_room():
    """A data set that cannot fit is refused before it is begun, in one sentence."""
    with pytest.raises(DataError, match=r"^sheep does not fit .* free [\d,]+ MB more, or set WORKBOOK_DATA .*\.$"):
        store.made(recipe(no_writing, size=10**18))


def test_disk_fills_up():
    """A disk that fills up meanwhile is said in one sentence."""

    def full(folder):
        raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.raises(DataError, match=r"^sheep does not fit on the disk"):
        store.made(recipe(full))


def test_folder_that_may_not_be_written(home, monkeypatch):
    """A closed folder is said in one sentence that names it."""

    def closed(folder):
        raise PermissionError(errno.EACCES, "Permission denied", str(folder))

    with pytest.raises(DataError, match=r"may not be written: set WORKBOOK_DATA"):
        store.made(recipe(closed))


def test_data_folder_is_a_file(home):
    """Whatever else is wrong with the folder is one sentence too."""
    (home / "data").write_text("")

    with pytest.raises(DataError, match=r"^sheep cannot be made in .*WORKBOOK_DATA"):
        store.made(recipe())


def test_bar_is_silent_without_a_terminal(capfd):
    """Nothing is drawn where nobody looks."""
    with bars.bar(10, "sheep") as shown:
        shown.delay = 0
        shown.update(10)

    assert capfd.readouterr() == ("", "")
