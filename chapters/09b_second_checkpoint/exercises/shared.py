"""What several checks of this chapter use."""

import json

from workbook import expect, jobs
from workbook.checking.jobs import told, without_place

MIB = 2**20


def drawn(draw, make, most, small, named):
    """Items made by `make(random)`. The rounds with few items get those of `small`, so that every belief shows in few."""
    size = draw.size(most, at_least=0)
    return draw.show(named, small[size] if size in small else [make(draw.random) for _ in range(size)])


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


def reduces(lines, reducer, right):
    """A reducer prints these lines: each when it has read the first line of the next key, the last one at the end."""
    ran = jobs.fed(lines, reducer)
    if expect.equal(told(ran), right):
        keys = [line.split("\t")[0] for line in lines]
        needed = [at for at, key in enumerate(keys[1:], 2) if key != keys[at - 2]] + [len(keys)] * bool(keys)
        expect.equal(
            ran.reads,
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


def in_nine_digits(value):
    """A value with its floats to nine digits: a sum of floats depends on their order in the last ones."""
    if isinstance(value, list):
        return [in_nine_digits(each) for each in value]
    return round(value, 9) if isinstance(value, float) else value


def results(job):
    """What a job of mrjob printed, as keys and values; where it failed, why."""
    try:
        pairs = [map(json.loads, line.split("\t")) for line in job.output]
        return {key: in_nine_digits(value) for key, value in pairs} or told(job)
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
    if not expect.alike(results(job), right):
        return
    apart = jobs.apart(answer, lines)
    for way, pairs in apart.gave.items():
        gave = without_place(apart.error) if pairs is None else {key: in_nine_digits(value) for key, value in pairs}
        says = (
            f"The job is right while all tasks share one process. It was also run {way}, and gives {{received}}. "
            "Tasks exchange only what they yield. Does a task of yours read anything else?"
        )
        expect.equal(gave, right, says=says)


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
