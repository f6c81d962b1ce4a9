"""The command line: every command has help with an example; every failure is one sentence."""

import os
import platform
import shlex
import subprocess
import sys
from importlib.metadata import version
from unittest import mock

import pytest
import typer
from typer.testing import CliRunner

from workbook import cli, course, places
from workbook.checking.jobs import kept
from workbook.cli import console
from workbook.errors import WorkbookError

runner = CliRunner()


def commands(group, path=()):
    """Every command of the tool with the words that name it."""
    for name, command in group.commands.items():
        if hasattr(command, "commands"):
            yield from commands(command, (*path, name))
        else:
            yield (*path, name), command


COMMANDS = dict(commands(typer.main.get_command(cli.app)))

each_command = pytest.mark.parametrize("path", COMMANDS, ids=" ".join)


@pytest.fixture
def run(fixture_course, tmp_path, monkeypatch):
    """A command's exit code and output, in a course of its own."""
    monkeypatch.setenv("WORKBOOK_WORK", str(tmp_path / "work"))
    monkeypatch.setenv("WORKBOOK_STATE", str(tmp_path / "state"))
    monkeypatch.setenv("WORKBOOK_DATA", str(tmp_path / "data"))

    def invoke(*arguments):
        with mock.patch.dict(os.environ):  # `prove` enters the lab's environment, as a process that ends with it
            return runner.invoke(cli.app, arguments)

    return invoke


def one_sentence(result):
    """What a failed command said: a line, no stack, and a code that scripts see."""
    assert result.exit_code == 1
    assert result.exception is None or isinstance(result.exception, SystemExit)
    assert "Traceback" not in result.output
    (line,) = result.stderr.strip().splitlines()
    assert line.startswith("workbook: ")
    return line.removeprefix("workbook: ")


# Help


@each_command
def test_every_command_has_help_with_an_example(path):
    result = runner.invoke(cli.app, [*path, "--help"])

    assert result.exit_code == 0
    assert f"Example: workbook {' '.join(path)}" in result.stdout
    assert COMMANDS[path].help.strip()


@each_command
def test_every_example_is_a_command_line_that_is_understood(path):
    command = COMMANDS[path]
    words = shlex.split(command.epilog.removeprefix("Example: workbook "))[len(path) :]

    context = command.make_context("workbook", words)
    assert set(context.params) == {parameter.name for parameter in command.params} - {"help"}


@each_command
def test_every_argument_and_option_says_what_it_is(path):
    assert all(getattr(parameter, "help", None) for parameter in COMMANDS[path].params if parameter.name != "help")


def test_the_tool_alone_shows_its_commands():
    result = runner.invoke(cli.app, [])

    assert all(path[0] in result.output for path in COMMANDS)


def test_an_unknown_command_is_refused_without_a_stack():
    result = runner.invoke(cli.app, ["biuld"])

    assert result.exit_code == 2
    assert "biuld" in result.output
    assert "Traceback" not in result.output


@pytest.mark.parametrize(
    "words", [("cluster", "up"), ("cluster", "logs", "hadoop"), ("reset",), ("lab", "8890"), ("doctor", "--json")]
)
def test_a_line_that_is_not_understood_is_answered_with_an_example(words):
    path = words if words in COMMANDS else next(words[:count] for count in (1, 2) if words[:count] in COMMANDS)
    result = runner.invoke(cli.app, words)

    assert result.exit_code == 2
    assert result.output.count(COMMANDS[path].epilog) == 1
    assert "Traceback" not in result.output


def test_the_version_is_shown_with_that_of_python():
    result = runner.invoke(cli.app, ["--version"])

    assert (result.exit_code, result.stdout) == (
        0,
        f"workbook {version('workbook')}, Python {platform.python_version()}\n",
    )


