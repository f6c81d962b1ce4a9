# %% [markdown]
# # 09 · mrjob: one job, four places to run it
#
# In chapter 08 a job was two scripts, a sort and a long command. **mrjob** is a Python library in which a job is one class. The same file
# runs in one process, in many processes, on Hadoop or on Spark.
#
# This job computes the share of each word among all words. Its mapper keeps the number of words in the dictionary `totals`. Its
# reducer divides by that number.

# %%
# %%writefile word_share.py
from mrjob.job import MRJob

totals = {"words": 0}


class WordShare(MRJob):
    """The share of each word among all words: a wrong job."""

    def mapper(self, _, line):
        for word in line.split():
            totals["words"] += 1
            yield word, 1

    def reducer(self, word, ones):
        yield word, sum(ones) / totals["words"]


if __name__ == "__main__":
    WordShare.run()

# %% [markdown]
# The shares must add up to 1. The next cell writes three lines into `toy.txt`, and runs the job twice. The option `-r inline` runs it in one process. The option `-r local`
# starts a process for each task, as a cluster does.

# %%
import subprocess
from pathlib import Path
from time import perf_counter

toy = ("the boy by the brook", "a bird and the bee", "to be or not to be")
Path("toy.txt").write_text("\n".join(toy) + "\n")


def run_job(job, runner, path, may_fail=False):
    """A job that has ended, and the seconds that it took."""
    start = perf_counter()
    command = ["python", job, "-r", runner, path]
    ended = subprocess.run(command, capture_output=True, text=True)
    if ended.returncode and not may_fail:
        raise RuntimeError(f"{job} failed on {runner}: {ended.stderr[-1000:]}")
    return ended, perf_counter() - start


def sum_of_shares(ended):
    """The sum of the values that a job gave, or the error with which it ended."""
    if ended.returncode:
        lines = ended.stderr.splitlines()
        return next((line for line in lines if "Error:" in line), "the job failed")
    return sum(float(line.split("\t")[1]) for line in ended.stdout.splitlines())


for runner in ("inline", "local"):
    ended, _ = run_job("word_share.py", runner, "toy.txt", may_fail=True)
    print(f"{runner:6}  {sum_of_shares(ended)}")

# %% [markdown]
# **The job passes its test in one process. Why is it wrong on a cluster?** A first answer: a separate process has a dictionary of its own. In
# the reducer's process, the number of words is still 0.
#
# **What else can a test in one process not show, and what does each way to run a job cost?**
#
# **You need:** `yield` ([chapter 01](01_lazy_map.ipynb)), and mapper, shuffle, combiner and counter
# ([chapter 08](08_mapreduce.ipynb)).

# %% [markdown]
# ## 1. A job is a class
#
# A warm-up from chapter 01: `map` returns an iterator. What does the last line of this code give?
#
# ```python
# lengths = map(len, ["to", "be", "or"])
# total = sum(lengths)
# len(list(lengths))
# ```

# %%
from workbook import check, data, predict

choices = {"three": "3", "zero": "0", "error": "an error"}
predict("mrjob.second_pass", ..., choices=choices)

# %%
lengths = map(len, ["to", "be", "or"])
total = sum(lengths)
number = len(list(lengths))
print(number)
predict(
    "mrjob.second_pass",
    measured={3: "three", 0: "zero"}[number],
    why={
        "three": "A list can be read again. An iterator is empty after one pass.",
        "error": "`list` makes an empty list of an empty iterator, without an error.",
    },
)

# %% [markdown]
# A reducer of mrjob gets its values as such an iterator. mrjob reads `sys.stdin`, splits each line at the tab, and finds the groups.
# You write only the methods:
#
# | method | gets | yields |
# |---|---|---|
# | `mapper` | a key and one value; in the first step, None and a line | any number of pairs |
# | `combiner` | a key and an iterator over some of its values | any number of pairs |
# | `reducer` | a key and an iterator over all its values | any number of pairs |
#
# A job inherits from the class `MRJob`. In the word count, `_` stands for the key that the mapper does not use.

# %%
# %%writefile word_count.py
import re

from mrjob.job import MRJob

WORD = re.compile(r"[a-z']+")


class WordCount(MRJob):
    """How often each word occurs."""

    def mapper(self, _, line):
        for word in WORD.findall(line.lower()):
            yield word, 1

    def reducer(self, word, counts):
        yield word, sum(counts)


if __name__ == "__main__":
    WordCount.run()

