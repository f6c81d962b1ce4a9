# %% task [markdown] points=2 core=true
# ## Survivors
#
# *Repair.* `placement` says where a cluster keeps its files: for each name a list of blocks, and for each block a list of the
# machines that hold a replica of it. `dead` is the set of machines that are gone. `survivors` should give the names of the files
# that can be read from beginning to end, in the order of `placement`. As it stands, it is too hopeful. Mend it.
#
# A file may be empty: then it has no block, and there is nothing to lose.

# %% answer
def survivors(placement, dead):
    """The names of the files that can be read from beginning to end.

    >>> survivors({"hamlet": [["m1", "m2"], ["m2", "m3"]], "lear": [["m1", "m3"]]}, {"m1"})
    ['hamlet', 'lear']
    """
    found = []
    for name, blocks in placement.items():
        ### BEGIN STUB
        # alive = any(machine not in dead for block in blocks for machine in block)
        ### END STUB
        ### BEGIN SOLUTION
        # One replica is enough for a block, and every block is needed for the file.
        alive = all(any(machine not in dead for machine in block) for block in blocks)
        ### END SOLUTION
        if alive:
            found.append(name)
    return found


# %% hints [markdown]
# 1. Take one file with two blocks and let its machines die one by one. When exactly is it gone?
# 2. Two words decide: a block needs *any* of its replicas, a file needs *all* of its blocks. `all` and `any` can
#    stand in each other.
# 3. A relative, which trains run: `all(any(driver in at_work for driver in carriage) for carriage in train)`.

# %% question [markdown]
# Three machines, two replicas of each block: can one death lose a file? And two deaths: which two?


# %% check
def placed_file(random):
    """Up to four blocks, each on one to three of five machines."""
    machines = [f"m{number}" for number in range(1, 6)]
    return [random.sample(machines, random.choice((1, 2, 2, 3))) for _ in range(random.choice((0, 1, 2, 2, 3, 4)))]


def check(answer, draw):
    files = draw.size(10)
    placement = draw.show("placement", {name: placed_file(draw.random) for name in draw.random.sample(WORDS, files)})
    dead = draw.show(
        "dead", set(draw.random.sample([f"m{number}" for number in range(1, 6)], draw.random.randint(0, 4)))
    )
    expected = []
    for name, blocks in placement.items():
        lost = [block for block in blocks if not set(block) - dead]
        if not lost:
            expected.append(name)
    expect.equal(answer(placement, dead), expected)


# %% right
@right
def by_sets(placement, dead):
    """A block is lost if its machines are a part of the dead."""
    return [name for name in placement if not any(set(block) <= dead for block in placement[name])]


# %% wrong
@wrong(belief="half_a_file_is_a_file")
def some_replica_lives(placement, dead):
    """A file is called readable as soon as one replica of one of its blocks lives. Can you read a play of which one block in ten is left?"""
    return [
        name
        for name, blocks in placement.items()
        if not blocks or any(machine not in dead for block in blocks for machine in block)
    ]


@wrong(belief="every_death_loses_data")
def nobody_may_die(placement, dead):
    """A file is given up as soon as one of its machines is gone. What are the other replicas for?"""
    return [
        name for name, blocks in placement.items() if all(machine not in dead for block in blocks for machine in block)
    ]


@wrong(belief="fewer_deaths_than_replicas")
def counts_the_dead(placement, dead):
    """It compares how many machines died with how many replicas there are, and never looks *which* machines. Do any two deaths hurt a block on the machines 1 and 2?"""
    return [name for name, blocks in placement.items() if all(len(dead) < len(block) for block in blocks)]


@wrong(belief="An empty file cannot be read.")
def empty_is_lost(placement, dead):
    """The files without a block are missing. Which of their bytes could not be read?"""
    return [
        name
        for name, blocks in placement.items()
        if blocks and all(any(machine not in dead for machine in block) for block in blocks)
    ]


@wrong(belief="one_replica_is_the_original")
def first_replica_only(placement, dead):
    """Only the first machine of each block was asked. When that one is gone, which bytes do the others have?"""
    return [name for name, blocks in placement.items() if all(block[0] not in dead for block in blocks)]


@wrong(belief="a_file_lies_in_one_place")
def on_one_machine(placement, dead):
    """It looks for one living machine that has every block of the file. Must all blocks come from the same machine?"""
    return [name for name, blocks in placement.items() if not blocks or set.intersection(*map(set, blocks)) - dead]


@wrong(belief="half_a_file_is_a_file")
def one_block_unhurt(placement, dead):
    """A single block with all of its machines alive saves a file here. How many blocks does a reader need, and how much of each?"""
    return [
        name
        for name, blocks in placement.items()
        if any(all(machine not in dead for machine in block) for block in blocks)
    ]
