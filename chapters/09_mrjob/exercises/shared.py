"""What several checks of this chapter use."""

import json
import re
from collections import Counter, defaultdict
from textwrap import dedent

from workbook import expect, jobs
from workbook.checking.jobs import without_place

REQUEST = re.compile(r'\S+ - - \[[^]]+\] "(?:GET|POST) (\S+) HTTP/1\.1" \d{3} (\d+|-) ')

CARRIERS = ("UA", "B6", "HA", "AA")

PATHS = ("/", "/flights", "/plays", "/login")

WORDS = ("the", "boy", "by", "brook", "bird", "bee", "be")

MORE_WORDS = [word + end for word in WORDS for end in ("", "s", "let", "ing")]

MANY = ("--num-cores", "3")  # six map tasks and up to six reduce tasks, whatever the machine has


def pair(line):
    """A line of a job's output as [key, value]; as text where it is no JSON."""
    try:
        key, value = map(json.loads, line.split("\t"))
    except ValueError:
        return line
    return [key, value]


def rounded(value):
    """Numbers to nine digits: sums of floats depend on the order of their items in the last."""
    if isinstance(value, float):
        return round(value, 9)
    return [rounded(each) for each in value] if isinstance(value, (list, tuple)) else value


def in_order(pairs):
    """Pairs in a fixed order."""
    return sorted(map(rounded, pairs), key=repr)


def gives(job, expected, says=""):
    """The job yields these pairs, in any order."""
    if not job.ok:
        says = "The job ended with an error: " + job.error
        return expect.equal(without_place(job.error), in_order(expected), says=says)
    return expect.equal(in_order(map(pair, job.output)), in_order(expected), says=says)


def gives_anywhere(answer, draw, lines, expected, says=""):
    """The pairs in one process; in the last round also with a process for each task. What was measured then, once all is right."""
    if not gives(jobs.mrjob(answer, lines, options=MANY), expected, says) or not draw.is_last:
        return None
    job = jobs.apart(answer, lines)
    for way, pairs in job.gave.items():
        if not expect.equal(
            without_place(job.error) if pairs is None else in_order(pairs),
            in_order(expected),
            says=f"In one process the pairs were right. Your job was also run {way}. It gives {{received}}; {{expected}} is "
            "right. On what does your job rely besides the pairs that a call receives?",
        ):
            return None
    return job


def on_cluster(answer, lines):
    """The job on the cluster, in its application master alone."""
    return jobs.mrjob(answer, lines, runner="hadoop", options=("-D", "mapreduce.job.ubertask.enable=true"))


def sends_keys(job, number, named):
    """The first step of a job sends each of so many keys, so that its reducers can share the work."""
    return expect.true(
        job.keys >= number,
        says=f"The pairs are right. The keys that your first mapper sends: {job.keys}, for {number} {named}. "
        "So a few calls of the reducer do all the work. Which key makes one call for each?",
    )


def delay_line(random):
    """A carrier and a delay, as a line."""
    minutes = random.choice(
        ("NA", "0", str(-random.randint(1, 40)), str(random.randint(1, 90)), str(random.randint(1, 90)))
    )
    return f"{random.choice(CARRIERS)},{minutes}"


def job(body, imports=""):
    """A file with one job: its methods in a class, and what every job begins and ends with."""
    return (
        f"{imports}from mrjob.job import MRJob\nfrom mrjob.step import MRStep\n\n\nclass Job(MRJob):\n"
        + "".join(f"    {line}\n" if line else "\n" for line in dedent(body).strip().splitlines())
        + '\n\nif __name__ == "__main__":\n    Job.run()\n'
    )