# %% [markdown]
# Without `-r`, a job runs in one process. `--quiet` hides its progress reports. With the option `--mapper`, the process is a mapper of Hadoop
# Streaming; with `--reducer`, it is a reducer. So the pipe of chapter 08 works too. The next cell runs
# the mapper on one line, and compares the results of pipe and job.

# %%
# %%bash
# echo "to be or" | python word_count.py --mapper
# echo ---
# python word_count.py --mapper < toy.txt | LC_ALL=C sort |
#     python word_count.py --reducer > as_pipe.txt
# python word_count.py --quiet toy.txt | LC_ALL=C sort > as_job.txt
# cmp as_job.txt as_pipe.txt && tail -3 as_job.txt

# %% [markdown]
# `cmp` found no difference, so `tail` printed three lines. A job must be in a file, because processes on other machines run this file. They
# cannot reach a class in a notebook.

# %% task="letter_lengths"

# %% [markdown]
# ## 2. Test it before it runs
#
# The methods of a job can be called directly. `WordCount([])` makes a job without options. Its mapper is a generator, and `list` collects
# what it yields.
#
# Give the reducer an iterator, as a running job does. With a list, a reducer that reads its values twice would pass the test.

# %%
from word_count import WordCount

job = WordCount([])
print(list(job.mapper(None, "To be, or not to be")))
print(list(job.reducer("be", iter([1, 1]))))

# %% task="mean_of_values"

# %% [markdown]
# `pairs_of` runs a whole job, with its sort, on a few lines in memory. It runs the job **inline**, in this process.
#
# - `--no-conf` ignores files of settings.
# - `sandbox(stdin=…)` makes the job read from a file object. `BytesIO` is a file in memory.
# - `parse_output` turns the output into pairs again.

# %%
from io import BytesIO


def pairs_of(job_class, text):
    """What a job yields for some lines, as a dictionary."""
    job = job_class(["-r", "inline", "--no-conf"])
    job.sandbox(stdin=BytesIO(text))
    job.set_up_logging(quiet=True)
    with job.make_runner() as runner:
        runner.run()
        return dict(job.parse_output(runner.cat_output()))


expected = {"to": 2, "be": 2, "or": 1, "not": 1}
assert pairs_of(WordCount, b"to be\nor not to be\n") == expected
assert pairs_of(WordCount, b"") == {}

# %% [markdown]
# Both assertions hold. But a good test must *fail* for wrong jobs. The reducer below counts its values instead of adding them up. How many of
# the two assertions hold for it?

# %%
# %%writefile counts_counts.py
from word_count import WordCount


class CountsCounts(WordCount):
    """A wrong job: its reducer counts its values."""

    def reducer(self, word, counts):
        yield word, sum(1 for _ in counts)


if __name__ == "__main__":
    CountsCounts.run()

# %%
choices = {"none": "none", "one": "one", "both": "both"}
predict("mrjob.assertions_passed", ..., choices=choices)

# %%
from counts_counts import CountsCounts

held = [
    pairs_of(CountsCounts, b"to be\nor not to be\n") == expected,
    pairs_of(CountsCounts, b"") == {},
]
print(held)
predict(
    "mrjob.assertions_passed",
    measured=("none", "one", "both")[sum(held)],
    why={
        "none": "Without lines the reducer is never called, so the second one holds.",
        "one": "Here every value is 1, so counting values and adding them is the same.",
    },
)

# %% [markdown]
# A combiner may send the values 2 and 1. With them, the two reducers differ. So test a reducer on values that are not all 1. Test the
# mapper on a bad line, and the whole job on no lines. Then break the job on purpose, and see whether a test fails.

# %%
for job in (WordCount([]), CountsCounts([])):
    print(list(job.reducer("to", iter([2, 1]))))

# %% [markdown]
# ## 3. Between the phases
#
# Between mapper and reducer, pairs are lines of text. The rule that turns a pair into a line, and a line into a pair, is called a
# **protocol**. The default is JSON.
#
# ![A mapper yields the pair of a tuple ("b", 3) and 1. A protocol writes it as a line of JSON, a tab between key and value. Lines are sorted as bytes. On the other side the same protocol reads the line, and the reducer gets the list ["b", 3] as its key.](figures/between.svg)
#
# In the figure, the mapper's tuple arrives as a list. The next cell writes other values as JSON and reads them again.

# %%
import json

