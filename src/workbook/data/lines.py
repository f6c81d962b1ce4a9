"""Lines of a generated file: written in batches, and counted on the way."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from ..bars import bar

BATCH = 5_000  # lines written at once


class Lines:
    """The lines of one file so far: `count` of them, and `bytes`, their ends included."""

    def __init__(self, file: BinaryIO, shown):
        self.count = self.bytes = 0
        self._file, self._shown, self._batch = file, shown, []

    def add(self, line: str) -> None:
        """Add one line of ASCII, given without its end."""
        self._batch.append(line)
        self.count += 1
        self.bytes += len(line) + 1
        if len(self._batch) == BATCH:
            self.flush()

    def flush(self) -> None:
        """Write what is not written yet."""
        content = "".join(f"{line}\n" for line in self._batch).encode("ascii")
        self._file.write(content)
        self._shown.update(len(content))
        self._batch.clear()


@contextmanager
def written(path: Path, size: int, label: str) -> Iterator[Lines]:
    """The lines of a new file; a progress bar of this label goes to `size` bytes. An OSError where the disk takes no more."""
    with path.open("wb") as file, bar(size, label) as shown:
        lines = Lines(file, shown)
        yield lines
        lines.flush()
