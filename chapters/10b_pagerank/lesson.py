# %% [markdown]
# # 10b · Shared data and PageRank
#
# `sympy` is a Python library for mathematics. It has 1,533 modules, and they import one another. If one of them has a mistake, every module that imports it may
# fail, too. **On which modules does a large library depend most?**

# %% tags=["given"]
import ast
import json
import re
import subprocess
from importlib.util import resolve_name
from operator import add
from pathlib import Path
from time import perf_counter
from urllib.request import urlopen

import matplotlib.pyplot as plt
from pyspark.sql import SparkSession

# %%
from workbook import check, data, predict

spark = SparkSession.builder.appName("pagerank").getOrCreate()
sc = spark.sparkContext
sc.setLogLevel("ERROR")

source = Path(data.sympy_source())
paths = sorted(source.rglob("*.py"))


def name_of(path):
    """The name of a module: sympy/core/add.py is sympy.core.add."""
    parts = path.relative_to(source).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


names = frozenset(map(name_of, paths))
len(names), name_of(paths[-1])

# %% [markdown]
# Python's module `ast` turns source text into a tree. The function `statements` visits all statements of this tree. Of these, `imports_of` keeps the two
# kinds of import statements. The function `resolve_name` turns a relative name such as `.add` into `sympy.core.add`.


# %%
def statements(node):
    """The statements below a node of the tree, at any depth."""
    for part in ("body", "orelse", "finalbody", "handlers", "cases"):
        for child in getattr(node, part, ()):
            yield child
            yield from statements(child)


def imports_of(path):
    """Pairs (module, other): other modules of sympy that this one imports."""
    module = name_of(path)
    package = module if path.stem == "__init__" else module.rpartition(".")[0]
    found = set()
    for node in statements(ast.parse(path.read_bytes())):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = resolve_name("." * node.level + (node.module or ""), package)
            found.update([base, *(f"{base}.{alias.name}" for alias in node.names)])
    return [(module, other) for other in sorted(found & names - {module})]


imports_of(source / "sympy" / "core" / "sorting.py")

# %% [markdown]
# Now all files, with Spark. The next cell parses 26 MB of Python. This takes between 5 seconds and a minute. Then the cell counts how many modules import each
# module.

# %%
imports = sc.parallelize(paths, 8).flatMap(imports_of).cache()
counts = imports.map(lambda pair: (pair[1], 1)).reduceByKey(add)
by_count = counts.sortBy(lambda pair: (-pair[1], pair[0])).collect()
print(f"{imports.count():,} imports")
for module, count in by_count[:6]:
    print(f"{count:4}  {module}")

# %% [markdown]
# **A first answer.** `sympy.core.symbol` is imported most. But a count treats all imports alike. An import by a test counts 1,
# and so does an import by a module on which half of the library depends. **PageRank** weighs an import by the importance of the importing module. You will compute it in
# section 5. Which place will `sympy.core.symbol` have then?

# %%
choices = {"first": "the first again", "third": "second or third", "lower": "lower"}
predict("pagerank.place_of_symbol", ..., choices=choices)

# %% [markdown]
# PageRank works in rounds. In each round, two tables must meet: the imports of each module, and its importance so far. So this lesson is about data that
# many tasks share. There are three ways: a join, a copy for each worker, and a counter to which all tasks add.
#
# **You need** [chapter 10](10_rdds.ipynb): RDD, partition, transformation, action, stage, cache; and the join of
# [chapter 08b](08b_joins.ipynb).
#
# **Warm-up.** Several actions have used `imports`, which is cached. How often was each file parsed so far? Decide, then run the cell. It asks Spark where the
# partitions of `imports` are.

# %%
stored = sc._jsc.sc().getRDDStorageInfo()[0]
print(stored.numCachedPartitions(), "of", stored.numPartitions(), "partitions cached")

# %% [markdown]
# Once. The first action computed the partitions and left them in memory. The later actions read them there.

# %% [markdown]
# ## 1. Joins
#
# Two RDDs of pairs are joined by their keys. Two small RDDs show the methods:

# %%
lengths = sc.parallelize([("app", 40), ("core", 900), ("text", 300)], 2)
uses = sc.parallelize([("app", "core"), ("app", "text"), ("shell", "core")], 2)

