"""What an accepted answer on HDFS and YARN does."""

import io
import re
import time
from math import comb

import requests

from workbook import exercise, expect, jobs

BLOCK = 65_536  # bytes: the least that the cluster takes
SHIPPED = {"heartbeat": 3, "recheck": 300, "stale": 30}  # seconds
STORES = {
    "logs": "HDFS",
    "photos": "object store",
    "sensors": "wide-column",
    "orders": "relational",
    "catalogue": "document",
    "prices": "column files",
}
WORDS = ("hamlet", "lear", "macbeth", "othello", "pericles", "henry_v", "sonnets", "tempest", "cymbeline", "john")
FOLDER = "/tmp/folder"  # what a card calls the check's own folder
PROCESSES = "it starts programs of the cluster"


# What the checks do on the cluster


def put(path, length, replicas, block=BLOCK):
    """Write a file of so many bytes, and wait until the NameNode knows of its replicas."""
    there = min(replicas, 2)
    options = {"op": "CREATE", "overwrite": "true", "replication": replicas, "blocksize": block}
    address = f"{jobs.address('namenode')}/webhdfs/v1{path}"
    requests.put(address, params=options, data=b"x" * length, timeout=60).raise_for_status()
    for _ in range(300):
        if all(len(names) == there for _, names in held(path)):
            return
        time.sleep(0.1)
    raise TimeoutError(f"{path} has not got its {there} replicas")


def filled(files):
    """A folder in HDFS with these files: their paths, each with its bytes and the replicas it wants."""

    def write(folder):
        for path, (length, replicas) in files.items():
            put(f"{folder}/{path}", length, replicas)

    return jobs.hdfs_files(write, files)


def held(path):
    """Each block's length and holders, asked for in another way than in the lesson."""
    address = f"{jobs.address('namenode')}/webhdfs/v1{path}"
    told = requests.get(address, params={"op": "GET_BLOCK_LOCATIONS"}, timeout=60).json()["LocatedBlocks"]
    return [
        (block["block"]["numBytes"], sorted(place["name"] for place in block["locations"]))
        for block in sorted(told["locatedBlocks"], key=lambda block: block["startOffset"])
    ]


def status(path):
    """A file's status; None where there is no such file."""
    reply = requests.get(f"{jobs.address('namenode')}/webhdfs/v1{path}", params={"op": "GETFILESTATUS"}, timeout=60)
    return reply.json().get("FileStatus")


def complaint(output, folder):
    """What a command complained of; the name of the check's folder differs from run to run, and is told as `folder`."""
    lines = [line for line in output.splitlines() if re.match(r"-?\w+: |.*(rror|xception)", line)]
    return re.sub(r"(?<!:)//+", "/", (lines or [""])[0].replace(folder, FOLDER))[:160]


def text_of(answer):
    """The text of an answer's file; what is none cannot be run."""
    if not isinstance(answer, str):
        raise TypeError(f"{answer!r} is not the text of a file")
    return answer


# The exercises

ASKS = (
    "First: when does a file begin a block of its own, and when does a block count?",
    "Second: what is in a block that is not full, and how many disks hold each of the bytes?",
    "Third: how many bytes fit into your blocks together?",
    "Fourth: how many bytes are left when all other blocks are full?",
)


@exercise(
    points=2,
    core=True,
    question="Where do the thousand files cost more than the one, if not on the disks?",
    hints=(
        "What is at the end of a file's last block: nothing, or the beginning of another file?",
        "A file has as many blocks as it takes to hold its bytes, at least one if it is not empty. Replicas are counted on the disks, "
        "not among the blocks.",
        "A relative: blocks of 100 bytes, two replicas. A file of 250 bytes has 3 blocks, the last of 50 bytes, and takes 500 bytes on "
        "the disks; five files of 10 bytes have 5 blocks and take 100.",
    ),
)
def small_files(answer, draw):
    size, large = 128 * 2**20, 10**9
    full, rest = divmod(large, size)
    expected = (1_000, 3 * 1_000 * 1_000, full + (rest > 0), rest or size)
    four = answer if isinstance(answer, (tuple, list)) and len(answer) == 4 else (None,) * 4
    wrong = [asks for given, due, asks in zip(four, expected, ASKS, strict=True) if given != due]
    expect.guess(
        answer, expected, says=f"Of these four, {4 - len(wrong)} are right: {{received}}. {wrong[0] if wrong else ''}"
    )


