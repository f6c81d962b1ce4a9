# %% task [markdown] points=2
# ## Bring it back
#
# Somebody has deleted a file in HDFS, and the trash was on. Write `bring_back.sh`. Its argument `$1` is the old path of the file,
# such as `/plays/hamlet.txt`. Afterwards the file is at that path again: **the same file, not a copy of it, and no longer in the trash**.

# %% answer
# %%writefile bring_back.sh
# # The deleted file $1 comes back from the trash.
# ### BEGIN SOLUTION
# # The trash is in the home folder of the person who deleted, and keeps the whole old path. A move changes only the name.
# hdfs dfs -mv ".Trash/Current$1" "$1"
# ### END SOLUTION

# %% hints [markdown]
# 1. Delete a file of your own with the trash on, as in section 5 of the lesson. Then list `.Trash` with `-ls -R`.
# 2. The trash keeps the whole old path below a folder of its own. Which command gives a file another path without copying it?
# 3. The same on your own disk, where deleted files are kept below `~/bin` with their whole path. Fill the gap:
#    ```bash
#    mv "$HOME/bin___" "$1"
#    ```

# %% question [markdown]
# How many bytes of the file did this command send over the network?


# %% check
@jobs.once
def returned(script, length):
    """What a script has made of a file that was deleted into the trash."""
    with jobs.hdfs_folder() as folder:
        path = f"{folder}/hamlet.txt"
        put(path, length, 1)
        before = status(path)
        home = requests.get(f"{jobs.address('namenode')}/webhdfs/v1/?op=GETHOMEDIRECTORY", timeout=60).json()["Path"]
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
        same = after and after["fileId"] == before["fileId"]
        place = "the same file" if same else "another file" if after else "nothing"
        complained = complaint(output, folder) if ended else ""
        return {"complaint": complained, "at the old path": place, "still in the trash": left is not None}


@exercise(on="hadoop")
def check(answer, draw):
    length = draw.integer(1, 1_000, named="bytes in the file")
    due = {"complaint": "", "at the old path": "the same file", "still in the trash": False}
    says = f"After your script, with `{FOLDER}/hamlet.txt` as `$1`: {{received}}. {{expected}} was expected. What does your command do with the file in the trash?"
    expect.equal(returned(text_of(answer), length), due, says=says)


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
    says="HDFS answers that there is no such file. `-rm` takes the name away, and then all replicas go ([section 5](lesson#5)). Where is the file that can still be read?",
    again="Replicas do not help here. Take the file out of `.Trash`.",
)

wrong(
    "by_its_name_alone",
    was="Current$1",
    now='Current/$(basename "$1")',
    belief="The trash keeps files by their bare names.",
    says="No file `hamlet.txt` lies directly in `.Trash/Current`. Two deleted files may both be called `part-00000` ([section 5](lesson#5)). How does the trash keep them apart?",
    again="The trash keeps the whole old path below `.Trash/Current`. Use all of `$1`.",
)

wrong(
    "copies_it_back",
    was="-mv",
    now="-cp",
    belief="A copy of a file is the file.",
    says="After your script: {received}. The bytes are back, but in a new file. A move changes only the name ([section 5](lesson#5)). Which command moves?",
    again="Use the command that moves in place of the one that copies.",
)
