# %% [markdown]
# # 11 · DataFrames and SQL
#
# Which airlines have the most departures that are more than an hour late? The flights name airlines only by code, so we join two tables, and
# we filter the late flights. Should the filter stand before the join, or after it? **Does the engine run what I wrote?**

# %% tags=["given"]
import io
import json
import re
import shutil
from contextlib import redirect_stdout
from pathlib import Path
from time import perf_counter
from urllib.request import urlopen

import duckdb
import matplotlib.pyplot as plt
import pandas as pd
from pyspark.logger import PySparkLogger
from pyspark.sql import Row, SparkSession, Window
from pyspark.sql import functions as F

for name in ("SQLQueryContextLogger", "DataFrameQueryContextLogger"):
    PySparkLogger.getLogger(name).disabled = True  # errors are exceptions already

# %%
from workbook import check, data, predict

spark = SparkSession.builder.appName("frames").getOrCreate()
spark.sparkContext.setLogLevel("OFF")

options = {"header": True, "inferSchema": True, "nullValue": "NA"}
flights = spark.read.csv(str(data.flights()), **options)
airlines = spark.read.csv(str(data.airlines()), **options)

is_late = F.col("dep_delay") > 60
before = flights.filter(is_late).join(airlines, "carrier").groupBy("name").count()
after = flights.join(airlines, "carrier").filter(is_late).groupBy("name").count()
before.orderBy(F.desc("count")).show(3)

# %% [markdown]
# `flights` is a **DataFrame**: rows with named, typed columns. Its methods are lazy, as those of RDDs are. `before` filters 336,776 flights and then joins. `after` joins
# all flights and then filters. Spark makes a plan for each. Is it the same plan?

# %%
choices = {
    "same": "the same plan",
    "order": "two plans, each in the order that I wrote",
    "join": "two plans; the filter comes last in both",
}
predict("dataframes.two_orders", ..., choices=choices)


# %%
def plan_of(frame, part="Physical"):
    """A part of a frame's plan as text, without the numbers of its columns."""
    text = io.StringIO()
    with redirect_stdout(text):
        frame.explain(extended=True)
    plan = text.getvalue().partition(f"== {part} Plan ==\n")[2].partition("\n==")[0]
    return re.sub(r"#\d+L?|, \[plan_id=\d+\]", "", plan).strip()


def show_plan(frame, part="Physical"):
    """Print each step of the plan; long lines are cut."""
    for line in plan_of(frame, part).splitlines():
        print(line if len(line) < 77 else f"{line[:75]} …")


show_plan(after, "Analyzed Logical")
print()
show_plan(after, "Optimized Logical")

# %%
same = plan_of(before, "Optimized Logical") == plan_of(after, "Optimized Logical")
why = {
    "order": "Spark changes the order where the result stays the same.",
    "join": "Read the second plan from the bottom: the filter comes before the join.",
}
predict("dataframes.two_orders", measured="same" if same else "order", why=why)

# %% [markdown]
# **A first answer.** The first plan says what `after` asks for. Read it from the bottom: `Relation` is a file, then `Join`, then `Filter`. The second plan is what Spark will run. Its
# **optimizer**, called Catalyst, moved the filter below the join, and keeps only the columns that are needed. So you say *which* result you want, and
# Spark decides how. In this lesson you will see what helps the optimizer, and what stops it.
#
# **You need:** jobs, stages and the shuffle ([chapter 10](10_rdds.ipynb)), Parquet and pushdown ([chapter 06](06_formats.ipynb)), joins
# ([chapter 08b](08b_joins.ipynb)).
#
# **Warm-up.** A program calls `map` on an RDD, and then `filter`. Can Spark run the filter first? Decide, then read on.
#
# It cannot. An RDD holds Python objects and functions. Spark does not know what a function does, so it keeps the order.

# %% [markdown]
# ## 1. Schema
#
# The schema lists the columns and their types. Without further options, Spark reads every column of a CSV file as text.

# %%
raw = spark.read.csv(str(data.flights()), header=True)
raw.select("month", "dep_delay", "carrier").printSchema()

# %% [markdown]
# With `inferSchema=True`, Spark looks at the values. What does this cost? `measure` calls a function and gives the figures of the stages that
# ran meanwhile. It reads them from Spark's web page, as in [chapter 10](10_rdds.ipynb).


