# %% [markdown]
# # 08 · MapReduce: exercises
#
# Ten steps up, and two beside the path. The three marked **core** take about 45 minutes: predict, repair, write. The
# [lesson](../notebooks/08_mapreduce.ipynb) has everything they need.
#
# Most answers are *files*: a cell that begins with `%%writefile` writes the rest of itself into a file beside this notebook, and `check`
# reads that. Put your answer where it says `your code`, run the cell, then the one below it. After a wrong try
# `hint("mapreduce.worst_delay")` opens the first hint, and `hint("mapreduce.worst_delay", 2)` the next.
#
# Some checks run a real job on the cluster, and take ten to twenty seconds. They first try your program in a pipe, so that most mistakes are
# told at once. This starts the cluster, or joins the one that is up:

# %% tags=["nbval-ignore-output"]
# !workbook cluster up hadoop

# %%
from workbook import check, hint, progress

# %% [markdown]
# One function from the lesson is given: Hadoop's way from a key to the number of its reducer.


# %% tags=["given"]
def part_of(key, reducers):
    """The number of the reducer that gets this key: Hadoop's HashPartitioner for text."""
    number = 1
    for byte in key.encode():
        signed = byte - 256 if byte > 127 else byte  # a byte in Java goes from -128 to 127
        number = 31 * number + signed
    return (number & 0x7FFFFFFF) % reducers


# %% [markdown]
# ## 1. What the counters will say · core
#
# *Predict.* The word count of the lesson, with its reducer as the combiner, runs over two splits and with one reducer:
#
# | split 1 | split 2 |
# |---|---|
# | `to be or not to be` | `to be is to do` |
#
# Everything fits in memory. So each map task spills once, at its end, and its combiner runs once, before that spill is written. The reducer's task
# writes all that it has fetched to its own disk, once. Which numbers do these five counters of the whole job show, in this order?
#
# `Map output records`, `Combine output records`, `Reduce input records`, `Reduce input groups`, `Spilled Records`

# %% exercise="counters_traced"
### BEGIN STUB
# counters_traced = (..., ..., ..., ..., ...)
### END STUB
### BEGIN SOLUTION
# 6 + 5 words; 4 different ones in each split; 6 in both together; 8 on the maps' disks and 8 on the reducer's.
counters_traced = (11, 8, 8, 6, 16)
### END SOLUTION

# %%
check("mapreduce.counters_traced")

# %% [markdown]
# ## 2. The shuffle in ten lines
#
# *Complete.* `outputs` holds one list for each map task: its pairs of key and value. Give what each reducer reads: a list with one list for
# each reducer, in the order of their numbers. In it stand pairs of a key and the list of *all* its values, in the order of the keys. A reducer without keys has an
# empty list. Hadoop promises no order of the values of a key; give them in ascending order, so that results can be compared. Two holes.


# %% exercise="shuffled"
def shuffled(outputs, reducers):
    """What each reducer reads: its keys in order, each with the list of its values.

    >>> shuffled([[("be", 1), ("to", 1)], [("to", 1)]], 1)
    [[('be', [1]), ('to', [1, 1])]]
    """
    parts = [{} for _ in range(reducers)]
    for output in outputs:
        for key, value in output:
            ### BEGIN SOLUTION
            # The address depends on the key alone: equal keys of all map tasks meet here.
            parts[part_of(key, reducers)].setdefault(key, []).append(value)
            ### END SOLUTION
    ### BEGIN SOLUTION
    return [[(key, sorted(part[key])) for key in sorted(part)] for part in parts]
    ### END SOLUTION


# %%
check("mapreduce.shuffled")

# %% [markdown]
# ## 3. The worst delay of each carrier · core
#
# *Repair.* `worst_delay.py` is a reducer. It reads lines of a carrier, a tab and the minutes of a delay, which are negative where a flight came
# early. All lines of a carrier stand together; nothing is promised about the order of its delays. For each carrier, in the order in which they come,
# it should print a line: the carrier, a tab and its greatest delay. As it stands it makes two mistakes. From
#
# ```
# AA    33
# AA    9
# HA    51
# ```
#
# it should make `AA 33` and `HA 51`, with tabs between. From no lines it makes no line.

# %% exercise="worst_delay"
# %%writefile worst_delay.py
import sys

current, worst = None, None
for line in sys.stdin:
    carrier, minutes = line.rstrip("\n").split("\t")
    ### BEGIN STUB
    # if carrier != current and current is not None:
    #     print(f"{current}\t{worst}")
    # current, worst = carrier, int(minutes)
    ### END STUB
    ### BEGIN SOLUTION
    # Sorted are the keys; the values of a key come in any order.
    if carrier != current:
        if current is not None:
            print(f"{current}\t{worst}")
        current, worst = carrier, int(minutes)
    worst = max(worst, int(minutes))
