# %% [markdown]
# # 08 · MapReduce
#
# **The question.** Two small Python files count the words of 42 plays. On one machine they stand in a row: the first prints
# words, the second adds them up. On a cluster the first runs on several machines at once, and so does the second. Where do the
# words go between map and reduce, and who pays?
#
# After this chapter you can
#
# - write a mapper and a reducer, and try them in a shell before any cluster sees them;
# - run them on YARN with Hadoop Streaming, and read what the job's counters say;
# - save the network work with a combiner, and say when that is legal;
# - tell which reducer gets a key, and decide it yourself;
# - find the line of your script that crashed, on another machine.
#
# **Time:** about 75 minutes here, then 45 for the three core exercises. **It builds on** 01 (iterators), 03 (reductions, runs,
# states) and 07 (blocks, replicas, containers).

# %% [markdown]
# ## Before you start: three questions
#
# Put today's day of the month in place of 17, and you get questions of your own.

# %%
day = 17
drawn = ["to", "be", "be", "to", "to"]
drawn = drawn[day % 5 :] + drawn[: day % 5]
drawn

# %% [markdown]
# **One** (chapter 03). How many groups does `itertools.groupby` make of these five words? Put your guess in place of the dots,
# run the cell, then the next.

# %%
from workbook import data, predict

predict("mapreduce.groups_of_five", ...)

# %%
from itertools import groupby

groups = [(word, len(list(group))) for word, group in groupby(drawn)]
predict("mapreduce.groups_of_five", measured=len(groups), ask="And after `sorted`?")

# %% [markdown]
# **Two** (chapter 03). Two workers add up delays of one minute each, the first three of them, the second two, and both start at `day`
# instead of 0. Their totals are added. What comes out?

# %%
predict("mapreduce.two_starts", ...)

# %%
from functools import reduce
from operator import add

total = reduce(add, [1, 1, 1], day) + reduce(add, [1, 1], day)
predict("mapreduce.two_starts", measured=total, ask="And with three workers?")

# %% [markdown]
# **Three** (chapter 07). A file of `day` MiB and one byte more lies in HDFS, in blocks of 1 MiB, each of them twice. How many
# replicas lie on the DataNodes' disks?

# %%
predict("mapreduce.replicas_on_disk", ...)

# %%
blocks = day + 1
predict("mapreduce.replicas_on_disk", measured=2 * blocks, ask="How long is the last block?")

# %% [markdown]
# ## 1. Four programs in a row
#
# Everything begins in a shell, without a cluster. The files of this chapter go into a folder `mapreduce` beside your notebooks.
# First a text that you can count by eye.

# %%
# !mkdir -p mapreduce

# %%
# %%writefile mapreduce/toy.txt
# to be or not to be
# that is the question
# to be

# %% [markdown]
# The **mapper** is a program that reads lines and prints lines. `sys.stdin` is an iterator over what comes in, line by line,
# like an open file. For each word it prints the word, a tab, and a 1: a **key** and a **value**.

# %%
# %%writefile mapreduce/mapper.py
import sys

for line in sys.stdin:
    for word in line.split():
        print(f"{word}\t1")

# %% [markdown]
# In a shell, `|` gives the output of one program to the next as its input. Look at what the mapper makes of the first line:
# six words, six lines, "to" twice.

# %%
# !head -1 mapreduce/toy.txt | python3 mapreduce/mapper.py

# %% [markdown]
# The **reducer** adds the values of each key. It holds *one* key and *one* total at a time: when another key comes, it prints
# what it has and begins anew. The last two lines are for the key after which no other comes.

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
# The toy holds 12 words, 8 of them different. We put the mapper's lines straight into the reducer. How many lines come out?

# %%
predict("mapreduce.lines_unsorted", ...)

# %%
# unsorted = !cat mapreduce/toy.txt | python3 mapreduce/mapper.py | python3 mapreduce/reducer.py
unsorted[:6]

