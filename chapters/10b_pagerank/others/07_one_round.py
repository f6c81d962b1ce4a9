# %% task [markdown] points=3 core=true
# ## One round of PageRank
#
# *Apply.* `links` is an RDD of pairs of a node and the list of its targets. `ranks` is an RDD of pairs of a node and its rank, for the same nodes. Make an RDD
# of the ranks after one more round. `damping` is the share of steps that follow a link, such as 0.85.
#
# ```
# links ("a", ["b"]), ("b", [])    ranks ("a", 0.5), ("b", 0.5)    damping 0.8
#   →  ("a", 0.3), ("b", 0.7)
# ```
#
# **The ranks must still add up to 1**: a node without targets gives its rank to all nodes, in equal shares. A node that nobody links to has a rank, too. **Collect
# no links and no ranks**; a single number may come to the driver.

# %% answer
def one_round(links, ranks, damping):
    """An RDD of the ranks after one more round."""

    ### BEGIN SOLUTION
    def shares(joined):
        node, (targets, rank) = joined
        yield node, 0.0
        for target in targets:
            yield target, rank / len(targets)

    joined, count = links.join(ranks), links.count()
    dangling = joined.values().map(lambda both: 0 if both[0] else both[1]).sum()
    base = (1 - damping + damping * dangling) / count
    given = joined.flatMap(shares).reduceByKey(add)
    return given.mapValues(lambda total: base + damping * total)
    ### END SOLUTION


# %% hints [markdown]
# 1. Three parts: what each node gives to its targets, what the dangling nodes give to all, and the share of new starts. Which part is the same for all nodes?
# 2. `join` brings targets and rank together. `flatMap` gives the shares, and also 0 for the node itself. `reduceByKey(add)` adds them up. The base is `(1 - damping + damping * dangling) / count`.
# 3. Coins that each person shares out, with one gap:
#    ```python
#    def coins(joined):
#        person, (friends, purse) = joined
#        yield person, ___
#        for friend in friends:
#            yield friend, purse / len(friends)
#    ```

# %% explanation [markdown]
# `dangling` and `count` are single numbers, so they may come to the driver. Each call of an action reads the links once, which is why the lesson keeps them with `cache`.

# %% question [markdown]
# What would the sum of the ranks be after many rounds without the dangling nodes?


# %% check
@exercise(on="spark", demands=("collects nothing", "no networkx"))
def check(answer, draw):
    links = draw.show("links", graph_of(draw.random))
    weights = [draw.random.randint(1, 9) for _ in links]
    ranks = {node: weight / sum(weights) for (node, _), weight in zip(links, weights)}
    draw.show("ranks", {node: round(rank, 3) for node, rank in ranks.items()})
    damping = draw.show("damping", draw.random.choice((0.6, 0.8, 0.9)))
    ran = jobs.sparked(answer, jobs.rdd(links, 3), jobs.rdd(ranks.items(), 3), damping)
    due = round_of(links, ranks, damping)
    if is_rdd(ran) and expect.collected(ran):
        expect.rows(rounded(ran.gave), rounded(due.items()))


# %% right
@right
def by_outer_join(links, ranks, damping):
    count = ranks.count()
    joined = links.join(ranks)
    dangling = joined.filter(lambda pair: not pair[1][0]).map(lambda pair: pair[1][1]).sum()
    given = joined.values().flatMap(lambda both: [(target, both[1] / len(both[0])) for target in both[0]])
    sums = ranks.leftOuterJoin(given.reduceByKey(add)).mapValues(lambda both: both[1] or 0)
    return sums.mapValues(lambda total: (1 - damping) / count + damping * (total + dangling / count))


@right
def by_rest(links, ranks, damping):
    joined = links.join(ranks)
    zeros = ranks.mapValues(lambda rank: 0.0)
    moved = joined.values().flatMap(lambda both: [(target, damping * both[1] / len(both[0])) for target in both[0]])
    given = zeros.union(moved).reduceByKey(add).cache()
    rest = (1 - given.values().sum()) / given.count()
    return given.mapValues(lambda total: total + rest)


# %% wrong
wrong(
    "leaks",
    was="1 - damping + damping * dangling",
    now="1 - damping",
    belief="What has no target gives nothing.",
    says="Your RDD has {received}. The ranks add up to less than 1: the rank of a node without targets went to nobody ([section 4](lesson#4)). Who gets it, and in which shares?",
    again="Add up the rank of all dangling nodes, and put `damping` times this sum into the base.",
)

wrong(
    "forgets_the_unlinked",
    was="yield node, 0.0",
    now="yield from ()",
    belief="A node that nobody links to has no rank.",
    says="Your RDD has {received}. A node that nobody links to is missing: it is in no pair that `flatMap` gave, so `reduceByKey` has no such key ([section 4](lesson#4)). What could each node give to itself?",
    again="Let each node also yield 0 for itself.",
)

wrong(
    "base_for_each",
    was="/ count",
    now="/ 1",
    belief="The share of new starts is added to every node in full.",
    says="Your RDD has {received}. The ranks add up to more than 1: each node got the whole base. New starts and the rank of dangling nodes go to all nodes in equal shares ([section 4](lesson#4)). By what must the base be divided?",
    again="Divide the base by the number of nodes.",
)

wrong(
    "whole_rank_each",
    was="rank / len(targets)",
    now="rank",
    belief="A node gives its rank to each of its targets.",
    says="Your RDD has {received}. A node with three targets gave its rank three times, so the ranks add up to more than 1 ([section 4](lesson#4)). Which share does one target get?",
    again="Divide the rank by the number of targets.",
)
