"""What a learner calls: check, hint, predict; in a real shell, and once in a real kernel."""

import json
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from types import SimpleNamespace

import nbformat
import pytest
from IPython.core.interactiveshell import InteractiveShell
from IPython.utils.capture import capture_output
from jupyter_client.manager import KernelManager
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError
from pages import put, read, text
from traitlets.config import Config

from workbook import course, places
from workbook.checking import examine
from workbook.course import answers, derive
from workbook.engines import environment
from workbook.errors import UnknownName, WorkbookError
from workbook.learning import events, history, keeping, notebook, progress
from workbook.learning.copies import handout
from workbook.learning.notebook import NotPassed

TESTS = Path(__file__).parents[1]
GIVEN = "from itertools import islice\nSHORT = 4"
RIGHT = "def short_words(words):\n    return filter(lambda word: len(word) < SHORT, words)"
TOO_LONG = "def short_words(words):\n    return filter(lambda word: len(word) >= SHORT, words)"
CHECK = 'check("short.short_words")'


class Shell:
    """A learner's shell: runs cells as JupyterLab does and keeps what they showed."""

    def __init__(self, shell):
        self.shell = shell

    def run(self, source, store_history=True):
        with capture_output() as seen:
            ran = self.shell.run_cell(source, store_history=store_history)
        # A cell's last value is shown after what it displayed itself.
        last = [] if ran.result is None else [self.shell.display_formatter.format(ran.result)[0]]
        return SimpleNamespace(
            result=ran.result,
            error=ran.error_in_exec or ran.error_before_exec,
            shown=[output.data for output in seen.outputs] + last,
            text=seen.stdout + seen.stderr,
        )

    def card(self, source=CHECK):
        """The text of the one card that a cell shows."""
        ran = self.run(source)
        (data,) = ran.shown
        assert "text/html" in data
        return data["text/plain"]


@pytest.fixture
def shell(fixture_course, tmp_path, monkeypatch):
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path / "ipython"))
    monkeypatch.setenv("WORKBOOK_WORK", str(tmp_path / "work"))
    monkeypatch.setattr(history, "_runs", [])
    monkeypatch.setattr(notebook, "_checked", {})
    monkeypatch.setattr(keeping, "_unsaved", [])
    config = Config()
    config.HistoryManager.enabled = False  # no history file, no thread
    InteractiveShell.clear_instance()
    made = InteractiveShell.instance(config=config, colors="nocolor")
    made.user_ns["In"][:] = [""]
    notebook.listen()
    learner = Shell(made)
    learner.run("from workbook import check, feedback, hint, predict, progress, solution\n" + GIVEN)
    yield learner
    made.history_manager.end_session()
    InteractiveShell.clear_instance()


# check


def test_a_right_answer_returns_its_outcome_as_the_cell_s_result(shell):
    shell.run(RIGHT)
    ran = shell.run(CHECK)

    assert ran.error is None
    assert ran.result.passed
    (card,) = ran.shown
    assert "Passed" in card["text/html"]
    assert "What would a list cost?" in card["text/html"]
    assert card["text/plain"].startswith("✓ Passed: short.short_words (2 points)")


def test_a_wrong_answer_shows_a_card_and_raises_without_a_trace(shell):
    shell.run(TOO_LONG)
    ran = shell.run(CHECK)

    assert isinstance(ran.error, NotPassed)
    assert [set(data) for data in ran.shown] == [{"text/plain", "text/html"}]
    assert "Which side of the condition does filter keep?" in ran.shown[0]["text/plain"]
    assert ran.text.strip() == ""


def test_what_raises_shows_the_learner_s_own_line_and_no_stack(shell):
    shell.run("def short_words(words):\n    for word in words:\n        yield word[9]")
    card = shell.card()

    assert "line 3: yield word[9]" in card
    assert "IndexError" in card
    assert "Traceback" not in card
    assert "workbook/" not in card


def test_an_answer_that_has_not_run_is_not_attempted(shell):
    assert "No cell that defines short_words has run" in shell.card()


def test_an_old_answer_does_not_stand_in_for_a_cell_that_failed(shell):
    shell.run(RIGHT)
    shell.run("short_words = undefined_name")

    assert "ended with an error (NameError) before it defined the name" in shell.card()


def test_a_cell_that_python_cannot_read_is_no_answer_yet(shell):
    shell.run(RIGHT)
    shell.run("def short_words(words:\n    return words")

    assert "ended with an error (SyntaxError)" in shell.card()


@pytest.mark.parametrize("magic", ["%%timeit -n1 -r1", "%%script cat"])
def test_a_cell_magic_that_defines_nothing_is_no_answer(shell, magic):
    shell.run(RIGHT)
    shell.run(f"{magic}\n{TOO_LONG}")

    assert f"begins with {magic.split()[0]}, so it defines nothing" in shell.card()


def test_a_timed_cell_is_an_answer(shell):
    shell.run(f"%%time\n{RIGHT}")

    assert "Passed" in shell.card()


def test_an_answer_that_checks_itself_is_told_so(shell):
    shell.run(f"from workbook import check\ndef short_words(words):\n    {CHECK}")

    assert "the answer would check itself" in shell.card()


def test_an_error_after_the_definition_leaves_the_answer(shell):
    shell.run(f"{RIGHT}\nundefined_name")

    assert "Passed" in shell.card()


