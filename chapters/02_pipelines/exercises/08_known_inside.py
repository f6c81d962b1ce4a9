# %% task [markdown] points=2
# ## A record within a record
#
# *Write.* In JSON, a flight may have its delays in an inner dictionary, under `"delays"`. Return the flight without its unknown
# delays, those that are None. Keep everything else, including other values that are None, such as a gate. **Do not change the flight that
# you were given.**

# %% answer
def known_inside(flight):
    """The flight, its `delays` without those that are None.

    >>> known_inside({"carrier": "UA", "delays": {"departure": 2, "arrival": None}})
    {'carrier': 'UA', 'delays': {'departure': 2}}
    """
    ### BEGIN SOLUTION
    # Two new dictionaries: the inner one and the outer one. The old ones stay as they
    # were.
    return flight | {"delays": valfilter(lambda minutes: minutes is not None, flight["delays"])}
    ### END SOLUTION


# %% hints [markdown]
# 1. Which single value differs between the old flight and the new one?
# 2. `valfilter` makes a new inner dictionary ([section 5](lesson#5)). `old | {key: value}` makes a new outer one, in which the
#    right side wins.
# 3. A play without its empty scenes. Fill the gap:
#    ```python
#    scenes = valfilter(lambda lines: lines != [], play["scenes"])
#    shorter = play | {___: scenes}
#    ```

# %% question [markdown]
# How many dictionaries does your answer make, and which of the old ones does the new flight still share?


# %% check
def nested_flight(random, first):
    """A flight with its delays inside; the first has a delay of each kind."""
    kinds = (None, 0, random.randint(-20, 90))
    delays = random.sample(kinds, 3) if first else random.choices(kinds, k=3)
    names = random.sample(("departure", "arrival", "taxi", "boarding"), 3)
    other = {
        random.choice(("gate", "stand")): random.choice((None, "B22")),
        "plane": {"tail": random.choice((None, "N24211")), "seats": random.choice((0, 149))},
        "delays": dict(zip(names, delays, strict=True)),
    }
    return dict(random.sample([*other.items()], len(other)))


@exercise(shares="the check looks at what became of what it gave")
def check(answer, draw):
    flights = draw.show("flights", [nested_flight(draw.random, first=at == 0) for at in range(draw.size(30))])
    if len(flights) > 2:  # no delay is known
        flights[-1]["delays"] = dict.fromkeys(flights[-1]["delays"])
    given = deepcopy(flights)  # the card shows the flights as they were
    expect.equal([answer(flight) for flight in given], [solution(flight) for flight in flights])
    says = "Your function has changed the flights that it was given: they are {received} now. Which of their dictionaries does it change?"
    expect.note(expect.alike(given, flights), given, says=says)


# %% right
@right
def built_anew(flight):
    """A new dictionary, key by key."""
    delays = {name: minutes for name, minutes in flight["delays"].items() if minutes is not None}
    return {name: delays if name == "delays" else value for name, value in flight.items()}


# %% wrong
@wrong(
    belief="A filter on a dictionary also looks into the dictionaries inside.",
    again="Use the filter on the inner dictionary, and put its result into a new flight under `delays`.",
)
def outside_only(flight):
    """Each None inside `delays` is still there. A filter looks at the top level only ([section 5](lesson#5)). Which values did your test see: those of the flight, or those of its delays?"""
    return valfilter(lambda value: value is not None, flight)


@wrong(
    belief="A copy of a dictionary also copies what is inside.",
    again="`dict(flight)` copies the outer dictionary only. Make a new inner dictionary, too.",
)
def copies_the_outside(flight):
    """The result is right, but the flight that you were given has lost delays as well. It shares its inner dictionary with your result. Which line of yours changes that dictionary?"""
    made = dict(flight)
    for name in [name for name, minutes in made["delays"].items() if minutes is None]:
        del made["delays"][name]
    return made


wrong(
    "inside_without_zeros",
    was="lambda minutes: minutes is not None",
    now="bool",
    belief="false_means_missing",
    says="Delays of 0 minutes are missing in your result. They are known: 0 means on time. Which values does your test treat as unknown?",
    again="Python takes both 0 and None as false. Ask whether the value is None.",
)
