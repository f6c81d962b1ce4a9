# %% task [markdown] points=3
# ## The share of each word
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

# %% answer
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

# %% hints [markdown]
# 1. The reducer's process has never seen the mapper's dictionary. On which way can a number get from one to the
#    other?
# 2. A first step counts each word. A second sends all its results to one key: whoever gets them can add up the
#    counts, and then divide.
# 3. A relative, each carrier's share of the flights: step 2 maps to `None, (flights, carrier)`; its reducer makes a
#    list of the pairs, adds up the flights, and yields `carrier, flights / total` for each.

# %% question [markdown]
# What would your job need if the different words did not fit into one machine's memory?

# %% check
FEW = ("--num-cores", "1", "--no-bootstrap-mrjob")  # two map tasks, each a process


@exercise(needs=("hadoop",), seconds=240, memory_mb=16_000, rounds=(None,), costly="it runs a job on the cluster")
def check(answer, draw):
    lines = draw.several(lambda random: " ".join(random.choices(WORDS, k=random.randint(1, 5))), 12, named="lines")
    counts = Counter(word for line in lines for word in line.split())
    shares = [(word, count / counts.total()) for word, count in counts.items()]
    if not gives(jobs.mrjob(answer, lines, runner="local", options=FEW), shares):
        return
    gives(jobs.mrjob(answer, lines, runner="hadoop", options=("-D", "mapreduce.job.ubertask.enable=true")), shares)


# %% right
@right
def one_dictionary():
    """The second step puts all counts into one dictionary."""
    return job("""
        def steps(self):
            return [MRStep(mapper=self.words, reducer=self.counted), MRStep(reducer=self.share)]

        def words(self, _, line):
            for word in line.split():
                yield word, None

        def counted(self, word, each):
            yield "all", {word: sum(1 for _ in each)}

        def share(self, _, parts):
            counts = {}
            for part in parts:
                counts.update(part)
            for word in counts:
                yield word, counts[word] / sum(counts.values())
    """)


# %% wrong
SHARED = job("""
    words = 0

    def mapper(self, _, line):
        for word in line.split():
            Job.words += 1
            yield word, 1

    def reducer(self, word, ones):
        yield word, sum(ones) / Job.words
""")

wrong(
    "in_the_class",
    SHARED,
    belief="All tasks of a job see the variables of its file.",
    says="It divides by zero. Be the count in the file or in its class, each task is a process with a count of its own, which begins at 0. What could carry the number from one process to another?",
)

wrong(
    "never_zero",
    changed(SHARED, ("/ Job.words", "/ max(1, Job.words)")),
    belief="An error is mended when it is no longer raised.",
    says="There is no error any more, and what it gives are counts: each was divided by 1. The zero was a sign of something; of what?",
)

wrong(
    "share_of_line",
    job("""
        def mapper(self, _, line):
            words = line.split()
            for word in words:
                yield word, 1 / len(words)

        def reducer(self, word, shares):
            yield word, sum(shares)
    """),
    belief="A share of each part, added up, is a share of the whole.",
    says="Each line's shares were added up, so together they make the number of lines. A share of which words is wanted?",
)

wrong(
    "share_of_itself",
    was="None",
    now="word",
    belief="a_reducer_sees_all_keys",
    says="Every share is 1. The second step was called once for each word, and its total was that of this word alone. Which key brings all words to one call?",
)

wrong(
    "total_so_far",
    was="counted = list(counted)\n        words = sum(count for _, count in counted)\n        for word, count in counted:",
    now="words = 0\n        for word, count in sorted(counted):\n            words += count",
    belief="While the values go by, the total so far is the total.",
    says="The first word has the share 1, and the next a share of the words up to it. When does the reducer know the total, and when does it divide?",
)
