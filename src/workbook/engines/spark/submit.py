"""`python -m workbook.engines.spark.submit ARGUMENTS`: a Java for the PySpark that asks, as its `spark-submit`.

Where the keeper has a standby that fits, its port and secret are told to PySpark, and this process holds the Java's pipes: it
passes on what Java says, and the Java ends with it. Else Java is started, and the keeper makes a standby for the next.
"""

import os
import select
import socket
import subprocess
import sys
import time
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from ... import atomic
from . import endpoint, folders, launch, masters, sockets
from .gateway import ADDED, PLACE, SHELL, SUBMIT, packed

# Java says so at each start of Spark, and no option keeps it from that.
RIDDLES = (b"WARNING: Using incubator modules: jdk.incubator.vector\n",)
PAUSE = 0.1


def main(arguments: list[str]) -> int:
    """Give PySpark a Java, and stay as long as it lives."""
    sockets.make()
    asked = launch.here(arguments, os.environ)
    if asked and os.environ.get("WORKBOOK_STANDBY") != "no" and masters.is_usual(os.environ):
        wanted, settings = asked
        if line := endpoint.call():
            with suppress(OSError), line:
                endpoint.say(line, request(wanted, take=True))
                told, pipes = endpoint.hear(line)
                if pipes and told:
                    return hold(told["port"], told["secret"], settings, *pipes)
            return start(arguments)
        return start(arguments, lambda: leave(wanted))
    return start(arguments)


def request(wanted: launch.Launch, take: bool) -> dict:
    """What the keeper is told; who holds the lease is known only here."""
    from .. import leases

    holder = leases.holder()
    return {"launch": wanted.as_data(), "holder": holder.pid, "take": take}


def hold(port: int, secret: str, settings: Mapping[str, str], *pipes: int) -> int:
    """Hand a standby to PySpark and hold its pipes."""
    settle(port, secret, {**settings, "spark.app.submitTime": str(int(time.time() * 1000))})
    atomic.write(Path(os.environ[PLACE]), packed(port, secret))
    into, said, errors = pipes
    pass_on({0: into, said: 1, errors: 2})
    return 0


def start(arguments: list[str], meanwhile=lambda: None) -> int:
    """Launch Java as Spark does, without the line that is a riddle."""
    command = [folders.HOME / "bin" / "spark-class", SUBMIT, *arguments]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, bufsize=0)
    meanwhile()
    line = b""
    while part := process.stderr.read(1 << 16):
        line += part
        ready, _, rest = line.rpartition(b"\n")
        for riddle in RIDDLES:
            ready, rest = (ready + b"\n" if _ else b"").replace(riddle, b""), rest
        if rest and any(riddle.startswith(rest) for riddle in RIDDLES):
            line = rest
        else:
            ready, line = ready + rest, b""
        with suppress(OSError):
            os.write(2, ready)
    ended = process.wait()
    return ended if ended > 0 or Path(os.environ[PLACE]).exists() else 1


def leave(wanted: launch.Launch) -> None:
    """Let a keeper start, and tell it of this start."""
    from .. import environment, processes

    with suppress(OSError, subprocess.SubprocessError):
        endpoint.folder().mkdir(parents=True, exist_ok=True)
        command = [sys.executable, "-P", "-m", "workbook.engines.spark.keeper"]
        processes.spawn(command, endpoint.folder() / "keeper.log", environment.variables())
        end = time.monotonic() + endpoint.PATIENCE
        while time.monotonic() < end:
            if line := endpoint.call():
                with line:
                    endpoint.say(line, request(wanted, take=False))
                    endpoint.hear(line)
                return
            time.sleep(PAUSE)


def foretell(folders_: Iterable[Path]) -> None:
    """Have a standby made for plain starts in each of these folders, as many as this machine has room for."""
    from ..machine import memory
    from . import keeper

    if os.environ.get("WORKBOOK_STANDBY") == "no" or memory.free() < keeper.NEEDED:
        return
    for each in list(folders_)[: keeper.most(memory.total())]:
        wanted, _ = launch.start_in(str(each), [SHELL], {**os.environ, **ADDED})
        leave(wanted)


def settle(port: int, secret: str, settings: Mapping[str, str]) -> None:
    """Make a session's settings properties of Java, as a start of its own does."""
    with (
        suppress(OSError),
        socket.create_connection(("127.0.0.1", port), endpoint.PATIENCE) as line,
        line.makefile("rb") as said,
    ):
        for command in (f"A\n{secret}\n", *(_property(*each) for each in settings.items())):
            line.sendall(command.encode())
            said.readline()


def _property(name: str, value: str) -> str:
    """The call of System.setProperty, as Py4J writes it."""
    told = [each.replace("\\", "\\\\").replace("\r", "\\r").replace("\n", "\\n") for each in (name, value)]
    return f"c\nz:java.lang.System\nsetProperty\ns{told[0]}\ns{told[1]}\ne\n"


def pass_on(ways: dict[int, int]) -> None:
    """Copy what can be read from each file to another, until Java's output ends. Its input ends with ours."""
    into, open_ = ways[0], set(ways)
    while open_ - {0}:
        for each in select.select(list(open_), [], [])[0]:
            part = os.read(each, 1 << 16)
            if part:
                with suppress(OSError):  # nobody reads any more
                    os.write(ways[each], part)
                continue
            open_.discard(each)
            if each == 0:
                os.close(into)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
