# %% task [markdown] extra=true
# ## Extra: three longest lines
#
# *Write the step alone.* The state is a list of lines, at most three, the longest first; of equally long ones the earlier first. A
# line that comes twice counts twice. `reduce(three_longest, lines, [])` gives the three longest lines of a play. Somebody else may
# still need the list you are given: leave it as it is.

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
# 1. Four lines at most are in play: those in the state, and the new one. Which of them stay?
# 2. Make a new list of the old lines and the new one, sort it by length, cut it. `sorted` keeps the order of equals.
# 3. A relative, the two earliest times: `sorted([*earliest, time])[:2]` leaves the list `earliest` as it was.

# %% question [markdown]
# Of two equally long lines, which comes first with `reverse=True`, and which with `[::-1]` after sorting?

# %% check
LINES = (
    "Exeunt.",
    "Enter a Messenger.",
    "Good night, sweet prince,",
    "O, that this too too solid flesh would melt,",
    "Words, words, words.",
    "To be, or not to be, that is the question:",
    "Who is there?",
    "Nay, answer me. Stand and unfold yourself.",
    "The rest is silence.",
    "Something is rotten in the state of Denmark.",
    "Brevity is the soul of wit,",
    "Long live the King!",
)


@exercise(shares="the check looks at what became of what it gave")
def check(answer, draw):
    lines = draw.several(lambda random: random.choice(LINES), 80, at_least=0, named="lines")
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
    says="The list that was handed in is another one afterwards. Who else may still be looking at it?",
)

wrong(
    "each_line_once",
    was="[*longest, line]",
    now="dict.fromkeys([*longest, line])",
    belief="equals_are_the_same",
    says="A line that comes twice is in it once, and a shorter one took the second place. Does the play have that line once or twice?",
)


@wrong(belief="A new item takes the place of the one that leaves.")
def replaces_the_last(longest, line):
    """A line that is longer than all stands at the end. Which place does it have among the three?"""
    if len(longest) < 3:
        return [*longest, line]
    return [*longest[:2], line] if len(line) > len(longest[2]) else longest


wrong(
    "by_alphabet",
    was="key=len, ",
    now="",
    belief="sorting_sorts_what_i_mean",
    says="They stand in the order of the alphabet, backwards. By which property of a line should they be compared?",
)

wrong(
    "sorts_then_turns",
    was=", reverse=True)",
    now=")[::-1]",
    belief="Sorting and then turning the list around is sorting in reverse.",
    says="Of two equally long lines the later stands before the earlier. In which order did they stand before the list was turned around?",
)

equivalent(was="", now="longest = first_twenty(longest)", why="The state holds three lines at most.")
