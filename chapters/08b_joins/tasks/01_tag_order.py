# %% task [markdown]
# ## The order at the reducer
#
# Write `tag_order`. It gets the lines that the mapper prints and returns them as the reducer reads them. **Lines are sorted by
# the code and then by the tag.** Lines that agree in both keep their order.
#
# ```
# tag_order(["N9\t1\tUA", "N7\t1\tAA", "N9\t0\tBOEING"])
#   →  ["N7\t1\tAA", "N9\t0\tBOEING", "N9\t1\tUA"]
# ```


# %% answer
def tag_order(lines):
    r"""The lines, sorted by code and tag.

    >>> tag_order(["N9\t1\tUA", "N7\t1\tAA", "N9\t0\tBOEING"])
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
        lambda random: "\t".join(map(random.choice, (("N7", "N9"), "01", ("UA", "AA")))),
        40,
        named="lines",
        cases=["N9\t1\tUA", "N9\t0\tBOEING", "N9\t1\tAA", "N7\t1\tUA"],
    )
    expect.equal(answer(lines), solution(lines))


# %% wrong
wrong(
    "by_code_alone",
    was="[:2]",
    now="[:1]",
    belief="The framework knows that a plane belongs before its flights.",
    says="In {received}, a flight can come before its plane. The sort looks at the key only ([section 2](lesson#2)). Which fields does your key hold?",
    again="Sort by the first two fields: `[:2]`.",
)

wrong(
    "by_the_whole_line",
    was=', key=lambda line: line.split("\\t")[:2]',
    now="",
    belief="values_come_in_order",
    says="In {received}, lines with the same code and tag changed places. Their third field is a value, and values are not sorted. Which fields are the key?",
    again="Give `sorted` a key function that returns the first two fields only.",
)
