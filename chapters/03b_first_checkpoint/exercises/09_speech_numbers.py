# %% task [markdown] slot="one_pass"
# ## A speech in numbers
#
# `lines` is an iterator over the lines of a speech. An empty line is a pause and counts as a line. Give a tuple: the number of lines, the
# longest line (the first of equally long ones), and the mean number of words in a line. Without lines it is `(0, None, None)`.
#
# **Read the lines once and do not store them.**

# %% answer
def speech_numbers(lines):
    """The number of lines, the longest line, the mean number of words.

    >>> speech_numbers(iter(["To be, or not to be", "Who is there?"]))
    (2, 'To be, or not to be', 4.5)
    """
    ### BEGIN SOLUTION
    count, longest, words = 0, None, 0
    for line in lines:
        if longest is None or len(line) > len(longest):
            longest = line
        count, words = count + 1, words + len(line.split())
    return count, longest, words / count if count else None
    ### END SOLUTION


# %% hints [markdown]
# 1. The iterator gives each line once. What must your code remember after each, to give all three at the end?
# 2. Three values are enough. When does a new line take the place of the longest one, and when not?
# 3. The same for the deepest lake and the mean depth. Fill the gap:
#    ```python
#    for name, depth in lakes:
#        if deepest is None or ___:
#            deepest = name, depth
#        total, count = total + depth, count + 1
#    ```

# %% question [markdown]
# Which of the three can you not compute for two speeches from the two answers alone?


# %% check
# The two longest are equally long. The last two: more letters, and more words.
SPOKEN = (
    "Now comes the merry winter, my lord",
    "Bring the letter to the silent king",
    "Who is there?",
    "",
    "Zounds, thunderstorms",
    "I am he, so go to it",
)


@exercise(demands=("one pass",))
def check(answer, draw):
    # Round 0 has a line, so that an iterator that was read twice shows before the missing lines do.
    small = {0: [draw.random.choice(SPOKEN[:3])], 1: [], 2: list(SPOKEN[:2]), 3: list(SPOKEN[3:])}
    lines = drawn(draw, lambda random: random.choice(SPOKEN), 400, small, "lines")
    expect.equal(answer(expect.serve(lines)), solution(lines))


# %% right
@right
def speech_by_reduce(lines):
    """A reduction over a triple."""

    def step(state, line):
        count, longest, words = state
        longest = line if longest is None else max(longest, line, key=len)
        return count + 1, longest, words + len(line.split())

    count, longest, words = reduce(step, lines, (0, None, 0))
    return count, longest, words / count if count else None


# %% wrong
@wrong(belief="lazy_holds_results", again="Go through `lines` in one loop, and update all your values inside it.")
def longest_after_counting(lines):
    """Your code read all lines, and then asked the same iterator for more. It gives each item once. Which line of your code found no items left?"""
    count = sum(1 for _ in lines)
    return count, max(lines, key=len) if count else None, None


wrong(
    "longest_comes_last",
    was="len(line) > len",
    now="len(line) >= len",
    belief="equals_are_the_same",
    says="Your result is {received}, and {expected} was expected. Of equally long lines the text asks for the first. When does your code replace the longest line?",
    again="Replace the longest line only by a line that is longer, not by one of the same length.",
)

wrong(
    "greatest_text",
    was="len(line) > len(longest)",
    now="line > longest",
    belief="sorting_sorts_what_i_mean",
    says="Your result is {received}, and {expected} was expected. Python compares texts by their letters, not by their length. What does your code compare?",
    again="Compare `len(line)` with the length of the longest line so far.",
)


wrong(
    "pauses_left_out",
    was="in lines",
    now="in filter(None, lines)",
    belief="false_means_missing",
    says="Your result is {received}, and {expected} was expected. It leaves out an empty line. The text counts pauses as lines. Which part of your code drops them?",
    again="Count every line. An empty one adds 0 words.",
)


equivalent(was="longest is None", now="not longest", why="Any line that is not empty is longer than an empty one.")
