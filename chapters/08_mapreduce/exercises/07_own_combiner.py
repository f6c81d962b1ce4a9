# %% task [markdown]
# ## May the reducer be the combiner?
#
# *Choose.* Each of these six reducers gets a carrier and the list of its numbers, and prints the carrier and a number. (The last one prints up to three
# such lines.) The mapper prints minutes of delay. Which of the six may be the combiner of their own job, unchanged, so that the job's result stays the
# same? Give the set of their names.
#
# ```python
# "total"      sum(numbers)
# "flights"    len(numbers)
# "worst"      max(numbers)
# "mean"       sum(numbers) / len(numbers)
# "squares"    sum(number * number for number in numbers)
# "three"      sorted(numbers)[-3:]        # one line for each
# ```

# %% answer
### BEGIN STUB
# own_combiner = {...}
### END STUB
### BEGIN SOLUTION
# The sum of sums, the greatest of the greatest, the three greatest of threes. `len` and the squares would work on their own results.
own_combiner = {"total", "worst", "three"}
### END SOLUTION

# %% hints [markdown]
# 1. Imagine two splits. Put the reducer's results of both splits into the reducer again. Is that the result for all numbers at once?
# 2. Try 10, 20, 30 in one split and 60 in the other. What does `len` give for the numbers 3 and 1?
# 3. Two other reducers, tried on two splits. Try yours in the same way; put one of them in the gap:
#    ```python
#    min([min([10, 20, 30]), min([60])]) == min([10, 20, 30, 60])  # True
#    span = lambda numbers: max(numbers) - min(numbers)
#    span([span([10, 20, 30]), span([60])]) == span([10, 20, 30, 60])  # False: 20, and not 50
#    ___([___([10, 20, 30]), ___([60])]) == ___([10, 20, 30, 60])
#    ```

# %% question [markdown]
# `flights` needs one change to be its own combiner: the mapper prints something else. What?

# %% check
REDUCERS = {
    "total": lambda numbers: [sum(numbers)],
    "flights": lambda numbers: [len(numbers)],
    "worst": lambda numbers: [max(numbers)],
    "mean": lambda numbers: [sum(numbers) / len(numbers)],
    "squares": lambda numbers: [sum(number * number for number in numbers)],
    "three": lambda numbers: sorted(numbers)[-3:],
}
ONE, OTHER = [10, 20, 30, 5], [60, -7]


def check(answer, draw):
    names = {name for name, given in REDUCERS.items() if given(given(ONE) + given(OTHER)) == given(ONE + OTHER)}
    expect.guess(
        set(map(str, answer)) if isinstance(answer, (list, tuple, set, frozenset)) else answer,
        names,
        says="You chose {received}. This is not the set that is asked for. Each reducer is given 10, 20, 30 in one split and 60 in another, and then its own two "
        "results. Which of them give what they give for all four numbers?",
        again="You chose {received}. Write each reducer as a function. Compare `f([*f(one), *f(other)])` with `f(one + other)` for two lists. "
        "Choose those for which both are equal.",
        names=REDUCERS,
    )


# %% right
@right
def reasoned():
    """What is left when the three that change their own results are taken away; a list."""
    return sorted({"total", "flights", "worst", "mean", "squares", "three"} - {"flights", "mean", "squares"})


# %% wrong
wrong(
    "all_of_them",
    {"total", "flights", "worst", "mean", "squares", "three"},
    belief="Any reducer may be its own combiner.",
    says="You chose all six. The mean is 20 for 10, 20, 30, and 60 for 60. The mean of 20 and 60 is 40 ([section 4](lesson#4)). Is that the mean of the four numbers?",
    again="Try each reducer on its own results, for 10, 20, 30 and for 60. Keep those that give the result of all four numbers.",
)

wrong(
    "counts_too",
    {"total", "flights", "worst", "three"},
    belief="A count can be counted again, as a sum can be added again.",
    says="Your set has `flights`. With three flights in one split and one in the other, the reducer gets the list 3, 1. What is its length?",
    again="Take out `flights`: it would count the counts.",
)

wrong(
    "sums_of_any_kind",
    {"total", "worst", "squares", "three"},
    belief="Whatever is a sum can be put together from its parts by the same function.",
    says="Your set has `squares`. The results of the two splits are sums of squares already. What does the reducer do to them?",
    again="Take out `squares`: it would square the sums again.",
)

wrong(
    "one_line_only",
    {"total", "worst"},
    belief="A combiner must make one record out of many.",
    says="Your set lacks `three`. It prints up to three lines, in the form that it reads. Which of the three greatest of all could a split have lost?",
    again="Add `three`: each of the three greatest of all is among the three greatest of its split.",
)