def test_a_failed_check_in_its_own_cell_leaves_the_answer(shell):
    shell.run(f"{TOO_LONG}\n{CHECK}")

    assert "Not yet" in shell.card()


@pytest.mark.parametrize("value", ["(..., 2)", "[1, (...,)]", "{'a': ..., 'b': 2}", "{'a': {2, ...}}"])
def test_an_answer_with_dots_left_is_not_attempted(shell, value):
    shell.run(f"reads = {value}")

    assert "The answer still has dots" in shell.card('check("short.reads")')


def test_a_given_cell_that_has_not_run_is_named(shell):
    del shell.shell.user_ns["islice"]
    shell.run("def short_words(words):\n    return islice(words, 3)")

    assert "The answer uses islice from an earlier cell, and that cell has not run" in shell.card()


def test_a_name_that_no_cell_defined_is_not_an_answer(shell):
    shell.shell.user_ns["short_words"] = print

    assert "Not attempted" in shell.card()


def test_a_stub_that_has_run_is_not_attempted(shell, fixture_course):
    shell.run(fixture_course.exercise("short.short_words").stub + "\n# to do")

    assert "still as it was given" in shell.card()


def test_the_last_definition_counts(shell, fixture_course):
    for source in (fixture_course.exercise("short.short_words").stub, RIGHT, TOO_LONG):
        shell.run(source)
    assert "Not yet" in shell.card()

    shell.run(RIGHT)
    assert "Passed" in shell.card()


def test_an_answer_checked_in_its_own_cell_is_that_answer(shell, fixture_course):
    shell.run(fixture_course.exercise("short.short_words").stub)

    assert "Passed" in shell.card(f"{RIGHT}\n{CHECK}")


def test_an_answer_is_found_where_a_runner_keeps_no_history(shell):
    """nbval runs cells so."""
    shell.run(RIGHT, store_history=False)
    ran = shell.run(CHECK, store_history=False)

    assert ran.error is None
    assert ran.result.passed


def test_a_value_is_checked_too(shell):
    shell.run("reads = 5")
    assert "Who asked for the fifth word?" in shell.card('check("short.reads")')

    shell.run("reads = 2")
    assert "Passed" in shell.card('check("short.reads")')


def test_a_missing_need_is_unavailable(shell, monkeypatch):
    monkeypatch.setattr(notebook.needs, "unavailable", lambda exercise: "This exercise needs Java.")
    shell.run(RIGHT)

    assert "Not available here" in shell.card()
    assert "needs Java" in shell.card()


@pytest.mark.parametrize(
    ("costly", "page", "told"),
    [
        ("it starts Java", "exercises/01_short.ipynb", True),
        ("it starts Java", "", False),
        ("", "exercises/01_short.ipynb", False),
    ],
)
def test_who_waits_for_a_costly_check_on_a_page_sees_the_seconds(
    shell, fixture_course, monkeypatch, costly, page, told
):
    monkeypatch.setenv("JPY_SESSION_NAME", page)
    exercise = course.load().exercise("short.short_words")
    object.__setattr__(exercise.check, "costly", costly)

    def examined(exercise, answer, source, seed=None, tell=None):
        if tell:
            tell(3.2)
        return examine.examine(exercise, answer, source, seed)

    monkeypatch.setattr(notebook, "examine", examined)
    shell.run(RIGHT)
    ran = shell.run(CHECK)

    assert ran.result.passed
    assert ("The check is running: 3 s" in ran.text) == told


def test_a_name_from_elsewhere_is_warned_of_and_still_judged(shell):
    shell.run("LIMIT = 4")
    shell.run(RIGHT.replace("SHORT", "LIMIT"))
    card = shell.card()

    assert "Passed" in card
    assert "uses LIMIT from another cell" in card


def test_given_names_are_not_warned_of(shell):
    shell.run(RIGHT)

    assert "elsewhere" not in shell.card()


def test_an_unknown_exercise_is_one_sentence_with_the_near_match(shell):
    ran = shell.run('check("short.short_word")')

    assert isinstance(ran.error, UnknownName)
    assert ran.text.strip() == "There is no exercise 'short.short_word'; did you mean 'short.short_words'?"


def test_checking_outside_a_notebook_says_where_to_run_it(fixture_course, monkeypatch, tmp_path):
    monkeypatch.setenv("WORKBOOK_WORK", str(tmp_path))
    InteractiveShell.clear_instance()

    with pytest.raises(WorkbookError, match="open the notebook in JupyterLab"):
        notebook.check("short.reads")


def test_progress_that_cannot_be_kept_warns_and_judges_all_the_same(shell, monkeypatch):
    monkeypatch.setattr(events, "append", lambda event: "The disk is full.")
    shell.run(RIGHT)
    ran = shell.run(CHECK)

    assert ran.result.passed
    assert "The disk is full." in ran.shown[0]["text/plain"]
    assert "Passed" in ran.shown[1]["text/plain"]


def test_on_a_full_disk_hints_and_guesses_count_in_this_kernel_and_nobody_is_told_that_they_are_saved(
    shell, monkeypatch
):
    monkeypatch.setattr(events, "append", lambda event: "The disk is full.")

    def shown(source):
        return "\n".join(each["text/plain"] for each in shell.run(source).shown)

    assert all("The disk is full." in shown(f'hint("short.reads", {number})') for number in (1, 2, 3))
    assert "one solution" in shown('solution("short.reads")')
    assert "Your guess is not saved" in shown('predict("short.guess", 5)')
    assert "you expected   5" in shell.card('predict("short.guess", measured=2)')


