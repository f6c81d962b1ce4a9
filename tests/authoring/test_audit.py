"""What must hold of a course's sources."""

import shutil
from dataclasses import replace
from types import SimpleNamespace

import pytest
from building import MISFITS, build, edit, fresh, problems

from workbook import course
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
@pytest.mark.parametrize(
    ("file", "begin"), [("02_reads.py", "# %% check\n"), ("02_reads.py", "# %% wrong\n"), ("shared.py", "")]
)
@pytest.mark.parametrize(
    ("planted", "told"),
    [
        ("def f(:\n", "SyntaxError: "),
        ("x = y\n", "NameError: name 'y' is not"),
    ],
    ids=["syntax", "exception"],
)
@pytest.mark.parametrize("check", [True, False], ids=["check", "build"])
def test_what_cannot_be_loaded_is_a_problem_with_its_line(root, ran, names, file, begin, planted, told, check):
    path = root / "chapters" / "01_short" / "exercises" / file
    text = path.read_text(encoding="utf-8")
    assert text.count(begin) == 1 or not begin
    path.write_text(text.replace(begin, f"{begin}{planted}", 1) if begin else planted, encoding="utf-8")
    at = path.read_text(encoding="utf-8").split("\n").index(planted.strip()) + 1
    report = build(root, *names, check=check)

    (problem,) = report.problems
    assert problem.startswith(f"chapters/01_short/exercises/{file} cannot be loaded, fix it: line {at}: {told}")
    assert "\n" not in problem
    assert ran == []


@pytest.mark.parametrize("file", ["page.py", "02_reads.py", "shared.py"])
def test_what_is_no_text_is_a_problem(root, file):
    (root / "chapters" / "01_short" / "exercises" / file).write_bytes(b"\xff")

    assert problems(root, "01") == [
        f"chapters/01_short/exercises/{file}: line 1 is not UTF-8 text; save the file as UTF-8."
    ]


def test_a_chapter_without_a_page_is_a_problem(root):
    (root / "chapters" / "01_short" / "exercises" / "page.py").unlink()

    assert problems(root, "01") == [
        "chapters/01_short/exercises/page.py is missing; a chapter has lesson.py and exercises/page.py."
    ]


def test_a_name_that_is_shared_and_given_is_a_problem(root):
    """Answers find both at hand: which of the two is meant would depend on the process."""
    shared = root / "chapters" / "01_short" / "exercises" / "shared.py"
    shared.write_text(f"{shared.read_text(encoding='utf-8')}\nSHORT = 5\n", encoding="utf-8")

    assert problems(root, "01") == [
        "chapters/01_short/exercises: shared.py and a `given` cell both define 'SHORT'; rename one of them."
    ]


def test_a_given_cell_that_fails_is_a_problem(root):
    edit(root / "chapters" / "01_short" / "exercises" / "page.py", "SHORT = 4", "SHORT = four")

    (problem,) = problems(root, "01")
    assert problem.startswith("chapters/01_short/exercises: a `given` cell fails")


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
    edit(root / "chapters" / "01_short" / "exercises" / "page.py", "SHORT = 4", "import heapq\n\nSHORT = 4")

    assert any("uses 'heapq'" in problem for problem in problems(root))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[x\n", " cannot be read: "),
        ("x = 'a b'\nx = 'a b'\n", " cannot be read: "),
        ("x = 1\n", ": the belief 'x' is not understood: write it as  x = "),
        ("x = 'word'\n", ": the belief 'x' is not understood: write it as  x = "),
        ("[x]\ntext = 'a b'\n", ": the belief 'x' is not understood: write it as  x = "),
    ],
)
def test_beliefs_that_cannot_be_read_are_a_problem(root, text, told):
    (root / "chapters" / "misconceptions.toml").write_text(text, encoding="utf-8")

    (problem,) = problems(root)
    assert problem.startswith(f"chapters/misconceptions.toml{told}")
    assert "\n" not in problem


