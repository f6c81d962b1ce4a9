# %% task [markdown] points=1
# ## Row groups that may hold a month
#
# *Copy and change.* `file` is a Parquet file with a column `month`. Write `month_groups`. It returns a list with the numbers of the
# row groups that **can** hold a flight of this month, as their statistics say.
#
# ```
# month_groups(file, 3)  →  [4, 5]
# ```
#
# **Read only the footer.**

# %% answer
def month_groups(file, month):
    """The numbers of the row groups whose statistics allow this month.

    >>> file = io.BytesIO()
    >>> pq.write_table(pa.table({"month": [1, 1, 2, 2]}), file, row_group_size=2)
    >>> month_groups(file, 2)
    [1]
    """
    ### BEGIN SOLUTION
    metadata = pq.ParquetFile(file).metadata
    place = metadata.schema.names.index("month")
    found = []
    for number in range(metadata.num_row_groups):
        statistics = metadata.row_group(number).column(place).statistics
        if statistics.min <= month <= statistics.max:
            found.append(number)
    return found
    ### END SOLUTION


# %% hints [markdown]
# 1. [Section 5](lesson#5) prints the smallest and the largest day of each row group.
# 2. A chunk has `statistics`, and these have `min` and `max`. Which column is `month`? `metadata.schema.names` lists the columns.
# 3. The row groups with a late flight, with one gap:
#    ```python
#    statistics = metadata.row_group(number).column(place).statistics
#    if statistics.___ > 0:
#        found.append(number)
#    ```

# %% explanation [markdown]
# A group from month 2 to month 4 may hold month 3. The statistics cannot say that it does. They can only say that it does not.

# %% question [markdown]
# Which row groups would remain if the rows stood in random order?


# %% check
@exercise(local=HERE, rounds=(0, 2, 3, None), demands=("few row groups",))
def check(answer, draw):
    table = flights_by_month(draw)
    months = table["month"].to_pylist()
    gone = months[0] + 2  # a month between two others that has no flight
    kept = [at for at, each in enumerate(months) if each != gone]
    table = table.take(kept).select(["delay", "month", "remarks"])
    if draw.cap == 2:
        table = table.select(["month", "delay"])
    ends = [each for number in (0, 1, 2) for each in _ends(table, number, 400 if draw.is_last else 2)]
    asked = [gone, 12, *ends] if draw.is_last else [draw.random.choice((gone, *ends))]
    for month in asked:
        file = stored(draw, table)
        draw.show("month", month)
        says = "Your function gave {received} for month {input month}; {expected} is right. The statistics allow every month from the smallest to the largest, also one that no row has ([section 5](lesson#5)). Which groups do they allow?"
        found = listed(answer(file, month))
        right = expect.equal(found, groups_of(table, month, 400 if draw.is_last else 2), says)
        if not right or (draw.is_last and not expect.row_groups_read(file, (), READ)):
            return


def _ends(table, number, rows):
    """The first and the last month of a row group."""
    part = table["month"].to_pylist()[number * rows : (number + 1) * rows]
    return (part[0], part[-1]) if part else ()


# %% right
@right
def by_dictionaries(file, month):
    groups = pq.read_metadata(file).to_dict()["row_groups"]
    columns = [{chunk["path_in_schema"]: chunk["statistics"] for chunk in group["columns"]} for group in groups]
    return [
        number
        for number, chunks in enumerate(columns)
        if not (chunks["month"]["max"] < month or chunks["month"]["min"] > month)
    ]


# %% wrong
wrong(
    "only_this_month",
    was="statistics.min <= month <= statistics.max",
    now="statistics.min == month == statistics.max",
    belief="A row group belongs to one month.",
    says="Your function gave {received}; {expected} is right. A row group may begin with one month and end with another ([section 5](lesson#5)). Which months can a group from 2 to 4 hold?",
    again="Keep each group whose minimum is at most the month and whose maximum is at least the month.",
)

wrong(
    "first_column",
    was='metadata.schema.names.index("month")',
    now="0",
    belief="The column I ask for is the first one.",
    says="Your function looked at the statistics of the first column. The order of the columns is part of the schema, and `month` need not be first ([section 4](lesson#4)). Where do you look up its place?",
    again='Use `metadata.schema.names.index("month")`.',
)


@wrong(
    belief="To know which rows are in a group, I must read the group.",
    again="Compare `statistics.min` and `statistics.max` with the month, and read no row.",
)
def reads_the_groups(file, month):
    """The row groups are right, but your function read rows to find them. The footer has the smallest and the largest month of each group ([section 5](lesson#5)). Which attribute of a chunk holds them?"""
    groups = pq.ParquetFile(file)
    found = []
    for number in range(groups.num_row_groups):
        months = groups.read_row_group(number, columns=["month"])["month"].to_pylist()
        if min(months) <= month <= max(months):
            found.append(number)
    return found
