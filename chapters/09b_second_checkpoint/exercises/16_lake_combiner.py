# %% task [markdown] slot="combiner"
# ## Halfway to a mean
#
# A job computes the mean temperature of lakes. Its mapper prints a lake, the degrees and a 1, with tabs between: `Inari	4	1`. Its reducer adds up
# the second column and the third, for each lake, and divides. All degrees are whole numbers.
#
# Write a combiner for this job. It reads what mappers print, sorted by lake, prints one line for each lake, and must leave the mean as it is:
# whether it runs on the output of a mapper, again on results of its own, or not at all.

# %% answer
# %%writefile lake_combiner.py
import sys
from itertools import groupby

records = (line.rstrip("\n").split("\t") for line in sys.stdin)
for lake, group in groupby(records, key=lambda record: record[0]):
    ### BEGIN SOLUTION
    total = count = 0
    for _, degrees, readings in group:
        total, count = total + int(degrees), count + int(readings)
    print(f"{lake}\t{total}\t{count}")
    ### END SOLUTION

# %% hints [markdown]
# 1. The reducer needs two sums. In what form must your lines be, so that it, and you, can read them?
# 2. Add up both columns of the group, as numbers, and print lake, total and count. The third column is 1 only where
#    nothing has been combined yet.
# 3. A relative, the mean price of wares: `for _, francs, pieces in group: total, count = total + int(francs), count +
#    int(pieces)`.

# %% question [markdown]
# The mapper could leave the 1 away. What would the combiner have to print then, and who could read it?


# %% check
# combiner: what may run between map and reduce, 08, and what a state must remember, 03
@exercise(rounds=(3, None), seconds=20)
def check(answer, draw):
    def line(random):
        return f"{random.choice(('Inari', 'Ohrid', 'Garda'))}\t{random.choice((-3, 0, 4, 9, 18))}\t1"

    few, many = draw.random.randint(3, 5), draw.random.randint(8, 18)
    lines = drawn(draw, line, 24, {3: [f"Inari\t{few}\t1", f"Inari\t{many}\t1", f"Inari\t{few}\t1"]}, "lines")
    if len(lines) > 3:
        lines += ["Garda\t-3\t1", "Inari\t4\t1", "Ohrid\t18\t1", "Sevan\t4\t1", "Sevan\t-4\t1"]
    totals = {}
    for lake, degrees, _ in map(str.split, lines):
        total, count = totals.get(lake, (0, 0))
        totals[lake] = total + int(degrees), count + 1
    right = [f"{lake}\t{total}\t{count}" for lake, (total, count) in sorted(totals.items())]
    combines(lines, answer, right)


# %% right
_SUMS = """
import sys
from itertools import groupby

records = (line.rstrip("\\n").split("\\t") for line in sys.stdin)
for lake, group in groupby(records, key=lambda record: record[0]):
    total = count = 0
    for _, degrees, readings in group:
        total, count = total + int(degrees), count + int(readings)
    print(f"{lake}\\t{total}\\t{count}")
"""


@right
def sums_of_columns():
    """The columns as two tuples."""
    return _but(
        _SUMS,
        (
            "    total = count = 0\n    for _, degrees, readings in group:\n"
            "        total, count = total + int(degrees), count + int(readings)\n",
            "    _, degrees, readings = zip(*group)\n    total, count = sum(map(int, degrees)), sum(map(int, readings))\n",
        ),
    )


# %% wrong
wrong(
    "lines_counted",
    was="int(readings)",
    now="1",
    belief="a_combiner_runs_once",
    says="Combined again, a lake has as many readings as there were lines. How many readings does a line stand for that you have printed yourself?",
)

wrong(
    "mean_and_one",
    was="}\\t{count}",
    now=" // count}\\t1",
    belief="means_can_be_averaged",
    says="Each lake goes on as one reading, its mean. How much will it weigh in the reducer, beside a mapper that sends two readings?",
)

wrong(
    "mean_of_the_part",
    was="total}\\t{",
    now="total / ",
    belief="a_combiner_prints_the_result",
    says="The reducer looks for a third column and finds a mean and nothing more. What does it read, and what did you print?",
)

wrong(
    "zero_sums_left_out",
    was="print",
    now="if total:\n        print",
    belief="false_means_missing",
    says="A lake whose degrees add up to 0 sends nothing. What would have become of its readings without a combiner?",
)

wrong(
    "last_reading_wins",
    was="total + int(degrees), count +",
    now="int(degrees),",
    belief="Any one value of a group may stand for all of it.",
    says="Of each lake one reading is left. Where have the others gone that were to be added?",
)

equivalent(was='rstrip("\\n")', now='rstrip("")', why="int takes a number with a line end, too.")
