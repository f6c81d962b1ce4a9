# %% task [markdown] points=3
# ## Project: an inventory
#
# *Write.* What lies in a folder of HDFS, with all the folders in it, and how safe is it? Give a dictionary:
#
# - `"files"`: the number of files;
# - `"bytes"`: the sum of their lengths;
# - `"blocks"`: the number of their blocks;
# - `"on_disk"`: the bytes that all replicas take which there are *now* (not those wished for);
# - `"weakest"`: the path of the file that would be lost first: it has the block with the fewest replicas. It is given as from the folder, such
#   as `"2013/03.csv"`; where several are equal, the first in the order of their paths; `None` where no file has a block.
#
# The `"type"` in a status is `"FILE"` or `"DIRECTORY"`. A function may call itself. Your answer may use `ask`; what it needs of your
# other answers write into it again, since each is graded alone.

# %% answer
def inventory(namenode, folder):
    """What lies in a folder and the folders in it: files, bytes, blocks, on_disk, weakest."""
    ### BEGIN SOLUTION
    files = {}  # path → its blocks, each a pair of length and replicas

    def walk(inside):
        for status in ask(namenode, f"{folder}{inside}", "LISTSTATUS")["FileStatuses"]["FileStatus"]:
            path = f"{inside}/{status['pathSuffix']}"
            if status["type"] == "DIRECTORY":
                walk(path)
                continue
            blocks = ask(namenode, f"{folder}{path}", "GETFILEBLOCKLOCATIONS")["BlockLocations"]["BlockLocation"]
            files[path[1:]] = [(block["length"], len(block["names"])) for block in blocks]

    walk("")
    every = [block for blocks in files.values() for block in blocks]
    # Pairs compare by their first entry, then by the second: fewest replicas, then path.
    weakest = min(
        ((replicas, path) for path, blocks in files.items() for _, replicas in blocks),
        default=(0, None),
    )
    return {
        "files": len(files),
        "bytes": sum(length for length, _ in every),
        "blocks": len(every),
        "on_disk": sum(length * replicas for length, replicas in every),
        "weakest": weakest[1],
    }
    ### END SOLUTION


# %% note [markdown]
# It passes? Then let it count real files, in a cell of your own:
#
# ```python
# flights = data.flights_by_month()
# !hdfs dfs -put {flights} /tmp/my_flights
# printed = !hdfs getconf -confKey dfs.namenode.http-address
# print(inventory(f"http://{printed[0]}", "/tmp/my_flights"))
# !hdfs dfs -rm -r -skipTrash /tmp/my_flights
# ```
#
# Not a line of your code knows that these are twelve months of flights and not plays.

# %% hints [markdown]
# 1. Three parts: find all the files, also in folders of folders; ask for the blocks of each; add up.
# 2. A function that lists a folder, and calls itself where a `"type"` is `"DIRECTORY"`, can put each path with its
#    blocks into one dictionary. Replicas there are now: `len(block["names"])` for each block.
# 3. A relative, the pages of a tree of chapters: `def pages(chapter):` and in it `total = chapter["pages"]`, `for
#    part in chapter["parts"]: total += pages(part)`, `return total`.

# %% question [markdown]
# Which of the five entries could you have had from one question to the NameNode, and which not?


# %% check
def drawn_tree(draw):
    """Files by their paths, in folders and folders of folders: blocks, bytes in the last one, and the wish."""
    place = draw.random.choice(("", "plays/", "plays/late/", "poems/"))
    # The longest, deep down, with too great a wish; one that is empty; three with a single replica, which a listing
    # with its folders, a listing with its files first and the order of the paths each put in another order; any other.
    files = (
        ("plays/late/hamlet", 3, 3),
        (f"{place}lear", 0, 1),
        ("plays/late/macbeth", 1, 1),
        ("plays/late.txt", 1, 1),
        ("sonnets", 1, 1),
        (f"{place}othello", draw.random.randint(0, 2), draw.random.randint(2, 3)),
    )
    tree = {}
    for path, full, wish in files[: draw.size(6)]:
        rest = 0 if path.endswith("lear") else draw.random.randint(1, BLOCK - 1)
        tree[path] = {"bytes": full * BLOCK + rest, "wish": wish}
    return dict(sorted(tree.items()))


