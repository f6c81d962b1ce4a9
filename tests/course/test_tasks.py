"""Tasks inside a lesson (Your turn): exercises without points, in the lesson's notebook."""

import nbformat
import pytest
from building import build, edit, fresh

from workbook import course as courses
from workbook.authoring import draft, proof
from workbook.checking.outcome import Verdict
from workbook.course import answers, derive
from workbook.errors import CourseError, SourceError
from workbook.learning import progress

TASK = '''\
# %% task [markdown]
# ## The later words
#
# Give the words after the second. Fill the gap, run the cell, then the next one.


# %% answer
def later_words(words):
    """The words after the second.

    >>> list(later_words(["a", "ab", "abc"]))
    ['abc']
    """
    ### BEGIN SOLUTION
    return islice(words, 2, None)
    ### END SOLUTION


# %% hints [markdown]
# 1. `islice(items, n, None)` leaves out the first n items.

# %% check
def check(answer, draw):
    words = draw.several(lambda random: random.choice("abcdef"), 30, at_least=0, named="words")
    expect.equal(list(answer(iter(words))), words[2:])


# %% wrong
wrong(
    "stops",
    was="None",
    now="5",
    belief="The third argument is a count that is long enough.",
    says="Your function gave {received}, and {expected} was asked for. At which place does `islice(words, 2, 5)` stop?",
)
'''


@pytest.fixture
def with_task(fixture_course):
    """The fixture course, with a task in its lesson; not built yet."""
    folder = fixture_course.root / "chapters" / "01_short"
    (folder / "tasks").mkdir()
    (folder / "tasks" / "01_later_words.py").write_text(TASK, encoding="utf-8")
    edit(folder / "lesson.py", "import predict", "import check, predict")
    edit(folder / "lesson.py", "# %%\nfrom itertools", '# %% tags=["given"]\nfrom itertools')
    edit(
        folder / "lesson.py",
        '# %%\npredict("short.guess", ...)',
        '# %% task="later_words"\n\n# %%\npredict("short.guess", ...)',
    )
    return fixture_course.root


@pytest.mark.parametrize(
    ("text", "shown"), [("The text goes on.", "---\n\nThe text goes on."), ("## 2. Next", "## 2. Next")]
)
def test_a_line_ends_a_task_where_no_heading_does(with_task, text, shown):
    lesson = with_task / "chapters" / "01_short" / "lesson.py"
    edit(lesson, '# %% task="later_words"\n', f'# %% task="later_words"\n\n# %% [markdown]\n# {text}\n')

    cells = [cell.source for cell in derive.lesson_cells(fresh(with_task).chapter("01"))]
    assert cells[cells.index('check("short.later_words")') + 1] == shown


def test_a_task_stands_in_the_lesson_open_and_in_the_solutions_solved(with_task):
    assert not build(with_task).problems
    course = fresh(with_task)
    chapter = course.chapter("01")
    lesson = nbformat.read(chapter.lesson, as_version=4).cells
    solutions = nbformat.read(chapter.solutions_notebook, as_version=4).cells
    at = next(at for at, cell in enumerate(lesson) if cell.source.startswith("### Your turn: The later words"))

    assert "...  # your code" in lesson[at + 1].source
    assert lesson[at + 2].source == 'check("short.later_words")'
    assert "raises-exception" in lesson[at + 2].metadata.tags  # Run All goes on
    assert "Not attempted" in str(lesson[at + 2].outputs)
    assert [cell.source.partition("\n")[0] for cell in solutions[1:3]] == ["## Your turn", "from workbook import check"]
    assert any("return islice(words, 2, None)" in cell.source for cell in solutions)
    assert [answers.mark(cell)["exercise"] for cell in lesson[at : at + 3]] == ["later_words"] * 3


def test_a_task_is_an_exercise_without_points_that_is_counted_apart(with_task):
    with draft.of(fresh(with_task).chapter("01")) as chapter:
        task = chapter.exercise("later_words")
        seen = progress.summary(
            courses.load(chapter.root), [{"exercise": "short.later_words", "outcome": "passed", "points": 0}]
        )

        assert (task.is_task, task.points, chapter.tasks) == (True, 0, (task,))
        assert "later_words" not in chapter.exercise_names
        assert seen.points == 0
        assert "Your turn: 1 of 1" in str(seen)
        assert "Your turn: 1 of 1" in seen._repr_html_()


def test_a_task_is_proved_like_an_exercise_and_needs_less(with_task):
    with draft.of(fresh(with_task).chapter("01")) as chapter:
        task = chapter.exercise("later_words")

        assert not [problem for problems in proof.prove(task).values() for problem in problems]
        assert proof.judge(task, "def later_words(words):\n    return list(words)[2:]\n", 1).verdict is Verdict.PASSED
        wrong = "def later_words(words):\n    return islice(words, 1, None)\n"
        assert proof.judge(task, wrong, 1).verdict is Verdict.WRONG


def test_an_expectation_that_earns_nothing_is_named_where_it_stands(with_task):
    folder = with_task / "chapters" / "01_short"
    (folder / "exercises" / "shared.py").write_text(
        "from workbook import expect\n\n\ndef anything():\n    expect.equal(1, 1)\n", encoding="utf-8"
    )
    edit(folder / "tasks" / "01_later_words.py", "words[2:])\n", "words[2:])\n    expect.equal(1, 1)\n    anything()\n")
    with draft.of(fresh(with_task).chapter("01")) as chapter:
        found = proof.expectations_earn_their_place(chapter.exercise("later_words"))

    assert [problem.partition(": ")[0] for problem in found] == [
        "chapters/01_short/tasks/01_later_words.py:26",
        "chapters/01_short/exercises/shared.py:5",
    ]


def test_a_task_without_a_place_and_a_place_without_a_task_are_told(with_task):
    lesson = with_task / "chapters" / "01_short" / "lesson.py"
    edit(lesson, 'task="later_words"', 'task="last_words"')
    assert "the task 'last_words' has no file" in build(with_task).problems[0]
    edit(lesson, '# %% task="last_words"\n', "")
    assert "tasks/01_later_words.py stands nowhere in the lesson" in build(with_task).problems[0]


def test_words_below_the_place_of_a_task_are_not_lost(with_task):
    edit(with_task / "chapters" / "01_short" / "lesson.py", 'task="later_words"\n', 'task="later_words"\nprint(1)\n')

    assert "leave the cell below its header empty" in build(with_task).problems[0]


def test_a_task_and_an_exercise_have_different_names(with_task):
    folder = with_task / "chapters" / "01_short"
    (folder / "tasks" / "01_later_words.py").rename(folder / "tasks" / "01_short_words.py")
    edit(folder / "lesson.py", 'task="later_words"', 'task="short_words"')

    with pytest.raises((CourseError, SourceError), match="a task and an exercise"):
        fresh(with_task).exercise("short.short_words")
