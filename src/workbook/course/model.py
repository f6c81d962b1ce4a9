"""The course: chapters and exercises as frozen dataclasses, and every path rule."""

import difflib
import re
import sys
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path

from .. import places
from ..errors import CourseError, UnknownName
from . import aliases, answers, checks, derived, exercise_file, files, sections, sources, terms, tries

START = "start.ipynb"
FOLDERS, NOTICE = derived.FOLDERS, derived.NOTICE
# Where the build puts what a folder of a chapter holds.
_PAGES = {exercise_file.TASKS: "notebooks", exercise_file.FOLDER: "exercises"}
_NAME = re.compile(r"[0-9]+[a-z]?_[a-z0-9_]+")


@dataclass(frozen=True)
class Exercise:
    """One exercise: what the learner gets, what is right, and how it is checked."""

    chapter: "Chapter"
    name: str
    check: checks.Check
    stub: str
    solution: str
    position: int
    file: exercise_file.ExerciseFile
    slot: str = ""  # of a checkpoint's exercise

    @property
    def id(self) -> str:
        return f"{self.chapter.slug}.{self.name}"

    @property
    def where(self) -> str:
        """The exercise's file, as messages name it."""
        return self.file.shown

    @property
    def is_task(self) -> bool:
        """Whether it stands inside a lesson (Your turn), without points."""
        return self.file.is_task

    @property
    def given(self) -> str:
        """The source that its answers may rely on."""
        return self.chapter.given(self.file.folder)

    @property
    def at_hand(self) -> dict:
        """The names that its right and wrong answers may use."""
        return self.chapter.at_hand(self.file.folder)

    @property
    def points(self) -> int:
        return self.check.points

    @property
    def hints(self) -> tuple[str, ...]:
        return self.check.hints

    @property
    def core(self) -> bool:
        return self.check.core

    @property
    def extra(self) -> bool:
        return self.check.extra

    @property
    def is_value(self) -> bool:
        """Whether the answer is a value, and not a function or a class. The text of a file is one."""
        return self.is_file or is_value(self.name, self.solution)

    @property
    def is_file(self) -> bool:
        """Whether the answer is a file: the check gets its text."""
        return files.written(self.stub) is not None

    @property
    def attempts(self) -> tuple[checks.Attempt, ...]:
        return tuple(made for made in self._answers if isinstance(made, checks.Attempt))

    @property
    def alternatives(self) -> tuple[checks.Alternative, ...]:
        return tuple(made for made in self._answers if isinstance(made, checks.Alternative))

    @property
    def equivalents(self) -> tuple[checks.Equivalent, ...]:
        return tuple(made for made in self._answers if isinstance(made, checks.Equivalent))

    @cached_property
    def _answers(self) -> list:
        return checks.answers(self.file, self.at_hand, self.solution, self.is_value)


