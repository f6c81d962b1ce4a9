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
    complete = isinstance(found, (list, tuple)) and sorted(map(str, found)) == sorted(lines)
    keys = [line.split("\t")[:2] for line in found] if complete else []
    codes = [code for code, _ in keys]
    says = "Your function returned {received}; {expected} is in order. Which is the first line that stands elsewhere?"
    if not complete:
        says = "Your function returned {received}, and the task asks for a list of the same lines: {expected}. "
        says += "Which value should stand after `return`?"
    elif codes == sorted(codes, key=lambda code: int(code[1:])):
        says = "In {received}, `N9` stands before `N10`. Codes are compared as strings, character by character, as in the warm-up. "
        says += "Which character decides between these two?"
    # The rest of a line is free.
    expect.equal(found, found if complete and keys == sorted(keys) else solution(lines), says=says)


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
