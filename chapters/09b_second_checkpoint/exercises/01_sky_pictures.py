# %% task [markdown] slot="blocks"
# ## Pictures of the sky
#
# An observatory keeps its pictures in HDFS, in blocks of `block` MiB, with `replicas` replicas of each block. `files` is an iterator
# of pairs, one for each picture: a whole number and its unit, `"MB"` or `"MiB"`. A picture that failed is an empty file, `(0, "MB")`, and has no block. Give
# three numbers as a tuple: the blocks of all files; the bytes that their replicas take on the disks; and the entries in the NameNode's
# memory, which has one for each file and one for each block.

# %% answer
def sky_pictures(files, block, replicas):
    """The blocks, the bytes on the disks, the entries of the NameNode.

    >>> sky_pictures(iter([(300, "MiB"), (100, "MiB")]), block=128, replicas=2)
    (4, 838860800, 6)
    """
    ### BEGIN SOLUTION
    sizes = [number * (10**6 if unit == "MB" else 2**20) for number, unit in files]
    blocks = sum(ceil(size / (block * 2**20)) for size in sizes)
    return blocks, sum(sizes) * replicas, len(sizes) + blocks
    ### END SOLUTION


# %% hints [markdown]
# 1. Each of the three needs something else of a file: how often it is cut, how long it is, that it is there. Begin
#    with bytes.
# 2. A file is cut into blocks of its own, and the last may be short: `ceil(size / block)`, all in bytes. On a disk a
#    block is as long as what is in it.
# 3. A relative, letters on sheets of 60 lines, each letter typed three times: `sheets = sum(ceil(lines / 60) for
#    lines in letters)`, the lines typed are `3 * sum(letters)`, and a list of letters and sheets has `len(letters) +
#    sheets` entries.

# %% question [markdown]
# Which of the three numbers would change if all pictures were joined to one file?


# %% check
# blocks: chapter 07 (blocks, replicas, entries) with units, 00, over an iterator that is read once, 01
def check(answer, draw):
    block = draw.choice((64, 128, 256), named="block, MiB")
    replicas = draw.integer(2, 4, named="replicas")
    part = draw.random.randint(5, 60)
    small = {
        1: [(block, "MiB")],
        2: [(part, "MB"), (part + 1, "MiB")],
        3: [(0, "MB"), (3 * block, "MiB"), (block + part, "MB")],
    }

    def picture(random):
        return random.choice((0, block, 2 * block, random.randint(1, 900))), random.choice(("MB", "MiB"))

    files = drawn(draw, picture, 60, small, "files")
    sizes = [number * {"MB": 10**6, "MiB": MIB}[unit] for number, unit in files]
    blocks = sum(-(-size // (block * MIB)) for size in sizes)
    expected = blocks, sum(sizes) * replicas, len(sizes) + blocks
    expect.equal(answer(expect.serve(files), block, replicas), expected)


# %% right
@right
def pictures_by_loop(files, block, replicas):
    """One walk, and blocks counted by taking them away."""
    blocks = taken = entries = 0
    for number, unit in files:
        size = number * {"MB": 10**6, "MiB": 1024 * 1024}[unit]
        entries += 1
        taken += replicas * size
        while size > 0:
            size -= block * 1024 * 1024
            blocks += 1
    return blocks, taken, entries + blocks


# %% wrong
wrong(
    "pictures_all_in_mib",
    was='(10**6 if unit == "MB" else 2**20)',
    now="2**20",
    belief="the_i_is_spelling",
    says="Each MB was taken for an MiB here. What is the block measured in, and how many bytes is one of each?",
)

wrong(
    "pictures_and_a_rest",
    was="ceil(size / (block * 2**20))",
    now="size // (block * 2**20) + 1",
    belief="Every file ends with a block that is not full, if need be an empty one.",
    says="A picture of exactly one block has two here, and an empty one has one. How many bytes would be in that block?",
)

wrong(
    "pictures_in_full_blocks",
    was="sum(sizes)",
    now="blocks * block * 2**20",
    belief="a_small_file_fills_a_block",
    says="A small picture takes as much disk here as a large one. How long is the file on a DataNode's disk that holds a block of 5 MB?",
)

wrong(
    "pictures_side_by_side",
    was="sum(ceil(size / (block * 2**20)) for size in sizes)",
    now="ceil(sum(sizes) / (block * 2**20))",
    belief="small_files_share_a_block",
    says="Two small pictures lie in one block here. If the first is removed, what becomes of the second?",
)

wrong(
    "pictures_counted_later",
    was=('[number * (10**6 if unit == "MB" else 2**20) for number, unit in files]', "len(sizes)"),
    now=('(number * (10**6 if unit == "MB" else 2**20) for number, unit in files)', "len(list(files))"),
    belief="lazy_holds_results",
    says="There are blocks, and they take no bytes and belong to no file. What had the first sum left of the pictures?",
)
