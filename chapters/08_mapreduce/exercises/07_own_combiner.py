# %% task [markdown]
# ## May the reducer be the combiner?
#
# Each of these six reducers gets an airline and the list of its numbers. It prints a line with the airline and one number. The
# reducer `three` prints up to three such lines. The mapper prints delays in minutes.
#
# ```python
# "total"      sum(numbers)
# "flights"    len(numbers)
# "worst"      max(numbers)
# "mean"       sum(numbers) / len(numbers)
# "squares"    sum(number * number for number in numbers)
# "three"      sorted(numbers)[-3:]        # one line for each
# ```
#
# Suppose that each job also runs its reducer, unchanged, as the combiner. **For which of the six does the job's result stay the same?** Give the
# set of their names, such as `{"mean", "worst"}`. Test each reducer with 10, 20, 30 in one split and 60 in the other.

# %% answer
### BEGIN STUB
# own_combiner = {...}
### END STUB
### BEGIN SOLUTION
# The sum of sums, the largest of the largest, the three largest of the three largest.
# `len` would count counts, and `squares` would square sums.
own_combiner = {"total", "worst", "three"}
### END SOLUTION

# %% hints [markdown]
# 1. Imagine two splits. Give the reducer its own results of both splits. Is its output the result for all numbers at once?
# 2. For 10, 20, 30 and for 60, `len` returns 3 and 1. What does it return for the list 3, 1?
# 3. Two other reducers, tried on two splits. Put one of the six in the gaps:
#    ```python
#    min([min([10, 20, 30]), min([60])]) == min([10, 20, 30, 60])  # True
#    span = lambda numbers: max(numbers) - min(numbers)
#    span([span([10, 20, 30]), span([60])]) == span([10, 20, 30, 60])  # False: 20, not 50
#    ___([___([10, 20, 30]), ___([60])]) == ___([10, 20, 30, 60])
#    ```

# %% question [markdown]
# `flights` can be its own combiner if the mapper and the reducer each change a little. How?

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


def said(numbers):
    return ", ".join(f"{number:,.10g}" for number in numbers)


def check(answer, draw):
    names = {name for name, given in REDUCERS.items() if given(given(ONE) + given(OTHER)) == given(ONE + OTHER)}
    chosen = set(map(str, answer)) if isinstance(answer, (list, tuple, set, frozenset)) else {str(answer)}
    says = "You chose {received}. The text asks for a set of names from its list. Which names belong in it?"
    if chosen <= set(REDUCERS) and (
        name := next((name for name in REDUCERS if name in chosen - names), "")
        or next((name for name in REDUCERS if name in names - chosen), "")
    ):
        given, one, other = REDUCERS[name], [10, 20, 30], [60]
        has = "has" if name in chosen else "lacks"
        says = f"Your set {has} `{name}`. From 10, 20, 30 this reducer computes {said(given(one))}, and from 60 it computes {said(given(other))}. From these results together it computes {said(given(given(one) + given(other)))}, and from all four numbers {said(given(one + other))} ([section 4](lesson#4)). Are the last two results the same? Try the other five names in this way, too."
    expect.guess(
        set(map(str, answer)) if isinstance(answer, (list, tuple, set, frozenset)) else answer,
        names,
        says=says,
        again="You chose {received}. Write each reducer as a function that returns a list, such as `f = lambda numbers: [sum(numbers)]`. Compare `f([*f(one), *f(other)])` with `f(one + other)` for two lists. "
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
    says="You chose all six. The mean is 20 for 10, 20, 30, and 60 for 60. The mean of 20 and 60 is 40 ([section 4](lesson#4)). Is this the mean of the four numbers?",
    again="Try each reducer on its own results, for 10, 20, 30 and for 60. Keep those that give the result of all four numbers.",
)

wrong(
    "counts_too",
    {"total", "flights", "worst", "three"},
    belief="A count can be counted again, as a sum can be added again.",
    says="Your set has `flights`. With three flights in one split and one in the other, the reducer gets the list 3, 1 ([section 4](lesson#4)). What is its length?",
    again="Take out `flights`: it would count the counts.",
)

wrong(
    "sums_of_any_kind",
    {"total", "worst", "squares", "three"},
    belief="Whatever is a sum can be put together from its parts by the same function.",
    says="Your set has `squares`. The results of the two splits are already sums of squares ([section 4](lesson#4)). What does the reducer do with them?",
    again="Take out `squares`: it would square the sums again.",
)

wrong(
    "one_line_only",
    {"total", "worst"},
    belief="A combiner must make one record out of many.",
    says="Your set lacks `three`. This reducer prints lines in the form in which it reads them ([section 4](lesson#4)). Can a split lose one of the three largest numbers of all?",
    again="Add `three`: each of the three largest numbers of all is among the three largest of its split.",
)
