# %% task [markdown] points=2
# ## A record within a record
#
# *Write.* As JSON, a flight holds its delays in a dictionary of their own. Give the flight without its unknown delays. All the
# rest stays: also other things that are None, such as a gate. And the flight that you were given stays as it was.

# %% answer
def known_inside(flight):
    """The flight, its `delays` without those that are None.

    >>> known_inside({"carrier": "UA", "delays": {"departure": 2, "arrival": None}})
    {'carrier': 'UA', 'delays': {'departure': 2}}
    """
    ### BEGIN SOLUTION
    # Two new dictionaries: one inside, one around it. Nothing is taken away from the old ones.
    return flight | {"delays": valfilter(lambda minutes: minutes is not None, flight["delays"])}
    ### END SOLUTION


# %% hints [markdown]
# 1. What should the new flight have that the old one has not? Only one of its values differs.
# 2. `valfilter` on `flight['delays']` gives a new inner dictionary. `|` makes a new outer one, and its right side
#    wins.
# 3. A relative, a play whose scenes without lines are left out: `play | {'scenes': valfilter(lambda lines: lines !=
#    [], play['scenes'])}`.

# %% question [markdown]
# How many dictionaries does your answer make, and which of the old ones does the new flight still share?


# %% check
def nested_flight(random, first):
    """A flight with its delays inside, on time more often than in life; the first has a delay of each kind."""
    kinds = (None, 0, random.randint(-20, 90))
    delays = random.sample(kinds, 3) if first else random.choices(kinds, k=3)
    inside = dict(zip(("departure", "arrival", "taxi"), delays, strict=True))
    return {"carrier": random.choice(("UA", "B6")), "gate": random.choice((None, "B22")), "delays": inside}


@exercise(
    shares="the check looks at what became of what it gave",
    local="only within one process can it be seen whether the flight itself came back, or a copy of it",
)
def check(answer, draw):
    flights = draw.show("flights", [nested_flight(draw.random, first=at == 0) for at in range(draw.size(30))])
    expected = [
        {
            "carrier": flight["carrier"],
            "gate": flight["gate"],
            "delays": {name: minutes for name, minutes in flight["delays"].items() if minutes is not None},
        }
        for flight in flights
    ]
    # The answer is given copies, so that the card shows the flights as they were.
    given = deepcopy(flights)
    made = [answer(flight) for flight in given]
    expect.equal(made, expected)
    # A flight that is changed and given back is another belief than a copy that shares its delays.
    itself = any(one is other for one, other in zip(made, given, strict=True))
    expect.note(
        given == flights,
        given,
        says="It has changed the flights that it was given: they are {received} now.",
        key=expect.freeze([given, given != flights and itself]),
    )


# %% right
@right
def built_anew(flight):
    """A new dictionary, key by key."""
    made = {}
    for name, value in flight.items():
        made[name] = value if name != "delays" else {key: each for key, each in value.items() if each is not None}
    return made


# %% wrong
@wrong(belief="A filter on a dictionary also looks into the dictionaries inside.")
def outside_only(flight):
    """The None inside `delays` is still there. Which values did the test see: those of the flight, or those of a dictionary that is one of them?"""
    return valfilter(lambda value: value is not None, flight)


@wrong(belief="filtering_takes_away")
def changes_the_flight(flight):
    """What came back is right, and it is the very flight that was given: its owner has lost delays. From which dictionary did your answer take them away?"""
    for name in list(flight["delays"]):
        if flight["delays"][name] is None:
            del flight["delays"][name]
    return flight


@wrong(belief="To change a part of a record is to give back the part.")
def only_the_delays(flight):
    """Only the delays came back. What was to become of the carrier and of the gate?"""
    return valfilter(lambda minutes: minutes is not None, flight["delays"])


@wrong(belief="A copy of a dictionary also copies what is inside.")
def copies_the_outside(flight):
    """The copy is clean, and the flight it was made from has lost delays as well. How many dictionaries has the copy of its own: the outer one, the inner one, or both?"""
    copy = dict(flight)
    for name in list(copy["delays"]):
        if copy["delays"][name] is None:
            del copy["delays"][name]
    return copy


wrong(
    "inside_without_zeros",
    was="lambda minutes: minutes is not None",
    now="bool",
    belief="false_means_missing",
    says="A departure on time has vanished from its delays. Is no delay the same as no record of a delay?",
)


@wrong(belief="A None may be dropped wherever it stands.")
def both_levels(flight):
    """The unknown delays are gone, and with them an unknown gate. Who asked for that?"""
    inside = valfilter(lambda minutes: minutes is not None, flight["delays"])
    return valfilter(lambda value: value is not None, flight | {"delays": inside})
