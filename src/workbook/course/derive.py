"""A chapter's sources to its three notebooks, the course to its start page and glossary. Pure but for reading the sources.

`chapter` and `course` are those of `model`, which imports this module only where a notebook was changed.
"""

import base64
import re
from dataclasses import replace
from itertools import groupby
from pathlib import Path

import nbformat

from ..errors import SourceError
from . import cells as source_cells
from . import derived, exercise_file, links, minutes, sources, terms
from .cells import Cell

FOLDED = "jp-MarkdownHeadingCollapsed"  # how JupyterLab knows a heading whose section is folded


def derive(chapter) -> dict[Path, nbformat.NotebookNode]:
    """The three notebooks of a chapter (a `model.Chapter`), without outputs, by their paths."""
    lesson, exercises = lesson_cells(chapter), page_cells(chapter)
    shown = minutes.told(source_cells.exercise_cells(lesson), chapter.run_seconds)
    solutions = source_cells.solution_cells(_with_tasks(chapter, exercises, lesson))
    beside = _other_lessons(chapter, "../notebooks/")
    versions = {
        "notebooks": ("lesson", _with_terms(chapter, links.to_chapters(shown, _other_lessons(chapter)))),
        "exercises": ("exercises", links.to_chapters(source_cells.exercise_cells(exercises), beside)),
        "solutions": ("solutions", links.to_chapters(solutions, beside)),
    }
    return {
        chapter.notebook(folder): notebook(_illustrated(chapter, made), chapter.slug, kind)
        for folder, (kind, made) in versions.items()
    }


def lesson_cells(chapter) -> list[Cell]:
    """The cells of a chapter's lesson, with its tasks where they stand."""
    tasks, made, after_task = {file.name: file for file in read_tasks(chapter)}, [], False
    for cell in _read(chapter, "lesson.py"):
        if not cell.task:
            made.append(_after_task(cell) if after_task else cell)
        elif file := tasks.pop(cell.task, None):
            made += source_cells.read_apart(file.page(0, chapter.slug), file.shown)
        else:
            raise SourceError(
                f"chapters/{chapter.name}/lesson.py: the task {cell.task!r} has no file, or stands twice; "
                f"write {exercise_file.TASKS}/01_{cell.task}.py."
            )
        after_task = bool(cell.task)
    for file in tasks.values():
        raise SourceError(f'{file.shown} stands nowhere in the lesson; write  # %% task="{file.name}"  there.')
    return _settled(chapter, made, "lesson.py")


def _after_task(cell: Cell) -> Cell:
    """The cell after a task, below a line: the lesson's text goes on, and is no part of the task."""
    goes_on = cell.kind == "markdown" and not cell.source.startswith("#")
    return replace(cell, source=f"---\n\n{cell.source}") if goes_on else cell


def page_cells(chapter) -> list[Cell]:
    """The cells of a chapter's page of exercises: its opening, the exercises in their order, and what closes it."""
    folder = exercise_file.FOLDER
    made = _read(chapter, f"{folder}/{exercise_file.PAGE}")
    files = read_exercises(chapter)
    number = 0
    for file in files:
        number += file.is_numbered
        is_bank = bool(file.task.slot)
        made += source_cells.read_apart(file.page(0 if is_bank else number, chapter.slug), file.shown)
    if (chapter.folder / folder / exercise_file.CLOSING).exists():
        made += _read(chapter, f"{folder}/{exercise_file.CLOSING}")
    return _settled(chapter, made, folder)


def _other_lessons(chapter, folder: str = "") -> dict[str, str]:
    """Where the other written lessons are, by the numbers of their chapters."""
    written = (path.parent.name for path in sorted((chapter.root / "chapters").glob("*/lesson.py")))
    return {name.partition("_")[0]: f"{folder}{name}.ipynb" for name in written if name != chapter.name}


def _with_terms(chapter, made: list[Cell]) -> list[Cell]:
    """A lesson with its terms linked to the glossary."""
    known = terms.chosen(terms.read(chapter.root), [*chapter.introduces, *chapter.uses])
    return links.to_terms(made, known, chapter.introduces)


def _with_tasks(chapter, page: list[Cell], lesson: list[Cell]) -> list[Cell]:
    """The page of solutions: below its title a section with the lesson's tasks, and what these rely on."""
    tasks = [cell for cell in lesson if cell.role == "given" or cell.exercise]
    if not any(cell.exercise for cell in tasks):
        return page
    opening = [
        Cell("markdown", "## Your turn\n\nThe tasks of the lesson, solved."),
        Cell("code", "from workbook import check"),
    ]
    return source_cells.identified([*page[:1], *opening, *tasks, *page[1:]])


def read_exercises(chapter) -> list[exercise_file.ExerciseFile]:
    """The files of a chapter's exercises, in their order."""
    return _read_files(chapter, exercise_file.FOLDER)


def read_tasks(chapter) -> list[exercise_file.ExerciseFile]:
    """The files of the tasks inside a chapter's lesson, in their order."""
    return _read_files(chapter, exercise_file.TASKS)


def _read_files(chapter, folder: str) -> list[exercise_file.ExerciseFile]:
    shown = f"chapters/{chapter.name}/{folder}"
    listed = exercise_file.listed(chapter.folder / folder, shown)
    return [exercise_file.read(path, f"{shown}/{path.name}") for path in listed.values()]


