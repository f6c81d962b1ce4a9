# %% task [markdown] points=2
# ## The three worst delays of each airport
#
# *Apply.* `flights` has the columns `origin`, `flight` and `delay`. Give the flights whose delay is among the three largest of their origin, as
# (origin, flight, delay). **Flights with equal delays have the same place.** After two flights on place 2 comes place 4. So there may be more than three rows. A
# cancelled flight (delay null) has no place.
#
# ```
# JFK: delays 90, 70, 70, 50     →  90, 70, 70       (places 1, 2, 2, 4)
# LGA: delays 30, 20, 10, 10, 5  →  30, 20, 10, 10   (places 1, 2, 3, 3, 5)
# ```
#
# **The rows move once:** the plan has one exchange, by `origin`. Use Spark's own functions. Your function starts no job.

# %% answer
def three_worst(flights):
    """The flights with the three largest delays of each origin."""
    ### BEGIN SOLUTION
    by_delay = Window.partitionBy("origin").orderBy(col("delay").desc())
    known = flights.where(col("delay").isNotNull())
    ranked = known.withColumn("place", F.rank().over(by_delay))
    return ranked.where(col("place") <= 3).drop("place")
    ### END SOLUTION


# %% hints [markdown]
# 1. A window gives each row a value that depends on the other rows of its group. Which function over a window numbers places as in sports?
# 2. `Window.partitionBy(…).orderBy(…)` says which rows belong together, and in which order. `row_number`, `rank` and `dense_rank` treat equal values in three ways.
# 3. The two largest planes of each maker, with one gap:
#    ```python
#    by_seats = Window.partitionBy("maker").orderBy(col("seats").desc())
#    planes.withColumn("place", F.rank().over(___)).where("place <= 2")
#    ```

# %% explanation [markdown]
# `rank` gives equal delays the same place, and leaves out the places after them. One exchange brings the flights of an origin together; everything else
# happens where they are.

# %% question [markdown]
# Which of the three functions would you use to keep exactly one row for each key?


# %% check
@exercise(on="spark", demands=("lazily", "collects nothing"))
def check(answer, draw):
    def flight(random):
        return random.choice(["JFK", "LGA"]), random.randint(1, 900), random.choice([None, random.randint(-5, 15)])

    flights = [("JFK", 1, 90), ("JFK", 2, 70), ("JFK", 3, 50), ("JFK", 4, 70), ("LGA", 5, 20), ("LGA", 6, 30)]
    flights += [("LGA", 7, 20), ("LGA", 8, 20), ("LGA", 9, -2), ("PHL", 10, 4), ("PHL", 11, None)]
    flights += [("EWR", 12, 40), ("EWR", 13, 39), ("EWR", 14, 38), ("EWR", 15, 38), ("EWR", 16, 37)]
    flights = draw.show("flights", flights + [flight(draw.random) for _ in range(draw.size(40))])
    known = [each for each in flights if each[2] is not None]
    wanted = [each for each in known if sum(other[0] == each[0] and other[2] > each[2] for other in known) < 3]
    ran = jobs.sparked(answer, jobs.frame(flights, "origin string, flight int, delay int"))
    if is_frame(ran) and expect.rows(ran.gave, wanted) and expect.jobs(ran):
        by_key = "Exchange hashpartitioning(" in ran.plan and "InPandas" not in ran.plan and not ran.of_rdds
        says = "The rows are right. But one task gets all flights, or Python groups them: your plan needs an exchange by `origin`, and no step in Python ([section 5](lesson#5)). What tells Spark which rows belong together?"
        expect.note(by_key, expect.Shown("no exchange by `origin` in Spark"), says=says, key=str(by_key))
        says = "The rows are right. Your plan has {received}, and {expected} is enough. A window needs the rows of an origin together, and nothing else ([section 5](lesson#5)). Which of your steps moves rows again?"
        expect.exchanges(ran, 1, says=says)


# %% right
@right
def by_sql(flights):
    return flights.sparkSession.sql(
        """SELECT * FROM {flights} WHERE delay IS NOT NULL
           QUALIFY RANK() OVER (PARTITION BY origin ORDER BY delay DESC) <= 3""",
        flights=flights,
    )


@right
def by_count(flights):
    above = Window.partitionBy("origin").orderBy(col("delay").desc()).rangeBetween(Window.unboundedPreceding, -1)
    counted = flights.where("delay IS NOT NULL").withColumn("above", F.count("*").over(above))
    return counted.where("above < 3").select("origin", "flight", "delay")


# %% wrong
wrong(
    "cuts_ties",
    was="rank()",
    now="row_number()",
    belief="The first three rows are the three largest.",
    says="Your frame differs: {received}. Of two flights with equal delays, one was left out by chance. `row_number` and `limit` count rows and do not look at equal values ([section 5](lesson#5)). Which function gives both flights the same place?",
    again="Use `F.rank()` over the window: equal delays get the same place.",
)

wrong(
    "dense_places",
    was="rank()",
    now="dense_rank()",
    belief="After a shared place comes the next number.",
    says="Your frame differs: {received}. `dense_rank` leaves out no place after a tie, so a flight with three flights before it got place 3 or less ([section 5](lesson#5)). How many flights are before place 4 in the example?",
    again="Use `F.rank()`: two flights on place 2 are followed by place 4.",
)

wrong(
    "ranks_null",
    was='flights.where(col("delay").isNotNull())',
    now="flights",
    belief="Null is never among the largest.",
    says="Your frame differs: {received}. A cancelled flight got a place: null comes last in this order, but an origin with few flights reaches it ([section 5](lesson#5)). Which rows should the window not see?",
    again="Filter with `isNotNull` before the window.",
)


wrong(
    "in_one_partition",
    was="flights.where",
    now="flights.coalesce(1).where",
    belief="Rows that are compared must stand in one partition.",
    says="The rows are right. But `coalesce` and `repartition` bring all flights to one task, or to tasks by chance, and the others do nothing ([section 5](lesson#5)). Which rows are compared with each other?",
    again='Leave the partitions to the window: `Window.partitionBy("origin")` brings together what it needs.',
)


@wrong(
    belief="A value of the group comes back to its rows by a join.",
    again="Use `F.rank().over(…)`, which gives each row its place without a join.",
)
def joins_back(flights):
    """The rows are right. Your plan has {received}, and {expected} is enough. The flights were grouped, and then joined with the result, so they moved more than once ([section 5](lesson#5)). Which function gives a row a value of its group in place?"""
    known = flights.where("delay IS NOT NULL")
    third = F.expr("coalesce(try_element_at(sort_array(collect_list(delay), false), 3), min(delay))")
    return known.join(known.groupBy("origin").agg(third.alias("third")), "origin").where("delay >= third").drop("third")
