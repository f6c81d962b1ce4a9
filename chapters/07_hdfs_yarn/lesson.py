# %% [markdown]
# # 07 · HDFS and YARN
#
# **The question.** All of Shakespeare lies in a file on a cluster. I kill a machine of that cluster. Where is my file?
#
# After this chapter you can
#
# - put a file on HDFS, and say how many blocks it has, how many copies of each there are, and on which machines;
# - say what a cluster knows of a dead machine, and when it knows it;
# - tell a replica from a backup;
# - read what a scheduler says: what runs, what waits, and for what;
# - place the names of this trade: which are in use, and which are history.
#
# **Exercises:** 45 minutes for the three core ones. **You need:** Java and 6 GiB of free memory, since two
# clusters will run. **It builds on** 00 (processes, seconds on paper), 01 (lazy, iterator) and 03 (what can be put together from
# parts).

# %% [markdown]
# ## Before you start: three questions
#
# They are about the sizes of five parts of a file, in megabytes. Put today's day of the month in place of 17, and you get your
# own order.

# %%
day = 17
sizes = [128, 96, 40, 128, 8]
sizes = sizes[day % 5 :] + sizes[: day % 5]
sizes

# %% [markdown]
# **One.** Each part lies on a disk of its own, and a disk reads 100 MB a second. All disks read at the same time. After how many
# seconds are all the parts read? Put your guess in place of the dots, run the cell, then the next.

# %%
from workbook import predict

predict("hdfs_yarn.seconds_at_once", ...)

# %%
predict("hdfs_yarn.seconds_at_once", measured=max(sizes) / 100, ask="And if one disk held them all?")

# %% [markdown]
# **Two.** `stream = iter(sizes)`, and `any(size < 100 for size in stream)` looks for a part below 100 MB. How many sizes are left
# in `stream` after that?

# %%
predict("hdfs_yarn.sizes_left", ...)

# %%
stream = iter(sizes)
any(size < 100 for size in stream)
predict("hdfs_yarn.sizes_left", measured=len(list(stream)), ask="Who had the others?")

# %% [markdown]
# **Three.** One machine knows the mean of the first two sizes, another the mean of the other three. Is the mean of these two
# means the mean of all five? Write `True` or `False`.

# %%
predict("hdfs_yarn.mean_of_two_means", ...)

# %%
from statistics import mean

together = mean([mean(sizes[:2]), mean(sizes[2:])])
predict(
    "hdfs_yarn.mean_of_two_means",
    measured=together == mean(sizes),
    ask="What must each machine tell besides its mean?",
)

# %% [markdown]
# ## 1. A cluster on this machine
#
# Hadoop is a set of programs that run all the time, each on a machine of its own, and speak to each other over the network. A
# program that runs in the background and waits for requests is called a **daemon**. Four kinds matter here:
#
# | daemon | how many | what it does |
# |---|---|---|
# | **NameNode** | one | knows every file's name, and which pieces it is made of |
# | **DataNode** | one a machine | keeps pieces of files on its disk |
# | **ResourceManager** | one | decides which program may use which machine |
# | **NodeManager** | one a machine | starts programs on its machine, and watches them |
#
# The first two are **HDFS**, the Hadoop distributed file system; the other two are **YARN**, its scheduler. A line that begins with
# `!` is not Python: the notebook hands it to the shell. This one starts a small cluster on *this* machine: one NameNode, two DataNodes, one
# ResourceManager, two NodeManagers, and a history server, which keeps what is known of jobs that have ended. It takes some seconds.

# %% tags=["nbval-ignore-output"]
# !workbook cluster up hadoop

# %% [markdown]
# These are the real programs, as they run in a data centre. What is not real is the distance: two DataNodes stand for two
# machines, share one disk and one network address, `127.0.0.1`, and differ by the number after the colon, their **port**.
# Where that bends a result, this page says so. Each daemon has a web page: open the NameNode's address in another tab.

# %% [markdown]
# ### A file goes in
#
# First the file: the plays and poems, one after the other, written beside this notebook.

# %%
from pathlib import Path

from workbook import data

plays = b"".join(path.read_bytes() for path in sorted(data.plays().glob("*.txt")))
Path("plays.txt").write_bytes(plays)

# %% [markdown]
# `hdfs dfs` has the commands of a shell, for HDFS: `-mkdir` makes a folder, `-put` copies a file in, `-ls` lists, `-cat` prints, `-get`
# copies out, `-rm` removes. A path that does not begin with `/` starts at your home folder *in HDFS*. We
# work in one folder and begin by removing what an earlier run has left. (`> /dev/null` throws away what a command answers,
# `2> /dev/null` what it says about itself.)

# %%
# !hdfs dfs -rm -r -f -skipTrash hdfs_yarn > /dev/null
# !hdfs dfs -mkdir -p hdfs_yarn
# !hdfs dfs -put plays.txt hdfs_yarn/ 2> /dev/null

# %% [markdown]
# Look at the second column. In a list of files on your own disk it would count names for the same file. Here it is another number.

# %% tags=["nbval-ignore-output"]
# !hdfs dfs -ls hdfs_yarn

