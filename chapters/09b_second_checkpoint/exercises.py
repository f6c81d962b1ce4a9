# %% [markdown]
# # Checkpoint
#
# Eight exercises, in no order. The headings do not say what they are about: finding that out is part of each. Put your answer where it
# says `...  # your code`, run the cell, then the one below it. Some cells write a file; your answer is then a program of its own. The inputs
# are new at every check, and a wrong try costs nothing: after it, the card says how to ask for a hint. No cluster has to run. For eight other
# exercises run `new_try("second_checkpoint")`.

# %%
from workbook import check, hint, new_try, progress

# %% [markdown]
# Run this cell too. Your answers may use all of it; no answer needs all of it. A file is a program of its own: it imports for itself.

# %% tags=["given"]
import json
from functools import reduce
from itertools import chain, groupby, islice
from math import ceil
from operator import itemgetter

from toolz import frequencies, get_in, valfilter, valmap

# %% [markdown]
# ## Pictures of the sky
#
# An observatory keeps its pictures in HDFS, in blocks of `block` MiB, with `replicas` replicas of each block. `files` is an iterator
# of pairs, one for each picture: a whole number and its unit, `"MB"` or `"MiB"`. A picture that failed is an empty file, `(0, "MB")`, and has no block. Give
# three numbers as a tuple: the blocks of all files; the bytes that their replicas take on the disks; and the entries in the NameNode's
# memory, which has one for each file and one for each block.


# %% exercise="sky_pictures" slot="blocks"
def sky_pictures(files, block, replicas):
    """The blocks, the bytes on the disks, the entries of the NameNode.

    >>> sky_pictures(iter([(300, "MiB"), (100, "MiB")]), block=128, replicas=2)
    (4, 838860800, 6)
    """
    ### BEGIN SOLUTION
    sizes = [number * (10**6 if unit == "MB" else 2**20) for number, unit in files]
    blocks = sum(ceil(size / (block * 2**20)) for size in sizes)
    return blocks, sum(sizes) * replicas, len(sizes) + blocks
    ### END SOLUTION


# %%
check("second_checkpoint.sky_pictures")

# %% [markdown]
# ## A file for each day
#
# A weather station writes a new file into HDFS each day. `sizes` is an iterator over the sizes of such files in kB (1 kB is 1,000 bytes), none of them
# empty. A block is `block` MiB, and each has `replicas` replicas. Somebody wants to write all of them into one file, one behind the other, and to
# remove the daily ones. Give three numbers as a tuple: the entries in the NameNode's memory now, one for each file and one for each block; its
# entries when there is only the one file; and the bytes that this file's replicas take on the disks.


# %% exercise="daily_files" slot="blocks"
def daily_files(sizes, block, replicas):
    """The NameNode's entries now, its entries for one file, and the bytes of that file's replicas.

    >>> daily_files(iter([500, 700]), block=1, replicas=2)
    (4, 3, 2400000)
    """
    ### BEGIN SOLUTION
    files, blocks, total = 0, 0, 0
    for size in sizes:
        files, blocks, total = files + 1, blocks + ceil(size * 1000 / (block * 2**20)), total + size * 1000
    # Written anew, the bytes are cut anew.
    return files + blocks, 1 + ceil(total / (block * 2**20)), total * replicas
    ### END SOLUTION


# %%
check("second_checkpoint.daily_files")

# %% [markdown]
# ## More copies than machines
#
# `files` is an iterator of pairs, one for each file in HDFS: its size in MB (1 or more), and how many replicas of it are wished for. A
# block is `block` MiB. There are `machines` DataNodes, all alive, with room enough. Give three numbers as a tuple: the blocks of all files;
# how many of these blocks have fewer replicas than wished; and the MB that all replicas take on the disks.


