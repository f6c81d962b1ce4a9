"""Which proofs may be left out, and which may not."""

import proven
import pytest


@pytest.fixture
def home(fixture_course, tmp_path, monkeypatch):
    """The fixture course as a whole checkout, and a store of its own."""
    monkeypatch.setattr(proven, "store", lambda: tmp_path / "store")
    monkeypatch.setattr(proven, "_digests", {})
    (fixture_course.root / "src").mkdir()
    (fixture_course.root / "src" / "engine.py").write_text("x = 1\n")
    (fixture_course.root / "requirements.lock").write_text("one==1\n")
    return fixture_course


def test_only_what_passed_in_all_its_tests_is_remembered(home):
    outcomes = {"short.short_words": {"passed"}, "short.reads": {"passed", "skipped"}}
    proven.keep(home.exercises, home.root, outcomes)

    assert proven.proven(home.exercises, home.root) == ["short.short_words"]


@pytest.mark.parametrize(
    "changed",
    [
        "src/engine.py",
        "requirements.lock",
        "chapters/01_short/exercises/shared.py",
        "chapters/01_short/exercises/02_reads.py",
        "exercises/01_short.ipynb",
        "solutions/01_short.ipynb",
    ],
)
def test_any_change_of_what_a_proof_depends_on_asks_for_it_again(home, changed, monkeypatch):
    proven.keep(home.exercises, home.root, {each.id: {"passed"} for each in home.exercises})
    assert len(proven.proven(home.exercises, home.root)) == 2

    path = home.root / changed
    path.write_text(path.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    monkeypatch.setattr(proven, "_digests", {})

    assert proven.proven(home.exercises, home.root) == []


def test_a_test_of_the_proof_names_its_exercise():
    assert proven.exercise_of(f"{proven.MODULE}::test_no_cheat_passes[reduce.late_count]") == "reduce.late_count"
    assert proven.exercise_of("tests/test_wire.py::test_it[reduce.late_count]") == ""
