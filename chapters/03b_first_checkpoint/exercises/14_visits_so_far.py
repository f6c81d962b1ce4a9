# %% task [markdown] slot="grouping"
# ## Yesterday and today
#
# `before` has, for each page, a pair: its visits up to yesterday, and their seconds in all. `visits` is an iterator over today's visits,
# pairs (page, seconds) in any order. Give such a dictionary for both together.
#
# **Leave `before` unchanged: other code still needs it. Read the visits once and do not store them.**

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
# 1. Which pair belongs to the page of a visit so far? What if there is none? Whose dictionary does your code change?
# 2. Begin with a dictionary of your own that already has the pairs of `before`. `dict.get` helps with new pages.
# 3. The same for word counts. Fill the gap:
#    ```python
#    counts = dict(counts_so_far)
#    for word in words:
#        counts[word] = ___
#    ```

# %% question [markdown]
# If the pairs were lists, and your answer changed them: would `before` still be unchanged?


# %% check
@exercise(demands=("one pass",), shares="the check looks at what became of what it gave")
def check(answer, draw):
    pages = ("/", "/plays", "/flights", "/search")
    known = draw.random.sample(pages, draw.random.randint(1, 3))
    before = draw.show(
        "before", {page: (draw.random.randint(1, 9), draw.random.randint(10, 900)) for page in sorted(known)}
    )
    old, new = known[0], next(page for page in pages if page not in known)
    small = {1: [(old, 0)], 2: [(new, 7), (old, 3)], 3: [(old, 40), (new, 0), (old, 7)]}
    visits = drawn(draw, lambda random: (random.choice(pages), random.choice((0, 3, 7, 40))), 400, small, "visits")
    kept = dict(before)
    received = answer(before, expect.serve(visits))
    expect.equal({"before, afterwards": before}, {"before, afterwards": kept})
    expect.equal(received, solution(kept, visits))


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
wrong(
    "goes_on_with_before",
    was="dict(before)",
    now="before",
    belief="my_state_is_mine_alone",
    says="After the call, `before` contains the visits of today as well. A step that changes its state also changes the start. Which dictionary may your code change?",
    again="Make a copy of `before` first, and change only the copy.",
)

wrong(
    "today_over_before",
    was="reduce(step, visits, dict(before))",
    now="before | reduce(step, visits, {})",
    belief="Joining two dictionaries adds up what stands under the same key.",
    says="Your result is {received}, and {expected} was expected. A page visited today has lost its earlier visits. What should today's visits be added to?",
    again="`|` and `update` replace the pair of a key. Add each visit to the pair that the page already has.",
)

wrong(
    "zero_seconds_no_visit",
    was="step, visits,",
    now="step, filter(itemgetter(1), visits),",
    belief="false_means_missing",
    says="Your result leaves out visits of 0 seconds. They are visits and count. Which test in your code treats 0 as missing?",
    again="Count every visit. Its seconds may be 0.",
)