# Nothing comes after the last carrier that would print it.
if current is not None:
    print(f"{current}\t{worst}")
### END SOLUTION

# %%
check("mapreduce.worst_delay")

# %% [markdown]
# ## 4. A mapper for the mean · core
#
# *Write.* `delay_mapper.py` reads lines of the flights' file, with commas between the fields. By place, counted from 0: field 8 is the delay on
# arrival, negative where a flight came early, and field 9 the carrier. For each flight with a known delay it prints a line: carrier, minutes and a
# `1`, with tabs between. Minutes and 1 are a total and a count, from which a mean can be made.
#
# - Where the delay is `NA` nothing is printed, and the counter `unknown` of the group `flights` goes up by one.
# - The file's first line holds the names of the columns, `year,month,…`. It is no flight.
#
# The check tries it in a pipe. Then it runs a job on the cluster with several map tasks. Each task runs your program on a part of the file, and the
# program cannot tell which part it is.

# %% exercise="delay_mapper"
# %%writefile delay_mapper.py
import sys

for line in sys.stdin:
    fields = line.rstrip("\n").split(",")
    ### BEGIN SOLUTION
    # Only one of the map tasks gets the line of names: look at what the line says, not at its place.
    if fields[8] == "NA":
        print("reporter:counter:flights,unknown,1", file=sys.stderr)
    elif fields[0] != "year":
        print(f"{fields[9]}\t{fields[8]}\t1")
    ### END SOLUTION

# %%
check("mapreduce.delay_mapper")

# %% [markdown]
# ## 5. A combiner for the mean
#
# *Write.* The mapper of exercise 4 prints carrier, minutes and 1. This reducer makes the means:
#
# ```python
# import sys
# from itertools import groupby
#
# rows = (line.rstrip("\n").split("\t") for line in sys.stdin)
# for carrier, group in groupby(rows, key=lambda row: row[0]):
#     pairs = [(float(total), int(count)) for _, total, count in group]
#     total, count = sum(pair[0] for pair in pairs), sum(pair[1] for pair in pairs)
#     print(f"{carrier}\t{total / count:.2f}")
# ```
#
# Write the combiner that goes between them. It reads lines of this form, those of a carrier together, as a reducer does. It should save records, and the
# means must stay what they are, whether it runs once, twice or never. The minutes are whole numbers, some of them negative.

# %% exercise="mean_combiner"
# %%writefile mean_combiner.py
import sys
from itertools import groupby

rows = (line.rstrip("\n").split("\t") for line in sys.stdin)
for carrier, group in groupby(rows, key=lambda row: row[0]):
    ### BEGIN SOLUTION
    # Totals add up, counts add up: out goes the same form that came in.
    total = count = 0
    for _, minutes, flights in group:
        total, count = total + int(minutes), count + int(flights)
    print(f"{carrier}\t{total}\t{count}")
    ### END SOLUTION

# %%
check("mapreduce.mean_combiner")

# %% [markdown]
# ## 6. Bad lines, counted
#
# *Complete.* A web server's log has bad lines in it: cut ones, empty ones, lines of some traceback. For each request `status_mapper.py` should print its
# status, a tab and a 1. Each line that is no request, an empty one too, is counted on the counter `bad` of the group `log`, and nothing is printed for it. A job
# over a year of logs must not end because of one line.
#
# `found` is `None` where the pattern does not occur; else `found[1]` is the status, as text.

# %% exercise="status_mapper"
# %%writefile status_mapper.py
import re
import sys

for line in sys.stdin:
    found = re.search(r'HTTP/1\.1" (\d\d\d) ', line)
    ### BEGIN SOLUTION
    if found:
        print(f"{found[1]}\t1")
    else:
        # What goes to stderr in this form is no message, it is a counter.
        print("reporter:counter:log,bad,1", file=sys.stderr)
    ### END SOLUTION

# %%
check("mapreduce.status_mapper")

# %% [markdown]
# ## 7. May the reducer be the combiner?
#
# *Choose.* Six reducers. Each is given a carrier and the list of numbers that came for it, and prints the carrier and a number. (The last one prints up to three such
# lines.) From the mapper come minutes of delay. Which of the six may be the combiner of their own job, unchanged, so that the result is the same as without?
# Give the set of their names.
#
# ```python
# "total"      sum(numbers)
# "flights"    len(numbers)
# "worst"      max(numbers)
# "mean"       sum(numbers) / len(numbers)
# "squares"    sum(number * number for number in numbers)
# "three"      sorted(numbers)[-3:]        # one line for each
# ```