# %%
def measure(action):
    """What the stages read and shuffled while a function was called."""
    context = spark.sparkContext
    application = f"{context.uiWebUrl}/api/v1/applications/{context.applicationId}"
    address = f"{application}/stages?status=complete"
    before = {stage["stageId"] for stage in json.load(urlopen(address))}
    action()
    context._jsc.sc().listenerBus().waitUntilEmpty()
    stages = json.load(urlopen(address))
    stages = [stage for stage in stages if stage["stageId"] not in before]
    wanted = {"rows": "inputRecords", "shuffled": "shuffleWriteBytes"}
    return {name: sum(stage[key] for stage in stages) for name, key in wanted.items()}


schema = """year int, month int, day int, dep_time int, sched_dep_time int,
dep_delay int, arr_time int, sched_arr_time int, arr_delay int, carrier string,
flight int, tailnum string, origin string, dest string, air_time int,
distance int, hour int, minute int, time_hour timestamp"""
path = str(data.flights())
ways = {
    "text": {"header": True},
    "inferred": options,
    "given": {"header": True, "nullValue": "NA", "schema": schema},
}
for name, way in ways.items():
    rows = measure(lambda way=way: spark.read.csv(path, **way))["rows"]
    print(f"{name:9} {rows:8,} lines read before the first question")

# %% [markdown]
# Inferring a schema reads the whole file once more. It also guesses: without `nullValue="NA"`, the delays would become text, because `NA` is not a number. For a
# file that you read every day, give the schema.
#
# `nullValue` makes each `NA` a **null**: Spark's value for "not known". A DataFrame can also be made from a list. A `Row` is one row, with a name for each value.

# %%
rows = [Row(carrier="UA", delay=12), Row(carrier="B6", delay=None)]
two = spark.createDataFrame(rows)
two.printSchema()
two.show()

# %% [markdown]
# A Parquet file holds its schema. So we write the flights to such a file once. From here on, `flights` is read from it. The option `parquet.block.size` makes small row
# groups, which section 6 needs.

# %%
folder = Path("flights.parquet")
typed = spark.read.csv(path, **ways["given"])
writer = typed.coalesce(1).write.option("parquet.block.size", 1_000_000)
writer.parquet(str(folder), mode="overwrite")
flights = spark.read.parquet(str(folder))
total = flights.count()
print(f"{total:,} flights, {len(flights.columns)} columns")

# %% [markdown]
# ## 2. Columns, groups and SQL
#
# | method | what it gives |
# |---|---|
# | `select`, `withColumn`, `drop` | other columns |
# | `filter` (or `where`) | some rows |
# | `groupBy(…).agg(…)` | one row for each group |
# | `orderBy`, `limit`, `distinct` | rows in order, the first ones, different ones |
# | `join`, `unionByName` | the rows of two frames |
#
# `F.col("dep_delay") > 60` is a column expression, not a value. It describes what to compute.

# %%
delays = flights.groupBy("origin").agg(
    F.count("*").alias("flights"),
    F.round(F.avg("dep_delay"), 2).alias("mean"),
    F.max("dep_delay").alias("longest"),
)
delays.orderBy("origin").show()

# %% [markdown]
# SQL says the same in one query. `createOrReplaceTempView` gives a frame a name that SQL can use. Older texts call `registerTempTable`, which PySpark no longer recommends.

# %%
flights.createOrReplaceTempView("flights")
by_sql = spark.sql("""
    SELECT origin, count(*) AS flights, round(avg(dep_delay), 2) AS mean,
           max(dep_delay) AS longest
    FROM flights GROUP BY origin
""")
plan_of(by_sql, "Optimized Logical") == plan_of(delays, "Optimized Logical")

# %% [markdown]
# The two plans are equal. Neither form is faster: use the one that your readers understand. Some old examples write `from pyspark.sql.functions import *`. The next cell
# lists the Python functions that this replaces.

# %%
import builtins

print(*sorted(name for name in F.__all__ if hasattr(builtins, name)))

# %% [markdown]
# After that line, `sum([1, 2])` fails. Write `F.sum` instead.
#
# A **UDF** (user-defined function) is a Python function that Spark calls for each row.


