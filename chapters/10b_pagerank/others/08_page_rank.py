# %% task [markdown] points=3
# ## Project: PageRank from a file
#
# *Combine.* `lines` is an RDD of lines such as `"app core text"`: a node and its targets. `parse(line)` gives the pair `("app", ["core", "text"])`; it is slow. Make
# an RDD of the ranks of all nodes after some rounds, as pairs, with damping 0.85. At first all ranks are equal.
#
# ```
# "a b", "b"   after 1 round  →  ("a", 0.2875), ("b", 0.7125)
# ```
#
# **Parse each line once, whatever the number of rounds.** Each node has a line, and some nodes have no target. The ranks add up to 1. **Collect no links and no
# ranks.** You may use your function `one_round`, if you write it into this cell, too.

# %% answer
def page_rank(lines, parse, rounds):
    """An RDD of the ranks after some rounds of PageRank."""

    ### BEGIN SOLUTION
    def shares(joined):
        node, (targets, rank) = joined
        yield node, 0.0
        for target in targets:
            yield target, rank / len(targets)

    links = lines.map(parse).cache()
    count = links.count()
    ranks = links.mapValues(lambda targets: 1 / count)
    for _ in range(rounds):
        joined = links.join(ranks)
        dangling = joined.values().map(lambda both: 0 if both[0] else both[1]).sum()
        base = (0.15 + 0.85 * dangling) / count
        given = joined.flatMap(shares).reduceByKey(add)
        ranks = given.mapValues(lambda total, base=base: base + 0.85 * total)
    return ranks
    ### END SOLUTION


# %% hints [markdown]
# 1. Which RDD is used in each round, and holds parsed lines? Ask Spark to keep it.
# 2. The ranks of a round are made by a lambda with the number `base`. The lambda runs later: which value has `base` then? An argument with a default, as in `lambda total, base=base: …`, keeps the value of now.
# 3. Prices that grow by another rate each year, with one gap:
#    ```python
#    for rate in rates:
#        prices = prices.mapValues(lambda price, rate=___: price * rate)
#    ```

# %% explanation [markdown]
# The links are parsed by the first action and then stay in memory. The lineage of the ranks grows with each round, but each round starts from cached links. For hundreds of
# rounds, `checkpoint` cuts the lineage.

# %% question [markdown]
# How would `partitionBy` before `cache` change the bytes that a round shuffles?


# %% check
def counted(answer, calls):
    """The answer with a `parse` whose calls in all workers are counted; the counter is put into `calls`."""

    def ranked(lines, rounds):
        counter = lines.context.accumulator(0)
        calls.append(counter)

        def parse(line):
            counter.add(1)
            node, *targets = line.split()
            return node, targets

        return answer(lines, parse, rounds)

    return ranked


@exercise(on="spark", demands=("computed once", "collects nothing", "no networkx"))
def check(answer, draw):
    links = graph_of(draw.random)
    lines = draw.show("lines", [" ".join([node, *targets]) for node, targets in links])
    rounds = draw.show("rounds", draw.random.randint(2, 4))
    ranks = {node: 1 / len(links) for node, _ in links}
    for _ in range(rounds):
        ranks = round_of(links, ranks)
    calls = []
    ran = jobs.sparked(counted(answer, calls), jobs.rdd(lines, 3), rounds)
    if is_rdd(ran) and expect.collected(ran) and expect.rows(rounded(ran.gave), rounded(ranks.items())):
        parsed = calls[0].value
        if parsed <= len(lines) or expect.persisted(ran):
            says = "The ranks are right. But `parse` was called {received} times for {expected} lines. Something is kept, but not the parsed lines ([section 6](lesson#6)). Which RDD do all rounds use?"
            expect.note(parsed <= len(lines), parsed, len(lines), says=says)


# %% right
@right
def prepared_links(lines, parse, rounds):
    def moved(both):
        return [(target, 0.85 * both[1] / len(both[0])) for target in both[0]]

    links = lines.map(parse).partitionBy(3).persist()
    count = links.count()
    ranks = links.mapValues(lambda targets: 1 / count)
    for _ in range(rounds):
        zeros = links.mapValues(lambda targets: 0.0)
        given = zeros.union(links.join(ranks).values().flatMap(moved)).reduceByKey(add, 3)
        rest = (1 - given.values().sum()) / count
        ranks = given.mapValues(lambda total, rest=rest: total + rest)
    return ranks


# %% wrong
wrong(
    "parses_each_round",
    was=".cache()",
    now="",
    belief="lazy_holds_results",
    says="The ranks are right. But nothing is kept: each round is an action, and parsed all lines again ([section 6](lesson#6)). Which RDD do all rounds use?",
    again="Call `.cache()` on the RDD of links.",
)

wrong(
    "keeps_the_lines",
    was="lines.map(parse).cache()",
    now="lines.cache().map(parse)",
    belief="What is kept at the start of a chain is kept to its end.",
    says="The ranks are right, and something is kept. But `parse` was called {received} times for {expected} lines. `cache` keeps one RDD, and what comes after it is computed again ([section 6](lesson#6)). Which RDD holds parsed lines?",
    again="Call `.cache()` after `map(parse)`.",
)

wrong(
    "last_base_for_all",
    was="lambda total, base=base:",
    now="lambda total:",
    belief="A lambda keeps the values that its names have when it is written.",
    says="Your RDD has {received}. The lambda of an earlier round runs later, and then `base` has the value of the last round ([section 2](lesson#2)). How can a lambda keep a value of its own?",
    again="Give the lambda an argument with a default: `lambda total, base=base: …`.",
)

wrong(
    "leaks",
    was="0.15 + 0.85 * dangling",
    now="0.15",
    belief="What has no target gives nothing.",
    says="Your RDD has {received}. The ranks add up to less than 1: the rank of nodes without targets is lost in each round ([section 4](lesson#4)). Who gets it?",
    again="Add up the rank of all dangling nodes in each round, and add 0.85 of the sum to the base.",
)

wrong(
    "one_round_more",
    was="range(rounds)",
    now="range(rounds + 1)",
    belief="The equal ranks at the start are a round, too.",
    says="Your RDD has {received}. These are the ranks after another number of rounds: the equal ranks at the start are no round ([section 5](lesson#5)). How often does your loop run?",
    again="Let the loop run `rounds` times.",
)
