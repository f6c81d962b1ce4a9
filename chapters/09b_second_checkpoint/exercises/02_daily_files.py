# %% task [markdown] slot="blocks"
# ## A file for each day
#
# A weather station writes a new file into HDFS each day. `sizes` is an iterator of the sizes of these files in kB (1 kB is 1,000 bytes). None of
# them is empty. A block is `block` MiB, and each has `replicas` replicas. The station wants to write all of them into one file, one after
# another, and to remove the daily files.
#
# The NameNode has one entry in its memory for each file and one for each block. Give three numbers as a tuple: its entries now; its entries with
# the one file alone; and the bytes of all replicas of this file on the disks.

# %% answer
def daily_files(sizes, block, replicas):
    """The NameNode's entries now, its entries for one file, and the bytes of that file's replicas.

    >>> daily_files(iter([500, 700]), block=1, replicas=2)
    (4, 3, 2400000)
    """
    ### BEGIN SOLUTION
    files, blocks, total = 0, 0, 0
    for size in sizes:
        files, blocks, total = files + 1, blocks + ceil(size * 1000 / (block * 2**20)), total + size * 1000
    # The joined file is cut into blocks anew.
    return files + blocks, 1 + ceil(total / (block * 2**20)), total * replicas
    ### END SOLUTION


# %% hints [markdown]
# 1. What does the NameNode know of a file of 1 kB, and of a file of 100 MB? Which numbers must you add up for that?
# 2. Count files, blocks of each file by itself, and bytes. The blocks of the joined file follow from the sum of the bytes.
# 3. The same for albums on discs of 74 minutes. Fill the gaps:
#    ```python
#    for minutes in albums:
#        discs += ceil(minutes / 74)  # each album on discs of its own
#        total += ___
#    joined = ceil(___ / 74)          # all songs one after another
#    ```

# %% question [markdown]
# What does the station lose when all days are in one file, if it has to correct one day?


# %% check
def check(answer, draw):
    block = draw.choice((1, 2, 4), named="block, MiB")
    replicas = draw.integer(2, 4, named="replicas")
    part = draw.random.randint(200, 300) * block
    # One is more than a block of 1,000 kB and less than one of 1 MiB. Small ones fill a block together.
    small = {
        1: [1020 * block],
        2: [part, part + 7],
        3: [part, 800 * block, part],
        5: [part, part, 1500 * block, part, 1],
    }
    sizes = drawn(draw, lambda random: random.randint(1, 3_000), 90, small, "sizes")
    if len(sizes) > 5:  # barely one block, and barely two
        sizes[:2] = [block * MIB // 1000, block * MIB // 1000 + 1]
    expect.equal(answer(expect.serve(sizes), block, replicas), solution(sizes, block, replicas))


# %% right
@right
def days_by_reduce(sizes, block, replicas):
    """A reduction over a pair."""
    size = block * 1024 * 1024

    def step(state, kilobytes):
        entries, total = state
        return entries + 1 + -(-kilobytes * 1000 // size), total + kilobytes * 1000

    entries, total = reduce(step, sizes, (0, 0))
    return entries, 1 + -(-total // size), total * replicas


# %% wrong
wrong(
    "blocks_of_a_thousand_kb",
    was=("size * 1000 / (block * 2**20)", "total / (block * 2**20)"),
    now=("size / (block * 1000)", "total / (block * 10**6)"),
    belief="the_i_is_spelling",
    says="Your function gave {received} and not {expected}: its blocks are of 1,000 kB. One MiB is 1,048,576 bytes. How many kB is that?",
    again="Compare bytes with bytes: `size * 1000` with `block * 2**20`.",
)

wrong(
    "days_keep_their_blocks",
    was="1 + ceil(total / (block * 2**20))",
    now="1 + blocks",
    belief="When files are joined, their blocks are put one behind the other.",
    says="Your joined file has as many blocks as all daily files together: {received}, and {expected} was expected. Only the last block of a file can be short. How many blocks do its bytes fill?",
    again="Divide the sum of the bytes by the block, and round up.",
)

wrong(
    "days_in_full_blocks",
    was="total * replicas",
    now="ceil(total / (block * 2**20)) * block * 2**20 * replicas",
    belief="a_small_file_fills_a_block",
    says="Your bytes on the disks are those of full blocks: {received}. The last block takes only as many bytes as it holds. How many bytes has the joined file?",
    again="Multiply the sum of the bytes by the number of replicas. The block size does not matter here.",
)

equivalent(
    was="files, blocks, total = files + 1, blocks + …, total",
    now="files, blocks, total = blocks + …, files + 1, total",
    why="Only the sum of files and blocks counts.",
)
