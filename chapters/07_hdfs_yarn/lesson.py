# %% [markdown]
# # 07 · HDFS and YARN: a file on many machines
#
# A file can be larger than the disk of any single machine. A **cluster** is a group of machines that work together. It stores
# such a file in pieces, on many machines. But machines fail.
#
# **I kill a machine. Where is my file?** We store the texts of Shakespeare's plays on a cluster, kill machines, and try to
# read the file. The next cell makes this file on your own disk.
#
# **You need:** processes ([chapter 00](00_start.ipynb)), functions as arguments ([chapter 01](01_lazy_map.ipynb)), Java, and
# 6 GiB of free memory for two clusters.

# %%
from pathlib import Path

from workbook import check, data, predict

plays = b"".join(path.read_bytes() for path in sorted(data.plays().glob("*.txt")))
Path("plays.txt").write_bytes(plays)
print(f"{len(plays):,} bytes")

# %% [markdown]
# ## 1. A cluster on this machine
#
# A warm-up from chapter 04: four parts of a file have 128, 128, 128 and 16 MB. Each is on a disk of its own. All four disks
# read at the same time, 100 MB a second each. How long does it take to read the whole file? Put `"average"`, `"longest"` or `"sum"` in
# place of the dots and run the cell.

# %%
choices = {"average": "1 second", "longest": "1.28 seconds", "sum": "4 seconds"}
predict("hdfs_yarn.four_disks", ..., choices=choices)

# %%
seconds = [size / 100 for size in (128, 128, 128, 16)]
predict(
    "hdfs_yarn.four_disks",
    measured={1.0: "average", 1.28: "longest", 4.0: "sum"}[max(seconds)],
    why={
        "average": "1 second would need four equal parts: the longest part decides.",
        "sum": "4 seconds is the time of a single disk that reads all parts.",
    },
)

# %% [markdown]
# **Hadoop** is a set of programs for clusters. Many of them are **daemons**: programs that run in the background and wait for
# requests.
#
# | part of Hadoop | daemon | how many | what it does |
# |---|---|---|---|
# | **HDFS**, the Hadoop Distributed File System | **NameNode** | one | knows the names of all files, and the pieces of each |
# | | **DataNode** | one on each machine | stores pieces of files on its disk |
# | **YARN**, the scheduler | **ResourceManager** | one | decides which job may use which machine |
# | | **NodeManager** | one on each machine | starts programs on its machine and watches them |
#
# The next cell starts a cluster with two DataNodes and two NodeManagers on your machine. A line that begins with `!` is a
# command for the shell.

# %% tags=["nbval-ignore-output"]
# !workbook cluster up hadoop

# %% [markdown]
# These are the programs of real clusters. Only the machines are simulated. The two DataNodes share one disk and one address,
# `127.0.0.1`. They differ in the **port**, the number after the colon.
#
# `hdfs dfs` works with files in HDFS. `-mkdir` makes a folder, `-put` copies a file into HDFS, and `-rm` removes one. A path
# that does not begin with `/` starts at your home folder in HDFS. `> /dev/null` hides what a command prints, and `2>
# /dev/null` hides its warnings. Then `hdfs fsck` (file system check) asks the NameNode where the file is. Each command starts
# a Java process and takes a moment.

# %%
# !hdfs dfs -rm -r -f -skipTrash hdfs_yarn > /dev/null
# !hdfs dfs -mkdir -p hdfs_yarn
# !hdfs dfs -put plays.txt hdfs_yarn/ 2> /dev/null
# !hdfs fsck hdfs_yarn/plays.txt -files -blocks 2> /dev/null | grep Live_repl

# %% [markdown]
# This is a first answer. The file consists of five pieces, and each piece is stored twice (`Live_repl=2`). Is that enough
# when a machine dies?
#
# Each daemon also has a web page. Open the NameNode's address, which `cluster up` printed. Under *Utilities → Browse the file
# system*, click on `plays.txt` to see its blocks.

# %% [markdown]
# ## 2. Blocks
#
# HDFS cuts a file into **blocks** of a fixed size, even in the middle of a word. The default is 128 MiB. This cluster uses 1
# MiB. The last block of a file may be shorter. `-stat` prints the block size (`%o`), its size in bytes (`%b`), and the
# number of copies that each block should have (`%r`).
#
# A program can ask the NameNode over HTTP. Such an interface is called **REST**, and that of HDFS is **WebHDFS**. `printed =
# !command` keeps the lines that a command prints.

