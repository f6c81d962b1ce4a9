# %% [markdown]
# # 09 · mrjob
#
# **The question.** You write a job and test it on three lines, in one process. Then the same file, not a character changed, runs
# on a cluster over five megabytes. Its output is the same, byte for byte. What has changed anyway?
#
# After this chapter you can
#
# - write a job as a class, with a mapper, a combiner, a reducer and several steps;
# - say what JSON does to your keys and values between two phases, and choose another protocol;
# - count the lines that a job could not read, instead of losing them or dying of them;
# - test a job before it costs you a cluster;
# - name what a test in one process cannot show.
#
# **Exercises:** 45 minutes for the three core ones. **It builds on** 08 (mapper, shuffle, combiner, counter,
# Hadoop Streaming) and on `yield` from 01.

# %% [markdown]
# ## Before you start: three questions
#
# Each is about these six words. Put today's day of the month in place of 17: it turns the list, so you get questions of your own.

# %%
day = 17
drawn = ["to", "be", "be", "or", "to", "not"]
drawn = drawn[day % 6 :] + drawn[: day % 6]
drawn

# %% [markdown]
# **One** (chapter 03). The mean length of the first two words, and that of the other four: is the mean of these two means larger or smaller
# than the mean length of all six? Write `"larger"` or `"smaller"` in place of the dots, run the cell, then the next.

# %%
from workbook import data, predict

predict("mrjob.mean_of_means", ...)

# %%
from statistics import mean

lengths = [len(word) for word in drawn]
of_means = mean([mean(lengths[:2]), mean(lengths[2:])])
comparison = "larger" if of_means > mean(lengths) else "smaller"
predict("mrjob.mean_of_means", measured=comparison, ask="What would each part have to say beside its mean?")

# %% [markdown]
# **Two** (chapter 08). Two mappers get three of the words each, and each has a combiner that adds up its pairs of word and 1. How many pairs
# travel to the reducers?

# %%
predict("mrjob.pairs_combined", ...)

# %%
from collections import Counter

pairs = len(Counter(drawn[:3])) + len(Counter(drawn[3:]))
predict("mrjob.pairs_combined", measured=pairs, ask="Why not as many as there are different words?")

# %% [markdown]
# **Three** (chapter 01). `lengths = map(len, drawn)`. You take `sum(lengths)`, and then `len(list(lengths))`. What is the second?

# %%
predict("mrjob.second_pass", ...)

# %%
lengths = map(len, drawn)
total = sum(lengths)
predict(
    "mrjob.second_pass",
    measured=len(list(lengths)),
    ask="A reducer's values are such an iterator. How would it get at their mean?",
)

# %% [markdown]
# ## 1. A job is a class
#
# In chapter 08 a job was two scripts, a sort between them, and a long command. Most of each script was the same every time: read
# `sys.stdin`, cut it at the tab, notice that the key has changed. `mrjob` is a Python library that does this part. What is left is
# yours, as methods of a class:
#
# | method | is given | yields |
# |---|---|---|
# | `mapper` | a key and *one* value; in the first step the key is None and the value is a line | any number of pairs |
# | `combiner` | a key and an *iterator* over some of its values | any number of pairs |
# | `reducer` | a key and an *iterator* over all its values | any number of pairs |
#
# Key and value in, pairs of key and value out: always the same. Here are three lines that you can check by eye. `%%writefile`
# writes what stands below it into a file, here in the folder of this notebook.

# %%
# %%writefile toy.txt
# the boy by the brook
# a bird and the bee
# to be or not to be

# %% [markdown]
# And the job, in a file of its own. The class you inherit from is `MRJob`; the library is `mrjob`. `_` is the usual name for an
# argument that is not needed.

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
# Run it on the three lines. Nobody has said where, so it runs here, in one process. `--quiet` keeps what it reports of its progress to
# itself; `sort` puts the lines in order. Look for `"the"`.

# %%
# !python word_count.py --quiet toy.txt | LC_ALL=C sort

# %% [markdown]
# What happens underneath? `run()` looks at how the file was called. With `--mapper` this process is a mapper: lines in, pairs out, as in
# any Hadoop Streaming job.

# %%
# !echo "to be or not to be" | python word_count.py --mapper

# %% [markdown]
# So the pipe of chapter 08 works as well. This cell does the count both ways. `comm -3` keeps the lines that only one of two sorted
# files has, and `wc -l` counts them. In how many lines do the two differ?

# %%
# %%bash
# python word_count.py --quiet toy.txt | LC_ALL=C sort > as_a_job.txt
# python word_count.py --mapper < toy.txt | LC_ALL=C sort | python word_count.py --reducer > as_a_pipe.txt
# LC_ALL=C comm -3 as_a_job.txt as_a_pipe.txt | wc -l
# rm as_a_job.txt as_a_pipe.txt

