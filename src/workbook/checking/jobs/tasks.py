"""A program: it runs the job of mrjob in job.py over lines.txt with a process for each task, and prints what it gave.

It stands in a folder of its own when it runs (`apart.py` puts it there). The processes are forked from it. Equal keys meet
their values in the order of the texts, or in the reverse order.
"""

import importlib
import inspect
import json
import os
import zlib
from collections import Counter

# How a job is run, and how often the combiner of each of its map tasks runs then.
ONCE = "with a process for each task"
WITHOUT = "with a process for each task and no combiner"
AGAIN = "with a process for each task, each combiner run twice or more often, and values in another order"
ALONE = "with one map task"
WAYS = {ONCE: (1, 1), WITHOUT: (0, 0), AGAIN: (2, 3), ALONE: (1,)}


class Ended(Exception):
    """A task has ended with an error."""


class Tasks:
    """The tasks of a job, one after another, each in a process."""

    def __init__(self, kind):
        self.kind, self.protocol = kind, kind([]).internal_protocol()

    def run(self, combiners: tuple[int, ...], reverse: bool) -> tuple[list, list[list[bytes]]]:
        """What the job gives, and the lines that each step's mappers and combiners sent."""
        with open("lines.txt", "rb") as file:
            lines = [line.rstrip(b"\n") for line in file]
        crossed = []
        for number, step in enumerate(self.kind([]).steps()):
            parts = step.description(number)
            sent = []
            for at, times in enumerate(combiners):
                pairs = self.task("map_pairs", number, lines[at :: len(combiners)])
                for _ in range(times if "combiner" in parts else 0):
                    pairs = self.task("combine_pairs", number, sorted(pairs))
                sent += pairs
            lines = sorted(sorted(sent, reverse=reverse), key=key)
            crossed.append(lines)
            if "reducer" in parts:
                shares = [[line for line in lines if zlib.crc32(key(line)) % 2 == at] for at in range(2)]
                lines = [line for share in shares if share for line in self.task("reduce_pairs", number, share)]
        return [self.protocol.read(line) for line in lines], crossed

    def task(self, phase: str, number: int, lines: list[bytes]) -> list[bytes]:
        """The lines that one task sends."""
        reading, writing = os.pipe()
        if not (child := os.fork()):
            with os.fdopen(writing, "wb") as pipe:
                try:
                    job = self.kind([])
                    read = job.input_protocol().read if (phase, number) == ("map_pairs", 0) else self.protocol.read
                    pairs = list(getattr(job, phase)(map(read, lines), number))
                    pipe.writelines(self.protocol.write(*pair) + b"\n" for pair in pairs)
                    status = 0
                except BaseException as error:
                    pipe.write(f"{type(error).__name__}: {error}".encode())
                    status = 1
            os._exit(status)
        os.close(writing)
        with os.fdopen(reading, "rb") as pipe:
            given = pipe.read()
        if os.waitpid(child, 0)[1]:
            raise Ended(given.decode())
        return given.splitlines()


def key(line: bytes) -> bytes:
    """The key of a line between two tasks."""
    return line.split(b"\t")[0]


def main() -> None:
    """Print, as JSON, what each way gave, up to the first that ended with an error, and what crossed."""
    from mrjob.job import MRJob

    found = [each for each in vars(importlib.import_module("job")).values() if inspect.isclass(each)]
    kind = [each for each in found if issubclass(each, MRJob) and each is not MRJob][-1]
    tasks, gave, crossed, error = Tasks(kind), {}, {}, ""
    for way, combiners in WAYS.items():
        try:
            gave[way], crossed[way] = tasks.run(combiners, reverse=way == AGAIN)
        except Ended as ended:
            gave[way] = None
            error = str(ended)
            break
    measured = {"gave": gave, "error": error}
    if not error:
        alone = crossed[ALONE][0]
        measured |= {
            "keys": len({*map(key, crossed[WITHOUT][0])}),
            "largest": max(Counter(map(key, crossed[AGAIN][-1])).values(), default=0),
            "left": len(alone),
            "longest": max(map(len, alone), default=0),
            "combiner": "combiner" in kind([]).steps()[0].description(0),
        }
    print()
    print(json.dumps(measured))


if __name__ == "__main__":
    main()
