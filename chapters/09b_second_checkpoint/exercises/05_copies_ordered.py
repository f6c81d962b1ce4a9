# %% task [markdown] slot="survivors"
# ## Copies are ordered
#
# Some machines of a cluster have been declared dead. `blocks` is an iterator of pairs: the name of a block, and a list of the machines on
# which its replicas were. `alive` is a list of the machines that answer, all with room enough. For each block `wish` replicas are wished for.
# The NameNode now has copies made, until nothing more can be done. Give a pair: how many replicas are written, and how many blocks are lost. (A
# block with more replicas than wished is possible, too: none is written for it.)

# %% answer
def copies_ordered(blocks, alive, wish):
    """How many replicas are written, and how many blocks are lost.

    >>> copies_ordered(iter([("b1", ["n1", "n2"]), ("b2", ["n2", "n3"])]), alive=["n2", "n3", "n4"], wish=2)
    (1, 0)
    """
    ### BEGIN SOLUTION
    written = lost = 0
    for _, machines in blocks:
        left = len(set(machines) & set(alive))
        if left:
            # Each machine has at most one replica of a block.
            written += max(0, min(wish, len(alive)) - left)
        else:
            lost += 1
    return written, lost
    ### END SOLUTION


# %% hints [markdown]
# 1. Three kinds of blocks: lost, short of replicas, with enough. What is written for each?
# 2. Count the replicas on machines that are alive. None: the block is lost, there is nothing to copy from. Otherwise
#    as many are missing as the difference to the wish, and no machine takes two.
# 3. A relative, recipes that are to hang in three kitchens: `hanging = len(set(kitchens) & set(open_ones))`; if there
#    is one, `to_copy += max(0, min(3, len(open_ones)) - hanging)`.

# %% question [markdown]
# The dead machines come back an hour later. How many replicas are too many then?


# %% check
def check(answer, draw):
    machines = ["n1", "n2", "n3", "n4", "n5", "n6"]
    # Once more is wished for than there are machines, once less.
    size, random = draw.size(50), draw.random
    many, wish = {2: (2, 3), 3: (4, 2), 50: (4, 3)}.get(size, (random.randint(2, 4), random.randint(2, 3)))
    draw.show("wish", wish)
    alive = draw.show("alive", sorted(random.sample(machines, many)))
    dead = [machine for machine in machines if machine not in alive]
    one, two = draw.random.sample(alive, 2)
    small = {
        1: [("b1", [one, dead[0]])],
        2: [("b1", [one, two]), ("b2", [one, dead[1]])],
        3: [("b1", dead[:2]), ("b2", [one, dead[0]]), ("b3", [*alive, *dead[:1]])],
    }
    if size in small:
        blocks = small[size]
    else:
        blocks = [(f"b{at}", places(draw.random, machines, most=4)) for at in range(1, size + 1)]
        # One with more replicas than wished for, one with none, one with a single one.
        blocks[:3] = [("b1", [*alive, dead[0]]), ("b2", dead[:2]), ("b3", [one, dead[0]])]
    draw.show("blocks", blocks)
    left = [len({*holders} & {*alive}) for _, holders in blocks]
    written = sum(max(0, min(wish, len(alive)) - each) for each in left if each)
    expect.equal(answer(expect.serve(blocks), alive, wish), (written, left.count(0)))


# %% right
@right
def ordered_by_reduce(blocks, alive, wish):
    """A reduction over a pair."""
    most = min(wish, len(alive))

    def step(state, block):
        written, lost = state
        left = sum(machine in alive for machine in block[1])
        return (written, lost + 1) if left == 0 else (written + (most - left if left < most else 0), lost)

    return reduce(step, blocks, (0, 0))


# %% wrong
@wrong(belief="A lost block is one that is very short of replicas, and is copied first.")
def lost_ones_written_anew(blocks, alive, wish):
    """Replicas were written of blocks that no living machine has. What were they copied from?"""
    left = [len(set(machines) & set(alive)) for _, machines in blocks]
    return sum(max(0, min(wish, len(alive)) - each) for each in left), left.count(0)


@wrong(belief="a_wish_is_a_fact")
def wish_at_any_price(blocks, alive, wish):
    """More replicas were written than there are machines without one. What would two replicas on one machine be good for?"""
    left = [len(set(machines) & set(alive)) for _, machines in blocks]
    return sum(max(0, wish - each) for each in left if each), left.count(0)


@wrong(belief="Where there are too many replicas of one block, others need fewer.")
def surplus_counted_off(blocks, alive, wish):
    """A block with too many replicas made the number smaller. Can a replica of one block stand for another block?"""
    left = [len(set(machines) & set(alive)) for _, machines in blocks]
    return sum(min(wish, len(alive)) - each for each in left if each), left.count(0)


@wrong(belief="how_many_is_how_much")
def blocks_that_need_some(blocks, alive, wish):
    """This is the number of blocks that get something. How many replicas does a block get that lacks two?"""
    left = [len(set(machines) & set(alive)) for _, machines in blocks]
    return sum(0 < each < min(wish, len(alive)) for each in left), left.count(0)


@wrong(belief="A replica counts, whether or not its machine answers.")
def replicas_on_paper(blocks, alive, wish):
    """For a block whose replicas are on dead machines nothing was written. Which of its replicas can be read now?"""
    blocks = list(blocks)
    written = sum(max(0, min(wish, len(alive)) - len(machines)) for _, machines in blocks)
    return written, sum(not set(machines) & set(alive) for _, machines in blocks)


equivalent(was="", now="alive = first_twenty(alive)", why="There are six machines.")