# %% exercise="many_wishes" slot="blocks"
def many_wishes(files, block, machines):
    """The blocks, those with fewer replicas than wished, and the MB on the disks.

    >>> many_wishes(iter([(300, 2), (100, 3)]), block=128, machines=2)
    (4, 1, 800)
    """
    ### BEGIN SOLUTION
    blocks = short = taken = 0
    for size, wish in files:
        cut = ceil(size * 10**6 / (block * 2**20))
        blocks += cut
        # A second replica on one machine would help nobody, so none is made.
        short += cut if wish > machines else 0
        taken += size * min(wish, machines)
    return blocks, short, taken
    ### END SOLUTION


# %%
check("second_checkpoint.many_wishes")

# %% [markdown]
# ## After the storm
#
# A storm has put machines out of work. `blocks` is an iterator of triples, in any order: the name of a file, the number of one of its blocks, and a
# list of the machines that have a replica of it. `dead` is a list of the machines that no longer answer. Give the names of the files
# that can still be read from beginning to end, sorted.


# %% exercise="after_the_storm" slot="survivors"
def after_the_storm(blocks, dead):
    """The names of the files that can be read whole, sorted.

    >>> after_the_storm(iter([("maps", 0, ["n1", "n2"]), ("plays", 0, ["n1"])]), dead=["n1"])
    ['maps']
    """
    ### BEGIN SOLUTION
    files, damaged = set(), set()
    for file, _, machines in blocks:
        files.add(file)
        # One block without a living replica is enough.
        if set(machines) <= set(dead):
            damaged.add(file)
    return sorted(files - damaged)
    ### END SOLUTION


# %%
check("second_checkpoint.after_the_storm")

# %% [markdown]
# ## Copies are ordered
#
# Some machines of a cluster have been declared dead. `blocks` is an iterator of pairs: the name of a block, and a list of the machines on
# which its replicas were. `alive` is a list of the machines that answer, all with room enough. For each block `wish` replicas are wished for.
# The NameNode now has copies made, until nothing more can be done. Give a pair: how many replicas are written, and how many blocks are lost. (A
# block with more replicas than wished is possible, too: none is written for it.)


# %% exercise="copies_ordered" slot="survivors"
def copies_ordered(blocks, alive, wish):
    """How many replicas are written, and how many blocks are lost.

    >>> copies_ordered(iter([("b1", ["n1", "n2"]), ("b2", ["n2", "n3"])]), alive=["n2", "n3", "n4"], wish=2)
    (1, 0)
    """
    ### BEGIN SOLUTION
    written = lost = 0
    for _, machines in blocks:
        left = len(set(machines) & set(alive))
        if left:
            # Each machine has at most one replica of a block.
            written += max(0, min(wish, len(alive)) - left)
        else:
            lost += 1
    return written, lost
    ### END SOLUTION


# %%
check("second_checkpoint.copies_ordered")

# %% [markdown]
# ## A week of accidents
#
# `events` is an iterator over lines that say what happened to a cluster, in order:
#
# | line | what happened |
# |---|---|
# | `put plays n1 n2` | the file was written, its one block with replicas on these machines; if there was one of this name, it was replaced |
# | `rm plays` | the file was deleted |
# | `dies n1` | the machine went off |
# | `returns n1` | the machine went on again, with its disk as it was |
#
# There was no trash and no snapshot, and never time to make another replica. Give the names of the files that can be read at the end,
# sorted.


# %% exercise="accidents" slot="survivors"
def accidents(events):
    """The names of the files that can be read at the end, sorted.

    >>> accidents(iter(["put plays n1 n2", "put maps n3", "dies n1", "dies n3"]))
    ['plays']
    """
    ### BEGIN SOLUTION
    replicas, dead = {}, set()
    for what, name, *machines in map(str.split, events):
        if what == "put":
            replicas[name] = set(machines)
        elif what == "rm":
            del replicas[name]
        elif what == "dies":
            dead.add(name)
        else:
            dead.remove(name)
    # Asked at the end: a machine that is off today may be on tomorrow.
    return sorted(valfilter(lambda machines: machines - dead, replicas))
    ### END SOLUTION


# %%
check("second_checkpoint.accidents")

