# %% task [markdown] slot="grouping"
# ## One mean for each carrier
#
# Every month each carrier reports how many flights it had, and how late they were on average. `reports` is an iterator of triples,
# carrier, flights and mean, in any order. In a month without flights the mean is None. Give a dictionary with, for each carrier,
# the mean over all its flights. A carrier that never flew is not in it.

# %% answer
def carrier_means(reports):
    """For each carrier the mean delay of its flights.

    >>> carrier_means(iter([("UA", 2, 10), ("UA", 2, 20)]))
    {'UA': 15.0}
    """

    ### BEGIN SOLUTION
    def step(states, report):
        carrier, flights, mean = report
        if flights:
            total, count = states.get(carrier, (0, 0))
            states[carrier] = total + flights * mean, count + flights
        return states

    return {carrier: total / count for carrier, (total, count) in reduce(step, reports, {}).items()}
    ### END SOLUTION


# %% hints [markdown]
# 1. Forty flights in one month and four in another: how much should each month's mean weigh?
# 2. For each carrier carry a total of minutes and a count of flights; `flights * mean` is what a month adds to the
#    total. Divide once, at the end.
# 3. A relative, the mean mark of each pupil from (name, tests, mean): `total, count = states.get(name, (0, 0))`, then
#    `states[name] = total + tests * mean, count + tests`.

# %% question [markdown]
# Which number would you have to report as well, if the means of two years were to be joined later?


# %% check
# grouping: one state for each key, 03; a finish over the dictionary, 02; an iterator in any order, 01
def check(answer, draw):
    def report(random):
        flights = random.choice((0, random.randint(1, 9), random.randint(10, 900)))
        return random.choice(("UA", "B6", "AA", "HA")), flights, random.randint(-15, 40) if flights else None

    one, two = draw.random.sample(("UA", "B6", "AA", "HA"), 2)
    few, many, mean = draw.random.randint(2, 9), draw.random.randint(100, 900), draw.random.randint(4, 20)
    months = [(one, few, 3 * mean), (one, many, mean), (one, few, -mean)]
    small = {
        1: [(one, many, 0)],
        2: months[:2],
        3: [months[0], (two, few, mean), months[1]],
        5: [*months, (one, 0, None), (two, few, 0)],
    }
    reports = drawn(draw, report, 48, small, "reports")
    totals, counts = {}, {}
    for carrier, flights, mean in reports:
        if flights:
            totals[carrier] = totals.get(carrier, 0) + flights * mean
            counts[carrier] = counts.get(carrier, 0) + flights
    expected = {carrier: totals[carrier] / counts[carrier] for carrier in totals}
    expect.equal(answer(expect.serve(reports)), expected)


# %% right
@right
def means_from_lists(reports):
    """All reports of a carrier in a list, then a look at each list."""
    grouped = {}
    for carrier, flights, mean in reports:
        if flights:
            grouped.setdefault(carrier, []).append((flights, mean))
    return valmap(lambda parts: sum(n * mean for n, mean in parts) / sum(n for n, _ in parts), grouped)


# %% wrong
@wrong(belief="means_can_be_averaged")
def months_alike(reports):
    """A month with 4 flights weighs as much here as one with 400. Of how many flights does each mean speak?"""
    means = {}
    for carrier, flights, mean in reports:
        if flights:
            means.setdefault(carrier, []).append(mean)
    return {carrier: sum(each) / len(each) for carrier, each in means.items()}


@wrong(belief="equal_keys_arrive_together")
def neighbours_only(reports):
    """A carrier has the mean of its latest stretch of reports only. What happened to it when another carrier came between?"""
    means = {}
    for carrier, group in groupby(filter(itemgetter(1), reports), key=itemgetter(0)):
        parts = [(flights * mean, flights) for _, flights, mean in group]
        means[carrier] = sum(total for total, _ in parts) / sum(count for _, count in parts)
    return means


@wrong(belief="one_state_serves_all_keys")
def one_count_for_all(reports):
    """With a single carrier it is right; with two, each mean is too close to 0. Whose flights were counted in the number it divides by?"""
    totals, count = {}, 0
    for carrier, flights, mean in reports:
        if flights:
            totals[carrier] = totals.get(carrier, 0) + flights * mean
            count += flights
    return {carrier: total / count for carrier, total in totals.items()}


@wrong(belief="a_mean_keeps_its_weight")
def latest_weight(reports):
    """Two months are joined correctly, the third is not. How many flights does the carrier's state stand for by then?"""
    states = {}
    for carrier, flights, mean in reports:
        if flights:
            weight, before = states.get(carrier, (0, 0))
            states[carrier] = flights, (weight * before + flights * mean) / (weight + flights)
    return {carrier: mean for carrier, (_, mean) in states.items()}


@wrong(belief="false_means_missing")
def punctual_month_left_out(reports):
    """A month in which a carrier was on time on average was taken for one without flights. Which of its two numbers was asked?"""
    states = {}
    for carrier, flights, mean in reports:
        if mean:
            total, count = states.get(carrier, (0, 0))
            states[carrier] = total + flights * mean, count + flights
    return {carrier: total / count for carrier, (total, count) in states.items()}


@wrong(belief="means_can_be_averaged")
def months_alike_if_true(reports):
    """A month with a mean of 0 was left out, as if nobody had flown. And of those that stayed: should 4 flights weigh as much as 400?"""
    means = {}
    for carrier, _, mean in reports:
        if mean:
            means.setdefault(carrier, []).append(mean)
    return {carrier: sum(each) / len(each) for carrier, each in means.items()}


equivalent(was="", now="reports = repeated(reports)", why="The mean of everything twice is the mean.")
