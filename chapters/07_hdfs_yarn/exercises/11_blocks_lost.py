# %% task [markdown] extra=true
# ## Extra: how many blocks are lost?
#
# *Write.* A cluster has `machines` machines and `blocks` blocks; each block has `replicas` replicas on different machines, and any choice of machines
# is equally likely. Now `dead` machines die at once. How many blocks are *expected* to be lost, that is on average? A block is lost if all
# its replicas were on dead machines.
#
# `comb(n, k)` is the number of ways to choose `k` of `n`; where `k` is larger than `n`, it is 0.

# %% answer
def blocks_lost(blocks, machines, replicas, dead):
    """The expected number of lost blocks.

    >>> blocks_lost(1000, 10, 1, 2)
    200.0
    """
    ### BEGIN SOLUTION
    # Of all the ways to choose machines for a block, those that chose dead ones only.
    return blocks * comb(dead, replicas) / comb(machines, replicas)
    ### END SOLUTION


# %% hints [markdown]
# 1. Take a single block. In how many ways can its machines be chosen, and in how many of them are all of them dead?
# 2. `comb(machines, replicas)` are all the ways, `comb(dead, replicas)` the fatal ones. The expectation is the number
#    of blocks times that share.
# 3. A relative, two socks drawn blind from 10, of which 4 have holes: `comb(4, 2) / comb(10, 2)` is the share of
#    pairs with a hole in both, and of 90 such draws 12 are expected to be so.

# %% question [markdown]
# For twice as many files on the same machines: does the chance that *something* is lost stay the same?

# %% check
from math import comb


def check(answer, draw):
    blocks = draw.integer(1, 5, named="blocks") * 10 ** draw.size(5)
    draw.show("blocks", blocks)
    machines = draw.integer(4, 50, named="machines")
    replicas = draw.integer(1, 4, named="replicas")
    dead = draw.integer(0, machines, named="dead")
    share = 1.0
    for taken in range(replicas):
        share *= max(0, dead - taken) / (machines - taken)
    expect.close(answer(blocks, machines, replicas, dead), blocks * share)
    assert abs(share - comb(dead, replicas) / comb(machines, replicas)) < 1e-9


# %% right
@right
def by_products(blocks, machines, replicas, dead):
    """Replica by replica: of the machines still free, the dead ones."""
    share = 1
    for taken in range(replicas):
        share *= max(0, dead - taken) / (machines - taken)
    return blocks * share


# %% wrong
wrong(
    "one_after_the_other",
    was="comb(dead, replicas) / comb(machines, replicas)",
    now="(dead / machines) ** replicas",
    belief="The machines of two replicas are drawn independently of each other.",
    says="Each replica was given its machine as if the others did not exist. Can two replicas of a block lie on one machine?",
)

wrong(
    "share_of_the_dead",
    was="comb(dead, replicas) / comb(machines, replicas)",
    now="dead / machines",
    belief="every_death_loses_data",
    says="As many blocks are lost as machines, in proportion. What are replicas for?",
)

wrong(
    "all_or_none",
    was="blocks * comb(dead, replicas) / comb(machines, replicas)",
    now="float(blocks) if dead >= replicas else 0.0",
    belief="fewer_deaths_than_replicas",
    says="With as many dead machines as replicas, every block was given up. Must a block lie on these machines and no others?",
)

wrong(
    "lost_replicas",
    was="comb(dead, replicas) / comb(machines, replicas)",
    now="replicas * dead / machines",
    belief="The more copies there are, the more is lost.",
    says="These are the *replicas* that are lost, and with more of them more are. How many blocks have none left?",
)