def test_on_a_full_disk_a_pass_counts_in_this_kernel_s_progress(shell, monkeypatch):
    monkeypatch.setattr(events, "append", lambda event: "The disk is full.")

    shell.run(RIGHT)
    shell.run(CHECK)

    assert "passed" in shell.card("progress()")


def test_every_outcome_is_kept(shell):
    shell.run(CHECK)
    shell.run(TOO_LONG)
    shell.run(CHECK)
    shell.run(RIGHT)
    shell.run(CHECK)

    kept = [(event["exercise"], event["outcome"], event["points"], event["attempt"]) for event in events.kept()]
    assert kept == [
        ("short.short_words", "not attempted", 0, ""),
        ("short.short_words", "wrong", 0, "keeps_long"),
        ("short.short_words", "passed", 2, ""),
    ]


def test_the_same_answer_checked_again_counts_once(shell, fixture_course):
    for source in (
        TOO_LONG,
        TOO_LONG,
        TOO_LONG.replace("lambda word: len(word)", "lambda each: len(each)"),
        f"# again\n{TOO_LONG}",
    ):
        shell.run(source)
        shell.run(CHECK)

    exercise = progress.summary(fixture_course).chapters[0].exercises[0]
    assert (exercise.name, exercise.tries) == ("short_words", 2)


def test_the_same_mistake_a_second_time_is_told_more_plainly(shell):
    shell.run(TOO_LONG)
    assert "Which side of the condition does filter keep?" in shell.card()
    assert "Which side of the condition does filter keep?" in shell.card()  # the same answer is no other try
    shell.run(TOO_LONG.replace("lambda word: len(word)", "lambda each: len(each)"))
    card = shell.card()

    assert "turn the comparison round" in card
    assert "Which side of the condition" not in card


def test_another_mistake_in_between_brings_the_first_sentence_again(shell):
    shell.run(TOO_LONG)
    shell.card()
    shell.run("def short_words(words):\n    return [word for word in words if len(word) < SHORT]")
    assert "Who did the reading?" in shell.card()
    shell.run(TOO_LONG.replace("lambda word: len(word)", "lambda each: len(each)"))

    assert "Which side of the condition does filter keep?" in shell.card()


@pytest.mark.parametrize("folder", ["exercises", "solutions", "notebooks"])
def test_who_answers_in_the_courses_own_page_is_told_where_their_copy_is(shell, fixture_course, monkeypatch, folder):
    monkeypatch.setenv("JPY_SESSION_NAME", str(fixture_course.root / folder / "01_short.ipynb"))
    shell.run(RIGHT)

    card = shell.run(CHECK).shown[0]["text/plain"]
    assert "Passed" in card
    assert "the course's own file" in card
    assert str(places.work() / "exercises" / "01_short.ipynb") in card


def test_in_a_copy_nothing_is_said_of_the_courses_own_page(shell, monkeypatch):
    monkeypatch.setenv("JPY_SESSION_NAME", str(places.work() / "exercises" / "01_short.ipynb"))
    shell.run(RIGHT)

    assert "own file" not in shell.run(CHECK).shown[0]["text/plain"]


def test_an_answer_is_judged_where_the_current_folder_was_deleted(shell, monkeypatch, tmp_path):
    monkeypatch.setenv("JPY_SESSION_NAME", "01_short.ipynb")
    (tmp_path / "gone").mkdir()
    monkeypatch.chdir(tmp_path / "gone")
    (tmp_path / "gone").rmdir()
    shell.run(RIGHT)

    assert "Passed" in shell.run(CHECK).shown[0]["text/plain"]


def test_an_answer_written_into_the_courses_own_page_is_judged(shell, fixture_course):
    path = fixture_course.chapter("short").exercises_notebook
    page = json.loads(path.read_text(encoding="utf-8"))
    for cell in page["cells"]:
        if (
            cell["metadata"]["workbook"].get("exercise") == "short_words"
            and cell["metadata"]["workbook"]["role"] == "answer"
        ):
            cell["source"] = RIGHT
    path.write_text(json.dumps(page), encoding="utf-8")
    course.load.cache_clear()
    shell.run(RIGHT)

    assert "Passed" in shell.card()


@pytest.mark.parametrize(
    "changed",
    [
        "def short_words(words):\n    # your code",  # ruff --fix: the docstring was a body enough
        "def short_words(words) -> None:\n    pass",
        "def short_words( words ) :\n        ...   # your code",
    ],
)
def test_a_stub_that_a_tool_went_over_is_not_attempted(shell, fixture_course, changed):
    stub = fixture_course.exercise("short.short_words").stub
    docstring = stub[stub.index('    """') : stub.rindex('"""') + 3]
    head, body = changed.split("\n")
    shell.run(f"{head}\n{docstring}\n{body}" if "#" in body and "..." not in body else changed)

    assert "still as it was given" in shell.card()


def test_a_given_name_that_a_linter_took_out_is_told_with_its_import(shell):
    del shell.shell.user_ns["islice"]
    shell.run("def short_words(words):\n    return islice(words, 3)")

    assert "add  from itertools import islice" in shell.card().replace("\n", " ")