# %% [markdown]
# None. This is also why a job stands in a file: other processes, perhaps on other machines, must be able to run that file from its
# beginning. They cannot reach a class in a notebook's cell.

# %% [markdown]
# ## 2. Test it before it runs
#
# A job is a class, so its parts can be called. `WordCount([])` is a job with an empty list of options. Its mapper is a generator;
# `list` asks for all it yields.

# %%
from word_count import WordCount

job = WordCount([])
list(job.mapper(None, "To be, or not to be"))

# %% [markdown]
# A running job gives its reducer an iterator, so the test does too. A reducer that reads its values twice would pass with a list, and
# fail in the job.

# %%
list(job.reducer("be", iter([1, 1])))

# %% [markdown]
# Now the whole job, sort included, on lines of the test's own. `pairs_of` runs a job and gives back its pairs. Its parts:
#
# | part | what it is for |
# |---|---|
# | `"-r", "inline"` | run **inline**, in this process; section 6 has other ways |
# | `"--no-conf"` | read no file of settings, so that the test runs alike everywhere |
# | `BytesIO(text)` | a file in memory, from the module `io` |
# | `sandbox(stdin=…)` | the job reads from there |
# | `set_up_logging(quiet=True)` | no reports, as with `--quiet` |
# | `make_runner()` | what runs the job |
# | `parse_output(…)` | its lines of output become pairs again |

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


assert pairs_of(WordCount, b"to be\nor not to be\n") == {"to": 2, "be": 2, "or": 1, "not": 1}
assert pairs_of(WordCount, b"") == {}

# %% [markdown]
# No output: both assertions hold. A test has a value of its own, though: it should *fail* on wrong jobs. This job is wrong. How many
# of the two assertions above would it pass? (It stands in a file too: every runner looks for the file of a job, the inline one as well.)

# %%
# %%writefile counts_counts.py
from word_count import WordCount


class CountsCounts(WordCount):
    """A wrong job, to test the test with."""

    def reducer(self, word, counts):
        yield word, sum(1 for _ in counts)


if __name__ == "__main__":
    CountsCounts.run()

# %%
predict("mrjob.assertions_passed", ...)

# %%
from counts_counts import CountsCounts

held = [
    pairs_of(CountsCounts, b"to be\nor not to be\n") == {"to": 2, "be": 2, "or": 1, "not": 1},
    pairs_of(CountsCounts, b"") == {},
]
held

# %%
predict("mrjob.assertions_passed", measured=sum(held), ask="Which values would tell this reducer from the right one?")

# %% [markdown]
# Values that are not all 1, as they come from a combiner that has added up already. Here a 2 and a 1, which make 3:

# %%
list(WordCount([]).reducer("to", iter([2, 1]))), list(CountsCounts([]).reducer("to", iter([2, 1])))

# %% [markdown]
# A habit to take along: before a job costs minutes, call its mapper on one good line and one bad one, its reducer on values that are
# *not* all 1, and the whole on no lines at all. Then break the job on purpose, and see whether a test notices.

# %% [markdown]
# ## 3. Between the phases
#
# From one phase to the next, pairs travel as lines of text. How a pair becomes a line, and a line a pair, is called a **protocol**. The figure follows
# one pair. Find the round brackets on the left, and what has become of them on the right.
#
# ![A mapper yields the pair of a tuple ("b", 3) and 1. A protocol writes it as a line of JSON, a tab between key and value. Lines are sorted as bytes. On the other side the same protocol reads the line, and the reducer gets the list ["b", 3] as its key.](figures/between.svg)
#
# This job has tuples as keys: the first letter of a word and its length. Its reducer yields the *type* of the key it was given.

# %%
# %%writefile kinds.py
from mrjob.job import MRJob


class Kinds(MRJob):
    """What a reducer gets where a mapper has yielded a tuple."""

    def mapper(self, _, line):
        for word in line.split():
            yield (word[0], len(word)), 1

    def reducer(self, key, ones):
        yield type(key).__name__, sum(ones)


if __name__ == "__main__":
    Kinds.run()

# %%
# !echo "boy bee" | python kinds.py --quiet

# %% [markdown]
# A list. JSON has one kind of sequence, so tuple and list are written alike, and the reader makes a list of both. `dumps` and `loads` of
# the module `json` do the same by hand. Which of these come back as they went?

# %%
import json

for value in (("b", 3), ["b", 3], {7: "late"}, {"late": 7}, None, True, 2.0):
    print(repr(value), "→", json.dumps(value), "→", repr(json.loads(json.dumps(value))))

