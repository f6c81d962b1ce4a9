"""What several checks of this chapter use."""

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


def safe(text):
    """A text that stands in a sentence as it is, and each tab as \\t."""
    return str(text).replace("{", "{{").replace("}", "}}").replace("\t", "\\t")


def spaced(output, fields):
    """A sentence on the first line with spaces in place of tabs; empty if there is none."""
    for line in output:
        if line.count("\t") != fields - 1 and len(line.split()) == fields:
            return f"The line `{safe(line)}` has spaces between its fields. `print` writes a space between its arguments. Which character does the text ask for?"
    return ""


def uncounted(ran, group, name):
    """A sentence on a counter that was to be another one, or on a line that is no counter's; empty if there is neither."""
    for other, its_name in ran.counters:
        if (other, its_name) != (group, name):
            return f"Your program added to the counter `{safe(its_name)}` of the group `{safe(other)}`. Which group and which name does the text ask for?"
    line = next((line for line in ran.said.splitlines() if "reporter" in line), "")
    if line and not ran.counters:
        return f"On the standard error your program printed `{safe(line)}`. The framework counts only lines of the form `reporter:counter:GROUP,NAME,1`, without spaces ([section 6](lesson#6)). What differs?"
    return ""
