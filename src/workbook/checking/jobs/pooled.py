"""Functions of an answer's module that use pools of processes: what they give, and what their pools did."""

import ast
import os
import pickle
import re
import signal
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from ..recording import doubt
from ..stops import Late
from .kept import once
from .programs import new_folder, variables, write

PATIENCE = 45  # seconds for one call
_CAUSE = re.compile(r"^\s*(\w+(?:Error|Exception):.*\S)", re.M)  # the last is a worker's own
METHODS = ("fork", "spawn", "forkserver")


@dataclass(frozen=True)
class Pooled:
    """What a call gave, and what was seen of its pools.

    `workers` took part in it, and at most `at_once` tasks ran at the same time. `sent` are the bytes of all tasks. `left` processes
    are still there after the call. `early`: results were given before the input had ended. `given` and `computed` count the
    values that went to workers and came from them (`pools.values` tells which), and `largest` is how many came from one task.
    `made` names what else was made: threads, processes, a manager.
    """

    gave: object = None
    error: str = ""
    died: bool = False  # a worker was killed, or could not begin
    ended: bool = False  # a pool was ended before its results were read
    remote: bool = False  # the error comes from a worker
    tasks: int = 0
    workers: int = 0
    at_once: int = 0
    sent: int = 0
    left: int = 0
    early: bool = False
    method: str = field(default="", compare=False)
    made: tuple[str, ...] = field(default=(), compare=False)
    given: dict[int, int] = field(default_factory=dict, compare=False, repr=False)
    computed: dict[int, int] = field(default_factory=dict, compare=False, repr=False)
    largest: int = field(default=0, compare=False)


@once
def pooled(
    source: str, call: str, *arguments, method: str = "spawn", waits: int = 0, seconds: float = PATIENCE
) -> Pooled:
    """The function `call` of a module with this source, called with the arguments in a process of its own.

    `method` starts its workers where the module names none. With `waits` the first argument is an iterator, and its second half
    comes only after so many results.
    """
    with new_folder() as folder:
        name = call
        write(folder, f"{name}.py", source)
        write(folder, "measured_pools.py", Path(__file__).with_name("pools.py").read_text(encoding="utf-8"))
        (folder / "arguments").write_bytes(pickle.dumps(arguments))
        command = [
            sys.executable,
            "-X",
            "utf8",
            "measured_pools.py",
            name,
            call,
            method,
            str(int(waits)) if waits else "",
        ]
        said = _run(command, folder, seconds)
        try:
            seen = ast.literal_eval((folder / "report.txt").read_text(encoding="utf-8"))
        except FileNotFoundError:
            doubt(said)
            return Pooled(error=said.strip().rpartition("\n")[2] or "the process ended without a word")
        if seen.get("died") and (cause := _CAUSE.findall(said)):
            seen["error"] += f": {cause[-1]}"
        return Pooled(**seen, method=method)


def _run(command: list[str], folder: Path, seconds: float) -> str:
    """Run a program to its end, and end whatever it has started. What it said as errors."""
    with open(folder / "said", "w+b") as said:
        process = subprocess.Popen(
            command, cwd=folder, env=variables(), stdin=subprocess.DEVNULL, stdout=said, stderr=said, start_new_session=True
        )  # fmt: skip
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            raise Late(seconds) from None
        finally:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()
        said.seek(0)
        return said.read()[-4_000:].decode("utf-8", "replace")