# %%
predict("mapreduce.lines_unsorted", measured=len(unsorted), ask="When would the reducer have added two of them up?")

# %% [markdown]
# No error, and nothing was added up: `if word != current` finds *runs*, as `groupby` does, and here no word stands beside its equal. So
# another program goes between. `sort` puts equal lines side by side; `LC_ALL=C` makes it compare bytes, as Hadoop does. Look at "to".

# %%
# !cat mapreduce/toy.txt | python3 mapreduce/mapper.py | LC_ALL=C sort | python3 mapreduce/reducer.py

# %% [markdown]
# Of the four programs in this row you wrote the second and the fourth, mapper and reducer. The first reads, the third sorts. MapReduce is this
# row on many machines: you write the same two, and the framework *reads in parts* and **sorts by key**.
#
# Now cut the last two lines off the reducer. A whole word is missing then. Which one? Write it as text, in quotation marks.

# %%
predict("mapreduce.lost_word", ...)

# %%
# !head -n -2 mapreduce/reducer.py > mapreduce/unflushed.py
# kept = !cat mapreduce/toy.txt | python3 mapreduce/mapper.py | LC_ALL=C sort | python3 mapreduce/unflushed.py
kept

# %%
lost = {"to", "be", "or", "not", "that", "is", "the", "question"} - {line.split("\t")[0] for line in kept}
predict("mapreduce.lost_word", measured=lost.pop(), ask="What would have printed it?")

# %% [markdown]
# > **Box: find the bugs in the slide.** Slides and books of the 2010s show this reducer with `print "%s\t%s" % (word, total)`,
# > which is Python 2 and a `SyntaxError` since Python 3, and often leave the last two lines away to save space. Now you know what
# > that costs: one key in every reducer. On a cluster with a hundred reducers it is a hundred keys.

# %% [markdown]
# ## 2. The same two files on a cluster
#
# The next cell starts Hadoop, or joins the one that is up: HDFS and YARN, as processes of this machine. It lasts as long as the lab.

# %% tags=["nbval-ignore-output"]
# !workbook cluster up hadoop

# %% [markdown]
# The 42 plays become one file, in HDFS too. All that this chapter writes there goes into a folder `mapreduce` of your own,
# and a run begins by removing the last one's. Look at the size: with blocks of 1 MiB, how many blocks?

# %%
plays = data.plays()
# !cat {plays}/*.txt > mapreduce/plays.txt

# %%
# %%bash
# hdfs dfs -rm -r -f -skipTrash mapreduce > /dev/null
# hdfs dfs -mkdir -p mapreduce
# hdfs dfs -put mapreduce/plays.txt mapreduce/ 2> /dev/null
# hdfs dfs -stat "%b bytes, %r replicas, blocks of %o" mapreduce/plays.txt

# %% [markdown]
# The baseline: one Python process, one dictionary, no sorting. Look at the number of words, and of different ones.

# %%
from collections import Counter


def count_words():
    """How often each word comes, by one process."""
    with open("mapreduce/plays.txt") as file:
        return Counter(word for line in file for word in line.split())


counted = count_words()
counted.total(), len(counted)

# %% tags=["nbval-ignore-output"]
from time import perf_counter

start = perf_counter()
count_words()
one_process = perf_counter() - start
print(f"{one_process:.2f} s")

# %% [markdown]
# And the four programs in a row, for a result to compare with.

# %%
# %%bash
# cat mapreduce/plays.txt | python3 mapreduce/mapper.py | LC_ALL=C sort | python3 mapreduce/reducer.py > mapreduce/by_shell.txt
# wc -l mapreduce/by_shell.txt

# %% [markdown]
# Now the cluster. **Hadoop Streaming** is the program that lets any two programs be mapper and reducer. `-files` sends our files
# along to every machine. The paths after `-input` and `-output` are paths in HDFS. What the command prints goes into a log (`&>`). Five
# tasks for five blocks, and one for the reducer, each with a Java process of its own: this takes a while.

