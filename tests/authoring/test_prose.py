"""How a lesson reads."""

from dataclasses import replace

import pytest

from workbook.authoring import audit, prose
from workbook.course.cells import Cell

LONG = "This sentence has far more words than a reader who is tired in the evening can hold, and it " * 2 + "goes on."
CELLS = [
    Cell("markdown", f"# Lesson\n\nShort. {LONG} Whoever reads [this](there.ipynb) shall see."),
    Cell(
        "markdown",
        "---\n\n| a | table |\n|---|---|\n\n```\nno prose here\n```\n\n![a long description: ['a', 3]](figures/a.svg)",
    ),
    Cell("code", 'predict("a.b", ...)'),
    Cell("code", 'predict("a.b", measured=1)\n' + "x = " + "1 + " * 30 + "1"),
    Cell("code", "plt.show()"),
    Cell("code", "answer = 1", exercise="answer", role="answer"),
]


def test_words_are_those_of_prose_alone():
    found = prose.figures(CELLS[:2])

    assert found.words == 1 + len(LONG.split()) + 5
    assert found.sentences == (LONG,)
    assert found.banned == ("shall", "whoever")


def test_cells_predictions_tasks_plots_and_wide_lines_are_counted():
    found = prose.figures(CELLS)

    assert (found.cells, found.predictions, found.tasks, found.plots, found.wide) == (6, 1, 1, 1, 1)
    assert any("whoever" in line for line in prose.told(found))
    assert any(LONG in line for line in prose.told(found))


def test_minutes_and_terms_that_come_too_early_are_told():
    found = prose.figures(CELLS)

    assert "60 minutes, 5 more for what is optional" in prose.told(found, (60, 5, True))
    assert prose.told(found, (60, 0, False))[1].startswith("60 minutes; type  workbook measure")
    early = prose.told(found, early=[("shuffle", "08"), ("join", "08b")])
    assert "terms of later chapters, without a link to them: shuffle (08), join (08b)" in early


@pytest.mark.parametrize(("kind", "most"), prose.MOST.items())
def test_what_exceeds_a_limit_is_told(kind, most):
    found = replace(prose.figures(CELLS), tasks=3, **{kind: most})

    assert prose.problems(found, "lesson.py", is_checkpoint=False) == []
    (problem,) = prose.problems(replace(found, **{kind: most + 1}), "lesson.py", is_checkpoint=False)
    assert f"{most + 1:,} {kind}" in problem


def test_a_lesson_has_tasks_and_a_checkpoint_has_none():
    found = replace(prose.figures(CELLS), tasks=2)

    assert "has 2 tasks" in prose.problems(found, "lesson.py", is_checkpoint=False)[0]
    assert prose.problems(replace(found, tasks=0), "lesson.py", is_checkpoint=True) == []


def test_a_lesson_that_is_listed_may_exceed_the_limits_until_it_keeps_them(fixture_course):
    chapter = fixture_course.chapter("01")

    assert "has 0 tasks" in audit.lengths(replace(fixture_course, unrevised=()), chapter)[0]
    assert audit.lengths(replace(fixture_course, unrevised=("01_short",)), chapter) == []


def test_a_lesson_that_keeps_the_limits_leaves_the_list(fixture_course, monkeypatch):
    monkeypatch.setattr(prose, "LEAST_TASKS", 0)
    chapter = fixture_course.chapter("01")

    assert audit.lengths(replace(fixture_course, unrevised=()), chapter) == []
    assert "out of `unrevised`" in audit.lengths(replace(fixture_course, unrevised=("01_short",)), chapter)[0]
