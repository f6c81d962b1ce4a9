# %% task [markdown] points=3 core=true
# ## Write a file for its readers
#
# *Project.* `requests` is a `pa.Table` of a web server's log, in the order of time, with the columns `time`, `client`, `status` and `agent`. Your colleagues
# always ask for the times and statuses of **one client**. Write `store_requests`. It writes the table as Parquet into `file`, which is open for writing.
#
# **For each client, a reader must need at most two row groups, and no group may have more than 500 rows.** No client has more than 200 requests.
# All rows must be in the file, with all columns, and the requests of a client must stay in the order of time. (500 suits this small table. At work, a row
# group has many thousands of rows.)

# %% answer
def store_requests(requests, file):
    """Write the requests as Parquet; those of one client stand together."""
    ### BEGIN SOLUTION
    together = requests.sort_by([("client", "ascending"), ("time", "ascending")])
    pq.write_table(together, file, row_group_size=500)
    ### END SOLUTION


# %% hints [markdown]
# 1. A reader can skip a row group if the statistics exclude the client ([section 5](lesson#5)). In which order of the rows do they?
# 2. `table.sort_by([(column, "ascending"), …])` sorts by several columns. `pq.write_table` has an argument for the rows of a group.
# 3. Flights by delay, with one gap:
#    ```python
#    pq.write_table(flights.sort_by("delay"), file, ___=1_000)
#    ```

# %% explanation [markdown]
# In the order of time, every group has requests of most clients, so the statistics exclude none. Sorted by client, a group has few clients. A group that is too small divides a client among many groups.

# %% question [markdown]
# Other colleagues ask for one hour of all clients. What could you offer both?


# %% check
def request(random):
    """One request of the log; about 60 clients."""
    return {
        "client": f"10.0.{random.randint(0, 3)}.{random.randint(1, 15)}",
        "status": random.choice((200, 200, 304, 404, 500)),
        "agent": random.randbytes(20).hex(),
    }


@exercise(local="the answer writes into a file of the check", rounds=(0, 2, 5, None))
def check(answer, draw):
    records = draw.several(request, 4_000, at_least=0, named="requests")
    rows = [{"time": 1_000 + at, **record} for at, record in enumerate(records)]
    kinds = {"time": pyarrow.int64(), "client": pyarrow.string(), "status": pyarrow.int16(), "agent": pyarrow.string()}
    file = io.BytesIO()
    file.close, kept = (lambda: None), file  # a writer may close it
    answer(pyarrow.Table.from_pylist(rows, schema=pyarrow.schema(kinds)), file)
    try:
        written = parquet.ParquetFile(io.BytesIO(kept.getvalue()))
    except pyarrow.ArrowInvalid:
        expect.true(
            False, "What your function wrote into the file is not Parquet. Which function of `pq` writes a table?"
        )
        return
    found = written.read().to_pylist()
    says = "The rows of the file are not those of the table. Which columns or rows does your code leave out, or add?"
    if not expect.rows([tuple(row.values()) for row in found], [tuple(row.values()) for row in rows], says):
        return
    clients = {}
    for row in found:
        clients.setdefault(row["client"], []).append(row["time"])
    moved = "The requests of client {client} are not in the order of time. By which columns do you sort?"
    wrong = next((client for client, times in clients.items() if times != sorted(times)), "")
    expect.true(not wrong, moved.replace("{client}", wrong))
    sizes = [written.metadata.row_group(number).num_rows for number in range(written.num_row_groups)]
    large = f"A row group has {max(sizes, default=0):,} rows, and 500 are allowed. Which argument says how many rows a group has?"
    expect.true(max(sizes, default=0) <= 500, large)
    if draw.is_last:
        needed = max((len(_groups(written.metadata, client)), client) for client in clients)
        many = f"A reader who asks for client {needed[1]} needs {needed[0]} of {len(sizes)} row groups, and at most 2 are allowed. Which rows should stand together?"
        expect.true(needed[0] <= 2, many)


def _groups(metadata, client):
    """The row groups whose statistics allow the client; all that have none."""
    place = metadata.schema.names.index("client")
    chunks = [metadata.row_group(number).column(place) for number in range(metadata.num_row_groups)]
    return [
        number
        for number, chunk in enumerate(chunks)
        if not (chunk.is_stats_set and chunk.statistics.has_min_max)
        or chunk.statistics.min <= client <= chunk.statistics.max
    ]


# %% right
@right
def with_pandas(requests, file):
    frame = requests.to_pandas().sort_values(["client", "time"])
    frame.to_parquet(file, row_group_size=400, index=False)


@right
def with_a_writer(requests, file):
    rows = sorted(requests.to_pylist(), key=lambda row: row["client"])
    with pq.ParquetWriter(file, requests.schema) as writer:
        for at in range(0, len(rows), 500):
            writer.write_table(pa.Table.from_pylist(rows[at : at + 500], schema=requests.schema))


# %% wrong
wrong(
    "in_order_of_time",
    was='requests.sort_by([("client", "ascending"), ("time", "ascending")])',
    now="requests",
    belief="A reader finds one client by itself; the order of the rows does not matter.",
    says="All rows are there. But by the statistics, a client may be in more than two row groups ([section 5](lesson#5)). Which order of rows, which size of groups and which statistics does a reader need?",
    again="Sort by `client` first, then by `time`; write the statistics, and groups of at least 200 and at most 500 rows.",
)

wrong(
    "one_group",
    was=", row_group_size=500",
    now="",
    belief="The fewer row groups, the better.",
    says="A row group has more than 500 rows. A reader reads a whole chunk, so a large group costs every question about one client ([section 4](lesson#4)). Which rows per group did your call ask for, and were they taken as they are?",
    again="Pass `row_group_size=500` to `pq.write_table`.",
)


@wrong(
    belief="`write_table` appends to a file.",
    again="Call `pq.write_table` once with all rows, or write each part with one `pq.ParquetWriter`.",
)
def a_table_for_each_client(requests, file):
    """Rows are missing. Each call of `pq.write_table` writes a whole file with its own footer, and a reader uses the last footer only ([section 4](lesson#4)). How often do you call it?"""
    for client in sorted({*requests["client"].to_pylist()}) or [""]:
        part = requests.filter(pa.compute.equal(requests["client"], client))
        pq.write_table(part, file, row_group_size=500)


wrong(
    "newest_first",
    was='("time", "ascending")',
    now='("time", "descending")',
    belief="Within a group, the order of the rows does not matter.",
    says="The requests of a client no longer stand in the order of time. A reader gets the rows as they are in the file. How does each sort key say its direction?",
    again='Sort the times `"ascending"`.',
)

equivalent(was="row_group_size=500", now="row_group_size=…", why="Fewer rows in a group are allowed.")
