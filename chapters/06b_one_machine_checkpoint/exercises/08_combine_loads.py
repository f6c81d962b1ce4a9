# %% task [markdown] slot="states"
# ## The fullest bus
#
# At each stop the number of people in a bus changes, for example by +3 or −2. The changes of a day are cut into parts, in their order. The state of a part is a
# pair `(change, peak)`: the sum of its changes, and the highest sum of its first changes. No change at all gives the sum 0, so the peak is never negative.
#
# Write `combine_loads`, which returns the state of two neighbouring parts together. **It must give the same result for every cut and every merge tree.**

# %% answer
def combine_loads(left, right):
    """The (change, peak) of two neighbouring parts together.

    >>> combine_loads((1, 3), (-1, 1))
    (0, 3)
    """
    ### BEGIN SOLUTION
    return left[0] + right[0], max(left[1], left[0] + right[1])
    ### END SOLUTION


# %% hints [markdown]
# 1. Write the changes +3, −2, +2 as running sums: 3, 1, 3. Now cut them after the first one.
# 2. The right part begins with the people that the left part leaves in the bus. Its peak is that much higher.
# 3. The same for the lowest sum, with one gap:
#    ```python
#    lowest = min(left[1], ___ + right[1])
#    ```

# %% question [markdown]
# Which state is the identity? Why can a part not be combined before its left neighbour is known, if the state is only the peak?


# %% check
def state_of(changes):
    """The state of a part."""
    sums = [sum(changes[:count]) for count in range(len(changes) + 1)]
    return sums[-1], max(sums)


def check(answer, draw):
    pick = draw.random
    many = pick.randint(4, 9)
    cases = (
        [[many, -1], [2]],
        [[many, -many], [many - 1, -1]],
        [[-many], [1]],
        [[many], [many, -1], [-1]],
        [*cut(pick, [pick.randint(-5, 6) for _ in range(40)]), []],
    )
    at = {0: 1, 1: 0, 2: 2, 3: 3}.get(draw.size(40, at_least=0), 4)
    agrees(draw, answer, cases[at], state_of)


# %% right
@right
def from_the_left(left, right):
    """Moves the right part up first."""
    start, peak = left
    end, moved = start + right[0], start + right[1]
    return [end, moved if moved > peak else peak]


# %% wrong
wrong(
    "each_from_zero",
    was="max(left[1], left[0] + right[1])",
    now="max(left[1], right[1])",
    belief="one_for_each_is_one_for_all",
    says="For {input states} you gave {received}; {expected} is right. You compared the peaks as if the bus were empty at each cut. How many people are in the bus when the right part begins?",
    again="Add the change of the left part to the peak of the right part.",
)

wrong(
    "peaks_add_up",
    was="max(left[1], left[0] + right[1])",
    now="left[1] + right[1]",
    belief="Every number of a state is added up.",
    says="For {input states} you gave {received}; {expected} is right. The two peaks do not happen at the same time, so their sum may never occur. What does the bus hold at each of them?",
    again="Take the larger one of two numbers: the left peak, and the right peak after the left change.",
)

wrong(
    "only_the_later_peak",
    was="max(left[1], left[0] + right[1])",
    now="left[0] + right[1]",
    belief="The last part has the peak of the whole.",
    says="For {input states} you gave {received}; {expected} is right. The bus may be fullest in the left part. Which two candidates are there?",
    again="Compare with the peak of the left part, and take the larger one.",
)
