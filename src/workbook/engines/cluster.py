"""What every cluster of this course does in the same way: start, watch, tell, stop, and leave nothing behind.

<state>/clusters/NAME/     one cluster; another name is another cluster, with ports and data of its own
    cluster.json           its ports and processes; there while the cluster is up
    conf/                  what its clients read
    daemons/<daemon>/      what each daemon reads
    logs/<daemon>.log      what each daemon says
    leases/                who uses it
    tmp/                   gone when it is down
"""

import errno
import json
import os
import re
import shutil
import signal
import sys
import time
import urllib.request
import uuid
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from .. import atomic, places
from ..errors import ClusterError
from . import environment, leases, ports, processes
from .processes import Identity

PATIENCE = 180  # seconds for a whole start, on a machine that is busy
TRIES = 3  # of a start: somebody else may take a port between the choice and the daemon's start
MARK = "WORKBOOK_CLUSTER"  # in the environment of everything that a cluster runs: whose it is


TAKEN = re.compile(r"Address already in use|BindException|Port in use")


class Ended(ClusterError):
    """A daemon has ended in a start: which, what it said, and the ports that were chosen for that start."""

    def __init__(self, daemon: str, said: list[str], sentence: str):
        super().__init__(sentence)
        self.daemon, self.said, self.ports = daemon, said, {}


@dataclass(frozen=True)
class Daemon:
    """One process of a cluster, as `status` shows it: its state is "up", "starting", "dead" or "down"."""

    name: str
    state: str
    pid: int | None
    memory: int
    page: str
    said: tuple[str, ...] = ()  # the last lines of the dead