# %%
@F.udf("boolean")
def late_in_python(minutes):
    """Whether a delay is known and more than an hour."""
    return minutes is not None and minutes > 60


for name, condition in (("built-in", is_late), ("UDF", late_in_python("dep_delay"))):
    count = flights.filter(condition).count()
    print(f"{name:9} {count:,} flights")
show_plan(flights.filter(late_in_python("dep_delay")).select("origin"))

# %% [markdown]
# The result is the same. But the step `ArrowEvalPython` sends values to a Python worker and back. Spark also does not know what the function does:
# the plan names the function, and not the comparison `> 60`. Section 6 shows what this costs.

# %% task="late_by_origin"

# %% [markdown]
# ## 3. Joins that lose and multiply rows
#
# The planes have one row for each tail number. We join them to the flights with `join(planes, "tailnum")`. 2,512 flights have no tail number. How many
# rows does the join give?

# %%
planes = spark.read.csv(str(data.planes()), **options)
choices = {
    "all": "336,776, one for each flight",
    "known": "334,264, one for each flight with a tail number",
    "fewer": "fewer than 300,000",
    "more": "more than 336,776",
}
predict("dataframes.rows_of_join", ..., choices=choices)

# %%
joined = flights.join(planes, "tailnum").count()
found = "more" if joined > total else "fewer" if joined < 300_000 else "known"
why = {
    "all": "An inner join drops a flight without a matching plane.",
    "known": "Many tail numbers are not in the table of planes.",
    "more": "Each tail number stands only once in the planes.",
}
predict("dataframes.rows_of_join", measured=found, why=why)

# %% [markdown]
# The third argument of `join` chooses the kind. The kind `left` keeps all rows of the first frame. The kind `left_anti` keeps the rows *without* a match. Use it to see what a join would lose.

# %%
for kind in ("inner", "left", "left_anti"):
    print(f"{kind:10} {flights.join(planes, 'tailnum', kind).count():9,}")
shared = ["tailnum", "year"]
print(f"both names {flights.join(planes, shared).count():9,}")
missing = flights.join(planes, "tailnum", "left_anti")
missing.groupBy("carrier").count().orderBy(F.desc("count")).show(3)

# %% [markdown]
# ![A flight with tail number N1 and one with N9. Planes holds N1 only: the inner join keeps one flight, the left join keeps both and fills null, and left_anti keeps the flight with N9. Below, one flight meets two rows of the weather with the same key, and becomes two rows.](figures/joins.svg)
#
# The line "both names" is a join on both columns that the tables share. But `year` is the year of the flight in one table, and the year of manufacture in the other. Always
# name the key.
#
# A join multiplies rows if a key stands in several rows of the other table. The weather has one row for each airport and hour. What if we join by airport and day only?

# %%
weather = spark.read.csv(str(data.weather()), **options)
keys = ["origin", "year", "month", "day"]
print(f"by day  {flights.join(weather, keys).count():9,}")
print(f"by hour {flights.join(weather, [*keys, 'hour'], 'left').count():9,}")
twice = weather.groupBy(*keys, "hour").count().filter("count > 1")
twice.orderBy("origin").show()

# %% [markdown]
# Even airport and hour are not a unique key. On November 3 the clocks were set back, so the hour from one to two o'clock occurred twice. No flight left then, so the join by hour
# has as many rows as before. Count the rows before and after a join, and test that its key is unique.
#
# Now we join flights and planes. Both have a column `year`. If you join by an expression, Spark keeps both.

# %%
from pyspark.errors import AnalysisException

by_expression = flights.join(planes, flights["tailnum"] == planes["tailnum"])
try:
    by_expression.select("year")
except AnalysisException as error:
    print(error.getCondition())
by_expression.select(flights["year"], planes["year"].alias("built")).show(2)

# %% [markdown]
# After a left join, flights without a plane have null in the columns of `planes`. A filter such as `seats > 300` drops these rows again. So Spark plans an inner join.

# %%
left = flights.join(planes, "tailnum", "left").filter("seats > 300")
print(re.findall(r"Join \w+", plan_of(left, "Optimized Logical")))

# %% task="unknown_planes"

# %% [markdown]
# ## 4. Null, errors and time
#
# How many flights left more than an hour late, and how many did not? We count `dep_delay > 60` and its opposite, `~(dep_delay > 60)`. Do the two counts make 336,776?

