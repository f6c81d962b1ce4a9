"""Processes that outlive whoever started them, known by number and birth: a number alone may be somebody else's by now."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import psutil

# The daemon belongs to nobody: neither Ctrl-C in a terminal nor a kernel's end reaches it, and nobody has to bury it.
DETACH = """
import os, sys
log, command = sys.argv[1], sys.argv[2:]
os.setsid()
if pid := os.fork():
    print(pid)
    sys.exit()
said = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644)
none = os.open(os.devnull, os.O_RDONLY)
os.dup2(none, 0), os.dup2(said, 1), os.dup2(said, 2)
try:
    os.execv(command[0], command)
except OSError as problem:
    os.write(2, f"{command[0]}: {problem.strerror}\\n".encode())
    os._exit(127)
"""


PROC = Path("/proc")
TOLERANCE = 2.0  # seconds, where only the time of day says when a process was born


@dataclass(frozen=True)
class Identity:
    """A process by its number and its birth.

    Where the system tells, the birth is counted in ticks since this machine started, and `boot` names that start and the container that
    gives the number: a clock that is set changes neither. Elsewhere it is the time of day, and `boot` is empty.
    """

    pid: int
    born: float
    boot: str = ""

    @classmethod
    def of(cls, pid: int, proc: Path = PROC) -> "Identity | None":
        """Who has this number now; None where nobody has."""
        if boot := _boot(proc):
            told = _stat(pid, proc)
            return cls(pid, int(told[19]), boot) if told and told[0] not in ("Z", "X") else None
        try:
            process = psutil.Process(pid)
            return cls(pid, process.create_time()) if process.status() != psutil.STATUS_ZOMBIE else None
        except psutil.Error:
            return None

    def lives(self, proc: Path = PROC) -> bool:
        now = Identity.of(self.pid, proc)
        if now is None or now.boot != self.boot:
            return False
        return abs(now.born - self.born) < (TOLERANCE if not self.boot else 0.5)

    def signal(self, number: int) -> None:
        """Send a signal, to this process only."""
        if self.lives():
            with suppress(ProcessLookupError):
                os.kill(self.pid, number)

    def memory(self) -> int:
        """Bytes in memory, what it shares with others counted in parts where the system tells; 0 of the dead."""
        try:
            told = psutil.Process(self.pid).memory_full_info() if self.lives() else None
            return getattr(told, "pss", 0) or told.rss if told else 0
        except psutil.Error:
            return 0


def _boot(proc: Path) -> str:
    """This start of the machine, and the space in which it numbers processes; empty where that cannot be known."""
    try:
        start = (proc / "sys/kernel/random/boot_id").read_text().strip()
        return f"{start} {os.readlink(proc / 'self/ns/pid')}" if _stat(os.getpid(), proc) else ""
    except OSError:
        return ""


def _stat(pid: int, proc: Path) -> list[str]:
    """What the system tells of a process, from its state on: the name before it may hold spaces and brackets."""
    try:
        return (proc / str(pid) / "stat").read_text(errors="replace").rpartition(")")[2].split()
    except OSError:
        return []


def spawn(command: list[str], log: Path, given: Mapping[str, str]) -> Identity:
    """Start a process that is nobody's child; what it says goes to a file."""
    detach = [sys.executable, "-I", "-S", "-c", DETACH, str(log), *command]
    told = subprocess.run(detach, env=dict(given), cwd=log.parent, capture_output=True, text=True, check=True)
    pid = int(told.stdout)
    return Identity.of(pid) or Identity(pid, 0.0)


def stop(identities: Iterable[Identity], patience: float = 10) -> None:
    """Ask processes to end, and end those that do not."""
    asked = list(identities)
    for each in asked:
        each.signal(signal.SIGTERM)
    if left := still_alive(asked, patience):
        for each in left:
            each.signal(signal.SIGKILL)
        still_alive(left, 10)


def still_alive(identities: Iterable[Identity], patience: float) -> list[Identity]:
    """Those that live after so many seconds, or none as soon as all have ended."""
    end = time.monotonic() + patience
    left = [each for each in identities if each.lives()]
    while left and time.monotonic() < end:
        time.sleep(0.05)
        left = [each for each in left if each.lives()]
    return left


def marked(name: str, value: str) -> list[Identity]:
    """The user's processes whose environment has name=value, this one left out."""
    found = []
    for process in psutil.process_iter():
        try:
            if (
                process.pid != os.getpid()
                and process.uids().real == os.getuid()
                and process.environ().get(name) == value
            ):
                found += [each for each in [Identity.of(process.pid)] if each]
        except (psutil.Error, OSError):
            continue
    return found
