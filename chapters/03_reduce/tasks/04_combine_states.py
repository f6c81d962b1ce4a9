# %% task [markdown]
# ## Combine two states
#
# Two programs have read different flights. Each gives you a state, `(total, count)`. Return the state of all these flights together.
# For `(33, 2)` and `(60, 1)` the result is `(93, 3)`, and the mean is 31. `hint("reduce.combine_states")` shows a hint.


# %% answer
def combine_states(left, right):
    """The total and the count of both parts together."""
    ### BEGIN SOLUTION
    return left[0] + right[0], left[1] + right[1]
    ### END SOLUTION


# %% hints [markdown]
# 1. How many minutes do both parts have together, and how many flights? `left[0]` is a total and `left[1]` a count.

# %% explanation [markdown]
# Totals add up, and so do counts. The part that has read no flights, `(0, 0)`, changes nothing.

# %% check
from workbook import expect


def check(answer, draw):
    def state(random):
        count = random.randint(0, 500)
        return random.randint(-20, 40) * count, count

    states = draw.several(state, 20, at_least=2, named="states", cases=[(0, 0)], ends=[(33, 2), (60, 1)])
    for left, right in zip(states, states[1:]):
        expect.equal(answer(left, right), (left[0] + right[0], left[1] + right[1]))


# %% wrong
wrong(
    "counts_the_parts",
    was="left[1] + right[1]",
    now="2",
    belief="divides_by_what_is_at_hand",
    says="For two of the states in {input} your function gave {received}, and {expected} is right. It counted the parts and not their flights ([section 4](lesson#4)). How many flights share the minutes?",
    again="Add the two counts, `left[1]` and `right[1]`.",
)

wrong(
    "takes_right_as_an_item",
    was="left[1] + right[1]",
    now="left[1] + 1",
    belief="A function that combines two states is the step itself.",
    says="For two of the states in {input} your function gave {received}, and {expected} is right. It added 1 to the count, as for a single flight ([section 7](lesson#7)). How many flights does the right state stand for?",
    again="Add the count of the right state, `right[1]`, instead of 1.",
)
