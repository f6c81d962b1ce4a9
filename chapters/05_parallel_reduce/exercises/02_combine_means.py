# %% task [markdown] points=1 core=true
# ## A mean that remembers its weight
#
# *Copy and change.* The state of a part is `(count, mean)`: the number of its delays, and their mean. A part without delays has the state `(0, 0.0)`.
# Write the combine function.
#
# ```
# combine_means((5, 10.0), (1, 40.0))  →  (6, 15.0)
# ```

# %% answer
def combine_means(left, right):
    """The (count, mean) of two parts together.

    >>> combine_means((5, 10.0), (1, 40.0))
    (6, 15.0)
    """
    ### BEGIN SOLUTION
    count = left[0] + right[0]
    if not count:
        return left
    return count, (left[0] * left[1] + right[0] * right[1]) / count
    ### END SOLUTION


# %% hints [markdown]
# 1. A count times its mean gives the sum of the part. What do you need to know about both parts together? See [section 1](lesson#1).
# 2. Add the two sums, and divide by the number of all delays. What if this number is 0?
# 3. The price of a mixed load, from pairs of kilos and price per kilo. Fill the gap:
#    ```python
#    kilos = left[0] + right[0]
#    price = (left[0] * left[1] + ___) / kilos
#    ```

# %% explanation [markdown]
# The state `(0, 0.0)` is the identity: its mean has the weight 0, so it changes nothing. Only two such parts need a case of their own.

# %% question [markdown]
# The state `(total, count)` of the lesson does the same without a division. Which of the two would you send to another process?


# %% check
def check(answer, draw):
    delays = draw.integers(80, -30, 90, at_least=0, named="delays")
    parts = cut(draw.random, delays)
    if draw.is_last:
        parts = [[], [], [5, -5], *parts]  # a mean of 0 with a weight
    states = [(len(part), sum(part) / len(part) if part else 0.0) for part in parts]
    draw.show("states", states)
    count = sum(map(len, parts))
    expected = count, sum(delays) / count if count else 0.0
    says = "For the parts of {input delays} your function gave {received}, and {expected} is right. The second number is the mean of all delays. How does it follow from the counts and the means of the parts?"
    expect.equal(merged(draw.random, answer, states), expected, says=says)


# %% right
@right
def by_shares(left, right):
    if 0 in (left[0], right[0]):
        return left if right[0] == 0 else right
    count = left[0] + right[0]
    return count, left[1] + (right[1] - left[1]) * right[0] / count


# %% wrong
wrong(
    "midpoint",
    was="(left[0] * left[1] + right[0] * right[1]) / count",
    now="(left[1] + right[1]) / 2",
    belief="means_can_be_averaged",
    says="Your function gave {received}, and {expected} is right. It divided by 2, although the parts have different numbers of delays ([section 2](lesson#2)). How much does each mean weigh, and what is the divisor then?",
    again="Multiply each mean by its count, add the two products, and divide by the sum of the counts.",
)

wrong(
    "never_empty",
    was="""if not count:
        return left
    return""",
    now="return",
    belief="there_is_always_data",
    says="Your function raised ZeroDivisionError for two parts without delays, both with the state `(0, 0.0)`. Parts may be empty ([section 2](lesson#2)). What is the state of both together?",
    again="If the sum of the counts is 0, return `(0, 0.0)` before you divide.",
)

wrong(
    "counts_the_parts",
    was="return count, (",
    now="return 2, (",
    belief="divides_by_what_is_at_hand",
    says="Your function gave {received}, and {expected} is right. The first number is the count. It is the number of delays, and not of parts. What does the next merge need it for?",
    again="Return the sum of both counts as the new count.",
)
