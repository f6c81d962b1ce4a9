# %% task [markdown] points=3
# ## The longest run of late flights
#
# *Apply.* A *run* is late flights that follow each other directly. How long is the longest run? The state of a part has four numbers, `(length, first, last, longest)`:
# the number of its flights, and the lengths of the run at its beginning, of the run at its end, and of its longest run. Write the combine function.
#
# ```
# late, on time, late    +    late, late
# combine_runs((3, 1, 1, 1), (2, 2, 2, 2))  →  (5, 1, 3, 3)
# ```

# %% answer
def combine_runs(left, right):
    """The (length, first, last, longest) of two neighbouring parts together.

    >>> combine_runs((3, 1, 1, 1), (2, 2, 2, 2))
    (5, 1, 3, 3)
    """
    ### BEGIN SOLUTION
    length = left[0] + right[0]
    first = left[1] + right[1] if left[1] == left[0] else left[1]
    last = left[2] + right[2] if right[2] == right[0] else right[2]
    return length, first, last, max(left[3], right[3], left[2] + right[1])
    ### END SOLUTION


# %% hints [markdown]
# 1. A run can go across the cut: the run at the end of the left part meets the run at the beginning of the right part.
# 2. If *all* flights of the left part are late, the first run goes on into the right part. How do you see that from `length` and `first`? And `last`?
# 3. The first of the three rules, with one gap:
#    ```python
#    first = left[1] + right[1] if left[1] == ___ else left[1]
#    ```

# %% explanation [markdown]
# The answer is one number, but the state needs four. They say what the neighbours need to know. The function is associative and not commutative.

# %% question [markdown]
# Which state is the identity?


# %% check
def runs_of(flags):
    """The (length, first, last, longest) of late flights, True for late."""
    lengths = [len(run) for run in "".join("x" if late else " " for late in flags).split(" ")]
    return len(flags), lengths[0], lengths[-1], max(lengths)


PARTS = ["", "x", " ", "xx", "x ", " x", "x x", " xx ", "xx x", "x xx"]


def check(answer, draw):
    flags = draw.several(lambda random: random.random() < 0.7, 40, at_least=2, named="states")
    parts = cut(draw.random, flags)
    pairs = [(left, right) for left in PARTS for right in PARTS] if draw.is_last else [("x x", "xx")]
    for pair in [*([[letter == "x" for letter in part] for part in pair] for pair in pairs), parts]:
        states = draw.show("states", [runs_of(part) for part in pair])
        expected = runs_of([flag for part in pair for flag in part])
        says = "For {input states} your function gave {received}, and {expected} is right. A late run can go across the cut. Which of the four numbers does that change, and when?"
        if not expect.equal(merged(draw.random, answer, states), expected, says=says):
            break


# %% right
@right
def with_names(left, right):
    length, first, last, longest = left
    more, right_first, right_last, right_longest = right
    across = last + right_first
    return (
        length + more,
        across if first == length else first,
        across - right_first + right_last if right_last == more else right_last,
        sorted([longest, right_longest, across])[-1],
    )


# %% wrong
wrong(
    "no_run_across",
    was="max(left[3], right[3], left[2] + right[1])",
    now="max(left[3], right[3])",
    belief="one_for_each_is_one_for_all",
    says="For {input states} your function gave {received}, and {expected} is right. It compared the longest runs of the parts. A run can begin in one part and end in the next. How long is the run across the cut?",
    again="Also compare with `left[2] + right[1]`, the run that goes across the cut.",
)

wrong(
    "first_stays_first",
    was="left[1] + right[1] if left[1] == left[0] else left[1]",
    now="left[1]",
    belief="The beginning of the left part is the beginning of both.",
    says="For {input states} your function gave {received}, and {expected} is right. If all flights of the left part are late, the run at its beginning goes on in the right part. How can you see this in the state?",
    again="If `left[1] == left[0]`, the first run is `left[1] + right[1]`. Think about the last run in the same way.",
)

wrong(
    "last_stays_last",
    was="left[2] + right[2] if right[2] == right[0] else right[2]",
    now="right[2]",
    belief="The end of the right part is the end of both.",
    says="For {input states} your function gave {received}, and {expected} is right. If all flights of the right part are late, the run at the end began in the left part. How can you see this in the state? And when does the first run go on in the right part?",
    again="If `right[2] == right[0]`, the last run is `left[2] + right[2]`. If `left[1] == left[0]`, the first run is `left[1] + right[1]`.",
)

equivalent(
    was="left[1] + right[1] if", now="left[…] + right[1] if", why="If all flights are late, all four numbers are equal."
)
equivalent(
    was="if left[1] == left[0]", now="if left[…] == left[0]", why="If all flights are late, all four numbers are equal."
)
equivalent(
    was="left[2] + right[2] if", now="left[2] + right[…] if", why="If all flights are late, all four numbers are equal."
)
equivalent(
    was="if right[2] == right[0]",
    now="if right[…] == right[0]",
    why="If all flights are late, all four numbers are equal.",
)
