# %% task [markdown]
# ## The known delays
#
# *Write.* You get an iterator of flights. Return an iterator over their delays on arrival in minutes, in the same order. Leave
# out the flights for which `delay` returns `None`.
#
# **Read a flight only when a delay is asked for. Give each known delay before you read another flight.**

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
    # Each mistake shows at a small input of its own.
    for flight, text in zip(flights, {1: ("-3",), 2: ("NA", "NA"), 3: ("5", "0", "-3")}.get(len(flights), ())):
        flight["arr_delay"] = text
    if len(flights) > 3:  # the first counts and is on time; the last counts
        for at, text in ((0, "0"), (1, "NA"), (-1, "-3")):
            flights[at]["arr_delay"] = text
    served = expect.serve(flights)
    result = answer(served)
    if not gives_items(result):
        return
    found, reads = reads_by_result(result, served)
    needed = expect.serve(flights)
    expected, due = reads_by_result(solution(needed), needed)
    says = ""
    if any(isinstance(each, dict) for each in found):
        says = "Your result has flights, and the text asks for their delays. `filter` gives its items unchanged, `map` gives what a function returns ([section 3](lesson#3)). Which function gives the delay of a flight?"
    elif any(isinstance(each, str) for each in found):
        says = 'Your result has strings, as the file gives them, and the text asks for minutes. `"12"` is not the number 12. Which given function returns a number?'
    elif len(found) > len(expected):
        says = "Your result has an item for a flight whose delay is not known: {received}. `map` gives one result for each item and drops none ([section 3](lesson#3)). Which step could leave the flight out?"
    elif found == [minutes for minutes in expected if minutes > 0]:
        says = "Your result has only the delays above 0. A flight that was early or on time has a known delay, too: −3 or 0. What does your test ask about a flight?"
    elif found == [*islice(expected, len(found))]:
        says = "Your result ends too early: after it come flights with a known delay. `takewhile`, `break` and `return` end at the first unknown delay ([section 5](lesson#5)). What drops one item and goes on?"
    if expect.equal(found, expected, says=says):
        at = next((at for at, pair in enumerate(zip(reads, due)) if pair[0] != pair[1]), 0)
        read, enough = (reads[at], due[at]) if due else (0, 0)
        says = f"The delays are right. When number {at + 1} came, your code had read {read} flights, and {enough} would be enough. Which line of it asks for another flight before it gives a delay?"
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
    says="Your result leaves out the delay 0 and has the others. `filter` and `if` drop all that counts as false, not only `None`. What is `bool(0)`?",
    again="Compare each delay with `None` instead of asking whether it is true.",
)

wrong(
    "list_of_delays",
    was=("return filterfalse(", "flights))"),
    now=("yield from list(filterfalse(", "flights)))"),
    belief="laziness_is_only_for_files",
    says="The delays are right, but all flights had been read when the first one came. The card shows how many had been read at each delay. A list needs all items ([section 1](lesson#1)). What gives one item when it is asked for?",
    again="Do not build a list, not even before `yield from`. `filter`, a generator expression or a `yield` in the loop gives one delay at a time.",
)


@wrong(belief="one_more_to_see_the_end", again="Give each delay in the same round of the loop in which you read it.")
def one_behind(flights):
    """The delays are right, but each one comes only after the next known delay has been read. A delay is known as soon as its own flight is read. How far must your code read to give it?"""
    known = filterfalse(lambda minutes: minutes is None, map(delay, flights))
    held = list(islice(known, 1))
    for minutes in known:
        yield held.pop()
        held.append(minutes)
    yield from held