# %% [markdown]
# And out again. `cmp` compares two files byte by byte and says nothing if they are the same; what stands behind `&&` runs only
# if all went well.

# %%
# !hdfs dfs -get hdfs_yarn/plays.txt copy.txt && cmp plays.txt copy.txt && rm copy.txt && echo the same bytes

# %% [markdown]
# ## 2. Blocks
#
# A file in HDFS is a row of **blocks**. They are cut at fixed places, whatever the bytes mean: in the middle of a line, of a word.
# The usual size is 128 MiB (134,217,728 bytes). This cluster takes 1 MiB, so that a play has some. `-stat` tells of one file what
# you ask for: `%o` its block size, `%b` its bytes, `%r` the copies it is to have.

# %%
# !hdfs dfs -stat "%o bytes a block, %b bytes in the file, %r copies" hdfs_yarn/plays.txt

# %% [markdown]
# How many blocks does it have?

# %%
predict("hdfs_yarn.blocks_of_plays", ...)

# %% [markdown]
# `hdfs fsck` (file system check) asks the NameNode. Look at the last `len=`. `Live_repl` is the number of copies alive.

# %%
# !hdfs fsck hdfs_yarn/plays.txt -files -blocks 2> /dev/null | grep Live_repl

# %% [markdown]
# The same can be asked over the web. The NameNode's address stands in the configuration; `hdfs getconf` reads it, and
# `x = !command` gives the lines that a command prints.

# %%
# printed = !hdfs getconf -confKey dfs.namenode.http-address
namenode = f"http://{printed[0]}"

# %% [markdown]
# `requests` is Python's usual library for asking over the web. The part of a server's answers that is meant for programs is called
# its **REST** interface; that of HDFS has the name WebHDFS. `.json()` turns the answer into dictionaries and lists.

# %%
import requests


def ask(path, operation):
    """What WebHDFS answers to an operation on a path."""
    reply = requests.get(f"{namenode}/webhdfs/v1{path}", params={"op": operation}, timeout=10)
    reply.raise_for_status()
    return reply.json()


folder = ask("/", "GETHOMEDIRECTORY")["Path"] + "/hdfs_yarn"
status = ask(f"{folder}/plays.txt", "GETFILESTATUS")["FileStatus"]
status["length"], status["blockSize"], status["replication"]

# %% [markdown]
# And where are the blocks? Each has its first byte in the file, its length, and the names of the DataNodes that hold it.


# %%
def blocks(name):
    """The blocks of one of our files, in order."""
    return ask(f"{folder}/{name}", "GETFILEBLOCKLOCATIONS")["BlockLocations"]["BlockLocation"]


[(block["offset"], block["length"], len(block["names"])) for block in blocks("plays.txt")]

# %%
predict(
    "hdfs_yarn.blocks_of_plays",
    measured=len(blocks("plays.txt")),
    ask="What would change with one byte more, and what with a million?",
)

# %% [markdown]
# So the file is in no single place. The NameNode has its name and a list of blocks; the bytes lie on DataNodes, as ordinary
# files, each block on several. When you read, the NameNode tells you *where*, and the bytes come straight from a DataNode.
#
# ![A file is cut into five blocks, the last one shorter. The NameNode holds a table of names and block numbers, and no bytes. Two DataNodes hold all five blocks each. A reader asks the NameNode where, then reads from a DataNode.](figures/blocks.svg)

# %% [markdown]
# What does a *small* file take? These are six bytes; `-` as a source means what comes through the pipe. A block is 1,048,576
# bytes, and two copies are kept. How many bytes will the file take on the disks?

# %%
predict("hdfs_yarn.bytes_of_six", ...)

# %%
# !echo "to be" | hdfs dfs -put - hdfs_yarn/small.txt

# %% [markdown]
# `-du` prints a file's bytes, then the bytes that all its copies take.

# %%
# !hdfs dfs -du hdfs_yarn

# %%
used = ask(f"{folder}/small.txt", "GETCONTENTSUMMARY")["ContentSummary"]["spaceConsumed"]
predict("hdfs_yarn.bytes_of_six", measured=used, ask="What is the longest that a block can be, and what the shortest?")

# %% [markdown]
# A block is as long as what is in it. Small files are a burden all the same, and a different one: the NameNode holds
# an entry for every file and one for every block in memory. A gigabyte in one file of 128 MiB blocks, or in files of a kilobyte, a block
# each:

# %%
gigabyte = 2**30
in_one_file = 1 + gigabyte // (128 * 2**20)
in_kilobytes = 2 * gigabyte // 2**10
in_one_file, in_kilobytes

# %% [markdown]
# HDFS is made for few large files.

# %% [markdown]
# ## 3. Replicas
#
# A copy of a block is a **replica**; a block counts once, however many replicas it has. How many a file is to have is a number that
# belongs to the file and can be changed. It is a *wish*; the NameNode then has copies made or removed. `-D name=value` sets an
# option for one command: after `dfs`, before `-put`. This file wants one replica, and smaller blocks:

# %%
# !hdfs dfs -D dfs.replication=1 -D dfs.blocksize=262144 -put plays.txt hdfs_yarn/once.txt 2> /dev/null
# !hdfs dfs -stat "%o bytes a block, %r copy" hdfs_yarn/once.txt

