"""What several checks of this chapter use."""

from collections import Counter

from workbook import expect, jobs
from workbook.checking.jobs import broken_off, by_key, told

CARRIERS = ("AA", "B6", "DL", "EV")
ORIGINS = ("EWR", "JFK", "LGA")


def carrier_and_minutes(random):
    """A carrier and a delay; early, a few minutes, and of three digits."""
    return random.choice(CARRIERS), random.choice(
        (-random.randint(1, 30), random.randint(2, 9), random.randint(10, 120))
    )


def by_halves(lines, program):
    """What a reducer makes of two halves that it combined, and then combined together; its counters; where it broke off."""
    halves = [jobs.fed(by_key(half), program) for half in (lines[::2], lines[1::2])]
    both = jobs.fed(by_key(halves[0].output + halves[1].output), program)
    last = jobs.fed(by_key(both.output), program)
    failed = next((ran for ran in (*halves, both, last) if not ran.ok), last)
    return (
        told(failed),
        sum((Counter(ran.counters) for ran in (*halves, both, last)), Counter()),
        broken_off(failed),
    )


def by_fields(lines, fields=2):
    """In the order of the first fields, as a job with so many fields in its key sorts them."""
    return sorted(lines, key=lambda line: [field.encode() for field in line.split("\t")[:fields]])


def gives(ran, lines, counters=None, ask="What is the first difference?"):
    """Whether a program gave these lines, and these counters of one group; what differs is recorded."""
    group, values = counters or ("", {})
    seen = told(ran), {name: ran.counters.get((group, name), 0) for name in values}
    return expect.equal(
        seen if values else seen[0],
        (lines, values) if values else lines,
        says=broken_off(ran) + "Your program gave {received}; {expected} is right. " + ask,
    )


def in_time(ran, needed):
    """Whether each line was printed before more lines were read than these."""
    late = [place for place, (read, most) in enumerate(zip(ran.reads, needed), 1) if read > most]
    return expect.true(
        not late,
        says="The lines are right, but your program read too far before it printed: it stores lines. "
        "When does it know enough to print one?",
    )


ECHO = "import sys\n\nfor line in sys.stdin:\n    print(line, end='')"


def holds_little(answer, lines, each_printed=False, says="", most=40_000):
    """Whether a program's memory stays as it is when there are ten times as many lines; what it printed is not counted."""
    few = lines[: len(lines) // 10]

    def growth(program):
        return jobs.fed(lines, program).peak - jobs.fed(few, program).peak

    held = growth(answer) - (growth(ECHO) if each_printed else 0)
    return expect.true(
        held < most,
        says=f"The lines are right. For {len(lines):,} lines your program held {held // 1000} kB more than for {len(few):,}: "
        f"it stores what it no longer needs. {says or 'Which container grows with the lines?'}",
    )
