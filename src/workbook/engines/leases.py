"""Who uses a cluster: one file a user.

A user's own lease is a file that it keeps locked; the system unlocks it when the user ends, however that happens. Locks
are the process's own (POSIX), so that the workers it forks do not hold on to what it has let go. A lease for another
process, such as the shell from which `workbook cluster up` was typed, names that process instead.
"""

import fcntl
import json
import os
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

from .. import atomic
from .processes import Identity

# This process's own leases and its number: opening such a file again and closing it would drop the lock.
_own: dict[Path, int] = {}


@contextmanager
def held(folder: Path) -> Iterator[Path]:
    """Hold a lease while the block runs."""
    path, file = take(folder)
    try:
        yield path
    finally:
        drop(path, file)


def take(folder: Path) -> tuple[Path, int]:
    """A lease of this process, held until the file is closed or the process ends."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{uuid.uuid4().hex}.lease"
    fresh = path.with_suffix(".new")
    file = os.open(fresh, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
    fcntl.lockf(file, fcntl.LOCK_EX)
    os.write(file, b"{}\n")
    os.rename(fresh, path)  # only now it is looked at: a lease that is not yet locked would count as dropped
    _own[path] = os.getpid()
    return path, file


def drop(path: Path, file: int) -> None:
    """Give a lease back."""
    _own.pop(path, None)
    path.unlink(missing_ok=True)
    os.close(file)


def take_for(folder: Path, holder: Identity) -> Path:
    """A lease that lasts as long as another process lives."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{holder.pid}.lease"
    atomic.write(path, json.dumps(asdict(holder)) + "\n")
    return path


def alive(folder: Path) -> list[Path]:
    """The leases in force; those whose users have ended are removed."""
    found = []
    for path in sorted(folder.glob("*.lease")):
        if _is_alive(path):
            found.append(path)
        else:
            path.unlink(missing_ok=True)
    return found


def drop_named(folder: Path) -> None:
    """End the leases that name a process: who takes the cluster down from a shell ends what it took there."""
    for path in folder.glob("*.lease"):
        if path not in _own and _holder(path) is not None:
            path.unlink(missing_ok=True)


def holder() -> Identity:
    """For whom a command line takes a lease: the lab, else the shell or kernel whose session this is, else the parent."""
    chosen = os.environ.get("WORKBOOK_HOLDER", "")
    if chosen.isdecimal() and (lab := Identity.of(int(chosen))):
        return lab
    session = os.getsid(0)
    leader = Identity.of(session) if session not in (0, os.getpid()) else None
    return leader or Identity.of(os.getppid()) or Identity.of(1) or Identity.of(os.getpid())


def _is_alive(path: Path) -> bool:
    if _own.get(path) == os.getpid():
        return True
    named = _holder(path)
    return named.lives() if named else _is_locked(path)


def _holder(path: Path) -> Identity | None:
    try:
        told = json.loads(path.read_text())
        return Identity(int(told["pid"]), float(told["born"]), str(told.get("boot", "")))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _is_locked(path: Path) -> bool:
    """Whether another process holds the file."""
    try:
        file = os.open(path, os.O_RDWR)
    except OSError:
        return False
    try:
        fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return False
    except OSError:
        return True
    finally:
        os.close(file)
