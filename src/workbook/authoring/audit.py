"""What must hold of a course's sources beside the notebooks that they give; each function gives a list of problems.

    concepts      a chapter uses only what some chapter introduced
    judges        each exercise's file can be loaded, needs only what is known, and gives no name twice
    data_sets     a chapter names only data sets that there are
    known_names   the functions of a check use only names that there are
    wide_lines    code on a page of exercises fits the screen of a laptop
    pictures      every figure is shown by a page
    strays        files in the derived folders that belong to no chapter
    same_files    answers that would overwrite each other
    measured      the seconds of a lesson's sections are of the sections that it has
    lengths       a lesson keeps the limits of cells, words, predictions and tasks
    links         sentences link to sections that the lesson has
    names         the terms that a chapter introduces have a sentence, and are no modules
    glossary      every sentence of terms.toml is of a term that some chapter introduces
    early         a term stands before its chapter only where it links to it
    references    chapters that texts mention are there, and stand where the sentence says: earlier or later
    beliefs       an attempt's belief is a sentence, or a key of misconceptions.toml; no key is without an attempt

    of_texts      links, references, wide_lines and known_names: what also concerns one exercise alone
    of_chapter    these, names, early and measured: what concerns a whole chapter

An empty list means that all holds; each problem is a sentence that names the file to mend.
"""

import ast
import builtins
import dis
from collections.abc import Iterable
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from types import CodeType, FunctionType

from .. import data
from ..course import cells as source_cells
from ..course import checks, code, exercise_file, minutes, sections, sources, terms
from ..course import files as answer_files
from ..course import links as page_links
from ..course.derive import lesson_cells, page_cells, read_exercises, read_tasks
from ..course.model import FOLDERS, Chapter, Course, is_value, load
from ..engines import needs
from ..errors import CourseError
from . import prose
from . import references as mentions


def of_texts(course: Course, chapter: Chapter) -> list[str]:
    """What is wrong with the texts and the code of a chapter, whether or not it is complete."""
    return links(chapter) + references(course, chapter) + wide_lines(chapter) + known_names(chapter)


def of_chapter(course: Course, chapter: Chapter) -> list[str]:
    """The same, and what is wrong with the terms of the chapter and with the seconds of its sections."""
    return of_texts(course, chapter) + names(course, chapter) + early(course, chapter) + measured(chapter)


def concepts(course: Course, chapter: Chapter) -> list[str]:
    """Where a chapter uses what none introduced, or introduces what it never names."""
    earlier, homes = {*course.assumes}, {}
    for other in course.chapters:
        if other.name == chapter.name:
            break
        earlier |= {*other.introduces, *other.modules}
        homes |= dict.fromkeys((*other.introduces, *other.modules), other.name)
    introduced = (*chapter.introduces, *chapter.modules)
    known = earlier | {*introduced}
    lesson, exercises = lesson_cells(chapter), page_cells(chapter)
    found = source_cells.imports(lesson + exercises) | source_cells.constructs(lesson + exercises)
    # A module that the lesson writes itself is no library.
    found = {name for name in found if name != "workbook" and not any(f"{name}.py" in cell.source for cell in lesson)}
    where = f"chapters/{chapter.name}"
    problems = [
        f"{where} uses {name!r}, which no chapter introduced; add it to `introduces` or `modules` in course.toml and teach it."
        for name in sorted(found - known)
    ]
    problems += [
        f"chapters/course.toml: {chapter.name} says it uses {name!r}, which no earlier chapter introduces."
        for name in chapter.uses
        if name not in earlier
    ]
    problems += [
        f"chapters/course.toml: {chapter.name} introduces {name!r}, which {homes[name]} introduced; move it to `uses`."
        for name in introduced
        if name in homes
    ]
    text = " ".join(cell.source for cell in lesson).lower()
    problems += [
        f"chapters/course.toml: {chapter.name} introduces {name!r}, and its lesson never names it."
        for name in introduced
        if name.lower() not in text
    ]
    return problems