print("join          ", sorted(lengths.join(uses).collect()))
print("leftOuterJoin ", sorted(lengths.leftOuterJoin(uses).collect(), key=str))
together = lengths.cogroup(uses).mapValues(lambda both: tuple(map(sorted, both)))
print("cogroup       ", sorted(together.collect()))

# %% [markdown]
# - `join` combines each left value with each right value of the same key. A key that only one side has is lost.
# - `leftOuterJoin` keeps each key of the left side, with None where the right side has no value.
# - `cogroup` makes one pair for each key: the key, then all values of the left side and all values of the right side.
#
# A key with three values on the left and four on the right makes twelve pairs. So a join can also multiply the pairs. Here is a case: if `a` imports
# `b` and `b` imports `c`, then `a` needs `c` in two steps. To find all pairs such as `a` and `c`, we join the 13,670 imports with themselves. The key of both sides is `b`. How many pairs
# will there be?

# %%
choices = {
    "fewer": "fewer than 13,670",
    "twice": "20,000 to 30,000",
    "many": "more than 100,000",
}
predict("pagerank.two_steps", ..., choices=choices)

# %%
importers = imports.map(lambda pair: (pair[1], pair[0]))
steps = importers.join(imports).count()
found = "many" if steps > 100_000 else "fewer" if steps < 13_670 else "twice"
print(f"{steps:,} pairs")
why = {
    "fewer": "Some imports are lost, but others find many partners.",
    "twice": "A module that 500 import and that imports 30 makes 15,000 pairs alone.",
}
predict("pagerank.two_steps", measured=found, why=why)

# %% [markdown]
# Equal keys must meet in one partition. So a join shuffles. We measure how much, with the function of [chapter 10](10_rdds.ipynb).


# %%
def stages_of(action):
    """What Spark recorded of the stages that ran while a function was called."""
    application = f"{sc.uiWebUrl}/api/v1/applications/{sc.applicationId}"
    address = f"{application}/stages?status=complete"
    before = {stage["stageId"] for stage in json.load(urlopen(address))}
    action()
    sc._jsc.sc().listenerBus().waitUntilEmpty()
    return [s for s in json.load(urlopen(address)) if s["stageId"] not in before]


def shuffled(action):
    """The bytes that were written for a shuffle while a function was called."""
    return sum(stage["shuffleWriteBytes"] for stage in stages_of(action))


def line_count(path):
    """A module, and how many lines it has."""
    return name_of(path), path.read_bytes().count(b"\n")


lines = sc.parallelize(paths, 8).map(line_count).cache()
print(f"{lines.count():,} modules")
print(f"{shuffled(importers.join(lines).count) / 1000:.0f} kB crossed the shuffle")

# %% [markdown]
# Which partition gets a key? A partitioner decides. The usual one takes the **hash** of the key modulo the number of partitions. A hash is a whole number
# that is computed from the key. In PySpark, the function `portable_hash` computes it. `partitionBy(4)` shuffles an
# RDD into four partitions, and the RDD remembers its partitioner.
#
# If both sides have the same partitioner, equal keys are already together. Now suppose that we call `partitionBy` on the imports and not on the lines. What does
# the join move?

# %%
placed = importers.partitionBy(4).cache()
placed_lines = lines.partitionBy(4).cache()
preparation = shuffled(lambda: (placed.count(), placed_lines.count()))
choices = {
    "none": "nothing",
    "other": "only the lines",
    "both": "both sides",
}
predict("pagerank.one_side_prepared", ..., choices=choices)

# %%
both_prepared = shuffled(placed.join(placed_lines).count)
one_prepared = shuffled(placed.join(lines, 4).count)
only_lines = shuffled(lines.partitionBy(4).count)
print(f"both prepared: {both_prepared / 1000:4.0f} kB")
print(f"one prepared:  {one_prepared / 1000:4.0f} kB")
print(f"only the lines: {only_lines / 1000:3.0f} kB")
several = "both" if one_prepared > 2 * only_lines else "other"
found = several if one_prepared else "none"
why = {
    "none": "The lines are still in the partitions where they were made.",
    "other": "Scala's join does that. PySpark first unites the two sides.",
}
predict("pagerank.one_side_prepared", measured=found, why=why)