@dataclass(frozen=True)
class Chapter:
    """One chapter: what course.toml says of it, and where its files are."""

    root: Path
    name: str  # 01_lazy_map
    title: str
    question: str = ""
    introduces: tuple[str, ...] = ()  # terms; each has a sentence in terms.toml
    modules: tuple[str, ...] = ()  # of Python, used here first
    uses: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    run_seconds: tuple[int, ...] = ()  # measured: of the lesson's opening and of each section
    budget: int = 120
    proof_seconds: int = 0  # measured, on two cores: the chapter's proof
    notebook_seconds: int = 0  # and its three notebooks
    data: tuple[str, ...] = ()

    @property
    def number(self) -> str:
        return self.name.partition("_")[0]

    @property
    def slug(self) -> str:
        return self.name.partition("_")[2]

    @property
    def folder(self) -> Path:
        return self.root / "chapters" / self.name

    @property
    def written(self) -> bool:
        return (self.folder / "lesson.py").exists()

    def notebook(self, folder: str) -> Path:
        """The derived notebook of this chapter in notebooks, exercises or solutions."""
        return self.root / folder / f"{self.name}.ipynb"

    @property
    def lesson(self) -> Path:
        return self.notebook("notebooks")

    @property
    def exercises_notebook(self) -> Path:
        return self.notebook("exercises")

    @property
    def solutions_notebook(self) -> Path:
        return self.notebook("solutions")

    def handed_out(self, folder: str) -> dict:
        """The derived notebook of this chapter as its source gives it. Raises where there is none."""
        path = self.notebook(folder)
        if folder not in self._handed_out:
            self._handed_out[folder] = derived.notebook(path, lambda: _builder().derive(self)[path])
        return self._handed_out[folder]

    @cached_property
    def _handed_out(self) -> dict[str, dict]:
        return {}

    def _cells(self, folder: str) -> list[dict]:
        return self.handed_out(folder)["cells"] if self.notebook(folder).exists() else []

    def given(self, folder: str) -> str:
        """The source that answers may rely on: in order the `given` cells of the page that shows a folder's exercises."""
        return "\n".join(answers.source(cell) for cell in self._cells(_PAGES[folder]) if _role(cell) == "given")

    @property
    def exercises_folder(self) -> Path:
        return self.folder / exercise_file.FOLDER

    @cached_property
    def sections(self) -> dict[str, str]:
        """The anchors of the lesson's headings, by number and by anchor. Empty where there is no lesson."""
        return sections.anchors(
            answers.source(cell) for cell in self._cells("notebooks") if cell["cell_type"] == "markdown"
        )

    @cached_property
    def exercises(self) -> tuple[Exercise, ...]:
        """The chapter's exercises in their order. Empty where the chapter has none yet."""
        return tuple(map(self.exercise, self.exercise_names))

    @cached_property
    def task_names(self) -> tuple[str, ...]:
        """The names of the tasks inside the chapter's lesson. None is loaded for them."""
        return tuple(self._stubs(exercise_file.TASKS))

    @cached_property
    def tasks(self) -> tuple[Exercise, ...]:
        """The tasks inside the chapter's lesson, in their order."""
        return tuple(map(self.exercise, self.task_names))

    @cached_property
    def exercise_names(self) -> tuple[str, ...]:
        """The names of the chapter's exercises in their order. No exercise is loaded for them."""
        return tuple(self._stubs(exercise_file.FOLDER))

    @property
    def judged_names(self) -> tuple[str, ...]:
        """The names of all that a check judges. None is loaded for them."""
        return self.task_names + self.exercise_names

    @property
    def judged(self) -> tuple[Exercise, ...]:
        """All that a check judges: the tasks inside the lesson, then the exercises."""
        return self.tasks + self.exercises

    def exercise(self, name: str) -> Exercise:
        """The exercise, or the task of the lesson, with this name. No other is loaded."""
        if name not in self._loaded:
            path = self._files[name]
            file = exercise_file.read(path, f"chapters/{self.name}/{path.parent.name}/{path.name}")
            stubs, solution = self._stubs(file.folder), self._solutions.get(name, "")
            oracle = checks.oracle(name, solution, lambda: self.at_hand(file.folder), is_value(name, solution))
            check = checks.check(file, self.shared, oracle)
            slot = next((slot for slot, names in self.slots.items() if name in names), "")
            self._loaded[name] = Exercise(self, name, check, stubs[name], solution, [*stubs].index(name), file, slot)
        return self._loaded[name]

    @cached_property
    def _loaded(self) -> dict[str, Exercise]:
        return {}

    @cached_property
    def _files(self) -> dict[str, Path]:
        """The files of exercises and tasks by their names."""
        folders = (exercise_file.TASKS, exercise_file.FOLDER)
        tasks, exercises = (
            exercise_file.listed(self.folder / each, f"chapters/{self.name}/{each}") for each in folders
        )
        for name in sorted(tasks.keys() & exercises.keys()):
            raise CourseError(f"chapters/{self.name}: {name!r} is a task and an exercise; rename one of them.")
        return tasks | exercises

    def _stubs(self, folder: str) -> dict[str, str]:
        """What the learner gets, by the names of the exercises that a folder holds. A CourseError where their page has others."""
        page = _PAGES[folder]
        if not self.written or not self.notebook(page).exists():
            return {}
        stubs = _answers(self._cells(page))
        listed = {name for name, path in self._files.items() if path.parent.name == folder}
        for name in sorted(stubs.keys() ^ listed):
            raise CourseError(
                f"chapters/{self.name}/{folder} and {page}/{self.name}.ipynb disagree about {name!r}; type  workbook build"
            )
        return stubs

    @cached_property
    def _solutions(self) -> dict[str, str]:
        return _answers(self._cells("solutions"))

    @cached_property
    def shared(self) -> dict:
        """The names that several checks of the chapter use: those of its `shared.py`."""
        return checks.shared(self.exercises_folder / exercise_file.SHARED, self.name)

    def at_hand(self, folder: str) -> dict:
        """The names that right and wrong answers may use: those of `shared.py` and of the `given` cells."""
        if folder not in self._at_hand:
            self._at_hand[folder] = {**self.shared, **checks.given(self.given(folder), self.name)}
        return self._at_hand[folder]

    @cached_property
    def _at_hand(self) -> dict[str, dict]:
        return {}

    @cached_property
    def slots(self) -> dict[str, tuple[str, ...]]:
        """A checkpoint's exercises by slot: every try draws one of each. Empty for any other chapter."""
        return tries.slots(self._cells("exercises"))


