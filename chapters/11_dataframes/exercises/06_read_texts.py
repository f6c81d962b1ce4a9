# %% task [markdown] points=2
# ## Numbers from dirty text
#
# *Apply.* `reports` has the columns `carrier` and `delay`, both text. A good delay is a whole number such as `-3`. `NA` means that the delay is missing. Any
# other text is bad. Give a row for each carrier, as (carrier, good, missing, bad, total): three counts, and the sum of the good delays.
#
# ```
# (UA, "12"), (UA, "-3"), (UA, "NA"), (UA, "1h5"), (AA, "12.7")
#     →  (UA, 2, 1, 1, 9), (AA, 0, 0, 1, null)
# ```
#
# **Leave the settings of Spark as they are, and use its own functions.** Your function starts no job.

# %% answer
def read_texts(reports):
    """Counts of good, missing and bad delays by carrier, and the good total."""
    ### BEGIN SOLUTION
    minutes = col("delay").try_cast("int")
    missing = col("delay") == "NA"
    return reports.groupBy("carrier").agg(
        F.count(minutes),
        F.count_if(missing),
        F.count_if(minutes.isNull() & ~missing),
        F.sum(minutes),
    )
    ### END SOLUTION


# %% hints [markdown]
# 1. `cast` ends with an error at the first text that is no number. Which method gives null in its place?
# 2. `col("delay").try_cast("int")` is null for missing and for bad texts. `F.count` counts what is not null, and `F.count_if` the rows of a condition.
# 3. Dates from text, with one gap. `?` means that the day is missing:
#    ```python
#    day = col("text").try_cast("date")
#    bad = F.count_if(day.isNull() & ___)
#    ```

# %% explanation [markdown]
# Spark follows the ANSI standard of SQL: a cast that fails is an error. `try_cast` gives null. That alone would make missing and bad texts look
# alike, so the third count looks at the text, too.

# %% question [markdown]
# Why is it good that `cast` fails, although `try_cast` does not?


# %% check
@exercise(on="spark", demands=("lazily",))
def check(answer, draw):
    texts = ["12", "-3", "0", "NA", "1h5", "12.7", "", "+7", "NaN"]
    reports = draw.several(lambda random: (random.choice(["UA", "AA"]), random.choice(texts)), 30, 7, named="reports")
    reports[:7] = [("UA", "12"), ("UA", "-3"), ("UA", "NA"), ("UA", "1h5"), ("AA", "12.7"), ("B6", "NA"), ("UA", "0")]
    wanted = {}
    for carrier, text in reports:
        wanted.setdefault(carrier, []).append(text)
    for carrier, found in wanted.items():
        good = [int(text) for text in found if text in ("12", "-3", "0", "+7")]
        missing = found.count("NA")
        wanted[carrier] = (carrier, len(good), missing, len(found) - len(good) - missing, sum(good) if good else None)
    ran = jobs.sparked(answer, jobs.frame(reports, "carrier string, delay string"))
    if is_frame(ran) and expect.rows(
        ran.gave, [*wanted.values()], says=differs(ran, "carrier", "good", "missing", "bad", "total")
    ):
        if expect.builtin(ran):
            expect.jobs(ran)


# %% right
@right
def by_pattern(reports):
    good = col("delay").rlike(r"^[+-]?\d+$")
    read = reports.withColumn("minutes", when(good, col("delay")).cast("int"))
    is_bad = ~good & (col("delay") != "NA")
    return read.groupBy("carrier").agg(
        F.sum(when(good, 1).otherwise(0)),
        F.sum((col("delay") == "NA").cast("int")),
        F.sum(is_bad.cast("int")),
        F.sum("minutes"),
    )


@right
def by_sql(reports):
    return reports.sparkSession.sql(
        """SELECT carrier, COUNT(TRY_CAST(delay AS INT)), COUNT_IF(delay = 'NA'),
                  COUNT(*) - COUNT(TRY_CAST(delay AS INT)) - COUNT_IF(delay = 'NA'), SUM(TRY_CAST(delay AS INT))
           FROM {reports} GROUP BY carrier""",
        reports=reports,
    )


# %% wrong
wrong(
    "plain_cast",
    was="try_cast",
    now="cast",
    belief="What cannot be converted becomes null.",
    says="Spark stopped with CAST_INVALID_INPUT: a text is not a number. Under the ANSI rules, a cast that fails is an error, and does not give null ([section 4](lesson#4)). Which method gives null where a text cannot be read?",
    again="Use `try_cast` in place of `cast`.",
)

wrong(
    "missing_is_bad",
    was=" & ~missing",
    now="",
    belief="What `try_cast` makes null was bad.",
    says="Your frame differs: {received}. `NA` was counted twice, as missing and as bad: `try_cast` gives null for both ([section 4](lesson#4)). Which column still holds the text `NA`?",
    again="A bad text is null after `try_cast` and is not `NA`: combine both conditions with `&`.",
)


@wrong(
    belief="Bad rows go first, and then everything is simple.",
    again="Leave the filter out. `count` and `sum` skip null by themselves.",
)
def filters_first(reports):
    """Your frame differs: {received}. The filter dropped the bad and the missing rows before they were counted ([section 4](lesson#4)). Which functions skip null without a filter?"""
    read = reports.withColumn("minutes", col("delay").try_cast("int")).where("minutes IS NOT NULL")
    missing = F.count_if(col("delay") == "NA")
    return read.groupBy("carrier").agg(F.count("*"), missing, F.count_if(col("minutes").isNull()), F.sum("minutes"))


@wrong(
    belief="The error is the problem, and a setting turns it off.",
    again="Take the setting out, and use `try_cast` for this one column.",
)
def turns_ansi_off(reports):
    """Your frame differs: {received}. Without the ANSI rules, `cast` also reads `12.7`, as 12, and your answer counted it as good ([section 4](lesson#4)). Which method gives null for every text that is not a whole number?"""
    reports.sparkSession.conf.set("spark.sql.ansi.enabled", "false")
    read = reports.withColumn("minutes", col("delay").cast("int"))
    missing = col("delay") == "NA"
    return read.groupBy("carrier").agg(
        F.count("minutes"), F.count_if(missing), F.count_if(col("minutes").isNull() & ~missing), F.sum("minutes")
    )


@wrong(
    belief="Only Python can catch an error.",
    again='Replace the function of Python by `col("delay").try_cast("int")`.',
)
def python_catches(reports):
    """The counts are right. Your plan has {received}: each text went to a process of Python and back, only to catch an error there ([section 2](lesson#2)). Which method of a column fails without an error?"""

    @udf("int")
    def whole(text):
        try:
            return int(text)
        except ValueError:
            return None

    read = reports.withColumn("minutes", whole("delay"))
    missing = col("delay") == "NA"
    return read.groupBy("carrier").agg(
        F.count("minutes"), F.count_if(missing), F.count_if(col("minutes").isNull() & ~missing), F.sum("minutes")
    )
