"""What can go wrong, and what to do about it.

    WorkbookError
    ├── CourseError          the course's own source is at fault: names the file and the line
    │   ├── SourceError      a source file cannot be read as cells
    │   └── DerivedError     a derived file differs from its source
    ├── UnknownName          no such chapter, exercise, data set
    ├── DataError            a data set cannot be fetched or made
    ├── PlaceError           a folder of the user's cannot be used
    ├── ArtifactError        a Java artifact cannot be fetched, or is not what the lock names
    ├── ClusterError         a cluster cannot start, or is not there
    ├── LabError             the lab cannot start
    └── CopyError            a learner's copy cannot be read or written

Every message is one sentence for a person, and ends with what to type or change next.
"""

import sys


class WorkbookError(Exception):
    """Any failure that the workbook explains in one sentence."""

    def _render_traceback_(self) -> list[str]:
        """IPython shows the sentence alone: the stack is ours, not the learner's."""
        return [str(self)]


class CourseError(WorkbookError):
    """The course's own source is at fault."""


class SourceError(CourseError):
    """A source file cannot be read as cells."""


class DerivedError(CourseError):
    """A derived file differs from what its source gives."""


class UnknownName(WorkbookError):
    """No chapter, exercise or data set has this name."""


class DataError(WorkbookError):
    """A data set cannot be fetched or made."""


class PlaceError(WorkbookError):
    """A folder of the user's cannot be used."""


class ArtifactError(WorkbookError):
    """A Java artifact cannot be fetched, or is not what the lock names."""


class ClusterError(WorkbookError):
    """A cluster cannot start, or is not there."""


class LabError(WorkbookError):
    """The lab cannot start."""


class CopyError(WorkbookError):
    """A learner's copy cannot be read or written."""


def show_sentences() -> None:
    """From now on a plain Python, too, shows a WorkbookError as its sentence alone."""
    if sys.excepthook is sys.__excepthook__:  # a kernel or a debugger has its own way
        sys.excepthook = _show


def _show(kind, error, trace) -> None:
    if isinstance(error, WorkbookError):
        print(f"workbook: {error}", file=sys.stderr)
    else:
        sys.__excepthook__(kind, error, trace)
