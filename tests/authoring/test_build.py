"""chapters/ to the three folders: derived, run where something changed, compared."""

import json
import os
import shutil
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import nbformat
import pytest

from workbook import course as courses
from workbook.authoring import audit, digest, execution
from workbook.authoring import build as builder
from workbook.course import derive
from workbook.engines import registry
from workbook.errors import DerivedError, UnknownName

MISFITS = Path(__file__).parents[1] / "fixtures" / "misfits"
DERIVED = [
    "notebooks/01_short.ipynb",
    "exercises/01_short.ipynb",
    "solutions/01_short.ipynb",
    "notebooks/start.ipynb",
]


@pytest.fixture
def root(fixture_course):
    return fixture_course.root


@pytest.fixture
def ran(monkeypatch):
    """The notebooks that would have been run; running gives each code cell an output and a count."""
    names = []

    def run(made, course, seconds):
        told = made.metadata["workbook"]
        names.append("start" if told["kind"] == "start" else f"{told['kind']} of {told['chapter']}")
        for at, cell in enumerate((cell for cell in made.cells if cell.cell_type == "code"), 1):
            cell.execution_count = at
            cell.outputs = [nbformat.v4.new_output("stream", text=f"{at}\n")]

    monkeypatch.setattr(execution, "run", run)
    return names


def fresh(root):
    courses.load.cache_clear()
    return courses.load(root)


def build(root, *names, check=False):
    return builder.build(fresh(root), names, check=check, tell=lambda line: None)


def problems(root, *names):
    """What --check says."""
    return build(root, *names, check=True).problems


def edit(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def state(root):
    """Every file with its bytes and its time."""
    return {
        path.relative_to(root): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in root.rglob("*")
        if path.is_file()
    }


# Building


def test_building_twice_changes_nothing(root, ran):
    build(root)
    before = state(root)
    del ran[:]
    report = build(root)

    assert state(root) == before
    assert ran == []
    assert (report.run, report.current, report.problems) == ([], 4, [])
    assert report.summary == "build: 0 notebooks run, 4 current"


def test_a_course_without_derived_files_gets_them_all(root, ran):
    for folder in courses.FOLDERS:
        shutil.rmtree(root / folder)
    report = build(root)

    assert report.run == DERIVED
    assert not report.problems
    assert problems(root) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "runs"),
    [
        ("lesson.py", "Which words are short?", "Which are short?", ["lesson of short"]),
        ("exercises.py", "SHORT = 4", "SHORT = 2 + 2", ["exercises of short", "solutions of short"]),
        ("exercises.py", "return filter(lambda", "return  filter(lambda", ["solutions of short"]),
        ("checks.py", "import ", "import  ", ["exercises of short", "solutions of short"]),
        ("attempts.py", "import ", "import  ", ["exercises of short", "solutions of short"]),
    ],
)
def test_only_what_changed_is_run(root, ran, file, old, new, runs):
    build(root)
    del ran[:]
    edit(root / "chapters" / "01_short" / file, old, new)
    build(root)

    assert ran == runs
    assert problems(root) == []


def test_a_new_chapter_to_come_changes_the_start_page_alone(root, ran):
    build(root)
    del ran[:]
    edit(root / "chapters" / "course.toml", 'title = "To come"', 'title = "Still to come"')
    build(root)

    assert ran == ["start"]


def test_a_new_lock_runs_everything(root, ran):
    build(root)
    del ran[:]
    (root / "requirements.lock").write_text("toolz==1.0", encoding="utf-8")
    build(root)

    assert len(ran) == 4


def test_a_source_that_changed_back_keeps_no_stale_output(root, ran):
    build(root)
    lesson = root / "chapters" / "01_short" / "lesson.py"
    edit(lesson, '"abc"], 2', '"abc"], 1')
    build(root)
    edit(lesson, '"abc"], 1', '"abc"], 2')
    del ran[:]
    build(root)

    assert ran == ["lesson of short"]