# %% [markdown]
# PySpark builds `join` from `union` and `groupByKey`. The union keeps the partitioner only if both sides have the same partitioner. So prepare both sides, with the same
# number of partitions. The call of `partitionBy` is itself a shuffle. It saves time only if the RDD is joined more than once.
#
# `mapValues` and `flatMapValues` keep the partitioner, because they do not change the keys. `map` loses it. The last line of the next cell shows how evenly the
# hash divides the keys.

# %%
print("mapValues:", placed.mapValues(str).partitioner == placed.partitioner)
print("map:      ", placed.map(lambda pair: pair).partitioner)
print("imports in the partitions:", placed.glom().map(len).collect())

# %% task="times_imported"

# %% [markdown]
# ## 2. Broadcast
#
# The table of lines is small: 1,533 entries. Instead of a join, each worker could have all of it. That is a **broadcast variable**:
# `sc.broadcast(table)` sends a value to each executor once, and tasks read it as `.value`.

# %%
table = sc.broadcast(lines.collectAsMap())
looked_up = importers.map(lambda pair: (pair[0], (pair[1], table.value[pair[0]])))

sizes = {
    "join": shuffled(importers.join(lines).count),
    "join, one side prepared": one_prepared,
    "preparing both sides, once": preparation,
    "join, both sides prepared": both_prepared,
    "broadcast": shuffled(looked_up.count),
}
same = sorted(looked_up.collect()) == sorted(importers.join(lines).collect())
print(f"same pairs: {same}; {looked_up.first()}")

# %%
figure, axis = plt.subplots(figsize=(7, 2.6))
bars = axis.barh(list(sizes), [size / 1000 for size in sizes.values()], color="#1d4ed8")
axis.bar_label(bars, fmt="{:,.0f}", padding=3)
axis.margins(x=0.15)
axis.invert_yaxis()
axis.set_xlabel("kB written for the shuffle")
axis.set_title("13,670 imports meet 1,533 lengths")
figure.tight_layout()

# %% [markdown]
# The broadcast shuffles nothing, and no side needs to be prepared. It is the map-side join of [chapter 08b](08b_joins.ipynb). A broadcast has
# three limits:
#
# - The table must fit in the memory of the driver and of each worker.
# - Tasks can only read it. If a task changes its copy, no other process sees that.
# - `collectAsMap` keeps one value for each key.
#
# Without `broadcast`, Spark sends the dictionary inside the function that uses it. Each task then makes the dictionary again from the bytes that it received: 8 times for 8 tasks,
# 8,000 times for 8,000 tasks. A broadcast is sent to each executor once, and a worker makes the dictionary once.

# %% task="with_lines"

# %% [markdown]
# ## 3. Accumulators that count twice
#
# Workers cannot change a variable of the driver, but they can add to an accumulator. The next cell makes two. One `map` before the shuffle of
# `reduceByKey` adds to `before`, and one after the shuffle adds to `after`. Two actions follow. Which accumulator counts everything twice?

# %%
before, after = sc.accumulator(0), sc.accumulator(0)


def one_for(pair):
    """A module that was imported, and 1."""
    before.add(1)
    return pair[1], 1


def unchanged(pair):
    """The same pair."""
    after.add(1)
    return pair


counted = imports.map(one_for).reduceByKey(add).map(unchanged)
choices = {"both": "both", "before": "only `before`", "after": "only `after`"}
predict("pagerank.counted_twice", ..., choices=choices)

# %%
modules = counted.count(), counted.count()
print(f"before: {before.value:,} for {imports.count():,} imports")
print(f"after:  {after.value:,} for {modules[0]:,} modules")
twice = before.value == 2 * imports.count(), after.value == 2 * modules[0]
found = {(True, True): "both", (True, False): "before"}.get(twice, "after")
skipped = "The second action found the files of the shuffle, and skipped that stage."
why = {"both": skipped, "before": skipped}
predict("pagerank.counted_twice", measured=found, why=why)

# %% [markdown]
# Spark keeps the files of a shuffle while the RDD is in use. So the second action skips the stage before the shuffle. An accumulator in a transformation
# counts what *ran*. With a cache or a `take`, less runs. After a failure, more runs. Use it to find out what Spark did, as section 6 does. Do not use it to
# count data.
#
# To count data, call the accumulator's `add` in an action. The action `foreach` calls a function for each item. Spark then takes the additions of each task once, even if the task runs again.

# %%
tests = sc.accumulator(0)
imports.foreach(lambda pair: tests.add(".tests." in pair[0]))
print(f"{tests.value:,} of {imports.count():,} imports are in tests")

