# %% task [markdown] slot="trace"
# ## Who was asked
#
# Read this code without running it:
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
# Write three numbers in place of the dots: the length of `tested` at the end, the length of `halved` at the end, and `after`.

# %% answer
### BEGIN STUB
# who_was_asked = (..., ..., ...)
### END STUB
### BEGIN SOLUTION
# 5 and 8 for the first, then 3, 2 and 6 for two more; nobody asked for the 7 until the last line.
who_was_asked = (5, 3, 7)
### END SOLUTION

# %% hints [markdown]
# 1. Write the seven numbers in a row. Mark each one when it is taken out of `stream`. Which line takes the first?
# 2. For one result, `map` asks `filter`, and `filter` asks `stream` until a number passes. All lines share one stream.
# 3. The same with letters. Fill the gap:
#    ```python
#    letters = iter("aBcDe")
#    capitals = filter(str.isupper, letters)
#    next(capitals)  # tests a and B, gives B
#    next(letters)  # gives ___
#    ```

# %% question [markdown]
# What would the three numbers be if the line before the last asked for three?


# %% check
def check(answer, draw):
    is_even, half = expect.probe(lambda minutes: minutes % 2 == 0), expect.probe(lambda minutes: minutes // 2)
    stream = iter([5, 8, 3, 2, 6, 7, 4])
    halves = map(half, filter(is_even, stream))
    next(halves)
    list(islice(halves, 2))
    expect.guess(
        answer,
        (is_even.calls, half.calls, next(stream)),
        says="You wrote {received}. At least one of the three numbers is different. A lazy pipeline does only what a result "
        "needs. After each line, which numbers of the stream are gone?",
        again="`next` needs one result, and `islice` two more. Write down which numbers `filter` takes for each of the three.",
    )


# %% right
@right
def asked_and_noted():
    """The code, run with one generator."""
    tested, halved = [], []
    stream = iter([5, 8, 3, 2, 6, 7, 4])
    halves = (halved.append(each) for each in stream if not tested.append(each) and each % 2 == 0)
    list(islice(halves, 1 + 2))
    return len(tested), len(halved), next(stream)


# %% wrong
wrong(
    "asked_for_all",
    (7, 4, 5),
    belief="map_works_at_once",
    says="You wrote {received}: all seven were tested, and all even ones halved. `map` and `filter` work only when a result is asked for. Which line asks for a fourth even number?",
    again="Only three results are asked for: one by `next`, two by `islice`.",
)

wrong(
    "two_rows_further",
    (4, 2, 6),
    belief="a_limit_counts_what_is_read",
    says="You wrote {received}: only two numbers were halved. `islice(halves, 2)` asks for two items of `halves`. How many numbers of the stream may that take?",
    again="`islice` counts results of `halves`, not numbers of the stream. `filter` takes numbers until one passes.",
)

wrong(
    "from_the_front_again",
    (5, 3, 5),
    belief="lazy_holds_results",
    says="You wrote {received}: the last line gets the 5. An iterator gives each item once. Which line took the 5?",
    again="`stream` goes on behind the last number that `filter` took.",
)
