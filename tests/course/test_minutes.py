"""The minutes of a lesson, computed from its cells."""

from workbook.course import minutes
from workbook.course.cells import Cell

CELLS = [
    Cell("markdown", "# Lesson\n\n" + "word " * 398),
    Cell("markdown", "## 1. First\n\n" + "word " * 197),
    *[Cell("code", "x = 1")] * 3,
    Cell("markdown", "### Your turn: Do it", exercise="it", role="text"),
    Cell("code", "it = 1", exercise="it", role="answer"),
    Cell("code", 'check("a.it")', exercise="it", role="check"),
    Cell("markdown", "## 2. More (optional)\n\nWords."),
]


def test_words_cells_tasks_and_runs_add_up():
    assert minutes.of_sections(CELLS) == [2, 5, 1]
    assert minutes.of_sections(CELLS, run_seconds=[0, 120, 60]) == [2, 7, 1]


def test_a_lesson_says_how_long_it_and_its_sections_take():
    made = minutes.told(CELLS)

    assert made[0].source.endswith("**Time:** about 7 minutes, and 1 more for what is optional.")
    assert made[1].source.startswith("## 1. First\n\n*5 minutes*\n\nword")
    assert made[-1].source == "## 2. More (optional)\n\n*1 minute*\n\nWords."
    assert [cell.source for cell in made[2:-1]] == [cell.source for cell in CELLS[2:-1]]


def test_a_figure_s_description_is_not_read():
    figure = f'![{"word " * 400}["b", 3]](figures/a.svg)'

    assert minutes.of_sections([Cell("markdown", f"# Lesson\n\n{figure}")]) == [1]


def test_the_minutes_of_a_lesson_are_without_what_is_optional():
    assert minutes.of_lesson(CELLS) == (7, 1)
    assert minutes.of_lesson(CELLS[:1]) == (2, 0)


def test_a_lesson_without_sections_stays_as_it_is():
    assert minutes.told(CELLS[:1]) == CELLS[:1]
