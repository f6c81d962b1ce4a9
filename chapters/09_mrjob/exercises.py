# %% [markdown]
# # 09 · mrjob: exercises
#
# Eleven exercises, each a little harder than the one before, and an extra. The three marked **core** take about 45 minutes: predict,
# complete, repair. The [lesson](../notebooks/09_mrjob.ipynb) has everything they need.
#
# Most answers are files: a job each. Fill in the hole, run the cell, which writes the file, then the one below it. To see for yourself
# what a job does, give it lines of your own, in a cell of your own:
# `!printf 'UA,12\nHA,-3\n' | python late_by_carrier.py --quiet`. A wrong try costs nothing; after one, `hint("mrjob.what_arrives")` opens
# the first hint, and `hint("mrjob.what_arrives", 2)` the next.
#
# For every job here: its input has at least one line, and its output lines may come in any order.

# %%
from workbook import check, hint, progress

# %% [markdown]
# Exercises 8 and 9 send their jobs to the cluster. This starts it, if it is not up.

# %% tags=["nbval-ignore-output"]
# !workbook cluster up hadoop

# %% [markdown]
# ## 1. What arrives · core
#
# *Predict.* A job with the default protocols has a mapper with this line:
#
# ```python
# yield ("JFK", 7), {1: ("on time", None), 2: ("late", 12.0)}
# ```
#
# Its reducer is called as `reducer(self, key, values)`, and `values` holds one value. What is `key`, and what is that value? Write the two as Python
# would show them.

# %% exercise="what_arrives"
### BEGIN STUB
# what_arrives = (
#     ...,  # the key
#     ...,  # the value
# )
### END STUB
### BEGIN SOLUTION
# JSON has one kind of sequence, and only texts as keys of its objects. None, numbers and texts come back as they went.
what_arrives = (
    ["JFK", 7],
    {"1": ["on time", None], "2": ["late", 12.0]},
)
### END SOLUTION

# %%
check("mrjob.what_arrives")

# %% [markdown]
# ## 2. Keys in order
#
# *Trace.* A mapper yields, one after another, the keys `2`, `12`, `1`, `"NA"` and `None`. The protocol is JSON, and there is one reducer. In which
# order does it meet these keys? Give them as a list, as Python shows them.

# %% exercise="keys_in_order"
### BEGIN STUB
# keys_in_order = [...]
### END STUB
### BEGIN SOLUTION
# Sorted are the texts: a quotation mark before digits, digits before letters, and "12" before "2".
keys_in_order = ["NA", 1, 12, 2, None]
### END SOLUTION

# %%
check("mrjob.keys_in_order")

# %% [markdown]
# ## 3. Late by carrier · core
#
# *Complete.* Each line is a carrier and its delay in whole minutes, such as `UA,12`. `-3` is three minutes early, `0` is on the minute, and
# an unknown delay is `NA`. A flight is late if its delay is known and above 0. For each carrier, yield the number of its late flights
# and the number of *all* its flights, as one value. The three lines `UA,12`, `UA,-3` and `HA,NA` give
#
# ```
# "HA"	[0, 1]
# "UA"	[1, 2]
# ```
#
# Two holes.


# %% exercise="late_by_carrier"
# %%writefile late_by_carrier.py
from mrjob.job import MRJob


class LateByCarrier(MRJob):
    """For each carrier, its late flights and all its flights."""

    def mapper(self, _, line):
        carrier, minutes = line.split(",")
        ### BEGIN SOLUTION
        late = minutes != "NA" and int(minutes) > 0
        yield carrier, (int(late), 1)
        ### END SOLUTION

    def reducer(self, carrier, values):
        ### BEGIN SOLUTION
        # One pass: the values are an iterator.
        late = flights = 0
        for each_late, each in values:
            late += each_late
            flights += each
        yield carrier, (late, flights)
        ### END SOLUTION


if __name__ == "__main__":
    LateByCarrier.run()

# %%
check("mrjob.late_by_carrier")

# %% [markdown]
# ## 4. The mean, combined · core
#
# *Repair.* Each line is a carrier and a delay in whole minutes, such as `UA,12`, or `UA,-3` for three minutes early; all delays are known.
# The job is to yield each carrier and its mean delay, not rounded. With one mapper it does; on a cluster it does not. Mend it, and keep a
# combiner that leaves one pair for each carrier it has seen. The check runs your job without the combiner, with it in several places,
# and with it run over its own output.


# %% exercise="mean_delay"
# %%writefile mean_delay.py
from mrjob.job import MRJob


