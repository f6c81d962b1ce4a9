# %% task [markdown]
# ## late destinations
#
# Return the destinations (`dest`) of the late flights, in the order of the flights. Return a `map` in the gap. **Be lazy: read a
# flight only when a destination is asked for.** For `toy`, `list(late_destinations(toy))` is `["IAH", "HNL", "MIA"]`.
# `hint("lazy_map.late_destinations")` shows a hint.


# %% answer
def late_destinations(flights):
    """The destinations of the late flights, one after another."""
    late = filter(is_late, flights)
    ### BEGIN SOLUTION
    return map(itemgetter("dest"), late)
    ### END SOLUTION


# %% hints [markdown]
# 1. An earlier cell of this section lists the late carriers with `map` and `itemgetter`. Which name do you change? Leave out `list`.

# %% explanation [markdown]
# `filter` selects the flights, and `map` takes one value from each. Both wait until a destination is asked for.

# %% check
from workbook import expect


@exercise(demands=("lazy",))
def check(answer, draw):
    flights = draw.several(flight_with_destination, 150, at_least=0, cases=MANY_DELAYS, ends=ENDS, named="flights")
    found = expect.everything(answer(expect.serve(flights)))
    says = "Your result does not have the destinations of the late flights. `map` gives what its function returns for each item ([section 3](lesson#3)). Which items does your `map` get, and what does its function return for one of them?"
    expect.equal(found, [row["dest"] for row in flights if (minutes_late(row) or 0) > 0], says=says)


# %% wrong
wrong(
    "takes_the_result_at_once",
    was='map(itemgetter("dest"), late)',
    now='[flight["dest"] for flight in late]',
    belief="laziness_is_only_for_files",
    says="The destinations are right, but all flights were read before one was asked for. A list is eager ([section 1](lesson#1)). Which call gives one result at a time?",
    again="Return the `map` itself, without a list.",
)

wrong(
    "forgets_the_filter",
    was="late)",
    now="flights)",
    belief="A filter changes the items that it is given.",
    says="Your result has destinations of flights that were not late. `filter` leaves its items unchanged and gives the selected ones ([section 3](lesson#3)). Which variable holds these?",
    again="Apply `map` to `late`, and not to `flights`.",
)