# %%
import requests

# !hdfs dfs -stat "blocks of %o bytes, %b bytes, %r copies" hdfs_yarn/plays.txt
# printed = !hdfs getconf -confKey dfs.namenode.http-address
namenode = f"http://{printed[0]}"


def ask(path, operation):
    """What WebHDFS answers to an operation on a path, as a dictionary."""
    address = f"{namenode}/webhdfs/v1{path}"
    reply = requests.get(address, params={"op": operation}, timeout=10)
    reply.raise_for_status()
    return reply.json()


folder = ask("/", "GETHOMEDIRECTORY")["Path"] + "/hdfs_yarn"


def blocks(name):
    """The blocks of a file in our folder, in order."""
    reply = ask(f"{folder}/{name}", "GETFILEBLOCKLOCATIONS")
    return reply["BlockLocations"]["BlockLocation"]


for block in blocks("plays.txt"):
    print(block["offset"], block["length"], sorted(block["names"]))

# %% [markdown]
# Each line shows the position of a block's first byte, its length, and the DataNodes that store it.
#
# The NameNode keeps the file's name and the list of its blocks. The bytes are on the DataNodes, as ordinary files. A reader
# asks the NameNode where the blocks are, and reads the bytes directly from a DataNode.
#
# ![A file is cut into five blocks, the last one shorter. The NameNode holds a table of names and block numbers, and no bytes. Two DataNodes hold all five blocks each. A reader asks the NameNode where, then reads from a DataNode.](figures/blocks.svg)
#
# Now a very small file: six bytes. How many bytes do its copies take together?

# %%
choices = {"bytes": "12 bytes", "block": "1 MiB", "blocks": "2 MiB"}
predict("hdfs_yarn.disk_of_six", ..., choices=choices)

# %%
# !echo "to be" | hdfs dfs -put -f - hdfs_yarn/small.txt
# !hdfs dfs -du hdfs_yarn
summary = ask(f"{folder}/small.txt", "GETCONTENTSUMMARY")["ContentSummary"]
used = summary["spaceConsumed"]
predict(
    "hdfs_yarn.disk_of_six",
    measured={12: "bytes", 2**20: "block", 2**21: "blocks"}.get(used, used),
    why={
        "block": "A block is only as long as its content, and there are two copies.",
        "blocks": "The block size is a maximum. A block is as long as its content.",
    },
)

# %% [markdown]
# `-du` prints the bytes of each file, then the bytes of all its copies.
#
# So small files take little space on disks. But the NameNode keeps an entry in memory for each file and for each block. How
# many entries does 1 GiB need, as one file with blocks of 128 MiB, and how many as files of 1 KiB?

