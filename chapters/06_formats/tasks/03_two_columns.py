# %% task [markdown]
# ## Read two columns
#
# `two_columns` gets a Parquet file that is open for reading. It returns a table with the columns `carrier` and `delay` of all rows. **Do not
# read any other column**: not the wide column `remarks`, and not `month` or `origin`. Fill the gap.

# %% answer
def two_columns(file):
    """A table of carrier and delay."""
    ### BEGIN SOLUTION
    return pq.read_table(file, columns=["carrier", "delay"])
    ### END SOLUTION


# %% hints [markdown]
# 1. The last cell above reads two columns with `pq.read_table`.


# %% check
COLUMNS = "Your table must have the columns `carrier` and `delay`, with the types of the file. Besides these it has: {received}. Which columns does your call name?"
ROWS = "Your table does not have all rows as they are in the file: row groups or rows are missing, or changed. Which part of the file does your call read?"
OTHERS = "The table is right. But your answer read the columns {received}, and {expected} are enough ([section 4](lesson#4)). Which columns does your call name?"


def columns_read(file, data):
    """The columns of which the answer read a whole chunk; a read of the last 64 KB is one of the footer."""
    metadata = parquet.read_metadata(io.BytesIO(data))
    ranges = [each for each in file.ranges if each[1] < len(data) or each[0] < len(data) - (1 << 16)]
    found = set()
    for number in range(metadata.num_row_groups):
        for place, name in enumerate(metadata.schema.names):
            chunk = metadata.row_group(number).column(place)
            start = chunk.dictionary_page_offset or chunk.data_page_offset
            if any(first <= start and start + chunk.total_compressed_size <= last for first, last in ranges):
                found.add(name)
    return sorted(found)


@exercise(local=HERE, rounds=(2, None), demands=("few bytes read",))
def check(answer, draw):
    # The wide remarks stand between the wanted columns and the others, so no reader reads these on its way.
    table = flights_by_month(draw).select(["carrier", "delay", "remarks", "month", "origin"])
    file = stored(draw, table)
    found = answer(file)
    wanted = table.select(["carrier", "delay"])
    if sorted(getattr(found, "column_names", ())) == ["carrier", "delay"]:
        found = found.select(["carrier", "delay"])  # the order of the columns is free
    same = expect.schema_equal(found, wanted.schema, COLUMNS) and expect.equal(
        found.to_pylist(), wanted.to_pylist(), ROWS
    )
    if same and draw.is_last:
        # Twice what a footer takes, and the narrow columns; the remarks have more than 200,000 bytes.
        if expect.bytes_read(file, (2 << 16) + 60_000):
            expect.equal(columns_read(file, as_parquet(table, 400)), ["carrier", "delay"], OTHERS)


# %% wrong
wrong(
    "selects_later",
    was='pq.read_table(file, columns=["carrier", "delay"])',
    now='pq.read_table(file).select(["carrier", "delay"])',
    belief="It does not matter when columns are chosen.",
    says="The table is right. But all columns were read, and then some were dropped ([section 4](lesson#4)). Which argument tells the reader before it reads?",
    again='Write `pq.read_table(file, columns=["carrier", "delay"])`.',
)

wrong(
    "leaves_out_the_wide_one",
    was='columns=["carrier", "delay"])',
    now='columns=["carrier", "delay", "month", "origin"]).select(["carrier", "delay"])',
    belief="Only a wide column costs anything.",
    says="The table is right. But your answer also read the columns `month` and `origin`, which it then drops ([section 4](lesson#4)). Which columns does your call name?",
    again='Name two columns only: `columns=["carrier", "delay"]`.',
)
