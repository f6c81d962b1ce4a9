"""The source of sympy: 1,533 modules that import one another. A real import graph, and code text."""

import shutil
from pathlib import Path, PurePosixPath

from .. import packages
from ..store import Dataset, Recipe, made

LAYOUT = "1"  # what this module makes of the package: a change makes the data set anew


def folder() -> Path:
    """The folder that holds `isympy.py` and the package `sympy/`: a module's name is its path below it."""
    return made(recipe())


def recipe(size: int = 0, seed: int = 0) -> Recipe:
    """How to make it."""
    return Recipe("sympy_source", f"{packages.pin('sympy').version}+{LAYOUT}", 27_000_000, _write)


def _write(folder: Path) -> None:
    for name, content in packages.members(packages.archive("sympy")):
        path = PurePosixPath(name)
        if path.name == "LICENSE" and path.parent.name == "licenses":
            path = PurePosixPath("LICENSE")
        elif path.suffix != ".py" or ".." in path.parts or path.is_absolute():
            continue
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("wb") as file:
            shutil.copyfileobj(content, file)


SYMPY_SOURCE = Dataset(
    name="sympy_source",
    what="the 1,533 Python modules of sympy: code text and a real import graph",
    source="the data package sympy",
    licence="BSD-3-Clause",
    recipe=recipe,
)
