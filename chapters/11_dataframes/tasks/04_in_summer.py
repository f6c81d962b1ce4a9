# %% task [markdown]
# ## A filter that Parquet can use
#
# `stored` is read from a Parquet file. Someone writes `stored.filter(F.col("month").cast("string").isin("6", "7"))`. Give a frame with the same rows, **such that
# the reader can skip row groups**.

# %% answer
def in_summer(stored):
    """The flights of June and July."""
    ### BEGIN SOLUTION
    return stored.filter(F.col("month").isin(6, 7))
    ### END SOLUTION


# %% hints [markdown]
# 1. The reader needs a plain column, compared with constants of its own type ([section 6](lesson#6)).


# %% check
import pyarrow
from pyarrow import parquet


@exercise(on="spark", demands=("collects nothing", "filters at the source"))
def check(answer, draw):
    def flight(random):
        return random.randint(1, 12), random.choice(["EWR", "JFK", "LGA"])

    rows = sorted(draw.several(flight, 40, at_least=4, named="flights", cases=[(6, "JFK"), (7, "EWR"), (8, "LGA")]))
    path = draw.folder({}) / "flights.parquet"
    months, origins = zip(*rows, strict=True)
    table = pyarrow.table({"month": pyarrow.array(months, pyarrow.int32()), "origin": origins})
    parquet.write_table(table, path, row_group_size=2)
    ran = jobs.sparked(lambda session, path: answer(session.read.parquet(path)), jobs.SESSION, str(path))
    gave = sorted(ran.gave) if ran.kind == "frame" else ran.gave
    wanted = [row for row in rows if row[0] in (6, 7)]
    if expect.equal(gave, wanted) and expect.pushed(ran, "month") and expect.collected(ran):
        says = "The rows are right. The reader got a filter on `month`, but it read {received}, and {expected} are in the row groups of June and July ([section 6](lesson#6)). Which months does your filter let the reader skip?"
        expect.scanned(ran, len(wanted) + 2, says=says)


# %% wrong
wrong(
    "in_summer_by_udf",
    was='F.col("month").isin(6, 7)',
    now='F.udf(lambda month: month in (6, 7), "boolean")("month")',
    belief="A Python UDF equals a built-in.",
    says="The rows are right. But no filter on `month` reached the reader. It can compare a column itself with constants, and cannot see into a function or a computation ([section 6](lesson#6)). What does your condition compare?",
    again='Write `F.col("month").isin(6, 7)`.',
)

wrong(
    "another_filter",
    was='F.col("month").isin(6, 7)',
    now='(F.col("month") >= 1) & F.col("month").cast("string").isin("6", "7")',
    belief="Any filter that is pushed down makes the reader skip row groups.",
    says="The rows are right. The reader got `month >= 1`, which is true of every row group, so it read {received}. Which condition is false for most of them ([section 6](lesson#6))?",
    again="Compare `month` with the numbers 6 and 7, and without `cast`.",
)
