"""What must hold of a course's sources."""

import shutil
from dataclasses import replace
from types import SimpleNamespace

import pytest
from building import MISFITS, build, edit, fresh, problems

from workbook.authoring import audit


@pytest.mark.parametrize(
    ("misfit", "name"),
    [
        ("old_format.ipynb", "notebooks/02_gone.ipynb"),
        ("half.ipynb", "solutions/notes.txt"),
        ("old_format.ipynb", "exercises/deep/01_short.ipynb"),
    ],
)
def test_a_file_that_belongs_to_no_chapter_is_named(root, misfit, name):
    (root / name).parent.mkdir(exist_ok=True)
    shutil.copy(MISFITS / misfit, root / name)

    (problem,) = problems(root)
    assert problem.startswith(f"{name} belongs to no chapter")


def test_jupyter_s_checkpoints_are_no_strays(root):
    (root / "notebooks" / ".ipynb_checkpoints").mkdir()
    shutil.copy(MISFITS / "old_format.ipynb", root / "notebooks" / ".ipynb_checkpoints" / "x.ipynb")

    assert problems(root) == []


def test_a_chapter_that_course_toml_does_not_know_is_named(root):
    (root / "chapters" / "03_extra").mkdir()

    assert problems(root) == ["chapters/03_extra is not in chapters/course.toml; add it there."]


@pytest.mark.parametrize("names", [(), ("01",)], ids=["all", "one"])
@pytest.mark.parametrize("file", ["checks.py", "attempts.py"])
@pytest.mark.parametrize(
    ("damage", "told"),
    [
        (lambda path: path.unlink(), " is missing; every chapter with exercises has one."),
        (lambda path: path.write_text("def f(:\n"), " cannot be loaded, fix it: line 1: SyntaxError: "),
        (lambda path: path.write_text("\nx = y\n"), " cannot be loaded, fix it: line 2: NameError: name 'y' is not"),
        (lambda path: path.write_bytes(b"\xff"), ": line 1 is not UTF-8 text"),
    ],
    ids=["gone", "syntax", "exception", "bytes"],
)
@pytest.mark.parametrize("check", [True, False], ids=["check", "build"])
def test_checks_and_attempts_that_cannot_be_loaded_are_a_problem(root, ran, names, file, damage, told, check):
    damage(root / "chapters" / "01_short" / file)
    report = build(root, *names, check=check)

    (problem,) = report.problems
    assert problem.startswith(f"chapters/01_short/{file}{told}")
    assert "\n" not in problem
    assert ran == []


@pytest.mark.parametrize("names", [(), ("01",)], ids=["all", "one"])
def test_exercises_and_checks_that_disagree_are_a_problem(root, names):
    edit(root / "chapters" / "01_short" / "checks.py", "def reads(", "def writes(")

    assert problems(root, *names) == [
        "chapters/01_short/exercises.py has the exercise 'reads' and checks.py has no check of it; write one.",
        "chapters/01_short/checks.py checks 'writes', and exercises.py has no such exercise; rename or delete it.",
    ]


def test_an_attempt_at_no_exercise_is_a_problem(root):
    edit(root / "chapters" / "01_short" / "attempts.py", '@alternative("reads")', '@alternative("redas")')

    assert problems(root, "01") == [
        "chapters/01_short/attempts.py: 'counted' is for 'redas', and exercises.py has no such exercise; rename it."
    ]


def test_a_declaration_about_no_exercise_is_a_problem(root):
    declared = 'from workbook import equivalent\n\nequivalent("redas", was="2", now="3", why="Who counts?")\n'
    path = root / "chapters" / "01_short" / "attempts.py"
    path.write_text(f"{path.read_text(encoding='utf-8')}\n\n{declared}", encoding="utf-8")

    assert problems(root, "01") == [
        "chapters/01_short/attempts.py: '2 → 3' is for 'redas', and exercises.py has no such exercise; rename it."
    ]


def test_a_given_cell_that_fails_is_a_problem(root):
    edit(root / "chapters" / "01_short" / "exercises.py", "SHORT = 4", "SHORT = four")

    (problem,) = problems(root, "01")
    assert problem.startswith("chapters/01_short/exercises.py: a `given` cell fails")


def test_what_no_chapter_introduced_is_named(root):
    shutil.copy(MISFITS / "strange_words.py", root / "chapters" / "01_short" / "lesson.py")
    (root / "chapters" / "01_short" / "figures" / "dot.svg").unlink()

    told = [problem for problem in problems(root) if "no chapter introduced" in problem]
    assert [problem.split("'")[1] for problem in told] == ["asyncio", "class"]
    assert all(problem.startswith("chapters/01_short uses ") for problem in told)


def test_what_an_earlier_chapter_introduced_may_be_used(root):
    edit(root / "chapters" / "course.toml", '\n[[chapter]]\nname = "01_short"', OLDER)
    shutil.copy(MISFITS / "strange_words.py", root / "chapters" / "01_short" / "lesson.py")

    assert not [problem for problem in problems(root, "short") if "introduced" in problem]


