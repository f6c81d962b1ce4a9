# %% task [markdown]
# ## One row travels
#
# *Trace.* Four flights go through three stages, and each stage notes what it does. `f1` is 5 minutes early, `f2` is
# 90 minutes late, `f3` is 20 minutes late, `f4` is 200 minutes late.
#
# ```python
# rows = map(read, flights)               # notes "read f1" …
# delays = map(convert, rows)             # notes "convert f1" …
# very_late = filter(test, delays)        # notes "test f1" …; true for more than 60 minutes
# result = list(islice(very_late, 1))
# ```
#
# List the notes in the order in which they are made, each as text. There are twelve possible ones, `"read f1"` to
# `"test f4"`; some may never be made.

# %% answer
### BEGIN STUB
# one_row_travels = [...]
### END STUB
### BEGIN SOLUTION
# One result was asked for. The first flight fails the test, so `filter` asks for the next; nobody asks after that.
one_row_travels = ["read f1", "convert f1", "test f1", "read f2", "convert f2", "test f2"]
### END SOLUTION

# %% hints [markdown]
# 1. Begin at the end: `list` asks `islice` for one result. Whom does `islice` ask?
# 2. Every stage asks the one before it for one item, and works on it before anybody asks for another.
# 3. A relative: two stages `wash` and `peel`, apples a and b, both wanted. The notes are wash a, peel a, wash b, peel
#    b: the second is washed when somebody asks for it.

# %% question [markdown]
# And if `islice` had asked for two?


# %% check
def check(answer, draw):
    flights = [("f1", -5), ("f2", 90), ("f3", 20), ("f4", 200)]
    notes = []

    def noted(word, function):
        def stage(flight):
            notes.append(f"{word} {flight[0]}")
            return function(flight)

        return stage

    rows = map(noted("read", tuple), flights)
    delays = map(noted("convert", tuple), rows)
    very_late = filter(noted("test", lambda flight: flight[1] > 60), delays)
    list(islice(very_late, 1))
    expect.guess(answer, notes, says="Not in this order: {received}. Who asks whom, and for how many?")


# %% right
@right
def noted():
    """The code, run."""
    notes = []

    def stage(word, passes=bool):
        return lambda row: notes.append(f"{word} {row}") or passes(row) and row

    stream = map(stage("convert"), map(stage("read"), ("f1", "f2", "f3", "f4")))
    list(islice(filter(stage("test", lambda row: row in ("f2", "f4")), stream), 1))
    return notes


# %% wrong
wrong(
    "stage_by_stage",
    [f"{word} f{row}" for word in ("read", "convert", "test") for row in (1, 2, 3, 4)],
    belief="stages_run_one_after_another",
    says="Every flight was read before the first was converted. Who kept the four rows meanwhile?",
)

wrong(
    "never_stops",
    [f"{word} f{row}" for row in (1, 2, 3, 4) for word in ("read", "convert", "test")],
    belief="a_limit_only_cuts_the_result",
    says="Rows travel singly here, but all four of them. How many results were asked for, and when was that one found?",
)

wrong(
    "first_row_only",
    ["read f1", "convert f1", "test f1"],
    belief="a_limit_counts_what_is_read",
    says="One row was read, and it is early, so the list would be empty. Does `islice` count the rows that go in, or the results that come out?",
)

wrong(
    "looks_one_ahead",
    [f"{word} f{row}" for row in (1, 2, 3) for word in ("read", "convert", "test")],
    belief="one_more_to_see_the_end",
    says="After the one result, f3 was read and tested as well. What would `islice` have to do with it?",
)

wrong(
    "backwards",
    [f"{word} f{row}" for row in (1, 2) for word in ("test", "convert", "read")],
    belief="Because requests run from the end to the front, the work does too.",
    says="The test came before the reading. The *request* goes from the end to the front; which way does the row go?",
)
