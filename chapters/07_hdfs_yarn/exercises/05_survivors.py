# %% task [markdown] points=2 core=true
# ## Survivors
#
# `placement` says where a cluster stores its files. It has a list of blocks for each name. For each block it has a list of the
# machines that store a replica. `dead` is the set of dead machines. `survivors` should return the names of the files
# that can be read **from beginning to end**, in the order of `placement`. As given, it returns too many names. Repair it.
#
# An empty file has no blocks and can always be read.

# %% answer
def survivors(placement, dead):
    """The names of the files that can be read from beginning to end.

    >>> placement = {"hamlet": [["m2", "m1"], ["m3", "m2"]], "lear": [["m3", "m1"]]}
    >>> survivors(placement, {"m1"})
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
# 1. Take a file with two blocks. Let its machines die one by one. When can the file no longer be read?
# 2. How many of its replicas does a block need, and how many of its blocks does a file need? `all` and `any` can be nested.
# 3. The same for trains: a train runs if each carriage has a driver who is at work. Fill the gap:
#    ```python
#    runs = ___(any(driver in at_work for driver in carriage) for carriage in train)
#    ```

# %% question [markdown]
# A cluster has three machines and two replicas of each block. Can a file be lost when one machine dies? When two die?


# %% check
NODES = ("m1", "m2", "m3", "m4", "m5")


def check(answer, draw):
    sample, some = draw.random.sample, draw.random.randint
    placement = {name: [sample(NODES, some(1, 3)) for _ in range(some(0, 4))] for name in sample(WORDS, draw.size(10))}
    a, b, c, d, e = sample(NODES, 5)
    dead = set(sample(NODES, some(0, 4)))
    if draw.is_last:
        dead = {a, b}
        # The last block lost, the first block lost; all alive; no machine has both blocks; only the third, first, second is left.
        forced = [[[e], [a, b]], [[a, b], [e]], [], [[c, d]], [[a, e], [d, b]], [[b, a, c]], [[c, a]], [[a, c, b]]]
        placement |= dict(zip(list(placement)[2:], forced, strict=True))
    draw.show("placement", placement)
    draw.show("dead", dead)
    expect.equal(answer(placement, dead), solution(placement, dead))


# %% right
@right
def by_sets(placement, dead):
    """A block is lost if its machines are a part of the dead."""
    return [name for name in placement if not any(set(block) <= dead for block in placement[name])]


# %% wrong
wrong(
    "some_replica_lives",
    was="all(any(machine not in dead for machine in block) for block in blocks)",
    now="not blocks or any(machine not in dead for block in blocks for machine in block)",
    belief="half_a_file_is_a_file",
    says="Your function returned {received}; {expected} was expected. One living replica of one block was enough here. A file needs each of its blocks ([section 4](lesson#4)). Which of your files has lost a block?",
    again="Ask for a living replica of each block, not of one of them.",
)

wrong(
    "nobody_may_die",
    was="all(any(machine not in dead for machine in block) for block in blocks)",
    now="all(machine not in dead for block in blocks for machine in block)",
    belief="every_death_loses_data",
    says="Your function returned {received}; {expected} was expected. One dead machine was enough to give up a file here. One living replica of each block suffices ([section 3](lesson#3)). Which missing file has one?",
    again="A block needs one living machine, not all of them.",
)

wrong(
    "first_replica_only",
    was="any(machine not in dead for machine in block)",
    now="block[0] not in dead",
    belief="one_replica_is_the_original",
    says="Your function returned {received}; {expected} was expected. Only the first machine of each block was examined. All replicas of a block hold the same bytes ([section 3](lesson#3)). What if the first is dead and the second lives?",
    again="Examine all machines of a block.",
)
