# %% task [markdown]
# ## A lookup in each worker
#
# `imports` is an RDD of pairs (importer, imported). The dictionary `lines` says how many lines a module has. Make an RDD of pairs (importer, lines of the
# imported module). A module that is not in the dictionary has 0 lines. **Send the dictionary once to each worker, and shuffle nothing.**

# %% answer
def with_lines(imports, lines):
    """An RDD of pairs: the importer, and the lines of the imported module."""
    ### BEGIN SOLUTION
    table = imports.context.broadcast(lines)
    return imports.mapValues(lambda module: table.value.get(module, 0))
    ### END SOLUTION


# %% hints [markdown]
# 1. `imports.context` is the SparkContext: `imports.context.broadcast(lines)` sends the dictionary. Tasks read it from the attribute `value` of the broadcast variable.


# %% check
@exercise(on="spark", demands=("lazily",))
def check(answer, draw):
    def pair(random):
        return random.choice("abcde"), random.choice("bcdx")

    pairs = draw.several(pair, 40, at_least=4, named="imports", cases=[("a", "b"), ("d", "x"), ("b", "c")])
    lines = draw.show("lines", {"b": 120, "c": 7, "d": 300})
    ran = jobs.sparked(answer, jobs.rdd(pairs, 3), {"b": 120, "not_imported": 1, **lines})
    if expect.note(
        ran.kind == "RDD",
        ran.gave,
        says="Your function gave {received}, and an RDD of pairs is asked for. Which of your calls is an action?",
    ) and expect.rows(ran.gave, [(module, lines.get(other, 0)) for module, other in pairs]):
        says = "The pairs are right, and {received} crossed a shuffle. With the dictionary in each worker, no pair must move. Which transformation needs no shuffle ([section 2](lesson#2))?"
        if expect.jobs(ran) and expect.shuffled(ran, size=0, says=says):
            says = "The pairs are right. But the function of your tasks carries the dictionary: {received} were sent with it. It uses `lines`, or a `.value` that was taken outside ([section 2](lesson#2)). Where should `.value` stand?"
            expect.carried(ran, b"not_imported", says=says)


# %% wrong
wrong(
    "with_lines_in_the_closure",
    was=("table = imports.context.broadcast(lines)", "table.value"),
    now=("table = lines", "table"),
    belief="Tasks read the driver's variables without a cost.",
    says="The pairs are right. But your function has the dictionary inside, so each task unpickles it again. Which call sends it once to each executor ([section 2](lesson#2))?",
    again="Make `table = imports.context.broadcast(lines)`, and look up in `table.value`.",
)


@wrong(
    belief="Two collections meet only in a join.",
    again="Broadcast the dictionary, and look up in its `value` with `mapValues`.",
)
def with_lines_joined(imports, lines):
    """The pairs are right, but {received} crossed a shuffle: a join moves both sides. If each worker has the dictionary, no pair must move. Which transformation works within a partition ([section 2](lesson#2))?"""
    table = imports.context.parallelize(lines.items())
    joined = imports.map(lambda pair: (pair[1], pair[0])).leftOuterJoin(table)
    return joined.map(lambda pair: (pair[1][0], pair[1][1] or 0))
