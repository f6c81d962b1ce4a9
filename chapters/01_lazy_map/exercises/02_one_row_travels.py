# %% task [markdown]
# ## One row travels
#
# *Trace.* Four flights go through three steps, and each step notes what it does. `f1` is 5 minutes early, `f2` is
# 90 minutes late, `f3` is 20 minutes late, `f4` is 200 minutes late.
#
# ```python
# rows = map(read, flights)               # notes "read f1" …
# delays = map(convert, rows)             # notes "convert f1" …
# very_late = filter(test, delays)        # notes "test f1" …; true for more than 60 minutes
# result = list(islice(very_late, 1))
# ```
#
# List the notes in the order in which they are made. Each note is a string. Twelve notes are possible, from `"read f1"` to
# `"test f4"`. Some of them may never be made.

# %% answer
### BEGIN STUB
# one_row_travels = [...]
### END STUB
### BEGIN SOLUTION
# `list` asks for one result. f1 fails the test, so `filter` asks for f2. After f2
# nothing more is asked for.
one_row_travels = [
    "read f1",
    "convert f1",
    "test f1",
    "read f2",
    "convert f2",
    "test f2",
]
### END SOLUTION

# %% hints [markdown]
# 1. Begin at the end. `list` asks `islice` for one result. Which step does `islice` ask?
# 2. Each step asks the step before it for one item. It works on this item before it asks for another.
# 3. Two apples, a and b, go through two steps, `wash` and `peel`. Both apples are asked for. Fill the gaps:
#    ```python
#    ["wash a", "peel a", "___ b", "___ b"]
#    ```

# %% question [markdown]
# Which notes would be added if `islice` asked for two results?


# %% check
def check(answer, draw):
    notes = [f"{word} {flight}" for flight in ("f1", "f2") for word in ("read", "convert", "test")]
    says = "You predicted {received}, and something else happens. `filter` asks for one delay and tests it before it asks for another ([section 3](lesson#3)). Which flights must it test until it has one result?"
    alone = answer[0] if isinstance(answer, (list, tuple)) and len(answer) == 1 else answer
    if isinstance(alone, str) and alone.count("f") > 1:
        says = 'You wrote all notes into one string. The answer is a list of strings, such as `["wash a", "peel a"]`. Where does one note end and the next begin?'
    elif isinstance(answer, (list, tuple)) and all(isinstance(note, str) for note in answer):
        if sorted(answer) == sorted(notes):
            says = "Your notes are the right ones, but they come in another order. `filter` asks for the next flight only after it has tested one. Which note comes before each test, and which after it?"
        elif not any(note.endswith("f1") for note in answer):
            says = "Your notes leave out f1. `filter` does not know which flight passes the test before it has tested it. Which flight does it get first?"
        elif gap := next((note for note in notes if note not in answer and note.startswith("test")), ""):
            says = f"Your notes have no `{gap}`. `filter` tests each delay that it gets, and then asks for the next one ([section 3](lesson#3)). After which note of this flight does it run?"
        elif gap := next((note for note in notes if note not in answer), ""):
            says = f"Your notes have no `{gap}`. A flight is tested only after it has gone through the steps before ([section 3](lesson#3)). Which note stands between two notes of yours?"
        elif any(note.endswith(("f3", "f4")) for note in answer):
            says = "Your notes contain a flight that is never read. `islice` asks for one result, and nothing is read after it ([section 5](lesson#5)). Which flight is the first that passes the test?"
    expect.guess(answer, notes, says=says)


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
    says="You predicted that all four flights are read before one is converted. Lists work that way; iterators do not ([section 3](lesson#3)). Where would four rows be kept between two steps?",
    again="One row goes through all steps before the next is read. Order the notes by flight.",
)

wrong(
    "never_stops",
    [f"{word} f{row}" for row in (1, 2, 3, 4) for word in ("read", "convert", "test")],
    belief="a_limit_only_cuts_the_result",
    says="You predicted that all four flights are read. `islice` asks for one result and then stops ([section 5](lesson#5)). After which flight is that result known?",
    again="Leave out every note after the test that is true for the first time.",
)

wrong(
    "one_flight_too_many",
    [f"{word} f{row}" for row in (1, 2, 3) for word in ("read", "convert", "test")],
    belief="one_more_to_see_the_end",
    says="Your notes contain a flight that is never read. `islice` asks for one result, and nothing is read after it ([section 5](lesson#5)). Which flight is the first that passes the test?",
    again="f2 passes the test and is the one result. Leave out the notes of f3.",
)

wrong(
    "two_flights_in_step",
    [f"{word} f{row}" for word in ("read", "convert", "test") for row in (1, 2)],
    belief="stages_run_one_after_another",
    says="Your notes are the right ones, but they come in another order. `filter` asks for the next flight only after it has tested one. Which note comes before each test, and which after it?",
    again="Write all notes of f1 first, then all notes of f2.",
)

wrong(
    "first_row_only",
    ["read f1", "convert f1", "test f1"],
    belief="a_limit_counts_what_is_read",
    says="You predicted that only f1 is read. f1 was early, so it fails the test. Does `islice` count rows that are read, or results?",
    again="`filter` goes on until a flight passes the test. Add the notes of the flights that it needs.",
)
