# %% task [markdown] slot="trace"
# ## What it took
#
# Read this, and do not run it:
#
# ```python
# calls = []
#
# def step(kept, seconds):
#     calls.append(seconds)
#     return kept + [seconds] if seconds else kept
#
# visits = iter([3, 0, 5, 0, 2, 0, 4, 1])
# next(visits)
# result = reduce(step, visits, [])
# rest = list(visits)
# ```
#
# Three numbers in place of the dots: the length of `calls`; how many items the sign `+` copied out of an old `kept` into a new list, in
# all; and the length of `rest`.

# %% answer
### BEGIN STUB
# what_it_took = (..., ..., ...)
### END STUB
### BEGIN SOLUTION
# The 3 was gone. Seven calls, for the zeros too; four of them copied 0, 1, 2 and 3 items; and nothing was left.
what_it_took = (7, 6, 0)
### END SOLUTION

# %% hints [markdown]
# 1. Three questions: which items reach the step, how long is `kept` whenever something is added, and who is at the
#    end of `visits`?
# 2. Without the first visit seven items are left, and there is a start. A `+` copies all the items of the list on its
#    left.
# 3. A relative: `reduce(lambda words, word: words + [word], ['to', 'be', 'or'], [])` makes 3 calls and copies 0, then
#    1, then 2 items out of the old list: 3 in all.

# %% question [markdown]
# Which of the three numbers would change if the step appended to `kept` and returned it?

# %% check
from functools import reduce


def check(answer, draw):
    visits = iter([3, 0, 5, 0, 2, 0, 4, 1])
    next(visits)

    def step(state, seconds):
        calls, copied, kept = state
        return calls + 1, copied + kept * (seconds > 0), kept + (seconds > 0)

    calls, copied, _ = reduce(step, visits, (0, 0, 0))
    right = (calls, copied, len(list(visits)))
    expect.guess(
        answer, right, says="Not these three: {received}. What is `kept` at each call, and what is left of `visits`?"
    )


# %% right
@right
def taken_down():
    """The code, run, with the copies counted."""
    calls, copied = [], []

    def step(kept, seconds):
        calls.append(seconds)
        if seconds:
            copied.extend(kept)
        return kept + [seconds] if seconds else kept

    visits = iter([3, 0, 5, 0, 2, 0, 4, 1])
    next(visits)
    reduce(step, visits, [])
    return len(calls), len(copied), len(list(visits))


# %% wrong
wrong(
    "first_visit_again",
    (8, 10, 0),
    belief="lazy_holds_results",
    says="Eight calls: the reduction began with the 3 once more. Where did `visits` stand when `reduce` was given it?",
)

wrong(
    "visits_are_still_there",
    (7, 6, 7),
    belief="lazy_holds_results",
    says="`rest` has visits in it. Who had them before, and can an iterator hand them out twice?",
)

wrong(
    "one_copy_each",
    (7, 4, 0),
    belief="adding_one_costs_one",
    says="One item for every `+`. When `kept` has three items, and a new list is made of it and one more: what happens to the three?",
)

wrong(
    "zeros_are_no_calls",
    (4, 6, 0),
    belief="An item that changes nothing is not given to the step.",
    says="Four calls, as if the zeros had never come to the step. Where is the test for them: before the call, or inside it?",
)

wrong(
    "call_for_the_start",
    (8, 6, 0),
    belief="start_is_one_more_item",
    says="One call too many was counted: seven visits are left, and each is one. What would the step have added for `[]`?",
)
