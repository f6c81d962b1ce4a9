# %% task [markdown] points=2 core=true
# ## Count the late
#
# *Complete.* How many delays are greater than 0? Two holes: what the step returns, and the reduction itself. `delays` is an
# iterator of whole numbers, and there may be none.

# %% answer
def late_count(delays):
    """How many of the delays are greater than 0.

    >>> late_count(iter([0, 12, 45]))
    2
    """

    def step(count, minutes):
        ### BEGIN SOLUTION
        # The state comes back in either case: what is not returned is forgotten.
        return count + 1 if minutes > 0 else count
        ### END SOLUTION

    ### BEGIN SOLUTION
    return reduce(step, delays, 0)
    ### END SOLUTION


# %% hints [markdown]
# 1. Is the state the same kind of thing as the items? One is a count, the others are minutes.
# 2. Return `count + 1` for a late flight and the count as it was for any other. `reduce` takes the start as its third
#    argument.
# 3. A relative, the long words of a play: the step returns `count + 1 if len(word) > 9 else count`, and the reduction
#    is `reduce(step, words, 0)`.

# %% question [markdown]
# `sum(minutes > 0 for minutes in delays)` says it in a line. Where are its start and its step?


# %% check
def check(answer, draw):
    size = draw.size(500, at_least=0)
    # One delay first, and then none: an error on the first is about how `reduce` was called, and not about the start.
    size = {0: 1, 1: 0}.get(size, size)
    others = [draw.random.choice((0, draw.random.randint(-60, 90))) for _ in range(size - 1)]
    others[2:3] = [1] * len(others[2:3])  # barely late
    # The first is late: who returns nothing at all is told apart from who returns for late flights alone.
    delays = draw.show("delays", [draw.random.randint(2, 90), *others] if size else [])
    count = answer(expect.serve(delays))
    expect.equal(
        count,
        len([minutes for minutes in delays if minutes > 0]),
        says="There are two functions here. What does each of them give back?" if count is None else "",
    )


# %% right
@right
def sum_of_truths(delays):
    """Without reduce."""
    return len([minutes for minutes in delays if minutes > 0])


# %% wrong
@wrong(belief="first_item_may_start")
def without_a_start(delays):
    """The first delay was taken for the count, and with no delays at all it fails. What is the state before the first item?"""
    return reduce(lambda count, minutes: count + 1 if minutes > 0 else count, delays)


@wrong(belief="first_item_may_start")
def starts_with_the_first(delays):
    """The count begins with as many minutes as the first flight was late. Is a delay a number of flights?"""
    delays = iter(delays)
    return reduce(lambda count, minutes: count + 1 if minutes > 0 else count, delays, next(delays, 0))


@wrong(belief="A number that counts as true is greater than 0.")
def counts_the_true(delays):
    """Flights that came early were counted as well. What does `bool(-18)` say?"""
    return reduce(lambda count, minutes: count + bool(minutes), delays, 0)


wrong(
    "returns_only_sometimes",
    was="return count + 1 if minutes > 0 else count",
    now="if minutes > 0:\n            return count + 1",
    belief="state_stays_unless_returned",
    says="After the first flight that was not late, the count is None. What does a function give back that ends without `return`?",
)


@wrong(belief="To accumulate means to add up the values.")
def adds_minutes(delays):
    """It added up minutes, and the question was how many flights. By how much does one late flight raise the count?"""
    return reduce(lambda total, minutes: total + minutes if minutes > 0 else total, delays, 0)


@wrong(belief="on_time_is_late")
def counts_the_punctual(delays):
    """A flight that arrived to the minute was counted. Is 0 greater than 0?"""
    return reduce(lambda count, minutes: count + 1 if minutes >= 0 else count, delays, 0)


wrong(
    "changes_its_own_name",
    was="return count + 1 if minutes > 0 else count",
    now="if minutes > 0:\n            count = count + 1",
    belief="state_stays_unless_returned",
    says="After the first delay the state is None, although the step counted. Who gets to know the name `count` inside the step?",
)

wrong(
    "keeps_the_result",
    was="return reduce",
    now="reduce",
    belief="What the last line of a function computes is what the function gives back.",
    says="The answer is None, also for no delays at all. The reduction has a result: what does `late_count` do with it?",
)


@wrong(belief="A function sees from its arguments which is which; their order does not matter.")
def start_before_the_items(delays):
    """`reduce` stopped before its first step: it could not do with what it was given. In which order does it take its three arguments?"""
    return reduce(lambda count, minutes: count + 1 if minutes > 0 else count, 0, delays)


@wrong(belief="`reduce` takes its start by the name that `accumulate` has for it.")
def start_by_name(delays):
    """`accumulate` takes a start called `initial`, and `reduce` knows no argument by name. How does it tell its arguments apart?"""
    return reduce(lambda count, minutes: count + 1 if minutes > 0 else count, delays, initial=0)
