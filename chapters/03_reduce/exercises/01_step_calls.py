# %% task [markdown]
# ## Calls of the step
#
# *Predict.* Read this, and do not run it yet:
#
# ```python
# def later(worst, minutes):
#     return minutes if minutes > worst else worst
#
# reduce(later, [11, 33, 20])        # line a
# reduce(later, [11, 33, 20], 0)     # line b
# reduce(later, [7])                 # line c
# reduce(later, [], 0)               # line d
# ```
#
# How many times does each line call `later`? Put four numbers in place of the dots.

# %% answer
### BEGIN STUB
# step_calls = (..., ..., ..., ...)
### END STUB
### BEGIN SOLUTION
# Without a start the first item is the first state, and a step needs a state and an item.
step_calls = (2, 3, 0, 0)
### END SOLUTION

# %% hints [markdown]
# 1. A step is called with a state and an item. Which is the first state on each line, and which items are left?
# 2. Without a start the first item becomes the state, and no call is made for it. With one, every item is a call.
# 3. A relative: `reduce(add, ['to', 'be'])` makes 1 call, `reduce(add, ['to', 'be'], '')` makes 2, and `reduce(add,
#    ['to'])` makes none: its one item is the state, and the answer.

# %% question [markdown]
# For which functions would line a need a start?

# %% check
from functools import reduce


def check(answer, draw):
    later = expect.probe(max)
    counts = []
    for arguments in (([11, 33, 20],), ([11, 33, 20], 0), ([7],), ([], 0)):
        before = later.calls
        reduce(later, *arguments)
        counts.append(later.calls - before)
    given = answer if isinstance(answer, (tuple, list)) else ()
    line = next((name for name, *pair in zip("abcd", given, counts, strict=False) if pair[0] != pair[1]), "d")
    expect.guess(
        answer,
        counts,
        says=f"Not these numbers: {{received}}. Look at line {line}: what is its first state, and what comes after?",
    )


# %% right
@right
def measured():
    """The code, run."""
    calls, counts = [], []

    def later(worst, minutes):
        calls.append(minutes)
        return max(worst, minutes)

    for arguments in (([11, 33, 20],), ([11, 33, 20], 0), ([7],), ([], 0)):
        calls.clear()
        reduce(later, *arguments)
        counts.append(len(calls))
    return tuple(counts)


# %% wrong
wrong(
    "a_call_for_each",
    (3, 3, 1, 0),
    belief="every_item_is_a_call",
    says="Three items, three calls on line a, and one on line c. With which state would the very first call have been made?",
)

wrong(
    "start_is_an_item",
    (3, 4, 1, 1),
    belief="start_is_one_more_item",
    says="Line b counts one call too many: the start stands in line with the items. What would the step have been given together with the start?",
)

wrong(
    "start_is_a_spare",
    (2, 2, 0, 0),
    belief="start_is_only_for_empty",
    says="Line b makes as many calls as line a, as if its start were kept for the case of no items. With what is 11 compared on line b?",
)

wrong(
    "once_for_nothing",
    (2, 3, 0, 1),
    belief="step_runs_at_least_once",
    says="Line d calls the step although there is no item. What would its second argument have been?",
)

wrong(
    "once_for_one",
    (2, 3, 1, 0),
    belief="step_runs_at_least_once",
    says="Line c calls the step for its only item. What else would the step have been given with the 7?",
)