def test_ctrl_c_while_the_command_line_is_loaded_leaves_no_stack():
    code = (
        "import sys\n"
        "class Interrupted:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name == 'typer': raise KeyboardInterrupt\n"
        "sys.meta_path.insert(0, Interrupted())\n"
        "from workbook.cli import main\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)

    assert (done.returncode, done.stdout, done.stderr) == (130, "", "")


# Failures


@pytest.mark.parametrize(
    ("arguments", "near"),
    [
        (("build", "shrot"), "'short'"),
        (("build", "--check", "01_shor"), "'01_short'"),
        (("reset", "short.short_word"), "'short.short_words'"),
        (("reset", "short.raeds"), "'short.reads'"),
        (("reset", "shrot"), "'short'"),
    ],
)
def test_an_unknown_name_is_one_sentence_with_the_near_match(run, arguments, near):
    told = one_sentence(run(*arguments))

    assert arguments[-1] in told
    assert f"did you mean {near}?" in told


def test_a_folder_without_a_course_is_one_sentence(run, monkeypatch, tmp_path):
    monkeypatch.setenv("WORKBOOK_COURSE", str(tmp_path))
    course.load.cache_clear()

    assert "set WORKBOOK_COURSE" in one_sentence(run("build"))


def test_prose_tells_the_figures_and_the_minutes_of_a_lesson(run):
    told = run("prose", "01").output

    assert "01: 4 cells (at most 90)" in told
    assert "01: 1 minute; type  workbook measure" in told


def test_a_lesson_is_measured(run, fixture_course):
    assert run("measure", "01").stdout.startswith("01: [")
    assert "run_seconds = [" in (fixture_course.root / "chapters" / "course.toml").read_text(encoding="utf-8")
    assert "is not written yet" in one_sentence(run("measure", "later"))


def test_half_a_notebook_is_one_sentence(run, fixture_course):
    fixture_course.start.write_text("{", encoding="utf-8")

    assert "is not a notebook" in one_sentence(run("build", "--check"))


def test_sentences_end_with_a_code_and_other_errors_pass():
    with pytest.raises(typer.Exit) as known, console.sentences():
        raise WorkbookError("Type  make lab.")
    with pytest.raises(typer.Exit) as stopped, console.sentences():
        raise KeyboardInterrupt
    with pytest.raises(ZeroDivisionError), console.sentences():
        raise ZeroDivisionError

    assert (known.value.exit_code, stopped.value.exit_code) == (1, 130)


# What commands do


def test_build_compares_and_says_so(run):
    result = run("build", "--check")

    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.splitlines()[-1] == "build: 0 notebooks run, 4 current"


def test_build_names_every_difference_and_fails(run, fixture_course):
    fixture_course.start.unlink()
    (fixture_course.root / "notebooks" / "stray.txt").touch()
    result = run("build", "--check")

    assert result.exit_code == 1
    assert result.stderr.splitlines() == [
        "workbook: notebooks/start.ipynb is missing; type  workbook build",
        "workbook: notebooks/stray.txt belongs to no chapter; delete it, or add its chapter to course.toml.",
    ]
    assert result.stdout.splitlines()[-1].startswith("build: 2 problems")


def test_update_makes_the_copies_and_reset_gives_a_stub_back(run):
    assert run("update").exit_code == 0
    copy = places.work() / "exercises" / "01_short.ipynb"
    text = copy.read_text(encoding="utf-8")
    copy.write_text(text.replace("...  # your code", "return words", 1), encoding="utf-8")

    assert run("reset", "short.short_words").exit_code == 0
    assert "return words" not in copy.read_text(encoding="utf-8")


def test_progress_is_printed(run):
    result = run("progress")

    assert result.exit_code == 0
    assert result.stdout.strip()


def test_doctor_fails_only_for_a_problem(run, monkeypatch):
    from workbook.lab import doctor

    findings = doctor.examine()
    # A second look could find another machine: somebody else's program started, a port was taken.
    monkeypatch.setattr(doctor, "examine", lambda: findings)

    result = run("doctor")

    assert result.exit_code == int(any(finding.status == "problem" for finding in findings))
    assert all(finding.name in result.stdout for finding in findings)


def test_data_sets_are_listed_with_their_licence(run):
    from workbook import data

    result = run("data", "list")

    assert result.exit_code == 0
    assert all(each.name in result.stdout for each in data.sets())


def test_an_unknown_data_set_is_one_sentence(run):
    assert "no_such_data" in one_sentence(run("data", "make", "no_such_data"))


def test_a_command_runs_with_its_own_options_and_its_code_is_ours(fixture_course, tmp_path):
    """`run` becomes the command, so this is a process of its own."""
    command = [
        sys.executable,
        "-m",
        "workbook",
        "run",
        sys.executable,
        "-c",
        "print('ran'); raise SystemExit(3)",
    ]
    done = subprocess.run(command, capture_output=True, text=True)

    assert (done.returncode, done.stdout.strip(), done.stderr) == (3, "ran", "")


def test_a_command_that_does_not_exist_is_one_sentence():
    done = subprocess.run(
        [sys.executable, "-m", "workbook", "run", "no-such-command-here"], capture_output=True, text=True
    )

    assert done.returncode != 0
    assert "no-such-command-here" in done.stderr
    assert "Traceback" not in done.stderr


# Clusters


@pytest.mark.parametrize("does", [("kill", "namenode"), ("start", "namenode")])
def test_a_cluster_that_is_down_is_one_sentence(run, does):
    assert "type  workbook cluster up hadoop" in one_sentence(run("cluster", does[0], "hadoop", does[1]))


@pytest.mark.parametrize("does", ["up", "down", "status"])
def test_an_unknown_cluster_is_one_sentence(run, does):
    assert "No cluster is called 'haddop'" in one_sentence(run("cluster", does, "haddop"))


def test_the_status_of_a_cluster_that_is_down(run):
    result = run("cluster", "status", "hadoop")

    assert result.exit_code == 0
    assert result.stdout.count("down") == 7


def test_the_logs_of_an_unknown_daemon_are_one_sentence(run):
    assert "there are namenode, datanode1" in one_sentence(run("cluster", "logs", "hadoop", "wolf"))


def test_jars_can_be_asked_for_by_chapter(run, fixture_course, monkeypatch):
    """A chapter that needs none fetches none."""
    from workbook.engines import artifacts, jars

    fetched = []
    monkeypatch.setattr(artifacts, "fetch", lambda name: fetched.append(name) or name)
    monkeypatch.setattr(jars, "sets", lambda: {"hadoop": ()})
    assert run("artifacts", "fetch", "--chapter", "01").exit_code == 0
    assert fetched == []
    path = fixture_course.root / "chapters" / "course.toml"
    path.write_text(path.read_text().replace("budget = 60", 'budget = 60\nneeds = ["java", "hadoop"]'))
    course.load.cache_clear()
    assert run("artifacts", "fetch", "--chapter", "01").stdout == "hadoop\n"
    assert run("artifacts", "fetch").stdout == "hadoop\n"


def test_a_failure_of_the_system_is_one_sentence(monkeypatch):
    from workbook.learning import progress

    def full(here):
        raise OSError(28, "No space left on device", "/work/.workbook")

    monkeypatch.setattr(progress, "summary", full)
    done = runner.invoke(cli.app, ["progress"])
    assert done.exit_code == 1
    assert (
        done.stderr
        == "workbook: No space left on device: /work/.workbook; fix that, then type the same command again.\n"
    )


def test_prove_says_what_holds_and_names_what_does_not(run, fixture_course, monkeypatch):
    monkeypatch.setattr(kept, "_kept", None)
    holds = run("prove", "short.reads")
    path = fixture_course.exercise("short.reads").file.path
    text = path.read_text(encoding="utf-8").replace("# And islice(words, 9)?", "")
    path.write_text(text.replace('belief="off_by_one"', 'belief="off_by_two"'), encoding="utf-8")
    fails = run("prove", "short.reads")

    assert holds.exit_code == 0, holds.output
    assert "prove: short.reads: all holds" in holds.output
    assert fails.exit_code == 1
    assert "chapters/01_short/exercises/02_reads.py: reads needs a question to ask after a pass." in fails.output
    assert "one_more shows the belief 'off_by_two'" in fails.output


def test_prove_finds_what_a_build_finds_in_a_chapter_s_texts(run, fixture_course, monkeypatch):
    monkeypatch.setattr(kept, "_kept", None)
    page = fixture_course.chapter("01").exercises_folder / "page.py"
    page.write_text(page.read_text(encoding="utf-8").replace("SHORT = 4", f"SHORT = {'4 + ' * 30}4"), encoding="utf-8")
    told = "chapters/01_short/exercises: 'SHORT = 4 + 4"

    assert told in run("build", "01", "--check").output
    assert told in run("prove", "01").output
    assert told in run("prove", "short.reads").output


def test_the_proof_of_a_chapter_says_what_its_lesson_lacks(run, fixture_course, monkeypatch):
    monkeypatch.setattr(kept, "_kept", None)
    listed = fixture_course.root / "chapters" / "course.toml"
    listed.write_text(listed.read_text(encoding="utf-8").replace('unrevised = ["01_short"]\n', ""), encoding="utf-8")
    course.load.cache_clear()

    assert "chapters/01_short/lesson.py has 0 tasks (Your turn), 3 at least." in run("prove", "01").output
    assert run("prove", "short.reads").exit_code == 0


def test_prove_knows_an_exercise_by_an_earlier_id(run, aliased, monkeypatch):
    monkeypatch.setattr(kept, "_kept", None)
    aliased('"words.asked" = "short.reads"')

    assert run("prove", "words.asked").exit_code == 0


def test_prove_with_mutants_shows_those_that_pass_and_one_line_for_each_target(run, fixture_course, monkeypatch):
    monkeypatch.setattr(kept, "_kept", None)
    holds = run("prove", "01")
    checks = fixture_course.exercise("short.short_words").file.path
    text = checks.read_text(encoding="utf-8").replace(
        '"lazy", "filter", "chain", "zip", "count"', '"filter", "chain", "zip"'
    )
    checks.write_text(text, encoding="utf-8")
    fails = run("prove", "short.short_words", "--mutants")

    assert holds.exit_code == 0, holds.output
    assert "01: mutants: 7 made, 7 refused, 0 equivalent, 0 passed" in holds.output
    assert fails.exit_code == 1
    assert "short.short_words: mutants: 5 made, 4 refused, 0 equivalent, 1 passed" in fails.output
    assert (
        "(boundaries, line 7 of the solution):\n    - return filter(lambda word: len(word) < SHORT, words)"
        in fails.output
    )


def test_new_says_what_it_wrote_and_what_comes_next(run, fixture_course):
    exercise = run("new", "exercise", "01", "added", "--after", "short_words")
    chapter = run("new", "chapter", "03_graphs")
    refused = run("new", "exercise", "01", "reads")

    assert exercise.output == (
        "renumbered 1 later file\n"
        "wrote chapters/01_short/exercises/02_added.py; fill it in, then type  workbook prove short.added\n"
    )
    assert chapter.output.endswith("type  workbook new exercise 03_graphs NAME\n")
    assert (refused.exit_code, refused.stderr) == (
        1,
        "workbook: chapters/01_short/exercises/03_reads.py is there already; choose another name.\n",
    )
