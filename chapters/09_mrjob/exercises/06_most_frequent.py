# %% task [markdown] points=3
# ## The most frequent word
#
# *Write.* Lines are words in small letters, with blanks between; each line has at least one. Yield one pair for the whole input: the most
# frequent word, and how often it occurs. Of several words that are equally frequent, take the first by the alphabet. There may be many
# mappers and many reducers. **No call of a reducer may get a pair for every word, or every line, of the input.** The lines `the boy` and `by the bee` give
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
# 1. A reducer call of the first step sees the counts of one word only, and there may be several reducers. What must follow?
# 2. A second step can send all words to one key, with their counts ([section 5](lesson#5)). `min` and `max` compare pairs by their first part.
# 3. The longest word takes two steps as well. The second one, with a gap:
#    ```python
#    def to_one_place(self, word, length):
#        yield None, ___
#
#    def longest(self, _, pairs):
#        length, word = min(pairs)
#        yield word, -length
#    ```

# %% question [markdown]
# How many pairs does your second step send to its one reducer, and on what does that depend?


# %% check
@exercise(**IN_PROCESSES)
def check(answer, draw):
    # Two words tie, with more than 9 where there is room; another one has 9.
    most = draw.size(160, at_least=2)  # with more than 20 in each of six tasks
    best, also, nine, *others = draw.random.sample(WORDS, len(WORDS))
    words = [best, also] * most + [nine] * min(9, most - 1) + [other for other in others for _ in range(most // 3)]
    draw.random.shuffle(words)
    each = draw.random.choice((2, 3, 4))
    lines = draw.show("lines", [" ".join(words[at : at + each]) for at in range(0, len(words), each)])
    counts = Counter(words)
    word = min(counts, key=lambda word: (-counts[word], word))
    right = gives(jobs.mrjob(answer, lines, options=MANY), [(word, counts[word])])
    if not right or draw.cap is not None or not gives_in_processes(answer, lines, [(word, counts[word])]):
        return
    (once, error), (thrice, _) = phases(answer, lines), phases(answer, lines * 3)
    most, more = (each["largest"][-1] if each else error for each in (once, thrice))
    expect.true(
        not error and most == more,
        says=f"The pair is right. The last reducer gets {most} pairs with one key, and {more} where each line comes three times. "
        "What could a step before it add up?",
    )


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
    says="Your job gives {received}; {expected} is right. Every word came out: the last reducer was called once for each key ([section 5](lesson#5)). Which key would bring all pairs to one call?",
    again="Let the second step send every pair with the same key, such as None.",
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
    says="Your job gives {received}; {expected} is right. Each reduce task yielded its own best word. What happens when there is more than one reduce task?",
    again="Add a second step that sends the best words of all tasks to one key, and choose there.",
)

wrong(
    "last_of_ties",
    was=("(-", "min(counted)\n        yield word, -"),
    now=("(", "max(counted)\n        yield word, "),
    belief="there_is_one_winner",
    says="Your job gives {received}; {expected} is right. Several words are equally frequent. Which of them does the text ask for, and which does `max` choose?",
    again="Of equal counts the first word wins. With the count made negative, `min` compares both parts in the right direction.",
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
    says="Your job gives {received}; {expected} is right. Each mapper call sent only the best word of its line, so counts are missing. Can a word that is second in every line be the first of all?",
    again="Send every word of a line. Choose the most frequent one only after all counts are added up.",
)

wrong(
    "all_words_together",
    job(
        """
        def mapper(self, _, line):
            for word in line.split():
                yield None, word

        def reducer(self, _, words):
            yield min(Counter(words).items(), key=lambda item: (-item[1], item[0]))
    """,
        imports="from collections import Counter\n\n",
    ),
    belief="a_reducer_sees_all_keys",
    says="The pair is right. Every word of the input travels to one call of the reducer, so it gets three times as many pairs for three times the lines ([section 5](lesson#5)). What could a step before it add up?",
    again="Count each word in a first step, with the word as the key. Send only one pair for each word to the second step.",
)

equivalent(was="", now="counted = repeated(counted)", why="The least of the pairs twice is the least.")
