# %% task [markdown]
# ## Minutes by carrier
#
# Return the total delay of each carrier, from pairs such as those in `toy`. Fill the gap with the line that changes the dictionary.
# **Use `reduce`.** For `[("UA", 11), ("AA", 33), ("UA", 20)]` the result is `{"UA": 31, "AA": 33}`.
# `hint("reduce.minutes_by_carrier")` shows a hint.


# %% answer
def minutes_by_carrier(flights):
    """The total delay of each carrier."""

    def add_to_total(totals, flight):
        carrier, minutes = flight
        ### BEGIN SOLUTION
        totals[carrier] = totals.get(carrier, 0) + minutes
        ### END SOLUTION
        return totals

    return reduce(add_to_total, flights, {})


# %% hints [markdown]
# 1. `add_to_counts` in this section adds 1 to a carrier's count. What is added here?

# %% explanation [markdown]
# `get` gives 0 for a carrier that is new. So the first flight of a carrier needs no case of its own.

# %% check
from workbook import expect


@exercise(demands=("with reduce",))
def check(answer, draw):
    def flight(random):
        return random.choice(("UA", "AA", "B6")), random.randint(-60, 300)

    ends = [("UA", 11), ("UA", 20)]
    flights = draw.several(flight, 100, at_least=0, named="flights", ends=ends)
    totals = {}
    for carrier, minutes in flights:
        totals[carrier] = totals.get(carrier, 0) + minutes
    expect.equal(answer(flights), totals)


# %% wrong
wrong(
    "keeps_the_last",
    was="totals.get(carrier, 0) + minutes",
    now="minutes",
    belief="Storing a value under a key adds it to what is there.",
    says="For {input} your function gave {received}, and {expected} is right. An assignment replaces the earlier total of the carrier ([section 4](lesson#4)). Where does your line read that total?",
    again="Read the old total with `totals.get(carrier, 0)` and add the minutes to it.",
)

wrong(
    "counts_flights",
    was="+ minutes",
    now="+ 1",
    belief="A dictionary of states can only count.",
    says="For {input} your function gave {received}, which are numbers of flights. The task asks for the minutes. By how much does a flight raise its carrier's total?",
    again="Add `minutes` instead of 1.",
)
