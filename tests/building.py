"""The fixture course built, and what the build says of it."""

from pathlib import Path

from workbook import course as courses
from workbook.authoring import build as builder

MISFITS = Path(__file__).parent / "fixtures" / "misfits"
DERIVED = [
    "notebooks/01_short.ipynb",
    "exercises/01_short.ipynb",
    "solutions/01_short.ipynb",
    "notebooks/start.ipynb",
]


def fresh(root):
    """The course as its files are now."""
    courses.load.cache_clear()
    return courses.load(root)


def build(root, *names, check=False):
    """What building reports."""
    return builder.build(fresh(root), names, check=check, tell=lambda line: None)


def problems(root, *names):
    """What --check says."""
    return build(root, *names, check=True).problems


def edit(path, old, new):
    """Put one text in place of another in a file."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
