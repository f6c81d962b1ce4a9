# %% task [markdown]
# ## Changed values
#
# Compare a record after a stage with the record before it. Return the items of `after` whose value differs from the value in `before`.
# Write the test. Both records have the same keys. For `{"month": "1", "dest": "MIA"}` and `{"month": 1, "dest": "MIA"}` the result is
# `{"month": 1}`. `hint("pipelines.changed_values")` shows a hint.


# %% answer
def changed_values(before, after):
    """The items of `after` whose value is another one in `before`."""

    def has_changed(item):
        ### BEGIN SOLUTION
        name, value = item
        return value != before[name]
        ### END SOLUTION

    return itemfilter(has_changed, after)


# %% hints [markdown]
# 1. `item` is a pair: `name, value = item`. Under which key does `before` hold the old value?

# %% explanation [markdown]
# `itemfilter` gives its test a pair. The key finds the old value in `before`.

# %% check
from workbook import expect


def check(answer, draw):
    def text(random):
        return random.choice(("NA", "JFK", "0", "1", "-4", "33", "MIA"))

    names = ("month", "carrier", "origin", "dest", "dep_delay")
    texts = draw.several(text, 5, named="values", cases=["0", "NA"], ends=["1", "MIA"])
    before = dict(zip(names, texts))
    kept = {"0": 0, "1": 1, "-4": -4, "33": 33, "NA": None}
    after = {name: kept.get(each, each) for name, each in before.items()}
    changed = {name: value for name, value in after.items() if not isinstance(value, str)}
    expect.equal(answer(before, after), changed)


# %% wrong
wrong(
    "looks_for_the_value_anywhere",
    was="name, value = item\n        return value != before[name]",
    now="return item[0] not in before",
    belief="To find a changed item, look for its key.",
    says="Your function gave {received}, and {expected} is right. It looked for the key, and both records have the same keys. The test of `itemfilter` gets a key and a value ([section 5](lesson#5)). Which two values must it compare?",
    again="Compare `item[1]` with `before[item[0]]`.",
)

wrong(
    "only_true_values",
    was="value != before[name]",
    now="value and value != before[name]",
    belief="false_means_missing",
    says="Your function gave {received}, and {expected} is right. It left out values that are false in Python, such as 0 and None. Which comparison alone decides whether a value has changed?",
    again="Return `value != before[name]` and nothing else.",
)
