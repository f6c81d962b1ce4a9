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
    lines[0], lines[-1] = "You come too late", "All is well today"  # equal lengths, the last in the alphabet first
    ran = jobs.sparked(answer, jobs.rdd(lines, 3))
    if expect.equal(ran.gave, sorted(lines, key=lambda line: (-len(line), line))[:3]):
        expect.collected(ran)


# %% wrong
wrong(
    "longest_lines_ties",
    was="takeOrdered(3, key=lambda line: (-len(line), line))",
    now="top(3, key=lambda line: (len(line), line))",
    belief="Turning an order round turns only the first part round.",
    says="Your function gave {received}, and {expected} is right. Of lines with the same length, the last in the alphabet came first. What does your key say about lines of the same length?",
    again="Use `takeOrdered` with the key `(-len(line), line)`. The least key is that of the longest line.",
)


@wrong(
    belief="Items must be in my program before they can be compared.",
    again="Call `takeOrdered` on `lines`. Its key is the one that you sort by.",
)
def longest_lines_here(lines):
    """The lines are right. But your function collects more than three lines in the driver. Which action brings only three ([section 2](lesson#2))?"""
    return sorted(lines.collect(), key=lambda line: (-len(line), line))[:3]