@exercise(
    points=1,
    question="A machine restarts and needs eight minutes. How much is copied because of it, with these settings?",
    hints=(
        "Nothing tells the NameNode of the power cut. Which silence is long enough for which word?",
        "Stale after 30 seconds. Dead after twice the time between two looks and ten heartbeats. And what does a report change?",
        "A relative, with a heartbeat of 1 second, a look every 20 seconds and stale after 5: dead after 2 · 20 + 10 · 1 = 50 seconds, "
        "so at the seconds 3, 30 and 60 it is called live, stale, dead.",
    ),
)
def called(answer, draw):
    back, dead = 1_200, 2 * SHIPPED["recheck"] + 10 * SHIPPED["heartbeat"]
    expected = []
    for second in (10, 100, 600, 1_000, 1_201):
        silent = second if second < back else second - back
        expected.append("dead" if silent > dead else "stale" if silent > SHIPPED["stale"] else "live")
    right = sum(given == due for given, due in zip(answer, expected, strict=False)) if isinstance(answer, list) else 0
    expect.guess(
        answer,
        expected,
        says=f"Of these five, {right} are right: {{received}}. After how many seconds of silence does which word begin?",
    )


@exercise(
    points=2,
    core=True,
    needs=("hadoop",),
    rounds=(None,),
    seconds=60,
    question="With one replica of each block, how many machines must live for the whole file to be read?",
    hints=(
        'Look at one whole answer first: in a cell, `ask(…, "GETFILESTATUS")` and then `ask(…, "GETFILEBLOCKLOCATIONS")` of a file.',
        'The blocks are a list two dictionaries deep: `["BlockLocations"]["BlockLocation"]`. Each has a `"length"` and `"names"`; `sorted` '
        "makes a sorted list.",
        'A relative, the sizes of the files in a folder: `found = []`, `for status in ask(namenode, folder, "LISTSTATUS")'
        '["FileStatuses"]["FileStatus"]:` and in it `found.append((status["pathSuffix"], status["length"]))`.',
    ),
)
def block_hosts(answer, draw):
    rest = draw.integer(1, BLOCK - 1, named="bytes in the last block")
    files = {"once.txt": (12 * BLOCK + rest, 1), "twice.txt": (2 * BLOCK + rest, 2)}
    with filled(files) as folder:
        for name, says in (("once.txt", "one replica"), ("twice.txt", "two replicas")):
            path = draw.show("path", f"{folder}/{name}")
            given = answer(jobs.address("namenode"), path)
            due = held(path)
            if not expect.equal(
                form(given), form(due), says="The blocks are given as {received}. Due: {expected}, one for each block."
            ):
                return
            # Where a block lies is chance, and no two runs compare: so it is told in words.
            expect.equal(
                told(given, due),
                told(due, due),
                says=f"Of each block of a file with {says}: {{received}}. Due: {{expected}}.",
            )


def form(given):
    """What an answer's blocks are, in words."""
    if not isinstance(given, list):
        return type(given).__name__
    kinds = {
        "pairs (length, names)" if isinstance(each, tuple) and len(each) == 2 else type(each).__name__ for each in given
    }
    return f"a list of {' and '.join(sorted(kinds)) or 'nothing'}"


def told(given, due):
    """An answer's blocks: the lengths, how many machines each names, and whether they are the right ones."""
    names = [list(places) if isinstance(places, (list, tuple, set)) else [places] for _, places in given]
    return {
        "lengths": [length for length, _ in given],
        "machines": [len(places) for places in names],
        "names": sorted({re.sub(r"\d{4,5}$", "PORT", str(name)) for places in names for name in places}),
        "where they are": "right" if given == due else "not where the NameNode says",
    }


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


