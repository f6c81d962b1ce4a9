# %% task [markdown] points=3
# ## Project: who has the most errors?
#
# *Combine.* A web server's log is a Parquet file with `day` (a date), `host` and `status`, sorted by day. The small frame `hosts` says which `owner` a `host` belongs to.
# A host that is not in `hosts` belongs to `unknown`.
#
# An error is a status of 500 or more. Give, for each day from `first` to `last` (both included), the owners with the **two** largest numbers of errors, as
# (day, owner, errors). Equal numbers share a place, as with `rank`.
#
# ```
# 2025-03-03: a 500, a 503, b 500, c 500, c 404;  hosts (a, library), (b, lab)
#     →  (2025-03-03, library, 2), (2025-03-03, lab, 1), (2025-03-03, unknown, 1)
# ```
#
# **The file gets the filters. Only counts go through shuffles, and no records of the log.** Your function does not collect rows.

# %% answer
def error_owners(spark, path, hosts, first, last):
    """The owners with the most errors of each day."""
    ### BEGIN SOLUTION
    asked = col("day").between(first, last) & (col("status") >= 500)
    errors = spark.read.parquet(path).where(asked).join(broadcast(hosts), "host", "left")
    owner = F.coalesce("owner", lit("unknown")).alias("owner")
    counts = errors.groupBy("day", owner).agg(F.count("*").alias("errors"))
    by_errors = Window.partitionBy("day").orderBy(col("errors").desc())
    return counts.withColumn("place", F.rank().over(by_errors)).where("place <= 2").drop("place")
    ### END SOLUTION


# %% hints [markdown]
# 1. Take the steps one by one: filter, join, count, rank. Which of them need rows of one key together?
# 2. Compare `day` and `status` themselves with constants. Join with `broadcast(hosts)`, from the left. Replace null by `unknown` with `F.coalesce`. Then `groupBy`, and a window for each day.
# 3. The two most frequent destinations of each origin, with one gap:
#    ```python
#    counts = flights.groupBy("origin", "dest").count()
#    by_count = Window.___("origin").orderBy(col("count").desc())
#    counts.withColumn("place", F.rank().over(by_count)).where("place <= 2")
#    ```

# %% explanation [markdown]
# The filters reach the file. The broadcast moves no log record. Each partition counts its own errors first. Then one exchange
# brings equal days and owners together, and another one the owners of a day. Both move few rows.

# %% question [markdown]
# Why is it enough to replace null after the join, and not possible before it?


# %% check
@exercise(on="spark", demands=("collects nothing", "filters at the source", "joins by broadcast"))
def check(answer, draw):
    from collections import Counter
    from datetime import date

    import pyarrow
    from pyarrow import parquet

    owners = {"a": "library", "a2": "library", "b": "lab", "d": "office", "e": "station"}
    days = [date(2025, 3, number) for number in (2, 3, 4, 5)]
    most = draw.size(60, at_least=40)
    log = []
    for day in days:
        some = ["a", "a", "a2", "b", "b", "c", "c", "d"]  # two owners with two errors each
        if day.day != 3:
            some += draw.random.choices([*owners, "c", "c2"], k=most)
        log += (
            [(day, host, draw.random.choice([500, 503])) for host in some] + [(day, "e", 499)] * 9 + [(day, "d", 200)]
        )
    schema = pyarrow.schema([("day", pyarrow.date32()), ("host", pyarrow.string()), ("status", pyarrow.int32())])
    columns = [pyarrow.array(values, field.type) for values, field in zip(zip(*log), schema)]
    path = draw.folder({}) / "log.parquet"
    parquet.write_table(pyarrow.table(columns, schema=schema), path)
    draw.show("log", [(str(day), *rest) for day, *rest in log])
    first, last = draw.show("first", "2025-03-03"), draw.show("last", "2025-03-04")
    counts = Counter(
        (str(day), owners.get(host, "unknown"))
        for day, host, status in log
        if first <= str(day) <= last and status >= 500
    )
    wanted = [
        (day, owner, count)
        for (day, owner), count in counts.items()
        if sum(other == day and more > count for (other, _), more in counts.items()) < 2
    ]
    hosts = jobs.frame(draw.show("hosts", [*owners.items()]), "host string, owner string")
    ran = jobs.sparked(answer, jobs.SESSION, str(path), hosts, first, last)
    pushes = "The rows are right. No filter on {expected} reached the file. It got {received}. Spark pushes a comparison of a column itself with a constant, if nothing such as `cache` stands before it ([section 6](lesson#6)). What does your filter compare, and what stands before it?"
    is_right = is_frame(ran) and expect.rows(ran.gave, wanted) and expect.collected(ran)
    if is_right and expect.pushed(ran, "day", "status", says=pushes):
        says = "The rows are right. But {received} records went through shuffles, and {expected} are enough for counts. `groupBy` counts in each partition before anything moves ([section 6](lesson#6)). Which step moves records of the log?"
        moved, enough = ran.work.shuffle_records, 4 * len(counts)
        expect.note(moved <= enough, moved, enough, says=says)


