# %% task [markdown] points=2 core=true
# ## One mean from many
#
# *Repair.* Each carrier reports how many flights it had, and how late these were on average. A carrier without flights reports
# `(0, None)`. What is the mean delay of *all the flights*? As it stands, the answer is the mean of the carriers' means, and a
# `None` ends it. Mend the step. Where there are no flights at all, the answer is `None`.

# %% answer
def overall_mean(parts):
    """The mean delay of all flights, from pairs: a carrier's number of flights and its mean delay.

    >>> overall_mean([(2, 10.0), (2, 20.0)])
    15.0
    """

    def step(state, part):
        total, count = state
        flights, mean = part
        ### BEGIN STUB
        # return total + mean, count + 1
        ### END STUB
        ### BEGIN SOLUTION
        # A mean and its number of flights give back the total that the mean was made from.
        return (total + flights * mean, count + flights) if flights else state
        ### END SOLUTION

    total, count = reduce(step, parts, (0, 0))
    return total / count if count else None


# %% hints [markdown]
# 1. Twenty flights and two flights: how much should each carrier's mean weigh? The state must add up what?
# 2. The total behind a mean is `flights * mean`. The count grows by `flights`. A carrier without flights changes
#    neither.
# 3. A relative, the price of a mixed load from (kilos, price per kilo): the step returns `money + kilos * price,
#    weight + kilos`, the finish is `money / weight`.

# %% question [markdown]
# You get such a mean for Monday and one for Tuesday. What else do you need for the mean of both days?


# %% check
def check(answer, draw):
    def part(random):
        flights = random.choice((0, random.randint(1, 9), random.randint(10, 60_000), random.randint(10, 60_000)))
        return flights, random.choice((0.0, round(random.uniform(-15, 25), 2))) if flights else None

    parts = draw.several(part, 24, at_least=0, named="parts")
    if len(parts) == 1:  # alone, so that who counts on a mean stops here, before any number
        parts[0] = 0, None
    if len(parts) == 2:  # one that was on time, and one that was not: 0 is a mean
        parts[:] = [(draw.random.randint(2, 9), 0.0), (draw.random.randint(2, 9), draw.random.randint(5, 25) + 0.5)]
    if len(parts) > 5:  # the last counts
        parts[-1] = 4_000, 25.5
    count = sum(flights for flights, _ in parts)
    total = sum(flights * mean for flights, mean in parts if flights)
    expect.equal(answer(parts), total / count if count else None)


# %% right
@right
def by_weights(parts):
    """Each mean times its share of the flights."""
    count = sum(flights for flights, _ in parts)
    return sum(mean * (flights / count) for flights, mean in parts if flights) if count else None


# %% wrong
@wrong(belief="means_can_be_averaged")
def mean_of_the_means(parts):
    """A carrier with 5 flights weighs as much here as one with 50,000. How many flights stand behind each mean?"""
    means = [mean for flights, mean in parts if flights]
    return sum(means) / len(means) if means else None


@wrong(belief="halving_gives_the_mean")
def halves(parts):
    """Each mean is averaged with all that came before as if that were one carrier. How much does the last one weigh?"""
    means = [mean for flights, mean in parts if flights]
    return reduce(lambda state, mean: (state + mean) / 2, means) if means else None


@wrong(belief="a_mean_keeps_its_weight")
def forgets_the_flights(parts):
    """Two carriers come out right, a third does not. For how many flights does the state stand after the first two?"""

    def step(state, part):
        return part[0], (state[0] * state[1] + part[0] * part[1]) / (state[0] + part[0])

    known = [part for part in parts if part[0]]
    return reduce(step, known)[1] if known else None


@wrong(belief="missing_is_zero")
def none_is_zero(parts):
    """A carrier without flights entered with a mean of 0, as if all of them had been on time. What does it add to the total, and what to the count?"""
    parts = list(parts)
    return sum(mean or 0 for flights, mean in parts) / len(parts) if parts else None


@wrong(belief="divides_by_what_is_at_hand")
def by_carriers(parts):
    """The total is in minutes of all flights, and it was divided by the number of carriers. How many flights share these minutes?"""
    parts = [part for part in parts if part[0]]
    return sum(flights * mean for flights, mean in parts) / len(parts) if parts else None


@wrong(belief="a_mean_keeps_its_weight")
def adds_the_means(parts):
    """Means were added up, and divided by flights. Two flights of 10 minutes on average: how many minutes are they late together?"""
    parts = [part for part in parts if part[0]]
    return sum(mean for flights, mean in parts) / sum(flights for flights, mean in parts) if parts else None


@wrong(belief="false_means_missing")
def drops_the_punctual(parts):
    """A carrier whose mean is 0.0 dropped out, with all its flights. Did it fly?"""
    parts = [part for part in parts if part[1]]
    return sum(flights * mean for flights, mean in parts) / sum(flights for flights, mean in parts) if parts else None


@wrong(belief="every_column_is_filled")
def calculates_with_none(parts):
    """It ends at a carrier that reports `(0, None)`. What should the state be after this carrier, when it was `(120, 6)` before?"""

    def step(state, part):
        return state[0] + part[0] * part[1], state[1] + part[0]

    total, count = reduce(step, parts, (0, 0))
    return total / count if count else None


@wrong(belief="every_column_is_filled")
def calculates_with_none_first(parts):
    """`(0, None)` ends it: None times 0 is no number either. What do no flights add to the minutes, and what to the flights?"""

    def step(state, part):
        return state[0] + part[1] * part[0], state[1] + part[0]

    total, count = reduce(step, parts, (0, 0))
    return total / count if count else None


@wrong(belief="means_can_be_averaged")
def adds_none(parts):
    """It adds up the carriers' means as they come, and ends at a None. What does a mean of 10 minutes say of the total, and what does None say?"""

    def step(state, part):
        return state[0] + part[1], state[1] + 1

    total, count = reduce(step, parts, (0, 0))
    return total / count if count else None


@wrong(belief="state_stays_unless_returned")
def returns_nothing_for_no_flights(parts):
    """After a carrier without flights the state is None, and None is no pair of total and count. What does your step give back for it?"""

    def step(state, part):
        total, count = state
        if part[0]:
            return total + part[0] * part[1], count + part[0]

    total, count = reduce(step, parts, (0, 0))
    return total / count if count else None


equivalent(was="", now="parts = repeated(parts)", why="The mean of everything twice is the mean.")
