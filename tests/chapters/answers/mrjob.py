"""Answers to the exercises of chapter 09, as they stand in a cell."""

from textwrap import dedent, indent


def job(file, body, top=""):
    """The cell that writes a file with one job."""
    methods = indent(dedent(body).strip(), "    ")
    return (
        f"%%writefile {file}.py\n{top}\nfrom mrjob.job import MRJob\nfrom mrjob.step import MRStep\n\n\n"
        f'class Job(MRJob):\n{methods}\n\n\nif __name__ == "__main__":\n    Job.run()\n'
    )


REFUSED = {
    "mean_delay": [
        job(  # one pair for each carrier, which holds all its delays
            "mean_delay",
            """
            def mapper(self, _, line):
                carrier, minutes = line.split(",")
                yield carrier, [int(minutes)]

            def combiner(self, carrier, parts):
                yield carrier, sum(parts, [])

            def reducer(self, carrier, parts):
                delays = sum(parts, [])
                yield carrier, sum(delays) / len(delays)
            """,
        ),
    ],
    "fair_table": [
        job(  # the table stands in a list of the module
            "fair_table",
            """
            def steps(self):
                return [
                    MRStep(mapper=self.games, reducer=self.share),
                    MRStep(reducer=self.mean),
                    MRStep(reducer=self.rank),
                ]

            def games(self, _, line):
                try:
                    game = json.loads(line)
                except ValueError:
                    self.increment_counter("league", "broken")
                    return
                ours, theirs = game["goals"]
                points = (1 + (ours > theirs) - (ours < theirs)) / 2
                yield (game["home"], game["away"]), points
                yield (game["away"], game["home"]), 1 - points

            def share(self, clubs, points):
                points = list(points)
                yield clubs[0], sum(points) / len(points)

            def mean(self, club, shares):
                shares = list(shares)
                table.append((-round(sum(shares) / len(shares), 6), club))
                yield None, None

            def rank(self, _, __):
                for rank, (mean, club) in enumerate(sorted(table), 1):
                    yield rank, [club, -mean]
            """,
            "import json\n\ntable = []\n",
        ),
    ],
}

ACCEPTED = {
    "most_frequent": [
        job(  # counts are kept in the map task
            "most_frequent",
            """
            def steps(self):
                return [
                    MRStep(
                        mapper_init=self.nothing,
                        mapper=self.count,
                        mapper_final=self.send,
                        reducer=self.total,
                    ),
                    MRStep(reducer=self.best),
                ]

            def nothing(self):
                self.counts = {}

            def count(self, _, line):
                for word in line.split():
                    self.counts[word] = self.counts.get(word, 0) + 1

            def send(self):
                yield from self.counts.items()

            def total(self, word, counts):
                yield None, (sum(counts), word)

            def best(self, _, pairs):
                count, word = sorted(pairs, key=lambda pair: (-pair[0], pair[1]))[0]
                yield word, count
            """,
        ),
    ],
}
