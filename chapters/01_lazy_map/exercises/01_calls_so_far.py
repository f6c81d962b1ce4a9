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
# How many entries has `calls` after line a, after b, after c, and after d? Put four numbers in place of the dots.

# %% answer
### BEGIN STUB
# calls_so_far = (..., ..., ..., ...)
### END STUB
### BEGIN SOLUTION
# `map` and `islice` build something and wait; `next` and `list` ask.
calls_so_far = (0, 1, 1, 4)
### END SOLUTION

# %% hints [markdown]
# 1. Go line by line and ask of each: does it need a delay now, or does it note how to get one?
# 2. `map` and `islice` build an iterator. `next` and `list` ask one. An iterator goes on where it stands.
# 3. A relative: `letters = map(str.upper, 'abc')`, `two = islice(letters, 2)`, `next(letters)`, `list(two)`. The
#    calls are 0, 0, 1, 3: `two` shares its source with `letters` and takes the next two, B and C.

# %% question [markdown]
# Which two of the four lines asked for something?


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
    expect.guess(answer, tuple(counts), says="Not these numbers: {received}. Which line asks for a delay?")


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
    says="All the calls at line a: that is what a list comprehension would do. What type of thing did `map` give in the lesson?",
)

wrong(
    "all_at_first_pull",
    (0, 5, 5, 5),
    belief="The first `next` sets off the whole computation, and the rest comes from a store.",
    says="The first `next` set off all five calls. Who, at line b, would have wanted the other four?",
)

wrong(
    "islice_asks",
    (0, 1, 4, 4),
    belief="Naming a limit, as `islice` does, already asks for that many items.",
    says="Three calls were made at line c, by `islice` itself. What does `islice` give back, and has anybody asked that for an item?",
)

wrong(
    "islice_starts_over",
    (0, 1, 1, 3),
    belief="lazy_holds_results",
    says="Three calls in all, so line d began with UA again, whose call had been made. Where did `delays` stand after line b?",
)