# %% [markdown]
# ## Room on the machines
#
# `wanted` is an iterator of pairs, the name of a container and the MB of memory that it asks for. `free` says for each machine how many MB
# are free. The containers are placed in their order, each on the first machine, in the order of `free`, that has enough; where none has, the
# container waits, and the next one is looked at. Give a pair: a list of the names that wait, and a dictionary of the memory still free
# afterwards. Somebody else still needs `free`: leave it as it is.


# %% exercise="room_on_machines" slot="scheduler"
def room_on_machines(wanted, free):
    """The names of the containers that wait, and the memory still free.

    >>> room_on_machines(iter([("a", 2048), ("b", 3072)]), {"n1": 4096, "n2": 1024})
    (['b'], {'n1': 2048, 'n2': 1024})
    """
    ### BEGIN SOLUTION
    left, waiting = dict(free), []
    for name, memory in wanted:
        machine = next((machine for machine, megabytes in left.items() if megabytes >= memory), None)
        if machine is None:
            waiting.append(name)
        else:
            left[machine] -= memory
    return waiting, left
    ### END SOLUTION


# %%
check("second_checkpoint.room_on_machines")

# %% [markdown]
# ## What is going on
#
# `text` is the answer of a ResourceManager that was asked for its jobs, as JSON, shortened here:
#
# ```json
# {"apps": {"app": [
#     {"name": "count", "queue": "night", "state": "RUNNING", "allocatedMB": 4096},
#     {"name": "sort", "queue": "day", "state": "ACCEPTED", "allocatedMB": 0},
#     {"name": "mean", "queue": "day", "state": "FINISHED", "allocatedMB": -1}]}}
# ```
#
# Where there is no job at all, it is `{"apps": null}`. `ACCEPTED` means that a job waits for its first container; other states than these two
# and `RUNNING` are `FAILED` and `KILLED`. Give a dictionary: for each queue in which a job waits or runs, a pair, how many wait, and the MB that
# the running ones have together.


# %% exercise="going_on" slot="scheduler"
def going_on(text):
    """For each queue the number of jobs that wait, and the MB of those that run.

    >>> going_on('{"apps": {"app": [{"name": "count", "queue": "night", "state": "RUNNING", "allocatedMB": 4096}]}}')
    {'night': (0, 4096)}
    """
    ### BEGIN SOLUTION
    queues = {}
    for job in get_in(["apps", "app"], json.loads(text), default=[]):
        waiting, megabytes = queues.get(job["queue"], (0, 0))
        if job["state"] == "ACCEPTED":
            queues[job["queue"]] = waiting + 1, megabytes
        elif job["state"] == "RUNNING":
            queues[job["queue"]] = waiting, megabytes + job["allocatedMB"]
    return queues
    ### END SOLUTION


# %%
check("second_checkpoint.going_on")

# %% [markdown]
# ## Done by when?
#
# A job has `tasks` tasks (1 or more), all alike: each wants a container of `memory` MB and one core, and takes `minutes` minutes. `machines` is an
# iterator of pairs: the free MB and the free cores of each machine. As soon as a task is done, the next one gets its place. Give a pair: how
# many tasks run at the same time at the beginning, and after how many minutes the last one is done. Where no machine has room for even one,
# the job waits for ever: `(0, None)`.


