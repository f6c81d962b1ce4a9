"""Answers made up from the texts alone: what their checks must refuse, and what they must accept."""

REFUSED = {
    "sky_pictures": [
        '''
# violates: "the bytes that their replicas take on the disks" (believes that a block takes its full size)
def sky_pictures(files, block, replicas):
    """The blocks, the bytes on the disks, the entries of the NameNode.

    >>> sky_pictures(iter([(300, "MiB"), (100, "MiB")]), block=128, replicas=2)
    (4, 838860800, 6)
    """
    count = blocks = 0
    for size, unit in files:
        size *= 10**6 if unit == "MB" else 2**20
        count, blocks = count + 1, blocks + ceil(size / (block * 2**20))
    return blocks, blocks * block * 2**20 * replicas, count + blocks
''',
        '''
# violates: "one for each file and one for each block" (an empty file has an entry too)
def sky_pictures(files, block, replicas):
    """The blocks, the bytes on the disks, the entries of the NameNode.

    >>> sky_pictures(iter([(300, "MiB"), (100, "MiB")]), block=128, replicas=2)
    (4, 838860800, 6)
    """
    entries = blocks = total = 0
    for size, unit in files:
        if size:
            size *= 10**6 if unit == "MB" else 2**20
            own = ceil(size / (block * 2**20))
            blocks, total, entries = blocks + own, total + size, entries + 1 + own
    return blocks, total * replicas, entries
''',
    ],
    "daily_files": [
        '''
# violates: "in kB (1 kB is 1,000 bytes)"
def daily_files(sizes, block, replicas):
    """The NameNode's entries now, its entries for one file, and the bytes of that file's replicas.

    >>> daily_files(iter([500, 700]), block=1, replicas=2)
    (4, 3, 2400000)
    """
    sizes = [size * 1024 for size in sizes]
    full = block * 2**20
    now = sum(1 + ceil(size / full) for size in sizes)
    return now, 1 + ceil(sum(sizes) / full), sum(sizes) * replicas
''',
        '''
# violates: "its entries when there is only the one file" (believes that the file keeps the blocks of the daily ones)
def daily_files(sizes, block, replicas):
    """The NameNode's entries now, its entries for one file, and the bytes of that file's replicas.

    >>> daily_files(iter([500, 700]), block=1, replicas=2)
    (4, 3, 2400000)
    """
    files = blocks = total = 0
    for size in sizes:
        files += 1
        blocks += ceil(size * 1000 / (block * 2**20))
        total += size * 1000
    return files + blocks, 1 + blocks, total * replicas
''',
    ],
    "many_wishes": [
        '''
# violates: "the MB that all replicas take on the disks" (those wished for)
def many_wishes(files, block, machines):
    """The blocks, those with fewer replicas than wished, and the MB on the disks.

    >>> many_wishes(iter([(300, 2), (100, 3)]), block=128, machines=2)
    (4, 1, 800)
    """
    blocks = lacking = disks = 0
    for size, wish in files:
        own = ceil(size * 10**6 / (block * 2**20))
        blocks += own
        lacking += own if wish > machines else 0
        disks += size * wish
    return blocks, lacking, disks
''',
        '''
# violates: "its size in MB", "A block is `block` MiB" (takes both for the same)
def many_wishes(files, block, machines):
    """The blocks, those with fewer replicas than wished, and the MB on the disks.

    >>> many_wishes(iter([(300, 2), (100, 3)]), block=128, machines=2)
    (4, 1, 800)
    """
    blocks = lacking = disks = 0
    for size, wish in files:
        own = ceil(size / block)
        blocks += own
        lacking += own * (wish > machines)
        disks += size * min(wish, machines)
    return blocks, lacking, disks
''',
    ],
    "after_the_storm": [
        '''
# violates: "can still be read from beginning to end" (one block that is left is enough)
def after_the_storm(blocks, dead):
    """The names of the files that can be read whole, sorted.

    >>> after_the_storm(iter([("maps", 0, ["n1", "n2"]), ("plays", 0, ["n1"])]), dead=["n1"])
    ['maps']
    """
    return sorted({name for name, _, machines in blocks if set(machines) - set(dead)})
''',
        '''
# violates: "in any order" (groups only what stands together)
def after_the_storm(blocks, dead):
    """The names of the files that can be read whole, sorted.

    >>> after_the_storm(iter([("maps", 0, ["n1", "n2"]), ("plays", 0, ["n1"])]), dead=["n1"])
    ['maps']
    """
    whole = set()
    for name, group in groupby(blocks, key=itemgetter(0)):
        if all(set(machines) - set(dead) for _, _, machines in group):
            whole.add(name)
    return sorted(whole)
''',
    ],
    "copies_ordered": [
        '''
# violates: "how many blocks are lost" (a lost block is copied from nothing)
def copies_ordered(blocks, alive, wish):
    """How many replicas are written, and how many blocks are lost.

    >>> copies_ordered(iter([("b1", ["n1", "n2"]), ("b2", ["n2", "n3"])]), alive=["n2", "n3", "n4"], wish=2)
    (1, 0)
    """
    written = lost = 0
    for _, machines in blocks:
        left = len(set(machines) & set(alive))
        lost += left == 0
        written += max(0, min(wish, len(alive)) - left)
    return written, lost
''',
        '''
# violates: "until nothing more can be done" (two replicas on one machine)
def copies_ordered(blocks, alive, wish):
    """How many replicas are written, and how many blocks are lost.

    >>> copies_ordered(iter([("b1", ["n1", "n2"]), ("b2", ["n2", "n3"])]), alive=["n2", "n3", "n4"], wish=2)
    (1, 0)
    """
    written = lost = 0
    for _, machines in blocks:
        left = sum(machine in alive for machine in machines)
        if left == 0:
            lost += 1
        else:
            written += max(0, wish - left)
    return written, lost
''',
        '''
# violates: "A block with more replicas than wished is possible, too: none is written for it" (they are counted off)
def copies_ordered(blocks, alive, wish):
    """How many replicas are written, and how many blocks are lost.

    >>> copies_ordered(iter([("b1", ["n1", "n2"]), ("b2", ["n2", "n3"])]), alive=["n2", "n3", "n4"], wish=2)
    (1, 0)
    """
    written = lost = 0
    for _, machines in blocks:
        left = len(set(machines) & set(alive))
        if left:
            written += min(wish, len(alive)) - left
        else:
            lost += 1
    return written, lost
''',
    ],
    "accidents": [
        '''
# violates: "the machine went on again, with its disk as it was" (what was on a machine that died is forgotten)
def accidents(events):
    """The names of the files that can be read at the end, sorted.

    >>> accidents(iter(["put plays n1 n2", "put maps n3", "dies n1", "dies n3"]))
    ['plays']
    """
    files = {}
    for event in events:
        what, name, *machines = event.split()
        if what == "put":
            files[name] = set(machines)
        elif what == "rm":
            files.pop(name, None)
        elif what == "dies":
            for held in files.values():
                held.discard(name)
    return sorted(name for name, held in files.items() if held)
''',
        '''
# violates: "if there was one of this name, it was replaced" (the old replicas count too)
def accidents(events):
    """The names of the files that can be read at the end, sorted.

    >>> accidents(iter(["put plays n1 n2", "put maps n3", "dies n1", "dies n3"]))
    ['plays']
    """
    files, off = {}, set()
    for event in events:
        what, name, *machines = event.split()
        if what == "put":
            files.setdefault(name, set()).update(machines)
        elif what == "rm":
            files.pop(name, None)
        elif what == "dies":
            off.add(name)
        else:
            off.discard(name)
    return sorted(name for name, held in files.items() if held - off)
''',
    ],
    "room_on_machines": [
        '''
# violates: "each on the first machine, in the order of `free`, that has enough" (on the one with most)
def room_on_machines(wanted, free):
    """The names of the containers that wait, and the memory still free.

    >>> room_on_machines(iter([("a", 2048), ("b", 3072)]), {"n1": 4096, "n2": 1024})
    (['b'], {'n1': 2048, 'n2': 1024})
    """
    left, waiting = dict(free), []
    for name, memory in wanted:
        machine = max(left, key=left.get, default=None)
        if machine is not None and left[machine] >= memory:
            left[machine] -= memory
        else:
            waiting.append(name)
    return waiting, left
''',
        '''
# violates: "the container waits, and the next one is looked at" (all behind it wait too)
def room_on_machines(wanted, free):
    """The names of the containers that wait, and the memory still free.

    >>> room_on_machines(iter([("a", 2048), ("b", 3072)]), {"n1": 4096, "n2": 1024})
    (['b'], {'n1': 2048, 'n2': 1024})
    """
    left, waiting = dict(free), []
    for name, memory in wanted:
        place = next((machine for machine in left if left[machine] >= memory), None)
        if waiting or place is None:
            waiting.append(name)
        else:
            left[place] -= memory
    return waiting, left
''',
        '''
# violates: "Somebody else still needs `free`: leave it as it is"
def room_on_machines(wanted, free):
    """The names of the containers that wait, and the memory still free.

    >>> room_on_machines(iter([("a", 2048), ("b", 3072)]), {"n1": 4096, "n2": 1024})
    (['b'], {'n1': 2048, 'n2': 1024})
    """
    waiting = []
    for name, memory in wanted:
        for machine, room in free.items():
            if room >= memory:
                free[machine] -= memory
                break
        else:
            waiting.append(name)
    return waiting, free
''',
    ],
    "going_on": [
        '''
# violates: "for each queue in which a job waits or runs" (queues of finished jobs are in it)
def going_on(text):
    """For each queue the number of jobs that wait, and the MB of those that run.

    >>> going_on('{"apps": {"app": [{"name": "count", "queue": "night", "state": "RUNNING", "allocatedMB": 4096}]}}')
    {'night': (0, 4096)}
    """
    queues = {}
    for app in (json.loads(text)["apps"] or {"app": []})["app"]:
        waits, memory = queues.get(app["queue"], (0, 0))
        waits += app["state"] == "ACCEPTED"
        memory += app["allocatedMB"] if app["state"] == "RUNNING" else 0
        queues[app["queue"]] = waits, memory
    return queues
''',
        '''
# violates: "the MB that the running ones have together" (the -1 of those that are over is added up too)
def going_on(text):
    """For each queue the number of jobs that wait, and the MB of those that run.

    >>> going_on('{"apps": {"app": [{"name": "count", "queue": "night", "state": "RUNNING", "allocatedMB": 4096}]}}')
    {'night': (0, 4096)}
    """
    apps = get_in(["apps", "app"], json.loads(text), default=None) or []
    queues = {app["queue"] for app in apps if app["state"] in ("ACCEPTED", "RUNNING")}
    return {
        queue: (
            sum(app["state"] == "ACCEPTED" for app in apps if app["queue"] == queue),
            sum(app["allocatedMB"] for app in apps if app["queue"] == queue),
        )
        for queue in queues
    }
''',
    ],
    "done_by_when": [
        '''
# violates: "each wants a container of `memory` MB" (adds up what is free here and there)
def done_by_when(machines, tasks, memory, minutes):
    """How many tasks run at the beginning, and when the last one is done.

    >>> done_by_when(iter([(4096, 4), (2048, 2)]), tasks=12, memory=1024, minutes=5)
    (6, 10)
    """
    machines = list(machines)
    places = min(sum(free for free, _ in machines) // memory, sum(cores for _, cores in machines))
    if places == 0:
        return 0, None
    return min(places, tasks), ceil(tasks / places) * minutes
''',
        '''
# violates: "how many tasks run at the same time at the beginning" (more places than tasks)
def done_by_when(machines, tasks, memory, minutes):
    """How many tasks run at the beginning, and when the last one is done.

    >>> done_by_when(iter([(4096, 4), (2048, 2)]), tasks=12, memory=1024, minutes=5)
    (6, 10)
    """
    places = sum(min(free // memory, cores) for free, cores in machines)
    return (places, ceil(tasks / places) * minutes) if places else (0, None)
''',
        '''
# violates: "a container of `memory` MB and one core" (without the cores)
def done_by_when(machines, tasks, memory, minutes):
    """How many tasks run at the beginning, and when the last one is done.

    >>> done_by_when(iter([(4096, 4), (2048, 2)]), tasks=12, memory=1024, minutes=5)
    (6, 10)
    """
    places = sum(free // memory for free, _ in machines)
    return (min(places, tasks), ceil(tasks / places) * minutes) if places else (0, None)
''',
    ],
    "ride_mapper": [
        r"""
%%writefile ride_mapper.py
# violates: "put all of them into one, headers included" (believes that the header is the first line)
import sys

next(sys.stdin, None)
for line in sys.stdin:
    parts = line.rstrip("\n").split(",")
    if len(parts) == 2 and parts[1].isdigit():
        print(f"{parts[0]}\t{parts[1]}")
    else:
        print("reporter:counter:rides,broken,1", file=sys.stderr)
""",
        r"""
%%writefile ride_mapper.py
# violates: "A ride is a line of two parts" (two or more)
import sys

for line in sys.stdin:
    parts = line.rstrip("\n").split(",")
    if parts == ["station", "minutes"]:
        continue
    if len(parts) >= 2 and parts[1].isdigit():
        print(parts[0], parts[1], sep="\t")
    else:
        print("reporter:counter:rides,broken,1", file=sys.stderr)
""",
        r"""
%%writefile ride_mapper.py
# violates: "Every other line is broken" (the empty ones are passed over)
import sys

for line in sys.stdin:
    line = line.rstrip("\n")
    if not line or line == "station,minutes":
        continue
    parts = line.split(",")
    if len(parts) == 2 and parts[1].isdigit():
        print(parts[0], parts[1], sep="\t")
    else:
        print("reporter:counter:rides,broken,1", file=sys.stderr)
""",
    ],
    "ware_mapper": [
        r"""
%%writefile ware_mapper.py
# violates: "a ware that is twice in a basket comes twice"
import sys

for line in sys.stdin:
    till, colon, text = line.rstrip("\n").partition(":")
    if not colon:
        continue
    wares = dict.fromkeys(ware.strip() for ware in text.split(",") if ware.strip())
    for ware in wares:
        print(f"{ware}\t1")
    if not wares:
        print("reporter:counter:baskets,empty,1", file=sys.stderr)
""",
        r"""
%%writefile ware_mapper.py
# violates: "now and then nothing between two commas" (counted as a ware without a name)
import sys

for line in sys.stdin:
    if ":" not in line:
        continue
    text = line.split(":", 1)[1].strip()
    if not text:
        print("reporter:counter:baskets,empty,1", file=sys.stderr)
        continue
    for ware in text.split(","):
        print(f"{ware.strip()}\t1")
""",
        r"""
%%writefile ware_mapper.py
# violates: "A line with a colon is a basket, any other is a remark" (a remark is an empty basket here)
import sys

for line in sys.stdin:
    text = line.partition(":")[2]
    wares = [ware.strip() for ware in text.split(",") if ware.strip()]
    for ware in wares:
        print(f"{ware}\t1")
    if not wares:
        print("reporter:counter:baskets,empty,1", file=sys.stderr)
""",
    ],
    "gauge_mapper": [
        r"""
%%writefile gauge_mapper.py
# violates: "It may stand at 0 or below" (only digits are a level)
import sys

for line in sys.stdin:
    parts = line.rstrip("\n").split(";")
    if len(parts) != 3:
        print("reporter:counter:gauges,noise,1", file=sys.stderr)
    elif parts[2].isdigit():
        print(parts[0].strip().upper(), parts[2], sep="\t")
    else:
        print("reporter:counter:gauges,missing,1", file=sys.stderr)
""",
        r"""
%%writefile gauge_mapper.py
# violates: "`w7`, ` W7` and `W7 ` mean one gauge" (small letters stay)
import sys

for line in sys.stdin:
    parts = line.rstrip("\n").split(";")
    if len(parts) != 3:
        print("reporter:counter:gauges,noise,1", file=sys.stderr)
    elif parts[2] in ("", "NA"):
        print("reporter:counter:gauges,missing,1", file=sys.stderr)
    else:
        print(parts[0].strip(), parts[2], sep="\t")
""",
        r"""
%%writefile gauge_mapper.py
# violates: "to `noise` for each line with another number of parts" (both go to one counter)
import sys

for line in sys.stdin:
    parts = line.rstrip("\n").split(";")
    if len(parts) == 3 and parts[2] not in ("", "NA"):
        print(parts[0].strip().upper(), parts[2], sep="\t")
    else:
        print("reporter:counter:gauges,missing,1", file=sys.stderr)
""",
    ],
    "ride_reducer": [
        r"""
%%writefile ride_reducer.py
# violates: "For each station, the unknown one too" (its name is empty, and counts as none)
import sys

current, count, longest = "", 0, 0
for line in sys.stdin:
    station, minutes = line.rstrip("\n").split("\t")
    if station != current:
        if current:
            print(current, count, longest, sep="\t")
        current, count, longest = station, 0, 0
    count, longest = count + 1, max(longest, int(minutes))
if current:
    print(current, count, longest, sep="\t")
""",
        r"""
%%writefile ride_reducer.py
# violates: "as soon as the first line of the next one was read" (holds all stations)
import sys

stations = {}
for line in sys.stdin:
    station, minutes = line.rstrip("\n").split("\t")
    count, longest = stations.get(station, (0, 0))
    stations[station] = count + 1, max(longest, int(minutes))
for station, (count, longest) in stations.items():
    print(station, count, longest, sep="\t")
""",
        r"""
%%writefile ride_reducer.py
# violates: "the minutes of the longest" (the greatest as text)
import sys
from itertools import groupby

rows = (line.rstrip("\n").split("\t") for line in sys.stdin)
for station, group in groupby(rows, key=lambda row: row[0]):
    count, longest = 0, ""
    for _, minutes in group:
        count, longest = count + 1, max(longest, minutes)
    print(station, count, longest, sep="\t")
""",
    ],
    "coldest_reducer": [
        r"""
%%writefile coldest_reducer.py
# violates: "of several with the same the first that came"
import sys

current, lowest, coldest = None, None, None
for line in sys.stdin:
    lake, day, degrees = line.rstrip("\n").split("\t")
    if lake != current:
        if current is not None:
            print(coldest, end="")
        current, lowest, coldest = lake, int(degrees), line
    elif int(degrees) <= lowest:
        lowest, coldest = int(degrees), line
if current is not None:
    print(coldest, end="")
""",
        r"""
%%writefile coldest_reducer.py
# violates: "of its lowest temperature" (the lowest as text: "-1" before "-3")
import sys
from itertools import groupby

lines = (line.rstrip("\n") for line in sys.stdin)
for lake, group in groupby(lines, key=lambda line: line.split("\t")[0]):
    print(min(group, key=lambda line: line.split("\t")[2]))
""",
        r"""
%%writefile coldest_reducer.py
# violates: "within a lake in any order" (believes that the values are sorted too)
import sys

current = None
for line in sys.stdin:
    lake = line.split("\t")[0]
    if lake != current:
        print(line.rstrip("\n"))
        current = lake
""",
    ],
    "word_reducer": [
        r"""
%%writefile word_reducer.py
# violates: "the files of a word come in any order" (counts a file each time that another stood before it)
import sys
from itertools import groupby

rows = (line.rstrip("\n").split("\t") for line in sys.stdin)
for word, group in groupby(rows, key=lambda row: row[0]):
    places = files = 0
    before = None
    for _, file in group:
        places += 1
        files += file != before
        before = file
    print(word, places, files, sep="\t")
""",
        r"""
%%writefile word_reducer.py
# violates: "What there is of one word fits in memory, of all words it does not"
import sys
from collections import defaultdict

found = defaultdict(list)
for line in sys.stdin:
    word, file = line.rstrip("\n").split("\t")
    found[word].append(file)
for word, files in found.items():
    print(word, len(files), len(set(files)), sep="\t")
""",
        r"""
%%writefile word_reducer.py
# violates: "for each word it prints" (the last one is lost)
import sys

current, files = None, []
for line in sys.stdin:
    word, file = line.rstrip("\n").split("\t")
    if word != current:
        if current is not None:
            print(current, len(files), len(set(files)), sep="\t")
        current, files = word, []
    files.append(file)
""",
    ],
    "lake_combiner": [
        r"""
%%writefile lake_combiner.py
# violates: "must leave the mean as it is" (prints the mean, as the reducer does)
import sys
from itertools import groupby

records = (line.rstrip("\n").split("\t") for line in sys.stdin)
for lake, group in groupby(records, key=lambda record: record[0]):
    group = list(group)
    total = sum(int(degrees) for _, degrees, _ in group)
    count = sum(int(number) for _, _, number in group)
    print(lake, total / count, 1, sep="\t")
""",
        r"""
%%writefile lake_combiner.py
# violates: "again on results of its own" (counts lines in place of adding up the third column)
import sys
from itertools import groupby

records = (line.rstrip("\n").split("\t") for line in sys.stdin)
for lake, group in groupby(records, key=lambda record: record[0]):
    degrees = [int(record[1]) for record in group]
    print(lake, sum(degrees), len(degrees), sep="\t")
""",
    ],
    "level_combiner": [
        r"""
%%writefile level_combiner.py
# violates: "the sum of the third column over the lines with that level" (over all lines)
import sys
from itertools import groupby

records = (line.rstrip("\n").split("\t") for line in sys.stdin)
for river, group in groupby(records, key=lambda record: record[0]):
    group = [(int(level), int(count)) for _, level, count in group]
    print(river, max(group)[0], sum(count for _, count in group), sep="\t")
""",
        r"""
%%writefile level_combiner.py
# violates: "again on results of its own" (counts the lines with that level)
import sys
from itertools import groupby

records = (line.rstrip("\n").split("\t") for line in sys.stdin)
for river, group in groupby(records, key=lambda record: record[0]):
    levels = [int(record[1]) for record in group]
    print(river, max(levels), levels.count(max(levels)), sep="\t")
""",
        r"""
%%writefile level_combiner.py
# violates: "Levels are whole numbers, also below 0" (begins at 0)
import sys
from itertools import groupby

records = (line.rstrip("\n").split("\t") for line in sys.stdin)
for river, group in groupby(records, key=lambda record: record[0]):
    highest = reached = 0
    for _, level, count in group:
        if int(level) > highest:
            highest, reached = int(level), 0
        if int(level) == highest:
            reached += int(count)
    print(river, highest, reached, sep="\t")
""",
    ],
    "fastest_combiner": [
        r"""
%%writefile fastest_combiner.py
# violates: "the two fastest runs of each class, which may be equally fast" (equal ones become one)
import sys
from itertools import groupby

records = (line.rstrip("\n").split("\t") for line in sys.stdin)
for name, group in groupby(records, key=lambda record: record[0]):
    for seconds in sorted({int(record[1]) for record in group})[:2]:
        print(name, seconds, sep="\t")
""",
        r"""
%%writefile fastest_combiner.py
# violates: "sorted by class and by nothing else" (takes the first two that come)
import sys
from itertools import groupby, islice

records = (line.rstrip("\n").split("\t") for line in sys.stdin)
for name, group in groupby(records, key=lambda record: record[0]):
    for record in islice(group, 2):
        print(*record, sep="\t")
""",
        r"""
%%writefile fastest_combiner.py
# violates: "prints as few lines of the same form as it can" (both on one line)
import sys
from itertools import groupby

records = (line.rstrip("\n").split("\t") for line in sys.stdin)
for name, group in groupby(records, key=lambda record: record[0]):
    fastest = sorted(int(seconds) for record in group for seconds in record[1:])[:2]
    print(name, *fastest, sep="\t")
""",
    ],
    "on_the_way": [
        """
# violates: "the combiner runs once at the end of each map task" (believes that it sees both tasks' words)
on_the_way = (15, 8, 8, 2)
""",
        """
# violates: "those that the two reducers read together", "the files that hold results" (as without a combiner; one file)
on_the_way = (15, 15, 8, 1)
""",
    ],
    "as_it_arrives": [
        """
# violates: "the name that it gives as the key" (believes that what comes out of JSON is what went in)
as_it_arrives = (3, "tuple", 3)
""",
        """
# violates: "how often `reducer` is called" (once for each line)
as_it_arrives = (4, "list", 0)
""",
    ],
    "three_commands": [
        """
# violates: "LC_ALL=C sort" (believes that numbers are sorted as numbers)
three_commands = (5, 2, 10)
""",
        """
# violates: "it prints the *earlier* one, with the number of times that it came in a row" (one line for each month)
three_commands = (3, 10, 9)
""",
    ],
    "busiest_hour": [
        """
%%writefile busiest_hour.py
# violates: "of two such hours the earlier" (the later)
from mrjob.job import MRJob
from mrjob.step import MRStep


class BusiestHour(MRJob):
    def steps(self):
        return [MRStep(mapper=self.read, reducer=self.add_up), MRStep(reducer=self.choose)]

    def read(self, _, line):
        parts = line.split()
        if len(parts) == 3 and parts[1].isdigit() and parts[2].isdigit():
            yield (parts[0], int(parts[1])), int(parts[2])
        else:
            self.increment_counter("trams", "broken")

    def add_up(self, key, numbers):
        stop, hour = key
        yield stop, (sum(numbers), hour)

    def choose(self, stop, hours):
        people, hour = max(hours)
        yield stop, (hour, people)


if __name__ == "__main__":
    BusiestHour.run()
""",
    ],
    "best_ware": [
        """
%%writefile best_ware.py
# violates: "What was brought back has a minus" (taken for a broken line)
from mrjob.job import MRJob
from mrjob.step import MRStep


class BestWare(MRJob):
    def steps(self):
        return [MRStep(mapper=self.read, reducer=self.add_up), MRStep(reducer=self.choose)]

    def read(self, _, line):
        parts = line.split(";")
        if len(parts) == 3 and parts[2].isdigit():
            yield (parts[0], parts[1]), int(parts[2])
        else:
            self.increment_counter("shops", "broken")

    def add_up(self, key, numbers):
        shop, ware = key
        yield shop, (-sum(numbers), ware)

    def choose(self, shop, wares):
        pieces, ware = min(wares)
        yield shop, (ware, -pieces)


if __name__ == "__main__":
    BestWare.run()
""",
    ],
    "warmest_month": [
        """
%%writefile warmest_month.py
# violates: "the month with the highest mean temperature" (with the highest reading)
from mrjob.job import MRJob
from mrjob.step import MRStep


class WarmestMonth(MRJob):
    def steps(self):
        return [MRStep(mapper=self.read, reducer=self.average), MRStep(reducer=self.choose)]

    def read(self, _, line):
        lake, month, degrees = line.split(",")
        if degrees == "NA":
            self.increment_counter("lakes", "missing")
        else:
            yield (lake, int(month)), int(degrees)

    def average(self, key, readings):
        lake, month = key
        yield lake, (-max(readings), month)

    def choose(self, lake, months):
        degrees, month = min(months)
        yield lake, (month, -degrees)


if __name__ == "__main__":
    WarmestMonth.run()
""",
    ],
}

