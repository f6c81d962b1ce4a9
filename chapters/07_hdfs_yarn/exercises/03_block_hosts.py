# %% task [markdown] points=2 core=true
# ## Which machine holds which block
#
# For a file in HDFS, return a list of its blocks in order. Each item is a pair `(length, names)`: the bytes of the block, and the
# sorted names of the DataNodes that store it *now*. As here, two DataNodes may have the same host name and differ in the port. Fill the two gaps.
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
# 1. Look at a whole reply first: print `ask(…, "GETFILEBLOCKLOCATIONS")` for a file of your own.
# 2. The list of blocks is inside two dictionaries. Each block is a dictionary with a `"length"` and `"names"`, and `sorted` sorts a list.
# 3. The same for the sizes of the files in a folder. Fill the gap:
#    ```python
#    found = []
#    for status in ask(namenode, folder, "LISTSTATUS")["FileStatuses"]["FileStatus"]:
#        found.append((status["pathSuffix"], ___))
#    ```

# %% question [markdown]
# Suppose that each block has only one replica. Which machines must be alive to read the whole file?


# %% check
@exercise(needs=("hadoop",), rounds=(0, 2, None), seconds=60)
def check(answer, draw):
    blocks = placed(draw.random, [(3, 1, 5, 2)[at % 4] for at in range(draw.size(12, at_least=0))])
    with namenode_with({"plays.txt": (3, blocks)}) as (namenode, folder):
        draw.show("path", f"{FOLDER}/plays.txt")
        given = answer(namenode, f"{folder}/plays.txt")
    expect.equal(given, [(length, sorted(names)) for length, names in blocks])


# %% right
@right
def by_other_operation(namenode, path):
    """WebHDFS has an older operation that says the same."""
    told = ask(namenode, path, "GET_BLOCK_LOCATIONS")["LocatedBlocks"]["locatedBlocks"]
    return [(each["block"]["numBytes"], sorted(place["name"] for place in each["locations"])) for each in told]


# %% wrong
wrong(
    "by_host_name",
    was='block["names"]',
    now='block["hosts"]',
    belief="A host name names one DataNode.",
    says="Your blocks name hosts: {received}. Several DataNodes run on one host here and differ by the port ([section 1](lesson#1)). Which entry of a block has the ports?",
    again="Use the entry `names` of each block. It holds host and port.",
)

wrong(
    "length_from_the_status",
    was='block["length"]',
    now='ask(namenode, path, "GETFILESTATUS")["FileStatus"]["blockSize"]',
    belief="the_last_block_is_full",
    says="By your lengths, every block is full: {received}. The last block holds only what is left ([section 2](lesson#2)). Which entry of a block tells its own bytes?",
    again="Take the length from each block, not from the status of the file.",
)

wrong(
    "all_on_the_same",
    was='sorted(block["names"])',
    now='sorted(blocks[0]["names"])',
    belief="a_file_lies_in_one_place",
    says="You give every block the DataNodes of the first one: {received}. HDFS chooses DataNodes for each block ([section 2](lesson#2)). From which block must the names come?",
    again="Inside the loop, read the names from `block`, not from `blocks[0]`.",
)
