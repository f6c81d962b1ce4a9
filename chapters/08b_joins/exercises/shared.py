"""What several checks of this chapter use."""

import re
from collections import Counter
from itertools import zip_longest

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
    """What a reducer makes of two halves that it combined, and then combined together; its counter; where it broke off."""
    halves = [jobs.fed(by_key(half), program) for half in (lines[::2], lines[1::2])]
    both = jobs.fed(by_key(halves[0].output + halves[1].output), program)
    last = jobs.fed(by_key(both.output), program)
    failed = next((ran for ran in (*halves, both, last) if not ran.ok), last)
    return (
        told(failed),
        sum(ran.counters.get(("routes", "dropped"), 0) for ran in (*halves, both, last)),
        broken_off(failed),
    )


def by_fields(lines, fields=2):
    """In the order of the first fields, as a job with so many fields in its key sorts them."""
    return sorted(lines, key=lambda line: [field.encode() for field in line.split("\t")[:fields]])


def safe(text):
    """A string that stands in a sentence as it is, and each tab as \\t."""
    return str(text).replace("\t", "\\t")


def counted(ran, group, name):
    """The value of a counter. If the program counted or said something else in its place, that."""
    said = [line for line in ran.said.splitlines() if "reporter" in line]
    return ran.counters.get((group, name), ran.counters or (said[0] if said and ran.ok else 0))


def miscounted(ran, lines, group, name, due):
    """A sentence on a counter that is wrong, or on what is printed in its place; empty if there is none."""
    value, extra = counted(ran, group, name), [line for line in ran.output if line not in lines]
    if value and not isinstance(value, int):
        seen = value if isinstance(value, str) else f"reporter:counter:{','.join(next(iter(value)))}"
        return f"Your program counted with the line `{safe(seen)}`. A counter's line has the form `reporter:counter:GROUP,NAME,1`, with no space after a comma. Which group and name does the task ask for?"
    if extra and due and not value:
        ask = (
            "Where did your program print this line?"
            if "reporter" in extra[0]
            else "For which record did it print this line?"
        )
        return f"The counter `{name}` is 0, and your program printed `{safe(extra[0])}`, which is not asked for. A record without a partner is counted: a counter's line goes to `sys.stderr` ([section 2](lesson#2)). {ask}"
    if ran.output == lines:
        ask = (
            "Which lines of the input must it count?"
            if value
            else "No line on `sys.stderr` adds to it ([section 2](lesson#2)). For which records should your program print one?"
        )
        return f"The lines are right. The counter `{name}` is {value}, and {due} is right. {ask}"
    return ""


def unlike(output, lines):
    """A sentence on the first line that differs from the expected one."""
    if lines and not output:
        return f"Your program printed no line, and `{safe(lines[0])}` is right first. Which condition must be true before it prints?"
    for at, (line, right) in enumerate(zip_longest(output, lines), 1):
        if line is None:
            return f"Your output ends before the line `{safe(right)}`. Which line of the input should give it?"
        if line != right:
            wanted = f"`{safe(right)}` is right there" if right else "no more lines are right"
            if right and re.split("[ ,\t]+", line) == re.split("[ ,\t]+", right):
                return f"Line {at} of your output is `{safe(line)}`; {wanted}. Its fields are right. Which character must stand between them?"
            return f"Line {at} of your output is `{safe(line)}`; {wanted}. Which line of the input gave it?"
    return ""


def gives(ran, lines, counters=None, says=""):
    """Whether a program gave these lines, and these counters of one group. What differs first is recorded, if `says` is empty."""
    group, values = counters or ("", {})
    seen = told(ran), {name: counted(ran, group, name) for name in values}
    uncounted = "".join(miscounted(ran, lines, group, name, due) for name, due in values.items())
    says, again = says or uncounted or unlike(ran.output, lines), ""
    if not ran.ok:
        says = broken_off(ran) + "Your program ended with an error: {received}."
    elif uncounted and says == uncounted:
        again = (
            f"Print `reporter:counter:{group},{','.join(values)},1` to `sys.stderr` for each record without a partner."
        )
        extra = [line for line in ran.output if line not in lines]
        again += f" The line `{safe(extra[0])}` is not asked for." if extra else ""
    due = (lines, values) if values else lines
    seen = seen if values and ran.ok else seen[0]
    return expect.note(expect.alike(seen, due), seen, due, says, again=again)


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


def holds_one_group(answer, alone, first, other):
    """Whether a program's memory is the same for many groups of one line each, and for one group of many lines."""
    numbers = range(10_000, 14_000)
    if holds_little(answer, [alone.format(number, number % 2) for number in numbers]):
        holds_little(answer, [first, *map(other.format, numbers)], each_printed=True)