ACCEPTED = {
    "sky_pictures": [
        '''
def sky_pictures(files, block, replicas):
    """The blocks, the bytes on the disks, the entries of the NameNode.

    >>> sky_pictures(iter([(300, "MiB"), (100, "MiB")]), block=128, replicas=2)
    (4, 838860800, 6)
    """
    units = {"MB": 1_000_000, "MiB": 1_048_576}
    sizes = [size * units[unit] for size, unit in files]
    blocks = sum(-(-size // (block * 1_048_576)) for size in sizes)
    return blocks, sum(sizes) * replicas, len(sizes) + blocks
''',
        '''
def sky_pictures(files, block, replicas):
    """The blocks, the bytes on the disks, the entries of the NameNode.

    >>> sky_pictures(iter([(300, "MiB"), (100, "MiB")]), block=128, replicas=2)
    (4, 838860800, 6)
    """
    full = block * 1024 * 1024

    def step(state, file):
        count, blocks, total = state
        size = file[0] * (1000**2 if file[1] == "MB" else 1024**2)
        return count + 1, blocks + len(range(0, size, full)), total + size

    count, blocks, total = reduce(step, files, (0, 0, 0))
    return (blocks, replicas * total, count + blocks)
''',
    ],
    "daily_files": [
        '''
def daily_files(sizes, block, replicas):
    """The NameNode's entries now, its entries for one file, and the bytes of that file's replicas.

    >>> daily_files(iter([500, 700]), block=1, replicas=2)
    (4, 3, 2400000)
    """
    full = block * 2**20
    entries = total = 0
    for size in sizes:
        size *= 1000
        entries += 1 + ceil(size / full)
        total += size
    return entries, 1 + ceil(total / full), total * replicas
''',
        '''
def daily_files(sizes, block, replicas):
    """The NameNode's entries now, its entries for one file, and the bytes of that file's replicas.

    >>> daily_files(iter([500, 700]), block=1, replicas=2)
    (4, 3, 2400000)
    """

    def entries(size):
        return 1 - -size // (block * 1_048_576)

    in_bytes = [1000 * size for size in sizes]
    whole = sum(in_bytes)
    return sum(map(entries, in_bytes)), entries(whole), whole * replicas
''',
    ],
    "many_wishes": [
        '''
def many_wishes(files, block, machines):
    """The blocks, those with fewer replicas than wished, and the MB on the disks.

    >>> many_wishes(iter([(300, 2), (100, 3)]), block=128, machines=2)
    (4, 1, 800)
    """
    rows = [(-(-size * 1_000_000 // (block * 1_048_576)), size, wish) for size, wish in files]
    return (
        sum(blocks for blocks, _, _ in rows),
        sum(blocks for blocks, _, wish in rows if machines < wish),
        sum(size * min(machines, wish) for _, size, wish in rows),
    )
''',
        '''
def many_wishes(files, block, machines):
    """The blocks, those with fewer replicas than wished, and the MB on the disks.

    >>> many_wishes(iter([(300, 2), (100, 3)]), block=128, machines=2)
    (4, 1, 800)
    """
    blocks = fewer = megabytes = 0
    for size, wish in files:
        own = ceil(size * 1000**2 / (block * 1024**2))
        blocks += own
        if wish > machines:
            fewer += own
            megabytes += size * machines
        else:
            megabytes += size * wish
    return blocks, fewer, megabytes
''',
    ],
    "after_the_storm": [
        '''
def after_the_storm(blocks, dead):
    """The names of the files that can be read whole, sorted.

    >>> after_the_storm(iter([("maps", 0, ["n1", "n2"]), ("plays", 0, ["n1"])]), dead=["n1"])
    ['maps']
    """
    names, broken = set(), set()
    for name, _, machines in blocks:
        names.add(name)
        if all(machine in dead for machine in machines):
            broken.add(name)
    return sorted(names - broken)
''',
        '''
def after_the_storm(blocks, dead):
    """The names of the files that can be read whole, sorted.

    >>> after_the_storm(iter([("maps", 0, ["n1", "n2"]), ("plays", 0, ["n1"])]), dead=["n1"])
    ['maps']
    """
    gone = frozenset(dead)

    def step(whole, triple):
        name, _, machines = triple
        whole[name] = whole.get(name, True) and not gone.issuperset(machines)
        return whole

    return sorted(valfilter(bool, reduce(step, blocks, {})))
''',
    ],
    "copies_ordered": [
        '''
def copies_ordered(blocks, alive, wish):
    """How many replicas are written, and how many blocks are lost.

    >>> copies_ordered(iter([("b1", ["n1", "n2"]), ("b2", ["n2", "n3"])]), alive=["n2", "n3", "n4"], wish=2)
    (1, 0)
    """
    most = min(wish, len(alive))
    left = [len(set(machines).intersection(alive)) for _, machines in blocks]
    return sum(most - now for now in left if 0 < now < most), left.count(0)
''',
        '''
def copies_ordered(blocks, alive, wish):
    """How many replicas are written, and how many blocks are lost.

    >>> copies_ordered(iter([("b1", ["n1", "n2"]), ("b2", ["n2", "n3"])]), alive=["n2", "n3", "n4"], wish=2)
    (1, 0)
    """
    written = lost = 0
    for _, machines in blocks:
        holders = [machine for machine in machines if machine in alive]
        if not holders:
            lost += 1
            continue
        others = [machine for machine in alive if machine not in holders]
        while len(holders) < wish and others:
            holders.append(others.pop())
            written += 1
    return (written, lost)
''',
    ],
    "accidents": [
        '''
def accidents(events):
    """The names of the files that can be read at the end, sorted.

    >>> accidents(iter(["put plays n1 n2", "put maps n3", "dies n1", "dies n3"]))
    ['plays']
    """
    files, off = {}, set()
    for event in events:
        match event.split():
            case ["put", name, *machines]:
                files[name] = machines
            case ["rm", name]:
                files.pop(name, None)
            case ["dies", machine]:
                off.add(machine)
            case ["returns", machine]:
                off.discard(machine)
    return sorted(name for name, machines in files.items() if not off.issuperset(machines))
''',
        '''
def accidents(events):
    """The names of the files that can be read at the end, sorted.

    >>> accidents(iter(["put plays n1 n2", "put maps n3", "dies n1", "dies n3"]))
    ['plays']
    """
    files, is_on = {}, {}
    for event in events:
        what, name, *machines = event.split(" ")
        if what == "put":
            files[name] = machines
        elif what == "rm" and name in files:
            del files[name]
        elif what in ("dies", "returns"):
            is_on[name] = what == "returns"
    readable = valfilter(lambda machines: any(is_on.get(machine, True) for machine in machines), files)
    return sorted(readable)
''',
    ],
    "room_on_machines": [
        '''
def room_on_machines(wanted, free):
    """The names of the containers that wait, and the memory still free.

    >>> room_on_machines(iter([("a", 2048), ("b", 3072)]), {"n1": 4096, "n2": 1024})
    (['b'], {'n1': 2048, 'n2': 1024})
    """
    left = {**free}
    waiting = []
    for name, memory in wanted:
        for machine in left:
            if left[machine] >= memory:
                left[machine] -= memory
                break
        else:
            waiting.append(name)
    return waiting, left
''',
        '''
def room_on_machines(wanted, free):
    """The names of the containers that wait, and the memory still free.

    >>> room_on_machines(iter([("a", 2048), ("b", 3072)]), {"n1": 4096, "n2": 1024})
    (['b'], {'n1': 2048, 'n2': 1024})
    """

    def step(state, container):
        waiting, left = state
        name, memory = container
        place = next((machine for machine, room in left.items() if memory <= room), None)
        if place is None:
            return [*waiting, name], left
        return waiting, {**left, place: left[place] - memory}

    return reduce(step, wanted, ([], dict(free)))
''',
    ],
    "going_on": [
        '''
def going_on(text):
    """For each queue the number of jobs that wait, and the MB of those that run.

    >>> going_on('{"apps": {"app": [{"name": "count", "queue": "night", "state": "RUNNING", "allocatedMB": 4096}]}}')
    {'night': (0, 4096)}
    """
    apps = json.loads(text)["apps"]
    queues = {}
    if apps is None:
        return queues
    for app in apps["app"]:
        if app["state"] not in ("ACCEPTED", "RUNNING"):
            continue
        waiting, memory = queues.get(app["queue"], (0, 0))
        if app["state"] == "ACCEPTED":
            waiting += 1
        else:
            memory += app["allocatedMB"]
        queues[app["queue"]] = (waiting, memory)
    return queues
''',
        '''
from collections import Counter


def going_on(text):
    """For each queue the number of jobs that wait, and the MB of those that run.

    >>> going_on('{"apps": {"app": [{"name": "count", "queue": "night", "state": "RUNNING", "allocatedMB": 4096}]}}')
    {'night': (0, 4096)}
    """
    apps = get_in(["apps", "app"], json.loads(text), default=[]) or []
    waiting = Counter(app["queue"] for app in apps if app["state"] == "ACCEPTED")
    memory = Counter()
    for app in apps:
        if app["state"] == "RUNNING":
            memory[app["queue"]] += app["allocatedMB"]
    return {queue: (waiting[queue], memory[queue]) for queue in waiting.keys() | memory.keys()}
''',
    ],
    "done_by_when": [
        '''
def done_by_when(machines, tasks, memory, minutes):
    """How many tasks run at the beginning, and when the last one is done.

    >>> done_by_when(iter([(4096, 4), (2048, 2)]), tasks=12, memory=1024, minutes=5)
    (6, 10)
    """
    places = sum(min(free // memory, cores) for free, cores in machines)
    if not places:
        return 0, None
    return min(places, tasks), -(-tasks // places) * minutes
''',
        '''
def done_by_when(machines, tasks, memory, minutes):
    """How many tasks run at the beginning, and when the last one is done.

    >>> done_by_when(iter([(4096, 4), (2048, 2)]), tasks=12, memory=1024, minutes=5)
    (6, 10)
    """
    places = 0
    for free, cores in machines:
        while free >= memory and cores >= 1:
            places, free, cores = places + 1, free - memory, cores - 1
    if places == 0:
        return (0, None)
    rounds = len(range(0, tasks, places))
    return (tasks if tasks < places else places, rounds * minutes)
''',
    ],
    "ride_mapper": [
        r"""
%%writefile ride_mapper.py
import re
import sys

for line in sys.stdin:
    line = line.rstrip("\n")
    ride = re.fullmatch(r"([^,]*),([0-9]+)", line)
    if ride:
        print(ride[1], ride[2], sep="\t")
    elif line != "station,minutes":
        print("reporter:counter:rides,broken,1", file=sys.stderr)
""",
        r"""
%%writefile ride_mapper.py
import sys

for line in sys.stdin:
    match line.rstrip("\n").split(","):
        case ["station", "minutes"]:
            pass
        case [station, minutes] if minutes.isdigit():
            sys.stdout.write(f"{station}\t{minutes}\n")
        case _:
            sys.stderr.write("reporter:counter:rides,broken,1\n")
""",
    ],
    "ware_mapper": [
        r"""
%%writefile ware_mapper.py
import sys

for line in sys.stdin:
    if ":" not in line:
        continue
    _, text = line.split(":", 1)
    wares = list(filter(None, map(str.strip, text.split(","))))
    for ware in wares:
        print(ware, 1, sep="\t")
    if not wares:
        print("reporter:counter:baskets,empty,1", file=sys.stderr)
""",
        r"""
%%writefile ware_mapper.py
import sys

for line in sys.stdin:
    till, colon, text = line.partition(":")
    if colon:
        seen = 0
        for ware in text.split(","):
            ware = ware.strip()
            if ware != "":
                sys.stdout.write(ware + "\t1\n")
                seen += 1
        if seen == 0:
            sys.stderr.write("reporter:counter:baskets,empty,1\n")
""",
    ],
    "gauge_mapper": [
        r"""
%%writefile gauge_mapper.py
import sys


def add_one(counter):
    print(f"reporter:counter:gauges,{counter},1", file=sys.stderr)


for line in sys.stdin:
    parts = line.rstrip("\n").split(";")
    if len(parts) != 3:
        add_one("noise")
        continue
    gauge, _, level = parts
    if level in ("", "NA"):
        add_one("missing")
    else:
        print(gauge.strip().upper(), level, sep="\t")
""",
        r"""
%%writefile gauge_mapper.py
import sys

for line in sys.stdin:
    match line.rstrip("\n").split(";"):
        case [_, _, "" | "NA"]:
            sys.stderr.write("reporter:counter:gauges,missing,1\n")
        case [gauge, _, level]:
            sys.stdout.write(f"{gauge.upper().strip()}\t{level}\n")
        case _:
            sys.stderr.write("reporter:counter:gauges,noise,1\n")
""",
    ],
    "ride_reducer": [
        r"""
%%writefile ride_reducer.py
import sys
from itertools import groupby

rows = (line.rstrip("\n").split("\t") for line in sys.stdin)
for station, group in groupby(rows, key=lambda row: row[0]):
    count = longest = 0
    for _, minutes in group:
        count += 1
        longest = max(longest, int(minutes))
    print(station, count, longest, sep="\t", flush=True)
""",
        r"""
%%writefile ride_reducer.py
import sys

current = None
for line in sys.stdin:
    station, _, minutes = line.rstrip("\n").partition("\t")
    if station == current:
        count, longest = count + 1, max(longest, int(minutes))
    else:
        if current is not None:
            print(f"{current}\t{count}\t{longest}", flush=True)
        current, count, longest = station, 1, int(minutes)
if current is not None:
    print(f"{current}\t{count}\t{longest}", flush=True)
""",
    ],
    "coldest_reducer": [
        r"""
%%writefile coldest_reducer.py
import sys
from itertools import groupby

lines = (line.rstrip("\n") for line in sys.stdin)
for _, group in groupby(lines, key=lambda line: line.split("\t")[0]):
    print(min(group, key=lambda line: int(line.split("\t")[2])), flush=True)
""",
        r"""
%%writefile coldest_reducer.py
import sys

best = None
for line in sys.stdin:
    line = line.rstrip("\n")
    lake, _, degrees = line.split("\t")
    if best is not None and best[0] != lake:
        print(best[2], flush=True)
        best = None
    if best is None or int(degrees) < best[1]:
        best = lake, int(degrees), line
if best is not None:
    print(best[2])
""",
    ],
    "word_reducer": [
        r"""
%%writefile word_reducer.py
import sys
from itertools import groupby

rows = (line.rstrip("\n").split("\t") for line in sys.stdin)
for word, group in groupby(rows, key=lambda row: row[0]):
    files = [file for _, file in group]
    print(word, len(files), len(set(files)), sep="\t", flush=True)
""",
        r"""
%%writefile word_reducer.py
import sys
from collections import Counter

current, files = None, Counter()


def show():
    if current is not None:
        print(f"{current}\t{sum(files.values())}\t{len(files)}", flush=True)


for line in sys.stdin:
    word, file = line.rstrip("\n").split("\t")
    if word != current:
        show()
        current = word
        files.clear()
    files[file] += 1
show()
""",
    ],
    "lake_combiner": [
        r"""
%%writefile lake_combiner.py
import sys
from itertools import groupby

records = (line.rstrip("\n").split("\t") for line in sys.stdin)
for lake, group in groupby(records, key=lambda record: record[0]):
    _, degrees, counts = zip(*group)
    print(lake, sum(map(int, degrees)), sum(map(int, counts)), sep="\t")
""",
        r"""
%%writefile lake_combiner.py
import sys
from itertools import groupby

records = (line.rstrip("\n").split("\t") for line in sys.stdin)
for lake, group in groupby(records, key=lambda record: record[0]):
    total, count = 0, 0
    for record in group:
        total += int(record[1])
        count += int(record[2])
    sys.stdout.write(f"{lake}\t{total}\t{count}\n")
""",
    ],
    "level_combiner": [
        r"""
%%writefile level_combiner.py
import sys
from itertools import groupby

records = (line.rstrip("\n").split("\t") for line in sys.stdin)
for river, group in groupby(records, key=lambda record: record[0]):
    pairs = [(int(level), int(count)) for _, level, count in group]
    highest, _ = max(pairs)
    print(river, highest, sum(count for level, count in pairs if level == highest), sep="\t")
""",
        r"""
%%writefile level_combiner.py
import sys
from itertools import groupby

records = (line.rstrip("\n").split("\t") for line in sys.stdin)
for river, group in groupby(records, key=lambda record: record[0]):
    highest, reached = None, 0
    for _, level, count in group:
        level, count = int(level), int(count)
        if highest is None or level > highest:
            highest, reached = level, count
        elif level == highest:
            reached += count
    print(f"{river}\t{highest}\t{reached}")
""",
    ],
    "fastest_combiner": [
        r"""
%%writefile fastest_combiner.py
import sys
from heapq import nsmallest
from itertools import groupby

records = (line.rstrip("\n").split("\t") for line in sys.stdin)
for name, group in groupby(records, key=lambda record: record[0]):
    for seconds in nsmallest(2, (int(seconds) for _, seconds in group)):
        print(f"{name}\t{seconds}")
""",
        r"""
%%writefile fastest_combiner.py
import sys
from itertools import groupby

records = (line.rstrip("\n").split("\t") for line in sys.stdin)
for name, group in groupby(records, key=lambda record: record[0]):
    best = []
    for _, seconds in group:
        best = sorted([*best, int(seconds)])[:2]
    for seconds in best:
        print(name, seconds, sep="\t")
""",
    ],
    "on_the_way": [
        """
on_the_way = [15, 4 + 7, 8, 2]
""",
    ],
    "as_it_arrives": [
        """
as_it_arrives = [3, list.__name__, 0]
""",
    ],
    "three_commands": [
        """
three_commands = [5, 10, 9]
""",
    ],
    "busiest_hour": [
        """
%%writefile busiest_hour.py
from mrjob.job import MRJob
from mrjob.step import MRStep


class BusiestHour(MRJob):
    def steps(self):
        return [MRStep(mapper=self.read, reducer=self.add_up), MRStep(reducer=self.choose)]

    def read(self, _, line):
        match line.split():
            case [stop, hour, number] if hour.isdigit() and number.isdigit():
                yield (stop, int(hour)), int(number)
            case _:
                self.increment_counter("trams", "broken")

    def add_up(self, key, numbers):
        yield key[0], (key[1], sum(numbers))

    def choose(self, stop, hours):
        yield stop, min(hours, key=lambda pair: (-pair[1], pair[0]))


if __name__ == "__main__":
    BusiestHour.run()
""",
    ],
    "best_ware": [
        """
%%writefile best_ware.py
import re

from mrjob.job import MRJob
from mrjob.step import MRStep


class BestWare(MRJob):
    def steps(self):
        return [MRStep(mapper=self.read, reducer=self.add_up), MRStep(reducer=self.choose)]

    def read(self, _, line):
        parts = line.split(";")
        if len(parts) == 3 and re.fullmatch("-?[0-9]+", parts[2]):
            yield parts[:2], int(parts[2])
        else:
            self.increment_counter("shops", "broken")

    def add_up(self, key, numbers):
        shop, ware = key
        yield shop, (ware, sum(numbers))

    def choose(self, shop, wares):
        yield shop, min(wares, key=lambda pair: (-pair[1], pair[0]))


if __name__ == "__main__":
    BestWare.run()
""",
    ],
    "warmest_month": [
        """
%%writefile warmest_month.py
from statistics import fmean

from mrjob.job import MRJob
from mrjob.step import MRStep


class WarmestMonth(MRJob):
    def steps(self):
        return [MRStep(mapper=self.read, reducer=self.average), MRStep(reducer=self.choose)]

    def read(self, _, line):
        lake, month, degrees = line.split(",")
        if degrees == "NA":
            self.increment_counter("lakes", "missing")
        else:
            yield (lake, int(month)), int(degrees)

    def average(self, key, readings):
        lake, month = key
        yield lake, (month, fmean(readings))

    def choose(self, lake, months):
        yield lake, min(months, key=lambda pair: (-pair[1], pair[0]))


if __name__ == "__main__":
    WarmestMonth.run()
""",
    ],
}
