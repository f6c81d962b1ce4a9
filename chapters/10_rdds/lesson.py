# %% [markdown]
# # 10 · RDDs
#
# Spark divides the work of a program among many processes. Spark plans this work first. You write `map` and `filter`, and nothing runs. Then you
# call `count`, and all of it runs. **What happens when I call an action, and when does it happen twice?**

# %% tags=["given"]
import bz2
import gzip
import json
import shutil
from operator import add
from pathlib import Path
from time import perf_counter
from urllib.request import urlopen

import matplotlib.pyplot as plt
from pyspark.sql import SparkSession

# %%
from workbook import check, data, predict

spark = SparkSession.builder.appName("rdds").getOrCreate()
sc = spark.sparkContext
sc.setLogLevel("ERROR")

calls = sc.accumulator(0)


def delay_of(line):
    """The carrier and the delay at arrival, in minutes; None if it is not known."""
    calls.add(1)
    columns = line.split(",")
    minutes = columns[8]
    return columns[9], None if minutes in ("NA", "arr_delay") else int(minutes)


lines = sc.textFile(str(data.flights()))
flights = lines.map(delay_of)
known = flights.filter(lambda flight: flight[1] is not None)
late = known.filter(lambda flight: flight[1] > 60)
calls.value

# %% [markdown]
# `calls` is an **accumulator**: a counter to which all processes of Spark add. Only your program can read its value.
# It is 0, so no line was split yet. The next cell asks for two numbers:
# the flights with a known delay, and the flights more than an hour late. The file has 336,777 lines. How often will `delay_of` be called?

# %%
choices = {
    "once": "once for each line",
    "twice": "twice for each line",
    "known": "once for each line, and once more for each known delay",
}
predict("rdds.calls_of_two_counts", ..., choices=choices)

# %%
counts = known.count(), late.count()
print(f"{counts[0]:,} known, {counts[1]:,} more than an hour late")
print(f"{calls.value:,} calls")
per_line = calls.value / lines.count()
found = {1: "once", 2: "twice"}.get(round(per_line, 2), "known")
why = {
    "once": "Spark keeps no results unless you ask it to.",
    "known": "The second count begins at the file again, not at the known flights.",
}
predict("rdds.calls_of_two_counts", measured=found, why=why)

# %% [markdown]
# **A first answer.** Each count read the file, split the lines and filtered them. Nothing was kept between the two. In this lesson you will see
# what Spark does at such a call, how it divides the work, and how to keep a result.
#
# **You need:** lazy `map` and `filter` ([chapter 01](01_lazy_map.ipynb)), accumulator and combine functions ([chapter 05](05_parallel_reduce.ipynb)), the shuffle of
# [chapter 08](08_mapreduce.ipynb).
#
# **Warm-up.** An iterator from Python's `map` is counted twice. What does the second count give? Decide, then run the cell.

# %%
lengths = map(len, ["jfk", "ewr", "lga"])
sum(1 for length in lengths), sum(1 for length in lengths)

# %% [markdown]
# An iterator is used up after one pass. `known` was not: Spark computed its items again for the second count.

# %% [markdown]
# ## 1. Partitions
#
# An **RDD** (resilient distributed dataset) is a collection of items that is cut into **partitions**. The program that you write is the
# **driver**. **Executors** are the Java processes that compute the partitions. Your functions are Python code, so an executor starts a Python **worker** for each
# core. Workers get copies of the driver's variables: a change in a worker stays there. The setting `master` says where Spark runs. Here it is
# `local[*]`: all is on this machine. The driver starts one Java process, and this process is the only executor.
#
# Spark computes one partition in one **task**. So the number of partitions limits how many cores can work at the same time. Let us look.

# %% tags=["nbval-ignore-output"]
print("master:", sc.master, "  default number of partitions:", sc.defaultParallelism)
letters = sc.parallelize("abcdefg", 3)
letters.getNumPartitions(), letters.glom().collect()

# %% [markdown]
# The method `parallelize` makes an RDD from a list of the driver, here with three partitions. The method `glom` makes one list of each partition, and `collect` brings all
# items to the driver. Use `collect` only if the result is small.
#
# A text file is cut into pieces of bytes, as in MapReduce. We write the plays three times: as text, with gzip and with bzip2.

# %%
folder = Path("plays")
folder.mkdir(exist_ok=True)
text = b"".join(file.read_bytes() for file in sorted(Path(data.plays()).glob("*.txt")))
(folder / "plays.txt").write_bytes(text)
(folder / "plays.txt.gz").write_bytes(gzip.compress(text))
(folder / "plays.txt.bz2").write_bytes(bz2.compress(text))
for file in sorted(folder.iterdir()):
    print(f"{file.name:14} {file.stat().st_size / 1e6:6.1f} MB")