class Cluster(ABC):
    """A cluster's one face. What it is made of is said by the engine's own class."""

    engine: str
    daemons: tuple[str, ...]  # in the order in which they start
    stops: tuple[tuple[str, ...], ...]  # groups, in the order in which they stop
    usual_ports: Mapping[str, int]

    def __init__(self, name: str | None = None):
        self.name = name or self.engine
        self.folder = places.cluster(self.name)

    # What an engine says of itself

    @abstractmethod
    def obstacles(self, starting: bool) -> list[str]:
        """What keeps it from starting on this machine, or else a job from running: sentences with what to type."""

    @abstractmethod
    def render(self, ports: Mapping[str, int]) -> None:
        """Write its configuration."""

    @abstractmethod
    def command(self, daemon: str) -> list[str]:
        """What starts a daemon."""

    @abstractmethod
    def serving(self, daemon: str) -> bool:
        """Whether a daemon does what it is there for."""

    @abstractmethod
    def page(self, daemon: str) -> str:
        """The address of a daemon's web page."""

    def before(self, end: float) -> None:  # noqa: B027 most engines have nothing to do here
        """What has to be done once before the first daemon starts, until a moment of the monotonic clock."""

    def may_start(self, daemon: str) -> bool:
        """Whether what a daemon looks for at its start is there."""
        return True

    def tells(self, line: str) -> bool:
        """Whether a line of a daemon's log may say why it ended."""
        return False

    def after(self) -> None:  # noqa: B027 nor here
        """What the keeper begins once the cluster serves; it does not wait for it."""

    def refresh(self) -> None:  # noqa: B027 nor here
        """What the keeper looks after while the cluster is up, because this machine may change."""

    def environment(self) -> dict[str, str]:
        """What its daemons are given."""
        return environment.variables()

    def variables(self) -> dict[str, str]:
        """What a client's environment needs to speak to this cluster, and to no other of its engine."""
        return {}

    # The face

    def up(self, tell: Callable[[str], None] = lambda line: None) -> None:
        """Make it serve: start it, or what of it has died. Whoever calls holds a lease, or the keeper ends it again."""
        with self._alone():
            end, record = time.monotonic() + PATIENCE, self._record()
            known = self._identities(record) if record and self._is_whole(record) else {}
            dead = [name for name, each in known.items() if not each.lives()]
            if len(dead) == len(known):
                self._clear()  # what a start that was killed has left
                self._up(tell, end)
                return
            self._watch(record)
            if dead:
                self._start(record, dead, tell, end)
            self._await(record, self.daemons, tell, end)  # those that lived may have to find the new ones first

    def down(self) -> None:
        """Stop it; data stay, and nothing else."""
        with self._alone():
            leases.drop_named(self.folder / "leases")
            self._clear()

    def down_unless_used(self) -> bool:
        """Stop it when nobody holds a lease; whether it is down."""
        with self._alone():
            if leases.alive(self.folder / "leases"):
                return False
            self._clear()
            return True

    def clear_if_forgotten(self) -> None:
        """Stop what runs of it when its record is gone, as when its folder was removed: nobody else would."""
        if self._record() is None:
            with self._alone():
                if self._record() is None:
                    self._clear()
                    if not (self.folder / "conf").exists():  # what its last daemons made anew
                        shutil.rmtree(self.folder, ignore_errors=True)

    def take_over(self, identity: str) -> None:
        """Let this process be the keeper of a cluster that is up, unless it is another one by now."""
        if self.folder.exists():
            with self._alone():
                record = self._record()
                if record and record["id"] == identity:
                    self._write(record | {"keeper": asdict(Identity.of(os.getpid()))})

    def is_up(self) -> bool:
        """Whether all its daemons live."""
        record = self._record()
        return (
            bool(record) and self._is_whole(record) and all(each.lives() for each in self._identities(record).values())
        )

    def status(self) -> list[Daemon]:
        """Every daemon: what it is doing, and what the dead said last."""
        record = self._record()
        if not record:
            return [Daemon(name, "down", None, 0, "") for name in self.daemons]
        known, found = self._identities(record), []
        for name in self.daemons:
            each = known.get(name)
            if each is None:
                found.append(Daemon(name, "starting", None, 0, ""))
            elif each.lives():
                state = "up" if self.serving(name) else "starting"
                found.append(Daemon(name, state, each.pid, each.memory(), self.page(name)))
            else:
                found.append(Daemon(name, "dead", each.pid, 0, "", tuple(self.logs(name, 5))))
        return found

    def logs(self, daemon: str, lines: int | None = None) -> list[str]:
        """What a daemon has said since its last start."""
        self._known(daemon)
        path = self.folder / "logs" / f"{daemon}.log"
        said = path.read_text(encoding="utf-8", errors="replace").splitlines() if path.exists() else []
        return said if lines is None else said[-lines:]

    def last_words(self, daemon: str) -> list[str]:
        """Why a daemon has ended, as far as it says so: the lines of its log that tell, else the last ones."""
        said = self.logs(daemon)
        return [line for line in said if self.tells(line)][-5:] or said[-5:]

    def kill(self, daemon: str) -> None:
        """Kill a daemon as a power cut would: SIGKILL, no farewell."""
        self._known(daemon)
        with self._alone():
            each = self._identities(self._required_record()).get(daemon)
            if each is None or not each.lives():
                raise ClusterError(
                    f"{daemon} is not running: type  workbook cluster start {self.engine} {daemon}  to start it."
                )
            each.signal(signal.SIGKILL)
            processes.still_alive([each], 10)

    def start(self, daemon: str, tell: Callable[[str], None] = lambda line: None) -> None:
        """Start a daemon that has died; wait until it serves."""
        self._known(daemon)
        with self._alone():
            record = self._required_record()
            each, end = self._identities(record).get(daemon), time.monotonic() + PATIENCE
            self._watch(record)
            if each and each.lives():
                self._await(record, [daemon], tell, end)
            else:
                self._start(record, [daemon], tell, end)

    def endpoints(self) -> dict[str, str]:
        """The web pages of the daemons that live."""
        return {each.name: each.page for each in self.status() if each.page}

    @contextmanager
    def lease(self, tell: Callable[[str], None] = lambda line: None) -> Iterator["Cluster"]:
        """Use it: up while the block runs, stopped after its last user."""
        held = self.hold()
        try:
            self.up(tell)
            yield self
        finally:
            leases.drop(*held)
        self.down_unless_used()

    def hold(self) -> tuple[Path, int]:
        """A lease of this process, held until it is dropped or the process ends."""
        try:
            return leases.take(self.folder / "leases")
        except OSError as problem:
            raise self._unusable(problem) from None

    def lease_for(self, holder: Identity) -> Path:
        """Use it as long as another process lives."""
        try:
            return leases.take_for(self.folder / "leases", holder)
        except OSError as problem:
            raise self._unusable(problem) from None

    @property
    def is_private(self) -> bool:
        """Whether it is one process's own, and goes with it, data and all."""
        return self.name != self.engine

    def remove(self) -> None:
        """Stop it and forget its data. A process that had it as a private one speaks to the shared one again."""
        self.down()
        shutil.rmtree(self.folder, ignore_errors=True)
        self._lock_file.unlink(missing_ok=True)
        chosen = f"WORKBOOK_{self.engine.upper()}"
        if os.environ.get(chosen) == self.name:
            inside = [name for name, value in self.variables().items() if Path(value).is_relative_to(self.folder)]
            for name in (chosen, *inside):
                os.environ.pop(name, None)

    @property
    def _lock_file(self) -> Path:
        return self.folder.parent / f".{self.name}.lock"

    # Starting

    def _up(self, tell: Callable[[str], None], end: float) -> None:
        self._sweep()
        if said := self.obstacles(starting=True):
            raise ClusterError(said[0])
        lost: set[int] = set()
        for tried in range(1, TRIES + 1):
            try:
                self._try(tell, end, lost)
                return
            except Ended as problem:
                if tried == TRIES or not self.may_try_again(problem, lost):
                    raise

    def _try(self, tell: Callable[[str], None], end: float, lost: set[int]) -> None:
        """One start, on other ports than those that were lost to somebody."""
        for name in ("logs", "tmp"):
            (self.folder / name).mkdir(parents=True, exist_ok=True)
        with ports.claims() as claim:  # until the daemons listen themselves
            # Also the ports of other state folders' clusters, such as a test's: those of a daemon that has not started yet, or
            # is dead now, must stay its own.
            with ports.promises(self.folder.parent) as taken:
                found = ports.chosen(self.usual_ports, taken | lost, claim)
                record = {"id": uuid.uuid4().hex, "ports": found, "processes": {}}
                self._write(record)
            try:
                self.render(found)
                self._watch(record)
                self._start(record, self.daemons, tell, end, first=True)
            except BaseException as problem:
                if isinstance(problem, Ended):
                    problem.ports = found
                self._clear()
                raise

    def may_try_again(self, problem: "Ended", lost: set[int]) -> bool:
        """Whether a start that ended with a daemon may end otherwise now. Ports that somebody else holds are noted."""
        taken = {port for port in problem.ports.values() if not ports.is_free(port)}
        lost |= taken
        return bool(taken) or any(TAKEN.search(line) for line in problem.said)

    def _sweep(self) -> None:
        """Remove the private clusters of processes that were killed together with their keepers."""
        for folder in self.folder.parent.glob(f"{self.engine}-*"):
            if folder != self.folder and not leases.alive(folder / "leases"):
                type(self)(folder.name).remove()

    def _start(self, record: dict, names, tell: Callable[[str], None], end: float, first: bool = False) -> None:
        """Start daemons, each as soon as it may, and wait until all of them serve."""
        given = self.environment() | {MARK: str(self.folder)}
        if first:
            tell(f"{self.name}: preparing")
            self.before(end)
        waiting = list(names)
        while waiting and time.monotonic() < end:
            for name in [each for each in waiting if self.may_start(each)]:
                log = self.folder / "logs" / f"{name}.log"
                if log.exists():
                    os.replace(log, log.with_suffix(".log.1"))
                born = processes.spawn(self.command(name), log, given)
                record["processes"][name] = asdict(born)
                self._write(record)
                waiting.remove(name)
            self._require_alive(record, [each for each in names if each not in waiting])
            if waiting:
                time.sleep(0.1)
        self._await(record, names, tell, end)

    def _await(self, record: dict, names, tell: Callable[[str], None], end: float) -> None:
        """Wait until daemons serve; a dead one ends the wait with its name and its last words."""
        missing, told = list(names), None
        while missing:
            self._require_alive(record, names)
            missing = [name for name in missing if not self.serving(name)]
            if missing and missing != told:
                told = list(missing)
                tell(f"{self.name}: waiting for {', '.join(missing)}")
            if missing and time.monotonic() > end:
                raise ClusterError(
                    f"{missing[0]} is running, but it is not ready after {PATIENCE} s: "
                    f"`workbook cluster logs {self.engine} {missing[0]}` shows what it says."
                )
            if missing:
                time.sleep(0.1)

    def _require_alive(self, record: dict, names) -> None:
        for name, each in self._identities(record).items():
            if name in names and not each.lives():
                raise Ended(
                    name,
                    self.logs(name),
                    f"{name} has ended: `workbook cluster logs {self.engine} {name}` shows all that it said, and there\n"
                    + "\n".join(self.last_words(name)),
                )

    def _watch(self, record: dict) -> None:
        """See to it that a keeper lives."""
        known = record.get("keeper")
        if known and Identity(**known).lives():
            return
        command = [sys.executable, "-P", "-m", "workbook.engines.keeper", self.engine, self.name, record["id"]]
        given = environment.variables() | {MARK: str(self.folder)}
        record["keeper"] = asdict(processes.spawn(command, self.folder / "logs" / "keeper.log", given))
        self._write(record)

    # Stopping

    def _clear(self) -> None:
        """Stop whatever of this cluster runs, recorded or not, and remove what is only for a running one."""
        record = self._record() or {}
        known = self._identities(record)
        keeper = Identity(**record["keeper"]) if record.get("keeper") else None
        if keeper and keeper.pid != os.getpid():  # first, as it may be about to start something
            processes.stop([keeper], patience=1)
        for group in self.stops:
            processes.stop([known[name] for name in group if name in known])
        # Containers of a NodeManager that was killed, daemons of a start that was killed before it wrote them down.
        processes.stop(processes.marked(MARK, str(self.folder)), patience=3)
        (self.folder / "cluster.json").unlink(missing_ok=True)
        for name in ("tmp", "daemons"):
            shutil.rmtree(self.folder / name, ignore_errors=True)

    # The record

    def _record(self) -> dict | None:
        try:
            record = json.loads((self.folder / "cluster.json").read_text())
            self._identities(record), Identity(**(record.get("keeper") or {"pid": 0, "born": 0}))
            return record if {"id", "ports", "processes"} <= record.keys() else None
        except (OSError, ValueError, AttributeError, TypeError):  # damaged, or another version's
            return None

    def _required_record(self) -> dict:
        record = self._record()
        if record is None:
            raise ClusterError(f"The cluster {self.name} is down: type  workbook cluster up {self.engine}")
        return record

    def _write(self, record: dict) -> None:
        atomic.write(self.folder / "cluster.json", json.dumps(record, indent=1) + "\n")

    def _identities(self, record: dict) -> dict[str, Identity]:
        return {name: Identity(**each) for name, each in record.get("processes", {}).items()}

    def _is_whole(self, record: dict) -> bool:
        return set(record["processes"]) == set(self.daemons)

    def _known(self, daemon: str) -> None:
        if daemon not in self.daemons:
            raise ClusterError(f"{self.engine} has no daemon {daemon!r}: there are {', '.join(self.daemons)}.")

    def _unusable(self, problem: OSError) -> ClusterError:
        return ClusterError(
            f"{self.folder} cannot be written to ({problem.strerror or problem}): make room there, or type  "
            "export WORKBOOK_STATE=  followed by a folder of yours on another disk, and try again."
        )

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Only one process changes a cluster at a time; the system frees the lock of one that is killed."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as problem:
            raise self._unusable(problem) from None
        lock = FileLock(self._lock_file)
        try:
            lock.acquire(timeout=1)
        except Timeout:
            print(f"Another process starts or stops {self.name}: waiting for it.", file=sys.stderr)
            try:
                lock.acquire(timeout=2 * PATIENCE)
            except Timeout:
                raise ClusterError(
                    f"Another process has been starting or stopping {self.name} for {2 * PATIENCE} s: end it and try again."
                ) from None
        except OSError as problem:
            raise self._unusable(problem) from None
        try:
            yield
        except OSError as problem:
            own = str(problem.filename or "").startswith(str(self.folder))
            if problem.errno not in (errno.ENOSPC, errno.EDQUOT, errno.EROFS) and not own:
                raise
            raise self._unusable(problem) from problem
        finally:
            lock.release()


def answer(url: str, patience: float = 2) -> dict | None:
    """What a page of this machine answers, as JSON; None where there is no such answer."""
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))  # loopback goes through no proxy
    try:
        with opener.open(url, timeout=patience) as page:
            return json.load(page)
    except (OSError, ValueError):
        return None