# %% [markdown]
# A dictionary's key that was a number has become a text. And what JSON has no form for cannot travel at all: a set, bytes, a date. The
# last line of this error says so.

# %% tags=["raises-exception"]
json.dumps({"b", "t"})

# %% [markdown]
# A list cannot be the key of a dictionary. So a reducer that looks something up by such a key has to write `tuple(key)` first. Without
# it:

# %% tags=["raises-exception"]
{["b", 3]: 2}

# %% [markdown]
# And the order? When lines are sorted, every key is text, numbers too. In which order does a reducer meet the keys 9, 10 and 100?
# Write the first of them.

# %%
predict("mrjob.first_number", ...)

# %%
in_order = sorted([9, 10, 100], key=json.dumps)
in_order

# %%
predict("mrjob.first_number", measured=in_order[0], ask="What would the months of a year do?")

# %% [markdown]
# Texts are compared character by character. Each character has a number, which `ord` gives. The first character that differs decides; where
# one text is the beginning of another, the shorter comes first. Here are a few characters with their numbers. Which come first: quotation marks,
# digits, or small letters?

# %%
{character: ord(character) for character in '"09[an'}

# %% [markdown]
# There is one more trap. To Python, 1 and 1.0 and True are one and the same key. How many groups are they to the reducers?

# %%
keys = [1, 1.0, True]
len(set(keys)), len(set(map(json.dumps, keys)))

# %% [markdown]
# > **Box: must it be JSON?** Some notes say that mrjob enforces JSON between the phases of "Apache Streaming". It is called Hadoop
# > Streaming, and JSON is only the default. A job has three protocols. A line of its class changes one:
# >
# > | line | between | default |
# > |---|---|---|
# > | `INPUT_PROTOCOL = …` | the file and the first step | `RawValueProtocol`: no key, and the line as it is |
# > | `INTERNAL_PROTOCOL = …` | a mapper and a reducer, a step and the next | `JSONProtocol` |
# > | `OUTPUT_PROTOCOL = …` | the last step and the file | `JSONProtocol` |

# %% [markdown]
# Pickle, which you know from chapter 02, keeps a tuple a tuple. `PickleProtocol` is in mrjob; this is the same job with one line more.

# %%
# %%writefile kinds.py
from mrjob.job import MRJob
from mrjob.protocol import PickleProtocol


class Kinds(MRJob):
    """What a reducer gets where a mapper has yielded a tuple."""

    INTERNAL_PROTOCOL = PickleProtocol

    def mapper(self, _, line):
        for word in line.split():
            yield (word[0], len(word)), 1

    def reducer(self, key, ones):
        yield type(key).__name__, sum(ones)


if __name__ == "__main__":
    Kinds.run()

# %%
# !echo "boy bee" | python kinds.py --quiet

# %% [markdown]
# It has a price. Here are two keys, each of them twice the word `to`. In the first key both words are one object in memory, in the second
# they are two objects. Are the two keys equal? And are the two lines equal that are written for them?

# %%
from mrjob.protocol import PickleProtocol

to, also_to = "to", "".join(["t", "o"])
one, other = (to, to), (to, also_to)
one == other, PickleProtocol().write(one, 1) == PickleProtocol().write(other, 1)

# %% [markdown]
# One key, and two different lines, so two groups. Where an object comes a second time, a pickle does not write it again: it says "that
# one from before". So the line tells whether there were two objects, which says nothing about the value.
#
# Worse: a pickle is a list of instructions, and to read it is to follow them. The bytes below come from somebody you do not know. `loads`
# should give a value; look at what it does.

# %%
import pickle

from_a_stranger = b"cbuiltins\nprint\n(S'I could have deleted your files'\ntR."
pickle.loads(from_a_stranger)

# %% [markdown]
# So never read a job's input as pickles unless you wrote it yourself. JSON cannot run anything.
#
# `RawValueProtocol`, which reads the input, can also write the output: `OUTPUT_PROTOCOL = RawValueProtocol`, imported as `PickleProtocol`
# was. It writes the value alone, a text, as it is; the key is left out. That is for people or programs that want plain lines.

# %% [markdown]
# ## 4. Lines that cannot be read
#
# Hadoop was made for text as it comes: logs, pages, letters. This is a web server's log, generated, with dirt planted in it. Look at the
# shape of a good line.

# %%
log = data.logs("1 MB")
lines = log.read_text().splitlines()
print(len(lines), lines[0], sep="\n")

# %% [markdown]
# How many requests ended with which status? The status stands behind the second quotation mark. A mapper that trusts this is short:


# %%
def status(line):
    """The status of a request, as text."""
    return line.split('"')[2].split()[0]


status(lines[0])

# %% tags=["raises-exception"]
Counter(map(status, lines))

