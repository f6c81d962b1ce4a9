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
    if expect.equal(gave, [row for row in rows if row[0] in (6, 7)]):
        expect.collected(ran)
        says = "The rows are right. But a Python function makes the choice, and the reader cannot see into it: it reads every row group. How do you write the condition with columns ([section 6](lesson#6))?"
        expect.note("EvalPython" not in ran.plan, "EvalPython", says=says) and expect.pushed(ran, "month")


# %% wrong
wrong(
    "in_summer_by_udf",
    was='F.col("month").isin(6, 7)',
    now='F.udf(lambda month: month in (6, 7), "boolean")("month")',
    belief="A Python UDF equals a built-in.",
    says="The rows are right. But the reader cannot see into your Python function, so it reads every row group. A condition on columns can reach it ([section 6](lesson#6)). How do you write one?",
    again='Write `F.col("month").isin(6, 7)`.',
)
wrong(
    "in_summer_by_sum",
    was='F.col("month").isin(6, 7)',
    now='(F.col("month") * 2).isin(12, 14)',
    belief="Any comparison without a Python function is pushed to the file.",
    says="The rows are right. But no filter on `month` reached the reader. The statistics of a row group are about the column as it is ([section 6](lesson#6)). What does your condition compare?",
    again='Compare the column itself: `F.col("month").isin(6, 7)`.',
)
