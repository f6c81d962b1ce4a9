# %% task [markdown]
# ## flights with a known delay
#
# Return a dictionary with the number of flights of each carrier **whose delay is known**. For example,
# `known_delays(toy)` is `{"UA": 2, "HA": 1}`.


# %% answer
def known_delays(flights):
    """The number of flights with a known delay, of each carrier."""
    counts = {}
    for flight in flights:
        ### BEGIN SOLUTION
        if flight["arr_delay"] != "NA":
            carrier = flight["carrier"]
            counts[carrier] = counts.get(carrier, 0) + 1
        ### END SOLUTION
    return counts


# %% hints [markdown]
# 1. Three lines of `mean_delays` do this. Leave out what belongs to the totals.

# %% explanation [markdown]
# `counts.get(carrier, 0)` is 0 for the first flight of a carrier. Each known delay adds 1.


# %% check
def check(answer, draw):
    kinds = [{"carrier": "UA", "arr_delay": "10"}, {"carrier": "HA", "arr_delay": "NA"}]
    kinds += [{"carrier": "HA", "arr_delay": "-6"}, {"carrier": "UA", "arr_delay": "0"}]
    drawn = draw.several(
        lambda random: dict(random.choice(kinds)), 100, named="flights", cases=kinds, ends=[kinds[0], kinds[2]]
    )
    expect.equal(answer(drawn), solution(drawn))


# %% wrong
wrong(
    "counts_unknown",
    was='flight["arr_delay"] != "NA"',
    now="True",
    belief="A flight without a delay has a delay of zero.",
    says="Your function returned {received} instead of {expected}: it also counts flights whose delay is `NA`. Their delay is not known ([section 2](lesson#2)). Which line of `mean_delays` leaves them out?",
    again="Count a flight only if its `arr_delay` is not `NA`.",
)

wrong(
    "adds_minutes",
    was="+ 1",
    now='+ int(flight["arr_delay"])',
    belief="how_many_is_how_much",
    says="Your function returned {received} instead of {expected}: it adds up minutes. The text asks for a number of flights. By how much should one flight raise the count?",
    again="Add 1 for each flight with a known delay.",
)
