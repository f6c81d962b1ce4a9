# %% task [markdown] points=1
# ## A table for every worker
#
# *Copy and change.* `codes` is an RDD of airport codes, and `places` a dictionary from codes to cities. Make an RDD of the cities, in the order of the
# codes. A code that is not in the dictionary gives `"?"`.
#
# ```
# "JFK", "XXX"    {"JFK": "New York"}   →  "New York", "?"
# ```
#
# **Send the dictionary to each executor once**, as a broadcast variable. Start no job.

# %% answer
def sent_once(codes, places):
    """An RDD of the cities of these codes; "?" where the city is not known."""
    ### BEGIN SOLUTION
    table = codes.context.broadcast(places)
    return codes.map(lambda code: table.value.get(code, "?"))
    ### END SOLUTION


# %% hints [markdown]
# 1. Section 2 sends a table with one call. Which object does it give, and how does a task read the table?
# 2. `codes.context` is the SparkContext. `broadcast(places)` gives a variable, and `.value` in a function of the worker gives the dictionary.
# 3. Lines with only known words, with one gap:
#    ```python
#    known = lines.context.broadcast(words)
#    return lines.filter(lambda line: line in known.___)
#    ```

# %% explanation [markdown]
# The function takes only the broadcast variable along, which is a number. A worker fetches the dictionary when the first task asks for `.value`, and keeps it.

# %% question [markdown]
# What would a task see if another task changed `table.value`?


# %% check
class Places(dict):
    """A dictionary that counts how often it is pickled."""

    packed = 0

    def __reduce__(self):
        type(self).packed += 1
        return dict, (dict(self),)


@exercise(on="spark", demands=("lazily",))
def check(answer, draw):
    cities = {"JFK": "New York", "IAH": "Houston", "MIA": "Miami", "HNL": "Honolulu"}
    codes = draw.several(
        lambda random: random.choice([*cities, "XXX"]), 30, at_least=2, named="codes", cases=["JFK", "XXX"]
    )
    places = Places(draw.show("places", cities))
    before = Places.packed
    ran = jobs.sparked(answer, jobs.rdd(codes, 3), places)
    due = [cities.get(code, "?") for code in codes]
    if is_rdd(ran) and expect.equal(ran.gave, due) and expect.jobs(ran):
        says = "The cities are right. But nothing was broadcast: your function takes the dictionary along in every task ([section 2](lesson#2)). Which call sends it once to each executor?"
        if expect.broadcast(ran, says=says):
            packed = Places.packed - before
            says = "The cities are right, and something was broadcast. But the dictionary was packed {received} times, and {expected} is enough: your function also takes the dictionary itself along ([section 2](lesson#2)). From which name should it read?"
            expect.note(packed == 1, packed, 1, says=says)


# %% right
@right
def by_partition(codes, places):
    table = codes.context.broadcast(places)

    def cities(part):
        known = table.value
        for code in part:
            yield known.get(code, "?")

    return codes.mapPartitions(cities)


@right
def with_a_test(codes, places):
    sent = codes.context.broadcast(places)
    return codes.map(lambda code: sent.value[code] if code in sent.value else "?")


# %% wrong
wrong(
    "in_every_task",
    was=("table = codes.context.broadcast(places)", "table.value"),
    now=("table = places", "table"),
    belief="Workers share the variables of my program.",
    says="The cities are right. But nothing was broadcast: Spark packed the dictionary into the function, and so into every task ([section 2](lesson#2)). Which call sends it once to each executor?",
    again="Call `codes.context.broadcast(places)`, and read `.value` of the result.",
)

wrong(
    "broadcast_unused",
    was="table.value.get",
    now="places.get",
    belief="What was broadcast once is shared under its old name, too.",
    says="The cities are right, and something was broadcast. But the function reads `places`, so the dictionary was packed {received} times: once for the broadcast, and again for the tasks ([section 2](lesson#2)). Which name should the function read?",
    again="Read `table.value` within the function, and not `places`.",
)

wrong(
    "drops_the_unknown",
    was='codes.map(lambda code: table.value.get(code, "?"))',
    now="codes.filter(lambda code: code in table.value).map(lambda code: table.value[code])",
    belief="joins_keep_rows",
    says="Your RDD has {received}. Codes that are not in the table were left out, as by an inner join ([section 1](lesson#1)). What does the text ask for in their place?",
    again='Use `.get(code, "?")` of the dictionary.',
)


@wrong(
    belief="Two collections are brought together by a join.",
    again="Broadcast the dictionary, and look each code up in `.value`.",
)
def joined(codes, places):
    """Your RDD has {received}. A join shuffles, and the order of the codes is lost ([section 1](lesson#1)). Which way of section 2 leaves each code in its partition?"""
    table = codes.context.parallelize(list(places.items()))
    found = codes.map(lambda code: (code, 1)).leftOuterJoin(table)
    return found.map(lambda pair: pair[1][1] or "?")
