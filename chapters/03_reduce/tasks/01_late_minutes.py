# %% task [markdown]
# ## Late minutes
#
# Add up the delays that are greater than 0, and leave out the others. Write the line that is missing in `add_if_late`.
# It must return the next state in both cases. For `[11, -4, 20]` the result is `31`. **Use `reduce`.** `hint("reduce.late_minutes")` shows a hint.


# %% answer
def late_minutes(delays):
    """The minutes of all late flights together."""

    def add_if_late(total, minutes):
        ### BEGIN SOLUTION
        return total + minutes if minutes > 0 else total
        ### END SOLUTION

    return reduce(add_if_late, delays, 0)


# %% hints [markdown]
# 1. A flight that is not late leaves the total as it was. Which variable holds that total?

# %% explanation [markdown]
# The step returns the next state in both cases. Where nothing is added, that is the old total.

# %% check
from workbook import expect


@exercise(demands=("with reduce",))
def check(answer, draw):
    delays = draw.several(
        lambda random: random.randint(-60, 300), 100, at_least=0, named="delays", cases=[0, 1, -1], ends=[25, 30]
    )
    expect.equal(answer(delays), sum(minutes for minutes in delays if minutes > 0))


# %% wrong
wrong(
    "returns_only_sometimes",
    was="return total + minutes if minutes > 0 else total",
    now="if minutes > 0:\n            return total + minutes",
    belief="state_stays_unless_returned",
    says="For {input} a state became None, because your step returned nothing for a flight that is not late. A step must return the next state ([section 1](lesson#1)). What should it return there?",
    again="Return `total` where the flight is not late.",
)

wrong(
    "adds_all",
    was="total + minutes if minutes > 0 else total",
    now="total + minutes",
    belief="Early minutes are part of a total of late ones.",
    says="For {input} your function gave {received}, and {expected} is right. It also added the negative delays. In which case does the total stay as it was?",
    again="Add the minutes only if they are greater than 0. Otherwise return `total`.",
)

equivalent(was="> 0", now=">= 0", why="A delay of 0 minutes adds nothing.")
equivalent(was="> 0", now="> -1", why="A delay of 0 minutes adds nothing.")
