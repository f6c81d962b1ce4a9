# %% task [markdown] extra=true
# ## Extra: three longest lines
#
# *Write the step alone.* The state is a list of at most three lines, the longest first. Of equally long lines, the earlier one
# comes first. A line that comes twice counts twice. `reduce(three_longest, lines, [])` gives the three longest lines of a play.
#
# **Return a new list, and leave the list that you are given unchanged.** Other code may still need it.

# %% answer
def three_longest(longest, line):
    """The three longest lines so far, one line further.

    >>> three_longest(["To be, or not to be"], "Exeunt.")
    ['To be, or not to be', 'Exeunt.']
    """
    ### BEGIN SOLUTION
    # Equal lengths keep their order when sorted, also in reverse.
    return sorted([*longest, line], key=len, reverse=True)[:3]
    ### END SOLUTION


# %% hints [markdown]
# 1. Four lines at most can be in the result: those in the state, and the new one. Which of them stay?
# 2. Make a new list, sort it, and cut it. Which function sorts without changing its argument, and keeps the order of equals?
# 3. The two earliest times, in a new list. Fill the gap:
#    ```python
#    earliest = sorted([*earliest, ___])[:2]
#    ```

# %% question [markdown]
# Of two equally long lines, which comes first with `reverse=True`, and which with `[::-1]` after sorting?

# %% check
LINES = (
    "Exeunt.",
    "Good night, sweet prince,",
    "Words, words, words.",
    "Who is there?",
    "The rest is silence.",
    "Brevity is the soul of wit,",
    "Long live the King!",
)


@exercise(shares="the check looks at what became of what it gave")
def check(answer, draw):
    lines = draw.several(lambda random: random.choice(LINES), 80, at_least=0, named="lines")
    if len(lines) == 2:  # a line that comes twice
        lines[1] = lines[0]
    if len(lines) == 3:  # two lines of equal length, and a longer one between them
        lines[:] = "Exeunt.", "Who is there?", "Oh, no!"
    longest = []
    for line in lines:
        with expect.pure(longest):
            longer = answer(longest, line)
        longest = longer
    expect.equal(longest, sorted(lines, key=len, reverse=True)[:3])


# %% right
@right
def inserts(longest, line):
    """The new line goes behind all that are at least as long."""
    at = sum(len(line) <= len(each) for each in longest)
    return [*longest[:at], line, *longest[at:]][:3]


# %% wrong
wrong(
    "changes_the_state",
    was="return sorted([*longest, line], key=len, reverse=True)",
    now="longest.append(line)\n    longest.sort(key=len, reverse=True)\n    return longest",
    belief="my_state_is_mine_alone",
    says="Your step changed the list that it was given: {expected} became {received}. `append` and `sort` change a list itself ([section 6](lesson#6)). Which expression makes a new list?",
    again="Make a new list of the old lines and the new one, and call `sorted` instead of `sort`.",
)


@wrong(
    belief="A new item takes the place of the one that leaves.",
    again="Sort after each new line, also when the state has fewer than three lines.",
)
def replaces_the_last(longest, line):
    """For {input} your steps gave {received}, and {expected} is right. The new line stands at the end, whatever its length. At which place does it belong?"""
    if len(longest) < 3:
        return [*longest, line]
    return [*longest[:2], line] if len(line) > len(longest[2]) else longest


wrong(
    "sorts_then_turns",
    was=", reverse=True)",
    now=")[::-1]",
    belief="Sorting and then turning the list around is sorting in reverse.",
    says="For {input} your steps gave {received}, and {expected} is right. The later of two equally long lines comes first. In which order does your code leave lines of equal length?",
    again="Sort with `reverse=True`, which keeps the order of equal lengths.",
)

equivalent(was="", now="longest = first_twenty(longest)", why="The state holds three lines at most.")
