# %% task [markdown] points=2
# ## A combiner for the mean
#
# *Write.* The mapper of exercise 4 prints carrier, minutes and 1. This reducer makes the means:
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
# Write the combiner that goes between them. It reads lines of this form, those of a carrier together, as a reducer does. It should save records, and the
# means must stay what they are, whether it runs once, twice or never. The minutes are whole numbers, some of them negative.

# %% answer
# %%writefile mean_combiner.py
import sys
from itertools import groupby

rows = (line.rstrip("\n").split("\t") for line in sys.stdin)
for carrier, group in groupby(rows, key=lambda row: row[0]):
    ### BEGIN SOLUTION
    # Totals add up, counts add up: out goes the same form that came in.
    total = count = 0
    for _, minutes, flights in group:
        total, count = total + int(minutes), count + int(flights)
    print(f"{carrier}\t{total}\t{count}")
    ### END SOLUTION

# %% hints [markdown]
# 1. What does the reducer expect in each of the three fields, and what should it find there when a combiner has been
#    at work?
# 2. Add up both: the second fields of the group, and the third ones. Print them in the same places. Leave the
#    division to the reducer.
# 3. A relative, the mean length of words by first letter: in come letter, letters in all, words; out go letter, sum
#    of the letters, sum of the words. `for _, letters, words in group: total, count = total + int(letters), count +
#    int(words)`.

# %% question [markdown]
# Why does the reducer, which also adds up totals and counts, not do as the combiner?

# %% check
MEANS = """\
import sys
from itertools import groupby

rows = (line.rstrip("\\n").split("\\t") for line in sys.stdin)
for carrier, group in groupby(rows, key=lambda row: row[0]):
    pairs = [(float(total), int(count)) for _, total, count in group]
    total, count = sum(pair[0] for pair in pairs), sum(pair[1] for pair in pairs)
    print(f"{carrier}\\t{total / count:.2f}")
"""


@exercise(rounds=(1, 3, None), needs=("hadoop",), seconds=150, memory_mb=16_000, costly="it runs a job on the cluster")
def check(answer, draw):
    rows = draw.several(carrier_and_minutes, 40, named="delays")
    lines = [f"{carrier}\t{minutes}\t1" for carrier, minutes in rows]
    by_carrier = {}
    for carrier, minutes in rows:
        by_carrier.setdefault(carrier, []).append(minutes)
    expected = [f"{carrier}\t{sum(known) / len(known):.2f}" for carrier, known in sorted(by_carrier.items())]
    received, broke = by_halves(lines, answer, MEANS)
    seen = expect.equal(
        received,
        expected,
        says=broke
        + "Each half of the lines went through your combiner, then both results together once more, then to the reducer. It did not "
        "print the means. What did it find in its three fields?",
    )
    if not seen or draw.cap is not None:
        return
    job = jobs.streaming(lines, CAT, MEANS, answer, options=SEVERAL_MAPS)
    sent, received = (
        job.counters.get(("Map-Reduce Framework", name), 0) for name in ("Map output records", "Reduce input records")
    )
    saved = received < sent
    expect.equal(
        (told(job), "fewer records crossed" if saved else "no record was saved"),
        (expected, "fewer records crossed"),
        says="In a pipe the means were right. As a job: {received}.",
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
    "mean_of_one",
    was='total = count = 0\n    for _, minutes, flights in group:\n        total, count = total + int(minutes), count + int(flights)\n    print(f"{carrier}\\t{total}\\t{count}',
    now='pairs = [(float(total), int(count)) for _, total, count in group]\n    total, count = sum(pair[0] for pair in pairs), sum(pair[1] for pair in pairs)\n    print(f"{carrier}\\t{total / count}\\t1',
    belief="means_can_be_averaged",
    says="It hands on a mean, and says that it is one flight. What becomes of a split with thirty flights beside one with three?",
)

wrong(
    "mean_and_count",
    was='total = count = 0\n    for _, minutes, flights in group:\n        total, count = total + int(minutes), count + int(flights)\n    print(f"{carrier}\\t{total',
    now='pairs = [(float(total), int(count)) for _, total, count in group]\n    total, count = sum(pair[0] for pair in pairs), sum(pair[1] for pair in pairs)\n    print(f"{carrier}\\t{total / count',
    belief="a_mean_keeps_its_weight",
    says="The count is handed on, and beside it a mean. The reducer adds up the second fields: what does it take them for?",
)

wrong(
    "prints_the_mean",
    was='total = count = 0\n    for _, minutes, flights in group:\n        total, count = total + int(minutes), count + int(flights)\n    print(f"{carrier}\\t{total}\\t{count',
    now='pairs = [(float(total), int(count)) for _, total, count in group]\n    total, count = sum(pair[0] for pair in pairs), sum(pair[1] for pair in pairs)\n    print(f"{carrier}\\t{total / count:.2f',
    belief="a_combiner_prints_the_result",
    says="The reducer broke off, since it found two fields in a line and not three. Who reads what a combiner prints?",
)

wrong(
    "counts_the_lines",
    was='total = count = 0\n    for _, minutes, flights in group:\n        total, count = total + int(minutes), count + int(flights)\n    print(f"{carrier}\\t{total}\\t{count',
    now='pairs = [(float(total), int(count)) for _, total, count in group]\n    total, count = sum(pair[0] for pair in pairs), sum(pair[1] for pair in pairs)\n    print(f"{carrier}\\t{total}\\t{len(pairs)',
    belief="a_combiner_runs_once",
    says="The totals are right, and the count is that of the lines it read. What is a line that has been combined before?",
)

wrong(
    "line_by_line",
    "import sys\n\nfor line in sys.stdin:\n    carrier, total, count = line.rstrip().split('\\t')\n    print(carrier, total, count, sep='\\t')\n",
    belief="a_combiner_is_another_mapper",
    says="The means are right, and every record crossed. A combiner reads many lines of a carrier: how many should it print?",
)

wrong(
    "forgets_the_last_carrier",
    """\
import sys

current, total, count = None, 0, 0
for line in sys.stdin:
    carrier, minutes, flights = line.rstrip().split("\\t")
    if carrier != current:
        if current is not None:
            print(current, total, count, sep="\\t")
        current, total, count = carrier, 0, 0
    total, count = total + int(minutes), count + int(flights)
""",
    belief="the_end_needs_no_care",
    says="The last carrier of each split is gone, and its flights are in no mean. What would have printed it?",
)
