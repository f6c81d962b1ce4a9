# %% task [markdown]
# ## A total for each partition
#
# Make an RDD with one number for each partition: the sum of its numbers. An empty partition has the sum 0.
#
# ```
# partitions [1, 2], [3] and []  →  partitions [3], [3] and [0]
# ```

# %% answer
def partition_totals(numbers):
    """An RDD with the sum of each partition."""
    ### BEGIN SOLUTION
    return numbers.mapPartitions(lambda part: [sum(part)])
    ### END SOLUTION


# %% hints [markdown]
# 1. `mapPartitions` calls your function once for each partition, with an iterator. The function gives an iterable of results: here, a list with one number.


# %% check
@exercise(on="spark", demands=("lazily",))
def check(answer, draw):
    numbers = draw.integers(40, -9, 90, at_least=3, named="numbers")
    count = draw.integer(3, 6, named="partitions")
    ran = jobs.sparked(answer, jobs.rdd(numbers, count))
    if expect.note(
        ran.kind == "RDD",
        ran.gave,
        says="Your function gave {received}, and an RDD is asked for. Which method makes an RDD from each partition?",
    ) and expect.equal(ran.gave, [sum(part) for part in slices(numbers, count)]):
        expect.jobs(ran)


# %% wrong
wrong(
    "partition_totals_bare",
    was="lambda part: [sum(part)]",
    now="sum",
    belief="`mapPartitions` takes one value for each partition.",
    says="A number was found where Python needed several items. `mapPartitions` takes an iterable from your function, because a partition may give several items. `map` passes single numbers to your function. How do you give an iterable that holds one sum?",
    again="Call `mapPartitions` with a function that gives a list: `[sum(part)]`.",
)
wrong(
    "partition_totals_one",
    was="numbers.mapPartitions(lambda part: [sum(part)])",
    now="numbers.context.parallelize([numbers.sum()])",
    belief="A total is a total of all items.",
    says="Your RDD holds {received}: one total of all partitions, and {expected} is right. An action such as `sum` looks at all of them. Which transformation works on one partition at a time ([section 2](lesson#2))?",
    again="Use `mapPartitions` with a function that gives `[sum(part)]`.",
)
