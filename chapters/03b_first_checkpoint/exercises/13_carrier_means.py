# %% task [markdown] slot="grouping"
# ## One mean for each carrier
#
# Every month each carrier reports how many flights it had, and their mean delay. `reports` is an iterator of triples (carrier, flights,
# mean), the carriers in any order. The mean is None in a month without flights. Give a dictionary that has, for each carrier, the mean
# delay of all its flights. A carrier without flights is not in it.
#
# **Read the reports once and do not store them.**

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
# 1. One month had 40 flights and another had 4. How much should each month's mean weigh?
# 2. A dictionary can hold two numbers for each carrier. The mean and the flights of a month give its total delay.
# 3. The same for the mean mark of each pupil. Fill the gap:
#    ```python
#    total, tests = states.get(name, (0, 0))
#    states[name] = total + ___, tests + new_tests
#    ```

# %% question [markdown]
# Which number would you have to report as well, if the means of two years were to be joined later?


# %% check
@exercise(demands=("one pass",))
def check(answer, draw):
    def report(random):
        flights = random.choice((0, random.randint(1, 9), random.randint(10, 900)))
        return random.choice(("UA", "B6", "AA", "HA")), flights, random.randint(-15, 40) if flights else None

    one, two, three = draw.random.sample(("UA", "B6", "AA", "HA"), 3)
    few, many, mean = draw.random.randint(2, 9), draw.random.randint(100, 900), draw.random.randint(4, 20)
    months = [(one, few, 3 * mean), (one, many, mean), (one, few, -mean)]
    small = {
        1: [(one, many, 0)],
        2: months[:2],
        3: [months[0], (two, few, mean), months[1]],
        5: [*months, (three, 0, None), (two, few, 0)],
    }
    reports = drawn(draw, report, 400, small, "reports")
    expect.equal(answer(expect.serve(reports)), solution(reports))


# %% right
@right
def means_brought_up_to_date(reports):
    """The state is the flights so far and their mean."""
    means = {}
    for carrier, flights, mean in reports:
        if flights:
            before, old = means.get(carrier, (0, 0))
            means[carrier] = before + flights, (before * old + flights * mean) / (before + flights)
    return valmap(itemgetter(1), means)


# %% wrong
wrong(
    "months_alike",
    was="total + flights * mean, count + flights",
    now="total + mean, count + 1",
    belief="means_can_be_averaged",
    says="Your result is {received}, and {expected} was expected. It gives every month the same weight. How many flights does each mean stand for?",
    again="Multiply each mean by its flights, and divide by the number of flights, not of months.",
)


@wrong(
    belief="equal_keys_arrive_together",
    again="Keep a total and a count for every carrier in one dictionary until the reports end.",
)
def neighbours_only(reports):
    """Your result is {received}, and {expected} was expected. The earlier reports of a carrier that comes again are missing. Where does your code keep them while other carriers come?"""
    pairs = ((carrier, (flights, mean)) for carrier, flights, mean in reports if flights)
    return by_run(pairs, weighted_mean)


wrong(
    "punctual_month_left_out",
    was="if flights:",
    now="if mean:",
    belief="false_means_missing",
    says="Your result leaves out a month with flights and a mean of 0. Such a month was on time. Which of the two numbers tells that there were no flights?",
    again="Ask whether `flights` is 0, or whether `mean` is None. A mean of 0 counts.",
)
