# %% [markdown]
# # 07 · HDFS and YARN: exercises
#
# Ten steps up, and two beside the path. The three marked **core** take about 45 minutes: predict, complete, repair. The
# [lesson](../notebooks/07_hdfs_yarn.ipynb) has everything they need.
#
# Put your answer where it says `your code`, run the cell, then the one below it. A wrong try costs nothing; after one,
# `hint("hdfs_yarn.small_files")` opens the first hint, and `hint("hdfs_yarn.small_files", 2)` the next.
#
# Five of them work on the cluster. This starts it; it lasts as long as the lab.

# %% tags=["nbval-ignore-output"]
# !workbook cluster up hadoop

# %% [markdown]
# Your answers may use all that the next cell defines. `ask` puts a question to a NameNode over WebHDFS.

# %% tags=["given"]
from math import comb

import requests


def ask(namenode, path, operation):
    """What WebHDFS answers to an operation on a path."""
    reply = requests.get(f"{namenode}/webhdfs/v1{path}", params={"op": operation}, timeout=10)
    reply.raise_for_status()
    return reply.json()


# %%
from workbook import check, data, hint, progress

# %% [markdown]
# ## 1. Small files, one large file · core
#
# *Predict.* A cluster has blocks of 128 MiB, that is 134,217,728 bytes, and three replicas of everything. It holds a thousand files of
# 1,000 bytes each, and one file of 1,000,000,000 bytes. Four numbers:
#
# 1. How many blocks do the thousand files have together? A block counts once, however many replicas it has.
# 2. How many bytes do the thousand files take on all disks?
# 3. How many blocks has the one file?
# 4. How many bytes are in its last block?

# %% exercise="small_files"
### BEGIN STUB
# small_files = (..., ..., ..., ...)
### END STUB
### BEGIN SOLUTION
# Each file has blocks of its own, and a block is as long as what is in it.
small_files = (1_000, 1_000 * 1_000 * 3, 8, 1_000_000_000 - 7 * 134_217_728)
### END SOLUTION

# %%
check("hdfs_yarn.small_files")

# %% [markdown]
# ## 2. What the NameNode calls it
#
# *Trace.* A cluster has the settings that Hadoop ships with: a heartbeat every 3 seconds; the NameNode looks every 300
# seconds; a DataNode is stale after 30 seconds of silence. A machine sends a heartbeat and loses power in the same moment, at second 0.
# At second 1,200 its power is back and it reports at once.
#
# What does the NameNode call it at the seconds 10, 100, 600, 1,000 and 1,201? Five times `"live"`, `"stale"` or `"dead"`. (Who
# is live and stale is called stale here.)

# %% exercise="called"
### BEGIN STUB
# called = [..., ..., ..., ..., ...]
### END STUB
### BEGIN SOLUTION
# Stale after 30 seconds, dead after 2 * 300 + 10 * 3 = 630, and live again with the first word.
called = ["live", "stale", "stale", "dead", "live"]
### END SOLUTION

# %%
check("hdfs_yarn.called")

# %% [markdown]
# ## 3. Who holds which block · core
#
# *Complete.* For a file in HDFS give a list of its blocks, in order: for each a pair `(length, names)`, its bytes and the sorted list of the
# names of the DataNodes that hold it *now*. Two machines may have the same host name and differ by the port, as here. Two holes.
#
# `namenode` is an address such as `"http://127.0.0.1:9870"`, `path` one such as `"/plays/hamlet.txt"`.


# %% exercise="block_hosts"
def block_hosts(namenode, path):
    """For each block its length and the sorted names of the DataNodes that hold it."""
    blocks = (
        ### BEGIN SOLUTION
        ask(namenode, path, "GETFILEBLOCKLOCATIONS")["BlockLocations"]["BlockLocation"]
        ### END SOLUTION
    )
    held = []
    for block in blocks:
        ### BEGIN SOLUTION
        held.append((block["length"], sorted(block["names"])))
        ### END SOLUTION
    return held


# %%
check("hdfs_yarn.block_hosts")

# %% [markdown]
# ## 4. One replica, small blocks
#
# *Repair.* The script `put_once.sh` should copy the file `$1` of this disk to the path `$2` in HDFS, in blocks of 128 KiB
# and with a single replica. It puts nothing anywhere: run the cell, the two below it, and read what the command complains of.