# %%
choices = {"all": "yes, all flights", "fewer": "no, fewer", "more": "no, more"}
predict("dataframes.late_or_not", ..., choices=choices)

# %%
parts = flights.filter(is_late).count() + flights.filter(~is_late).count()
why = {
    "all": "Flights with an unknown delay are in neither part.",
    "more": "No flight is counted twice, but some are in neither part.",
}
found = "all" if parts == total else "fewer" if parts < total else "more"
predict("dataframes.late_or_not", measured=found, why=why)

# %%
unknown = flights.filter(F.col("dep_delay").isNull()).count()
print(f"{parts:,} + {unknown:,} = {parts + unknown:,}")
spark.sql("SELECT 5 > NULL, 5 + NULL, NULL = NULL, NULL <=> NULL").show()

# %% [markdown]
# A comparison with null gives null, and `filter` keeps only what is true. The operator `<=>` (`eqNullSafe`) gives true for two nulls. The functions `avg` and `sum` ignore nulls.
# The call `count("*")` counts all rows, and `count("dep_delay")` only the values that are not null.
#
# A cast turns a value into another type, such as a string into a number. Spark 4 follows the ANSI standard of SQL: a cast that fails is an error. Up to
# Spark 3 it gave null.

# %%
from pyspark.errors import PySparkException


def condition_of(query):
    """What Spark calls the error of a query; its result, if there is none."""
    try:
        return query.first()[0]
    except PySparkException as error:
        return error.getCondition()


casts = ["avg(int(dep_delay))", "avg(try_cast(dep_delay AS int))"]
for text in [*casts, "1 / 0", "try_divide(1, 0)"]:
    print(f"{text:33}", condition_of(raw.selectExpr(text)))

# %% [markdown]
# The first query stops with an error when a task reads `NA`. The function `try_cast` gives null instead. Use it where you expect such values, and count them.
#
# A timestamp is one moment: clocks in different time zones show it differently. The file writes `time_hour` in UTC, and `hour` in New York's time. For how many of the flights
# is `hour(time_hour)` equal to `hour`?

# %%
choices = {"all": "all", "some": "some, in summer or in winter", "none": "none"}
predict("dataframes.equal_hours", ..., choices=choices)

# %%
spark.conf.set("spark.sql.session.timeZone", "UTC")
equal = flights.filter(F.hour("time_hour") == F.col("hour")).count()
found = "none" if equal == 0 else "all" if equal == total else "some"
why = {
    "all": "`hour` shows a moment in the time zone of the session.",
    "some": "New York's clocks differ from UTC in summer and in winter.",
}
predict("dataframes.equal_hours", measured=found, why=why)

# %%
for zone in ("UTC", "America/New_York", "America/Los_Angeles"):
    spark.conf.set("spark.sql.session.timeZone", zone)
    first = flights.filter("hour = 5").select(F.hour("time_hour").alias("shown"))
    equal = flights.filter(F.hour("time_hour") == F.col("hour")).count()
    print(f"{zone:20} shows {first.first()['shown']:2}, equal for {equal:,} flights")
spark.conf.set("spark.sql.session.timeZone", "UTC")

# %% [markdown]
# The setting `spark.sql.session.timeZone` changes what `hour` and `date` give. A frame keeps the setting with which it was made. The default
# is the time zone of the machine, so a result can differ from machine to machine. Set it, or convert one column: `F.from_utc_timestamp("time_hour", "America/New_York")`.

# %% [markdown]
# ## 5. Windows
#
# `groupBy` gives one row for each group. A **window** keeps all rows, and computes a value for each row from the rows of its group. We number the flights of each airport, the
# latest departure first, and keep three.

# %%
order = [F.desc("time_hour"), F.desc("sched_dep_time"), "carrier", "flight"]
latest = Window.partitionBy("origin").orderBy(*order)
numbered = flights.withColumn("place", F.row_number().over(latest))
columns = ["origin", "place", "month", "day", "sched_dep_time", "carrier", "flight"]
numbered.filter("place <= 3").select(*columns).orderBy("origin", "place").show()