# %% [markdown]
# One bad line, and everything is lost, the good lines too. On a cluster it is worse: Hadoop tries the task three times more, on the same
# line. A second way is to leave bad lines out; then nobody knows how many there were. The third is to *count* them.
#
# `increment_counter(group, name)` adds 1 to a counter of yours. It travels with the job's own counters; no pair has to be sent for it.

# %%
# %%writefile statuses.py
import re

from mrjob.job import MRJob

REQUEST = re.compile(r'\S+ - - \[[^]]+\] "(GET|POST) \S+ HTTP/1.1" (\d{3}) ')


class Statuses(MRJob):
    """How many requests ended with which status; lines that are no request are counted."""

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
# `{log}` puts the value of a Python name into a command. Without `--quiet` the job reports on the error stream, and the counters are
# part of its report. `2> statuses.log` keeps that stream in a file. `grep -A 3 Counters:` shows the line with `Counters:` and the
# three after it.

# %%
# !python statuses.py {log} 2> statuses.log | LC_ALL=C sort
# !grep -A 3 Counters: statuses.log

# %% [markdown]
# Are these counters right? The log is generated, so what was planted in it is known: `data.truth` has it. Three kinds of dirt are no
# request: a line broken off, a line of a program's error, and a handshake that went to the wrong port.

# %%
dirt = data.truth(log)["dirt"]
dirt["blank"], dirt["cut"] + dirt["trace"] + dirt["handshake"]

# %% [markdown]
# To be honest about the rest: a line with a clock that says 1970, and a line written twice, do match, and were counted as requests. A
# counter counts what you look for.

# %% [markdown]
# ## 5. More than one step
#
# A new kind of input: a league's games, one JSON document a line, generated. `JSONValueProtocol` as the input protocol reads each line, and the
# mapper is given a dictionary.

# %%
league = data.league("1 MB")
games = [json.loads(line) for line in league.read_text().splitlines()]
print(len(games), games[0], sep="\n")

# %% [markdown]
# Which clubs meet most often? To count how often each pair met is a word count. But to find the *most* of all pairs, all the counts must
# be in one place, and a reducer sees one key at a time. So there is a second step, whose mapper sends every count to the *same* key.
# Any key would do. None is usual for "all together"; it travels as `null`.
#
# `steps` returns a list of `MRStep`; the methods may be called what you like. Look for two more things: the pair is sorted, so
# that home and away do not matter; and `total` serves as combiner and as reducer.

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
            MRStep(mapper=self.to_one_place, reducer=self.most),
        ]

    def pair(self, _, game):
        yield sorted((game["home"], game["away"])), 1

    def total(self, pair, counts):
        yield pair, sum(counts)

    def to_one_place(self, pair, count):
        yield None, (count, pair)

    def most(self, _, counted):
        for count, pair in nlargest(3, counted):
            yield pair, count


if __name__ == "__main__":
    Rivals.run()

# %%
# !python rivals.py --quiet {league}

# %% [markdown]
# Three pairs of neighbours are planted in this league, and meet four times as often as other clubs. Are these the three?

# %%
data.truth(league)["derbies"]

# %% [markdown]
# Everything through one key means one reducer, however many machines there are. Here that is harmless: after the first step only 66 pairs
# are left. Had we sent all the games to one key, one machine would do the work, and the others would wait. **Shrink first, gather
# after.**

# %% [markdown]
# Now the 42 files of the plays. (The sonnets are among them; we call each file a play.) Which word marks each of them most? Not the most frequent: that is `the` everywhere. The usual weight is **TF-IDF**, term
# frequency times inverse document frequency: how often a word stands in this play, times the logarithm of (number of plays / number
# of plays that have the word). A word that all plays have weighs nothing, since log(42 / 42) is 0.
#
# A mapper sees a line and does not know which file it is from. So we write the play's name into every line.

# %%
with open("plays.tsv", "w") as file:
    for path in sorted(data.plays().iterdir()):
        for line in path.read_text().splitlines():
            print(path.stem, line, sep="\t", file=file)
# !head -n 2 plays.tsv

# %% [markdown]
# Three steps, each with another key. Follow the keys: play and word; word; play. The last step has no mapper: its reducer is given the pairs of
# the step before, sorted by their new key.

# %%
# %%writefile top_terms.py
import re
from math import log

from mrjob.job import MRJob
from mrjob.step import MRStep

WORD = re.compile(r"[a-z']+")
PLAYS = 42


