"""Files replaced whole."""

import os

import pytest

from workbook import atomic


def test_a_file_is_made_and_replaced_with_its_folder(tmp_path):
    path = tmp_path / "deep" / "a.txt"
    atomic.write(path, "é")
    atomic.write(path, b"two", durable=True)

    assert path.read_bytes() == b"two"
    assert list(path.parent.iterdir()) == [path]


def test_permissions_and_a_link_stay(tmp_path):
    path, link = tmp_path / "a.txt", tmp_path / "link"
    path.write_text("one")
    path.chmod(0o640)
    link.symlink_to(path)
    atomic.write(link, "two")

    assert link.is_symlink()
    assert path.read_text() == "two"
    assert path.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("refused", ["fsync", "replace"])
def test_what_fails_leaves_the_old_file_and_nothing_beside_it(tmp_path, monkeypatch, refused):
    path = tmp_path / "a.txt"
    path.write_text("one")

    def full(*given):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, refused, full)
    with pytest.raises(OSError, match="No space left"):
        atomic.write(path, "two", durable=True)

    assert path.read_text() == "one"
    assert list(tmp_path.iterdir()) == [path]
