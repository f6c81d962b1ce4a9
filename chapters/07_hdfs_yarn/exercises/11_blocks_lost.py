# %% task [markdown] extra=true
# ## Extra: how many blocks are lost?
#
# A cluster has `machines` machines and `blocks` blocks. Each block has `replicas` replicas on different machines; every choice of
# machines is equally likely. Now `dead` machines die at once. How many blocks are lost on average? A block is lost if **all**
# its replicas were on dead machines.
#
# `comb(n, k)` is the number of ways to choose `k` of `n`. It is 0 if `k` is larger than `n`.

# %% answer
def blocks_lost(blocks, machines, replicas, dead):
    """The expected number of lost blocks.

    >>> blocks_lost(1000, 10, 1, 2)
    200.0
    """
    ### BEGIN SOLUTION
    # Of all ways to choose machines for a block, those that choose only dead ones.
    return blocks * comb(dead, replicas) / comb(machines, replicas)
    ### END SOLUTION


# %% hints [markdown]
# 1. Take a single block. In how many ways can its machines be chosen? In how many of these ways are all its machines dead?
# 2. `comb` counts both. Divide one number by the other for the share of lost blocks.
# 3. The same for socks: you draw 2 of 10 in the dark, and 4 have holes. Fill the gap:
#    ```python
#    both_with_holes = comb(4, 2) / comb(___, 2)
#    expected = 90 * both_with_holes  # of 90 such draws
#    ```

# %% question [markdown]
# You store twice as many files on the same machines. Does the chance that at least one block is lost stay the same?


# %% check
def check(answer, draw):
    blocks = draw.show("blocks", draw.random.randint(1, 5) * 10 ** draw.size(5))
    machines = draw.integer(4, 50, named="machines")
    replicas = draw.integer(1, 4, named="replicas")
    # By round: none, one too few, just enough, all; then any number.
    boundary = {0: 0, 1: replicas - 1, 2: replicas, 3: machines}
    dead = draw.show("dead", boundary.get(draw.cap, draw.random.randint(0, machines)))
    share = 1.0
    for taken in range(replicas):  # replica by replica: of the machines that are still free, the dead ones
        share *= max(0, dead - taken) / (machines - taken)
    expect.close(answer(blocks, machines, replicas, dead), blocks * share)


# %% right
@right
def by_products(blocks, machines, replicas, dead):
    """One replica after the other."""
    for taken in range(replicas):
        blocks *= max(0, dead - taken) / (machines - taken)
    return blocks


# %% wrong
wrong(
    "one_after_the_other",
    was="comb(dead, replicas) / comb(machines, replicas)",
    now="(dead / machines) ** replicas",
    belief="The machines of two replicas are drawn independently of each other.",
    says="Your function returned {received}; {expected} was expected. Here each replica may land on any machine. Replicas of a block are on different machines ([section 3](lesson#3)). How many machines are left for the second replica?",
    again="Count the ways to choose all machines of a block together.",
)

wrong(
    "share_of_the_dead",
    was="comb(dead, replicas) / comb(machines, replicas)",
    now="dead / machines",
    belief="every_death_loses_data",
    says="Your function returned {received}; {expected} was expected. Here the share of lost blocks is the share of dead machines. One living replica saves a block ([section 4](lesson#4)). What changes in your formula with more replicas?",
    again="Compute how likely it is that all replicas of a block are on dead machines.",
)

wrong(
    "all_or_none",
    was="blocks * comb(dead, replicas) / comb(machines, replicas)",
    now="float(blocks) if dead >= replicas else 0.0",
    belief="fewer_deaths_than_replicas",
    says="Your function returned {received}; {expected} was expected. Here all blocks are lost, or none. It matters which machines die ([section 4](lesson#4)). Does every block have all its replicas on dead machines?",
    again="Multiply the blocks by the share of choices that have dead machines only.",
)
