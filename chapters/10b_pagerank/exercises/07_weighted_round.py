# %% task [markdown] points=3
# ## One round with weights
#
# *Combine.* `links` is an RDD of pairs (module, targets). The targets are a list of pairs (module, uses). `ranks` is an RDD of pairs (module, rank), and
# the ranks add up to 1. Make an RDD of the ranks after one round of PageRank. Each module gives its rank to its targets **in proportion to the uses**.
# The rank of dangling nodes goes to all modules, in equal shares. `DAMPING` is 0.85.
#
# ```
# ("app", [("core", 3), ("text", 1)]), ("core", []), ("text", [])  with ranks 0.4, 0.3, 0.3
#   →  ("app", 0.22), ("core", 0.475), ("text", 0.305)
# ```
#
# **Bring no ranks to the driver.** A single number may come there.

# %% answer
def weighted_round(links, ranks):
    """An RDD of pairs (module, rank) after one more round."""

    ### BEGIN SOLUTION
    def shares(joined):
        module, (targets, rank) = joined
        yield module, 0.0
        uses = sum(each for _, each in targets)
        for target, each in targets:
            yield target, rank * each / uses

    joined = links.join(ranks)
    dangling = joined.filter(lambda each: not each[1][0]).map(lambda each: each[1][1])
    base = (1 - DAMPING + DAMPING * dangling.sum()) / links.count()
    given = joined.flatMap(shares).reduceByKey(add)
    return given.mapValues(lambda total: base + DAMPING * total)
    ### END SOLUTION


# %% hints [markdown]
# 1. `next_ranks` in [section 5](lesson#5) is one round. Which of its functions decides how much a target is given?
# 2. Change `shares`: with 3 and 1 uses, the first target is given three quarters. A module also gives itself 0.
# 3. A pot that is divided by hours of work, with one gap:
#    ```python
#    hours = sum(each for _, each in people)
#    for name, each in people:
#        yield name, pot * ___ / hours
#    ```

# %% explanation [markdown]
# Only `shares` differs from the lesson. The shares of a module still add up to its rank, so all ranks add up to 1. Each module also gives
# itself 0. So modules that nobody imports stay in the result.

# %% question [markdown]
# How could one job find both the sum of the dangling ranks and the number of modules?


# %% check
@exercise(on="spark", demands=("collects nothing",))
def check(answer, draw):
    names = ["app", "core", "text", *(f"part_{number}" for number in range(300))]

    def use(random):
        module, other = random.sample(names[: draw.size(300, 5)], 2)
        return module, other, random.randint(1, 5)

    cases = [("app", "core", 3), ("app", "text", 1), ("core", "errors", 2)]
    uses = draw.several(use, 300, at_least=3, named="uses", cases=cases)
    nodes = ["shell", *sorted({each for one in [*cases, *uses] for each in one[:2]})]
    links = {node: [] for node in nodes}
    for (module, other), count in {each[:2]: each[2] for each in [*cases, *uses]}.items():
        links[module].append((other, count))
    parts = [draw.random.randint(1, 20) for _ in nodes]
    ranks = {node: part / sum(parts) for node, part in zip(nodes, parts, strict=True)}
    dangling = sum(ranks[node] for node in nodes if not links[node])
    expected = dict.fromkeys(nodes, (0.15 + 0.85 * dangling) / len(nodes))
    for node, targets in links.items():
        for target, count in targets:
            expected[target] += 0.85 * ranks[node] * count / sum(each for _, each in targets)
    draw.show("links", [*links.items()])
    draw.show("ranks", [*ranks.items()])
    ran = jobs.sparked(answer, jobs.rdd(links.items(), 2), jobs.rdd(ranks.items(), 2))
    if is_rdd(ran) and expect.equal(as_ranks(ran.gave), expected):
        says = "The ranks are right. But {received} of results came to the driver, and single numbers need far less. A large graph has more ranks than fit there ([section 5](lesson#5)). Which transformations do the same in the workers?"
        expect.brought(ran, NUMBERS, says=says)