# %% [markdown]
# A window can have an order. Then an aggregate such as `avg` takes the rows of the group up to the current one. The method `rowsBetween` sets another range. The figure shows the
# mean of each day, and the mean of that day and the six days before it.

# %%
days = flights.groupBy("month", "day").agg(F.avg("dep_delay").alias("mean"))
week = Window.orderBy("month", "day").rowsBetween(-6, Window.currentRow)
running = days.withColumn("week", F.avg("mean").over(week)).orderBy("month", "day")
lines = running.toPandas()
figure, axis = plt.subplots(figsize=(7, 2.6))
axis.plot(lines.index + 1, lines["mean"], color="#cbd5e1", label="day")
axis.plot(lines.index + 1, lines["week"], color="#1d4ed8", label="seven days")
axis.set_xlabel("day of 2013")
axis.set_ylabel("mean delay (minutes)")
axis.legend()
figure.tight_layout()

# %% [markdown]
# `week` has no `partitionBy`: all rows go to one partition. That is fine for 365 rows.

# %% task="longest_of_each"

# %% [markdown]
# ## 6. Reading a plan
#
# The **physical plan** lists the steps that run. Begin at the bottom. Each `Exchange` is a shuffle, so a new stage begins above it.

# %%
show_plan(delays)

# %% [markdown]
# The lower `HashAggregate` computes partial sums and counts within each partition, as a combiner does. The upper one adds them up.
#
# A Parquet file has statistics for each row group ([chapter 06](06_formats.ipynb)). Spark can pass a filter to the reader, which skips row groups. We ask for March
# in four ways. Which ones let the reader skip row groups?

# %%
in_march = F.udf(lambda month: month == 3, "boolean")
filters = {
    "month = 3": F.col("month") == 3,
    "month * 2 = 6": F.col("month") * 2 == 6,
    "month as text": F.col("month").cast("string") == "3",
    "UDF": in_march("month"),
}
choices = {"one": "only the first", "three": "all but the UDF", "four": "all four"}
predict("dataframes.filters_pushed", ..., choices=choices)

# %%
rows_read = {}
for name, condition in filters.items():
    query = flights.filter(condition).groupBy("origin").count()
    rows_read[name] = measure(query.collect)["rows"]
    pushed = re.search(r"PushedFilters: (\[.*?\])", plan_of(query))[1]
    print(f"{name:14} {pushed}")
skipping = sum(rows < total for rows in rows_read.values())
why = {
    "three": "The statistics are about `month`, and not about `month * 2`.",
    "four": "The statistics are about `month`; Spark cannot see into a UDF.",
}
found = {1: "one", 3: "three"}.get(skipping, "four")
predict("dataframes.filters_pushed", measured=found, why=why)

# %%
figure, axis = plt.subplots(figsize=(6.5, 2.2))
bars = axis.barh(list(rows_read), list(rows_read.values()), color="#1d4ed8")
axis.bar_label(bars, fmt="{:,.0f}", padding=3)
axis.set_xlim(0, 420_000)
axis.set_xticks([0, 200_000, 400_000], ["0", "200,000", "400,000"])
axis.set_xlabel("rows that the reader gave to Spark")
axis.invert_yaxis()
figure.tight_layout()

# %% [markdown]
# So compare the column itself with a constant. Write `month = 3`, and not `month * 2 = 6`. The rows of this file are sorted by month. If they stood in random order, every row
# group would hold flights of March, and the reader could skip none.

# %% task="in_summer"

# %% [markdown]
# ## 7. Join strategies
#
# Spark knows several ways to join. With a **broadcast join**, it sends the small table to every task ([chapter 08b](08b_joins.ipynb)). With a **sort-merge join**, it shuffles
# both tables by the key, sorts them, and reads them side by side. `hint` asks for a strategy.

# %%
few = flights.select("tailnum", "dep_delay")
shuffled = {}
for kind in ("broadcast", "merge"):
    by_maker = few.join(planes.hint(kind), "tailnum").groupBy("manufacturer").count()
    strategy = re.search(r"\w+Join", plan_of(by_maker))[0]
    shuffled[strategy] = measure(by_maker.collect)["shuffled"]
figure, axis = plt.subplots(figsize=(6.5, 1.8))
axis.barh(list(shuffled), list(shuffled.values()), color=["#1d4ed8", "#b45309"])
axis.set_xscale("log")
axis.set_xlim(left=100)
axis.set_xlabel("bytes written for shuffles (log scale)")
figure.tight_layout()

