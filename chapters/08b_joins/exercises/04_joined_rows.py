# %% task [markdown] points=2
# ## How many rows?
#
# *Write.* `left` and `right` are lists of the join keys of two tables, one for each row. Return the number of rows of the inner join and of
# the left join, as a pair. The left join keeps every row of `left`.
#
# **A key may occur several times in both lists.** Then each row meets each of its partners.
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
# 3. Two boys and three girls may form how many pairs? For each village, with a gap:
#    ```python
#    girls = Counter(villages_of_girls)
#    pairs = sum(girls[village] for village in ___)
#    ```

# %% question [markdown]
# Which of the two numbers would tell you that the table of planes has a double row?


# %% check
@exercise(rounds=(3, 8, None, 0))
def check(answer, draw):
    keys = ("N1", "N2", "N3", "N4")
    left = draw.several(lambda random: random.choice(keys), 60, at_least=0, named="left", cases=["N1", "N1", "N9"])
    right = draw.several(lambda random: random.choice(keys), 40, at_least=0, named="right", cases=["N1", "N1", "N8"])
    expect.equal(answer(left, right), solution(left, right))


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
    says="For {input left} and {input right} your function returned {received}, not {expected}. A row meets each of its partners, so a join can multiply rows ([section 2](lesson#2)). How many partners does the first row have?",
    again="Add up the number of partners of each row of `left`.",
)

wrong(
    "common_keys",
    was="sum(partners[key] for key in left)",
    now="len({*left} & {*right})",
    belief="A join is the intersection of two sets of keys.",
    says="For {input left} and {input right} you have {received}, not {expected}. You counted the keys that both lists have; a join has a row for each pair of rows ([section 2](lesson#2)). How many rows does a key give that occurs twice in both?",
    again="Add up the number of partners of each row of `left`. A set forgets how often a key occurs.",
)

wrong(
    "left_equals_left",
    was="inner + sum(key not in partners for key in left)",
    now="len(left)",
    belief="joins_keep_rows",
    says="For {input left} and {input right} you have {received}, not {expected}. A left join keeps every row, and repeats a row with several partners. Which rows are in the left join, but not in the inner join?",
    again="Add to the inner join the rows of `left` that have no partner.",
)

wrong(
    "smaller_count",
    was="sum(partners[key] for key in left)",
    now="sum((Counter(left) & partners).values())",
    belief="Each row is used up by its first partner.",
    says="For {input left} and {input right} you have {received}, not {expected}. Two rows on the left and three on the right give more than two pairs. Which pairs are they?",
    again="Multiply the counts of a key instead of taking the smaller one, and add up the products.",
)
