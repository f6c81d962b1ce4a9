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
# 3. A similar case: a train runs if each carriage has a driver who is at work.
#
#    ```python
#    for carriage in train:
#        driven = any(driver in at_work for driver in carriage)
#        ...  # the train runs only if this holds for each carriage
#    ```

# %% question [markdown]
# Three machines, two replicas of each block: can one death lose a file? And two deaths: which two?


# %% check
def placed_file(random):
    """Up to four blocks, each on one to three of five machines."""
    machines = [f"m{number}" for number in range(1, 6)]
    return [random.sample(machines, random.choice((1, 2, 2, 3))) for _ in range(random.choice((0, 1, 2, 2, 3, 4)))]


def check(answer, draw):
    names = draw.random.sample(WORDS, draw.size(10))
    machines = draw.random.sample([f"m{number}" for number in range(1, 6)], 5)
    dead = set(machines[: draw.random.randint(0, 4)])
    placement = {name: placed_file(draw.random) for name in names}
    if draw.cap is None:
        # In the last round each boundary occurs, at the ends and between.
        dead = set(machines[:2])
        forced = [
            [[machines[2], machines[3]]],  # nobody who holds it is dead
            [[machines[4]], machines[:2]],  # its last block is lost
            [],
            [[machines[0], machines[4]], [machines[3], machines[1]]],  # no machine holds both blocks
            [machines[:2], [machines[4]]],  # its first block is lost
            [[machines[1], machines[0], machines[2]]],  # the third of three is left
        ]
        rest = [name for name in WORDS if name not in names[:4]][: len(forced)]
        placement = {name: placement[name] for name in names[:4]} | dict(zip(rest, forced, strict=True))
    draw.show("placement", placement)
    draw.show("dead", dead)
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
    """You got {received}, the expected list is {expected}. One living replica of one block was enough here. A file needs each of its blocks ([section 3](lesson#3)). Which of your files has lost a block?"""
    return [
        name
        for name, blocks in placement.items()
        if not blocks or any(machine not in dead for block in blocks for machine in block)
    ]


@wrong(belief="every_death_loses_data")
def nobody_may_die(placement, dead):
    """You got {received}, the expected list is {expected}. One dead machine was enough to give up a file here. One living replica of each block suffices ([section 3](lesson#3)). Which missing file has one?"""
    return [
        name for name, blocks in placement.items() if all(machine not in dead for block in blocks for machine in block)
    ]


@wrong(belief="fewer_deaths_than_replicas")
def counts_the_dead(placement, dead):
    """You got {received}, the expected list is {expected}. Here the number of dead machines is compared with the number of replicas. It matters which machines died ([section 3](lesson#3)). Which holders of a block are not in `dead`?"""
    return [name for name, blocks in placement.items() if all(len(dead) < len(block) for block in blocks)]


@wrong(belief="An empty file cannot be read.")
def empty_is_lost(placement, dead):
    """You got {received}, the expected list is {expected}. Files without blocks are missing. They have no bytes that could be lost. What does `all` return for an empty list?"""
    return [
        name
        for name, blocks in placement.items()
        if blocks and all(any(machine not in dead for machine in block) for block in blocks)
    ]


@wrong(belief="one_replica_is_the_original")
def first_replica_only(placement, dead):
    """You got {received}, the expected list is {expected}. Only the first machine of each block was examined. All replicas of a block hold the same bytes ([section 3](lesson#3)). What if the first is dead and the second lives?"""
    return [name for name, blocks in placement.items() if all(block[0] not in dead for block in blocks)]
