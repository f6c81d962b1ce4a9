# %% task [markdown] points=1 core=true
# ## Flights with the names of their airlines
#
# *Copy and change.* `flights` is an RDD of pairs of an airline's code and a delay. `names` is an RDD of pairs of a code and a name, each code once.
# Make an RDD of pairs of name and delay, one for each flight. **Keep a flight whose code has no name:** then the code stands for the name.
#
# ```
# flights ("UA", 51), ("XX", 7)    names ("UA", "United"), ("HA", "Hawaiian")
#   →  ("United", 51), ("XX", 7)
# ```
#
# **Start no job.**

# %% answer
def named_flights(flights, names):
    """An RDD of pairs of an airline's name, or its code, and the delay."""
    ### BEGIN SOLUTION
    joined = flights.leftOuterJoin(names)
    return joined.map(lambda pair: (pair[0] if pair[1][1] is None else pair[1][1], pair[1][0]))
    ### END SOLUTION


# %% hints [markdown]
# 1. Which of the three joins in section 1 keeps every pair of its left side?
# 2. `flights.leftOuterJoin(names)` gives pairs `(code, (delay, name))`. The name is None where there is none.
# 3. Prices with the name of the fruit, with one gap:
#    ```python
#    joined = prices.leftOuterJoin(fruits)
#    return joined.map(lambda pair: (___, pair[1][0]))
#    ```

# %% explanation [markdown]
# The left side decides which pairs are in the result. The right side only adds a value, or None. `HA` has no flight, so it is in no pair.

# %% question [markdown]
# Which join would you use to find the names that no flight has?


# %% check
@exercise(on="spark", demands=("lazily",))
def check(answer, draw):
    names = [("UA", "United"), ("HA", "Hawaiian"), ("B6", "JetBlue"), ("DL", "Delta")]
    codes = ["UA", "B6", "DL", "XX", "YY"]
    cases = [("XX", 7), ("UA", 51), ("UA", 51)]
    flights = draw.several(
        lambda random: (random.choice(codes), random.randint(-20, 90)), 30, at_least=3, named="flights", cases=cases
    )
    draw.show("names", names)
    known = dict(names)
    ran = jobs.sparked(answer, jobs.rdd(flights, 3), jobs.rdd(names))
    if is_rdd(ran) and expect.rows(ran.gave, [(known.get(code, code), minutes) for code, minutes in flights]):
        expect.jobs(ran)


# %% right
@right
def by_cogroup(flights, names):
    def pairs(both):
        code, (delays, found) = both
        name = [*found, code][0]
        return [(name, minutes) for minutes in delays]

    return flights.cogroup(names).flatMap(pairs)


@right
def from_the_right(flights, names):
    joined = names.rightOuterJoin(flights)
    return joined.map(lambda pair: (pair[1][0] or pair[0], pair[1][1]))


# %% wrong
wrong(
    "inner",
    was="flights.leftOuterJoin(names)",
    now="flights.join(names)",
    belief="joins_keep_rows",
    says="Your RDD has {received}. The flights of a code without a name are missing: `join` makes pairs only for keys that both sides have ([section 1](lesson#1)). Which join keeps all pairs of its left side?",
    again="Use `flights.leftOuterJoin(names)`.",
)

wrong(
    "all_names",
    was="flights.leftOuterJoin(names)",
    now="flights.fullOuterJoin(names)",
    belief="The join that loses nothing is always the safest.",
    says="Your RDD has {received}. It has a pair for a name without flights, and its delay is None. A full join keeps the pairs of both sides ([section 1](lesson#1)). Which side must be kept here?",
    again="Use `leftOuterJoin`, with the flights on the left.",
)

wrong(
    "keeps_none",
    was="pair[0] if pair[1][1] is None else pair[1][1]",
    now="pair[1][1]",
    belief="A left join fills a missing value by itself.",
    says="Your RDD has {received}. Where the right side has no value, `leftOuterJoin` gives None ([section 1](lesson#1)). What does the text ask for in this case?",
    again="Where the name is None, take the code, which is the key.",
)


@wrong(
    belief="A small table has to come to the driver first.",
    again="Leave out `collectAsMap`, and join the two RDDs.",
)
def looked_up_here(flights, names):
    """The pairs are right. But `collectAsMap` is an action: it started a job inside your function, and the text asks for none ([section 2](lesson#2)). Which method brings the names to the flights as a transformation?"""
    known = names.collectAsMap()
    return flights.map(lambda pair: (known.get(pair[0], pair[0]), pair[1]))
