# %% task [markdown] points=1
# ## How many items are in each partition?
#
# *Copy and change.* Make an RDD of pairs: the number of a partition, from 0, and how many items it has. An empty partition has a pair, too.
#
# ```
# partitions ["a", "b"], [] and ["c"]  →  (0, 2), (1, 0), (2, 1)
# ```
#
# **Start no job:** only describe what Spark is to do.

# %% answer
def partition_sizes(items):
    """An RDD of pairs of a partition's number and its number of items."""
    ### BEGIN SOLUTION
    return items.mapPartitionsWithIndex(lambda index, part: [(index, sum(1 for _ in part))])
    ### END SOLUTION


# %% hints [markdown]
# 1. Look at the list of transformations in section 2. Which of them tells your function the partition's number?
# 2. `mapPartitionsWithIndex` calls your function once for each partition, with its number and an iterator. The function gives an iterable of results.
# 3. The greatest number of each partition, with one gap:
#    ```python
#    def greatest(index, part):
#        return [(index, ___)]
#
#    return numbers.mapPartitionsWithIndex(greatest)
#    ```

# %% explanation [markdown]
# An iterator has no length, so the function counts its items one by one. No list of the items is needed. If some tasks are slow, look at these sizes first.

# %% question [markdown]
# One pair is `(3, 900_000)`, and all others have about 1,000 items. What will you see when a job runs?


# %% check
@exercise(on="spark", demands=("lazily",))
def check(answer, draw):
    items = draw.words(40, at_least=3, named="items")
    count = draw.integer(4, 6, named="partitions")
    sizes = [(at, len(part)) for at, part in enumerate(slices(items, count))]
    ran = jobs.sparked(answer, jobs.rdd(items, count))
    if is_rdd(ran) and expect.rows(ran.gave, sizes) and expect.collected(ran):
        expect.jobs(ran)


# %% right
@right
def by_generator(items):
    def size(index, part):
        count = 0
        for _ in part:
            count += 1
        yield index, count

    return items.mapPartitionsWithIndex(size)


@right
def by_lists(items):
    return items.glom().mapPartitionsWithIndex(lambda index, lists: ((index, len(each)) for each in lists))


# %% wrong
wrong(
    "flat_pair",
    was="[(index, sum(1 for _ in part))]",
    now="(index, sum(1 for _ in part))",
    belief="What a function gives for a partition becomes one item.",
    says="Your RDD has {received}. Each part of what your function gives becomes an item of the RDD, so the pair fell apart ([section 2](lesson#2)). What must the function give to make one item that is a pair?",
    again="Put the pair into a list: `[(index, count)]`.",
)


@wrong(
    belief="Every method that gives an RDD is a transformation.",
    again="Use `mapPartitionsWithIndex`: the number of the partition is its function's first argument.",
)
def numbered_afterwards(items):
    """The pairs are right. But your function started a job. `zipWithIndex` does this, too: before it numbers items, Spark counts those of each partition ([section 2](lesson#2)). Which transformation already knows the partition's number?"""
    return items.glom().map(len).zipWithIndex().map(lambda pair: (pair[1], pair[0]))


@wrong(
    belief="there_is_always_data",
    again="Count within `mapPartitionsWithIndex`, so that each partition gives exactly one pair.",
)
def counted_by_key(items):
    """Your RDD has {received}. A partition without items gave no pair, so no key stands for it. `mapPartitionsWithIndex` calls your function for an empty partition, too ([section 2](lesson#2)). What should it give there?"""
    return items.mapPartitionsWithIndex(lambda index, part: ((index, 1) for _ in part)).reduceByKey(add)


@wrong(
    belief="The driver must see the items to know where they are.",
    again="Remove `collect` and `parallelize`: `mapPartitionsWithIndex` gives the pairs as an RDD.",
)
def counted_here(items):
    """The pairs are right. But `collect` is an action, and it brought every item to the driver only to count them ([section 1](lesson#1)). Where can a partition be counted instead?"""
    sizes = enumerate(map(len, items.glom().collect()))
    return items.context.parallelize(list(sizes), items.getNumPartitions())
