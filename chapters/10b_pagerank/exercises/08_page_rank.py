# %% task [markdown] points=3
# ## Project: from lines to ranks
#
# *Combine.* Rank the nodes of any graph. `lines` is an RDD of lines, all different. `parse(line)` gives a pair (node, target). Make an RDD of pairs (node, rank)
# after `rounds` rounds of PageRank, with **every** node: some are only targets. All ranks begin equal and add up to 1. The given `next_ranks` computes
# one round. It needs links as pairs (node, list of targets), one for each node.
#
# ```
# "a,b", "c,b"  with 1 round  →  ("a", 0.144), ("b", 0.711), ("c", 0.144)
# ```
#
# **Call `parse` at most once for each line**, and **bring only single numbers to the driver.**

# %% given
def shares(joined):
    """What a node gives: its rank in equal shares to its targets."""
    node, (targets, rank) = joined
    yield node, 0.0
    for target in targets:
        yield target, rank / len(targets)


def next_ranks(links, ranks, count):
    """The ranks after one more round; count is the number of nodes."""
    joined = links.join(ranks)
    dangling = joined.filter(lambda each: not each[1][0]).map(lambda each: each[1][1])
    base = (1 - DAMPING + DAMPING * dangling.sum()) / count
    given = joined.flatMap(shares).reduceByKey(add, links.getNumPartitions())
    return given.mapValues(lambda total: base + DAMPING * total)


# %% answer
def page_rank(lines, parse, rounds):
    """An RDD of pairs (node, rank)."""
    ### BEGIN SOLUTION
    edges = lines.map(parse).cache()
    nodes = edges.flatMap(lambda edge: edge).distinct().map(lambda node: (node, None))
    links = nodes.cogroup(edges).mapValues(lambda both: list(both[1])).cache()
    count = links.count()
    ranks = links.mapValues(lambda targets: 1 / count)
    for _ in range(rounds):
        ranks = next_ranks(links, ranks, count)
    return ranks
    ### END SOLUTION


# %% hints [markdown]
# 1. Three parts: the links of every node, the first ranks, the loop. [Section 4](lesson#4) shows the first part, and [section 5](lesson#5) the others. Which RDDs are used more than once?
# 2. `flatMap` and `distinct` give every node, also those that are only targets. `cogroup` with the edges then keeps nodes without targets. `cache` the edges and the links.
# 3. A stock that shrinks each day, with one gap:
#    ```python
#    stock = goods.map(parse).cache()
#    for _ in range(days):
#        stock = ___
#    return stock
#    ```

# %% explanation [markdown]
# Both the nodes and the links are computed from the edges, so the edges are cached. The links are used in each round, so they are cached, too. In each round, `ranks` is a new RDD.

# %% question [markdown]
# Which of the two `cache` calls could you remove without more calls of `parse`? What would then run again in each round?


# %% check
@exercise(on="spark", demands=("computed once", "collects nothing"))
def check(answer, draw):
    def pair_of(line):
        return tuple(line.split(","))

    def line(random):
        return ",".join(random.sample([f"n{number}" for number in range(draw.size(200, 6))], 2))

    drawn = draw.several(line, 250, at_least=3, named="lines", cases=["a,b", "c,b", "b,sink"])
    lines = sorted({*drawn, "a,b", "b,sink"})
    rounds = draw.show("rounds", draw.random.choice((2, 3)))
    links = {node: [] for each in lines for node in pair_of(each)}
    for node, target in map(pair_of, lines):
        links[node].append(target)
    ranks = dict.fromkeys(links, 1 / len(links))
    for _ in range(rounds):
        base = (0.15 + 0.85 * sum(ranks[node] for node in links if not links[node])) / len(links)
        new = dict.fromkeys(links, base)
        for node, targets in links.items():
            for target in targets:
                new[target] += 0.85 * ranks[node] / len(targets)
        ranks = new
    counting = Counting(answer, pair_of)
    ran = jobs.sparked(counting, jobs.rdd(lines, 2), rounds)
    if is_rdd(ran) and expect.equal(as_ranks(ran.gave), ranks):
        says = "The ranks are right. But {received} of results came to the driver, and single numbers need far less. A large graph does not fit there ([section 5](lesson#5)). Which transformations do the same in the workers?"
        if expect.brought(ran, NUMBERS, says=says):
            says = "The ranks are right. But `parse` was called {received} times for {expected} lines. An RDD that is used twice and not kept is computed twice ([section 5](lesson#5)). Which of yours is computed from the lines, and used more than once?"
            expect.note(counting.calls <= len(lines), counting.calls, len(lines), says=says)


