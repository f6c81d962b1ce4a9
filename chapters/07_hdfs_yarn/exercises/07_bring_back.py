# %% task [markdown] points=2
# ## Bring it back
#
# *Write.* Somebody has deleted a file in HDFS, and the trash was on. Write `bring_back.sh`: it gets the old path of the file, such as
# `/plays/hamlet.txt`, as `$1`. Afterwards the file is at that path again: the same file, not a copy of it, and no longer in the trash.

# %% answer
# %%writefile bring_back.sh
# # The deleted file $1 comes back from the trash.
# ### BEGIN SOLUTION
# # The trash keeps the whole old path, in the home folder of who deleted. Moving it is a change of name.
# hdfs dfs -mv ".Trash/Current$1" "$1"
# ### END SOLUTION

# %% hints [markdown]
# 1. Delete a file of your own with the trash on, as in the lesson, and list with `hdfs dfs -ls -R .Trash`. Where is
#    it?
# 2. The trash is in your home folder: `.Trash/Current`, and below it the whole old path, which begins with a `/`.
#    `-mv` moves.
# 3. A relative on your own disk, where deleted files lie under `~/bin/` with their whole path: `mv "$HOME/bin$1"
#    "$1"`.

# %% question [markdown]
# How many bytes were sent from machine to machine for this?

# %% check
AFTER = f"After your script, with `{FOLDER}/hamlet.txt` as `$1`: {{received}}. Due: {{expected}}."


@jobs.once
def returned(script, length):
    """What a script has made of a file that was deleted into the trash."""
    with jobs.hdfs_folder() as folder:
        path = f"{folder}/hamlet.txt"
        put(path, length, 1)
        before = status(path)
        home = requests.get(
            f"{jobs.address('namenode')}/webhdfs/v1/", params={"op": "GETHOMEDIRECTORY"}, timeout=60
        ).json()["Path"]
        trash = f"{home}/.Trash/Current{folder}"
        try:
            ended, output = jobs.shell('hdfs dfs -D fs.trash.interval=60 -rm "$1"', path)
            if ended or status(path):
                raise RuntimeError(f"the file could not be deleted: {output}")
            ended, output = jobs.shell(script, path, seconds=60)
            after, left = status(path), status(f"{trash}/hamlet.txt")
        finally:  # also after a script that had to be stopped
            if status(trash):
                jobs.files().rm(trash, recursive=True)
        return {
            "complaint": complaint(output, folder) if ended else "",
            "at its place": "nothing"
            if after is None
            else "the same file"
            if after.get("fileId") == before["fileId"]
            else "another one",
            "still in the trash": left is not None,
        }


@exercise(needs=("hadoop",), rounds=(None,), seconds=100, memory_mb=16_000, costly=PROCESSES)
def check(answer, draw):
    length = draw.integer(1, 1_000, named="bytes in the file")
    due = {"complaint": "", "at its place": "the same file", "still in the trash": False}
    expect.equal(returned(text_of(answer), length), due, says=AFTER)


# %% right
@right
def with_the_whole_path():
    """The home folder written out."""
    return 'hdfs dfs -mv "/user/$(whoami)/.Trash/Current$1" "$1"\n'


# %% wrong
wrong(
    "from_the_replicas",
    was='mv ".Trash/Current$1"',
    now="setrep -w 2",
    belief="replicas_are_a_backup",
    says="It asks for more replicas of a file whose name is gone: there is no such file. Of what would they be copied?",
)

wrong(
    "by_its_name_alone",
    was="Current$1",
    now='Current/$(basename "$1")',
    belief="The trash keeps files by their bare names.",
    says="It looks for the bare name in `.Trash/Current`, and there is none. Two files `part-00000` from two folders are deleted: how does the trash tell them apart?",
)

wrong(
    "copies_it_back",
    was="-mv",
    now="-cp",
    belief="A copy of a file is the file.",
    says="The bytes are back, as another file, and the old one is still in the trash. Which command moves instead?",
)

wrong(
    "trash_at_the_root",
    was='".',
    now='"/.',
    belief="A file system has one trash for everybody.",
    says="It looks for `/.Trash`, at the root of HDFS. In whose folder does what you delete lie?",
)

wrong(
    "empties_the_trash",
    was='mv ".Trash/Current$1" "$1"',
    now="expunge",
    belief="To expunge the trash is to get back what is in it.",
    says="The file is not at its place. What does *expunge* do with what is old enough: give it back, or delete it for good?",
)

wrong(
    "right_below_the_trash",
    was="/Current",
    now="",
    belief="The old path of a deleted file begins right below the trash.",
    says="It looks for the old path right below `.Trash`, and nothing is there. In the lesson's listing, what stood between the two?",
)