def test_a_script_is_told_apart_from_cells(shell, tmp_path):
    script = tmp_path / "mine.py"
    script.write_text(f"from workbook import check\n{RIGHT}\n{CHECK}\n")
    card = shell.run(f"%run {script}").shown[0]["text/plain"].replace("\n", " ")

    assert "the script mine.py calls it" in card
    assert "has run since the kernel started" not in card


# A name that a restarted kernel does not know


def test_a_missing_name_of_the_workbooks_is_one_sentence(shell):
    for name in ("check", "hint", "predict", "progress"):
        del shell.shell.user_ns[name]
        ran = shell.run(f"{name}('short.short_words')")
        assert isinstance(ran.error, NameError)
        assert ran.text.startswith(f"NameError: {name} is not defined yet.")
        assert "Traceback" not in ran.text


def test_any_other_missing_name_is_shown_as_ever(shell):
    ran = shell.run("chekc('short.short_words')")

    assert "Traceback" in ran.text
    assert ran.text.rstrip().endswith("NameError: name 'chekc' is not defined")


def test_a_kernel_of_the_labs_explains_from_its_first_cell_on(fixture_course, tmp_path, monkeypatch):
    for name, value in environment.variables().items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path / "ipython"))
    made = nbformat.v4.new_notebook(
        cells=[nbformat.v4.new_code_cell(source) for source in ("sorted(n for n in dir() if n[0] != '_')", CHECK)]
    )
    with pytest.raises(CellExecutionError, match="check is not defined yet"):
        NotebookClient(made, timeout=120, kernel_name="python3").execute(cwd=str(tmp_path))

    assert made.cells[0].outputs[0].data["text/plain"] == "['In', 'Out', 'exit', 'get_ipython', 'open', 'quit']"


# hint


def test_hints_are_open_from_the_start(shell, fixture_course):
    first = shell.card('hint("short.short_words")')
    assert first.startswith("Hint 1")
    assert fixture_course.exercise("short.short_words").hints[0] in first


def test_a_hint_cell_that_runs_again_shows_the_same_hint(shell, fixture_course):
    hints = fixture_course.exercise("short.short_words").hints
    shell.run(TOO_LONG)
    shell.run(CHECK)

    for _ in range(3):
        card = shell.card('hint("short.short_words")')
        assert hints[0] in card
        assert 'hint("short.short_words", 2)' in card  # how to ask for the next
        assert not any(other in card for other in hints[1:])
    assert [event["hint"] for event in events.kept() if "hint" in event] == [1]


def test_the_next_hint_is_asked_for_by_number_and_in_order(shell, fixture_course):
    hints = fixture_course.exercise("short.short_words").hints
    shell.run(TOO_LONG)
    shell.run(CHECK)

    assert 'Read it before hint 2: `hint("short.short_words")`' in shell.card('hint("short.short_words", 2)')
    for number, hint in enumerate(hints, 1):
        assert hint in shell.card(f'hint("short.short_words", {number})')
    assert 'This is the last hint. The solution: `solution("short.short_words")`' in shell.card(
        'hint("short.short_words", 3)'
    )
    assert hints[0] in shell.card('hint("short.short_words", 1)')


@pytest.mark.parametrize("number", ["0", "4", "-1", "'2'", "None", "True", "2.0"])
def test_a_hint_that_is_not_there_is_told(shell, number):
    card = shell.card(f'hint("short.short_words", {number})')

    assert f'There is no hint("short.short_words", {number})' in card
    assert '3 hints: `hint("short.short_words")` to `hint("short.short_words", 3)`' in card


def test_one_hint_is_told_as_one():
    assert notebook._hints_there_are("short.first", 1) == 'short.first has one hint: `hint("short.first")`'


def test_a_hint_to_one_exercise_opens_no_hint_to_another(shell):
    shell.card('hint("short.short_words")')

    assert "Hint 1 comes first" in shell.card('hint("short.reads", 2)')


WRONG = "def short_words(words):\n    return iter([{}])"


def fails(shell, *answers):
    """The card of the last of some wrong answers."""
    for each in answers:
        shell.run(WRONG.format(each))
        card = shell.card()
    return card


def test_after_three_tries_the_card_offers_the_next_hint(shell):
    assert "Hint 1 may help" not in fails(shell, 1, 1, 2)
    card = fails(shell, 3)
    assert 'Hint 1 may help: run `hint("short.short_words")` in a new cell.' in card
    assert "Stuck?" not in card

    shell.card('hint("short.short_words")')
    assert '`hint("short.short_words", 2)`' in fails(shell, 3)
    for number in (2, 3):
        shell.card(f'hint("short.short_words", {number})')
    assert '`solution("short.short_words")` shows the solution' in fails(shell, 4)


def test_what_failed_before_a_pass_offers_no_hint(shell):
    fails(shell, 1, 2)
    shell.run(RIGHT)
    shell.card()

    assert "may help" not in fails(shell, 3)


# feedback


def test_feedback_is_a_file_of_its_own_each_time(shell, tmp_path):
    shell.run(TOO_LONG)
    assert 'Does this message look wrong? Run feedback("short.short_words") in a new cell.' in shell.card()
    first, second = shell.card('feedback("short.short_words")'), shell.card('feedback("short.short_words")')

    assert "`work/feedback/short.short_words-1.md`" in first
    assert "`work/feedback/short.short_words-2.md`" in second
    assert "Nothing was sent." in first
    one, other = sorted((tmp_path / "work" / "feedback").iterdir())
    assert one.read_text("utf-8") == other.read_text("utf-8")
    page = one.read_text("utf-8")
    assert TOO_LONG in page
    assert "Which side of the condition does filter keep?" in page
    assert "## The input: words" in page


