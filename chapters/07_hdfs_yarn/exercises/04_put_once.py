# %% task [markdown]
# ## One replica, small blocks
#
# *Repair.* The script `put_once.sh` should copy the file `$1` of this disk to the path `$2` in HDFS, in blocks of 128 KiB
# and with a single replica. It puts nothing anywhere: run the cell, the two below it, and read what the command complains of.

# %% answer
# %%writefile put_once.sh
# # The file $1 goes to $2 in HDFS: blocks of 128 KiB, one replica.
# ### BEGIN STUB
# # hdfs dfs -put -D dfs.replication=1 -D dfs.blocksize=131072 "$1" "$2"
# ### END STUB
# ### BEGIN SOLUTION
# # What belongs to every command stands before the command; what belongs to -put would stand after it.
# hdfs dfs -D dfs.replication=1 -D dfs.blocksize=131072 -put "$1" "$2"
# ### END SOLUTION

# %% trial tags=["nbval-ignore-output"]
# !bash put_once.sh put_once.sh /tmp/put_once_trial 2>&1 | head -1
# !hdfs dfs -rm -f -skipTrash /tmp/put_once_trial

# %% hints [markdown]
# 1. The complaint names an option. To whom was it said: to `hdfs dfs`, or to `-put`?
# 2. `hdfs dfs -D name=value -put …`: settings stand between `dfs` and the command. 128 KiB are 131,072 bytes.
# 3. A relative, a listing that sees another cluster: `hdfs dfs -D fs.defaultFS=hdfs://other:8020 -ls /`, and not
#    `hdfs dfs -ls -D fs.defaultFS=hdfs://other:8020 /`.

# %% question [markdown]
# Which of the two settings can still be changed for a file that is stored, and why not the other?

# %% check
@jobs.once
def stored(script, lines):
    """What a script that puts a file left in HDFS."""
    with jobs.hdfs_folder() as folder:
        path = f"{folder}/plays.txt"
        # $1 is a file of this disk: the script makes it from the check's lines.
        made = f'printf "%s\\n" {" ".join(lines)} > given.txt\nset -- given.txt "{path}"\n'
        ended, output = jobs.shell(made + script, seconds=60)
        there = status(path) or {}
        complained = complaint(output, folder) if ended or not there else ""
        return {
            "complaint": complained,
            "block size": there.get("blockSize"),
            "replicas": there.get("replication"),
            "bytes": there.get("length"),
        }


@exercise(needs=("hadoop",), rounds=(None,), seconds=100, memory_mb=16_000, costly=PROCESSES)
def check(answer, draw):
    lines = draw.words(30, at_least=30, named="words in the file")
    lines = [re.sub(r"\W", "", word) or "word" for word in lines]
    due = {"complaint": "", "block size": 131_072, "replicas": 1, "bytes": sum(len(word) + 1 for word in lines)}
    expect.equal(stored(text_of(answer), tuple(lines)), due, says="In HDFS is now {received}. Due: {expected}.")


# %% right
@right
def with_a_unit():
    """A letter for the unit, and the replicas afterwards."""
    return 'hdfs dfs -D dfs.blocksize=128k -put "$1" "$2" && hdfs dfs -setrep 1 "$2"\n'


# %% wrong
wrong(
    "settings_at_the_end",
    was='D dfs.replication=1 -D dfs.blocksize=131072 -put "$1" "$2"',
    now='put "$1" "$2" -D dfs.replication=1 -D dfs.blocksize=131072',
    belief="An option means the same wherever it stands in a command.",
    says="Behind the two paths a third and a fourth path were seen, named `-D` and so on, and nothing was put. Up to where does `hdfs dfs` read its own settings?",
)

wrong(
    "size_in_kilobytes",
    was="131072",
    now="128",
    belief="A size without a unit is in kilobytes.",
    says="The complaint speaks of a size below the least one allowed. In what unit does HDFS take a number without one?",
)

wrong(
    "short_names",
    was="dfs.replication=1 -D dfs.",
    now="replication=1 -D ",
    belief="A setting with a wrong name is refused.",
    says="Nobody complained, and the file has the cluster's own block size and replicas. What does Hadoop do with a setting that it does not know?",
)

wrong(
    "mends_afterwards",
    was='D dfs.replication=1 -D dfs.blocksize=131072 -put "$1"',
    now='put "$1" "$2"\nhdfs dfs -D dfs.blocksize=131072 -setrep 1',
    belief="The block size of a stored file can be changed.",
    says="The replicas are right, and the blocks are those of the first moment. Which of the two can change without writing the bytes anew?",
)

wrong(
    "thousands",
    was="131072",
    now="128000",
    belief="gib_is_gb",
    says="The block size is 128,000 bytes. How many has a KiB?",
)

wrong(
    "block_size_alone",
    was="replication=1 -D dfs.",
    now="",
    belief="Unless something is said, there is one copy.",
    says="The blocks are right, and there are more replicas than asked for. Who decides on their number if nobody says anything?",
)

wrong(
    "settings_of_hdfs",
    was="dfs -D dfs.replication=1 -D dfs.blocksize=131072",
    now="-D dfs.replication=1 -D dfs.blocksize=131072 dfs",
    belief="Settings stand right after the first word of a command.",
    says="`hdfs` took the first word after it for the name of a subcommand, and there is none called `-D`. Which word of the line is one?",
)
