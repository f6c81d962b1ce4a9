# %% task [markdown] points=3
# ## Project: an inventory
#
# What is in a folder of HDFS, **with all the folders inside it**? How safe is it? Return a dictionary:
#
# - `"files"`: the number of files;
# - `"bytes"`: the sum of their lengths;
# - `"blocks"`: the number of their blocks;
# - `"on_disk"`: the bytes of all replicas that exist **now**, whatever the replication factor says;
# - `"weakest"`: the path of the file that has the block with the fewest replicas, relative to the folder, such as `"2013/03.csv"`. If there
#   are several, the first in the order of the paths as text. If no file has a block, `None`.
#
# `"type"` in a status is `"FILE"` or `"DIRECTORY"`. A function may call itself. Each answer is graded alone: copy what you need from your
# other answers.

# %% answer
def inventory(namenode, folder):
    """What is in a folder: files, bytes, blocks, on_disk, weakest."""
    ### BEGIN SOLUTION
    files = {}  # path → its blocks, each with its replicas and its length

    def walk(inside):
        for status in ask(namenode, f"{folder}{inside}", "LISTSTATUS")["FileStatuses"]["FileStatus"]:
            path = f"{inside}/{status['pathSuffix']}"
            if status["type"] == "DIRECTORY":
                walk(path)
            else:
                blocks = ask(namenode, f"{folder}{path}", "GETFILEBLOCKLOCATIONS")["BlockLocations"]["BlockLocation"]
                files[path[1:]] = [(len(block["names"]), block["length"]) for block in blocks]

    walk("")
    every = [(replicas, path, length) for path, blocks in files.items() for replicas, length in blocks]
    return {
        "files": len(files),
        "bytes": sum(length for _, _, length in every),
        "blocks": len(every),
        "on_disk": sum(length * replicas for replicas, _, length in every),
        # Tuples compare by their first items, then by the second: fewest replicas, then
        # path.
        "weakest": min(every)[1] if every else None,
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

# %% hints [markdown]
# 1. There are three parts: find all files, also in folders of folders; ask for the blocks of each; add up.
# 2. Write a function that lists one folder and calls itself for each `"DIRECTORY"`. Let it put the blocks of each path into one dictionary.
# 3. The same for the pages of a book whose parts have parts. Fill the gap:
#    ```python
#    def pages(part):
#        total = part["pages"]
#        for inner in part["parts"]:
#            total += ___
#        return total
#    ```

# %% question [markdown]
# Which of the five entries can you get with a single request to the NameNode?


# %% check
@exercise(needs=("hadoop",), rounds=(1, 2, None), seconds=90)
def check(answer, draw):
    deep = "/".join(draw.random.sample(("acts", "drama", "histories", "old", "plays"), draw.random.randint(2, 4)))
    # Path, replication factor, replicas of each block. A walk, a listing with files first, and the order of the paths meet
    # the three weakest in different orders. By the factor, the first block or the sum of replicas another one is weakest.
    kinds = [("lear", 3, ()), (f"{deep}/late/hamlet", 3, (3, 2)), ("sonnets", 2, (2,))]
    weak = [(f"{deep}/late/macbeth", 3, (1,)), (f"{deep}/late.txt", 3, (3, 1)), ("poems", 5, (1,))]
    more = [(f"{deep}/empty", 1, ()), ("pericles", 1, (2, 4)), ("tempest/storm", 2, (2, 5, 2))]
    kinds = kinds[:1] if draw.size(2) == 1 else kinds[1:] if draw.cap else [*kinds, *weak, *more]
    files = {path: (factor, placed(draw.random, counts)) for path, factor, counts in kinds}
    shown = {path: [f"{length} x {len(held)}" for length, held in blocks] for path, (_, blocks) in files.items()}
    draw.show("files, each block as bytes x replicas", shown)
    with namenode_with(files) as (namenode, folder):
        expect.equal(answer(namenode, folder), solution(namenode, folder))


# %% right
@right
def with_a_list_of_folders(namenode, folder):
    """Folders wait in a list, and the older operation tells of blocks."""
    waiting, sizes, copies, fewest = [""], [], [], {}
    while waiting:
        inside = waiting.pop()
        for status in ask(namenode, f"{folder}/{inside}", "LISTSTATUS")["FileStatuses"]["FileStatus"]:
            path = inside + status["pathSuffix"]
            if status["type"] == "DIRECTORY":
                waiting.append(f"{path}/")
                continue
            told = ask(namenode, f"{folder}/{path}", "GET_BLOCK_LOCATIONS")["LocatedBlocks"]["locatedBlocks"]
            sizes.append(status["length"])
            copies += [block["block"]["numBytes"] * len(block["locations"]) for block in told]
            fewest[path] = min((len(block["locations"]) for block in told), default=99)
    weakest = min(sorted(fewest), key=fewest.get) if copies else None
    totals = {"files": len(sizes), "bytes": sum(sizes), "blocks": len(copies), "on_disk": sum(copies)}
    return totals | {"weakest": weakest}


# %% wrong
wrong(
    "only_the_first_folder",
    was="walk(path)",
    now="continue",
    belief="The listing of a folder lists what is in its folders, too.",
    says="Your function returned {received}; {expected} was expected. Files in inner folders are missing. `LISTSTATUS` lists one folder only. What do you do with a status of type `DIRECTORY`?",
    again="Call your function again for each inner folder.",
)

wrong(
    "factor_for_replicas",
    was='len(block["names"])',
    now='status["replication"]',
    belief="a_wish_is_a_fact",
    says="Your function returned {received}; {expected} was expected. Here each block counts as often as the replication factor says. There may be fewer or more replicas ([section 3](lesson#3)). Which entry of a block tells how many there are?",
    again="Count the `names` of each block.",
)

wrong(
    "first_on_the_walk",
    was="min(every)[1]",
    now="min(every, key=lambda block: block[0])[1]",
    belief="A walk through folders meets files in the order of their paths.",
    says="Your function returned {received}; {expected} was expected. Of several equally weak files, you return the one that you met first. Which path comes first as text: `late.txt` or `late/macbeth`?",
    again="Of the files with the fewest replicas, take the smallest path.",
)