class MeanDelay(MRJob):
    """The mean delay of each carrier."""

    def mapper(self, _, line):
        carrier, minutes = line.split(",")
        ### BEGIN STUB
        # yield carrier, int(minutes)
        ### END STUB
        ### BEGIN SOLUTION
        yield carrier, (int(minutes), 1)
        ### END SOLUTION

    ### BEGIN STUB
    # def mean(self, carrier, delays):
    #     delays = list(delays)
    #     yield carrier, sum(delays) / len(delays)
    #
    # combiner = mean
    # reducer = mean
    ### END STUB
    ### BEGIN SOLUTION
    def combiner(self, carrier, parts):
        yield carrier, self.together(parts)

    def reducer(self, carrier, parts):
        total, count = self.together(parts)
        yield carrier, total / count

    def together(self, parts):
        """Total and count of all parts: the shape of one part."""
        total = count = 0
        for each_total, each_count in parts:
            total += each_total
            count += each_count
        return total, count

    ### END SOLUTION


if __name__ == "__main__":
    MeanDelay.run()

# %%
check("mrjob.mean_delay")

# %% [markdown]
# ## 5. Bytes sent
#
# *Write.* Each line is from a web server's log, and some lines are no requests. For each path, yield the sum of the bytes sent. A `-` in
# place of the bytes is the server's way to write 0: that line is a request too, and a path that has no others is yielded with 0.
# Every line that is no request, be it blank or broken, adds 1 to the counter `"not a request"` in the group `"log"`, and nothing else happens.
#
# `REQUEST.match(line)` tells which lines are requests. For these, `request[1]` is the path and `request[2]` the bytes, as text.
# The lines of two requests for `/plays`, with 900 bytes and with `-`, give
#
# ```
# "/plays"	900
# ```


# %% exercise="bytes_sent"
# %%writefile bytes_sent.py
import re

from mrjob.job import MRJob

REQUEST = re.compile(r'\S+ - - \[[^]]+\] "(?:GET|POST) (\S+) HTTP/1\.1" \d{3} (\d+|-) ')


class BytesSent(MRJob):
    """The bytes sent for each path; lines that are no request are counted."""

    ### BEGIN SOLUTION
    def mapper(self, _, line):
        request = REQUEST.match(line)
        if request is None:
            self.increment_counter("log", "not a request")
        else:
            yield request[1], 0 if request[2] == "-" else int(request[2])

    def reducer(self, path, sent):
        yield path, sum(sent)

    ### END SOLUTION


if __name__ == "__main__":
    BytesSent.run()

# %%
check("mrjob.bytes_sent")

# %% [markdown]
# ## 6. The most frequent word
#
# *Write.* Lines are words in small letters, with blanks between; each line has at least one. Yield one pair for the whole input: the most
# frequent word, and how often it occurs. Of several words that are equally frequent, take the first by the alphabet. There may be many
# mappers and many reducers. The lines `the boy` and `by the bee` give
#
# ```
# "the"	2
# ```


# %% exercise="most_frequent"
# %%writefile most_frequent.py
from mrjob.job import MRJob
from mrjob.step import MRStep


class MostFrequent(MRJob):
    """The most frequent word, and how often it occurs."""

    ### BEGIN SOLUTION
    def steps(self):
        return [
            MRStep(mapper=self.words, combiner=self.total, reducer=self.total),
            MRStep(mapper=self.to_one_place, reducer=self.first),
        ]

    def words(self, _, line):
        for word in line.split():
            yield word, 1

    def total(self, word, counts):
        yield word, sum(counts)

    def to_one_place(self, word, count):
        yield None, (-count, word)

    def first(self, _, counted):
        # The least of these pairs has the greatest count; of equal counts, the first word.
        count, word = min(counted)
        yield word, -count

    ### END SOLUTION


if __name__ == "__main__":
    MostFrequent.run()

# %%
check("mrjob.most_frequent")

# %% [markdown]
# ## 7. A test that can fail
#
# *Write.* A file `word_count.py` holds a job `WordCount`, as in the lesson, but with a combiner. Write a test of it: it should end without an
# error where the job is right, and with an `AssertionError` for each of these:
#
# - a job that takes *The* and *the* for two words;
# - a job that counts a word once a line, however often it stands there;
# - a job whose mapper and combiner are right, and whose reducer counts its values instead of adding them up;
# - a job that yields the number of lines as well, under the key `"lines"`.
#
# `pairs_of` from the lesson is given. One `assert` may be enough. The check runs your test on a right job and on these four. To try it
# yourself, here is the right one; `!python count_test.py` then runs your test on it.

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

    def combiner(self, word, counts):
        yield word, sum(counts)

    def reducer(self, word, counts):
        yield word, sum(counts)


if __name__ == "__main__":
    WordCount.run()


# %% exercise="count_test"
# %%writefile count_test.py
from io import BytesIO

from word_count import WordCount


