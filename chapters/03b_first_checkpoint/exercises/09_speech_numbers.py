# %% task [markdown] slot="one_pass"
# ## A speech in numbers
#
# `lines` is an iterator over the lines of a speech; an empty line is a pause and counts as a line. Give three things as a tuple, reading
# the lines once: how many there are, the longest (of equally long ones the first), and how many words a line has on average. Without
# lines it is `(0, None, None)`.

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
# 1. The lines come by once. After each, what do you know of all three questions, and what must you carry on?
# 2. Carry the count, the longest line so far, and the number of words. A new line takes the place of the longest when
#    it is longer, and not when it is equal.
# 3. A relative, the deepest lake and the mean depth from (name, depth): `if deepest is None or depth > deepest[1]:
#    deepest = name, depth`, `total, count = total + depth, count + 1`.

# %% question [markdown]
# Which of the three could you not join from the answers for two speeches, without asking for more?

# %% check
# The two longest are equally long.
SPOKEN = (
    "Now comes the merry winter, my lord",
    "Bring the letter to the silent king",
    "Who is there?",
    "Zounds",
    "",
    "I shall not weep",
)


@exercise(demands=("one pass",))
def check(answer, draw):
    # No lines come after one, so that an iterator that was read twice shows before the missing lines do.
    small = {0: [draw.random.choice(SPOKEN[:3])], 1: [], 2: list(SPOKEN[:2]), 3: ["Zounds", "", "I shall not weep"]}
    lines = drawn(draw, lambda random: random.choice(SPOKEN), 400, small, "lines")
    words = sum(len(line.split()) for line in lines)
    expected = (len(lines), max(lines, key=len), words / len(lines)) if lines else (0, None, None)
    expect.equal(answer(expect.serve(lines)), expected)


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
@wrong(belief="lazy_holds_results")
def lines_counted_first(lines):
    """The lines are counted, and the longest of those that were left is None. Which lines were left after the counting?"""
    count = sum(1 for _ in lines)
    longest, words = max(lines, key=len, default=None), sum(len(line.split()) for line in lines)
    return count, longest, words / count if count else None


@wrong(belief="equals_are_the_same")
def longest_comes_last(lines):
    """Of two lines of the same length it gives the later one. Which one was there when nothing longer had come?"""
    lines = list(lines)
    if not lines:
        return 0, None, None
    return len(lines), max(reversed(lines), key=len), sum(len(line.split()) for line in lines) / len(lines)


@wrong(belief="sorting_sorts_what_i_mean")
def greatest_text(lines):
    """“Zounds” is the greatest of these texts. What makes a line greater than another, for `max`, and what makes it longer?"""
    lines = list(lines)
    if not lines:
        return 0, None, None
    return len(lines), max(lines), sum(len(line.split()) for line in lines) / len(lines)


@wrong(belief="false_means_missing")
def pauses_left_out(lines):
    """The pauses were not counted, and the mean is too high. Is a line without words no line?"""
    lines = list(filter(None, lines))
    if not lines:
        return 0, None, None
    return len(lines), max(lines, key=len), sum(len(line.split()) for line in lines) / len(lines)


@wrong(belief="halving_gives_the_mean")
def halfway_through_the_speech(lines):
    """Two lines come out right, with a third the mean drifts. How much weight has the first line by then?"""
    lines = list(lines)
    if not lines:
        return 0, None, None
    words = [len(line.split()) for line in lines]
    return len(lines), max(lines, key=len), reduce(lambda mean, each: (mean + each) / 2, words)


@wrong(belief="lazy_holds_results")
def words_first_then_longest(lines):
    """There was a line, and the longest was looked for among none. What had gone through the lines before?"""
    words = sum(len(line.split()) for line in lines)
    return 1, max(lines, key=len), words


@wrong(belief="lazy_holds_results")
def longest_first_then_counted(lines):
    """The longest was found, and then no line was left to be counted: it divided by 0. How far had `max` read?"""
    longest = max(lines, key=len, default=None)
    count, words = sum(1 for _ in lines), sum(len(line.split()) for line in lines)
    return count, longest, words / count


@wrong(belief="lazy_holds_results")
def longest_of_zero_lines(lines):
    """It has a longest line, and says that there are 0 lines. In which order were the two found, and what did the first leave?"""
    longest = max(lines, key=len, default=None)
    return sum(1 for _ in lines), longest, None


@wrong(belief="there_is_always_data")
def speech_with_a_longest(lines):
    """A speech without lines ends in an error. Which of no lines is the longest?"""
    lines = list(lines)
    return len(lines), max(lines, key=len), sum(len(line.split()) for line in lines) / len(lines)


@wrong(belief="there_is_always_data")
def words_for_no_lines(lines):
    """With no lines at all the words were divided by 0. What did the text ask for in that case?"""
    lines = list(lines)
    return len(lines), max(lines, key=len, default=None), sum(len(line.split()) for line in lines) / len(lines)


equivalent(was="longest is None", now="not longest", why="Any line that is not empty is longer than an empty one.")