# %%
GIB = 2**30
{"one file": 1 + GIB // (128 * 2**20), "files of 1 KiB": 2 * GIB // 2**10}

# %% task="block_lengths"

# %% [markdown]
# ## 3. Replicas
#
# A copy of a block is called a **replica**. The number of replicas that each block of a file should have is the file's
# **replication factor**. It is 2 on this cluster; Hadoop's default is 3.
#
# The next cell stores the same bytes again, with replication factor 1 and blocks of 256 KiB. `-D name=value` sets a property
# for one command. It stands between `dfs` and `-put`. Then the cell draws each replica as a bar, on the line of its DataNode.

# %% tags=["nbval-ignore-output"]
import matplotlib.pyplot as plt

# !hdfs dfs -D dfs.replication=1 -D dfs.blocksize=262144 -put -f plays.txt \
#     hdfs_yarn/once.txt 2> /dev/null


def draw(axes, name):
    """Draw each replica of a file as a bar, on the line of its DataNode."""
    file_blocks = blocks(name)
    held = [(node, at) for at, each in enumerate(file_blocks) for node in each["names"]]
    for node, at in sorted(held):
        length, start = file_blocks[at]["length"] / 1e6, file_blocks[at]["offset"] / 1e6
        axes.barh(node, length, left=start, color=f"C{at % 10}", edgecolor="white")
    axes.set_title(name)


figure, panels = plt.subplots(2, figsize=(9, 3.4), sharex=True, layout="constrained")
for axes, name in zip(panels, ("plays.txt", "once.txt")):
    draw(axes, name)
panels[1].set_xlabel("position in the file (megabytes)")
plt.show()

# %% [markdown]
# Both DataNodes store all of `plays.txt`. Each of them stores only some blocks of `once.txt`.
#
# `-setrep` changes the replication factor. The NameNode then orders replicas to be made or removed. `wait_until` waits for
# that: it calls a function until the result is true. We set the factor to 1, then to 3. How many replicas of a block can
# two DataNodes store?

# %%
from time import perf_counter, sleep


def copies(name):
    """The number of replicas of each block."""
    return [len(block["names"]) for block in blocks(name)]


def wait_until(holds, seconds=90):
    """Call `holds` five times a second. Return whether it became true in time."""
    end = perf_counter() + seconds
    while not holds():
        if perf_counter() > end:
            return False
        sleep(0.2)
    return True


# !hdfs dfs -setrep 1 hdfs_yarn/plays.txt > /dev/null
wait_until(lambda: set(copies("plays.txt")) == {1})
print("factor 1:", copies("plays.txt"))
# !hdfs dfs -setrep 3 hdfs_yarn/plays.txt > /dev/null
wait_until(lambda: min(copies("plays.txt")) > 1)
sleep(3)  # enough time for a third replica, if one could be made
print("factor 3:", copies("plays.txt"))
found = "^Status|^ Under-replicated|^ Missing blocks"
# !hdfs fsck hdfs_yarn/plays.txt 2> /dev/null | grep -E "{found}"

# %% [markdown]
# A DataNode never stores two replicas of the same block, because both would be lost together. A block with
# fewer replicas than the replication factor is **under-replicated**. `fsck` still calls the file healthy, because
# each block can be read.
#
# The machines of a **rack** share a network switch, so they may fail together. With factor 3, HDFS stores two replicas in one
# rack and the third in another.

# %% task="stored_bytes"

# %% [markdown]
# ## 4. I kill a machine
#
# The cluster of section 1 is shared with other notebooks. To break things, we start a cluster of our own. From here on, the
# commands of this notebook use it. We store the same bytes in two files again.
#
# `intact` reads a whole file from HDFS and compares it with the one on your own disk. Its option `-D` shortens the wait for a
# missing block.

# %%
import subprocess

from workbook import clusters

mine = clusters.private("hadoop")
# printed = !hdfs getconf -confKey dfs.namenode.http-address
namenode = f"http://{printed[0]}"
# !hdfs dfs -mkdir -p hdfs_yarn
# !hdfs dfs -put -f plays.txt hdfs_yarn/twice.txt 2> /dev/null
# !hdfs dfs -D dfs.replication=1 -D dfs.blocksize=262144 -put -f plays.txt \
#     hdfs_yarn/once.txt 2> /dev/null


def intact(name):
    """Whether the whole file can be read from HDFS and equals plays.txt."""
    setting = "dfs.client.retry.window.base=100"
    read = f"hdfs dfs -D {setting} -cat hdfs_yarn/{name} 2> /dev/null"
    compared = subprocess.run(f"{read} | cmp -s - plays.txt", shell=True)
    return compared.returncode == 0


intact("twice.txt"), intact("once.txt")

# %% [markdown]
# `twice.txt` has two replicas of each block, and `once.txt` has one. Which files will be intact after one of the two
# DataNodes is killed?

# %%
choices = {"both": "both files", "twice": "only twice.txt", "neither": "neither file"}
predict("hdfs_yarn.intact_after_kill", ..., choices=choices)

# %% [markdown]
# A DataNode sends its NameNode a short message at regular intervals: the **heartbeat**. On this cluster it sends one every
# second. A killed DataNode stops sending them. How many seconds after the kill will the NameNode declare it dead? Guess a number.

# %%
predict("hdfs_yarn.seconds_to_dead", ...)

# %% [markdown]
# The NameNode publishes counters through **JMX**, Java's interface for monitoring. One counts dead DataNodes. Another counts
# **stale** ones: silent for a while, but not declared dead yet.
#
# The next cell kills a DataNode, as a power cut would. It reads `twice.txt`, and waits until the NameNode declares the
# DataNode dead.


# %%
def counters():
    """The NameNode's counters for files and DataNodes."""
    query = {"qry": "Hadoop:service=NameNode,name=FSNamesystemState"}
    return requests.get(f"{namenode}/jmx", params=query, timeout=10).json()["beans"][0]


def note_state():
    """Note each new state with its time. Return whether a DataNode is dead."""
    now = counters()
    state = "stale" if now["NumStaleDataNodes"] else "live"
    state = "dead" if now["NumDeadDataNodes"] else state
    if not noted or noted[-1][1] != state:
        noted.append((perf_counter() - killed, state))
    return state == "dead"


mine.kill("datanode1")
killed, noted = perf_counter(), []
note_state()
print("twice.txt is intact:", intact("twice.txt"))
wait_until(note_state)

# %% [markdown]
# The file could be read immediately. If a reader tries the killed DataNode first, it gets no answer and reads the other replica.
# When did the NameNode notice?

# %% tags=["nbval-ignore-output"]
end = noted[-1][0] + 3
figure, axes = plt.subplots(figsize=(8, 1.4))
for (start, state), (stop, _) in zip(noted, noted[1:] + [(end, "")]):
    color = {"live": "C2", "stale": "C1", "dead": "C3"}[state]
    axes.barh("datanode1", stop - start, left=start, color=color)
    axes.text((start + stop) / 2, 0, state, ha="center", va="center")
axes.set_xlim(0, end)
axes.set_xlabel("seconds after the kill")
plt.show()
predict(
    "hdfs_yarn.seconds_to_dead",
    measured=round(noted[-1][0], 1),
    ask="What would go wrong if the NameNode decided after one second?",
)

# %% [markdown]
# The NameNode cannot tell a killed DataNode from a slow network, so it waits. It looks for silent DataNodes once every
# recheck interval. It declares one dead after 2 × recheck interval + 10 × heartbeat interval without a heartbeat. The next
# cell computes this time for our cluster and for Hadoop's defaults.


# %%
def seconds_to_dead(heartbeat, recheck):
    """The seconds without a heartbeat after which a DataNode is dead."""
    return 2 * recheck + 10 * heartbeat


# beat = !hdfs getconf -confKey dfs.heartbeat.interval
# recheck = !hdfs getconf -confKey dfs.namenode.heartbeat.recheck-interval
print("here:", seconds_to_dead(int(beat[0]), int(recheck[0]) / 1_000), "s")
print("Hadoop's defaults:", seconds_to_dead(3, 300), "s")
# silence = !hdfs getconf -confKey dfs.namenode.stale.datanode.interval
print("stale:", int(silence[0]) // 1_000, "s here, 30 s by default")

# %% [markdown]
# With the defaults it takes 10 min 30 s. So a machine that is back after five minutes is not declared dead. Your
# measurement may differ by some seconds. The silence begins before the kill, with the last heartbeat, and the NameNode checks
# only at intervals.

# %% task="state_of"

# %% [markdown]
# What about the files? For each accident, `during` records whether a file can be read while machines are missing.
# `afterwards` records whether it can be read when all are back.

# %%
during, afterwards = {}, {}
wait_until(lambda: set(copies("twice.txt")) == {1})
# !hdfs fsck hdfs_yarn/twice.txt 2> /dev/null | grep -E "{found}"
# !hdfs fsck hdfs_yarn/once.txt 2> /dev/null | grep ^Status
during["one DataNode, 2 replicas"] = intact("twice.txt")
during["one DataNode, 1 replica"] = intact("once.txt")
readable = tuple(during.values())
names = {(True, True): "both", (True, False): "twice", (False, False): "neither"}
predict(
    "hdfs_yarn.intact_after_kill",
    measured=names.get(readable, readable),
    why={
        "both": "Some blocks of once.txt had their only replica on the dead DataNode.",
        "neither": "Each block of twice.txt has a replica on the other DataNode.",
    },
)

# %% [markdown]
# `twice.txt` has lost one replica of each block. `once.txt` has lost whole blocks, and `fsck` calls it corrupt. A file needs
# each of its blocks.
#
# With a third machine, the NameNode would now order new replicas of `twice.txt` there. Here it cannot. We write a new file,
# `meanwhile.txt`. Then the killed DataNode comes back with its disk. It reports its old blocks, but it has none of the new
# file.

# %%
# !hdfs dfs -put -f plays.txt hdfs_yarn/meanwhile.txt 2> /dev/null
print("one DataNode:", copies("meanwhile.txt"))
mine.start("datanode1")
wait_until(lambda: set(copies("meanwhile.txt") + copies("twice.txt")) == {2})
print("both DataNodes:", copies("meanwhile.txt"))
afterwards["one DataNode, 2 replicas"] = intact("twice.txt")
afterwards["one DataNode, 1 replica"] = intact("once.txt")
afterwards

# %% [markdown]
# The NameNode compared the replication factors with the reported blocks. It told one DataNode to copy the blocks of
# `meanwhile.txt` to the other. This is called **re-replication**. The blocks of the old files were still on the disk.
#
# Next, both DataNodes die at once. Can HDFS still list the files (`-ls -C`)? Can it read one?

# %%
mine.kill("datanode1")
mine.kill("datanode2")
# !hdfs dfs -ls -C hdfs_yarn
during["both DataNodes"] = intact("twice.txt")
mine.start("datanode1")
mine.start("datanode2")
wait_until(lambda: set(copies("twice.txt")) == {2})
afterwards["both DataNodes"] = intact("twice.txt")
during["both DataNodes"], afterwards["both DataNodes"]

# %% [markdown]
# The NameNode listed the files, but no DataNode could send the bytes. Now the DataNodes live, and the NameNode dies.

# %%
mine.kill("namenode")
during["the NameNode"] = intact("twice.txt")
mine.start("namenode")
# !hdfs dfsadmin -safemode wait
afterwards["the NameNode"] = wait_until(lambda: intact("twice.txt"))
during["the NameNode"], afterwards["the NameNode"]

# %% [markdown]
# All bytes were on the DataNodes, but only the NameNode knows which blocks belong to which file. It stores the names and the lists of blocks on its
# own disk, but not the places of the replicas. After a start, the DataNodes report them. Until enough blocks have been reported, the
# NameNode allows no changes. This state is called **safe mode**.
#
# Without the NameNode's disk, all files would be lost. So real clusters write each change to several machines, and
# a *standby* NameNode can take over ([high
# availability](https://hadoop.apache.org/docs/stable/hadoop-project-dist/hadoop-hdfs/HDFSHighAvailabilityWithQJM.html)).

# %% [markdown]
# ## 5. A replica is no backup
#
# You may hear this claim: *Hadoop doesn't lose data.* So far we have killed machines. Another accident is more common: somebody
# deletes a file. `meanwhile.txt` has two replicas of each of its five blocks. How many of these ten replicas are on the disks
# after one `-rm`?

# %%
choices = {"ten": "10", "five": "5: one of each block", "none": "0"}
predict("hdfs_yarn.replicas_after_rm", ..., choices=choices)


# %%
def replicas_on_disk():
    """How many replicas are on the disks. Each is a file blk_… and a file *.meta."""
    files = mine.folder.glob("hdfs/datanode*/**/finalized/**/blk_*")
    return sum(file.suffix != ".meta" for file in files)


# !hdfs dfs -put plays.txt hdfs_yarn/meanwhile.txt 2> /dev/null
wait_until(lambda: copies("meanwhile.txt") == [2] * 5)
before = replicas_on_disk()
# !hdfs dfs -rm hdfs_yarn/meanwhile.txt
wait_until(lambda: replicas_on_disk() <= before - 10, seconds=30)
left = 10 - (before - replicas_on_disk())
print(left, "replicas are left")
predict(
    "hdfs_yarn.replicas_after_rm",
    measured={10: "ten", 5: "five", 0: "none"}.get(left, left),
    why={
        "ten": "Replicas belong to the file. When its name goes, they go, too.",
        "five": "-rm works on the file, not on single replicas.",
    },
)

# %% [markdown]
# The NameNode told all DataNodes to remove these blocks. More replicas would not help.
#
# ![Two rows of two machines. Above, one machine dies, and the replica on the other is read. Below, somebody deletes the file: both replicas go. Replicas protect against the first; only an older copy protects against the second.](figures/backup.svg)
#
# Overwriting has the same effect. In the next cell, a faulty script replaces `twice.txt`. Then we test the claim. It holds if
# each file could be read when all machines were back.

# %%
for record in (during, afterwards):
    record["somebody deletes it"] = intact("meanwhile.txt")
# !echo "oops" | hdfs dfs -put -f - hdfs_yarn/twice.txt
# !hdfs dfs -cat hdfs_yarn/twice.txt
for record in (during, afterwards):
    record["somebody overwrites it"] = intact("twice.txt")
print(f"{'accident':26}{'during':8}afterwards")
for accident in during:
    print(f"{accident:26}{during[accident]!s:8}{afterwards[accident]}")
verdict = "holds" if all(afterwards.values()) else "does not hold"
print(f"The claim “Hadoop doesn't lose data” {verdict}.")

# %% [markdown]
# After each failure of a machine, the file came back with it. (If its disk were lost too, only the replicas on other machines
# would be left.)
#
# What helps against `-rm`? If the **trash** is on, `-rm` moves a file to the folder `.Trash` in your home folder. It stays
# there at least `fs.trash.interval` minutes. The default is 0: the trash is off. `-skipTrash` bypasses it.
#
# We turn it on for one command. Below `.Trash/Current` the file has its whole old path. We move it back, which copies no
# blocks. (`{folder}` stands for the value of the Python variable.)

# %%
# !hdfs dfs -put -f plays.txt hdfs_yarn/twice.txt 2> /dev/null
# !hdfs dfs -D fs.trash.interval=60 -rm hdfs_yarn/twice.txt > /dev/null 2>&1
# !hdfs dfs -mv .Trash/Current{folder}/twice.txt hdfs_yarn/
intact("twice.txt")

# %% [markdown]
# The trash does not help against overwriting. A **snapshot** keeps a folder as it was at one moment. It copies no blocks:
# HDFS only keeps the old ones. An administrator must allow snapshots of a folder first.

# %%
# !hdfs dfsadmin -allowSnapshot hdfs_yarn > /dev/null
# !hdfs dfs -createSnapshot hdfs_yarn monday > /dev/null
# !echo "oops" | hdfs dfs -put -f - hdfs_yarn/twice.txt
# !hdfs dfs -cp -f hdfs_yarn/.snapshot/monday/twice.txt hdfs_yarn/
# !hdfs dfs -deleteSnapshot hdfs_yarn monday > /dev/null
intact("twice.txt")

# %% [markdown]
# Trash and snapshots are on the same machines as the file. Only a copy in another place is a backup.
#
# Replicas cost space: three of them take three times the bytes. [**Erasure
# coding**](https://hadoop.apache.org/docs/stable/hadoop-project-dist/hadoop-hdfs/HDFSErasureCoding.html) can take 1.5 times
# the bytes. It computes three extra pieces for six pieces of data, and any three of the nine may be lost.

# %% [markdown]
# ## 6. YARN: which job runs, and which waits
#
# YARN runs programs. The ResourceManager gives a job **containers**. A container is memory and processor cores
# on one machine, for one process. A job is submitted to a **queue**, which has a share of the cluster. Each department may have
# a queue.

# %%
# printed = !hdfs getconf -confKey yarn.resourcemanager.webapp.address
resourcemanager = f"http://{printed[0]}/ws/v1/cluster"


def ask_yarn(part):
    """What the ResourceManager answers, as a dictionary."""
    return requests.get(f"{resourcemanager}/{part}", timeout=10).json()


scheduler = ask_yarn("scheduler")["scheduler"]["schedulerInfo"]
for queue in scheduler["queues"]["queue"]:
    print("queue:", queue["queueName"], queue["state"], queue["capacity"], "%")
for node in ask_yarn("nodes")["nodes"]["node"]:
    print("machine:", node["state"], node["availableVirtualCores"], "free cores")

# %% [markdown]
# Our job counts the lines of the plays. `mapred streaming` runs the command `wc -l` once for each block, as a process in a
# container, and the block is its input. (Chapter 08 explains such jobs.) The job takes ten seconds or
# more. Then one Python process counts the same lines.

# %%
job = "-D mapreduce.job.reduces=0 -D mapreduce.map.speculative=false"
start = perf_counter()
# !hdfs dfs -rm -r -f -skipTrash hdfs_yarn/lines > /dev/null
# !mapred streaming {job} -input hdfs_yarn/twice.txt -output hdfs_yarn/lines \
#     -mapper "wc -l" > job.log 2>&1
seconds = {"YARN": perf_counter() - start}
# !grep -o -E "number of splits.*|Launched map.*|Data-local map.*" job.log
# counts = !hdfs dfs -cat hdfs_yarn/lines/part-*
start = perf_counter()
lines = Path("plays.txt").read_bytes().count(b"\n")
seconds["one Python process"] = perf_counter() - start
len(counts), sum(int(count) for count in counts) == lines

# %% [markdown]
# Five blocks led to five processes, and the sum of their counts is right. `Data-local` counts the processes that ran on a
# machine that stores their block. The command was sent to the data, not the data to the command. This is called **data
# locality**. For this reason, a DataNode and a NodeManager share a machine. (Here all processes count as local, because both
# machines have the same address.) How long did each way take?

# %% tags=["nbval-ignore-output"]
figure, axes = plt.subplots(figsize=(7, 1.4))
bars = axes.barh(list(seconds), list(seconds.values()))
axes.bar_label(bars, fmt="{:.3f} s", padding=3)
axes.set_xscale("log")
axes.set_xlim(right=500)
axes.set_xlabel("seconds to count the lines (log scale)")
plt.show()

# %% [markdown]
# For 5 MB a cluster is slower: it starts many processes first.
#
# Now a job with five processes that each need a container as large as a whole machine. The command `sleep 300` does nothing
# for five minutes. How many of the five run at the same time on our two machines?

# %%
choices = {"one": "1", "two": "2", "five": "5"}
predict("hdfs_yarn.large_containers", ..., choices=choices)

# %%
# largest = !hdfs getconf -confKey yarn.scheduler.maximum-allocation-mb
large = f"{job} -D mapreduce.map.memory.mb={largest[0]}"
# !hdfs dfs -rm -r -f -skipTrash hdfs_yarn/sleep > /dev/null
# !mapred streaming {large} -D mapreduce.job.name=sleepers -background \
#     -input hdfs_yarn/twice.txt -output hdfs_yarn/sleep \
#     -mapper "sleep 300" > job.log 2>&1


def containers():
    """How many containers are in use, and how many more are requested."""
    metrics = ask_yarn("metrics")["clusterMetrics"]
    return metrics["containersAllocated"], metrics["containersPending"]


def is_settled():
    """Whether a process has its container and nothing changes for two seconds."""
    before = containers()
    sleep(2)
    return before[0] > 1 and containers() == before


wait_until(is_settled)
containers()

# %% [markdown]
# Two containers are in use, and four are requested. One of the two runs the job's **application master**, a process that asks
# YARN for the other containers and watches them. Look at the memory of both machines:

# %% tags=["nbval-ignore-output"]
machines = ask_yarn("nodes")["nodes"]["node"]
labels = [f"machine {number + 1}" for number in range(len(machines))]
used = [machine["usedMemoryMB"] for machine in machines]
free = [machine["availMemoryMB"] for machine in machines]
figure, axes = plt.subplots(figsize=(8, 1.8))
axes.barh(labels, used, color="C0", label="in use")
axes.barh(labels, free, left=used, color="lightgrey", label="free")
axes.axvline(int(largest[0]), color="C3", label="wanted by each sleep")
axes.set_xlabel("memory (MB)")
axes.legend(loc="upper left", bbox_to_anchor=(1, 1))
plt.show()
running = containers()[0] - 1
predict(
    "hdfs_yarn.large_containers",
    measured={1: "one", 2: "two", 5: "five"}.get(running, running),
    why={
        "two": "The application master uses some memory of one machine.",
        "five": "YARN reserves the memory, even if sleep uses little of it.",
    },
)

# %% [markdown]
# YARN reserves memory, whether or not a process uses it. What is left of one machine is too small for a second `sleep`. A
# container is always on one machine, so free memory of several machines cannot be added up.

# %% task="starts_now"

# %% [markdown]
# A second job arrives. Its application master needs a whole machine. `ACCEPTED` means that a job waits in the queue and has
# no container yet. The scheduler also gives the reason (`AM` is the application master).

# %%
patient = f"{job} -D yarn.app.mapreduce.am.resource.mb={largest[0]}"
# !hdfs dfs -rm -r -f -skipTrash hdfs_yarn/later > /dev/null
# !mapred streaming {patient} -D mapreduce.job.name=patient -background \
#     -input hdfs_yarn/twice.txt -output hdfs_yarn/later \
#     -mapper "sleep 300" > job.log 2>&1


def jobs():
    """The jobs that the ResourceManager knows, by name."""
    return {job["name"]: job for job in ask_yarn("apps")["apps"]["app"]}


wait_until(lambda: "waiting" in jobs()["patient"]["diagnostics"])
known = jobs()
print({name: known[name]["state"] for name in ("sleepers", "patient")})
print(known["patient"]["diagnostics"].split("]")[1].split(".")[0].strip())

# %% [markdown]
# We end the first job. Does the second one start? The last cell removes our own cluster.

# %%
sleepers = jobs()["sleepers"]["id"]
# !yarn application -kill {sleepers} > job.log 2>&1
wait_until(lambda: jobs()["patient"]["state"] == "RUNNING")
jobs()["patient"]["state"]

# %%
mine.remove()
for name in ("job.log", "plays.txt"):
    Path(name).unlink(missing_ok=True)

# %% [markdown]
# ## 7. Many small machines or one large machine?
#
# More computing power can come from a larger machine (**vertical scaling**) or from more machines (**horizontal scaling**).
# In a Hadoop cluster, each machine has its own disk, memory and processor, and shares only the network. This design is called
# **shared nothing**.
#
# Assume that 4 of 100 machines fail in a year. In clusters of 1, 10 and 1,000 machines, how often does one fail, and what share
# is lost with it?

# %%
for machines in (1, 10, 1_000):
    days = 365 / (machines * 0.04)
    print(f"{machines:5,} machines: a failure every {days:7,.1f} days", end="")
    print(f", {1 / machines:.1%} is lost")

# %% [markdown]
# A single machine fails once in 25 years, and everything stops. Of 1,000 machines, one fails every nine days; 999 work. So the software must treat failures as normal.

# %% [markdown]
# ## 8. Other stores and names (optional)
#
# Choose a store by how data are written and read:
#
# | how the data are used | store |
# |---|---|
# | large files, written once and read from end to end, on your own machines | HDFS |
# | the same in a cloud, or any objects that are fetched by name over the web | object store: S3, Ozone (chapter 19) |
# | one row of billions, found by its key; constant writes, for example from sensors | wide-column: HBase, Cassandra |
# | documents with different fields, found by any field | document: MongoDB |
# | several rows that change together or not at all | relational: PostgreSQL |
# | sums over a few columns of many rows | column files: Parquet, read by DuckDB or Spark (chapters 06 and 11) |
#
# The figure shows when these projects began.
#
# ![A timeline from 2003 to 2026. Google's papers on GFS, MapReduce, BigTable and Dremel; below them projects: HDFS and MapReduce, HBase, Cassandra, MongoDB, Spark, Drill, YARN, Ozone; then vendors: Cloudera with CDH, MapR and Hortonworks with HDP, and the year in which each ended or merged; last, clusters for rent: Amazon EMR, Azure HDInsight, Google Dataproc.](figures/history.svg)
#
# In [**federation**](https://hadoop.apache.org/docs/stable/hadoop-yarn/hadoop-yarn-site/Federation.html), several YARN
# clusters, each with its own ResourceManager, look like one cluster.

# %% [markdown]
# ## The answer
#
# I kill a machine. Where is my file?

# %%
print("readable during the accident:", sum(during.values()), "of", len(during))
print("readable afterwards:", sum(afterwards.values()), "of", len(afterwards))
lost = [accident for accident, readable in afterwards.items() if not readable]
print("lost:", ", ".join(lost))

# %% [markdown]
# The file is on the other machines, if each of its blocks has a replica there. The NameNode declares the machine dead after a
# time without heartbeats. Then it orders new replicas, if enough machines are left. If all replicas of a block are on dead
# machines, the file cannot be read until one of them comes back. If somebody deletes or overwrites the file, all replicas are
# lost.
#
# **You can now**
#
# - store a file in HDFS, and say which blocks and replicas it has;
# - say when a cluster notices a dead machine, and what it does then;
# - tell a replica from a backup, and use the trash and snapshots;
# - say which containers run and which wait, and why.
#
# **When not to use this**
#
# - The data fit on one machine.
# - There are many small files. Pack them into larger ones first (chapter 06).
# - Files change in the middle. HDFS only appends and replaces.
# - You look for single records. Use a database.
# - You have no machines of your own. Use a cloud's object store (chapter 19).
#
# **Terms:** cluster, daemon, HDFS, NameNode, DataNode, YARN, ResourceManager, NodeManager, block, replica, replication
# factor, under-replicated, `fsck`, REST, WebHDFS, JMX, heartbeat, stale, safe mode, rack, re-replication, trash, snapshot,
# erasure coding, container, queue, application master, data locality, shared nothing, federation. **Read on:** [HDFS
# Architecture](https://hadoop.apache.org/docs/stable/hadoop-project-dist/hadoop-hdfs/HdfsDesign.html), [WebHDFS REST
# API](https://hadoop.apache.org/docs/stable/hadoop-project-dist/hadoop-hdfs/WebHDFS.html), [Apache Hadoop
# YARN](https://hadoop.apache.org/docs/stable/hadoop-yarn/hadoop-yarn-site/YARN.html).
#
# Now the [exercises](../exercises/07_hdfs_yarn.ipynb).
