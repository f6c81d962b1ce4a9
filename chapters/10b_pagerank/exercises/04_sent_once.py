# %% task [markdown] points=2 core=true
# ## Send the table once
#
# *Apply.* `delays` is an RDD of pairs (carrier, minutes). `names` is a dictionary in the driver, from codes to names. Make an RDD of pairs (name, minutes), one for
# each delay. For a carrier without a name, put its code.
#
# ```
# ("UA", 51), ("XX", -4)   and   {"UA": "United"}   →  ("United", 51), ("XX", -4)
# ```
#
# **Shuffle nothing**, and **send the table only as a broadcast variable**. The function that you give to Spark must not use `names` itself.

# %% answer
def sent_once(delays, names):
    """An RDD of pairs of a carrier's name and minutes; the names are broadcast."""
    ### BEGIN SOLUTION
    table = delays.context.broadcast(names)
    return delays.map(lambda pair: (table.value.get(pair[0], pair[0]), pair[1]))
    ### END SOLUTION


# %% hints [markdown]
# 1. What does Spark send to the workers if your function uses a variable of the driver?
# 2. `delays.context.broadcast(names)` makes a broadcast variable. Ask for its `.value` inside the function, where the task runs.
# 3. Prices of fruits, with one gap:
#    ```python
#    prices = fruits.context.broadcast(price_of)
#    return fruits.map(lambda fruit: (fruit, ___[fruit]))
#    ```

# %% explanation [markdown]
# The function carries `table`, which holds only the number of the broadcast. Each executor fetches the dictionary once, and all of its tasks use that copy.

# %% question [markdown]
# What would you do if the table were larger than the memory of a worker?


# %% check
@exercise(on="spark", demands=("collects nothing",))
def check(answer, draw):
    def pair(random):
        return random.choice(("UA", "AA", "B6", "YV")), random.randint(-30, 90)

    cases = [("XX", -4), ("UA", 0), ("UA", 0), ("B6", 5), ("AA", 5)]
    delays = draw.several(pair, 40, at_least=4, named="delays", cases=cases)
    table = draw.show("names", {"UA": "United", "AA": "American", "B6": "JetBlue"})
    ran = jobs.sparked(answer, jobs.rdd(delays, 3), {"B6": "JetBlue", "HA": "Hawaiian", **table})
    expected = [(table.get(carrier, carrier), minutes) for carrier, minutes in delays]
    if is_rdd(ran) and expect.rows(ran.gave, expected) and expect.collected(ran):
        expect.shuffled(ran, size=0)
        if expect.broadcast(ran):
            says = "The pairs are right, and you made a broadcast variable. But the function of your tasks still carries the table: {received} were sent with it ([section 2](lesson#2)). Which dictionary does your function use?"
            expect.carried(ran, b"Hawaiian", says=says)


# %% right
@right
def by_partition(delays, names):
    table = delays.context.broadcast(dict(names))

    def named(part):
        known = table.value
        for carrier, minutes in part:
            yield known[carrier] if carrier in known else carrier, minutes

    return delays.mapPartitions(named)


@right
def by_class(delays, names):
    class Lookup:
        def __init__(self, table):
            self.table = table

        def __call__(self, pair):
            return self.table.value.get(pair[0], pair[0]), pair[1]

    return delays.map(Lookup(delays.context.broadcast(names)))


# %% wrong
@wrong(
    belief="workers_share_my_variables",
    again="Make `table = delays.context.broadcast(names)`, and use `table.value` inside the function.",
)
def in_the_function(delays, names):
    """The pairs are right. But nothing was broadcast. Your function uses the dictionary, so each task gets a copy of it together with the function ([section 2](lesson#2)). How is a table sent once to each executor?"""
    return delays.map(lambda pair: (names.get(pair[0], pair[0]), pair[1]))


wrong(
    "value_outside",
    was=("broadcast(names)", "table.value.get"),
    now=("broadcast(names).value", "table.get"),
    belief="After `broadcast`, the dictionary itself is known to all workers.",
    says="The pairs are right, and you made a broadcast variable. But the function of your tasks still carries the table: {received} were sent with it. Your function uses a dictionary of the driver: `names`, or a `.value` that was taken outside ([section 2](lesson#2)). Where should `.value` stand?",
    again="Keep the broadcast variable in `table`, and write `table.value` inside the function.",
)

wrong(
    "no_default",
    was="table.value.get(pair[0], pair[0])",
    now="table.value.get(pair[0])",
    belief="A lookup puts something useful where a key is missing.",
    says="Your RDD has {received}. A carrier without a name has None, because `get` gives None for a missing key ([section 2](lesson#2)). What should it give instead?",
    again="Give `get` the code as its second argument.",
)


@wrong(
    belief="Two data sets meet only in a join.",
    again="Replace the join by a broadcast variable that a `map` looks into.",
)
def joined(delays, names):
    """The pairs are right. But {received} went through a shuffle. Both sides of a join move, although the table is small enough for every worker ([section 2](lesson#2)). How can you send a whole table to every worker?"""
    table = delays.context.parallelize([*names.items()], 2)
    return delays.leftOuterJoin(table).map(lambda pair: (pair[1][1] or pair[0], pair[1][0]))


@wrong(
    belief="Equal keys must be together before I can look them up.",
    again="Remove `groupByKey`, and look up each pair with `map`.",
)
def grouped(delays, names):
    """The pairs are right, and the names were broadcast. But {received} went through a shuffle, because `groupByKey` moves every delay. With a broadcast variable, each task can look up its own pairs ([section 2](lesson#2)). Which transformation leaves every pair where it is?"""
    table = delays.context.broadcast(names)
    groups = delays.groupByKey().map(lambda pair: (table.value.get(pair[0], pair[0]), pair[1]))
    return groups.flatMapValues(list)