# %% exercise="put_once"
# %%writefile put_once.sh
# # The file $1 goes to $2 in HDFS: blocks of 128 KiB, one replica.
# ### BEGIN STUB
# # hdfs dfs -put -D dfs.replication=1 -D dfs.blocksize=131072 "$1" "$2"
# ### END STUB
# ### BEGIN SOLUTION
# # What belongs to every command stands before the command; what belongs to -put would stand after it.
# hdfs dfs -D dfs.replication=1 -D dfs.blocksize=131072 -put "$1" "$2"
# ### END SOLUTION

# %% tags=["nbval-ignore-output"]
# !bash put_once.sh put_once.sh /tmp/put_once_trial 2>&1 | head -1
# !hdfs dfs -rm -f -skipTrash /tmp/put_once_trial

# %%
check("hdfs_yarn.put_once")

# %% [markdown]
# ## 5. Survivors · core
#
# *Repair.* `placement` says where a cluster keeps its files: for each name a list of blocks, and for each block a list of the
# machines that hold a replica of it. `dead` is the set of machines that are gone. `survivors` should give the names of the files
# that can be read from beginning to end, in the order of `placement`. As it stands, it is too hopeful. Mend it.
#
# A file may be empty: then it has no block, and there is nothing to lose.


# %% exercise="survivors"
def survivors(placement, dead):
    """The names of the files that can be read from beginning to end.

    >>> survivors({"hamlet": [["m1", "m2"], ["m2", "m3"]], "lear": [["m1", "m3"]]}, {"m1"})
    ['hamlet', 'lear']
    """
    found = []
    for name, blocks in placement.items():
        ### BEGIN STUB
        # alive = any(machine not in dead for block in blocks for machine in block)
        ### END STUB
        ### BEGIN SOLUTION
        # One replica is enough for a block, and every block is needed for the file.
        alive = all(any(machine not in dead for machine in block) for block in blocks)
        ### END SOLUTION
        if alive:
            found.append(name)
    return found


# %%
check("hdfs_yarn.survivors")

# %% [markdown]
# ## 6. Lacking replicas
#
# *Write.* How many replicas does a cluster owe? For a folder in HDFS that holds files only, give a dictionary: the name of each file
# that lacks replicas, and how many it lacks, over all its blocks. `"replication"` in a file's status is the wish for each block;
# what there is, the blocks tell. `ask(namenode, folder, "LISTSTATUS")["FileStatuses"]["FileStatus"]` is the list of the statuses in a
# folder; the name is `"pathSuffix"` there.
#
# On two machines a file of 3 blocks that wants 3 replicas lacks 3: the answer is `{"the_file": 3}`.


# %% exercise="lacking"
def lacking(namenode, folder):
    """The names of the files that lack replicas, each with the number it lacks."""
    ### BEGIN SOLUTION
    found = {}
    for status in ask(namenode, folder, "LISTSTATUS")["FileStatuses"]["FileStatus"]:
        path = f"{folder}/{status['pathSuffix']}"
        blocks = ask(namenode, path, "GETFILEBLOCKLOCATIONS")["BlockLocations"]["BlockLocation"]
        missing = sum(max(0, status["replication"] - len(block["names"])) for block in blocks)
        if missing:
            found[status["pathSuffix"]] = missing
    return found
    ### END SOLUTION


# %%
check("hdfs_yarn.lacking")

# %% [markdown]
# ## 7. Bring it back
#
# *Write.* Somebody has deleted a file in HDFS, and the trash was on. Write `bring_back.sh`: it gets the old path of the file, such as
# `/plays/hamlet.txt`, as `$1`. Afterwards the file is at that path again: the same file, not a copy of it, and no longer in the trash.


# %% exercise="bring_back"
# %%writefile bring_back.sh
# # The deleted file $1 comes back from the trash.
# ### BEGIN SOLUTION
# # The trash keeps the whole old path, in the home folder of who deleted. Moving it is a change of name.
# hdfs dfs -mv ".Trash/Current$1" "$1"
# ### END SOLUTION

# %%
check("hdfs_yarn.bring_back")

# %% [markdown]
# ## 8. Which store?
#
# *Choose.* Six kinds of data, and how each is used:
#
# - `"logs"`: 40 TB of web logs on a company's own machines; written once, read whole every night;
# - `"photos"`: twenty million photos in a cloud, each fetched over the web by its name;
# - `"sensors"`: 900,000 sensors send a reading every ten seconds; people ask for one sensor's last hour;
# - `"orders"`: an order, its payment and the stock change together or not at all;
# - `"catalogue"`: products, each with other properties (a shoe has a size, a lamp a wattage), found by any of them;
# - `"prices"`: three billion sales with 80 columns; analysts take means of two columns by month.
#
# And six stores: `"HDFS"`, `"object store"`, `"wide-column"`, `"relational"`, `"document"`, `"column files"`. Give to each kind the store that is made for
# that use; each store is used once.

