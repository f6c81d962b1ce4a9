"""Wrong answers on HDFS and YARN that somebody would believe in, and second right ones."""

from collections import Counter

from workbook import alternative, attempt

# small_files


@attempt("small_files", belief="a_small_file_fills_a_block")
def blocks_are_filled():
    """With this the thousand files would take 400 GB of disk for a million bytes. In the lesson, how many bytes did the file with two words take?"""
    return (1_000, 1_000 * 134_217_728 * 3, 8, 60_475_904)


@attempt("small_files", belief="replicas_are_blocks")
def replicas_counted_as_blocks():
    """Blocks were counted as often as they are copied. If one replica of a block is lost, does the file have a block less?"""
    return (3_000, 3_000_000, 24, 60_475_904)


@attempt("small_files", belief="small_files_share_a_block")
def together_in_one_block():
    """A million bytes would fit into one block, and here all files went into it. If one of the files is deleted, what happens to that block?"""
    return (1, 3_000_000, 8, 60_475_904)


@attempt("small_files", belief="the_last_block_is_full")
def last_block_full():
    """Eight full blocks hold 1,073,741,824 bytes, more than the file has. What would stand in the rest?"""
    return (1_000, 3_000_000, 8, 134_217_728)


@attempt("small_files", belief="replicas_cost_nothing")
def without_replicas():
    """On the disks you counted each byte once. How many disks hold a copy of it?"""
    return (1_000, 1_000_000, 8, 60_475_904)


@attempt("small_files", belief="replicas_cost_nothing")
def one_copy_in_seven_full_blocks():
    """Each byte is on one disk here, and the large file ends with its seventh full block. Where are its other bytes, and what are three replicas made of?"""
    return (1_000, 1_000_000, 7, 134_217_728)


@attempt("small_files", belief="what_does_not_fill_is_cut")
def seven_blocks():
    """Seven blocks hold 939,524,096 bytes. Where are the others of the thousand million?"""
    return (1_000, 3_000_000, 7, 60_475_904)


@attempt("small_files", belief="gib_is_gb")
def mega_for_mebi():
    """The last block is what seven blocks of 128,000,000 bytes leave over. How many bytes has a MiB?"""
    return (1_000, 3_000_000, 8, 104_000_000)


@alternative("small_files")
def by_hand():
    """The same numbers, written out."""
    return (1000, 3000000, 8, 60475904)


# called


@attempt("called", belief="a_cluster_knows_at_once")
def dead_at_once():
    """The machine is gone from the first second on, and here the NameNode knows. Who has told it?"""
    return ["dead", "dead", "dead", "dead", "live"]


@attempt("called", belief="stale_is_dead")
def stale_is_dead():
    """From the thirtieth second on it is called dead. What would a cluster copy if a network switch restarted for a minute?"""
    return ["live", "dead", "dead", "dead", "live"]


@attempt("called", belief="the_lesson_s_settings_are_the_usual")
def settings_of_the_lesson():
    """These are the words of a cluster that waits eleven seconds. How long is ten times a heartbeat here, and what comes on top?"""
    return ["stale", "dead", "dead", "dead", "live"]


@attempt("called", belief="the_dead_stay_dead")
def stays_dead():
    """At the end a machine that reports its blocks is still called dead. What did the lesson's machine have to do to be counted again?"""
    return ["live", "stale", "stale", "dead", "dead"]


@attempt("called", belief="looks_are_all_that_counts")
def dead_by_600():
    """Here 600 seconds of silence make a machine dead. From which waits does the NameNode's sum add up?"""
    return ["live", "stale", "dead", "dead", "live"]


@attempt("called", belief="silence_is_no_sign")
def never_dead():
    """Here it is never called dead. What would become of its blocks if the power had not come back?"""
    return ["live", "stale", "stale", "stale", "live"]


@alternative("called")
def by_formula():
    """The words from the seconds of silence."""
    words = []
    for silent in (10, 100, 600, 1_000, 1):
        words.append("live" if silent <= 30 else "stale" if silent <= 630 else "dead")
    return words


# block_hosts


@attempt("block_hosts", belief="a_host_is_a_machine")
def by_host_name(namenode, path):
    """All the machines have the same name here, so nobody can tell them apart. Which other entry of a block names its DataNodes?"""
    blocks = ask(namenode, path, "GETFILEBLOCKLOCATIONS")["BlockLocations"]["BlockLocation"]
    return [(block["length"], sorted(block["hosts"])) for block in blocks]


