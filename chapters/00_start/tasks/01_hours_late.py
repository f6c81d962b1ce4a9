# %% task [markdown]
# ## hours late
#
# You get a delay in minutes. Return it in hours. For example, `hours_late(75)` is `1.25`.


# %% answer
def hours_late(minutes):
    """A delay in minutes, in hours."""
    ### BEGIN SOLUTION
    return minutes / 60
    ### END SOLUTION


# %% hints [markdown]
# 1. The first cell of this lesson computes it for `minutes_late`. Which sign divides without rounding?

# %% explanation [markdown]
# `/` divides and keeps the fraction. `//` rounds down to a whole number.


# %% check
def check(answer, draw):
    minutes = draw.choice((75, 90, -45, 135, 20), named="minutes")
    expect.equal(answer(minutes), minutes / 60)


# %% wrong
wrong(
    "whole_hours",
    was="/",
    now="//",
    belief="The sign // divides more exactly than /.",
    says="For {input} minutes, your function returned {received} instead of {expected}. The sign `//` rounds down to whole hours; the first cell of the lesson divides without rounding. Which sign keeps the fraction?",
    again="Write `/` in place of `//`.",
)

wrong(
    "multiplies",
    was="/",
    now="*",
    belief="To convert minutes into hours is to multiply by 60.",
    says="For {input} minutes, your function returned {received} instead of {expected}. An hour is longer than a minute, so there are fewer of them. Should you multiply or divide?",
    again="Divide by 60: an hour has 60 minutes.",
)
