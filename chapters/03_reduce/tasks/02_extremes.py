# %% task [markdown]
# ## Extremes
#
# Return the smallest and the greatest delay as a pair, from one reduction. The state is that pair, or `None` before the first delay. Fill
# the gap: the new pair from `low`, `high` and `minutes`. For `[11, -4, 20]` the result is `(-4, 20)`.
# `hint("reduce.extremes")` shows a hint.


# %% answer
def extremes(delays):
    """The smallest and the greatest delay; None without delays."""

    def widen(state, minutes):
        if state is None:
            return minutes, minutes
        low, high = state
        ### BEGIN SOLUTION
        return min(low, minutes), max(high, minutes)
        ### END SOLUTION

    return reduce(widen, delays, None)


# %% hints [markdown]
# 1. Python's `min` and `max` accept two numbers. Which two numbers decide the new `low`, and which two the new `high`?

# %% explanation [markdown]
# Two numbers are enough: no later delay needs to be compared with any other of the earlier ones.

# %% check
from workbook import expect


def check(answer, draw):
    delays = draw.several(
        lambda random: random.randint(-60, 300), 100, at_least=0, named="delays", cases=[20, 5, -70, 400], ends=[9, 4]
    )
    if len(delays) == 2:  # all late, the greater one last
        delays[:] = 4, 9
    expect.equal(answer(delays), (min(delays), max(delays)) if delays else None)


# %% wrong
wrong(
    "the_last_two",
    was="min(low, minutes), max(high, minutes)",
    now="min(high, minutes), max(high, minutes)",
    belief="The greatest delay so far is enough to find both.",
    says="For {input} your function gave {received}, and {expected} is right. It lost the smallest delay so far. Each part of the state must be carried on ([section 1](lesson#1)). Where does the new pair use `low`?",
    again="Compare `low` with `minutes` for the first number, and `high` with `minutes` for the second.",
)

wrong(
    "zero_as_initial_value",
    was="reduce(widen, delays, None)",
    now="reduce(widen, delays, (0, 0))",
    belief="zero_is_the_least",
    says="For {input} your function gave {received}, and {expected} is right. The 0 came from your initial value ([section 2](lesson#2)). Which state says that no delay has been read yet?",
    again="Keep `None` as the initial value.",
)

equivalent(was="state is None", now="not state", why="A pair is never false.")
equivalent(was="", now="delays = repeated(delays)", why="The same delays once more have the same extremes.")
