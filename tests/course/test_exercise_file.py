"""An exercise's file: its cells by their roles, the page that it stands for, and what is said of a mistake."""

import subprocess
import sys
from pathlib import Path

import pytest

from workbook.course import exercise_file
from workbook.errors import SourceError

TASK = "# %% task [markdown] points=2 core=true\n# ## Add them\n#\n# All of them.\n\n"
ANSWER = "# %% answer\ntotal = 3\n\n"
CHECK = "# %% check\ndef check(answer, draw): ...\n"
SHOWN = "chapters/01_adding/exercises/01_total.py"


def of(text):
    return exercise_file.ExerciseFile(Path("/course") / SHOWN, SHOWN, text)


def test_the_task_says_points_core_extra_and_slot():
    file = of('# %% task [markdown] extra=true slot="one"\n# ## Add\n\n' + ANSWER + CHECK)

    assert of(TASK + ANSWER + CHECK).task == exercise_file.Task(points=2, core=True)
    assert file.task == exercise_file.Task(points=1, extra=True, slot="one")
    assert file.name == "total"


def test_the_page_has_a_number_a_check_cell_and_no_other_cell_of_the_file():
    words = "# %% hints [markdown]\n# 1. a\n\n# %% question [markdown]\n# And?\n\n"
    page = of(TASK + ANSWER + words + CHECK + "# %% wrong\nx = 1\n").page(3, "adding")

    assert page == (
        "# %% [markdown]\n# ## 3. Add them · core\n#\n# All of them.\n\n"
        '# %% exercise="total"\ntotal = 3\n\n# %%\ncheck("adding.total")\n'
    )


def test_cells_of_the_page_stand_where_the_file_has_them():
    text = (
        TASK
        + '# %% given tags=["nbval-skip"]\nUNIT = 1\n\n# %% note [markdown]\n# Now.\n\n'
        + ANSWER
        + '# %% trial tags=["raises-exception"]\ntotal()\n\n# %% note [markdown]\n# It passes?\n\n# %% code\nprint(total)\n\n'
        + CHECK
    )
    headers = [line for line in of(text).page(1, "adding").split("\n") if line.startswith("# %%")]

    assert headers == [
        "# %% [markdown]",
        '# %% tags=["given", "nbval-skip"]',
        "# %% [markdown]",
        '# %% exercise="total"',
        '# %% tags=["raises-exception"]',
        "# %%",
        "# %% [markdown]",
        "# %%",
    ]


def test_an_exercise_of_a_bank_has_a_slot_and_no_number():
    page = of('# %% task [markdown] slot="one"\n# ## Add\n\n' + ANSWER + CHECK).page(0, "adding")

    assert page.startswith("# %% [markdown]\n# ## Add\n")
    assert '# %% exercise="total" slot="one"' in page


def test_an_extra_that_says_so_itself_has_no_number():
    page = of("# %% task [markdown] extra=true\n# ## Extra: add\n\n" + ANSWER + CHECK).page(4, "adding")

    assert page.startswith("# %% [markdown]\n# ## Extra: add\n")


def test_hints_are_a_numbered_list_whose_code_keeps_its_lines():
    hints = (
        "# %% hints [markdown]\n# 1. Which numbers\n#    are there?\n# 2. `sum` adds.\n# 3. A relative:\n#\n"
        "#    ```python\n#    for each in words:\n#        print(each)\n#    ```\n#    It prints.\n"
    )

    assert of(TASK + ANSWER + CHECK + hints).hints == (
        "Which numbers are there?",
        "`sum` adds.",
        "A relative:\n\n```python\nfor each in words:\n    print(each)\n```\nIt prints.",
    )


def test_a_question_is_one_line_of_words():
    assert of(TASK + ANSWER + CHECK + "# %% question [markdown]\n# And\n# then?\n").question == "And then?"
    assert of(TASK + ANSWER + CHECK).question == ""