def _read(chapter, name: str) -> list[Cell]:
    """The cells of one of a chapter's sources that is no exercise."""
    shown = f"chapters/{chapter.name}/{name}"
    try:
        made = source_cells.read_apart(sources.text(chapter.folder / name, shown), shown)
    except FileNotFoundError:
        raise SourceError(f"{shown} is missing; a chapter has lesson.py and exercises/page.py.") from None
    if of_exercise := [cell.exercise for cell in made if cell.exercise]:
        raise SourceError(
            f"{shown}: the exercise {of_exercise[0]!r} needs a file of its own; type  workbook new exercise"
        )
    return made


def _settled(chapter, made: list[Cell], name: str) -> list[Cell]:
    return source_cells.settled(made, f"chapters/{chapter.name}/{name}")


def _illustrated(chapter, made: list[Cell]) -> list[Cell]:
    pictures = {}
    for path in source_cells.images(made):
        try:
            pictures[path] = base64.b64encode((chapter.folder / path).read_bytes()).decode()
        except FileNotFoundError:
            raise SourceError(f"chapters/{chapter.name} shows {path}, and there is no such figure.") from None
    shown = [source_cells.embed(cell, pictures) for cell in made]
    for cell in shown:
        if cell.kind == "markdown" and (left := re.search(r"!\[.*figures/.*", cell.source)):
            raise SourceError(
                f"chapters/{chapter.name} has a figure that cannot be read: {left[0][:60]!r}; "
                "write  ![what it shows](figures/name.svg)  with no other bracket than a pair [like this] in its text."
            )
    return shown


def notebook(made: list[Cell], slug: str, kind: str) -> nbformat.NotebookNode:
    """Cells as a notebook without outputs."""
    nodes = []
    for cell in made:
        node = (nbformat.v4.new_markdown_cell if cell.kind == "markdown" else nbformat.v4.new_code_cell)(cell.source)
        node["id"] = cell.id
        marks = {"role": cell.role, "exercise": cell.exercise, "slot": cell.slot}
        marks = {name: value for name, value in marks.items() if value}
        folded = {FOLDED: True} if minutes.begins_section(cell) and minutes.is_optional(cell) else {}
        node["metadata"] = nbformat.from_dict(
            {"workbook": marks} | ({"tags": list(cell.tags)} if cell.tags else {}) | folded
        )
        nodes.append(node)
    metadata = {
        "kernelspec": {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
        "workbook": {"chapter": slug, "kind": kind},
    }
    made = nbformat.v4.new_notebook(cells=nodes, metadata=metadata)
    derived.sign(made)
    return made


def start_page(course) -> nbformat.NotebookNode:
    """The page the lab opens on: what this is, the chapters written and to come, the learner's progress."""
    rows = ["| | chapter | the question it answers | lesson (minutes) | |", "|---|---|---|---|---|"]
    for chapter in course.chapters:
        if chapter.written:
            pages = f"[lesson]({chapter.name}.ipynb) · [exercises](../exercises/{chapter.name}.ipynb)"
            needed, _ = minutes.of_lesson(lesson_cells(chapter), chapter.run_seconds)
            rows.append(f"| {chapter.number} | **{chapter.title}** | {chapter.question} | {needed} | {pages} |")
        else:
            rows.append(f"| {chapter.number} | {chapter.title} | {chapter.question} | | to come |")
    if course.has_terms:
        rows += ["", f"The [glossary]({course.glossary.name}) explains the terms of the course."]
    made = [
        Cell("markdown", derived.NOTICE, id="notice"),
        Cell("markdown", f"# {course.title}\n\n{course.about}".strip(), id="about"),
        Cell("markdown", "\n".join(["## Chapters", "", *rows]), id="chapters"),
        Cell(
            "markdown",
            "## Where you are\n\nRun the next cell (Shift+Enter) to see what is passed and what is open.",
            id="where",
        ),
        Cell("code", "from workbook import concept_map, progress\n\nprogress()", id="progress"),
        Cell(
            "markdown",
            "## How the chapters depend on each other\n\nEach line leads from a chapter to a later one that takes concepts from it;"
            " the list below the picture names them. What you have passed turns green."
            " A dashed line leaves a chapter that is still open.",
            id="map",
        ),
        Cell("code", "concept_map()", id="concepts"),
    ]
    return notebook(made, "start", "start")


def glossary(course) -> nbformat.NotebookNode:
    """The terms of the written chapters, each with its sentence and a link to its chapter."""
    homes = {name: chapter for chapter in reversed(course.written) for name in chapter.introduces}
    listed = terms.chosen(terms.read(course.root), sorted(homes, key=lambda name: (name.casefold(), name)))
    made = [
        Cell("markdown", f"# Glossary\n\nThe {len(listed)} terms of the course, and the chapter that introduces each.")
    ]
    for letter, names in groupby(listed, key=lambda term: term.name[0].upper()):
        entries = [f"## {letter}"]
        for term in names:
            home = homes[term.name]
            entries.append(f"### {term.name}\n\n{term.sentence} *[{home.number} · {home.title}]({home.lesson.name})*")
        made.append(Cell("markdown", "\n\n".join(entries)))
    return notebook(source_cells.identified(made), "glossary", "glossary")


def pages(course) -> dict[Path, nbformat.NotebookNode]:
    """The pages that belong to no chapter, without outputs, by their paths."""
    makers = {course.start: start_page, course.glossary: glossary}
    return {path: makers[path](course) for path in course.pages}
