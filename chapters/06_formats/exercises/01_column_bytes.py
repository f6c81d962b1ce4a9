# %% task [markdown] points=1
# ## Which column needs the space?
#
# *Copy and change.* `file` is a Parquet file with several row groups. Write `column_bytes`. It returns a dictionary with the compressed bytes of each
# column: the sum over all row groups.
#
# ```
# column_bytes(file)  →  {"month": 312, "carrier": 480, "delay": 1933}
# ```
#
# **Read only the footer.** The metadata in it hold these numbers.

# %% answer
def column_bytes(file):
    """The compressed bytes of each column, from the metadata of a Parquet file.

    >>> file = io.BytesIO()
    >>> pq.write_table(pa.table({"day": [1, 2, 3]}), file)
    >>> list(column_bytes(file))
    ['day']
    """
    ### BEGIN SOLUTION
    metadata = pq.ParquetFile(file).metadata
    sizes = {}
    for number in range(metadata.num_row_groups):
        group = metadata.row_group(number)
        for place in range(group.num_columns):
            chunk = group.column(place)
            name = chunk.path_in_schema
            sizes[name] = sizes.get(name, 0) + chunk.total_compressed_size
    return sizes
    ### END SOLUTION


# %% hints [markdown]
# 1. [Section 4](lesson#4) prints the metadata of a column chunk. Which of its attributes is a size, and which is the name?
# 2. There are two loops: over the row groups of the metadata, and over the columns of a row group.
# 3. The number of distinct columns that have statistics, with one gap:
#    ```python
#    for number in range(metadata.num_row_groups):
#        group = metadata.___(number)
#        for place in range(group.num_columns):
#            names.add(group.column(place).path_in_schema)
#    ```

# %% explanation [markdown]
# `pq.ParquetFile(file)` reads the end of the file, where the footer is. No column chunk is read.

# %% question [markdown]
# Which column of your own data would need the most space, and does anybody read it?


# %% check
@exercise(local=HERE, rounds=(0, 3, None), demands=("few row groups",))
def check(answer, draw):
    table = flights_by_month(draw)
    if not draw.is_last:
        table = table.slice(0, 2).select(["month", "carrier", "delay"])
        table = pyarrow.concat_tables([table, table])  # each of the two groups has the same sizes
    file = stored(draw, table)
    metadata = parquet.read_metadata(io.BytesIO(as_parquet(table, 400 if draw.is_last else 2)))
    expected = dict.fromkeys(table.column_names, 0)
    for number in range(metadata.num_row_groups):
        for place, name in enumerate(expected):
            expected[name] += metadata.row_group(number).column(place).total_compressed_size
    says = "Your function gave {received}, and {expected} is right. A column has one chunk in each row group, and each chunk has its size in the metadata ([section 4](lesson#4)). Which sizes did you add?"
    if expect.equal(answer(file), expected, says) and draw.is_last:
        expect.row_groups_read(file, (), READ)


# %% right
@right
def with_dictionaries(file):
    metadata = pq.read_metadata(file).to_dict()
    chunks = [chunk for group in metadata["row_groups"] for chunk in group["columns"]]
    names = dict.fromkeys(chunk["path_in_schema"] for chunk in chunks)
    return {
        name: sum(chunk["total_compressed_size"] for chunk in chunks if chunk["path_in_schema"] == name)
        for name in names
    }


# %% wrong
wrong(
    "one_group",
    was="sizes.get(name, 0) + chunk",
    now="chunk",
    belief="A column is one piece of a file.",
    says="Your sizes are those of one row group: {received}. Each row group has a chunk of every column ([section 4](lesson#4)). How do you add up the chunks of a column?",
    again="Add the size of each chunk to what the dictionary holds for this name.",
)

wrong(
    "not_compressed",
    was="total_compressed_size",
    now="total_uncompressed_size",
    belief="The size of the values is the size in the file.",
    says="Your function gave {received}; {expected} is right. A chunk has two sizes, and the file holds the compressed bytes ([section 4](lesson#4)). Which one did you add?",
    again="Use `total_compressed_size`.",
)


@wrong(
    belief="To know a size, I must read the data.",
    again="Use `pq.ParquetFile(file).metadata`, and do not call `read`.",
)
def reads_the_table(file):
    """The sizes are right. But your function read the data as well, and the footer already has the sizes ([section 4](lesson#4)). What does `read` fetch that you do not use?"""
    whole = pq.ParquetFile(file)
    whole.read()
    groups = whole.metadata.to_dict()["row_groups"]
    names = [chunk["path_in_schema"] for chunk in groups[0]["columns"]] if groups else []
    return {
        name: sum(group["columns"][place]["total_compressed_size"] for group in groups)
        for place, name in enumerate(names)
    }
