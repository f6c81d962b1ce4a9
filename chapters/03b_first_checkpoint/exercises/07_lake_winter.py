# %% task [markdown] slot="one_pass"
# ## Winter in three numbers
#
# `degrees` is an iterator over the temperatures of a lake's surface, as whole numbers; in winter all of them may be below zero. Give
# the lowest, the highest and the mean as a tuple, reading them once. With no readings it is three times None.

# %% answer
def lake_winter(degrees):
    """The lowest, the highest and the mean temperature.

    >>> lake_winter(iter([4, 9, 5]))
    (4, 9, 6.0)
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
# 1. The readings pass once. What must be remembered after each, so that all three can be told at the end?
# 2. Four values are enough: lowest and highest so far, total, count. With which lowest and highest do you begin, if
#    all readings are below zero?
# 3. A relative, the shortest word and the mean length: `short, total, count = None, 0, 0`, in the loop `short = word
#    if short is None else min(short, word, key=len)`, and at the end `total / count if count else None`.

# %% question [markdown]
# Which of the three could you join from the answers for two winters, and what is missing for the other?


# %% check
# one_pass: an iterator that passes once, 01, and what an accumulator must remember, 03
def check(answer, draw):
    one, two = draw.random.randint(-19, -11), draw.random.randint(-9, -1)
    # No readings come after one, so that an iterator that was read twice shows before the missing readings do.
    small = {0: [two], 1: [], 2: [two, one], 3: [one, two, one - 1]}
    # 0 as the lowest, and as the highest.
    small[5] = [0, *(draw.random.randint(1, 12) for _ in range(4))]
    small[20] = [0, *(draw.random.randint(-9, -1) for _ in range(19))]
    degrees = drawn(draw, lambda random: random.randint(-9, 12), 300, small, "degrees")
    count = len(degrees)
    expected = (min(degrees), max(degrees), sum(degrees) / count) if count else (None, None, None)
    expect.equal(answer(expect.serve(degrees)), expected)


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
@wrong(belief="lazy_holds_results")
def winter_three_times(degrees):
    """The lowest is right, and then there is nothing left for the other two. What did `min` do with the readings?"""
    return min(degrees, default=None), max(degrees, default=None), None


@wrong(belief="zero_is_the_least")
def winter_above_zero(degrees):
    """A winter below zero has 0 as its highest temperature here. On which day was it 0 degrees?"""
    readings = list(degrees)
    if not readings:
        return None, None, None
    return min(readings), max([0, *readings]), sum(readings) / len(readings)


@wrong(belief="halving_gives_the_mean")
def winter_halfway(degrees):
    """The last reading weighs as much as all the others together. How many readings should the mean so far stand for?"""
    readings = list(degrees)
    if not readings:
        return None, None, None
    return min(readings), max(readings), reduce(lambda mean, degree: (mean + degree) / 2, readings)


@wrong(belief="there_is_always_data")
def winter_with_readings(degrees):
    """A winter in which nobody took a reading ends in an error. Which is the lowest of no numbers?"""
    readings = list(degrees)
    return min(readings), max(readings), sum(readings) / len(readings)


@wrong(belief="lazy_holds_results")
def winter_searched_twice(degrees):
    """There was a reading, and the search for another of the three numbers met none. Where had the search before left off?"""
    return min(degrees, default=None), max(degrees), None


@wrong(belief="there_is_always_data")
def winter_divided(degrees):
    """Without a reading it divides by 0. What can be said about the mean of no readings?"""
    readings = list(degrees)
    return min(readings, default=None), max(readings, default=None), sum(readings) / len(readings)


equivalent(was="", now="degrees = repeated(degrees)", why="Everything twice has the same lowest, highest and mean.")
