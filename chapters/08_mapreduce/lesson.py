# %% [markdown]
# # 08 · MapReduce: words from map to reduce
#
# How often does each word occur in 42 plays? One Python process can count that with a dictionary. But a collection of texts may
# be larger than the disk of any single machine. **MapReduce** is a way to process it on many machines. You write two small
# programs, a **mapper** and a **reducer**. A framework runs copies of both on many machines, and carries the data from
# the mappers to the reducers.
#
# **Where do the words go between map and reduce, and who pays?** We measure the price in bytes. Which machines
# write them to their disks, and which send them over the network?
#
# The next cell writes three short lines. Then it counts their words with three small programs in a row. The
# sign `|` passes the output of one program to the next as its input. Such a sequence is called a **pipe**.

# %%
# %%bash
# mkdir -p mapreduce
# printf 'to be or not to be\nthat is the question\nto be\n' > mapreduce/toy.txt
# cat mapreduce/toy.txt
# echo ---
# tr ' ' '\n' < mapreduce/toy.txt | LC_ALL=C sort | uniq -c

# %% [markdown]
# - `tr` puts each word on a line of its own.
# - `sort` sorts the lines. `LC_ALL=C` makes it compare bytes.
# - `uniq -c` counts equal lines that stand next to each other.
#
# Between the program that splits and the program that counts, **all words go through a sort**. Here one
# machine sorts them. On a cluster, the words must also cross the network.
#
# **You need:** iterators ([chapter 01](01_lazy_map.ipynb)), `groupby` ([chapter 03](03_reduce.ipynb)), blocks and containers
# ([chapter 07](07_hdfs_yarn.ipynb)).

# %% [markdown]
# ## 1. A mapper and a reducer in a pipe
#
# A warm-up from chapter 03: `uniq` finds groups as `itertools.groupby` does. How many groups does `groupby` make of these five
# words? Put `"two"`, `"three"` or `"five"` in place of the dots and run the cell.

# %%
from workbook import check, data, predict

words = ["to", "be", "be", "to", "to"]
choices = {"two": "2 groups", "three": "3 groups", "five": "5 groups"}
predict("mapreduce.groups_of_five", ..., choices=choices)

# %%
from itertools import groupby

groups = [(word, len(list(group))) for word, group in groupby(words)]
print(groups)
predict(
    "mapreduce.groups_of_five",
    measured={2: "two", 3: "three", 5: "five"}[len(groups)],
    why={
        "two": "2 would need sorted words: `groupby` begins a group at each change.",
        "five": "5 would mean that no equal words stand next to each other.",
    },
)

# %% [markdown]
# Now we write the two programs in Python. A mapper reads lines and prints records. A **record** is a **key**, a tab and a
# **value**. This mapper prints each word as a key, with the value 1. `sys.stdin` is an iterator over the lines that
# come in.

# %%
# %%writefile mapreduce/mapper.py
import sys

for line in sys.stdin:
    for word in line.split():
        print(f"{word}\t1")

# %%
# !head -1 mapreduce/toy.txt | python3 mapreduce/mapper.py

# %% [markdown]
# A reducer reads records whose equal keys stand next to each other. This one keeps one key and one total in memory. When
# another key comes, it prints the total and starts again. The last two lines print the last key, because no other key follows
# it.

# %%
# %%writefile mapreduce/reducer.py
import sys

current, total = None, 0
for line in sys.stdin:
    word, count = line.rstrip("\n").split("\t")
    if word != current and current is not None:
        print(f"{current}\t{total}")
        total = 0
    current, total = word, total + int(count)
if current is not None:
    print(f"{current}\t{total}")

# %% [markdown]
# First, run the two programs without a sort between them.

# %%
# !cat mapreduce/toy.txt | python3 mapreduce/mapper.py | python3 mapreduce/reducer.py

# %% [markdown]
# There is no error message, but nothing was added up, because no equal words stood next to each other. Now run them with a
# sort.

# %%
# %%bash
# cat mapreduce/toy.txt | python3 mapreduce/mapper.py | LC_ALL=C sort |
#     python3 mapreduce/reducer.py

# %% [markdown]
# You wrote two of the four programs in this pipe. In MapReduce, the framework does the work of `cat` and `sort`.

