# %% task [markdown]
# ## The order at the reducer
#
# Write `tag_order`. It gets the lines that the mapper prints and returns them in an order in which the reducer can read them. **Lines are
# sorted as texts by the code, then by the tag.** Lines that agree in both may stand in any order, as with Hadoop.
#
# ```
# tag_order(["N9\t0\tBOEING", "N7\t1\tAA", "N9\t1\tUA"])
#   →  ["N7\t1\tAA", "N9\t0\tBOEING", "N9\t1\tUA"]
# ```


# %% answer
def tag_order(lines):
    r"""The lines, sorted by code and tag.

    >>> tag_order(["N9\t0\tBOEING", "N7\t1\tAA", "N9\t1\tUA"])
    ['N7\t1\tAA', 'N9\t0\tBOEING', 'N9\t1\tUA']
    """
    ### BEGIN SOLUTION
    return sorted(lines, key=lambda line: line.split("\t")[:2])
    ### END SOLUTION


# %% hints [markdown]
# 1. `sorted` takes a `key` function. Lists are compared item by item. Which slice of `line.split("\t")` holds code and tag?


# %% check
def check(answer, draw):
    lines = draw.several(
        lambda random: "\t".join(map(random.choice, (("N7", "N9", "N10"), "01", ("UA", "AA")))),
        40,
        named="lines",
        cases=["N9\t1\tUA", "N9\t0\tBOEING", "N10\t1\tAA", "N7\t1\tUA"],
    )
    found = answer(lines)
    expect.equal(found, found if stands_in_order(found, lines) else solution(lines))


def stands_in_order(found, lines):
    """Whether these are the lines, sorted by code and tag; the rest of a line is free."""
    if not isinstance(found, (list, tuple)) or sorted(found) != sorted(lines):
        return False
    keys = [line.split("\t")[:2] for line in found]
    return keys == sorted(keys)


# %% wrong
wrong(
    "by_code_alone",
    was="[:2]",
    now="[:1]",
    belief="values_come_in_order",
    says="In {received}, a flight can come before its plane. Only the key is sorted, and the rest of a record comes in any order ([section 2](lesson#2)). Which fields does your key hold?",
    again="Sort by the first two fields: `[:2]`.",
)

wrong(
    "planes_first",
    was="[:2]",
    now="[1]",
    belief="All planes reach the reducer before all flights.",
    says="In {received}, lines of different codes are mixed. The records of one code must stand together ([section 2](lesson#2)). Which field must decide first?",
    again="Sort by the code first, and by the tag second.",
)

equivalent(was="[:2]", now="[:3]", why="Lines that agree in code and tag may stand in any order.")
