"""What keeps Hadoop from running on a machine: each a sentence with what to type."""

import os
import pwd
import tempfile
from collections.abc import Mapping
from pathlib import Path

from ... import disk, places
from ...errors import WorkbookError
from .. import ports
from ..machine import java, memory, threads
from . import folders
from .settings import MB

# What a start needs.
MEMORY = 3 * 1024 * MB  # free: 1.2 GiB for the daemons, the rest for containers
THREADS = 500  # the daemons' 430 and a small job's
ADDRESSES = 4 * 1024 * MB  # of one process: a daemon reserves 1.5 GiB, the process of a small job up to 3
FILES = 800  # open ones of one process: each has the jars open
ROOM = 500 * MB  # on disk, for a start: the archives of classes, logs, and what the NameNode keeps in reserve
# What a job needs of a cluster that is up.
JOB_MEMORY, JOB_THREADS, JOB_ROOM = 512 * MB, 70, 50 * MB


def look(folder: Path, starting: bool) -> list[str]:
    """What keeps a cluster in a folder from starting, or else jobs from running."""
    found = [*limits(memory.address_space(), _files()), *_user(), *java.obstacles()]
    try:
        folders.jars()
        places.readable(folder)
    except WorkbookError as problem:
        found.append(str(problem))
    found += too_little(memory.free(), threads.free(), starting)
    found += no_room({"WORKBOOK_STATE": folder.resolve(), "TMPDIR": Path(tempfile.gettempdir())}, starting)
    if starting and not ports.is_free(0):
        found.append(
            "Hadoop's daemons cannot use the address 127.0.0.1 of this machine: "
            "type  ip link set lo up  as root, or start the container with a network of its own."
        )
    return found


def limits(addresses: int | None, files: int | None) -> list[str]:
    """Whether one process may have what a daemon takes."""
    found = []
    if addresses is not None and addresses < ADDRESSES:
        found.append(
            f"A Hadoop process needs {ADDRESSES / 2**30:.0f} GiB of address space, but `ulimit -v` or `ulimit -d` allows "
            f"{addresses / 2**30:.1f} GiB: type  ulimit -v unlimited; ulimit -d unlimited  where you start the lab, and start it again."
        )
    if files is not None and files < FILES:
        found.append(
            f"Hadoop needs {FILES} open files a process and `ulimit -n` allows {files}: type  ulimit -n 4096  where you start "
            "the lab, and start it again."
        )
    return found


def too_little(free: int, left: int | None, starting: bool) -> list[str]:
    """Whether memory and threads are enough for a start, or else for a job."""
    found = []
    if free < (MEMORY if starting else JOB_MEMORY):
        needed = f"Hadoop needs {MEMORY / 2**30:g} GiB" if starting else f"A job needs {JOB_MEMORY // MB} MiB"
        found.append(
            f"{needed} of free memory, but only {free / 2**30:.1f} GiB are free: close other programs and kernels "
            "(in JupyterLab: Kernel, Shut Down All Kernels) and try again; a container may need a larger limit, such as  --memory 6g"
        )
    if left is not None and left < (THREADS if starting else JOB_THREADS):
        needed = f"Hadoop needs {THREADS}" if starting else f"A job needs {JOB_THREADS}"
        found.append(
            f"{needed} threads, but only {left} more can start here: close other notebooks and their "
            "clusters and try again, or start the container with  --pids-limit 4096  (without a container: raise the limit that  ulimit -u  prints)"
        )
    return found


def no_room(written: Mapping[str, Path], starting: bool) -> list[str]:
    """Whether the folders that daemons and jobs write to can be written to, and have room. Each under the variable that moves it."""
    found = []
    for name, folder in written.items():
        needed = ROOM if starting and name != "TMPDIR" else JOB_ROOM
        move = f"type  export {name}=  followed by a folder of yours on another disk, and start the lab again"
        if said := disk.refusal(folder):
            found.append(f"Hadoop cannot write to {folder} ({said}): {move}.")
        elif (free := disk.free(folder)) < needed:
            found.append(
                f"Hadoop needs {needed // MB} MB of free disk and {free // MB} MB are free at {disk.existing(folder)}: "
                f"make room, or {move}."
            )
    return found


def _files() -> int | None:
    """The files that one process may open; Java raises its own limit as far as it may."""
    try:
        import resource
    except ImportError:  # not on Windows
        return None
    most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    return None if most == resource.RLIM_INFINITY else most


def _user() -> list[str]:
    """Hadoop asks the system for the user's name, and ends where there is none."""
    try:
        pwd.getpwuid(os.getuid())
        return []
    except KeyError:
        return [
            f"The user {os.getuid()} has no name on this system, and Hadoop needs one: start the container without  --user, "
            "or as a user that /etc/passwd names."
        ]