# %% task="first_letters"

# %% [markdown]
# ## 2. The same programs on a cluster
#
# The next cell starts Hadoop, or uses a running cluster. Its parts are HDFS, which stores files, and YARN, which runs programs
# ([chapter 07](07_hdfs_yarn.ipynb)).

# %% tags=["nbval-ignore-output"]
# !workbook cluster up hadoop

# %% [markdown]
# The 42 plays become one file, which is copied into HDFS. HDFS cuts files into blocks, here of 1 MiB; the default is 128 MiB. Each
# `hdfs` command starts a Java process first, so a cell with such commands prints nothing for a moment.

# %%
plays = data.plays()
# !cat {plays}/*.txt > mapreduce/plays.txt

# %%
# %%bash
# hdfs dfs -mkdir -p mapreduce
# hdfs dfs -put -f mapreduce/plays.txt mapreduce/ 2> /dev/null
# hdfs dfs -stat "%b bytes, %r replicas, blocks of %o bytes" mapreduce/plays.txt

# %% [markdown]
# We count in three ways, and compare the times and the results. First, one Python process with a dictionary: this
# is the baseline. Second, the pipe from section 1.

# %%
import subprocess
from collections import Counter
from time import perf_counter

seconds = {}
start = perf_counter()
with open("mapreduce/plays.txt") as file:
    counts = Counter(word for line in file for word in line.split())
seconds["Python dictionary"] = perf_counter() - start
print(f"{counts.total():,} words, {len(counts):,} of them different")

pipe = """cat mapreduce/plays.txt | python3 mapreduce/mapper.py | LC_ALL=C sort |
    python3 mapreduce/reducer.py > mapreduce/by_shell.txt"""
start = perf_counter()
subprocess.run(pipe, shell=True, check=True)
seconds["pipe"] = perf_counter() - start

# %% [markdown]
# Third, the cluster. **Hadoop Streaming** runs any two programs as mapper and reducer. Its command, `mapred streaming`, prints
# its progress and, at the end, numbers called **counters**. The function `run_job` runs such a command, shows the progress, and
# returns the counters.

# %%
import re
from pathlib import Path


def run_job(command):
    """Run a job's command in a shell, show its progress, and return its counters."""
    file, started = Path("mapreduce/job.log"), perf_counter()
    with file.open("w") as output:
        streams = {"stdout": output, "stderr": subprocess.STDOUT}
        job = subprocess.Popen(command, shell=True, **streams)
    while job.returncode is None:
        try:
            job.wait(timeout=1)
        except subprocess.TimeoutExpired:
            reports = re.findall(r"map \d+% reduce \d+%", file.read_text())
            state = reports[-1] if reports else "starting"
            print(f"\r{state}, {perf_counter() - started:.0f} s ", end="")
    log = file.read_text()
    if job.returncode:
        print(f"\r{'the job failed':50}")
        error = re.search(r"(?:ERROR|Exception).*", log)
        error = error[0] if error else log
        raise RuntimeError(re.sub(r"hdfs://\S+/user/[^/]+/", "", error))
    splits = re.search(r"number of splits:(\d+)", log)[1]
    print(f"\r{'the job is done; number of splits: ' + splits:50}")
    return {name: int(value) for name, value in re.findall(r"\t\t(.+)=(\d+)\n", log)}


# %% [markdown]
# The first line of the job's command removes an earlier result. `-files` copies both programs to the machines that run tasks.
# The paths after `-input` and `-output` are in HDFS. YARN starts a Java process for each task.
# This process starts your Python program and passes it its input. Here, five **map tasks** run the mapper. One **reduce
# task**, the default, runs the reducer.

# %%
start = perf_counter()
plain = run_job("""
    hdfs dfs -rm -r -f -skipTrash mapreduce/counts
    mapred streaming -files mapreduce/mapper.py,mapreduce/reducer.py \
        -input mapreduce/plays.txt -output mapreduce/counts \
        -mapper "python3 mapper.py" -reducer "python3 reducer.py"
""")
seconds["Hadoop Streaming"] = perf_counter() - start

# %% [markdown]
# A **split** is the part of the input that one map task reads. Here each block is a split. What did the job write? Is its result equal to that of the pipe? `cmp` compares two files byte by byte.

