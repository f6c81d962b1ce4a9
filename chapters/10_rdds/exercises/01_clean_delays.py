# %% task [markdown] points=1 core=true
# ## From lines to pairs
#
# *Copy and change.* An RDD holds lines such as `"UA,51"`: a carrier and its delay at arrival. Where the delay is not known, it is `NA`. Make an RDD of pairs
# `(carrier, minutes)`, with the minutes as whole numbers. Leave lines with `NA` out.
#
# ```
# "UA,51", "AA,NA", "HA,-4"  →  ("UA", 51), ("HA", -4)
# ```
#
# **Start no job:** only describe what Spark is to do.

# %% answer
def clean_delays(lines):
    """An RDD of pairs of carrier and minutes, without unknown delays."""
    ### BEGIN SOLUTION
    columns = lines.map(lambda line: line.split(","))
    known = columns.filter(lambda pair: pair[1] != "NA")
    return known.map(lambda pair: (pair[0], int(pair[1])))
    ### END SOLUTION


# %% hints [markdown]
# 1. Three transformations in a row: split, keep some, convert. Which of them keep the number of items?
# 2. `map` splits a line, `filter` keeps the known delays, and another `map` makes the pair.
# 3. Prices in cents, with one gap:
#    ```python
#    columns = lines.map(lambda line: line.split(";"))
#    priced = columns.filter(___)
#    return priced.map(lambda pair: (pair[0], int(pair[1])))
#    ```

# %% explanation [markdown]
# All three calls are transformations. Spark computes them together, one line after another, when an action asks for the result.

# %% question [markdown]
# How many stages will a `collect` of your RDD have?


# %% check
@exercise(on="spark", demands=("lazily",))
def check(answer, draw):
    def line(random):
        return f"{random.choice(('UA', 'AA', 'HA'))},{random.choice(('NA', random.randint(-30, 90)))}"

    lines = draw.several(line, 40, named="lines", cases=["UA,NA", "HA,-4", "B6,0"])
    pairs = [tuple(each.split(",")) for each in lines]
    ran = jobs.sparked(answer, jobs.rdd(lines, 3))
    if is_rdd(ran) and expect.rows(ran.gave, [(carrier, int(late)) for carrier, late in pairs if late != "NA"]):
        expect.jobs(ran)


# %% right
@right
def with_flat_map(lines):
    def pairs(line):
        carrier, minutes = line.split(",")
        return [] if minutes == "NA" else [(carrier, int(minutes))]

    return lines.flatMap(pairs)


@right
def by_partition(lines):
    def pairs(part):
        for line in part:
            carrier, minutes = line.split(",")
            if minutes != "NA":
                yield carrier, int(minutes)

    return lines.mapPartitions(pairs)


# %% wrong
wrong(
    "only_digits",
    was='pair[1] != "NA"',
    now="pair[1].isdigit()",
    belief="digits_make_a_number",
    says="Your RDD has {received}. A flight that arrives early has a negative delay, and a minus sign is not a digit. A `filter` drops every item whose test is false ([section 2](lesson#2)). Which lines should it drop?",
    again='Keep a pair if its second part is not `"NA"`.',
)

wrong(
    "unknown_is_zero",
    was=('columns.filter(lambda pair: pair[1] != "NA")', "int(pair[1])"),
    now=("columns", 'int(pair[1].replace("NA", "0"))'),
    belief="missing_is_zero",
    says="Your RDD has {received}. It holds a pair for each line, because `map` gives one item for each ([section 2](lesson#2)). A delay of 0 says that a flight was on time. Which transformation leaves items out?",
    again='Call `filter` before you convert, and keep the pairs whose second part is not `"NA"`.',
)

wrong(
    "text_stays",
    was="int(pair[1])",
    now="pair[1]",
    belief="A text of digits is a number.",
    says="Your RDD has {received}. `split` gives texts, and `map` changes only what your function changes ([section 2](lesson#2)). Of which kind are the minutes that the text asks for?",
    again="Convert the second part with `int`.",
)

wrong(
    "flattened",
    was="known.map(",
    now="known.flatMap(",
    belief="`flatMap` is `map` for items with several parts.",
    says="Your RDD has {received}. `flatMap` puts each part of what your function gives into the RDD as an item of its own ([section 2](lesson#2)). Which transformation keeps a pair together?",
    again="Make the pairs with `map`: one item for each line.",
)


@wrong(
    belief="A loop over the items of an RDD needs them in my program.",
    again="Remove the action, such as `collect`. Call `map` and `filter` on `lines` itself.",
)
def loop_in_the_driver(lines):
    """The pairs are right. But your function calls an action, so Spark ran a job before anybody asked for the pairs ([section 2](lesson#2)). Which methods of an RDD only describe the work?"""
    columns = [line.split(",") for line in lines.collect()]
    pairs = [(carrier, int(minutes)) for carrier, minutes in columns if minutes != "NA"]
    return lines.context.parallelize(pairs, 3)
