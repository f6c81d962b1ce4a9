# %% task [markdown] points=2
# ## A combiner for the mean
#
# The mapper of exercise 4 prints the airline, the minutes and a 1. This reducer computes the means:
#
# ```python
# import sys
# from itertools import groupby
#
# rows = (line.rstrip("\n").split("\t") for line in sys.stdin)
# for carrier, group in groupby(rows, key=lambda row: row[0]):
#     pairs = [(float(total), int(count)) for _, total, count in group]
#     total, count = sum(pair[0] for pair in pairs), sum(pair[1] for pair in pairs)
#     print(f"{carrier}\t{total / count:.2f}")
# ```
#
# Write the combiner that runs between them. It reads the mapper's lines, sorted by airline. The minutes are whole numbers. **The means must stay
# the same, whether the combiner runs once, twice or never.** **Fewer records must reach the reducer.** The check runs it in a pipe,
# then in a job.

# %% answer
# %%writefile mean_combiner.py
import sys
from itertools import groupby

rows = (line.rstrip("\n").split("\t") for line in sys.stdin)
for carrier, group in groupby(rows, key=lambda row: row[0]):
    ### BEGIN SOLUTION
    # Totals and counts both add up, and the output has the form of the input.
    total = count = 0
    for _, minutes, flights in group:
        total += int(minutes)
        count += int(flights)
    print(f"{carrier}\t{total}\t{count}")
    ### END SOLUTION

# %% hints [markdown]
# 1. What does the reducer expect in each of the three fields? What should it find there after a combiner has run?
# 2. Add up the second fields of the group, and add up the third fields. Leave the division to the reducer.
# 3. The mean length of words by first letter. The fields are the letter, the number of characters and the number of words. Fill the gap:
#    ```python
#    letters = words = 0
#    for _, more_letters, more_words in group:
#        letters += int(more_letters)
#        words += ___
#    print(f"{letter}\t{letters}\t{words}")
#    ```

# %% question [markdown]
# The reducer adds up totals and counts as well. Why can it not be the combiner?

# %% check
import re

MEANS = """\
import sys
from itertools import groupby

rows = (line.rstrip("\\n").split("\\t") for line in sys.stdin)
for carrier, group in groupby(rows, key=lambda row: row[0]):
    pairs = [(float(total), int(count)) for _, total, count in group]
    total, count = sum(pair[0] for pair in pairs), sum(pair[1] for pair in pairs)
    print(f"{carrier}\\t{total / count:.2f}")
"""


def misshapen(printed):
    """A sentence on the first line that has not the form of the input; empty if there is none."""
    for line in printed:
        fields = line.split("\t")
        if len(fields) != 3 or not fields[2].isdecimal():
            return f"Your combiner printed `{safe(line)}`, and the next program reads lines of three fields, with a whole number of flights in the third. A combiner's output has the form of its input ([section 4](lesson#4)). Which three fields does the reducer need?"
        if re.fullmatch(r"-?\d+\.\d*[1-9]\d*", fields[1]):
            return f"Your combiner printed `{safe(line)}`, and {fields[1]} is not a sum of whole minutes. The reducer divides the sum of the second fields by the sum of the third fields ([section 4](lesson#4)). What must the second field contain?"
        if fields[2] == "0":
            return f"Your combiner printed `{safe(line)}`, with 0 flights. `group` is an iterator, so only the first loop over it finds lines. Where does your code count the flights?"
    return ""


