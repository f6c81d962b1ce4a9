# %% task [markdown]
# ## The order at the reducer
#
# Write `tag_order`. It gets the lines that the mapper prints. It returns them as the framework sorts them: **by the code, then by the
# tag, both as strings.** Lines that agree in both may stand in any order.
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
@exercise(rounds=(4, 20, None))
def check(answer, draw):
    lines = draw.several(
        lambda random: "\t".join(map(random.choice, (("N7", "N9", "N10"), "01", ("UA", "AA")))),
        40,
        named="lines",
        cases=["N9\t1\tUA", "N9\t0\tBOEING", "N10\t1\tAA", "N7\t1\tUA"],
    )
    if len(lines) == 4:  # a flight before its plane
        lines.sort(reverse=True)
    found = answer(lines)
    says = "Your function returned {received}; {expected} is in order. Which is the first line that stands elsewhere?"
    if stands_in_order(found, lines, as_text=len):
        says = "In {received}, `N9` stands before `N10`. Codes are compared as strings, character by character, as in the warm-up. "
        says += "Which character decides between these two?"
    expect.equal(found, found if stands_in_order(found, lines) else solution(lines), says=says)


def stands_in_order(found, lines, as_text=str):
    """Whether these are the lines, sorted by code and tag; the rest of a line is free."""
    if not isinstance(found, (list, tuple)) or sorted(map(str, found)) != sorted(lines):
        return False
    keys = [(as_text(code), code, tag) for code, tag, _ in (line.split("\t") for line in found)]
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
