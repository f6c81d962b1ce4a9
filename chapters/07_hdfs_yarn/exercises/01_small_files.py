# %% task [markdown] points=2 core=true
# ## Small files, one large file
#
# A cluster has blocks of 128 MiB (134,217,728 bytes) and three replicas of each block. It stores a thousand files of
# 1,000 bytes each, and one file of 1,000,000,000 bytes. Give four numbers:
#
# 1. How many blocks do the thousand files have together? A block counts once, however many replicas it has.
# 2. How many bytes do the thousand files take on all disks?
# 3. How many blocks does the one large file have?
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
# 1. Does a small file share its block with another file, or does it have a block of its own?
# 2. `divmod` gives the number of full blocks and the bytes that are left. Replicas matter only for the bytes on the disks.
# 3. A smaller case: blocks of 100 bytes, two replicas, a file of 250 bytes and five files of 10 bytes. Fill the gap:
#    ```python
#    full, rest = divmod(250, 100)  # 2 full blocks, 50 bytes in a third
#    on_disks = 2 * 5 * ___         # two replicas of five files
#    ```

# %% question [markdown]
# The thousand small files take little disk space. Which part of HDFS has more work with them?

# %% check
ASKS = (
    "First: when does a file begin a block of its own, and when does a block count?",
    "Second: what is in a block that is not full, and how many disks hold each of the bytes?",
    "Third: how many bytes fit into your blocks together?",
    "Fourth: how many bytes are left when all other blocks are full?",
)
RULE = (
    "Each file has blocks of its own, and a block is as long as the bytes in it ([section 2](lesson#2)). "
    "Each replica takes these bytes again ([section 3](lesson#3)). Write each number as a product or a division: which differs?"
)


def check(answer, draw):
    expected = solution()
    four = list(answer) if isinstance(answer, (tuple, list)) else []
    wrong = [asks for given, due, asks in zip(four, expected, ASKS) if not expect.alike(given, due)]
    says, again = f"Of these four, {4 - len(wrong)} are right: {{received}}. {wrong[0] if wrong else ''}", RULE
    if len(four) != 4:
        says, again = "Give four numbers, in the order of the questions. Which is missing?", ""
    expect.guess(answer, expected, says=says, again=again)


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
    says="Here the thousand files take 400 GB of disk for a million bytes. A block is as long as the bytes in it ([section 2](lesson#2)). How many bytes does one file of 1,000 bytes take with three replicas?",
    again="Count the bytes of the files, not the size of a block. Each byte is on three disks. How many bytes do the thousand files have?",
)

wrong(
    "replicas_counted_as_blocks",
    (3_000, 3_000_000, 24, 60_475_904),
    belief="replicas_are_blocks",
    says="Here each replica counts as a block. Three replicas are three copies of one block ([section 3](lesson#3)). If one replica is lost, does the file have a block less?",
    again="Count each block once in the first and the third number. Only the second number counts the replicas. How many blocks has one small file?",
)

wrong(
    "together_in_one_block",
    (1, 3_000_000, 8, 60_475_904),
    belief="small_files_share_a_block",
    says="Here the thousand files share one block. A block belongs to one file only ([section 2](lesson#2)). How many blocks has one file of 1,000 bytes?",
    again="A new file begins a new block, however little is in the last one. How many blocks do two small files have?",
)