OLDER = """
[[chapter]]
name = "00_older"
title = "Before"
introduces = ["asyncio", "class"]

[[chapter]]
name = "01_short\""""


def test_what_a_later_chapter_introduces_may_not(root):
    edit(
        root / "chapters" / "course.toml",
        'title = "To come"',
        'title = "To come"\nintroduces = ["asyncio", "class"]',
    )
    shutil.copy(MISFITS / "strange_words.py", root / "chapters" / "01_short" / "lesson.py")

    assert len([problem for problem in problems(root, "short") if "no chapter introduced" in problem]) == 2


def test_what_a_chapter_introduces_its_lesson_names(root):
    edit(root / "chapters" / "course.toml", '["itertools"]', '["itertools", "heapq"]')

    assert problems(root) == ["chapters/course.toml: 01_short introduces 'heapq', and its lesson never names it."]


def test_a_concept_is_introduced_once(root):
    short = fresh(root).chapters[0]
    earlier = replace(short, name="00_earlier")

    (problem,) = audit.concepts(replace(fresh(root), chapters=(earlier, short)), short)

    assert "01_short introduces 'itertools', which 00_earlier introduced" in problem


def test_a_module_that_the_lesson_writes_is_no_library(root):
    lesson = root / "chapters" / "01_short" / "lesson.py"
    lesson.write_text(lesson.read_text() + "\n# %%\nopen('stages.py', 'w').close()\nimport stages\n")

    assert audit.concepts(fresh(root), fresh(root).chapters[0]) == []


def test_what_a_chapter_says_it_uses_was_introduced_before(root):
    edit(root / "chapters" / "course.toml", "budget = 60", 'budget = 60\nuses = ["lambda", "itertools"]')

    assert problems(root) == [
        "chapters/course.toml: 01_short says it uses 'itertools', which no earlier chapter introduces."
    ]


def test_exercises_are_looked_at_too(root):
    edit(root / "chapters" / "01_short" / "exercises.py", "SHORT = 4", "import heapq\n\nSHORT = 4")

    assert any("uses 'heapq'" in problem for problem in problems(root))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[x\n", " cannot be read: "),
        ("[x]\ntext = 'a'\n[x]\n", " cannot be read: "),
        ("x = 1\n", ": the belief 'x' is not understood: begin it with a line [x]."),
        ("[x]\nshown_by = []\n", ": the belief 'x' is not understood: it has no 'text'; add one."),
        (
            "[x]\ntext = 'a'\nshown_by = 'short.reads.nothing'\n",
            ": the belief 'x' is not understood: shown_by = 'short.reads.nothing' must be a list of texts.",
        ),
        ("[x]\ntext = 'a'\nshown_by = []\n", ": the belief 'x' is not understood: no attempt shows it; name one"),
        ("[x]\ntext = 'a'\nshow_by = []\n", ": the belief 'x' is not understood: 'show_by' is not known; did you mean"),
    ],
)
def test_beliefs_that_cannot_be_read_are_a_problem(root, text, told):
    (root / "chapters" / "misconceptions.toml").write_text(text, encoding="utf-8")

    (problem,) = problems(root)
    assert problem.startswith(f"chapters/misconceptions.toml{told}")
    assert "\n" not in problem


def test_a_belief_that_no_attempt_shows_is_named(root):
    edit(root / "chapters" / "misconceptions.toml", "short.reads.nothing", "short.reads.anything")

    told = problems(root)
    assert len(told) == 2
    assert "reads_everything names short.reads.anything, and no attempt" in told[0]
    assert told[1] == (
        "chapters/01_short/attempts.py: short.reads.nothing shows the belief 'reads_everything'; "
        "add 'short.reads.nothing' to the `shown_by` of [reads_everything] in chapters/misconceptions.toml."
    )
    assert problems(root, "01") == told


def test_a_belief_may_name_an_attempt_by_the_earlier_id_of_its_exercise(root):
    before = problems(root)
    edit(root / "chapters" / "misconceptions.toml", "short.reads.nothing", "words.asked.nothing")
    edit(root / "chapters" / "course.toml", '["lambda"]', '["lambda"]\n[aliases]\n"words.asked" = "short.reads"')

    assert problems(root) == before


def test_two_answers_that_write_the_same_file_are_refused(fixture_course, monkeypatch):
    stub = "%%writefile mapper.py\n...  # your code"
    same = [
        SimpleNamespace(id=f"{slug}.mapper", stub=stub, chapter=SimpleNamespace(name=slug)) for slug in ("one", "two")
    ]
    monkeypatch.setattr(audit, "load", lambda root: SimpleNamespace(exercises=same))

    assert audit.same_files(fixture_course) == [
        "chapters/two/exercises.py: two.mapper and one.mapper write mapper.py; rename one."
    ]