# %% right
@right
def from_what_was_given(links, ranks):
    def shares(joined):
        targets, rank = joined[1]
        uses = sum(each for _, each in targets)
        return [(target, DAMPING * rank * each / uses) for target, each in targets]

    given = links.join(ranks).flatMap(shares).reduceByKey(add).cache()
    base = (1 - given.values().sum()) / links.count()
    return links.leftOuterJoin(given).mapValues(lambda both: base + (both[1] or 0))


@right
def by_one_aggregate(links, ranks):
    def step(state, pair):
        targets, rank = pair[1]
        return state[0] + 1, state[1] + (0 if targets else rank)

    def shares(joined):
        module, (targets, rank) = joined
        total = sum(each for _, each in targets)
        return [(module, 0)] + [(target, rank * each / total) for target, each in targets]

    joined = links.join(ranks).cache()
    count, dangling = joined.aggregate((0, 0.0), step, lambda one, two: (one[0] + two[0], one[1] + two[1]))
    base = (1 - DAMPING + DAMPING * dangling) / count
    return joined.flatMap(shares).foldByKey(0, add).mapValues(lambda total: base + DAMPING * total)


# %% wrong
wrong(
    "leaky",
    was="(1 - DAMPING + DAMPING * dangling.sum())",
    now="(1 - DAMPING)",
    belief="A module that imports nothing has nothing to give.",
    says="Your RDD has {received}, and {expected} is right. Your ranks add up to less than 1. No module was given the rank of the dangling nodes, so it is lost ([section 4](lesson#4)). Which modules should be given it?",
    again="Add `DAMPING * dangling.sum()` to `1 - DAMPING` before you divide by the number of modules.",
)

wrong(
    "no_links_no_rank",
    was="        yield module, 0.0\n",
    now="",
    belief="`reduceByKey` knows all modules.",
    says="Your RDD has {received}, and {expected} is right. A module that nobody uses has no rank: `reduceByKey` gives only keys that occur in its input ([section 4](lesson#4)). What can each module give itself?",
    again="Let `shares` give `(module, 0.0)` for each module, too.",
)

wrong(
    "equal_shares",
    was="rank * each / uses",
    now="rank / len(targets)",
    belief="Every link counts the same.",
    says="Your RDD has {received}, and {expected} is right. Each target was given the same, as in [section 4](lesson#4). The text asks for shares in proportion to the uses. What should a target with 3 of 4 uses be given?",
    again="Give each target `rank * each / uses`, where `uses` is the sum of the uses of all targets.",
)

wrong(
    "to_itself",
    was=("yield module, 0.0", "dangling.sum()"),
    now=("yield module, 0.0 if targets else rank", "0"),
    belief="A module that imports nothing keeps its rank.",
    says="Your RDD has {received}, and {expected} is right. Your ranks add up to 1. But a dangling node gave its rank to itself. The reader starts again at any module ([section 4](lesson#4)). Which modules should be given this rank, and in which shares?",
    again="Add the dangling ranks to the base, which is the same for all modules.",
)


@wrong(
    belief="To find the rank of a module, my program must have all ranks.",
    again="Replace `collectAsMap` by `links.join(ranks)`, and add up the dangling ranks with `sum`.",
)
def ranks_in_the_driver(links, ranks):
    """The ranks are right. But {received} of results came to the driver. An action such as `collectAsMap` brings all ranks there, and a large graph has more of them than fit ([section 5](lesson#5)). Which method lets a rank meet the links of its module?"""
    known = ranks.collectAsMap()

    def shares(pair):
        module, targets = pair
        yield module, 0.0
        for target, each in targets:
            yield target, known[module] * each / sum(count for _, count in targets)

    dangling = links.filter(lambda pair: not pair[1]).map(lambda pair: known[pair[0]]).sum()
    base = (1 - DAMPING + DAMPING * dangling) / len(known)
    return links.flatMap(shares).reduceByKey(add).mapValues(lambda total: base + DAMPING * total)
