"""chapters/ → notebooks/, exercises/, solutions/: derive, run what changed, write; or compare.

A notebook is run only when the digest of what it depends on changed; else it
keeps its outputs, so building twice changes nothing.
"""

import hashlib
import json
import re
import runpy
import subprocess
import tempfile
from collections.abc import Callable, Iterable
from contextlib import nullcontext
from dataclasses import dataclass, field
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError

from .. import atomic
from ..course import cells as source_cells
from ..course import checks, sources
from ..course import files as answer_files
from ..course.derive import derive, read_cells, start_page
from ..course.model import FOLDERS, Chapter, Course, load
from ..engines import artifacts, clusters, environment
from ..engines.machine import java
from ..errors import CourseError, DerivedError

# The rooms that kernels import, so that outputs depend on them. An engine's counts for chapters that need it.
_IN_KERNELS = ("course", "checking", "data", "learning", "views")
_ADDRESS = re.compile(r"0x[0-9a-f]{6,16}")


@dataclass
class Report:
    """What a build did, and what is wrong."""

    problems: list[str] = field(default_factory=list)
    run: list[str] = field(default_factory=list)
    current: int = 0
    ignored: dict[str, tuple[int, int]] = field(default_factory=dict)  # chapter → cells with output: ignored, all

    @property
    def summary(self) -> str:
        """One line a person can read."""
        done = f"{len(self.run)} notebooks run, {self.current} current"
        return f"build: {done}" if not self.problems else f"build: {len(self.problems)} problems; {done}"


@dataclass(frozen=True)
class Belief:
    """What misconceptions.toml says of one belief."""

    text: str
    shown_by: tuple[str, ...] = ()


def build(
    course: Course, names: Iterable[str] = (), *, check: bool = False, tell: Callable[[str], None] = print
) -> Report:
    """Derive the named chapters (all by default) and the start page. With `check`, change nothing and compare."""
    with nullcontext() if check else clusters.apart():
        return _built(course, names, check, tell)


def _built(course: Course, names: Iterable[str], check: bool, tell: Callable[[str], None]) -> Report:
    report = Report()
    chosen = [course.chapter(name) for name in names] or list(course.written)
    sound = True
    for chapter in chosen:
        try:
            report.problems += concepts(course, chapter)
            report.problems += figures(chapter, check=check)
            made = derive(chapter)
            wrong = judges(chapter)
        except DerivedError:
            raise
        except CourseError as problem:
            wrong = [str(problem)]
        if wrong:
            report.problems += wrong
            sound = False
            continue
        _settle(course, chapter, made, report, check, tell)
    if not names:
        # The start page sums up every chapter: it cannot run beside a broken one.
        if sound or check:
            _settle(course, None, {course.start: start_page(course)}, report, check, tell)
        report.problems += strays(course)
        report.problems += same_files(course) if sound else []
        if sound:
            report.problems += beliefs(course)
    return report


# Running and writing


def _settle(course, chapter, made: dict, report: Report, check: bool, tell) -> None:
    """Bring the files of one chapter to what was derived, or say how they differ."""
    for path, wanted in made.items():
        shown = path.relative_to(course.root)
        old = _existing(path)
        if check:
            difference = _difference(old, wanted)
            if difference:
                report.problems.append(f"{shown} {difference}; type  workbook build")
            else:
                report.current += 1
            continue
        wanted.metadata["workbook"]["digest"] = digest(course, chapter, wanted)
        if old is not None and _ran(old, wanted):
            _keep_outputs(old, wanted)
            _write(path, wanted)
            report.current += 1
            continue
        _write(path, _without_digest(wanted))
        _forget()
        if chapter is not None and chapter.needs and not _has(chapter):
            report.problems.append(f"{shown} needs {', '.join(chapter.needs)}, which is not here: it was not run.")
            continue
        tell(f"running {shown}")
        try:
            run(wanted, course, chapter.budget if chapter else 60)
        except (CellExecutionError, CellTimeoutError, DeadKernelError) as problem:
            report.problems.append(f"{shown}: {_told(problem)}")
            continue
        _write(path, wanted)
        report.run.append(str(shown))
    for path, wanted in made.items():
        cells = [cell for cell in (_existing(path) or wanted).cells if cell.cell_type == "code" and cell.outputs]
        ignored = sum("nbval-ignore-output" in cell.metadata.get("tags", ()) for cell in cells)
        if chapter and path.parent.name == "notebooks":
            report.ignored[chapter.name] = (ignored, len(cells))
            tell(f"{chapter.name}: {ignored} of {len(cells)} outputs are measurements, not compared")
            if ignored * 5 > len(cells) > 0:
                report.problems.append(
                    f"{path.relative_to(course.root)}: {ignored} of {len(cells)} outputs are ignored; a fifth at most."
                )


