# %% task [markdown]
# ## a generator
#
# Give one positive number for each early flight: 18 if its delay is −18. Leave out all other flights. Some have no known delay.
# **Write a generator. Read a flight only when a number is asked for.** For `toy`, `list(minutes_early(toy))` is `[18]`.


# %% answer
def minutes_early(flights):
    """How many minutes early each early flight was."""
    for flight in flights:
        minutes = delay(flight)
        ### BEGIN SOLUTION
        if minutes is not None and minutes < 0:
            yield -minutes
        ### END SOLUTION


# %% hints [markdown]
# 1. Where `minutes` is known and below 0, give `-minutes`. Which statement gives a value and lets the loop go on later?

# %% explanation [markdown]
# `yield` gives one number and pauses. The loop reads the next flight when the next number is asked for.

# %% check
from workbook import expect


@exercise(demands=("lazy", "a generator"), only="an iterator: the text asks for a generator")
def check(answer, draw):
    flights = draw.several(
        flight_with_destination, 150, at_least=0, cases=MANY_DELAYS, ends=EARLY_ENDS, named="flights"
    )
    found = expect.everything(answer(expect.serve(flights)))
    early, says = [-minutes_late(row) for row in flights if (minutes_late(row) or 0) < 0], ""
    if any(isinstance(each, list) for each in found):
        says = "Your generator gave {received}: a list as one item. `yield` gives one value for each time that it runs ([section 7](lesson#7)). Which value should it give for one flight?"
    elif None in found:
        says = "Your function gave {received}: an item for a flight without a known delay. The text asks you to leave such flights out. Which line gives this item?"
    elif len(found) > len(early):
        says = "Your function gave {received}, which has a number for a flight that was not early. A flight with the delay 0 was on time, and `abs` or a minus sign selects no flights. For which delays is your condition true?"
    elif found == early[: len(found)]:
        says = "Your result ends too early: there are early flights after it. `break` and `return` end the loop, and `yield` lets it go on. Which line of your code ends it?"
    expect.equal(found, early, says=says)


# %% wrong
@wrong(
    belief="A `return` in a loop gives one value after another.",
    again="Give each number with `yield`, where its flight is found to be early. Use no `return` and no `print`.",
)
def returns(flights):
    """Your function did not give an iterator. A function with `yield` does: it pauses after each number ([section 7](lesson#7)). Where should yours give a number?"""
    for flight in flights:
        minutes = delay(flight)
        if minutes is not None and minutes < 0:
            return -minutes


wrong(
    "keeps_the_sign",
    was="yield -minutes",
    now="yield minutes",
    belief="A flight that is 18 minutes early has the delay 18.",
    says="Your numbers are negative: {received}. A negative delay means early. By how many minutes was a flight with the delay −18 early?",
    again="Change the sign of the delay before you give it.",
)

equivalent(was="minutes is not None", now="minutes", why="A delay of 0 is not below 0 either.")