def names(course: Course, chapter: Chapter) -> list[str]:
    """Terms that a chapter introduces without a sentence, and modules among them."""
    if not course.has_terms:
        return []
    known, shown = terms.read(course.root), terms.SHOWN
    modules = source_cells.imports(lesson_cells(chapter) + page_cells(chapter))
    problems = [
        f"chapters/course.toml: {chapter.name} introduces {name!r}, which is a module; move it to `modules`."
        for name in chapter.introduces
        if name in modules
    ]
    for name in chapter.introduces:
        sentence = known[name].sentence if name in known else ""
        if name in modules:
            continue
        if not sentence.endswith("."):
            problems.append(f'{shown}: {chapter.name} introduces {name!r}; write  "{name}" = "one plain sentence."')
        elif len(sentence.split()) > prose.LONG:
            problems.append(f"{shown}: the sentence of {name!r} has more than {prose.LONG} words; shorten it.")
    return problems


def glossary(course: Course) -> list[str]:
    """Sentences of terms that no written chapter introduces."""
    introduced = {name for chapter in course.written for name in chapter.introduces}
    return [
        f"{terms.SHOWN}: no written chapter introduces {name!r}; add it to `introduces` in course.toml, or delete it."
        for name in terms.read(course.root)
        if name not in introduced
    ]


def early(course: Course, chapter: Chapter) -> list[str]:
    """Where a chapter uses a term of a later one, and does not link to it. Nothing of a chapter that is listed as unrevised."""
    if chapter.name in course.unrevised:
        return []
    return [
        f"{where} uses {name!r}, a term of chapter {home.number}; write  chapter {home.number}  beside it, "
        f"or [{name}]({page_links.address(name)}), or another word."
        for where, name, home in early_terms(course, chapter)
    ]


def early_terms(course: Course, chapter: Chapter) -> list[tuple[str, str, Chapter]]:
    """The terms of later chapters that a chapter uses without a link to them: where, the term, and its chapter.

    After the first use with a link the term is known. Everyday words and names in code are not looked for.
    """
    known, later = terms.read(course.root), course.chapters[course.chapters.index(chapter) + 1 :]
    met = {*course.assumes}.union(*(other.introduces for other in course.chapters if other not in later))
    homes = {name: other for other in reversed(later) for name in other.introduces if name not in met}
    looked = [term for term in terms.chosen(known, homes) if term.kind == terms.PLAIN]
    found: dict[str, tuple[str, str, Chapter]] = {}
    for where, text in _texts(chapter):
        for paragraph in mentions.paragraphs(text):
            for name in mentions.terms_in(paragraph, looked):
                if mentions.leads_to(paragraph, homes[name], name):
                    looked = [term for term in looked if term.name != name]
                else:
                    found.setdefault(name, (where, name, homes[name]))
    return [*found.values()]


def references(course: Course, chapter: Chapter) -> list[str]:
    """Where the texts of a chapter mention a chapter or a section that is not there, or earlier what comes later."""
    sections_of = lru_cache(_anchors)  # for this call: the sources may change before the next
    return [
        f"{where} {problem}"
        for where, text in _texts(chapter)
        for problem in mentions.problems(text, chapter, course, sections_of)
    ]


def _anchors(chapter: Chapter) -> dict[str, str]:
    """The anchors of a lesson's headings."""
    return sections.anchors(cell.source for cell in lesson_cells(chapter) if cell.kind == "markdown")


def _texts(chapter: Chapter) -> list[tuple[str, str]]:
    """The texts of a chapter, and where they stand: its lesson and its page in their order, then what cards show."""
    lesson, page = f"chapters/{chapter.name}/lesson.py", f"chapters/{chapter.name}/exercises"
    files = read_tasks(chapter) + read_exercises(chapter)
    return (
        [(lesson, cell.source) for cell in lesson_cells(chapter) if cell.kind == "markdown"]
        + [(page, cell.source) for cell in page_cells(chapter) if cell.kind == "markdown"]
        + [
            (file.shown, part.text)
            for file in files
            for part in file.parts
            if part.role in ("hints", "explanation", "question")
        ]
    )


def data_sets(chapter: Chapter) -> list[str]:
    """Where a chapter names a data set that there is not."""
    return [
        f"chapters/course.toml: {chapter.name} has the data set {name!r}, which is not known: "
        f"write one of {', '.join(data.names())}."
        for name in chapter.data
        if name not in data.names()
    ]


def judges(chapter: Chapter) -> list[str]:
    """Where the files of a chapter's exercises are not what checks need. A CourseError where one cannot be loaded."""
    shared = checks.shared(chapter.exercises_folder / exercise_file.SHARED, chapter.name)
    problems = _judges(chapter, read_exercises(chapter), page_cells(chapter), shared)
    if tasks := read_tasks(chapter):
        problems += _judges(chapter, tasks, lesson_cells(chapter), shared)
    return problems


