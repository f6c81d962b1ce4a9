# %% task [markdown] points=3
# ## The share of each word
#
# *Repair.* This is the wrong job of the lesson; [section 8](../notebooks/09_mrjob.ipynb#8.-What-changed-anyway) explains its mistake. The job
# yields each word and its share of all words of the input, from 0 to 1 and not rounded. **Correct it, so that it is right wherever its tasks
# run.** The check runs it with a process for each task, and then on the cluster. The lines `the boy` and `by the` give
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
        # The list holds each different word once. It has to fit into memory; the whole input need not.
        counted = list(counted)
        words = sum(count for _, count in counted)
        for word, count in counted:
            yield word, count / words

    ### END SOLUTION


if __name__ == "__main__":
    WordShare.run()

# %% hints [markdown]
# 1. The reducer's process has never seen the mapper's dictionary. How does a number get from one process to the other?
# 2. A first step counts each word. A second step sends all counts to one key ([section 5](lesson#5)). Its reducer adds them up, then divides.
# 3. Each carrier's share of the flights. The second step, with two gaps:
#    ```python
#    def to_one_place(self, carrier, flights):
#        yield ___, (carrier, flights)
#
#    def share(self, _, counted):
#        counted = list(counted)
#        total = sum(flights for _, flights in counted)
#        for carrier, flights in counted:
#            yield carrier, ___
#    ```

# %% question [markdown]
# What would your job need if the different words did not fit into one machine's memory?


# %% check
@exercise(on="hadoop", seconds=240)
def check(answer, draw):
    # Some words occur more than twenty times, and there are more than twenty words.
    often = [" ".join(draw.random.choices(WORDS, k=draw.random.randint(1, 5))) for _ in range(80)]
    lines = draw.show("lines", [*often, " ".join(MORE_WORDS)])
    counts = Counter(word for line in lines for word in line.split())
    shares = [(word, count / counts.total()) for word, count in counts.items()]
    if gives_anywhere(answer, draw, lines, shares):
        gives(on_cluster(answer, lines), shares)


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
    belief="all_tasks_share_my_variables",
    says="In one process the shares were right. With a process for each task, your job ended with an error: it divides by zero. Each process has its own variables, in the file and in the class ([section 8](lesson#8)). What carries a number from one process to another?",
    again="Send the counts in pairs. Let a second step bring all counts to one call of a reducer, which adds them up.",
)

wrong(
    "never_zero",
    SHARED.replace("/ Job.words", "/ max(1, Job.words)"),
    belief="An error is mended when it is no longer raised.",
    says="In one process the shares were right. With a process for each task, your job gives {received}; {expected} is right. Each count was divided by 1. Why was the number of words 0 in the process of the reducer?",
    again="The count of the mappers never reaches the reducer. Send the counts in pairs, and add them up in a second step.",
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
    says="Your job gives {received}; {expected} is right. Your mapper divides by the words of one line. Of which words does the text ask for a share?",
    again="Divide only where the number of all words is known: in a second step, after everything is added up.",
)

wrong(
    "share_of_itself",
    was="None",
    now="word",
    belief="a_reducer_sees_all_keys",
    says="Every share in your result is 1. The reducer of your second step was called once for each word, so its total was the count of this word ([section 5](lesson#5)). Which key brings all words to one call?",
    again="Let the second step send every pair with the same key, such as None.",
)