# %% [markdown]
# We ask Spark to cut each file into at least four partitions. Which files will have four?

# %%
choices = {"all": "all three", "text": "only the text", "two": "the text and one other"}
predict("rdds.partitions_of_files", ..., choices=choices)

# %%
partitions = {}
for file in sorted(folder.iterdir()):
    rdd = sc.textFile(str(file), minPartitions=4)
    partitions[file.name] = rdd.getNumPartitions()
    print(f"{file.name:14} {rdd.glom().map(len).collect()} lines in the partitions")
several = sum(count >= 4 for count in partitions.values())
found = {3: "all", 2: "two", 1: "text"}[several]
why = {
    "all": "A reader cannot begin in the middle of a gzip file.",
    "text": "A bzip2 file consists of blocks. Spark can begin at each of them.",
}
predict("rdds.partitions_of_files", measured=found, why=why)

# %% [markdown]
# One partition is one task: with the gzip file, one core works and all others wait. A gzip file cannot be split, as in [chapter 06](06_formats.ipynb). So one task
# reads the whole file. `repartition(4)` can then spread its lines over four partitions.

# %% [markdown]
# `mapPartitions` calls a function once for each partition. The function gets an iterator of the items, and gives an iterable of new items. Here it gives a
# list with one text:

# %%
letters.mapPartitions(lambda part: ["-".join(part)]).collect()

# %% task="partition_totals"

# %% [markdown]
# ## 2. Transformations and actions
#
# A **transformation** makes a new RDD from another one and computes nothing. An **action** computes and gives a result to the driver, or writes it.
#
# | transformations | what they make |
# |---|---|
# | `map` | one new item for each item |
# | `filter` | the items that pass a test |
# | `flatMap` | any number of new items for each item |
# | `mapValues`, `flatMapValues` | pairs with the same keys and new values |
# | `mapPartitions`, `mapPartitionsWithIndex` | new items from the iterator of a partition |
# | `distinct`, `union`, `sortBy`, `sample` | the items without repetition, joined, sorted, or drawn at random |
# | `reduceByKey`, `groupByKey`, `join`, `partitionBy` | pairs, with equal keys brought together |
#
# | actions | what they give |
# |---|---|
# | `count`, `countByKey`, `countByValue` | numbers |
# | `first`, `take`, `collect` | the first item, some items, all items |
# | `takeOrdered(n, key=…)`, `top(n, key=…)` | the n items with the least keys, or with the greatest |
# | `reduce`, `fold`, `aggregate` | one value |
# | `saveAsTextFile`, `foreach` | nothing; they write, or call a function |
#
# Two transformations start a job at once: `sortBy` looks at a sample of the keys, and `zipWithIndex` counts the items of each partition.
#
# The word count of [chapter 03](03_reduce.ipynb), first in functional Python, then in PySpark:

# %%
from collections import Counter
from itertools import chain

in_lines = (folder / "plays.txt").read_text(encoding="utf-8").splitlines()
words = chain.from_iterable(map(str.split, in_lines))
in_python = Counter(filter(str.isupper, words))


def count_words(path):
    """How often each word in capital letters occurs in a text file."""
    in_capitals = sc.textFile(path).flatMap(str.split).filter(str.isupper)
    return in_capitals.map(lambda word: (word, 1)).reduceByKey(add)


in_spark = count_words(str(folder / "plays.txt"))
dict(in_spark.collect()) == in_python

# %% [markdown]
# Both word counts are lazy until their last line. A third version sorts the words and groups equal ones. The next cell shows it with a mistake that was once
# printed on a slide. Find the mistake before you run the cell.

# %% tags=["raises-exception"]
from itertools import groupby

words = filter(str.isupper, chain.from_iterable(map(str.split, in_lines)))
frequencies = {word: len(list(same)) for word, same in groupby(sorted(frequencies))}

# %% [markdown]
# The last line uses `frequencies` before it has a value. It should sort `words`. With that name the program is right:

# %%
words = filter(str.isupper, chain.from_iterable(map(str.split, in_lines)))
frequencies = {word: len(list(same)) for word, same in groupby(sorted(words))}
frequencies == in_python

# %% [markdown]
# `sorted` needs all words in one list, and one process counts them. `reduceByKey` brings equal words together without such a list.
#
# Spark knows how each RDD is made from others. This is its **lineage**. `toDebugString` shows it, the last RDD first.