@exercise(
    points=1,
    needs=("hadoop",),
    rounds=(None,),
    seconds=100,
    memory_mb=16_000,
    costly=PROCESSES,
    question="Which of the two settings can still be changed for a file that is stored, and why not the other?",
    hints=(
        "The complaint names an option. To whom was it said: to `hdfs dfs`, or to `-put`?",
        "`hdfs dfs -D name=value -put …`: settings stand between `dfs` and the command. 128 KiB are 131,072 bytes.",
        "A relative, a listing that sees another cluster: `hdfs dfs -D fs.defaultFS=hdfs://other:8020 -ls /`, and not "
        "`hdfs dfs -ls -D fs.defaultFS=hdfs://other:8020 /`.",
    ),
)
def put_once(answer, draw):
    lines = draw.words(30, at_least=30, named="words in the file")
    lines = [re.sub(r"\W", "", word) or "word" for word in lines]
    due = {"complaint": "", "block size": 131_072, "replicas": 1, "bytes": sum(len(word) + 1 for word in lines)}
    expect.equal(stored(text_of(answer), tuple(lines)), due, says="In HDFS is now {received}. Due: {expected}.")


def placed_file(random):
    """Up to four blocks, each on one to three of five machines."""
    machines = [f"m{number}" for number in range(1, 6)]
    return [random.sample(machines, random.choice((1, 2, 2, 3))) for _ in range(random.choice((0, 1, 2, 2, 3, 4)))]


@exercise(
    points=2,
    core=True,
    question="Three machines, two replicas of each block: can one death lose a file? And two deaths: which two?",
    hints=(
        "Take one file with two blocks and let its machines die one by one. When exactly is it gone?",
        "Two words decide: a block needs *any* of its replicas, a file needs *all* of its blocks. `all` and `any` can stand in "
        "each other.",
        "A relative, which trains run: `all(any(driver in at_work for driver in carriage) for carriage in train)`.",
    ),
)
def survivors(answer, draw):
    files = draw.size(10)
    placement = draw.show("placement", {name: placed_file(draw.random) for name in draw.random.sample(WORDS, files)})
    dead = draw.show(
        "dead", set(draw.random.sample([f"m{number}" for number in range(1, 6)], draw.random.randint(0, 4)))
    )
    expected = []
    for name, blocks in placement.items():
        lost = [block for block in blocks if not set(block) - dead]
        if not lost:
            expected.append(name)
    expect.equal(answer(placement, dead), expected)


@exercise(
    points=2,
    needs=("hadoop",),
    rounds=(1, 4),
    seconds=60,
    question="Which of these files would `fsck` call healthy, and why is that no contradiction?",
    hints=(
        "The wish stands in the file's status. What there is stands with each block. For how many blocks must the two be compared?",
        "For each status of the folder ask for the blocks of `f\"{folder}/{status['pathSuffix']}\"` and add up "
        '`status["replication"] - len(block["names"])`; keep a name only if the sum is above 0.',
        'A relative, seats that nobody has taken: `free = {}`, `for train in trains:` and in it `seats = sum(train["seats"] - len(people) '
        'for people in train["carriages"])`, `if seats: free[train["name"]] = seats`.',
    ),
)
def lacking(answer, draw):
    names = draw.random.sample(WORDS, draw.size(4))
    # The first file has several blocks and lacks more than one replica of each.
    wishes = [(3, 4), *((draw.random.randint(0, 3), wish) for wish in draw.random.sample((1, 2, 3), 3))]
    files = {name: {"blocks": blocks, "wish": wish} for name, (blocks, wish) in zip(names, wishes, strict=False)}
    draw.show("files", files)
    with filled({name: (each["blocks"] * BLOCK, each["wish"]) for name, each in files.items()}) as folder:
        given = answer(jobs.address("namenode"), folder)
    owed = {name: each["blocks"] * max(0, each["wish"] - 2) for name, each in files.items()}
    expect.equal(given, {name: missing for name, missing in sorted(owed.items()) if missing})


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


@exercise(
    points=2,
    needs=("hadoop",),
    rounds=(None,),
    seconds=100,
    memory_mb=16_000,
    costly=PROCESSES,
    question="How many bytes were sent from machine to machine for this?",
    hints=(
        "Delete a file of your own with the trash on, as in the lesson, and list with `hdfs dfs -ls -R .Trash`. Where is it?",
        "The trash is in your home folder: `.Trash/Current`, and below it the whole old path, which begins with a `/`. `-mv` moves.",
        'A relative on your own disk, where deleted files lie under `~/bin/` with their whole path: `mv "$HOME/bin$1" "$1"`.',
    ),
)
def bring_back(answer, draw):
    length = draw.integer(1, 1_000, named="bytes in the file")
    due = {"complaint": "", "at its place": "the same file", "still in the trash": False}
    expect.equal(returned(text_of(answer), length), due, says=AFTER)


