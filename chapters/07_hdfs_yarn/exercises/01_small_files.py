# %% task [markdown] points=2 core=true
# ## Small files, one large file
#
# *Predict.* A cluster has blocks of 128 MiB, that is 134,217,728 bytes, and three replicas of everything. It holds a thousand files of
# 1,000 bytes each, and one file of 1,000,000,000 bytes. Four numbers:
#
# 1. How many blocks do the thousand files have together? A block counts once, however many replicas it has.
# 2. How many bytes do the thousand files take on all disks?
# 3. How many blocks has the one file?
# 4. How many bytes are in its last block?

# %% answer
### BEGIN STUB
# small_files = (..., ..., ..., ...)
### END STUB
### BEGIN SOLUTION
# Each file has blocks of its own, and a block is as long as what is in it.
small_files = (1_000, 1_000 * 1_000 * 3, 8, 1_000_000_000 - 7 * 134_217_728)
### END SOLUTION

# %% hints [markdown]
# 1. What is at the end of a file's last block: nothing, or the beginning of another file?
# 2. A file has as many blocks as it takes to hold its bytes, at least one if it is not empty. Replicas are counted on
#    the disks, not among the blocks.
# 3. A relative: blocks of 100 bytes, two replicas. A file of 250 bytes has 3 blocks, the last of 50 bytes, and takes
#    500 bytes on the disks; five files of 10 bytes have 5 blocks and take 100.

# %% question [markdown]
# Where do the thousand files cost more than the one, if not on the disks?

# %% check
# The exercises

ASKS = (
    "First: when does a file begin a block of its own, and when does a block count?",
    "Second: what is in a block that is not full, and how many disks hold each of the bytes?",
    "Third: how many bytes fit into your blocks together?",
    "Fourth: how many bytes are left when all other blocks are full?",
)


def check(answer, draw):
    size, large = 128 * 2**20, 10**9
    full, rest = divmod(large, size)
    expected = (1_000, 3 * 1_000 * 1_000, full + (rest > 0), rest or size)
    four = answer if isinstance(answer, (tuple, list)) and len(answer) == 4 else (None,) * 4
    wrong = [asks for given, due, asks in zip(four, expected, ASKS, strict=True) if given != due]
    expect.guess(
        answer, expected, says=f"Of these four, {4 - len(wrong)} are right: {{received}}. {wrong[0] if wrong else ''}"
    )


# %% right
@right
def by_hand():
    """The same numbers, written out."""
    return (1000, 3000000, 8, 60475904)


# %% wrong
wrong(
    "blocks_are_filled",
    (1_000, 1_000 * 134_217_728 * 3, 8, 60_475_904),
    belief="a_small_file_fills_a_block",
    says="With this the thousand files would take 400 GB of disk for a million bytes. In the lesson, how many bytes did the file with two words take?",
)

wrong(
    "replicas_counted_as_blocks",
    (3_000, 3_000_000, 24, 60_475_904),
    belief="replicas_are_blocks",
    says="Blocks were counted as often as they are copied. If one replica of a block is lost, does the file have a block less?",
)

wrong(
    "together_in_one_block",
    (1, 3_000_000, 8, 60_475_904),
    belief="small_files_share_a_block",
    says="A million bytes would fit into one block, and here all files went into it. If one of the files is deleted, what happens to that block?",
)

wrong(
    "last_block_full",
    (1_000, 3_000_000, 8, 134_217_728),
    belief="the_last_block_is_full",
    says="Eight full blocks hold 1,073,741,824 bytes, more than the file has. What would stand in the rest?",
)

wrong(
    "without_replicas",
    (1_000, 1_000_000, 8, 60_475_904),
    belief="replicas_cost_nothing",
    says="On the disks you counted each byte once. How many disks hold a copy of it?",
)

wrong(
    "one_copy_in_seven_full_blocks",
    (1_000, 1_000_000, 7, 134_217_728),
    belief="replicas_cost_nothing",
    says="Each byte is on one disk here, and the large file ends with its seventh full block. Where are its other bytes, and what are three replicas made of?",
)

wrong(
    "seven_blocks",
    (1_000, 3_000_000, 7, 60_475_904),
    belief="A file has as many blocks as it fills.",
    says="Seven blocks hold 939,524,096 bytes. Where are the others of the thousand million?",
)

wrong(
    "mega_for_mebi",
    (1_000, 3_000_000, 8, 104_000_000),
    belief="gib_is_gb",
    says="The last block is what seven blocks of 128,000,000 bytes leave over. How many bytes has a MiB?",
)
