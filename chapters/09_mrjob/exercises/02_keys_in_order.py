# %% task [markdown]
# ## Keys in order
#
# *Trace.* A mapper yields, one after another, the keys `2`, `12`, `1`, `"NA"` and `None`. The protocol is JSON, and there is one reducer. In which
# order does it meet these keys? Give them as a list, as Python shows them.

# %% answer
### BEGIN STUB
# keys_in_order = [...]
### END STUB
### BEGIN SOLUTION
# Sorted are the texts: a quotation mark before digits, digits before letters, and "12" before "2".
keys_in_order = ["NA", 1, 12, 2, None]
### END SOLUTION

# %% hints [markdown]
# 1. The lines are sorted before the reducer reads them. What does each of the five lines begin with?
# 2. As JSON the keys are `2`, `12`, `1`, `"NA"`, `null`. Sorted as bytes: a quotation mark comes before digits,
#    digits before letters.
# 3. A relative: the keys 30, 4, "x", True are the texts `30`, `4`, `"x"`, `true`. In order: "x", 30, 4, True.

# %% question [markdown]
# How would you write the months so that they arrive from 1 to 12?


# %% check
def check(answer, draw):
    keys = [2, 12, 1, "NA", None]
    expect.guess(
        answer,
        sorted(keys, key=json.dumps),
        says="Not in this order: {received}. Which text stands for each key on its line, and by what are lines sorted?",
    )


# %% right
@right
def sorted_lines():
    """The lines, sorted as bytes, and read again."""
    import json

    lines = sorted(json.dumps(key).encode() for key in (2, 12, 1, "NA", None))
    return [json.loads(line) for line in lines]


# %% wrong
wrong(
    "by_value",
    ["NA", 1, 2, 12, None],
    belief="numbers_sort_as_numbers",
    says="2 comes before 12 here, as numbers do. What was sorted were lines of text: which of the two begins with the smaller character?",
)

wrong(
    "as_sent",
    [2, 12, 1, "NA", None],
    belief="the_shuffle_keeps_the_order",
    says="This is the order in which the mapper yielded them. What happens to the lines between the phases, so that equal keys come together?",
)

wrong(
    "without_quotes",
    [1, 12, 2, "NA", None],
    belief="The quotation marks of a text play no part when lines are sorted.",
    says="The text NA stands among the letters, as if its line began with an N. With which character does JSON begin a text?",
)

wrong(
    "none_first",
    [None, "NA", 1, 12, 2],
    belief="None is less than everything, and comes first.",
    says="None came first, as if nothing were written for it. What does its line look like, and what is its first letter?",
)

wrong(
    "longer_first",
    ["NA", 12, 1, 2, None],
    belief="Of two texts the longer one comes first.",
    says="12 was sorted before 1, which is how its text begins. When one text is the beginning of another, which stands first in a dictionary?",
)
