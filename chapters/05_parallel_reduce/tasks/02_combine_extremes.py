# %% task [markdown]
# ## Combine two ranges
#
# The state of a part is `(least, greatest)` of its delays. A part without delays has the state `None`. Write the combine function.
#
# ```
# combine_extremes((-4, 33), (9, 51))  →  (-4, 51)
# ```

# %% answer
def combine_extremes(left, right):
    """The (least, greatest) of two parts together.

    >>> combine_extremes((-4, 33), (9, 51))
    (-4, 51)
    """
    ### BEGIN SOLUTION
    if left is None or right is None:
        return right if left is None else left
    return min(left[0], right[0]), max(left[1], right[1])
    ### END SOLUTION


# %% hints [markdown]
# 1. If one state is `None`, the other is the result. Otherwise take the lesser of the two least, and the greater of the two greatest.


# %% check
def check(answer, draw):
    def state(random):
        least = random.randint(-60, 60)
        return least, least + random.randint(0, 90)

    states = draw.several(state, 12, at_least=2, named="two states", cases=[None, (0, 0)], ends=[(-4, 33), (9, 51)])
    for left, right in [*zip(states, states[1:], strict=False), (None, None), (None, (-9, -2)), ((5, 8), None)]:
        known = [each for each in (left, right) if each is not None]
        expected = (min(each[0] for each in known), max(each[1] for each in known)) if known else None
        draw.show("two states", [left, right])
        try:
            found = answer(left, right)
        except TypeError:
            if left and right:
                raise
            says = "For the states {received} your function raised TypeError: `None` has no least delay. It is the state of a part without delays. What is the state of both parts together?"
            expect.note(False, [left, right], says=says, key="none")
            return
        says = "For {input two states} your function gave {received}, and {expected} is right. Which of these delays is the least, and which the greatest?"
        if not expect.equal(found, expected, says=says):
            break


# %% wrong
wrong(
    "ends_only",
    was="min(left[0], right[0]), max(left[1], right[1])",
    now="left[0], right[1]",
    belief="The second part goes on where the first one ended.",
    says="For {input two states} your function gave {received}, and {expected} is right. It took the least of the left part and the greatest of the right part. In which part can the least delay be?",
    again="Compare: `min(left[0], right[0])`, and `max` for the greatest.",
)


@wrong(
    belief="A part without items has the state 0.",
    again="Return the other state if one of them is `None`.",
)
def nothing_is_zero(left, right):
    """For {input two states} your function gave {received}, and {expected} is right. It took 0 for a part without delays, and no flight had this delay. Which state changes nothing ([section 2](lesson#2))?"""
    left, right = left or (0, 0), right or (0, 0)
    return min(left[0], right[0]), max(left[1], right[1])


equivalent(was="left is None", now="not left", why="A state is a pair, and a pair is never false.")
equivalent(was="right is None", now="not right", why="A state is a pair, and a pair is never false.")
