# %% task [markdown] slot="row_groups"
# ## Which parts may hold warm days?
#
# A Parquet file has temperatures. The footer gives, for each row group, a tuple `(rows, nulls, smallest, largest)`: its rows, how many of them have no
# temperature, and the extremes of the others. If all are missing, the extremes are `None`.
#
# A query asks for the rows with `low <= temperature <= high`. Write `groups_to_read`, which returns a list of the numbers of the row groups that must be read,
# from 0 on. **Leave out a group only if the statistics prove that it has no such row.**

# %% answer
def groups_to_read(groups, low, high):
    """The numbers of the row groups that may have a wanted row.

    >>> groups_to_read([(9, 0, -3, 2), (9, 9, None, None), (9, 1, 5, 20)], 8, 12)
    [2]
    """
    ### BEGIN SOLUTION
    found = []
    for number, (_, _, smallest, largest) in enumerate(groups):
        if smallest is not None and smallest <= high and low <= largest:
            found.append(number)
    return found
    ### END SOLUTION


# %% hints [markdown]
# 1. Draw the range of a row group and the wanted range as two lines. When have they no point in common?
# 2. A group has no wanted row if all its values are too small, or all are too large, or all are missing.
# 3. The same for meetings and a free hour, with one gap:
#    ```python
#    overlaps = begin <= free_until and free_from <= ___
#    ```

# %% question [markdown]
# How should the rows be ordered before they are written, so that few row groups must be read?


# %% check
def check(answer, draw):
    pick = draw.random
    low = pick.randint(5, 9)
    high = low + pick.randint(3, 6)

    def group(random):
        first, last = sorted(random.sample(range(-10, 30), 2))
        return random.choice(((9, random.randint(0, 3), first, last), (9, 9, None, None)))

    cases = {
        0: [(8, 0, low - 4, high + 4)],
        1: [(8, 0, low - 2, low), (8, 2, high, high + 3)],
        2: [(8, 1, low + 1, high - 1), (8, 0, 0, low + 1), (8, 8, None, None)],
        3: [(8, 0, low - 3, low - 1), (8, 0, high + 1, high + 2), (8, 0, -2, 0), (8, 2, high, high)],
        5: [],
    }
    groups = cases.get(draw.size(60, at_least=0)) if not draw.is_last else [group(pick) for _ in range(60)] + cases[2]
    groups = draw.show("groups", cases[3] if groups is None else groups)
    low, high = draw.show("low", low), draw.show("high", high)
    expect.equal(answer(groups, low, high), solution(groups, low, high))


# %% right
@right
def leaves_out(groups, low, high):
    """Lists the groups that are not proved to be useless."""
    useless = {at for at, (rows, nulls, *_) in enumerate(groups) if rows == nulls}
    useless |= {at for at, group in enumerate(groups) if at not in useless and (group[3] < low or group[2] > high)}
    return [at for at in range(len(groups)) if at not in useless]


# %% wrong
wrong(
    "whole_group_inside",
    was="smallest <= high and low <= largest",
    now="low <= smallest and largest <= high",
    belief="A row group is read if all its rows are wanted.",
    says="Between {input low} and {input high} you gave {received}; {expected} is right. You left out groups of which only some rows are wanted. What do the extremes say about the values between them?",
    again="A group is useless only if its largest value is too small, or its smallest one too large.",
)

wrong(
    "wanted_range_inside",
    was="smallest <= high and low <= largest",
    now="smallest <= low and high <= largest",
    belief="A row group is read if it has all wanted values.",
    says="Between {input low} and {input high} you gave {received}; {expected} is right. You left out groups that have only some of the wanted values. Where do the other ones come from?",
    again="Compare the smallest value with `high`, and the largest one with `low`.",
)

wrong(
    "edges_left_out",
    was="smallest <= high and low <= largest",
    now="smallest < high and low < largest",
    belief="at_least_is_more_than",
    says="Between {input low} and {input high} you gave {received}; {expected} is right. The extremes are values of the group, and the query includes its limits. What if an extreme equals a limit?",
    again="Compare with `<=` on both sides.",
)
