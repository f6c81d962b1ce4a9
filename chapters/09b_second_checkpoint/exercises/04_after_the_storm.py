# %% task [markdown] slot="survivors"
# ## After the storm
#
# A storm has put machines out of work. `blocks` is an iterator of triples, in any order: the name of a file, the number of one of its blocks, and a
# list of the machines that have a replica of it. `dead` is a list of the machines that no longer answer. Give the names of the files
# that can still be read from beginning to end, sorted.

# %% answer
def after_the_storm(blocks, dead):
    """The names of the files that can be read whole, sorted.

    >>> after_the_storm(iter([("maps", 0, ["n1", "n2"]), ("plays", 0, ["n1"])]), dead=["n1"])
    ['maps']
    """
    ### BEGIN SOLUTION
    files, damaged = set(), set()
    for file, _, machines in blocks:
        files.add(file)
        # One block without a living replica is enough.
        if set(machines) <= set(dead):
            damaged.add(file)
    return sorted(files - damaged)
    ### END SOLUTION


# %% hints [markdown]
# 1. When is one block gone? And when can a file not be read from beginning to end?
# 2. Two sets: all the files that you have seen, and those of which some block has replicas on dead machines only. The
#    blocks of a file need not come one after another.
# 3. A relative, books in boxes of which some were left in the rain: `books.add(title)` for each page, and `if box in
#    wet: spoilt.add(title)`; what can be read is `sorted(books - spoilt)`.

# %% question [markdown]
# How much of a file of a thousand blocks is lost with one of them, and what could be done with the rest?


# %% check
def check(answer, draw):
    machines = ["n1", "n2", "n3", "n4", "n5"]
    size = draw.size(60)
    dead = draw.show("dead", sorted(draw.random.sample(machines, {1: 2, 2: 3, 3: 2, 5: 2}.get(size, 3))))
    alive = [machine for machine in machines if machine not in dead]
    safe, half, gone = [alive[0]], [dead[0], alive[1]], list(dead)
    one, two = draw.random.sample(("maps", "plays", "logs"), 2)
    small = {
        1: [(one, 0, half)],
        2: [(one, 0, gone), (one, 1, half)],
        3: [(one, 0, gone), (two, 0, half), (one, 1, safe)],
        5: [(one, 0, half), (two, 0, safe), (one, 1, gone), (two, 1, half), (one, 2, half)],
    }
    if size in small:
        blocks = small[size]
    else:
        blocks = [
            (f"{name}{at}", number, places(draw.random, machines))
            for at in range(4)
            for name in ("maps", "plays")
            for number in range(size // 10)
        ]
        blocks += [("old", 0, safe), ("new", 0, [dead[0], alive[0], dead[1]]), ("news", 0, [dead[2]])]
        draw.random.shuffle(blocks)
    draw.show("blocks", blocks)
    lost = {file for file, _, holders in blocks if not set(holders) & set(alive)}
    expect.equal(answer(expect.serve(blocks), dead), sorted({file for file, _, _ in blocks} - lost))


# %% right
@right
def storm_by_file(blocks, dead):
    """For each file whether all of its blocks live, brought up to date block by block."""
    whole = {}
    for file, _, machines in blocks:
        lives = any(machine not in dead for machine in machines)
        whole[file] = whole.get(file, True) and lives
    return sorted(file for file in whole if whole[file])


# %% wrong
@wrong(belief="half_a_file_is_a_file")
def some_of_it_is_there(blocks, dead):
    """A file is listed here of which the first block is nowhere. Which block could be read, and is it the whole file?"""
    return sorted({file for file, _, machines in blocks if set(machines) - set(dead)})


@wrong(belief="every_death_loses_data")
def touched_is_lost(blocks, dead):
    """A file is missing though each of its blocks has a replica on a machine that answers. What are the other replicas for?"""
    blocks = list(blocks)
    lost = {file for file, _, machines in blocks if set(machines) & set(dead)}
    return sorted({file for file, _, _ in blocks} - lost)


@wrong(belief="equal_keys_arrive_together")
def files_in_one_piece(blocks, dead):
    """A file counts as whole if its blocks that came last are. Do the blocks of a file come one after another?"""
    whole = {}
    for file, group in groupby(blocks, key=itemgetter(0)):
        whole[file] = all(set(machines) - set(dead) for _, _, machines in group)
    return sorted(valfilter(bool, whole))


@wrong(belief="lazy_holds_results")
def storm_looked_at_twice(blocks, dead):
    """Nothing can be read any more. What did the second loop find in `blocks`?"""
    lost = {file for file, _, machines in blocks if not set(machines) - set(dead)}
    return sorted({file for file, _, _ in blocks} - lost)


equivalent(was="", now="blocks = repeated(blocks)", why="A block that is named twice is in the same places.")
equivalent(was="", now="dead = …(dead)", why="There are five machines, and a set has each once.")