class TopTerms(MRJob):
    """The word that marks each play most, by TF-IDF."""

    def steps(self):
        return [
            MRStep(mapper=self.words, combiner=self.total, reducer=self.total),
            MRStep(mapper=self.under_its_word, reducer=self.weigh),
            MRStep(reducer=self.heaviest),
        ]

    def words(self, _, line):
        play, text = line.split("\t")
        for word in WORD.findall(text.lower()):
            yield (play, word), 1

    def total(self, key, counts):
        yield key, sum(counts)

    def under_its_word(self, key, count):
        play, word = key
        yield word, (play, count)

    def weigh(self, word, found):
        found = list(found)
        for play, count in found:
            yield play, (count * log(PLAYS / len(found)), word)

    def heaviest(self, play, weighed):
        weight, word = max(weighed)
        yield play, (round(weight, 1), word)


if __name__ == "__main__":
    TopTerms.run()

# %% [markdown]
# `weigh` makes a list of a word's values, because it needs them twice: to count them, and to weigh them. It may: a word has 42 at
# most. Before you run it: which word marks *Hamlet* most? Write it in small letters.

# %%
predict("mrjob.top_of_hamlet", ...)

# %%
# !python top_terms.py --quiet plays.tsv | LC_ALL=C sort > top_terms.txt
# !grep -E 'hamlet|macbeth|othello|sonnets|tempest' top_terms.txt

# %% [markdown]
# Each of these lines is a pair of JSON again: a play, and a weight with its word. Look at Hamlet's word.

# %%
top = {}
with open("top_terms.txt") as file:
    for line in file:
        play, (weight, word) = map(json.loads, line.split("\t"))
        top[play] = word
predict("mrjob.top_of_hamlet", measured=top["hamlet"], ask="Who says that word, in a play, and how often?")

# %% [markdown]
# `Ham.` stands before everything that Hamlet says, and in no other play. The arithmetic has worked. The *question* was for the words
# of the verse, and nobody took the speakers' names out.
#
# To compare, the same in one process: plain Python, two counters. Do the 42 words agree?

# %%
import math
import re

terms, plays_with = {}, Counter()
for path in data.plays().iterdir():
    terms[path.stem] = Counter(re.findall(r"[a-z']+", path.read_text().lower()))
    plays_with.update(terms[path.stem].keys())


def heaviest(counts):
    """The word with the greatest weight in a play."""
    return max((count * math.log(42 / plays_with[word]), word) for word, count in counts.items())[1]


{play: heaviest(counts) for play, counts in terms.items()} == top

# %% [markdown]
# > **In practice.** If you hear of "TDFR for text" or of data in "HDFR", somebody has probably misheard TF-IDF and HDFS. And Hadoop does
# > tell a mapper which file its line is from, in an environment variable (`mrjob.compat.jobconf_from_env("mapreduce.map.input.file")`).
# > It has no value where several small files were packed together, nor on the Spark runner of the next section.

# %% [markdown]
# ## 6. Four runners
#
# What runs a job is a **runner**; `-r` names it. The figure shows where the tasks of one job live in each. Look at what shares a frame.
#
# ![Four panels. Inline: one Python process holds the mapper's and the reducer's tasks, one after another. Local: a process for each task. Hadoop: on each machine a container with Java, and in it a Python process for each task. Spark: Java once, and Python workers that take task after task.](figures/runners.svg)
#
# The Spark runner starts no MapReduce job: Spark, the engine of chapter 10, calls your methods. The last two runners need a cluster, or at
# least Java. This starts the cluster of chapters 07 and 08, if it is not up.

# %% tags=["nbval-ignore-output"]
# !workbook cluster up hadoop

# %% [markdown]
# mrjob has a file of settings: where Hadoop is, which Python to use. The variable `MRJOB_CONF` holds its path, and
# `python job.py -c mrjob.conf` names another file. The lab has written one with lines like these. On a cluster at work somebody has written
# one, too.
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

# %% [markdown]
# A job with very little to do shows what it costs to *start*. Here is one. It also keeps the order in which a reducer meets the
# values of a key; section 8 comes back to that.

# %%
# %%writefile by_letter.py
from mrjob.job import MRJob


class ByLetter(MRJob):
    """The words of each first letter, in the order in which the reducer meets them."""

    def mapper(self, _, line):
        for word in line.split():
            yield word[0], word

    def reducer(self, letter, words):
        yield letter, list(words)


if __name__ == "__main__":
    ByLetter.run()

# %% [markdown]
# `ran` starts a job as you would in a shell, and keeps what it gave and how long it took. For the file on this disk the Hadoop runner
# first makes a copy in HDFS; a path such as `hdfs:///data/plays` would be read where it is.

# %%
import subprocess
from time import perf_counter


def ran(job, runner, file):
    """A job that has ended, and the seconds it took."""
    start = perf_counter()
    ended = subprocess.run(["python", job, "-r", runner, file], capture_output=True, text=True)
    return ended, perf_counter() - start


RUNNERS = ("inline", "local", "hadoop", "spark")

