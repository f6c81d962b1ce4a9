"""chapters/ to the three folders: derived, run where something changed, compared."""

import json
import os
import shutil
from pathlib import Path

import nbformat
import pytest
from building import DERIVED, MISFITS, build, edit, problems

from workbook import course as courses
from workbook.authoring import execution
from workbook.errors import DerivedError, UnknownName


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


def test_all_pages_of_a_chapter_and_of_later_ones_are_there_before_any_is_run(root, ran, monkeypatch):
    shutil.copytree(root / "chapters" / "01_short" / "exercises", root / "chapters" / "02_later" / "exercises")
    (root / "chapters" / "02_later" / "lesson.py").write_text("# %% [markdown]\n# # Later\n", encoding="utf-8")
    for folder in courses.FOLDERS:
        shutil.rmtree(root / folder)
    run, there = execution.run, []

    def look(made, course, seconds):
        there.append(sorted(str(path.relative_to(root)) for path in root.glob("*/0*.ipynb")))
        run(made, course, seconds)

    monkeypatch.setattr(execution, "run", look)
    build(root)

    assert there[0] == sorted(
        f"{folder}/{name}.ipynb" for folder in courses.FOLDERS for name in ("01_short", "02_later")
    )


@pytest.mark.parametrize("names", [(), ("01",)], ids=["all", "one"])
def test_a_chapter_whose_check_cannot_be_loaded_keeps_its_notebooks(root, ran, names):
    build(root)
    before = {name: (root / name).read_bytes() for name in DERIVED}
    exercise = root / "chapters" / "01_short" / "exercises" / "02_reads.py"
    edit(exercise, "# %% check\n", "# %% check\nx = y\n")
    edit(root / "chapters" / "01_short" / "lesson.py", "Which words", "What words")

    assert len(build(root, *names).problems) == 1
    assert {name: (root / name).read_bytes() for name in DERIVED} == before


@pytest.mark.parametrize(
    ("file", "old", "new", "runs"),
    [
        ("lesson.py", "Which words are short?", "Which are short?", ["lesson of short"]),
        ("exercises/page.py", "SHORT = 4", "SHORT = 2 + 2", ["exercises of short", "solutions of short"]),
        ("exercises/01_short_words.py", "return filter(lambda", "return  filter(lambda", ["solutions of short"]),
        ("exercises/shared.py", "import ", "import  ", ["exercises of short", "solutions of short"]),
        ("exercises/02_reads.py", "import ", "import  ", ["exercises of short", "solutions of short"]),
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
        "chapters/02_later/lesson.py is missing; a chapter has lesson.py and exercises/page.py."
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
        ("01_short/exercises/01_short_words.py", "# ## Keep", "# ## Take"),
        ("01_short/exercises/page.py", "SHORT = 4", "SHORT = 5"),
        ("01_short/exercises/02_reads.py", "### BEGIN SOLUTION\n    2", "### BEGIN SOLUTION\n    3"),
        ("01_short/exercises/page.py", ' tags=["given"]', ' tags=["given", "nbval-ignore-output"]'),
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
    "misfit", ["open", "closed_twice", "nested", "crossed", "across_cells", "misspelt", "nameless", "twice"]
)
@pytest.mark.parametrize("check", [True, False], ids=["check", "build"])
def test_a_source_that_cannot_be_read_is_a_problem_and_leaves_all_as_it_is(root, ran, misfit, check):
    build(root)
    shutil.copy(MISFITS / f"{misfit}.py", root / "chapters" / "01_short" / "exercises" / "page.py")
    before = {name: (root / name).read_bytes() for name in DERIVED}
    report = build(root, "short", check=check)

    (problem,) = report.problems
    assert problem.startswith("chapters/01_short/exercises/page.py: ")
    assert {name: (root / name).read_bytes() for name in DERIVED} == before


@pytest.mark.parametrize("file", ["exercises/page.py", "exercises/02_reads.py", "lesson.py"])
def test_a_source_that_is_not_utf_8_is_a_problem(root, file):
    (root / "chapters" / "01_short" / file).write_bytes("# %%\nx = 'Zürich'\n".encode("latin-1"))

    assert problems(root, "01") == [f"chapters/01_short/{file}: line 2 is not UTF-8 text; save the file as UTF-8."]


@pytest.mark.parametrize("name", ["page.py", "closing.py"])
def test_an_exercise_that_stands_on_the_page_itself_is_refused(root, name):
    path = root / "chapters" / "01_short" / "exercises" / name
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    path.write_text(f'{text}\n# %% exercise="asked"\nasked = 1\n', encoding="utf-8")

    assert problems(root, "01") == [
        f"chapters/01_short/exercises/{name}: the exercise 'asked' needs a file of its own; type  workbook new exercise"
    ]


def test_an_exercise_is_gone_where_its_file_is(root):
    (root / "chapters" / "01_short" / "exercises" / "02_reads.py").unlink()
    edit(root / "chapters" / "misconceptions.toml", "off_by_one", "# off_by_one")
    edit(root / "chapters" / "01_short" / "exercises" / "01_short_words.py", '"off_by_one"', '"At most is fewer."')

    assert all(problem.endswith("type  workbook build") for problem in problems(root))


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


# Figures, beliefs, measurements


def test_too_many_outputs_that_are_not_compared_are_a_problem(root, ran):
    lesson = root / "chapters" / "01_short" / "lesson.py"
    edit(lesson, "# %%\nfrom itertools", '# %% tags=["nbval-ignore-output"]\nfrom itertools')
    report = build(root)

    assert report.ignored == {"01_short": (1, 3)}
    assert report.problems == ["notebooks/01_short.ipynb: 1 of 3 outputs are ignored; a fifth at most."]
