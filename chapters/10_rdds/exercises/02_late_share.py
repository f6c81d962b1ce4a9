# %% task [markdown] points=1 core=true
# ## The share of late flights
#
# *Copy and change.* An RDD holds delays in minutes, at least one. Give the share of flights that are **more than 15 minutes late**, as a number from 0 to 1.
#
# ```
# delays 20, 15, -3, 90  →  0.5
# ```
#
# **Start one job only**, and **call no `collect`**: a year of delays may not fit into the driver's memory. Some partitions may be empty.

# %% answer
def late_share(delays):
    """The share of delays of more than 15 minutes."""

    ### BEGIN SOLUTION
    def step(state, minutes):
        return state[0] + (minutes > 15), state[1] + 1

    def combine(left, right):
        return left[0] + right[0], left[1] + right[1]

    late, count = delays.aggregate((0, 0), step, combine)
    return late / count
    ### END SOLUTION


# %% hints [markdown]
# 1. Each action starts a job. Which single action can give two numbers at once?
# 2. `aggregate` takes a zero value, a step, and a combine function. Let the state be a pair: the late flights, and all flights.
# 3. The mean length of texts, with one gap:
#    ```python
#    def step(state, text):
#        return state[0] + len(text), ___
#
#    total, count = texts.aggregate((0, 0), step, combine)
#    return total / count
#    ```

# %% explanation [markdown]
# `minutes > 15` is `True` or `False`, which count as 1 and 0 in a sum. The division comes at the end, when both numbers are known.

# %% question [markdown]
# Could one job also give the median of the delays from a state of two numbers?


# %% check
@exercise(on="spark", demands=("collects nothing",))
def check(answer, draw):
    delays = draw.integers(43, -20, 60, at_least=7, named="delays")
    delays[:3] = [15, 16, 0]  # the boundary, and a partition without a late flight
    count = draw.show("partitions", 5)
    ran = jobs.sparked(answer, jobs.rdd(delays, count))
    if expect.equal(ran.gave, sum(minutes > 15 for minutes in delays) / len(delays)) and expect.collected(ran):
        expect.jobs(ran, most=1)


# %% right
@right
def by_reduce(delays):
    pairs = delays.map(lambda minutes: (int(minutes > 15), 1))
    late, count = pairs.reduce(lambda left, right: (left[0] + right[0], left[1] + right[1]))
    return late / count


@right
def by_mean(delays):
    return delays.map(lambda minutes: 1.0 if minutes > 15 else 0.0).mean()


# %% wrong
wrong(
    "starts_at_one",
    was="(0, 0)",
    now="(0, 1)",
    belief="The zero value of `aggregate` is used once, so a 1 in it does little harm.",
    says="Your function gave {received}, and {expected} is right. Each partition began with your zero value, and so did the driver ([section 3](lesson#3)). Which zero value changes nothing, however often it is used?",
    again="Begin with `(0, 0)`. With at least one delay, the count cannot stay 0.",
)


@wrong(
    belief="lazy_holds_results",
    again="Replace both counts by one `aggregate` whose state is `(late, count)`.",
)
def two_counts(delays):
    """The share is right. But each `count` is an action, and started a job of its own: the delays were read twice ([section 5](lesson#5)). Which state would let one action count both?"""
    return delays.filter(lambda minutes: minutes > 15).count() / delays.count()


@wrong(
    belief="`collect` is harmless.",
    again="Call `aggregate` on `delays`. It counts in the workers, and only pairs go to the driver.",
)
def counted_here(delays):
    """The share is right. But your function collects items in the driver, and the driver counts them alone ([section 1](lesson#1)). Which action counts in the workers ([section 3](lesson#3))?"""
    minutes = delays.collect()
    return sum(each > 15 for each in minutes) / len(minutes)


@wrong(
    belief="Workers share the variables of my program.",
    again="Remove the two counters of the driver. Use `aggregate`, which gives what the workers counted to the driver.",
)
def counted_in_copies(delays):
    """Your counters are still 0 in the driver, so the division failed. Each worker counted in its own copy of them ([section 1](lesson#1)). Which action brings what the workers counted to the driver?"""
    late, count = [0], [0]

    def add_to_both(minutes):
        late[0] += minutes > 15
        count[0] += 1

    delays.foreach(add_to_both)
    return late[0] / count[0]


@wrong(
    belief="means_can_be_averaged",
    again="Let each partition give `(late, count)`, add these pairs, and divide once.",
)
def mean_of_shares(delays):
    """Your function gave {received}, and {expected} is right. It took the mean of the partitions' shares, but they hold different numbers of flights. A combine function needs a state that can be added ([section 3](lesson#3)). What must each partition remember?"""

    def share(part):
        part = list(part)
        return [sum(minutes > 15 for minutes in part) / len(part)] if part else []

    return delays.mapPartitions(share).mean()