@pytest.mark.parametrize(
    "damage",
    [
        lambda cells: cells.pop(),
        lambda cells: cells.append(nbformat.v4.new_code_cell("1")),
        lambda cells: cells.reverse(),
        lambda cells: [cell.update(outputs=[], execution_count=None) for cell in cells if cell.cell_type == "code"],
        lambda cells: cells[0].update(source="mine"),
    ],
    ids=["cell gone", "cell more", "order", "outputs cleared", "source"],
)
def test_building_mends_what_was_edited_by_hand(root, ran, damage):
    build(root)
    path = root / "notebooks" / "01_short.ipynb"
    made = nbformat.read(path, as_version=4)
    damage(made.cells)
    nbformat.write(made, path)
    build(root)

    assert problems(root) == []


def test_one_chapter_alone_can_be_built(root, ran):
    for name in ("start.ipynb", "01_short.ipynb"):
        (root / "notebooks" / name).unlink()

    assert "notebooks/01_short.ipynb" in build(root, "short").run
    assert not (root / "notebooks" / "start.ipynb").exists()


def test_an_unknown_chapter_is_told(root):
    with pytest.raises(UnknownName, match="did you mean 'short'"):
        build(root, "shor")


def test_a_chapter_to_come_cannot_be_built_yet(root):
    assert build(root, "later").problems == [
        "chapters/02_later/lesson.py is missing; a chapter has lesson.py and exercises.py."
    ]


def test_a_notebook_that_fails_is_not_current(root, monkeypatch):
    from nbclient.exceptions import DeadKernelError

    def run(made, course, seconds):
        raise DeadKernelError("the kernel died")

    monkeypatch.setattr(execution, "run", run)
    edit(root / "chapters" / "01_short" / "lesson.py", "Which words", "What words")
    report = build(root, "short")

    assert "notebooks/01_short.ipynb: the kernel died" in report.problems
    assert "notebooks/01_short.ipynb was not run; type  workbook build" in problems(root, "short")


def test_what_needs_java_is_not_run_without_it(root, ran, monkeypatch):
    edit(root / "chapters" / "course.toml", "budget = 60", 'budget = 60\nneeds = ["java"]')
    edit(root / "chapters" / "01_short" / "lesson.py", "Which words", "What words")
    monkeypatch.setenv("PATH", "/nowhere")
    report = build(root, "short")

    assert any(" was not run. There is no Java on this machine" in problem for problem in report.problems)
    assert "lesson of short" not in ran


def test_what_needs_an_engine_is_not_run_where_something_is_lacking(root, ran, stub_engine):
    edit(root / "chapters" / "course.toml", "budget = 60", 'budget = 60\nneeds = ["stub"]')
    stub_engine.append("The shears are not here: type  sudo apt install shears")
    edit(root / "chapters" / "01_short" / "lesson.py", "Which words", "What words")
    report = build(root, "short")

    assert [each.partition(" was not run. ")[2] for each in report.problems] == stub_engine * 3
    assert ran == []
    stub_engine.clear()
    assert build(root, "short").problems == []
    assert len(ran) == 3


@pytest.mark.parametrize("check", [False, True])
def test_a_need_that_nothing_stands_for_is_one_sentence(root, ran, check):
    edit(root / "chapters" / "course.toml", "budget = 60", 'budget = 60\nneeds = ["sprak"]')

    (problem,) = build(root, "short", check=check).problems
    assert problem.startswith(
        "chapters/course.toml: 01_short needs 'sprak', which is not known: write one of java, hadoop"
    )
    assert ran == []


@pytest.mark.parametrize(
    ("name", "counts_for"),
    [
        ("stub/engine.py", {"stub"}),
        ("stub/bin/shear", {"stub"}),
        ("hadoop/engine.py", {"hadoop"}),
        ("machine/java.py", {"stub", "hadoop", "java"}),
        ("ports.py", {"stub", "hadoop", "java"}),
    ],
)
def test_an_engine_s_code_counts_for_the_chapters_that_need_it(
    root, tmp_path, monkeypatch, stub_engine, name, counts_for
):
    house = tmp_path / "house"
    monkeypatch.setattr(digest, "__file__", str(house / "authoring" / "digest.py"))
    monkeypatch.setattr(registry, "__file__", str(house / "engines" / "registry.py"))
    here = fresh(root)
    made = derive.derive(here.chapters[0])[here.chapters[0].lesson]

    def digests():
        needs = {"stub": ("stub",), "hadoop": ("java", "hadoop"), "java": ("java",), "nothing": ()}
        return {each: digest.of(here, replace(here.chapters[0], needs=needs[each]), made) for each in needs}

    path = house / "engines" / name
    path.parent.mkdir(parents=True)
    path.write_text("one\n")
    before = digests()
    path.write_text("two\n")
    after = digests()
    assert {each for each in before if before[each] != after[each]} == counts_for


