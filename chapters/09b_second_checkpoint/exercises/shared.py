"""What several checks of this chapter use."""

import json
import subprocess
import sys
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from workbook import expect, jobs

MIB = 2**20


def drawn(draw, make, most, small, named):
    """Items made by `make(random)`. The rounds with few items get those of `small`, so that every belief shows in few."""
    size = draw.size(most, at_least=0)
    return draw.show(named, small[size] if size in small else [make(draw.random) for _ in range(size)])


def told(job):
    """What a job printed; where it failed, why."""
    return job.output if job.ok else f"It ended with an error, {job.error}"


def maps(lines, mapper, records, counters, group):
    """A mapper prints these records for the lines, and adds so much to these counters of the group."""
    ran = jobs.piped(lines, mapper)
    expect.equal(told(ran), records)
    expect.equal(
        {name: ran.counters.get((group, name), 0) for name in counters},
        counters,
        says=f"The counters of the group `{group}` are {{received}}. They should be {{expected}}. Which lines should add 1?",
    )


# survivors: replicas, deaths and deletions, 07, from a stream in any order, 01, with a state for each file, 03


def places(random, machines, most=3):
    """One to three of the machines."""
    return random.sample(machines, random.randint(1, min(most, len(machines))))


# reducer: sorted lines and runs, 08 and 03, one at a time, 01

# Runs a file with an input that hands out one line at a time, and says with each printed line how many had been read.
FEEDER = """
import io, json, runpy, sys

given = sys.stdin.buffer.read().splitlines(keepends=True)
reads, printed = [0], [(b"", 0)]


class Given(io.RawIOBase):
    def readable(self):
        return True

    def readinto(self, place):
        if reads[0] == len(given):
            return 0
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
try:
    runpy.run_path(sys.argv[1], run_name="__main__")
finally:
    sys.stdout.flush()
    json.dump([[line.decode().rstrip("\\n"), read] for line, read in printed if line], out)
    out.flush()
"""


def reduced(lines, text):
    """What a reducer makes of lines: its output or why it failed, and how many lines it had read at each line printed."""
    if not isinstance(text, str):
        raise TypeError(f"{text!r} is not the text of a file")
    return _reduced(tuple(lines), text)


@cache
def _reduced(lines, text):
    with TemporaryDirectory(prefix="workbook-job-") as folder:
        file = Path(folder, "reducer.py")
        file.write_text(text, encoding="utf-8")
        given = "".join(f"{line}\n" for line in lines)
        command = [sys.executable, "-X", "utf8", "-c", FEEDER, str(file)]
        try:
            ran = subprocess.run(command, input=given, capture_output=True, text=True, timeout=10, encoding="utf-8")
        except subprocess.TimeoutExpired:
            raise expect.Late(10) from None
    printed = json.loads(ran.stdout or "[]")
    reads = [read for _, read in printed]
    if ran.returncode:
        said = [line for line in ran.stderr.splitlines() if line.strip()] or ["it said nothing"]
        place = [line.rpartition(", ")[0].rpartition(", ")[2] for line in said if f'"{file}", line' in line]
        return f"It ended with an error, {': '.join([*place[-1:], said[-1]])}", reads
    return [line for line, _ in printed], reads


def reduces(lines, reducer, right):
    """A reducer prints these lines: each when it has read the first line of the next key, the last one at the end."""
    output, reads = reduced(lines, reducer)
    if expect.equal(output, right):
        keys = [line.split("\t")[0] for line in lines]
        needed = [at for at, key in enumerate(keys[1:], 2) if key != keys[at - 2]] + [len(keys)] * bool(keys)
        expect.equal(
            reads,
            needed,
            says="The output is right. When its lines came, your program had read so many lines: {received}. "
            "Needed were {expected}. What does your program hold of the keys that are complete?",
        )


def sorted_lines(draw, keys, value, most, small, named="lines"):
    """Lines of keys with values, sorted by key and by nothing else: none, a few, or all keys with some lines each."""
    size = draw.size(most, at_least=0)
    if size in small:
        return draw.show(named, small[size])
    chosen = sorted(keys, key=str.encode)
    return draw.show(
        named,
        [f"{key}\t{value(draw.random)}" for key in chosen for _ in range(draw.random.randint(2, most // len(keys)))],
    )


def in_order(lines):
    """The lines sorted by key, and by nothing else."""
    return sorted(lines, key=lambda line: line.split("\t")[0].encode())


def halves(lines, combiner):
    """The results of the combiner on each half of the lines, where it has any."""
    middle = (len(lines) + 1) // 2
    return [line for part in (lines[:middle], lines[middle:]) for line in jobs.piped(in_order(part), combiner).output]


def combines(lines, combiner, right):
    """It gives these lines for what a mapper printed; and where it does, for results of its own as well."""
    once = told(jobs.piped(in_order(lines), combiner))
    again = told(jobs.piped(in_order(halves(lines, combiner)), combiner))
    if once == right:
        says = (
            "On what the mapper printed, your combiner is right. On its own results it gives {received} and not {expected}. "
            "A combiner may run again on what it has printed. For how many readings does one of its lines stand?"
        )
        expect.equal(again, right, says=says)
    else:
        expect.equal(once, right)


# project: a job of two steps, 09 and 08, over dirty lines, 02, with groups that pass once, 01 and 03


def results(job):
    """What a job of mrjob printed, as keys and values; where it failed, why. Of floats nine digits count."""

    def value(text):
        return json.loads(text, parse_float=lambda digits: round(float(digits), 9))

    try:
        return {json.loads(key): value(each) for key, each in (line.split("\t") for line in job.output)} or told(job)
    except (ValueError, TypeError):
        return told(job)


IN_PROCESSES = {"on": "processes", "rounds": (None,), "demands": ("separate processes",)}


def two_steps(answer, lines, right, counter, count):
    """A job gives these results and counts the bad lines, and is as right where each task is a process of its own."""
    job = jobs.mrjob(answer, lines)
    expect.equal(results(job), right)
    group, name = counter
    expect.equal(
        job.counters.get(counter, 0),
        count,
        says=f"The counter `{name}` of the group `{group}` is {{received}}. It should be {{expected}}. Which lines should add 1?",
    )
    if expect.alike(results(job), right):
        job = jobs.mrjob(answer, lines, runner="local", options=("--num-cores", "1", "--no-bootstrap-mrjob"))
        says = (
            "The job is right while all tasks share one process. With a process for each task it gives {received}. "
            "Tasks exchange only what they yield. Does a task of yours read anything else?"
        )
        expect.equal(results(job), right, says=says)


def job_of_two_steps(name, first, methods):
    """The text of a job with two steps: its methods are `read`, the first reducer, and `choose`."""
    return f"""
from mrjob.job import MRJob
from mrjob.step import MRStep


class {name}(MRJob):
    def steps(self):
        return [MRStep(mapper=self.read, reducer=self.{first}), MRStep(reducer=self.choose)]
{methods}

if __name__ == "__main__":
    {name}.run()
"""


def shuffled(draw, lines):
    """The lines in another order, shown."""
    draw.random.shuffle(lines)
    return draw.show("lines", lines)


def _but(text, *changes):
    """The text of a file with some of its lines changed."""
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    return text
