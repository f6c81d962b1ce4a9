# %% task [markdown]
# ## The known delays
#
# *Write.* Given an iterator of flights, give an iterator of their delays on arrival in minutes, in the same order, without
# those that nobody recorded. `delay` gives `None` for these.

# %% answer
def known_delays(flights):
    """The known delays on arrival, one after another.

    >>> list(known_delays(iter([{"arr_delay": "12"}, {"arr_delay": "NA"}, {"arr_delay": "-3"}])))
    [12, -3]
    """
    ### BEGIN SOLUTION
    # filterfalse drops what the test is true for; 0 is a delay like any other and stays.
    return filterfalse(lambda minutes: minutes is None, map(delay, flights))
    ### END SOLUTION


# %% hints [markdown]
# 1. Two steps: flights become minutes, and some of these are dropped. Which step is a map, and which a filter?
# 2. `map(delay, flights)` gives minutes and None. Test for None itself: 0 is false, and yet a known delay.
# 3. A relative, the temperatures that a sensor did not miss: `filter(lambda degrees: degrees is not None,
#    map(reading, lines))`.

# %% question [markdown]
# What would `filter(None, …)` have dropped on a day when every flight is on time?


# %% check
def check(answer, draw):
    flights = draw.several(small_flight, 500, at_least=0, named="flights")
    served = expect.serve(flights)
    delays = answer(served)
    expect.lazy(served)
    known = [minutes for minutes in map(minutes_late, flights) if minutes is not None]
    expect.equal(expect.everything(delays), known)


# %% right
@right
def by_expression(flights):
    """A generator expression."""
    return (int(flight["arr_delay"]) for flight in flights if flight["arr_delay"] != "NA")


# %% wrong
wrong(
    "drops_the_false",
    was="filterfalse(lambda minutes: minutes is ",
    now="filter(",
    belief="false_means_missing",
    says="The flights that arrived to the minute are gone as well. What does `bool(0)` say?",
)


@wrong(belief="laziness_is_only_for_files")
def list_of_delays(flights):
    """It read all the flights when it was called, before anybody wanted a delay. What do square brackets do, and when?"""
    return [minutes for minutes in map(delay, flights) if minutes is not None]


@wrong(belief="map_leaves_out_none")
def map_alone(flights):
    """The unknown ones are still there, as None. How many items does a `map` over 100 flights give?"""
    return map(delay, flights)


@wrong(belief="missing_is_zero")
def zero_for_missing(flights):
    """Flights with no record appear here as on time. What would that do to an average?"""
    return map(lambda flight: delay(flight) or 0, flights)


@wrong(belief="`filter` hands on what its test returned.")
def flights_not_minutes(flights):
    """It gives flights, not minutes. What does `filter` hand on: what the test returned, or what the test was given?"""
    return filter(lambda flight: delay(flight) is not None, flights)