# %%
# %%bash
# cd mapreduce
# mapred streaming \
#     -files mapper.py,reducer.py \
#     -input mapreduce/plays.txt -output mapreduce/counts \
#     -mapper "python3 mapper.py" -reducer "python3 reducer.py" &> counts.log
# grep -o "number of splits:.*\|completed successfully" counts.log

# %% [markdown]
# A **split** is the part of the input that one map task reads, here a block. What did the job write? `_SUCCESS` is an empty file that says
# that it came to its end.

# %%
# !hdfs dfs -ls -C mapreduce/counts

# %% [markdown]
# Are these the same counts as those of the shell? `cmp` compares byte by byte and is silent when nothing differs.

# %%
# !hdfs dfs -cat mapreduce/counts/part-00000 | cmp - mapreduce/by_shell.txt && echo the same bytes

# %% [markdown]
# > **Then and now.** Older texts write `hadoop jar …/hadoop-streaming.jar -file mapper.py -file reducer.py -mapper mapper.py …`. It
# > still runs, with a warning: `-file` is deprecated, and `-files` has taken its place. Mind the order: `-files` and `-D name=value` are
# > **generic options**, which any Hadoop program understands, and they come *before* `-input`, `-mapper` and the rest. Chapter 10 gives the same
# > two files to Spark, whose `rdd.pipe("python3 mapper.py")` does what Streaming does.

# %% [markdown]
# ## 3. What the counters say
#
# At its end a job prints its **counters**: each task counts what it reads and writes, and the framework adds it all up. This
# function takes them out of a log.

# %%
import re


def counters(name):
    """The counters that a job has printed into its log."""
    with open(f"mapreduce/{name}.log") as log:
        return {counter: int(number) for counter, number in re.findall(r"\t\t(.+)=(\d+)\n", log.read())}


plain = counters("counts")
plain["Map input records"], plain["Map output records"]

# %% [markdown]
# So many lines went in, and so many words came out of the mappers. Now the other side: the number of records that the reducer read, and
# of its *groups*, which are the different keys.

# %%
plain["Reduce input records"], plain["Reduce input groups"]

# %% [markdown]
# Every word was sent to the reducer as a line of its own: `the`, a tab and `1`, again and again. The way from the mappers to the reducers
# is called the **shuffle**:
#
# 1. The mapper's lines collect in a buffer, in the memory of the map task.
# 2. When the buffer is full, or the split ends, they are sorted by key and written to the *local disk* of that machine. This is a **spill**.
# 3. Each reducer fetches its part of the spills from all the machines, over HTTP.
# 4. It merges them on its own local disk; they are sorted already. Then it reads them once.
#
# ![Two map tasks and two reduce tasks. The words of a split go into a buffer, are sorted and cut in two files on the worker's local disk, one for each reducer. Arrows cross from every map task's disk to every reducer, which merges what it gets. The results go to HDFS.](figures/shuffle.svg)

# %% [markdown]
# The counter "Spilled Records" counts a record each time that it is written to a local disk, in the map tasks and in the reducer's task. How many
# times was each word written?

# %%
predict("mapreduce.times_on_disk", ...)

# %%
times = plain["Spilled Records"] / plain["Map output records"]
predict("mapreduce.times_on_disk", measured=times, ask="In which of the four steps?")

# %% [markdown]
# And in bytes: what all tasks wrote to their local disks (`FILE`), and what they wrote to HDFS, in millions. (The first includes
# the job's settings, which are small.)

# %%
local_megabytes = round(plain["FILE: Number of bytes written"] / 1e6)
hdfs_megabytes = round(plain["HDFS: Number of bytes written"] / 1e6, 1)
local_megabytes, hdfs_megabytes

# %% [markdown]
# All this for 5 MB of plays. The words go to a local disk, over the network, and to a local disk again. HDFS is given the result only. Section 8
# comes back to these two numbers.

