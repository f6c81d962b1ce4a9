# %% task [markdown]
# ## A reducer that reads once
#
# This reducer yields a key and the mean of its values. With a list it is right. In a job it fails, because its values are an iterator.
# Correct it. **It always gets at least one value, and it may read the values only once.**
#
# ```
# list(mean_of_values("UA", iter([10, 20])))  →  [("UA", 15.0)]
# ```


# %% answer
def mean_of_values(key, values):
    """Yield the key and the mean of its values."""
    ### BEGIN STUB
    # yield key, sum(values) / len(values)
    ### END STUB
    ### BEGIN SOLUTION
    total = count = 0
    for value in values:
        total += value
        count += 1
    yield key, total / count
    ### END SOLUTION


# %% hints [markdown]
# 1. Use two variables, `total` and `count`, and change both in one loop.


# %% check
def check(answer, draw):
    values = draw.several(lambda random: random.randint(-20, 300), 200, at_least=2, named="values")
    served = expect.serve(values)
    says = "Your reducer gave {received}; {expected} was expected. Which total and which number of values did it use?"
    expect.equal(list(answer("UA", served)), [("UA", sum(values) / len(values))], says=says)


# %% wrong
wrong(
    "list_after_sum",
    was="total = count = 0\n    for value in values:\n        total += value\n        count += 1\n    yield key, total / count",
    now="yield key, sum(values) / (len(list(values)) or 1)",
    belief="An iterator gives its values a second time.",
    says="Your reducer gave {received}; {expected} was expected. `sum` read the iterator to its end, so `list` found no value ([section 1](lesson#1)). How can one loop find both numbers?",
    again="Add to a total and to a count in the same loop.",
)

wrong(
    "starts_at_one",
    was="total = count = 0",
    now="total, count = 0, 1",
    belief="A count begins at one.",
    says="Your reducer gave {received}; {expected} was expected. The number of values is one too large. What is the count before the first value?",
    again="Begin with `count = 0`.",
)

equivalent(was="", now="values = repeated(values)", why="The mean of all values twice is their mean.")
