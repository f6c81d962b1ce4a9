# %% task [markdown]
# ## The three longest lines
#
# Give the three longest lines of an RDD of texts as a list, the longest first. Of equal lengths, the first in the alphabet comes first.
# **Bring no other lines to the driver.**

# %% answer
def longest_lines(lines):
    """The three longest lines, as a list."""
    ### BEGIN SOLUTION
    return lines.takeOrdered(3, key=lambda line: (-len(line), line))
    ### END SOLUTION


# %% hints [markdown]
# 1. `takeOrdered(n, key=…)` gives the n items with the least keys. Which key is least for the longest line?


# %% check
@exercise(on="spark", demands=("collects nothing",))
def check(answer, draw):
    lines = draw.words(30, at_least=4, named="lines")
    ran = jobs.sparked(answer, jobs.rdd(lines, 3))
    if expect.equal(ran.gave, sorted(lines, key=lambda line: (-len(line), line))[:3]):
        expect.collected(ran)


# %% wrong
wrong(
    "longest_lines_ties",
    was="takeOrdered(3, key=lambda line: (-len(line), line))",
    now="top(3, key=lambda line: (len(line), line))",
    belief="Turning an order round turns only the first part round.",
    says="Your function gave {received}, and {expected} is right. Of lines with the same length, the last in the alphabet came first. Which part of the key should be turned round, and which not?",
    again="`-len(line)` turns the length round: use `takeOrdered` with `(-len(line), line)`.",
)


@wrong(
    belief="Items must be in my program before they can be compared.",
    again="Replace the action and `sorted` by `takeOrdered`, with the same key.",
)
def longest_lines_here(lines):
    """The lines are right. But your action brought all lines to the driver, and three were needed. Which action brings only these ([section 2](lesson#2))?"""
    return sorted(lines.collect(), key=lambda line: (-len(line), line))[:3]
