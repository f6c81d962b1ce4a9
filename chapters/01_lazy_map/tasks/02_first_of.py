# %% task [markdown]
# ## the first flight of a carrier
#
# Return the first flight of a carrier, or `None` if the carrier has no flight. **Read no further than that flight.** For example,
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
from collections.abc import Iterator

from workbook import expect


def check(answer, draw):
    flights = draw.several(flight_with_destination, 150, at_least=0, named="flights")
    carrier = draw.choice(("HA", "UA"), named="carrier")
    # It is the first of two, the last of three, or comes late.
    due = {1: 0, 2: 0, 3: 2}.get(len(flights), 30 if len(flights) > 30 else None)
    for at, flight in enumerate(flights[:31] if due is not None else ()):
        flight["carrier"], flight["dest"] = (carrier, "HNL") if at == due else ("DL", "ATL")
    served, needed = expect.serve(flights), expect.serve(flights)
    first = solution(needed, carrier)
    try:
        found = answer(served, carrier)
    except StopIteration as error:
        says = "For {input carrier} your function raised StopIteration: no flight was left for `next` ([section 2](lesson#2)). What else can `next` be given, so that it returns `None` here?"
        if first:
            says = "`next` found nothing, although {input carrier} has a flight here. An earlier line of your code has taken this flight: an iterator gives each item once ([section 2](lesson#2)). Which line is it?"
        expect.note(False, type(error).__name__, says=says)
        return
    says = ""
    if found is None:
        says = "Your function gave None, although {input carrier} has a flight here. Three causes are common. An earlier line has taken this flight ([section 2](lesson#2)). Or the test does not use `carrier`. Or the search ends at a flight of another carrier. Which one is it?"
    elif isinstance(found, (Iterator, list, tuple)):
        says = "Your function returned {received}, and the text asks for one flight. Which function takes one item from an iterator?"
    elif isinstance(found, bool):
        says = "Your function returned {received}, which is the result of a test. `map` gives what its function returns, `filter` gives the items themselves ([section 3](lesson#3)). Which one do you need?"
    elif isinstance(found, dict):
        says = "Your function gave a flight, but not the first one of {input carrier}. Does your test use the argument `carrier`, and does an earlier line take flights from the iterator?"
    if expect.equal(found, first, says=says):
        says = "The result is right. Your code stopped after {received}. It should stop after {expected}. What decides when it stops?"
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
    says="For {input carrier} your function raised StopIteration: no flight was left for `next` ([section 2](lesson#2)). What else can `next` be given, so that it returns `None` here?",
    again="Give `next` a second argument. `next` returns it when nothing is left.",
)

equivalent(was="", now="flights = repeated(flights)", why="The first flight stays the first.")