@exercise(needs=("hadoop",), rounds=(1, None), seconds=90)
def check(answer, draw):
    tree = draw.show("files", drawn_tree(draw))
    with filled({path: (each["bytes"], each["wish"]) for path, each in tree.items()}) as folder:
        given = answer(jobs.address("namenode"), folder)
    blocks = [(-(-each["bytes"] // BLOCK), min(2, each["wish"]), path) for path, each in tree.items()]
    expected = {
        "files": len(tree),
        "bytes": sum(each["bytes"] for each in tree.values()),
        "blocks": sum(count for count, _, _ in blocks),
        "on_disk": sum(each["bytes"] * min(2, each["wish"]) for each in tree.values()),
        "weakest": min(((there, path) for count, there, path in blocks if count), default=(0, None))[1],
    }
    expect.equal(given, expected)


# %% right
def blocks_of(namenode, path):
    """The blocks of a file."""
    return ask(namenode, path, "GETFILEBLOCKLOCATIONS")["BlockLocations"]["BlockLocation"]


def now(namenode, folder, path):
    """The length and the replicas of each block, now."""
    return [(block["length"], len(block["names"])) for block in blocks_of(namenode, f"{folder}/{path}")]


@right
def with_a_list_of_folders(namenode, folder):
    """No function that calls itself: folders wait in a list."""
    waiting, lengths, replicas, weak = [""], [], [], []
    files = 0
    while waiting:
        inside = waiting.pop()
        for status in ask(namenode, f"{folder}/{inside}", "LISTSTATUS")["FileStatuses"]["FileStatus"]:
            path = f"{inside}{status['pathSuffix']}"
            if status["type"] == "DIRECTORY":
                waiting.append(f"{path}/")
                continue
            files += 1
            for length, there in now(namenode, folder, path):
                lengths.append(length)
                replicas.append(length * there)
                weak.append((there, path))
    return {
        "weakest": min(weak, default=(0, None))[1],
        "on_disk": sum(replicas),
        "blocks": len(lengths),
        "bytes": sum(lengths),
        "files": files,
    }


# %% wrong
def files_below(namenode, folder, inside=""):
    """The status of every file in a folder and the folders in it, by its path."""
    found = {}
    for status in ask(namenode, f"{folder}{inside}", "LISTSTATUS")["FileStatuses"]["FileStatus"]:
        path = f"{inside}/{status['pathSuffix']}"
        found |= files_below(namenode, folder, path) if status["type"] == "DIRECTORY" else {path[1:]: status}
    return found


def counted(files, blocks):
    """The inventory of files: path → status, path → (length, replicas) of each block."""
    every = [pair for pairs in blocks.values() for pair in pairs]
    weak = [(replicas, path) for path, pairs in blocks.items() for _, replicas in pairs]
    return {
        "files": len(files),
        "bytes": sum(status["length"] for status in files.values()),
        "blocks": len(every),
        "on_disk": sum(length * replicas for length, replicas in every),
        "weakest": min(weak)[1] if weak else None,
    }


@wrong(belief="Listing a folder lists what is in its folders too.")
def only_the_first_folder(namenode, folder):
    """What lies in folders of the folder is missing. How deep does one listing look?"""
    listed = ask(namenode, folder, "LISTSTATUS")["FileStatuses"]["FileStatus"]
    files = {status["pathSuffix"]: status for status in listed if status["type"] == "FILE"}
    return counted(files, {path: now(namenode, folder, path) for path in files})


@wrong(belief="a_wish_is_a_fact")
def wishes_on_disk(namenode, folder):
    """The bytes on disk are those that the files wish for, as `spaceConsumed` of the content summary also is. On how many machines can a block lie here?"""
    files = files_below(namenode, folder)
    blocks = {
        path: [(length, status["replication"]) for length, _ in now(namenode, folder, path)]
        for path, status in files.items()
    }
    return counted(files, blocks)


@wrong(belief="Every file has a block at least.")
def a_block_for_each(namenode, folder):
    """Empty files were given a block each. What would be in it?"""
    files = files_below(namenode, folder)
    blocks = {path: now(namenode, folder, path) for path in files}
    return counted(files, blocks) | {"blocks": sum(max(1, len(pairs)) for pairs in blocks.values())}


@wrong(belief="the_last_block_is_full")
def full_blocks(namenode, folder):
    """On the disks every block was taken for full. What does `hdfs dfs -du` say of a small file?"""
    files = files_below(namenode, folder)
    blocks = {path: now(namenode, folder, path) for path in files}
    full = sum(files[path]["blockSize"] * replicas for path, pairs in blocks.items() for _, replicas in pairs)
    return counted(files, blocks) | {"on_disk": full}


@wrong(belief="The file with the most blocks is lost first.")
def most_blocks(namenode, folder):
    """The file with the most blocks was called the weakest. Which is lost first: ten blocks with two replicas each, or one block with one?"""
    files = files_below(namenode, folder)
    blocks = {path: now(namenode, folder, path) for path in files}
    longest = max(sorted(files), key=lambda path: files[path]["length"], default=None)
    return counted(files, blocks) | {"weakest": longest}


@wrong(belief="A walk through the folders meets the files in the order of their paths.")
def first_on_the_walk(namenode, folder):
    """Of files that are equally weak it names the one that it met first. Which path comes first as text: `late.txt`, or `late/macbeth`?"""
    files = files_below(namenode, folder)
    blocks = {path: now(namenode, folder, path) for path in files}
    weak = [(replicas, path) for path, pairs in blocks.items() for _, replicas in pairs]
    return counted(files, blocks) | {"weakest": min(weak, key=lambda pair: pair[0], default=(0, None))[1]}


@wrong(belief="What is added up from inner folders is all that they have to report.")
def weakest_of_the_first_folder(namenode, folder):
    """The sums reach down into the folders, and the weakest file is looked for at the top alone. What do you do with the one that an inner folder reports?"""
    files = files_below(namenode, folder)
    blocks = {path: now(namenode, folder, path) for path in files}
    top = [(replicas, path) for path, pairs in blocks.items() for _, replicas in pairs if "/" not in path]
    return counted(files, blocks) | {"weakest": min(top, default=(0, None))[1]}