# %%
# %%bash
# hdfs dfs -ls -C mapreduce/counts
# hdfs dfs -cat mapreduce/counts/part-00000 | cmp - mapreduce/by_shell.txt && echo equal

# %% [markdown]
# A job writes the empty file `_SUCCESS` when all tasks have completed. How long did each way take?

# %% tags=["nbval-ignore-output"]
import matplotlib.pyplot as plt

figure, axes = plt.subplots(figsize=(7, 2))
bars = axes.barh(list(seconds), list(seconds.values()))
axes.bar_label(bars, fmt="{:.1f} s", padding=3)
axes.set_xscale("log")
axes.set_xlim(0.05, 300)
axes.set_xlabel("seconds to count the words of 42 plays (log scale)")
plt.show()

# %% [markdown]
# The plays are small, and a cluster starts many processes. We use it here only to see where the words go.
#
# **A job never overwrites a result.** The next job fails on purpose, because its output `counts` exists. The option `-D` sets a
# property of the job: here, the number of reduce tasks. The options `-D` and `-files` must stand before the others.

# %% tags=["raises-exception"]
run_job("""
    mapred streaming -files mapreduce/mapper.py -D mapreduce.job.reduces=0 \
        -input mapreduce/plays.txt -output mapreduce/counts -mapper "python3 mapper.py"
""")

# %% [markdown]
# Remove the old result, or choose a new name.

# %% [markdown]
# ## 3. The shuffle
#
# Each task counts what it reads and writes. The framework adds these counters up for the whole job. How many records are at
# each place?

# %%
for place in ("Map input", "Map output", "Reduce input", "Reduce output"):
    print(f"{place:14} {plain[place + ' records']:>9,} records")
print(f"Reduce input   {plain['Reduce input groups']:>9,} groups")

# %% [markdown]
# A record of the map input is a line. A **group** is one key with all its values. A reducer reads the values one by one, and cannot go back.
# Every word was sent to the reducer as a record of its own. The transfer of the records from the map tasks to the
# reduce tasks is called the **shuffle**. It has four steps:
#
# 1. The map task collects records in a buffer in memory (32 MB here; 100 MB with Hadoop's default).
# 2. When the buffer is nearly full, or the split ends, the task sorts the records by key. It writes the sorted records to the *local
#    disk* of its machine. This is a **spill**.
# 3. Each reduce task fetches the records of its keys from all machines, mostly over the network.
# 4. The reduce task writes the fetched records to its own disk and merges the sorted pieces. The reducer reads the records in order.
#
# ![Two map tasks and two reduce tasks. The words of a split go into a buffer, are sorted, and are written to the worker's local disk in two parts, one for each reduce task. An arrow leads from each map task's disk to each reduce task, which merges its parts. The results go to HDFS.](figures/shuffle.svg)
#
# The counter "Spilled Records" counts a record each time a map or reduce task writes it to a local disk. How often was each
# word written there?

# %%
choices = {
    "once": "once, by the map task",
    "twice": "twice, by the map task and by the reduce task",
    "four": "four times, once in each step",
}
predict("mapreduce.times_on_disk", ..., choices=choices)

# %%
times = plain["Spilled Records"] / plain["Map output records"]
print(f"{plain['Spilled Records']:,} spilled records: {times:.1f} for each word")
predict(
    "mapreduce.times_on_disk",
    measured={1: "once", 2: "twice", 4: "four"}.get(round(times), f"{times:.1f} times"),
    why={
        "once": "The reduce task also writes to disk what it fetched, in step 4.",
        "four": "Step 1 uses memory only, and step 3 uses the network.",
    },
)

# %% [markdown]
# With Hadoop's defaults, a reduce task writes all fetched records to its disk before the reducer starts
# (`mapreduce.reduce.input.buffer.percent` is 0). So each word was written twice.
#
# How many megabytes is that? The next cell plots what the tasks read, wrote and shuffled.

