# %% task [markdown] slot="blocks"
# ## More copies than machines
#
# `files` is an iterator of pairs, one for each file in HDFS: its size in MB (1 or more), and its **replication factor**.
# That is the number of replicas that each of its blocks should have. A block is `block` MiB. There are `machines` DataNodes, all alive, with enough free space.
#
# Give three numbers as a tuple: the blocks of all files; how many of these blocks have fewer replicas than their replication factor; and the MB
# of all replicas on the disks.

# %% answer
def many_wishes(files, block, machines):
    """The blocks, those with too few replicas, and the MB on the disks.

    >>> many_wishes(iter([(300, 2), (100, 3)]), block=128, machines=2)
    (4, 1, 800)
    """
    ### BEGIN SOLUTION
    blocks = short = taken = 0
    for size, factor in files:
        cut = ceil(size * 10**6 / (block * 2**20))
        blocks += cut
        # A machine holds at most one replica of a block.
        short += cut if factor > machines else 0
        taken += size * min(factor, machines)
    return blocks, short, taken
    ### END SOLUTION


# %% hints [markdown]
# 1. Into how many blocks is a file cut? How many replicas of a block can there be with so many machines?
# 2. A machine holds at most one replica of a block, and `min` finds the limit. Sizes are in MB and the block is in MiB.
# 3. The same for school classes that want several buses, with `buses` of them. Fill the gaps:
#    ```python
#    for children, wanted in classes:
#        got = min(wanted, ___)
#        disappointed += children if wanted > ___ else 0
#    ```

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
    expect.equal(answer(expect.serve(files), block, machines), solution(files, block, machines))


# %% right
@right
def factors_by_reduce(files, block, machines):
    """A reduction over a triple."""

    def step(state, file):
        size, factor = file
        cut = -(-size * 10**6 // (block * 1024**2))
        return state[0] + cut, state[1] + cut * (factor > machines), state[2] + size * min(factor, machines)

    return reduce(step, files, (0, 0, 0))


# %% wrong
wrong(
    "wishes_come_true",
    was=("cut if factor > machines else 0", "min(factor, machines)"),
    now=("0", "factor"),
    belief="a_wish_is_a_fact",
    says="In your result {received} every block has all its replicas. A machine holds at most one replica of a block. How many replicas can a block have on these machines?",
    again="A block has `min(factor, machines)` replicas. If the factor is larger than that, its blocks are short of replicas.",
)

wrong(
    "missing_replicas_counted",
    was="cut if factor > machines else 0",
    now="cut * max(0, factor - machines)",
    belief="how_many_is_how_much",
    says="Your second number counts missing replicas: {received}, and {expected} was expected. The text asks for blocks. How often does a block count that lacks two replicas?",
    again="Count each block with too few replicas once, however many it lacks.",
)

wrong(
    "wishes_in_one_unit",
    was="size * 10**6 / (block * 2**20)",
    now="size / block",
    belief="the_i_is_spelling",
    says="Your function gave {received} and not {expected}: it divides MB by MiB. One MiB has more bytes than one MB. What must you do before you divide?",
    again="Convert both to bytes: `size * 10**6` and `block * 2**20`.",
)