def test_feedback_shows_the_card_as_it_was_seen(shell, tmp_path):
    shell.run(TOO_LONG)
    shell.card()
    shell.run(TOO_LONG.replace("lambda word: len(word)", "lambda each: len(each)"))
    shell.card()
    shell.card('feedback("short.short_words")')

    (file,) = (tmp_path / "work" / "feedback").iterdir()
    assert "turn the comparison round" in file.read_text("utf-8")


def test_feedback_needs_a_card(shell, tmp_path):
    assert 'Run `check("short.reads")` first' in shell.card('feedback("short.reads")')
    assert not (tmp_path / "work" / "feedback").exists()


def test_feedback_that_cannot_be_written_is_one_sentence(shell, tmp_path):
    shell.run(TOO_LONG)
    shell.card()
    (tmp_path / "work" / "feedback").write_text("no folder", encoding="utf-8")
    ran = shell.run('feedback("short.short_words")')

    assert isinstance(ran.error, WorkbookError)
    assert "could not be written" in str(ran.error)


# solution


def opened(shell):
    """The solution's card, after all hints."""
    for number in (1, 2, 3):
        shell.card(f'hint("short.short_words", {number})')
    return shell.card('solution("short.short_words")')


def state(course):
    each = progress.summary(course).chapters[0].exercises[0]
    return each.state, each.points


def test_the_solution_comes_after_the_last_hint(shell, fixture_course):
    shell.card('hint("short.short_words")')
    card = shell.card('solution("short.short_words")')

    assert 'Read hint 2 first: `hint("short.short_words", 2)`' in card
    assert "filter(" not in card
    assert state(fixture_course) == ("open", 0)


def test_the_solution_is_shown_and_the_exercise_is_seen(shell, fixture_course):
    card = opened(shell)
    opened(shell)

    assert "return filter(lambda word: len(word) < SHORT, words)" in card
    assert "`filter` asks for one word after the other, as its top of the lesson shows:\n    next(found)" in card
    assert "counts as seen, without points" in card
    assert state(fixture_course) == ("seen", 0)
    assert [event["solution"] for event in events.kept() if "solution" in event] == ["shown"]


def test_a_copy_of_the_solution_stays_seen_until_an_own_version_passes(shell, fixture_course):
    opened(shell)
    copy = fixture_course.exercise("short.short_words").solution
    shell.run(f"# mine\n{copy}\nprint(1)")
    ran = shell.run(CHECK)
    assert ran.error is None
    assert ran.shown[0]["text/plain"].startswith("○ Seen: short.short_words")
    assert "a version of your own" in ran.shown[0]["text/plain"]
    assert state(fixture_course) == ("seen", 0)

    shell.run("def short_words(words):\n    return (word for word in words if len(word) < SHORT)")
    assert shell.card().startswith("✓ Passed")
    assert state(fixture_course) == ("passed", 2)

    shell.run(copy)
    assert shell.card().startswith("✓ Passed")


def test_who_has_passed_sees_the_solution_at_once_and_keeps_the_points(shell, fixture_course):
    shell.run(RIGHT)
    shell.card()
    card = shell.card('solution("short.short_words")')

    assert "return filter" in card
    assert "seen" not in card
    assert state(fixture_course) == ("passed", 2)


# Ids that have moved


def test_a_check_by_an_earlier_id_judges_the_exercise_and_keeps_the_id_of_today(shell, aliased):
    aliased('"words.short_words" = "short.short_words"')
    shell.run(RIGHT)

    ran = shell.run('check("words.short_words")')

    assert ran.result.passed
    assert ran.result.exercise == "short.short_words"
    assert [event["exercise"] for event in events.kept()] == ["short.short_words"]


def test_what_was_done_under_an_earlier_id_counts(shell, aliased):
    course = aliased('"words.brief" = "short.short_words"')
    events.append({"exercise": "words.brief", "outcome": "wrong", "points": 0, "answer": "a"})
    events.append({"exercise": "words.brief", "hint": 1})
    before = (places.work() / "progress.jsonl").read_bytes()

    assert "Hint 2 of 3 to short.short_words" in shell.card('hint("words.brief", 2)')
    told = progress.summary(course).chapters[0].exercises[0]
    assert (told.state, told.hints) == ("tried once", 2)
    assert (places.work() / "progress.jsonl").read_bytes().startswith(before)

    events.append({"exercise": "words.brief", "outcome": "passed", "points": 2})
    assert progress.summary(course).points == 2
    assert "1 of 2 passed" in str(notebook.concept_map())


def test_an_answer_under_an_earlier_name_is_told_the_name_of_today(shell, aliased):
    aliased('"short.brief" = "short.short_words"')
    shell.run(RIGHT.replace("short_words", "brief"))

    assert "is called short_words now: rename brief in your answer" in shell.card()