# %%
megabytes = {
    "read from HDFS": plain["HDFS: Number of bytes read"] / 1e6,
    "written to local disks": plain["FILE: Number of bytes written"] / 1e6,
    "shuffled": plain["Reduce shuffle bytes"] / 1e6,
    "written to HDFS": plain["HDFS: Number of bytes written"] / 1e6,
}
figure, axes = plt.subplots(figsize=(7, 2.4))
bars = axes.barh(list(megabytes), list(megabytes.values()))
axes.bar_label(bars, fmt="{:.1f} MB", padding=3)
axes.set_xlim(0, 30)
axes.set_xlabel("megabytes (HDFS: without the replicas)")
axes.invert_yaxis()
plt.show()

# %% [markdown]
# The shuffled words take more bytes than the plays, because each word now has a value. Hadoop also stores the lengths of key and
# value with each record. The local disks take even more, because each record is written there twice. HDFS stores only the input
# and the result.

# %% task="merged_parts"

# %% [markdown]
# ## 4. The combiner
#
# A map task can add up the counts of its own words before it sends them. The program that does this is called a **combiner**.
# It reads sorted records, as a reducer does, and prints fewer. It runs in step 2 of the shuffle, after the sort and before the
# spill is written. It may run again later.
#
# If you know SQL: the word count is `SELECT word, COUNT(*) … GROUP BY word`, and the key is the column of `GROUP BY`. A database can also aggregate
# each part of the table first, and then combine the results of the parts. This is called **partial aggregation**.
#
# Here the reducer can also be the combiner, because a sum of sums is the sum. Without a combiner, 905,018
# records went from map to reduce. How many will go if each of the five map tasks has a combiner? Guess a number.

# %%
predict("mapreduce.records_with_combiner", ...)

# %% [markdown]
# This job has two reduce tasks, for the next section. While you wait, each map task starts the combiner as a second Python process.

# %%
combined = run_job("""
    hdfs dfs -rm -r -f -skipTrash mapreduce/combined
    mapred streaming -D mapreduce.job.reduces=2 \
        -files mapreduce/mapper.py,mapreduce/reducer.py \
        -input mapreduce/plays.txt -output mapreduce/combined \
        -mapper "python3 mapper.py" -combiner "python3 reducer.py" \
        -reducer "python3 reducer.py"
""")

# %%
figure, panels = plt.subplots(1, 2, figsize=(9, 2.5))
names = ["without combiner", "with combiner"]
for axes, counter, unit, label in (
    (panels[0], "Reduce input records", 1e3, "thousand records shuffled"),
    (panels[1], "Reduce shuffle bytes", 1e6, "megabytes shuffled"),
):
    bars = axes.bar(names, [job[counter] / unit for job in (plain, combined)])
    axes.bar_label(bars, fmt="{:.1f}")
    axes.set_ylabel(label)
    axes.margins(y=0.15)
plt.show()

predict(
    "mapreduce.records_with_combiner",
    measured=combined["Reduce input records"],
    ask="How many records are left of a word that occurs in all five splits?",
)

# %% [markdown]
# **When may a program be a combiner?** Hadoop decides how often it runs. It may run for each spill, and again when a task
# merges. Sometimes it does not run at all. The result must be the same in every case. Three conditions follow:
#
# - Its output has the form of its input, because a reducer may get records of mappers and of combiners.
# - Its operation is associative ([chapter 03](03_reduce.ipynb)): the result does not depend on how the records are divided.
# - The result does not depend on the order of the records.
#
# A sum and a maximum meet all three conditions. A count is a sum of ones, as in our word count. The mean breaks the second condition.
# Take four numbers, three in one split and one in another. The next cell computes the mean of all four, and the mean of the two
# means:

# %%
from statistics import mean

mean([10, 20, 30, 60]), mean([mean([10, 20, 30]), mean([60])])

# %% [markdown]
# The mean of means gives both splits the same weight.

# %% task="combine"

# %% [markdown]
# ## 5. Which reduce task gets a word?
#
# The last job had two reduce tasks and wrote two files. All records of a key must go to the same reduce task: only then can the
# reducer add them up. The program that chooses the task is called the **partitioner**. Hadoop's default, `HashPartitioner`,
# computes a number from the bytes of the key. It divides this number by the number of reduce tasks; the remainder says which
# reduce task gets the key. In Python:


# %% tags=["given"]
def part_of(key, reducers):
    """The number of the reduce task of a key: Hadoop's HashPartitioner for text."""
    number = 1
    for byte in key.encode():
        signed = byte - 256 if byte > 127 else byte  # in Java: -128 to 127
        number = 31 * number + signed
    return (number & 0x7FFFFFFF) % reducers  # 31 bits without the sign, as in Java