for value in (("b", 3), {7: "late"}, None, True, 1, 1.0, {"a set"}):
    try:
        line = json.dumps(value)
        print(repr(value), "→", line, "→", repr(json.loads(line)))
    except TypeError as error:
        print(repr(value), "→", error)

# %% [markdown]
# - A tuple becomes a list. A list cannot be a key of a dictionary, so a reducer may need `tuple(key)`.
# - A number as the key of a dictionary becomes a text.
# - `True`, `1` and `1.0` are the same key in a Python dictionary. As JSON they are three different lines, and so three groups.
# - JSON has no form for a set, bytes or a date. They cannot be sent.
#
# The lines are sorted as text, number keys too. Which of the keys 9, 10 and 100 reaches a reducer first?

# %%
choices = {"9": "9", "10": "10", "100": "100"}
predict("mrjob.first_number", ..., choices=choices)

# %%
in_order = sorted([9, 10, 100], key=json.dumps)
print(in_order)
print({character: ord(character) for character in '"09[an'})
predict(
    "mrjob.first_number",
    measured=str(in_order[0]),
    why={
        "9": "9 is the smallest number, but as text `9` comes after `1`.",
        "100": "10 and 100 begin alike. The shorter of two such texts comes first.",
    },
)

# %% [markdown]
# Texts are compared character by character. The second line of the output gives the code numbers of some: a quotation mark comes before digits, and digits come before letters.

# %% task="month_key"

# %% [markdown]
# A job has three protocols. A line in its class changes one of them:
#
# | line | between | default |
# |---|---|---|
# | `INPUT_PROTOCOL = …` | the file and the first step | `RawValueProtocol`: no key, the line as it is |
# | `INTERNAL_PROTOCOL = …` | mapper and reducer, and two steps | `JSONProtocol` |
# | `OUTPUT_PROTOCOL = …` | the last step and the file | `JSONProtocol` |
#
# `RawValueProtocol` can also be the output protocol. It writes the value, a text, without quotation marks and without the key.
#
# `PickleProtocol` sends pickles ([chapter 04](04_parallel_map.ipynb)), and a tuple stays a tuple. It has two disadvantages: equal keys may give
# different lines, and reading a pickle runs the instructions in it. Below, each key holds the word `to` twice. In `same` the two words are one
# object; in `other` they are two. The last line of the cell reads bytes that call `print`.

# %%
import pickle

from mrjob.protocol import PickleProtocol

to, also_to = "to", "".join(["t", "o"])
same, other = (to, to), (to, also_to)
print("equal keys: ", same == other)
write = PickleProtocol().write
print("equal lines:", write(same, 1) == write(other, 1))
pickle.loads(b"cbuiltins\nprint\n(S'I could have deleted your files'\ntR.")

# %% [markdown]
# The keys are equal and their lines are not, because a pickle writes an object once and then refers to it. So one key can become two
# groups. Read pickles only if you wrote them yourself. Reading JSON never runs code.

# %% [markdown]
# ## 4. Lines that cannot be read
#
# The next file is the generated log of a web server. How many requests ended with each status? The status is the number after the second
# quotation mark. Some lines are broken, so the next cell ends with an error.

# %% tags=["raises-exception"]
from collections import Counter

log = data.logs("1 MB")
lines = log.read_text().splitlines()
print(len(lines), lines[0], sep="\n")


def status(line):
    """The status of a request, as text."""
    return line.split('"')[2].split()[0]


found = Counter()
for line in lines:
    found[status(line)] += 1

# %% [markdown]
# One bad line ended the whole count. On a cluster, Hadoop would try the task three more times, on the same line. A program that
# skips bad lines hides how many there were. So *count* them: `increment_counter(group, name)` adds 1 to a counter of the job, and sends no pair.

# %%
# %%writefile statuses.py
import re

from mrjob.job import MRJob

REQUEST = re.compile(r'\S+ - - \[[^]]+\] "(GET|POST) \S+ HTTP/1.1" (\d{3}) ')


class Statuses(MRJob):
    """How many requests ended with each status; other lines are counted."""

    def mapper(self, _, line):
        request = REQUEST.match(line)
        if request:
            yield request[2], 1
        elif line.strip():
            self.increment_counter("log", "not a request")
        else:
            self.increment_counter("log", "blank")

    def reducer(self, status, ones):
        yield status, sum(ones)


if __name__ == "__main__":
    Statuses.run()

