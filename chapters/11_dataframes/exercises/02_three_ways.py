# %% task [markdown] points=2 core=true
# ## The same answer three ways
#
# *Copy and change.* A frame `flights` has the columns `carrier` and `delay`. Give the share of flights that are more than 15 minutes late, for each
# carrier, as pairs (carrier, share). `way` says how:
#
# - `"RDD"`: an RDD, computed with functions of RDDs from `flights.rdd`;
# - `"frame"`: a frame, computed with methods of frames;
# - `"SQL"`: a frame, computed by one SQL query.
#
# ```
# (UA, 20), (UA, 15), (AA, 90)  →  (UA, 0.5), (AA, 1.0)
# ```
#
# **The check looks at the way, not only at the shares.** Your function starts no job.

# %% answer
def three_ways(spark, flights, way):
    """The share of late flights of each carrier, computed in this way."""
    ### BEGIN SOLUTION
    if way == "RDD":
        pairs = flights.rdd.map(lambda row: (row.carrier, (row.delay > 15, 1)))
        sums = pairs.reduceByKey(lambda one, other: (one[0] + other[0], one[1] + other[1]))
        return sums.mapValues(lambda late_and_all: late_and_all[0] / late_and_all[1])
    if way == "frame":
        late = when(col("delay") > 15, 1).otherwise(0)
        return flights.groupBy("carrier").agg(F.avg(late).alias("share"))
    flights.createOrReplaceTempView("flights")
    return spark.sql(
        """SELECT carrier, AVG(CASE WHEN delay > 15 THEN 1 ELSE 0 END) AS share
           FROM flights GROUP BY carrier"""
    )
    ### END SOLUTION


# %% hints [markdown]
# 1. The mean of zeros and ones is a share. An RDD has no mean by key: which state can be added?
# 2. RDD: pairs `(carrier, (late, 1))` and `reduceByKey`. Frame: `groupBy`, `agg`, `F.avg`. SQL: `createOrReplaceTempView`, then `spark.sql`.
# 3. The share of planes with more than 200 seats for each maker, with one gap for each way:
#    ```python
#    planes.rdd.map(lambda row: (row.maker, (row.seats > 200, 1))).___(add_pairs)
#    planes.groupBy("maker").agg(F.avg(when(col("seats") > 200, 1).___(0)))
#    spark.sql("SELECT maker, AVG(CASE WHEN seats > 200 THEN 1 ELSE 0 END) FROM planes ___ maker")
#    ```

# %% explanation [markdown]
# The frame and the SQL query become the same plan: an aggregate, a shuffle, an aggregate. Spark knows nothing of what the functions of the RDD do. It can only call them in Python.

# %% question [markdown]
# Which of the three can Spark improve, and what does it know of them?

# %% check
SAYS = {
    "RDD": "For the way “RDD”, the shares are computed with {received}. `rdd` of a frame has the rows that the frame's own plan has computed ([section 9](lesson#9)). Which functions of RDDs bring equal carriers together?",
    "frame": "For the way “frame”, the shares are computed with {received}. A frame made of finished rows has no step in its plan that groups them ([section 9](lesson#9)). Which methods of frames do the work?",
    "SQL": "For the way “SQL”, the shares are computed with {received}. What counts is the language of the steps that group ([section 2](lesson#2)). Which words of SQL group the rows and compute a mean?",
}
KINDS = {"RDD": "an RDD", "frame": "a frame"}


@exercise(on="spark", demands=("lazily", "by frames", "by SQL"))
def check(answer, draw):
    carriers = ["UA", "AA", "B6", "HA"]
    cases = [("UA", 15), ("UA", 16), ("HA", 0)]  # the boundary, and a carrier that is never late
    flights = draw.several(
        lambda random: (random.choice(carriers[:3]), random.randint(-20, 60)), 30, 3, named="flights", cases=cases
    )
    shares = {
        (name, round(sum(minutes > 15 for each, minutes in flights if each == name) / count, 6))
        for name in carriers
        if (count := sum(each == name for each, _ in flights))
    }
    for way in SAYS:
        ran = jobs.sparked(
            answer, jobs.SESSION, jobs.frame(flights, "carrier string, delay int"), draw.show("way", way)
        )
        kind = "RDD" if way == "RDD" else "frame"
        says = f"For the way “{way}”, your function gave {{received}}, and {{expected}} is asked for ([section 2](lesson#2)). What does your last call give?"
        if not (
            expect.note(ran.kind == kind, ran.gave, KINDS[kind], says=says)
            and expect.rows(rounded(ran.gave), shares)
            and expect.way(ran, way, says=SAYS[way])
            and expect.jobs(ran)
        ):
            return