# %% [markdown]
# Does this function agree with Hadoop? The next cell computes the reduce task of each word, and prints the set of tasks for each
# result file. Each set should contain one number.

# %%
# first = !hdfs dfs -cat mapreduce/combined/part-00000 | cut -f1
# second = !hdfs dfs -cat mapreduce/combined/part-00001 | cut -f1
{part_of(word, 2) for word in first}, {part_of(word, 2) for word in second}

# %% [markdown]
# So every map task can compute a key's reduce task by itself.
#
# Does each reduce task get the same amount of work? Take two jobs with four reduce tasks each. One counts the words of the
# plays. The other counts the flights of 2013; its keys are 16 airlines. What share of the flights does the busiest reduce task get?

# %%
choices = {"quarter": "about a quarter", "half": "about half", "more": "more than 60 %"}
predict("mapreduce.busiest_reducer", ..., choices=choices)

# %%
import csv

with open(data.flights(), newline="") as file:
    airlines = Counter(row["carrier"] for row in csv.DictReader(file))


def records_by_part(records, reducers=4):
    """How many records each reduce task gets, from {key: number of its records}."""
    parts = [0] * reducers
    for key, number in records.items():
        parts[part_of(key, reducers)] += number
    return parts


parts = {"words": records_by_part(counts), "flights": records_by_part(airlines)}
figure, panels = plt.subplots(1, 2, figsize=(9, 3))
for axes, (name, numbers) in zip(panels, parts.items()):
    bars = axes.bar(range(4), [number / 1000 for number in numbers])
    axes.bar_label(bars, fmt="{:,.0f}")
    axes.set_xlabel("number of the reduce task")
    axes.set_ylabel(f"thousand {name}")
    axes.set_xticks(range(4))
    axes.margins(y=0.15)
plt.show()

share = max(parts["flights"]) / sum(parts["flights"])
predict(
    "mapreduce.busiest_reducer",
    measured="more" if share > 0.6 else "half" if share > 0.4 else "quarter",
    why={
        "quarter": "An even share needs many keys. Sixteen airlines are too few.",
        "half": "Several of the largest airlines went to the same reduce task.",
    },
)

# %% [markdown]
# One reduce task gets most of the flights. Such an uneven distribution of work is called **skew**. The job ends when its last
# task ends, so four reduce tasks are not four times as fast. More reduce tasks help up to a limit: all flights of the largest
# airline go to one of them. A combiner helps here: each map task then sends about one record for each airline. Chapter 14 is
# about skew.
#
# The words have many keys, so they are spread more evenly.

# %% task="alphabet_part"

# %% [markdown]
# ## 6. Which lines does a map task read?
#
# A map task runs your mapper on the lines of one split. So only one map task sees a file's first line, such as the header of a
# CSV file.
#
# A program has a second output, the standard error. If a mapper prints the line `reporter:counter:GROUP,NAME,1` there, Hadoop
# adds 1 to a **counter of your own**. The next mapper counts blank lines in this way.

# %%
# %%writefile mapreduce/blank_lines.py
import sys

for line in sys.stdin:
    if not line.strip():
        print("reporter:counter:plays,blank lines,1", file=sys.stderr)
    for word in line.split():
        print(f"{word}\t1")

# %% [markdown]
# `mapreduce.job.reduces=0` makes a job without reduce tasks. There is no sort and no shuffle: each map task writes its output
# to HDFS. The input is the first 20,000 lines of the plays, and Python counts their blank lines as well.

# %%
# !head -20000 mapreduce/plays.txt > mapreduce/part.txt
blank = run_job("""
    hdfs dfs -put -f mapreduce/part.txt mapreduce/
    hdfs dfs -rm -r -f -skipTrash mapreduce/blank
    mapred streaming -D mapreduce.job.reduces=0 \
        -files mapreduce/blank_lines.py -mapper "python3 blank_lines.py" \
        -input mapreduce/part.txt -output mapreduce/blank
""")
with open("mapreduce/part.txt") as file:
    print(blank["blank lines"], sum(not line.strip() for line in file))
# !hdfs dfs -stat "%b bytes, blocks of %o bytes" mapreduce/part.txt

