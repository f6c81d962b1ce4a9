# %% task [markdown]
# ## Carriers at JFK
#
# Return how many flights from JFK each carrier has. Write the two missing stages: the first keeps the records from JFK, the second takes
# the carrier of each record. For `toy` the result is `{"B6": 1, "HA": 1}`. `hint("pipelines.jfk_carriers")` shows a hint.


# %% answer
def jfk_carriers(lines):
    """The number of flights from JFK for each carrier."""

    def from_jfk(record):
        return record["origin"] == "JFK"

    carriers = compose_left(
        curry(map, raw_record),
        ### BEGIN SOLUTION
        curry(filter, from_jfk),
        curry(map, itemgetter("carrier")),
        ### END SOLUTION
    )
    return frequencies(carriers(lines))


# %% hints [markdown]
# 1. The last pipeline of this section counts the origins with `curry(map, itemgetter("origin"))`. A filter is curried in the same way: `curry(filter, test)`.

# %% explanation [markdown]
# The filter comes first, because it needs whole records. After `map`, only the carriers are left.

# %% check
from workbook import expect


def check(answer, draw):
    def line(random):
        return f"1,{random.choice(('UA', 'AA', 'B6'))},{random.choice(('EWR', 'JFK', 'LGA'))},IAH,2\n"

    ends = ["1,UA,JFK,IAH,2\n", "1,B6,JFK,BQN,-1\n"]
    lines = draw.several(line, 60, at_least=0, named="lines", ends=ends)
    counts = {}
    for each in lines:
        _, carrier, origin, *_ = each.split(",")
        if origin == "JFK":
            counts[carrier] = counts.get(carrier, 0) + 1
    expect.equal(answer(lines), counts)


# %% wrong
wrong(
    "filter_without_curry",
    was="curry(filter, from_jfk)",
    now="filter(from_jfk)",
    belief="functions_wait_by_themselves",
    says="Your code called `filter` with one argument and raised TypeError. A plain function does not wait for the rest ([section 4](lesson#4)). Which function of toolz lets it wait?",
    again="Write `curry(filter, from_jfk)` as the first missing stage.",
)

wrong(
    "carrier_before_filter",
    was='curry(filter, from_jfk),\n        curry(map, itemgetter("carrier")),',
    now='curry(map, itemgetter("carrier")),\n        curry(filter, from_jfk),',
    belief="order_of_stages_is_free",
    says="Your filter got a carrier, a text, and looked up `origin` in it. A stage sees only what the stage before it returned ([section 3](lesson#3)). Which stage needs the whole record?",
    again="Put the filter before the stage that takes the carrier.",
)