# %% [markdown]
# Without `--quiet`, the job writes a report to the standard error. The counters are part of it. `2> statuses.log` saves the report in a file. We
# know which dirt was put into the generated log: blank lines, and three kinds of lines that are not requests. The last line of the output gives both numbers.

# %%
# !python statuses.py {log} 2> statuses.log | LC_ALL=C sort
# !grep -A 3 Counters: statuses.log
dirt = data.truth(log)["dirt"]
dirt["blank"], dirt["cut"] + dirt["trace"] + dirt["handshake"]

# %% [markdown]
# The counters are right. But a counter finds only what you look for. Requests that were written twice, or that have a date in 1970, match the
# pattern and were counted as requests.

# %% [markdown]
# ## 5. More than one step
#
# The next file has the games of a generated league. Each line is a JSON document such as `{"day": 1, "home": "Quartz", "away": "Slate", "goals": [0, 1]}`. With
# the input protocol `JSONValueProtocol`, the mapper gets a dictionary.
#
# Which three pairs of clubs met most often? Counting the games of each pair is like a word count. But a reducer sees one key at a time, so it
# cannot compare the counts of all pairs. A second **step**, with a shuffle of its own, sends all counts to the *same* key, such as None.
#
# `steps` returns a list of `MRStep` objects, and the methods can have any names. Here `total` is both combiner and reducer. The mapper sorts
# the two names, because home and away do not matter.

# %%
# %%writefile rivals.py
from heapq import nlargest

from mrjob.job import MRJob
from mrjob.protocol import JSONValueProtocol
from mrjob.step import MRStep


class Rivals(MRJob):
    """The three pairs of clubs that met most often."""

    INPUT_PROTOCOL = JSONValueProtocol

    def steps(self):
        return [
            MRStep(mapper=self.pair, combiner=self.total, reducer=self.total),
            MRStep(mapper=self.to_one_key, reducer=self.most),
        ]

    def pair(self, _, game):
        yield sorted((game["home"], game["away"])), 1

    def total(self, pair, counts):
        yield pair, sum(counts)

    def to_one_key(self, pair, count):
        yield None, (count, pair)

    def most(self, _, counted):
        for count, pair in nlargest(3, counted):
            yield pair, count


if __name__ == "__main__":
    Rivals.run()

# %%
league = data.league("1 MB")
# !python rivals.py --quiet {league}
with open(league) as file:
    games = [json.loads(line) for line in file]
met = Counter(tuple(sorted((game["home"], game["away"]))) for game in games)
print(f"{len(games):,} games, {len(met)} pairs; plain Python:")
met.most_common(3)

# %% [markdown]
# Both ways find the same three pairs. All values of one key go to one reducer. Here this costs little: the first step leaves only 66 pairs. If
# all games had one key, one machine would do all the work. **First make the data small, then bring it to one key.**

# %% task="most_common_letter"

# %% [markdown]
# ## 6. Four runners
#
# The part of mrjob that runs a job in one place is called a **runner**. The option `-r` chooses it. The figure shows in which processes the tasks of one
# job run.
#
# ![Four panels. Inline: one Python process holds the mapper's and the reducer's tasks, one after another. Local: a process for each task. Hadoop: on each machine a container with Java, and in it a Python process for each task. Spark: Java once, and Python workers that take task after task.](figures/runners.svg)
#
# The Spark runner starts no MapReduce job. Spark, the engine of chapter 10, calls your methods. The next cell starts Hadoop, or uses the
# running cluster.

# %% tags=["nbval-ignore-output"]
# !workbook cluster up hadoop

# %% [markdown]
# mrjob reads a file of settings. The variable `MRJOB_CONF` holds its path, and the option `-c` names another file. This course wrote one
# for you:
#
# ```yaml
# runners:
#   hadoop:
#     hadoop_bin: …/hadoop
#     hadoop_streaming_jar: …/hadoop-streaming-3.4.2.jar
#     python_bin: …/python
#   spark:
#     spark_master: local[2]
# ```
#
# What does it cost to *start* a job? The next job has little to do. It yields the words of each first letter, in the order in which they
# reach the reducer.

# %%
# %%writefile by_letter.py
from mrjob.job import MRJob


class ByLetter(MRJob):
    """The words of each first letter, in the order in which they arrive."""

    def mapper(self, _, line):
        for word in line.split():
            yield word[0], word

    def reducer(self, letter, words):
        yield letter, list(words)


if __name__ == "__main__":
    ByLetter.run()