# %% [markdown]
# ## 4. The combiner
#
# 905,018 records cross, and 74,315 results come out. A map task can add up its own words before it sends them. The program that does it is
# called a **combiner**. It reads sorted lines, as a reducer does. Its place is in step 2 of the shuffle: after the sorting, *before* the
# spill is written. So it saves disk and network.
#
# Here the combiner can be the reducer itself. This job also asks for two reducers, for the next section.

# %%
# %%bash
# cd mapreduce
# mapred streaming -D mapreduce.job.reduces=2 \
#     -files mapper.py,reducer.py \
#     -input mapreduce/plays.txt -output mapreduce/combined \
#     -mapper "python3 mapper.py" -combiner "python3 reducer.py" -reducer "python3 reducer.py" &> combined.log
# grep -o "number of splits:.*\|completed successfully" combined.log

# %% [markdown]
# With five map tasks, how many records do the two reducers read together? It was 905,018 without.

# %%
predict("mapreduce.records_with_combiner", ...)

# %%
combined = counters("combined")
[
    combined[f"{place} records"]
    for place in ("Map output", "Combine input", "Combine output", "Reduce input", "Reduce output")
]

# %%
predict(
    "mapreduce.records_with_combiner",
    measured=combined["Reduce input records"],
    ask="A word that comes in all five splits: how many records is it now?",
)

# %% [markdown]
# And the bytes on the network, without and with it. How many times less?

# %%
bytes_without, bytes_with = plain["Reduce shuffle bytes"], combined["Reduce shuffle bytes"]
bytes_without, bytes_with, round(bytes_without / bytes_with, 1)

# %% [markdown]
# **When is it legal?** The framework runs a combiner where it thinks that it pays: on one spill, on several together, on lines that were combined
# before, or not at all. The result must be the same in all these cases. That asks for two things:
#
# - what it prints has the *form* of what it reads, since the reducer must understand both;
# - the operation is *associative* and the order does not matter (chapter 03): sums, counts, the greatest.
#
# The mean is the classic trap. Two splits of flights, as carrier and minutes of delay:

# %%
# %%bash
# printf 'AA\t10\nAA\t20\nAA\t30\n' > mapreduce/split1.txt
# printf 'AA\t60\n' > mapreduce/split2.txt

# %%
# %%writefile mapreduce/mean.py
import sys
from itertools import groupby

pairs = (line.split("\t") for line in sys.stdin)
for carrier, group in groupby(pairs, key=lambda pair: pair[0]):
    minutes = [float(pair[1]) for pair in group]
    print(f"{carrier}\t{sum(minutes) / len(minutes)}")

# %% [markdown]
# (The input is sorted, so `groupby` is right here, and it gives the last group too.) First all four flights to one reducer; then
# each split through the same program as combiner, and the two results to the reducer.

# %%
# %%bash
# cd mapreduce
# cat split1.txt split2.txt | python3 mean.py
# (python3 mean.py < split1.txt; python3 mean.py < split2.txt) | python3 mean.py

# %% [markdown]
# The form fits, no error comes, and the number is wrong. In exercise 5 you write a combiner that is right for means. What must it print
# besides the mean, or in its place?

# %% [markdown]
# ## 5. Which reducer?
#
# Two reducers, two files. A key must never go to both, or neither could add it up. Here is the first line of each:

# %%
# !for part in 0 1; do hdfs dfs -cat mapreduce/combined/part-0000$part | head -1; done 2> /dev/null

# %% [markdown]
# Both files begin with signs from the front of the order. So it is not that one reducer got the first half of the alphabet and the other the
# second. Nobody keeps a list of 74,315 words either. Each map task *computes* the address of a key: it makes a number of the key's bytes, divides it by
# the number of reducers, and takes the rest. This is the work of the **partitioner**; the default one is called `HashPartitioner`. In Python:


# %%
def part_of(key, reducers):
    """The number of the reducer that gets this key: Hadoop's HashPartitioner for text."""
    number = 1
    for byte in key.encode():
        signed = byte - 256 if byte > 127 else byte  # a byte in Java goes from -128 to 127
        number = 31 * number + signed
    return (number & 0x7FFFFFFF) % reducers


part_of("Romeo", 2), part_of("Juliet", 2)

# %% [markdown]
# (Python's numbers grow without limit, Java's have 32 bits, and the first of these is the sign. `& 0x7FFFFFFF` keeps the other 31, so that
# both languages come to the same number, and it is never negative.)
#
# Does it hold for every word? We read both parts and compute each word's address. The two sets should each hold one number.

# %%
# words = !hdfs dfs -cat mapreduce/combined/part-00000 | cut -f1
# others = !hdfs dfs -cat mapreduce/combined/part-00001 | cut -f1
{part_of(word, 2) for word in words}, {part_of(word, 2) for word in others}

# %% [markdown]
# Every map task, on any machine, computes the same address, and needs to ask nobody. The parts are about equal as long as there are many
# keys. Sixteen carriers are few. Look how many of them each of four reducers gets:

# %%
import csv

with open(data.airlines(), newline="") as file:
    carriers = [row["carrier"] for row in csv.DictReader(file)]
Counter(part_of(carrier, 4) for carrier in carriers)

# %% [markdown]
# **Your own partition.** Suppose that each reducer should have whole carriers, and the flights of a carrier *by date*. Then the key is
# two fields, carrier and date: the framework sorts by both. But the address should look at the first only. This mapper prints three
# fields. (In the file of flights year, month and day are the columns 0 to 2, the delay is column 8, the carrier column 9.) It also counts the flights without a known delay, on a **counter of its own**: a line of this form on `sys.stderr`.

# %%
# %%writefile mapreduce/delays.py
import sys

for line in sys.stdin:
    fields = line.rstrip("\n").split(",")
    date, carrier, minutes = "-".join(fields[:3]), fields[9], fields[8]
    if fields[0] == "year":
        continue
    if minutes == "NA":
        print("reporter:counter:flights,delay unknown,1", file=sys.stderr)
    else:
        print(f"{carrier}\t{date}\t{minutes}")

# %% [markdown]
# The first week of January is enough. With the default partitioner, which looks at the whole key, how many of the carriers have
# flights in *both* of two parts? The cell counts the carriers, to guess from.

# %%
# !head -6001 {data.flights()} > mapreduce/week.csv
# week = !python3 mapreduce/delays.py < mapreduce/week.csv 2> /dev/null
keys = [line.rsplit("\t", 1)[0] for line in week]
len({key.split("\t")[0] for key in keys})

# %%
predict("mapreduce.carriers_in_both", ...)

# %%
in_part = [{key.split("\t")[0] for key in keys if part_of(key, 2) == part} for part in (0, 1)]
predict(
    "mapreduce.carriers_in_both",
    measured=len(in_part[0] & in_part[1]),
    ask="What would a reducer say of the flights of such a carrier?",
)

# %% [markdown]
# Now as a job. Three options are new:
#
# - `stream.num.map.output.key.fields=2`: the key of a line is its first *two* fields. Without this option it is the first field, up to the first
#   tab. What follows the key is the value.
# - `-partitioner …KeyFieldBasedPartitioner`: Hadoop brings this partitioner. It makes the address of *some* fields of the key.
# - `…keypartitioner.options=-k1,1`: of which ones, here from the first to the first.
#
# `-jt local` runs the job inside the command itself, in seconds and without YARN: good for trying things. The reducer is `cat`, which changes
# nothing. Look at the carriers of each part.

