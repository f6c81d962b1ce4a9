# %% task [markdown] core=true
# ## Late arrivals
#
# *Write.* The lesson showed a wrong answer. Here is the place for the right one; what stands on this page is what
# counts. Given a list of delays in minutes, how many flights arrived late, which means more than 0 minutes after their
# time?

# %% answer
def late_arrivals(delays):
    """How many of these delays, in minutes, are late.

    >>> late_arrivals([12, -5, 40])
    2
    """
    ### BEGIN SOLUTION
    count = 0
    for minutes in delays:
        if minutes > 0:  # on time is not late
            count = count + 1
    return count
    ### END SOLUTION


# %% hints [markdown]
# 1. Look at the input on the card, and at the sign in your comparison. Which delays should not count?
# 2. `>=` is true when both sides are equal. A delay of 0 is on time. `>` leaves it out.
# 3. A relative, the days of frost, which means below 0 degrees: `count = 0`, then `for degrees in days:` and in it
#    `if degrees < 0: count = count + 1`. For [3, 0, -2] the count is 1.

# %% question [markdown]
# The wrong answer in the lesson passed its example. Which single delay could have shown it?


# %% check
def check(answer, draw):
    # A 0 is in every round, so the smallest failing input of the lesson's wrong answer is the same for all. Later the first one
    # is late, and by a single minute.
    drawn = draw.several(lambda random: random.randint(-30, 60), 200, at_least=0, named="delays")
    delays = draw.show("delays", [1, 0, *drawn] if len(drawn) > 3 else [0, *drawn])
    expect.equal(answer(delays), sum(minutes > 0 for minutes in delays))


# %% right
@right
def by_truth(delays):
    """True counts as 1."""
    return sum([minutes > 0 for minutes in delays])


# %% wrong
@wrong(belief="on_time_is_late")
def from_zero_on(delays):
    """A flight that came on the minute counts as late here. What does `minutes >= 0` say when minutes is 0?"""
    return len([minutes for minutes in delays if minutes >= 0])


@wrong(belief="equal_values_count_once")
def different_delays(delays):
    """Two flights with the same delay were counted as one. If both are 12 minutes late, how many flights are late?"""
    return len({minutes for minutes in delays if minutes > 0})


@wrong(belief="A delay is any difference from the plan, in either direction.")
def early_too(delays):
    """The flights that came early were counted as well. Who waits at the gate when the delay is -5?"""
    return len([minutes for minutes in delays if minutes != 0])


@wrong(belief="how_many_is_how_much")
def minutes_of_delay(delays):
    """This is a number of minutes: all the delays added up. What was to be counted?"""
    return sum([minutes for minutes in delays if minutes > 0])


@wrong(belief="A word means here what it means where I know it from.")
def from_fifteen_on(delays):
    """Flights a few minutes late are missing. Airlines often count from 15 minutes on; what does the text of this exercise say?"""
    return len([minutes for minutes in delays if minutes >= 15])
