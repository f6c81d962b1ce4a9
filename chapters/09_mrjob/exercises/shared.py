"""What several checks of this chapter use."""

import json
import re
from collections import Counter, defaultdict
from textwrap import dedent

from workbook import expect, jobs

CARRIERS = ("UA", "B6", "HA", "AA")

PATHS = ("/", "/flights", "/plays", "/login")

WORDS = ("the", "boy", "by", "brook", "bird", "bee", "be")

STARTS = "each run starts Python and mrjob anew"

MANY = ("--num-cores", "3")  # six map tasks and up to six reduce tasks, whatever the machine has

IN_PROCESSES = {"seconds": 60, "memory_mb": 16_000, "rounds": (3, None), "costly": STARTS}


def pair(line):
    """A line of a job's output as [key, value]; as text where it is no JSON."""
    try:
        key, value = map(json.loads, line.split("\t"))
    except ValueError:
        return line
    return [key, rounded(value)]


def rounded(value):
    """Numbers to nine digits: sums of floats depend on the order of their items in the last."""
    if isinstance(value, float):
        return round(value, 9)
    return [rounded(each) for each in value] if isinstance(value, list) else value


def told(job):
    """What a job yielded, in a fixed order; or the error that it ended with."""
    if not job.ok:
        return re.sub(r"^line \d+: ", "", job.error)
    return sorted((pair(line) for line in job.output), key=repr)


def gives(job, expected, says=""):
    """The job yields these pairs, in any order."""
    if not job.ok:
        says = "The job ended with an error: " + job.error.replace("{", "(").replace("}", ")")
    return expect.equal(told(job), sorted(([key, rounded(value)] for key, value in expected), key=repr), says=says)


def script(source, lines, command):
    """A shell script that runs a command beside job.py and lines.txt."""
    text = "".join(f"{line}\n" for line in lines)
    return (
        f"set -o pipefail\ncat > job.py <<'END_OF_JOB'\n{source}\nEND_OF_JOB\n"
        f"cat > lines.txt <<'END_OF_LINES'\n{text}END_OF_LINES\n{command}"
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


def changed(text, *changes):
    """The text with each first part put in place of its second."""
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    return text
