# %% task [markdown]
# ## Read two columns
#
# `two_columns` gets a Parquet file that is open for reading. It returns a table with the columns `carrier` and `delay` of all rows. **Do not
# read the other columns**: the column `remarks` is wide. Fill the gap.

# %% answer
def two_columns(file):
    """A table of carrier and delay."""
    ### BEGIN SOLUTION
    return pq.read_table(file, columns=["carrier", "delay"])
    ### END SOLUTION


# %% hints [markdown]
# 1. The last cell above reads two columns with `pq.read_table`.


# %% check
@exercise(local=HERE, rounds=(2, None), demands=("few bytes read",))
def check(answer, draw):
    table = flights_by_month(draw)
    file = stored(draw, table)
    found = answer(file)
    wanted = table.select(["carrier", "delay"])
    if sorted(getattr(found, "column_names", ())) == ["carrier", "delay"]:
        found = found.select(["carrier", "delay"])  # the order of the columns is free
    if expect.schema_equal(found, wanted.schema) and expect.equal(found.to_pylist(), wanted.to_pylist()):
        if draw.is_last:
            # Twice what a footer takes, and the narrow columns; the remarks have more than 200,000 bytes.
            expect.bytes_read(file, (2 << 16) + 60_000)


# %% wrong
wrong(
    "selects_later",
    was='pq.read_table(file, columns=["carrier", "delay"])',
    now='pq.read_table(file).select(["carrier", "delay"])',
    belief="It does not matter when columns are chosen.",
    says="The table is right. But all columns were read, and then some were dropped ([section 4](lesson#4)). Which argument tells the reader before it reads?",
    again='Write `pq.read_table(file, columns=["carrier", "delay"])`.',
)