# Comparing


def test_what_is_committed_is_what_its_source_gives(root):
    assert problems(root) == []


def test_comparing_changes_nothing_and_runs_nothing(root, ran):
    edit(root / "chapters" / "01_short" / "lesson.py", "Which words", "What words")
    (root / "chapters" / "01_short" / "figures" / "dot.svg").write_text("<svg/>", encoding="utf-8")
    before = state(root)

    assert problems(root)
    assert state(root) == before
    assert ran == []


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("01_short/lesson.py", "Which words", "What words"),
        ("01_short/lesson.py", '"abc"], 2', '"abc"], 1'),
        ("01_short/exercises.py", "# %% [markdown]\n# ## Keep", "# %%\n1\n\n# %% [markdown]\n# ## Keep"),
        ("01_short/exercises.py", "SHORT = 4", "SHORT = 5"),
        ("01_short/exercises.py", "### BEGIN SOLUTION\n    2", "### BEGIN SOLUTION\n    3"),
        ("01_short/exercises.py", ' tags=["given"]', ' tags=["given", "nbval-ignore-output"]'),
        ("course.toml", 'title = "To come"', 'title = "Later"'),
        ("course.toml", 'title = "A course of two exercises"', 'title = "A course"'),
    ],
)
def test_a_source_that_changed_is_seen(root, file, old, new):
    edit(root / "chapters" / file, old, new)

    assert problems(root)


def in_json(change):
    def apply(path):
        made = json.loads(path.read_text(encoding="utf-8"))
        change(made)
        path.write_text(json.dumps(made), encoding="utf-8")

    return apply


def code_cell(made):
    return next(cell for cell in made["cells"] if cell["cell_type"] == "code")


@pytest.mark.parametrize("name", DERIVED)
@pytest.mark.parametrize(
    ("damage", "told"),
    [
        (lambda path: path.unlink(), "is missing"),
        (in_json(lambda made: made["cells"].pop()), "cells where its source gives"),
        (
            in_json(lambda made: made["cells"].append({**made["cells"][-1], "id": "more"})),
            "cells where its source gives",
        ),
        (in_json(lambda made: made["cells"].reverse()), "differs from its source in the id"),
        (in_json(lambda made: code_cell(made).update(source=["1"])), "in the source of the cell"),
        (in_json(lambda made: code_cell(made).update(id="other")), "in the id of the cell"),
        (
            in_json(lambda made: code_cell(made)["metadata"].update(editable=False)),
            "in the metadata of the cell",
        ),
        (in_json(lambda made: code_cell(made).update(execution_count=None)), "has no execution count"),
        (in_json(lambda made: made["metadata"].update(title="x")), "other metadata"),
        (in_json(lambda made: made["metadata"]["workbook"].update(chapter="x")), "other metadata"),
        (in_json(lambda made: made["metadata"]["workbook"].pop("digest")), "was not run"),
    ],
    ids=[
        "gone",
        "cell gone",
        "cell more",
        "order",
        "source",
        "id",
        "tags",
        "count",
        "metadata",
        "chapter",
        "digest",
    ],
)
def test_any_difference_in_a_derived_file_is_seen_and_named(root, name, damage, told):
    damage(root / name)

    problem = problems(root)[0]
    assert problem.startswith(f"{name} ")
    assert told in problem
    assert problem.endswith("type  workbook build")


def test_a_changed_picture_in_a_notebook_is_seen(root):
    def changed(made):
        made["cells"][0]["source"] = [line.replace(";base64,", ";base64,AAAA") for line in made["cells"][0]["source"]]

    in_json(changed)(root / "notebooks" / "01_short.ipynb")

    assert "in the source of the cell" in problems(root)[0]


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