# %% exercise="done_by_when" slot="scheduler"
def done_by_when(machines, tasks, memory, minutes):
    """How many tasks run at the beginning, and when the last one is done.

    >>> done_by_when(iter([(4096, 4), (2048, 2)]), tasks=12, memory=1024, minutes=5)
    (6, 10)
    """
    ### BEGIN SOLUTION
    # A container lies on one machine, and needs both.
    places = sum(min(megabytes // memory, cores) for megabytes, cores in machines)
    return (min(places, tasks), ceil(tasks / places) * minutes) if places else (0, None)
    ### END SOLUTION


# %%
check("second_checkpoint.done_by_when")

# %% [markdown]
# ## Bicycles by the hour
#
# A town lends bicycles. Each station sends a file; somebody has put all of them into one, headers included. A header is the line
# `station,minutes`. A ride is a line of two parts, such as `Harbour,12`, whose minutes are made of digits. Every other line is broken.
#
# Write the mapper of a Streaming job: for each ride the station, a tab and the minutes: `Harbour	12`. For each broken line it adds 1 to
# a counter of the job, `broken` in the group `rides`; the line for that is `reporter:counter:rides,broken,1`. Headers are neither.

# %% exercise="ride_mapper" slot="mapper"
# %%writefile ride_mapper.py
import sys

for line in sys.stdin:
    ### BEGIN SOLUTION
    parts = line.rstrip("\n").split(",")
    if parts == ["station", "minutes"]:
        continue
    if len(parts) == 2 and parts[1].isdigit():
        print(f"{parts[0]}\t{parts[1]}")
    else:
        print("reporter:counter:rides,broken,1", file=sys.stderr)
    ### END SOLUTION

# %%
check("second_checkpoint.ride_mapper")

# %% [markdown]
# ## At the market
#
# The tills of a market write a line for each basket: the number of the till, a colon, and the wares with commas between, such as
# `3: milk, bread,milk`. There are blanks as it came, and now and then nothing between two commas. A line with a colon
# is a basket, any other is a remark.
#
# Write the mapper of a Streaming job that counts wares: for each ware of each basket, in their order, the ware, a tab and a 1:
# `milk	1`; a ware that is twice in a basket comes twice. For each basket without any ware it adds 1 to a counter of the job, `empty` in the group
# `baskets`; the line for that is `reporter:counter:baskets,empty,1`.

# %% exercise="ware_mapper" slot="mapper"
# %%writefile ware_mapper.py
import sys

for line in sys.stdin:
    ### BEGIN SOLUTION
    till, colon, basket = line.partition(":")
    wares = [ware.strip() for ware in basket.split(",") if ware.strip()]
    for ware in wares:
        print(f"{ware}\t1")
    if colon and not wares:
        print("reporter:counter:baskets,empty,1", file=sys.stderr)
    ### END SOLUTION

# %%
check("second_checkpoint.ware_mapper")

# %% [markdown]
# ## Gauges at the river
#
# Gauges send lines of three parts with semicolons between: the gauge, the day, the level in cm, such as `W7;2025-07-03;312`. Names are
# typed in several ways: `w7`, ` W7` and `W7 ` mean one gauge, `W7`. It may stand at 0 or below. Where it fails, the level is empty or `NA`;
# around a level there are no blanks.
# Lines with another number of parts are noise.
#
# Write the mapper of a Streaming job: for each level that is known the gauge, a tab and the level: `W7	312`. In the group `gauges` it has
# two counters: to `missing` it adds 1 for each line whose level is not known, to `noise` for each line with another number of parts; the lines for
# that are `reporter:counter:gauges,missing,1` and `reporter:counter:gauges,noise,1`.

# %% exercise="gauge_mapper" slot="mapper"
# %%writefile gauge_mapper.py
import sys

for line in sys.stdin:
    ### BEGIN SOLUTION
    parts = line.strip().split(";")
    if len(parts) != 3:
        print("reporter:counter:gauges,noise,1", file=sys.stderr)
    elif parts[2] in ("", "NA"):
        print("reporter:counter:gauges,missing,1", file=sys.stderr)
    else:
        # What is to be one key must be one when it leaves here.
        print(f"{parts[0].strip().upper()}\t{parts[2]}")
    ### END SOLUTION

# %%
check("second_checkpoint.gauge_mapper")

# %% [markdown]
# ## Rides of a station
#
# `Harbour`, a tab, `12`: a ride of 12 minutes that began at Harbour. Of some rides nobody knows where they began: before the tab stands
# nothing. Such lines come to a reducer, sorted by station.
#
# Write the reducer of a Streaming job. For each station, the unknown one too, it prints the station, the number of rides and the minutes of
# the longest, with tabs between: from `Harbour	12` and `Harbour	5` comes `Harbour	2	12`. It prints a station as soon as the first line of the
# next one was read; for an empty input it prints nothing. (There are thousands of millions of rides.)

# %% exercise="ride_reducer" slot="reducer"
# %%writefile ride_reducer.py
import sys

### BEGIN SOLUTION
current, rides, longest = None, 0, 0
for line in sys.stdin:
    station, minutes = line.rstrip("\n").split("\t")
    if station != current:
        if current is not None:
            print(f"{current}\t{rides}\t{longest}")
        current, rides, longest = station, 0, 0
    rides, longest = rides + 1, max(longest, int(minutes))
# No other station comes after the last.
if current is not None:
    print(f"{current}\t{rides}\t{longest}")
### END SOLUTION

# %%
check("second_checkpoint.ride_reducer")

# %% [markdown]
# ## The coldest day
#
# A lake, a tab, a day, a tab, and the degrees of its water, a whole number, such as `Inari	2025-02-11	-3`. Such lines come to a
# reducer, sorted by lake; within a lake in any order.
#
# Write the reducer of a Streaming job: for each lake it prints the line of its lowest temperature as it came; of several with the same
# the first that came. It prints the line of a lake as soon as the first line of the next lake was read. The input may be empty, and it may be
# longer than any memory.

# %% exercise="coldest_reducer" slot="reducer"
# %%writefile coldest_reducer.py
import sys

### BEGIN SOLUTION
from itertools import groupby

records = (line.rstrip("\n").split("\t") for line in sys.stdin)
# The lines are sorted by lake, so equal lakes do arrive together.
for lake, group in groupby(records, key=lambda record: record[0]):
    print(*min(group, key=lambda record: float(record[2])), sep="\t")
### END SOLUTION

# %%
check("second_checkpoint.coldest_reducer")

# %% [markdown]
# ## Where a word stands
#
# A word, a tab, and the name of a file in which it stands: one such line for each place. They come to a reducer, sorted by word, and by nothing
# else; the files of a word come in any order, many of them again and again.
#
# Write the reducer of a Streaming job: for each word it prints the word, the number of places, and the number of different files, with
# tabs between: `moon	3	2`. It prints a word as soon as the first line of the next word was read. The input may be empty. What there is
# of one word fits in memory, of all words it does not.

# %% exercise="word_reducer" slot="reducer"
# %%writefile word_reducer.py
import sys

### BEGIN SOLUTION
current, places, files = None, 0, set()
for line in sys.stdin:
    word, file = line.rstrip("\n").split("\t")
    if word != current:
        if current is not None:
            print(current, places, len(files), sep="\t")
        current, places, files = word, 0, set()
    places += 1
    files.add(file)
if current is not None:
    print(current, places, len(files), sep="\t")
### END SOLUTION

# %%
check("second_checkpoint.word_reducer")

# %% [markdown]
# ## Halfway to a mean
#
# A job computes the mean temperature of lakes. Its mapper prints a lake, the degrees and a 1, with tabs between: `Inari	4	1`. Its reducer adds up
# the second column and the third, for each lake, and divides. All degrees are whole numbers.
#
# Write a combiner for this job. It reads what mappers print, sorted by lake, prints one line for each lake, and must leave the mean as it is:
# whether it runs on the output of a mapper, again on results of its own, or not at all.

# %% exercise="lake_combiner" slot="combiner"
# %%writefile lake_combiner.py
import sys
from itertools import groupby

records = (line.rstrip("\n").split("\t") for line in sys.stdin)
for lake, group in groupby(records, key=lambda record: record[0]):
    ### BEGIN SOLUTION
    total = count = 0
    for _, degrees, readings in group:
        total, count = total + int(degrees), count + int(readings)
    print(f"{lake}\t{total}\t{count}")
    ### END SOLUTION

# %%
check("second_checkpoint.lake_combiner")

# %% [markdown]
# ## High water
#
# A job looks for the highest level of each river, and how many readings reached it. Its mapper prints a river, a level in cm and a 1, with tabs
# between: `Aare	312	1`. Its reducer prints the greatest level of a river, and the sum of the third column over the lines with that level. Levels
# are whole numbers, also below 0.
#
# Write a combiner for this job. It reads what mappers print, sorted by river, prints one line for each river, and must not change what the
# reducer finds: whether it runs on the output of a mapper, again on results of its own, or not at all.

# %% exercise="level_combiner" slot="combiner"
# %%writefile level_combiner.py
import sys
from itertools import groupby

records = (line.rstrip("\n").split("\t") for line in sys.stdin)
for river, group in groupby(records, key=lambda record: record[0]):
    ### BEGIN SOLUTION
    highest, reached = None, 0
    for _, level, readings in group:
        level = int(level)
        if highest is None or level > highest:
            highest, reached = level, 0
        if level == highest:
            reached += int(readings)
    print(f"{river}\t{highest}\t{reached}")
    ### END SOLUTION

# %%
check("second_checkpoint.level_combiner")

# %% [markdown]
# ## First and second
#
# A job finds the two fastest runs of each class, which may be equally fast. Its mapper prints a class, a tab and whole seconds: `5b	61`. Its
# reducer sorts all the seconds of a class and prints the first two.
#
# Write a combiner for this job. It reads what mappers print, sorted by class and by nothing else, and prints as few lines of the same form as
# it can, the faster first. It must not change what the reducer finds: whether it runs on the output of a mapper, again on results of its own,
# or not at all. What a map task has of one class fits in memory.

# %% exercise="fastest_combiner" slot="combiner"
# %%writefile fastest_combiner.py
import sys
from itertools import groupby

records = (line.rstrip("\n").split("\t") for line in sys.stdin)
for name, group in groupby(records, key=lambda record: record[0]):
    ### BEGIN SOLUTION
    for seconds in sorted(int(seconds) for _, seconds in group)[:2]:
        print(f"{name}\t{seconds}")
    ### END SOLUTION

# %%
check("second_checkpoint.fastest_combiner")

# %% [markdown]
# ## On the way
#
# A job counts words. Its mapper prints each word with a 1, its reducer adds up the numbers of each word and is the combiner, too. The input
# has two splits:
#
# ```
# to be or not to be
# ```
#
# ```
# to see or not to see
# that is it
# ```
#
# There are two reducers, and the combiner runs once at the end of each map task. Four numbers in place of the dots: the records that
# the two mappers print together; those that the two reducers read together; those that they print together; and the files that hold results.

# %% exercise="on_the_way" slot="trace"
### BEGIN STUB
# on_the_way = (..., ..., ..., ...)
### END STUB
### BEGIN SOLUTION
# 6 and 9 words; 4 and 7 different ones in the splits; 8 different ones in all; a part for each reducer.
on_the_way = (15, 11, 8, 2)
### END SOLUTION

# %%
check("second_checkpoint.on_the_way")

# %% [markdown]
# ## As it arrives
#
# Read this job of mrjob, and do not run it:
#
# ```python
# class Readings(MRJob):
#     def mapper(self, _, line):
#         lake, year, degrees = line.split()
#         yield (lake, int(year)), {int(year): float(degrees)}
#
#     def reducer(self, key, readings):
#         yield type(key).__name__, [2024 in reading for reading in readings]
# ```
#
# Its input:
#
# ```
# Inari 2024 4.5
# Ohrid 2024 18.5
# Inari 2025 4.5
# Inari 2024 6.0
# ```
#
# Three things in place of the dots: how often `reducer` is called; the name that it gives as the key, as text; and how often `True` stands in
# all the lists together.

# %% exercise="as_it_arrives" slot="trace"
### BEGIN STUB
# as_it_arrives = (..., ..., ...)
### END STUB
### BEGIN SOLUTION
# Three different pairs of lake and year; on the way each was JSON, which knows no tuples, and no numbers as keys.
as_it_arrives = (3, "list", 0)
### END SOLUTION

# %%
check("second_checkpoint.as_it_arrives")

# %% [markdown]
# ## Three commands
#
# A file `months` holds six lines, one number in each: 9, 10, 9, 9, 2, 10. `runs.py` reads lines, and each time one differs from the line
# before, it prints the *earlier* one, with the number of times that it came in a row. After the loop it prints the last one, too; in
# `short.py` the two lines that do so are missing.
#
# ```
# cat months | python3 runs.py
# cat months | LC_ALL=C sort | python3 runs.py
# cat months | LC_ALL=C sort | python3 short.py
# ```
#
# Three numbers in place of the dots: how many lines the first command prints; which month stands on the first line of the second; and which
# month the third one does not print at all.

# %% exercise="three_commands" slot="trace"
### BEGIN STUB
# three_commands = (..., ..., ...)
### END STUB
### BEGIN SOLUTION
# Five runs; sorted as bytes the months are 10, 2, 9; nothing comes after the nines.
three_commands = (5, 10, 9)
### END SOLUTION

# %%
check("second_checkpoint.three_commands")

# %% [markdown]
# ## The busiest hour
#
# People are counted who get on a tram: a line has the stop, the hour and the number of people, with blanks between, such as `Harbour 9 12`. A
# stop has several lines for the same hour. A line that has not three parts, or whose hour or number is not made of digits, is broken.
#
# Complete the job of mrjob. Its result has a line for each stop: the stop, and a list of the hour in which most people got on there, and
# how many these were, such as `"Harbour"	[9, 42]`; of two such hours the earlier. For each broken line it adds 1 to a counter `broken` in the group `trams`.

# %% exercise="busiest_hour" slot="project"
# %%writefile busiest_hour.py
from mrjob.job import MRJob
from mrjob.step import MRStep


class BusiestHour(MRJob):
    def steps(self):
        return [MRStep(mapper=self.read, reducer=self.add_up), MRStep(reducer=self.choose)]

    def read(self, _, line):
        ### BEGIN SOLUTION
        parts = line.split()
        if len(parts) == 3 and parts[1].isdigit() and parts[2].isdigit():
            yield (parts[0], int(parts[1])), int(parts[2])
        else:
            self.increment_counter("trams", "broken", 1)
        ### END SOLUTION

    def add_up(self, key, numbers):
        ### BEGIN SOLUTION
        stop, hour = key
        # The next step is to see all hours of a stop together.
        yield stop, (hour, sum(numbers))
        ### END SOLUTION

    def choose(self, stop, hours):
        ### BEGIN SOLUTION
        yield stop, max(hours, key=lambda pair: (pair[1], -pair[0]))
        ### END SOLUTION


if __name__ == "__main__":
    BusiestHour.run()

# %%
check("second_checkpoint.busiest_hour")

# %% [markdown]
# ## What sells best
#
# Shops report what they sell: a line has the shop, the ware and the pieces, with semicolons between, such as `Mill;rye bread;3`. What was
# brought back has a minus: `Mill;rye bread;-1`. A shop has several lines for the same ware. A line that has not three parts, or whose pieces are
# anything but digits, or a minus and digits, is broken.
#
# Complete the job of mrjob. Its result has a line for each shop: the shop, and a list of the ware that it sold most of, after what was
# brought back, and how many pieces these were, such as `"Mill"	["rye bread", 2]`; of two such wares the first in the alphabet. For each broken
# line it adds 1 to a counter `broken` in the group `shops`.

# %% exercise="best_ware" slot="project"
# %%writefile best_ware.py
from mrjob.job import MRJob
from mrjob.step import MRStep


class BestWare(MRJob):
    def steps(self):
        return [MRStep(mapper=self.read, reducer=self.add_up), MRStep(reducer=self.choose)]

    def read(self, _, line):
        ### BEGIN SOLUTION
        try:
            shop, ware, pieces = line.split(";")
            yield (shop, ware), int(pieces)
        except ValueError:
            self.increment_counter("shops", "broken", 1)
        ### END SOLUTION

    def add_up(self, key, numbers):
        ### BEGIN SOLUTION
        shop, ware = key
        yield shop, (ware, sum(numbers))
        ### END SOLUTION

    def choose(self, shop, wares):
        ### BEGIN SOLUTION
        yield shop, min(wares, key=lambda pair: (-pair[1], pair[0]))
        ### END SOLUTION


if __name__ == "__main__":
    BestWare.run()

# %%
check("second_checkpoint.best_ware")

# %% [markdown]
# ## The warmest month
#
# Readings of lakes: a line has the lake, the month and whole degrees, with commas between, such as `Inari,2,-3`. Where a thermometer failed,
# the degrees are `NA`. A lake has several lines for the same month, and may be below zero all year.
#
# Complete the job of mrjob. Its result has a line for each lake of which something is known: the lake, and a list of the month with the highest
# mean temperature, and that mean, such as `"Inari"	[7, 16.5]`; of two such months the earlier. For each line with `NA` it adds 1 to a counter
# `missing` in the group `lakes`.

# %% exercise="warmest_month" slot="project"
# %%writefile warmest_month.py
from mrjob.job import MRJob
from mrjob.step import MRStep


class WarmestMonth(MRJob):
    def steps(self):
        return [MRStep(mapper=self.read, reducer=self.average), MRStep(reducer=self.choose)]

    def read(self, _, line):
        ### BEGIN SOLUTION
        lake, month, degrees = line.split(",")
        if degrees == "NA":
            self.increment_counter("lakes", "missing", 1)
        else:
            yield (lake, int(month)), int(degrees)
        ### END SOLUTION

    def average(self, key, readings):
        ### BEGIN SOLUTION
        lake, month = key
        readings = list(readings)
        yield lake, (month, sum(readings) / len(readings))
        ### END SOLUTION

    def choose(self, lake, months):
        ### BEGIN SOLUTION
        yield lake, max(months, key=lambda pair: (pair[1], -pair[0]))
        ### END SOLUTION


if __name__ == "__main__":
    WarmestMonth.run()

# %%
check("second_checkpoint.warmest_month")

# %% [markdown]
# ## Where you are

# %% tags=["nbval-ignore-output"]
progress()

# %% [markdown]
# ## Afterwards: what they were about
#
# Read this when you are through. Six of eight or more: go on. Fewer: that is not a mark, it is a list of what to read again.
# A row speaks of all three exercises of an idea; your try had one of them.
#
# | the exercise asked you to … | a belief that gets in the way | go back to |
# |---|---|---|
# | count blocks, replicas and entries of files | a block takes its full size; files share blocks | [07](../notebooks/07_hdfs_yarn.ipynb), [00](../notebooks/00_start.ipynb) |
# | say what is left after machines died | one replica saves a file; what was deleted comes back with a machine | [07](../notebooks/07_hdfs_yarn.ipynb), [03](../notebooks/03_reduce.ipynb) |
# | place containers, or read what a scheduler says | free memory here and there can be added up | [07](../notebooks/07_hdfs_yarn.ipynb), [02](../notebooks/02_pipelines.ipynb) |
# | write a mapper for dirty lines | every line is a record; the header comes first | [08](../notebooks/08_mapreduce.ipynb), [02](../notebooks/02_pipelines.ipynb) |
# | write a reducer for sorted lines | the last key takes care of itself; values are sorted too | [08](../notebooks/08_mapreduce.ipynb), [03](../notebooks/03_reduce.ipynb) |
# | write a combiner | it runs once; it may print what the reducer prints | [08](../notebooks/08_mapreduce.ipynb), [03](../notebooks/03_reduce.ipynb) |
# | read a job and count | equal keys arrive together; what comes out of JSON is what went in | [08](../notebooks/08_mapreduce.ipynb), [09](../notebooks/09_mrjob.ipynb) |
# | write a job of two steps | a step sees all records; keys stay what they were | [09](../notebooks/09_mrjob.ipynb), [08](../notebooks/08_mapreduce.ipynb) |
#
# In those chapters do the exercises again, not the reading alone. Reading again feels like knowing.

# %% [markdown]
# Another try, with eight other exercises? Run this in a cell of your own:
#
# ```python
# new_try("second_checkpoint")
# ```
