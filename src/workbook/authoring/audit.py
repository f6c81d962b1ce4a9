"""What must hold of a course's sources beside the notebooks that they give; each function gives a list of problems.

    concepts      a chapter uses only what some chapter introduced
    judges        checks.py and attempts.py are about the exercises of exercises.py; no name in them is given twice
    data_sets     a chapter names only data sets that there are
    pictures      every figure is shown by a page
    strays        files in the derived folders that belong to no chapter
    same_files    answers that would overwrite each other
    beliefs       misconceptions.toml and the attempts name each other

An empty list means that all holds; each problem is a sentence that names the file to mend.
"""

import ast
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from .. import data
from ..course import cells as source_cells
from ..course import checks, sources
from ..course import files as answer_files
from ..course.derive import read_cells
from ..course.model import FOLDERS, Chapter, Course, load
from ..engines import needs
from ..errors import CourseError


@dataclass(frozen=True)
class Belief:
    """What misconceptions.toml says of one belief."""

    text: str
    shown_by: tuple[str, ...] = ()


def concepts(course: Course, chapter: Chapter) -> list[str]:
    """Where a chapter uses what none introduced, or introduces what it never names."""
    earlier, homes = {*course.assumes}, {}
    for other in course.chapters:
        if other.name == chapter.name:
            break
        earlier |= {*other.introduces}
        homes |= dict.fromkeys(other.introduces, other.name)
    known = earlier | {*chapter.introduces}
    lesson, exercises = read_cells(chapter, "lesson.py"), read_cells(chapter, "exercises.py")
    found = source_cells.imports(lesson + exercises) | source_cells.constructs(lesson + exercises)
    # A module that the lesson writes itself is no library.
    found = {name for name in found if name != "workbook" and not any(f"{name}.py" in cell.source for cell in lesson)}
    where = f"chapters/{chapter.name}"
    problems = [
        f"{where} uses {name!r}, which no chapter introduced; add it to `introduces` in course.toml and teach it."
        for name in sorted(found - known)
    ]
    problems += [
        f"chapters/course.toml: {chapter.name} says it uses {name!r}, which no earlier chapter introduces."
        for name in chapter.uses
        if name not in earlier
    ]
    problems += [
        f"chapters/course.toml: {chapter.name} introduces {name!r}, which {homes[name]} introduced; move it to `uses`."
        for name in chapter.introduces
        if name in homes
    ]
    text = " ".join(cell.source for cell in lesson).lower()
    problems += [
        f"chapters/course.toml: {chapter.name} introduces {name!r}, and its lesson never names it."
        for name in chapter.introduces
        if name.lower() not in text
    ]
    return problems


def data_sets(chapter: Chapter) -> list[str]:
    """Where a chapter names a data set that there is not."""
    return [
        f"chapters/course.toml: {chapter.name} has the data set {name!r}, which is not known: "
        f"write one of {', '.join(data.names())}."
        for name in chapter.data
        if name not in data.names()
    ]


def judges(chapter: Chapter) -> list[str]:
    """Where checks.py and attempts.py are not about the exercises of exercises.py. A CourseError where one cannot be loaded."""
    where = f"chapters/{chapter.name}"
    exercises = read_cells(chapter, "exercises.py")
    names = {cell.exercise: None for cell in exercises if cell.role == "answer"}
    made = checks.load(chapter.folder / "checks.py")
    checked = {each.name for each in made if isinstance(each, checks.Check)}
    given = checks.given("\n".join(cell.source for cell in exercises if cell.role == "given"), chapter.name)
    tried = checks.load(chapter.folder / "attempts.py", given)
    return (
        [
            f"{where}/exercises.py has the exercise {name!r} and checks.py has no check of it; write one."
            for name in names
            if name not in checked
        ]
        + [
            f"{where}/checks.py checks {name!r}, and exercises.py has no such exercise; rename or delete it."
            for name in sorted(checked - names.keys())
        ]
        + [
            f"{where}/attempts.py: {each.name!r} is for {each.exercise!r}, and exercises.py has no such exercise; rename it."
            for each in tried
            if not isinstance(each, checks.Check) and each.exercise not in names
        ]
        + [
            f"{where}/checks.py: {each.name} needs {name!r}, which is not known: "
            f"write one of {', '.join(needs.known())}, or a package that is installed."
            for each in made
            if isinstance(each, checks.Check)
            for name in each.needs
            if name not in needs.known() and find_spec(name) is None
        ]
        + [problem for file in ("checks.py", "attempts.py") for problem in _twins(chapter.folder / file, where)]
    )