def test_code_keeps_the_lines_that_it_has_in_the_file():
    file = of(TASK + ANSWER + CHECK)
    lines = file.code("check").split("\n")

    assert lines.index("def check(answer, draw): ...") == file.content.split("\n").index("def check(answer, draw): ...")
    assert file.code("wrong").strip() == ""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (ANSWER + CHECK, " has no task; write one below a line  # %% task [markdown]"),
        (TASK + CHECK, " has no answer; write one below a line  # %% answer"),
        (TASK + ANSWER, " has no check; write one below a line  # %% check"),
        ("", " has no task; write one below a line  # %% task [markdown]"),
        ("x = 1\n" + TASK, ": line 1 stands above the first cell; begin the file with  # %% task [markdown]"),
        (TASK + ANSWER + ANSWER + CHECK, " has two cells with the role 'answer'; make one of them."),
        (TASK + ANSWER + CHECK + CHECK, " has two cells with the role 'check'; make one of them."),
        (TASK + ANSWER + CHECK + "# %% wrnog\n", ": line 11: '# %% wrnog' names no role; write  # %%  and one of task, "),
        (TASK + ANSWER + CHECK + "# %%\nx = 1\n", ": line 11: '# %%' names no role; write  # %%  and one of task, "),
        (TASK + ANSWER + CHECK + "# %% [markdown]\n# x\n", ": line 11: '# %% [markdown]' names no role; write"),
        (TASK + "# %% answer [markdown]\n# x\n" + CHECK, ": line 6: a cell 'answer' holds code; write  # %% answer"),
        (TASK + ANSWER + CHECK + "# %% hints\n# 1. a\n", ": line 11: a cell 'hints' holds words; write  # %% hints [markdown]"),
        (TASK + ANSWER + CHECK + "# %%wrong\nx = 1\n", ": line 11: '# %%wrong' begins no cell; write  # %% wrong"),
        (TASK + ANSWER + CHECK + "## %% wrong\nx = 1\n", ": line 11: '## %% wrong' begins no cell; write  # %% wrong"),
        (TASK.replace("points", "pionts") + ANSWER + CHECK, ": line 1: the task is not understood: 'pionts' is not known; did you mean 'points'?"),
        (TASK.replace("=2", '="2"') + ANSWER + CHECK, ": line 1: the task is not understood: points = '2' must be a whole number."),
        (TASK.replace("true", "True") + ANSWER + CHECK, ": line 1: 'core=True' is not understood; write options like  points=2 core=true"),
        (TASK.replace("points=2", "points") + ANSWER + CHECK, ": line 1: 'points core=true' is not understood; write options"),
        (TASK + ANSWER.replace("answer", 'answer slot="x"') + CHECK, ": line 6: a cell 'answer' has an unknown option 'slot'; it takes no options."),
        (TASK + '# %% given slot="x"\nx = 1\n' + ANSWER + CHECK, ": line 6: a cell 'given' has an unknown option 'slot'; it takes only tags."),
        (TASK.replace("## Add", "Add") + ANSWER + CHECK, ": line 2: the task begins with its heading; write  # ## Count the late"),
        (TASK.replace("# All", "All") + ANSWER + CHECK, ": line 4 belongs to a cell of words; begin it with  #"),
    ],
)  # fmt: skip
def test_a_mistake_is_one_sentence_that_names_the_file(text, told):
    with pytest.raises(SourceError) as refused:
        _ = of(text).parts, of(text).task

    assert str(refused.value).startswith(f"{SHOWN}{told}")
    assert "\n" not in str(refused.value)


def test_hints_that_are_no_list_are_told():
    file = of(TASK + ANSWER + CHECK + "# %% hints [markdown]\n# Think.\n")

    with pytest.raises(SourceError, match=r"01_total\.py: line 12: hints are a numbered list"):
        _ = file.hints


def test_files_come_in_the_order_of_their_names(tmp_path):
    for name in ("page.py", "closing.py", "shared.py", "02_b.py", "01_c.py", "10_a.py"):
        (tmp_path / name).touch()

    assert list(exercise_file.listed(tmp_path, "x")) == ["c", "b", "a"]


@pytest.mark.parametrize("name", ["late_count.py", "03-late.py", "3_Late.py", "_03_late.py"])
def test_a_name_that_no_exercise_has_is_told(tmp_path, name):
    (tmp_path / name).touch()

    with pytest.raises(SourceError, match=r"is no exercise's name; write it like 03_late_count\.py"):
        exercise_file.listed(tmp_path, "chapters/01_adding/exercises")


def test_frames_of_checks_are_told_from_those_of_answers():
    file = of(TASK + ANSWER + CHECK)

    assert exercise_file.holds_checks(str(file.path))
    assert not exercise_file.holds_checks(file.answers_path)
    assert not exercise_file.holds_checks("/home/me/work/exercises/01_total.py")


def test_a_kernel_reads_a_check_without_what_reads_notebooks(fixture_course):
    program = (
        "import sys\nfrom workbook import course\n"
        "exercise = course.load().exercise('short.reads')\nassert exercise.attempts\n"
        "print(sorted({'jupytext', 'nbformat'} & {*sys.modules}))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"


def test_the_example_for_authors_is_an_exercise_that_is_proved(fixture_course):
    shown = (Path(__file__).parents[2] / "CONTRIBUTING.md").read_text(encoding="utf-8")

    assert f"```python\n{fixture_course.exercise('short.short_words').file.content}```" in shown


def test_an_explanation_may_hold_paragraphs_and_code(fixture_course):
    exercise = fixture_course.exercise("short.short_words")

    assert exercise.file.explanation.endswith("shows:\n```python\nnext(found)\n```")
    assert exercise.check.explanation == exercise.file.explanation
    assert fixture_course.exercise("short.reads").check.explanation == ""
    assert "next(found)" not in exercise.file.page(1, "short")