def test_an_edition_from_before_a_move_opens_in_the_new_one_and_nothing_is_lost(shell, fixture_course):
    """A learner answered both exercises of the only chapter; in the new edition one of them stands in the second."""
    work = places.work()
    handout.make(fixture_course, work)
    answer = "reads = 2  # I counted"
    put(work / "exercises" / "01_short.ipynb", "short_words", RIGHT)
    put(work / "exercises" / "01_short.ipynb", "reads", answer)
    shell.run(f"{RIGHT}\n{answer}")
    shell.run(CHECK)
    shell.run('check("short.reads")')
    kept = (work / "progress.jsonl").read_bytes()

    moved = move_reads(fixture_course.root)
    report = handout.update(moved, work)

    assert report.moved == [("short.reads", "exercises/02_later.ipynb")]
    assert text(read(work / "exercises" / "01_short.ipynb")).count(RIGHT) == 1
    assert answer not in text(read(work / "exercises" / "01_short.ipynb"))
    (cell,) = [each for each in read(work / "exercises" / "02_later.ipynb")["cells"] if answers.source(each) == answer]
    assert answers.mark(cell) == {"role": "answer", "exercise": "reads"}
    told = progress.summary(moved)
    assert (told.points, told.possible) == (3, 3)
    assert [[each.state for each in chapter.exercises] for chapter in told.chapters] == [["passed"], ["passed"]]
    assert (work / "progress.jsonl").read_bytes() == kept
    shell.run(answers.source(cell))
    for asked in ("later.reads", "short.reads"):
        assert shell.run(f'check("{asked}")').result.exercise == "later.reads"


def move_reads(root):
    """The fixture course with `short.reads` in its second chapter, as its author leaves it; derived, but not run."""
    first, second = root / "chapters" / "01_short", root / "chapters" / "02_later"
    second.mkdir()
    (second / "lesson.py").write_text("# %% [markdown]\n# # Later\n", encoding="utf-8")
    (second / "exercises").mkdir()
    for name in ("page.py", "shared.py"):
        shutil.copy(first / "exercises" / name, second / "exercises" / name)
    (first / "exercises" / "02_reads.py").rename(second / "exercises" / "01_reads.py")
    toml = root / "chapters" / "course.toml"
    aliases = '[aliases]\n"short.reads" = "later.reads"\n\n[[chapter]]'
    toml.write_text(toml.read_text(encoding="utf-8").replace("[[chapter]]", aliases, 1), encoding="utf-8")
    course.load.cache_clear()
    for chapter in course.load(root).written:
        for path, made in derive.derive(chapter).items():
            nbformat.write(made, path)
    course.load.cache_clear()
    return course.load(root)


def test_a_guess_under_an_earlier_id_is_shown_beside_the_measurement(shell, aliased):
    events.append({"prediction": "words.guess", "guess": "3"})
    aliased('"words.guess" = "short.guess"')

    assert "you expected   3" in shell.card('predict("short.guess", measured=2)')
    shell.run('predict("words.guess", 4)')
    assert events.kept()[-1]["prediction"] == "short.guess"
    assert "you expected   4" in shell.card('predict("words.guess", measured=2)')


# predict


def test_three_dots_are_no_guess_yet(shell):
    assert "Your guess?" in shell.card('predict("short.guess", ...)')
    assert events.kept() == []


def test_a_guess_is_kept_and_shown_beside_the_measurement(shell):
    assert "5" in shell.card('predict("short.guess", 5)')
    card = shell.card('predict("short.guess", measured=2, ask="Why two?")')

    assert card.index("you expected") < card.index("5") < card.index("measured") < card.index("2")
    assert card.endswith("Why two?")


def test_the_last_guess_counts(shell):
    shell.run('predict("short.guess", 5)')
    shell.run('predict("short.guess", 7)')

    assert "7" in shell.card('predict("short.guess", measured=2)')


@pytest.mark.parametrize("guess", ["None", "0", "''", "[1, 2]"])
def test_any_value_can_be_a_guess(shell, guess):
    shell.run(f'predict("short.guess", {guess})')

    assert guess in shell.card('predict("short.guess", measured="x")')


def test_a_measurement_without_a_guess_says_so(shell):
    assert "no guess" in shell.card('predict("short.guess", measured=None)')


def test_a_guess_belongs_to_its_own_question(shell):
    shell.run('predict("short.other", 5)')

    assert "no guess" in shell.card('predict("short.guess", measured=2)')


def test_a_prediction_needs_an_id_with_its_chapter(shell):
    ran = shell.run('predict("guess", 1)')

    assert ran.text.strip() == 'predict("guess") needs an id like "short.my_guess".'


# A kernel

CELLS = [
    "from workbook import check, hint",
    GIVEN,
    TOO_LONG,
    CHECK,
    "from itertools import count\ndef short_words(words):\n    return list(count())",
    CHECK,
    "import os\ndef short_words(words):\n    os._exit(1)",
    CHECK,
    RIGHT,
    CHECK,
    "print('alive')",
]


def test_a_kernel_shows_cards_without_a_red_trace_and_lives(fixture_course, tmp_path, monkeypatch):
    monkeypatch.setenv("WORKBOOK_WORK", str(tmp_path / "work"))
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path / "ipython"))
    monkeypatch.delenv("PYTEST_CURRENT_TEST", raising=False)
    monkeypatch.delenv("PYTEST_VERSION", raising=False)
    file = fixture_course.exercise("short.short_words").file.path
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("def check(", "@exercise(memory_mb=200)\ndef check("), encoding="utf-8")
    may_raise = {"tags": ["raises-exception"]}
    made = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source, metadata=may_raise) for source in CELLS])
    NotebookClient(made, timeout=120, kernel_name="python3").execute(cwd=str(tmp_path))

    cards = [cell.outputs[0].data["text/plain"].splitlines() for cell in made.cells if cell.source == CHECK]
    assert [card[0] for card in cards] == ["✗ Not yet: short.short_words"] * 3 + [
        "✓ Passed: short.short_words (2 points)"
    ]
    assert any("more than 200 MB of memory" in line for line in cards[1])
    assert any("the process ended" in line for line in cards[2])
    for cell in [cell for cell in made.cells if cell.source == CHECK][:3]:
        (card,) = cell.outputs  # and no error: even a blank one is a red strip under the card
        assert card.output_type == "display_data"
        assert "text/html" in card.data
    assert made.cells[-1].outputs[0].text == "alive\n"


