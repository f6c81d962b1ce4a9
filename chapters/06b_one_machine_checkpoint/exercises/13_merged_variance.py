# %% task [markdown] slot="statistics"
# ## How much do the readings differ?
#
# The **variance** is the mean of the squares minus the square of the mean. Several workers took readings. `parts` is an iterator of their states
# `(count, total, squares)`: the number of readings, their sum, and the sum of their squares. Some parts may have no readings.
#
# Write `merged_variance`, which returns the variance of all readings together, and `None` if there are none.

# %% answer
def merged_variance(parts):
    """The variance of all readings, from (count, total, squares) of each part.

    >>> merged_variance(iter([(2, 4, 10), (2, 4, 10)]))
    1.0
    """
    ### BEGIN SOLUTION
    count = total = squares = 0
    for part_count, part_total, part_squares in parts:
        count += part_count
        total += part_total
        squares += part_squares
    return squares / count - (total / count) ** 2 if count else None
    ### END SOLUTION


# %% hints [markdown]
# 1. One part has the readings 1 and 1, another one 9 and 9. What is the variance of each, and of all four?
# 2. The three numbers of a state can be added. Compute the variance once, at the end.
# 3. The same for a mean, with one gap:
#    ```python
#    for part_count, part_total in parts:
#        count += part_count
#        total += ___
#    mean = total / count
#    ```

# %% question [markdown]
# Which three numbers have to go from a worker to the parent if the readings are close together but very large?


# %% check
def state_of(readings):
    """The state of a part."""
    return len(readings), sum(readings), sum(reading**2 for reading in readings)


def check(answer, draw):
    pick = draw.random
    low = pick.randint(2, 9)
    cases = (
        [],
        [[low, low + 4]],
        [[low], [low + 4, low + 6, 3 * low]],
        [[], [low, low], [low + 2]],
        [[], [], [0]],
        [[pick.randint(-9, 9) for _ in range(pick.randint(0, 6))] for _ in range(40)] + [[5, 9], [40]],
    )
    at = {0: 0, 1: 1, 2: 2, 3: 3, 5: 4}.get(draw.size(40, at_least=0), 5)
    parts = draw.show("parts", [state_of(part) for part in cases[at]])
    expect.equal(answer(expect.serve(parts)), solution(parts))


# %% right
@right
def by_columns(parts):
    """Adds the three columns."""
    columns = [*zip(*parts)]
    if not columns or not sum(columns[0]):
        return None
    count, total, squares = map(sum, columns)
    return (squares - total * total / count) / count


# %% wrong
@wrong(
    belief="one_for_each_is_one_for_all",
    again="Add the counts, the totals and the squares of all parts. Use the formula once, after the loop.",
)
def mean_of_variances(parts):
    """You gave {received}; {expected} is right. You took the mean of the parts' variances. It does not see how far the means of the parts lie from each other. Which numbers may be added?"""
    found = [squares / count - (total / count) ** 2 for count, total, squares in parts if count]
    return sum(found) / len(found) if found else None


wrong(
    "square_of_the_total",
    was="(total / count) ** 2",
    now="total**2 / count",
    belief="The mean of the squares and the square of the mean have the same divisor.",
    says="You gave {received}; {expected} is right. The formula squares the mean, which is the total divided by the count. How often must the square of the total be divided?",
    again="Compute `total / count` first, then square it.",
)

wrong(
    "nothing_is_zero",
    was="if count else None",
    now="if count else 0",
    belief="missing_is_zero",
    says="Without any reading you gave {received}; {expected} is right. A variance of 0 means that all readings are equal. Which readings are equal here?",
    again="Return `None` if the count of all parts is 0.",
)

equivalent(was="total += part_total", now="total -= …", why="The total is squared, so its sign has no effect.")
equivalent(was="", now="parts = repeated(…", why="If every reading comes twice, the variance is the same.")