# %% [markdown]
# A picture shows more than a list. A bar is a replica: it begins at its first byte and is as long as its bytes. One line for each
# DataNode. (`barh` of `matplotlib` draws horizontal bars.)

# %%
import matplotlib.pyplot as plt


def draw(name):
    """Every replica of a file, on the line of the DataNode that holds it."""
    plt.figure(figsize=(9, 1.4))
    for number, block in enumerate(blocks(name)):
        for datanode in block["names"]:
            plt.barh(datanode, block["length"], left=block["offset"], edgecolor="white", color=f"C{number % 10}")
    plt.title(f"{name}: {len(blocks(name))} blocks")
    plt.show()


# %% [markdown]
# Look at the two lines: first with two replicas of everything, then with one. Which bytes would you miss if the upper DataNode
# were gone?

# %% tags=["nbval-ignore-output"]
draw("plays.txt")
draw("once.txt")

# %% [markdown]
# Now we change the wish and watch. A function that asks again and again, until something holds or the time is up, will be of
# use all through this chapter: a cluster answers at once and acts a little later. `holds` is itself a function, often a `lambda` (01),
# so that it can be asked anew.

# %%
from time import perf_counter, sleep


def wait_until(holds, seconds=90):
    """Whether it came to hold in time; asked five times a second."""
    end = perf_counter() + seconds
    while not holds():
        if perf_counter() > end:
            return False
        sleep(0.2)
    return True


# %% [markdown]
# `copies` lists how many replicas each block has *now*. From two to one:


# %%
def copies(name):
    """The number of replicas of each block."""
    return [len(block["names"]) for block in blocks(name)]


# !hdfs dfs -setrep 1 hdfs_yarn/plays.txt > /dev/null
wait_until(lambda: copies("plays.txt") == [1] * 5), copies("plays.txt")

# %% [markdown]
# And up to three. How many replicas will the first block have a few seconds after that?

# %%
predict("hdfs_yarn.replicas_of_three", ...)

# %%
# !hdfs dfs -setrep 3 hdfs_yarn/plays.txt > /dev/null
wait_until(lambda: min(copies("plays.txt")) > 1)
sleep(3)  # time for more, if more were to come
copies("plays.txt")

# %%
predict(
    "hdfs_yarn.replicas_of_three",
    measured=copies("plays.txt")[0],
    ask="Why would a second copy on one DataNode help nobody?",
)

# %% [markdown]
# The wish is three, and there are two machines. The file is **under-replicated**: fewer replicas than wished. Look what `fsck` calls
# its state, and at the number of blocks below the wish.

# %%
# !hdfs fsck hdfs_yarn/plays.txt 2> /dev/null | grep -E "^Status|^ Under-replicated|^ Missing blocks"

# %% [markdown]
# Healthy means: every block can be read. It does not mean: safe. We remove our folder: the shared cluster is as it was.

# %%
# !hdfs dfs -rm -r -skipTrash hdfs_yarn

# %% [markdown]
# ## 4. I kill a machine
#
# The cluster of section 1 is shared: other notebooks use it. To break things we take one of our own. It has the same
# daemons and an empty HDFS; from here on every command of this notebook speaks to it, and it ends with this notebook.
# (`clusters` belongs to this course. A real cluster is broken by a power cut.)

# %%
from workbook import clusters

mine = clusters.private("hadoop")
# printed = !hdfs getconf -confKey dfs.namenode.http-address
namenode = f"http://{printed[0]}"

# %% [markdown]
# Two files with the same bytes: one with two replicas of each block, one with a single one.

# %%
# !hdfs dfs -mkdir -p hdfs_yarn
# !hdfs dfs -put plays.txt hdfs_yarn/twice.txt 2> /dev/null
# !hdfs dfs -D dfs.replication=1 -D dfs.blocksize=262144 -put plays.txt hdfs_yarn/once.txt 2> /dev/null
len(copies("twice.txt")), len(copies("once.txt"))

# %% [markdown]
# Is a file in HDFS still what it was? `intact` reads it to the end and compares it with the one on this disk, byte by byte. The
# option makes the reader impatient: without it, it asks for a missing block again and again, for some 20 seconds.

# %%
import subprocess


def intact(name):
    """True if the file can be read from HDFS and every byte is as on this disk."""
    read = f"hdfs dfs -D dfs.client.retry.window.base=100 -cat hdfs_yarn/{name} 2> /dev/null"
    return subprocess.run(f"{read} | cmp -s - plays.txt", shell=True).returncode == 0


intact("twice.txt"), intact("once.txt")

# %% [markdown]
# One of two DataNodes is about to die. Which of the two files will be intact afterwards? Answer with two truth values, first for
# `twice.txt`, then for `once.txt`.

# %%
predict("hdfs_yarn.intact_after_one", ...)

# %% [markdown]
# And what will the NameNode know of it? It keeps a page of counters for programs, called **JMX**. A DataNode is *live* or *dead* to it, and a
# live one that has been silent for a while is *stale*.