# %% right
@right
def in_one_shuffle(lines, parse, rounds):
    ends = lines.map(parse).flatMap(lambda edge: [edge, (edge[1], None)])
    links = ends.groupByKey(2).mapValues(lambda targets: [each for each in targets if each]).persist()
    count = links.count()
    ranks = links.mapValues(lambda targets: 1 / count)
    for _ in range(rounds):
        ranks = next_ranks(links, ranks, count)
    return ranks


@right
def by_aggregate(lines, parse, rounds):
    ends = lines.map(parse).flatMap(lambda edge: [(edge[0], [edge[1]]), (edge[1], [])])
    links = ends.reduceByKey(add).partitionBy(2).cache()
    count = links.count()
    ranks = links.mapValues(lambda _: 1 / count)
    while rounds:
        ranks, rounds = next_ranks(links, ranks, count).cache(), rounds - 1
    return ranks


# %% wrong
wrong(
    "only_sources",
    was=("nodes.cogroup(edges).mapValues(lambda both: list(both[1]))",),
    now=("edges.groupByKey(2).mapValues(list)",),
    belief="`groupByKey` gives a group for every node.",
    says="Your RDD has {received}, and {expected} is right. A node that is only a target has no links of its own, so `groupByKey` has no pair for it. The next join drops its rank ([section 4](lesson#4)). How do such nodes get an empty list?",
    again="Make an RDD of every node with `flatMap` and `distinct`, and `cogroup` it with the edges.",
)

wrong(
    "parsed_again",
    was="lines.map(parse).cache()",
    now="lines.map(parse)",
    belief="Only what stands in a loop has to be cached.",
    says="The ranks are right. But `parse` was called {received} times for {expected} lines. The nodes and the links are both computed from the edges ([section 5](lesson#5)). What keeps the edges between the two?",
    again="Call `.cache()` on the edges, before they are used.",
)

wrong(
    "begins_with_one",
    was="1 / count)",
    now="1.0)",
    belief="The first ranks do not matter.",
    says="Your RDD has {received}, and {expected} is right. Each rank began with 1, so all ranks add up to more than 1. A rank is a share of the reader's steps ([section 4](lesson#4)). What should be the sum of the first ranks?",
    again="Begin with `1 / count` for each node.",
)

wrong(
    "not_kept",
    was="        ranks = next_ranks(",
    now="        next_ranks(",
    belief="A function changes the RDD that it is given.",
    says="Your RDD has {received}, and {expected} is right. All ranks are as they were at first. An RDD never changes, and each round makes a new one ([section 5](lesson#5)). What becomes of the RDD that `next_ranks` returns?",
    again="Write `ranks = next_ranks(links, ranks, count)` in the loop.",
)


@wrong(
    belief="A loop needs its data in my program.",
    again="Remove `collect`. Build the links with `flatMap`, `distinct` and `cogroup`, and cache them.",
)
def links_in_the_driver(lines, parse, rounds):
    """The ranks are right. But {received} of results came to the driver: `collect` brought all edges, and those of a large graph do not fit there ([section 5](lesson#5)). Which transformations build the links in the workers?"""
    links = {}
    for node, target in lines.map(parse).collect():
        links.setdefault(node, []).append(target)
        links.setdefault(target, [])
    links = lines.context.parallelize([*links.items()], 2).cache()
    count = links.count()
    ranks = links.mapValues(lambda targets: 1 / count)
    for _ in range(rounds):
        ranks = next_ranks(links, ranks, count)
    return ranks