@pytest.mark.parametrize("server", [True, False], ids=["JupyterLab", "another program"])
def test_a_card_has_nothing_red_under_it_and_run_all_still_stops(server, fixture_course, tmp_path, monkeypatch):
    monkeypatch.setenv("WORKBOOK_WORK", str(tmp_path / "work"))
    monkeypatch.delenv("PYTEST_VERSION", raising=False)
    if server:
        monkeypatch.setenv("JPY_SESSION_NAME", "exercises/01_short.ipynb")  # as a Jupyter server sets it
    else:
        monkeypatch.delenv("JPY_SESSION_NAME", raising=False)
    sources = ["from workbook import check", CHECK, "print('after')"]
    made = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source) for source in sources])

    with pytest.raises(CellExecutionError) as caught:
        NotebookClient(made, timeout=120, kernel_name="python3").execute(cwd=str(tmp_path))

    assert caught.value.ename == "NotPassed"
    assert [output.output_type for output in made.cells[1].outputs] == ["display_data"]
    assert made.cells[2].outputs == []


# Answers that are files


WRITES = "%%writefile upper.py\nimport sys\nfor line in sys.stdin:\n    print(line.strip().upper())\n"


UPPER = """\
# %% task [markdown]
# ## In capitals

# %% answer
# %%writefile upper.py
import sys
### BEGIN SOLUTION
for line in sys.stdin:
    print(line.strip().upper())
### END SOLUTION

# %% check
from workbook.checking import jobs

@exercise(rounds=(2, None))
def check(answer, draw):
    words = draw.words(20)
    expect.equal(jobs.piped(words, answer).output, [word.upper() for word in words])

# %% wrong
wrong(
    "gives_them_back",
    was=".upper()",
    now="",
    belief="off_by_one",
    says="They came back as they went. Who was to change them?",
)
"""


@pytest.fixture
def with_a_file(fixture_course):
    """The fixture course with a third exercise, whose answer is a file."""
    chapter = fixture_course.chapters[0]
    (chapter.exercises_folder / "03_upper.py").write_text(UPPER, encoding="utf-8")
    for path, made in derive.derive(chapter).items():
        nbformat.write(made, path)
    course.load.cache_clear()
    return course.load(fixture_course.root)


