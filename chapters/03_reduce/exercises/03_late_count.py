# %% task [markdown] points=2 core=true
# ## Count the late
#
# *Complete.* How many delays are greater than 0? Two parts are missing: what the step returns, and the reduction.
#
# `delays` is an iterator of whole numbers, which may be empty. **Use `reduce`. Read the iterator once and do not store the delays.**

# %% answer
def late_count(delays):
    """How many of the delays are greater than 0.

    >>> late_count(iter([1, 30, 45]))
    3
    """

    def step(count, minutes):
        ### BEGIN SOLUTION
        # The step returns the state in both cases.
        return count + 1 if minutes > 0 else count
        ### END SOLUTION

    ### BEGIN SOLUTION
    return reduce(step, delays, 0)
    ### END SOLUTION


# %% hints [markdown]
# 1. Is the state the same kind of thing as the items? One is a count, the others are minutes.
# 2. The step returns the count in every case. `reduce` takes the initial value as its third argument.
# 3. The long words of a play. Fill the gap:
#    ```python
#    def step(count, word):
#        return count + 1 if len(word) > 9 else ___
#    ```

# %% question [markdown]
# `sum(minutes > 0 for minutes in delays)` says it in a line. What are its initial value and its step?


# %% check
@exercise(demands=("one pass", "with reduce"))
def check(answer, draw):
    delays = draw.several(
        lambda random: random.randint(-60, 900), 500, at_least=0, named="delays", cases=[0, 1, -1], ends=[9, 25]
    )
    expect.equal(answer(expect.serve(delays)), solution(delays))


# %% right
@right
def by_sum_of_flags(delays):
    """A map makes the flags, and the step adds them."""
    return reduce(lambda count, late: count + late, map(lambda minutes: minutes > 0, delays), 0)


# %% wrong
wrong(
    "without_a_start",
    was=", 0)",
    now=")",
    belief="The first item can always stand in for the initial value.",
    says="Your function failed for {input}. Without an initial value, `reduce` takes the first delay for the count ([section 2](lesson#2)). What is the count before the first flight?",
    again="Give `reduce` a third argument: the count before the first flight.",
)

wrong(
    "returns_only_sometimes",
    was="return count + 1 if minutes > 0 else count",
    now="if minutes > 0:\n            return count + 1",
    belief="state_stays_unless_returned",
    says="A flight in {input} is not late, and after it the count is None. A step must return the next state ([section 1](lesson#1)). What does your step return for a flight that is not late?",
    again="Return the count as it was where the flight is not late.",
)

wrong(
    "adds_minutes",
    was="count + 1",
    now="count + minutes",
    belief="To accumulate means to add up the values.",
    says="For {input} your function gave {received}, a sum of minutes. The task asks for a number of flights. By how much does one late flight raise the count?",
    again="Add 1 for each late flight, and not its minutes.",
)
