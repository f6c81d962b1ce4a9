# %% task [markdown]
# ## the first flight of a carrier
#
# Give the first flight of a carrier, or `None` if it has none. **Read no further than that flight.** For example,
# `first_of(iter(toy), "HA")` is the flight to `HNL`, after three rows.


# %% answer
def first_of(flights, carrier):
    """The first flight of the carrier; None if there is none."""
    ### BEGIN SOLUTION
    its_flights = filter(lambda flight: flight["carrier"] == carrier, flights)
    return next(its_flights, None)
    ### END SOLUTION


# %% hints [markdown]
# 1. `find_very_late` in this section finds a flight in one line. Change the test. What does the second argument of `next` do?

# %% explanation [markdown]
# `next` asks the filter for one flight. The filter reads until a flight passes the test, and no further.

# %% check
from workbook import expect


def check(answer, draw):
    flights = draw.several(flight_with_destination, 150, at_least=0, named="flights")
    carrier = draw.choice(("HA", "UA"), named="carrier")
    for at, flight in enumerate(flights[:31]):  # it is the first of two, or comes late
        if len(flights) == 2 or len(flights) > 30:
            flight["carrier"], flight["dest"] = (
                ("DL", "ATL") if at != (30 if len(flights) > 2 else 0) else (carrier, "HNL")
            )
    served, needed = expect.serve(flights), expect.serve(flights)
    if expect.equal(answer(served, carrier), solution(needed, carrier)):
        says = "The flight is right. {received}; {expected} would be enough. What makes your code read on?"
        expect.reads(served, needed.reads, says=says)


# %% wrong
wrong(
    "reads_all",
    was="next(its_flights, None)",
    now="([*its_flights] or [None])[0]",
    belief="a_limit_only_cuts_the_result",
    says="The flight is right, but all flights were read. A list holds every result before you take the first ([section 5](lesson#5)). Which function asks for one result?",
    again="Give the filter to `next` instead of making a list.",
)

wrong(
    "no_default",
    was=", None)",
    now=")",
    belief="there_is_always_a_first",
    says="For {input carrier} your function raised StopIteration: no flight was left. `next` raises it at the end ([section 2](lesson#2)). What else can `next` be given?",
    again="Give `next` a second argument. `next` returns it when nothing is left.",
)

equivalent(was="", now="flights = repeated(flights)", why="The first flight stays the first.")
