# %% task [markdown]
# ## The known delays
#
# *Write.* You get an iterator of flights. Return an iterator over their delays on arrival in minutes, in the same order. Leave
# out the flights for which `delay` returns `None`.
#
# **Read a flight only when a delay is asked for**, and no further than the flight that has this delay.

# %% answer
def known_delays(flights):
    """The known delays on arrival, one after another.

    >>> day = [{"arr_delay": "12"}, {"arr_delay": "NA"}, {"arr_delay": "-3"}]
    >>> list(known_delays(iter(day)))
    [12, -3]
    """
    ### BEGIN SOLUTION
    # filterfalse drops what the test is true for. 0 is a delay like any other and
    # stays.
    return filterfalse(lambda minutes: minutes is None, map(delay, flights))
    ### END SOLUTION


# %% hints [markdown]
# 1. There are two steps: flights become minutes, and some of these are dropped. Which step is a map, and which a filter?
# 2. `map` and `filter` are lazy. Test for `None` itself, because 0 is false and is a known delay.
# 3. The same for temperatures that a sensor has missed. Fill the gap:
#    ```python
#    readings = map(temperature, lines)
#    known = filter(lambda degrees: degrees is ___, readings)
#    ```

# %% question [markdown]
# What would `filter(None, …)` have dropped on a day when every flight is on time?


# %% check
@exercise(demands=("lazy",))
def check(answer, draw):
    flights = draw.several(small_flight, 500, at_least=0, named="flights")
    if len(flights) > 2:  # the first counts and is on time; the last counts
        flights[0]["arr_delay"], flights[-1]["arr_delay"] = "0", "-3"
    served = expect.serve(flights)
    result = answer(served)
    if not gives_items(result):
        return
    found, reads = reads_by_result(result, served)
    needed = expect.serve(flights)
    expected, due = reads_by_result(solution(needed), needed)
    if expect.equal(found, expected):
        says = "The delays are right. This many flights had been read when each of them came: {received}. {expected} would be enough. Which part of your code reads further?"
        expect.equal(reads, due, says=says)


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
    says="Your result leaves out a flight with the delay 0. Your code leaves out every delay that is false, and not only `None`. What is `bool(0)`?",
    again="Compare each delay with `None` instead of asking whether it is true.",
)

wrong(
    "list_of_delays",
    was=("filterfalse(", "flights))"),
    now=("iter(list(filterfalse(", "flights))))"),
    belief="laziness_is_only_for_files",
    says="The delays are right, but the first one comes only after all flights have been read. A list computes every item at once ([section 1](lesson#1)). What gives one item when it is asked for?",
    again="Do not build a list. `filter`, a generator expression or `yield` gives one delay at a time.",
)


@wrong(belief="one_more_to_see_the_end", again="Give each delay in the same round of the loop in which you read it.")
def one_behind(flights):
    """The delays are right, but each one comes only after the next known delay has been read. How far must your code read to give one delay?"""
    known = filterfalse(lambda minutes: minutes is None, map(delay, flights))
    held = list(islice(known, 1))
    for minutes in known:
        yield held.pop()
        held.append(minutes)
    yield from held
