# %% task [markdown] slot="pieces"
# ## Lists from a flat column
#
# Each flight has a list of its delays, perhaps an empty one, or nothing (`None`). A file stores all lists in one flat column of triples `(repetition, definition, value)`:
#
# - repetition is 0 if a new flight begins, and 1 if the list goes on;
# - definition is 2 if there is a value, 1 for an empty list, 0 for nothing. Without a value, the third item is `None`.
#
# Write `lists_from_levels`, which returns the lists of all flights again.

# %% answer
def lists_from_levels(column):
    """The lists of a column of (repetition, definition, value).

    >>> lists_from_levels([(0, 2, 5), (1, 2, 8), (0, 1, None)])
    [[5, 8], []]
    """
    ### BEGIN SOLUTION
    lists = []
    for repetition, definition, value in column:
        if repetition == 1:
            lists[-1].append(value)
        elif definition == 2:
            lists.append([value])
        else:
            lists.append([] if definition == 1 else None)
    return lists
    ### END SOLUTION


# %% hints [markdown]
# 1. Which of the three numbers tells whether a new flight begins? Which one tells whether there is a value?
# 2. If the list goes on, append to the last list: `lists[-1]`. Otherwise there are three cases.
# 3. The same for letters and words, with one gap:
#    ```python
#    if goes_on:
#        words[-1].append(letter)
#    else:
#        words.append(___)
#    ```

# %% question [markdown]
# A reader wants the list of flight number 1,000 only. Which levels must it read?


# %% check
def check(answer, draw):
    def triples(random):
        """The triples of one list."""
        some = [(min(at, 1), 2, random.randint(-9, 60)) for at in range(random.randint(1, 3))]
        return random.choice((some, some, [(0, 1, None)], [(0, 0, None)]))

    pick = draw.random
    value = pick.randint(5, 60)
    small = {
        0: [],
        1: [(0, 2, value), (0, 2, 3)],
        2: [(0, 2, value), (1, 2, 0), (0, 2, 0)],
        3: [(0, 0, None), (0, 1, None), (0, 2, 4)],
        5: [(0, 2, value), (1, 2, value + 1), (1, 2, 2), (0, 1, None)],
    }
    size = draw.size(40, at_least=0)
    many = [triple for _ in range(40) for triple in triples(pick)] + small[2] + small[3]
    column = draw.show("column", small.get(size, many))
    expect.equal(answer(column), solution(column))


# %% right
@right
def begins_first(column):
    """Each new flight gets its container first, then its values."""
    lists = []
    for repetition, definition, value in column:
        if not repetition:
            lists.append([] if definition else None)
        if definition == 2:
            lists[-1] += [value]
    return lists


# %% wrong
wrong(
    "each_its_own_list",
    was="if repetition == 1:",
    now="if repetition > 1:",
    belief="Each entry of a column belongs to a row of its own.",
    says="For {input column} you gave {received}; {expected} is right. Each value has a list of its own. A flight can have several values. Which number tells that the list goes on?",
    again="If the repetition level is 1, append the value to the last list.",
)

wrong(
    "empty_as_nothing",
    was="[] if definition == 1 else None",
    now="[]",
    belief="An empty list and no list are the same.",
    says="For {input column} you gave {received}; {expected} is right. An empty list says that there was no delay. `None` says that nothing is known. Which number tells them apart?",
    again="Definition level 1 stands for an empty list, and 0 for `None`.",
)


@wrong(
    belief="false_means_missing",
    again="Use the definition level, and not the value, to see whether there is a value.",
)
def zero_is_missing(column):
    """For {input column} you gave {received}; {expected} is right. A delay of 0 is a value, and it is gone. Which number says whether there is a value?"""
    lists = []
    for repetition, definition, value in column:
        if repetition == 0:
            lists.append(None if definition == 0 else [])
        if value:
            lists[-1].append(value)
    return lists
