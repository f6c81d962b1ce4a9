"""The sockets between a session's Java and its Python: files, and no ports.

Java writes a task for Python in two pieces. By TCP it keeps the second until the first is confirmed, and Linux confirms a first
piece after 40 milliseconds (SPARK-51667 is the same fault in another place). So each task that runs Python waited as long.
"""

import os
import time
from contextlib import suppress
from pathlib import Path

from ... import places
from . import folders

NAME = len("/.00000000-0000-4000-8000-000000000000.sock")
LONGEST = 103  # bytes of a socket's path: on macOS 104 with the last one, on Linux 108
DAY = 86_400
LISTED = Path("/proc/net/unix")


def folder() -> Path:
    """Where they are."""
    return places.readable(places.state()) / "spark" / "sockets"


def of_session() -> list[str]:
    """Options of a session's Java; none where their paths would be too long or cannot be made, and ports serve."""
    if len(os.fsencode(folder())) + NAME > LONGEST or not folders.is_writable(folder()):
        return []
    told = {"enabled": "true", "dir": folder()}
    return [f"-Dspark.python.unix.domain.socket.{name}={value}" for name, value in told.items()]


def make() -> None:
    """Make the folder, and remove what is a day old and nobody listens to: a session that ends without `stop` leaves one."""
    with suppress(OSError):
        folder().mkdir(parents=True, exist_ok=True)
        old = [each for each in folder().iterdir() if each.lstat().st_mtime < time.time() - DAY]
        heard = {line.rpartition(" ")[2] for line in LISTED.read_text().splitlines()} if old else set()
        for each in old:
            if not {str(each), str(each.resolve())} & heard:
                each.unlink()