# %%
for line in in_spark.toDebugString().decode().splitlines():
    print(line.rpartition(" at ")[0])

# %% [markdown]
# ![Four columns of three partitions: text file, flatMap and filter, map, and after a gap reduceByKey. The first three columns stand in a frame called stage 1: each partition is computed alone. In the gap, called shuffle, an arrow leads from each partition to each partition. The last column stands in a frame called stage 2.](figures/lineage.svg)
#
# In the text above, `+-` marks a **shuffle**: records move between partitions. A **stage** is a part of the lineage without a shuffle. Within a stage, each task
# computes one partition from the beginning to the end, and holds no intermediate list. So the word count has two stages.
#
# An action starts a **job**, and a job runs its stages. The **Spark UI**, a web page of the driver, lists both. You will open it in section 5. Spark also
# gives the lists of jobs and stages as JSON, and the next function reads the stages.


# %%
def stages_of(action):
    """What Spark recorded of the stages that ran while a function was called."""
    application = f"{sc.uiWebUrl}/api/v1/applications/{sc.applicationId}"
    address = f"{application}/stages?status=complete"
    before = {stage["stageId"] for stage in json.load(urlopen(address))}
    action()
    sc._jsc.sc().listenerBus().waitUntilEmpty()
    stages = json.load(urlopen(address))
    stages = [stage for stage in stages if stage["stageId"] not in before]
    return sorted(stages, key=lambda stage: stage["stageId"])


for stage in stages_of(count_words(str(folder / "plays.txt")).count):
    name = stage["name"].split(" at ")[0]
    print(stage["stageId"], stage["numCompleteTasks"], "tasks", name)

# %% [markdown]
# `take(3)` needs three items. The text file has 187,182 lines in four partitions. How many tasks does `take(3)` start?

# %%
quarter = sc.textFile(str(folder / "plays.txt"), minPartitions=4)
predict("rdds.tasks_of_take", ..., choices={"one": "1", "four": "4", "eight": "8"})

# %%
tasks = sum(stage["numCompleteTasks"] for stage in stages_of(lambda: quarter.take(3)))
why = {
    "four": "An action may leave partitions out: `take` begins with the first one.",
    "eight": "There is one task for a partition, and no second round is needed.",
}
found = {1: "one", 4: "four"}.get(tasks, "eight")
predict("rdds.tasks_of_take", measured=found, why=why)

# %% [markdown]
# `take` first runs one task. Only if the first partition has too few items does it start more. `count` needs all partitions.
#
# `map` calls a function once for each item, and `mapPartitions` once for each partition. So a costly step, such as opening a database with
# `sqlite3.connect`, can run once for each partition. We count the calls:

# %%
opened = sc.accumulator(0)


def lengths_of(part):
    """The lengths of the lines of a partition."""
    opened.add(1)
    for line in part:
        yield len(line)


print(quarter.mapPartitions(lengths_of).count(), "items,", opened.value, "calls")

# %% task="longest_lines"

# %% [markdown]
# ## 3. One value from all partitions
#
# `aggregate` is the parallel reduce of [chapter 05](05_parallel_reduce.ipynb): it takes a zero value, a step, and a combine function. Each
# partition is reduced by the step. Then the driver combines the states. `fold` uses one function for both.


# %%
def add_delay(state, flight):
    """The state (total, count) with one more delay."""
    return state[0] + flight[1], state[1] + 1


def add_states(left, right):
    """The state of two parts together."""
    return left[0] + right[0], left[1] + right[1]


total, count = known.aggregate((0, 0), add_delay, add_states)
total / count

# %% [markdown]
# The zero value must change nothing. What if it does? We put the numbers 1, 2, 3 and 4 into three partitions. Their sum is 10.
# What does `fold(10, add)` give?

# %%
predict("rdds.fold_with_ten", ..., choices={"20": "20", "40": "40", "50": "50"})

# %%
folded = sc.parallelize([1, 2, 3, 4], 3).fold(10, add)
why = {
    "20": "The zero value is used more than once.",
    "40": "Each partition begins with 10, and so does the driver.",
}
predict("rdds.fold_with_ten", measured=str(folded), why=why)

# %% [markdown]
# The zero value is used once for each partition, and once more by the driver. So the result of a wrong zero value depends on the number of partitions.