def test_the_cell_that_writes_a_file_is_judged_by_its_text(with_a_file, shell, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert "No cell that begins with %%writefile upper.py has run" in shell.card('check("short.upper")')
    shell.run("%%writefile upper.py\nimport sys\n...  # your code")
    assert "still as it was given" in shell.card('check("short.upper")')
    shell.run(WRITES.replace(".upper()", ""))
    assert "They came back as they went" in shell.card('check("short.upper")')
    shell.run(WRITES)
    assert shell.run('check("short.upper")').result.passed


def test_empty_lines_at_a_cell_s_end_change_no_file(with_a_file, shell, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    shell.run(f"{WRITES}\n\n\n")

    assert "was changed" not in shell.run('check("short.upper")').shown[0]["text/plain"]


def test_a_file_changed_elsewhere_is_told(with_a_file, shell, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    shell.run(WRITES)
    (tmp_path / "upper.py").write_text("1 / 0")
    ran = shell.run('check("short.upper")')

    assert ran.result.passed
    assert "upper.py has changed since its cell ran" in ran.shown[0]["text/plain"]


def test_a_file_that_could_not_be_written_is_no_answer(with_a_file, shell, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    shell.run(WRITES.replace("upper.py", "nowhere/upper.py"))

    assert "ended with an error (FileNotFoundError)" in shell.card('check("short.upper")')


@pytest.mark.parametrize("ours", [True, False], ids=["the course's", "plain"])
def test_nbval_goes_red_at_a_check_that_does_not_pass(ours, fixture_course, tmp_path):
    """Outside exercises/, whose check cells may raise; also where a copy was never run, and nothing is compared."""
    sources = ["from workbook import check", CHECK]
    made = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source) for source in sources])
    nbformat.write(made, tmp_path / "copy.ipynb")
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    environment |= {"PYTHONPATH": str(TESTS), "WORKBOOK_WORK": str(tmp_path / "work")}
    own = ["-p", "mended"] if ours else []

    told = subprocess.run(
        [sys.executable, "-m", "pytest", "--nbval", "-p", "no:cacheprovider", *own, "copy.ipynb"],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
    ).stdout

    assert "1 failed, 1 passed" in told, told


# What was run, and how


@pytest.mark.parametrize(
    "dressed",
    [
        ">>> def short_words(words):\n...     return filter(lambda word: len(word) >= SHORT, words)",
        "In [1]: def short_words(words):\n   ...:     return filter(lambda word: len(word) >= SHORT, words)",
        "get_ipython().run_cell('def short_words(words):\\n    return filter(lambda word: len(word) >= SHORT, words)')",
        "def no_words(words):\n    return filter(lambda word: len(word) >= SHORT, words)\nexec('short_words = no_words')",
    ],
)
def test_a_wrong_answer_does_not_pass_on_what_an_earlier_cell_gave(shell, dressed):
    shell.run(RIGHT)
    shell.run(dressed)

    assert "Not yet: short.short_words" in shell.card()


def test_a_stub_that_is_timed_or_pasted_is_not_attempted(shell, fixture_course):
    stub = fixture_course.exercise("short.short_words").stub
    for source in (f"%%time\n{stub}", "    " + stub.replace("\n", "\n    ")):
        shell.run(source)
        assert "still as it was given" in shell.card()


def test_the_last_file_counts_however_it_was_written(with_a_file, shell, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    shell.run(WRITES)
    shell.run(WRITES.replace(".upper()", "").replace("%%writefile upper.py", '%%file "upper.py"'))
    assert "They came back as they went" in shell.card('check("short.upper")')
    shell.run(WRITES)
    shell.run("%%writefile -a upper.py\n1 / 0\n")
    assert "Not yet" in shell.card('check("short.upper")')
    assert (tmp_path / "upper.py").read_text() == WRITES.partition("\n")[2] + "1 / 0\n"


def test_a_name_of_the_kernel_s_own_may_be_taken(shell):
    shell.run("In = 3")
    shell.run(RIGHT)

    assert shell.run(CHECK).result.passed


def test_a_stopped_check_is_one_sentence_and_no_try(shell, tmp_path):
    mark = tmp_path / "begun"
    shell.run(f"import time\ndef short_words(words):\n    open({str(mark)!r}, 'w').close()\n    time.sleep(60)")
    here = threading.get_ident()

    def interrupt():
        end = time.monotonic() + 30
        while not mark.exists() and time.monotonic() < end:  # a busy machine begins late
            time.sleep(0.05)
        time.sleep(0.5)
        signal.pthread_kill(here, signal.SIGINT)

    threading.Thread(target=interrupt).start()
    ran = shell.run(CHECK)

    assert isinstance(ran.error, WorkbookError)
    assert ran.text.strip() == "The check was stopped before it had a result. This does not count as a try."
    assert ran.shown == []
    assert events.kept() == []


class Debugged:
    """A kernel whose debugger was switched on, as JupyterLab does it."""

    def __init__(self, folder):
        self.manager = KernelManager(kernel_name="python3")
        self.manager.start_kernel(cwd=str(folder))
        self.client = self.manager.blocking_client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=120)
        how = {
            "clientID": "tests",
            "adapterID": "",
            "pathFormat": "path",
            "linesStartAt1": True,
            "columnsStartAt1": True,
        }
        assert self.ask("initialize", **how)["success"]
        assert self.ask("attach")["success"]
        assert self.ask("configurationDone")["success"]

    def ask(self, command, **arguments):
        content = {"type": "request", "seq": 1, "command": command, "arguments": arguments}
        asked = self.client.session.msg("debug_request", content)
        self.client.control_channel.send(asked)
        while True:
            reply = self.client.get_control_msg(timeout=120)
            if reply["parent_header"].get("msg_id") == asked["header"]["msg_id"]:
                return reply["content"]

    def run(self, source):
        """All the text that a cell shows."""
        shown = []

        def show(message):
            content = message["content"]
            shown.append(
                content.get("text") or content.get("data", {}).get("text/plain") or content.get("evalue") or ""
            )

        self.client.execute_interactive(source, timeout=120, output_hook=show, store_history=True)
        return "".join(shown)


@pytest.fixture
def debugged(fixture_course, tmp_path, monkeypatch):
    monkeypatch.setenv("WORKBOOK_WORK", str(tmp_path / "work"))
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path / "ipython"))
    monkeypatch.delenv("PYTEST_CURRENT_TEST", raising=False)
    made = Debugged(tmp_path)
    yield made
    made.client.stop_channels()
    made.manager.shutdown_kernel(now=True)


STARTS_PROCESSES = """
import subprocess, sys
from multiprocessing import get_context
from threading import Thread
def short_words(words):
    assert subprocess.run([sys.executable, "-c", "print(3)"], capture_output=True, text=True).stdout == "3\\n"
    with get_context("fork").Pool(1) as pool:
        assert pool.map(len, ["a"]) == [1]
    thread = Thread(target=len, args=([],))
    thread.start()
    thread.join()
    return filter(lambda word: len(word) < SHORT, words)
"""


def test_checks_work_while_the_debugger_is_on(debugged):
    debugged.run(f"from workbook import check\n{GIVEN}")
    assert "pydev" in debugged.run("import os; print(os.fork.__module__)")  # the debugger has put its own there
    cell = debugged.ask("dumpCell", code=RIGHT)["body"]["sourcePath"]
    stops = debugged.ask("setBreakpoints", breakpoints=[{"line": 2}], source={"path": cell}, sourceModified=False)
    assert stops["success"]

    for source, said in ((RIGHT, "✓ Passed"), (TOO_LONG, "✗ Not yet"), (STARTS_PROCESSES, "✓ Passed")):
        debugged.run(source)
        shown = debugged.run(CHECK)
        assert shown.startswith(said), shown
        assert "ran too long" not in shown
