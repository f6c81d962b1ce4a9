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


PROCESSES = ("--num-cores", "1", "--no-bootstrap-mrjob")  # of the local runner: two map tasks, each task a process


def gives_in_processes(source, lines, expected):
    """The same where each task is a process of its own: what tasks of one process share is not shared there."""
    return gives(
        jobs.mrjob(source, lines, runner="local", options=PROCESSES),
        expected,
        says="In one process the pairs were right. On the local runner each task is a process, and the job gives "
        "{received}; {expected} is right. What do your mapper and your reducer share besides the pairs?",
    )


# Runs in one process what a cluster may or may not run: each step without its combiner, with one run of it, and with two.
DRIVER = """
import inspect, json
from collections import Counter

import job
from mrjob.job import MRJob

found = [each for each in vars(job).values() if inspect.isclass(each) and issubclass(each, MRJob) and each is not MRJob]
made = found[-1]([])
protocol = made.internal_protocol()


def sent(pairs):
    return [protocol.read(line) for line in sorted(protocol.write(*pair) for pair in pairs)]


def run(combiners):
    with open("lines.txt") as file:
        pairs = [(None, line.rstrip("\\n")) for line in file]
    for number, step in enumerate(made.steps()):
        parts = step.description(number)
        pairs = list(made.map_pairs(iter(pairs), number))
        if "combiner" in parts or "reducer" in parts:
            pairs = sent(pairs)
        for _ in range(combiners if "combiner" in parts else 0):
            pairs = sent(made.combine_pairs(iter(pairs), number))
        crossed.append(pairs)
        if "reducer" in parts:
            pairs = list(made.reduce_pairs(iter(pairs), number))
    return pairs


crossed = []
results = {"without": run(0), "combiner": any("combiner" in step.description(0) for step in made.steps())}
results["keys"] = len({json.dumps(key) for key, _ in crossed[0]})
crossed.clear()
results["once"] = run(1)
results["left"] = len(crossed[0])
results["largest"] = [max(Counter(json.dumps(key) for key, _ in pairs).values(), default=0) for pairs in crossed]
results["twice"] = run(2)
print(json.dumps(results))
"""


@jobs.once
def phases(source, lines):
    """What a job gives without combiners, with one run and with two; how many pairs and keys its first step sends, and
    the most pairs with one key, of each step. And the error that it ended with."""
    command = f"cat > driver.py <<'END_OF_DRIVER'\n{DRIVER}\nEND_OF_DRIVER\npython driver.py 2> said.txt || (tail -1 said.txt; exit 1)"
    status, output = jobs.shell(script(source, lines, command))
    last = output.splitlines()[-1] if output.strip() else "it ended without a message"
    return (json.loads(last), "") if status == 0 else ({}, last)


def sends_keys(source, lines, number, named):
    """The first step of a job sends each of so many keys, so that its reducers can share the work."""
    results, error = phases(source, lines)
    return expect.true(
        error or results["keys"] >= number,
        says=f"The pairs are right. Your first mapper sends {results.get('keys')} different keys for {number} {named}, "
        "so a few calls of the reducer do all the work. Which key makes one call for each?",
    )


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
