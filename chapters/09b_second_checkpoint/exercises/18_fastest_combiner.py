# %% task [markdown] slot="combiner"
# ## First and second
#
# A job finds the two fastest runs of each class. The two may be equally fast. Its mapper prints a class, a tab and whole seconds: `5b	61`. Its
# reducer sorts all the seconds of a class and prints the first two.
#
# Write a combiner for this job. It reads what mappers print, sorted by class and by nothing else. **It prints as few lines of the same form as
# possible**, the faster one first. The reducer must find the same. The combiner can run on the output of a mapper, again on its own results,
# or not at all. The lines of one class fit in memory.

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
# 1. Which runs of a group can still be among the two fastest of all? Which cannot, whatever the other map tasks have?
# 2. Make numbers of the seconds before you sort them. Two runs can be equally fast, and a class can have only one.
# 3. The same for the three longest words of each letter. Fill the gaps:
#    ```python
#    for word in sorted(group, key=___, reverse=True)[:___]:
#        print(f"{letter}\t{word}")
#    ```

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
    says="Your combiner prints one run of each class. The two fastest of all can be in the same split. What does the reducer miss then?",
    again="Print the two fastest runs of each group, or one where there is only one.",
)

wrong(
    "two_different_times",
    was="int(seconds) for _, seconds in group",
    now="{int(seconds) for _, seconds in group}",
    belief="equal_values_count_once",
    says="Two runs of a class are equally fast, and your combiner printed one of them. The text says that the two fastest may be equal. Which part of your code drops equal values?",
    again="Keep the seconds in a list. A set has each value once.",
)

wrong(
    "sorted_and_all_sent",
    was="[:2]",
    now="",
    belief="a_combiner_is_another_mapper",
    says="Your combiner prints every run, so nothing is saved. A combiner should shrink what goes to the reducer. Which runs can still be first or second?",
    again="Print only the first two of the sorted seconds.",
)

equivalent(was='rstrip("\\n")', now='rstrip("")', why="int takes a number with a line end, too.")