@attempt("block_hosts", belief="the_last_block_is_full")
def length_from_the_status(namenode, path):
    """By these lengths the file would be longer than it is. Is every block as long as the block size?"""
    size = ask(namenode, path, "GETFILESTATUS")["FileStatus"]["blockSize"]
    blocks = ask(namenode, path, "GETFILEBLOCKLOCATIONS")["BlockLocations"]["BlockLocation"]
    return [(size, sorted(block["names"])) for block in blocks]


@attempt("block_hosts", belief="one_replica_is_the_original")
def first_holder(namenode, path):
    """One DataNode for each block, also where two hold it. What makes the one that is named first more than the other?"""
    blocks = ask(namenode, path, "GETFILEBLOCKLOCATIONS")["BlockLocations"]["BlockLocation"]
    return [(block["length"], block["names"][:1]) for block in blocks]


@attempt("block_hosts", belief="a_file_lies_in_one_place")
def all_on_the_same(namenode, path):
    """Every block is said to lie where the first one lies. In the lesson's picture of `once.txt`, on how many lines were bars?"""
    blocks = ask(namenode, path, "GETFILEBLOCKLOCATIONS")["BlockLocations"]["BlockLocation"]
    return [(block["length"], sorted(blocks[0]["names"])) for block in blocks]


@attempt("block_hosts", belief="a_file_lies_in_one_place")
def everybody_who_has_some(namenode, path):
    """Every machine that holds some block of the file is named for every block. If it alone lived, could it give this block?"""
    blocks = ask(namenode, path, "GETFILEBLOCKLOCATIONS")["BlockLocations"]["BlockLocation"]
    names = sorted({name for block in blocks for name in block["names"]})
    return [(block["length"], names) for block in blocks]


@attempt("block_hosts", belief="a_name_leads_to_the_list")
def one_dictionary_too_early(namenode, path):
    """The loop went over a dictionary, and such a loop gives its keys, which are text. How many dictionaries lie around the list in WebHDFS's answer?"""
    return [(block["length"], sorted(block["names"])) for block in ask(namenode, path, "GETFILEBLOCKLOCATIONS")]


@attempt("block_hosts", belief="a_pair_is_any_two")
def lists_of_two(namenode, path):
    """Everything is there, in lists of two. What did the task call the two things of a block, and how does Python write that?"""
    blocks = ask(namenode, path, "GETFILEBLOCKLOCATIONS")["BlockLocations"]["BlockLocation"]
    return [[block["length"], sorted(block["names"])] for block in blocks]


@alternative("block_hosts")
def by_other_question(namenode, path):
    """WebHDFS has an older operation that says the same with more words."""
    told = ask(namenode, path, "GET_BLOCK_LOCATIONS")["LocatedBlocks"]["locatedBlocks"]
    return [(each["block"]["numBytes"], sorted(place["name"] for place in each["locations"])) for each in told]


# put_once


@attempt("put_once", belief="options_may_stand_anywhere")
def settings_at_the_end():
    """Behind the two paths a third and a fourth path were seen, named `-D` and so on, and nothing was put. Up to where does `hdfs dfs` read its own settings?"""
    return 'hdfs dfs -put "$1" "$2" -D dfs.replication=1 -D dfs.blocksize=131072\n'


@attempt("put_once", belief="sizes_are_in_kilobytes")
def size_in_kilobytes():
    """The complaint speaks of a size below the least one allowed. In what unit does HDFS take a number without one?"""
    return 'hdfs dfs -D dfs.replication=1 -D dfs.blocksize=128 -put "$1" "$2"\n'


@attempt("put_once", belief="unknown_settings_are_refused")
def short_names():
    """Nobody complained, and the file has the cluster's own block size and replicas. What does Hadoop do with a setting that it does not know?"""
    return 'hdfs dfs -D replication=1 -D blocksize=131072 -put "$1" "$2"\n'


@attempt("put_once", belief="blocks_can_be_cut_later")
def mends_afterwards():
    """The replicas are right, and the blocks are those of the first moment. Which of the two can change without writing the bytes anew?"""
    return 'hdfs dfs -put "$1" "$2"\nhdfs dfs -D dfs.blocksize=131072 -setrep 1 "$2"\n'


