# %% task [markdown] slot="survivors"
# ## After the storm
#
# After a storm some DataNodes no longer answer. `blocks` is an iterator of triples: the name of a file, the number of one of its blocks, and a list
# of the machines that have a replica of it. The triples come in any order. `dead` is a list of the machines that do not answer.
#
# Give the names of the files that can still be read from beginning to end, sorted.

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
# 1. When is one block lost? When can a file not be read from beginning to end?
# 2. Two sets are enough: all files that occur, and the files with a lost block. `<=` between sets asks for a subset.
# 3. The same for books whose pages are in boxes, some of them wet. Fill the gaps:
#    ```python
#    for title, box in pages:
#        books.add(title)
#        if box in wet:
#            spoilt.add(___)
#    readable = sorted(books - ___)
#    ```

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
    blocks = small.get(size)
    if not blocks:
        blocks = [
            (f"{one}{at}", number, places(draw.random, machines)) for at in range(8) for number in range(size // 10)
        ]
        blocks += [("old", 0, safe), ("new", 0, [dead[0], alive[0], dead[1]]), ("news", 0, [dead[2]])]
        draw.random.shuffle(blocks)
    draw.show("blocks", blocks)
    expect.equal(answer(expect.serve(blocks), dead), solution(blocks, dead))


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
wrong(
    "some_of_it_is_there",
    was=("<= set(dead)", "files - damaged"),
    now=("- set(dead)", "damaged"),
    belief="half_a_file_is_a_file",
    says="Your function gave {received} and not {expected}: each of these files has a block that can be read. A file needs all of its blocks. Which of its other blocks are lost?",
    again="A file is damaged as soon as one block has no replica on a living machine. Take damaged files out.",
)

wrong(
    "touched_is_lost",
    was="<=",
    now="&",
    belief="every_death_loses_data",
    says="Your function gave {received} and not {expected}. A block can be read while one of its replicas is on a machine that answers. When is a block lost?",
    again="A block is lost if *all* of its machines are dead.",
)


@wrong(
    belief="equal_keys_arrive_together",
    again="Keep one entry for each file until the end, and combine all of its blocks there. `groupby` joins only neighbours.",
)
def files_in_one_piece(blocks, dead):
    """Your function gave {received} and not {expected}: only the last blocks in a row of each file count. The triples come in any order. What happens to a file's earlier blocks?"""
    whole = {}
    for file, group in groupby(blocks, key=itemgetter(0)):
        whole[file] = all(set(machines) - set(dead) for _, _, machines in group)
    return sorted(valfilter(bool, whole))


equivalent(was="", now="blocks = repeated(blocks)", why="A block that is named twice is in the same places.")
equivalent(was="", now="dead = …(dead)", why="There are five machines, and a set has each once.")
