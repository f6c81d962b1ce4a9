# %% task [markdown] slot="blocks"
# ## More copies than machines
#
# `files` is an iterator of pairs, one for each file in HDFS: its size in MB (1 or more), and how many replicas of it are wished for. A
# block is `block` MiB. There are `machines` DataNodes, all alive, with room enough. Give three numbers as a tuple: the blocks of all files;
# how many of these blocks have fewer replicas than wished; and the MB that all replicas take on the disks.

# %% answer
def many_wishes(files, block, machines):
    """The blocks, those with fewer replicas than wished, and the MB on the disks.

    >>> many_wishes(iter([(300, 2), (100, 3)]), block=128, machines=2)
    (4, 1, 800)
    """
    ### BEGIN SOLUTION
    blocks = short = taken = 0
    for size, wish in files:
        cut = ceil(size * 10**6 / (block * 2**20))
        blocks += cut
        # A second replica on one machine would help nobody, so none is made.
        short += cut if wish > machines else 0
        taken += size * min(wish, machines)
    return blocks, short, taken
    ### END SOLUTION


# %% hints [markdown]
# 1. For each file: into how many blocks is it cut, and how many replicas of each can there be with so many machines?
# 2. A machine holds at most one replica of a block, so a file has `min(wish, machines)` of each of its blocks. Sizes
#    are in MB and the block in MiB.
# 3. A relative, children who wish for several of the seats of a bus: `got = min(wish, seats)`, the disappointed are
#    those with `wish > seats`, and a group of children is disappointed as a whole: `short += children`.

# %% question [markdown]
# A third machine comes. Which of the three numbers change, and who sets that going?


# %% check
def check(answer, draw):
    block = draw.choice((64, 128), named="block, MiB")
    machines = draw.integer(2, 4, named="machines")
    part = draw.random.randint(5, 60)
    # 1.04 blocks of MB are less than one of MiB.
    small = {
        1: [(block + block // 25, machines)],
        2: [(part, machines - 1), (3 * block, machines + 1)],
        3: [(part, machines + 2), (part, machines), (2 * block, machines + 1)],
    }
    files = drawn(draw, lambda random: (random.randint(1, 900), random.randint(1, 5)), 60, small, "files")
    cut = [-(-size * 10**6 // (block * MIB)) for size, _ in files]
    short = sum(blocks for blocks, (_, wish) in zip(cut, files, strict=True) if wish > machines)
    expected = sum(cut), short, sum(size * min(wish, machines) for size, wish in files)
    expect.equal(answer(expect.serve(files), block, machines), expected)


# %% right
@right
def wishes_by_reduce(files, block, machines):
    """A reduction over a triple."""

    def step(state, file):
        size, wish = file
        cut = -(-size * 10**6 // (block * 1024**2))
        return state[0] + cut, state[1] + cut * (wish > machines), state[2] + size * min(wish, machines)

    return reduce(step, files, (0, 0, 0))


# %% wrong
def _cut(size, block):
    return ceil(size * 10**6 / (block * 2**20))


@wrong(belief="a_wish_is_a_fact")
def wishes_come_true(files, block, machines):
    """Every wish was fulfilled. On which machine is the third replica, if there are two machines and each has one?"""
    files = list(files)
    return sum(_cut(size, block) for size, _ in files), 0, sum(size * wish for size, wish in files)


@wrong(belief="how_many_is_how_much")
def missing_replicas_counted(files, block, machines):
    """This is how many replicas are missing. What did the text ask to be counted?"""
    files = list(files)
    short = sum(_cut(size, block) * max(0, wish - machines) for size, wish in files)
    return sum(_cut(size, block) for size, _ in files), short, sum(size * min(wish, machines) for size, wish in files)


@wrong(belief="one_for_each_is_one_for_all")
def files_in_want(files, block, machines):
    """A file of many blocks was counted once. If its wish cannot be fulfilled, how many of its blocks lack a replica?"""
    files = list(files)
    short = sum(wish > machines for _, wish in files)
    return sum(_cut(size, block) for size, _ in files), short, sum(size * min(wish, machines) for size, wish in files)


@wrong(belief="the_i_is_spelling")
def wishes_in_one_unit(files, block, machines):
    """A file that is a little larger in MB than the block in MiB was cut in two. Which of the two numbers stands for more bytes?"""
    files = list(files)
    cut = [(ceil(size / block), size, wish) for size, wish in files]
    short = sum(blocks for blocks, _, wish in cut if wish > machines)
    return sum(blocks for blocks, _, _ in cut), short, sum(size * min(wish, machines) for _, size, wish in cut)


@wrong(belief="lazy_holds_results")
def wishes_read_again(files, block, machines):
    """There are blocks, and nothing lies on the disks. Who had gone through `files` when the MB were added up?"""
    blocks = sum(_cut(size, block) for size, _ in files)
    short = sum(_cut(size, block) for size, wish in files if wish > machines)
    return blocks, short, sum(size * min(wish, machines) for size, wish in files)
