# %% task [markdown] extra=true
# ## Extra: how many map tasks?
#
# *Write.* `files` is the input folder of a job, a dictionary from names to sizes in bytes. `block` is the block size in bytes. Give the number of map
# tasks. It is the number of splits.
#
# - A text file has one split for each of its blocks. The last block may be short.
# - A file whose name ends in `.gz` is one split. One that ends in `.bz2` has a split for each block, like text.
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
    # -(-a // b) rounds up: the last block is a block, however short.
    return sum(1 if name.endswith(".gz") else -(-size // block) for name, size in files.items())
    ### END SOLUTION


# %% hints [markdown]
# 1. Take each file by itself. How many blocks does it have, and may different tasks read them?
# 2. `-(-size // block)` divides whole numbers and rounds up. `name.endswith(".gz")` finds the files that do not split.
# 3. The pages of letters, 40 lines to a page. A postcard is one page, whatever stands on it. Fill the gap:
#    ```python
#    pages = 0
#    for kind, lines in letters:
#        if kind == "postcard":
#            pages += 1
#        else:
#            pages += ___
#    ```

# %% question [markdown]
# Eight machines, one `.gz` of 100 GB: what would you do before the job?


# %% check
def check(answer, draw):
    block = draw.choice((64, 100, 128), named="block")
    kinds = draw.several(lambda random: random.choice((".txt", ".gz", ".bz2")), 9, named="kinds")
    if draw.is_last:  # full and short last blocks, and a file shorter than a block, of each kind
        kinds = [*(kind for kind in (".txt", ".gz", ".bz2") for _ in range(3)), ".gz.txt"]
    extra = draw.random.choice((1, block // 2, block - 1))
    sizes = ((2, 0), (3, extra), (0, 1))
    files = {f"{at}{kind}": sizes[at % 3][0] * block + sizes[at % 3][1] for at, kind in enumerate(kinds)}
    draw.show("files", files)
    expect.equal(answer(files, block), solution(files, block))


# %% right
@right
def counted_one_by_one(files, block):
    """A loop; the blocks are counted with a remainder."""
    tasks = 0
    for name, size in files.items():
        whole, rest = divmod(size, block)
        tasks += 1 if name[-3:] == ".gz" else whole + (rest > 0)
    return tasks


# %% wrong
wrong(
    "every_block_a_task",
    was='1 if name.endswith(".gz") else ',
    now="",
    belief="A compressed file is read in parts like any other.",
    says="You count {received} map tasks, where {expected} are right. Each `.gz` got a task for each of its blocks. Unpacking works only from the beginning of the file ([section 7](lesson#7)). How many tasks can do that?",
    again="Count one task for each file whose name ends in `.gz`.",
)

wrong(
    "no_compressed_splits",
    was='".gz"',
    now='(".gz", ".bz2")',
    belief="What is compressed can be read only as a whole.",
    says="You count {received} map tasks, where {expected} are right. Each `.bz2` got a single task. This format can be read from the middle ([section 7](lesson#7)). How many splits does such a file have?",
    again="Only `.gz` files are one split. Treat `.bz2` like text.",
)

wrong(
    "one_more_than_full",
    was="-(-size // block)",
    now="size // block + 1",
    belief="After the full blocks a file always has one more.",
    says="You count {received} map tasks, where {expected} are right. A file that ends exactly where a block ends got one task too many. What would that task read?",
    again="Add one only if a rest is left after the full blocks.",
)

wrong(
    "full_blocks_only",
    was="-(-size // block)",
    now="size // block",
    belief="A part counts when it is full.",
    says="You count {received} map tasks, where {expected} are right. A last block that is not full got no task, so nobody would read it. How many tasks does a file of one and a half blocks need?",
    again="Round the number of blocks up.",
)