@pytest.mark.parametrize(
    "misfit", ["open", "closed_twice", "nested", "crossed", "across_cells", "misspelt", "nameless", "twice"]
)
@pytest.mark.parametrize("check", [True, False], ids=["check", "build"])
def test_a_source_that_cannot_be_read_is_a_problem_and_leaves_all_as_it_is(root, ran, misfit, check):
    build(root)
    shutil.copy(MISFITS / f"{misfit}.py", root / "chapters" / "01_short" / "exercises.py")
    before = {name: (root / name).read_bytes() for name in DERIVED}
    report = build(root, "short", check=check)

    (problem,) = report.problems
    assert problem.startswith("chapters/01_short/exercises.py: ")
    assert {name: (root / name).read_bytes() for name in DERIVED} == before


@pytest.mark.parametrize("file", ["exercises.py", "lesson.py"])
def test_a_source_that_is_not_utf_8_is_a_problem(root, file):
    (root / "chapters" / "01_short" / file).write_bytes("# %%\nx = 'Zürich'\n".encode("latin-1"))

    assert problems(root, "01") == [f"chapters/01_short/{file}: line 2 is not UTF-8 text; save the file as UTF-8."]


@pytest.mark.parametrize("cell", ['# %%\ncheck("short.reads")\n', 'check("short.reads")', '"short.reads"'])
def test_an_exercise_without_its_check_cell_is_named(root, cell):
    edit(root / "chapters" / "01_short" / "exercises.py", cell, '"shrot.reads"' if cell.startswith('"') else "")

    assert problems(root, "01") == [
        "chapters/01_short/exercises.py: the exercise 'reads' lacks its check cell;"
        ' write  check("short.reads")  in a cell below it.'
    ]


# What judges answers


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


# Folders


@pytest.fixture(params=["refused", "in the way"])
def unwritable(request, root, monkeypatch):
    """What cannot be written: the system says no, or a folder stands where the file goes."""
    if request.param == "refused":

        def refuse(self, *args, **options):
            raise PermissionError(13, "Permission denied")

        monkeypatch.setattr(Path, "write_bytes", refuse)
    else:
        for folder in (*courses.FOLDERS, "chapters/01_short/figures"):
            (root / folder / f".01_short.ipynb.{os.getpid()}.new").mkdir()
            (root / folder / f".dot.svg.{os.getpid()}.new").mkdir()


def test_a_folder_that_cannot_be_written_is_one_sentence(root, ran, unwritable):
    (root / "notebooks" / "01_short.ipynb").unlink()
    with pytest.raises(
        DerivedError, match=r"01_short\.ipynb cannot be written \((Permission|Is a).*type  workbook build$"
    ):
        build(root)
    assert ran == []


def test_a_picture_that_cannot_be_written_is_one_sentence(root, unwritable):
    (root / "chapters" / "01_short" / "figures" / "dot.svg").unlink()

    with pytest.raises(DerivedError, match=r"dot\.svg cannot be written"):
        build(root)


def test_a_file_in_place_of_a_folder_is_one_sentence(root, ran):
    shutil.rmtree(root / "notebooks")
    (root / "notebooks").write_text("", encoding="utf-8")

    with pytest.raises(DerivedError, match=r"01_short\.ipynb cannot be read \(Not a directory\)"):
        build(root)


def test_half_a_notebook_is_an_error_that_says_what_to_do(root):
    shutil.copy(MISFITS / "half.ipynb", root / "notebooks" / "01_short.ipynb")

    with pytest.raises(DerivedError, match=r"01_short\.ipynb is not a notebook .* delete it and type  workbook build"):
        problems(root)


def test_a_notebook_of_an_old_format_differs(root):
    shutil.copy(MISFITS / "old_format.ipynb", root / "notebooks" / "01_short.ipynb")

    assert problems(root, "short")[0].startswith("notebooks/01_short.ipynb ")


# What chapters may use


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


# Figures, beliefs, measurements


def test_a_picture_that_its_source_does_not_draw_is_named_and_drawn_again(root, ran):
    picture = root / "chapters" / "01_short" / "figures" / "dot.svg"
    drawn = picture.read_text(encoding="utf-8")
    picture.write_text("<svg/>", encoding="utf-8")

    assert any("dot.svg is not what dot.py draws" in problem for problem in problems(root))
    build(root)
    assert picture.read_text(encoding="utf-8") == drawn
    assert problems(root) == []