# %%
# %%bash
# cd mapreduce
# hdfs dfs -put week.csv mapreduce/
# mapred streaming -jt local -D mapreduce.job.reduces=2 \
#     -D stream.num.map.output.key.fields=2 \
#     -D mapreduce.partition.keypartitioner.options=-k1,1 \
#     -files delays.py -input mapreduce/week.csv -output mapreduce/week \
#     -mapper "python3 delays.py" -reducer cat \
#     -partitioner org.apache.hadoop.mapred.lib.KeyFieldBasedPartitioner &> week.log
# for part in 0 1; do hdfs dfs -cat mapreduce/week/part-0000$part | cut -f1 | uniq | paste -sd" "; done

# %% [markdown]
# No carrier is in both parts, and the lines of each carrier stand together. And within a carrier? Look at the dates of Hawaiian, `HA`.

# %%
# !hdfs dfs -cat mapreduce/week/part-00001 | grep ^HA | cut -f2 | paste -sd" "

# %% [markdown]
# They are in order, since the date belongs to the key. (In the order of texts: `2013-1-10` would stand before `2013-1-2`.)
#
# The counter of our own is in the log too, beside the framework's:

# %%
counters("week")["delay unknown"], counters("week")["Map output records"]

# %% [markdown]
# > **Box: a partitioner of one's own.** In Java it is a class with one method, `getPartition(key, value, parts)`, that gives a number
# > from 0 to `parts - 1`, and `job.setPartitionerClass(…)`. The textbook's case is the same as ours: all purchases of a customer to one
# > reducer, by the hash of the customer's number. A key with very many records keeps one reducer busy while the others wait; chapter 14 is
# > about that.

# %% [markdown]
# ## 6. The same in Java
#
# Streaming is a guest: Hadoop itself is written in Java, and so were most jobs. Here is the word count in its usual three
# parts. You will be able to read it, since you know what it must do. The mapper: `map` is called once for every line, and
# `context.write` is the `print`. `Text` and `IntWritable` are a text and a number that Hadoop can send over a network.

# %%
# %%writefile mapreduce/Words.java
# import java.io.IOException;
# import java.util.StringTokenizer;
# import org.apache.hadoop.io.*;
# import org.apache.hadoop.mapreduce.Mapper;
#
# public class Words extends Mapper<LongWritable, Text, Text, IntWritable> {
#     public void map(LongWritable offset, Text line, Context context) throws IOException, InterruptedException {
#         StringTokenizer words = new StringTokenizer(line.toString());
#         while (words.hasMoreTokens()) {
#             context.write(new Text(words.nextToken()), new IntWritable(1));
#         }
#     }
# }

# %% [markdown]
# The reducer. Look at its arguments: *one* word and *all* its counts. The framework finds the runs in the sorted records, so nothing has to
# be remembered from call to call, and no last key can be forgotten.

# %%
# %%writefile mapreduce/Sum.java
# import java.io.IOException;
# import org.apache.hadoop.io.*;
# import org.apache.hadoop.mapreduce.Reducer;
#
# public class Sum extends Reducer<Text, IntWritable, Text, IntWritable> {
#     public void reduce(Text word, Iterable<IntWritable> counts, Context context) throws IOException, InterruptedException {
#         int total = 0;
#         for (IntWritable count : counts) {
#             total += count.get();
#         }
#         context.write(word, new IntWritable(total));
#     }
# }

# %% [markdown]
# And the setup, which says what is what. `GenericOptionsParser` takes the generic options away and leaves input and output. (Old
# slides write `new Job(…)`, which is deprecated: `Job.getInstance(…)` today.)