# %% [markdown]
# ## 4. PageRank by hand
#
# Larry Page and Sergey Brin ranked web pages in this way
# ([paper of 1998](http://infolab.stanford.edu/~backrub/google.html)). The idea: a reader opens a module at random. Then the
# reader opens one of its imports, at random, and so on. In 15 % of the steps the reader starts again, at any module. The **rank** of a module is the share of
# steps that lead there. All ranks add up to 1.
#
# The ranks are computed in rounds. At first all are equal. In each round
#
# 1. each module gives its rank to the modules that it imports, in equal shares;
# 2. a module that imports nothing is a **dangling node**. Its rank goes to all modules, in equal shares;
# 3. the new rank is 0.15 / number of modules + 0.85 × what the module was given in steps 1 and 2.
#
# ![Five boxes with a rank of 0.20 each. app and shell give 0.10 to core and 0.10 to text each. text gives 0.20 to core. core gives 0.20 to errors. errors imports nothing: it gives 0.04 to each of the five, drawn dashed. Above or below each box stands the new rank: app 0.064, shell 0.064, text 0.234, core 0.404, errors 0.234.](figures/ranks.svg)
#
# In one process, this is a short function:

# %%
DAMPING = 0.85


def round_in_python(links, ranks):
    """The ranks after one more round; links is {module: list of its imports}."""
    dangling = sum(ranks[module] for module in links if not links[module])
    base = (1 - DAMPING + DAMPING * dangling) / len(links)
    new = dict.fromkeys(links, base)
    for module, targets in links.items():
        for target in targets:
            new[target] += DAMPING * ranks[module] / len(targets)
    return new


toy = {
    "app": ["core", "text"],
    "shell": ["core", "text"],
    "text": ["core"],
    "core": ["errors"],
    "errors": [],
}
toy_ranks = dict.fromkeys(toy, 1 / len(toy))
for number in (1, 2, 3):
    toy_ranks = round_in_python(toy, toy_ranks)
    print({module: round(rank, 3) for module, rank in toy_ranks.items()})

# %% [markdown]
# Compare the first line with the figure. In the second round, `errors` overtakes `core`. Only one module imports `errors`, but this module is
# `core`. So a high rank can come from one important import.
#
# In Spark, we need two RDDs with the same keys. `links` holds the list of imports of each module, and `ranks` holds its rank. A round is a join, a `flatMap` and a `reduceByKey`.
# Every module gives itself 0. So a module that nobody imports stays in the result.


# %%
def shares(joined):
    """What a module gives: its rank in equal shares to the modules that it imports."""
    module, (targets, rank) = joined
    yield module, 0.0
    for target in targets:
        yield target, rank / len(targets)


def leaky_round(links, ranks, count):
    """One round that forgets the dangling nodes."""
    given = links.join(ranks).flatMap(shares).reduceByKey(add, links.getNumPartitions())
    return given.mapValues(lambda total: (1 - DAMPING) / count + DAMPING * total)


links = sc.parallelize(sorted(names), 4).map(lambda module: (module, None))
links = links.cogroup(imports, 4).mapValues(lambda both: sorted(both[1])).cache()
without = links.filter(lambda pair: not pair[1]).count()
print(f"{links.count():,} modules, {without} import nothing")

# %% [markdown]
# `cogroup` keeps the modules without imports. `groupByKey` would lose them. `leaky_round` forgets step 2. What is the sum of all
# ranks after 10 such rounds?

# %%
choices = {"1": "still 1", "0.9": "about 0.9", "low": "less than 0.8"}
predict("pagerank.sum_of_leaky", ..., choices=choices)

# %%
leaky = links.mapValues(lambda targets: 1 / len(names))
for _ in range(10):
    leaky = leaky_round(links, leaky, len(names))
total = leaky.values().sum()
print(f"sum of the ranks: {total:.3f}")
found = "low" if total < 0.8 else "1" if total > 0.99 else "0.9"
why = {
    "1": "A dangling node gives its rank to nobody, so this rank leaves the sum.",
    "0.9": "9 % of the modules import nothing, but much of the rank arrives there.",
}
predict("pagerank.sum_of_leaky", measured=found, why=why)

# %% task="dangling_rank"

