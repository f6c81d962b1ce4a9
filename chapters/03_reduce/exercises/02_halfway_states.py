# %% task [markdown]
# ## Halfway
#
# *Trace.* Four flights are 10, 30, 60 and 0 minutes late. Somebody means to average them:
#
# ```python
# def halfway(mean, minutes):
#     return (mean + minutes) / 2
#
# list(accumulate([10, 30, 60, 0], halfway))
# ```
#
# Which four states does `accumulate` give? Work them out with pencil and paper.

# %% answer
### BEGIN STUB
# halfway_states = [..., ..., ..., ...]
### END STUB
### BEGIN SOLUTION
# The state, not the delay before, is what the next delay is averaged with.
halfway_states = [10, 20, 40, 20]
### END SOLUTION

# %% note [markdown]
# The mean of these four delays is 25. No state says so.

# %% hints [markdown]
# 1. Write a table with three columns: the state, the next delay, the new state. What is the first state?
# 2. Without a start the first delay is the first state. Each new state lies in the middle of the old one and the
#    delay.
# 3. A relative: `accumulate([8, 0, 2], halfway)` gives 8, then (8 + 0) / 2 = 4, then (4 + 2) / 2 = 3.

# %% question [markdown]
# How much does the delay of 10 weigh in the last state, and how much the delay of 0?

# %% check
from itertools import accumulate


def check(answer, draw):
    states = list(accumulate([10, 30, 60, 0], lambda mean, minutes: (mean + minutes) / 2))
    expect.guess(answer, states, says="Not these states: {received}. What are the two arguments of each call?")


# %% right
@right
def run_it():
    """The code, run."""
    return list(accumulate([10, 30, 60, 0], lambda mean, minutes: (mean + minutes) / 2))


# %% wrong
wrong(
    "true_means",
    [10, 20, 100 / 3, 25],
    belief="halving_gives_the_mean",
    says="These are the means of one, two, three and four delays. The step is given two numbers: how would it know that the first stands for three?",
)

wrong(
    "from_zero",
    [5, 17.5, 38.75, 19.375],
    belief="every_reduction_starts_at_zero",
    says="The first state here lies halfway between 0 and 10. Where does this 0 stand in the code?",
)

wrong(
    "neighbours",
    [10, 20, 45, 30],
    belief="A step is given two neighbouring items.",
    says="30 and 60 were averaged, and 60 and 0. What is the first argument of the second call: the delay before, or what the first call returned?",
)

wrong(
    "running_totals",
    [10, 40, 100, 100],
    belief="`accumulate` adds, whatever function it is given.",
    says="These are running totals. What does `accumulate` do with its second argument, the function?",
)
