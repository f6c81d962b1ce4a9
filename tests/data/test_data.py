from pathlib import Path

import pytest

from workbook import data
from workbook.errors import DataError, UnknownName

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(autouse=True)
def own_folder(tmp_path, monkeypatch):
    """Data of this test only."""
    monkeypatch.setenv("WORKBOOK_DATA", str(tmp_path / "data"))


def test_sets():
    """Every data set says what it is, where it is from and under which licence, also before it is made."""
    sets = {each.name: each for each in data.sets()}

    assert list(sets) == ["flights", "flights_by_month", "plays", "sympy_source", "text", "logs", "league"]
    assert all(each.what and each.source and each.licence for each in sets.values())
    assert not any(each.made or each.bytes for each in sets.values())
    described = (ROOT / "datasets" / "README.md").read_text(encoding="utf-8")
    assert [name for name in sets if f"| `{name}` |" not in described] == [], "describe these in datasets/README.md"


def test_make():
    """What was made is listed with its bytes, all sizes together."""
    folders = [*data.make(["logs"], size="20 kB"), *data.make(["logs"], size="10 kB", seed=2)]
    logs = next(each for each in data.sets() if each.name == "logs")

    assert logs.made
    assert logs.bytes == sum(path.stat().st_size for folder in folders for path in folder.iterdir())
    assert data.logs("20 kB") == folders[0] / "access.log"


def test_no_names_are_no_data_sets():
    """A course whose chapters read nothing fetches nothing."""
    assert data.make([]) == []
    assert not any(each.made for each in data.sets())


def test_unknown_name():
    """A name that is none suggests the nearest, and makes nothing of the others."""
    with pytest.raises(UnknownName, match=r"No data set is called 'log': did you mean logs\?"):
        data.make(["text", "log"], size=1_000)
    assert not any(each.made for each in data.sets())


def test_truth_of_another_file(tmp_path):
    """A file without a truth is said to have none."""
    with pytest.raises(DataError, match=r"has no truth beside it: give a path that data\.text\(\)"):
        data.truth(tmp_path / "mine.txt")


def test_second_call_is_quick():
    """Once made, a data set costs a look, not a second generation."""
    path = data.text("200 kB")
    before = path.stat().st_mtime_ns

    assert data.text("200 kB").stat().st_mtime_ns == before


def test_exported_names():
    """What is public is what is listed, and each says what it gives."""
    assert all(getattr(data, name).__doc__ for name in data.__all__)
    assert data.__all__ == sorted(data.__all__)
