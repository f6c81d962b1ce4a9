"""Answers that are files: cells that begin with %%writefile, in whatever language the file is."""

import re
from dataclasses import dataclass
from pathlib import PurePosixPath

_FIRST = re.compile(r"\s*%%writefile[ \t]+(\S+)[ \t]*(?:\n|$)")
_COMMENTS = {".java": "//", ".scala": "//", ".sql": "--"}


@dataclass(frozen=True)
class File:
    """A file as a cell writes it."""

    path: str
    text: str

    @property
    def name(self) -> str:
        """What an exercise is called whose answer this file is: word_length for word_length.py and for WordLength.java."""
        return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", PurePosixPath(self.path).stem).lower()

    @property
    def is_python(self) -> bool:
        return self.path.endswith(".py")

    @property
    def comment(self) -> str:
        """What begins a comment in its language."""
        return _COMMENTS.get(PurePosixPath(self.path).suffix, "#")


def written(source: str) -> File | None:
    """The file that a cell's source writes; None for any other cell."""
    first = _FIRST.match(source)
    # IPython writes what stands below the first line, with a line end.
    return File(first[1], source[first.end() :].rstrip("\n") + "\n") if first else None


def as_python(source: str) -> str:
    """The source of a cell; one that writes a file as Python that binds the file's text to its name."""
    file = written(source)
    return f"{file.name} = {file.text!r}" if file else source
