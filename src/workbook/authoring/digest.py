"""The digest of what a notebook's outputs depend on; it stands in the metadata of a notebook that was run."""

import hashlib
import json
from pathlib import Path

import nbformat

from ..course import derive, exercise_file
from ..course.model import Chapter, Course
from ..engines import registry

# The rooms that kernels import, so that outputs depend on them. An engine's counts for chapters that need it.
_IN_KERNELS = ("course", "checking", "data", "learning", "views")


def of(course: Course, chapter: Chapter | None, made: nbformat.NotebookNode) -> str:
    """What the outputs depend on: the sources, the locks, the rooms that kernels import, the engines it needs, the checks."""
    house = Path(__file__).parents[1]
    files = [path for room in _IN_KERNELS for path in sorted((house / room).rglob("*"))]
    files = [path for path in files if path.suffix in (".py", ".html", ".svg")]
    if chapter is not None and chapter.needs:
        # What all engines use, and all files of those that it needs: commands have no suffix.
        files += [*sorted(house.glob("engines/*.py")), *sorted(house.glob("engines/machine/*.py"))]
        folders = [engine.folder for engine in registry.engines() if engine.name in chapter.needs]
        inside = [path for folder in folders for path in sorted(folder.rglob("*"))]
        files += [path for path in inside if path.is_file() and path.suffix != ".pyc"]
    files += sorted(course.root.glob("*.lock"))
    checked = []
    if chapter is not None:
        is_lesson = made.metadata["workbook"]["kind"] == "lesson"
        checked = derive.read_tasks(chapter) + ([] if is_lesson else derive.read_exercises(chapter))
    if checked:
        files.append(chapter.exercises_folder / exercise_file.SHARED)
    total = hashlib.sha256(json.dumps([[cell.source, cell.metadata] for cell in made.cells]).encode())
    for path in files:
        if path.exists():
            total.update(path.name.encode() + hashlib.sha256(path.read_bytes()).digest())
    for file in checked:
        total.update(file.name.encode() + hashlib.sha256(file.unseen.encode()).digest())
    return total.hexdigest()[:16]