# %% [markdown]
# Three lines of text. How many seconds will it take on Hadoop? Your guess, then all four runners.

# %%
predict("mrjob.seconds_on_hadoop", ...)

# %% tags=["nbval-ignore-output"]
letters, start_seconds = {}, {}
for runner in RUNNERS:
    letters[runner], start_seconds[runner] = ran("by_letter.py", runner, "toy.txt")
    print(f"{runner:7} {start_seconds[runner]:5.1f} s for three lines")

# %% tags=["nbval-ignore-output"]
predict(
    "mrjob.seconds_on_hadoop",
    measured=round(start_seconds["hadoop"], 1),
    ask="What has to be started, copied and asked for, before the first line is read, and after the last?",
)

# %% [markdown]
# One measurement says little: whatever else this machine does is in it. So the same on Hadoop once more. How far apart are two runs of one
# job? We shall need that number.

# %% tags=["nbval-ignore-output"]
_, again = ran("by_letter.py", "hadoop", "toy.txt")
noise = abs(again - start_seconds["hadoop"])
print(f"{start_seconds['hadoop']:.1f} s, then {again:.1f} s: {noise:.1f} s apart")

# %% [markdown]
# Now the word count over all the plays, on all four; and beside them one process of plain Python, which does the same work and writes the
# same lines.

# %%
# !cat {data.plays()}/*.txt > plays.txt
counts, seconds = {}, {}
for runner in RUNNERS:
    counts[runner], seconds[runner] = ran("word_count.py", runner, "plays.txt")
[counts[runner].returncode for runner in RUNNERS]


# %%
def plain_count(path):
    """The lines that the job would write, without any job."""
    with open(path) as file:
        words = Counter(word for line in file for word in re.findall(r"[a-z']+", line.lower()))
    return [f"{json.dumps(word)}\t{count}" for word, count in words.items()]


start = perf_counter()
plain = plain_count("plays.txt")
seconds["plain Python"] = perf_counter() - start
len(plain)

# %% [markdown]
# Each runner divides the keys among its reducers in its own way, so the lines may come in another order. We compare *sorted* lines, as
# bytes. How many different outputs are there among the five?

# %%
outputs = {runner: "\n".join(sorted(ended.stdout.splitlines())).encode() for runner, ended in counts.items()}
outputs["plain Python"] = "\n".join(sorted(plain)).encode()
len(set(outputs.values())), len(outputs["inline"])

# %% [markdown]
# One. The file was not changed, and neither was its result. Now the seconds. Is any runner quicker than no runner?

# %% tags=["nbval-ignore-output"]
for runner, taken in seconds.items():
    print(f"{runner:12} {taken:5.1f} s")

# %% [markdown]
# **A claim on trial:** *what a runner costs is its start.* One runner is enough to test it: inline starts next to nothing. If the claim is true,
# inline counts the words in about the time of plain Python. "About" shall be a factor of two.

# %% tags=["nbval-ignore-output"]
after_start = seconds["inline"] - start_seconds["inline"]
print(f"inline after its start {after_start:.1f} s, plain Python {seconds['plain Python']:.1f} s")
print("the claim", "does not hold" if after_start > 2 * seconds["plain Python"] else "holds")

# %% [markdown]
# Between its mapper and its reducer a job writes each pair as text, sorts all of them and reads them again. That is what a job pays for being able to
# run anywhere, on every runner; the start comes on top.
#
# Five megabytes are little, and this cluster is one machine with a few cores. With terabytes on 500 machines the start takes no longer, and
# next to the hours of work nobody notices it. And the work is shared by 500.

# %% [markdown]
# ## 7. What a combiner saves
#
# **A second claim:** *a combiner makes a job faster.* The same job, with a method more:

# %%
# %%writefile combined_count.py
import re

from mrjob.job import MRJob

WORD = re.compile(r"[a-z']+")


class CombinedCount(MRJob):
    """How often each word occurs, added up already where the words were read."""

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
# There are more than 900,000 words and 27,000 different ones, and HDFS cuts the file into five blocks. How many pairs will the reducers receive together, with
# the combiner?

# %%
predict("mrjob.pairs_at_reducer", ...)

# %%
combined, combined_seconds = ran("combined_count.py", "hadoop", "plays.txt")
sorted(combined.stdout.splitlines()) == sorted(counts["hadoop"].stdout.splitlines())

# %% [markdown]
# The same output. The difference is in Hadoop's counters, which mrjob prints among its reports. `counter` finds one of them.


# %%
def counter(ended, name):
    """One of Hadoop's own counters of a job."""
    return int(re.search(rf"{name}=(\d+)", ended.stderr)[1])


without, with_combiner = (counter(ended, "Reduce input records") for ended in (counts["hadoop"], combined))
without, with_combiner

