# %% task [markdown] points=3 core=true
# ## The worst flight of each carrier
#
# *Write.* From an iterator of flights: a dictionary with, for each carrier, its flight with the greatest known delay on arrival; of
# equals the first. A carrier of which no delay is known does not appear. Some carriers are never late.

# %% answer
def worst_by_carrier(flights):
    """Each carrier's flight with the greatest known delay.

    >>> worst_by_carrier(iter([{"carrier": "UA", "arr_delay": "12"}, {"carrier": "UA", "arr_delay": "45"}]))
    {'UA': {'carrier': 'UA', 'arr_delay': '45'}}
    """

    ### BEGIN SOLUTION
    def step(worst, flight):
        minutes, carrier = delay(flight), flight["carrier"]
        # A carrier's first known flight is its worst so far, however early it was.
        if minutes is not None and (carrier not in worst or minutes > delay(worst[carrier])):
            worst[carrier] = flight
        return worst

    return reduce(step, flights, {})
    ### END SOLUTION


# %% hints [markdown]
# 1. One state for each carrier, in a dictionary. What is the state, and when is a carrier new?
# 2. Let the state be the flight itself: its delay can be had from it again. A new carrier's first known flight is its
#    worst so far, whatever its delay.
# 3. A relative, the longest line of each speaker: `if speaker not in longest or len(line) > len(longest[speaker]):
#    longest[speaker] = line`, and then `return longest`.

# %% question [markdown]
# How many flights does your answer hold, if a year has 336,776 of 16 carriers?


# %% check
def small_flight(random):
    """A flight with the columns that matter here; AS is never late, and few delays differ."""
    carrier = random.choice(("UA", "B6", "AS", "AA", "DL"))
    late = 0 if carrier == "AS" else 12
    minutes = str(random.choice((0, *(10 * random.randint(-5, late) - 3 for _ in range(3)))))
    return {
        "carrier": carrier,
        "flight": str(random.randint(1, 2_400)),
        "arr_delay": random.choice(("NA", minutes, minutes, minutes)),
    }


def minutes_late(flight):
    """The delay in minutes, or None."""
    return None if flight["arr_delay"] == "NA" else int(flight["arr_delay"])


def check(answer, draw):
    flights = draw.several(small_flight, 400, at_least=0, named="flights")
    # Two ways to lose the state, one at a time: a flight that does not count, and one that is no new worst.
    if len(flights) == 1:
        flights[0]["arr_delay"] = "NA"
    if len(flights) == 2:
        flights[0]["arr_delay"] = "17"
        flights[1].update(carrier=flights[0]["carrier"], arr_delay=str(draw.random.randint(-30, 9)))
    if len(flights) > 5:  # the last counts
        flights[-1]["arr_delay"] = "130"
    expected = {}
    for flight in flights:
        minutes = minutes_late(flight)
        if minutes is None:
            continue
        best = expected.get(flight["carrier"])
        if best is None or minutes > minutes_late(best):
            expected[flight["carrier"]] = flight
    expect.equal(answer(expect.serve(flights)), expected)


# %% right
@right
def by_sorted_groups(flights):
    """Sorted by carrier, so that equal keys do arrive together; sorting keeps the order of equals."""
    known = sorted((flight for flight in flights if delay(flight) is not None), key=itemgetter("carrier"))
    return {carrier: max(group, key=delay) for carrier, group in groupby(known, key=itemgetter("carrier"))}


# %% wrong
@wrong(belief="equal_keys_arrive_together")
def worst_of_the_last_run(flights):
    """For a carrier that comes back, only its latest stretch of flights was looked at. What became of its groups from before?"""
    known = (flight for flight in flights if delay(flight) is not None)
    return {carrier: max(group, key=delay) for carrier, group in groupby(known, key=itemgetter("carrier"))}