# %% [markdown]
# Without a hint, Spark broadcasts a table if its estimated size is below a threshold, the setting `spark.sql.autoBroadcastJoinThreshold` (10 MB by default). The broadcast join itself
# shuffles nothing: its bar shows the shuffle of `groupBy`. If both tables are large, a broadcast fills the memory of each executor, and sort-merge is right.
#
# Spark can change a plan while the query runs: adaptive query execution looks at the real sizes after each shuffle.

# %% [markdown]
# ## 8. A database (optional)
#
# JDBC is Java's interface to databases. PySpark comes with a small database, Derby. Here it is kept in the memory of the Java process. For PostgreSQL you would change the address, and add the
# jar of its JDBC interface.

# %%
address = "jdbc:derby:memory:places;create=true"
airports = spark.read.csv(str(data.airports()), **options)
airports.write.jdbc(address, "airports", mode="overwrite")
bounds = {"column": "alt", "lowerBound": 0, "upperBound": 8000, "numPartitions": 4}
places = spark.read.jdbc(address, "airports", **bounds)
print("airports in the partitions:", places.rdd.glom().map(len).collect())
for condition in ("alt > 5000", "upper(tzone) = 'AMERICA/DENVER'"):
    scan = plan_of(places.filter(condition))
    print(condition, re.search(r"PushedFilters: (\[.*?\])", scan)[1])

# %% [markdown]
# Each partition is a query of its own: `alt < 2000`, and so on. Without these bounds, one task reads the whole table. All four ranges of `alt` are equally
# wide, but they hold very different numbers of rows. The second filter contains a function. So the database gets only the condition that `tzone` is not null. Spark
# receives all airports with a time zone, and compares them itself.

# %% [markdown]
# ## 9. RDD, Dataset, DataFrame, and other engines
#
# | | what Spark knows | when a wrong column name is noticed | in PySpark |
# |---|---|---|---|
# | RDD | partitions and lineage, no columns | while the tasks run | yes |
# | Dataset | columns, and the class of each object | when Scala compiles it | no |
# | DataFrame, SQL | columns, types, expressions | when the plan is made, before any task | yes |
#
# A Dataset belongs to Scala and Java. Python checks no types before the program runs. We make the same mistake twice, with the frame `two` of section 1.

# %%
try:
    two.rdd.map(lambda row: row["late"]).first()
except PySparkException as error:
    print("RDD: a task failed with", re.findall(r"\w*Error\b", str(error))[-1])
try:
    two.select("late")
except AnalysisException as error:
    print("DataFrame: no task ran,", error.getCondition())

# %% [markdown]
# "With DataFrames and Parquet, Spark is a hundred times faster." Faster than what? We ask one question, the mean delay of each carrier, in seven ways. Each way runs once to warm up,
# then three times; the shortest time counts. Which engine will be the fastest, if all read Parquet?

# %%
choices = {"Spark": "Spark's DataFrame", "pandas": "pandas", "DuckDB": "DuckDB"}
predict("dataframes.fastest_engine", ..., choices=choices)

# %%
csv, parquet = str(data.flights()), str(next(folder.glob("*.parquet")))
needed = ["carrier", "dep_delay"]


def pairs_of(line):
    """The carrier, and the state (delay, 1) if the delay is known."""
    columns = line.split(",")
    known = columns[5] not in ("NA", "dep_delay")
    return columns[9], (int(columns[5]), 1) if known else (0, 0)


def add_states(left, right):
    """The state of two parts together."""
    return left[0] + right[0], left[1] + right[1]


def by_rdd():
    """The totals and counts, computed with an RDD."""
    pairs = spark.sparkContext.textFile(csv).map(pairs_of)
    return pairs.reduceByKey(add_states).collect()


def by_pandas(read, file, **columns):
    """The means, computed by pandas."""
    return read(file, **columns).groupby("carrier")["dep_delay"].mean()


def by_duckdb(source):
    """The means, computed by DuckDB."""
    query = f"SELECT carrier, avg(dep_delay) FROM {source} GROUP BY carrier"
    return duckdb.sql(query).fetchall()


