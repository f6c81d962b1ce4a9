"""The derived notebooks as the course's source gives them, also where somebody wrote into the file.

People open `exercises/` itself in another editor and answer there. What they wrote is no stub of the course's, so the
build signs each notebook with a digest of its cells. A file that does not fit its signature is derived again in memory.
The digest costs little: a kernel loads what reads the source only where a file was changed.
"""

import hashlib
import json
from collections.abc import Callable
from pathlib import Path

from ..errors import CourseError, DerivedError
from .answers import mark, source

SIGNATURE = "signature"
# The first words of the start page; the lab may put others there.
NOTICE = "*These are your own copies: write into them as you like. A new edition of the course is merged around what you wrote.*"
FOLDERS = ("notebooks", "exercises", "solutions")
_OF_BUILD = (SIGNATURE, "digest")  # what the build keeps for itself in a notebook's metadata


def signature(cells: list[dict]) -> str:
    """A digest of what cells hold and what they are for; outputs do not count."""
    parts = [[cell["cell_type"], source(cell), {**mark(cell)}] for cell in cells]
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()[:16]


def sign(notebook: dict) -> None:
    """Write into a notebook's metadata which cells it has."""
    notebook["metadata"]["workbook"][SIGNATURE] = signature(notebook["cells"])


def is_changed(path: Path) -> bool:
    """Whether somebody wrote into a derived notebook after the build did. One without a signature may be older."""
    if not path.exists():
        return False
    notebook = _read(path)
    return notebook is None or (SIGNATURE in mark(notebook) and not _fits(notebook))


def changed(course) -> list[str]:
    """The course's own notebooks that somebody wrote into, by their paths below the course."""
    paths = [*course.pages, *(chapter.notebook(folder) for chapter in course.written for folder in FOLDERS)]
    return [path.relative_to(course.root).as_posix() for path in paths if is_changed(path)]


def notebook(path: Path, derive: Callable[[], dict]) -> dict:
    """A derived notebook: the file where it fits its signature, else what `derive` gives from the source."""
    found = _read(path)
    if found is not None and _fits(found):
        return found
    try:
        # The library's kinds of mappings become dictionaries.
        return json.loads(json.dumps(derive()))
    except CourseError:
        if found is not None and SIGNATURE not in mark(found):
            return found
        if found is not None:
            raise
        raise DerivedError(
            f"{path} is no notebook that can be read; type  workbook build  to derive it again."
        ) from None


def unsigned(notebook: dict) -> dict:
    """A notebook without what the build keeps for itself."""
    marks = {name: value for name, value in mark(notebook).items() if name not in _OF_BUILD}
    return {**notebook, "metadata": {**notebook["metadata"], "workbook": marks}}


def _fits(notebook: dict) -> bool:
    return mark(notebook).get(SIGNATURE) == signature(notebook["cells"])


def _read(path: Path) -> dict | None:
    """The notebook in a file; None where there is none, or something else."""
    try:
        found = json.loads(path.read_bytes())
        signature(found["cells"])
        mark(found)
        return found if isinstance(found["metadata"], dict) else None
    except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return None