@attempt("put_once", belief="gib_is_gb")
def thousands():
    """The block size is 128,000 bytes. How many has a KiB?"""
    return 'hdfs dfs -D dfs.replication=1 -D dfs.blocksize=128000 -put "$1" "$2"\n'


@attempt("put_once", belief="one_replica_is_the_default")
def block_size_alone():
    """The blocks are right, and there are more replicas than asked for. Who decides on their number if nobody says anything?"""
    return 'hdfs dfs -D dfs.blocksize=131072 -put "$1" "$2"\n'


@attempt("put_once", belief="settings_follow_the_first_word")
def settings_of_hdfs():
    """`hdfs` took the first word after it for the name of a subcommand, and there is none called `-D`. Which word of the line is one?"""
    return 'hdfs -D dfs.replication=1 -D dfs.blocksize=131072 dfs -put "$1" "$2"\n'


@alternative("put_once")
def with_a_unit():
    """A letter for the unit, and the replicas afterwards."""
    return 'hdfs dfs -D dfs.blocksize=128k -put "$1" "$2" && hdfs dfs -setrep 1 "$2"\n'


# survivors


@attempt("survivors", belief="half_a_file_is_a_file")
def some_replica_lives(placement, dead):
    """A file is called readable as soon as one replica of one of its blocks lives. Can you read a play of which one block in ten is left?"""
    return [
        name
        for name, blocks in placement.items()
        if not blocks or any(machine not in dead for block in blocks for machine in block)
    ]


@attempt("survivors", belief="every_death_loses_data")
def nobody_may_die(placement, dead):
    """A file is given up as soon as one of its machines is gone. What are the other replicas for?"""
    return [
        name for name, blocks in placement.items() if all(machine not in dead for block in blocks for machine in block)
    ]


@attempt("survivors", belief="fewer_deaths_than_replicas")
def counts_the_dead(placement, dead):
    """It compares how many machines died with how many replicas there are, and never looks *which* machines. Do any two deaths hurt a block on the machines 1 and 2?"""
    return [name for name, blocks in placement.items() if all(len(dead) < len(block) for block in blocks)]


@attempt("survivors", belief="nothing_to_read_is_lost")
def empty_is_lost(placement, dead):
    """The files without a block are missing. Which of their bytes could not be read?"""
    return [
        name
        for name, blocks in placement.items()
        if blocks and all(any(machine not in dead for machine in block) for block in blocks)
    ]


@attempt("survivors", belief="one_replica_is_the_original")
def first_replica_only(placement, dead):
    """Only the first machine of each block was asked. When that one is gone, which bytes do the others have?"""
    return [name for name, blocks in placement.items() if all(block[0] not in dead for block in blocks)]


@attempt("survivors", belief="a_file_lies_in_one_place")
def on_one_machine(placement, dead):
    """It looks for one living machine that has every block of the file. Must all blocks come from the same machine?"""
    return [name for name, blocks in placement.items() if not blocks or set.intersection(*map(set, blocks)) - dead]


@attempt("survivors", belief="half_a_file_is_a_file")
def one_block_unhurt(placement, dead):
    """A single block with all of its machines alive saves a file here. How many blocks does a reader need, and how much of each?"""
    return [
        name
        for name, blocks in placement.items()
        if any(all(machine not in dead for machine in block) for block in blocks)
    ]


@alternative("survivors")
def by_sets(placement, dead):
    """A block is lost if its machines are a part of the dead."""
    return [name for name in placement if not any(set(block) <= dead for block in placement[name])]


# lacking


@attempt("lacking", belief="replicas_are_of_files")
def once_a_file(namenode, folder):
    """It counts what one block lacks, whatever the number of blocks. Of what is a replica a copy?"""
    found = {}
    for status in ask(namenode, folder, "LISTSTATUS")["FileStatuses"]["FileStatus"]:
        blocks = ask(namenode, f"{folder}/{status['pathSuffix']}", "GETFILEBLOCKLOCATIONS")["BlockLocations"][
            "BlockLocation"
        ]
        if blocks and status["replication"] > len(blocks[0]["names"]):
            found[status["pathSuffix"]] = status["replication"] - len(blocks[0]["names"])
    return found


