# %% task [markdown] points=2 core=true
# ## Lost minutes of each carrier
#
# *Apply.* An RDD holds pairs `(carrier, delay)`. Make an RDD of pairs: each carrier and the sum of its minutes late. A flight that arrives early or on
# time adds 0. A carrier that was never late has the sum 0.
#
# ```
# ("UA", 51), ("HA", -4), ("UA", -9), ("UA", 3)  →  ("UA", 54), ("HA", 0)
# ```
#
# **Start no job**, and **let each partition send one sum for each carrier** through the shuffle.

# %% answer
def late_by_carrier(pairs):
    """An RDD of pairs of a carrier and its minutes late in all."""
    ### BEGIN SOLUTION
    return pairs.mapValues(lambda minutes: max(minutes, 0)).reduceByKey(add)
    ### END SOLUTION


# %% hints [markdown]
# 1. Two steps: make the value that is to be added, then bring equal keys together. Which method reduces before it sends?
# 2. `mapValues` changes the values and keeps the keys. `reduceByKey` takes a combine function of two values. `add` is imported.
# 3. The greatest price of each fruit in whole euros, with one gap:
#    ```python
#    return prices.mapValues(lambda cents: cents // 100).reduceByKey(___)
#    ```

# %% explanation [markdown]
# `reduceByKey` adds within each partition first. So at most one pair for each carrier and partition crosses the shuffle, however many flights there are.

# %% question [markdown]
# How many pairs would cross the shuffle with 16 carriers and 200 partitions?


# %% check
@exercise(on="spark", demands=("lazily", "shuffles little"))
def check(answer, draw):
    def pair(random):
        return random.choice(("UA", "AA", "B6", "DL", "EV")), random.randint(-600, 6_000)

    cases = [("HA", -4), ("UA", 40), ("UA", -9)]
    pairs = draw.several(pair, 3_000, at_least=3, named="pairs", cases=cases)
    sums = {}
    for carrier, minutes in pairs:
        sums[carrier] = sums.get(carrier, 0) + max(minutes, 0)
    ran = jobs.sparked(answer, jobs.rdd(pairs, 4))
    if is_rdd(ran) and expect.rows(ran.gave, [*sums.items()]):
        expect.jobs(ran)
        if expect.shuffled(ran, size=2_000):
            expect.note(ran.work.tasks >= 4, ran.work.tasks, 4)


# %% right
@right
def by_aggregate(pairs):
    return pairs.aggregateByKey(0, lambda total, minutes: total + max(minutes, 0), add)


@right
def by_fold(pairs):
    return pairs.map(lambda pair: (pair[0], pair[1] if pair[1] > 0 else 0)).foldByKey(0, add)


# %% wrong
wrong(
    "early_counts_back",
    was="max(minutes, 0)",
    now="minutes",
    belief="An early arrival makes up for a late one.",
    says="Your RDD has {received}. A flight that came early was added as a negative number. `mapValues` decides what `reduceByKey` adds ([section 2](lesson#2)). What should an early flight add?",
    again="Add `max(minutes, 0)` for each flight.",
)

wrong(
    "changed_while_adding",
    was=("mapValues(lambda minutes: max(minutes, 0)).", "reduceByKey(add)"),
    now=("", "reduceByKey(lambda left, right: max(left, 0) + max(right, 0))"),
    belief="`reduceByKey` calls its function for each value.",
    says="Your RDD has {received}. A carrier with a single flight kept its negative delay. `reduceByKey` calls its function only where it adds two values ([section 4](lesson#4)). Which method changes each value?",
    again="Change the values with `mapValues` first, then add them with `reduceByKey(add)`.",
)

wrong(
    "drops_the_punctual",
    was="mapValues(lambda minutes: max(minutes, 0))",
    now="filter(lambda pair: pair[1] > 0)",
    belief="What adds nothing can be left out.",
    says="Your RDD has {received}. A carrier that was never late has no pair, because `filter` dropped all its flights. `reduceByKey` knows only the keys that it gets ([section 4](lesson#4)). How can such a flight stay, and add nothing?",
    again="Replace `filter` by `mapValues`, with 0 for flights that are not late.",
)


@wrong(
    belief="Values have to be together before they can be added.",
    again="Give single numbers, not lists, to `reduceByKey(add)`. It adds before it sends; `groupByKey` and `partitionBy` send every value.",
)
def grouped_first(pairs):
    """The sums are right. But the minutes of every flight went through the shuffle ([section 4](lesson#4)). Addition is associative and commutative: what can each partition do before it sends?"""
    return pairs.mapValues(lambda minutes: max(minutes, 0)).groupByKey().mapValues(sum)


@wrong(
    belief="With one partition, nothing has to be sent.",
    again="Remove `coalesce(1)` or `repartition(1)`, and use `reduceByKey`.",
)
def in_one_partition(pairs):
    """The sums are right. But all pairs were put into one partition, so one task did all the work ([section 1](lesson#1)). Which method adds within each of the four partitions, and then sends the sums?"""

    def sums(part):
        totals = {}
        for carrier, minutes in part:
            totals[carrier] = totals.get(carrier, 0) + max(minutes, 0)
        return totals.items()

    return pairs.coalesce(1).mapPartitions(sums)