# %%
def datanodes():
    """How many DataNodes the NameNode calls live, stale and dead."""
    question = {"qry": "Hadoop:service=NameNode,name=FSNamesystemState"}
    state = requests.get(f"{namenode}/jmx", params=question, timeout=10).json()["beans"][0]
    return {"live": state["NumLiveDataNodes"], "stale": state["NumStaleDataNodes"], "dead": state["NumDeadDataNodes"]}


# %% [markdown]
# A DataNode of this cluster tells its NameNode every second that it is there. How many seconds after the kill will the NameNode call it
# dead? A guess is enough.

# %%
predict("hdfs_yarn.seconds_to_dead", ...)

# %% [markdown]
# To watch, we note every change of what the NameNode says: the seconds since the kill, then its words. (The number of stale machines
# includes the dead ones.)

# %%
noticed = []


def is_dead():
    """Whether a DataNode is called dead; changes are noted, with the seconds since the kill."""
    told = datanodes()
    if not noticed or noticed[-1][1] != told:
        noticed.append((round(perf_counter() - killed, 1), told))
    return told["dead"] > 0


# %% [markdown]
# Now. `kill` ends the process at once (a SIGKILL): it says goodbye to nobody. Without a pause we read: the checksum of what HDFS
# gives, then that of the file on this disk. Then we watch.

# %%
mine.kill("datanode1")
killed = perf_counter()
# !hdfs dfs -cat hdfs_yarn/twice.txt 2> /dev/null | sha256sum
# !cat plays.txt | sha256sum
wait_until(is_dead)

# %% [markdown]
# The same bytes. The reader was sent to a machine that did not answer, and went to the next one on the list.
#
# Look how long the NameNode called a dead machine live. (Its first line is of the moment when both files had been read.)

# %% tags=["nbval-ignore-output"]
noticed

# %% tags=["nbval-ignore-output"]
predict(
    "hdfs_yarn.seconds_to_dead", measured=noticed[-1][0], ask="Who would be harmed by a NameNode that decides sooner?"
)

# %% [markdown]
# Nobody told the NameNode. A DataNode sends it a sign of life, a **heartbeat**, every so many seconds, and what the NameNode has noticed is
# that none came. A slow network looks the same as death, so it is patient. From time to time it looks who has been silent. Dead is
# who has said nothing for ten heartbeats *and* twice the time between two such looks.
#
# The cell prints three numbers of seconds: from heartbeat to heartbeat, from look to look, and the sum. First those of this cluster, then
# those that Hadoop has as shipped. (What you measured differs from the sum by a second or so: the silence begins with the last
# heartbeat, before the kill.) The last line says after how long a silence a machine is stale.


# %%
def seconds_to_dead(heartbeat, recheck):
    """After how many seconds without a heartbeat a DataNode is dead to the NameNode."""
    return 2 * recheck + 10 * heartbeat


# beat = !hdfs getconf -confKey dfs.heartbeat.interval
# look = !hdfs getconf -confKey dfs.namenode.heartbeat.recheck-interval
for heartbeat, recheck in [(int(beat[0]), int(look[0]) / 1_000), (3, 300)]:
    print(heartbeat, recheck, seconds_to_dead(heartbeat, recheck))
# silence = !hdfs getconf -confKey dfs.namenode.stale.datanode.interval
print("stale after", int(silence[0]) / 1_000, "here, as shipped after", 30)

# %% [markdown]
# On most clusters it takes ten and a half minutes. A machine that restarts in five is never dead, and nobody copies its
# terabytes in vain. Stale comes sooner, and costs nothing: a stale machine is asked last. (The stale are counted at a look only,
# and between two looks the NameNode pauses some seconds, even where less is set. So you may have seen it later.)
#
# And the files? Look at the replicas of `twice.txt`, and at what `fsck` calls the two.

# %%
wait_until(lambda: copies("twice.txt") == [1] * 5)
# !hdfs fsck hdfs_yarn/twice.txt 2> /dev/null | grep -E "^Status|^ Under-replicated|^ Missing blocks"
# !hdfs fsck hdfs_yarn/once.txt 2> /dev/null | grep "^Status"

# %% [markdown]
# `CORRUPT` means that some block has no replica alive. We keep a record of every accident in this chapter:
# can the file be read now, while the machine is away? Section 5 will need it.

# %%
accidents = {
    "one of two machines dies, two replicas": intact("twice.txt"),
    "one of two machines dies, one replica": intact("once.txt"),
}
accidents

# %%
predict(
    "hdfs_yarn.intact_after_one",
    measured=tuple(accidents.values()),
    ask="Some blocks of `once.txt` are on the machine that lives. What are they worth?",
)

# %% [markdown]
# ### Healing
#
# The NameNode wants two replicas of each block, and here it cannot have them: there is no third machine to copy to. With three it
# would have begun by now. So it waits. A file that is *written* now gets what there is:

# %%
# !hdfs dfs -put plays.txt hdfs_yarn/meanwhile.txt 2> /dev/null
copies("meanwhile.txt")

# %% [markdown]
# The machine comes back. Its disk still has the old blocks, and it reports them; of `meanwhile.txt` it has none. What must happen
# to that file, and who will ask for it?

