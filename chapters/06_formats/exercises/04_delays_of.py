# %% task [markdown] points=2 core=true
# ## Answer a question by reading little
#
# *Apply.* `file` is a Parquet file of flights in the order of their months. Besides `month`, `origin` and `delay` it has a wide column
# `remarks`. Write `delays_of`. It returns a list of the delays of one airport's flights in one month, without the missing ones, in the order of the file.
#
# ```
# delays_of(file, 3, "JFK")  →  [12, -4, 0]
# ```
#
# **Read only the columns that you need, and only the row groups that can hold this month.**

# %% answer
def delays_of(file, month, origin):
    """The known delays of the flights of a month from an airport.

    >>> file = io.BytesIO()
    >>> pq.write_table(pa.table({"month": [3], "origin": ["JFK"], "delay": [7]}), file)
    >>> delays_of(file, 3, "JFK")
    [7]
    """
    ### BEGIN SOLUTION
    wanted = [("month", "==", month), ("origin", "==", origin)]
    table = pq.read_table(file, columns=["delay"], filters=wanted)
    return table["delay"].drop_null().to_pylist()
    ### END SOLUTION


# %% hints [markdown]
# 1. [Section 5](lesson#5) asks such a question of a file that counts bytes. Which two arguments of `pq.read_table` does it use?
# 2. `columns` names the columns of the result. `filters` is a list of conditions, and all of them must hold.
# 3. The carriers of the flights with a delay above 60, with one gap:
#    ```python
#    pq.read_table(file, columns=["carrier"], ___=[("delay", ">", 60)])
#    ```

# %% explanation [markdown]
# pyarrow compares the filter with the statistics of each row group. It reads three columns of the row groups that remain, and keeps the rows that fit.

# %% question [markdown]
# The file is in the order of months. Does the filter on `origin` save any reading?


# %% check
@exercise(local=HERE, rounds=(1, 3, None), demands=("few bytes read", "few row groups"))
def check(answer, draw):
    table = flights_by_month(draw)
    rows = table.select(["month", "origin", "delay"]).to_pylist()
    month = draw.show("month", draw.random.choice([row["month"] for row in rows]))
    origin = draw.show("origin", draw.random.choice(AIRPORTS))
    file = stored(draw, table)
    chosen = [row["delay"] for row in rows if (row["month"], row["origin"]) == (month, origin)]
    expected = [delay for delay in chosen if delay is not None]
    says = "Your list is not the right one. It should have the known delays of {input origin} in month {input month}, in the order of the file. Which rows does your function leave out, and which does it take wrongly?"
    if expect.equal(listed(answer(file, month, origin)), expected, says) and draw.is_last:
        expect.row_groups_read(file, groups_of(table, month))
        wide = (
            "Your answer read {received} of the file, and {expected} are enough. Which columns does the question need?"
        )
        # Twice what a footer takes, and a little for three narrow columns: a chunk of remarks has about 30,000 bytes.
        expect.bytes_read(file, (2 << 16) + 15_000, wide)


# %% right
@right
def with_pandas(file, month, origin):
    import pandas as pd

    wanted = [("month", "==", month), ("origin", "==", origin)]
    return [int(delay) for delay in pd.read_parquet(file, filters=wanted, columns=["delay"])["delay"].dropna()]


@right
def group_by_group(file, month, origin):
    flights = pq.ParquetFile(file)
    found = []
    for number in range(flights.num_row_groups):
        statistics = flights.metadata.row_group(number).column(0).statistics
        if statistics.min <= month <= statistics.max:
            rows = flights.read_row_group(number, columns=["month", "origin", "delay"]).to_pylist()
            found += [row["delay"] for row in rows if (row["month"], row["origin"]) == (month, origin)]
    return [delay for delay in found if delay is not None]


# %% wrong
wrong(
    "all_columns",
    was='columns=["delay"], ',
    now="",
    belief="A column that I do not use costs nothing.",
    says="The delays are right. But your function also read the wide column `remarks`, which the question does not need ([section 5](lesson#5)). Which argument names the columns?",
    again='Add `columns=["delay"]`.',
)


@wrong(
    belief="To filter after reading is the same.",
    again="Give the conditions to `pq.read_table` as `filters`, so that it can skip row groups.",
)
def filters_later(file, month, origin):
    """The delays are right. But your function read every row group and dropped rows afterwards, so no row group was skipped ([section 5](lesson#5)). Who can use the statistics before a row is read?"""
    rows = pq.read_table(file, columns=["month", "origin", "delay"]).to_pylist()
    chosen = [row["delay"] for row in rows if (row["month"], row["origin"]) == (month, origin)]
    return [delay for delay in chosen if delay is not None]


wrong(
    "with_missing",
    was='["delay"].drop_null()',
    now='["delay"]',
    belief="A filter on one column removes the missing values of another.",
    says="Your list has `None` in it: {received}. A filter keeps the row of a flight without a delay. How do you drop a missing value from a column?",
    again="Call `drop_null()` on the column.",
)


@wrong(
    belief="false_means_missing",
    again="Drop only the delays that are `None`.",
)
def without_zero(file, month, origin):
    """Your function left out delays of 0 minutes. A flight that was on time has a known delay, and 0 is a value like any other. Which value stands for a missing delay?"""
    wanted = [("month", "==", month), ("origin", "==", origin)]
    delays = pq.read_table(file, columns=["delay"], filters=wanted)["delay"].to_pylist()
    return [delay for delay in delays if delay]


equivalent(was='"=="', now='"="', why="pyarrow takes `=` for `==`.")
