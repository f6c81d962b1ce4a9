"""The digest of what a notebook's outputs depend on; it stands in the metadata of a notebook that was run."""

import hashlib
import json
from pathlib import Path

import nbformat

from ..course.model import Chapter, Course

# The rooms that kernels import, so that outputs depend on them. An engine's counts for chapters that need it.
_IN_KERNELS = ("course", "checking", "data", "learning", "views")


def of(course: Course, chapter: Chapter | None, made: nbformat.NotebookNode) -> str:
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