def _forget() -> None:
    """Courses read before a file changed are read anew."""
    load.cache_clear()


def _has(chapter: Chapter) -> bool:
    here = {"java": lambda: java.program() is not None, "hadoop": lambda: artifacts.is_fetched("hadoop")}
    return all(here[need]() for need in chapter.needs)


def _told(problem: Exception) -> str:
    """Why a notebook did not run to its end: the cell that ran, and its last card or error."""
    cell = getattr(problem, "cell", None)
    said = re.sub(r"\x1b\[[0-9;]*m", "", str(problem)).strip()[-1_500:]
    if cell is None:
        return said
    if isinstance(problem, CellTimeoutError):
        return f"the cell {cell['id']!r} took too long; make it shorter, or raise the chapter's budget.\n{said}"
    if isinstance(problem, DeadKernelError):
        return f"the kernel died while the cell {cell['id']!r} ran: {said}\n{cell.source}"
    card = next((each.data.get("text/plain") for each in cell.get("outputs", ()) if "data" in each), "")
    return f"the cell {cell['id']!r} failed:\n{card or said}"


def _existing(path: Path) -> nbformat.NotebookNode | None:
    try:
        return nbformat.read(path, as_version=4)
    except FileNotFoundError:
        return None
    except OSError as problem:
        raise DerivedError(f"{path} cannot be read ({problem.strerror}); fix that, then type  workbook build") from None
    except Exception as problem:
        raise DerivedError(f"{path} is not a notebook ({problem}); delete it and type  workbook build") from None


def _difference(old: nbformat.NotebookNode | None, wanted: nbformat.NotebookNode) -> str:
    """How a derived file differs from what its source gives; empty where it does not."""
    if old is None:
        return "is missing"
    if "digest" not in old.metadata.get("workbook", {}):
        return "was not run"
    if _bare(old.metadata) != _bare(wanted.metadata):
        return "has other metadata than its source gives"
    if len(old.cells) != len(wanted.cells):
        return f"has {len(old.cells)} cells where its source gives {len(wanted.cells)}"
    for had, has in zip(old.cells, wanted.cells, strict=True):
        for part in ("id", "cell_type", "source", "metadata", "attachments"):
            if had.get(part) != has.get(part):
                return f"differs from its source in the {part} of the cell {has['id']!r}"
        if had.cell_type == "code" and had.execution_count is None:
            # nbval never compares such a cell.
            return f"has no execution count in the cell {has['id']!r}"
    return ""


def _bare(metadata: dict) -> dict:
    told = {key: value for key, value in metadata.get("workbook", {}).items() if key != "digest"}
    return {**metadata, "workbook": told}


def _without_digest(made: nbformat.NotebookNode) -> nbformat.NotebookNode:
    made = nbformat.from_dict(made)
    made.metadata = nbformat.from_dict(_bare(made.metadata))
    return made


