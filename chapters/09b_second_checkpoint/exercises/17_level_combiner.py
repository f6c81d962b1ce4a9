# %% task [markdown] slot="combiner"
# ## High water
#
# A job looks for the highest level of each river, and how many readings reached it. Its mapper prints a river, a level in cm and a 1, with tabs
# between: `Aare	312	1`. Its reducer prints the greatest level of a river, and the sum of the third column over the lines with that level. Levels
# are whole numbers, also below 0.
#
# Write a combiner for this job. It reads what mappers print, sorted by river, prints one line for each river, and must not change what the
# reducer finds: whether it runs on the output of a mapper, again on results of its own, or not at all.

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
# 1. Two lines of one river meet: when does one of them go, and when do both leave something behind?
# 2. Keep the highest so far, and how many readings reached it. A higher level begins anew with its own third column;
#    an equal one adds its third column. Compare numbers.
# 3. A relative, the longest word length and how many words have it: `if length > longest: longest, words = length,
#    0`, then `if length == longest: words += int(many)`.

# %% question [markdown]
# Could the combiner also carry how many readings there were in all? What would have to change in the mapper?


# %% check
@exercise(rounds=(3, None), seconds=20)
def check(answer, draw):
    def line(random):
        river = random.choice(("Aare", "Inn", "Reuss"))
        return f"{river}\t{random.choice((-40, -12) if river == 'Inn' else (87, 100, 100, 99, -5))}\t1"

    level = draw.random.randint(100, 180)
    lines = drawn(draw, line, 24, {3: [f"Aare\t{level}\t1", f"Aare\t{level}\t1", "Aare\t99\t1"]}, "lines")
    if len(lines) > 3:
        # Reached in each half, more than once in the first.
        lines = [
            "Aare\t200\t1",
            "Aare\t200\t1",
            "Emme\t0\t1",
            "Emme\t-9\t1",
            "Inn\t-12\t1",
            "Inn\t-40\t1",
            *lines,
            "Aare\t200\t1",
            "Aare\t99\t1",
            "Reuss\t87\t1",
        ]
        draw.show("lines", lines)
    levels = {}
    for river, height, _ in map(str.split, lines):
        levels.setdefault(river, []).append(int(height))
    right = [f"{river}\t{max(each)}\t{each.count(max(each))}" for river, each in sorted(levels.items())]
    combines(lines, answer, right)


# %% right
@right
def levels_in_a_list():
    """All levels of the group, then the highest, then those who reached it."""
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
    says="A combiner may get its own lines again, and there one line stands for two readings. It counted as one. Which column says for how many a line stands?",
)

wrong(
    "all_readings_counted",
    was=", reached = level, 0\n        if level == highest",
    now=" = level\n        if True",
    belief="how_many_is_how_much",
    says="Every reading of a river was counted as one that reached its highest level. Which ones did?",
)

wrong(
    "never_below_zero",
    was=("None,", "highest is None or "),
    now=("0,", ""),
    belief="zero_is_the_least",
    says="A river that stands below its mark all year has the highest level 0. Who has read that?",
)

wrong(
    "highest_sign",
    was="\n        level = int(level)",
    now="",
    belief="csv_knows_numbers",
    says="Here 99 cm were more than 150. By what were they compared, and what were they when they came out of the line?",
)

wrong(
    "level_alone",
    was="\\t{reached}",
    now="",
    belief="a_combiner_prints_the_result",
    says="The line says how high, and no longer how often. What will the reducer find in the third column?",
)

equivalent(was='rstrip("\\n")', now='rstrip("")', why="int takes a number with a line end, too.")
equivalent(was="None, 0", now="None, …", why="The first level of a river begins the count anew.")
