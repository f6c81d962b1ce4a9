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
# `map` and `islice` only build an iterator. `next` asks for one result, `list` for the
# next three.
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
    says = "You predicted {received}, and something else happens. Each delay that a line asks for makes one call, and the counts add up ([section 1](lesson#1)). How many delays does each of the four lines ask for?"
    counts = answer if isinstance(answer, (tuple, list)) and len(answer) == 4 else ()
    if any(isinstance(each, int) and each > 5 for each in counts):
        says = "You predicted more than five calls, and there are five flights. An iterator gives each item once ([section 2](lesson#2)). With which carrier does line d begin?"
    elif counts and counts[0] == 0 and counts[1] == 5:
        says = "You predicted that line b makes five calls. `next` asks for one delay and leaves the others alone ([section 1](lesson#1)). When are they asked for?"
    elif counts and counts[0] != 0:
        says = "You predicted calls in line a. `map` only returns an iterator ([section 1](lesson#1)). Has any line asked it for a result yet?"
    expect.guess(answer, (0, 1, 1, 4), says=says)


# %% right
@right
def measured():
    """The code, run."""
    calls, counts = [], []
    delays = map(calls.append, "ABCDE")
    for step in (lambda: 0, lambda: next(delays), lambda: islice(delays, 3), lambda: list(islice(delays, 3))):
        step()
        counts.append(len(calls))
    return tuple(counts)


# %% wrong
wrong(
    "all_at_once",
    (5, 5, 5, 5),
    belief="map_works_at_once",
    says="You predicted five calls after line a. `map` only returns an iterator ([section 1](lesson#1)). Has any line asked it for a result yet?",
    again="Line a makes no call. Start with 0 and add one call for each delay that a line asks for.",
)

wrong(
    "islice_asks",
    (0, 1, 4, 4),
    belief="Naming a limit, as `islice` does, already asks for that many items.",
    says="You predicted three more calls at line c. `islice` builds an iterator, as `map` does ([section 3](lesson#3)). Which line asks it for its items?",
    again="`islice` alone makes no call. Its three items are asked for in line d.",
)

wrong(
    "list_takes_all",
    (0, 1, 1, 5),
    belief="`list` takes all items of the data, whatever stands between.",
    says="You predicted five calls in all. Line d asks `more`, and `more` is `islice(delays, 3)`. How many items does that iterator give at most?",
    again="Line d makes three calls. Add them to the one that line b made.",
)

wrong(
    "islice_starts_over",
    (0, 1, 1, 3),
    belief="lazy_holds_results",
    says="You predicted three calls in all. Line b made one for UA, and an iterator does not start again ([section 2](lesson#2)). With which carrier does line d begin?",
    again="Line d takes B6, HA and AA. Add their calls to the one before.",
)