# %% [markdown]
# ## 4. By key: what crosses the shuffle
#
# How many minutes is each carrier late on average? Pairs with the same key must meet. There are two ways to bring them together:
#
# - `groupByKey` sends every value. Then each key has all its values.
# - `reduceByKey` first reduces the values of a key *within* each partition, as a combiner does ([chapter 08](08_mapreduce.ipynb)). It sends one state for each
#   key and partition.
#
# We measure the records and the bytes that the first stage writes for the shuffle.

# %% tags=["nbval-ignore-output"]
states = known.mapValues(lambda minutes: (minutes, 1))
grouped = known.groupByKey().mapValues(lambda values: sum(values) / len(values))
reduced = states.reduceByKey(add_states).mapValues(lambda state: state[0] / state[1])

written = {}
for name, rdd in (("groupByKey", grouped), ("reduceByKey", reduced)):
    first, *rest = stages_of(rdd.collect)
    written[name] = first["shuffleWriteRecords"], first["shuffleWriteBytes"]
    print(f"{name:12} {written[name][0]:9,} records {written[name][1]:12,} bytes")

# %% [markdown]
# A Python worker sends its items to the Java process in batches. Spark counts each batch as one record. So we compare bytes.

# %%
figure, axis = plt.subplots(figsize=(6, 2.2))
sizes = [size for records, size in written.values()]
axis.barh(list(written), sizes, color=["#b45309", "#1d4ed8"])
axis.set_xscale("log")
axis.set_xlabel("bytes written for the shuffle (log scale)")
axis.set_title("The same means, by two ways")
figure.tight_layout()

# %% tags=["nbval-ignore-output"]
ratio = written["groupByKey"][1] / written["reduceByKey"][1]
same = {key: round(mean, 9) for key, mean in grouped.collect()} == {
    key: round(mean, 9) for key, mean in reduced.collect()
}
print(f"same means: {same}; groupByKey wrote {ratio:,.0f} times as many bytes")

# %% [markdown]
# `reduceByKey` can do this because `add_states` is a combine function: associative and commutative. A median has no small state, so it needs
# `groupByKey`.
#
# Which partition gets a key? Spark computes a hash of the key, modulo the number of partitions. `partitionBy` places each pair by
# this rule, and the RDD remembers the rule. A later `reduceByKey` with the same number of partitions needs no shuffle.

# %%
placed = states.partitionBy(4).cache()
placed.count()
again = stages_of(placed.reduceByKey(add_states, 4).collect)
shuffled = sum(stage["shuffleWriteBytes"] for stage in again)
print("stages:", len(again), "  bytes for a shuffle:", shuffled)
placed.unpersist()
placed.keys().distinct().glom().map(sorted).collect()

# %% task="mean_by_origin"

# %% [markdown]
# ## 5. Twice, or kept
#
# Each action computes its lineage again. `cache` asks Spark to keep the partitions of an RDD when they are first computed. We repeat the two
# counts of the beginning, and count the calls.


# %%
def two_counts(rdd):
    """The seconds of the two counts, and the calls of `delay_of`."""
    before, start = calls.value, perf_counter()
    rdd.count()
    rdd.filter(lambda flight: flight[1] > 60).count()
    return perf_counter() - start, calls.value - before


uncached = two_counts(known)
kept = known.map(lambda flight: flight).cache()
cached = two_counts(kept)
third = two_counts(kept)
bars = {"uncached": uncached, "cached, first": cached, "cached, again": third}
for name, (seconds, called) in bars.items():
    print(f"{name:14} {called:9,} calls")

# %%
figure, axis = plt.subplots(figsize=(6, 2.2))
axis.barh(list(bars), [seconds for seconds, called in bars.values()], color="#1d4ed8")
axis.set_xlabel("seconds for two counts")
axis.set_title("The second count of a cached RDD reads no file")
figure.tight_layout()

# %% [markdown]
# `cache` only marks an RDD. It is not an action: the first count still computes everything. Caching saves time if the RDD is used again and fits in
# memory. If a partition does not fit, Spark computes it again when it needs it. `unpersist` gives the memory back.
#
# **A guided look at the Spark UI.** Run the next cell and open the address that it prints. The menu of JupyterLab leads to the same page.
#
# - **Jobs** lists one row for each action of this lesson. Click the job of the last `count`.
# - The page of the job shows its **Stages**. Click one: it lists its tasks, the seconds of each, and the bytes of its shuffle.
# - **Storage** lists what is cached now: one RDD, with its number of cached partitions and their size in memory.

# %% tags=["nbval-ignore-output"]
spark.sparkContext.uiWebUrl

