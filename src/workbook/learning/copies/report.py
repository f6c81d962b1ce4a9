"""What was done to the copies, for the person who asked for it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from ...course import saved
from ...course.saved import Unreadable
from ...errors import CourseError
from .merge import Kept


@dataclass
class Report:
    """What was done to the copies. Paths are relative to the work folder."""

    made: list[str] = field(default_factory=list)
    renamed: list[tuple[str, str]] = field(default_factory=list)
    moved: list[tuple[str, str]] = field(default_factory=list)  # an exercise, by its earlier id, and its page of today
    updated: list[str] = field(default_factory=list)
    reset: list[str] = field(default_factory=list)
    kept: dict[str, tuple[Kept, ...]] = field(default_factory=dict)
    left: dict[str, str] = field(default_factory=dict)  # files that were not touched, and why
    told: dict[str, str] = field(default_factory=dict)  # what else the learner should know of a file
    backups: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        lines = [f"new      {path}" for path in self.made]
        lines += [f"renamed  {old} → {new}" for old, new in self.renamed]
        lines += [f"moved    your answer to {exercise} → {path}" for exercise, path in self.moved]
        lines += [f"updated  {path}" for path in self.updated]
        lines += [f"reset    {what}" for what in self.reset]
        lines += [
            f"kept     {path}: {each.why} (cell {each.cell})" for path, kept in self.kept.items() for each in kept
        ]
        lines += [f"left     {path}: {why}" for path, why in self.left.items()]
        lines += [f"note     {path}: {what}" for path, what in self.told.items()]
        lines += [f"backup   {path}" for path in self.backups]
        return "\n".join(lines) or "Your copies are up to date."


@contextmanager
def apart(name: str, report: Report) -> Iterator[None]:
    """What keeps one file from being read or written is told of this file alone. A full disk stops them all."""
    try:
        yield
    except (Unreadable, CourseError) as problem:
        report.left[name] = str(problem)
    except OSError as problem:
        if problem.errno in saved.FULL:
            raise
        report.left[name] = (
            f"it cannot be written ({problem.strerror or problem}); make that possible, then type  workbook update"
        )
