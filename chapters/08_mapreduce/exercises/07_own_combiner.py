# %% task [markdown]
# ## May the reducer be the combiner?
#
# *Choose.* Six reducers. Each is given a carrier and the list of numbers that came for it, and prints the carrier and a number. (The last one prints up to three such
# lines.) From the mapper come minutes of delay. Which of the six may be the combiner of their own job, unchanged, so that the result is the same as without?
# Give the set of their names.
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
# Sums of sums, greatest of the greatest, three of the threes. `len` and squares would work on their own results.
own_combiner = {"total", "worst", "three"}
### END SOLUTION

# %% hints [markdown]
# 1. Imagine two splits. Put the reducer's results of both splits into the reducer once more. Is it what one split
#    with all the numbers would have given?
# 2. Try it with 10, 20, 30 in one split and 60 in the other. What does `len` give for the numbers 3 and 1?
# 3. A relative: `min` may, since the least of the leasts is the least. `max(numbers) - min(numbers)` may not: of 20
#    and 0 it gives 20, and the four numbers span 50.

# %% question [markdown]
# `flights` could be mended with one word. Which?

# %% check
from random import Random


def combines(reducer):
    """Whether a reducer gives the same, combined or not, on delays in two splits."""
    random = Random(8)
    for _ in range(20):
        one, other = ([random.randint(-30, 300) for _ in range(random.randint(1, 6))] for _ in range(2))
        if reducer([*reducer(one), *reducer(other)]) != reducer(one + other):
            return False
    return True


# Choose
def check(answer, draw):
    names = {name for name, reducer in REDUCERS.items() if combines(reducer)}
    says = "Not a set of names: {received}. Which brackets did the dots stand in?"
    if isinstance(answer, set):
        chosen = REDUCERS.keys() & answer
        says = (
            f"Not this set: {{received}}. Names in it whose result changes: {len(chosen - names)}. Names left out that would do: "
            f"{len(names - chosen)}. For each name: what becomes of 10, 20, 30 and, in another split, 60?"
        )
        says = expect.unknown(answer, REDUCERS) or says
    expect.guess(answer, names, says=says)


# %% right
@right
def tried_out():
    """Each of them on two splits."""
    reducers = {
        "total": lambda numbers: [sum(numbers)],
        "flights": lambda numbers: [len(numbers)],
        "worst": lambda numbers: [max(numbers)],
        "mean": lambda numbers: [sum(numbers) / len(numbers)],
        "squares": lambda numbers: [sum(number * number for number in numbers)],
        "three": lambda numbers: sorted(numbers)[-3:],
    }
    one, other = [10, 20, 30], [60]
    return {name for name, given in reducers.items() if given(given(one) + given(other)) == given(one + other)}


# %% wrong
wrong(
    "all_of_them",
    {"total", "flights", "worst", "mean", "squares", "three"},
    belief="Any reducer may be its own combiner.",
    says="All six, then. Take the mean: 20 for 10, 20, 30, and 60 for 60. What does the mean of 20 and 60 have to do with the four flights?",
)

wrong(
    "counts_too",
    {"total", "flights", "worst", "three"},
    belief="A count can be counted again, as a sum can be added again.",
    says="With `flights`: three flights in one split, one in the other, and the reducer is given the list 3, 1. What is its length?",
)

wrong(
    "sums_of_any_kind",
    {"total", "worst", "squares", "three"},
    belief="Whatever is a sum can be put together from its parts by the same function.",
    says="With `squares`, because it is a sum. The two results are squares already: what does the reducer do to them?",
)

wrong(
    "one_line_only",
    {"total", "worst"},
    belief="A combiner must make one record out of many.",
    says="Without `three`. It prints up to three lines where many came, in the form that it reads: which of the three greatest of all could it have lost?",
)

wrong(
    "only_the_sum",
    {"total"},
    belief="To combine is to add.",
    says="Only sums, then. The greatest of 30 and 60, each the greatest of its split: is it another one than that of all four?",
)