def test_a_picture_that_is_not_there_is_named(root):
    edit(root / "chapters" / "01_short" / "lesson.py", "figures/dot.svg", "figures/dots.svg")

    assert problems(root)[0] == "chapters/01_short shows figures/dots.svg, and there is no such figure."


def test_a_picture_that_is_written_in_another_way_is_named(root):
    edit(root / "chapters" / "01_short" / "lesson.py", "![a dot](", "![a [very [small]] dot](")

    assert problems(root)[0].startswith("chapters/01_short has a figure that cannot be read: '![a [very [small]] dot]")


@pytest.mark.parametrize("check", [True, False], ids=["check", "build"])
@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("x = 1\n", " has no draw(); write one that returns the figure as SVG text."),
        ("draw = 1\n", " has no draw(); write one that returns the figure as SVG text."),
        ("def draw():\n    return 1 / 0\n", " does not draw, fix it: line 2: ZeroDivisionError: division by zero"),
        ("def draw(size):\n    return size\n", " does not draw, fix it: TypeError: draw() missing 1 required"),
        ("x =\n", " does not draw, fix it: line 1: SyntaxError: invalid syntax"),
        ("def draw():\n    pass\n", ": draw() returns NoneType; return the figure as SVG text."),
    ],
)
def test_a_figure_s_source_that_does_not_draw_is_a_problem(root, ran, source, told, check):
    (root / "chapters" / "01_short" / "figures" / "dot.py").write_text(source, encoding="utf-8")

    (problem,) = build(root, "01", check=check).problems
    assert problem.startswith(f"chapters/01_short/figures/dot.py{told}")
    assert "\n" not in problem


def test_a_picture_without_its_source_is_a_problem(root):
    (root / "chapters" / "01_short" / "figures" / "dot.py").unlink()

    assert problems(root) == ["chapters/01_short/figures/dot.svg has no source; draw it in dot.py, or delete it."]


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
    assert "short.reads.nothing shows the belief 'reads_everything'" in told[1]


def test_a_belief_may_name_an_attempt_by_the_earlier_id_of_its_exercise(root):
    before = problems(root)
    edit(root / "chapters" / "misconceptions.toml", "short.reads.nothing", "words.asked.nothing")
    edit(root / "chapters" / "course.toml", '["lambda"]', '["lambda"]\n[aliases]\n"words.asked" = "short.reads"')

    assert problems(root) == before


def test_too_many_outputs_that_are_not_compared_are_a_problem(root, ran):
    lesson = root / "chapters" / "01_short" / "lesson.py"
    edit(lesson, "# %%\nfrom itertools", '# %% tags=["nbval-ignore-output"]\nfrom itertools')
    report = build(root)

    assert report.ignored == {"01_short": (1, 3)}
    assert report.problems == ["notebooks/01_short.ipynb: 1 of 3 outputs are ignored; a fifth at most."]


# Deriving


def test_a_chapter_gives_three_notebooks_without_outputs(fixture_course):
    made = derive.derive(fixture_course.chapter("short"))

    assert [f"{path.parent.name}/{path.name}" for path in made] == DERIVED[:3]
    assert [each.metadata["workbook"]["kind"] for each in made.values()] == [
        "lesson",
        "exercises",
        "solutions",
    ]
    for each in made.values():
        nbformat.validate(each)
        assert not any(cell.get("outputs") for cell in each.cells)


def test_cells_say_whose_they_are(fixture_course):
    exercises = derive.derive(fixture_course.chapter("short"))[fixture_course.chapter("short").exercises_notebook]
    told = {cell["id"]: dict(cell.metadata["workbook"]) for cell in exercises.cells}

    assert told["short_words"] == {"role": "answer", "exercise": "short_words"}
    assert told["short_words-check"] == {"role": "check", "exercise": "short_words"}
    assert told["short_words-text"] == {"role": "text", "exercise": "short_words"}
    assert sum(each == {"role": "given"} for each in told.values()) == 1


def test_the_learner_s_notebook_holds_no_solution(fixture_course):
    text = nbformat.writes(
        derive.derive(fixture_course.chapter("short"))[fixture_course.chapter("short").exercises_notebook]
    )

    assert "filter(lambda" not in text
    assert "SOLUTION" not in text
    assert "your code" in text


