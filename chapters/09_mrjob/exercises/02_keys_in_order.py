# %% task [markdown]
# ## Keys in order
#
# *Trace.* A mapper yields the keys `2`, `12`, `1`, `"NA"` and `None`, in this order. The protocol is JSON, and there is one reducer. In which
# order does the reducer receive these keys? Write them as a list, as Python shows them.

# %% answer
### BEGIN STUB
# keys_in_order = [...]
### END STUB
### BEGIN SOLUTION
# The texts are sorted: a quotation mark before digits, digits before letters, and 12
# before 2.
keys_in_order = ["NA", 1, 12, 2, None]
### END SOLUTION

# %% hints [markdown]
# 1. The lines are sorted before the reducer reads them. With which character does each of the five lines begin?
# 2. Each key is written as JSON, and texts are compared character by character ([section 3](lesson#3)). A quotation mark comes before digits,
#    and digits before letters.
# 3. Other keys, with two gaps:
#    ```python
#    keys = [30, 4, "x", True]
#    lines = ["30", "4", '"x"', "true"]
#    in_order = ["x", ___, ___, True]
#    ```

# %% question [markdown]
# Which keys would you send, so that delays from -60 to 999 minutes arrive in order?


# %% check
def check(answer, draw):
    expect.guess(
        answer,
        sorted([2, 12, 1, "NA", None], key=json.dumps),
        says="The order is not {received}. Each key is a text on its line, and the lines are sorted ([section 3](lesson#3)). Which text "
        "stands for each key?",
        again="Write the five keys as JSON, one below the other. Sort them by the first character; where it is equal, by the second.",
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
    says="In your order 2 comes before 12, as for numbers. Lines of text were sorted ([section 3](lesson#3)). Which of the two begins with the smaller character?",
    again="Compare the texts `2` and `12` by their first characters. The smaller one comes first.",
)

wrong(
    "as_sent",
    [2, 12, 1, "NA", None],
    belief="the_shuffle_keeps_the_order",
    says="This is the order in which the mapper yielded the keys. What happens to the lines between mapper and reducer, so that equal keys come together?",
    again="The lines are sorted as texts. Sort the five keys as they are written in JSON.",
)

wrong(
    "without_quotes",
    [1, 12, 2, "NA", None],
    belief="The quotation marks of a text play no part when lines are sorted.",
    says="In your order the text NA comes after the digits, as if its line began with N. With which character does JSON begin a text?",
    again="Its line begins with a quotation mark, and that character comes before the digits.",
)

wrong(
    "none_first",
    [None, "NA", 1, 12, 2],
    belief="None is less than everything, and comes first.",
    says="In your order None comes first, as if nothing were written for it. How does JSON write None, and what is the first letter?",
    again="None is written as null. Letters come after quotation marks and digits.",
)
