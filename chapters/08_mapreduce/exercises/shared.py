"""What several checks of this chapter use."""

from itertools import zip_longest

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
    return str(text).replace("\t", "\\t")


def spaced(output, fields):
    """A sentence on the first line with spaces in place of tabs or beside them; empty if there is none."""
    for line in output:
        if line.split("\t") != line.split() and len(line.split()) == fields:
            return f"The line `{safe(line)}` has spaces between its fields. `print` writes a space between its arguments, and between the items of a tuple. Which character does the text ask for?"
    return ""


def strange_line(ran):
    """The first line of the standard error that looks like a counter's and is none; empty if there is none."""
    lines = [line for line in ran.said.splitlines() if "reporter" in line]
    return lines[0] if lines and ran.ok and not ran.counters else ""


def counted(ran, group, name):
    """The value of a counter. If the program counted something else in its place, what it counted."""
    return ran.counters.get((group, name), strange_line(ran) or ran.counters or 0)


def uncounted(ran, group, name):
    """A sentence on what was counted in place of a counter; empty if nothing was."""
    if any(line.startswith("reporter:") for line in ran.output):
        return "Your results contain the line of a counter. The standard output is data ([section 6](lesson#6)). To which output does a counter's line go?"
    for other, its_name in ran.counters:
        if "reporter:" in its_name:
            return "On the standard error, several lines of a counter stand in one line. `print` ends each line, and `sys.stderr.write` does not. Where should each line end?"
        if (other, its_name) != (group, name):
            return f"Your program added to the counter `{safe(its_name)}` of the group `{safe(other)}`. Which group and which name does the text ask for?"
    if line := strange_line(ran):
        return f"On the standard error your program printed `{safe(line)}`. The framework counts only lines of the form `reporter:counter:GROUP,NAME,1`, without spaces ([section 6](lesson#6)). What differs?"
    return ""


def unlike(output, due):
    """A sentence on the first line that differs from the expected one; empty if there is none."""
    for at, (line, right) in enumerate(zip_longest(output, due), 1):
        if line is None:
            return f"The output ends before the line `{safe(right)}`. Which line of the input should give it?"
        if line != right:
            wanted = f"`{safe(right)}` was expected there" if right else "no more lines were expected"
            asked = "Which line of the input does your program treat wrongly?"
            if len(output) == len(due):
                asked = "Which of its fields differs, and what does the text ask for there?"
            return f"Line {at} of the output is `{safe(line)}`, and {wanted}. {asked}"
    return ""


def mapper_says(ran, fields, due, counter, count):
    """What is wrong first with a mapper that prints lines of some fields and adds to a counter."""
    if not ran.ok and ran.error.startswith("reporter:"):
        return "Your program ended with an error status after it had counted a line, and a job would fail. Which lines of the input should it read after that?"
    if not ran.ok:
        return broken_off(ran) + f"The message is `{safe(told(ran))}`."
    group, name = counter
    amounts = [line.split(",")[-1].strip() for line in ran.said.splitlines() if line.startswith("reporter:")]
    asked = "Which lines of the input must be counted?"
    if count and not amounts:
        asked = "A mapper counts with a line of the form `reporter:counter:GROUP,NAME,1` on the standard error ([section 6](lesson#6)). Where does your program print such a line?"
    if len(amounts) > 1 and set(amounts) != {"1"}:
        asked = "The framework adds up the amounts of all lines for a counter ([section 6](lesson#6)). Which amount belongs to one line of the input?"
    return (
        spaced(ran.output, fields)
        or uncounted(ran, group, name)
        or unlike(ran.output, due)
        or f"The lines are right. The counter `{name}` of the group `{group}` is {ran.counters.get(counter, 0)}, and {count} was expected. {asked}"
    )