def test_the_start_page_lists_what_is_written_and_what_is_to_come(fixture_course):
    page = derive.start_page(fixture_course)
    text = "\n".join(cell.source for cell in page.cells)

    assert "[lesson](01_short.ipynb)" in text
    assert "](../exercises/01_short.ipynb)" in text
    assert "| 02 | To come |" in text
    assert "02_later.ipynb" not in text
    assert [cell["id"] for cell in page.cells] == [
        "notice",
        "about",
        "chapters",
        "where",
        "progress",
        "map",
        "concepts",
    ]


# Outputs


def test_an_output_has_no_address_and_an_error_no_stack():
    stream = execution._settled(nbformat.v4.new_output("stream", text="<f at 0x7f00aa11>"))
    data = execution._settled(nbformat.v4.new_output("display_data", {"text/plain": "<f at 0x7f00aa11>"}))
    error = execution._settled(nbformat.v4.new_output("error", ename="KeyError", evalue="'x'", traceback=["long"] * 9))

    assert stream.text == data.data["text/plain"] == "<f at 0x…>"
    assert error.traceback == ["KeyError: 'x'"]


def test_pieces_of_one_stream_are_one_output():
    def stream(text, name="stdout"):
        return nbformat.v4.new_output("stream", name=name, text=text)

    joined = execution._joined([stream("a"), stream("b"), stream("e", "stderr"), stream("c")])

    assert [(each.name, each.text) for each in joined] == [("stdout", "ab"), ("stderr", "e"), ("stdout", "c")]


def test_a_real_run_is_in_place_and_shows_nothing_of_who_builds(fixture_course, monkeypatch, tmp_path):
    """One real kernel: outputs, counts, a folder of its own and nobody's progress."""
    monkeypatch.setenv("WORKBOOK_WORK", str(tmp_path / "mine"))
    source = "import os\nprint(os.environ['WORKBOOK_WORK'] == os.getcwd(), os.environ['WORKBOOK_COURSE'])"
    made = nbformat.v4.new_notebook(
        cells=[
            nbformat.v4.new_code_cell(source),
            nbformat.v4.new_code_cell("1 / 0", metadata={"tags": ["raises-exception"]}),
        ]
    )
    execution.run(made, fixture_course, 60)

    first, second = made.cells
    assert first.outputs[0].text == f"True {fixture_course.root}\n"
    assert first.execution_count == 1
    assert second.outputs[0].traceback == ["ZeroDivisionError: division by zero"]
    assert "execution" not in first.metadata
    assert not (tmp_path / "mine").exists()


@pytest.mark.parametrize(
    ("last", "told"),
    [
        ("import os\nos._exit(1)", "the kernel died while the cell 'dies' ran"),
        ("import time\ntime.sleep(60)", "the cell 'dies' took too long"),
        ("1 / 0", "the cell 'dies' failed"),
    ],
)
def test_the_cell_that_ran_is_blamed_and_not_the_one_before(fixture_course, monkeypatch, last, told):
    from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError

    made = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("1"), nbformat.v4.new_code_cell(last)])
    made.cells[0]["id"], made.cells[1]["id"] = "innocent", "dies"

    with pytest.raises((CellExecutionError, CellTimeoutError, DeadKernelError)) as failed:
        execution.run(made, fixture_course, 2)

    said = execution.explain(failed.value)
    assert told in said
    assert last.splitlines()[-1] in said
    assert "innocent" not in said


def test_a_source_saved_on_windows_gives_the_same_notebooks(root):
    chapter = fresh(root).chapter("short")
    before = derive.derive(chapter)
    for name in ("lesson.py", "exercises.py"):
        path = chapter.folder / name
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))

    assert derive.derive(chapter) == before


def test_two_answers_that_write_the_same_file_are_refused(fixture_course, monkeypatch):
    stub = "%%writefile mapper.py\n...  # your code"
    same = [
        SimpleNamespace(id=f"{slug}.mapper", stub=stub, chapter=SimpleNamespace(name=slug)) for slug in ("one", "two")
    ]
    monkeypatch.setattr(audit, "load", lambda root: SimpleNamespace(exercises=same))

    assert audit.same_files(fixture_course) == [
        "chapters/two/exercises.py: two.mapper and one.mapper write mapper.py; rename one."
    ]
