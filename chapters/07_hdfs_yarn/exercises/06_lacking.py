# %% task [markdown] points=2
# ## Missing replicas
#
# How many replicas does each file of a folder lack? The folder holds files only. Return a dictionary: the name of each file that
# lacks replicas, and how many it lacks, **added up over all its blocks**. A block with too many replicas does not make up for another one.
#
# `"replication"` in a file's status is its **replication factor**: the number of replicas that each block should have. The blocks tell how many
# there are. `ask(namenode, folder, "LISTSTATUS")["FileStatuses"]["FileStatus"]` is the list of statuses; `"pathSuffix"` is the name.
#
# A file has the replication factor 3 and two blocks, with 1 and 2 replicas. The answer is `{"the_file": 3}`.

# %% answer
def lacking(namenode, folder):
    """The names of the files that lack replicas, each with the number it lacks."""
    ### BEGIN SOLUTION
    found = {}
    for status in ask(namenode, folder, "LISTSTATUS")["FileStatuses"]["FileStatus"]:
        path = f"{folder}/{status['pathSuffix']}"
        blocks = ask(namenode, path, "GETFILEBLOCKLOCATIONS")["BlockLocations"]["BlockLocation"]
        missing = sum(max(0, status["replication"] - len(block["names"])) for block in blocks)
        if missing:
            found[status["pathSuffix"]] = missing
    return found
    ### END SOLUTION


# %% hints [markdown]
# 1. A file has one replication factor, but each of its blocks has its own replicas. How many comparisons does a file of three blocks need?
# 2. Ask for the blocks of each path, as in *Which machine holds which block*. `max(0, …)` turns a surplus into 0, and `sum` adds up.
# 3. The same for trains whose carriages have empty seats. Fill the gap:
#    ```python
#    free = {}
#    for train in trains:
#        seats = sum(train["seats"] - len(people) for people in ___)
#        if seats:
#            free[train["name"]] = seats
#    ```

# %% question [markdown]
# Which of these files does `fsck` call healthy, although they lack replicas? Why?


# %% check
@exercise(needs=("hadoop",), rounds=(1, None), seconds=60)
def check(answer, draw):
    factor = draw.random.randint(1, 3)
    # Replication factor, replicas of each block: too few, too many as well, just enough, no block, none left.
    kinds = [(4, (2, 0, 3)), (2, (3, 1)), (factor, (factor, factor)), (3, ()), (1, (0,))][: draw.size(5)]
    files = dict(zip(draw.random.sample(WORDS, len(kinds)), kinds, strict=True))
    draw.show("files", {name: {"replication": factor, "replicas": counts} for name, (factor, counts) in files.items()})
    tree = {name: (factor, placed(draw.random, counts)) for name, (factor, counts) in files.items()}
    with namenode_with(tree) as (namenode, folder):
        expect.equal(answer(namenode, folder), solution(namenode, folder))


# %% right
from collections import Counter


@right
def by_counter(namenode, folder):
    """A counter, and the older operation."""
    missing = Counter()
    for status in ask(namenode, folder, "LISTSTATUS")["FileStatuses"]["FileStatus"]:
        name, factor = status["pathSuffix"], status["replication"]
        for block in ask(namenode, f"{folder}/{name}", "GET_BLOCK_LOCATIONS")["LocatedBlocks"]["locatedBlocks"]:
            missing[name] += max(factor - len(block["locations"]), 0)
    return {name: count for name, count in missing.items() if count}


# %% wrong
wrong(
    "once_a_file",
    was="for block in blocks",
    now="for block in blocks[:1]",
    belief="A replica is a copy of a whole file.",
    says="Your function returned {received}; {expected} was expected. Here only the first block of each file was counted. A replica is a copy of one block ([section 3](lesson#3)). How many blocks has the first file?",
    again="Add up over all blocks of a file. Each block can lack another number.",
)

wrong(
    "counts_blocks",
    was='max(0, status["replication"] - len(block["names"]))',
    now='(len(block["names"]) < status["replication"])',
    belief="A block that is under-replicated lacks one replica.",
    says="Your function returned {received}; {expected} was expected. Here each block that lacks something counts as one, as in `fsck` ([section 3](lesson#3)). How many replicas does a block lack that has two of four?",
    again="Subtract the number of replicas from the replication factor, and add up these differences.",
)

wrong(
    "surplus_makes_up",
    was='max(0, status["replication"] - len(block["names"]))',
    now='status["replication"] - len(block["names"])',
    belief="What one block has too many, another one can use.",
    says="Your function returned {received}; {expected} was expected. Here a surplus of one block is subtracted from what another lacks. A replica is a copy of its own block only ([section 3](lesson#3)). What does a block with a surplus lack?",
    again="Count 0 for a block that has too many replicas, before you add up.",
)
