# %% task [markdown]
# ## One replica, small blocks
#
# The script `put_once.sh` should copy the file `$1` from your disk to the path `$2` in HDFS, **in blocks of 128 KiB
# and with a single replica**. As given, it copies nothing. Run the cell and the two below it, and read the error message. Then repair the script.

# %% answer
# %%writefile put_once.sh
# # The file $1 goes to $2 in HDFS: blocks of 128 KiB, one replica.
# ### BEGIN STUB
# # hdfs dfs -put -D dfs.replication=1 -D dfs.blocksize=131072 "$1" "$2"
# ### END STUB
# ### BEGIN SOLUTION
# # Settings stand before the command -put; its own options would stand after it.
# hdfs dfs -D dfs.replication=1 -D dfs.blocksize=131072 -put "$1" "$2"
# ### END SOLUTION

# %% trial tags=["nbval-ignore-output"]
# !bash put_once.sh put_once.sh /tmp/put_once_trial 2>&1 | head -1
# !hdfs dfs -rm -f -skipTrash /tmp/put_once_trial

# %% hints [markdown]
# 1. The message names an option. Which part of the line reads this option: `hdfs dfs`, or `-put`?
# 2. Section 3 of the lesson sets an option for one command. Compare the order of its words with yours.
# 3. The same for a listing of another cluster. Fill the gap:
#    ```bash
#    hdfs dfs ___ -ls /    # not: hdfs dfs -ls -D fs.defaultFS=hdfs://other:8020 /
#    ```

# %% question [markdown]
# Which of the two settings can be changed for a stored file? Why can the other one not be changed?


# %% check
@jobs.once
def stored(script, lines):
    """What a script that puts a file left in HDFS."""
    with jobs.hdfs_folder() as folder:
        path = f"{folder}/plays.txt"
        made = f'printf "%s\\n" {" ".join(lines)} > given.txt\nset -- given.txt "{path}"\n'  # $1 and $2
        ended, output = jobs.shell(made + script, seconds=60)
        there = status(path) or {}
        shown = {"block size": "blockSize", "replication": "replication", "bytes": "length"}
        complained = complaint(output, folder) if ended or not there else ""
        return {"complaint": complained} | {name: there.get(key) for name, key in shown.items()}


@exercise(on="hadoop")
def check(answer, draw):
    lines = [re.sub(r"\W", "", word) or "word" for word in draw.words(30, at_least=30, named="words in the file")]
    length = sum(len(line) + 1 for line in lines)
    due = {"complaint": "", "block size": 131_072, "replication": 1, "bytes": length}
    says = (
        "After your script, HDFS has {received}; {expected} was expected. Which part of your command sets what differs?"
    )
    expect.equal(stored(text_of(answer), tuple(lines)), due, says=says)


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
    says="Nothing was copied. Everything after `-put` counts as a path here, also `-D`. Settings of `hdfs dfs` stand in another place ([section 3](lesson#3)). Where do they stand in the lesson?",
    again="Move both settings in front of `-put`.",
)

wrong(
    "size_in_kilobytes",
    was="131072",
    now="128",
    belief="A size without a unit is in kilobytes.",
    says="The error message speaks of a block size below the minimum. HDFS reads a number without a unit as bytes ([section 3](lesson#3)). How many bytes are 128 KiB?",
    again="Write the block size in bytes, or add the letter `k`.",
)

wrong(
    "mends_afterwards",
    was='D dfs.replication=1 -D dfs.blocksize=131072 -put "$1"',
    now='put "$1" "$2"\nhdfs dfs -D dfs.blocksize=131072 -setrep 1',
    belief="The block size of a stored file can be changed.",
    says="HDFS has {received}: the replication is right, the block size is not. `-setrep` changes only the first ([section 3](lesson#3)). When does HDFS cut a file into blocks?",
    again="Set the block size in the command that writes the file.",
)