# %% [markdown]
# Both counts agree. The file is smaller than a block, but the job had two splits. On YARN, Streaming asks for at least two map
# tasks (`mapreduce.job.maps`, [2 by
# default](https://hadoop.apache.org/docs/stable/hadoop-mapreduce-client/hadoop-mapreduce-client-core/mapred-default.xml)). Then a split is half of the input or one block, whichever is smaller. A line that crosses the end of a split belongs to the
# split in which it begins.
#
# Now we compress the plays in two formats.

# %%
# %%bash
# gzip -kf mapreduce/plays.txt
# bzip2 -kf mapreduce/plays.txt
# hdfs dfs -put -f mapreduce/plays.txt.gz mapreduce/plays.txt.bz2 mapreduce/
# hdfs dfs -stat "%n: %b bytes" mapreduce/plays.txt.gz mapreduce/plays.txt.bz2

# %% [markdown]
# Each file has two blocks. How many splits does the `.gz` have? `-jt local` runs the job without YARN.

# %%
choices = {"one": "1", "two": "2, one for each block", "five": "5, as before"}
predict("mapreduce.splits_of_gz", ..., choices=choices)

# %%
command = """
    hdfs dfs -rm -r -f -skipTrash mapreduce/{kind}
    mapred streaming -jt local -D mapreduce.job.reduces=0 \
        -input mapreduce/plays.txt.{kind} -output mapreduce/{kind} -mapper cat
"""
compressed = {kind: run_job(command.format(kind=kind)) for kind in ("gz", "bz2")}
# gz_parts = !hdfs dfs -ls -C mapreduce/gz | grep -c part-
predict(
    "mapreduce.splits_of_gz",
    measured={"1": "one", "2": "two", "5": "five"}.get(gz_parts[0], gz_parts[0]),
    why={
        "two": "In the middle there is no mark, and a task needs the bytes before.",
        "five": "The plain file has five blocks; the compressed one has two.",
    },
)

# %% [markdown]
# In a gzip file, each part refers back to the bytes before it, and no mark says where a reader could start. So one map task reads a
# `.gz` from start to end, however large it is. In the bzip2 format, each chunk begins with a mark. A second task can start at the first mark of its block. Did the two tasks read every line exactly once?

# %%
compressed["gz"]["Map input records"], compressed["bz2"]["Map input records"]

# %% [markdown]
# ## 7. The same job in Java (optional)
#
# You can also write a job in Java, the language of Hadoop. It has three parts:
#
# - The mapper. Hadoop calls `map` once for each line. `context.write` does what `print` does in our Python mapper.
# - The reducer. Hadoop finds the groups and calls `reduce` once for each key.
# - `main` describes the job.
#
# `Text` and `IntWritable` hold a string and an integer in Hadoop's own format.

# %%
# %%writefile mapreduce/WordCount.java
# import java.io.IOException;
# import org.apache.hadoop.conf.Configuration;
# import org.apache.hadoop.fs.Path;
# import org.apache.hadoop.io.*;
# import org.apache.hadoop.mapreduce.*;
# import org.apache.hadoop.mapreduce.lib.input.FileInputFormat;
# import org.apache.hadoop.mapreduce.lib.output.FileOutputFormat;
# import org.apache.hadoop.util.GenericOptionsParser;
#
# public class WordCount {
#     public static class Words extends Mapper<LongWritable, Text, Text, IntWritable> {
#         public void map(LongWritable offset, Text line, Context context)
#                 throws IOException, InterruptedException {
#             for (String word : line.toString().trim().split("\\s+")) {
#                 if (!word.isEmpty()) {
#                     context.write(new Text(word), new IntWritable(1));
#                 }
#             }
#         }
#     }
#
#     public static class Sum extends Reducer<Text, IntWritable, Text, IntWritable> {
#         public void reduce(Text word, Iterable<IntWritable> counts, Context context)
#                 throws IOException, InterruptedException {
#             int total = 0;
#             for (IntWritable count : counts) {
#                 total += count.get();
#             }
#             context.write(word, new IntWritable(total));
#         }
#     }
#
#     public static void main(String[] arguments) throws Exception {
#         Configuration settings = new Configuration();
#         GenericOptionsParser options = new GenericOptionsParser(settings, arguments);
#         String[] paths = options.getRemainingArgs();
#         Job job = Job.getInstance(settings, "word count");
#         job.setJarByClass(WordCount.class);
#         job.setMapperClass(Words.class);
#         job.setCombinerClass(Sum.class);
#         job.setReducerClass(Sum.class);
#         job.setOutputKeyClass(Text.class);
#         job.setOutputValueClass(IntWritable.class);
#         FileInputFormat.addInputPath(job, new Path(paths[0]));
#         FileOutputFormat.setOutputPath(job, new Path(paths[1]));
#         System.exit(job.waitForCompletion(true) ? 0 : 1);
#     }
# }

