# %% task [markdown]
# ## Minutes ahead
#
# Return how many minutes *before* its time a flight left, or 0 if it left late. The function `neg` from `operator` changes the sign of
# a number: `neg(-4)` is `4`. Write the missing stages. For `toy[1]` the result is `1`, and for `toy[4]` it is `0`.
# `hint("pipelines.minutes_ahead")` shows a hint.


# %% answer
def minutes_ahead(line):
    """The minutes before its time at which the flight left; 0 if it was late."""
    ahead = compose_left(
        last_field,
        ### BEGIN SOLUTION
        int,
        neg,
        floored,
        ### END SOLUTION
    )
    return ahead(line)


# %% hints [markdown]
# 1. `last_field` returns a text. You need three more of the functions `int`, `neg` and `floored`. What should each of them get for `"33"`?

# %% explanation [markdown]
# `neg` makes a late flight negative, so `floored` must run after it.

# %% check
from workbook import expect


def check(answer, draw):
    minutes = draw.several(lambda random: random.randint(-30, 90), 40, named="minutes", cases=[0], ends=[-1, 33])
    lines = [f"1,UA,EWR,IAH,{each}\n" for each in minutes]
    expect.equal([answer(line) for line in lines], [max(0, -each) for each in minutes])


# %% wrong
wrong(
    "floored_too_early",
    was="neg,\n        floored,",
    now="floored,\n        neg,",
    belief="order_of_stages_is_free",
    says="For {input} your function gave {received}, and {expected} is right. Your pipeline ran `floored` before `neg`, and both orders run without an error ([section 2](lesson#2)). What does `floored` return for −1?",
    again="Write `neg` before `floored`.",
)

wrong(
    "order_of_compose",
    was="int,\n        neg,\n        floored,",
    now="floored,\n        neg,\n        int,",
    belief="`compose_left` runs its functions from the last to the first, as `compose` does.",
    says="Your pipeline gave a text to `floored`, and Python cannot compare a text with 0. In `compose_left`, the functions stand in the order in which they run ([section 3](lesson#3)). Which function turns the text into a number?",
    again="Write `int` directly after `last_field`.",
)