# %% tags=["nbval-ignore-output"]
mine.start("datanode1")
started = perf_counter()
wait_until(lambda: copies("meanwhile.txt") == [2] * 5)
f"two replicas of each block {perf_counter() - started:.1f} s after the machine served again"

# %% [markdown]
# Nobody asked. The NameNode compares wishes with reports, and orders copies where they differ: the live DataNode sent its blocks to
# the other. The old files are whole again without any copying. We begin a second record:
# can the file be read when all machines are back?

# %%
afterwards = {
    "one of two machines dies, two replicas": intact("twice.txt"),
    "one of two machines dies, one replica": intact("once.txt"),
}
copies("twice.txt"), afterwards

# %% [markdown]
# ### Both
#
# Now both DataNodes die. After that: does `hdfs dfs -ls` still list the files (`-C`: their paths alone), and can `twice.txt` be
# read? Answer with two truth values.

# %%
predict("hdfs_yarn.listed_and_read", ...)

# %%
mine.kill("datanode1")
mine.kill("datanode2")
# listed = !hdfs dfs -ls -C hdfs_yarn
listed, intact("twice.txt")

# %%
predict(
    "hdfs_yarn.listed_and_read",
    measured=(len(listed) == 3, intact("twice.txt")),
    ask="Which daemon answered, and from what?",
)

# %%
accidents["both machines die"] = intact("twice.txt")
accidents

# %% [markdown]
# The name is with the NameNode, the bytes were with the DataNodes. As long as their *disks* live, nothing is lost yet: both come
# back, and report.

# %%
mine.start("datanode1")
mine.start("datanode2")
wait_until(lambda: copies("twice.txt") == [2] * 5)
afterwards["both machines die"] = intact("twice.txt")
afterwards["both machines die"]

# %% [markdown]
# ### The one that knows the names
#
# All DataNodes live, and the NameNode dies. Every byte of every file is there. Can `twice.txt` be read? Write `True` or `False`.

# %%
predict("hdfs_yarn.read_without_names", ...)

# %%
mine.kill("namenode")
accidents["the NameNode dies"] = intact("twice.txt")
predict(
    "hdfs_yarn.read_without_names", measured=accidents["the NameNode dies"], ask="Who knows which bytes to ask for?"
)

# %% [markdown]
# Five megabytes on two disks, and nobody knows which block is which file. It writes every change of a name to its own disk, so a
# restart brings the names back. *Where* the blocks are it does not write down: it waits until the DataNodes have told it, and meanwhile
# changes nothing. That is called **safe mode**.

# %%
mine.start("namenode")
# !hdfs dfsadmin -safemode wait
afterwards["the NameNode dies"] = wait_until(lambda: intact("twice.txt"))
afterwards["the NameNode dies"]

# %% [markdown]
# > **In practice.** If *that* disk is lost, so is every file. So its journal is written to several machines, and a second
# > NameNode, the *standby*, reads along and takes over. Replicas are spread over *racks* (one switch, one power line): with three, as
# > Hadoop ships, two are in one rack and the third in another. Here there is one rack; `fsck` says so.

# %% [markdown]
# ## 5. A replica is no backup
#
# **A claim on trial**, from the slides of many a Hadoop course: *Hadoop doesn't lose data.* We have seen machines die. The commonest
# accident is another one. `meanwhile.txt` has two replicas on two healthy machines. How many blocks fewer does the
# NameNode know after one `-rm`?

# %%
predict("hdfs_yarn.blocks_after_rm", ...)


# %%
def blocks_held():
    """The number of blocks that the NameNode knows of."""
    question = {"qry": "Hadoop:service=NameNode,name=FSNamesystemState"}
    return requests.get(f"{namenode}/jmx", params=question, timeout=10).json()["beans"][0]["BlocksTotal"]


before = blocks_held()
# !hdfs dfs -rm hdfs_yarn/meanwhile.txt
wait_until(lambda: blocks_held() < before), before - blocks_held()

# %%
predict(
    "hdfs_yarn.blocks_after_rm",
    measured=before - blocks_held(),
    ask="And if there had been ten replicas?",
)

# %% [markdown]
# What belongs to no file, the DataNodes are told to remove: replicas are copies of *one* file, and follow what is done to it. The same
# holds for a write. A wrong script replaces `twice.txt`; its two replicas agree perfectly. All machines are there, so both records
# get the same.

# %%
accidents["somebody deletes it"] = afterwards["somebody deletes it"] = intact("meanwhile.txt")
# !echo "oops" | hdfs dfs -put -f - hdfs_yarn/twice.txt
# !hdfs dfs -cat hdfs_yarn/twice.txt
accidents["somebody overwrites it"] = afterwards["somebody overwrites it"] = intact("twice.txt")

# %% [markdown]
# ![Two rows of two machines. Above, one machine dies, and the replica on the other is read. Below, somebody deletes the file: both replicas go. Replicas protect from the first, only an older copy protects from the second.](figures/backup.svg)

# %% [markdown]
# The verdict. To be away for a while is not to be lost. So the claim is judged by the second record, and holds if every file could be
# read when all machines were back.

# %%
for accident, readable in accidents.items():
    print(f"{accident}: {readable} during, {afterwards[accident]} afterwards")