# %% [markdown]
# ## 5. The ranks of sympy
#
# In each leaky round, the rank of the dangling nodes left the sum. The function `next_ranks` adds it up, and gives it to all modules. The function `page_rank` is the whole program. It
# needs only an RDD of links, so it runs on any master: `local[*]`, a cluster of Spark, or YARN.


# %%
def next_ranks(links, ranks, count):
    """The ranks after one more round."""
    joined = links.join(ranks)
    dangling = joined.filter(lambda each: not each[1][0]).map(lambda each: each[1][1])
    base = (1 - DAMPING + DAMPING * dangling.sum()) / count
    given = joined.flatMap(shares).reduceByKey(add, links.getNumPartitions())
    return given.mapValues(lambda total: base + DAMPING * total)


def page_rank(links, rounds):
    """An RDD of pairs (node, rank); links is an RDD of pairs (node, its targets)."""
    count = links.count()
    ranks = links.mapValues(lambda targets: 1 / count)
    for number in range(rounds):
        ranks = next_ranks(links, ranks, count)
        print(f"\rround {number + 1} of {rounds}", end="")
    print()
    return ranks


ranks = page_rank(links, 20).collectAsMap()
by_rank = sorted(ranks, key=lambda module: (-ranks[module], module))
for module in by_rank[:6]:
    print(f"{ranks[module]:.4f}  {module}")

# %% [markdown]
# `sum` is an action, so each round starts a job. `links` is cached, and `reduceByKey` leaves the ranks in the same partitions as the links. So the
# join of a round moves nothing. Only the shares cross a shuffle.
#
# Are the ranks right? We compare them with the library `networkx`. Its function `pagerank` needs the library scipy, which this course does not install. But its
# `google_matrix` gives the probability of each step of the reader. We multiply the ranks by this matrix until they no longer change.

# %%
import networkx as nx
import numpy as np

graph = nx.DiGraph()
graph.add_nodes_from(by_rank)
graph.add_edges_from(imports.collect())
matrix = np.asarray(nx.google_matrix(graph, alpha=DAMPING))
reference, previous = np.full(len(graph), 1 / len(graph)), 0
while abs(reference - previous).max() > 1e-12:
    previous, reference = reference, reference @ matrix
errors = abs(reference - [ranks[module] for module in graph])
print(f"{len(graph):,} ranks, all within 1e-6: {max(errors) < 1e-6}")

# %%
place = by_rank.index("sympy.core.symbol") + 1
found = "first" if place == 1 else "third" if place <= 3 else "lower"
why = {
    "first": "Most of its importers are modules and tests that few others import.",
    "third": "Most of its importers are modules and tests that few others import.",
}
predict("pagerank.place_of_symbol", measured=found, why=why)
place

# %% [markdown]
# The plot shows the modules that are among the first five by count or by rank. Look for long lines. For example, most importers of
# `testing.pytest` are tests, and few modules import a test. So its place by rank is far worse than its place by count.

# %%
in_order = [module for module, count in by_count]
shown = sorted(set(in_order[:5]) | set(by_rank[:5]))
figure, axis = plt.subplots(figsize=(7, 4.5))
for module in shown:
    ends = in_order.index(module) + 1, by_rank.index(module) + 1
    color = "#b45309" if ends[0] < ends[1] else "#1d4ed8"
    axis.plot([0, 1], ends, marker="o", color=color)
    short = module.removeprefix("sympy.").removeprefix("functions.")
    axis.annotate(short, (0, ends[0]), (-8, -3), textcoords="offset points", ha="right")
    axis.annotate(short, (1, ends[1]), (8, -3), textcoords="offset points")
axis.set(yscale="log", ylabel="place (log scale)", xlim=(-1.1, 2.1))
axis.set_yticks([1, 2, 3, 5, 10, 20], ["1", "2", "3", "5", "10", "20"])
axis.invert_yaxis()
axis.set_xticks([0, 1], ["by count", "by rank"])
axis.set_title("Orange: a worse place by rank than by count")
figure.tight_layout()

# %% [markdown]
# Which modules give the most rank to the first one? A module with a high rank and few imports gives large shares.

# %%
first = by_rank[0]
givers = links.filter(lambda pair: first in pair[1])
shares_given = givers.map(lambda pair: (ranks[pair[0]] / len(pair[1]), pair[0]))
for share, module in shares_given.top(4):
    print(f"{share:.4f} of {ranks[first]:.4f} from {module}")

# %% task="largest_change"