@exercise(on="processes", needs=("java",), rounds=(1, 3, None), seconds=150)
def check(answer, draw):
    rows = draw.several(carrier_and_minutes, 40, named="delays")
    lines = [f"{carrier}\t{minutes}\t1" for carrier, minutes in rows]
    delays = {}
    for carrier, minutes in rows:
        delays.setdefault(carrier, []).append(minutes)
    means = [f"{carrier}\t{sum(delays[carrier]) / len(delays[carrier]):.2f}" for carrier in sorted(delays)]
    halves = [jobs.piped(by_key(half), answer, sort=False) for half in (lines[::2], lines[1::2])]
    printed = [line for ran in halves for line in ran.output]
    failed = next((ran for ran in halves if not ran.ok), None)
    says = broken_off(failed) + "The message is {received}." if failed else spaced(printed, 3) or misshapen(printed)
    received = told(failed) if failed else printed
    if not says:
        again = jobs.piped(by_key(printed), answer, sort=False)
        last = jobs.piped(by_key(again.output), MEANS, sort=False) if again.ok else again
        received = told(last)
        says = broken_off(again) + (
            "The check ran your combiner twice: first on each half of the lines, then on both results together. After that, the reducer gave {received}, "
            "but {expected} was expected. It divides the sum of the second fields by the sum of the third fields ([section 4](lesson#4)). "
            "What must your combiner print in these two fields?"
        )
        keys = [[line.split("\t")[0] for line in ran.output] for ran in halves]
        if twice := next((key for half in keys for key in half if half.count(key) > 1), ""):
            says = (
                f"For one half of the lines, your combiner printed more than one line for `{safe(twice)}`. The reducer adds all of them up: it "
                "gave {received}, but {expected} was expected ([section 4](lesson#4)). When does your program print?"
            )
        elif expect.alike(received, means):
            received = told(jobs.piped(by_key(printed), MEANS, sort=False))
            says = (
                "Where your combiner ran twice, the means were right. Where it ran once, the reducer gave {received}, but {expected} was expected. "
                "Hadoop decides how often a combiner runs ([section 4](lesson#4)). In which field do its input and its output differ in form?"
            )
    if not expect.equal(received, means, says=says):
        return
    if draw.is_last:
        job = jobs.streaming(lines, CAT, MEANS, answer, options=SEVERAL_MAPS, on="local")
        sent, arrived = (
            job.counters.get(("Map-Reduce Framework", name), 0)
            for name in ("Map output records", "Reduce input records")
        )
        expect.equal(
            (told(job), "fewer records arrived" if arrived < sent else "no record was saved"),
            (means, "fewer records arrived"),
            says=f"In a pipe the means were right. In a job, {sent} records left the mappers and {arrived} reached the reducer, which gave "
            "{received}. Expected: {expected}. How many lines does your combiner print for an airline?",
        )


# %% right
@right
def with_a_dictionary():
    """A dictionary of totals and counts, printed at the end."""
    return """\
import sys

states = {}
for line in sys.stdin:
    carrier, minutes, flights = line.split()
    total, count = states.get(carrier, (0, 0))
    states[carrier] = total + int(minutes), count + int(flights)
for carrier, (total, count) in sorted(states.items()):
    print(carrier, total, count, sep="\\t")
"""


# %% wrong
wrong(
    "mean_of_means",
    was=("int(minutes)", "{total}\\t{count}"),
    now=("float(minutes)", "{total / count}\\t1"),
    belief="means_can_be_averaged",
    says="The results are means of means, because your combiner prints a mean and a 1. The mean of means gives every part the same weight ([section 4](lesson#4)). What must the reducer know about each part to compute the mean of all flights?",
    again="Print the total in the second field and the number of flights in the third. Only the reducer divides.",
)

wrong(
    "mean_and_count",
    was="{total}\\t{count}",
    now="{total / count}\\t{count}",
    belief="a_mean_keeps_its_weight",
    says="Your combiner stopped with {received} when it read its own output. The input has whole numbers only, so your combiner printed this number, for example as a mean. A combiner's output has the form of its input ([section 4](lesson#4)). What should the second field contain?",
    again="Print the total in the second field. Only the reducer divides.",
)

wrong(
    "count_first",
    was="{total}\\t{count}",
    now="{count}\\t{total}",
    belief="The order of the fields is free if both are there.",
    says="Your combiner swaps two fields: it prints the number of flights in the second one. After two runs they are in order again, after one run they are not. A combiner's output has the form of its input ([section 4](lesson#4)). Which number stands in the second field of the input?",
    again="Print the airline, the total and the count, in this order.",
)

wrong(
    "counts_the_lines",
    was="int(flights)",
    now="1",
    belief="a_combiner_runs_once",
    says="Your combiner counted each line as one flight. A line that was combined before stands for several flights ([section 4](lesson#4)). Which field says how many?",
    again="Add up the third fields.",
)

wrong(
    "line_by_line",
    "import sys\n\nfor line in sys.stdin:\n    print(line, end='')\n",
    belief="a_combiner_is_another_mapper",
    says="The means are right, but as many records reached the reducer as left the mappers. A combiner replaces many records with one ([section 4](lesson#4)). How many lines should it print for an airline?",
    again="Print one line for each group, after the loop over the group.",
)

equivalent(was='rstrip("\\n")', now='rstrip("")', why="int takes a number with a line end, too.")
