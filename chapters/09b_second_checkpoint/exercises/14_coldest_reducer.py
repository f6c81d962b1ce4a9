# %% task [markdown] slot="reducer"
# ## The coldest day
#
# A line has a lake, a day and the degrees of its water, with tabs between: `Inari	2025-02-11	-3`. Degrees are whole numbers. Such lines come
# to a reducer, sorted by lake. The days of a lake come in any order.
#
# Write the reducer of a Streaming job. For each lake it prints the line with the lowest temperature, unchanged. Of several such lines it prints
# the one that came first. The input may be empty.
#
# **Print the line of a lake as soon as the first line of the next lake was read.** The input may be longer than any memory.

# %% answer
# %%writefile coldest_reducer.py
import sys

### BEGIN SOLUTION
from itertools import groupby

records = (line.rstrip("\n").split("\t") for line in sys.stdin)
# The lines are sorted by lake, so equal lakes do arrive together.
for lake, group in groupby(records, key=lambda record: record[0]):
    print(*min(group, key=lambda record: float(record[2])), sep="\t")
### END SOLUTION

# %% hints [markdown]
# 1. What must your program remember of a lake while its lines pass? When is a lake complete?
# 2. One line is enough: the coldest so far. `groupby` finds lakes that stand together, and `min` takes a `key` function.
# 3. The same for the shortest word of each first letter, from sorted words. Fill the gaps:
#    ```python
#    for letter, group in groupby(words, key=lambda word: word[___]):
#        print(min(group, key=___))
#    ```

# %% question [markdown]
# Two reducers share the work. Can the lines of one lake be spread over both?


# %% check
@exercise(demands=("one group at a time",), rounds=(0, 3, None), seconds=20)
def check(answer, draw):
    def value(random):
        return f"2025-0{random.randint(1, 9)}-{random.randint(10, 28)}\t{random.choice((-12, -3, 4, 9, 10, 18))}"

    small = {0: [], 3: ["Garda\t2025-08-11\t18", "Garda\t2025-03-11\t9", f"Inari\t{value(draw.random)}"]}
    lines = sorted_lines(draw, ("Inari", "Ohrid"), value, 32, small)
    if len(lines) > 3:
        # A lake of one reading first, two equal lowest ones, one in the middle, and at last one that gets colder.
        warm = [f"Garda\t2025-0{month}-11\t{degrees}" for month, degrees in ((8, 18), (5, 9), (6, 10), (4, 9))]
        cold = [f"Vättern\t2025-0{month}-11\t{degrees}" for month, degrees in ((3, -3), (1, -12), (2, 4))]
        colder = [f"Zug\t2025-0{month}-11\t{20 - month}" for month in range(1, 10)]
        lines = draw.show("lines", ["Como\t2025-01-11\t7", *warm, *lines, *cold, *colder])
    coldest = {}
    for line in reversed(lines):
        lake, _, degrees = line.split("\t")
        coldest[lake] = min((int(degrees), line), coldest.get(lake, (99, "")), key=lambda pair: pair[0])
    reduces(lines, answer, [line for _, line in reversed(coldest.values())])


# %% right
@right
def coldest_by_loop():
    """The coldest line so far is all that is remembered."""
    return """
import sys

current = None
for line in map(str.rstrip, sys.stdin):
    lake, _, degrees = line.split("\\t")
    if lake != current:
        if current is not None:
            print(coldest)
        current, coldest, least = lake, line, int(degrees)
    elif int(degrees) < least:
        coldest, least = line, int(degrees)
if current is not None:
    print(coldest)
"""


# %% wrong
wrong(
    "coldest_as_text",
    was="float(record[2])",
    now="record[2]",
    belief="csv_knows_numbers",
    says="Your program took a warmer day of a lake for its coldest. Texts are compared character by character, and `1` comes before `9`. What type is the third column?",
    again="Make numbers of the degrees before you compare them.",
)

wrong(
    "latest_of_equals",
    was="min(group",
    now="min(reversed(list(group))",
    belief="equals_are_the_same",
    says="Of two equally cold days your program printed the second one. The text asks for the first that came. What does your comparison do with equal degrees?",
    again="Replace the line only when the new one is really colder, not when both are equal.",
)

wrong(
    "all_lines_in_memory",
    was='(line.rstrip("\\n").split("\\t") for line in sys.stdin)',
    now='[line.rstrip("\\n").split("\\t") for line in sys.stdin]',
    belief="holding_is_free",
    says="The lines are right, but the whole input was read before the first was printed. The text says that the input may be longer than any memory. Which part of your code builds a list of all lines?",
    again="Use a generator instead of the list: round brackets instead of square ones.",
)
