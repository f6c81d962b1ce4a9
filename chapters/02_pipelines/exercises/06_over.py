# %% task [markdown] points=2
# ## Over a limit
#
# *Write.* A test for every occasion: does the column `name` of a flight hold a number above `limit`? The flight is a dictionary of
# texts. What is unknown, `"NA"`, is not above anything. Curry it, so that all three of these work:
#
# ```python
# over("dep_delay", 60, flight)
# filter(over("dep_delay", 60), flights)
# late_by = over("arr_delay"); filter(late_by(15), flights)
# ```

# %% answer
def over(name, limit, flight):
    """True where the column `name` of a flight holds a number above `limit`.

    >>> list(filter(over("dep_delay", 60), [{"dep_delay": "75"}, {"dep_delay": "12"}]))
    [{'dep_delay': '75'}]
    """
    ### BEGIN SOLUTION
    minutes = number(flight[name])
    return minutes is not None and minutes > limit
    ### END SOLUTION


### BEGIN SOLUTION
# The flight differs from call to call, so it comes last.
over = curry(over)
### END SOLUTION

# %% hints [markdown]
# 1. Two steps. First write the test for three arguments and try it. Then curry it.
# 2. `number` gives None for NA, and None cannot be compared with a number. `over = curry(over)` stands below the
#    function, not indented.
# 3. A relative: `def longer(length, word): return len(word) > length`, and below it `longer = curry(longer)`. Then
#    `filter(longer(6), words)` and `longer(6, 'Hamlet')` both work.

# %% question [markdown]
# Which of the three arguments would you want to come last if you always asked about the same flight?


# %% check
def texts(random):
    """A flight of texts, as a file gives it."""
    delays = ("NA", "0", "5", str(random.randint(-30, -1)), str(random.randint(1, 9)), str(random.randint(10, 300)))
    return {"dep_delay": random.choice(delays), "arr_delay": random.choice(delays)}


def one_call(way, at, asked, results):
    """One way of asking about one flight, and what came of it."""
    limit, flight = asked[at]
    return {"call": way, "limit": limit, "flight": flight, "gives": results[way][at]}


def check(answer, draw):
    flights = draw.several(texts, 60, named="flights")
    name = draw.choice(("dep_delay", "arr_delay"), named="name")
    limits = draw.show("limits", (draw.random.choice((5, 20, 60)), -15))
    if len(flights) > 3:  # exactly the limit
        flights[-1] = dict.fromkeys(flights[-1], str(limits[0]))
    ways = {
        "over(name)(limit)(flight)": lambda limit, flight: bool(answer(name)(limit)(flight)),
        "over(name, limit)(flight)": lambda limit, flight: bool(answer(name, limit)(flight)),
        "over(name, limit, flight)": lambda limit, flight: bool(answer(name, limit, flight)),
    }
    asked = [(limit, flight) for limit in limits for flight in flights]
    expected = [flight[name] != "NA" and int(flight[name]) > limit for limit, flight in asked]
    found = {way: [tried(ask, limit, flight) for limit, flight in asked] for way, ask in ways.items()}
    # The card shows one call, the first that went wrong.
    first = next(
        ((way, at) for way in ways for at, right in enumerate(expected) if found[way][at] != right),
        ("over(name, limit, flight)", 0),
    )
    expect.note(
        found == dict.fromkeys(ways, expected),
        one_call(*first, asked, found),
        one_call(*first, asked, dict.fromkeys(ways, expected)),
        key=expect.freeze([list(map(kind_of, results)) for results in found.values()]),
    )


# %% right
@right
def gathers(*given):
    """Arguments are gathered by hand until there are three."""
    if len(given) < 3:
        return lambda *more: gathers(*given, *more)
    name, limit, flight = given
    return flight[name] != "NA" and int(flight[name]) > limit


# %% wrong
@wrong(belief="csv_knows_numbers")
def compares_texts(*given):
    """With a limit of 20, a delay of 5 minutes counts as above it, and NA does with any limit. What does `"5" > "20"` give?"""
    return curry(lambda name, limit, flight: flight[name] > str(limit))(*given)


@wrong(belief="missing_is_zero")
def unknown_is_zero(*given):
    """With a limit of −15, a flight that never left counts as above it. Which number did NA turn into?"""
    return curry(lambda name, limit, flight: (number(flight[name]) or 0) > limit)(*given)


@wrong(belief="a_column_of_numbers_holds_numbers")
def reads_every_text(*given):
    """With NA it ends in a ValueError, as `int` can make no number of it. What is to be said of a flight whose delay nobody knows?"""
    return curry(lambda name, limit, flight: int(flight[name]) > limit)(*given)


@wrong(belief="What is unknown can be compared, and is below everything.")
def compares_none(*given):
    """With NA it ends in a TypeError: `number` gave None for it, and None has no place among the numbers. What should the test say before it compares?"""
    return curry(lambda name, limit, flight: number(flight[name]) > limit)(*given)


@wrong(belief="false_means_missing")
def zero_is_unknown(*given):
    """With a limit of −15, a flight that left on the minute is not above it. Which two delays look alike to a test such as `minutes and …`?"""
    return curry(lambda name, limit, flight: (minutes := number(flight[name])) and minutes > limit)(*given)


@wrong(belief="functions_wait_by_themselves")
def not_curried(name, limit, flight):
    """With all three arguments it works; with one or two it is a TypeError. What should `over("dep_delay", 60)` give in place of an error?"""
    minutes = number(flight[name])
    return minutes is not None and minutes > limit


@wrong(belief="A function that returns a function is curried.")
def two_brackets_only(name, limit):
    """`over(name, limit)(flight)` works, and the other two ways end in a TypeError. What would a call with one argument have to give back?"""

    def test(flight):
        minutes = number(flight[name])
        return minutes is not None and minutes > limit

    return test


@wrong(belief="The data come first among the arguments, and a pipeline finds them there.")
def flight_comes_first(*given):
    """`over("dep_delay", 60)` took the text "dep_delay" for the flight. In which order do the arguments arrive, and which of them is still to come?"""
    return curry(lambda flight, name, limit: (number(flight[name]) or limit) > limit)(*given)
