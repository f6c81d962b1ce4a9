"""A chapter as its sources are at this moment: derived, but not run, into a folder that is gone afterwards."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import nbformat

from .. import course
from ..course import derive


@contextmanager
def of(chapter: course.Chapter) -> Iterator[course.Chapter]:
    """The chapter with what its sources say now, whether or not it was built since they changed.

    A CourseError where they cannot be derived.
    """
    with tempfile.TemporaryDirectory(prefix="workbook-draft-") as folder:
        root = Path(folder)
        (root / "chapters").symlink_to(chapter.root / "chapters")
        for name in course.FOLDERS:
            (root / name).mkdir()
        for path, made in derive.derive(chapter).items():
            nbformat.write(made, root / path.relative_to(chapter.root))
        yield course.load(root).chapter(chapter.name)
