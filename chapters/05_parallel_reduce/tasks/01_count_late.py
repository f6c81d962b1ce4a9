# %% task [markdown]
# ## Fold a list of delays
#
# Write `count_late`. It returns how many delays are larger than 15 minutes. **Use `fold` with `chunksize=100`.** The step is there. Which combine
# function does `fold` need?
#
# ```
# count_late([10, 20, 40])  →  2
# ```

# %% answer
def count_late(delays):
    """How many delays are larger than 15 minutes.

    >>> count_late([10, 20, 40])
    2
    """

    def add_if_late(count, minutes):
        return count + (minutes > 15)

    ### BEGIN SOLUTION
    return fold(add_if_late, delays, 0, chunksize=100, combine=add)
    ### END SOLUTION


# %% hints [markdown]
# 1. The cell above this text counts 1,000 delays with `fold`. Its combine function is `add`, because two counts are added.


# %% check
@exercise(demands=("with fold",))
def check(answer, draw):
    delays = draw.several(lambda random: random.randint(-30, 60), 900, named="delays", cases=[15, 16, 0], ends=[20, 40])
    expect.equal(answer(delays), sum(minutes > 15 for minutes in delays))


# %% wrong
wrong(
    "without_combine",
    was=", combine=add",
    now="",
    belief="A function that combines two states is the step itself.",
    says="For {input} your function gave {received}, and {expected} is right. Without `combine`, `fold` calls the step with two counts, and takes the second for a delay ([section 1](lesson#1)). What gives the count of two parts?",
    again="Pass `combine=add`: two counts are added.",
)

equivalent(was="chunksize=100", now="chunksize=…", why="Where the items are cut does not matter; that is the idea.")
