# %% task [markdown] slot="blocks"
# ## Pictures of the sky
#
# An observatory keeps its pictures in HDFS, in blocks of `block` MiB, with `replicas` replicas of each block. `files` is an iterator of pairs, one
# for each picture: a whole number and its unit, `"MB"` or `"MiB"`. A picture that failed is an empty file, `(0, "MB")`, and has no block.
#
# Give three numbers as a tuple: the blocks of all files; the bytes of all replicas on the disks; and the entries in the NameNode's memory. It has
# one entry for each file and one for each block.

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
# 1. Convert all sizes to bytes first. What does each of the three numbers need to know of a file?
# 2. Each file is cut into blocks by itself, and its last block can be short: `ceil` rounds up. A block takes as many bytes as it holds.
# 3. The same for letters on sheets of 60 lines, each letter typed three times. Fill the gaps:
#    ```python
#    sheets = sum(ceil(lines / ___) for lines in letters)
#    lines_typed = 3 * sum(letters)
#    entries = ___ + sheets  # one for each letter and one for each sheet
#    ```

# %% question [markdown]
# Which of the three numbers would change if all pictures were joined to one file?


# %% check
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
    expect.equal(answer(expect.serve(files), block, replicas), solution(files, block, replicas))


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
    says="Your numbers {received} fit if every MB is an MiB, but {expected} was expected. An MB is 1,000,000 bytes, and an MiB is 1,048,576. Where does your code look at the unit?",
    again="Multiply by 10**6 for MB and by 2**20 for MiB.",
)

wrong(
    "pictures_in_full_blocks",
    was="sum(sizes)",
    now="blocks * block * 2**20",
    belief="a_small_file_fills_a_block",
    says="Your bytes on the disks are those of full blocks: {received}. A block takes as many bytes on a disk as it holds. How many bytes does a file of 5 MB take, for each replica?",
    again="Add up the sizes of the files, and multiply by the number of replicas.",
)

wrong(
    "pictures_side_by_side",
    was="sum(ceil(size / (block * 2**20)) for size in sizes)",
    now="ceil(sum(sizes) / (block * 2**20))",
    belief="small_files_share_a_block",
    says="Your number of blocks fits if files share blocks: {received}, and {expected} was expected. Each block belongs to one file. How many blocks do two small files have?",
    again="Count the blocks of each file by itself, and add them up.",
)
