# %% task [markdown] points=3
# ## The most frequent word
#
# *Write.* Each line holds words in small letters, with blanks between them. Yield one pair for the whole input: the most frequent word, and
# how often it occurs. Of several equally frequent words, take the first by the alphabet. There may be many map tasks and many reduce tasks.
# **Let a first step count the words, with a key for each word. A call of the last reducer may get a pair for each different word, but not
# for each line.** The lines `the boy` and `by the bee` give
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
@exercise(on="processes", demands=("a call for each key", "separate processes"))
def check(answer, draw):
    # Two words tie, with more than 9 where there is room; another one has 9. More than twenty others.
    most = draw.size(160, at_least=2)
    best, also, nine, *others = draw.random.sample(MORE_WORDS, len(MORE_WORDS))
    words = [best, also] * most + [nine] * min(9, most - 1) + others * (most // 3)
    draw.random.shuffle(words)
    each = draw.random.choice((2, 3, 4))
    lines = draw.show("lines", [" ".join(words[at : at + each]) for at in range(0, len(words), each)])
    results = gives_anywhere(answer, draw, lines, [(min(best, also), most)])
    if results:
        more = taken_apart(answer, lines * 3)["largest"]
        shrinks = expect.true(
            results["largest"] == more,
            says=f"The pair is right. A call of the last reducer gets {results['largest']} pairs, and {more} where each line comes "
            "three times. What could a step before it add up?",
        )
        if shrinks:
            sends_keys(results, len({*words}), "words")


# %% right
@right
def best_of_each_task():
    """A first step counts, and each of its reduce tasks sends its best word alone."""
    return job("""
        def steps(self):
            first = MRStep(
                mapper=self.words, reducer_init=self.nothing, reducer=self.keep, reducer_final=self.send
            )
            return [first, MRStep(reducer=self.best_of_all)]

        def words(self, _, line):
            for word in line.split():
                yield word, 1

        def nothing(self):
            self.best = []

        def keep(self, word, ones):
            self.best = sorted([*self.best, (-sum(ones), word)])[:1]

        def send(self):
            for best in self.best:
                yield "best", best

        def best_of_all(self, _, pairs):
            count, word = sorted(pairs)[0]
            yield word, -count
    """)


# %% wrong
wrong(
    "max_in_each",
    was="None",
    now="word",
    belief="a_reducer_sees_all_keys",
    says="Your job gives {received}; {expected} is right. Every word came out: the last reducer was called once for each key ([section 5](lesson#5)). Which key would bring all pairs to one call?",
    again="Let the second step send every pair with the same key, such as None.",
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
    "in_the_module",
    job(
        """
        def mapper(self, _, line):
            counts.update(line.split())
            yield None, None

        def reducer(self, _, __):
            yield min(counts.items(), key=lambda item: (-item[1], item[0]))
    """,
        imports="from collections import Counter\n\ncounts = Counter()\n",
    ),
    belief="all_tasks_share_my_variables",
    says="In one process the pair was right. With a process for each task, your job ended with an error: the Counter is empty in the process of a reducer ([section 8](lesson#8)). What does travel from a mapper to a reducer?",
    again="Only pairs travel between tasks. Send a pair for each word, and add up the counts in a reducer.",
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
