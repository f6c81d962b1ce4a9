# %% task [markdown] slot="blocks"
# ## A file for each day
#
# A weather station writes a new file into HDFS each day. `sizes` is an iterator over the sizes of such files in kB (1 kB is 1,000 bytes), none of them
# empty. A block is `block` MiB, and each has `replicas` replicas. Somebody wants to write all of them into one file, one behind the other, and to
# remove the daily ones. Give three numbers as a tuple: the entries in the NameNode's memory now, one for each file and one for each block; its
# entries when there is only the one file; and the bytes that this file's replicas take on the disks.

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
    # Written anew, the bytes are cut anew.
    return files + blocks, 1 + ceil(total / (block * 2**20)), total * replicas
    ### END SOLUTION


# %% hints [markdown]
# 1. What does the NameNode know of a file of one kB, and what of a file of a hundred MB? And what is on the disks?
# 2. Add up three things while the sizes pass: files, blocks of each file for itself, bytes. The joined file is cut
#    anew: its blocks come from the sum of the bytes.
# 3. A relative, songs on discs of 74 minutes: one album a disc or more, `discs += ceil(minutes / 74)`; all songs in a
#    row need `ceil(total / 74)` discs, and the minutes stay what they are.

# %% question [markdown]
# What does the station lose when all days are in one file, if it has to correct one day?

# %% check
from math import ceil


def check(answer, draw):
    block = draw.choice((1, 2, 4), named="block, MiB")
    replicas = draw.integer(2, 4, named="replicas")
    part = draw.random.randint(200, 300) * block
    # One barely more than a block of so many kB times 1,000, and less than one of MiB; small ones that fill one together.
    small = {
        1: [1020 * block],
        2: [part, part + 7],
        3: [part, 800 * block, part],
        5: [part, part, 1500 * block, part, 1],
    }
    sizes = drawn(draw, lambda random: random.randint(1, 3_000), 90, small, "sizes")
    if len(sizes) > 5:  # barely one block, and barely two
        sizes[:2] = [block * MIB // 1000, block * MIB // 1000 + 1]
    now = len(sizes) + sum(ceil(size * 1000 / (block * MIB)) for size in sizes)
    expected = now, 1 + ceil(sum(sizes) * 1000 / (block * MIB)), sum(sizes) * 1000 * replicas
    expect.equal(answer(expect.serve(sizes), block, replicas), expected)


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
@wrong(belief="the_i_is_spelling")
def blocks_of_a_thousand_kb(sizes, block, replicas):
    """A day of 1,020 kB has a second block here, though the block is 1 MiB. How many kB is that?"""
    sizes = list(sizes)
    blocks = sum(ceil(size / (block * 1000)) for size in sizes)
    return len(sizes) + blocks, 1 + ceil(sum(sizes) / (block * 1000)), sum(sizes) * 1000 * replicas


@wrong(belief="When files are joined, their blocks are put one behind the other.")
def days_keep_their_blocks(sizes, block, replicas):
    """In the one file there are as many blocks as there were before, most of them short. Which block of a file may be short?"""
    sizes = list(sizes)
    blocks = sum(ceil(size * 1000 / (block * 2**20)) for size in sizes)
    return len(sizes) + blocks, 1 + blocks, sum(sizes) * 1000 * replicas


@wrong(belief="a_small_file_fills_a_block")
def days_in_full_blocks(sizes, block, replicas):
    """The one file takes more disk than it has bytes, even with its replicas counted. What fills the rest of its last block?"""
    sizes = list(sizes)
    blocks = sum(ceil(size * 1000 / (block * 2**20)) for size in sizes)
    then = ceil(sum(sizes) * 1000 / (block * 2**20))
    return len(sizes) + blocks, 1 + then, then * block * 2**20 * replicas


@wrong(belief="A file is nothing but its blocks, so nothing else has to be remembered of it.")
def days_without_names(sizes, block, replicas):
    """These are the blocks alone. Where does the NameNode keep that a block belongs to Tuesday's file?"""
    sizes = list(sizes)
    blocks = sum(ceil(size * 1000 / (block * 2**20)) for size in sizes)
    return blocks, ceil(sum(sizes) * 1000 / (block * 2**20)), sum(sizes) * 1000 * replicas


wrong(
    "days_added_up_later",
    was=(", blocks, total = 0, 0,", ", total = files + 1, blocks + ceil(size * 1000 / (block * 2**20)), total + size"),
    now=(" = blocks =", " = files + 1, blocks + ceil(size * 1000 / (block * 2**20))\n    total = sum(sizes)"),
    belief="lazy_holds_results",
    says="The one file is empty. Who went through the sizes before they were added up for it?",
)

equivalent(
    was="files, blocks, total = files + 1, blocks + …, total",
    now="files, blocks, total = blocks + …, files + 1, total",
    why="Only the sum of files and blocks counts.",
)
