# %% task [markdown] slot="one_pass"
# ## A day at the gate
#
# `delays` is an iterator over the delays of a day's flights, in seconds. An early flight has a negative delay. Give a tuple: the number
# of flights, the greatest delay, and the share of flights that were late by more than 0 seconds. Without flights it is `(0, None, None)`.
#
# **Read the delays once and do not store them.**

# %% answer
def gate_day(delays):
    """The number of flights, the greatest delay, the share that was late.

    >>> gate_day(iter([720, -300, 2400, -180]))
    (4, 2400, 0.5)
    """

    ### BEGIN SOLUTION
    def step(state, seconds):
        count, worst, late = state
        return count + 1, seconds if worst is None else max(worst, seconds), late + (seconds > 0)

    count, worst, late = reduce(step, delays, (0, None, 0))
    return count, worst, late / count if count else None
    ### END SOLUTION


# %% hints [markdown]
# 1. The iterator gives each delay once. What must your code remember after each, to give all three at the end?
# 2. Three values are enough. With which greatest delay do you begin if every flight is early?
# 3. The same for words: how many, the longest, and how many with a capital. Fill the gap:
#    ```python
#    def step(state, word):
#        count, longest, capitals = state
#        longest = word if ___ else max(longest, word, key=len)
#        return count + 1, longest, capitals + word[0].isupper()
#    ```

# %% question [markdown]
# What does your answer remember after a million flights, and how much is that?


# %% check
@exercise(demands=("one pass",))
def check(answer, draw):
    early, late = draw.random.randint(-1800, -1000), draw.random.randint(1, 2700)
    small = {0: [early], 1: [], 2: [0, late], 3: [early, early - 1, early - 9], 5: [early, 0, -3, early, -12]}
    delays = drawn(draw, lambda random: random.choice((-720, -180, 0, 0, 1, 420, 2700)), 400, small, "delays")
    expect.equal(answer(expect.serve(delays)), solution(delays))


# %% right
@right
def gate_by_loop(delays):
    """A loop with three names."""
    count = late = 0
    worst = float("-inf")
    for seconds in delays:
        count, late, worst = count + 1, late + (seconds > 0), max(worst, seconds)
    return (count, worst, late / count) if count else (0, None, None)


# %% wrong
@wrong(belief="lazy_holds_results", again="Go through `delays` in one loop, and update all your values inside it.")
def searched_after_counting(delays):
    """Your code read all delays, and then asked the same iterator for more. It gives each item once. Which line found no items left?"""
    count = sum(1 for _ in delays)
    return count, max(delays) if count else None, None


wrong(
    "worst_from_zero",
    was="(0, None, 0)",
    now="(0, 0, 0)",
    belief="zero_is_the_least",
    says="Your result is {received}, and {expected} was expected. No flight had that delay: the 0 comes from your code. What should be compared with the first delay?",
    again="Let the first delay be the greatest so far, whatever it is.",
)

wrong(
    "punctual_is_late",
    was="> 0",
    now=">= 0",
    belief="on_time_is_late",
    says="Your result is {received}, and {expected} was expected. A flight with a delay of 0 is not late. Which delays does your code count as late?",
    again="Count a flight as late only if its delay is more than 0.",
)