@attempt("lacking", belief="under_replicated_lacks_one")
def counts_blocks(namenode, folder):
    """It counts the blocks that lack something, as `fsck` does. How many replicas does a block lack that wants four and has two?"""
    found = {}
    for status in ask(namenode, folder, "LISTSTATUS")["FileStatuses"]["FileStatus"]:
        blocks = ask(namenode, f"{folder}/{status['pathSuffix']}", "GETFILEBLOCKLOCATIONS")["BlockLocations"][
            "BlockLocation"
        ]
        short = sum(len(block["names"]) < status["replication"] for block in blocks)
        if short:
            found[status["pathSuffix"]] = short
    return found


@attempt("lacking", belief="a_wish_is_a_fact")
def wish_against_default(namenode, folder):
    """Here nothing is ever lacking. You compared the wish with itself: where does it say how many replicas there *are*?"""
    found = {}
    for status in ask(namenode, folder, "LISTSTATUS")["FileStatuses"]["FileStatus"]:
        again = ask(namenode, f"{folder}/{status['pathSuffix']}", "GETFILESTATUS")["FileStatus"]
        if again["replication"] < status["replication"]:
            found[status["pathSuffix"]] = status["replication"] - again["replication"]
    return found


@attempt("lacking", belief="everybody_wants_three")
def three_for_all(namenode, folder):
    """It measures every file against three replicas. What does each file itself ask for?"""
    found = {}
    for status in ask(namenode, folder, "LISTSTATUS")["FileStatuses"]["FileStatus"]:
        blocks = ask(namenode, f"{folder}/{status['pathSuffix']}", "GETFILEBLOCKLOCATIONS")["BlockLocations"][
            "BlockLocation"
        ]
        missing = sum(max(0, 3 - len(block["names"])) for block in blocks)
        if missing:
            found[status["pathSuffix"]] = missing
    return found


@attempt("lacking", belief="nothing_is_an_entry")
def with_zeros(namenode, folder):
    """Files that lack nothing stand in it too, with a 0. Who looks for trouble in a list of all files?"""
    found = {}
    for status in ask(namenode, folder, "LISTSTATUS")["FileStatuses"]["FileStatus"]:
        blocks = ask(namenode, f"{folder}/{status['pathSuffix']}", "GETFILEBLOCKLOCATIONS")["BlockLocations"][
            "BlockLocation"
        ]
        found[status["pathSuffix"]] = sum(status["replication"] - len(block["names"]) for block in blocks)
    return found


@alternative("lacking")
def by_counter(namenode, folder):
    """A counter keeps only what was added."""
    owed = Counter()
    for status in ask(namenode, folder, "LISTSTATUS")["FileStatuses"]["FileStatus"]:
        name, wish = status["pathSuffix"], status["replication"]
        told = ask(namenode, f"{folder}/{name}", "GET_BLOCK_LOCATIONS")["LocatedBlocks"]["locatedBlocks"]
        for block in told:
            owed[name] += wish - len(block["locations"])
    return {name: missing for name, missing in owed.items() if missing > 0}


# bring_back


@attempt("bring_back", belief="replicas_are_a_backup")
def from_the_replicas():
    """It asks for more replicas of a file whose name is gone: there is no such file. Of what would they be copied?"""
    return 'hdfs dfs -setrep -w 2 "$1"\n'


@attempt("bring_back", belief="the_trash_is_flat")
def by_its_name_alone():
    """It looks for the bare name in `.Trash/Current`, and there is none. Two files `part-00000` from two folders are deleted: how does the trash tell them apart?"""
    return 'hdfs dfs -mv ".Trash/Current/$(basename "$1")" "$1"\n'


@attempt("bring_back", belief="copying_back_is_bringing_back")
def copies_it_back():
    """The bytes are back, as another file, and the old one is still in the trash. Which command moves instead?"""
    return 'hdfs dfs -cp ".Trash/Current$1" "$1"\n'


@attempt("bring_back", belief="there_is_one_trash_for_all")
def trash_at_the_root():
    """It looks for `/.Trash`, at the root of HDFS. In whose folder does what you delete lie?"""
    return 'hdfs dfs -mv "/.Trash/Current$1" "$1"\n'


@attempt("bring_back", belief="the_trash_gives_back")
def empties_the_trash():
    """The file is not at its place. What does *expunge* do with what is old enough: give it back, or delete it for good?"""
    return "hdfs dfs -expunge\n"


