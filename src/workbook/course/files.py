"""Answers that are files: cells that begin with %%writefile, in whatever language the file is."""

import re
from dataclasses import dataclass
from pathlib import PurePosixPath

_FIRST = re.compile(r"\s*%%(?:writefile|file)[ \t]+([^\r\n]*?)[ \t]*(?:\r?\n|$)")
_APPEND = ("-a", "--append")
_COMMENTS = {".java": "//", ".scala": "//", ".sql": "--"}


@dataclass(frozen=True)
class File:
    """A file as a cell writes it."""

    path: str
    text: str
    appends: bool = False  # the text comes after what is in the file

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
    words = re.findall(r"""'[^']*'|"[^"]*"|\S+""", first[1]) if first else []
    paths = [word for word in words if word not in _APPEND]
    if len(paths) != 1 or paths[0].startswith("-"):
        return None
    path = paths[0][1:-1] if paths[0][0] in "'\"" and len(paths[0]) > 2 else paths[0]
    # IPython writes what stands below the first line, with a line end.
    return File(path, source[first.end() :].rstrip("\r\n") + "\n", appends=len(words) > 1)


def as_python(source: str) -> str:
    """The source of a cell; one that writes a file as Python that binds the file's text to its name."""
    file = written(source)
    return f"{file.name} = {file.text!r}" if file else source
