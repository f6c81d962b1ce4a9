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
# Without an initial value the first item is the first state, and a step needs a state and an item.
step_calls = (2, 3, 0, 0)
### END SOLUTION

# %% hints [markdown]
# 1. Which is the first state on each line, and which items are left?
# 2. Without an initial value, the first item becomes the state, and no call is made for it.
# 3. The same for adding texts. Fill the gap:
#    ```python
#    reduce(add, ["to", "be"])      # 1 call: add("to", "be")
#    reduce(add, ["to", "be"], "")  # ___ calls: add("", "to"), add("to", "be")
#    ```

# %% question [markdown]
# For which functions would line a need an initial value?


# %% check
def check(answer, draw):
    expect.guess(
        answer,
        solution(),
        says="Not all numbers in {received} are right. Each call takes a state and one item ([section 1](lesson#1)). Which two arguments does the first call on each line get?",
        again="Write down both arguments of every call. Without a third argument, `reduce` begins with the first item as the state.",
    )


# %% right
@right
def measured():
    """The code, run."""
    calls = []

    def later(worst, minutes):
        calls.append(minutes)
        return max(worst, minutes)

    ends = [reduce(later, *each) and len(calls) for each in (([11, 33, 20],), ([11, 33, 20], 0), ([7],))]
    return ends[0], ends[1] - ends[0], ends[2] - ends[1], reduce(later, [], 0)


# %% wrong
wrong(
    "a_call_for_each",
    (3, 3, 1, 0),
    belief="A reduction calls its step once for every item, with or without an initial value.",
    says="You counted one call for each item on lines a and c. Without an initial value, the first item is the state ([section 1](lesson#1)). Which two values does the first call on line a get?",
    again="Count no call for the first item of lines a and c.",
)

wrong(
    "start_is_a_spare",
    (2, 2, 0, 0),
    belief="The initial value is used only where there are no items.",
    says="You counted as many calls on line b as on line a. `reduce` uses the initial value also when there are items ([section 2](lesson#2)). With which number is 11 compared on line b?",
    again="Line b begins with the state 0, so all three items need a call.",
)

wrong(
    "once_for_one",
    (2, 3, 1, 0),
    belief="A step is called at least once, however few the items.",
    says="You counted one call on line c. A call needs a state and an item ([section 1](lesson#1)). What would the second argument be, next to the 7?",
    again="On line c the 7 is the first state, and no item is left for a call.",
)