@attempt("bring_back", belief="the_trash_begins_with_the_path")
def right_below_the_trash():
    """It looks for the old path right below `.Trash`, and nothing is there. In the lesson's listing, what stood between the two?"""
    return 'hdfs dfs -mv ".Trash$1" "$1"\n'


@alternative("bring_back")
def with_the_whole_path():
    """The home folder written out."""
    return 'hdfs dfs -mv "/user/$(whoami)/.Trash/Current$1" "$1"\n'


# store_for


@attempt("store_for", belief="large_data_belong_in_hdfs")
def photos_in_hdfs():
    """Photos in HDFS, and the logs in the object store. Who holds an entry for each of twenty million small files, and where do the logs' machines stand?"""
    return {
        "logs": "object store",
        "photos": "HDFS",
        "sensors": "wide-column",
        "orders": "relational",
        "catalogue": "document",
        "prices": "column files",
    }


@attempt("store_for", belief="wide_column_is_columnar")
def column_by_its_name():
    """*Wide-column* went to the means of two columns, and the sensors' readings into files. Which of the two can take a reading from every sensor without pause?"""
    return {
        "logs": "HDFS",
        "photos": "object store",
        "sensors": "column files",
        "orders": "relational",
        "catalogue": "document",
        "prices": "wide-column",
    }


@attempt("store_for", belief="modern_stores_do_everything")
def orders_as_documents():
    """The orders became documents, the products rows of a table. What happens to the stock if the payment fails in between?"""
    return {
        "logs": "HDFS",
        "photos": "object store",
        "sensors": "wide-column",
        "orders": "document",
        "catalogue": "relational",
        "prices": "column files",
    }


@attempt("store_for", belief="a_reading_is_a_document")
def readings_as_documents():
    """Readings are documents here, and products rows found by a key. Do 900,000 sensors send different fields, or the same again and again?"""
    return {
        "logs": "HDFS",
        "photos": "object store",
        "sensors": "document",
        "orders": "relational",
        "catalogue": "wide-column",
        "prices": "column files",
    }


@attempt("store_for", belief="tables_belong_in_a_database")
def sums_in_the_database():
    """The sales went to the relational store, since they are a table, and the orders to column files. What changes together there, and how often is a stored sale changed?"""
    return {
        "logs": "HDFS",
        "photos": "object store",
        "sensors": "wide-column",
        "orders": "column files",
        "catalogue": "document",
        "prices": "relational",
    }


@alternative("store_for")
def by_pairs():
    """The same, from two lists."""
    kinds = ("logs", "photos", "sensors", "orders", "catalogue", "prices")
    return dict(zip(kinds, ("HDFS", "object store", "wide-column", "relational", "document", "column files")))


# containers_now


