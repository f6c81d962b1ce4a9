# %% task [markdown]
# ## The longest wait
#
# Write `longest_wait`. It gets the departures of one plane in minutes, in order of time, as after a secondary sort. It returns the longest wait between two
# neighbouring departures, or 0 if there are fewer than two. **Read the iterator once and do not store the departures.**
#
# ```
# longest_wait(iter([10, 40, 100]))  →  60
# ```


# %% answer
def longest_wait(departures):
    """The longest wait between neighbours.

    >>> longest_wait(iter([10, 40, 100]))
    60
    """
    longest, previous = 0, None
    for minute in departures:
        ### BEGIN SOLUTION
        if previous is not None:
            longest = max(longest, minute - previous)
        previous = minute
        ### END SOLUTION
    return longest


# %% hints [markdown]
# 1. The first departure has no wait before it. What must `previous` hold when the second one arrives?

# %% check
import itertools


@exercise(demands=("one pass",))
def check(answer, draw):
    waits = draw.several(
        lambda random: random.randint(0, 600), 300, at_least=0, named="waits", cases=[0, 700, 5], ends=[0, 950]
    )
    departures = draw.show("departures", list(itertools.accumulate(waits)))
    expect.equal(answer(expect.serve(departures)), solution(departures))


# %% wrong
wrong(
    "zero_is_missing",
    was="if previous is not None:",
    now="if previous:",
    belief="false_means_missing",
    says="For {input} your function returned {received}. The first departure is at minute 0, and Python takes 0 for false. How does your code tell minute 0 from no departure?",
    again="Compare with `None`: `previous is not None`.",
)

wrong(
    "from_the_first",
    was="        previous = minute",
    now="        if previous is None:\n            previous = minute",
    belief="The longest wait is the one from the first to the last departure.",
    says="For {input} your function returned {received}, the time since the first departure. A wait is between neighbours. Which departure must `previous` hold in each round?",
    again="Set `previous = minute` at the end of each round.",
)
