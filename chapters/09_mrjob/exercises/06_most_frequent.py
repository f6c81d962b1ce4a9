# %% task [markdown] points=3
# ## The most frequent word
#
# *Write.* Lines are words in small letters, with blanks between; each line has at least one. Yield one pair for the whole input: the most
# frequent word, and how often it occurs. Of several words that are equally frequent, take the first by the alphabet. There may be many
# mappers and many reducers. The lines `the boy` and `by the bee` give
#
# ```
# "the"	2
# ```

# %% answer
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

# %% hints [markdown]
# 1. No reducer of the first step sees more than one word's counts at a time, and there may be several reducers. What
#    must come after?
# 2. In the second step let all pairs have the same key, None, and put count and word into the value. `max` and `min`
#    compare pairs, the first part first.
# 3. A relative, the longest word: step 2 maps to `None, (-len(word), word)`, and its reducer takes `min` of these:
#    the longest first, and of equal lengths the first by the alphabet.

# %% question [markdown]
# How many pairs does your second step send to its one reducer, and on what does that depend?


# %% check
@exercise(**IN_PROCESSES)
def check(answer, draw):
    # Two words tie, with more than 9 where there is room; another one has 9.
    most = draw.size(14, at_least=2)
    best, also, nine, *others = draw.random.sample(WORDS, len(WORDS))
    words = [best, also] * most + [nine] * min(9, most - 1) + [other for other in others for _ in range(most // 3)]
    draw.random.shuffle(words)
    lines = draw.show("lines", [" ".join(words[at : at + 3]) for at in range(0, len(words), 3)])
    counts = Counter(words)
    word = min(counts, key=lambda word: (-counts[word], word))
    gives(jobs.mrjob(answer, lines, options=MANY), [(word, counts[word])])


# %% right
@right
def all_to_one():
    """The second step puts the words into a Counter and sorts them."""
    return job(
        """
        def count(self, _, line):
            yield from Counter(line.split()).items()

        def total(self, word, counts):
            yield None, {word: sum(counts)}

        def best(self, _, counted):
            totals = Counter()
            for each in counted:
                totals.update(each)
            yield sorted(totals.items(), key=lambda item: (-item[1], item[0]))[0]

        def steps(self):
            return [MRStep(mapper=self.count, reducer=self.total), MRStep(reducer=self.best)]
    """,
        imports="from collections import Counter\n\n",
    )


# %% wrong
FREQUENT = job("""
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
        count, word = min(counted)
        yield word, -count
""")

wrong(
    "max_in_each",
    was="None",
    now="word",
    belief="a_reducer_sees_all_keys",
    says="Every word came out. The reducer of the second step was called once for each word, and its `min` had one pair to choose from. Under which key would all the pairs meet?",
)

wrong(
    "best_of_task",
    job("""
        def mapper(self, _, line):
            for word in line.split():
                yield word, 1

        def reducer_init(self):
            self.best = (0, "")

        def reducer(self, word, counts):
            self.best = min(self.best, (-sum(counts), word))

        def reducer_final(self):
            count, word = self.best
            yield word, -count
    """),
    belief="There is one reduce task, which meets every key.",
    says="There are several winners: each reduce task has kept its own best and yielded it at its end. What if there is more than one such task?",
)

wrong(
    "last_of_ties",
    was=("(-", "min(counted)\n        yield word, -"),
    now=("(", "max(counted)\n        yield word, "),
    belief="there_is_one_winner",
    says="Of several words that are equally frequent, the last by the alphabet was chosen. What does `max` look at, when two pairs begin with the same count?",
)

wrong(
    "counts_as_text",
    was=("(-count, word)", "count, word = min(counted)\n        yield word, -count"),
    now=(
        'f"{count} {word}"',
        "best = sorted(counted, key=lambda each: each.split()[1])\n        count, word = max(best, key=lambda each: each.split()[0]).split()\n        yield word, int(count)",
    ),
    belief="numbers_sort_as_numbers",
    says="9 won against 10. The count was sent as a piece of text: how do texts compare?",
)

wrong(
    "combines_best",
    changed(
        FREQUENT,
        ("combiner=self.total, ", ""),
        (
            "        for word in line.split():\n            yield word, 1\n",
            (
                "        words = line.split()\n"
                "        if words:\n"
                "            word = max(sorted(set(words)), key=words.count)\n"
                "            yield word, words.count(word)\n"
            ),
        ),
    ),
    belief="The best of all is the best somewhere, so each part may send its best alone.",
    says="Each mapper sent only its own most frequent word, so counts are missing, and sometimes the winner is. May a word that is second everywhere be first in all?",
)
