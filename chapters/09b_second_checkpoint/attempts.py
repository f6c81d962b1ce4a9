"""What people believe after the chapters on clusters and jobs, as answers; and second right answers.

The names of `given` cells are at hand. Files differ from a right one in what a belief changes.
"""

from workbook import alternative, attempt, equivalent


def _but(text, *changes):
    """The text of a file with some of its lines changed."""
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    return text


# sky_pictures


def _bytes(files):
    return [number * (10**6 if unit == "MB" else 2**20) for number, unit in files]


@attempt("sky_pictures", belief="the_i_is_spelling")
def pictures_all_in_mib(files, block, replicas):
    """Each MB was taken for an MiB here. What is the block measured in, and how many bytes is one of each?"""
    sizes = [number * 2**20 for number, unit in files]
    blocks = sum(ceil(size / (block * 2**20)) for size in sizes)
    return blocks, sum(sizes) * replicas, len(sizes) + blocks


@attempt("sky_pictures", belief="the_last_block_is_short")
def pictures_and_a_rest(files, block, replicas):
    """A picture of exactly one block has two here, and an empty one has one. How many bytes would be in that block?"""
    sizes = _bytes(files)
    blocks = sum(size // (block * 2**20) + 1 for size in sizes)
    return blocks, sum(sizes) * replicas, len(sizes) + blocks


@attempt("sky_pictures", belief="a_small_file_fills_a_block")
def pictures_in_full_blocks(files, block, replicas):
    """A small picture takes as much disk here as a large one. How long is the file on a DataNode's disk that holds a block of 5 MB?"""
    sizes = _bytes(files)
    blocks = sum(ceil(size / (block * 2**20)) for size in sizes)
    return blocks, blocks * block * 2**20 * replicas, len(sizes) + blocks


@attempt("sky_pictures", belief="small_files_share_a_block")
def pictures_side_by_side(files, block, replicas):
    """Two small pictures lie in one block here. If the first is removed, what becomes of the second?"""
    sizes = _bytes(files)
    blocks = ceil(sum(sizes) / (block * 2**20))
    return blocks, sum(sizes) * replicas, len(sizes) + blocks


@attempt("sky_pictures", belief="replicas_are_blocks")
def pictures_entered_twice(files, block, replicas):
    """With another replica of everything the NameNode has more entries here. Of what are three replicas copies: of three blocks?"""
    sizes = _bytes(files)
    blocks = sum(ceil(size / (block * 2**20)) for size in sizes)
    return blocks, sum(sizes) * replicas, len(sizes) + blocks * replicas


@attempt("sky_pictures", belief="lazy_holds_results")
def pictures_counted_later(files, block, replicas):
    """There are blocks, and they take no bytes and belong to no file. What had the first sum left of the pictures?"""
    sizes = (number * (10**6 if unit == "MB" else 2**20) for number, unit in files)
    blocks = sum(ceil(size / (block * 2**20)) for size in sizes)
    return blocks, sum(sizes) * replicas, len(list(files)) + blocks


@alternative("sky_pictures")
def pictures_by_loop(files, block, replicas):
    """One walk, and blocks counted by taking them away."""
    blocks = taken = entries = 0
    for number, unit in files:
        size = number * {"MB": 10**6, "MiB": 1024 * 1024}[unit]
        entries += 1
        taken += replicas * size
        while size > 0:
            size -= block * 1024 * 1024
            blocks += 1
    return blocks, taken, entries + blocks


# daily_files


@attempt("daily_files", belief="the_i_is_spelling")
def blocks_of_a_thousand_kb(sizes, block, replicas):
    """A day of 1,020 kB has a second block here, though the block is 1 MiB. How many kB is that?"""
    sizes = list(sizes)
    blocks = sum(ceil(size / (block * 1000)) for size in sizes)
    return len(sizes) + blocks, 1 + ceil(sum(sizes) / (block * 1000)), sum(sizes) * 1000 * replicas


@attempt("daily_files", belief="blocks_stay_as_they_were")
def days_keep_their_blocks(sizes, block, replicas):
    """In the one file there are as many blocks as there were before, most of them short. Which block of a file may be short?"""
    sizes = list(sizes)
    blocks = sum(ceil(size * 1000 / (block * 2**20)) for size in sizes)
    return len(sizes) + blocks, 1 + blocks, sum(sizes) * 1000 * replicas


@attempt("daily_files", belief="a_small_file_fills_a_block")
def days_in_full_blocks(sizes, block, replicas):
    """The one file takes more disk than it has bytes, even with its replicas counted. What fills the rest of its last block?"""
    sizes = list(sizes)
    blocks = sum(ceil(size * 1000 / (block * 2**20)) for size in sizes)
    then = ceil(sum(sizes) * 1000 / (block * 2**20))
    return len(sizes) + blocks, 1 + then, then * block * 2**20 * replicas


@attempt("daily_files", belief="a_file_is_its_blocks")
def days_without_names(sizes, block, replicas):
    """These are the blocks alone. Where does the NameNode keep that a block belongs to Tuesday's file?"""
    sizes = list(sizes)
    blocks = sum(ceil(size * 1000 / (block * 2**20)) for size in sizes)
    return blocks, ceil(sum(sizes) * 1000 / (block * 2**20)), sum(sizes) * 1000 * replicas


@attempt("daily_files", belief="lazy_holds_results")
def days_added_up_later(sizes, block, replicas):
    """The one file is empty. Who went through the sizes before they were added up for it?"""
    files = blocks = 0
    for size in sizes:
        files, blocks = files + 1, blocks + ceil(size * 1000 / (block * 2**20))
    total = sum(sizes) * 1000
    return files + blocks, 1 + ceil(total / (block * 2**20)), total * replicas


@alternative("daily_files")
def days_by_reduce(sizes, block, replicas):
    """A reduction over a pair."""
    size = block * 1024 * 1024

    def step(state, kilobytes):
        entries, total = state
        return entries + 1 + -(-kilobytes * 1000 // size), total + kilobytes * 1000

    entries, total = reduce(step, sizes, (0, 0))
    return entries, 1 + -(-total // size), total * replicas


equivalent(
    "daily_files",
    was="files, blocks, total = files + 1, blocks + …, total",
    now="files, blocks, total = blocks + …, files + 1, total",
    why="Only the sum of files and blocks counts.",
)


# many_wishes


def _cut(size, block):
    return ceil(size * 10**6 / (block * 2**20))


@attempt("many_wishes", belief="a_wish_is_a_fact")
def wishes_come_true(files, block, machines):
    """Every wish was fulfilled. On which machine is the third replica, if there are two machines and each has one?"""
    files = list(files)
    return sum(_cut(size, block) for size, _ in files), 0, sum(size * wish for size, wish in files)


@attempt("many_wishes", belief="how_many_is_how_much")
def missing_replicas_counted(files, block, machines):
    """This is how many replicas are missing. What did the text ask to be counted?"""
    files = list(files)
    short = sum(_cut(size, block) * max(0, wish - machines) for size, wish in files)
    return sum(_cut(size, block) for size, _ in files), short, sum(size * min(wish, machines) for size, wish in files)


@attempt("many_wishes", belief="one_for_each_is_one_for_all")
def files_in_want(files, block, machines):
    """A file of many blocks was counted once. If its wish cannot be fulfilled, how many of its blocks lack a replica?"""
    files = list(files)
    short = sum(wish > machines for _, wish in files)
    return sum(_cut(size, block) for size, _ in files), short, sum(size * min(wish, machines) for size, wish in files)


@attempt("many_wishes", belief="the_i_is_spelling")
def wishes_in_one_unit(files, block, machines):
    """A file that is a little larger in MB than the block in MiB was cut in two. Which of the two numbers stands for more bytes?"""
    files = list(files)
    cut = [(ceil(size / block), size, wish) for size, wish in files]
    short = sum(blocks for blocks, _, wish in cut if wish > machines)
    return sum(blocks for blocks, _, _ in cut), short, sum(size * min(wish, machines) for _, size, wish in cut)


@attempt("many_wishes", belief="lazy_holds_results")
def wishes_read_again(files, block, machines):
    """There are blocks, and nothing lies on the disks. Who had gone through `files` when the MB were added up?"""
    blocks = sum(_cut(size, block) for size, _ in files)
    short = sum(_cut(size, block) for size, wish in files if wish > machines)
    return blocks, short, sum(size * min(wish, machines) for size, wish in files)


@alternative("many_wishes")
def wishes_by_reduce(files, block, machines):
    """A reduction over a triple."""

    def step(state, file):
        size, wish = file
        cut = -(-size * 10**6 // (block * 1024**2))
        return state[0] + cut, state[1] + cut * (wish > machines), state[2] + size * min(wish, machines)

    return reduce(step, files, (0, 0, 0))


# after_the_storm


@attempt("after_the_storm", belief="half_a_file_is_a_file")
def some_of_it_is_there(blocks, dead):
    """A file is listed here of which the first block is nowhere. Which block could be read, and is it the whole file?"""
    return sorted({file for file, _, machines in blocks if set(machines) - set(dead)})


@attempt("after_the_storm", belief="every_death_loses_data")
def touched_is_lost(blocks, dead):
    """A file is missing though each of its blocks has a replica on a machine that answers. What are the other replicas for?"""
    blocks = list(blocks)
    lost = {file for file, _, machines in blocks if set(machines) & set(dead)}
    return sorted({file for file, _, _ in blocks} - lost)


@attempt("after_the_storm", belief="equal_keys_arrive_together")
def files_in_one_piece(blocks, dead):
    """A file counts as whole if its blocks that came last are. Do the blocks of a file come one after another?"""
    whole = {}
    for file, group in groupby(blocks, key=itemgetter(0)):
        whole[file] = all(set(machines) - set(dead) for _, _, machines in group)
    return sorted(valfilter(bool, whole))


@attempt("after_the_storm", belief="lazy_holds_results")
def storm_looked_at_twice(blocks, dead):
    """Nothing can be read any more. What did the second loop find in `blocks`?"""
    lost = {file for file, _, machines in blocks if not set(machines) - set(dead)}
    return sorted({file for file, _, _ in blocks} - lost)


@alternative("after_the_storm")
def storm_by_file(blocks, dead):
    """For each file whether all of its blocks live, brought up to date block by block."""
    whole = {}
    for file, _, machines in blocks:
        lives = any(machine not in dead for machine in machines)
        whole[file] = whole.get(file, True) and lives
    return sorted(file for file in whole if whole[file])


equivalent(
    "after_the_storm", was="", now="blocks = repeated(blocks)", why="A block that is named twice is in the same places."
)
equivalent("after_the_storm", was="", now="dead = …(dead)", why="There are five machines, and a set has each once.")


# copies_ordered


@attempt("copies_ordered", belief="lost_is_short_of_replicas")
def lost_ones_written_anew(blocks, alive, wish):
    """Replicas were written of blocks that no living machine has. What were they copied from?"""
    left = [len(set(machines) & set(alive)) for _, machines in blocks]
    return sum(max(0, min(wish, len(alive)) - each) for each in left), left.count(0)


@attempt("copies_ordered", belief="a_wish_is_a_fact")
def wish_at_any_price(blocks, alive, wish):
    """More replicas were written than there are machines without one. What would two replicas on one machine be good for?"""
    left = [len(set(machines) & set(alive)) for _, machines in blocks]
    return sum(max(0, wish - each) for each in left if each), left.count(0)


@attempt("copies_ordered", belief="a_surplus_helps_others")
def surplus_counted_off(blocks, alive, wish):
    """A block with too many replicas made the number smaller. Can a replica of one block stand for another block?"""
    left = [len(set(machines) & set(alive)) for _, machines in blocks]
    return sum(min(wish, len(alive)) - each for each in left if each), left.count(0)


@attempt("copies_ordered", belief="how_many_is_how_much")
def blocks_that_need_some(blocks, alive, wish):
    """This is the number of blocks that get something. How many replicas does a block get that lacks two?"""
    left = [len(set(machines) & set(alive)) for _, machines in blocks]
    return sum(0 < each < min(wish, len(alive)) for each in left), left.count(0)


@attempt("copies_ordered", belief="a_dead_replica_counts")
def replicas_on_paper(blocks, alive, wish):
    """For a block whose replicas are on dead machines nothing was written. Which of its replicas can be read now?"""
    blocks = list(blocks)
    written = sum(max(0, min(wish, len(alive)) - len(machines)) for _, machines in blocks)
    return written, sum(not set(machines) & set(alive) for _, machines in blocks)


@alternative("copies_ordered")
def ordered_by_reduce(blocks, alive, wish):
    """A reduction over a pair."""
    most = min(wish, len(alive))

    def step(state, block):
        written, lost = state
        left = sum(machine in alive for machine in block[1])
        return (written, lost + 1) if left == 0 else (written + (most - left if left < most else 0), lost)

    return reduce(step, blocks, (0, 0))


equivalent("copies_ordered", was="", now="alive = first_twenty(alive)", why="There are six machines.")


# accidents


def _told(events):
    return map(str.split, events)


@attempt("accidents", belief="replicas_are_a_backup")
def deleted_and_back(events):
    """A file was deleted while a machine with a replica of it was off, and it is listed again. Which name leads to that block now?"""
    replicas, dead = {}, set()
    for what, name, *machines in _told(events):
        if what == "put":
            replicas[name] = set(machines)
        elif what == "rm":
            replicas[name] &= dead
        elif what == "dies":
            dead.add(name)
        else:
            dead.remove(name)
    return sorted(name for name, machines in replicas.items() if machines - dead)


@attempt("accidents", belief="an_old_replica_is_as_good")
def old_replicas_stay(events):
    """The new file is on a machine that is off, and it is listed all the same. What stands in the old replica that answered?"""
    replicas, dead = {}, set()
    for what, name, *machines in _told(events):
        if what == "put":
            replicas.setdefault(name, set()).update(machines)
        elif what == "rm":
            del replicas[name]
        elif what == "dies":
            dead.add(name)
        else:
            dead.remove(name)
    return sorted(name for name, machines in replicas.items() if machines - dead)


@attempt("accidents", belief="every_death_loses_data")
def dead_for_good(events):
    """A file stays lost though its machine is on again. What did the text say about its disk?"""
    replicas = {}
    for what, name, *machines in _told(events):
        if what == "put":
            replicas[name] = set(machines)
        elif what == "rm":
            replicas.pop(name, None)
        elif what == "dies":
            replicas = valmap(lambda holders, machine=name: holders - {machine}, replicas)
    return sorted(valfilter(bool, replicas))


@attempt("accidents", belief="every_death_loses_data")
def every_replica_needed(events):
    """A file was given up that has a replica on a machine that is on. How many does a reader need?"""
    replicas, dead = {}, set()
    for what, name, *machines in _told(events):
        if what == "put":
            replicas[name] = set(machines)
        elif what == "rm":
            del replicas[name]
        elif what == "dies":
            dead.add(name)
        else:
            dead.remove(name)
    return sorted(name for name, machines in replicas.items() if not machines & dead)


@attempt("accidents", belief="listed_is_readable")
def all_that_is_listed(events):
    """These are the files that have a name. Who knows the names, and who has the bytes?"""
    replicas = {}
    for what, name, *machines in _told(events):
        if what == "put":
            replicas[name] = machines
        elif what == "rm":
            del replicas[name]
    return sorted(replicas)


@alternative("accidents")
def accidents_from_the_end(events):
    """From the end: the last word about each name and each machine is the one that holds."""
    last = {}
    for what, name, *machines in map(str.split, events):
        last[name] = what, machines
    off = {name for name, (what, _) in last.items() if what == "dies"}
    return sorted(name for name, (what, machines) in last.items() if what == "put" and not off.issuperset(machines))


equivalent(
    "accidents", was="", now="events = repeated(events)", why="What happens twice in the same order ends the same."
)


# room_on_machines


@attempt("room_on_machines", belief="free_memory_adds_up")
def room_in_all(wanted, free):
    """A container was placed that fits on no machine. On which one do its processes run?"""
    left, waiting = dict(free), []
    for name, memory in wanted:
        if sum(left.values()) < memory:
            waiting.append(name)
            continue
        for machine, megabytes in left.items():
            taken = min(megabytes, memory)
            left[machine] -= taken
            memory -= taken
    return waiting, left


@attempt("room_on_machines", belief="my_state_is_mine_alone")
def taken_from_free(wanted, free):
    """Who looks into `free` after the call finds less than was there. Whose dictionary was it?"""
    waiting = []
    for name, memory in wanted:
        machine = next((machine for machine, megabytes in free.items() if megabytes >= memory), None)
        if machine is None:
            waiting.append(name)
        else:
            free[machine] -= memory
    return waiting, free


@attempt("room_on_machines", belief="one_waits_all_wait")
def stopped_at_the_first(wanted, free):
    """Behind the first container that had to wait nobody was placed any more. Is there no room for a smaller one?"""
    left, waiting = dict(free), []
    for name, memory in wanted:
        machine = next((machine for machine, megabytes in left.items() if megabytes >= memory), None)
        if machine is None or waiting:
            waiting.append(name)
        else:
            left[machine] -= memory
    return waiting, left


@attempt("room_on_machines", belief="a_limit_is_not_reached")
def never_to_the_last_mb(wanted, free):
    """A container that would have filled its machine exactly waits. How much has to be left over?"""
    left, waiting = dict(free), []
    for name, memory in wanted:
        machine = next((machine for machine, megabytes in left.items() if megabytes > memory), None)
        if machine is None:
            waiting.append(name)
        else:
            left[machine] -= memory
    return waiting, left


@attempt("room_on_machines", belief="one_for_each_is_one_for_all")
def room_as_at_first(wanted, free):
    """Each container was compared with what was free at the beginning. What is left on a machine when the first one is there?"""
    left, waiting = dict(free), []
    for name, memory in wanted:
        machine = next((machine for machine, megabytes in free.items() if megabytes >= memory), None)
        if machine is None:
            waiting.append(name)
        else:
            left[machine] -= memory
    return waiting, left


@alternative("room_on_machines")
def room_by_reduce(wanted, free):
    """A reduction whose step makes a new state."""

    def step(state, container):
        waiting, left = state
        name, memory = container
        for machine in left:
            if left[machine] >= memory:
                return waiting, {**left, machine: left[machine] - memory}
        return [*waiting, name], left

    return reduce(step, wanted, ([], {**free}))


equivalent(
    "room_on_machines", was="machine is None", now="not machine", why="A machine has a name, so it is never empty."
)


# going_on


def _queues(jobs, adds):
    """For each queue what its jobs add up to; `adds` says what one adds."""
    queues = {}
    for job in jobs:
        if added := adds(job):
            waiting, megabytes = queues.get(job["queue"], (0, 0))
            queues[job["queue"]] = waiting + added[0], megabytes + added[1]
    return queues


def _jobs(text):
    return get_in(["apps", "app"], json.loads(text), default=[])


@attempt("going_on", belief="what_is_over_still_counts")
def finished_ones_too(text):
    """A queue where all is over is listed, and each job that is over took a MB away. What does a job have that has ended?"""
    return _queues(_jobs(text), lambda job: (job["state"] == "ACCEPTED", job["allocatedMB"]))


@attempt("going_on", belief="what_does_not_run_waits")
def not_running_is_waiting(text):
    """Jobs that were killed wait here. For what would they wait?"""
    return _queues(_jobs(text), lambda job: (0, job["allocatedMB"]) if job["state"] == "RUNNING" else (1, 0))


@attempt("going_on", belief="there_is_always_data")
def always_some_job(text):
    """It ended with an error when no job was there. What stands under `apps` then?"""
    adds = {"RUNNING": lambda job: (0, job["allocatedMB"]), "ACCEPTED": lambda job: (1, 0)}
    return _queues(json.loads(text)["apps"]["app"], lambda job: adds.get(job["state"], lambda job: None)(job))


@attempt("going_on", belief="false_means_missing")
def nothing_allocated_is_nothing(text):
    """A queue in which a job waits, and none runs, is not listed. What does its 0 say?"""
    queues = _queues(
        _jobs(text), lambda job: {"RUNNING": (0, job["allocatedMB"]), "ACCEPTED": (1, 0)}.get(job["state"])
    )
    return valfilter(itemgetter(1), queues)


@attempt("going_on", belief="equal_keys_arrive_together")
def latest_stretch_of_a_queue(text):
    """A queue has only the jobs that came last. Are jobs listed queue by queue?"""
    report = {}
    for _, group in groupby(_jobs(text), key=itemgetter("queue")):
        report.update(
            _queues(group, lambda job: {"RUNNING": (0, job["allocatedMB"]), "ACCEPTED": (1, 0)}.get(job["state"]))
        )
    return report


@attempt("going_on", belief="nothing_is_an_entry")
def all_queues_listed(text):
    """A queue in which every job is over is listed, with zeros. Which queues does the text ask for?"""
    adds = {"RUNNING": lambda job: (0, job["allocatedMB"]), "ACCEPTED": lambda job: (1, 0)}
    return _queues(_jobs(text), lambda job: adds.get(job["state"], lambda job: (0, 0))(job))


@alternative("going_on")
def going_on_by_queue(text):
    """For each queue two sums over its jobs."""
    jobs = (json.loads(text)["apps"] or {"app": []})["app"]
    live = [job for job in jobs if job["state"] in {"ACCEPTED", "RUNNING"}]
    return {
        queue: (
            sum(job["queue"] == queue and job["state"] == "ACCEPTED" for job in live),
            sum(job["allocatedMB"] for job in live if job["queue"] == queue and job["state"] == "RUNNING"),
        )
        for queue in {job["queue"] for job in live}
    }


# done_by_when


def _done(places, tasks, minutes):
    return (min(places, tasks), ceil(tasks / places) * minutes) if places else (0, None)


@attempt("done_by_when", belief="free_memory_adds_up")
def all_memory_in_one(machines, tasks, memory, minutes):
    """Half a container's memory here and half there made room for one. On which machine is it?"""
    machines = list(machines)
    megabytes, cores = sum(each for each, _ in machines), sum(each for _, each in machines)
    return _done(min(megabytes // memory, cores), tasks, minutes)


@attempt("done_by_when", belief="memory_is_all_that_counts")
def cores_not_asked(machines, tasks, memory, minutes):
    """On a machine with one core eight tasks were started. What does each of them want besides memory?"""
    return _done(sum(megabytes // memory for megabytes, _ in machines), tasks, minutes)


@attempt("done_by_when", belief="a_part_of_a_task_is_work")
def part_of_a_round(machines, tasks, memory, minutes):
    """The last round takes a part of its time here. How long does one task take when no other is left?"""
    places = sum(min(megabytes // memory, cores) for megabytes, cores in machines)
    return (min(places, tasks), tasks / places * minutes) if places else (0, None)


@attempt("done_by_when", belief="a_cap_is_always_reached")
def all_places_taken(machines, tasks, memory, minutes):
    """More tasks run at the beginning than the job has. Who sits on the other places?"""
    places = sum(min(megabytes // memory, cores) for megabytes, cores in machines)
    return (places, ceil(tasks / places) * minutes) if places else (0, None)


@attempt("done_by_when", belief="there_is_always_data")
def there_is_room_somewhere(machines, tasks, memory, minutes):
    """It divided by 0. What does a job do that fits on no machine?"""
    places = sum(min(megabytes // memory, cores) for megabytes, cores in machines)
    return min(places, tasks), ceil(tasks / places) * minutes


@alternative("done_by_when")
def done_by_loop(machines, tasks, memory, minutes):
    """Round after round, until no task is left."""
    places = 0
    for megabytes, cores in machines:
        while megabytes >= memory and cores >= 1:
            megabytes, cores, places = megabytes - memory, cores - 1, places + 1
    if not places:
        return 0, None
    left, time = tasks, 0
    while left > 0:
        left, time = left - places, time + minutes
    return min(places, tasks), time


# ride_mapper

_RIDES = """
import sys

for line in sys.stdin:
    parts = line.rstrip("\\n").split(",")
    if parts == ["station", "minutes"]:
        continue
    if len(parts) == 2 and parts[1].isdigit():
        print(f"{parts[0]}\\t{parts[1]}")
    else:
        print("reporter:counter:rides,broken,1", file=sys.stderr)
"""


@attempt("ride_mapper", belief="a_mapper_reads_the_whole_file")
def one_header_skipped():
    """Headers in the middle of the file were counted as broken. How many files is this one made of, and where do they begin?"""
    return _but(
        _RIDES,
        ("for line in", "next(sys.stdin)\n\nfor line in"),
        ('    if parts == ["station", "minutes"]:\n        continue\n', ""),
    )


@attempt("ride_mapper", belief="whatever_is_left_is_broken")
def headers_are_broken():
    """The rides are right, and every header was counted as a broken line. Which lines does the text call broken?"""
    return _but(_RIDES, ('    if parts == ["station", "minutes"]:\n        continue\n', ""))


@attempt("ride_mapper", belief="false_means_missing")
def no_ride_of_zero():
    """Rides of less than a minute were counted as broken. Is `0` no number?"""
    return _but(_RIDES, ("parts[1].isdigit()", "parts[1].isdigit() and int(parts[1])"))


@attempt("ride_mapper", belief="what_a_program_says_is_its_output")
def counter_among_the_rides():
    """Among the rides there are lines that begin with `reporter`, and the counter knows of nothing. Who reads what a mapper prints?"""
    return _but(_RIDES, (", file=sys.stderr", ""))


@attempt("ride_mapper", belief="every_line_is_a_record")
def two_parts_always():
    """It ended at a line with one part, and with it the whole task. How many parts has `Mill`?"""
    return _but(_RIDES, ("len(parts) == 2 and parts[1].isdigit()", 'parts[1] != "NA"'))


@attempt("ride_mapper", belief="there_is_one_kind_of_gap")
def only_na_is_counted():
    """The rides are right; of the broken lines only those with NA were counted. What else can be wrong with a line?"""
    return _but(_RIDES, ("    else:", '    elif parts[-1] == "NA":'))


@attempt("ride_mapper", belief="any_sign_ends_a_key")
def comma_for_a_tab():
    """`Harbour,12` came out, in one piece. At which sign does Streaming end the key, and how many rides have the same key then?"""
    return _but(_RIDES, ("\\t{parts[1]}", ",{parts[1]}"))


@attempt("ride_mapper", belief="what_converts_is_valid")
def whatever_int_takes():
    """A ride of -5 minutes came out. `int` takes more than digits: what does the text say that minutes are made of?"""
    return _but(
        _RIDES,
        (
            'if len(parts) == 2 and parts[1].isdigit():\n        print(f"{parts[0]}\\t{parts[1]}")\n    else:',
            'try:\n        station, minutes = parts\n        print(f"{station}\\t{int(minutes)}")\n    except ValueError:',
        ),
    )


@alternative("ride_mapper")
def rides_counted_at_the_end():
    """The counter is told once, at the end."""
    return """
import sys

broken = 0
for line in map(str.strip, sys.stdin):
    station, comma, minutes = line.partition(",")
    if minutes.isdigit():
        print(station, minutes, sep="\\t")
    else:
        broken += line != "station,minutes"
sys.stderr.write(f"reporter:counter:rides,broken,{broken}\\n")
"""


# ware_mapper

_WARES = """
import sys

for line in sys.stdin:
    till, colon, basket = line.partition(":")
    wares = [ware.strip() for ware in basket.split(",") if ware.strip()]
    for ware in wares:
        print(f"{ware}\\t1")
    if colon and not wares:
        print("reporter:counter:baskets,empty,1", file=sys.stderr)
"""


@attempt("ware_mapper", belief="equal_values_count_once")
def wares_in_a_set():
    """Of two loaves in one basket one was counted. How many did the customer pay for?"""
    return _but(_WARES, ("for ware in wares:", "for ware in dict.fromkeys(wares):"))


@attempt("ware_mapper", belief="one_line_in_one_line_out")
def first_ware_only():
    """Of each basket the first ware came out, and the others did not. How many lines may a mapper print for one that it reads?"""
    return _but(_WARES, ("for ware in wares:", "for ware in wares[:1]:"))


@attempt("ware_mapper", belief="blanks_do_not_count")
def wares_with_blanks():
    """There are two kinds of bread now, and one of them begins with a blank. Will they be one key for the reducer?"""
    return _but(_WARES, ("[ware.strip() for", '[ware.rstrip("\\n") for'))


@attempt("ware_mapper", belief="every_gap_closes_a_group")
def nothing_is_a_ware():
    """A ware without a name was counted, and no basket is empty any more. What stands between two commas that follow each other?"""
    return _but(_WARES, (" if ware.strip()]", "]"))


@attempt("ware_mapper", belief="every_line_is_a_record")
def remarks_are_baskets():
    """The wares are right, and the counter counts remarks as well. By what does one tell a basket?"""
    return _but(_WARES, ("if colon and not wares", "if not wares"))


@attempt("ware_mapper", belief="what_a_program_says_is_its_output")
def empty_baskets_printed():
    """`reporter` was sold as if it were a ware. Where does Streaming look for counters, and where for records?"""
    return _but(_WARES, (", file=sys.stderr", ""))


@alternative("ware_mapper")
def wares_from_the_second_part():
    """Remarks leave first; the counter is told at the end."""
    return """
import sys

empty = 0
for line in sys.stdin:
    if ":" not in line:
        continue
    sold = 0
    for ware in map(str.strip, line.split(":", 1)[1].split(",")):
        if ware:
            print(ware, 1, sep="\\t")
            sold += 1
    empty += sold == 0
print(f"reporter:counter:baskets,empty,{empty}", file=sys.stderr)
"""


# gauge_mapper

_GAUGES = """
import sys

for line in sys.stdin:
    parts = line.strip().split(";")
    if len(parts) != 3:
        print("reporter:counter:gauges,noise,1", file=sys.stderr)
    elif parts[2] in ("", "NA"):
        print("reporter:counter:gauges,missing,1", file=sys.stderr)
    else:
        print(f"{parts[0].strip().upper()}\\t{parts[2]}")
"""


@attempt("gauge_mapper", belief="the_reducer_sees_through_names")
def gauges_as_written():
    """One gauge leaves under several names. To how many reducers can these go?"""
    return _but(_GAUGES, ("parts[0].strip().upper()", "parts[0]"), ("line.strip()", 'line.rstrip("\\n")'))


@attempt("gauge_mapper", belief="false_means_missing")
def zero_level_missing():
    """A gauge at 0 cm was counted as one that failed. What does it write when it fails?"""
    return _but(_GAUGES, ('parts[2] in ("", "NA")', 'parts[2] in ("", "NA") or not int(parts[2])'))


@attempt("gauge_mapper", belief="digits_make_a_number")
def below_zero_missing():
    """A level below 0 was counted as missing. Which sign does it have that is no digit?"""
    return _but(_GAUGES, ('parts[2] in ("", "NA")', "not parts[2].isdigit()"))


@attempt("gauge_mapper", belief="whatever_is_left_is_broken")
def one_counter_for_both():
    """The levels are right, and all lines without one stand under one name. Which of the two says that a gauge needs a visit?"""
    return _but(_GAUGES, ("gauges,missing", "gauges,noise"))


@attempt("gauge_mapper", belief="there_is_one_kind_of_gap")
def empty_level_printed():
    """A gauge came out with nothing behind the tab. What will the reducer make of that, when it wants a number?"""
    return _but(_GAUGES, ('in ("", "NA")', '== "NA"'))


@attempt("gauge_mapper", belief="every_line_is_a_record")
def three_parts_always():
    """It ended at a line that says `battery low` or less. How many parts has that?"""
    return _but(
        _GAUGES,
        (
            '    if len(parts) != 3:\n        print("reporter:counter:gauges,noise,1", file=sys.stderr)\n    elif',
            "    if",
        ),
    )


@alternative("gauge_mapper")
def gauges_by_error():
    """What is no number raises an error, and which one tells the counters apart."""
    return """
import sys


def told(counter):
    sys.stderr.write(f"reporter:counter:gauges,{counter},1\\n")


for line in sys.stdin:
    try:
        gauge, _, level = line.rstrip("\\n").split(";")
    except ValueError:
        told("noise")
        continue
    try:
        print(gauge.upper().strip() + "\\t" + str(int(level)))
    except ValueError:
        told("missing")
"""


# ride_reducer

_RUNS = """
import sys

current, rides, longest = None, 0, 0
for line in sys.stdin:
    station, minutes = line.rstrip("\\n").split("\\t")
    if station != current:
        if current is not None:
            print(f"{current}\\t{rides}\\t{longest}")
        current, rides, longest = station, 0, 0
    rides, longest = rides + 1, max(longest, int(minutes))
if current is not None:
    print(f"{current}\\t{rides}\\t{longest}")
"""


@attempt("ride_reducer", belief="the_end_needs_no_care")
def last_station_held():
    """The last station is not in the output. Which line was to print it?"""
    return _RUNS.rpartition("if current")[0]


@attempt("ride_reducer", belief="false_means_missing")
def unknown_station_dropped():
    """The rides of which nobody knows where they began are gone. Is an empty text the same as no station so far?"""
    return _but(_RUNS, ("if current is not None", "if current"))


@attempt("ride_reducer", belief="there_is_always_data")
def station_without_rides():
    """There were no lines, and a station called None was printed. Which one did the last line of your file mean?"""
    return _but(_RUNS, ("\nif current is not None:\n    print(", "\nprint("))


@attempt("ride_reducer", belief="csv_knows_numbers")
def longest_as_text():
    """A ride of 9 minutes was longer here than one of 12. What is compared when two texts are?"""
    return _but(
        _RUNS, ("rides, longest = station, 0, 0", 'rides, longest = station, 0, ""'), ("int(minutes)", "minutes")
    )


@attempt("ride_reducer", belief="one_state_serves_all_keys")
def longest_of_all_so_far():
    """A station has a longest ride that began elsewhere. What has to be forgotten at each new station?"""
    return _but(_RUNS, ("current, rides, longest = station, 0, 0", "current, rides = station, 0"))


@attempt("ride_reducer", belief="holding_is_free")
def all_stations_in_memory():
    """The output is right, and came when the last ride of the last station had been read. How many stations were in memory then?"""
    return """
import sys

stations = {}
for line in sys.stdin:
    station, minutes = line.rstrip("\\n").split("\\t")
    rides, longest = stations.get(station, (0, 0))
    stations[station] = rides + 1, max(longest, int(minutes))
for station, (rides, longest) in stations.items():
    print(f"{station}\\t{rides}\\t{longest}")
"""


@alternative("ride_reducer")
def stations_by_groupby():
    """Runs by groupby: the last one closes itself."""
    return """
import sys
from itertools import groupby

pairs = (line.rstrip("\\n").split("\\t") for line in sys.stdin)
for station, group in groupby(pairs, key=lambda pair: pair[0]):
    minutes = [int(pair[1]) for pair in group]
    print(station, len(minutes), max(minutes), sep="\\t")
"""


equivalent("ride_reducer", was='rstrip("\\n")', now='rstrip("")', why="int takes a number with a line end, too.")
equivalent("ride_reducer", was="None, 0, 0", now="None, …", why="The first station begins its numbers anew.")
equivalent("ride_reducer", was="station, 0, 0", now="station, 0, -1", why="No ride takes less than 0 minutes.")


# coldest_reducer

_COLDEST = """
import sys

current, coldest, least = None, "", 0.0
for line in sys.stdin:
    lake, day, degrees = line.rstrip("\\n").split("\\t")
    if lake != current:
        if current is not None:
            print(coldest)
        current, coldest, least = lake, line.rstrip("\\n"), float(degrees)
    if float(degrees) < least:
        coldest, least = line.rstrip("\\n"), float(degrees)
if current is not None:
    print(coldest)
"""


@attempt("coldest_reducer", belief="the_end_needs_no_care")
def last_lake_held():
    """The last of the lakes is missing. Who was to say that no other comes?"""
    return _COLDEST.rpartition("if current")[0]


@attempt("coldest_reducer", belief="values_come_in_order")
def first_line_of_each_lake():
    """For each lake its first line was printed. By what are the lines sorted, and by what are they not?"""
    return _but(_COLDEST, ("float(degrees) < least", "False"))


@attempt("coldest_reducer", belief="csv_knows_numbers")
def coldest_as_text():
    """10 degrees were colder here than 9. What was compared: degrees, or the signs they are written with?"""
    return _but(_COLDEST, ("float(degrees)", "degrees"))


@attempt("coldest_reducer", belief="zero_is_the_least")
def coldest_below_zero():
    """A lake that never was below 0 has a line of another lake, or none. With what did its search begin?"""
    return _but(
        _COLDEST,
        ('current, coldest, least = lake, line.rstrip("\\n"), float(degrees)', "current, least = lake, 0.0"),
    )


@attempt("coldest_reducer", belief="equals_are_the_same")
def latest_of_equals():
    """Of two days equally cold the second was printed. Which one came first?"""
    return _but(_COLDEST, ("float(degrees) < least", "float(degrees) <= least"))


@attempt("coldest_reducer", belief="holding_is_free")
def all_lines_in_memory():
    """The lines are right, and the whole input was read before the first. What would a thousand lakes and a hundred years need?"""
    return """
import sys
from itertools import groupby

records = [line.rstrip("\\n").split("\\t") for line in sys.stdin]
for lake, group in groupby(records, key=lambda record: record[0]):
    print(*min(group, key=lambda record: float(record[2])), sep="\\t")
"""


@alternative("coldest_reducer")
def coldest_by_loop():
    """The coldest line so far is all that is remembered."""
    return _COLDEST


# word_reducer

_WORDS = """
import sys

current, places, files = None, 0, set()
for line in sys.stdin:
    word, file = line.rstrip("\\n").split("\\t")
    if word != current:
        if current is not None:
            print(current, places, len(files), sep="\\t")
        current, places, files = word, 0, set()
    places += 1
    files.add(file)
if current is not None:
    print(current, places, len(files), sep="\\t")
"""


@attempt("word_reducer", belief="values_come_in_order")
def files_that_change():
    """A file that was left and came again was counted twice. In which order do the files of a word come?"""
    return _but(
        _WORDS,
        ("current, places, files = None, 0, set()", "current, places, files, before = None, 0, [], None"),
        ("current, places, files = word, 0, set()", "current, places, files, before = word, 0, [], None"),
        ("    files.add(file)", "    if file != before:\n        files.append(file)\n    before = file"),
    )


@attempt("word_reducer", belief="how_many_is_how_much")
def places_for_files():
    """A word that is ten times in one play is in ten files here. How many different ones are there?"""
    return _but(_WORDS, ("len(files)", "places"))


@attempt("word_reducer", belief="one_state_serves_all_keys")
def files_of_all_words():
    """With each word there are more files, also of words that stand in one. Whose files are still in the set?"""
    return _but(_WORDS, ("current, places, files = word, 0, set()", "current, places = word, 0"))


@attempt("word_reducer", belief="the_end_needs_no_care")
def last_word_unsaid():
    """The last word of the alphabet never comes out. What would have to come to bring it out?"""
    return _WORDS.rpartition("if current")[0]


@attempt("word_reducer", belief="there_is_always_data")
def word_for_no_lines():
    """No line came in, and one went out. What is printed for nothing?"""
    return _but(_WORDS, ("\nif current is not None:\n    print(", "\nprint("))


@attempt("word_reducer", belief="holding_is_free")
def all_words_in_memory():
    """All is right, and nothing was printed before the last line was read. What did the text say of all words, and of one?"""
    return """
import sys

words = {}
for line in sys.stdin:
    word, file = line.rstrip("\\n").split("\\t")
    words.setdefault(word, []).append(file)
for word, files in words.items():
    print(word, len(files), len(set(files)), sep="\\t")
"""


@alternative("word_reducer")
def words_by_groupby():
    """groupby, and a dictionary of counts for one word."""
    return """
import sys
from collections import Counter
from itertools import groupby
from operator import itemgetter

pairs = (line.rstrip("\\n").split("\\t") for line in sys.stdin)
for word, group in groupby(pairs, key=itemgetter(0)):
    files = Counter(file for _, file in group)
    print(word, sum(files.values()), len(files), sep="\\t")
"""


equivalent("word_reducer", was="current is not None", now="current", why="A word is never empty.")
equivalent(
    "word_reducer",
    was='rstrip("\\n")',
    now='rstrip("")',
    why="The files of all lines have the line end, so as many differ.",
)
equivalent("word_reducer", was="None, 0, set()", now="None, …", why="The first word begins its numbers anew.")


# lake_combiner

_SUMS = """
import sys
from itertools import groupby

records = (line.rstrip("\\n").split("\\t") for line in sys.stdin)
for lake, group in groupby(records, key=lambda record: record[0]):
    total = count = 0
    for _, degrees, readings in group:
        total, count = total + int(degrees), count + int(readings)
    print(f"{lake}\\t{total}\\t{count}")
"""


@attempt("lake_combiner", belief="a_combiner_runs_once")
def lines_counted():
    """Combined again, a lake has as many readings as there were lines. How many readings does a line stand for that you have printed yourself?"""
    return _but(_SUMS, ("count + int(readings)", "count + 1"))


@attempt("lake_combiner", belief="means_can_be_averaged")
def mean_and_one():
    """Each lake goes on as one reading, its mean. How much will it weigh in the reducer, beside a mapper that sends two readings?"""
    return _but(_SUMS, ('{total}\\t{count}"', '{total // count}\\t1"'))


@attempt("lake_combiner", belief="a_combiner_prints_the_result")
def mean_of_the_part():
    """The reducer looks for a third column and finds a mean and nothing more. What does it read, and what did you print?"""
    return _but(_SUMS, ('{total}\\t{count}"', '{total / count}"'))


@attempt("lake_combiner", belief="false_means_missing")
def zero_sums_left_out():
    """A lake whose degrees add up to 0 sends nothing. What would have become of its readings without a combiner?"""
    return _but(_SUMS, ("    print(", "    if total:\n        print("))


@attempt("lake_combiner", belief="one_value_stands_for_all")
def last_reading_wins():
    """Of each lake one reading is left. Where have the others gone that were to be added?"""
    return _but(_SUMS, ("total + int(degrees), count + int(readings)", "int(degrees), int(readings)"))


@alternative("lake_combiner")
def sums_of_columns():
    """The columns as two tuples."""
    return _but(
        _SUMS,
        (
            "    total = count = 0\n    for _, degrees, readings in group:\n"
            "        total, count = total + int(degrees), count + int(readings)\n",
            "    _, degrees, readings = zip(*group)\n    total, count = sum(map(int, degrees)), sum(map(int, readings))\n",
        ),
    )


equivalent("lake_combiner", was='rstrip("\\n")', now='rstrip("")', why="int takes a number with a line end, too.")


# level_combiner

_LEVELS = """
import sys
from itertools import groupby

records = (line.rstrip("\\n").split("\\t") for line in sys.stdin)
for river, group in groupby(records, key=lambda record: record[0]):
    highest, reached = None, 0
    for _, level, readings in group:
        level = int(level)
        if highest is None or level > highest:
            highest, reached = level, 0
        if level == highest:
            reached += int(readings)
    print(f"{river}\\t{highest}\\t{reached}")
"""


@attempt("level_combiner", belief="a_combiner_runs_once")
def lines_at_the_top():
    """A combiner may get its own lines again, and there one line stands for two readings. It counted as one. Which column says for how many a line stands?"""
    return _but(_LEVELS, ("int(readings)", "1"))


@attempt("level_combiner", belief="how_many_is_how_much")
def all_readings_counted():
    """Every reading of a river was counted as one that reached its highest level. Which ones did?"""
    return _but(_LEVELS, ("highest, reached = level, 0", "highest = level"), ("if level == highest:", "if True:"))


@attempt("level_combiner", belief="zero_is_the_least")
def never_below_zero():
    """A river that stands below its mark all year has the highest level 0. Who has read that?"""
    return _but(_LEVELS, ("highest, reached = None, 0", "highest, reached = 0, 0"), ("highest is None or ", ""))


@attempt("level_combiner", belief="csv_knows_numbers")
def highest_sign():
    """Here 99 cm were more than 150. By what were they compared, and what were they when they came out of the line?"""
    return _but(_LEVELS, ("        level = int(level)\n", ""))


@attempt("level_combiner", belief="a_combiner_prints_the_result")
def level_alone():
    """The line says how high, and no longer how often. What will the reducer find in the third column?"""
    return _but(_LEVELS, ("\\t{reached}", ""))


@alternative("level_combiner")
def levels_in_a_list():
    """All levels of the group, then the highest, then those who reached it."""
    return """
import sys
from itertools import groupby

records = (line.rstrip("\\n").split("\\t") for line in sys.stdin)
for river, group in groupby(records, key=lambda record: record[0]):
    levels = [(int(level), int(readings)) for _, level, readings in group]
    highest = max(levels)[0]
    print(river, highest, sum(readings for level, readings in levels if level == highest), sep="\\t")
"""


equivalent("level_combiner", was='rstrip("\\n")', now='rstrip("")', why="int takes a number with a line end, too.")
equivalent("level_combiner", was="None, 0", now="None, …", why="The first level of a river begins the count anew.")


# fastest_combiner

_FASTEST = """
import sys
from itertools import groupby

records = (line.rstrip("\\n").split("\\t") for line in sys.stdin)
for name, group in groupby(records, key=lambda record: record[0]):
    for seconds in sorted(int(seconds) for _, seconds in group)[:2]:
        print(f"{name}\\t{seconds}")
"""


@attempt("fastest_combiner", belief="the_leader_is_enough")
def the_fastest_alone():
    """Each map task sends its fastest run. Where is the second fastest of all, if both were in the same split?"""
    return _but(_FASTEST, ("[:2]", "[:1]"))


@attempt("fastest_combiner", belief="values_come_in_order")
def first_two_lines():
    """These are the first two runs of each class that came. Are they in order by their seconds?"""
    return _but(_FASTEST, ("sorted(int(seconds) for _, seconds in group)", "[seconds for _, seconds in group]"))


@attempt("fastest_combiner", belief="csv_knows_numbers")
def fastest_as_text():
    """104 seconds were faster here than 61. What was sorted?"""
    return _but(_FASTEST, ("int(seconds) for", "seconds for"))


@attempt("fastest_combiner", belief="equal_values_count_once")
def two_different_times():
    """Two runners were equally fast, and one of them is gone. What did the text say of that?"""
    return _but(
        _FASTEST, ("sorted(int(seconds) for _, seconds in group)", "sorted({int(seconds) for _, seconds in group})")
    )


@attempt("fastest_combiner", belief="a_combiner_is_another_mapper")
def sorted_and_all_sent():
    """Nothing got lost, and nothing was saved: every run is sent on. Which of them can still be first or second?"""
    return _but(_FASTEST, ("[:2]", ""))


@alternative("fastest_combiner")
def fastest_by_heap():
    """`nsmallest` holds two at a time."""
    return """
import sys
from heapq import nsmallest
from itertools import groupby

records = (line.split() for line in sys.stdin)
for name, group in groupby(records, key=lambda record: record[0]):
    for seconds in nsmallest(2, (int(seconds) for _, seconds in group)):
        print(name, seconds, sep="\\t")
"""


equivalent("fastest_combiner", was='rstrip("\\n")', now='rstrip("")', why="int takes a number with a line end, too.")


# on_the_way


@attempt("on_the_way", belief="a_combiner_sees_the_whole_job")
def one_combiner_for_all():
    """Eight records travel: each word as one. Which process has seen the `to` of both splits before they travel?"""
    return 15, 8, 8, 2


@attempt("on_the_way", belief="a_combiner_is_part_of_the_reduce")
def combined_after_the_way():
    """All 15 records travel. On which machine does a combiner run: on the mapper's, or on the reducer's?"""
    return 15, 15, 8, 2


@attempt("on_the_way", belief="a_mapper_counts")
def mapper_counts_them():
    """The mappers print as many records as there are different words in each split. What does this mapper do when a word comes again?"""
    return 11, 11, 8, 2


@attempt("on_the_way", belief="a_key_goes_to_all_reducers")
def both_reducers_print_all():
    """Words that stand in both splits are printed twice here. To how many of the reducers does `to` go?"""
    return 15, 11, 11, 2


@attempt("on_the_way", belief="a_result_is_one_file")
def one_file_of_results():
    """Two reducers wrote into one file. Who would have told them whose turn it is?"""
    return 15, 11, 8, 1


@alternative("on_the_way")
def counted_in_sets():
    """With the splits as texts."""
    one, two = "to be or not to be".split(), "to see or not to see that is it".split()
    return len(one + two), len(set(one)) + len(set(two)), len(set(one + two)), 2


# as_it_arrives


@attempt("as_it_arrives", belief="what_is_sent_arrives_as_it_was")
def tuples_and_numbers_arrive():
    """Here a pair arrives as a pair, and a number as a number. Which signs would have told the reader that it was round brackets?"""
    return 3, "tuple", 3


@attempt("as_it_arrives", belief="json_keeps_keys")
def only_pairs_change():
    """The pair became a list, and 2024 was found among the keys. With which signs does JSON write the key of an object?"""
    return 3, "list", 3


@attempt("as_it_arrives", belief="a_key_stays_text")
def key_as_it_was_written():
    """The key is a text here. Who turns it back from JSON before the reducer is called?"""
    return 3, "str", 0


@attempt("as_it_arrives", belief="one_line_in_one_line_out")
def a_call_for_each_line():
    """The reducer was called for each line. Which two lines have the same lake and the same year?"""
    return 4, "list", 0


@attempt("as_it_arrives", belief="the_first_field_is_the_key")
def a_call_for_each_lake():
    """The reducer was called once for each lake. Is the key of 2024 equal to that of 2025?"""
    return 2, "list", 0


@alternative("as_it_arrives")
def through_json():
    """By doing what mrjob does between its steps."""
    lines = ["Inari 2024 4.5", "Ohrid 2024 18.5", "Inari 2025 4.5", "Inari 2024 6.0"]
    sent = [json.dumps([line.split()[:2], {int(line.split()[1]): 0}]) for line in lines]
    arrived = [json.loads(each) for each in sent]
    return len({str(key) for key, _ in arrived}), type(arrived[0][0]).__name__, sum(2024 in each for _, each in arrived)


# three_commands


@attempt("three_commands", belief="equal_keys_arrive_together")
def months_found_anywhere():
    """Three lines without any sorting. When `9` comes again after `10`, what does `runs.py` remember of the first one?"""
    return 3, 10, 9


@attempt("three_commands", belief="csv_knows_numbers")
def months_in_their_order():
    """The smallest month stands first, and the greatest is lost. What does `sort` compare, if nobody has told it that these are numbers?"""
    return 5, 2, 10


@attempt("three_commands", belief="a_change_is_no_item")
def one_line_for_each_change():
    """A line was printed at each change, and at nothing else. Does the first command use `runs.py` or `short.py`?"""
    return 4, 10, 9


@attempt("three_commands", belief="the_first_is_printed_at_once")
def first_month_lost():
    """The month that comes first is not printed by the third command. Which line makes `short.py` print it, and which comes for the last month?"""
    return 5, 10, 10


@attempt("three_commands", belief="every_item_is_a_call")
def each_line_printed():
    """Six lines went in, and six come out. Which two of them are equal, and side by side?"""
    return 6, 10, 9


@alternative("three_commands")
def commands_in_python():
    """groupby and sorted, on the texts."""
    months = "9 10 9 9 2 10".split()
    return len(list(groupby(months))), int(min(months)), int(max(months))


# busiest_hour


def _hours(
    read,
    add_up="stop, hour = key\n        yield stop, (hour, sum(numbers))",
    choose="yield stop, max(hours, key=lambda pair: (pair[1], -pair[0]))",
):
    return f"""
from mrjob.job import MRJob
from mrjob.step import MRStep


class BusiestHour(MRJob):
    def steps(self):
        return [MRStep(mapper=self.read, reducer=self.add_up), MRStep(reducer=self.choose)]

    def read(self, _, line):
        {read}

    def add_up(self, key, numbers):
        {add_up}

    def choose(self, stop, hours):
        {choose}


if __name__ == "__main__":
    BusiestHour.run()
"""


_COUNTED = """parts = line.split()
        if len(parts) == 3 and parts[1].isdigit() and parts[2].isdigit():
            yield (parts[0], int(parts[1])), int(parts[2])
        else:
            self.increment_counter("trams", "broken", 1)"""


@attempt("busiest_hour", belief="every_line_is_a_record")
def trams_all_whole():
    """It ended at a line that is broken off, and no stop has a result. What else comes in a hundred million lines?"""
    return _hours("stop, hour, people = line.split()\n        yield (stop, int(hour)), int(people)")


@attempt("busiest_hour", belief="equals_are_the_same")
def later_of_two_hours():
    """Of two hours equally busy the later one was chosen. What does `max` compare when the people are equal?"""
    return _hours(
        _COUNTED,
        choose="people, hour = max((people, hour) for hour, people in hours)\n        yield stop, (hour, people)",
    )


@attempt("busiest_hour", belief="one_for_each_is_one_for_all")
def fullest_tram():
    """The people of one tram were taken for those of the hour. What was to be done with two lines of the same stop and hour?"""
    return _hours(_COUNTED, add_up="stop, hour = key\n        yield stop, (hour, max(numbers))")


@attempt("busiest_hour", belief="lazy_holds_results")
def hours_read_twice():
    """It ended with an error in the second step: there was a greatest number, and then no hour had it. What had the first walk left of `hours`?"""
    return _hours(
        _COUNTED,
        choose="most = max(people for _, people in hours)\n        yield stop, (min(hour for hour, people in hours if people == most), most)",
    )


@attempt("busiest_hour", belief="bad_lines_need_no_word")
def broken_lines_in_silence():
    """The stops are right, and nobody hears of the broken lines. How would you notice that half of the input was broken?"""
    return _hours(_but(_COUNTED, ('self.increment_counter("trams", "broken", 1)', "pass")))


@attempt("busiest_hour", belief="csv_knows_numbers")
def hours_as_text():
    """The hours came out as texts, and 10 is before 9. What were they compared by?"""
    return _hours(
        _but(_COUNTED, ("int(parts[1])", "parts[1]")),
        choose="yield stop, min(hours, key=lambda pair: (-pair[1], pair[0]))",
    )


@alternative("busiest_hour")
def hours_in_a_dictionary():
    """The mapper sends hours by stop, the first step joins them, the second hardly does anything."""
    return _hours(
        _but(
            _COUNTED,
            ("yield (parts[0], int(parts[1])), int(parts[2])", "yield parts[0], (int(parts[1]), int(parts[2]))"),
        ),
        add_up="""hours = {}
        for hour, people in numbers:
            hours[hour] = hours.get(hour, 0) + people
        yield key, sorted(hours.items())""",
        choose="""(hours,) = hours
        most = max(people for _, people in hours)
        yield stop, next(pair for pair in hours if pair[1] == most)""",
    )


# best_ware


def _wares(
    read,
    add_up="shop, ware = key\n        yield shop, (ware, sum(numbers))",
    choose="yield shop, min(wares, key=lambda pair: (-pair[1], pair[0]))",
):
    return f"""
from mrjob.job import MRJob
from mrjob.step import MRStep


class BestWare(MRJob):
    def steps(self):
        return [MRStep(mapper=self.read, reducer=self.add_up), MRStep(reducer=self.choose)]

    def read(self, _, line):
        {read}

    def add_up(self, key, numbers):
        {add_up}

    def choose(self, shop, wares):
        {choose}


if __name__ == "__main__":
    BestWare.run()
"""


_SOLD = """try:
            shop, ware, pieces = line.split(";")
            yield (shop, ware), int(pieces)
        except ValueError:
            self.increment_counter("shops", "broken", 1)"""


@attempt("best_ware", belief="every_line_is_a_record")
def reports_all_whole():
    """It ended at a line of which a part is missing, and with it the job. Must one shop's bad line cost all the others their result?"""
    return _wares('shop, ware, pieces = line.split(";")\n        yield (shop, ware), int(pieces)')


@attempt("best_ware", belief="digits_make_a_number")
def nothing_comes_back():
    """What was brought back counts as broken. Is `-1` a whole number, and is `-` a digit?"""
    return _wares("""parts = line.split(";")
        if len(parts) == 3 and parts[2].isdigit():
            yield (parts[0], parts[1]), int(parts[2])
        else:
            self.increment_counter("shops", "broken", 1)""")


@attempt("best_ware", belief="zero_is_the_least")
def best_is_above_zero():
    """A shop to which more came back than it sold has no best ware. Which of its numbers is the greatest?"""
    return _wares(
        _SOLD,
        choose="""best, most = None, 0
        for ware, pieces in sorted(wares):
            if pieces > most:
                best, most = ware, pieces
        yield shop, (best, most)""",
    )


@attempt("best_ware", belief="equals_are_the_same")
def last_in_the_alphabet():
    """Of two wares sold equally often the later in the alphabet was chosen. Which name is smaller, for `max`?"""
    return _wares(
        _SOLD, choose="pieces, ware = max((pieces, ware) for ware, pieces in wares)\n        yield shop, (ware, pieces)"
    )


@attempt("best_ware", belief="one_for_each_is_one_for_all")
def largest_sale():
    """One large sale was enough, and that it was brought back made no difference. What do all lines of a ware say together?"""
    return _wares(_SOLD, add_up="shop, ware = key\n        yield shop, (ware, max(numbers))")


@attempt("best_ware", belief="bad_lines_need_no_word")
def broken_reports_in_silence():
    """Each shop has its ware, and the counter knows of no broken line. Who is to find out that a shop sends rubbish?"""
    return _wares(_but(_SOLD, ('self.increment_counter("shops", "broken", 1)', "pass")))


@alternative("best_ware")
def wares_sorted():
    """Sums sorted; the first of them is the best."""
    return _wares(
        _SOLD,
        add_up="yield key[0], (-sum(numbers), key[1])",
        choose="pieces, ware = sorted(wares)[0]\n        yield shop, [ware, -pieces]",
    )


# warmest_month


def _months(
    read=None,
    average="lake, month = key\n        readings = list(readings)\n        yield lake, (month, sum(readings) / len(readings))",
    choose="yield lake, max(months, key=lambda pair: (pair[1], -pair[0]))",
):
    read = (
        read
        or """lake, month, degrees = line.split(",")
        if degrees == "NA":
            self.increment_counter("lakes", "missing", 1)
        else:
            yield (lake, int(month)), int(degrees)"""
    )
    return f"""
from mrjob.job import MRJob
from mrjob.step import MRStep


class WarmestMonth(MRJob):
    def steps(self):
        return [MRStep(mapper=self.read, reducer=self.average), MRStep(reducer=self.choose)]

    def read(self, _, line):
        {read}

    def average(self, key, readings):
        {average}

    def choose(self, lake, months):
        {choose}


if __name__ == "__main__":
    WarmestMonth.run()
"""


@attempt("warmest_month", belief="lazy_holds_results")
def readings_summed_and_counted():
    """It divided by 0 in the first step: there was a sum, and no readings any more. How often can the values of a key be gone through?"""
    return _months(average="lake, month = key\n        yield lake, (month, sum(readings) / len(list(readings)))")


@attempt("warmest_month", belief="missing_is_zero")
def failed_is_freezing():
    """A lake appeared of which nothing is known, at 0 degrees. Who has measured that?"""
    return _months("""lake, month, degrees = line.split(",")
        if degrees == "NA":
            self.increment_counter("lakes", "missing", 1)
        yield (lake, int(month)), 0 if degrees == "NA" else int(degrees)""")


@attempt("warmest_month", belief="numbers_sort_as_numbers")
def months_as_texts():
    """The months have quotation marks, so they are texts. Which of `"9"` and `"10"` is the earlier as a text, and which as a month?"""
    return _months(
        """lake, month, degrees = line.split(",")
        if degrees == "NA":
            self.increment_counter("lakes", "missing", 1)
        else:
            yield (lake, month), int(degrees)""",
        choose="yield lake, max(sorted(months), key=lambda pair: pair[1])",
    )


@attempt("warmest_month", belief="zero_is_the_least")
def no_month_below_zero():
    """A lake that is below zero all year has no warmest month. Which of its means is the greatest?"""
    return _months(
        choose="""best, highest = None, 0
        for month, mean in sorted(months):
            if mean > highest:
                best, highest = month, mean
        yield lake, (best, highest)"""
    )


@attempt("warmest_month", belief="how_many_is_how_much")
def sum_of_the_month():
    """The month with most readings won. What does a sum of degrees say of how warm it was?"""
    return _months(average="lake, month = key\n        yield lake, (month, float(sum(readings)))")


@attempt("warmest_month", belief="one_for_each_is_one_for_all")
def warmest_day():
    """One warm day decided for its month. What do the other days of that month have to say?"""
    return _months(average="lake, month = key\n        yield lake, (month, float(max(readings)))")


@attempt("warmest_month", belief="equals_are_the_same")
def later_of_two_months():
    """Two months are equally warm, and the later of them was given. Which did the text want?"""
    return _months(
        choose="mean, month = max((mean, month) for month, mean in months)\n        yield lake, (month, mean)"
    )


@attempt("warmest_month", belief="bad_lines_need_no_word")
def missing_in_silence():
    """The months are right, and that thermometers failed stands nowhere. Who will go and mend them?"""
    return _months("""lake, month, degrees = line.split(",")
        if degrees != "NA":
            yield (lake, int(month)), int(degrees)""")


@alternative("warmest_month")
def months_by_sum_and_count():
    """A sum and a count for each month, divided in the second step."""
    return _months(
        average="""total = count = 0
        for degrees in readings:
            total, count = total + degrees, count + 1
        yield key[0], (key[1], total, count)""",
        choose="""best = max(months, key=lambda month: (month[1] / month[2], -month[0]))
        yield lake, (best[0], best[1] / best[2])""",
    )
