"""Paths that Hadoop can read: a folder itself, or a link to it."""

import stat

import pytest

from workbook import places
from workbook.engines.hadoop import folders
from workbook.errors import LabError, PlaceError


@pytest.fixture(autouse=True)
def links(tmp_path, monkeypatch):
    """Where links are kept in these tests."""
    folder = tmp_path / "links"
    monkeypatch.setattr(places, "links", lambda: folder)
    return folder


def test_a_plain_path_stays_and_nothing_is_made(tmp_path, links):
    assert places.readable(tmp_path / "state") == tmp_path / "state"
    assert not links.exists()


@pytest.mark.parametrize(
    "name", ["a user", "Zoé", "a+b", "a@b", "50%", "a#b", "a,b", "a:b", "a'b", 'a"b', "a$b", "a\nb"]
)
def test_any_other_is_reached_by_a_link_that_is_always_the_same(tmp_path, links, name):
    folder = tmp_path / name / "state"
    found = places.readable(folder)
    assert places.READABLE.fullmatch(str(found))
    (found / "file").write_text("ram")
    assert (folder / "file").read_text() == "ram"
    assert places.readable(folder) == found
    assert stat.S_IMODE(links.stat().st_mode) == 0o700


def test_a_link_that_was_cleaned_away_comes_back(tmp_path):
    """Systems remove old files from /tmp."""
    found = places.readable(tmp_path / "a b")
    found.unlink()
    assert places.readable(tmp_path / "a b") == found
    assert found.is_symlink()


def test_links_to_folders_that_are_gone_go(tmp_path, links):
    found = places.readable(tmp_path / "a b")
    (tmp_path / "a b").rmdir()
    places.readable(tmp_path / "c d")
    assert not found.is_symlink()


@pytest.mark.parametrize("how", ["open to others", "a link", "a file"])
def test_a_folder_that_somebody_else_may_have_made_is_not_used(tmp_path, links, how, monkeypatch):
    if how == "open to others":
        links.mkdir()
        links.chmod(0o777)
    elif how == "a link":
        (tmp_path / "theirs").mkdir()
        links.symlink_to(tmp_path / "theirs")
    else:
        links.write_text("")
    with pytest.raises(PlaceError, match="type  export WORKBOOK_STATE="):
        places.readable(tmp_path / "a b")
    monkeypatch.setenv("WORKBOOK_STATE", str(tmp_path / "a b"))
    assert folders.home() == tmp_path / "a b" / "hadoop"  # the lab opens; a start says what is wrong


@pytest.mark.parametrize("find", [places.data, places.jars, places.state])
def test_an_account_without_a_home_folder_is_a_sentence(find, monkeypatch):
    """A number without a name, and without HOME."""
    monkeypatch.delenv("HOME", raising=False)
    for name in ("WORKBOOK_DATA", "WORKBOOK_JARS", "WORKBOOK_STATE", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("pwd.getpwuid", lambda number: {}[number])
    with pytest.raises(LabError, match="This account has no home folder; type  export HOME="):
        find()
    monkeypatch.setenv("WORKBOOK_STATE", "/var/tmp/course")
    assert str(places.state()) == "/var/tmp/course"
