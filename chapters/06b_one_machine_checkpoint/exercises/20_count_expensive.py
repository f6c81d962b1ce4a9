# %% task [markdown] slot="row_groups"
# ## Count without reading
#
# How many rows have a price of at least `limit`? The footer of a Parquet file gives, for each row group, a tuple `(rows, nulls, smallest, largest)`. A row without a
# price is a null and does not count. Each group has at least one price.
#
# Some groups are decided by their statistics: all prices count, or none does. The other groups must be read. Write `count_expensive`. It returns a tuple: the rows of the decided groups that count,
# and a list of the numbers of the groups that must be read, from 0 on.

# %% answer
def count_expensive(groups, limit):
    """The rows that surely count, and the numbers of the groups to read.

    >>> count_expensive([(10, 0, 1, 4), (10, 0, 6, 9), (10, 0, 2, 8)], 5)
    (10, [2])
    """
    ### BEGIN SOLUTION
    sure, to_read = 0, []
    for number, (rows, nulls, smallest, largest) in enumerate(groups):
        if smallest >= limit:
            sure += rows - nulls
        elif largest >= limit:
            to_read.append(number)
    return sure, to_read
    ### END SOLUTION


# %% hints [markdown]
# 1. What do you know if even the smallest price is high enough? And if even the largest one is too low?
# 2. There are three cases. In the first one, all rows with a price count.
# 3. The same for pupils of a class and a minimum height, with one gap:
#    ```python
#    if shortest >= height:
#        tall += pupils - absent
#    elif ___ >= height:
#        to_measure.append(number)
#    ```

# %% question [markdown]
# The query asks for the number of nulls. Which row groups must be read for that?


# %% check
def check(answer, draw):
    pick = draw.random
    limit = draw.integer(10, 20, named="limit")

    def group(random):
        first, last = sorted(random.choices(range(1, 40), k=2))
        return random.randint(10, 90), random.choice((0, random.randint(1, 9))), first, last

    small = {
        0: [(20, 0, limit, limit + 3)],
        1: [(20, 3, limit + 1, limit + 1)],
        2: [(20, 2, limit - 3, limit), (20, 0, limit - 1, limit + 9)],
        3: [(20, 2, limit - 3, limit - 1), (30, 0, limit, limit), (9, 0, 1, limit + 4)],
        5: [],
    }
    size = draw.size(40, at_least=0)
    groups = draw.show("groups", small[size] if size in small else [group(pick) for _ in range(size)] + small[2])
    expect.equal(answer(groups, limit), solution(groups, limit))


# %% right
@right
def two_lists(groups, limit):
    """One expression for each part of the result."""
    sure = sum(rows - nulls for rows, nulls, smallest, _ in groups if not smallest < limit)
    return [sure, [at for at, group in enumerate(groups) if group[2] < limit <= group[3]]]


# %% wrong
wrong(
    "nulls_count",
    was="rows - nulls",
    now="rows",
    belief="A row without a value is a row all the same, so it counts.",
    says="For the limit {input limit} you gave {received}; {expected} is right. You counted rows without a price, too. Do the extremes say anything about them?",
    again="Subtract the nulls from the rows.",
)

wrong(
    "largest_decides",
    was=("if smallest >= limit", "elif largest >= limit"),
    now=("if largest >= limit", "elif smallest >= limit"),
    belief="If the largest value counts, the group counts.",
    says="For the limit {input limit} you gave {received}; {expected} is right. The largest price tells about one row only. Which price must be high enough for all rows to count?",
    again="If the smallest price reaches the limit, all prices do. If only the largest one does, read the group.",
)

wrong(
    "reads_all_groups",
    was="elif largest >= limit:",
    now="else:",
    belief="What does not count must be read.",
    says="For the limit {input limit} you gave {received}; {expected} is right. You read groups in which no row can count. What do you know if the largest price is too low?",
    again="Read a group only if its largest price reaches the limit.",
)

wrong(
    "limit_left_out",
    was="smallest >= limit",
    now="smallest > limit",
    belief="at_least_is_more_than",
    says="For the limit {input limit} you gave {received}; {expected} is right. A price that equals the limit counts. What do you know if the smallest price equals it?",
    again="Compare the smallest price with `>=`.",
)