def test_a_belief_that_no_attempt_shows_is_named(root):
    path = root / "chapters" / "misconceptions.toml"
    path.write_text(f'{path.read_text(encoding="utf-8")}unseen = "Nobody shows it."\n', encoding="utf-8")

    assert problems(root) == ["chapters/misconceptions.toml: no attempt shows the belief 'unseen'; delete it."]
    assert problems(root, "01") == []


@pytest.mark.parametrize("names", [(), ("01",)], ids=["all", "one"])
def test_an_attempt_of_a_belief_that_is_not_listed_is_named(root, names):
    edit(root / "chapters" / "01_short" / "exercises" / "02_reads.py", '"off_by_one"', '"off_by_two"')

    assert problems(root, *names) == [
        "chapters/01_short/exercises/02_reads.py: one_more shows the belief 'off_by_two', "
        "which is not in chapters/misconceptions.toml; add it there, or write the belief as a sentence."
    ]


def test_two_answers_that_write_the_same_file_are_refused(fixture_course, monkeypatch):
    stub = "%%writefile mapper.py\n...  # your code"
    same = [
        SimpleNamespace(id=f"{slug}.mapper", stub=stub, where=f"chapters/{slug}/exercises/01_mapper.py")
        for slug in ("one", "two")
    ]
    monkeypatch.setattr(audit, "load", lambda root: SimpleNamespace(written=[SimpleNamespace(judged=same)]))

    assert audit.same_files(fixture_course) == [
        "chapters/two/exercises/01_mapper.py: two.mapper and one.mapper write mapper.py; rename one."
    ]


def test_seconds_of_other_sections_than_the_lesson_has_are_named(root):
    listed, lesson = root / "chapters" / "course.toml", root / "chapters" / "01_short" / "lesson.py"
    edit(listed, "budget = 60", "run_seconds = [5]\nbudget = 60")
    assert audit.measured(fresh(root).chapter("01")) == []
    edit(lesson, '# %%\npredict("short.guess", ...)', "# %% [markdown]\n# ## 1. Wait\n\n# %%\nslept = 1")

    (problem,) = audit.measured(fresh(root).chapter("01"))
    assert "01_short has 1 `run_seconds`, and its lesson 2 parts" in problem
    assert problem.endswith("type  workbook measure 01")
    assert problem in problems(root, "01")
    edit(listed, "run_seconds = [5]", "run_seconds = [5, 0]")
    assert audit.measured(fresh(root).chapter("01")) == []


def test_a_link_to_a_section_that_the_lesson_does_not_have_is_named(root):
    path = root / "chapters" / "01_short" / "exercises" / "01_short_words.py"
    edit(path, "Is it shorter than four?", "Is it? See [the top](lesson#Short-words), [section 3](lesson#3).")

    (problem,) = audit.links(course.load(root).chapter("short"))
    assert problem.startswith("chapters/01_short/exercises/01_short_words.py links to lesson#3, and the lesson has no")
    assert problem in problems(root, "01")


@pytest.mark.parametrize("file", ["02_reads.py", "shared.py"])
def test_a_name_that_a_check_lacks_is_a_problem_before_anything_runs(root, file):
    path = root / "chapters" / "01_short" / "exercises" / file
    helper = "def pattern():\n    return [re.compile(each) for each in 'ab']\n\n\n"
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    begin = "# %% check\n"
    path.write_text(text.replace(begin, begin + helper, 1) if begin in text else text + helper, encoding="utf-8")

    found = audit.known_names(course.load(root).chapters[0])
    assert found
    assert all("uses 're', which is defined nowhere" in each for each in found)


def test_an_exercise_that_no_notebook_has_yet_is_audited(root):
    folder = root / "chapters" / "01_short" / "exercises"
    (folder / "01_short_words.py").rename(folder / "03_new_words.py")

    assert audit.known_names(course.load(root).chapters[0]) == []
