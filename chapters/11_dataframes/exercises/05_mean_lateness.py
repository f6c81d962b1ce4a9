# %% task [markdown] points=1
# ## How late on average
#
# *Apply.* `flights` has the columns `carrier` and `delay`. Give the mean lateness of each carrier, as pairs:
#
# - An early flight (a negative delay) is 0 minutes late.
# - A cancelled flight has the delay null. **It does not count**, because it is neither late nor on time.
# - A carrier whose flights are all cancelled has the lateness null.
#
# ```
# (UA, 30), (UA, -10), (UA, null), (HA, null)  →  (UA, 15.0), (HA, null)
# ```
#
# Use Spark's own functions. Your function starts no job.

# %% answer
def mean_lateness(flights):
    """The mean lateness of each carrier."""
    ### BEGIN SOLUTION
    lateness = when(col("delay") < 0, 0).otherwise(col("delay"))
    return flights.groupBy("carrier").agg(F.avg(lateness).alias("lateness"))
    ### END SOLUTION


# %% hints [markdown]
# 1. `F.avg` ignores null. Follow a null through your expression: is it still null when `avg` gets it?
# 2. `when(condition, value).otherwise(other)` takes `other` where the condition is false, and also where it is null. What must `other` be?
# 3. The mean of prices, each at most 100, with one gap. A missing price stays missing:
#    ```python
#    F.avg(when(col("price") > 100, 100).otherwise(___))
#    ```

# %% explanation [markdown]
# With a delay of null, `delay < 0` is null, too. So `otherwise` gives the delay itself, which is null. `avg` ignores it, in the sum and in the
# count. If all values are null, `avg` gives null.

# %% question [markdown]
# `F.greatest(col("delay"), lit(0))` looks shorter. What does it give for null?


# %% check
@exercise(on="spark", demands=("lazily",))
def check(answer, draw):
    def flight(random):
        return random.choice(["UA", "AA"]), random.choice([None, random.randint(-30, 90)])

    flights = draw.several(flight, 20, at_least=6, named="flights")
    flights[:6] = [("UA", 30), ("UA", -10), ("UA", None), ("HA", None), ("UA", 0), ("UA", -1)]
    wanted = {}
    for carrier, delay in flights:
        wanted.setdefault(carrier, []).extend([max(delay, 0)] if delay is not None else [])
    wanted = [(name, round(sum(each) / len(each), 6) if each else None) for name, each in wanted.items()]
    ran = jobs.sparked(answer, jobs.frame(flights, "carrier string, delay int"))
    if is_frame(ran) and expect.rows(rounded(ran.gave), wanted, says=differs(ran, "carrier", "lateness")):
        if expect.builtin(ran):
            expect.jobs(ran)


# %% right
@right
def known_first(flights):
    known = flights.withColumn("late", F.greatest(col("delay"), col("delay") * 0))
    return known.groupBy("carrier").agg(F.sum("late") / F.nullif(F.count("delay"), lit(0)))


@right
def by_sql(flights):
    return flights.sparkSession.sql(
        "SELECT carrier, AVG(GREATEST(delay, 0)) FILTER (WHERE delay IS NOT NULL) FROM {flights} GROUP BY carrier",
        flights=flights,
    )


# %% wrong
equivalent(was="< 0", now="<= 0", why="A flight on time is 0 minutes late either way.")
equivalent(was="< 0", now="< 1", why="Delays are whole minutes, and 0 becomes 0.")
equivalent(was='alias("lateness")', now='alias("…")', why="The text asks for pairs, and names no column.")


@wrong(
    belief="Null is 0.",
    again='Let null stay null until `avg`: `when(col("delay") < 0, 0).otherwise(col("delay"))`.',
)
def null_is_zero(flights):
    """Your frame differs: {received}. The cancelled flights were counted as 0 minutes late. `otherwise` also takes rows whose condition is null, and `greatest` skips null ([section 4](lesson#4)). Which delay does your expression give for null?"""
    return flights.groupBy("carrier").agg(F.avg(when(col("delay") > 0, col("delay")).otherwise(0)))


wrong(
    "early_counts",
    was='when(col("delay") < 0, 0).otherwise(col("delay"))',
    now='col("delay")',
    belief="The mean lateness is the mean delay.",
    says="Your frame differs: {received}. A flight 10 minutes early made up for one 10 minutes late, and here it counts as 0 ([section 4](lesson#4)). Where does your expression replace a negative delay?",
    again="Replace negative delays by 0 before `avg`, with `when(…, 0).otherwise(…)`.",
)


@wrong(
    belief="What is 0 can be left out of a mean.",
    again="Keep the early flights and give them the lateness 0.",
)
def late_only(flights):
    """Your frame differs: {received}. The filter dropped the early flights, and a carrier that has no late flight. A 0 adds nothing to a sum, and one to a count ([section 4](lesson#4)). How many flights should the mean of UA divide by?"""
    return flights.where(col("delay") > 0).groupBy("carrier").agg(F.avg("delay"))


@wrong(
    belief="A filter of rows takes no group away.",
    again="Leave the filter out: `avg` itself skips null.",
)
def known_only(flights):
    """Your frame differs: {received}. A carrier whose flights were all cancelled is missing: after the filter it has no row, so there is no group for it ([section 4](lesson#4)). What does `avg` do with null by itself?"""
    known = flights.where(col("delay").isNotNull())
    return known.groupBy("carrier").agg(F.avg(F.greatest(col("delay"), lit(0))))


@wrong(
    belief="A Python function and a function of Spark are equally good.",
    again='Write the function as `when(col("delay") < 0, 0).otherwise(col("delay"))`.',
)
def in_python(flights):
    """The lateness is right. Your plan has {received}: each delay went to a process of Python and back ([section 2](lesson#2)). Which functions of Spark tell a negative delay from null?"""
    late = udf(lambda delay: None if delay is None else max(delay, 0), "int")
    return flights.groupBy("carrier").agg(F.avg(late("delay")))