def _twins(path: Path, where: str) -> list[str]:
    """Functions and classes of a file with a name in common: Python keeps the last, and nobody would miss the others."""
    first: dict[str, int] = {}
    problems = []
    for node in ast.parse(sources.text(path, f"{where}/{path.name}")).body:
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            line = first.setdefault(node.name, node.lineno)
            if line != node.lineno:
                problems.append(
                    f"{where}/{path.name}: lines {line} and {node.lineno} both define {node.name!r}; rename one of them."
                )
    return problems


def pictures(chapter: Chapter) -> list[str]:
    """Figures of a chapter that neither its lesson nor its exercises show."""
    cells = [cell for name in ("lesson.py", "exercises.py") for cell in read_cells(chapter, name)]
    shown = {Path(image).name for image in source_cells.images(cells)}
    return [
        f"chapters/{chapter.name}/figures/{picture.name} is not shown by lesson.py or exercises.py; "
        "show it there, or delete it and its source."
        for picture in sorted((chapter.folder / "figures").glob("*.svg"))
        if picture.name not in shown
    ]


def strays(course: Course) -> list[str]:
    """Files in the derived folders that belong to no chapter."""
    wanted = {course.start} | {chapter.notebook(folder) for chapter in course.written for folder in FOLDERS}
    return [
        f"{path.relative_to(course.root)} belongs to no chapter; delete it, or add its chapter to course.toml."
        for folder in FOLDERS
        for path in sorted((course.root / folder).rglob("*"))
        if path.is_file() and path not in wanted and ".ipynb_checkpoints" not in path.parts
    ] + [
        f"chapters/{path.name} is not in chapters/course.toml; add it there."
        for path in sorted((course.root / "chapters").glob("*_*"))
        if path.is_dir()
        and not path.name.startswith("_")
        and path.name not in {chapter.name for chapter in course.chapters}
    ]


def same_files(course: Course) -> list[str]:
    """Answers that would overwrite each other: the exercises' pages share a folder."""
    written: dict[str, str] = {}
    problems = []
    for exercise in load(course.root).exercises:
        if not (file := answer_files.written(exercise.stub)):
            continue
        other = written.setdefault(file.path, exercise.id)
        if other != exercise.id:
            problems.append(
                f"chapters/{exercise.chapter.name}/exercises.py: {exercise.id} and {other} write {file.path}; rename one."
            )
    return problems


def beliefs(course: Course, parts: Iterable[str] = ()) -> list[str]:
    """Where misconceptions.toml and the attempts disagree about which attempt shows which belief.

    `parts` are words of chapters and ids of exercises: the rest of the course is then not looked at.
    """
    path = course.root / "chapters" / "misconceptions.toml"
    try:
        believed = sources.toml(path, "chapters/misconceptions.toml") if path.exists() else {}
    except CourseError as problem:
        return [str(problem)]
    for belief, values in believed.items():
        wrong = sources.misfit(Belief, values) if isinstance(values, dict) else f"begin it with a line [{belief}]."
        if not wrong and not values.get("shown_by"):
            wrong = "no attempt shows it; name one in `shown_by`, or delete the belief."
        if wrong:
            return [f"chapters/misconceptions.toml: the belief {belief!r} is not understood: {wrong}"]
    wanted = {*parts}
    slugs = {part.partition(".")[0] for part in wanted}
    known = {chapter.slug for chapter in course.chapters}

    def counts(exercise: str) -> bool:
        slug = exercise.partition(".")[0]
        # What names no chapter at all is a problem of any chapter.
        return not wanted or exercise in wanted or slug in wanted or slug not in known

    named = [
        (belief, _current(course, name)) for belief, values in believed.items() for name in values.get("shown_by", ())
    ]
    declared = {(belief, name) for belief, name in named if counts(name.rpartition(".")[0])}
    homes, made = {}, set()
    try:
        for chapter in load(course.root).chapters:
            for exercise in chapter.exercises if not slugs or chapter.slug in slugs else ():
                if counts(exercise.id):
                    made |= {(attempt.belief, f"{exercise.id}.{attempt.name}") for attempt in exercise.attempts}
                    homes[exercise.id] = f"chapters/{chapter.name}/attempts.py"
    except CourseError as problem:
        return [str(problem)]
    return [
        f"chapters/misconceptions.toml: {belief} names {name}, and no attempt of that name shows it; "
        "correct the name, or take it out."
        for belief, name in sorted(declared - made)
    ] + [
        f"{homes[name.rpartition('.')[0]]}: {name} shows the belief {belief!r}; "
        f"add {name!r} to the `shown_by` of [{belief}] in chapters/misconceptions.toml."
        for belief, name in sorted(made - declared)
    ]


def _current(course: Course, attempt: str) -> str:
    """The present name of an attempt ("lazy_map.late_share.as_percent"), also when its exercise has moved."""
    exercise, _, name = attempt.rpartition(".")
    return f"{course.current_id(exercise)}.{name}"