def by_frame(frame):
    """The means, computed by Spark."""
    return frame.groupBy("carrier").agg(F.avg("dep_delay")).collect()


seven = {
    "Spark RDD, CSV": by_rdd,
    "Spark DataFrame, CSV": lambda: by_frame(typed),
    "Spark DataFrame, Parquet": lambda: by_frame(flights),
    "pandas, CSV": lambda: by_pandas(pd.read_csv, csv, usecols=needed),
    "pandas, Parquet": lambda: by_pandas(pd.read_parquet, parquet, columns=needed),
    "DuckDB, CSV": lambda: by_duckdb(f"read_csv('{csv}', nullstr='NA')"),
    "DuckDB, Parquet": lambda: by_duckdb(f"'{parquet}'"),
}
shortest = {}
for name, run in seven.items():
    run()
    times = []
    for _ in range(3):
        start = perf_counter()
        run()
        times.append(perf_counter() - start)
    shortest[name] = min(times)
    print("measured:", name)

# %% tags=["nbval-ignore-output"]
with_parquet = {name: time for name, time in shortest.items() if "Parquet" in name}
fastest = min(with_parquet, key=with_parquet.get).split()[0].strip(",")
why = {
    "Spark": "Spark plans and starts tasks for each query. The file is small.",
    "pandas": "pandas uses one core, and makes all values of both columns first.",
    "DuckDB": "An engine in the same process has little to start.",
}
predict("dataframes.fastest_engine", measured=fastest, why=why)

# %%
figure, axis = plt.subplots(figsize=(7, 2.8))
colours = ["#1d4ed8"] * 3 + ["#b45309"] * 4
axis.barh(list(shortest), list(shortest.values()), color=colours)
axis.set_xscale("log")
axis.set_xlim(left=0.001)
axis.set_xlabel("seconds (log scale)")
axis.invert_yaxis()
figure.tight_layout()

# %% tags=["nbval-ignore-output"]
frame_time = shortest["Spark DataFrame, Parquet"]
print("Seconds of each way, divided by those of the DataFrame with Parquet:")
for name, time in shortest.items():
    print(f"{name:25} {time / frame_time:6.2f}")
hundred = shortest["Spark RDD, CSV"] / frame_time >= 100
print("A hundred times faster than an RDD with CSV:", hundred)

# %% [markdown]
# The claim changes two things at once: the format (CSV or Parquet) and the engine (RDD or DataFrame). Test one change at a time. On a file that fits in memory, an engine that runs in one process starts its
# work sooner. Spark is for data that does not fit.
#
# > **The pandas API on Spark**, `pyspark.pandas`, has the methods of pandas and runs them as Spark plans. Its rows have no fixed order, so a method that needs one, such as `iloc`, can cost a shuffle.
#
# > **Spark Connect** separates your program from Spark: `SparkSession.builder.remote("sc://…")` sends plans to a server. DataFrames and SQL work; there is no `sparkContext`, and there
# > are no RDDs.

# %% [markdown]
# ## The answer
#
# **Does the engine run what I wrote?** It gives the result that you described, by a plan of its own. It moves filters, drops columns, and chooses how to join. It can do this where it sees
# columns and expressions. A UDF, or a function around a column, hides them. The plan never changes the meaning of your query: an inner join still loses rows, and a comparison with null is still
# null.
#
# The next cell ends Spark and removes the files.

# %%
spark.stop()
shutil.rmtree(folder, ignore_errors=True)
Path("derby.log").unlink(missing_ok=True)

# %% [markdown]
# **You can now**
#
# - read a table with a schema, and say what inferring one costs;
# - write a question with methods or in SQL, and compare the plans;
# - count what a join loses or multiplies;
# - expect null, ANSI errors and time zones;
# - use a window where `groupBy` would lose rows;
# - find exchanges, pushed filters and the join strategy in a plan.
#
# **When not to use it**
#
# - The data fits in one process: measure pandas or DuckDB first.
# - The records have no columns, such as free text or trees: RDDs hold any object ([chapter 10](10_rdds.ipynb)).
#
# **Terms:** DataFrame, optimizer, null, UDF, window, physical plan, sort-merge join. **Read on:**
# [Spark SQL Guide](https://spark.apache.org/docs/latest/sql-programming-guide.html).
