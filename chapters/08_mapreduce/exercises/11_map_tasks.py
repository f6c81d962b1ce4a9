# %% task [markdown] extra=true
# ## Extra: how many map tasks?
#
# *Write.* `files` is the input folder of a job, a dictionary from names to sizes in bytes. `block` is the block size in bytes. Give the number of map
# tasks, which is the number of splits.
#
# - A file of text has a split for each of its blocks, however short the last one is.
# - A file whose name ends in `.gz` is one split. One that ends in `.bz2` has a split for each block, as text has.
# - No split reaches from one file into the next, and no file is empty.
#
# (Hadoop adds a very short last block to the split before; leave that aside.)

# %% answer
def map_tasks(files, block):
    """The number of map tasks for files of these sizes.

    >>> map_tasks({"plays.txt": 250, "more.txt": 100}, 100)
    4
    """
    ### BEGIN SOLUTION
    tasks = 0
    for name, size in files.items():
        # Rounded up: the last block is a block, however short.
        tasks += 1 if name.endswith(".gz") else -(-size // block)
    return tasks
    ### END SOLUTION


# %% hints [markdown]
# 1. Each file by itself: how many blocks has it, and may they be read by different tasks?
# 2. Rounding up, with whole numbers only: `-(-size // block)`. `name.endswith('.gz')` tells the files that do not
#    split.
# 3. A relative, the pages of letters of 40 lines each, where a postcard is one page whatever stands on it: `pages +=
#    1 if kind == 'postcard' else -(-lines // 40)`.

# %% question [markdown]
# Eight machines, one `.gz` of 100 GB: what would you do before the job?


# %% check
# How many tasks, and where one of them crashed
def check(answer, draw):
    block = draw.choice((64, 100, 128), named="block")
    kinds = draw.several(lambda random: random.choice((".txt", ".gz", ".bz2")), 9, named="kinds")
    if draw.cap is None:
        kinds += [".gz", ".bz2", ".txt", ".txt"]
    files = {}
    for at, kind in enumerate(kinds):
        files[f"{at}{kind}"] = block * draw.random.randint(1, 6) + draw.random.choice((0, block // 2))
    draw.show("files", files)
    expected = sum(1 if name.endswith(".gz") else -(-size // block) for name, size in files.items())
    expect.equal(answer(files, block), expected)


# %% right
@right
def counted_by_ranges(files, block):
    """One task for each place where a split begins."""
    return sum(1 if name[-3:] == ".gz" else len(range(0, size, block)) for name, size in files.items())


# %% wrong
@wrong(belief="A compressed file is read in parts like any other.")
def every_block_a_task(files, block):
    """Each `.gz` got a task for each of its blocks. Where does the second task begin to unpack?"""
    return sum(-(-size // block) for size in files.values())


@wrong(belief="What is compressed can be read only as a whole.")
def no_compressed_splits(files, block):
    """Each `.bz2` got a single task. What does that format put before each of its chunks?"""
    return sum(-(-size // block) if name.endswith(".txt") else 1 for name, size in files.items())


@wrong(belief="The files of a folder are one long file to a job.")
def all_in_a_row(files, block):
    """The sizes were added up and then cut, so that a task would read the end of one file and the beginning of the next. Which files do the blocks of HDFS belong to?"""
    whole = sum(1 for name in files if name.endswith(".gz"))
    return whole + -(-sum(size for name, size in files.items() if not name.endswith(".gz")) // block)


@wrong(belief="After the full blocks a file always has one more.")
def one_more_than_full(files, block):
    """A file that ends just where a block ends got one task too many. What would that task read?"""
    return sum(1 if name.endswith(".gz") else size // block + 1 for name, size in files.items())


@wrong(belief="A part counts when it is full.")
def full_blocks_only(files, block):
    """What lies in the last block of a file, if it is not full, is read by nobody here. How many tasks has a file of one and a half blocks?"""
    return sum(1 if name.endswith(".gz") else size // block for name, size in files.items())