# %% [markdown]
# ## 6. "100 times faster" on trial
#
# The [home page of Spark](https://web.archive.org/web/20150601000000/https://spark.apache.org/) said in 2015: "Run programs up to 100x faster than
# Hadoop MapReduce in memory, or 10x faster on disk."
#
# We test this with three rounds of PageRank, in four ways:
#
# | way | what a round reads |
# |---|---|
# | one process | a dictionary in memory |
# | Spark, cached | links in memory |
# | Spark, uncached | the source files, which it parses again |
# | MapReduce | a file with ranks and links that the round before has written |
#
# We begin with one process, and with Spark. Each way begins with equal ranks. An accumulator counts the files that were parsed. Parsing is slow, so there are
# only two uncached rounds. The cell takes up to a minute.


# %%
def all_equal():
    """The ranks before the first round."""
    return dict.fromkeys(sorted(names), 1 / len(names))


def rounds_in_python(links, rounds):
    """The ranks after some rounds, and the seconds for one round."""
    begin, ranks = perf_counter(), all_equal()
    for _ in range(rounds):
        ranks = round_in_python(links, ranks)
    return ranks, (perf_counter() - begin) / rounds


def rounds_in_spark(links, rounds):
    """The same, for an RDD of links."""
    begin = perf_counter()
    ranks = sc.parallelize(all_equal().items(), 4).partitionBy(4)
    for _ in range(rounds):
        ranks = next_ranks(links, ranks, len(names))
    return ranks.collectAsMap(), (perf_counter() - begin) / rounds


parsed = sc.accumulator(0)


def links_of(path):
    """A module, and the list of its imports."""
    parsed.add(1)
    return name_of(path), [other for module, other in imports_of(path)]


in_memory = links.collectAsMap()
uncached_links = sc.parallelize(paths, 4).map(links_of)
results = {
    "one process": rounds_in_python(in_memory, 3),
    "Spark, cached": rounds_in_spark(links, 3),
    "Spark, uncached": rounds_in_spark(uncached_links, 2),
}
print(f"{parsed.value:,} files parsed in two uncached rounds: {len(paths):,} in each")

# %% [markdown]
# Now MapReduce, with `mrjob` ([chapter 09](09_mrjob.ipynb)). The mapper sends two kinds of values: shares, which are numbers, and the module's list of
# imports. The reducer must write the list again, because the next round needs it.

# %%
# %%writefile one_round.py
from mrjob.job import MRJob
from mrjob.protocol import JSONProtocol


class OneRound(MRJob):
    """One round of PageRank: a module, and the pair of its rank and its imports."""

    INPUT_PROTOCOL = JSONProtocol

    def configure_args(self):
        super().configure_args()
        self.add_passthru_arg("--base", type=float)

    def mapper(self, module, state):
        rank, targets = state
        yield module, targets
        for target in targets:
            yield target, rank / len(targets)

    def reducer(self, module, values):
        total, targets = 0, []
        for value in values:
            if isinstance(value, list):
                targets = value
            else:
                total += value
        yield module, (self.options.base + 0.85 * total, targets)


if __name__ == "__main__":
    OneRound.run()

# %% [markdown]
# A mapper sees one module at a time, so the job cannot add up the rank of the dangling nodes. The notebook does that before each round, and passes the result
# as `--base`. The next cell starts Hadoop, unless it already runs. A start takes about 20 seconds.

# %% tags=["nbval-ignore-output"]
# !workbook cluster up hadoop

# %% [markdown]
# Compare a round of MapReduce with a cached round of Spark. How many times as long will it take?

# %%
choices = {"ten": "up to 10", "hundred": "10 to 100", "more": "more than 100"}
predict("pagerank.map_reduce_against_spark", ..., choices=choices)

# %% [markdown]
# Three rounds are three jobs. They take about a minute. Meanwhile, open the address of the resourcemanager, which the start of Hadoop printed. Its page lists
# the jobs. Click one to see its containers.