# %% right
@right
def by_counts(spark, flights, way):
    if way == "RDD":
        start = flights.rdd.map(tuple).mapValues(lambda delay: (int(delay > 15), 1))
        states = start.groupByKey().mapValues(list)
        return states.map(lambda pair: (pair[0], sum(late for late, _ in pair[1]) / len(pair[1])))
    if way == "frame":
        counts = flights.groupBy("carrier").agg(F.count_if(col("delay") > 15).alias("late"), F.count("*").alias("all"))
        return counts.select("carrier", col("late") / col("all"))
    return spark.sql("SELECT carrier, COUNT_IF(delay > 15) / COUNT(*) FROM {flights} GROUP BY carrier", flights=flights)


# %% wrong
equivalent(was='"share"', now='"…"', why="The text asks for pairs, and names no column.")


@wrong(
    belief="`rdd` turns the work of a frame into work of an RDD.",
    again="Begin with `flights.rdd`, make pairs, and combine them with `reduceByKey`.",
)
def frames_in_disguise(spark, flights, way):
    """For the way “RDD”, the shares were computed with {received}. Your RDD holds the rows of a frame that was grouped before: the frame's plan did the work ([section 9](lesson#9)). Which step comes before `.rdd` in your code, and should come after it?"""
    shares = flights.groupBy("carrier").agg(F.avg(when(col("delay") > 15, 1).otherwise(0)))
    return shares.rdd if way == "RDD" else shares


@wrong(
    belief="What comes out of a frame was computed by frames.",
    again="For “frame”, write `flights.groupBy(…).agg(…)`; for “SQL”, write a text with GROUP BY.",
)
def rdds_in_disguise(spark, flights, way):
    """For the way “frame”, the shares were computed with {received}. `createDataFrame` only gives names to rows that functions of RDDs have computed ([section 9](lesson#9)). Which step of your frame's plan groups rows?"""
    pairs = flights.rdd.map(lambda row: (row.carrier, (row.delay > 15, 1)))
    sums = pairs.reduceByKey(lambda one, other: (one[0] + other[0], one[1] + other[1]))
    shares = sums.mapValues(lambda both: both[0] / both[1])
    return shares if way == "RDD" else spark.createDataFrame(shares, "carrier string, share double")


@wrong(
    belief="A query that begins with `spark.sql` is written in SQL.",
    again="Write AVG and GROUP BY in the SQL query itself, and return what `spark.sql` gives.",
)
def select_all(spark, flights, way):
    """For the way “SQL”, the shares were computed with {received}. Your SQL query only selects the rows, and methods of frames group them ([section 2](lesson#2)). Which words of SQL group rows?"""
    if way == "RDD":
        pairs = flights.rdd.map(lambda row: (row.carrier, (row.delay > 15, 1)))
        sums = pairs.reduceByKey(lambda one, other: (one[0] + other[0], one[1] + other[1]))
        return sums.mapValues(lambda both: both[0] / both[1])
    if way == "SQL":
        flights.createOrReplaceTempView("flights")
        flights = spark.sql("SELECT * FROM flights")
    return flights.groupBy("carrier").agg(F.avg(F.expr("CASE WHEN delay > 15 THEN 1 ELSE 0 END")))


@wrong(
    belief="An RDD is a list in Python.",
    again="Replace `collect` by `flights.rdd.map(…)`, and the loop by `reduceByKey`.",
)
def collects(spark, flights, way):
    """For the way “RDD”, your function gave {received}, and not {expected}: `collect` brought every row into your process, and a loop did the work there ([section 2](lesson#2)). Which functions of RDDs would the workers run?"""
    if way == "RDD":
        delays = {}
        for carrier, minutes in flights.collect():
            delays.setdefault(carrier, []).append(minutes > 15)
        return [(name, sum(late) / len(late)) for name, late in delays.items()]
    return flights.groupBy("carrier").agg(F.avg(when(col("delay") > 15, 1).otherwise(0)))


@wrong(
    belief="joins_keep_rows",
    again="Give each flight the pair `(late, 1)`, also where `late` is 0, and add the pairs by key.",
)
def late_only(spark, flights, way):
    """Your answer differs: {received}. It counted the late flights alone and joined the counts. A carrier without a late flight has no such count, so the join lost it ([section 3](lesson#3)). What should the state of an on-time flight be?"""
    if way == "RDD":
        delays = flights.rdd.map(tuple)
        late = (
            delays.filter(lambda pair: pair[1] > 15).mapValues(lambda _: 1).reduceByKey(lambda one, other: one + other)
        )
        counts = delays.mapValues(lambda _: 1).reduceByKey(lambda one, other: one + other)
        return late.join(counts).mapValues(lambda both: both[0] / both[1])
    return flights.groupBy("carrier").agg(F.avg(when(col("delay") > 15, 1).otherwise(0)))
