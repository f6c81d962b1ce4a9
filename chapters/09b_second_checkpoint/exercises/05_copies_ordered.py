# %% task [markdown] slot="survivors"
# ## Copies are ordered
#
# The NameNode has declared some DataNodes dead. `blocks` is an iterator of pairs: the name of a block, and a list of the machines on which its
# replicas were. `alive` is a list of the machines that answer, all with enough free space. Each block should have `factor` replicas.
#
# The NameNode now orders copies, until nothing more can be done. Give a pair: how many replicas are written, and how many blocks are lost. A
# block can also have more replicas than it should; none is written for it.

# %% answer
def copies_ordered(blocks, alive, factor):
    """How many replicas are written, and how many blocks are lost.

    >>> copies_ordered(iter([("b1", ["n1", "n2"]), ("b2", ["n2", "n3"])]), ["n2", "n3", "n4"], 2)
    (1, 0)
    """
    ### BEGIN SOLUTION
    most = min(factor, len(alive))  # a machine holds at most one replica of a block
    written = lost = 0
    for _, machines in blocks:
        left = len(set(machines) & set(alive))
        written += max(0, most - left) if left else 0
        lost += left == 0
    return written, lost
    ### END SOLUTION


# %% hints [markdown]
# 1. There are three kinds of blocks: lost, short of replicas, with enough. How many replicas are written for each kind?
# 2. `&` between two sets gives the machines that hold a replica and are alive. A copy needs a source, and a machine takes one replica of a block.
# 3. The same for recipes that should hang in three kitchens. Fill the gaps:
#    ```python
#    hanging = len(set(kitchens) & set(open_kitchens))
#    if hanging:
#        to_copy += max(0, min(3, ___) - ___)
#    ```

# %% question [markdown]
# The dead machines come back an hour later. How many replicas are too many then?


# %% check
def check(answer, draw):
    machines = ["n1", "n2", "n3", "n4", "n5", "n6"]
    # The factor is once larger than the number of machines, once smaller.
    size, random = draw.size(50), draw.random
    many, factor = {2: (2, 3), 3: (4, 2), 50: (4, 3)}.get(size, (random.randint(2, 4), random.randint(2, 3)))
    draw.show("factor", factor)
    alive = draw.show("alive", sorted(random.sample(machines, many)))
    dead = [machine for machine in machines if machine not in alive]
    one, two = draw.random.sample(alive, 2)
    small = {
        1: [("b1", [one, dead[0]])],
        2: [("b1", [one, two]), ("b2", [one, dead[1]])],
        3: [("b1", dead[:2]), ("b2", [one, dead[0]]), ("b3", [*alive, *dead[:1]])],
    }
    blocks = small.get(size)
    if not blocks:
        blocks = [(f"b{at}", places(random, machines, most=4)) for at in range(1, size + 1)]
        # One with more replicas than it should have, one with none, one with a single one.
        blocks[:3] = [("b1", [*alive, dead[0]]), ("b2", dead[:2]), ("b3", [one, dead[0]])]
    draw.show("blocks", blocks)
    expect.equal(answer(expect.serve(blocks), alive, factor), solution(blocks, alive, factor))


# %% right
@right
def ordered_by_reduce(blocks, alive, factor):
    """A reduction over a pair."""
    most = min(factor, len(alive))

    def step(state, block):
        written, lost = state
        left = sum(machine in alive for machine in block[1])
        return (written, lost + 1) if left == 0 else (written + (most - left if left < most else 0), lost)

    return reduce(step, blocks, (0, 0))


# %% wrong
wrong(
    "lost_ones_written_anew",
    was=" if left else 0",
    now="",
    belief="A lost block is one that is very short of replicas, and is copied first.",
    says="Your function gave {received} and not {expected}: it writes replicas of lost blocks. A copy is made from another replica. From which machine could a lost block be copied?",
    again="Write nothing for a block that no living machine has. Count it as lost.",
)

wrong(
    "factor_at_any_price",
    was="min(factor, len(alive))",
    now="factor",
    belief="a_wish_is_a_fact",
    says="Your function gave {received} and not {expected}: it writes more replicas than there are machines for. A machine holds at most one replica of a block. How many replicas can a block have here?",
    again="A block gets at most `min(factor, len(alive))` replicas.",
)

wrong(
    "surplus_counted_off",
    was="max(0, most - left)",
    now="most - left",
    belief="Where there are too many replicas of one block, others need fewer.",
    says="Your function gave {received} and not {expected}: a block with too many replicas makes the number smaller. A replica cannot stand for another block. What is written for such a block?",
    again="Add nothing for a block with too many replicas: `max(0, …)`.",
)

equivalent(was="", now="alive = first_twenty(alive)", why="There are six machines.")