# %% tags=["nbval-ignore-output"]
def three_in_mapreduce(links):
    """Ranks and seconds of jobs on Hadoop, and the seconds that tasks computed."""
    file, computing = Path("ranks.txt"), 0
    ranks, seconds = all_equal(), 0
    for number in range(3):
        print(f"\rround {number + 1} of 3", end="")
        states = ((module, (ranks[module], links[module])) for module in links)
        pairs = ("\t".join(map(json.dumps, state)) + "\n" for state in states)
        file.write_text("".join(pairs))
        dangling = sum(ranks[module] for module in links if not links[module])
        base = (1 - DAMPING + DAMPING * dangling) / len(links)
        command = f"python one_round.py -r hadoop --base {base} {file}".split()
        begin = perf_counter()
        ended = subprocess.run(command, capture_output=True, text=True, check=True)
        seconds += perf_counter() - begin
        spent = re.search(r"CPU time spent \(ms\)=(\d+)", ended.stderr)
        computing += int(spent[1]) / 1000
        for line in ended.stdout.splitlines():
            module, (rank, _) = map(json.loads, line.split("\t"))
            ranks[module] = rank
    print()
    return (ranks, seconds / 3), computing / 3


results["MapReduce"], computing = three_in_mapreduce(in_memory)
seconds = {way: each for way, (_, each) in results.items()}
for way, each in seconds.items():
    print(f"{way:16} {each:9.4f} s a round")


# %%
def same_ranks(ranks, others):
    """Whether two dictionaries hold the same modules, with ranks equal to 1e-9."""
    apart = [abs(ranks[module] - others.get(module, 1)) for module in ranks]
    return len(ranks) == len(others) and max(apart) < 1e-9


for way, (ranks_there, _) in results.items():
    rounds = 2 if way == "Spark, uncached" else 3
    right, _ = rounds_in_python(in_memory, rounds)
    print(f"{way:16} {rounds} rounds, same ranks: {same_ranks(ranks_there, right)}")

# %%
figure, axis = plt.subplots(figsize=(6, 2.6))
bars = axis.barh(list(seconds), list(seconds.values()), color="#1d4ed8")
axis.bar_label(bars, fmt="{:,.3g} s", padding=3)
axis.set_xscale("log")
axis.margins(x=0.2)
axis.invert_yaxis()
axis.set_xlabel("mean seconds a round (log scale)")
axis.set_title("One round of PageRank, 1,533 modules")
figure.tight_layout()

# %% tags=["nbval-ignore-output"]
ratio = seconds["MapReduce"] / seconds["Spark, cached"]
found = "ten" if ratio < 10 else "hundred" if ratio <= 100 else "more"
why = {
    "ten": "A job of MapReduce starts many processes before it computes.",
    "more": "A round of Spark has overhead, too: stages, tasks and a shuffle.",
}
predict("pagerank.map_reduce_against_spark", measured=found, why=why)
print(f"Spark, cached, against MapReduce:       {ratio:8,.0f} times as fast")
gain = seconds["Spark, uncached"] / seconds["Spark, cached"]
print(f"Spark, cached, against uncached:        {gain:8,.0f} times as fast")
alone = seconds["Spark, cached"] / seconds["one process"]
print(f"one process against Spark, cached:      {alone:8,.0f} times as fast")
share = computing / seconds["MapReduce"]
print(f"a round of MapReduce: {computing:.1f} s of computing, {share:.0%} of its time")
verdict = "holds" if 50 <= ratio <= 200 else "does not hold"
print(f'"100 times", within a factor of two: the claim {verdict} for this graph')

# %% [markdown]
# The claim gives a reason: memory. Was it memory here? A counter of the job says how many seconds its tasks computed. The rest is the start of processes,
# copies, and waiting. With a larger graph, the tasks compute longer, and the start takes as long as before. So the ratio changes with the size of the graph.
#
# The line *cached, against uncached* tests the cache. The cache saves the work of making the links again. Here, this work is parsing. If the input is quick to read, the cache
# saves less.
#
# The authors of Spark measured PageRank themselves: 54 GB of Wikipedia on 30 machines
# ([paper of 2012, section 6](https://www.usenix.org/conference/nsdi12/technical-sessions/presentation/zaharia)). Spark in memory was 2.4 times as fast as Hadoop. It was
# 7.4 times as fast with links that were partitioned as in section 1.

# %% [markdown]
# ## 7. When Hadoop, when Spark, when neither
#
# From which size on is Spark faster than one process? The next cell makes an estimate. It assumes that a round of Spark takes the
# same time for every graph. In fact, a larger graph takes longer. So the real size, from which Spark is faster, is larger than the estimate.