def _ran(old: nbformat.NotebookNode, wanted: nbformat.NotebookNode) -> bool:
    """Whether the old outputs are those of a run of what is wanted; cells that were edited by hand have none to keep."""
    same = old.metadata.get("workbook", {}).get("digest") == wanted.metadata["workbook"]["digest"]
    shapes = [[(cell.get("id"), cell.cell_type) for cell in made.cells] for made in (old, wanted)]
    counted = all(cell.execution_count is not None for cell in old.cells if cell.cell_type == "code")
    return same and shapes[0] == shapes[1] and counted


def _keep_outputs(old: nbformat.NotebookNode, wanted: nbformat.NotebookNode) -> None:
    for had, has in zip(old.cells, wanted.cells, strict=True):
        if has.cell_type == "code":
            has.outputs, has.execution_count = had.outputs, had.execution_count


def _write(path: Path, made: nbformat.NotebookNode) -> None:
    """Write only where something changes, and never half."""
    text = nbformat.writes(made, version=nbformat.NO_CONVERT) + "\n"
    if path.exists() and path.read_text(encoding="utf-8") == text:
        return
    _put(path, text)


def _put(path: Path, text: str) -> None:
    try:
        atomic.write(path, text)
    except OSError as problem:
        raise DerivedError(
            f"{path} cannot be written ({problem.strerror}); make that possible, then type  workbook build"
        ) from None


def digest(course: Course, chapter: Chapter | None, made: nbformat.NotebookNode) -> str:
    """What the outputs depend on: the sources, the locks, the engine that kernels import, the checks."""
    engine = Path(__file__).parents[1]
    needs = chapter.needs if chapter else ()
    rooms = [*_IN_KERNELS, *(f"engines/{need}" for need in needs)]
    files = [path for room in rooms for path in sorted((engine / room).rglob("*"))]
    files += sorted(engine.glob("engines/*")) if needs else []
    files = [path for path in files if path.suffix in (".py", ".html", ".svg", ".sh")]
    files += sorted(course.root.glob("*.lock"))
    if chapter is not None and made.metadata["workbook"]["kind"] != "lesson":
        files += [chapter.folder / "checks.py", chapter.folder / "attempts.py"]
    total = hashlib.sha256(json.dumps([[cell.source, cell.metadata] for cell in made.cells]).encode())
    for path in files:
        if path.exists():
            total.update(path.name.encode() + hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()[:16]


def run(made: nbformat.NotebookNode, course: Course, seconds: int) -> None:
    """Execute a notebook in place, in a folder of its own and with nobody's progress."""
    with tempfile.TemporaryDirectory(prefix="workbook-build-") as folder:
        # Nothing of the person who builds may show in an output.
        given = {
            **{
                name: value
                for name, value in environment.variables().items()
                if not name.startswith(("PYTEST_", "JPY_"))
            },
            "WORKBOOK_COURSE": str(course.root),
            "WORKBOOK_WORK": folder,
        }
        running = []
        client = NotebookClient(
            made,
            timeout=seconds,
            kernel_name="python3",
            record_timing=False,
            resources={"metadata": {"path": folder}},
            on_cell_start=lambda cell, cell_index: running.append(cell),
        )
        try:
            client.execute(env=given, stderr=subprocess.DEVNULL)
        except (CellExecutionError, CellTimeoutError, DeadKernelError) as problem:
            problem.cell = running[-1] if running else None
            raise
    made.metadata.pop("language_info", None)
    made.metadata["language_info"] = nbformat.from_dict({"name": "python"})
    for cell in made.cells:
        cell.metadata.pop("execution", None)
        if cell.cell_type == "code":
            cell.outputs = [_settled(output) for output in _joined(cell.outputs)]


def _joined(outputs: list) -> list:
    """Outputs with neighbouring pieces of one stream joined: how they were cut is chance."""
    joined: list = []
    for output in outputs:
        last = joined[-1] if joined else None
        if last is not None and output.output_type == last.output_type == "stream" and output.name == last.name:
            last.text += output.text
        else:
            joined.append(output)
    return joined


def _settled(output):
    """An output without memory addresses and without the stack of an error shown on purpose."""
    if output.output_type == "error":
        output.traceback = [f"{output.ename}: {output.evalue}"]
    if output.output_type == "stream":
        output.text = _ADDRESS.sub("0x…", output.text)
    for kind, text in output.get("data", {}).items():
        if isinstance(text, str) and kind.startswith("text/"):
            output.data[kind] = _ADDRESS.sub("0x…", text)
    return output


# What must hold of the sources


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


def figures(chapter: Chapter, *, check: bool) -> list[str]:
    """Draw the chapter's figures anew; with `check`, say which picture is not what its source draws."""
    folder = chapter.folder / "figures"
    problems = [
        f"chapters/{chapter.name}/figures/{picture.name} has no source; draw it in {picture.stem}.py, or delete it."
        for picture in sorted(folder.glob("*.svg"))
        if not picture.with_suffix(".py").exists()
    ]
    for source in sorted(folder.glob("*.py")):
        picture = source.with_suffix(".svg")
        try:
            drawn = _drawn(source, f"chapters/{chapter.name}/figures/{source.name}")
        except CourseError as problem:
            problems.append(str(problem))
            continue
        if picture.exists() and picture.read_bytes() == drawn.encode():
            continue
        if check:
            problems.append(
                f"chapters/{chapter.name}/figures/{picture.name} is not what {source.name} draws; type  workbook build"
            )
        else:
            _put(picture, drawn)
    return problems


def _drawn(source: Path, shown: str) -> str:
    """What a figure's source draws."""
    try:
        draw = runpy.run_path(str(source)).get("draw")
        drawn = draw() if callable(draw) else None
    except (Exception, SystemExit) as problem:
        raise CourseError(f"{shown} does not draw, fix it: {sources.mistake(problem, source)}") from None
    if not callable(draw):
        raise CourseError(f"{shown} has no draw(); write one that returns the figure as SVG text.")
    if not isinstance(drawn, str):
        raise CourseError(f"{shown}: draw() returns {type(drawn).__name__}; return the figure as SVG text.")
    return drawn


def judges(chapter: Chapter) -> list[str]:
    """Where checks.py and attempts.py are not about the exercises of exercises.py; broken ones raise."""
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
    )


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


