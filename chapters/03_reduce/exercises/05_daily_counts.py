# %% task [markdown]
# ## A count for every day
#
# *Repair.* `days` is a list with, for each day, the list of the carriers that flew. Give for each day a dictionary: how many
# flights each carrier had. Two days, `["UA", "AA", "UA"]` and `["AA"]`, should give `{"UA": 2, "AA": 1}` and `{"AA": 1}`. Run what
# stands there on these two, look, and mend it.

# %% answer
def daily_counts(days):
    """For each day, how many flights each carrier had.

    >>> daily_counts([["UA", "AA", "UA"]])
    [{'UA': 2, 'AA': 1}]
    """

    def step(counts, carrier):
        counts[carrier] = counts.get(carrier, 0) + 1
        return counts

    ### BEGIN STUB
    # start = {}
    # return [reduce(step, day, start) for day in days]
    ### END STUB
    ### BEGIN SOLUTION
    # `{}` in the call is a new dictionary for every day, and the step may change it.
    return [reduce(step, day, {}) for day in days]
    ### END SOLUTION


# %% hints [markdown]
# 1. Run it on the two days and look at both dictionaries. Then ask: how many dictionaries are there?
# 2. A name for a dictionary does not make a new one; `{}` does, each time it is evaluated.
# 3. A relative, the words of each act as sets: `[reduce(with_word, act, set()) for act in acts]` makes one set an
#    act.

# %% question [markdown]
# What would a step cost that never changes its state, but returns a new dictionary each time?


# %% check
def check(answer, draw):
    def day(random):
        return random.choices(("UA", "B6", "AA"), k=random.randint(0, 6))

    days = draw.several(day, 31, at_least=0, named="days")
    expect.equal(answer(days), [dict(Counter(day)) for day in days])


# %% right
@right
def by_counter(days):
    """The standard library's frequencies."""
    return [dict(Counter(day)) for day in days]


# %% wrong
def counted_in_place(counts, carrier):
    """The step of the exercise."""
    counts[carrier] = counts.get(carrier, 0) + 1
    return counts


@wrong(belief="a_name_is_a_copy")
def one_start_for_all(days):
    """All days show the same counts, those of all days together. How many times was a dictionary made?"""
    start = {}
    return [reduce(counted_in_place, day, start) for day in days]


@wrong(belief="A shared start does no harm if each result is copied.")
def copies_the_result(days):
    """The first day is right, and each later one has the days before it added in. With what did the second day begin?"""
    start = {}
    return [dict(reduce(counted_in_place, day, start)) for day in days]


@wrong(belief="An emptied dictionary is as good as a new one.")
def clears_between(days):
    """Now all days show the counts of the last. It was emptied before each day: whose counts were in it?"""
    start, counts = {}, []
    for day in days:
        start.clear()
        counts.append(reduce(counted_in_place, day, start))
    return counts


@wrong(belief="equal_keys_arrive_together")
def runs_of_each_day(days):
    """A carrier that comes back later on the same day loses its earlier flights. What does `groupby` do when a key returns?"""
    return [{carrier: len(list(group)) for carrier, group in groupby(day)} for day in days]


@wrong(belief="first_item_may_start")
def no_start_at_all(days):
    """The state of the first call is a carrier's code, and a text has no `get`. What kind of thing should the state be before the first flight?"""
    return [reduce(counted_in_place, day) for day in days]
