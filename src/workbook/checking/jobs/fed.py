"""A program that is fed one line at a time: what it prints, and how many lines it had read by then."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from . import messages
from .kept import once
from .programs import Job, checked, joined, new_folder, run_python, write

# Runs a file with an input that hands out one line at a time, and says with each printed line how many had been read.
_FEEDER = """
import io, json, runpy, sys, tracemalloc

given = sys.stdin.buffer.read().splitlines(keepends=True)
reads, printed = [0], [(b"", 0)]


class Given(io.RawIOBase):
    def readable(self):
        return True

    def readinto(self, place):
        if reads[0] == len(given):
            return 0
        if not reads[0]:  # what the start and the imports needed for a moment does not count
            tracemalloc.reset_peak()
        line = given[reads[0]]
        place[: len(line)] = line
        reads[0] += 1
        return len(line)


class Printed(io.RawIOBase):
    def writable(self):
        return True

    def write(self, data):
        for piece in bytes(data).splitlines(keepends=True):
            begun, _ = printed.pop()
            printed.append((begun + piece, reads[0]))
            if piece.endswith(b"\\n"):
                printed.append((b"", 0))
        return len(data)


sys.stdin = io.TextIOWrapper(io.BufferedReader(Given()), encoding="utf-8")
out, sys.stdout = sys.stdout, io.TextIOWrapper(Printed(), encoding="utf-8", write_through=True)
opened = []
sys.addaudithook(lambda event, given: opened.append(str(given[0])) if event == "open" else None)
tracemalloc.start()
try:
    runpy.run_path(sys.argv[1], run_name="__main__")
finally:
    sys.stdout.flush()
    peak = tracemalloc.get_traced_memory()[1]
    lines = [[line.decode().rstrip("\\n"), read] for line, read in printed if line]
    json.dump({"lines": lines, "peak": peak, "opened": [*opened]}, out)
    out.flush()
"""


@dataclass(frozen=True)
class Fed(Job):
    """What a program gave, and how: how many lines it had read at each line it printed, its most memory, what it opened."""

    reads: list[int] = field(default_factory=list)
    peak: int = 0  # bytes, from the first line read on, with what it printed
    opened: dict[str, int] = field(default_factory=dict)  # how often it opened each of the files beside it


@once
def fed(lines: Iterable[str], program: str, files: Mapping[str, str] | None = None, seconds: float = 10) -> Fed:
    """The program over the lines, which it gets one by one; `files` are the texts of files beside it, by name."""
    with new_folder() as folder:
        write(folder, "program.py", checked(program))
        for name, text in (files or {}).items():
            write(folder, name, text)
        write(folder, "feeder.py", _FEEDER)
        ended = run_python(["feeder.py", "program.py"], folder, seconds, joined(lines))
    counters = messages.own_counters(ended.stderr)
    if ended.returncode:
        return Fed(False, counters=counters, error=messages.failed(ended, "program.py"), said=ended.stderr)
    told = json.loads(ended.stdout)
    output, reads = zip(*told["lines"]) if told["lines"] else ((), ())
    opened = Counter(Path(each).name for each in told["opened"])
    return Fed(
        True,
        [*output],
        counters=counters,
        reads=[*reads],
        peak=told["peak"],
        opened={name: opened[name] for name in files or {}},
    )
