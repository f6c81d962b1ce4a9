# %% task [markdown] points=2
# ## Dremel's levels
#
# *Combine.* `crews` is a list. Each crew is a list of whole numbers, perhaps an empty one, or `None` where nothing is recorded. Write `levels`. It
# returns the column that Parquet stores: a list of triples of repetition level, definition level and value. The value is `None` where there is none.
#
# ```
# levels([[5, 8], []])  →  [(0, 2, 5), (1, 2, 8), (0, 1, None)]
# ```

# %% answer
def levels(crews):
    """The column of these lists: repetition level, definition level, value.

    >>> levels([[5, 8], [], None, [7]])
    [(0, 2, 5), (1, 2, 8), (0, 1, None), (0, 0, None), (0, 2, 7)]
    """
    ### BEGIN SOLUTION
    column = []
    for crew in crews:
        if crew is None:
            column.append((0, 0, None))
        elif not crew:
            column.append((0, 1, None))
        else:
            # The first value of a list begins a new record; all others repeat.
            column += [(min(at, 1), 2, delay) for at, delay in enumerate(crew)]
    return column
    ### END SOLUTION


# %% hints [markdown]
# 1. Write the column of the example by hand, crew by crew. Which crews have no value, but an entry?
# 2. There are three cases: `None`, an empty list, and a list with values. In the last one, `enumerate` tells which value is the first.
# 3. The same for the letters of words, with a mark at the beginning of each word. Fill the gap:
#    ```python
#    for word in words:
#        for at, letter in enumerate(word):
#            marked.append((___, letter))
#    ```

# %% question [markdown]
# How does a reader of the column find the beginning of the third crew?


# %% check
def crew(random):
    """The delays of a crew: some, none, or nothing recorded."""
    some = [random.choice((0, random.randint(-20, 300))) for _ in range(random.randint(1, 4))]
    return random.choice((some, some, [], None))


def check(answer, draw):
    crews = draw.several(crew, 60, at_least=0, named="crews", cases=(None, [], [0, 0]), ends=([4, 0, 0], [0, 9]))
    says = "Your function gave {received}; {expected} is right. In each triple, the first number says whether a list goes on, and the second how much is there ([section 7](lesson#7)). Which triple is different, or missing?"
    expect.equal(expect.everything(answer(crews)), solution(crews), says)


# %% right
@right
def by_columns(crews):
    """Each crew as three columns."""
    column = []
    for crew in crews:
        values = crew or [None]
        definition = 2 if crew else 0 if crew is None else 1
        column.extend(zip([0] + [1] * (len(values) - 1), [definition] * len(values), values))
    return column


# %% wrong
wrong(
    "zero_is_nothing",
    was="2, delay)",
    now="2 if delay else 1, delay or None)",
    belief="false_means_missing",
    says="A delay of 0 has the level of an empty list here. 0 is a value like any other ([section 7](lesson#7)). What does Python make of `if delay` for a flight on time?",
    again="Give each number of a list the definition level 2, also 0.",
)

wrong(
    "counts_the_repetitions",
    was="min(at, 1)",
    now="at",
    belief="The repetition level numbers the values of a list.",
    says="Your repetition level grows along a list: {received}. With one level of lists it tells only whether a list goes on ([section 7](lesson#7)). Which two values can it have?",
    again="Use 0 for the first value of a list, and 1 for all others.",
)

wrong(
    "empty_as_missing",
    was="column.append((0, 1, None))",
    now="column.append((0, 0, None))",
    belief="An empty list and no list are the same.",
    says="An empty list and `None` look the same in your column: {received}. The definition level tells them apart ([section 7](lesson#7)). Which level has an empty list?",
    again="Use the definition level 1 for an empty list, and 0 for `None`.",
)