# %% right
@right
def by_sql(spark, path, hosts, first, last):
    return spark.sql(
        """WITH counts AS (
               SELECT /*+ BROADCAST(h) */ day, ifnull(owner, 'unknown') AS owner, COUNT(*) AS errors
               FROM {log} l LEFT JOIN {hosts} h ON l.host = h.host
               WHERE day >= {first} AND day <= {last} AND status >= 500 GROUP BY ALL)
           SELECT * FROM counts QUALIFY RANK() OVER (PARTITION BY day ORDER BY errors DESC) <= 2""",
        log=spark.read.parquet(path),
        hosts=hosts,
        first=first,
        last=last,
    )


# %% wrong
equivalent(was='alias("owner")', now='alias("…")', why="The text names no column.")

wrong(
    "loses_the_unknown",
    was=', "left")',
    now=")",
    belief="joins_keep_rows",
    says="Your frame differs: {received}. The errors of hosts that are not in `hosts` are gone, and other owners took their places ([section 3](lesson#3)). Which kind of join keeps a record without a partner?",
    again='Add `"left"` as the third argument of `join`.',
)

wrong(
    "cuts_ties",
    was="rank()",
    now="row_number()",
    belief="The first rows are the largest.",
    says="Your frame differs: {received}. Of owners with equally many errors, one was left out: `row_number` gives them different places ([section 5](lesson#5)). Which function gives both the same?",
    again="Use `F.rank()` in place of `F.row_number()`.",
)

wrong(
    "days_as_text",
    was='col("day").between',
    now='F.date_format("day", "yyyy-MM-dd").between',
    belief="Every filter with Spark's own functions is pushed.",
    says="The rows are right. No filter on {expected} reached the file: your filter compares something computed from `day`, and the file's statistics are about `day` itself ([section 6](lesson#6)). With what can a date be compared as it is?",
    again='Compare `col("day")` itself with `first` and `last`.',
)

wrong(
    "shuffles_the_log",
    was="broadcast(hosts)",
    now="hosts",
    belief="Spark sees by itself that a table is small.",
    says="The rows are right. But {received} records went through shuffles, and {expected} are enough for counts. Spark does not know the size of `hosts`, so all errors moved to meet it ([section 7](lesson#7)). What do you know that Spark does not?",
    again="Mark the small table with `broadcast(…)`.",
)


wrong(
    "ranks_all_days",
    was='Window.partitionBy("day")',
    now="Window",
    belief="A window knows its groups from the grouping before.",
    says="Your frame differs: {received}. All days were ranked together, so a day with fewer errors has no row ([section 5](lesson#5)). Which rows belong to the window of a row?",
    again='Begin the window with `Window.partitionBy("day")`.',
)
