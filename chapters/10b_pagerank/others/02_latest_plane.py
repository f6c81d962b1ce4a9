# %% task [markdown] points=2
# ## One year for each plane
#
# *Apply.* `flights` is an RDD of pairs of a plane's number and a delay. `planes` has pairs of a number and the year in which the plane was registered. Some
# planes were registered **several times**. Make an RDD of pairs `(number, (delay, year))` with the **latest** year. Each flight of a registered plane
# occurs once. Flights of other planes are left out.
#
# ```
# flights ("N1", 51), ("N1", 51), ("N9", 3)    planes ("N1", 1999), ("N1", 2008)
#   →  ("N1", (51, 2008)), ("N1", (51, 2008))
# ```
#
# **Start no job.**

# %% answer
def latest_plane(flights, planes):
    """An RDD of pairs: the plane's number, and its delay with its latest year."""
    ### BEGIN SOLUTION
    return flights.join(planes.reduceByKey(max))
    ### END SOLUTION


# %% hints [markdown]
# 1. A key with one value on the left and two on the right makes two pairs. What should each key of the right side have?
# 2. First make one pair of each key of `planes`, with `reduceByKey`. Which combine function gives the latest year?
# 3. The cheapest price of each fruit, joined with the orders, with one gap:
#    ```python
#    cheapest = prices.___(min)
#    return orders.join(cheapest)
#    ```

# %% explanation [markdown]
# After `reduceByKey` each key stands once on the right. Then the join gives each flight one partner at most, and the number of flights stays.

# %% question [markdown]
# How could you test, with two counts, that a join has multiplied no row?


# %% check
@exercise(on="spark", demands=("lazily",))
def check(answer, draw):
    cases = [("N1", 51), ("N1", 51), ("N9", 3)]
    numbers = ["N1", "N2", "N3", "N9"]
    flights = draw.several(
        lambda random: (random.choice(numbers), random.randint(-20, 90)), 30, at_least=3, named="flights", cases=cases
    )
    planes = [("N1", 2008), ("N1", 1999), ("N2", 1987), ("N2", 2001), ("N2", 1995), ("N3", 2011), ("N7", 2004)]
    planes = draw.show("planes", draw.random.sample(planes, len(planes)))
    latest = {}
    for number, year in planes:
        latest[number] = max(year, latest.get(number, 0))
    ran = jobs.sparked(answer, jobs.rdd(flights, 3), jobs.rdd(planes))
    due = [(number, (minutes, latest[number])) for number, minutes in flights if number in latest]
    if is_rdd(ran) and expect.rows(ran.gave, due):
        expect.jobs(ran)


# %% right
@right
def by_groups(flights, planes):
    return flights.join(planes.groupByKey().mapValues(max))


@right
def by_cogroup(flights, planes):
    def pairs(both):
        delays, years = map(list, both)
        return [(minutes, max(years)) for minutes in delays if years]

    return flights.cogroup(planes).flatMapValues(pairs)


# %% wrong
wrong(
    "multiplied",
    was="planes.reduceByKey(max)",
    now="planes",
    belief="joins_keep_rows",
    says="Your RDD has {received}. A flight occurs once for each year of its plane: a join makes a pair of each two values with the same key ([section 1](lesson#1)). How often may a key occur on the right side?",
    again="Before the join, make one pair of each key of `planes` with `reduceByKey(max)`.",
)

wrong(
    "once_each",
    was="flights.join(planes.reduceByKey(max))",
    now="flights.join(planes).reduceByKey(max)",
    belief="Doubled rows can be removed after a join.",
    says="Your RDD has {received}. The join multiplied the flights, and a reduction afterwards left one pair for each plane. Two flights of a plane are two rows ([section 1](lesson#1)). Which side has the keys that occur too often?",
    again="Reduce `planes` before the join, and leave the flights as they are.",
)

wrong(
    "distinct_later",
    was="flights.join(planes.reduceByKey(max))",
    now="flights.join(planes.reduceByKey(max)).distinct()",
    belief="Doubled rows can be removed after a join.",
    says="Your RDD has {received}. `distinct` made one of two flights with equal values, but both flights took place ([section 1](lesson#1)). Which rows does your join multiply, if each key is once on its right side?",
    again="Leave `distinct` out: after `reduceByKey` the join multiplies nothing.",
)


@wrong(
    belief="Of several values the last one that arrives is the latest.",
    again="Compare the years: `reduceByKey(max)`.",
)
def last_to_come(flights, planes):
    """Your RDD has {received}. Of two years it took the one that came later in the RDD, and not the later year. The values of a key come in no special order ([chapter 10](10_rdds.ipynb)). Which function of two years gives the later one?"""
    return flights.join(planes.reduceByKey(lambda first, second: second))
