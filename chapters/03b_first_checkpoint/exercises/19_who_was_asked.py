# %% task [markdown] slot="trace"
# ## Who was asked
#
# Read this, and do not run it:
#
# ```python
# tested, halved = [], []
#
# def is_even(minutes):
#     tested.append(minutes)
#     return minutes % 2 == 0
#
# def half(minutes):
#     halved.append(minutes)
#     return minutes // 2
#
# stream = iter([5, 8, 3, 2, 6, 7, 4])
# halves = map(half, filter(is_even, stream))
# first = next(halves)
# more = list(islice(halves, 2))
# after = next(stream)
# ```
#
# Three numbers in place of the dots: the lengths of `tested` and of `halved` at the end, and `after`.

# %% answer
### BEGIN STUB
# who_was_asked = (..., ..., ...)
### END STUB
### BEGIN SOLUTION
# 5 and 8 for the first, then 3, 2 and 6 for two more; nobody asked for the 7 until the last line.
who_was_asked = (5, 3, 7)
### END SOLUTION

# %% hints [markdown]
# 1. Write the seven numbers in a row, and move a finger on whenever somebody asks the stream. Who asks first?
# 2. Each result of `halves` asks the filter, and the filter asks the stream until one passes. `islice` asks twice.
#    The stream is one and the same on all lines.
# 3. A relative: `letters = iter('aBcDe')`, `capitals = filter(str.isupper, letters)`; `next(capitals)` tests a and B,
#    and `next(letters)` then gives c.

# %% question [markdown]
# And if the last line but one asked for three?


# %% check
# trace: 01 (who asks) and 02 (stages one behind the other); 01 and 03 (calls of a step, items copied)
def check(answer, draw):
    is_even, half = expect.probe(lambda minutes: minutes % 2 == 0), expect.probe(lambda minutes: minutes // 2)
    stream = iter([5, 8, 3, 2, 6, 7, 4])
    halves = map(half, filter(is_even, stream))
    next(halves)
    list(islice(halves, 2))
    right = (is_even.calls, half.calls, next(stream))
    expect.guess(
        answer, right, says="Not these three: {received}. After each line, which numbers of the stream are gone?"
    )


# %% right
@right
def asked_and_noted():
    """The code, run."""
    tested, halved = [], []
    stream = iter([5, 8, 3, 2, 6, 7, 4])
    even = (minutes for minutes in stream if not tested.append(minutes) and minutes % 2 == 0)
    halves = (halved.append(minutes) for minutes in even)
    next(halves)
    list(islice(halves, 2))
    return len(tested), len(halved), next(stream)


# %% wrong
wrong(
    "asked_for_all",
    (7, 4, 5),
    belief="map_works_at_once",
    says="All seven were tested and every even one was halved. Which line wanted the fourth even number?",
)

wrong(
    "two_rows_further",
    (4, 2, 6),
    belief="a_limit_counts_what_is_read",
    says="After the 8 only one more number was halved here. `islice` asked for two: two of what?",
)

wrong(
    "from_the_front_again",
    (5, 3, 5),
    belief="lazy_holds_results",
    says="The last line found the 5 again. Who had taken it, and did anybody put it back?",
)

wrong(
    "tested_through",
    (7, 3, 5),
    belief="stages_run_one_after_another",
    says="The filter went through all seven before anything was halved. Who would have kept the even ones meanwhile, and for how many results?",
)

wrong(
    "last_one_twice",
    (7, 4, 4),
    belief="map_works_at_once",
    says="All seven were tested here, the 4 among them, and the last line was handed a 4 all the same. How often does an iterator hand out a number, and who wanted the last test?",
)
