# %% task [markdown] points=2
# ## Move the large side once
#
# *Apply.* `imports` is a large RDD of pairs (module, importer). `lines` and `tests` are small ones: pairs (module, number). Each module stands once in
# `lines` and once in `tests`. Make an RDD of pairs (module, (importer, lines, tests)), one for each import.
#
# ```
# imports ("core", "app"), ("core", "text");  lines ("core", 900);  tests ("core", 7)
#   →  ("core", ("app", 900, 7)), ("core", ("text", 900, 7))
# ```
#
# Two joins one after the other move the imports twice. **Let the imports go through one shuffle only**, and **start no job.**

# %% answer
def moved_once(imports, lines, tests):
    """An RDD of the imports with two numbers of each module."""
    ### BEGIN SOLUTION
    placed = imports.partitionBy(4).join(lines.partitionBy(4))
    return placed.join(tests.partitionBy(4)).mapValues(lambda both: (*both[0], both[1]))
    ### END SOLUTION


# %% hints [markdown]
# 1. When does a join move nothing? The last part of [section 1](lesson#1) measures that.
# 2. `partitionBy(4)` moves an RDD, which then remembers its partitioner. A join moves nothing if both sides have the same partitioner. `join` and `mapValues` keep it.
# 3. Sales with prices of fruits, with one gap:
#    ```python
#    placed = sales.partitionBy(3)
#    return placed.join(prices.___)
#    ```

# %% explanation [markdown]
# All three RDDs have the same partitioner. So each join finds equal keys in the same partition. The result of the first join keeps the partitioner, and the second join uses it.
# Another way is to join the two small RDDs first: then only one join moves the imports.

# %% question [markdown]
# Does a third join with the result need another shuffle of the imports?


# %% check
@exercise(on="spark", demands=("lazily",))
def check(answer, draw):
    def pair(random):
        return random.choice("abcdef"), f"module_{random.randint(1, 10**9)}"

    pairs = draw.several(pair, 3_000, at_least=4, named="imports")
    lines = draw.show("lines", [(module, 100 + at) for at, module in enumerate("abcdef")])
    tests = draw.show("tests", [(module, at) for at, module in enumerate("abcdef")])
    ran = jobs.sparked(answer, jobs.rdd(pairs, 3), jobs.rdd(lines, 2), jobs.rdd(tests, 2))
    expected = [(module, (importer, dict(lines)[module], dict(tests)[module])) for module, importer in pairs]
    if is_rdd(ran) and expect.rows(ran.gave, expected) and expect.jobs(ran):
        once = jobs.sparked(lambda each: each.partitionBy(4), jobs.rdd(pairs, 3)).work.shuffle_bytes
        says = "The pairs are right. But {received} went through shuffles, and the imports alone are {expected}: they moved more than once. A join moves nothing if both sides have the same partitioner ([section 1](lesson#1)). Which of your RDDs has none, or another one?"
        moved = ran.work.shuffle_bytes
        expect.note(
            moved <= 1.3 * once + 4_000,
            expect.Shown(f"{moved:,} bytes"),
            expect.Shown(f"about {once:,} bytes"),
            says=says,
        )


# %% right
@right
def by_group(imports, lines, tests):
    def triples(sides):
        importers, (length,), (count,) = map(list, sides)
        return [(each, length, count) for each in importers]

    return imports.groupWith(lines, tests).filter(lambda pair: len(pair[1][0])).flatMapValues(triples)


@right
def small_sides_first(imports, lines, tests):
    numbers = lines.join(tests, 3).partitionBy(3)
    return imports.partitionBy(3).join(numbers).mapValues(lambda both: (both[0], *both[1]))


# %% wrong
wrong(
    "as_they_stand",
    was=("imports.partitionBy(4)", "lines.partitionBy(4)", "tests.partitionBy(4)"),
    now=("imports", "lines", "tests"),
    belief="A join moves only the smaller side.",
    says="The pairs are right. But {received} went through shuffles, and the imports alone are {expected}. No side had a partitioner, so each join moved both of its sides ([section 1](lesson#1)). What can you do with an RDD before a join so that the join moves nothing?",
    again="Call `partitionBy` with the same number on all three RDDs.",
)

wrong(
    "one_side",
    was=("lines.partitionBy(4)", "tests.partitionBy(4)"),
    now=("lines", "tests"),
    belief="To prepare the large side is enough.",
    says="The pairs are right. But {received} went through shuffles, and the imports alone are {expected}. PySpark first makes a union of the two sides. The union has a partitioner only if both sides have the same one ([section 1](lesson#1)). Which sides are not prepared?",
    again="Call `partitionBy(4)` on `lines` and `tests`, too.",
)

wrong(
    "other_number",
    was="tests.partitionBy(4)",
    now="tests.partitionBy(2)",
    belief="Any `partitionBy` prepares a join.",
    says="The pairs are right. But {received} went through shuffles, and the imports alone are {expected}. A key's partition is its hash modulo the number of partitions, so a different number means a different partitioner ([section 1](lesson#1)). Which of your numbers differ?",
    again="Give `partitionBy` the same number for all three RDDs.",
)

wrong(
    "forgets_its_place",
    was="return placed.join(",
    now="placed = placed.map(lambda pair: pair)\n    return placed.join(",
    belief="`map` keeps the partitioner if the keys stay as they are.",
    says="The pairs are right. But {received} went through shuffles, and the imports alone are {expected}. Spark cannot know whether the function in `map` changes the keys, so it drops the partitioner ([section 1](lesson#1)). Which method changes only the values?",
    again="Use `mapValues` instead of `map` between the two joins.",
)


@wrong(
    belief="A small table must be in my program before a task can use it.",
    again="Remove `collectAsMap`. Prepare `lines` and `tests` with `partitionBy`, and join.",
)
def looked_up(imports, lines, tests):
    """The pairs are right, and no import moved. But `collectAsMap` is an action, and the text asks for no job ([section 2](lesson#2)). Which transformation prepares an RDD so that a join moves nothing?"""
    lengths, counts = lines.collectAsMap(), tests.collectAsMap()
    return imports.map(lambda pair: (pair[0], (pair[1], lengths[pair[0]], counts[pair[0]])))
