# %% task [markdown]
# ## How often is each module imported?
#
# `modules` is an RDD of names, and `imports` an RDD of pairs (importer, imported). Make an RDD with one pair for **each** module: its name, and how many modules
# import it. A module that nobody imports has 0.

# %% answer
def times_imported(modules, imports):
    """An RDD of pairs: a module, and how many import it."""
    ### BEGIN SOLUTION
    counts = imports.map(lambda pair: (pair[1], 1)).reduceByKey(add)
    every = modules.map(lambda module: (module, None)).leftOuterJoin(counts)
    return every.mapValues(lambda both: both[1] or 0)
    ### END SOLUTION


# %% hints [markdown]
# 1. Count with `map` and `reduceByKey`. Turn the modules into pairs (module, None), and use `leftOuterJoin`. A missing count is None: turn it into 0.


# %% check
@exercise(on="spark", demands=("lazily",))
def check(answer, draw):
    def pair(random):
        return random.choice("abcde"), random.choice("bcdf")

    pairs = draw.several(pair, 40, at_least=4, named="imports", cases=[("a", "b"), ("d", "b"), ("b", "c")])
    modules = draw.show("modules", sorted({*"abcdf"} | {module for each in pairs for module in each}))
    ran = jobs.sparked(answer, jobs.rdd(modules, 2), jobs.rdd(pairs, 3))
    expected = [(module, sum(module == other for _, other in pairs)) for module in modules]
    if expect.note(
        ran.kind == "RDD",
        ran.gave,
        says="Your function gave {received}, and an RDD of pairs is asked for. Which of your calls is an action?",
    ) and expect.rows(ran.gave, expected):
        expect.jobs(ran)


# %% wrong
wrong(
    "times_imported_inner",
    was=("leftOuterJoin", "both[1] or 0"),
    now=("join", "both[1]"),
    belief="A join keeps all rows.",
    says="Your RDD has {received}. A module that nobody imports is not there. `reduceByKey` has no pair for it, and `join` loses it ([section 1](lesson#1)). Which join keeps it?",
    again="Use `leftOuterJoin`: it keeps each key of the left side.",
)
wrong(
    "times_imported_none",
    was="both[1] or 0",
    now="both[1]",
    belief="A missing partner counts as 0.",
    says="Your RDD has {received}. A module without a partner has None there, and the text asks for 0. What does your last function give for the pair (module, (…, None))?",
    again="Write `both[1] or 0`: `None or 0` is 0.",
)
