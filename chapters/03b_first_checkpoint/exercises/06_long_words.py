# %% task [markdown] slot="stop_early"
# ## Long words
#
# An actor looks for long words to practise. `lines` is an iterator over the lines of a play. A word is what stands between blanks, with
# its punctuation. Give the first `count` words (1 or more) of more than `letters` characters, as a list. If there are fewer, give them
# all.
#
# **Read no line more than that takes.**

# %% answer
def long_words(lines, letters, count):
    """The first words with more than `letters` characters.

    >>> long_words(iter(["sleeping brave moon", "who art thou?"]), letters=6, count=1)
    ['sleeping']
    """
    ### BEGIN SOLUTION
    # One stream of words; the next line is taken apart when somebody asks for its first word.
    words = chain.from_iterable(map(str.split, lines))
    return list(islice(filter(lambda word: len(word) > letters, words), count))
    ### END SOLUTION


# %% hints [markdown]
# 1. Lines come in, words go out. Which stage makes one stream of words? Which stage counts?
# 2. `chain.from_iterable` takes the next line only when its first word is asked for. `islice` asks for so many items and no more.
# 3. The same for the first three capital letters of a text. Fill the gap:
#    ```python
#    letters = chain.from_iterable(lines)
#    capitals = filter(str.isupper, letters)
#    first = list(___)
#    ```

# %% question [markdown]
# Where does your answer stop if the last wanted word stands at the beginning of a line?


# %% check
VERSES = (
    "O brave silver moon",
    "who calls the sleeping tempest back",
    "and borrowed candles, bitter summers, restless daughters",
    "the king",
    "",
    "let no foolish messenger cross the frozen garden",
    "I am he",
)


def check(answer, draw):
    full, other = draw.random.sample((VERSES[1], VERSES[5]), 2)
    # In the second, the comma decides.
    small = {1: [full], 2: ["the king", "moon, tears, candle,"], 3: [full, "I am he", other]}
    lines = drawn(draw, lambda random: random.choice(VERSES), 60, small, "lines")
    letters = draw.integer(4, 6, named="letters")
    if len(lines) > 3:
        lines[-1] = full
    places = [at for at, line in enumerate(lines) for word in line.split() if len(word) > letters]
    count = draw.show("count", 1 if len(lines) in small else several(draw, places, len(lines)))
    read_no_further(answer, solution, lines, letters, count)


# %% right
@right
def words_by_generator(lines, letters, count):
    """Two loops in one generator expression."""
    return list(islice((word for line in lines for word in line.split() if len(word) > letters), count))


# %% wrong
wrong(
    "star_takes_every_line",
    was=".from_iterable(",
    now="(*",
    belief="star_is_lazy",
    says="The words are right. Your code: {received}. Needed: {expected}. A call with `*`, a list or a slice needs all items first. What stops your code after the last word?",
    again="Use `chain.from_iterable` and `islice`. Both ask only for what they need.",
)

wrong(
    "as_many_lines_as_words",
    was="lines))\n    return list(islice(filter(lambda word: len(word) > letters, words), count))",
    now="islice(lines, count)))\n    return [word for word in words if len(word) > letters][:count]",
    belief="a_limit_counts_what_is_read",
    says="Your code read only the first lines, as many as `count` says: {input count}. A limit counts the items that reach it. What does your limit count: lines or long words?",
    again="Put the limit after the test, so that it counts long words.",
)

wrong(
    "long_until_short",
    was="filter",
    now="takewhile",
    belief="takewhile_is_a_filter",
    says="Your result is {received}, and {expected} was expected. The reading stopped at a short word. Can a long word come after a short one?",
    again="`takewhile` ends at the first item that fails the test. `filter` goes on.",
)