# %% [markdown]
# Leave the page open, run the next cell, and load **Storage** again: the RDD is gone. When your Spark session ends, the page is gone.

# %%
print(kept.getStorageLevel())
kept.unpersist()
kept.is_cached

# %% task="kept_delays"

# %% [markdown]
# ## 6. A lost executor
#
# HDFS stores each block several times. Spark does not store an RDD twice. An RDD is *resilient* because Spark knows its lineage: it computes a lost
# partition again. To see this, we need executors that we can kill. The master `local-cluster[2,1,1024]` starts two: each is a process with one core and
# 1,024 MB.

# %%
import os
import signal

import psutil

spark.stop()
builder = SparkSession.builder.master("local-cluster[2,1,1024]")
spark = builder.appName("lost").getOrCreate()
sc = spark.sparkContext
sc.setLogLevel("OFF")

calls = sc.accumulator(0)
pairs = sc.textFile(str(data.flights()), 8).map(delay_of).cache()
print(f"{pairs.count():,} lines, {calls.value:,} calls")

# %% [markdown]
# All partitions are cached now, some in each executor. Next we need the process numbers of the executors. An executor starts a Python process, and
# that process starts the workers. So each worker looks up the parent of its parent.


# %%
def executor_of(_):
    """The process number of the executor that runs this task."""
    yield psutil.Process().parent().parent().pid


executors = sorted(set(pairs.mapPartitions(executor_of).collect()))
print(len(executors), "executors")
os.kill(executors[0], signal.SIGKILL)

# %% [markdown]
# One executor is dead, and with it the partitions that it had cached. What does the next count give?

# %%
choices = {"error": "an error", "fewer": "fewer lines", "same": "as many lines"}
predict("rdds.count_after_the_kill", ..., choices=choices)

# %%
before = calls.value
count = pairs.count()
found = "same" if count == 336_777 else "fewer"
why = {
    "error": "Spark starts another executor, and computes the lost partitions again.",
    "fewer": "Spark knows how many partitions there are, and how to compute each.",
}
predict("rdds.count_after_the_kill", measured=found, why=why)

# %% tags=["nbval-ignore-output"]
recomputed = calls.value - before
print(f"{count:,} lines; {recomputed / count:.0%} of them were split again")

# %% [markdown]
# The result is right. The share shows that only the lost partitions were computed again. The input file is still there: without it, Spark could not compute
# them. If the driver ends, all its RDDs are lost. So a cache does not replace a stored file.

# %% [markdown]
# ## 7. Files, in and out (optional)
#
# `saveAsTextFile` writes a folder with one file for each partition. Each task writes its own file, so no executor waits for another. The second argument is
# a codec of Hadoop.

# %%
out = Path("uppercase")
shutil.rmtree(out, ignore_errors=True)
codec = "org.apache.hadoop.io.compress.GzipCodec"
sc.textFile(str(folder / "plays.txt"), 3).map(str.upper).saveAsTextFile(str(out), codec)
print(sorted(file.name for file in out.iterdir() if not file.name.startswith(".")))
print(sc.textFile(str(out)).getNumPartitions(), "partitions when it is read again")

# %% [markdown]
# With a path such as `hdfs://…/plays`, the same code reads and writes files in HDFS. Spark then asks the NameNode where each block is, and prefers an
# executor on that machine.

# %% [markdown]
# ## The answer
#
# **What happens when I call an action?** Spark follows the lineage back to the input, and divides it into stages at each shuffle. It starts a task for
# each partition of a stage. The result goes to the driver.
#
# **When does it happen twice?** At each further action on the same RDD, unless it is cached and its partitions are still there. And after a failure, for
# the partitions that were lost.
#
# The next cell ends Spark and removes the folders.

# %%
spark.stop()
shutil.rmtree(folder, ignore_errors=True)
shutil.rmtree("uppercase", ignore_errors=True)

# %% [markdown]
# **You can now**
#
# - say how many partitions an RDD has, and what that means for the cores;
# - tell transformations from actions, and read a lineage;
# - use `aggregate` with a zero value that changes nothing;
# - choose `reduceByKey` where a state is small;
# - cache an RDD that is used again;
# - say what Spark does after a lost executor.
#
# **When not to use it**
#
# - The data fits in one process: pandas or DuckDB answer in less time.
# - The data has columns: with DataFrames, Spark can plan more (chapter 11).
#
# **Terms:** RDD, partition, driver, executor, task, transformation, action, lineage, stage, job, accumulator. **Read on:**
# [RDD Programming Guide](https://spark.apache.org/docs/latest/rdd-programming-guide.html).
