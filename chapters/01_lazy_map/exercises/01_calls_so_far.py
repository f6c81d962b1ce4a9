# %% task [markdown] points=2 core=true
# ## Calls so far
#
# *Predict.* Read this, and do not run it yet:
#
# ```python
# flights = [{"carrier": code, "arr_delay": "12"} for code in ("UA", "B6", "HA", "AA", "DL")]
# calls = []
#
# def probed_delay(flight):
#     calls.append(flight["carrier"])
#     return int(flight["arr_delay"])
#
# delays = map(probed_delay, flights)     # line a
# first = next(delays)                    # line b
# more = islice(delays, 3)                # line c
# shown = list(more)                      # line d
# ```
#
# How many entries does `calls` have after line a, after b, after c, and after d? Put four numbers in place of the dots.

# %% answer
### BEGIN STUB
# calls_so_far = (..., ..., ..., ...)
### END STUB
### BEGIN SOLUTION
# `map` and `islice` only build an iterator. `next` asks for one result, `list` for the next three.
calls_so_far = (0, 1, 1, 4)
### END SOLUTION

# %% hints [markdown]
# 1. Look at each line and ask: does this line need the value of a delay?
# 2. `map` and `islice` build an iterator. `next` and `list` ask an iterator for items. An iterator continues where it stopped.
# 3. A smaller example. Fill the gap:
#    ```python
#    letters = map(str.upper, "abc")   # 0 calls so far
#    two = islice(letters, 2)          # 0 calls so far
#    next(letters)                     # 1 call so far
#    list(two)                         # ___ calls so far: it takes B and C
#    ```

# %% question [markdown]
# Which two of the four lines asked for a result?


# %% check
def check(answer, draw):
    flights = [{"carrier": code, "arr_delay": "12"} for code in CARRIERS[:5]]
    calls, counts = [], []

    def probed_delay(flight):
        calls.append(flight["carrier"])
        return int(flight["arr_delay"])

    delays = map(probed_delay, flights)
    counts.append(len(calls))
    next(delays)
    counts.append(len(calls))
    more = islice(delays, 3)
    counts.append(len(calls))
    list(more)
    counts.append(len(calls))
    expect.guess(
        answer,
        tuple(counts),
        says="You predicted {received}. At least one number is different. Which of the four lines ask for a delay, and how many do they ask for?",
    )


# %% right
@right
def measured():
    """The code, run."""
    calls = []
    delays = map(calls.append, "ABCDE")
    counts = [len(calls)]
    for step in (lambda: next(delays), lambda: islice(delays, 3), lambda: list(islice(delays, 3))):
        step()
        counts.append(len(calls))
    return tuple(counts)


# %% wrong
wrong(
    "all_at_once",
    (5, 5, 5, 5),
    belief="map_works_at_once",
    says="You predicted five calls after line a. A list comprehension makes all calls at once. `map` returns an iterator ([section 1](lesson#1)). Has any line asked it for a result yet?",
    again="Line a makes no call, because nothing has asked for a delay. Start with 0 and count one call for each delay that a line asks for.",
)

wrong(
    "all_at_first_pull",
    (0, 5, 5, 5),
    belief="The first `next` sets off the whole computation, and the rest comes from a store.",
    says="You predicted five calls after line b. In [section 1](lesson#1), `calls` shows what one `next` does. How many delays does line b ask for?",
    again="One `next` makes one call. Correct the number after line b, then continue from there.",
)

wrong(
    "islice_asks",
    (0, 1, 4, 4),
    belief="Naming a limit, as `islice` does, already asks for that many items.",
    says="You predicted three more calls at line c. `islice` builds an iterator, as `map` does ([section 3](lesson#3)). Which line asks that iterator for its items?",
    again="`islice` alone makes no call. Its three items are asked for in line d.",
)

wrong(
    "islice_starts_over",
    (0, 1, 1, 3),
    belief="lazy_holds_results",
    says="You predicted three calls in all. One was made for UA in line b. An iterator does not start again ([section 2](lesson#2)). With which carrier does line d begin?",
    again="Line d takes B6, HA and AA. Add their calls to the one that was made before.",
)