def pairs_of(job_class, text):
    """What a job yields for some lines, as a dictionary."""
    job = job_class(["-r", "inline", "--no-conf"])
    job.sandbox(stdin=BytesIO(text))
    job.set_up_logging(quiet=True)
    with job.make_runner() as runner:
        runner.run()
        return dict(job.parse_output(runner.cat_output()))


### BEGIN SOLUTION
# One word twice in a line, and once more with a capital letter. The dictionaries are equal only if no other key is there.
assert pairs_of(WordCount, b"The boy by the brook\nthe bee\n") == {"the": 3, "boy": 1, "by": 1, "brook": 1, "bee": 1}
### END SOLUTION

# %%
check("mrjob.count_test")

# %% [markdown]
# ## 8. The share of each word
#
# *Repair.* The job from the lesson that passes inline. It is to yield each word and its share among all words of the input, from 0 to 1
# and not rounded. Mend it, so that it is right wherever its tasks run. The check runs it with a process for each task, and if that is
# right, on the cluster. The lines `the boy` and `by the` give
#
# ```
# "boy"	0.25
# "by"	0.25
# "the"	0.5
# ```


# %% exercise="word_share"
# %%writefile word_share.py
from mrjob.job import MRJob
from mrjob.step import MRStep

### BEGIN STUB
# totals = {"words": 0}
### END STUB


class WordShare(MRJob):
    """The share of each word among all words."""

    ### BEGIN STUB
    # def mapper(self, _, line):
    #     for word in line.split():
    #         totals["words"] += 1
    #         yield word, 1
    #
    # def reducer(self, word, ones):
    #     yield word, sum(ones) / totals["words"]
    ### END STUB
    ### BEGIN SOLUTION
    def steps(self):
        return [
            MRStep(mapper=self.words, combiner=self.total, reducer=self.total),
            MRStep(mapper=self.to_one_place, reducer=self.share),
        ]

    def words(self, _, line):
        for word in line.split():
            yield word, 1

    def total(self, word, counts):
        yield word, sum(counts)

    def to_one_place(self, word, count):
        yield None, (word, count)

    def share(self, _, counted):
        # A list: the different words have to fit into memory. The words of the whole input need not.
        counted = list(counted)
        words = sum(count for _, count in counted)
        for word, count in counted:
            yield word, count / words

    ### END SOLUTION


if __name__ == "__main__":
    WordShare.run()

# %%
check("mrjob.word_share")

# %% [markdown]
# ## 9. The last status
#
# *Repair.* Each line is a page, a second of the day, and the status of a request, such as `/plays 97 404`. The log is in order of time, and
# no two requests have the same second. For each page, yield the status of its last request, as text. In one process this works. Mend
# it, so that it does not depend on the order in which a reducer meets its values. The check gives it the lines in another order first,
# and then runs it on the cluster. The lines `/plays 97 404`, `/plays 121 200` and `/ 130 304` give
#
# ```
# "/"	"304"
# "/plays"	"200"
# ```


# %% exercise="last_status"
# %%writefile last_status.py
from mrjob.job import MRJob


class LastStatus(MRJob):
    """The status of each page's last request."""

    def mapper(self, _, line):
        page, second, status = line.split()
        ### BEGIN STUB
        # yield page, status
        ### END STUB
        ### BEGIN SOLUTION
        yield page, (int(second), status)
        ### END SOLUTION

    ### BEGIN STUB
    # def reducer(self, page, statuses):
    #     for status in statuses:
    #         last = status
    #     yield page, last
    ### END STUB
    ### BEGIN SOLUTION
    def reducer(self, page, requests):
        second, status = max(requests)
        yield page, status

    ### END SOLUTION


if __name__ == "__main__":
    LastStatus.run()

# %%
check("mrjob.last_status")

# %% [markdown]
# ## 10. The right runner
#
# *Choose.* For each situation: `"inline"`, `"local"`, `"hadoop"`, `"spark"`, or `"none"` where no mrjob job should be run at all.
#
# - **a** A mapper, written a minute ago, raises an error in its third line. You want to look at its variables, in the debugger.
# - **b** The job has passed its tests. On this laptop, without a cluster, you want to see whether its tasks share a variable after all.
# - **c** Two terabytes of logs in HDFS, on a cluster that runs MapReduce. The job has passed all tests and runs every night.
# - **d** The same job a year later: the machines run Spark now, and MapReduce is gone. Nobody has time to write it anew.
# - **e** Five megabytes of plays on your laptop. How many different words have they? You ask once.
# - **f** Elo's ratings after each of ten million games.

