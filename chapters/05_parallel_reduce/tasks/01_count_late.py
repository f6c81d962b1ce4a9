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
@exercise(demands=("with fold",), local="it looks at how `fold` cuts the delays")
def check(answer, draw):
    delays = draw.several(lambda random: random.randint(-30, 60), 900, named="delays", cases=[15, 16, 0], ends=[20, 40])
    right = sum(minutes > 15 for minutes in delays)
    says = "Your function gave {received}, and {expected} is right. Compare your call with the table of `fold` ([section 1](lesson#1)). Which default and which combine function fit a count?"
    if not expect.equal(answer(delays), right, says=says):
        return
    sizes = []

    def cut_more(size, items):
        sizes.append(size)
        items = [*items]
        return partition_all(size, items if len(sizes) > 1 else [*items, *sorted(items)[-1:]])

    with patch("toolz.sandbox.parallel.partition_all", cut_more):
        found = answer(delays)
    if sizes:
        says = "The check called your function again. `fold` got the greatest delay twice. The result and the chunk size were {received}; {expected} is right. "
        says += (
            "Does your function return what `fold` gives?"
            if sizes[0] == 100
            else "Which parameter sets the chunk size?"
        )
        expect.equal((found, sizes[0]), (right + (max(delays) > 15), 100), says=says)


# %% wrong
wrong(
    "without_combine",
    was=", combine=add",
    now="",
    belief="A function that combines two states is the step itself.",
    says="For {input} your function gave {received}, and {expected} is right. Without `combine`, `fold` calls the step with two counts, and takes the second for a delay ([section 1](lesson#1)). What gives the count of two parts?",
    again="Pass `combine=add`: two counts are added.",
)

wrong(
    "chunks_of_128",
    was=", chunksize=100",
    now="",
    belief="The size of the chunks is left to the library.",
    says="The count is right. But the result and the chunk size were {received} in a second call, and {expected} is asked for. Which parameter sets the chunk size ([section 1](lesson#1))?",
    again="Pass `chunksize=100`.",
)
