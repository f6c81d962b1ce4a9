"""Answers made up from the texts alone: what their checks must refuse, and what they must accept."""

REFUSED = {
    "what_arrives": [
        """
# violates: "Write the two as Python would show them" (believes that what arrives is what was sent)
what_arrives = (
    ("JFK", 7),  # the key
    {1: ("on time", None), 2: ("late", 12.0)},  # the value
)
""",
        """
# violates: "Write the two as Python would show them" (lists, but the dictionary's keys are still numbers)
what_arrives = (
    ["JFK", 7],  # the key
    {1: ["on time", None], 2: ["late", 12.0]},  # the value
)
""",
        'what_arrives = (["JFK", 7], {"1": ["on time", "null"], "2": ["late", 12.0]})',
    ],
    "keys_in_order": [
        """
# violates: "In which order does it meet these keys?" (in the order of numbers)
keys_in_order = [None, 1, 2, 12, "NA"]
""",
        """
# violates: "The protocol is JSON" (forgets the quotation mark, which comes before the digits)
keys_in_order = [1, 12, 2, "NA", None]
""",
        'keys_in_order = [1, 2, 12, "NA", None]',
        'keys_in_order = ["NA", None, 1, 12, 2]',
    ],
    "late_by_carrier": [
        '''
%%writefile late_by_carrier.py
# violates: "A flight is late if its delay is known and above 0" (0 counts)
from mrjob.job import MRJob


class LateByCarrier(MRJob):
    """For each carrier, its late flights and all its flights."""

    def mapper(self, _, line):
        carrier, minutes = line.split(",")
        yield carrier, (int(minutes != "NA" and int(minutes) >= 0), 1)

    def reducer(self, carrier, values):
        late, flights = map(sum, zip(*values))
        yield carrier, (late, flights)


if __name__ == "__main__":
    LateByCarrier.run()
''',
        """
%%writefile late_by_carrier.py
from mrjob.job import MRJob


class LateByCarrier(MRJob):
    def mapper(self, _, line):
        carrier, minutes = line.split(",")
        if minutes != "NA":
            yield carrier, [int(int(minutes) > 0), 1]

    def reducer(self, carrier, values):
        values = list(values)
        yield carrier, [sum(v[0] for v in values), sum(v[1] for v in values)]


if __name__ == "__main__":
    LateByCarrier.run()
""",
    ],
    "mean_delay": [
        '''
%%writefile mean_delay.py
# violates: "**Keep a combiner**"
from mrjob.job import MRJob


class MeanDelay(MRJob):
    """The mean delay of each carrier."""

    def mapper(self, _, line):
        carrier, minutes = line.split(",")
        yield carrier, int(minutes)

    def reducer(self, carrier, delays):
        delays = list(delays)
        yield carrier, sum(delays) / len(delays)


if __name__ == "__main__":
    MeanDelay.run()
''',
    ],
    "bytes_sent": [
        r'''
%%writefile bytes_sent.py
# violates: "that line is a request too, and a path that has no others is yielded with 0"
import re

from mrjob.job import MRJob

REQUEST = re.compile(r'\S+ - - \[[^]]+\] "(?:GET|POST) (\S+) HTTP/1\.1" \d{3} (\d+|-) ')


class BytesSent(MRJob):
    """The bytes sent for each path; lines that are no request are counted."""

    def mapper(self, _, line):
        request = REQUEST.match(line)
        if not request:
            self.increment_counter("log", "not a request")
        elif request[2] != "-":
            yield request[1], int(request[2])

    def reducer(self, path, sizes):
        yield path, sum(sizes)


if __name__ == "__main__":
    BytesSent.run()
''',
    ],
    "most_frequent": [
        '''
%%writefile most_frequent.py
# violates: "**No call of a reducer may get a pair for every word ... of the input.**"
from collections import Counter

from mrjob.job import MRJob


class MostFrequent(MRJob):
    """The most frequent word, and how often it occurs."""

    def mapper(self, _, line):
        for word in line.split():
            yield None, word

    def reducer(self, _, words):
        counts = Counter(words)
        yield min(counts.items(), key=lambda item: (-item[1], item[0]))


if __name__ == "__main__":
    MostFrequent.run()
''',
    ],
    "count_test": [
        r'''
%%writefile count_test.py
# violates: "with an `AssertionError` for each of these" (small letters only, each word once a line)
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


assert pairs_of(WordCount, b"to be\nor not\n") == {"to": 1, "be": 1, "or": 1, "not": 1}
''',
    ],
    "right_runner": [
        """
# violates: "or `"none"` where no mrjob job should be run at all" (believes that every question about data is a job)
right_runner = {"a": "inline", "b": "local", "c": "hadoop", "d": "spark", "e": "inline", "f": "hadoop"}
""",
        """
# violates: "whether its tasks share a variable after all" (inline is one process: there they always share it)
right_runner = {"a": "local", "b": "inline", "c": "hadoop", "d": "none", "e": "none", "f": "none"}
""",
    ],
    "fair_table": [
        '''
%%writefile fair_table.py
# violates: "its *mean* is the mean of these shares over the opponents it has met" (the mean over the games)
import json

from mrjob.job import MRJob
from mrjob.step import MRStep


class FairTable(MRJob):
    """The clubs, ranked by the mean of their shares against each opponent."""

    def steps(self):
        return [MRStep(mapper=self.points, reducer=self.mean), MRStep(reducer=self.rank)]

    def points(self, _, line):
        try:
            game = json.loads(line)
        except ValueError:
            self.increment_counter("league", "broken")
            return
        ours, theirs = game["goals"]
        home = 0.5 if ours == theirs else float(ours > theirs)
        yield game["home"], home
        yield game["away"], 1 - home

    def mean(self, club, points):
        points = list(points)
        yield None, (round(sum(points) / len(points), 6), club)

    def rank(self, _, clubs):
        ordered = sorted(clubs, key=lambda pair: (-pair[0], pair[1]))
        for rank, (mean, club) in enumerate(ordered, start=1):
            yield rank, (club, mean)


if __name__ == "__main__":
    FairTable.run()
''',
    ],
    "plain_lines": [
        '''
%%writefile plain_lines.py
# violates: "with no quotation marks"
from mrjob.job import MRJob
from mrjob.protocol import JSONValueProtocol


class PlainLines(MRJob):
    """How many flights each carrier has, as lines to be read."""

    OUTPUT_PROTOCOL = JSONValueProtocol

    def mapper(self, _, line):
        yield line.split(",")[0], 1

    def reducer(self, carrier, ones):
        yield None, f"{carrier}: {sum(ones)}"


if __name__ == "__main__":
    PlainLines.run()
''',
    ],
}

