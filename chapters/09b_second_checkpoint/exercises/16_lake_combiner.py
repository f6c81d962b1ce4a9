# %% task [markdown] slot="combiner"
# ## Halfway to a mean
#
# A job computes the mean temperature of lakes. Its mapper prints a lake, the degrees and a 1, with tabs between: `Inari	4	1`. Its reducer adds up
# the second column and the third for each lake, and divides. All degrees are whole numbers.
#
# Write a combiner for this job. It reads what mappers print, sorted by lake. For each lake it prints one line of the same form, with whole
# numbers. **The mean must stay the same.** The combiner can run on the output of a mapper, again on its own results, or not at all.

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
# 1. The reducer needs two sums. In which form must your lines be, so that both the reducer and your combiner can read them?
# 2. Add up both columns of the group, as numbers. The third column is 1 only where nothing has been combined yet.
# 3. The same for the mean price of wares. Fill the gaps:
#    ```python
#    for _, francs, pieces in group:
#        total = total + int(francs)
#        count = count + ___
#    print(f"{ware}\t{total}\t{___}")
#    ```

# %% question [markdown]
# The mapper could leave the 1 away. What would the combiner have to print then, and who could read it?


# %% check
@exercise(rounds=(3, None), seconds=20)
def check(answer, draw):
    def line(random):
        return f"{random.choice(('Inari', 'Ohrid', 'Garda'))}\t{random.choice((-3, 0, 4, 9, 18))}\t1"

    few, many = draw.random.randint(3, 5), draw.random.randint(8, 18)
    lines = drawn(draw, line, 24, {3: [f"Inari\t{few}\t1", f"Inari\t{many}\t1", f"Inari\t{few}\t1"]}, "lines")
    if len(lines) > 3:
        lines += ["Garda\t-3\t1", "Inari\t4\t1", "Ohrid\t18\t1", "Sevan\t4\t1", "Sevan\t-4\t1"]
    degrees = {}
    for lake, each, _ in map(str.split, lines):
        degrees.setdefault(lake, []).append(int(each))
    combines(lines, answer, [f"{lake}\t{sum(each)}\t{len(each)}" for lake, each in sorted(degrees.items())])


# %% right
@right
def sums_of_columns():
    """The columns as two tuples."""
    return """
import sys
from itertools import groupby

records = (line.rstrip("\\n").split("\\t") for line in sys.stdin)
for lake, group in groupby(records, key=lambda record: record[0]):
    _, degrees, readings = zip(*group)
    print(lake, sum(map(int, degrees)), sum(map(int, readings)), sep="\\t")
"""


# %% wrong
wrong(
    "lines_counted",
    was="int(readings)",
    now="1",
    belief="a_combiner_runs_once",
    says="On its own results, your combiner prints {received} and not {expected}. A combiner may run again, and then one line stands for several readings. Which column tells for how many?",
    again="Add up the third column. Do not count the lines.",
)

wrong(
    "mean_and_one",
    was="}\\t{count}",
    now=" // count}\\t1",
    belief="means_can_be_averaged",
    says="Your combiner prints each lake as one reading, its mean. The reducer then gives a mean of many readings the weight of one. Which two numbers does the reducer need?",
    again="Print the sum of the degrees and the number of readings. Let the reducer divide.",
)

wrong(
    "mean_of_the_part",
    was="total}\\t{",
    now="total / ",
    belief="a_combiner_prints_the_result",
    says="Your combiner prints a mean and no third column. The reducer reads what a combiner prints in place of the mapper's lines. Which columns does it read?",
    again="Print three columns, as the mapper does: the lake, a sum of degrees, and a number of readings.",
)

equivalent(was='rstrip("\\n")', now='rstrip("")', why="int takes a number with a line end, too.")
