# %% task [markdown] slot="stop_early"
# ## The longest breath
#
# An actor looks for long words to practise on. `lines` is an iterator over the lines of a play; a word is what stands between blanks,
# with its signs. Give the first `count` words (1 or more) of more than `letters` characters, as a list; if there are fewer, give them
# all. Read no line more than that takes.

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
# 1. Lines come in, words go out. Which stage makes one stream of words, and which one counts?
# 2. `chain.from_iterable` takes the next line apart when its first word is asked for. The limit stands at the end.
# 3. A relative, the first three capital letters of a text file: `letters = chain.from_iterable(lines)`, then
#    `list(islice(filter(str.isupper, letters), 3))`.

# %% question [markdown]
# Where does your answer stop if the last word that is wanted stands at the beginning of a line?

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
    small = {1: [full], 2: ["the king", full], 3: [full, "I am he", other]}
    lines = drawn(draw, lambda random: random.choice(VERSES), 60, small, "lines")
    letters = draw.integer(4, 6, named="letters")
    if len(lines) > 3:
        lines[-1] = full
    found = [(word, at) for at, line in enumerate(lines) for word in line.split() if len(word) > letters]
    count = draw.show("count", 1 if len(lines) in small else several(draw, [at for _, at in found], len(lines)))
    found = found[:count]
    served = expect.serve(lines)
    expect.equal(answer(served, letters, count), [word for word, _ in found])
    needed = found[-1][1] + 1 if len(found) == count else len(lines)
    expect.reads(served, needed, says="It had {received}; {expected} hold the words.")


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
    says="The words are right, and the whole play was read for them. Which part of your answer had to have all the lines before the first word came out?",
)

wrong(
    "as_many_lines_as_words",
    was="lines))\n    return list(islice(filter(lambda word: len(word) > letters, words), count))",
    now="islice(lines, count)))\n    return [word for word in words if len(word) > letters][:count]",
    belief="a_limit_counts_what_is_read",
    says="It read as many lines as words were wanted, whatever stands in them. What is it that `count` counts?",
)


@wrong(belief="order_of_stages_is_free")
def words_then_long_ones(lines, letters, count):
    """It took the first few words and then looked which of these are long. Whom should the limit have asked?"""
    words = islice(chain.from_iterable(map(str.split, lines)), count)
    return [word for word in words if len(word) > letters]


wrong(
    "long_until_short",
    was="filter",
    now="takewhile",
    belief="takewhile_is_a_filter",
    says="The first short word was the end. Do the long words of a play all stand at its beginning?",
)


@wrong(belief="a_value_knows_its_row")
def lengths_only(lines, letters, count):
    """It tells how long they are, and not what they are. From an 8, how would the actor get back to a word?"""
    lengths = map(len, chain.from_iterable(map(str.split, lines)))
    return list(islice(filter(lambda length: length > letters, lengths), count))
