# %% task [markdown]
# ## Airlines by name
#
# Write `with_names`. It gets carrier codes and a dictionary of airline names. It returns a list: the name of each code, or `"?"` for a
# code that the dictionary does not have. **No code is left out.**
#
# ```
# with_names(["UA", "UA"], {"UA": "United"})  →  ["United", "United"]
# ```


# %% answer
def with_names(codes, names):
    """A list with the name of each code, or "?".

    >>> with_names(["UA", "UA"], {"UA": "United"})
    ['United', 'United']
    """
    ### BEGIN SOLUTION
    return [names.get(code, "?") for code in codes]
    ### END SOLUTION


# %% hints [markdown]
# 1. `lookup.py` above uses `planes.get(tailnum, "-")`. What does the second argument do?


# %% check
def check(answer, draw):
    codes = draw.several(
        lambda random: random.choice(("UA", "AA", "XX")), 40, at_least=0, named="codes", cases=["XX", "UA"]
    )
    names = draw.show("names", {"UA": "United", "AA": "American"})
    found = answer(codes, names)
    says = "Your function returned {received}; the list {expected} is right. Which is the first difference?"
    if isinstance(found, (list, tuple, set)) and len(found) != len(codes):
        says = f"The number of codes is {len(codes)}, and your function returned {len(found)} names: {{received}}. Each code gives "
        says += "one name, also if it occurs again. Which part of your code drops or adds some?"
    elif not isinstance(found, (list, tuple)):
        says = "Your function returned {received}, and the task asks for a list with a name for each code. Which type do you return?"
    elif Counter(map(str, found)) == Counter(solution(codes, names)):
        says = "The names are right, but {received} is not in the order of the codes. A set keeps no order. Which loop keeps it?"
    expect.equal(found, solution(codes, names), says=says)


# %% wrong
wrong(
    "inner_join",
    was="for code in codes",
    now="for code in codes if code in names",
    belief="joins_keep_rows",
    says="Of {input codes}, your function kept {received}. A left join keeps every row ([section 2](lesson#2)). What should stand for a code without a name?",
    again='Keep all codes, and use `names.get(code, "?")`.',
)

wrong(
    "brackets_always_work",
    was='names.get(code, "?")',
    now="names[code]",
    belief="Every code has a partner.",
    says="Your function failed for {input codes}, because a code has no name. Square brackets raise KeyError for an unknown key. Which method does not?",
    again='Replace `names[code]` with `names.get(code, "?")`.',
)
