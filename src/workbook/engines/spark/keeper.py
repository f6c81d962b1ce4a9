"""The process that holds standbys: `python -m workbook.engines.spark.keeper`.

A standby is a Java that has run sessions of ours and waits for a Python process. It is handed out once, to a start that
agrees with its own, and replaced. The pipes of those that wait are open here alone, so that they end with this process,
however it ends. It ends after the last lease.
"""

import fcntl
import os
import select
import socket
import subprocess
import threading
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import psutil

from .. import leases
from ..machine import memory
from ..processes import Identity
from . import archive, endpoint, gateway
from .launch import Launch

MB = 2**20
PAUSE = 0.5
GRACE = 2.0  # seconds without a lease: one notebook ends, the next begins
REST = 2.0  # seconds before a standby is replaced: who has taken it computes now
NEEDED = 1536 * MB  # free, to start one: itself, and a session
SHORT = 768 * MB  # free: with less, those that wait are ended


def most(total: int) -> int:
    """How many may wait, on a machine with so much memory."""
    return max(1, min(3, total // (4096 * MB)))


@dataclass
class Standby:
    """One that waits, and what it was started for."""

    launch: Launch
    java: gateway.Gateway

    def fits(self, launch: Launch) -> bool:
        return self.java.process.poll() is None and self.launch.key == launch.key

    def pipes(self) -> tuple[int, int, int]:
        process = self.java.process
        return process.stdin.fileno(), process.stdout.fileno(), process.stderr.fileno()

    def let_go(self) -> None:
        """Close the pipes here; unless somebody else has them, Java ends."""
        for each in (self.java.process.stdin, self.java.process.stdout, self.java.process.stderr):
            each.close()


class Keeper:
    """The standbys, and the starts for which there will be one."""

    def __init__(self, folder: Path):
        self.leases = folder / "leases"
        self.waiting: list[Standby] = []
        self.wanted: dict[str, tuple[float, Launch]] = {}  # when each may be started
        self.taken: list[subprocess.Popen] = []  # so that the system forgets them when they have ended
        self.lock = threading.Lock()

    def run(self, listening: socket.socket) -> None:
        """Answer until the last lease has ended."""
        threading.Thread(target=self.prepare, daemon=True).start()
        idle = 0.0
        while idle < GRACE and endpoint.address().exists():
            if select.select([listening], [], [], PAUSE)[0]:
                line, _ = listening.accept()
                with suppress(OSError, KeyError, TypeError, ValueError), line:
                    line.settimeout(endpoint.PATIENCE)
                    self.answer(line)
            idle = 0.0 if leases.alive(self.leases) else idle + PAUSE
            self.tidy()

    def answer(self, line: socket.socket) -> None:
        """Give a standby that fits, or none; and have one made for the next."""
        told, _ = endpoint.hear(line)
        if "count" in told:
            endpoint.say(line, {"waiting": len(self.waiting), "kept": self.kept()})
            return
        launch, holder = Launch(**told["launch"]), Identity.of(int(told["holder"]))
        if holder:
            leases.take_for(self.leases, holder)
        standby = self.take(launch) if told["take"] else None
        with self.lock:
            if not any(each.fits(launch) for each in self.waiting):
                self.wanted[launch.key] = (time.monotonic() + REST, launch)
        if standby is None:
            endpoint.say(line, {})
            return
        try:
            endpoint.say(line, {"port": standby.java.port, "secret": standby.java.secret}, standby.pipes())
        finally:
            standby.let_go()
            self.taken.append(standby.java.process)

    def kept(self) -> list[int]:
        """This process, and what waits or is made in it: a Java that was handed out is somebody else's."""
        given_away = {pid for each in self.taken for pid in family(each.pid)}
        return sorted(family(os.getpid()) - given_away)

    def take(self, launch: Launch) -> Standby | None:
        """One that fits; it waits no longer."""
        with self.lock:
            found = next((each for each in self.waiting if each.fits(launch)), None)
            if found:
                self.waiting.remove(found)
            return found

    def tidy(self) -> None:
        """End those that nobody can take, that have died, or for which there is no memory."""
        self.taken = [each for each in self.taken if each.poll() is None]
        with self.lock:
            for each in list(self.waiting):
                if each.java.process.poll() is not None or not os.path.isdir(each.launch.folder):
                    self.end(each)
            if self.waiting and memory.free() < SHORT:
                self.end(self.waiting[0])

    def end(self, standby: Standby) -> None:
        self.waiting.remove(standby)
        standby.let_go()
        self.taken.append(standby.java.process)

    def prepare(self) -> None:
        """Make standbys that are wanted, one after the other, for as long as this process lives."""
        archive.make()
        while True:
            time.sleep(PAUSE)
            with self.lock:
                due = [key for key, (due_at, _) in self.wanted.items() if due_at <= time.monotonic()]
                launch = self.wanted.pop(due[0])[1] if due else None
            if launch is None or memory.free() < NEEDED or any(each.fits(launch) for each in self.waiting):
                continue
            with suppress(OSError):  # its folder is gone
                if java := gateway.start(launch.folder, launch.environment, launch.settings, subprocess.PIPE):
                    standby = Standby(launch, java)
                    if java.train(launch.environment):
                        self.add(standby)
                    else:
                        standby.let_go()
                        java.process.kill()

    def add(self, standby: Standby) -> None:
        """Let one wait; the oldest gives way where there are too many."""
        drain(standby.pipes()[1:])
        with self.lock:
            self.waiting.append(standby)
            while len(self.waiting) > most(memory.total()):
                self.end(self.waiting[0])


def family(pid: int) -> set[int]:
    """A process and all below it; nobody where it has ended."""
    try:
        return {pid, *(each.pid for each in psutil.Process(pid).children(recursive=True))}
    except psutil.Error:
        return set()


def drain(pipes: tuple[int, ...]) -> None:
    """Read what was said in training: it is for nobody."""
    for each in pipes:
        os.set_blocking(each, False)
        with suppress(BlockingIOError):
            while os.read(each, 1 << 16):
                pass
        os.set_blocking(each, True)


def main() -> None:
    """Keep standbys, as the only one that does."""
    folder = endpoint.folder()
    folder.mkdir(parents=True, exist_ok=True)
    lock = os.open(folder / "keeper.lock", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.lockf(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return
    os.chdir("/")
    Keeper(folder).run(endpoint.listen())
    endpoint.address().unlink(missing_ok=True)
    os._exit(0)  # a Java that is being made ends with this process


if __name__ == "__main__":
    main()
