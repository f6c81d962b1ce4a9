# %% task [markdown]
# ## Which stage runs when
#
# *Trace.* Two stages write a note and return the code unchanged.
#
# ```python
# notes = []
#
# def cut(code):
#     notes.append(f"cut {code}")
#     return code
#
# def name(code):
#     notes.append(f"name {code}")
#     return code
#
# clean = compose(name, cut)              # line a
# one = pipe("UA", cut, name)             # line b
# stream = map(clean, ["B6", "HA"])       # line c
# first = next(stream)                    # line d
# ```
#
# Without running it, list all notes in the order in which they are made. Write each note as text: `"cut B6"`.

# %% answer
### BEGIN STUB
# called_when = [...]
### END STUB
### BEGIN SOLUTION
# Lines a and c run no stage. Line b runs at once, and line d asks for one
# result.
called_when = ["cut UA", "name UA", "cut B6", "name B6"]
### END SOLUTION

# %% hints [markdown]
# 1. Two of the four lines call neither `cut` nor `name`. What does each line return?
# 2. `compose` returns a function and `map` an iterator. `pipe` and `next` run the stages, for one code each.
# 3. Two other stages, `fill` and `open`, that write the same kind of notes. Fill the gap:
#    ```python
#    serve = compose(fill, open)
#    pipe("jar", open)                  # notes: "open jar"
#    next(map(serve, ["tin", "can"]))   # notes: "open tin", "___"
#    ```

# %% question [markdown]
# Which of the four lines would take longer if `cut` were slow?


# %% check
def check(answer, draw):
    possible = [f"{word} {code}" for word in ("cut", "name") for code in ("UA", "B6", "HA")]
    says = "Your list is not what the code writes: {received}. How many notes are there after each of the four lines?"
    again = (
        "Line a builds a function and line c an iterator; neither writes a note. Which notes do lines b and d write?"
    )
    expect.guess(answer, ["cut UA", "name UA", "cut B6", "name B6"], says=says, again=again, names=possible)


# %% right
@right
def really_run():
    """The code, run."""
    notes = []
    cut, name = (lambda code, word=word: notes.append(f"{word} {code}") or code for word in ("cut", "name"))
    pipe("UA", cut, name)
    next(map(compose(name, cut), ["B6", "HA"]))
    return notes


# %% wrong
wrong(
    "names_before_cutting",
    ["cut UA", "name UA", "name B6", "cut B6"],
    belief="compose_reads_left_to_right",
    says="In your list, B6 is named before it is cut. `compose` keeps the order of the nested call ([section 2](lesson#2)). Which function is inside in `compose(name, cut)`?",
    again="`compose(name, cut)` calls the function on the right first. Swap the two notes of B6.",
)

wrong(
    "pipe_builds",
    ["cut B6", "name B6"],
    belief="`pipe` returns something lazy, which runs only when a result is asked for.",
    says="Your list has no note for UA. `pipe` runs its functions at once ([section 3](lesson#3)). What is in the variable `one` after line b: a code or a function?",
    again="Line b runs both stages for UA. Add their two notes at the beginning.",
)

wrong(
    "map_runs_all",
    ["cut UA", "name UA", "cut B6", "name B6", "cut HA", "name HA"],
    belief="map_works_at_once",
    says="Your list has notes for HA. `map` is lazy: it calls `clean` only when a result is asked for. How many results does line d ask for?",
    again="Line d calls `next` once, so only the first code runs. Remove the notes of the other one.",
)
