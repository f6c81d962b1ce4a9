# %% task [markdown] core=true
# ## Late arrivals
#
# You get a list of delays in minutes. Return how many of these flights arrived late, **more than 0 minutes** after their time.
#
# ```
# late_arrivals([12, -5, 40])  →  2
# ```

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
# 2. `>=` is also true when both sides are equal. A flight with a delay of 0 is on time.
# 3. Another example counts the days with less than 0 degrees. Fill the gap:
#    ```python
#    count = 0
#    for degrees in days:
#        if degrees ___ 0:
#            count = count + 1
#    ```

# %% question [markdown]
# With `>=` in place of `>`, the example still gives 2. Which single delay would show the mistake?


# %% check
def check(answer, draw):
    drawn = draw.several(lambda random: random.randint(-30, 60), 200, at_least=0, named="delays")
    # A 0 is in every round; later the first flight is late, and by a single minute.
    delays = draw.show("delays", [1, 0, *drawn] if len(drawn) > 3 else [0, *drawn])
    expect.equal(answer(delays), sum(minutes > 0 for minutes in delays))


# %% right
@right
def by_length(delays):
    """The length of a list."""
    return len([minutes for minutes in delays if minutes > 0])


# %% wrong
wrong(
    "from_zero_on",
    was="> 0",
    now=">= 0",
    belief="on_time_is_late",
    says="Your function returned {received} instead of {expected}: it counts a flight with a delay of 0. A flight is late if it arrives more than 0 minutes after its time. What is `minutes >= 0` for that flight?",
    again="Leave out the delays that are exactly 0: look at the sign in your comparison.",
)

wrong(
    "different_delays",
    was="in delays:",
    now="in set(delays):",
    belief="equal_values_count_once",
    says="Your function returned {received} instead of {expected}: it counts equal delays once. Two flights can have the same delay, and both are late. What does a set do with two equal numbers?",
    again="Go through the list itself instead of a set. Each flight counts once.",
)

wrong(
    "minutes_of_delay",
    was="count + 1",
    now="count + minutes",
    belief="how_many_is_how_much",
    says="Your function returned {received}, the sum of the delays above 0 in minutes. The text asks for a number of flights. By how much should one late flight raise the result?",
    again="Add 1 for each late flight, whatever its delay is.",
)