# %% [markdown]
# A Java `String` never changes: a method such as `toLowerCase()` returns a new one. `GenericOptionsParser` understands the
# **generic options** of every Hadoop job: `-D name=value`, `-files`. They stand before all other options.
#
# The compiler `javac` prints only errors. `jar` packs the classes into one file. Then we run
# this file as an **uber job**. Its application master, the process that leads a job, runs all tasks itself, one after another. By
# default, an uber job has at most nine map tasks, one reduce task and one block of input. The property `ubertask.maxbytes`
# raises the limit of the input.

# %%
# %%bash
# cd mapreduce
# javac -cp "$(hadoop classpath)" -d classes WordCount.java
# jar -cf wordcount.jar -C classes .

# %%
java = run_job("""
    hdfs dfs -rm -r -f -skipTrash mapreduce/java
    hadoop jar mapreduce/wordcount.jar WordCount -D mapreduce.job.ubertask.enable=true \
        -D mapreduce.job.ubertask.maxbytes=10000000 mapreduce/plays.txt mapreduce/java
""")
# !hdfs dfs -cat mapreduce/java/part-* | cmp - mapreduce/by_shell.txt && echo equal

# %% [markdown]
# ## The answer
#
# Where do the words go between map and reduce, and who pays?

# %%
for name, job in (("without combiner", plain), ("with combiner", combined)):
    print(f"{name}: {job['Map output records']:,} words leave the mappers,")
    print(f"    {job['Spilled Records']:,} records are written to local disks,")
    print(f"    {job['Reduce shuffle bytes'] / 1e6:.1f} MB are shuffled,")
    print(f"    {job['HDFS: Number of bytes written'] / 1e6:.1f} MB go into HDFS")

# %% [markdown]
# The mapper's words go into a buffer. They are sorted and written to the local disk of the mapper's machine. Then they cross
# the network to the reduce task that the partitioner chose, and are written to its disk. So the machines of map tasks and of reduce tasks pay, in bytes on their disks and on the network. A combiner saves most of these bytes where keys repeat. The choice of the key decides how evenly the
# reduce tasks share the work.
#
# **You can now**
#
# - write a mapper and a reducer, and test them in a pipe;
# - run them with Hadoop Streaming, and read the job's counters;
# - say where each record is written and sent during the shuffle;
# - decide whether a program may be a combiner;
# - compute which reduce task gets a key, and recognize skew;
# - say how many map tasks a file gets.
#
# **When not to use this**
#
# - The data fit on one machine. Measure a single process first.
# - You need an answer at once. Starting the job takes too long.
# - The algorithm needs many rounds over the same data. Each round is a job that reads from and writes to HDFS.
# - There are few keys, and no combiner is possible. Then a few reduce tasks do all the work.
#
# **Terms:** MapReduce, mapper, reducer, map task, reduce task, pipe, record, key, value, split, counter, group, shuffle, spill,
# combiner, partial aggregation, partitioner, skew, Hadoop Streaming, generic options, uber job. **Read on:** [MapReduce
# Tutorial](https://hadoop.apache.org/docs/stable/hadoop-mapreduce-client/hadoop-mapreduce-client-core/MapReduceTutorial.html),
# [Hadoop Streaming](https://hadoop.apache.org/docs/stable/hadoop-streaming/HadoopStreaming.html), and the article [MapReduce:
# Simplified Data Processing on Large
# Clusters](https://research.google/pubs/mapreduce-simplified-data-processing-on-large-clusters/).
#
# Now the [exercises](../exercises/08_mapreduce.ipynb).
