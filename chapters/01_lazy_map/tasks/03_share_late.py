# %% task [markdown]
# ## the share in one pass
#
# `flights` is an iterator over at least one flight. Return the number of late flights divided by the number of all flights. Fill the
# gap. **Read each flight once, and do not store the flights.** For example, `share_late(iter(toy))` is `0.6`.


# %% answer
def share_late(flights):
    """The share of the flights that were late."""
    late = total = 0
    for flight in flights:
        ### BEGIN SOLUTION
        total += 1
        if is_late(flight):
            late += 1
        ### END SOLUTION
    return late / total


# %% hints [markdown]
# 1. The loop sees each flight once. Which of the two counts grows with every flight, and which only with some?

# %% explanation [markdown]
# Both counts grow in the same pass. Two numbers are kept, however many flights there are.

# %% check
from workbook import expect


@exercise(demands=("one pass",))
def check(answer, draw):
    flights = draw.several(flight_with_destination, 150, cases=MANY_DELAYS, ends=ENDS, named="flights")
    if len(flights) == 1:
        flights[0]["arr_delay"] = "1"
    if len(flights) == 3:  # a flight that is known not to be late
        flights[1]["arr_delay"] = "0"
    share = sum((minutes_late(row) or 0) > 0 for row in flights) / len(flights)
    try:
        found = answer(expect.serve(flights))
    except TypeError as error:
        if "between instances" not in str(error) or "NoneType" not in str(error):
            raise
        says = "Python cannot order `None` and a number, and `delay` gives `None` for an unknown delay. This flight is not late, but it counts in `total`. Which function of [section 3](lesson#3) tests whether a flight is late?"
        expect.note(False, type(error).__name__, says=says)
        return
    says = "Your function gave {received}; {expected} is right. The loop takes each flight once, and no other line may take any ([section 2](lesson#2)). For which flights does `late` grow, and for which `total`?"
    if found == 1:
        says = "Your function gave 1, so it counted as many late flights as flights. Two causes are common. Either `total` grows only for late flights. Or the condition of your `if` is always true, as an object such as `filter(…)` is. Which one is it?"
    elif found == 0:
        says = "Your function gave 0, although a flight was late. Either `late` does not grow, or no flight was left where your code counts the late ones: an iterator gives each item once ([section 2](lesson#2)). Which one is it?"
    expect.close(found, share, says=says)


# %% wrong
@wrong(
    belief="lazy_holds_results",
    again="Increase `total` by 1 for each flight and `late` for each late one, both in the given loop.",
)
def two_passes(flights):
    """Your function divided by 0: `total` is 0. Either it never grows, or another line had consumed the flights before they were counted ([section 2](lesson#2)). How can one pass give both counts?"""
    late = sum(map(is_late, flights))
    return late / sum(1 for _ in flights)


wrong(
    "known_only",
    was="total += 1",
    now="total += delay(flight) is not None",
    belief="unknown_does_not_count",
    says="Your function gave {received}; {expected} is right. The text asks for the share of all flights, including those without a known delay. Which flights does your total leave out?",
    again="Add 1 to the total for every flight, whatever its delay.",
)