# %%
# %%writefile mapreduce/WordCount.java
# import org.apache.hadoop.conf.Configuration;
# import org.apache.hadoop.fs.Path;
# import org.apache.hadoop.io.*;
# import org.apache.hadoop.mapreduce.Job;
# import org.apache.hadoop.mapreduce.lib.input.FileInputFormat;
# import org.apache.hadoop.mapreduce.lib.output.FileOutputFormat;
# import org.apache.hadoop.util.GenericOptionsParser;
#
# public class WordCount {
#     public static void main(String[] arguments) throws Exception {
#         Configuration settings = new Configuration();
#         String[] paths = new GenericOptionsParser(settings, arguments).getRemainingArgs();
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
# > **Box: a job for small data.** With `ubertask.enable` YARN runs all tasks of a small job one after another inside the
# > job's first container, its *application master*, and saves the start of a Java for each. Small means at most nine maps, one reducer and
# > one block of input; the option `ubertask.maxbytes` raises the last, here to 10 MB.

# %% [markdown]
# Compile, pack into a jar, run. `hadoop classpath` prints where the classes of Hadoop are. This job names its result `part-r-00000`, with an `r` for
# reducer, where Streaming writes `part-00000`. Is it the same as that of the two Python files?

# %%
# %%bash
# cd mapreduce
# javac -cp "$(hadoop classpath)" -d classes Words.java Sum.java WordCount.java
# jar -cf wordcount.jar -C classes .
# hadoop jar wordcount.jar WordCount \
#     -D mapreduce.job.ubertask.enable=true -D mapreduce.job.ubertask.maxbytes=10000000 \
#     mapreduce/plays.txt mapreduce/java &> java.log
# hdfs dfs -cat mapreduce/java/part-r-00000 | cmp - by_shell.txt && echo the same bytes

# %% [markdown]
# Now change one line of the mapper: the line becomes lower case. `sed` does it here, an editor would do as well. There were 74,315 different words;
# how many are left?

# %%
# %%bash
# cd mapreduce
# sed -i 's/line.toString()/line.toString().toLowerCase()/' Words.java
# grep toLowerCase Words.java

# %%
predict("mapreduce.words_in_lower_case", ...)

# %%
# %%bash
# cd mapreduce
# javac -cp "$(hadoop classpath)" -d classes Words.java Sum.java WordCount.java
# jar -cf wordcount.jar -C classes .
# hadoop jar wordcount.jar WordCount -jt local mapreduce/plays.txt mapreduce/lower &> lower.log

# %%
lower = counters("lower")["Reduce output records"]
predict("mapreduce.words_in_lower_case", measured=lower, ask="Name a word that was counted as two before.")

# %% [markdown]
# The change had to be made in the mapper. For a reducer it is too late: there `The` and `the` are in different groups, perhaps on different
# machines. What should be *one key* has to be one when it leaves the mapper.

# %% [markdown]
# ## 7. Files that split, and files that do not
#
# The plays made five splits, so five map tasks could work side by side. Compressed they are smaller:

# %%
# %%bash
# cd mapreduce
# gzip -kf plays.txt
# bzip2 -kf plays.txt
# hdfs dfs -put plays.txt.gz plays.txt.bz2 mapreduce/
# hdfs dfs -stat "%n: %b bytes" mapreduce/plays.txt mapreduce/plays.txt.bz2

# %% [markdown]
# The `.gz` has about 2 MB, hence two blocks, and so has the `.bz2`. How many map tasks does the `.gz` get?

# %%
predict("mapreduce.splits_of_gz", ...)

# %% [markdown]
# A job without reducers (`reduces=0`) whose mapper is `cat` will do; its log says the number of splits.

# %%
# %%bash
# cd mapreduce
# for kind in gz bz2; do
#     mapred streaming -jt local -D mapreduce.job.reduces=0 -mapper cat \
#         -input mapreduce/plays.txt.$kind -output mapreduce/$kind &> $kind.log
#     echo $kind $(grep -o "number of splits:.*" $kind.log)
# done

# %%
with open("mapreduce/gz.log") as log:
    gz_splits = int(re.search(r"number of splits:(\d+)", log.read())[1])
predict(
    "mapreduce.splits_of_gz", measured=gz_splits, ask="What would a second task, beginning in the middle, have to know?"
)

