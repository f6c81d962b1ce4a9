# %% task [markdown] slot="own_generator"
# ## Stanzas
#
# In a poem, empty lines separate the stanzas. There may be several between two stanzas, and also at the beginning and at the end.
# `lines` is an iterator over the lines of a poem, without line ends. Give its stanzas one after another, each as a list of lines.
# No list is empty.
#
# **Give each stanza as soon as the line after it has been read.**

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
    # The last stanza need not have an empty line after it.
    if stanza:
        yield stanza
    ### END SOLUTION


# %% hints [markdown]
# 1. Collect lines in a list. Which line tells you that the stanza is complete? Which empty lines tell you nothing?
# 2. `yield` gives one list and goes on afterwards. Think of several empty lines, and of the end of the poem.
# 3. The same for sentences from words. What is left when the loop ends?
#    ```python
#    for word in words:
#        sentence.append(word)
#        if word.endswith("."):
#            yield sentence
#            sentence = []
#    if ___:
#        yield sentence
#    ```

# %% question [markdown]
# How many lines does your answer hold at most, for a poem of ten thousand stanzas?


# %% check
def check(answer, draw):
    verses = ["O brave moon", "and silent sea", "Good night, sweet prince", "who calls the king?"]
    one, two = draw.random.sample(verses, 2)
    small = {1: [""], 2: [one, two], 3: [one, "", two]}
    lines = drawn(draw, lambda random: random.choice(("", "", *verses)), 60, small, "lines")
    come_in_time(answer, solution, lines)


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
    says="The last stanza of {input} is missing. No empty line follows it. Which line of your code gives a stanza when the poem simply ends?",
    again="After the loop, give the stanza that is still in your list, if there is one.",
)

wrong(
    "stanza_at_every_gap",
    was="elif stanza",
    now="else",
    belief="every_gap_closes_a_group",
    says="Your result has an empty list: {received}. An empty line ends a stanza only if lines came before it. What is in your list at that empty line?",
    again="At an empty line, give the list only if it holds at least one line.",
)

wrong(
    "whole_poem_first",
    was="in lines",
    now="in list(lines)",
    belief="holding_is_free",
    says="The stanzas are right, but all lines were read before the first stanza came. Which line of the poem tells that a stanza is complete?",
    again="Loop over `lines` itself, and use `yield` inside the loop.",
)