verdict = "holds" if all(afterwards.values()) else "does not hold"
print(f"“Hadoop doesn't lose data” {verdict}.")

# %% [markdown]
# What would have helped against `-rm`?
#
# **The trash.** With it, `-rm` moves a file to the folder `.Trash` of who deletes it, and really deletes it some minutes later. How many
# minutes is a setting. Look at its value, here as in Hadoop as shipped: zero means that there is no trash.

# %%
# !hdfs getconf -confKey fs.trash.interval

# %% [markdown]
# For one command we set it ourselves: 60 minutes. Look where the file is afterwards. (`-R` lists what is in the folders too.)

# %% tags=["nbval-ignore-output"]
# !hdfs dfs -put -f plays.txt hdfs_yarn/twice.txt
# !hdfs dfs -D fs.trash.interval=60 -rm hdfs_yarn/twice.txt
# !hdfs dfs -ls -C -R .Trash

# %% [markdown]
# Below `.Trash/Current` stands the whole old path. So it can be moved back, which moves no byte: only a name changes. (In a `!` line
# `{folder}` stands for the value of the Python name.)

# %%
# !hdfs dfs -mv .Trash/Current{folder}/twice.txt hdfs_yarn/
intact("twice.txt")

# %% [markdown]
# The trash is emptied by the clock, helps against no overwriting, and `-skipTrash` goes past it.
#
# **A snapshot** keeps a folder as it was at one moment. It copies no block; it forbids that the old ones are
# removed. An administrator allows it for a folder, then:

# %%
# !hdfs dfsadmin -allowSnapshot hdfs_yarn > /dev/null
# !hdfs dfs -createSnapshot hdfs_yarn monday > /dev/null
# !echo "oops" | hdfs dfs -put -f - hdfs_yarn/twice.txt
# !hdfs dfs -cp -f hdfs_yarn/.snapshot/monday/twice.txt hdfs_yarn/
intact("twice.txt")

# %% [markdown]
# Trash and snapshot live on the same machines as the file. Against fire, or an administrator's mistake, only a copy in another place helps,
# and somebody who has tried to read it.

# %%
# !hdfs dfs -deleteSnapshot hdfs_yarn monday > /dev/null
# !hdfs dfsadmin -disallowSnapshot hdfs_yarn > /dev/null

# %% [markdown]
# > **Box: the same words, elsewhere.** Spark's distributed collections (chapter 10) have been called "HDFS in memory". They
# > are not: by default a part of one is held once, and *computed again* when its machine dies. Fewer than three replicas can be
# > enough with **erasure coding** (HDFS, since 2017): six pieces of data and three of checksums take 1.5 times the bytes, and any three
# > may be lost.

# %% [markdown]
# ## 6. YARN: who may run
#
# The other half of the cluster runs programs. The ResourceManager hands out memory and processor cores in portions, called
# **containers**: so much of both, on one machine, for one process. Look at the two machines: used and free memory in MB, free
# cores.

# %%
# printed = !hdfs getconf -confKey yarn.resourcemanager.webapp.address
resourcemanager = f"http://{printed[0]}/ws/v1/cluster"


def machines():
    """What the ResourceManager knows of the machines."""
    return requests.get(f"{resourcemanager}/nodes", timeout=10).json()["nodes"]["node"]


# %% tags=["nbval-ignore-output"]
[(node["state"], node["usedMemoryMB"], node["availMemoryMB"], node["availableVirtualCores"]) for node in machines()]

# %% [markdown]
# A job is handed in to a **queue**, which has a share of the whole. This cluster has one, with all of it; a company has one for
# each department, with a guaranteed share and an upper limit.

# %%
root = requests.get(f"{resourcemanager}/scheduler", timeout=10).json()["scheduler"]["schedulerInfo"]
[(queue["queueName"], queue["state"], queue["capacity"]) for queue in root["queues"]["queue"]]

# %% [markdown]
# Here is a job: count the lines of the plays. `mapred streaming` starts any command on every part of the input and gives it that
# part to read; chapter 08 is about nothing else. A part is called a *split*. How many times will `wc -l` be started for `twice.txt`?

# %%
predict("hdfs_yarn.tasks_of_plays", ...)

# %% [markdown]
# It takes ten seconds or more. What it says goes to a file; three of its lines matter. (The options: no reduce stage, and every
# task is started once; chapter 08 explains both.)

# %%
job = "-D mapreduce.job.reduces=0 -D mapreduce.map.speculative=false"
# !mapred streaming {job} -input hdfs_yarn/twice.txt -output hdfs_yarn/lines -mapper "wc -l" > job.log 2>&1
# !grep -o -E "number of splits.*|Launched map.*|Data-local map.*" job.log

# %% [markdown]
# One for each block. Five processes, five counts; their sum should be the number of lines in the file.

# %%
# counts = !hdfs dfs -cat hdfs_yarn/lines/part-*
sum(map(int, counts)) == plays.count(b"\n"), len(counts)

# %%
predict(
    "hdfs_yarn.tasks_of_plays", measured=len(counts), ask="How does a block's size decide how many machines can help?"
)

