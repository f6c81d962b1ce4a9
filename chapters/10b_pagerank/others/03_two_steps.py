# %% task [markdown] points=2
# ## What a module needs in two steps
#
# *Apply.* `imports` is an RDD of pairs `(module, other)`: the first imports the second. Make an RDD of pairs `(module, far)`: the module imports
# something that imports `far`. **Each pair occurs once.** A module that reaches itself makes no pair.
#
# ```
# ("app", "core"), ("core", "errors"), ("core", "app")  →  ("app", "errors")
# ```
#
# **Start no job, and use no `cartesian`.**

# %% answer
def two_steps(imports):
    """An RDD of pairs of a module and a module that it needs in two steps, each once."""
    ### BEGIN SOLUTION
    importers = imports.map(lambda pair: (pair[1], pair[0]))
    steps = importers.join(imports).values()
    return steps.filter(lambda pair: pair[0] != pair[1]).distinct()
    ### END SOLUTION


# %% hints [markdown]
# 1. Which module do the two imports have in common? A join looks only at keys, so this module must be the key on both sides.
# 2. Turn the pairs of one side round with `map`. After `join`, the values are pairs `(module, far)`.
# 3. Cities that two flights connect, with one gap:
#    ```python
#    arrivals = flights.map(lambda pair: (pair[1], pair[0]))
#    ways = ___.join(flights).values()
#    ```

# %% explanation [markdown]
# The module in the middle is the key. Its importers and its imports meet in the join, and make all pairs. Two ways between the same modules make the same pair, so
# `distinct` comes last.

# %% question [markdown]
# What would you join to find the modules that are needed in three steps?


# %% check
@exercise(on="spark", demands=("lazily", "no cartesian"))
def check(answer, draw):
    def pair(random):
        return tuple(random.sample(NODES, 2))

    ways = [("app", "core"), ("core", "errors"), ("core", "app"), ("app", "text"), ("text", "errors")]
    imports = list(dict.fromkeys(draw.several(pair, 14, at_least=5, named="imports", cases=ways)))
    ran = jobs.sparked(answer, jobs.rdd(imports, 3))
    due = {(a, d) for a, b in imports for c, d in imports if b == c and a != d}
    if is_rdd(ran) and expect.rows(ran.gave, sorted(due)):
        expect.jobs(ran)


# %% right
@right
def by_cogroup(imports):
    importers = imports.map(lambda pair: (pair[1], pair[0]))
    both = importers.cogroup(imports).values()
    return both.flatMap(lambda two: {(a, b) for a in two[0] for b in list(two[1]) if a != b}).distinct()


@right
def from_the_other_side(imports):
    importers = imports.map(lambda pair: (pair[1], pair[0]))
    far = imports.join(importers).map(lambda pair: (pair[1][1], pair[1][0]))
    return far.distinct().filter(lambda pair: pair[0] != pair[1])


# %% wrong
wrong(
    "same_importer",
    was="importers.join(imports)",
    now="imports.join(imports)",
    belief="A join of an RDD with itself follows its pairs.",
    says="Your RDD has {received}. Both sides have the importing module as key, so your pairs are two modules that the same module imports ([section 1](lesson#1)). Which module stands between the two steps?",
    again="On one side, turn the pairs round, so that the imported module is the key.",
)

wrong(
    "several_ways",
    was=".distinct()",
    now="",
    belief="A join gives each pair once.",
    says="Your RDD has {received}. Two ways between the same modules made the same pair twice: a join makes a pair for each two values ([section 1](lesson#1)). Which transformation leaves one of equal items?",
    again="Call `distinct()` at the end.",
)

wrong(
    "round_trips",
    was=".filter(lambda pair: pair[0] != pair[1])",
    now="",
    belief="A module never reaches itself.",
    says="Your RDD has {received}. Here `app` and `core` import each other, so two steps lead from a module back to itself. The text asks for no such pair ([section 1](lesson#1)). Which transformation leaves them out?",
    again="Keep the pairs whose two modules differ, with `filter`.",
)

wrong(
    "turned_round",
    was="importers.join(imports)",
    now="imports.join(importers)",
    belief="The order of the two sides does not matter.",
    says="Your RDD has {received}. The pairs are turned round: the value of the left side comes first in a join ([section 1](lesson#1)). Which RDD has the importing modules as its values?",
    again="Write `importers.join(imports)`: the values of `importers` then stand first.",
)