# %% exercise="store_for"
### BEGIN STUB
# store_for = {
#     "logs": ...,
#     "photos": ...,
#     "sensors": ...,
#     "orders": ...,
#     "catalogue": ...,
#     "prices": ...,
# }
### END STUB
### BEGIN SOLUTION
# Not what the data are decides, but how they are written and asked for.
store_for = {
    "logs": "HDFS",
    "photos": "object store",
    "sensors": "wide-column",
    "orders": "relational",
    "catalogue": "document",
    "prices": "column files",
}
### END SOLUTION

# %%
check("hdfs_yarn.store_for")

# %% [markdown]
# ## 9. What can start now?
#
# *Write.* A job wants any number of containers of `memory` MB each. `nodes` is what a ResourceManager answers about its machines: a
# list of dictionaries, of which you need two entries. `"state"` is a text; only on a machine that is `"RUNNING"` can something
# start, whatever else stands beside it. `"availMemoryMB"` is the memory not yet given away. How many of the containers can start at once?
#
# YARN gives out memory in steps: a request is rounded up to a multiple of `step`. Where that is 512, who asks for 600 gets 1,024.


# %% exercise="containers_now"
def containers_now(nodes, memory, step):
    """How many containers of so much memory can start now.

    >>> containers_now([{"state": "RUNNING", "availMemoryMB": 2048}, {"state": "RUNNING", "availMemoryMB": 1024}], 1024, 128)
    3
    """
    ### BEGIN SOLUTION
    given = -(-memory // step) * step  # rounded up: // rounds down, also below zero
    return sum(node["availMemoryMB"] // given for node in nodes if node["state"] == "RUNNING")
    ### END SOLUTION


# %%
check("hdfs_yarn.containers_now")

# %% [markdown]
# Try it on the real one. The address of its ResourceManager is in the configuration:

# %% tags=["nbval-ignore-output"]
# printed = !hdfs getconf -confKey yarn.resourcemanager.webapp.address
nodes = requests.get(f"http://{printed[0]}/ws/v1/cluster/nodes", timeout=10).json()["nodes"]["node"]
[(node["state"], node["availMemoryMB"]) for node in nodes]

# %% [markdown]
# ## 10. Project: an inventory
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


# %% exercise="inventory"
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


# %%
check("hdfs_yarn.inventory")

# %% [markdown]
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

# %% [markdown]
# ## Extra: how many blocks are lost?
#
# *Write.* A cluster has `machines` machines and `blocks` blocks; each block has `replicas` replicas on different machines, and any choice of machines
# is equally likely. Now `dead` machines die at once. How many blocks are *expected* to be lost, that is on average? A block is lost if all
# its replicas were on dead machines.
#
# `comb(n, k)` is the number of ways to choose `k` of `n`; where `k` is larger than `n`, it is 0.


# %% exercise="blocks_lost"
def blocks_lost(blocks, machines, replicas, dead):
    """The expected number of lost blocks.

    >>> blocks_lost(1000, 10, 1, 2)
    200.0
    """
    ### BEGIN SOLUTION
    # Of all the ways to choose machines for a block, those that chose dead ones only.
    return blocks * comb(dead, replicas) / comb(machines, replicas)
    ### END SOLUTION


# %%
check("hdfs_yarn.blocks_lost")

# %% [markdown]
# ## Extra: Dremel's levels
#
# *Write.* The last box of section 8 in the lesson tells how Parquet keeps lists in a plain column. `crews` is a list; for each crew it holds
# a list of whole numbers, maybe an empty one, or `None` where nothing is recorded. Give the column as a list of triples: repetition level, definition
# level, value (`None` where there is none). The check writes the same crews with `pyarrow` and reads the levels out of the bytes.


# %% exercise="levels"
def levels(crews):
    """The column of these lists: repetition level, definition level, value.

    >>> levels([[5, 8], [], None, [7]])
    [(0, 2, 5), (1, 2, 8), (0, 1, None), (0, 0, None), (0, 2, 7)]
    """
    ### BEGIN SOLUTION
    column = []
    for crew in crews:
        if crew is None:
            column.append((0, 0, None))
        elif not crew:
            column.append((0, 1, None))
        else:
            # Each list begins a new record; whatever follows in it repeats.
            column += [(min(at, 1), 2, delay) for at, delay in enumerate(crew)]
    return column
    ### END SOLUTION


# %%
check("hdfs_yarn.levels")

# %% [markdown]
# ## Where you are

# %% tags=["nbval-ignore-output"]
progress()