def _judges(chapter: Chapter, files: list[exercise_file.ExerciseFile], page: list, shared: dict) -> list[str]:
    solutions = {cell.exercise: source_cells.solution(cell.source) for cell in page if cell.role == "answer"}
    folder, problems = chapter.exercises_folder, []
    given_source = "\n".join(cell.source for cell in page if cell.role == "given")
    given = checks.given(given_source, chapter.name)
    both = code.defined(_text(folder / exercise_file.SHARED)) & code.defined(given_source)
    problems += [
        f"chapters/{chapter.name}/exercises: shared.py and a `given` cell both define {name!r}; rename one of them."
        for name in sorted(both)
    ]
    for file in files:
        check, solution = checks.check(file, shared), solutions[file.name]
        checks.answers(file, {**shared, **given}, solution, is_value(file.name, solution))
        problems += [
            f"{file.shown}: its check needs {name!r}, which is not known: "
            f"write one of {', '.join(needs.known())}, or a package that is installed."
            for name in check.needs
            if name not in needs.known() and find_spec(name) is None
        ]
        problems += _twins(file.code("check"), file.shown) + _twins(file.code("right", "wrong"), file.shown)
    return problems


def _text(path: Path) -> str:
    return sources.text(path, path.name) if path.exists() else ""


def _twins(source: str, shown: str) -> list[str]:
    """Functions and classes of a file with a name in common: Python keeps the last, and nobody would miss the others."""
    first: dict[str, int] = {}
    problems = []
    for node in ast.parse(source).body:
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            line = first.setdefault(node.name, node.lineno)
            if line != node.lineno:
                problems.append(
                    f"{shown}: lines {line} and {node.lineno} both define {node.name!r}; rename one of them."
                )
    return problems


def links(chapter: Chapter) -> list[str]:
    """Links to a section that the chapter's lesson does not have, and links of cards on a page."""
    pages = {
        file.shown: "\n".join(part.text for part in file.parts if part.role in ("task", "note"))
        for file in read_exercises(chapter)
    }
    on_pages = [
        f"{shown} links to lesson#{key} in the text of its page, where only cards know `lesson#`; "
        f"write  ../notebooks/{chapter.name}.ipynb#  and the heading's anchor."
        for shown, text in pages.items()
        for key in dict.fromkeys(sections.linked(text))
    ]
    found = _anchors(chapter)
    known = ", ".join(key for key in found if key.isdigit())
    paths = [path for path in sorted(chapter.folder.rglob("*.py")) if path.parent.name != "figures"]
    return on_pages + [
        f"{shown} links to lesson#{key}, and the lesson has no such section; "
        f"write the number of one ({known or 'there are none'}), or a heading's anchor."
        for path in paths
        for shown in [str(path.relative_to(chapter.root))]
        for key in dict.fromkeys(sections.linked(sources.text(path, shown)))
        if key not in found
    ]


def known_names(chapter: Chapter) -> list[str]:
    """Names that the functions of an exercise's check use, and that neither it nor its shared.py defines or imports."""
    shared, problems = checks.shared(chapter.exercises_folder / exercise_file.SHARED, chapter.name), []
    for file in read_tasks(chapter) + read_exercises(chapter):  # the derived notebooks may be older
        given = checks.check(file, shared).run.__globals__.values()
        functions = [each for each in given if isinstance(each, FunctionType)]
        written = [each for each in functions if chapter.folder in Path(each.__code__.co_filename).parents]
        missing = {
            name for each in written for name in _names_used(each.__code__) - {*each.__globals__, *dir(builtins)}
        }
        problems += [
            f"{file.shown}: the check of {file.name} uses {name!r}, which is defined nowhere; import or define it."
            for name in sorted(missing)
        ]
    return problems


def _names_used(program: CodeType) -> set[str]:
    """The global names that compiled code reads, with those of the functions inside."""
    used = {each.argval for each in dis.get_instructions(program) if each.opname in ("LOAD_GLOBAL", "LOAD_NAME")}
    return used.union(*(_names_used(inner) for inner in program.co_consts if isinstance(inner, CodeType)))