# %% exercise="own_combiner"
### BEGIN STUB
# own_combiner = {...}
### END STUB
### BEGIN SOLUTION
# Sums of sums, greatest of the greatest, three of the threes. `len` and squares would work on their own results.
own_combiner = {"total", "worst", "three"}
### END SOLUTION

# %%
check("mapreduce.own_combiner")

# %% [markdown]
# ## 8. Long words, in Java
#
# *Complete.* A whole job in one file. It should count the words of *at least seven letters*. Only letters count: `honour,` has six of them. And
# `Question!`, `question` and `QUESTION` are one word, which comes out as `question`. Write what stands in the loop. Of use are
#
# - `word.replaceAll("[^A-Za-z]", "")`, the word without everything in it that is no letter;
# - `word.length()`, the number of characters;
# - `word.toLowerCase()`, the word in lower case.
#
# The check compiles your file and runs it on Hadoop's local runner, which takes some seconds.

# %% exercise="long_words"
# %%writefile LongWords.java
# import java.io.IOException;
# import java.util.StringTokenizer;
# import org.apache.hadoop.conf.Configuration;
# import org.apache.hadoop.fs.Path;
# import org.apache.hadoop.io.*;
# import org.apache.hadoop.mapreduce.*;
# import org.apache.hadoop.mapreduce.lib.input.FileInputFormat;
# import org.apache.hadoop.mapreduce.lib.output.FileOutputFormat;
# import org.apache.hadoop.util.GenericOptionsParser;
#
# class Words extends Mapper<LongWritable, Text, Text, IntWritable> {
#     public void map(LongWritable offset, Text line, Context context) throws IOException, InterruptedException {
#         StringTokenizer words = new StringTokenizer(line.toString());
#         while (words.hasMoreTokens()) {
#             String word = words.nextToken();
#             ### BEGIN SOLUTION
#             // What is counted are letters, so the signs go first.
#             String letters = word.replaceAll("[^A-Za-z]", "");
#             if (letters.length() >= 7) {
#                 context.write(new Text(letters.toLowerCase()), new IntWritable(1));
#             }
#             ### END SOLUTION
#         }
#     }
# }
#
# class Sum extends Reducer<Text, IntWritable, Text, IntWritable> {
#     public void reduce(Text word, Iterable<IntWritable> counts, Context context) throws IOException, InterruptedException {
#         int total = 0;
#         for (IntWritable count : counts) {
#             total += count.get();
#         }
#         context.write(word, new IntWritable(total));
#     }
# }
#
# public class LongWords {
#     public static void main(String[] arguments) throws Exception {
#         Configuration settings = new Configuration();
#         String[] paths = new GenericOptionsParser(settings, arguments).getRemainingArgs();
#         Job job = Job.getInstance(settings, "long words");
#         job.setJarByClass(LongWords.class);
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

# %%
check("mapreduce.long_words")

# %% [markdown]
# ## 9. Whole days
#
# *Repair.* The lines of the input have four fields with tabs between: carrier, airport, date, delay. Somebody wants the same lines in two files:
#
# - all lines of a date are in *one* of the files;
# - in each file the lines are in the order of carrier, then airport, then date. (Where all three are equal, any order will do.)
#
# The command below does neither: its key is the carrier alone. Mend it. Section 5 of the lesson has the options that you need, for other
# fields.
#
# The answer is a file of shell commands. `$1` stands for the input folder in HDFS and `$2` for the output folder. Neither mapper nor reducer has anything to
# do, so both are `cat`. The check reads your command first, and says what it would do. Where that is right it runs it on the cluster.

# %% exercise="by_day"
# %%writefile by_day.sh
# ### BEGIN STUB
# # mapred streaming \
# #     -D mapreduce.job.reduces=2 \
# #     -input "$1" -output "$2" \
# #     -mapper cat -reducer cat
# ### END STUB
# ### BEGIN SOLUTION
# mapred streaming \
#     -D mapreduce.job.reduces=2 \
#     -D stream.num.map.output.key.fields=3 \
#     -D mapreduce.partition.keypartitioner.options=-k3,3 \
#     -input "$1" -output "$2" \
#     -mapper cat -reducer cat \
#     -partitioner org.apache.hadoop.mapred.lib.KeyFieldBasedPartitioner
# ### END SOLUTION

# %%
check("mapreduce.by_day")

