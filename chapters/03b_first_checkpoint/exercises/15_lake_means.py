# %% task [markdown] slot="grouping"
# ## How warm are the lakes?
#
# `readings` is an iterator of pairs (lake, temperature), the lakes in any order. A temperature is a whole number of degrees, or None if
# the thermometer failed. Give a dictionary that has, for each lake, the mean of its known temperatures. A lake without a known
# temperature is not in it.
#
# **Read the readings once and do not store them.**

# %% answer
def lake_means(readings):
    """For each lake the mean of its known temperatures.

    >>> lake_means(iter([("Inari", 4), ("Ohrid", 18), ("Inari", 6)]))
    {'Inari': 5.0, 'Ohrid': 18.0}
    """
    ### BEGIN SOLUTION
    states = {}
    for lake, degrees in readings:
        # 0 degrees is a reading like any other.
        if degrees is not None:
            total, count = states.get(lake, (0, 0))
            states[lake] = total + degrees, count + 1
    return valmap(lambda state: state[0] / state[1], states)
    ### END SOLUTION


# %% hints [markdown]
# 1. What must your code remember for each lake, so that it can give the mean at the end? Which readings change nothing?
# 2. A dictionary can hold two numbers for each lake. Only None is missing; 0 degrees is known.
# 3. The same for mean marks. Fill the gap:
#    ```python
#    if mark is not None:
#        total, count = states.get(name, (0, 0))
#        states[name] = ___
#    ```

# %% question [markdown]
# How many numbers does your answer hold for a thousand readings of three lakes, and for a million?


# %% check
@exercise(demands=("one pass",))
def check(answer, draw):
    def reading(random):
        return random.choice(("Inari", "Ohrid", "Garda")), random.choice((None, None, 0, 0, -3, 4, 9, 18, 21))

    one, two, three = draw.random.sample(("Inari", "Ohrid", "Garda"), 3)
    cold, warm = draw.random.randint(1, 5), draw.random.randint(9, 21)
    small = {
        1: [(one, 0)],
        2: [(one, None), (one, warm)],
        3: [(one, cold), (two, warm), (one, -cold)],
        5: [(one, cold), (one, 0), (one, warm), (two, cold), (three, None)],
    }
    readings = drawn(draw, reading, 400, small, "readings")
    expect.equal(answer(expect.serve(readings)), solution(readings))


# %% right
@right
def lakes_by_reduce(readings):
    """A reduction with one dictionary of totals and one of counts."""

    def step(states, reading):
        lake, degrees = reading
        totals, counts = states
        return totals | {lake: totals.get(lake, 0) + degrees}, counts | {lake: counts.get(lake, 0) + 1}

    totals, counts = reduce(step, (pair for pair in readings if pair[1] is not None), ({}, {}))
    return {lake: total / counts[lake] for lake, total in totals.items()}


# %% wrong
@wrong(
    belief="equal_keys_arrive_together",
    again="Keep a total and a count for every lake in one dictionary until the readings end.",
)
def latest_stretch_of_a_lake(readings):
    """Your result is {received}, and {expected} was expected. The earlier readings of a lake that comes again are missing. Where does your code keep them while other lakes come?"""
    pairs = (reading for reading in readings if reading[1] is not None)
    return by_run(pairs, mean)


wrong(
    "ice_left_out",
    was="if degrees is not None",
    now="if degrees",
    belief="false_means_missing",
    says="Your result leaves out a reading of 0 degrees. It is a known temperature. How does your code tell 0 from None?",
    again="Ask whether the temperature is None. Do not ask whether it is true.",
)

wrong(
    "broken_is_ice",
    was=("if degrees is not None", "total + degrees"),
    now=("if True", "total + (degrees or 0)"),
    belief="missing_is_zero",
    says="Your result counts None as a temperature of 0 degrees: {received}. {expected} was expected. What does None say about the temperature?",
    again="Leave out readings whose temperature is None. They belong neither to the total nor to the count.",
)
