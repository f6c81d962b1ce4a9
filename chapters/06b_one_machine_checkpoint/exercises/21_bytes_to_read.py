# %% task [markdown] slot="row_groups"
# ## How many bytes must be read?
#
# `groups` has a pair for each row group of a Parquet file: the first and the last day in it, and a dictionary with the bytes of each column. A query asks for some `columns` of the rows of one `day`.
# A reader needs the column `"day"`, too, to find these rows. It reads no other column, and no row group that cannot have the day.
#
# Write `bytes_to_read`. It returns a tuple: the bytes that are read, and the bytes that are skipped. **No column is read twice.**

# %% answer
def bytes_to_read(groups, columns, day):
    """The bytes that are read, and those that are skipped.

    >>> bytes_to_read([((1, 9), {"day": 5, "fee": 20, "note": 70})], ["fee"], 4)
    (25, 70)
    """
    ### BEGIN SOLUTION
    needed = {*columns, "day"}
    read = size = 0
    for (first, last), column_bytes in groups:
        size += sum(column_bytes.values())
        if first <= day <= last:
            read += sum(column_bytes[name] for name in needed)
    return read, size - read
    ### END SOLUTION


# %% hints [markdown]
# 1. Which row groups can have the day? And which columns of them are needed?
# 2. Collect the needed columns in a set: then `"day"` is in it once. What is skipped is all the rest.
# 3. The same for shelves and books, with one gap:
#    ```python
#    for (first, last), shelf in shelves:
#        if first <= letter ___ last:
#            carried += sum(shelf[name] for name in wanted)
#    ```

# %% question [markdown]
# For which row groups could a reader leave out the column `"day"` as well?


# %% check
NAMES = ("day", "fee", "note")


def check(answer, draw):
    pick = draw.random
    day = draw.integer(5, 9, named="day")
    sizes = dict(zip(NAMES, pick.sample(range(10, 90), 3), strict=True))

    def group(random):
        first, last = sorted(random.choices(range(1, 15), k=2))
        return (first, last), {name: random.randint(10, 90) for name in NAMES}

    small = {
        0: ([((1, 12), sizes)], ["fee"]),
        1: ([((1, 12), sizes)], ["note", "day"]),
        2: ([((1, day - 1), sizes), ((day - 1, day + 1), sizes)], ["fee"]),
        3: ([((1, day), sizes), ((day, 14), sizes), ((day + 1, 14), sizes)], ["fee", "note"]),
        5: ([], ["fee"]),
    }
    size = draw.size(40, at_least=0)
    groups, columns = small[size] if size in small else ([group(pick) for _ in range(size)] + small[3][0], ["note"])
    groups, columns = draw.show("groups", groups), draw.show("columns", columns)
    expect.equal(answer(groups, columns, day), solution(groups, columns, day))


# %% right
@right
def two_sums(groups, columns, day):
    """Each column chunk goes to one of two lists."""
    chunks = {True: [], False: []}
    for (first, last), column_bytes in groups:
        for name, size in column_bytes.items():
            chunks[not (day < first or last < day) and (name == "day" or name in columns)].append(size)
    return sum(chunks[True]), sum(chunks[False])


# %% wrong
wrong(
    "no_column_to_filter",
    was='{*columns, "day"}',
    now="{*columns}",
    belief="A reader reads only the columns that the result has.",
    says="For the columns {input columns} you gave {received}; {expected} is right. The statistics say that a group can have the day, but not in which rows. Which column tells that?",
    again="Add `day` to the columns that are read.",
)

wrong(
    "day_twice",
    was='{*columns, "day"}',
    now='[*columns, "day"]',
    belief="A column that is used twice is read twice.",
    says="For the columns {input columns} you gave {received}; {expected} is right. The query asks for the day itself, and you counted this column twice. Which container has each name once?",
    again="Collect the columns in a set.",
)

wrong(
    "whole_groups",
    was="sum(column_bytes[name] for name in needed)",
    now="sum(column_bytes.values())",
    belief="A row group is read as a whole.",
    says="For the columns {input columns} you gave {received}; {expected} is right. You read all columns of a group. In a column format, each column of a group has its own place. Which ones does the query need?",
    again="Add up only the bytes of the needed columns.",
)

wrong(
    "all_groups",
    was="if first <= day <= last:",
    now="if True:",
    belief="A filter works after all rows have been read.",
    says="For the day {input day} you gave {received}; {expected} is right. You read row groups that cannot have this day. Which two numbers of the footer tell that?",
    again="Read a row group only if the day is between its first and its last day.",
)

equivalent(was="", now="columns = first_twenty(…", why="The files have three columns.")
equivalent(was="", now="columns = repeated(…", why="A set has each name once.")
