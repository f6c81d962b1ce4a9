"""What several checks of this chapter use."""

import json
import re
from collections import Counter, defaultdict
from textwrap import dedent

from workbook import expect, jobs

REQUEST = re.compile(r'\S+ - - \[[^]]+\] "(?:GET|POST) (\S+) HTTP/1\.1" \d{3} (\d+|-) ')

CARRIERS = ("UA", "B6", "HA", "AA")

PATHS = ("/", "/flights", "/plays", "/login")

WORDS = ("the", "boy", "by", "brook", "bird", "bee", "be")

MORE_WORDS = [word + end for word in WORDS for end in ("", "s", "let", "ing")]

MANY = ("--num-cores", "3")  # six map tasks and up to six reduce tasks, whatever the machine has

# Runs a job with a process for each task, which is forked from this one. Equal keys meet their values in the order of
# the texts, or in the reverse order.
DRIVER = """
import inspect, json, os, sys, types, zlib
from collections import Counter

from mrjob.job import MRJob

module = sys.modules["job"] = types.ModuleType("job")
exec(compile(SOURCE, "job.py", "exec"), module.__dict__)
kind = [each for each in vars(module).values() if inspect.isclass(each) and issubclass(each, MRJob) and each is not MRJob][-1]
protocol = kind([]).internal_protocol()


class Ended(Exception):
    pass


def task(phase, number, lines):
    reading, writing = os.pipe()
    if not (child := os.fork()):
        with os.fdopen(writing, "wb") as pipe:
            try:
                job = kind([])
                read = job.input_protocol().read if (phase, number) == ("map_pairs", 0) else protocol.read
                pairs = list(getattr(job, phase)(map(read, lines), number))
                pipe.writelines(protocol.write(*pair) + b"\\n" for pair in pairs)
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


def key(line):
    return line.split(b"\\t")[0]


def run(combiners, reverse=False):
    with open("lines.txt", "rb") as file:
        lines = [line.rstrip(b"\\n") for line in file]
    crossed = []
    for number, step in enumerate(kind([]).steps()):
        parts = step.description(number)
        sent = []
        for at, times in enumerate(combiners):  # a map task each, and how often its combiner runs
            pairs = task("map_pairs", number, lines[at :: len(combiners)])
            for _ in range(times if "combiner" in parts else 0):
                pairs = task("combine_pairs", number, sorted(pairs))
            sent += pairs
        lines = sorted(sorted(sent, reverse=reverse), key=key)
        crossed.append(lines)
        if "reducer" in parts:
            shares = [[line for line in lines if zlib.crc32(key(line)) % 2 == at] for at in range(2)]
            lines = [line for share in shares if share for line in task("reduce_pairs", number, share)]
    return [protocol.read(line) for line in lines], crossed


results, crossed = {}, {}
for way, combiners in {"once": (1, 1), "without": (0, 0), "again": (2, 3), "alone": (1,)}.items():
    try:
        results[way], crossed[way] = run(combiners, reverse=way == "again")
    except Ended as error:
        results[way] = str(error)
        break
else:
    results["keys"] = len({*map(key, crossed["without"][0])})  # that the first step sends
    results["largest"] = max(Counter(map(key, crossed["again"][-1])).values(), default=0)  # pairs for one call of the last reducer
    results["left"] = len(crossed["alone"][0])  # pairs of the first step, where one combiner meets all
    results["bytes"] = max(map(len, crossed["alone"][0]), default=0)  # of the longest of these
    results["combiner"] = "combiner" in kind([]).steps()[0].description(0)
print()
print(json.dumps(results))
"""

WAYS = {
    "once": "with a process for each task",
    "without": "with a process for each task and no combiner",
    "again": "with a process for each task, each combiner run twice or more often, and values in another order",
    "alone": "with one map task",
}


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


def without_place(error):
    """An error without the number of its line."""
    return re.sub(r"^line \d+: ", "", error)


def gives(job, expected, says=""):
    """The job yields these pairs, in any order."""
    if not job.ok:
        says = "The job ended with an error: " + job.error.replace("{", "(").replace("}", ")")
        return expect.equal(without_place(job.error), in_order(expected), says=says)
    return expect.equal(in_order(map(pair, job.output)), in_order(expected), says=says)


def taken_apart(source, lines):
    """What a job gives in each of the WAYS, up to the first that ends with an error; and if none does, what crossed."""
    ran = jobs.mrjob(f"SOURCE = {source!r}\n{DRIVER}", lines)
    return json.loads(ran.output[-1]) if ran.ok else {"once": without_place(ran.error)}


def gives_anywhere(answer, draw, lines, expected, says=""):
    """The pairs in one process; in the last round also in the WAYS. Gives what was measured there, once all is right."""
    if not gives(jobs.mrjob(answer, lines, options=MANY), expected, says) or draw.cap is not None:
        return {}
    results = taken_apart(answer, lines)
    for way, told in WAYS.items():
        found = results[way]
        if not expect.equal(
            found if isinstance(found, str) else in_order(found),
            in_order(expected),
            says=f"In one process the pairs were right. Your job was also run {told}. It gives {{received}}; {{expected}} is "
            "right. On what does your job rely besides the pairs that a call receives?",
        ):
            return {}
    return results


def on_cluster(answer, lines):
    """The job on the cluster, in its application master alone."""
    return jobs.mrjob(answer, lines, runner="hadoop", options=("-D", "mapreduce.job.ubertask.enable=true"))


def sends_keys(results, number, named):
    """The first step of a job sends each of so many keys, so that its reducers can share the work."""
    return expect.true(
        results["keys"] >= number,
        says=f"The pairs are right. Your first mapper sends {results['keys']} different keys for {number} {named}, "
        "so a few calls of the reducer do all the work. Which key makes one call for each?",
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