# %% [markdown]
# How many seconds does this job take on Hadoop, for three lines? Guess a number. The Hadoop runner first copies a
# local file into HDFS.

# %%
predict("mrjob.seconds_on_hadoop", ...)

# %% tags=["nbval-ignore-output"]
RUNNERS = ("inline", "local", "spark", "hadoop")
letters, start_seconds = {}, {}
for runner in RUNNERS:
    letters[runner], start_seconds[runner] = run_job("by_letter.py", runner, "toy.txt")
    print(f"{runner:7} {start_seconds[runner]:5.1f} s for three lines")
_, again = run_job("by_letter.py", "hadoop", "toy.txt")
noise = abs(again - start_seconds["hadoop"])
print(f"hadoop  {again:5.1f} s the second time: {noise:.1f} s apart")
predict(
    "mrjob.seconds_on_hadoop",
    measured=round(start_seconds["hadoop"], 1),
    ask="Which processes had to start before the first line was read?",
)

# %% [markdown]
# The difference between two runs of the same job is called **noise**.
#
# Next, all runners count the words of the plays. Plain Python is the baseline.

# %% tags=["nbval-ignore-output"]
# !cat {data.plays()}/*.txt > plays.txt
counts, seconds = {}, {}
for runner in RUNNERS:
    counts[runner], seconds[runner] = run_job("word_count.py", runner, "plays.txt")
    print(f"{runner:7} {seconds[runner]:5.1f} s")


# %%
import re


def plain_count(path):
    """The lines that the job writes, without a job."""
    with open(path) as file:
        words = Counter(re.findall(r"[a-z']+", file.read().lower()))
    return [f"{json.dumps(word)}\t{count}" for word, count in words.items()]


start = perf_counter()
plain = plain_count("plays.txt")
seconds["plain Python"] = perf_counter() - start

outputs = {name: sorted(ended.stdout.splitlines()) for name, ended in counts.items()}
outputs["plain Python"] = sorted(plain)
different = {"\n".join(output) for output in outputs.values()}
print(f"{len(outputs)} outputs, {len(different)} different, {len(plain):,} words")

# %% [markdown]
# Each runner distributes the keys in its own way, so we compared *sorted* lines. All five outputs are the same. How do the times compare?

# %%
import matplotlib.pyplot as plt

names = ["plain Python", *RUNNERS]
places = range(len(names))
starts = [start_seconds.get(name, 0) for name in names]
figure, axes = plt.subplots(figsize=(7, 3.2))
for shift, values, label in (
    (-0.2, starts, "three lines"),
    (0.2, [seconds[name] for name in names], "42 plays"),
):
    bars = axes.barh([place + shift for place in places], values, 0.4, label=label)
    labels = [f"{value:.1f} s" if value else "" for value in values]
    axes.bar_label(bars, labels, padding=3)
axes.set_yticks(places, names)
axes.invert_yaxis()
axes.set_xscale("log")
axes.set_xlim(0.05, 300)
axes.set_xlabel("seconds (log scale)")
axes.legend()
plt.show()

# %% [markdown]
# **A claim:** a runner costs only its start. We test it on the inline runner, which needs almost no time to start. If the claim is true,
# inline takes about as long as plain Python. Here, two durations count as equal if the longer is less than twice the shorter.

# %% tags=["nbval-ignore-output"]
after_start = seconds["inline"] - start_seconds["inline"]
print(f"inline after its start {after_start:.1f} s")
print(f"plain Python {seconds['plain Python']:.1f} s")
is_true = after_start < 2 * seconds["plain Python"]
print("The claim is", "true" if is_true else "false")

# %% [markdown]
# Between mapper and reducer, a job writes each pair as text, sorts all pairs and reads them again. Plain Python adds to a
# dictionary instead. Writing, sorting and reading are the price of a job that runs anywhere. The start is a second price.
#
# Five megabytes is little data, and this cluster is one machine. For terabytes on hundreds of machines, the start is a small part of the
# time.

# %% [markdown]
# ## 7. What a combiner saves
#
# In chapter 08 a combiner reduced the shuffle. **A second claim:** a combiner also makes the job faster. The next job is the word count with
# a combiner.

# %%
# %%writefile combined_count.py
import re

from mrjob.job import MRJob

WORD = re.compile(r"[a-z']+")


