# %% task [markdown] points=3 core=true
# ## The worst flight of each carrier
#
# *Write.* `flights` is an iterator of flights. Return a dictionary that has, for each carrier, its flight with the greatest known
# delay on arrival. Of equal delays, take the first. A carrier without a known delay does not appear. Some carriers are never late.
#
# **Read the flights once, and store no more than one flight for each carrier.**

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
# 1. Each carrier has a state of its own, in a dictionary. What is the state, and when is a carrier new?
# 2. Let the state be the flight itself: `delay` gives its minutes again. What is the state after a carrier's first known flight?
# 3. The longest line of each speaker. Fill the gap:
#    ```python
#    if speaker not in longest or len(line) > ___:
#        longest[speaker] = line
#    ```

# %% question [markdown]
# How many flights does your answer hold, if a year has 336,776 of 16 carriers?


# %% check
def small_flight(random):
    """A flight with the columns that matter here; AS is never late, and few delays differ."""
    carrier = random.choice(("UA", "B6", "AS", "AA", "DL"))
    late = 0 if carrier == "AS" else 12
    minutes = str(random.choice((0, *(10 * random.randint(-5, late) - 3 for _ in range(3)))))
    number = str(random.randint(1, 2_400))
    return {"carrier": carrier, "flight": number, "arr_delay": random.choice(("NA", minutes, minutes, minutes))}


@exercise(demands=("one pass",))
def check(answer, draw):
    flights = draw.several(small_flight, 400, at_least=0, named="flights")
    if len(flights) == 1:  # a flight that does not count
        flights[0]["arr_delay"] = "NA"
    if len(flights) == 2:  # a flight that is no new worst
        flights[0]["arr_delay"] = "17"
        flights[1].update(carrier=flights[0]["carrier"], arr_delay="-4")
    if len(flights) > 5:  # the last counts
        flights[-1]["arr_delay"] = "130"
    expect.equal(answer(expect.serve(flights)), solution(flights))


# %% right
@right
def minutes_and_flight(flights):
    """A loop; the minutes are kept beside the flight."""
    worst = {}
    for flight in flights:
        minutes, best = delay(flight), worst.get(flight["carrier"])
        if minutes is not None and (best is None or minutes > best[0]):
            worst[flight["carrier"]] = minutes, flight
    return {carrier: flight for carrier, (_, flight) in worst.items()}


# %% wrong
@wrong(
    belief="equal_keys_arrive_together",
    again="Keep the worst flight of each carrier in a dictionary, without `groupby`.",
)
def worst_of_the_last_run(flights):
    """Your function gave the worst flight of a carrier's last group only. `groupby` begins a new group at each change of the key ([section 5](lesson#5)). What happens to the carrier's earlier groups?"""
    known = (flight for flight in flights if delay(flight) is not None)
    return {carrier: max(group, key=delay) for carrier, group in groupby(known, key=itemgetter("carrier"))}


wrong(
    "worse_than_zero",
    was="carrier not in worst or minutes > delay(worst[carrier])",
    now="minutes > (delay(worst[carrier]) if carrier in worst else 0)",
    belief="zero_is_the_least",
    says="A carrier that was never late is missing in {received}. None of its delays is greater than the 0 that your code begins with ([section 2](lesson#2)). With what should a carrier's first known flight be compared?",
    again="Compare a carrier's first known flight with nothing: it is the worst so far.",
)

wrong(
    "returns_the_new_worst_only",
    was="     return",
    now="         return",
    belief="state_stays_unless_returned",
    says="A flight in {input} is no new worst, and after it the state is None. A step must return the next state ([section 1](lesson#1)). What does your step return for such a flight?",
    again="Return the dictionary in every case, outside the `if`.",
)