# %% tags=["nbval-ignore-output"]
millions = imports.count() / 1e6
print(f"one process: {millions / seconds['one process']:.1f} million imports a second")
print(f"as slow as Spark, cached: at {millions * alone:,.1f} million imports")
print(f"as slow as MapReduce:     at {millions * alone * ratio:,.1f} million imports")

# %% [markdown]
# Now the decision table. Your measurements fill its last column. `Markdown` of IPython shows a string as formatted text.

# %% tags=["nbval-ignore-output"]
from IPython.display import Markdown

rows = [
    ("the work", "use", "what you measured"),
    ("---", "---", "---"),
    (
        "data that fits in the memory of one process",
        "neither",
        f"one process was {alone:,.0f} times as fast as Spark, cached",
    ),
    (
        "many rounds over data that fits in the memory of a cluster",
        "Spark, with cache",
        f"the cache made a round {gain:,.0f} times as fast",
    ),
    (
        "one pass over data larger than the memory of a cluster",
        "Hadoop or Spark",
        f"MapReduce computed during {share:.0%} of a round",
    ),
    (
        "rounds whose results must remain after the driver ends",
        "Hadoop, or Spark with a file after each round",
        "not measured: all RDDs end with the driver",
    ),
]
Markdown("\n".join(f"| {' | '.join(row)} |" for row in rows))

# %% [markdown]
# In a job of an hour, the start of the processes counts little. So in the third case, use what your cluster already has. Which case fits the data that you
# work with? Two things decide: how much data there is, and how often you read it.

# %% [markdown]
# ## 8. The same program on a small cluster (optional)
#
# `local-cluster[2,1,1024]` starts two executors as processes of their own. `page_rank` runs there without a change. Then each task reports its own process and
# the processes above it.

# %%
import psutil

links_here = links.collect()
spark.stop()
builder = SparkSession.builder.master("local-cluster[2,1,1024]")
spark = builder.appName("ranks").getOrCreate()
sc = spark.sparkContext
sc.setLogLevel("ERROR")

shared_links = sc.parallelize(links_here, 4).partitionBy(4).cache()
there = page_rank(shared_links, 3).collectAsMap()
print(f"same ranks: {same_ranks(there, results['one process'][0])}")


# %% tags=["nbval-ignore-output"]
def processes_of(_):
    """The process of this task and those above it, up to the executor."""
    process = psutil.Process()
    for each in [process, *process.parents()]:
        is_java = each.name() == "java"
        yield each.pid, "executor (Java)" if is_java else "Python"
        if is_java:
            return


found = set(sc.parallelize(range(4), 4).mapPartitions(processes_of).collect())
for kind in ("executor (Java)", "Python"):
    print(sum(each == kind for pid, each in found), kind)

# %% [markdown]
# There are two executors. Each has started a Python process, and this process has started the workers. The driver is this notebook, with a Java process
# of its own. On YARN, the executors run in containers, and an application master asks for them.
#
# At its beginning, this lesson made its session without a master. Then the environment decides. `WORKBOOK_SPARK_MASTER=standalone make lab` starts a lab whose sessions use a
# standalone cluster. With `yarn` in place of `standalone`, they use YARN. Outside this course, `spark-submit --master yarn program.py` does the same for a program.

# %% [markdown]
# ## The answer
#
# **On which modules does a large library depend most?** The count and the rank give different answers. The first by rank is the module below.

# %%
print(f"{first}: first by rank, place {in_order.index(first) + 1} by count")
spark.stop()
for file in ("ranks.txt", "one_round.py"):
    Path(file).unlink(missing_ok=True)

# %% [markdown]
# Other modules are imported more often. But the modules that import this one are the core of the library.
#
# **You can now**
#
# - join RDDs, and say which pairs are lost or multiplied;
# - prepare both sides of a join, so that the join moves nothing;
# - broadcast a small table instead of a join;
# - say when an accumulator counts data, and when it counts repeated work;
# - compute PageRank, dangling nodes included;
# - test a claim about speed against one process.
#
# **When not to use it**
#
# - The graph fits in memory: one process is faster. `networkx` has more methods for graphs.
# - The data has columns: a join of DataFrames can choose the broadcast itself (chapter 11).
#
# **Terms:** hash, broadcast variable, PageRank, rank, dangling node. **Read on:**
# [RDD Programming Guide, shared variables](https://spark.apache.org/docs/latest/rdd-programming-guide.html#shared-variables).
