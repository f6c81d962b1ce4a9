# %% task [markdown] slot="combiner"
# ## High water
#
# A job looks for the highest level of each river, and for the number of readings that reached it. Its mapper prints a river, a level in cm and a
# 1, with tabs between: `Aare	312	1`. Its reducer finds the highest level of a river. It prints that level, and the sum of the third column of the
# lines with it. Levels are whole numbers, also below 0.
#
# Write a combiner for this job. It reads what mappers print, sorted by river. For each river it prints one line of the same form. **The reducer
# must find the same.** The combiner can run on the output of a mapper, again on its own results, or not at all.

# %% answer
# %%writefile level_combiner.py
import sys
from itertools import groupby

records = (line.rstrip("\n").split("\t") for line in sys.stdin)
for river, group in groupby(records, key=lambda record: record[0]):
    ### BEGIN SOLUTION
    highest, reached = None, 0
    for _, level, readings in group:
        level = int(level)
        if highest is None or level > highest:
            highest, reached = level, 0
        if level == highest:
            reached += int(readings)
    print(f"{river}\t{highest}\t{reached}")
    ### END SOLUTION

# %% hints [markdown]
# 1. Two lines of one river meet. Which of them still matters: when one level is higher, and when both are equal?
# 2. Keep the highest level so far and how many readings reached it. A higher level starts a new count. Compare numbers, not texts.
# 3. The same for the longest words, and how many there are. Fill the gaps:
#    ```python
#    if longest is None or length > longest:
#        longest, words = length, ___
#    if length == longest:
#        words += ___
#    ```

# %% question [markdown]
# Could the combiner also carry how many readings there were in all? What would have to change in the mapper?


# %% check
@exercise(rounds=(3, None), seconds=20)
def check(answer, draw):
    def line(random):
        return random.choice((f"Inn\t{random.choice((-40, -12))}\t1", f"Reuss\t{random.choice((87, 100, 99, -5))}\t1"))

    level = draw.random.randint(100, 180)
    lines = drawn(draw, line, 24, {3: [f"Aare\t{level}\t1", f"Aare\t{level}\t1", "Aare\t99\t1"]}, "lines")
    if len(lines) > 3:  # the highest level of the Aare is reached in each half, and more than once in the first
        low = ["Emme\t0\t1", "Emme\t-9\t1", "Inn\t-12\t1", "Inn\t-40\t1"]
        lines[:] = ["Aare\t200\t1", "Aare\t200\t1", *low, *lines, "Aare\t200\t1", "Aare\t99\t1", "Reuss\t87\t1"]
    levels = {}
    for river, height, _ in map(str.split, lines):
        levels.setdefault(river, []).append(int(height))
    right = [f"{river}\t{max(each)}\t{each.count(max(each))}" for river, each in sorted(levels.items())]
    combines(lines, answer, right)


# %% right
@right
def levels_in_a_list():
    """All levels of the group, then the highest, then those that reached it."""
    return """
import sys
from itertools import groupby

records = (line.rstrip("\\n").split("\\t") for line in sys.stdin)
for river, group in groupby(records, key=lambda record: record[0]):
    levels = [(int(level), int(readings)) for _, level, readings in group]
    highest = max(levels)[0]
    print(river, highest, sum(readings for level, readings in levels if level == highest), sep="\\t")
"""


# %% wrong
wrong(
    "lines_at_the_top",
    was="int(readings)",
    now="1",
    belief="a_combiner_runs_once",
    says="On its own results, your combiner prints {received} and not {expected}. There, one line can stand for two readings. Which column tells for how many a line stands?",
    again="Add up the third column of the lines with the highest level. Do not count the lines.",
)

wrong(
    "never_below_zero",
    was=("None,", "highest is None or "),
    now=("0,", ""),
    belief="zero_is_the_least",
    says="Your combiner prints the highest level 0 for a river that is always below 0. The search began at 0, which no reading reached. With which level can the search of a river begin?",
    again="Let the first level of each river be its highest so far, whatever it is.",
)

wrong(
    "highest_as_text",
    was="\n        level = int(level)",
    now="",
    belief="csv_knows_numbers",
    says="Your combiner took a lower level for the highest. Texts are compared character by character, and `9` comes after `1`. What type is the second column?",
    again="Make a number of the level with `int` before you compare it.",
)

equivalent(was='rstrip("\\n")', now='rstrip("")', why="int takes a number with a line end, too.")
equivalent(was="None, 0", now="None, …", why="The first level of a river begins the count anew.")
