"""How long a lesson's cells run, written into course.toml."""

import re
import tomllib

import pytest
from building import edit, fresh
from typer.testing import CliRunner

from workbook import cli
from workbook.authoring import execution, measure
from workbook.errors import CourseError

TOML = """\
# A comment.
title = "x"

[[chapter]]
name = "01_a"  # the first
budget = 60
# about its data
data = ["plays"]

[[chapter]]
name = "02_b"
run_seconds = [
    1, 2,  # long ago
]
"""


def test_figures_are_entered_and_all_else_stays():
    made = measure.entered(TOML, "01_a", [5, 0])

    assert made == TOML.replace("budget = 60", "run_seconds = [5, 0]\nbudget = 60")
    assert measure.entered(made, "01_a", [10, 0]) == made.replace("[5, 0]", "[10, 0]")


def test_figures_that_stand_are_replaced_whole():
    made = measure.entered(TOML, "02_b", [5])

    assert made.endswith('name = "02_b"\nrun_seconds = [5]\n')
    assert tomllib.loads(made)["chapter"][0] == tomllib.loads(TOML)["chapter"][0]


def test_an_entry_without_a_budget_gets_them_at_its_end():
    text = '[[chapter]]\nname = "01_a"\n\n[[chapter]]\nname = "02_b"'

    made = measure.entered(measure.entered(text, "02_b", [1]), "01_a", [2])
    assert made == '[[chapter]]\nname = "01_a"\nrun_seconds = [2]\n\n[[chapter]]\nname = "02_b"\nrun_seconds = [1]'


def test_an_entry_that_is_not_found_is_told():
    with pytest.raises(CourseError, match="into the entry of 03_c yourself"):
        measure.entered(TOML, "03_c", [1])


def test_figures_that_hardly_changed_stay():
    assert measure.settled([4, 7, 58, 100], standing=[0, 10, 60, 90]) == (0, 10, 60, 90)
    assert measure.settled([6, 30, 200], standing=[0, 10, 90]) == (5, 30, 210)
    assert measure.settled([6, 30], standing=[0]) == (5, 30)


def sections(root):
    edit(
        root / "chapters" / "01_short" / "lesson.py",
        '# %%\npredict("short.guess", ...)',
        "# %% [markdown]\n# ## 1. Wait\n\n# %%\nslept = 1",
    )
    return fresh(root)


def test_each_section_is_measured_and_written(root, monkeypatch):
    course = sections(root)
    clock = iter(range(0, 1_000, 10))
    monkeypatch.setattr(measure, "perf_counter", lambda: next(clock))

    def run(made, course, seconds, begun, done):
        for at, cell in enumerate(made.cells):
            if cell.cell_type == "code":
                begun(at)
                done(at)

    monkeypatch.setattr(execution, "run", run)
    told = []
    chapter = course.chapter("01")
    measured = measure.seconds(course, chapter, told.append)

    assert measured == [10, 20]
    assert "cell 2 of 5, section 0 of 1" in told[0]
    assert measure.write(chapter, measured) == (10, 20)
    assert fresh(root).chapter("01").run_seconds == (10, 20)


def test_a_lesson_that_fails_leaves_the_file(root):
    before = (root / "chapters" / "course.toml").read_bytes()
    edit(root / "chapters" / "01_short" / "lesson.py", "from itertools import islice", "raise ValueError('gone')")
    done = CliRunner().invoke(cli.app, ["measure", "01"])

    assert done.exit_code == 1
    assert re.search(r"chapters/01_short/lesson.py: .*failed", done.stderr)
    assert (root / "chapters" / "course.toml").read_bytes() == before


def test_ctrl_c_leaves_the_file(root, monkeypatch):
    before = (root / "chapters" / "course.toml").read_bytes()

    def interrupted(made, course, seconds, begun, done):
        begun(1)
        raise KeyboardInterrupt

    monkeypatch.setattr(execution, "run", interrupted)
    done = CliRunner().invoke(cli.app, ["measure", "01"])

    assert done.exit_code == 130
    assert (root / "chapters" / "course.toml").read_bytes() == before


def test_a_lesson_runs_and_every_code_cell_is_heard(root):
    course, told = fresh(root), []
    measured = measure.seconds(course, course.chapter("01"), told.append)

    assert [line.partition(",")[0] for line in told] == [f"01_short: cell {at} of 4" for at in (2, 3, 4)]
    assert len(measured) == 1
    assert measured[0] > 0


def test_a_chapter_to_come_is_not_measured(root):
    with pytest.raises(CourseError, match="not written yet"):
        measure.seconds(fresh(root), fresh(root).chapter("later"))
