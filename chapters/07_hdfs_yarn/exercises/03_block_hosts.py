# %% task [markdown] points=2 core=true
# ## Who holds which block
#
# *Complete.* For a file in HDFS give a list of its blocks, in order: for each a pair `(length, names)`, its bytes and the sorted list of the
# names of the DataNodes that hold it *now*. Two machines may have the same host name and differ by the port, as here. Two holes.
#
# `namenode` is an address such as `"http://127.0.0.1:9870"`, `path` one such as `"/plays/hamlet.txt"`.

# %% answer
def block_hosts(namenode, path):
    """For each block its length and the sorted names of the DataNodes that hold it."""
    blocks = (
        ### BEGIN SOLUTION
        ask(namenode, path, "GETFILEBLOCKLOCATIONS")["BlockLocations"]["BlockLocation"]
        ### END SOLUTION
    )
    held = []
    for block in blocks:
        ### BEGIN SOLUTION
        held.append((block["length"], sorted(block["names"])))
        ### END SOLUTION
    return held


# %% hints [markdown]
# 1. Look at one whole answer first: in a cell, `ask(…, "GETFILESTATUS")` and then `ask(…, "GETFILEBLOCKLOCATIONS")`
#    of a file.
# 2. The blocks are a list two dictionaries deep: `["BlockLocations"]["BlockLocation"]`. Each has a `"length"` and
#    `"names"`; `sorted` makes a sorted list.
# 3. A relative, the sizes of the files in a folder: `found = []`, `for status in ask(namenode, folder,
#    "LISTSTATUS")["FileStatuses"]["FileStatus"]:` and in it `found.append((status["pathSuffix"], status["length"]))`.

# %% question [markdown]
# With one replica of each block, how many machines must live for the whole file to be read?


# %% check
def form(given):
    """What an answer's blocks are, in words."""
    if not isinstance(given, (list, tuple)):
        return type(given).__name__
    kinds = {
        "pairs (length, names)" if isinstance(each, (tuple, list)) and len(each) == 2 else type(each).__name__
        for each in given
    }
    return f"a list of {' and '.join(sorted(kinds)) or 'nothing'}"


@exercise(needs=("hadoop",), rounds=(None,), seconds=60)
def check(answer, draw):
    rest = draw.integer(1, BLOCK - 1, named="bytes in the last block")
    files = {"once.txt": (12 * BLOCK + rest, 1), "twice.txt": (2 * BLOCK + rest, 2)}
    with filled(files) as folder:
        for name, says in (("once.txt", "one replica"), ("twice.txt", "two replicas")):
            path = draw.show("path", f"{folder}/{name}")
            given = answer(jobs.address("namenode"), path)
            due = held(path)
            if not expect.equal(
                form(given), form(due), says="The blocks are given as {received}. Due: {expected}, one for each block."
            ):
                return
            # Where a block lies is chance, and no two runs compare: so it is told in words.
            expect.equal(
                told(given, due),
                told(due, due),
                says=f"Of each block of a file with {says}: {{received}}. Due: {{expected}}.",
            )


# %% right
@right
def by_other_question(namenode, path):
    """WebHDFS has an older operation that says the same with more words."""
    told = ask(namenode, path, "GET_BLOCK_LOCATIONS")["LocatedBlocks"]["locatedBlocks"]
    return [(each["block"]["numBytes"], sorted(place["name"] for place in each["locations"])) for each in told]


# %% wrong
@wrong(belief="A host name names one DataNode.")
def by_host_name(namenode, path):
    """All the machines have the same name here, so nobody can tell them apart. Which other entry of a block names its DataNodes?"""
    blocks = ask(namenode, path, "GETFILEBLOCKLOCATIONS")["BlockLocations"]["BlockLocation"]
    return [(block["length"], sorted(block["hosts"])) for block in blocks]


@wrong(belief="the_last_block_is_full")
def length_from_the_status(namenode, path):
    """By these lengths the file would be longer than it is. Is every block as long as the block size?"""
    size = ask(namenode, path, "GETFILESTATUS")["FileStatus"]["blockSize"]
    blocks = ask(namenode, path, "GETFILEBLOCKLOCATIONS")["BlockLocations"]["BlockLocation"]
    return [(size, sorted(block["names"])) for block in blocks]


@wrong(belief="one_replica_is_the_original")
def first_holder(namenode, path):
    """One DataNode for each block, also where two hold it. What makes the one that is named first more than the other?"""
    blocks = ask(namenode, path, "GETFILEBLOCKLOCATIONS")["BlockLocations"]["BlockLocation"]
    return [(block["length"], block["names"][:1]) for block in blocks]


@wrong(belief="a_file_lies_in_one_place")
def all_on_the_same(namenode, path):
    """Every block is said to lie where the first one lies. In the lesson's picture of `once.txt`, on how many lines were bars?"""
    blocks = ask(namenode, path, "GETFILEBLOCKLOCATIONS")["BlockLocations"]["BlockLocation"]
    return [(block["length"], sorted(blocks[0]["names"])) for block in blocks]


@wrong(belief="A loop over an answer reaches the list inside it.")
def one_dictionary_too_early(namenode, path):
    """The loop went over a dictionary, and such a loop gives its keys, which are text. How many dictionaries lie around the list in WebHDFS's answer?"""
    return [(block["length"], sorted(block["names"])) for block in ask(namenode, path, "GETFILEBLOCKLOCATIONS")]
