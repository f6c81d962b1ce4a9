# %% task [markdown] slot="grouping"
# ## Yesterday and today
#
# `before` says for each page how many visits it had up to yesterday, and how many seconds they lasted in all: a dictionary from the
# page to a pair. `visits` is an iterator over today's visits: pairs of page and seconds, as they came. Give such a dictionary for both
# together. Somebody else still needs `before`: leave it as it is.

# %% answer
def visits_so_far(before, visits):
    """For each page the number of visits and their seconds, with today's.

    >>> visits_so_far({"/": (1, 5)}, iter([("/plays", 7)]))
    {'/': (1, 5), '/plays': (1, 7)}
    """

    ### BEGIN SOLUTION
    def step(totals, visit):
        page, seconds = visit
        count, total = totals.get(page, (0, 0))
        totals[page] = count + 1, total + seconds
        return totals

    # The start is a copy, made for this reduction alone: the step may change it.
    return reduce(step, visits, dict(before))
    ### END SOLUTION


# %% hints [markdown]
# 1. For each visit of today: which pair stands under its page so far, and what if there is none? And whose dictionary
#    is it?
# 2. Begin with a dictionary of your own that holds what `before` holds, and bring a pair up to date for each visit.
# 3. A relative, today's words added to counts of all days: `counts = dict(before)`, then `for word in words:
#    counts[word] = counts.get(word, 0) + 1`.

# %% question [markdown]
# If the pairs were lists, and your answer changed them: would `before` still be as it was?


# %% check
@exercise(shares="the check looks at what became of what it gave")
def check(answer, draw):
    pages = ("/", "/plays", "/flights", "/search")
    known = draw.random.sample(pages, draw.random.randint(1, 3))
    before = draw.show(
        "before", {page: (draw.random.randint(1, 9), draw.random.randint(10, 900)) for page in sorted(known)}
    )
    old, new = known[0], next(page for page in pages if page not in known)
    small = {1: [(old, 0)], 2: [(new, 7), (old, 3)], 3: [(old, 40), (new, 0), (old, 7)]}
    visits = drawn(draw, lambda random: (random.choice(pages), random.choice((0, 3, 7, 40))), 60, small, "visits")
    expected = dict(before)
    for page, seconds in visits:
        count, total = expected.get(page, (0, 0))
        expected[page] = count + 1, total + seconds
    kept = dict(before)
    received = answer(before, expect.serve(visits))
    expect.equal({"before, afterwards": before}, {"before, afterwards": kept})
    expect.equal(received, expected)


# %% right
@right
def visits_by_new_dictionaries(before, visits):
    """A step that changes nothing: a new dictionary for every visit."""

    def step(totals, visit):
        page, seconds = visit
        count, total = totals.get(page, (0, 0))
        return totals | {page: (count + 1, total + seconds)}

    return reduce(step, visits, before)


# %% wrong
def _with_visit(totals, visit):
    """The step: totals with one visit more, changed in place."""
    count, total = totals.get(visit[0], (0, 0))
    totals[visit[0]] = count + 1, total + visit[1]
    return totals


@wrong(belief="my_state_is_mine_alone")
def goes_on_with_before(before, visits):
    """The totals are right, and `before` now has today's visits in it as well. Who was to need it as it was?"""
    return reduce(_with_visit, visits, before)


@wrong(belief="Joining two dictionaries adds up what stands under the same key.")
def today_over_before(before, visits):
    """A page that was visited today has lost what it had up to yesterday. What does `|` do where both have the same key?"""
    return before | reduce(_with_visit, visits, {})


@wrong(belief="equal_keys_arrive_together")
def last_stretch_of_visits(before, visits):
    """A page that readers came back to has too few visits of today. How many groups does `groupby` make of `/ /plays /`?"""
    today = {}
    for page, group in groupby(visits, key=itemgetter(0)):
        seconds = [each for _, each in group]
        count, total = before.get(page, (0, 0))
        today[page] = count + len(seconds), total + sum(seconds)
    return before | today


@wrong(belief="start_is_only_for_empty")
def before_if_nothing_came(before, visits):
    """As soon as somebody came today, yesterday is forgotten. With what should the first visit of today be added up?"""
    return reduce(_with_visit, visits, {}) or dict(before)


@wrong(belief="false_means_missing")
def zero_seconds_no_visit(before, visits):
    """Visits of 0 seconds were not counted. Did somebody open the page, or not?"""
    return reduce(_with_visit, filter(itemgetter(1), visits), dict(before))
