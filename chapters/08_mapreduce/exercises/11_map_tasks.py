# %% task [markdown] extra=true
# ## Extra: how many map tasks?
#
# `files` is a dictionary. Its keys are the names of a job's input files, and its values are their sizes in bytes. `block` is the block size in
# bytes. Return the number of map tasks, which is the number of splits.
#
# - A text file has one split for each of its blocks. The last block may be short.
# - A file whose name ends in `.gz` is one split. A `.bz2` file has one split for each block, like a text file.
# - **No split crosses from one file to the next.** No file is empty.
#
# ```
# map_tasks({"plays.txt": 250, "more.txt": 100}, 100)  →  4
# ```
#
# (Hadoop has two more rules, which you can ignore here. Streaming asks for at least two map tasks. A very short last block joins the split before it.)

# %% answer
def map_tasks(files, block):
    """The number of map tasks for files of these sizes.

    >>> map_tasks({"plays.txt": 250, "more.txt": 100}, 100)
    4
    """
    ### BEGIN SOLUTION
    # -(-a // b) rounds up: a short last block is a block, too.
    return sum(1 if name.endswith(".gz") else -(-size // block) for name, size in files.items())
    ### END SOLUTION


# %% hints [markdown]
# 1. Take each file by itself. How many blocks does it have, and may different tasks read them?
# 2. `-(-size // block)` divides integers and rounds up. `name.endswith(".gz")` finds the files that do not split.
# 3. The pages of letters, 40 lines to a page. A postcard is always one page. Fill the gap:
#    ```python
#    pages = 0
#    for kind, lines in letters:
#        if kind == "postcard":
#            pages += 1
#        else:
#            pages += ___
#    ```

# %% question [markdown]
# You have eight machines and one `.gz` file of 100 GB. What would you do before the job?


# %% check
def check(answer, draw):
    block = draw.choice((64, 100, 128), named="block")
    kinds = draw.several(lambda random: random.choice((".txt", ".gz", ".bz2")), 9, named="files")
    if draw.is_last:  # full and short last blocks, and a file shorter than a block, of each kind
        kinds = [*(kind for kind in (".txt", ".gz", ".bz2") for _ in range(3)), ".gz.txt", ".gz.txt"]
    extra = draw.random.choice((1, block // 2, block - 1))
    sizes = ((0, 1), (2, 0), (3, extra))  # a single file has one block, so a minimum of two tasks is refused
    files = {f"{at}{kind}": sizes[at % 3][0] * block + sizes[at % 3][1] for at, kind in enumerate(kinds)}
    draw.show("files", files)
    found, due = answer(files, block), solution(files, block)
    says = "Your function returned {received}, not {expected}. For each file alone it returns the right number. How does your code add up the numbers of several files?"
    if not expect.alike(found, due):
        for name, size in files.items():
            if not expect.alike(alone := answer({name: size}, block), right := solution({name: size}, block)):
                says = f"Your function returned {{received}}, not {{expected}}. For `{name}` alone, of size {size} with the block size {block}, it returns {safe(alone)}, and {right} was expected. What are the splits of this file?"
                break
    expect.equal(found, due, says=says)


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
    says="Your function returned {received}, not {expected}. Each `.gz` got a task for each of its blocks. Such a file can only be read from its start ([section 6](lesson#6)). How many tasks can do that?",
    again="Count one task for each file whose name ends in `.gz`.",
)

wrong(
    "no_compressed_splits",
    was='".gz"',
    now='(".gz", ".bz2")',
    belief="What is compressed can be read only as a whole.",
    says="Your function returned {received}, not {expected}. Each `.bz2` got a single task. This format can be read from the middle ([section 6](lesson#6)). How many splits does such a file have?",
    again="Only `.gz` files are one split. Treat a `.bz2` file like a text file.",
)

wrong(
    "one_more_than_full",
    was="-(-size // block)",
    now="size // block + 1",
    belief="After the full blocks a file always has one more.",
    says="Your function returned {received}, not {expected}. A file that ends exactly at the end of a block got one task too many. What would that task read?",
    again="Add one only if bytes are left after the full blocks.",
)

wrong(
    "full_blocks_only",
    was="-(-size // block)",
    now="size // block",
    belief="A part counts when it is full.",
    says="Your function returned {received}, not {expected}. A short last block got no task, so no task would read it. How many tasks does a file of one and a half blocks need?",
    again="Round the number of blocks up.",
)

wrong(
    "blocks_of_the_total",
    was='sum(1 if name.endswith(".gz") else -(-size // block) for name, size in files.items())',
    now="-(-sum(files.values()) // block)",
    belief="The input of a job is cut into blocks as one long file.",
    says="Your function returned {received}, not {expected}. {received} is the number of blocks of one file with the size of all files together. No split crosses from one file to the next ([section 6](lesson#6)). How many splits do two short files have?",
    again="Count the splits of each file by itself, then add them up.",
)
