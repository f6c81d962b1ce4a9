"""How a run is spread over workers."""

from pathlib import Path
from types import SimpleNamespace

import pytest
import real_engines
import spread

from workbook import course

PROOF = "tests/chapters/test_chapters.py"
ANSWERS = "tests/chapters/test_answers.py"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("notebooks/01_lazy_map.ipynb::Cell 0", "notebooks/01_lazy_map.ipynb::Cell 9"),
        ("tests/test_wire.py::test_one[a.b]", "tests/test_wire.py::test_other[c.d]"),
        (f"{PROOF}::test_both_modes_agree[reduce.late_count]", f"{PROOF}::test_no_cheat_passes[reduce.late_count]"),
        (f"{ANSWERS}::test_refused[reduce.late_count-1]", f"{ANSWERS}::test_accepted[reduce.late_count-2]"),
        ("tests/engines/test_hadoop.py::test_one", "tests/engines/test_failures.py::test_other"),
    ],
)
def test_these_stay_in_one_worker(one, other):
    assert spread.unit(one) == spread.unit(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("notebooks/01_lazy_map.ipynb::Cell 0", "solutions/01_lazy_map.ipynb::Cell 0"),
        (f"{PROOF}::test_no_cheat_passes[reduce.late_count]", f"{PROOF}::test_no_cheat_passes[reduce.last_state]"),
        (f"{ANSWERS}::test_refused[reduce.late_count-1]", f"{ANSWERS}::test_refused[reduce.last_state-1]"),
        ("tests/engines/test_hadoop.py::test_one", "tests/engines/test_word_count.py::test_other"),
    ],
)
def test_these_may_run_in_two_workers(one, other):
    assert spread.unit(one) != spread.unit(other)


def test_long_units_come_first_and_a_unit_keeps_its_order(monkeypatch):
    took = {"a.py": 1, "b.py": 9, "c.py": 5}
    monkeypatch.setattr(spread, "seconds", lambda item: took[item.nodeid[:4]])
    items = [SimpleNamespace(nodeid=nodeid) for nodeid in ("a.py::x", "b.py::y", "c.py::x", "b.py::x", "a.py::y")]

    ordered = [item.nodeid for item in spread.in_order(items)]

    assert ordered == ["b.py::y", "b.py::x", "c.py::x", "a.py::x", "a.py::y"]


def test_a_chapter_without_exercises_of_a_kind_can_be_ordered():
    item = SimpleNamespace(
        nodeid=f"{PROOF}::test_it[exercise0]", callspec=SimpleNamespace(params={"exercise": object()})
    )

    assert spread.seconds(item) > 0


def test_the_modules_that_are_named_exist():
    root = Path(spread.__file__).parents[1]
    named = {*spread._MODULES, *spread._OWN_CLUSTER}

    assert [each for each in named if not (root / each).is_file()] == []


LOADED = course.load()
IN_NO_CHAPTER = {"word": "a text that is no chapter"}


@pytest.mark.parametrize(
    ("params", "names", "marked"),
    [
        ({"exercise": LOADED.exercise("mapreduce.shuffled")}, {}, True),
        ({"exercise": LOADED.exercise("reduce.late_count")}, {"shared": real_engines.shared}, False),
        ({"chapter": LOADED.chapter("08")}, {}, True),
        ({"chapter": "08_mapreduce"}, {}, True),
        ({"chapter": "03_reduce"}, {"shared": real_engines.shared}, False),
        (IN_NO_CHAPTER, {"real": real_engines.real}, True),
        (IN_NO_CHAPTER, {"starts": real_engines.spark}, True),
        (IN_NO_CHAPTER, {}, False),
        (None, {"installed": real_engines.installed}, True),
        (None, {}, False),
    ],
)
def test_what_needs_an_engine_is_known(params, names, marked):
    item = SimpleNamespace(module=SimpleNamespace(**names))
    if params is not None:
        item.callspec = SimpleNamespace(params=params)

    assert spread.needs_engine(item) is marked