@exercise(
    points=1,
    question="Which of the six would you move first if the company gave up its own machines?",
    hints=(
        "For each: how is it written, how is it asked for, by what? The size alone decides little.",
        "Begin with the sure ones: what changes together, what is fetched by its name over the web, what is read whole. The box "
        "in section 8 of the lesson has a row for each.",
        "A relative: the bookings of a theatre (two people must not get one seat) are relational; its posters, shown on a web page, "
        "are objects.",
    ),
)
def store_for(answer, draw):
    right = sum(answer.get(name) == store for name, store in STORES.items()) if isinstance(answer, dict) else 0
    expect.guess(
        answer,
        STORES,
        says=f"Of the six, {right} are at home: {{received}}. For each: how is it written, and by what is it found?",
    )


def drawn_node(random):
    """A machine as the ResourceManager tells of it; of those that are gone, what they last had."""
    state = random.choice(("RUNNING", "RUNNING", "RUNNING", "LOST", "UNHEALTHY"))
    free = 128 * random.choice((0, 1, 3, 7, 9, 12, 15, 16))
    return {
        "id": f"m{random.randint(1, 999)}:8041",
        "state": state,
        "numContainers": random.randint(0, 3),
        "usedMemoryMB": 2_048 - free,
        "availMemoryMB": free,
        "availableVirtualCores": random.randint(1, 4),
    }