def beliefs(course: Course) -> list[str]:
    """Where misconceptions.toml and the attempts disagree about which attempt shows which belief."""
    path = course.root / "chapters" / "misconceptions.toml"
    try:
        told = sources.toml(path, "chapters/misconceptions.toml") if path.exists() else {}
    except CourseError as problem:
        return [str(problem)]
    for belief, values in told.items():
        wrong = sources.misfit(Belief, values) if isinstance(values, dict) else f"begin it with a line [{belief}]."
        if wrong:
            return [f"chapters/misconceptions.toml: the belief {belief!r} is not understood: {wrong}"]
    declared = {
        (belief, _current(course, name)) for belief, values in told.items() for name in values.get("shown_by", ())
    }
    try:
        made = {
            (attempt.belief, f"{exercise.id}.{attempt.name}")
            for exercise in load(course.root).exercises
            for attempt in exercise.attempts
        }
    except CourseError as problem:
        return [str(problem)]
    return [
        f"chapters/misconceptions.toml: {belief} names {name}, and no attempt of that name shows it."
        for belief, name in sorted(declared - made)
    ] + [
        f"attempts.py: {name} shows the belief {belief!r}; add it to its `shown_by` in chapters/misconceptions.toml."
        for belief, name in sorted(made - declared)
    ]


def _current(course: Course, attempt: str) -> str:
    """The name of today of an attempt, "lazy_map.late_share.as_percent", at an exercise that may have moved."""
    exercise, _, name = attempt.rpartition(".")
    return f"{course.current_id(exercise)}.{name}"
