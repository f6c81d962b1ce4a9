# %% task [markdown] slot="combiner"
# ## First and second
#
# A job finds the two fastest runs of each class, which may be equally fast. Its mapper prints a class, a tab and whole seconds: `5b	61`. Its
# reducer sorts all the seconds of a class and prints the first two.
#
# Write a combiner for this job. It reads what mappers print, sorted by class and by nothing else, and prints as few lines of the same form as
# it can, the faster first. It must not change what the reducer finds: whether it runs on the output of a mapper, again on results of its own,
# or not at all. What a map task has of one class fits in memory.

# %% answer
# %%writefile fastest_combiner.py
import sys
from itertools import groupby

records = (line.rstrip("\n").split("\t") for line in sys.stdin)
for name, group in groupby(records, key=lambda record: record[0]):
    ### BEGIN SOLUTION
    for seconds in sorted(int(seconds) for _, seconds in group)[:2]:
        print(f"{name}\t{seconds}")
    ### END SOLUTION

# %% hints [markdown]
# 1. Which runs of a group can still be among the two fastest of all? And which can't, whatever else comes?
# 2. Make numbers of the seconds before you compare them. Two runs may be equally fast, and a class may have only one.
# 3. A relative, the three longest words by letter: `for word in sorted(group, key=len, reverse=True)[:3]:
#    print(f'{letter}\t{word}')`.

# %% question [markdown]
# A map task has seen a million runs of 20 classes. How many lines does it send now, and how many did it before?


# %% check
@exercise(rounds=(2, None), seconds=20)
def check(answer, draw):
    def line(random):
        return f"{random.choice(('4a', '5b', '6c'))}\t{random.choice((58, 61, 61, 75, 99, 104, 120))}"

    slow = draw.random.randint(100, 180)
    lines = drawn(draw, line, 24, {2: [f"5b\t{slow}", "5b\t61"]}, "lines")
    if len(lines) > 2:
        lines += ["1a\t75", "2a\t58", "2a\t104", "2a\t58", "3a\t99", "3a\t120", "3a\t104", "3a\t101"]
        draw.show("lines", lines)
    runs = {}
    for name, seconds in map(str.split, lines):
        runs.setdefault(name, []).append(int(seconds))
    right = [f"{name}\t{seconds}" for name, each in sorted(runs.items()) for seconds in sorted(each)[:2]]
    expect.equal(told(jobs.piped(in_order(lines), answer)), right)


# %% right
@right
def fastest_by_heap():
    """`nsmallest` holds two at a time."""
    return """
import sys
from heapq import nsmallest
from itertools import groupby

records = (line.split() for line in sys.stdin)
for name, group in groupby(records, key=lambda record: record[0]):
    for seconds in nsmallest(2, (int(seconds) for _, seconds in group)):
        print(name, seconds, sep="\\t")
"""


# %% wrong
wrong(
    "the_fastest_alone",
    was="[:2",
    now="[:1",
    belief="the_leader_is_enough",
    says="Each map task sends its fastest run. Where is the second fastest of all, if both were in the same split?",
)

wrong(
    "first_two_lines",
    was="sorted(int(seconds) for _, seconds in group)",
    now="[seconds for _, seconds in group]",
    belief="values_come_in_order",
    says="These are the first two runs of each class that came. Are they in order by their seconds?",
)

wrong(
    "fastest_as_text",
    was="int(seconds)",
    now="seconds",
    belief="csv_knows_numbers",
    says="104 seconds were faster here than 61. What was sorted?",
)

wrong(
    "two_different_times",
    was="int(seconds) for _, seconds in group",
    now="{int(seconds) for _, seconds in group}",
    belief="equal_values_count_once",
    says="Two runners were equally fast, and one of them is gone. What did the text say of that?",
)

wrong(
    "sorted_and_all_sent",
    was="[:2]",
    now="",
    belief="a_combiner_is_another_mapper",
    says="Nothing got lost, and nothing was saved: every run is sent on. Which of them can still be first or second?",
)

equivalent(was='rstrip("\\n")', now='rstrip("")', why="int takes a number with a line end, too.")