@exercise(
    points=2,
    question="Ten machines have 1 GB free each. What would you ask of the people who wait for 2 GB?",
    hints=(
        "A container lies on one machine. What is left over on each, when no further one fits?",
        "First what a request really takes: a multiple of `step`, rounded up. Then for each running machine "
        '`node["availMemoryMB"] // that`, and the sum.',
        "A relative, cars of 5 m on parking strips, each car given whole metres of 2: `place = -(-5 // 2) * 2`, which is 6, then "
        '`sum(strip["free"] // place for strip in strips if strip["open"])`.',
    ),
)
def containers_now(answer, draw):
    nodes = [drawn_node(draw.random) for _ in range(draw.size(24, at_least=0))]
    step = draw.choice((256, 512), named="step")
    if draw.cap is None:
        memory = draw.integer(step + 1, step + step // 3, named="memory")
    elif draw.cap == 20 or draw.random.random() < 0.5:
        memory = draw.show("memory", step * draw.random.randint(1, 2))  # nothing to round
    else:
        memory = draw.integer(100, 1_500, named="memory")
    takes = next(size for size in range(step, 4_096, step) if size >= memory)
    if draw.cap in (20, None):
        # Whatever is drawn: two machines with a little less than one container, one with room for several, one that is lost.
        for node, free in zip(nodes, (takes - 128, takes - 128, 2_048, 2_048), strict=False):
            node.update(state="RUNNING", availMemoryMB=free, usedMemoryMB=2_048 - free)
        nodes[3]["state"] = "LOST"
        draw.random.shuffle(nodes)
        ends = [
            drawn_node(draw.random) | {"state": "RUNNING", "availMemoryMB": 2_048, "usedMemoryMB": 0} for _ in range(2)
        ]
        nodes = [ends[0], *nodes, ends[1]]  # the first counts, and the last
    draw.show("nodes", nodes)
    fits = [int(node["availMemoryMB"] / takes) for node in nodes if node["state"] == "RUNNING"]
    expect.equal(answer(nodes, memory, step), sum(fits))


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


@exercise(
    points=3,
    needs=("hadoop",),
    rounds=(1, None),
    seconds=90,
    question="Which of the five entries could you have had from one question to the NameNode, and which not?",
    hints=(
        "Three parts: find all the files, also in folders of folders; ask for the blocks of each; add up.",
        'A function that lists a folder, and calls itself where a `"type"` is `"DIRECTORY"`, can put each path with its blocks into one '
        "dictionary. Replicas there are now: `len(block[\"names\"])` for each block.",
        "A relative, the pages of a tree of chapters: `def pages(chapter):` and in it `total = chapter[\"pages\"]`, `for part in "
        'chapter["parts"]: total += pages(part)`, `return total`.',
    ),
)  # fmt: skip
def inventory(answer, draw):
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


@exercise(
    points=1,
    extra=True,
    question="For twice as many files on the same machines: does the chance that *something* is lost stay the same?",
    hints=(
        "Take a single block. In how many ways can its machines be chosen, and in how many of them are all of them dead?",
        "`comb(machines, replicas)` are all the ways, `comb(dead, replicas)` the fatal ones. The expectation is the number of blocks "
        "times that share.",
        "A relative, two socks drawn blind from 10, of which 4 have holes: `comb(4, 2) / comb(10, 2)` is the share of pairs with a "
        "hole in both, and of 90 such draws 12 are expected to be so.",
    ),
)
def blocks_lost(answer, draw):
    blocks = draw.integer(1, 5, named="blocks") * 10 ** draw.size(5)
    draw.show("blocks", blocks)
    machines = draw.integer(4, 50, named="machines")
    replicas = draw.integer(1, 4, named="replicas")
    dead = draw.integer(0, machines, named="dead")
    share = 1.0
    for taken in range(replicas):
        share *= max(0, dead - taken) / (machines - taken)
    expect.close(answer(blocks, machines, replicas, dead), blocks * share)
    assert abs(share - comb(dead, replicas) / comb(machines, replicas)) < 1e-9


@exercise(
    points=2,
    extra=True,
    question="How does a reader of the column find the beginning of the third crew?",
    hints=(
        "Write the column of the example by hand, crew by crew. Which crews have no value and yet an entry?",
        "Three cases: None, an empty list, a list with values. In the last, the first value has the repetition level 0, all others 1.",
        'A relative, words as letters with a mark at each beginning: `for word in words:` and in it `for at, letter in enumerate(word): '
        "marked.append((at == 0, letter))`.",
    ),
)  # fmt: skip
def levels(answer, draw):
    crews = draw.several(crew, 60, named="crews")
    expect.equal(answer(crews), in_parquet(crews))


def crew(random):
    """The delays of a crew: some, none, or nothing recorded."""
    kind = random.randint(0, 5)
    if kind < 2:
        return None if kind else []
    return [random.choice((0, random.randint(-20, 300))) for _ in range(random.randint(1, 4))]


def in_parquet(crews):
    """The levels and values of a column of lists as pyarrow writes them, read out of the file's bytes."""
    import pyarrow
    import pyarrow.parquet

    kind = pyarrow.list_(pyarrow.field("element", pyarrow.int64(), nullable=False))
    table = pyarrow.table({"delays": pyarrow.array(crews, kind)})
    file = io.BytesIO()
    pyarrow.parquet.write_table(
        table, file, use_dictionary=False, compression="none", data_page_version="1.0", write_statistics=False
    )
    column = pyarrow.parquet.read_metadata(file).row_group(0).column(0)
    page = Bytes(file.getvalue(), column.data_page_offset)
    page.skip_struct()
    repetitions = page.levels(1, column.num_values)
    definitions = page.levels(2, column.num_values)
    return [
        (repetition, definition, page.int64() if definition == 2 else None)
        for repetition, definition in zip(repetitions, definitions, strict=True)
    ]


class Bytes:
    """A place in the bytes of a Parquet file."""

    def __init__(self, data, at):
        self.data, self.at = data, at

    def byte(self):
        self.at += 1
        return self.data[self.at - 1]

    def varint(self):
        value = shift = 0
        while True:
            byte = self.byte()
            value |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return value

    def skip_struct(self):
        """Skip a header as Thrift's compact protocol writes it: here are only integers, and structs of integers."""
        while kind := self.byte() & 15:
            if kind == 12:
                self.skip_struct()
            elif kind > 2:  # 1 and 2 are true and false, and have no bytes
                self.varint()

    def int64(self):
        self.at += 8
        return int.from_bytes(self.data[self.at - 8 : self.at], "little", signed=True)

    def levels(self, width, count):
        """So many levels of so many bits each: runs of one value, or eight at a time packed."""
        end = self.at + 4 + int.from_bytes(self.data[self.at : self.at + 4], "little")
        self.at += 4
        found = []
        while self.at < end:
            head = self.varint()
            if head & 1:
                size = (head >> 1) * width
                packed = int.from_bytes(self.data[self.at : self.at + size], "little")
                found += [packed >> (at * width) & (2**width - 1) for at in range(8 * (head >> 1))]
                self.at += size
            else:
                found += [self.byte()] * (head >> 1)
        return found[:count]