def wide_lines(chapter: Chapter) -> list[str]:
    """Lines of code on the page of exercises that a laptop's screen cuts off beside the list of files."""
    return [
        f"chapters/{chapter.name}/exercises: {line.strip()[:50]!r}… has {len(line)} characters, {prose.WIDE} at most; "
        "shorten it, or break it."
        for cell in source_cells.exercise_cells(page_cells(chapter))
        if cell.kind == "code"
        for line in cell.source.split("\n")
        if len(line) > prose.WIDE
    ]


def measured(chapter: Chapter) -> list[str]:
    """Where the seconds in course.toml are of other sections than the lesson has. None may have been measured yet."""
    count, parts = len(chapter.run_seconds), len(minutes.of_sections(lesson_cells(chapter)))
    told = (
        f"chapters/course.toml: {chapter.name} has {count} `run_seconds`, and its lesson {parts} parts, the opening and "
        f"{parts - 1} sections; type  workbook measure {chapter.number}"
    )
    return [told] if count not in (0, parts) else []


def lengths(course: Course, chapter: Chapter) -> list[str]:
    """Where a lesson exceeds the limits of a lesson, and is not listed as one that still may."""
    found = prose.problems(
        prose.figures(lesson_cells(chapter)), f"chapters/{chapter.name}/lesson.py", bool(chapter.slots)
    )
    if chapter.name not in course.unrevised:
        return found
    listed = f"chapters/course.toml: take {chapter.name!r} out of `unrevised`; its lesson keeps the limits."
    return [] if found else [listed]


def pictures(chapter: Chapter) -> list[str]:
    """Figures of a chapter that neither its lesson nor its exercises show."""
    cells = lesson_cells(chapter) + page_cells(chapter)
    shown = {Path(image).name for image in source_cells.images(cells)}
    return [
        f"chapters/{chapter.name}/figures/{picture.name} is not shown by the lesson or the exercises; "
        "show it there, or delete it and its source."
        for picture in sorted((chapter.folder / "figures").glob("*.svg"))
        if picture.name not in shown
    ]


def strays(course: Course) -> list[str]:
    """Files in the derived folders that belong to no chapter."""
    wanted = {*course.pages} | {chapter.notebook(folder) for chapter in course.written for folder in FOLDERS}
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
    try:
        exercises = [exercise for chapter in load(course.root).written for exercise in chapter.judged]
    except CourseError as problem:
        return [str(problem)]
    for exercise in exercises:
        if not (file := answer_files.written(exercise.stub)):
            continue
        other = written.setdefault(file.path, exercise.id)
        if other != exercise.id:
            problems.append(f"{exercise.where}: {exercise.id} and {other} write {file.path}; rename one.")
    return problems


def beliefs(course: Course, parts: Iterable[str] = ()) -> list[str]:
    """Where the attempts and misconceptions.toml disagree about the beliefs that there are.

    `parts` are words of chapters and ids of exercises: the rest of the course is then not looked at, and no belief can be
    said to be without an attempt.
    """
    path = course.root / "chapters" / "misconceptions.toml"
    shown = "chapters/misconceptions.toml"
    try:
        believed = sources.toml(path, shown) if path.exists() else {}
    except CourseError as problem:
        return [str(problem)]
    for belief, sentence in believed.items():
        if not isinstance(sentence, str) or " " not in sentence:
            return [f'{shown}: the belief {belief!r} is not understood: write it as  {belief} = "a sentence"']
    wanted, problems, used = {*parts}, [], set()
    try:
        for chapter in load(course.root).chapters:
            for name in chapter.judged_names if not wanted or _has_part(chapter, wanted) else ():
                exercise = f"{chapter.slug}.{name}"
                if wanted and not {exercise, chapter.slug} & wanted:
                    continue
                for attempt in chapter.exercise(name).attempts:
                    used.add(attempt.belief)
                    if " " not in attempt.belief and attempt.belief not in believed:
                        problems.append(
                            f"{chapter.exercise(name).where}: {attempt.name} shows the belief {attempt.belief!r}, "
                            f"which is not in {shown}; add it there, or write the belief as a sentence."
                        )
    except CourseError as problem:
        return [str(problem)]
    if not wanted:
        problems += [
            f"{shown}: no attempt shows the belief {belief!r}; delete it." for belief in believed if belief not in used
        ]
    return problems


def _has_part(chapter: Chapter, parts: set[str]) -> bool:
    return chapter.slug in {part.partition(".")[0] for part in parts}
