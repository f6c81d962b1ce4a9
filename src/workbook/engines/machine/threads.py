"""How many threads this process and its children may still start."""

import os
from collections.abc import Iterator
from pathlib import Path

from . import cgroups

try:
    import resource
except ImportError:  # not on Windows
    resource = None

EXEMPT = (1 << 21) | (1 << 24)  # CAP_SYS_ADMIN and CAP_SYS_RESOURCE: the limit of a user's processes does not bind them


def free(top: Path = cgroups.TOP, most: int | None = None) -> int | None:
    """Threads and processes, which count alike, that may be started beyond those that run; None without a limit.

    The least of what every group above this process, the user's limit and the whole machine leave. `most` stands for
    the limit of the user's processes (`ulimit -u`) in tests.
    """
    return min((max(0, left) for left in (*_groups(top), *_user(top, most), *_machine(top))), default=None)


def _groups(top: Path) -> Iterator[int]:
    for folder in cgroups.folders("pids", top):
        limit, now = cgroups.number(folder, "pids.max"), cgroups.number(folder, "pids.current")
        if limit is not None and now is not None:
            yield limit - now


def _user(top: Path, most: int | None) -> Iterator[int]:
    if most is None and resource is not None and hasattr(resource, "RLIMIT_NPROC"):
        most = resource.getrlimit(resource.RLIMIT_NPROC)[0]
        if most == resource.RLIM_INFINITY or _is_exempt(top):
            most = None
    if most is not None:
        yield most - _running(top, os.getuid())


def _is_exempt(top: Path) -> bool:
    try:
        said = dict(line.partition(":")[::2] for line in (top / "proc/self/status").read_text().splitlines())
        return bool(int(said["CapEff"], 16) & EXEMPT)
    except (OSError, KeyError, ValueError):
        return False


def _running(top: Path, user: int) -> int:
    """The threads that a user's processes have."""
    found = 0
    for folder in (top / "proc").glob("[0-9]*"):
        try:
            if folder.stat().st_uid == user:
                found += sum(1 for _ in (folder / "task").iterdir())
        except OSError:  # it has ended
            continue
    return found


def _machine(top: Path) -> Iterator[int]:
    try:
        running = int((top / "proc/loadavg").read_text().split()[3].partition("/")[2])
    except (OSError, ValueError, IndexError):
        return
    for name in ("threads-max", "pid_max"):
        most = cgroups.number(top / "proc/sys/kernel", name)
        if most is not None:
            yield most - running