# %%
predict("mrjob.pairs_at_reducer", measured=with_combiner, ask="Between which two numbers did it have to be, and why?")

# %% [markdown]
# At least one pair for each different word; at most one for each different word in each of the five blocks.
#
# And bytes: what crosses from the mappers' machines to the reducers' is `Reduce shuffle bytes`. How many times as many are there without
# the combiner?

# %% tags=["nbval-ignore-output"]
shuffled = [counter(ended, "Reduce shuffle bytes") for ended in (counts["hadoop"], combined)]
print(f"{shuffled[0]:,} bytes without, {shuffled[1]:,} with: {shuffled[0] / shuffled[1]:.1f} times as many")

# %% [markdown]
# The pairs saved are the same in every run. The seconds are not, and these are of one run each. So the cell asks first whether they differ
# by much more than two equal runs on Hadoop did.

# %% tags=["nbval-ignore-output"]
saved = seconds["hadoop"] - combined_seconds
print(f"{seconds['hadoop']:.1f} s without, {combined_seconds:.1f} s with; noise {noise:.1f} s")
if abs(saved) <= 2 * noise:
    print("the claim cannot be decided by one run each")
else:
    print("the claim", "holds here" if saved > 0 else "does not hold here")

# %% [markdown]
# Here nothing crosses a network, since the "machines" are processes on one. Where the shuffle goes through a network that many share, the
# bytes are what counts. And the combiner is work as well: one more Python process for each mapper, which reads and writes every pair.
#
# Two rules keep a combiner harmless. It may run **once, many times, or not at all**; so what it yields must have the shape of what it was given.
# And to put together parts must give the same as all at once: that is true of a sum, and not of a mean.

# %% [markdown]
# ## 8. What changed anyway
#
# **First: the order of a key's values.** `by_letter.py` has kept it. Here are the words that begin with b, on each runner.

# %% tags=["nbval-ignore-output"]
for runner in RUNNERS:
    print(f"{runner:7}", [line for line in letters[runner].stdout.splitlines() if line.startswith('"b"')])

# %% [markdown]
# Inline they come in the order of the file. No runner promises that. Hadoop sorts by key, and the values of a key come in any order:
# today in one, tomorrow perhaps in another. What is promised is *which* values a key gets. Are they the same on both, each list sorted?

# %%
found = {}
for runner in ("inline", "hadoop"):
    rows = [line.split("\t") for line in letters[runner].stdout.splitlines()]
    found[runner] = {letter: sorted(json.loads(words)) for letter, words in rows}
found["inline"] == found["hadoop"]

# %% [markdown]
# So a job that takes "the first" or "the last" of a key's values may pass every test and be wrong on the cluster. If an order matters, send
# it along in the value and choose with `min`, `max` or `sorted`.
#
# **Second: what the tasks share.** This job is to say what share of all words each word is. Its mapper counts the words in a dictionary
# of the module, and its reducer divides by that. Read it: where is the dictionary, when the reducer runs?

# %%
# %%writefile word_share.py
from mrjob.job import MRJob

totals = {"words": 0}


class WordShare(MRJob):
    """The share of each word among all words: a job that is wrong."""

    def mapper(self, _, line):
        for word in line.split():
            totals["words"] += 1
            yield word, 1

    def reducer(self, word, ones):
        yield word, sum(ones) / totals["words"]


if __name__ == "__main__":
    WordShare.run()

# %% [markdown]
# Inline, the shares should add up to 1. Do they?

# %%
shares, _ = ran("word_share.py", "inline", "toy.txt")
sum(float(line.split("\t")[1]) for line in shares.stdout.splitlines())

# %% [markdown]
# It has passed its test. What will the *same* job do on the local runner, where each task is a process? Guess one of `"right"`, `"wrong"`,
# `"error"`.

# %%
predict("mrjob.shares_local", ...)

# %%
shares, _ = ran("word_share.py", "local", "toy.txt")
said = [line for line in shares.stderr.splitlines() if "Error" in line]
said[0]

# %%
measured = "error" if shares.returncode else "right or wrong"
predict("mrjob.shares_local", measured=measured, ask="What was in the reducer's dictionary, and who put it there?")

# %% [markdown]
# An error is the good case: it says that something is wrong. Now Spark. Its workers take task after task, and keep the dictionary from one
# to the next. What do the shares add up to, if there are any?

# %% tags=["nbval-ignore-output"]
shares, _ = ran("word_share.py", "spark", "toy.txt")
if shares.returncode:
    print("no shares: the job ended with an error")
else:
    print(sum(float(line.split("\t")[1]) for line in shares.stdout.splitlines()))