class CombinedCount(MRJob):
    """How often each word occurs, with a combiner."""

    def mapper(self, _, line):
        for word in WORD.findall(line.lower()):
            yield word, 1

    def combiner(self, word, counts):
        yield word, sum(counts)

    def reducer(self, word, counts):
        yield word, sum(counts)


if __name__ == "__main__":
    CombinedCount.run()

# %% [markdown]
# mrjob prints Hadoop's counters in its report. The next cell compares pairs, bytes and seconds. The seconds are of one run each, so the
# cell also compares their difference with the noise of section 6.

# %% tags=["nbval-ignore-output"]
combined, combined_seconds = run_job("combined_count.py", "hadoop", "plays.txt")


def counter(ended, name):
    """One of Hadoop's own counters of a job."""
    return int(re.search(rf"{name}=(\d+)", ended.stderr)[1])


jobs = (counts["hadoop"], combined)
without, with_combiner = (counter(ended, "Reduce input records") for ended in jobs)
shuffled = [counter(ended, "Reduce shuffle bytes") / 1e6 for ended in jobs]
saved = seconds["hadoop"] - combined_seconds
print("same result:", sorted(combined.stdout.splitlines()) == outputs["hadoop"])
print(f"pairs at the reducers: {without:,} without, {with_combiner:,} with a combiner")
print(f"shuffled: {shuffled[0]:.1f} MB without, {shuffled[1]:.1f} MB with")
print(f"{seconds['hadoop']:.1f} s without, {combined_seconds:.1f} s with")
if abs(saved) <= 2 * noise:
    print(f"The noise is {noise:.1f} s: one run of each cannot decide the claim")
else:
    print("The claim is", "true" if saved > 0 else "false", "in these two runs")

# %% [markdown]
# Five map tasks read the plays, one for each HDFS block. With the combiner, each task sends one pair for each of its different words. So a
# word costs at most five pairs.
#
# Here no pair crosses a network.  A combiner also costs work: for each map task, one more
# Python process reads and writes every pair.
#
# Two rules keep a combiner right. Hadoop may run it **once, several times, or not at all**, so it must yield values in the form
# that it gets. And combining parts must give the same result as combining everything at once. A sum does this; a mean does not.

# %% [markdown]
# ## 8. What changed anyway
#
# **First: the order of the values.** Here are the words that begin with b, as each runner gave them to the reducer in section 6.

# %% tags=["nbval-ignore-output"]
words_with_b = {}
for runner in RUNNERS:
    lines = letters[runner].stdout.splitlines()
    found = next(line for line in lines if line.startswith('"b"'))
    words_with_b[runner] = json.loads(found.split("\t")[1])
    print(f"{runner:7}", words_with_b[runner])
same_words = sorted(words_with_b["inline"]) == sorted(words_with_b["hadoop"])
print("the same words in any order:", same_words)

# %% [markdown]
# The inline runner kept the order of the file. Hadoop sorts by key only. The values of a key come in any order, which may change from run to run. A job that takes "the first" or "the last" value may pass its test and be wrong on a cluster. If the order matters, put what decides it, such as a date, into each value. Then use `min`, `max` or `sorted`.
#
# **Second: the variables.** `word_share.py` failed on the local runner, because the reducer's process never ran the mapper. On Hadoop it fails for the same reason. An error is better than a wrong number. Spark keeps its workers: a process that ran a map task may run a reduce task later. What is the sum of the shares there?

# %% tags=["nbval-ignore-output"]
ended, _ = run_job("word_share.py", "spark", "toy.txt", may_fail=True)
print(f"spark   {sum_of_shares(ended)}")

# %% [markdown]
# The job may give a number other than 1. Each worker divided by the words that *it* had read. If a worker had read none, the job ended
# with an error. This may change from run to run, and a wrong number comes without a warning.
#
# **Only pairs travel between tasks.** If two phases must know something, send it in a pair, or pass it as an option of the job. An exercise repairs
# this job.
#
# So run each job with `-r local` before it goes to a cluster: each task is then a process in a folder of its own. It cannot reveal faults that come from another order of the values, a container's memory limit, or a missing library.

# %% [markdown]
# ## 9. Three steps: the typical word of each play (optional)
#
# Which word is most typical of each of the 42 texts? The most frequent word is "the" nearly everywhere. **TF-IDF** (term frequency times inverse
# document frequency) is a usual weight:
#
# (count of the word in this play) × log(42 / number of plays with the word)
#
# A word that is in every play gets the weight 0. The keys of the three steps are: play and word; word; play. The last step has no mapper.