# %% exercise="right_runner"
### BEGIN STUB
# right_runner = {"a": ..., "b": ..., "c": ..., "d": ..., "e": ..., "f": ...}
### END STUB
### BEGIN SOLUTION
# e is done before a runner has started; in f every game needs the ratings after the one before.
right_runner = {"a": "inline", "b": "local", "c": "hadoop", "d": "spark", "e": "none", "f": "none"}
### END SOLUTION

# %%
check("mrjob.right_runner")

# %% [markdown]
# ## 11. A fair table
#
# *Project.* Each line is a game of the league, as JSON: `{"day": 3, "home": "Onyx", "away": "Jade", "goals": [2, 1]}`. The first of the
# goals are those of the home club. Some lines are broken: they are no JSON. Each of these adds 1 to the counter `"broken"` in the group
# `"league"`, and nothing else happens.
#
# Rank the clubs. A win is worth 1 point, a draw a half, a defeat 0. Neighbours meet more often than others, so a plain count would be
# unfair to a club with a strong neighbour. Therefore:
#
# - a club's *share against an opponent* is its points against that club, divided by the number of their games;
# - its *mean* is the mean of these shares over the opponents it has met, rounded to six digits.
#
# For each club that has played, yield its rank as the key, and a pair of club and mean as the value. Rank 1 has the greatest mean; of equal
# means, the first by the alphabet comes first, and no rank is given twice. Two games, which Onyx wins against Jade and draws with
# Flint, give
#
# ```
# 1	["Onyx", 0.75]
# 2	["Flint", 0.5]
# 3	["Jade", 0.0]
# ```


# %% exercise="fair_table"
# %%writefile fair_table.py
import json

from mrjob.job import MRJob
from mrjob.step import MRStep


class FairTable(MRJob):
    """The clubs, ranked by the mean of their shares against each opponent."""

    ### BEGIN SOLUTION
    def steps(self):
        return [
            MRStep(mapper=self.games, combiner=self.together, reducer=self.share),
            MRStep(reducer=self.mean),
            MRStep(reducer=self.rank),
        ]

    def games(self, _, line):
        try:
            game = json.loads(line)
        except ValueError:
            self.increment_counter("league", "broken")
            return
        home, away = game["home"], game["away"]
        scored, conceded = game["goals"]
        points = 0.5 if scored == conceded else float(scored > conceded)
        yield (home, away), (points, 1)
        yield (away, home), (1 - points, 1)

    def together(self, clubs, results):
        yield clubs, self.added(results)

    def share(self, clubs, results):
        points, games = self.added(results)
        yield clubs[0], points / games

    def added(self, results):
        """Points and games of all results: the shape of one result."""
        points = games = 0
        for each_points, each_games in results:
            points += each_points
            games += each_games
        return points, games

    def mean(self, club, shares):
        shares = list(shares)  # one for each opponent: eleven at most
        yield None, (-round(sum(shares) / len(shares), 6), club)

    def rank(self, _, clubs):
        # Least first: the greatest mean, and of equal ones the first name.
        for rank, (mean, club) in enumerate(sorted(clubs), 1):
            yield rank, (club, -mean)

    ### END SOLUTION


if __name__ == "__main__":
    FairTable.run()

# %%
check("mrjob.fair_table")

# %% [markdown]
# And in the league of the lesson, does your table find the planted order? The broken lines are missing there, the neighbours are not.

# %% tags=["raises-exception"]
from workbook import data

# !python fair_table.py --quiet {data.league("1 MB")} > table.txt 2> /dev/null
with open("table.txt") as file:
    table = sorted((int(line.split("\t")[0]), line.split('"')[1]) for line in file)
# !rm table.txt
[club for rank, club in table] == data.truth(data.league("1 MB"))["clubs"]

# %% [markdown]
# ## 12. Plain lines · extra
#
# *Repair.* Each line is a carrier and a delay. The job counts each carrier's flights, whatever their delay. Somebody's spreadsheet wants
# lines such as `UA: 2`, with no quotation marks, no null and no tab. As it stands, it writes `null	"UA: 2"`. Mend it.


# %% exercise="plain_lines"
# %%writefile plain_lines.py
from mrjob.job import MRJob

### BEGIN STUB
### END STUB
### BEGIN SOLUTION
from mrjob.protocol import RawValueProtocol
### END SOLUTION


class PlainLines(MRJob):
    """How many flights each carrier has, as lines to be read."""

    ### BEGIN SOLUTION
    OUTPUT_PROTOCOL = RawValueProtocol

    ### END SOLUTION
    def mapper(self, _, line):
        yield line.split(",")[0], 1

    def reducer(self, carrier, ones):
        yield None, f"{carrier}: {sum(ones)}"


if __name__ == "__main__":
    PlainLines.run()

# %%
check("mrjob.plain_lines")

# %% [markdown]
# ## Where you are

# %% tags=["nbval-ignore-output"]
progress()
