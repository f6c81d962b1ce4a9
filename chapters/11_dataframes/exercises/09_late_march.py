# %% task [markdown] points=3 core=true
# ## A filter that Parquet gets
#
# *Combine.* A Parquet file holds the flights of 2013, sorted by `day` (a date), with one row group for each month. `slow_late_march` gives the flights of March that left more than 60 minutes late. Its rows
# are right, but it reads the whole file. Write `late_march`, which gives the same rows.
#
# **Both filters reach the file, and Spark reads only the row group of March.**
#
# ```
# 2013-02-28, 90;  2013-03-31, 61;  2013-03-31, 60;  2013-04-01, 90   →   2013-03-31, 61
# ```

# %% given
def very_late(minutes):
    """Whether a delay is longer than an hour."""
    return minutes is not None and minutes > 60


def slow_late_march(spark, path):
    """The flights of March that left more than an hour late."""
    is_very_late = udf(very_late, "boolean")
    flights = spark.read.parquet(path)
    return flights.where(F.month("day") == 3).where(is_very_late("dep_delay"))


# %% answer
def late_march(spark, path):
    """The same flights, and the file reads no more than it must."""
    ### BEGIN SOLUTION
    march = (col("day") >= "2013-03-01") & (col("day") < "2013-04-01")
    return spark.read.parquet(path).where(march & (col("dep_delay") > 60))
    ### END SOLUTION


# %% hints [markdown]
# 1. A row group has the least and the largest value of each column. Which questions can be answered with these two numbers alone?
# 2. A filter is pushed if it compares a column itself with a constant. Say “in March” as two comparisons of `day`, and replace the function of Python.
# 3. Planes built in the eighties with more than 200 seats, with one gap:
#    ```python
#    # not F.floor(col("year") / 10) == 198
#    eighties = (col("year") >= 1980) & ___
#    planes.where(eighties & (col("seats") > 200))
#    ```

# %% explanation [markdown]
# Spark can hand `day >= …` to the reader, which skips every row group whose largest day is smaller. Of `month(day)`, and of a function of Python, the
# statistics of a row group say nothing. Null is not longer than an hour: the comparison drops it.

# %% question [markdown]
# How much would the filters save if the rows were not sorted by day?


# %% check
@exercise(on="spark", demands=("filters at the source",))
def check(answer, draw):
    from datetime import date, timedelta

    import pyarrow
    from pyarrow import parquet

    def flight(day):
        return day, draw.random.choice(["JFK", "LGA"]), draw.random.choice([None, -3, 60, 61, 240])

    count = draw.size(60, at_least=6)
    firsts = [date(2013, month, 1) for month in range(1, 13)]
    lasts = [day - timedelta(days=1) for day in (*firsts[1:], date(2014, 1, 1))]
    flights = []
    for first, last in zip(firsts, lasts, strict=True):
        between = [first + timedelta(days=draw.random.randint(0, 27)) for _ in range(count - 4)]
        month = [(first, "JFK", 90), (last, "LGA", 61), (last, "LGA", 60), (first, "JFK", None)]
        flights += sorted([*month, *map(flight, between)], key=lambda each: each[0])
    schema = pyarrow.schema([("day", pyarrow.date32()), ("origin", pyarrow.string()), ("dep_delay", pyarrow.int32())])
    columns = [pyarrow.array(values, field.type) for values, field in zip(zip(*flights), schema)]
    path = draw.folder({}) / "flights.parquet"
    parquet.write_table(pyarrow.table(columns, schema=schema), path, row_group_size=count)
    draw.show("flights in each month", count)
    wanted = [(str(day), *rest) for day, *rest in flights if day.month == 3 and (rest[1] or 0) > 60]
    ran = jobs.sparked(answer, jobs.SESSION, str(path))
    if is_frame(ran) and expect.rows(ran.gave, wanted):
        says = "The rows are right. No filter on {expected} reached the file. It got {received}. Spark pushes a comparison of a column itself with a constant ([section 6](lesson#6)). What does yours compare?"
        if "FileScan" not in ran.plan:
            says = "The rows are right. But your plan has no `FileScan`: Spark did not read the file, your own process did ([section 6](lesson#6)). Which call lets the executors read it?"
        if expect.persisted(ran, wanted=False) and expect.pushed(ran, "day", "dep_delay", says=says):
            says = "The rows are right. Spark read {received} of the file, and {expected} are enough. A row group is skipped if its least and largest value rule out every row ([section 6](lesson#6)). Which months do your comparisons rule out?"
            expect.scanned(ran, count, says=says)


# %% right
@right
def by_sql(spark, path):
    return spark.sql(
        f"SELECT * FROM parquet.`{path}` WHERE day BETWEEN '2013-03-01' AND '2013-03-31' AND dep_delay > 60"
    )


@right
def one_after_another(spark, path):
    from datetime import date

    flights = spark.read.parquet(path).where(col("dep_delay") > 60)
    return flights.filter(flights.day > lit(date(2013, 2, 28))).filter(flights.day <= lit(date(2013, 3, 31)))


# %% wrong
wrong(
    "keeps_the_udf",
    was='(col("dep_delay") > 60)',
    now='udf(very_late, "boolean")("dep_delay")',
    belief="A Python function and a function of Spark are equally good.",
    says="The rows are right. No filter on {expected} reached the file. A function of Python, or a computation with the column, hides the comparison from the file ([section 6](lesson#6)). Which values of `dep_delay` itself do you want?",
    again='Filter by the comparison `col("dep_delay") > 60`.',
)

wrong(
    "keeps_the_month",
    was='(col("day") >= "2013-03-01") & (col("day") < "2013-04-01")',
    now='F.month("day") == 3',
    belief="Every filter with Spark's own functions is pushed.",
    says="The rows are right. No filter on {expected} reached the file: the filter compares something computed from `day`, such as its month, and the file knows only the least and largest `day` ([section 6](lesson#6)). Between which two days does March lie?",
    again="Compare `day` itself with the first day of March and with the first day of April.",
)

wrong(
    "one_side",
    was='(col("day") < "2013-04-01")',
    now='(F.month("day") == 3)',
    belief="One pushed comparison is enough.",
    says="The rows are right. Spark read {received}, and {expected} are enough: the pushed filters do not rule out the months on both sides of March ([section 6](lesson#6)). Which comparisons would?",
    again='Compare `day` with both ends of March: `>= "2013-03-01"` and `< "2013-04-01"`.',
)

wrong(
    "with_april",
    was='(col("day") >= "2013-03-01") & (col("day") < "2013-04-01")',
    now='col("day").between("2013-03-01", "2013-04-01")',
    belief="`between` leaves out its end, as `range` does.",
    says="Your frame differs: {received}. A flight of 1 April is among them, because `between` includes both ends ([section 6](lesson#6)). Which is the last day that belongs to March?",
    again="Use 31 March as the end of `between`, or `<` with 1 April.",
)

wrong(
    "caches_first",
    was="parquet(path)",
    now="parquet(path).cache()",
    belief="What is cached is read faster.",
    says="The rows are right. Your answer keeps {received} in memory. The cache holds all rows, so all were read, and the filters work on the cache ([section 6](lesson#6)). How often does this query read the file?",
    again="Take `cache` out. It helps where the same rows are used again.",
)