# %% [markdown]
# gzip can be read from its beginning only: each byte refers back to earlier ones. A `.gz` of 100 GB in a cluster of a thousand
# machines is read by *one* of them. bzip2 packs the text in chunks with a mark before each, so a task can look for the next mark and
# begin there. Did both tasks together read every line, and none twice?

# %%
counters("gz")["Map input records"], counters("bz2")["Map input records"]

# %% [markdown]
# > **In practice.** Most large data lie neither in `.gz` text nor in `.bz2`, which is slow to pack and unpack, but in formats made of
# > chunks that are compressed one by one (chapter 06): Parquet and ORC with snappy or zstd inside. A `.snappy` file on its own does not split either.
# > Or in many `.gz` files of moderate size: then each is a split.

# %% [markdown]
# ## When not to use it
#
# - **It fits on one machine.** The baseline above took less time than one Java to start. Count your data first.
# - **You need an answer while you wait.** The start alone is seconds.
# - **Many rounds over the same data**, as PageRank or the training of a model: each round is a job, and each job writes to HDFS.
# - **There is one key only.** Then one reducer does all the work, and the others wait.
# - **The algorithm needs more than its group**: the lines before and after, any record at any time, a state that all share. A reducer sees its own
#   group and nothing else.
#
# Use it, or what came after it, when the data are already spread over machines and one pass with one grouping answers the question.

# %% [markdown]
# ## The answer
#
# Where do the words go, and who pays?

# %%
print(f"out of the mappers: {plain['Map output records']:,} words, {plain['Map output bytes']:,} bytes")
print(f"to local disks: {plain['Spilled Records']:,} records, {local_megabytes} MB")
more = (bytes_without - plain["Map output bytes"]) / plain["Map output records"]
print(f"over the network: {bytes_without:,} bytes, {more:.0f} more for each word")
print(f"with a combiner: {combined['Reduce input records']:,} records, {bytes_with:,} bytes")
print(f"into HDFS: {plain['Reduce output records']:,} words, {hdfs_megabytes} MB, twice")

# %% [markdown]
# The words go from the mapper into memory, and sorted to the local disk of its worker. From there they go over the network to the reducer whose number was
# computed from their bytes, and to a disk again. (There they take more bytes than the mappers printed: with each record goes how long its key and its value
# are.) So the workers' disks and the network pay most. HDFS pays for what goes in and what comes out. A combiner is the cheapest
# way to save, and the choice of the key decides nearly everything.

# %% [markdown]
# ## Recap, from a blank page
#
# Close this page, take paper, and write down:
#
# 1. a reducer in Python that adds up, with the line that most people forget;
# 2. the way of one word from the mapper to the result, with every disk it touches;
# 3. what a combiner must fulfil, one job that may use its reducer as one, and one that may not;
# 4. how a mapper knows which reducer gets a key;
# 5. why a `.gz` is one split;
# 6. where to look when a task fails, and what you need to know for it;
# 7. what is run again when a worker dies, and what is not.
#
# Then look again, and mark what was missing. That is what to practise in the [exercises](../exercises/08_mapreduce.ipynb).

# %% [markdown]
# > **Then and now** (2026). Google's paper *MapReduce* appeared in 2004, Hadoop in 2006, and it grew up at Yahoo. The 40,000 machines that are often quoted
# > are remembered as the sum over all of Yahoo's clusters, and we know of no source to cite. It was reliable and it scaled. It was also
# > verbose, slow to start and hard to debug.
# >
# > So others hid it. Some let you write pipes in place of keys: **Cascading** in Java (2007), **Crunch** in Java (2011, retired by Apache in 2021) and
# > **Scalding** in Twitter's Scala (2012). Some let you write Python over Streaming: **Hadoopy** and mrjob (about 2010), which is chapter 09.
# >
# > Spark has taken over most of the work since 2014. What has remained is the shuffle: Spark, SQL engines and data frames all have
# > one, and much of their time goes there.
