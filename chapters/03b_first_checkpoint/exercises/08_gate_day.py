# %% task [markdown] slot="one_pass"
# ## A day at the gate
#
# `delays` is an iterator over the delays of a day's flights, in whole minutes; a flight before its time has a negative one. Give
# three things as a tuple, reading the delays once: how many flights there were, the greatest delay, and the share of flights with
# more than 0 minutes. Without flights it is `(0, None, None)`.

# %% answer
def gate_day(delays):
    """The number of flights, the greatest delay, the share that was late.

    >>> gate_day(iter([12, -5, 40, -3]))
    (4, 40, 0.5)
    """

    ### BEGIN SOLUTION
    def step(state, minutes):
        count, worst, late = state
        return count + 1, minutes if worst is None else max(worst, minutes), late + (minutes > 0)

    count, worst, late = reduce(step, delays, (0, None, 0))
    return count, worst, late / count if count else None
    ### END SOLUTION


# %% hints [markdown]
# 1. One walk through the delays has to bring all three. What do you carry along from flight to flight?
# 2. Carry the count, the worst so far and the number of late ones; divide at the end, if there was anything. On a day
#    when all were early the worst is a negative number.
# 3. A relative, words: how many, the longest, the share with a capital: `step` returns `count + 1, max(longest,
#    len(word)), capitals + word[0].isupper()`, and the start is `(0, 0, 0)`, since no word is shorter than 0.

# %% question [markdown]
# What does your answer remember after a million flights, and how much is that?


# %% check
def check(answer, draw):
    early, late = draw.random.randint(-31, -1), draw.random.randint(1, 45)
    small = {0: [early], 1: [], 2: [0, late], 3: [early, early - 1, early - 9], 5: [early, 0, -3, early, -12]}
    delays = drawn(draw, lambda random: random.choice((-12, -3, 0, 0, 1, 7, 45)), 300, small, "delays")
    count = len(delays)
    late = sum(minutes > 0 for minutes in delays)
    expected = (count, max(delays), late / count) if count else (0, None, None)
    expect.equal(answer(expect.serve(delays)), expected)


# %% right
@right
def gate_by_loop(delays):
    """A loop with three names."""
    count = late = 0
    worst = float("-inf")
    for minutes in delays:
        count, late, worst = count + 1, late + (minutes > 0), max(worst, minutes)
    return (count, worst, late / count) if count else (0, None, None)


# %% wrong
@wrong(belief="lazy_holds_results")
def counted_first(delays):
    """The flights are counted, and after that no delay is left to look at. How often do the delays pass by?"""
    count = sum(1 for _ in delays)
    worst, late = max(delays, default=None), sum(minutes > 0 for minutes in delays)
    return count, worst, late / count if count else None


@wrong(belief="zero_is_the_least")
def worst_from_zero(delays):
    """On a day when every flight came early, the greatest delay is 0. Which flight had it?"""
    minutes = list(delays)
    if not minutes:
        return 0, None, None
    return len(minutes), max(0, *minutes), sum(each > 0 for each in minutes) / len(minutes)


@wrong(belief="on_time_is_late")
def punctual_is_late(delays):
    """Flights that came to the minute are in the share of the late. How many minutes are they late?"""
    minutes = list(delays)
    if not minutes:
        return 0, None, None
    return len(minutes), max(minutes), sum(each >= 0 for each in minutes) / len(minutes)


@wrong(belief="there_is_always_data")
def day_with_flights(delays):
    """A day without flights ends in an error. By what is the number of late flights divided then?"""
    minutes = list(delays)
    late = sum(each > 0 for each in minutes)
    return len(minutes), max(minutes, default=None), late / len(minutes)


@wrong(belief="lazy_holds_results")
def searched_after_counting(delays):
    """There was a flight, and the greatest delay was looked for among none. Which line had the flights before that?"""
    count = sum(1 for _ in delays)
    return count, max(delays) if count else None, None


@wrong(belief="there_is_always_data")
def worst_of_no_flights(delays):
    """On a day without flights it looks for the greatest delay, and ends in an error. What is there to be found?"""
    minutes = list(delays)
    return len(minutes), max(minutes), sum(each > 0 for each in minutes) / len(minutes)