@attempt("containers_now", belief="free_memory_adds_up")
def adds_it_all_up(nodes, memory, step):
    """It adds up what is free on all machines and divides. What is half a container on one machine and half on another?"""
    given = -(-memory // step) * step
    return sum(node["availMemoryMB"] for node in nodes if node["state"] == "RUNNING") // given


@attempt("containers_now", belief="you_get_what_you_ask_for")
def without_rounding(nodes, memory, step):
    """It counts with the memory asked for. How much does YARN take off a machine for each container?"""
    return sum(node["availMemoryMB"] // memory for node in nodes if node["state"] == "RUNNING")


@attempt("containers_now", belief="what_is_listed_can_be_used")
def whoever_is_listed(nodes, memory, step):
    """Machines that are not running got containers too. What does a number beside a lost machine tell you?"""
    given = -(-memory // step) * step
    return sum(node["availMemoryMB"] // given for node in nodes)


@attempt("containers_now", belief="rounding_is_to_the_nearest")
def rounds_to_the_nearest(nodes, memory, step):
    """Requests just above a step were rounded down to it. Would a process that asked for more be content?"""
    given = max(1, round(memory / step)) * step
    return sum(node["availMemoryMB"] // given for node in nodes if node["state"] == "RUNNING")


@attempt("containers_now", belief="one_container_a_machine")
def one_each(nodes, memory, step):
    """Each machine with room got one container. What else could stand beside it on a large one?"""
    given = -(-memory // step) * step
    return sum(node["availMemoryMB"] >= given for node in nodes if node["state"] == "RUNNING")


@attempt("containers_now", belief="rounding_up_adds_a_step")
def always_a_step_more(nodes, memory, step):
    """A request that is a multiple of the step already got a whole step more. To what is 1,024 rounded up in steps of 512?"""
    given = memory // step * step + step
    return sum(node["availMemoryMB"] // given for node in nodes if node["state"] == "RUNNING")


@attempt("containers_now", belief="free_memory_adds_up")
def adds_up_unrounded(nodes, memory, step):
    """All that is free was put together and divided by the request itself. On which machine does each container lie, and how much is taken off for it there?"""
    return sum(node["availMemoryMB"] for node in nodes if node["state"] == "RUNNING") // memory


@alternative("containers_now")
def by_taking_away(nodes, memory, step):
    """Container after container, until none fits."""
    given = step
    while given < memory:
        given += step
    count = 0
    for node in nodes:
        free = node["availMemoryMB"] if node["state"] == "RUNNING" else 0
        while free >= given:
            free -= given
            count += 1
    return count


# inventory


def files_below(namenode, folder, inside=""):
    """The status of every file in a folder and the folders in it, by its path."""
    found = {}
    for status in ask(namenode, f"{folder}{inside}", "LISTSTATUS")["FileStatuses"]["FileStatus"]:
        path = f"{inside}/{status['pathSuffix']}"
        found |= files_below(namenode, folder, path) if status["type"] == "DIRECTORY" else {path[1:]: status}
    return found


def blocks_of(namenode, path):
    """The blocks of a file."""
    return ask(namenode, path, "GETFILEBLOCKLOCATIONS")["BlockLocations"]["BlockLocation"]


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


@attempt("inventory", belief="a_listing_is_deep")
def only_the_first_folder(namenode, folder):
    """What lies in folders of the folder is missing. How deep does one listing look?"""
    listed = ask(namenode, folder, "LISTSTATUS")["FileStatuses"]["FileStatus"]
    files = {status["pathSuffix"]: status for status in listed if status["type"] == "FILE"}
    return counted(files, {path: now(namenode, folder, path) for path in files})


def now(namenode, folder, path):
    """The length and the replicas of each block, now."""
    return [(block["length"], len(block["names"])) for block in blocks_of(namenode, f"{folder}/{path}")]


@attempt("inventory", belief="a_wish_is_a_fact")
def wishes_on_disk(namenode, folder):
    """The bytes on disk are those that the files wish for, as `spaceConsumed` of the content summary also is. On how many machines can a block lie here?"""
    files = files_below(namenode, folder)
    blocks = {
        path: [(length, status["replication"]) for length, _ in now(namenode, folder, path)]
        for path, status in files.items()
    }
    return counted(files, blocks)


@attempt("inventory", belief="every_file_has_a_block")
def a_block_for_each(namenode, folder):
    """Empty files were given a block each. What would be in it?"""
    files = files_below(namenode, folder)
    blocks = {path: now(namenode, folder, path) for path in files}
    return counted(files, blocks) | {"blocks": sum(max(1, len(pairs)) for pairs in blocks.values())}


@attempt("inventory", belief="the_last_block_is_full")
def full_blocks(namenode, folder):
    """On the disks every block was taken for full. What does `hdfs dfs -du` say of a small file?"""
    files = files_below(namenode, folder)
    blocks = {path: now(namenode, folder, path) for path in files}
    full = sum(files[path]["blockSize"] * replicas for path, pairs in blocks.items() for _, replicas in pairs)
    return counted(files, blocks) | {"on_disk": full}


@attempt("inventory", belief="the_longest_is_the_weakest")
def most_blocks(namenode, folder):
    """The file with the most blocks was called the weakest. Which is lost first: ten blocks with two replicas each, or one block with one?"""
    files = files_below(namenode, folder)
    blocks = {path: now(namenode, folder, path) for path in files}
    longest = max(sorted(files), key=lambda path: files[path]["length"], default=None)
    return counted(files, blocks) | {"weakest": longest}


@attempt("inventory", belief="a_listing_is_in_the_order_of_paths")
def first_on_the_walk(namenode, folder):
    """Of files that are equally weak it names the one that it met first. Which path comes first as text: `late.txt`, or `late/macbeth`?"""
    files = files_below(namenode, folder)
    blocks = {path: now(namenode, folder, path) for path in files}
    weak = [(replicas, path) for path, pairs in blocks.items() for _, replicas in pairs]
    return counted(files, blocks) | {"weakest": min(weak, key=lambda pair: pair[0], default=(0, None))[1]}


@attempt("inventory", belief="the_weakest_lies_on_top")
def weakest_of_the_first_folder(namenode, folder):
    """The sums reach down into the folders, and the weakest file is looked for at the top alone. What do you do with the one that an inner folder reports?"""
    files = files_below(namenode, folder)
    blocks = {path: now(namenode, folder, path) for path in files}
    top = [(replicas, path) for path, pairs in blocks.items() for _, replicas in pairs if "/" not in path]
    return counted(files, blocks) | {"weakest": min(top, default=(0, None))[1]}


@alternative("inventory")
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


# blocks_lost


@attempt("blocks_lost", belief="replicas_may_share_a_machine")
def one_after_the_other(blocks, machines, replicas, dead):
    """Each replica was given its machine as if the others did not exist. Can two replicas of a block lie on one machine?"""
    return blocks * (dead / machines) ** replicas


@attempt("blocks_lost", belief="every_death_loses_data")
def share_of_the_dead(blocks, machines, replicas, dead):
    """As many blocks are lost as machines, in proportion. What are replicas for?"""
    return blocks * dead / machines


@attempt("blocks_lost", belief="fewer_deaths_than_replicas")
def all_or_none(blocks, machines, replicas, dead):
    """With as many dead machines as replicas, every block was given up. Must a block lie on these machines and no others?"""
    return float(blocks) if dead >= replicas else 0.0


@attempt("blocks_lost", belief="more_replicas_more_to_lose")
def lost_replicas(blocks, machines, replicas, dead):
    """These are the *replicas* that are lost, and with more of them more are. How many blocks have none left?"""
    return blocks * replicas * dead / machines


@alternative("blocks_lost")
def by_products(blocks, machines, replicas, dead):
    """Replica by replica: of the machines still free, the dead ones."""
    share = 1
    for taken in range(replicas):
        share *= max(0, dead - taken) / (machines - taken)
    return blocks * share


# levels


@attempt("levels", belief="false_means_missing")
def zero_is_nothing(crews):
    """A delay of 0 has the level of an empty list. What does `if delay` say of a punctual flight?"""
    column = []
    for crew in crews:
        if not crew:
            column.append((0, 0 if crew is None else 1, None))
        for at, delay in enumerate(crew or []):
            column.append((min(at, 1), 2 if delay else 1, delay or None))
    return column


@attempt("levels", belief="repetition_counts")
def counts_the_repetitions(crews):
    """The repetition level grows along the list. There is one level of lists: how many values can *the same list goes on* have?"""
    column = []
    for crew in crews:
        if not crew:
            column.append((0, 0 if crew is None else 1, None))
        column += [(at, 2, delay) for at, delay in enumerate(crew or [])]
    return column


@attempt("levels", belief="an_empty_list_is_missing")
def empty_as_missing(crews):
    """An empty list and nothing recorded look the same in the column. How would a reader know which it was?"""
    column = []
    for crew in crews:
        if not crew:
            column.append((0, 0, None))
        column += [(min(at, 1), 2, delay) for at, delay in enumerate(crew or [])]
    return column


@attempt("levels", belief="no_value_no_entry")
def without_the_empty(crews):
    """Crews without a value have no entry at all. How many crews would a reader find?"""
    return [(min(at, 1), 2, delay) for crew in crews for at, delay in enumerate(crew or [])]


@attempt("levels", belief="the_column_begins_once")
def one_long_list(crews):
    """Only the very first entry begins a record. Where does the second crew begin?"""
    column = []
    for crew in crews:
        if not crew:
            column.append((1, 0 if crew is None else 1, None))
        column += [(1, 2, delay) for delay in crew or []]
    return [(0, *column[0][1:]), *column[1:]]


@alternative("levels")
def by_first_and_rest(crews):
    """The first value, then the others."""
    column = []
    for crew in crews:
        match crew:
            case None:
                column.append((0, 0, None))
            case []:
                column.append((0, 1, None))
            case [first, *rest]:
                column.append((0, 2, first))
                column.extend((1, 2, delay) for delay in rest)
    return column
