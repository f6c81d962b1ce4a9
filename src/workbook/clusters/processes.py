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


@dataclass(frozen=True)
class Identity:
    """A process by its number and the moment it was born."""

    pid: int
    born: float

    @classmethod
    def of(cls, pid: int) -> "Identity | None":
        """Who has this number now; None where nobody has."""
        try:
            process = psutil.Process(pid)
            return cls(pid, process.create_time()) if process.status() != psutil.STATUS_ZOMBIE else None
        except psutil.Error:
            return None

    def lives(self) -> bool:
        now = Identity.of(self.pid)
        return now is not None and abs(now.born - self.born) < 0.5

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
                found.append(Identity(process.pid, process.create_time()))
        except (psutil.Error, OSError):
            continue
    return found