def is_value(name: str, solution: str) -> bool:
    """Whether a solution binds a value to an exercise's name, and no function or class."""
    is_file = files.written(solution) is not None
    return is_file or not re.search(rf"^(async def|def|class) {name}\b", solution, re.MULTILINE)


def _builder():
    """The module that derives notebooks. Needed only where one was changed: it loads what reads the source."""
    # Without the grammar of international addresses, which nothing here needs, this takes half the time.
    grammar = sys.modules.setdefault("rfc3987_syntax", None)
    try:
        from . import derive
    finally:
        if grammar is None:
            del sys.modules["rfc3987_syntax"]
    return derive


def _role(cell: dict) -> str:
    return answers.mark(cell).get("role", "")


def _answers(cells: list[dict]) -> dict[str, str]:
    return {answers.mark(cell)["exercise"]: answers.source(cell) for cell in cells if _role(cell) == "answer"}


@dataclass(frozen=True)
class Course:
    """The whole course."""

    root: Path
    title: str
    chapters: tuple[Chapter, ...]
    assumes: tuple[str, ...] = ()
    about: str = ""
    unrevised: tuple[str, ...] = ()  # chapters whose lessons may still exceed the limits of a lesson
    aliases: dict[str, str] = field(default_factory=dict, compare=False)  # old id → the id of today

    @property
    def written(self) -> tuple[Chapter, ...]:
        return tuple(chapter for chapter in self.chapters if chapter.written)

    @property
    def start(self) -> Path:
        """The derived start page."""
        return self.root / "notebooks" / START

    @property
    def glossary(self) -> Path:
        """The derived glossary."""
        return self.root / "notebooks" / terms.GLOSSARY

    @property
    def has_terms(self) -> bool:
        """Whether there is a file of terms, and so a glossary."""
        return (self.root / "chapters" / terms.FILE).exists()

    @property
    def pages(self) -> tuple[Path, ...]:
        """The derived pages that belong to no chapter."""
        return (self.start, self.glossary) if self.has_terms else (self.start,)

    def page(self, path: Path) -> dict:
        """One of these pages as its source gives it."""
        return derived.notebook(path, lambda: _builder().pages(self)[path])

    @property
    def exercises(self) -> tuple[Exercise, ...]:
        return tuple(exercise for chapter in self.written for exercise in chapter.exercises)

    def chapter(self, name: str) -> Chapter:
        """The chapter with this number, slug or name: "01", "1", "lazy_map", "01_lazy_map". Raises UnknownName."""
        for chapter in self.chapters:
            if name in (chapter.name, chapter.slug, chapter.number):
                return chapter
            if name[:1].isdigit() and name.lstrip("0") == chapter.number.lstrip("0"):
                return chapter
        known = [word for chapter in self.chapters for word in (chapter.slug, chapter.name)]
        raise UnknownName(f"There is no chapter {name!r}{_nearest(name, known)}")

    def current_id(self, id: str) -> str:
        """The id of today of an exercise or a prediction; the same id where it has not moved."""
        return self.aliases.get(id, id)

    def exercise(self, id: str) -> Exercise:
        """The exercise with this id, today or in an earlier edition: "lazy_map.late_share". Raises UnknownName."""
        wanted = self.current_id(id)
        slug = wanted.partition(".")[0]
        known = []
        for chapter in self.written:
            # A typing error in the name alone should not load every chapter's checks.
            if chapter.slug == slug or not any(other.slug == slug for other in self.written):
                for name in chapter.judged_names:
                    if f"{chapter.slug}.{name}" == wanted:
                        return chapter.exercise(name)
                    known.append(f"{chapter.slug}.{name}")
        raise UnknownName(f"There is no exercise {id!r}{_nearest(id, known)}")


