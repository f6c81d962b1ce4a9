"""Files replaced whole: whoever reads meets the old one or the new one, however the writing ends."""

import os
import shutil
from contextlib import suppress
from pathlib import Path


def write(path: Path, content: bytes | str, *, durable: bool = False) -> None:
    """Replace a file; `durable`: also a power cut leaves one of the two. A link stays, and so do the file's permissions.

    An OSError leaves the old file, and nothing beside it.
    """
    path = Path(os.path.realpath(path))
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        fresh.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
        if path.exists():
            shutil.copymode(path, fresh)
        keep(fresh, path, durable=durable)
    except OSError:
        with suppress(OSError):
            fresh.unlink()
        raise


def keep(fresh: Path, path: Path, *, durable: bool = False) -> None:
    """Put a finished file in its place. `durable`: its bytes are on the disk before its name is, and then the name."""
    if durable:
        _flush(fresh, os.O_RDONLY)
    os.replace(fresh, path)
    if durable and hasattr(os, "O_DIRECTORY"):
        _flush(path.parent, os.O_RDONLY | os.O_DIRECTORY)


def _flush(path: Path, flags: int) -> None:
    opened = os.open(path, flags)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
