# %% task [markdown] points=2
# ## How many rows?
#
# *Write.* `left` and `right` hold the join keys of two tables, one key for each row. Return two numbers: the rows of the inner join, and
# the rows of the left join. The left join keeps every row of `left`.
#
# **A key may occur several times in both lists.** Each row of `left` is joined with every row of `right` that has the same key.
#
# ```
# joined_rows(["N9", "N8", "N7"], ["N9", "N8"])  →  (2, 3)
# ```

# %% answer
from collections import Counter


def joined_rows(left, right):
    """The numbers of rows of the inner and the left join.

    >>> joined_rows(["N9", "N8", "N7"], ["N9", "N8"])
    (2, 3)
    """
    ### BEGIN SOLUTION
    partners = Counter(right)
    inner = sum(partners[key] for key in left)
    return inner, inner + sum(key not in partners for key in left)
    ### END SOLUTION


# %% hints [markdown]
# 1. A row of `left` has a key that occurs three times in `right`. How many joined rows does it give?
# 2. `Counter(right)` counts the partners of each key. A `Counter` returns 0 for a key that it does not have.
# 3. How many pairs can two boys and three girls form? The same for each village, with a gap:
#    ```python
#    girls = Counter(villages_of_girls)
#    pairs = sum(girls[village] for village in ___)
#    ```

# %% question [markdown]
# Which of the two numbers would tell you that the table of planes has a duplicate row?


# %% check
@exercise(rounds=(2, 3, 8, None, 0))
def check(answer, draw):
    keys = ("N1", "N2", "N3", "N4")
    left = draw.several(lambda random: random.choice(keys), 60, at_least=0, named="left", cases=["N1", "N1", "N9"])
    right = draw.several(lambda random: random.choice(keys), 40, at_least=0, named="right", cases=["N1", "N1", "N8"])
    if len(left) == 2:  # a row without a partner, and no key twice
        left[:], right[:] = ["N1", "N9"], ["N8", "N1"]
    left += ["N9"] * (len(left) > 3)  # two rows without a partner, of one key
    found, due = answer(left, right), solution(left, right)
    inner = found[0] if isinstance(found, (tuple, list)) and len(found) == 2 else None
    ask = "Which joined rows does one row `N1` of `left` give?"
    if not isinstance(inner, (int, float)) and type(inner).__module__ != "numpy":
        ask = "The task asks for two numbers of rows. What does your function return?"
    elif expect.alike(inner, due[0]):
        ask = "The inner join is right. The left join has the same rows and, in addition, every row of `left` without a partner. "
        ask += "Two such rows count twice, also with the same key. How many rows of `left` have no partner?"
    elif expect.alike(inner, len(left)):
        ask = "An inner join does not keep every row of `left`. Which of these rows has no partner?"
    elif expect.alike(inner, len({*left} & {*right})):
        ask = "You counted the keys that both lists have. How many pairs does a key give that occurs twice in both?"
    expect.equal(found, due, says="You have {received}, not {expected}. " + ask)


# %% right
@right
def by_products(left, right):
    """The product of both counts for each key."""
    left, right = Counter(left), Counter(right)
    inner = sum(count * right[key] for key, count in left.items())
    alone = sum(count for key, count in left.items() if not right[key])
    return inner, inner + alone


# %% wrong
wrong(
    "one_partner",
    was="sum(partners[key] for key in left)",
    now="sum(key in partners for key in left)",
    belief="A join never gives more rows than the table that it starts from.",
    says="Your function returned {received}, not {expected}. A row is joined with each of its partners, so a join can multiply rows ([section 2](lesson#2)). How many partners does one row `N1` of `left` have?",
    again="Add up the number of partners of each row of `left`.",
)

wrong(
    "every_row_stays",
    was="inner, inner + sum(key not in partners for key in left)",
    now="len(left), len(left)",
    belief="A join never loses a row.",
    says="You have {received}, not {expected}. An inner join keeps only rows with a partner. Which row of `left` has none?",
    again="Add up the number of partners of each row of `left`. A row without a partner adds 0 to the inner join.",
)

wrong(
    "left_equals_left",
    was="inner + sum(key not in partners for key in left)",
    now="len(left)",
    belief="joins_keep_rows",
    says="You have {received}, not {expected}. A left join keeps every row, and repeats a row with several partners. Which rows are in the left join, but not in the inner join?",
    again="Add to the inner join the rows of `left` that have no partner.",
)

wrong(
    "smaller_count",
    was="sum(partners[key] for key in left)",
    now="sum((Counter(left) & partners).values())",
    belief="Each row is used up by its first partner.",
    says="You have {received}, not {expected}. Two rows on the left and three on the right give more than two pairs. Which pairs are they?",
    again="Multiply the counts of a key instead of taking the smaller one, and add up the products.",
)