def is_chapter_name(name: str) -> bool:
    """Whether a chapter may be called so: a number and a word, such as 01_lazy_map."""
    return _NAME.fullmatch(name) is not None


def _nearest(name: str, known: list[str]) -> str:
    near = difflib.get_close_matches(name, known, n=1, cutoff=0.4)
    if near:
        return f"; did you mean {near[0]!r}?"
    return f"; there are: {', '.join(known)}." if known else "."


@lru_cache
def load(root: Path | None = None) -> Course:
    """The course in a folder: this workbook's own unless another is named. Raises CourseError."""
    root = root or places.root()
    path = root / "chapters" / "course.toml"
    try:
        table = sources.toml(path, str(path))
    except FileNotFoundError:
        raise CourseError(
            f"No course at {root}; set WORKBOOK_COURSE to a folder that has chapters/course.toml."
        ) from None
    if "title" not in table:
        raise CourseError(f'{path} has no title; begin it with  title = "…".')
    listed = table.pop("chapter", [])
    if not isinstance(listed, list) or not all(isinstance(values, dict) for values in listed):
        raise CourseError(f"{path}: write each chapter under a line [[chapter]] of its own.")
    if wrong := sources.misfit(Course, table, ours=("root", "chapters")):
        raise CourseError(f"{path} is not understood: {wrong}")
    chapters: list[Chapter] = []
    for values in listed:
        name = values.get("name", "?")
        if wrong := sources.misfit(Chapter, values, ours=("root",)):
            raise CourseError(f"{path}: the chapter {name!r} is not understood: {wrong}")
        if not is_chapter_name(name):
            raise CourseError(f"{path}: {name!r} is no name of a chapter; write it like 01_lazy_map.")
        values = {key: tuple(value) if isinstance(value, list) else value for key, value in values.items()}
        chapter = Chapter(root=root, **values)
        for other in chapters:
            if other.name == name:
                raise CourseError(f"{path}: the chapter {name!r} is listed twice; delete one of the two.")
            if other.slug == chapter.slug or other.number == chapter.number:
                raise CourseError(
                    f"{path}: {other.name!r} and {name!r} have their number or their word in common; rename one."
                )
        chapters.append(chapter)
    moved = aliases.read(table.get("aliases", {}), chapters, path)
    words = {name: tuple(table.get(name, ())) for name in ("assumes", "unrevised")}
    return Course(root, table["title"], tuple(chapters), about=table.get("about", ""), aliases=moved, **words)