# %% [markdown]
# On Spark it depends on which worker got which task, and that may change from run to run. A worker divides by the words that *it* has
# seen. If it has seen none, the job ends with an error. If each has seen some, the numbers look like shares, and nothing says that
# they are wrong.
#
# **What two phases must both know has to travel in a pair**, or in an option of the job. The exercises have this job to mend.
#
# > **Box: the same file, or a rehearsal.** `-r local` is slower than inline and worth it: each task is a process in a folder of its own, as on the cluster. What
# > it cannot show: the order of values, the memory of a container, and a Python on the machines that lacks a library of yours.

# %% [markdown]
# ## When not to use it
#
# - **One machine is enough.** Compare the last line of the seconds in section 6 with the others.
# - **The rounds are many.** Each step reads its input from files and writes its output into files. Chapter 10 keeps data in memory.
# - **It is a query.** A group-by with a sum is one line in SQL (chapter 11).
# - **The library is asleep.** mrjob has had no release since 2020. Learn the shape here; look twice before you build on it.
# - **Each item needs the result of the one before.**
#
# The last one, on the league: who is strongest? **Elo** rates each club by a number. After a game the winner takes points from the
# loser: few if its win was expected, many if it was a surprise. What was expected follows from the ratings *before* this game, and
# these follow from all the games before it.


# %%
def ratings(games):
    """Elo's rating of each club, after these games in this order."""
    rating = dict.fromkeys(data.truth(league)["clubs"], 1500.0)
    for game in games:
        home, away = game["home"], game["away"]
        scored, conceded = game["goals"]
        result = 0.5 if scored == conceded else float(scored > conceded)
        expected = 1 / (1 + 10 ** ((rating[away] - rating[home]) / 400))
        rating[home] += 2 * (result - expected)
        rating[away] -= 2 * (result - expected)
    return rating


forwards = ratings(games)
sorted(forwards, key=forwards.get, reverse=True)[:4]

# %% [markdown]
# The strengths are planted, so there is a right order. Does Elo find it? And are the ratings the same, if the same games are played
# backwards?

# %%
ranked = sorted(forwards, key=forwards.get, reverse=True)
ranked == data.truth(league)["clubs"], forwards == ratings(games[::-1])

# %% [markdown]
# A reducer that got all the games, sorted by day, could do it: in one process, while the rest of the cluster has nothing to do. In the
# project of the exercises you rank the clubs in another way, which can be cut into parts.

# %% [markdown]
# The lesson has written files that nobody needs any more.

# %%
# !rm plays.txt plays.tsv top_terms.txt statuses.log counts_counts.py

# %% [markdown]
# ## The answer
#
# One job from the test to the cluster without changing a line: what changed anyway?

# %% tags=["nbval-ignore-output"]
print(f"the output, sorted: {len(set(outputs.values()))} of {len(outputs)} different")
print(f"the start: {start_seconds['inline']:.1f} s inline, {start_seconds['hadoop']:.1f} s on Hadoop")
print(f"pairs to the reducer: {without:,}, or {with_combiner:,} with a combiner")
kept = sorted(letters["inline"].stdout.splitlines()) == sorted(letters["hadoop"].stdout.splitlines())
print(f"the order of a key's values: {'the same, this time' if kept else 'another'}")

# %% [markdown]
# And a dictionary that all tasks shared in the test was shared no longer. The *result* of a good job does not change: that is what the rules
# for keys, values and combiners are for. What changes is all that those rules leave open: who runs where, what is shared, how often a
# combiner runs, in which order values come, what it costs. A test in one process shows none of that.

# %% [markdown]
# ## Recap, from a blank page
#
# Close this page, take paper, and write down:
#
# 1. the three methods of a job, what each is given, and what it yields;
# 2. what becomes of a tuple, of a dictionary with numbers as keys, and of a set, between two phases;
# 3. a job of two steps, with the keys of both, and why the second is there;
# 4. three ways to treat a line that cannot be read, and what each costs;
# 5. the four runners, and what shares memory in each;
# 6. two mistakes that pass inline and fail on a cluster.
#
# Then look again, and mark what was missing. That is what to practise in the [exercises](../exercises/09_mrjob.ipynb).

# %% [markdown]
# > **Then and now** (2026). mrjob was written at Yelp, which published it in 2010 to run jobs on rented clusters; its runner `emr` waits in chapter
# > 20. The last release is 0.7.4 of 2020: it still imports `distutils` and `pipes`, which Python has dropped (3.12 and 3.13), so two small packages
# > stand in for them here. Its Spark runner, which runs a MapReduce job without MapReduce, came in 2019 with 0.6.8 and says where the field had gone. Weighing
# > terms by inverse document frequency was proposed by Karen Spärck Jones in 1972. Arpad Elo's ratings were first made for chess, around 1960.