# %% [markdown]
# ## 10. Project: the three busiest
#
# A first job has counted the flights of each route. Its lines are origin, destination and number of flights, each route once:
#
# ```
# EWR    BOS    5327
# EWR    MIA    1200
# JFK    LAX    11262
# ```
#
# *Write* `three_busiest.py`, the reducer of a second job. It reads such lines. Those of an origin stand together, in any order. For each origin it prints the lines of the
# three destinations with most flights, or all where there are fewer. The busiest comes first; of equal ones, the destination that comes first in the alphabet. The program
# will be the job's combiner too, so its lines have the form of its input.
#
# On the counter `dropped` of the group `routes` it counts the routes that it leaves out. (Why not those that it keeps? A route can be left out only once, but
# the combiner and the reducer may both keep it.)
#
# At any time it should hold the routes of one origin only. The check first combines two halves and reduces the results in a pipe. Then it runs a job with several
# maps, the combiner and two reducers.

# %% exercise="three_busiest"
# %%writefile three_busiest.py
import sys

### BEGIN SOLUTION
from itertools import groupby

rows = (line.rstrip("\n").split("\t") for line in sys.stdin)
for origin, group in groupby(rows, key=lambda row: row[0]):
    # The most flights first, as a number; a minus turns the order round and leaves the names as they are.
    ranked = sorted(group, key=lambda row: (-int(row[2]), row[1]))
    for row in ranked[:3]:
        print("\t".join(row))
    if ranked[3:]:
        print(f"reporter:counter:routes,dropped,{len(ranked[3:])}", file=sys.stderr)
### END SOLUTION

# %%
check("mapreduce.three_busiest")

# %% [markdown]
# It passes? Then give it other data. The words of the lesson are counted already, in `mapreduce/by_shell.txt`. With the first letter in
# front of each, your file finds the three most frequent words of each letter, without a change. In a cell of your own:
#
# ```
# !awk -v OFS='\t' '{print substr($1, 1, 1), $1, $2}' mapreduce/by_shell.txt | LC_ALL=C sort | python3 three_busiest.py 2> /dev/null | tail
# ```

# %% [markdown]
# ## Extra: how many map tasks?
#
# *Write.* `files` is the input folder of a job, a dictionary from names to sizes in bytes. `block` is the block size in bytes. Give the number of map
# tasks, which is the number of splits.
#
# - A file of text has a split for each of its blocks, however short the last one is.
# - A file whose name ends in `.gz` is one split. One that ends in `.bz2` has a split for each block, as text has.
# - No split reaches from one file into the next, and no file is empty.
#
# (Hadoop adds a very short last block to the split before; leave that aside.)


# %% exercise="map_tasks"
def map_tasks(files, block):
    """The number of map tasks for files of these sizes.

    >>> map_tasks({"plays.txt": 250, "more.txt": 100}, 100)
    4
    """
    ### BEGIN SOLUTION
    tasks = 0
    for name, size in files.items():
        # Rounded up: the last block is a block, however short.
        tasks += 1 if name.endswith(".gz") else -(-size // block)
    return tasks
    ### END SOLUTION


# %%
check("mapreduce.map_tasks")

# %% [markdown]
# ## Extra: where did it crash?
#
# *Write.* `log` is the text that `yarn logs` prints: what several tasks have said, most of it from Java. There may be Python tracebacks in it. Take the first
# of them and give three things:
#
# - the name of your script;
# - the number of the line of your script that was running when the error came;
# - the last line of the traceback, which says what the error was.
#
# A path with `/container_` in it is a script of yours, such as `/…/container_1700000000000_0001_01_000002/delays.py`. A path without it, such as
# `/usr/lib/python3.11/csv.py`, is Python's own. Where a traceback names several lines of your script, the running one stands last among them. A log
# without a traceback gives `None`.


# %% exercise="crash_site"
def crash_site(log):
    """The script, the line and the error of the first traceback in a log.

    >>> crash_site('''LogType:stderr
    ... Traceback (most recent call last):
    ...   File "/tmp/container_1700000000000_0001_01_000002/delays.py", line 5, in <module>
    ...     minutes = int(fields[8])
    ... ValueError: invalid literal for int() with base 10: 'NA'
    ... End of LogType:stderr''')
    ('delays.py', 5, "ValueError: invalid literal for int() with base 10: 'NA'")
    """
    ### BEGIN SOLUTION
    inside, script, number = False, None, None
    for line in log.splitlines():
        if line.startswith("Traceback "):
            inside = True
        elif inside and line.startswith('  File "'):
            path, _, rest = line.removeprefix('  File "').partition('", line ')
            # The last of our own lines was under way; what it called is below it.
            if "/container_" in path:
                script, number = path.rpartition("/")[2], int(rest.partition(",")[0])
        elif inside and not line.startswith(" "):
            return script, number, line
    return None
    ### END SOLUTION


# %%
check("mapreduce.crash_site")

# %% [markdown]
# ## Where you are

# %% tags=["nbval-ignore-output"]
progress()