@wrong(belief="zero_is_the_least")
def worse_than_zero(flights):
    """A carrier that always came early is missing. Which delay did its flights have to beat?"""
    worst, minutes_of = {}, {}
    for flight in flights:
        minutes, carrier = delay(flight), flight["carrier"]
        if minutes is not None and minutes > minutes_of.get(carrier, 0):
            worst[carrier], minutes_of[carrier] = flight, minutes
    return worst


@wrong(belief="csv_knows_numbers")
def compares_texts(flights):
    """97 minutes won over 117 here. How do the texts `"97"` and `"117"` compare?"""
    worst = {}
    for flight in flights:
        carrier = flight["carrier"]
        if flight["arr_delay"] != "NA":
            if carrier not in worst or flight["arr_delay"] > worst[carrier]["arr_delay"]:
                worst[carrier] = flight
    return worst


@wrong(belief="missing_is_zero")
def unknown_is_on_time(flights):
    """Flights with no known delay won over those that came early. What do you know of a flight marked NA?"""
    worst = {}
    for flight in flights:
        carrier = flight["carrier"]
        if carrier not in worst or (delay(flight) or 0) > (delay(worst[carrier]) or 0):
            worst[carrier] = flight
    return worst


@wrong(belief="a_value_knows_its_row")
def minutes_only(flights):
    """It tells how late, and not which flight. From the number 45, how would you get back to the flight?"""
    worst = {}
    for flight in flights:
        minutes, carrier = delay(flight), flight["carrier"]
        if minutes is not None:
            worst[carrier] = max(worst.get(carrier, minutes), minutes)
    return worst


@wrong(belief="equals_are_the_same")
def last_of_equals(flights):
    """Of flights that were equally late it gives the last. When a flight comes that is as late as the worst so far, what should the state become?"""
    worst = {}
    for flight in flights:
        minutes, carrier = delay(flight), flight["carrier"]
        if minutes is not None and (carrier not in worst or minutes >= delay(worst[carrier])):
            worst[carrier] = flight
    return worst


@wrong(belief="false_means_missing")
def passes_over_the_punctual(flights):
    """A flight that arrived to the minute was passed over, as if nobody knew its delay. What does `not 0` say?"""
    worst = {}
    for flight in flights:
        minutes, carrier = delay(flight), flight["carrier"]
        if minutes and (carrier not in worst or minutes > delay(worst[carrier])):
            worst[carrier] = flight
    return worst


@wrong(belief="every_column_is_filled")
def compares_with_none(flights):
    """A flight marked NA became a carrier's worst because it came first. With what is the carrier's next flight compared?"""
    worst = {}
    for flight in flights:
        carrier = flight["carrier"]
        if carrier not in worst or delay(flight) > delay(worst[carrier]):
            worst[carrier] = flight
    return worst


wrong(
    "returns_the_new_worst_only",
    was="     return",
    now="         return",
    belief="state_stays_unless_returned",
    says="After a flight that is no new worst, or has no known delay, the state is None. What does your step give back for such a flight?",
)


@wrong(belief="state_stays_unless_returned")
def returns_nothing_when_beaten(flights):
    """A flight that was less late than its carrier's worst turned the state into None. At which line does the step end for such a flight?"""

    def step(worst, flight):
        minutes, carrier = delay(flight), flight["carrier"]
        if minutes is None:
            return worst
        if carrier not in worst or minutes > delay(worst[carrier]):
            worst[carrier] = flight
            return worst

    return reduce(step, flights, {})


wrong(
    "returns_nothing_for_unknown",
    was=" and (carrier not in worst or minutes > delay(worst[carrier])):\n            worst[carrier] = flight\n",
    now=":\n            if carrier not in worst or minutes > delay(worst[carrier]):\n                worst[carrier] = flight\n    ",
    belief="state_stays_unless_returned",
    says="A flight marked NA turned the state into None, and all that was found is gone. What should such a flight do to the state?",
)

equivalent(was="", now="flights = repeated(flights)", why="Nothing exceeds itself, so the first flight stays.")
