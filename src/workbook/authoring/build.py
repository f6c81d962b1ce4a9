"""chapters/ → notebooks/, exercises/, solutions/: derive, run what changed, write; or compare.

A notebook is run only when the digest of what it depends on changed; else it
keeps its outputs, so building twice changes nothing.
"""

from collections.abc import Callable, Iterable
from contextlib import nullcontext
from dataclasses import dataclass, field
from pathlib import Path

import nbformat

from .. import atomic
from ..course.derive import derive, pages
from ..course.model import Chapter, Course, load
from ..engines import clusters, needs
from ..errors import CourseError, DerivedError
from . import audit, digest, execution, figures


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


def build(
    course: Course, names: Iterable[str] = (), *, check: bool = False, tell: Callable[[str], None] = print
) -> Report:
    """Derive the named chapters (all by default, and the start page and the glossary). With `check`, change nothing and compare.

    What is wrong with the sources is in the report. Raised are an UnknownName, and a DerivedError for a derived file
    that cannot be read or written.
    """
    with nullcontext() if check else clusters.apart():
        return _built(course, names, check, tell)


def _built(course: Course, names: Iterable[str], check: bool, tell: Callable[[str], None]) -> Report:
    report = Report()
    chosen = [course.chapter(name) for name in names] or list(course.written)
    derived: dict[Chapter, dict] = {}  # of the chapters that can be derived
    for chapter in chosen:
        try:
            needs.require_known(chapter.needs, f"chapters/course.toml: {chapter.name}")
            report.problems += audit.concepts(course, chapter)
            report.problems += audit.data_sets(chapter)
            report.problems += _pictures(chapter, check=check)
            made = derive(chapter)
            report.problems += audit.pictures(chapter)
            report.problems += audit.of_chapter(course, chapter)
            wrong = audit.judges(chapter)
        except DerivedError:
            raise
        except CourseError as problem:
            wrong = [str(problem)]
        if wrong:
            report.problems += wrong
            continue
        derived[chapter] = made
    if not check:
        # All before any is run: a page that is run may sum up chapters that come later.
        for chapter, made in derived.items():
            _prepare(course, chapter, made)
    for chapter, made in derived.items():
        _settle(course, chapter, made, report, check, tell)
    sound = len(derived) == len(chosen)
    if not names:
        # These pages sum up every chapter: they cannot run beside a broken one.
        if sound:
            report.problems += audit.glossary(course)
            made = pages(course)
            if not check:
                _prepare(course, None, made)
            _settle(course, None, made, report, check, tell)
        report.problems += audit.strays(course)
        report.problems += audit.same_files(course) if sound else []
    if sound:
        report.problems += audit.beliefs(course, [chapter.slug for chapter in chosen] if names else ())
    return report


# Running and writing


def _prepare(course: Course, chapter: Chapter | None, made: dict) -> None:
    """Give what was derived its digests, and write it where the file's outputs are not those of a run of it."""
    for path, wanted in made.items():
        wanted.metadata["workbook"]["digest"] = digest.of(course, chapter, wanted)
        old = _existing(path)
        if old is None or not _ran(old, wanted):
            _write(path, _without_digest(wanted))
    _forget()


def _settle(course, chapter, made: dict, report: Report, check: bool, tell) -> None:
    """Compare the files of one chapter with what was derived, and say how they differ; or run what `_prepare` wrote."""
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
        if _ran(old, wanted):
            _keep_outputs(old, wanted)
            _write(path, wanted)
            report.current += 1
            continue
        if chapter is not None and (lacking := needs.lacking(chapter.needs)):
            report.problems.append(f"{shown} was not run. {lacking[0]}")
            continue
        tell(f"running {shown}")
        try:
            execution.run(wanted, course, chapter.budget if chapter else 60)
        except execution.FAILURES as problem:
            report.problems.append(f"{shown}: {execution.explain(problem)}")
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


def _pictures(chapter: Chapter, *, check: bool) -> list[str]:
    """Draw the chapter's figures anew; with `check`, say which picture is not what its source draws."""
    outdated, problems = figures.outdated(chapter)
    for picture, drawn in outdated.items():
        if check:
            problems.append(
                f"chapters/{chapter.name}/figures/{picture.name} is not what {picture.stem}.py draws; type  workbook build"
            )
        else:
            _put(picture, drawn)
    return problems


def _forget() -> None:
    """Courses read before a file changed are read anew."""
    load.cache_clear()


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
    if len(old.cells) != len(wanted.cells):
        return f"has {len(old.cells)} cells where its source gives {len(wanted.cells)}"
    for had, has in zip(old.cells, wanted.cells, strict=True):
        for part in ("id", "cell_type", "source", "metadata", "attachments"):
            if had.get(part) != has.get(part):
                return f"differs from its source in the {part} of the cell {has['id']!r}"
        if had.cell_type == "code" and had.execution_count is None:
            # nbval never compares such a cell.
            return f"has no execution count in the cell {has['id']!r}"
    # After the cells: the metadata hold a digest of them.
    if _bare(old.metadata) != _bare(wanted.metadata):
        return "has other metadata than its source gives"
    if (old.nbformat, old.nbformat_minor) != (wanted.nbformat, wanted.nbformat_minor):
        return "has another format than its source gives"
    return ""


def _bare(metadata: dict) -> dict:
    ours = {key: value for key, value in metadata.get("workbook", {}).items() if key != "digest"}
    return {**metadata, "workbook": ours}


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
