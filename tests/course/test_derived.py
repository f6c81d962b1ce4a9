"""Derived notebooks as their source gives them, whatever was written into the files."""

import json

import pytest

from workbook import course
from workbook.course import derived
from workbook.course.answers import mark, source
from workbook.errors import CourseError
from workbook.learning.copies import handout

RIGHT = "def short_words(words):\n    return filter(lambda word: len(word) < SHORT, words)"
PAGE = "exercises/01_short.ipynb"


def fresh(here):
    course.load.cache_clear()
    return course.load(here.root)


def answer(path, text=RIGHT):
    """Write an answer into a notebook, as another editor does."""
    page = json.loads(path.read_text(encoding="utf-8"))
    for cell in page["cells"]:
        if mark(cell).get("exercise") == "short_words" and mark(cell).get("role") == "answer":
            cell["source"] = text.splitlines(keepends=True)
            cell["outputs"] = []
    path.write_text(json.dumps(page), encoding="utf-8")


def test_a_stub_is_the_courses_own_also_where_the_file_holds_an_answer(fixture_course):
    stub = fixture_course.exercise("short.short_words").stub
    answer(fixture_course.root / PAGE)

    assert fresh(fixture_course).exercise("short.short_words").stub == stub


@pytest.mark.parametrize(
    "damage", [b"", b"{", b"<<<<<<< HEAD\n{}\n=======\n>>>>>>> mine\n", b'{"cells": 1}', b"\xff\xfe"]
)
def test_a_derived_notebook_that_cannot_be_read_is_derived_again(fixture_course, damage):
    told = fixture_course.exercise("short.short_words")
    stub, solution = told.stub, told.solution
    for folder in ("exercises", "solutions"):
        (fixture_course.root / folder / "01_short.ipynb").write_bytes(damage)

    again = fresh(fixture_course).exercise("short.short_words")
    assert (again.stub, again.solution) == (stub, solution)


def test_a_solution_and_a_given_cell_are_the_courses_own_too(fixture_course):
    exercise = fixture_course.exercise("short.short_words")
    given, solution = exercise.given, exercise.solution
    answer(fixture_course.root / "solutions/01_short.ipynb", "short_words = 1")
    page = fixture_course.root / PAGE
    page.write_text(page.read_text(encoding="utf-8").replace("SHORT = 4", "SHORT = 5"), encoding="utf-8")

    again = fresh(fixture_course)
    assert again.exercise("short.short_words").given == given
    assert again.exercise("short.short_words").solution == solution


def test_an_answer_in_the_courses_file_is_never_handed_out(fixture_course, tmp_path):
    handout.make(fixture_course, tmp_path / "clean")
    answer(fixture_course.root / PAGE)
    here = fresh(fixture_course)

    report = handout.update(here, tmp_path / "work")

    assert PAGE in report.made
    assert (tmp_path / "work" / PAGE).read_bytes() == (tmp_path / "clean" / PAGE).read_bytes()
    assert str(handout.update(here, tmp_path / "clean")) == "Your copies are up to date."
    handout.reset(here, tmp_path / "work", "short")
    assert RIGHT not in (tmp_path / "work" / PAGE).read_text()


def test_outputs_and_folded_cells_do_not_make_a_page_another(fixture_course):
    page = json.loads((fixture_course.root / PAGE).read_text(encoding="utf-8"))
    for cell in page["cells"]:
        cell["metadata"]["collapsed"] = True
        cell["source"] = source(cell)
        if cell["cell_type"] == "code":
            cell["outputs"], cell["execution_count"] = [], 7
    (fixture_course.root / PAGE).write_text(json.dumps(page), encoding="utf-8")

    assert derived.changed(fixture_course) == []


def test_changed_pages_are_named(fixture_course):
    assert derived.changed(fixture_course) == []
    answer(fixture_course.root / PAGE)
    (fixture_course.root / "notebooks/start.ipynb").write_text("{")

    assert derived.changed(fixture_course) == ["notebooks/start.ipynb", PAGE]


def test_the_source_is_not_read_where_nothing_was_changed(fixture_course):
    (fixture_course.chapter("short").exercises_folder / "page.py").write_text("# %% exercise=\n", encoding="utf-8")

    assert fresh(fixture_course).exercise("short.short_words").stub.startswith("def short_words")


def test_a_changed_page_whose_source_cannot_be_read_is_one_sentence(fixture_course):
    answer(fixture_course.root / PAGE)
    (fixture_course.chapter("short").exercises_folder / "page.py").write_bytes(b"\xff")

    with pytest.raises(CourseError, match="not UTF-8"):
        _ = fresh(fixture_course).chapter("short").exercises


def test_a_page_from_before_signatures_counts_where_there_is_no_source(fixture_course):
    page = json.loads((fixture_course.root / PAGE).read_text(encoding="utf-8"))
    del page["metadata"]["workbook"]["signature"]
    (fixture_course.root / PAGE).write_text(json.dumps(page), encoding="utf-8")
    (fixture_course.chapter("short").exercises_folder / "page.py").unlink()

    assert len(fresh(fixture_course).chapter("short").exercises) == 2