# %%
# %%writefile top_terms.py
import re
from math import log

from mrjob.job import MRJob
from mrjob.step import MRStep

WORD = re.compile(r"[a-z']+")
PLAYS = 42


class TopTerms(MRJob):
    """The word with the greatest TF-IDF in each play."""

    def steps(self):
        return [
            MRStep(mapper=self.words, combiner=self.total, reducer=self.total),
            MRStep(mapper=self.by_word, reducer=self.weigh),
            MRStep(reducer=self.heaviest),
        ]

    def words(self, _, line):
        play, text = line.split("\t")
        for word in WORD.findall(text.lower()):
            yield (play, word), 1

    def total(self, key, counts):
        yield key, sum(counts)

    def by_word(self, key, count):
        play, word = key
        yield word, (play, count)

    def weigh(self, word, found):
        found = list(found)  # read twice; at most 42 values
        for play, count in found:
            yield play, (count * log(PLAYS / len(found)), word)

    def heaviest(self, play, weighed):
        weight, word = max(weighed)
        yield play, (round(weight, 1), word)


if __name__ == "__main__":
    TopTerms.run()

# %% [markdown]
# A mapper does not know the play of its line, so the next cell writes it into each line. Then it runs the job, and computes the same in plain Python.
#

# %%
import math

terms, plays_with = {}, Counter()
with open("plays.tsv", "w") as file:
    for path in sorted(data.plays().iterdir()):
        text = path.read_text()
        for line in text.splitlines():
            print(path.stem, line, sep="\t", file=file)
        terms[path.stem] = Counter(re.findall(r"[a-z']+", text.lower()))
        plays_with.update(terms[path.stem].keys())

# !python top_terms.py --quiet plays.tsv | LC_ALL=C sort > top_terms.txt
# !grep -E 'hamlet|macbeth|othello|sonnets|tempest' top_terms.txt


def heaviest(counts):
    """The word with the greatest weight in a play."""
    items = counts.items()
    return max((n * math.log(42 / plays_with[word]), word) for word, n in items)[1]


with open("top_terms.txt") as file:
    rows = [[json.loads(part) for part in line.split("\t")] for line in file]
top = {play: word for play, (weight, word) in rows}
print("plain Python agrees:", {play: heaviest(terms[play]) for play in terms} == top)

# %% [markdown]
# `Ham.` stands before each speech of Hamlet, and in no other play. The arithmetic is right, but the text has the speakers' names in it.

# %% [markdown]
# ## The answer
#
# A job passes its test. Why can it be wrong on a cluster, and what else changes?

# %% tags=["nbval-ignore-output"]
print(f"results of the word count: {len(different)} different, of {len(outputs)}")
inline, hadoop = start_seconds["inline"], start_seconds["hadoop"]
print(f"start: {inline:.1f} s inline, {hadoop:.1f} s on Hadoop")
print(f"pairs at the reducers: {without:,}; with a combiner {with_combiner:,}")
same_order = words_with_b["inline"] == words_with_b["hadoop"]
print("order of the values:", "the same this time" if same_order else "different")

# %% [markdown]
# The *result* of a good job is the same everywhere. Other things change: the process of each task, its variables, the order of the values, how often the combiner runs, and the cost.
# A test in one process shows none of them. A job that depends on one of them can pass the test and be wrong on the cluster.
#
# **You can now**
#
# - write a job with a mapper, a combiner, a reducer and several steps;
# - test it, and check that the test can fail;
# - say what JSON does to keys and values, and choose another protocol;
# - count lines that a job cannot read;
# - choose a runner, and name its costs.
#
# **When not to use this**
#
# - One process is enough: compare the times in section 6.
# - The algorithm needs many rounds. Each step reads files and writes files. Chapter 10 keeps data in memory.
# - It is a query, such as a sum for each group: SQL is shorter (chapter 11).
# - Each item needs the result of the item before, as in an Elo rating.
# - You start a new project. The [last release of mrjob](https://github.com/Yelp/mrjob/releases), 0.7.4, is from 2020. Python 3.12 and 3.13
#   removed two modules that it imports; this course adds replacements.
#
# **Terms:** MRJob, protocol, step, runner, inline, sandbox, noise, TF-IDF. **Read on:** [mrjob's
# documentation](https://mrjob.readthedocs.io/en/latest/).
#
# Now the [exercises](../exercises/09_mrjob.ipynb).
