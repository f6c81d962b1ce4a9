# %% task [markdown]
# ## Who is called when
#
# *Trace.* Two stages note what they do, and give the code back.
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
# List all notes in the order in which they are made, each as text.

# %% answer
### BEGIN STUB
# called_when = [...]
### END STUB
### BEGIN SOLUTION
# Lines a and c build something for later. Line b runs at once, and line d asks for one result.
called_when = ["cut UA", "name UA", "cut B6", "name B6"]
### END SOLUTION

# %% hints [markdown]
# 1. Two of the four lines call nothing. What does each of the four give: a result, or something that can give one?
# 2. `compose` builds a function and `map` an iterator. `pipe` and `next` run stages, for one code each.
# 3. A relative: `twice = compose(pour, open)`, then `pipe('jar', open)`, then `next(map(twice, ['tin', 'can']))`. The
#    notes are open jar, open tin, pour tin: nobody asked for the can.

# %% question [markdown]
# Which of the four lines would take longer if `cut` were slow?


# %% check
def check(answer, draw):
    notes = []

    def noted(word):
        def stage(code):
            notes.append(f"{word} {code}")
            return code

        return stage

    cut, name = noted("cut"), noted("name")
    clean = compose(name, cut)
    pipe("UA", cut, name)
    next(map(clean, ["B6", "HA"]))
    expect.guess(
        answer,
        notes,
        says="Not these notes, or not in this order: {received}. How many are there after line a, after b, after c, "
        "after d?",
    )


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
    says="B6 was named before it was cut. `compose(name, cut)` is short for which nested call, and which of the two is inside?",
)

wrong(
    "all_cut_first",
    ["cut UA", "name UA", "cut B6", "cut HA", "name B6"],
    belief="stages_run_one_after_another",
    says="HA was cut before B6 had its name. `map` has one function here, `clean`: what has to happen before `clean` can return B6?",
)

wrong(
    "pipe_builds",
    ["cut B6", "name B6"],
    belief="`pipe` builds something for later, and nothing runs before somebody asks.",
    says="UA left no note, as if line b had waited for somebody to ask. What is in the variable `one` after line b: a code, or a function?",
)

wrong(
    "map_runs_all",
    ["cut UA", "name UA", "cut B6", "name B6", "cut HA", "name HA"],
    belief="map_works_at_once",
    says="HA has notes here. Line d asks once: who would have asked for a second code?",
)

wrong(
    "all_cut_then_all_named",
    ["cut UA", "name UA", "cut B6", "cut HA", "name B6", "name HA"],
    belief="stages_run_one_after_another",
    says="All codes are cut here, and then all are named. How many codes does line d ask for, and how many stages does that one go through?",
)
