# %% task [markdown]
# ## Halfway
#
# *Trace.* Four flights are 10, 30, 60 and 0 minutes late. This code is meant to give their mean:
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
# Each delay is averaged with the state, and not with the delay before it.
halfway_states = [10, 20, 40, 20]
### END SOLUTION

# %% note [markdown]
# The mean of these four delays is 25. None of the states is 25.

# %% hints [markdown]
# 1. Write a table with three columns: the state, the next delay, the new state. What is the first state?
# 2. The first delay is the first state. Each new state is the midpoint of the old state and the next delay.
# 3. The same for three other delays. Fill the gap:
#    ```python
#    list(accumulate([8, 0, 2], halfway))  # [8, (8 + 0) / 2, (___ + 2) / 2]
#    ```

# %% question [markdown]
# How much does the delay of 10 weigh in the last state, and how much the delay of 0?


# %% check
def check(answer, draw):
    expect.guess(
        answer,
        solution(),
        says="Not all states in {received} are right. Each call gets the state and the next delay ([section 3](lesson#3)). What are the two arguments of each call?",
        again="The first state is 10. Then compute (10 + 30) / 2. Each result is the state of the next call.",
    )


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
    says="You gave the means of one to four delays. `halfway` gets two numbers, and neither is a count ([section 3](lesson#3)). What does it return for 20 and 60?",
    again="`halfway` always divides by 2. Compute the midpoint of the state and the next delay.",
)

wrong(
    "from_zero",
    [5, 17.5, 38.75, 19.375],
    belief="A reduction starts at 0 where nothing else is said.",
    says="Your first state, 5, lies halfway between 0 and 10. `accumulate` was given no initial value ([section 2](lesson#2)). What does it use as the first state?",
    again="The first state is the first delay itself, 10. No call is made for it.",
)

wrong(
    "neighbours",
    [10, 20, 45, 30],
    belief="A step is given two neighbouring items.",
    says="Your third state, 45, lies halfway between the delays 30 and 60. The first argument of a step is the state ([section 1](lesson#1)). Which number did the call before return?",
    again="The call before returned 20, so the next call is `halfway(20, 60)`. Go on with its result.",
)
