# %% task [markdown] points=1 core=true
# ## Names of carriers
#
# *Copy and change.* `delays` is an RDD of pairs (carrier, minutes), and `names` an RDD of pairs (carrier, name). Make an RDD of pairs (name, minutes): **one
# pair for each delay**. If a carrier has no name, use its code in place of the name.
#
# ```
# ("UA", 51), ("XX", -4)   and   ("UA", "United"), ("AA", "American")
#   →  ("United", 51), ("XX", -4)
# ```
#
# **Start no job.**

# %% answer
def named_delays(delays, names):
    """An RDD of pairs of a carrier's name and minutes, one for each delay."""
    ### BEGIN SOLUTION
    joined = delays.leftOuterJoin(names)
    return joined.map(lambda pair: (pair[1][1] or pair[0], pair[1][0]))
    ### END SOLUTION


# %% hints [markdown]
# 1. Which of the joins in [section 1](lesson#1) keeps each pair of the left side?
# 2. `leftOuterJoin` gives pairs such as `("XX", (-4, None))`. A `map` can choose between the key and the name.
# 3. Prices with the colours of fruits, with one gap:
#    ```python
#    joined = prices.leftOuterJoin(colours)
#    return joined.map(lambda pair: (pair[0], ___, pair[1][0]))
#    ```

# %% explanation [markdown]
# `leftOuterJoin` keeps each pair of the left side. Where the right side has no partner, the second value is None. `None or "XX"` is `"XX"`.

# %% question [markdown]
# Which pairs would `rightOuterJoin` keep?


# %% check
@exercise(on="spark", demands=("lazily",))
def check(answer, draw):
    def pair(random):
        return random.choice(("UA", "AA", "B6", "YV")), random.randint(-30, 90)

    table = draw.show("names", [("UA", "United"), ("AA", "American"), ("B6", "JetBlue"), ("HA", "Hawaiian")])
    delays = draw.several(pair, 40, at_least=4, named="delays", cases=[("XX", -4), ("UA", 0), ("UA", 0)])
    expected = [(dict(table).get(carrier, carrier), minutes) for carrier, minutes in delays]
    ran = jobs.sparked(answer, jobs.rdd(delays, 3), jobs.rdd(table, 2))
    if is_rdd(ran) and expect.rows(ran.gave, expected):
        expect.jobs(ran)


# %% right
@right
def from_the_other_side(delays, names):
    joined = names.rightOuterJoin(delays)
    return joined.map(lambda pair: (pair[0] if pair[1][0] is None else pair[1][0], pair[1][1]))


@right
def by_cogroup(delays, names):
    def pairs(pair):
        carrier, (minutes, found) = pair
        name = next(iter(found), carrier)
        return [(name, each) for each in minutes]

    return delays.cogroup(names).flatMap(pairs)


# %% wrong
wrong(
    "inner",
    was=("leftOuterJoin", "pair[1][1] or pair[0]"),
    now=("join", "pair[1][1]"),
    belief="joins_keep_rows",
    says="Your RDD has {received}. The delays of a carrier without a name are lost, because `join` needs a partner on both sides ([section 1](lesson#1)). Which join keeps each pair of the left side?",
    again="Use `leftOuterJoin`, and take the key where the name is None.",
)

wrong(
    "no_default",
    was="pair[1][1] or pair[0]",
    now="pair[1][1]",
    belief="A join puts something useful where a partner is missing.",
    says="Your RDD has {received}. No delay is lost. But `leftOuterJoin` gives None where the right side has no value ([section 1](lesson#1)). Which part of the pair still has the code?",
    again="Write `pair[1][1] or pair[0]`: the key stands in for the missing name.",
)

wrong(
    "full",
    was="leftOuterJoin",
    now="fullOuterJoin",
    belief="The join that keeps most is the safest one.",
    says="Your RDD has {received}. A carrier that did not fly has a pair with None minutes. `fullOuterJoin` keeps the keys of both sides, and the text asks for one pair for each delay ([section 1](lesson#1)). Which side's keys should stay?",
    again="Use `leftOuterJoin`: only the keys of `delays` stay.",
)


@wrong(
    belief="A table must be in my program before a task can use it.",
    again="Remove `collectAsMap`. Call `leftOuterJoin` on `delays`.",
)
def looked_up(delays, names):
    """The pairs are right. But `collectAsMap` is an action: its job ran inside your function, and the text asks for none ([section 1](lesson#1)). Which transformation brings two RDDs together?"""
    table = names.collectAsMap()
    return delays.map(lambda pair: (table.get(pair[0], pair[0]), pair[1]))
