"""Answers to the exercises of chapter 09, as they stand in a cell."""

from textwrap import dedent, indent

REQUEST = (
    "import re\n\nREQUEST = re.compile(r'\\S+ - - \\[[^]]+\\] \"(?:GET|POST) (\\S+) HTTP/1\\.1\" \\d{3} (\\d+|-) ')\n"
)


def job(file, body, top=""):
    """The cell that writes a file with one job."""
    methods = indent(dedent(body).strip(), "    ")
    return (
        f"%%writefile {file}.py\n{top}\nfrom mrjob.job import MRJob\nfrom mrjob.step import MRStep\n\n\n"
        f'class Job(MRJob):\n{methods}\n\n\nif __name__ == "__main__":\n    Job.run()\n'
    )


def count_test(body):
    """The cell that writes the test."""
    return f"""%%writefile count_test.py
from io import BytesIO

from word_count import WordCount


def pairs_of(job_class, text):
    job = job_class(["-r", "inline", "--no-conf"])
    job.sandbox(stdin=BytesIO(text))
    job.set_up_logging(quiet=True)
    with job.make_runner() as runner:
        runner.run()
        return dict(job.parse_output(runner.cat_output()))


{dedent(body)}"""


REFUSED = {
    "mean_delay": [
        job(  # sums in a dictionary of the module; the combiner sends one pair for each carrier and is not needed
            "mean_delay",
            """
            def mapper(self, _, line):
                carrier, minutes = line.split(",")
                states.setdefault(carrier, []).append(int(minutes))
                yield carrier, 1

            def combiner(self, carrier, ones):
                yield carrier, 1

            def reducer(self, carrier, ones):
                yield carrier, sum(states[carrier]) / len(states[carrier])
            """,
            "states = {}",
        ),
        job(
            "mean_delay",
            """
            def mapper_init(self):
                self.states = {}

            def mapper(self, _, line):
                carrier, minutes = line.split(",")
                total, count = self.states.get(carrier, (0, 0))
                self.states[carrier] = total + int(minutes), count + 1

            def mapper_final(self):
                yield from self.states.items()

            def reducer(self, carrier, parts):
                totals, counts = zip(*parts)
                yield carrier, sum(totals) / sum(counts)
            """,
        ),
    ],
    "late_by_carrier": [
        job(
            "late_by_carrier",
            """
            def mapper(self, _, line):
                carrier, minutes = line.split(",")
                late, flights = totals.get(carrier, (0, 0))
                totals[carrier] = late + (minutes != "NA" and int(minutes) > 0), flights + 1
                yield carrier, None

            def reducer(self, carrier, _):
                yield carrier, totals[carrier]
            """,
            "totals = {}",
        ),
        job(  # everything to one key
            "late_by_carrier",
            """
            def mapper(self, _, line):
                yield None, line

            def reducer(self, _, lines):
                totals = {}
                for carrier, minutes in (line.split(",") for line in lines):
                    late, flights = totals.get(carrier, (0, 0))
                    totals[carrier] = late + (minutes != "NA" and int(minutes) > 0), flights + 1
                yield from totals.items()
            """,
        ),
        job(
            "late_by_carrier",
            """
            def mapper(self, _, line):
                carrier, minutes = line.split(",")
                yield carrier, (int(minutes != "NA" and int(minutes) > 1), 1)

            def reducer(self, carrier, values):
                yield carrier, [sum(column) for column in zip(*values)]
            """,
        ),
    ],
    "bytes_sent": [
        job(
            "bytes_sent",
            """
            def mapper(self, _, line):
                request = REQUEST.match(line)
                if request:
                    totals[request[1]] = totals.get(request[1], 0) + int(request[2].replace("-", "0"))
                    yield request[1], 0
                else:
                    self.increment_counter("log", "not a request")

            def reducer(self, path, _):
                yield path, totals[path]
            """,
            REQUEST + "totals = {}\n",
        ),
        job(  # the counter in another group
            "bytes_sent",
            """
            def mapper(self, _, line):
                request = REQUEST.match(line)
                if request:
                    yield request[1], int(request[2].replace("-", "0"))
                else:
                    self.increment_counter("bytes", "not a request")

            def reducer(self, path, sent):
                yield path, sum(sent)
            """,
            REQUEST,
        ),
        job(  # search for match
            "bytes_sent",
            """
            def mapper(self, _, line):
                request = REQUEST.search(line)
                if request:
                    yield request[1], int(request[2].replace("-", "0"))
                else:
                    self.increment_counter("log", "not a request")

            def reducer(self, path, sent):
                yield path, sum(sent)
            """,
            REQUEST,
        ),
        job(  # everything to one key
            "bytes_sent",
            """
            def mapper(self, _, line):
                request = REQUEST.match(line)
                if request:
                    yield None, (request[1], int(request[2].replace("-", "0")))
                else:
                    self.increment_counter("log", "not a request")

            def reducer(self, _, pairs):
                totals = {}
                for path, sent in pairs:
                    totals[path] = totals.get(path, 0) + sent
                yield from totals.items()
            """,
            REQUEST,
        ),
    ],
    "most_frequent": [
        job(
            "most_frequent",
            """
            def mapper(self, _, line):
                counts.update(line.split())
                yield None, None

            def reducer(self, _, __):
                yield min(counts.items(), key=lambda item: (-item[1], item[0]))
            """,
            "from collections import Counter\n\ncounts = Counter()\n",
        ),
        job(  # every word to one reducer
            "most_frequent",
            """
            def mapper(self, _, line):
                for word in line.split():
                    yield None, word

            def reducer(self, _, words):
                yield min(Counter(words).items(), key=lambda item: (-item[1], item[0]))
            """,
            "from collections import Counter\n",
        ),
        job(  # every line to one reducer
            "most_frequent",
            """
            def mapper(self, _, line):
                yield None, line

            def reducer(self, _, lines):
                yield min(Counter(" ".join(lines).split()).items(), key=lambda item: (-item[1], item[0]))
            """,
            "from collections import Counter\n",
        ),
    ],
    "count_test": [
        count_test("""
            if pairs_of(WordCount, b"The the by\\n") != {"the": 2, "by": 1}:
                raise SystemExit(1)
            """),
        count_test("""
            text = open("word_count.py").read()
            assert "line.lower()" in text and "set(" not in text and "sum(1" not in text and '"lines"' not in text
            assert text.count("sum(counts)") == 2
            """),
    ],
}

