# %% task [markdown] slot="trace"
# ## What it took
#
# Read this code without running it:
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
# Write three numbers in place of the dots: the length of `calls`, how many items all `+` together copied from an old `kept` into a new
# list, and the length of `rest`.

# %% answer
### BEGIN STUB
# what_it_took = (..., ..., ...)
### END STUB
### BEGIN SOLUTION
# The 3 was gone. Seven calls, for the zeros too; four of them copied 0, 1, 2 and 3 items; and nothing was left.
what_it_took = (7, 6, 0)
### END SOLUTION

# %% hints [markdown]
# 1. Which visits reach `step`? How long is `kept` each time something is added? What is left in `visits` at the end?
# 2. With a start, `reduce` calls its function once for each item. `kept + [seconds]` copies every item of `kept` into a new list.
# 3. The same with three words. How many items are copied in all?
#    ```python
#    reduce(lambda words, word: words + [word], ["to", "be", "or"], [])
#    # 3 calls; the first copies 0 items, the second 1, the third ___
#    ```

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
    expect.guess(
        answer,
        (calls, copied, len(list(visits))),
        says="You wrote {received}. At least one of the three numbers is different. An iterator gives each item once, and `+` makes "
        "a new list. What is `kept` at each call?",
        again="Write a table: one row for each call, with `seconds`, the length of `kept`, and the items that `+` copies.",
    )


# %% right
@right
def taken_down():
    """The visits that are left; every one that is not 0 copies those before it."""
    left = [0, 5, 0, 2, 0, 4, 1]
    return len(left), sum(range(len([seconds for seconds in left if seconds]))), 0


# %% wrong
wrong(
    "first_visit_again",
    (8, 10, 0),
    belief="lazy_holds_results",
    says="You wrote {received}: eight calls. An iterator gives each item once. Where did `visits` stand when `reduce` began?",
    again="`next(visits)` took the first visit. Seven are left for `reduce`.",
)

wrong(
    "one_copy_each",
    (7, 4, 0),
    belief="adding_one_costs_one",
    says="You wrote {received}: one copied item for each `+`. `kept + [seconds]` makes a new list. What happens to the items that `kept` already has?",
    again="A `+` copies all items of the old list. Add up the lengths of `kept` at the calls that use `+`.",
)

wrong(
    "zeros_are_no_calls",
    (4, 6, 0),
    belief="An item that changes nothing is not given to the step.",
    says="You wrote {received}: four calls. `reduce` calls its function for every item. Where does the code test whether a visit is 0?",
    again="The test is inside `step`. So `step` is also called for each 0.",
)