# %% [markdown]
# `Data-local` says how many of them ran on a machine that has the block: the *program* went to the data. How much smaller
# is that to send? Bytes of the file for each byte of the command:

# %%
len(plays) // len("wc -l")

# %% [markdown]
# That is **data locality**, and it is why a DataNode and a NodeManager share a machine. Two honest remarks. Here all machines are
# called `127.0.0.1`, so any task is local to any block. And starting the programs took longer than sending five megabytes:
# *moving code is faster* holds when the data are large. (Networks have caught up with disks since; clouds keep data and
# machines apart, and chapter 19 shows how that goes.)

# %% [markdown]
# ### A job that waits
#
# Now five tasks that each want a container as large as a machine. `sleep 300` does nothing for five minutes, which is enough to
# look. How many of the five run at the same time on two machines?

# %%
predict("hdfs_yarn.large_tasks", ...)

# %%
# largest = !hdfs getconf -confKey yarn.scheduler.maximum-allocation-mb
large = f"{job} -D mapreduce.map.memory.mb={largest[0]} -D mapreduce.job.name=sleepers"
# !mapred streaming {large} -background -input hdfs_yarn/twice.txt -output hdfs_yarn/sleep -mapper "sleep 300" > job.log 2>&1

# %% [markdown]
# We wait until one is running and nothing has changed for two seconds. Then we look at what the whole cluster has given away, and what
# is asked for.


# %%
def containers():
    """How many containers the cluster has given away, and how many more are asked for."""
    told = requests.get(f"{resourcemanager}/metrics", timeout=10).json()["clusterMetrics"]
    return told["containersAllocated"], told["containersPending"]


def settled():
    """Whether a task has its container, and nothing has changed for two seconds."""
    before = containers()
    sleep(2)
    return before[0] > 1 and containers() == before


wait_until(settled)
containers()

# %% [markdown]
# Two containers run, and one of them is not a task: it is the job's **application master**, a process that asks for the others and
# watches them. So one task of the five runs, and four wait. The master is small, and sits on one of the two machines. Look at their
# memory, used and free:

# %% tags=["nbval-ignore-output"]
print("a task wants", largest[0])
[(node["usedMemoryMB"], node["availMemoryMB"]) for node in machines()]

# %%
predict(
    "hdfs_yarn.large_tasks",
    measured=containers()[0] - 1,
    ask="Most of a machine is free. Why does no task get it?",
)

# %% [markdown]
# A container lies on one machine; what is free here and there cannot be added up. And memory is *booked*, not measured: `sleep`
# needs next to none, and yet nobody else gets it.
#
# A second job comes. Its application master wants a whole machine for itself, and has to wait for it.

# %%
patient = f"{job} -D yarn.app.mapreduce.am.resource.mb={largest[0]} -D mapreduce.job.name=patient"
# !mapred streaming {patient} -background -input hdfs_yarn/twice.txt -output hdfs_yarn/later -mapper "sleep 300" > job.log 2>&1

# %% [markdown]
# `ACCEPTED` means: in the queue, and no container yet. The scheduler says why, in a long text of which we cut out one sentence (`AM` is the
# application master).


# %%
def jobs():
    """The jobs that the ResourceManager knows, by name."""
    told = requests.get(f"{resourcemanager}/apps", timeout=10).json()
    return {job["name"]: job for job in told["apps"]["app"]}


wait_until(lambda: "waiting" in jobs()["patient"]["diagnostics"])
told = jobs()
states = {name: told[name]["state"] for name in ("sleepers", "patient")}
states, told["patient"]["diagnostics"].split("]")[1].split(".")[0]

# %% [markdown]
# `yarn application -kill` ends a job. Then look at the other.

# %%
sleepers = jobs()["sleepers"]["id"]
# !yarn application -kill {sleepers} > job.log 2>&1
wait_until(lambda: jobs()["patient"]["state"] == "RUNNING"), jobs()["patient"]["state"]

# %% [markdown]
# Here we are done: the private cluster stops, and its data go with it.

# %%
mine.remove()
Path("job.log").unlink()
Path("plays.txt").unlink()

# %% [markdown]
# > **In practice.** YARN's *capacity scheduler* (queues with shares) is the usual one; the *fair scheduler* gives running jobs
# > equal shares. One ResourceManager serves some thousands of machines. For more, **federation** puts several clusters,
# > each with its own, behind one address, and a job may span them. We have one machine, and leave that on paper.

# %% [markdown]
# ## 7. Why many small machines
#
# Before 2000 who needed more computing bought a larger machine: scaling *up*, or **vertical**. The other way is more machines:
# scaling *out*, or **horizontal**. Each has its own disk, memory and processor, and they share only the network: **shared nothing**. A
# server in such a cluster is called a *node*. The price is that something is always broken. Say that a server fails with a chance of 4 in 100 a year.
# This simulates one year of 1, 10 and 1,000 servers; change the seed for another year.

# %%
from random import Random

seed = 7
chance = Random(seed).random
{servers: sum(chance() < 0.04 for _ in range(servers)) for servers in (1, 10, 1_000)}

# %% [markdown]
# How many are *expected*, and how many days are between two of them?

