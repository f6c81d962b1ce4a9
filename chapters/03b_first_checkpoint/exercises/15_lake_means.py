# %% task [markdown] slot="grouping"
# ## How warm are the lakes?
#
# `readings` is an iterator of pairs: the name of a lake and its temperature in whole degrees, or None where the thermometer failed. They
# come as people send them, the lakes in any order. Give a dictionary with, for each lake, the mean of its known temperatures. A lake of
# which none is known is not in it.

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
# 1. One state for each lake. What is in it, and which readings leave it as it is?
# 2. A total and a count for each lake, looked up with `states.get(lake, (0, 0))`. Ask of the temperature whether it
#    is None, and nothing else.
# 3. A relative, mean marks from (name, mark or None): `if mark is not None:` and in it `total, count =
#    states.get(name, (0, 0))` and `states[name] = total + mark, count + 1`.

# %% question [markdown]
# How many numbers does your answer hold for a thousand readings of three lakes, and for a million?


# %% check
@exercise(demands=("one pass",))
def check(answer, draw):
    def reading(random):
        return random.choice(("Inari", "Ohrid", "Garda")), random.choice((None, None, 0, 0, -3, 4, 9, 18, 21))

    one, two = draw.random.sample(("Inari", "Ohrid", "Garda"), 2)
    cold, warm = draw.random.randint(1, 5), draw.random.randint(9, 21)
    small = {
        1: [(one, 0)],
        2: [(one, None), (one, warm)],
        3: [(one, cold), (two, warm), (one, -cold)],
        5: [(one, cold), (one, 0), (one, warm), (two, cold), (two, None)],
    }
    readings = drawn(draw, reading, 400, small, "readings")
    known = {}
    for lake, degrees in readings:
        if degrees is not None:
            known.setdefault(lake, []).append(degrees)
    expected = {lake: sum(degrees) / len(degrees) for lake, degrees in known.items()}
    expect.equal(answer(expect.serve(readings)), expected)


# %% right
@right
def lakes_by_reduce(readings):
    """A reduction with lists as states."""

    def step(known, reading):
        lake, degrees = reading
        if degrees is not None:
            known.setdefault(lake, []).append(degrees)
        return known

    return {lake: sum(degrees) / len(degrees) for lake, degrees in reduce(step, readings, {}).items()}


# %% wrong
def _means(readings):
    """The mean of each lake, from pairs of lake and number."""
    states = {}
    for lake, degrees in readings:
        total, count = states.get(lake, (0, 0))
        states[lake] = total + degrees, count + 1
    return {lake: total / count for lake, (total, count) in states.items()}


@wrong(belief="equal_keys_arrive_together")
def latest_stretch_of_a_lake(readings):
    """A lake whose readings are scattered has the mean of the latest few. Where does a group end for `groupby`?"""
    means = {}
    for _, group in groupby((pair for pair in readings if pair[1] is not None), key=itemgetter(0)):
        means.update(_means(list(group)))
    return means


@wrong(belief="false_means_missing")
def ice_left_out(readings):
    """On the days when a lake was about to freeze, its thermometer counts as broken. Which number did the test throw out?"""
    return _means(pair for pair in readings if pair[1])


@wrong(belief="missing_is_zero")
def broken_is_ice(readings):
    """A broken thermometer counts as 0 degrees. How cold does a lake get if nobody can read its thermometer?"""
    return _means((lake, degrees or 0) for lake, degrees in readings)


@wrong(belief="halving_gives_the_mean")
def halfway_in_each_lake(readings):
    """With two readings of a lake it is right, with three the last one weighs half. What would a pair remember that one number does not?"""
    means = {}
    for lake, degrees in readings:
        if degrees is not None:
            means[lake] = (means[lake] + degrees) / 2 if lake in means else degrees
    return means
