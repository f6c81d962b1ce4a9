# %% task [markdown] points=2
# ## A join that moves one side only
#
# *Apply.* `flights` is a large RDD of pairs of an airline's code and a delay. It was prepared with `partitionBy`, so it has a partitioner. `fees` is a small RDD of
# pairs of a code and a fee. Make an RDD of pairs `(code, (delay, fee))`. Codes that only one side has are left out.
#
# ```
# flights ("UA", 51), ("HA", 3)    fees ("UA", 10)   →  ("UA", (51, 10))
# ```
#
# **The flights must not move again: only the fees go through a shuffle.** Start no job. The number of partitions of `flights` may be any.

# %% answer
def prepared_join(flights, fees):
    """An RDD of pairs of a code, and a delay with its fee."""
    ### BEGIN SOLUTION
    return flights.join(fees.partitionBy(flights.getNumPartitions()))
    ### END SOLUTION


# %% hints [markdown]
# 1. A join moves nothing if both sides have the same partitioner. Which side has none yet?
# 2. `partitionBy` of the fees, with as many partitions as `flights` has: `getNumPartitions` tells the number.
# 3. Two RDDs of words, the first one prepared, with one gap:
#    ```python
#    count = first.getNumPartitions()
#    return first.join(second.___(count))
#    ```

# %% explanation [markdown]
# Both sides then have the same partitioner: the same function, and the same number of partitions. Equal codes are already in partitions of the same number.

# %% question [markdown]
# Why does `flights.join(fees)` move the flights in PySpark, although they are prepared?


# %% check
def prepared(answer, count):
    """The answer, called with flights that are prepared."""
    return lambda flights, fees: answer(flights.partitionBy(count), fees)


@exercise(on="spark", demands=("lazily", "collects nothing"))
def check(answer, draw):
    codes = ["UA", "AA", "B6", "DL", "EV", "HA"]
    cases = [("UA", 51), ("HA", 3)]
    flights = draw.several(
        lambda random: (random.choice(codes), random.randint(-999, 9_999)), 3_000, 2, named="flights", cases=cases
    )
    fees = draw.show("fees", [(code, draw.random.randint(1, 99)) for code in [*codes[:5], "YV"]])
    count = draw.show("partitions of flights", draw.random.choice((3, 5, 7)))
    inputs = jobs.rdd(flights, 3), jobs.rdd(fees)
    ran, least = jobs.sparked(prepared(answer, count), *inputs), jobs.sparked(prepared(solution, count), *inputs)
    of = dict(fees)
    due = [(code, (minutes, of[code])) for code, minutes in flights if code in of]
    if is_rdd(ran) and expect.rows(ran.gave, due) and expect.jobs(ran):
        says = "The pairs are right. But {received} went through shuffles, and {expected} are enough: the flights were moved once more ([section 1](lesson#1)). When does a join leave a side where it is?"
        expect.shuffled(ran, size=least.work.shuffle_bytes * 5 // 4 + 500, says=says)


# %% right
@right
def count_first(flights, fees):
    count = flights.getNumPartitions()
    placed = fees.partitionBy(count)
    return flights.join(placed, count)


@right
def by_broadcast_of_groups(flights, fees):
    placed = fees.reduceByKey(max, flights.getNumPartitions())
    return flights.cogroup(placed).flatMapValues(lambda both: [(a, b) for a in both[0] for b in list(both[1])])


# %% wrong
wrong(
    "unprepared",
    was="fees.partitionBy(flights.getNumPartitions())",
    now="fees",
    belief="A prepared side stays where it is, whatever the other side is.",
    says="The pairs are right. But {received} went through shuffles, and {expected} are enough. `fees` has no partitioner, so the join moved both sides ([section 1](lesson#1)). What must be equal on both sides?",
    again="Prepare the fees, too: `fees.partitionBy(flights.getNumPartitions())`.",
)

wrong(
    "another_number",
    was="flights.getNumPartitions()",
    now="2",
    belief="Any partitioner fits any other.",
    says="The pairs are right. But {received} went through shuffles, and {expected} are enough. Your fees have 2 partitions and the flights have more, so their partitioners differ ([section 1](lesson#1)). How many partitions should the fees have?",
    again="Ask the flights: `flights.getNumPartitions()`.",
)

wrong(
    "loses_the_partitioner",
    was="return flights.join(",
    now="return flights.map(lambda pair: pair).join(",
    belief="A `map` that leaves the keys alone keeps the partitioner.",
    says="The pairs are right. But {received} went through shuffles, and {expected} are enough. After `map`, Spark cannot know that the keys are the same, and forgets the partitioner ([section 1](lesson#1)). Which methods keep it?",
    again="Join `flights` itself, or use `mapValues` in place of `map`.",
)

wrong(
    "prepares_again",
    was="return flights.join(fees.partitionBy(flights.getNumPartitions()))",
    now="return flights.partitionBy(4).join(fees.partitionBy(4))",
    belief="To be safe, prepare both sides before a join.",
    says="The pairs are right. But {received} went through shuffles, and {expected} are enough. Your own `partitionBy` moved the flights to 4 partitions, and they were prepared before ([section 1](lesson#1)). Which side has to be prepared?",
    again="Leave `flights` as it is, and give the fees the same number of partitions.",
)
