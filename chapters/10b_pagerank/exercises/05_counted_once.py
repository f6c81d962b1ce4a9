# %% task [markdown] points=2
# ## Bad lines, counted once
#
# *Apply.* Repair this function. It gives the number of good records, the sum of their bytes, and the number of bad lines. The third number is wrong.
#
# ```python
# bad = lines.context.accumulator(0)
#
# def noted(line):
#     size = parse(line)
#     bad.add(size is None)
#     return size
#
# good = lines.map(noted).filter(lambda size: size is not None)
# return good.count(), good.sum(), bad.value
# ```
#
# `parse(line)` gives the bytes of a line, or None for a bad line. It is slow: **call it at most once for each line**, and **bring neither lines nor sizes to the driver.**
#
# ```
# "180", "oops", "20"  →  (2, 200, 1)
# ```

# %% answer
def counted_once(lines, parse):
    """Good records, their bytes, and bad lines."""
    ### BEGIN SOLUTION
    sizes = lines.map(parse).cache()
    bad = lines.context.accumulator(0)
    sizes.foreach(lambda size: bad.add(size is None))
    good = sizes.filter(lambda size: size is not None)
    return good.count(), good.sum(), bad.value
    ### END SOLUTION


# %% hints [markdown]
# 1. How many actions does the function have? What runs again in the second one?
# 2. Keep the parsed sizes with `cache`. Add to the accumulator in an action: `foreach` calls a function for each item.
# 3. Empty baskets, with one gap:
#    ```python
#    baskets = orders.map(basket_of).cache()
#    empty = orders.context.accumulator(0)
#    baskets.___(lambda basket: empty.add(not basket))
#    ```

# %% explanation [markdown]
# In a transformation, an accumulator counts each run of the function. `foreach` is an action: it runs once and adds once for each item. `cache` keeps the sizes for
# the three actions. With `cache`, an accumulator in `map` would give the same number here. But Spark computes a kept partition again if it is lost, or if memory is short.

# %% question [markdown]
# Would the third number be right with an accumulator in `map` and a cached RDD? What if a partition no longer fits in memory?


# %% check
@exercise(on="spark", demands=("computed once", "collects nothing"))
def check(answer, draw):
    def size_of(line):
        return int(line) if line.isdigit() else None

    def line(random):
        return random.choice(("oops", "", f"{random.randint(0, 900)}", f"{random.randint(0, 900)}"))

    lines = draw.several(line, 1_000, at_least=4, named="lines", cases=["0", "oops", "180"], ends=("oops", "oops"))
    sizes = [int(each) for each in lines if each.isdigit()]
    counting = Counting(answer, size_of)
    ran = jobs.sparked(counting, jobs.rdd(lines, 3))
    says = "The numbers are right. But {received} of results came to the driver, and three numbers need far less. The records of a large file do not fit there ([section 3](lesson#3)). Which actions compute in the workers?"
    expected = len(sizes), sum(sizes), len(lines) - len(sizes)
    if expect.equal(ran.gave, expected) and expect.brought(ran, NUMBERS, says=says):
        says = "The numbers are right. But `parse` was called {received} times for {expected} lines. Each action computes what is not kept ([section 3](lesson#3)). Which RDD do several of your actions use?"
        expect.note(counting.calls <= len(lines), counting.calls, len(lines), says=says)


# %% right
@right
def by_aggregate(lines, parse):
    def step(state, line):
        size = parse(line)
        return (state[0] + (size is not None), state[1] + (size or 0), state[2] + (size is None))

    def merge(left, right):
        return tuple(map(add, left, right))

    return lines.aggregate((0, 0, 0), step, merge)


@right
def by_filter(lines, parse):
    sizes = lines.map(parse).persist()
    good = sizes.filter(lambda size: size is not None)
    return good.count(), good.sum(), sizes.filter(lambda size: size is None).count()


@right
def by_accumulators(lines, parse):
    count, total, bad = (lines.context.accumulator(0) for _ in range(3))

    def note(line):
        size = parse(line)
        if size is None:
            bad.add(1)
        else:
            count.add(1)
            total.add(size)

    lines.foreach(note)
    return count.value, total.value, bad.value


# %% wrong
@wrong(
    belief="lazy_holds_results",
    again="Cache the parsed sizes, and add to the accumulator in `foreach`.",
)
def counted_twice(lines, parse):
    """Your function gave {received}, and {expected} is right. Each bad line was counted twice: two actions ran the function of `map` again for every line ([section 3](lesson#3)). In which kind of call does each item add once?"""
    bad = lines.context.accumulator(0)

    def noted(line):
        size = parse(line)
        bad.add(size is None)
        return size

    good = lines.map(noted).filter(lambda size: size is not None)
    return good.count(), good.sum(), bad.value


@wrong(
    belief="Any action goes through all items.",
    again="Replace `take` by `foreach`: it goes through every item.",
)
def looked_at_one(lines, parse):
    """Your function gave {received}, and {expected} is right. An action such as `first` or `take` computes only the partitions that it needs. So the accumulator was read before all lines were counted ([section 3](lesson#3)). Which action goes through every item?"""
    bad = lines.context.accumulator(0)

    def noted(line):
        size = parse(line)
        bad.add(size is None)
        return size

    sizes = lines.map(noted).cache()
    sizes.take(1)
    found = bad.value
    good = sizes.filter(lambda size: size is not None)
    return good.count(), good.sum(), found


@wrong(
    belief="workers_share_my_variables",
    again="Add to `lines.context.accumulator(0)` in `foreach`, and read its value after that call.",
)
def in_a_list(lines, parse):
    """Your function gave {received}, and {expected} is right. Nothing was counted in the driver when you read the third number. Each task changes its own copy of a list or number. An accumulator stays 0 until an action has run ([section 3](lesson#3)). Which of the two is your case?"""
    bad = []
    sizes = lines.map(parse).cache()
    sizes.foreach(lambda size: bad.append(1) if size is None else None)
    good = sizes.filter(lambda size: size is not None)
    return good.count(), good.sum(), len(bad)


wrong(
    "keeps_nothing",
    was=".cache()",
    now="",
    belief="An RDD keeps what was computed once.",
    says="The numbers are right. But `parse` was called {received} times for {expected} lines. Your actions use one RDD, and nothing keeps it ([section 3](lesson#3)). Which call does?",
    again="Call `.cache()` on the parsed sizes, before the first action.",
)


@wrong(
    belief="Results must be in my program before I can count them.",
    again="Replace `collect` by actions on the cached sizes: `foreach`, `count` and `sum`.",
)
def counted_in_the_driver(lines, parse):
    """The numbers are right. But {received} of results came to the driver: the size of each line. With a large file, they do not fit there ([section 3](lesson#3)). Which actions count and add up in the workers?"""
    sizes = lines.map(parse).collect()
    good = [size for size in sizes if size is not None]
    return len(good), sum(good), len(sizes) - len(good)
