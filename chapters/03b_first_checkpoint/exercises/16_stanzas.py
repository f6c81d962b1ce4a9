# %% task [markdown] slot="own_generator"
# ## Stanzas
#
# In a poem an empty line stands between two stanzas; there may be several of them, also at the beginning and at the end. `lines` is
# an iterator over the lines of a poem, without line ends. Give its stanzas, each a list of lines, one after another: each as soon
# as the line after it was read. Empty lists are no stanzas.

# %% answer
def stanzas(lines):
    """The stanzas of a poem, one after another.

    >>> list(stanzas(iter(["O brave moon", "and silent sea", "", "Good night", ""])))
    [['O brave moon', 'and silent sea'], ['Good night']]
    """
    ### BEGIN SOLUTION
    stanza = []
    for line in lines:
        if line:
            stanza.append(line)
        elif stanza:
            yield stanza
            stanza = []
    # No empty line need follow the last one.
    if stanza:
        yield stanza
    ### END SOLUTION


# %% hints [markdown]
# 1. Collect lines in a list. At which lines is a stanza complete, and at which lines is there nothing to hand out?
# 2. At an empty line hand the list out, if anything is in it, and begin a new one. And after the last line?
# 3. A relative, sentences from words: `for word in words: sentence.append(word)`, and `if word.endswith('.'): yield
#    sentence` with a new list after it; behind the loop `if sentence: yield sentence`.

# %% question [markdown]
# How many lines does your answer hold at most, for a poem of ten thousand stanzas?


# %% check
# own_generator: yield and who asks, 01; runs and their last one, 03
def check(answer, draw):
    verses = ["O brave moon", "and silent sea", "Good night, sweet prince", "who calls the king?"]
    one, two = draw.random.sample(verses, 2)
    small = {1: [""], 2: [one, two], 3: [one, "", two]}
    lines = drawn(draw, lambda random: random.choice(("", "", *verses)), 60, small, "lines")
    expected, due = [], []
    for at, each in enumerate(lines):
        if each and (at == 0 or not lines[at - 1]):
            expected.append([])
        if each:
            expected[-1].append(each)
        elif len(due) < len(expected):
            due.append(at + 1)
    served = expect.serve(lines)
    found = iter(answer(served))
    due += [len(lines)] * (len(expected) - len(due))
    come_in_time(found, served, expected, due)


# %% right
@right
def stanzas_by_groups(lines):
    """Runs of full lines."""
    for full, group in groupby(lines, key=bool):
        if full:
            yield list(group)


# %% wrong
wrong(
    "stanza_needs_a_gap",
    was="    if stanza:\n        yield stanza",
    now="",
    belief="the_end_needs_no_care",
    says="A poem that ends with a verse has lost its last stanza. Which line would have handed it out?",
)

wrong(
    "stanza_at_every_gap",
    was="elif stanza",
    now="else",
    belief="every_gap_closes_a_group",
    says="At an empty line it handed out a stanza without lines. How many lines had been collected by then?",
)


@wrong(belief="holding_is_free")
def whole_poem_first(lines):
    """The stanzas are right, and the whole poem was read before the first of them came out. How many lines did that one need?"""
    yield from [list(group) for full, group in groupby(lines, key=bool) if full]


wrong(
    "stanzas_grow",
    was="stanza\n            stanza = []",
    now="list(stanza)",
    belief="What was handed out with `yield` is gone from the generator.",
    says="Each stanza begins with all the stanzas before it. After `yield`, what is still in the list?",
)

wrong(
    "stanza_at_every_end",
    was=" if stanza:\n       ",
    now="",
    belief="the_end_needs_no_care",
    says="After the last stanza it gives one more, without lines. What had been collected when no more lines came?",
)

wrong(
    "stanza_only_at_gaps",
    was=("elif stanza", "    if stanza:\n        yield stanza"),
    now=("else", ""),
    belief="every_gap_closes_a_group",
    says="Every empty line gives a list here, also where no verse came before it, and a verse after the last one is lost. When has a stanza ended?",
)

wrong(
    "stanza_at_gaps_and_end",
    was=("elif stanza", " if stanza:\n       "),
    now=("else", ""),
    belief="every_gap_closes_a_group",
    says="Every empty line gives a list, and so does the end, whether there are lines in it or not. Which of these lists are stanzas?",
)
