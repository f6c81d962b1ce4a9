# %% task [markdown] slot="one_pass"
# ## Winter in three numbers
#
# `degrees` is an iterator over the temperatures of a lake's surface. In winter all of them may be below zero. Give a tuple: the lowest,
# the highest and the mean. Without readings it is `(None, None, None)`.
#
# **Read the temperatures once and do not store them.**

# %% answer
def lake_winter(degrees):
    """The lowest, the highest and the mean temperature.

    >>> lake_winter(iter([4.5, 9.0, 4.5]))
    (4.5, 9.0, 6.0)
    """
    ### BEGIN SOLUTION
    low, high, total, count = None, None, 0, 0
    for degree in degrees:
        # The first reading is the lowest and the highest so far, whatever it is.
        low = degree if low is None else min(low, degree)
        high = degree if high is None else max(high, degree)
        total, count = total + degree, count + 1
    return low, high, total / count if count else None
    ### END SOLUTION


# %% hints [markdown]
# 1. The iterator gives each temperature once. What must your code remember after each, to give all three at the end?
# 2. Four values are enough. With which lowest and highest do you begin if all temperatures are below zero?
# 3. The same for the shortest word and the mean length. Fill the gap:
#    ```python
#    short, total, count = None, 0, 0
#    for word in words:
#        short = word if ___ else min(short, word, key=len)
#        total, count = total + len(word), count + 1
#    ```

# %% question [markdown]
# Which of the three can you compute for two winters from the two answers? What is missing for the other?


# %% check
@exercise(demands=("one pass",))
def check(answer, draw):
    one, two = draw.random.randint(-38, -21) / 2, draw.random.randint(-19, -1) / 2
    # Round 0 has a reading, so that an iterator that was read twice shows before the missing readings do.
    small = {0: [two], 1: [], 2: [two, one], 3: [one, two, one - 1]}
    # 0 as the lowest, and as the highest.
    small[5] = [0.0, *(draw.random.randint(1, 24) / 2 for _ in range(4))]
    small[20] = [0.0, *(draw.random.randint(-18, -1) / 2 for _ in range(19))]
    degrees = drawn(draw, lambda random: random.randint(-18, 24) / 2, 300, small, "degrees")
    expect.equal(answer(expect.serve(degrees)), solution(degrees))


# %% right
@right
def winter_by_reduce(degrees):
    """A reduction that begins with the infinities."""

    def step(state, degree):
        low, high, total, count = state
        return min(low, degree), max(high, degree), total + degree, count + 1

    low, high, total, count = reduce(step, degrees, (float("inf"), float("-inf"), 0, 0))
    return (low, high, total / count) if count else (None, None, None)


# %% wrong
@wrong(belief="lazy_holds_results", again="Go through `degrees` in one loop, and update all your values inside it.")
def winter_searched_twice(degrees):
    """Your code read all temperatures, and then asked the same iterator for more. It gives each item once. Which line found no items left?"""
    return min(degrees, default=None), max(degrees), None


wrong(
    "winter_above_zero",
    was="high, total, count = None, None, 0, 0",
    now="high, total, count = None, 0, 0, 0",
    belief="zero_is_the_least",
    says="Your result is {received}, and {expected} was expected. No reading was 0 degrees, so the 0 comes from your code. What should be compared with the first reading?",
    again="Let the first reading be the lowest and the highest so far, whatever it is.",
)

wrong(
    "winter_halfway",
    was=("total, count = total + degree,", "total / count if count else None"),
    now=("total, count = (total + degree) / 2 if count else degree,", "total if count else None"),
    belief="halving_gives_the_mean",
    says="Your result is {received}, and {expected} was expected. The last reading has the weight of all earlier ones together. How many readings does the mean so far stand for?",
    again="Keep a total and a count. Divide at the end.",
)
