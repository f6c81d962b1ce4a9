"""What the disks under folders still take."""

import errno
import os
import tempfile
from pathlib import Path


def existing(folder: Path) -> Path:
    """The folder, or what is there of its path."""
    return next(each for each in (folder, *folder.parents) if each.exists())


def free(folder: Path) -> int:
    """The bytes that this user may still write below a folder; 0 where no further file can be made."""
    told = os.statvfs(existing(folder))
    if told.f_files and not told.f_favail:
        return 0
    return told.f_bavail * told.f_frsize


def refusal(folder: Path) -> str:
    """Why nothing can be written to a folder, in the system's words; empty where a file can be made."""
    try:
        with tempfile.TemporaryFile(dir=existing(folder)) as file:
            file.write(b"\n")
            file.flush()
    except OSError as problem:
        return "" if problem.errno == errno.ENOSPC else problem.strerror or str(problem)
    return ""


def runs_programs(folder: Path) -> bool:
    """Whether the disk under a folder lets programs be run from it."""
    return not os.statvfs(existing(folder)).f_flag & getattr(os, "ST_NOEXEC", 0)