ACCEPTED = {
    "what_arrives": [
        """
import json

what_arrives = (
    json.loads(json.dumps(("JFK", 7))),  # the key
    json.loads(json.dumps({1: ("on time", None), 2: ("late", 12.0)})),  # the value
)
""",
        """
what_arrives = [
    ["JFK", 7],  # the key
    {"1": ["on time", None], "2": ["late", 12.0]},  # the value
]
""",
        'what_arrives = (["JFK", 7], {"1": ["on time", None], "2": ["late", 12.0]})',
        'what_arrives = [["JFK", 7], {"2": ["late", 12.0], "1": ["on time", None]}]',
    ],
    "keys_in_order": [
        """
import json

keys_in_order = sorted([2, 12, 1, "NA", None], key=json.dumps)
""",
        'keys_in_order = ["NA", 1, 12, 2, None]',
        'keys_in_order = ("NA", 1, 12, 2, None)',
    ],
    "late_by_carrier": [
        '''
%%writefile late_by_carrier.py
from mrjob.job import MRJob


class LateByCarrier(MRJob):
    """For each carrier, its late flights and all its flights."""

    def mapper(self, _, line):
        carrier, minutes = line.split(",")
        late = minutes != "NA" and int(minutes) > 0
        yield carrier, (int(late), 1)

    def reducer(self, carrier, values):
        late = flights = 0
        for one_late, one in values:
            late += one_late
            flights += one
        yield carrier, (late, flights)


if __name__ == "__main__":
    LateByCarrier.run()
''',
        """
%%writefile late_by_carrier.py
from mrjob.job import MRJob


class LateByCarrier(MRJob):
    def mapper(self, _, line):
        carrier, minutes = line.split(",")
        yield carrier, minutes != "NA" and int(minutes) > 0

    def reducer(self, carrier, values):
        late = every = 0
        for value in values:
            late += value
            every += 1
        yield carrier, (late, every)


if __name__ == "__main__":
    LateByCarrier.run()
""",
    ],
    "mean_delay": [
        '''
%%writefile mean_delay.py
from mrjob.job import MRJob


class MeanDelay(MRJob):
    """The mean delay of each carrier."""

    def mapper(self, _, line):
        carrier, minutes = line.split(",")
        yield carrier, (int(minutes), 1)

    def added(self, pairs):
        total = count = 0
        for minutes, flights in pairs:
            total += minutes
            count += flights
        return total, count

    def combiner(self, carrier, pairs):
        yield carrier, self.added(pairs)

    def reducer(self, carrier, pairs):
        total, count = self.added(pairs)
        yield carrier, total / count


if __name__ == "__main__":
    MeanDelay.run()
''',
        """
%%writefile mean_delay.py
from mrjob.job import MRJob


class MeanDelay(MRJob):
    def mapper(self, _, line):
        carrier, minutes = line.split(",")
        yield carrier, [int(minutes), 1]

    def combiner(self, carrier, parts):
        parts = list(parts)
        yield carrier, [sum(p[0] for p in parts), sum(p[1] for p in parts)]

    def reducer(self, carrier, parts):
        total, count = map(sum, zip(*parts))
        yield carrier, total / count


if __name__ == "__main__":
    MeanDelay.run()
""",
    ],
    "bytes_sent": [
        r'''
%%writefile bytes_sent.py
import re

from mrjob.job import MRJob

REQUEST = re.compile(r'\S+ - - \[[^]]+\] "(?:GET|POST) (\S+) HTTP/1\.1" \d{3} (\d+|-) ')


class BytesSent(MRJob):
    """The bytes sent for each path; lines that are no request are counted."""

    def mapper(self, _, line):
        request = REQUEST.match(line)
        if request is None:
            self.increment_counter("log", "not a request")
            return
        path, sent = request.groups()
        yield path, 0 if sent == "-" else int(sent)

    def combiner(self, path, sizes):
        yield path, sum(sizes)

    reducer = combiner


if __name__ == "__main__":
    BytesSent.run()
''',
    ],
    "most_frequent": [
        '''
%%writefile most_frequent.py
from mrjob.job import MRJob
from mrjob.step import MRStep


class MostFrequent(MRJob):
    """The most frequent word, and how often it occurs."""

    def steps(self):
        return [
            MRStep(mapper=self.words, combiner=self.total, reducer=self.total),
            MRStep(mapper=self.together, combiner=self.best, reducer=self.result),
        ]

    def words(self, _, line):
        for word in line.split():
            yield word, 1

    def total(self, word, counts):
        yield word, sum(counts)

    def together(self, word, count):
        yield None, (-count, word)

    def best(self, _, counted):
        yield None, min(counted)

    def result(self, _, counted):
        count, word = min(counted)
        yield word, -count


if __name__ == "__main__":
    MostFrequent.run()
''',
    ],
    "count_test": [
        r'''
%%writefile count_test.py
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


assert pairs_of(WordCount, b"The the the boy\na boy\n") == {"the": 3, "boy": 2, "a": 1}
''',
    ],
    "right_runner": [
        'right_runner = dict(a="inline", b="local", c="hadoop", d="spark", e="none", f="none")',
    ],
    "fair_table": [
        '''
%%writefile fair_table.py
import json

from mrjob.job import MRJob
from mrjob.step import MRStep


class FairTable(MRJob):
    """The clubs, ranked by the mean of their shares against each opponent."""

    def steps(self):
        return [
            MRStep(mapper=self.points, combiner=self.add, reducer=self.share),
            MRStep(reducer=self.mean),
            MRStep(reducer=self.rank),
        ]

    def points(self, _, line):
        try:
            game = json.loads(line)
        except json.JSONDecodeError:
            self.increment_counter("league", "broken")
            return
        home, away = game["goals"]
        halves = 2 * (home > away) + (home == away)
        yield (game["home"], game["away"]), (halves, 1)
        yield (game["away"], game["home"]), (2 - halves, 1)

    def total(self, values):
        halves, games = map(sum, zip(*values))
        return halves, games

    def add(self, pair, values):
        yield pair, self.total(values)

    def share(self, pair, values):
        halves, games = self.total(values)
        yield pair[0], halves / 2 / games

    def mean(self, club, shares):
        shares = list(shares)
        yield None, (club, round(sum(shares) / len(shares), 6))

    def rank(self, _, clubs):
        table = sorted(clubs, key=lambda pair: (-pair[1], pair[0]))
        for rank, (club, mean) in enumerate(table, 1):
            yield rank, (club, mean)


if __name__ == "__main__":
    FairTable.run()
''',
    ],
    "plain_lines": [
        '''
%%writefile plain_lines.py
from mrjob.job import MRJob
from mrjob.protocol import RawValueProtocol


class PlainLines(MRJob):
    """How many flights each carrier has, as lines to be read."""

    OUTPUT_PROTOCOL = RawValueProtocol

    def mapper(self, _, line):
        carrier, *_ = line.split(",")
        yield carrier, 1

    def reducer(self, carrier, ones):
        yield carrier, f"{carrier}: {sum(ones)}"


if __name__ == "__main__":
    PlainLines.run()
''',
    ],
}
