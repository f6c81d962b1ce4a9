"""What several checks of this chapter use."""

from collections import Counter

from workbook import expect, jobs
from workbook.checking.jobs import broken_off, by_key, told

CARRIERS = ("AA", "B6", "DL", "EV")

CAT = "import sys\n\nfor line in sys.stdin:\n    print(line, end='')\n"

# A small file is one block, and so one split: the cluster takes a wish, the local runner needs smaller blocks.
SEVERAL_MAPS = {"mapreduce.job.maps": 3, "fs.local.block.size": 200}


def carrier_and_minutes(random):
    """A carrier and a delay; early, a few minutes, and of three digits."""
    return random.choice(CARRIERS), random.choice(
        (-random.randint(1, 30), random.randint(2, 9), random.randint(10, 120))
    )


def by_halves(lines, combiner, reducer):
    """What a reducer makes of two halves that were combined, and then combined together; all counters; where it broke off."""
    halves = [jobs.piped(by_key(half), combiner, sort=False) for half in (lines[::2], lines[1::2])]
    both = jobs.piped(by_key(halves[0].output + halves[1].output), combiner, sort=False)
    last = jobs.piped(by_key(both.output), reducer, sort=False)
    failed = next((ran for ran in (*halves, both, last) if not ran.ok), last)
    counters = sum((Counter(ran.counters) for ran in (*halves, both, last)), Counter())
    return told(failed), counters, broken_off(failed) if failed is not last or reducer == combiner else ""