ACCEPTED = {
    "mean_delay": [
        job(  # two steps
            "mean_delay",
            """
            def steps(self):
                return [
                    MRStep(mapper=self.read, combiner=self.add, reducer=self.add),
                    MRStep(reducer=self.mean),
                ]

            def read(self, _, line):
                carrier, minutes = line.split(",")
                yield carrier, [int(minutes), 1]

            def add(self, carrier, parts):
                yield carrier, list(map(sum, zip(*parts)))

            def mean(self, carrier, parts):
                for total, count in parts:
                    yield carrier, total / count
            """,
        ),
    ],
    "late_by_carrier": [
        job(
            "late_by_carrier",
            """
            def mapper_init(self):
                self.counts = {}

            def mapper(self, _, line):
                carrier, minutes = line.strip().split(",")
                counts = self.counts.setdefault(carrier, [0, 0])
                counts[1] += 1
                if minutes != "NA" and int(minutes) > 0:
                    counts[0] += 1

            def mapper_final(self):
                yield from self.counts.items()

            def reducer(self, carrier, values):
                values = list(values)
                yield carrier, [sum(late for late, _ in values), sum(flights for _, flights in values)]
            """,
        ),
    ],
    "bytes_sent": [
        job(
            "bytes_sent",
            """
            def mapper_init(self):
                self.bad = 0

            def mapper(self, _, line):
                if request := REQUEST.match(line):
                    yield request[1], int(request[2]) if request[2].isdigit() else 0
                else:
                    self.bad += 1

            def mapper_final(self):
                self.increment_counter("log", "not a request", self.bad)

            def reducer(self, path, sent):
                total = 0
                for each in sent:
                    total += each
                yield path, total
            """,
            REQUEST,
        ),
    ],
    "most_frequent": [
        job(  # one pair for each task of the first step
            "most_frequent",
            """
            def steps(self):
                return [
                    MRStep(
                        mapper=self.words,
                        reducer_init=self.nothing,
                        reducer=self.keep,
                        reducer_final=self.send,
                    ),
                    MRStep(reducer=self.best_of_all),
                ]

            def words(self, _, line):
                for word in line.split():
                    yield word, 1

            def nothing(self):
                self.best = None

            def keep(self, word, ones):
                each = (-sum(ones), word)
                self.best = each if self.best is None else min(self.best, each)

            def send(self):
                if self.best:
                    yield "best", self.best

            def best_of_all(self, _, pairs):
                count, word = sorted(pairs)[0]
                yield word, -count
            """,
        ),
    ],
    "count_test": [
        count_test("""
            import unittest


            class CountTest(unittest.TestCase):
                def test_counts(self):
                    self.assertEqual(pairs_of(WordCount, b"The the by\\n"), {"the": 2, "by": 1})


            unittest.main()
            """),
    ],
}