# %%
{servers: (round(servers * 0.04, 2), round(365 / (servers * 0.04))) for servers in (1, 10, 1_000)}

# %% [markdown]
# A single server fails once in 25 years, and takes all with it. Of a thousand one fails every nine days, and takes a thousandth.
# So software for many machines must take failures as the normal case. That is what you have seen in section 4.

# %% [markdown]
# ## 8. Names, and what became of them
#
# > **Box: five modules?** Older books count MapReduce, YARN, HDFS, Ozone and Common as the modules of Hadoop. Each has its jars, the
# > files that Java programs come in. Which of the five are in this installation?

# %%
import os

jars = os.listdir(f"{os.environ['HADOOP_HOME']}/share/hadoop/common")
modules = ("common", "hdfs", "yarn", "mapreduce", "ozone")
{module: any(jar.startswith(f"hadoop-{module}-") for jar in jars) for module in modules}

# %% [markdown]
# > Ozone, an object store, has been an Apache project of its own since 2020. *Common* is what the others share: configuration,
# > `hadoop`, the client of all file systems.

# %% [markdown]
# Much of it began with papers from Google, which others built from the description.
#
# ![A time line from 2003 to 2026. Google's papers on GFS, MapReduce, BigTable and Dremel; below them projects: HDFS and MapReduce, HBase, Cassandra, MongoDB, Spark, Drill, YARN, Ozone; then vendors: Cloudera with CDH, MapR and Hortonworks with HDP, and the year in which each ended or merged; last, clusters for rent: Amazon EMR, Azure HDInsight, Google Dataproc.](figures/history.svg)

# %% [markdown]
# > **Where are they now?** (as of 2026) The packages CDH and HDP have been replaced by one. Of rented clusters the *E* in EMR says what is
# > new: *elastic*, they grow and shrink (chapter 20); HDInsight's classic form lives on as 5.1. Yahoo, where Hadoop grew up, reported
# > some 40,000 servers around 2015: in *many* clusters, the largest of 4,500. (RapidMiner, for analysis by drawing boxes, has belonged
# > to Altair since 2022.)

# %% [markdown]
# > **Which store for what?** Choose by how the data are *read and written*, not by the kind of data:
# >
# > | how it is used | store |
# > |---|---|
# > | large files, written once, read from end to end, on machines of your own | HDFS |
# > | the same in a cloud, or any objects by their name over the web | object store: S3, Ozone (chapter 19) |
# > | one row by its key among billions; writes without pause, such as sensors (IoT) send | wide-column: HBase (on HDFS), Cassandra (2008, from Facebook; no master) |
# > | documents that differ in their fields, found by any field | document: MongoDB (2009) |
# > | several rows change together or not at all; joins | relational: PostgreSQL and others |
# > | columns of many rows, summed up | column files: Parquet, read by Drill, Spark, DuckDB (06, 11) |

# %% [markdown]
# ## When not to use it
#
# - **The data fit on one machine.** Then a file will do, and no daemon has to run.
# - **Many small files.** The NameNode holds an entry for each; pack them first (chapter 06).
# - **Files that change in the middle.** HDFS appends and replaces, and does not rewrite.
# - **One record at a time.** Every read begins with two questions over the network. That is a database's work.
# - **You have no machines of your own.** In a cloud the object store is cheaper, and somebody else replaces disks.
# - **As the only copy.** See section 5.

# %% [markdown]
# ## The answer
#
# I kill a machine. Where is my file?

# %%
print("The file's name is with the NameNode; each of its blocks was on", status["replication"], "machines.")
print("Of", len(accidents), "accidents", sum(accidents.values()), "left it readable all the time,")
print("and", sum(afterwards.values()), "left it readable when all machines were back.")

# %% [markdown]
# On the other machines, if each of its blocks had a replica there; the cluster notices by silence and copies anew where there is
# room. Nowhere, as long as all machines with a replica of *some* block are away. And nowhere at all once somebody has
# deleted it, however many machines live.

# %% [markdown]
# ## Recap, from a blank page
#
# Close this page, take paper, and write down:
#
# 1. the four daemons, and what each is for; what no longer works while a DataNode is dead, and while the NameNode is;
# 2. a file of 300 MiB with three replicas, in blocks of 128 MiB: its blocks, the length of the last, the MiB on disk;
# 3. what the NameNode does between a machine's death and the last new copy, in order;
# 4. two accidents that replicas help against, two that they do not, and what does;
# 5. two machines with 3 GB free each, and a container of 4 GB: what happens, and why;
# 6. one store for each of three ways to use data.
#
# Then look again, and mark what was missing. That is what to practise in the [exercises](../exercises/07_hdfs_yarn.ipynb).

# %% [markdown]
# > **Then and now** (2026). Google described its file system in 2003; Hadoop was split from a web crawler in 2006 and grew up at
# > Yahoo. In Hadoop 1 a *JobTracker* did what YARN does since Hadoop 2 (2013), and could run nothing but MapReduce. Hadoop 3 (2017)
# > brought erasure coding. HDFS and YARN still run where companies own their machines. Elsewhere object stores have taken the place of the first,
# > and Kubernetes that of the second.
