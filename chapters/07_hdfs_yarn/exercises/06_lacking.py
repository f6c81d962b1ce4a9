# %% task [markdown] points=2
# ## Lacking replicas
#
# *Write.* How many replicas does a cluster owe? For a folder in HDFS that holds files only, give a dictionary: the name of each file
# that lacks replicas, and how many it lacks, over all its blocks. `"replication"` in a file's status is the wish for each block;
# what there is, the blocks tell. `ask(namenode, folder, "LISTSTATUS")["FileStatuses"]["FileStatus"]` is the list of the statuses in a
# folder; the name is `"pathSuffix"` there.
#
# On two machines a file of 3 blocks that wants 3 replicas lacks 3: the answer is `{"the_file": 3}`.

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
# 1. The wish stands in the file's status. What there is stands with each block. For how many blocks must the two be
#    compared?
# 2. For each status of the folder ask for the blocks of `f"{folder}/{status['pathSuffix']}"` and add up
#    `status["replication"] - len(block["names"])`; keep a name only if the sum is above 0.
# 3. A relative, seats that nobody has taken: `free = {}`, `for train in trains:` and in it `seats =
#    sum(train["seats"] - len(people) for people in train["carriages"])`, `if seats: free[train["name"]] = seats`.

# %% question [markdown]
# Which of these files would `fsck` call healthy, and why is that no contradiction?


# %% check
@exercise(needs=("hadoop",), rounds=(1, 4), seconds=60)
def check(answer, draw):
    names = draw.random.sample(WORDS, draw.size(4))
    # The first file has several blocks and lacks more than one replica of each.
    wishes = [(3, 4), *((draw.random.randint(0, 3), wish) for wish in draw.random.sample((1, 2, 3), 3))]
    files = {name: {"blocks": blocks, "wish": wish} for name, (blocks, wish) in zip(names, wishes, strict=False)}
    draw.show("files", files)
    with filled({name: (each["blocks"] * BLOCK, each["wish"]) for name, each in files.items()}) as folder:
        given = answer(jobs.address("namenode"), folder)
    owed = {name: each["blocks"] * max(0, each["wish"] - 2) for name, each in files.items()}
    expect.equal(given, {name: missing for name, missing in sorted(owed.items()) if missing})


# %% right
from collections import Counter


@right
def by_counter(namenode, folder):
    """A counter keeps only what was added."""
    owed = Counter()
    for status in ask(namenode, folder, "LISTSTATUS")["FileStatuses"]["FileStatus"]:
        name, wish = status["pathSuffix"], status["replication"]
        told = ask(namenode, f"{folder}/{name}", "GET_BLOCK_LOCATIONS")["LocatedBlocks"]["locatedBlocks"]
        for block in told:
            owed[name] += wish - len(block["locations"])
    return {name: missing for name, missing in owed.items() if missing > 0}


# %% wrong
@wrong(belief="A replica is a copy of a whole file.")
def once_a_file(namenode, folder):
    """It counts what one block lacks, whatever the number of blocks. Of what is a replica a copy?"""
    found = {}
    for status in ask(namenode, folder, "LISTSTATUS")["FileStatuses"]["FileStatus"]:
        blocks = ask(namenode, f"{folder}/{status['pathSuffix']}", "GETFILEBLOCKLOCATIONS")["BlockLocations"][
            "BlockLocation"
        ]
        if blocks and status["replication"] > len(blocks[0]["names"]):
            found[status["pathSuffix"]] = status["replication"] - len(blocks[0]["names"])
    return found


@wrong(belief="What is under-replicated lacks one replica.")
def counts_blocks(namenode, folder):
    """It counts the blocks that lack something, as `fsck` does. How many replicas does a block lack that wants four and has two?"""
    found = {}
    for status in ask(namenode, folder, "LISTSTATUS")["FileStatuses"]["FileStatus"]:
        blocks = ask(namenode, f"{folder}/{status['pathSuffix']}", "GETFILEBLOCKLOCATIONS")["BlockLocations"][
            "BlockLocation"
        ]
        short = sum(len(block["names"]) < status["replication"] for block in blocks)
        if short:
            found[status["pathSuffix"]] = short
    return found


@wrong(belief="a_wish_is_a_fact")
def wish_against_default(namenode, folder):
    """Here nothing is ever lacking. You compared the wish with itself: where does it say how many replicas there *are*?"""
    found = {}
    for status in ask(namenode, folder, "LISTSTATUS")["FileStatuses"]["FileStatus"]:
        again = ask(namenode, f"{folder}/{status['pathSuffix']}", "GETFILESTATUS")["FileStatus"]
        if again["replication"] < status["replication"]:
            found[status["pathSuffix"]] = status["replication"] - again["replication"]
    return found


wrong(
    "three_for_all",
    was='path = f"{folder}/{status[\'pathSuffix\']}"\n        blocks = ask(namenode, path, "GETFILEBLOCKLOCATIONS")["BlockLocations"]["BlockLocation"]\n        missing = sum(max(0, status["replication"]',
    now='blocks = ask(namenode, f"{folder}/{status[\'pathSuffix\']}", "GETFILEBLOCKLOCATIONS")["BlockLocations"][\n            "BlockLocation"\n        ]\n        missing = sum(max(0, 3',
    belief="Every file in HDFS has three replicas.",
    says="It measures every file against three replicas. What does each file itself ask for?",
)


@wrong(belief="nothing_is_an_entry")
def with_zeros(namenode, folder):
    """Files that lack nothing stand in it too, with a 0. Who looks for trouble in a list of all files?"""
    found = {}
    for status in ask(namenode, folder, "LISTSTATUS")["FileStatuses"]["FileStatus"]:
        blocks = ask(namenode, f"{folder}/{status['pathSuffix']}", "GETFILEBLOCKLOCATIONS")["BlockLocations"][
            "BlockLocation"
        ]
        found[status["pathSuffix"]] = sum(status["replication"] - len(block["names"]) for block in blocks)
    return found
