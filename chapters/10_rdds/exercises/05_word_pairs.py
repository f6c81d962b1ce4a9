# %% task [markdown] points=2
# ## Which word stands in which play?
#
# *Apply.* An RDD holds pairs `(play, line)`. Make an RDD of pairs `(word, play)`: one for each word of each line. Blanks separate the words.
# Write the words in small letters.
#
# ```
# ("hamlet", "To be"), ("macbeth", "")  →  ("to", "hamlet"), ("be", "hamlet")
# ```
#
# **Start no job.**

# %% answer
def word_pairs(lines):
    """An RDD of pairs of a word and its play."""
    ### BEGIN SOLUTION
    words = lines.flatMapValues(str.split)
    return words.map(lambda pair: (pair[1].lower(), pair[0]))
    ### END SOLUTION


# %% hints [markdown]
# 1. One line gives any number of words. Which transformations give any number of items from one?
# 2. `flatMapValues` takes a function that gives several values, and repeats the key for each. Then `map` can turn the pair round.
# 3. Guests of each table, with one gap:
#    ```python
#    guests = tables.flatMapValues(lambda names: names.split(";"))
#    return guests.map(lambda pair: ___)
#    ```

# %% explanation [markdown]
# `flatMapValues` is `flatMap` for pairs whose keys stay. An empty line has no words, so it gives no pair. The pairs are the first half of an inverted index (chapter 05).

# %% question [markdown]
# Which transformation would bring all plays of a word together, each once?


# %% check
LINES = ("To be  or not", "Out damned spot", "the rest is silence", "Who's there", "ALL: Double  double toil")


@exercise(on="spark", demands=("lazily",))
def check(answer, draw):
    def line(random):
        return random.choice(("hamlet", "macbeth")), random.choice(LINES)

    cases = [("macbeth", ""), ("hamlet", " To be  or")]
    lines = draw.several(line, 30, at_least=3, named="lines", cases=cases)
    ran = jobs.sparked(answer, jobs.rdd(lines, 3))
    pairs = [(word.lower(), play) for play, text in lines for word in text.split()]
    if is_rdd(ran) and expect.rows(ran.gave, pairs):
        expect.jobs(ran)


# %% right
@right
def by_flat_map(lines):
    return lines.flatMap(lambda pair: [(word, pair[0]) for word in pair[1].lower().split()])


@right
def by_partition(lines):
    return lines.mapPartitions(lambda part: ((word.lower(), play) for play, line in part for word in line.split()))


# %% wrong
wrong(
    "one_blank",
    was="str.split",
    now='lambda line: line.split(" ")',
    belief="Between two words there is exactly one blank.",
    says='Your RDD has {received}. The words include empty texts, because `split(" ")` also gives what stands between two blanks. `flatMapValues` makes a pair of each value that it gets ([section 2](lesson#2)). Which call of `split` treats several blanks as one?',
    again="Call `split()` without an argument.",
)

wrong(
    "play_first",
    was="(pair[1].lower(), pair[0])",
    now="(pair[0], pair[1].lower())",
    belief="The order of a pair does not matter.",
    says="Your RDD has {received}. The play is the key of these pairs. Methods such as `groupByKey` look at the first part of a pair ([section 4](lesson#4)). What is to be the key?",
    again="Give `(word, play)`: the word is the first part.",
)

wrong(
    "whole_lines",
    was=("lines.flatMapValues(str.split)", "words.map(lambda pair: (pair[1].lower(), pair[0]))"),
    now=("lines", "words.map(lambda pair: [(word, pair[0]) for word in pair[1].lower().split()])"),
    belief="`map` makes an item of each part of what a function gives.",
    says="Your RDD has {received}. It holds one list for each line, because `map` gives one item for one item ([section 2](lesson#2)). Which method gives several items for one?",
    again="Use `flatMap` in place of `map`.",
)


@wrong(
    belief="What was said once need not be said again.",
    again="Leave `distinct` out: the text asks for one pair for each word of each line.",
)
def each_once(lines):
    """Your RDD has {received}. `distinct` kept one of several equal pairs ([section 2](lesson#2)). A word can occur twice in a play. Which pairs does the text ask for?"""
    return lines.flatMapValues(str.split).map(lambda pair: (pair[1].lower(), pair[0])).distinct()


@wrong(
    belief="A loop over the items of an RDD needs them in my program.",
    again="Remove the action, such as `collect`, and call `flatMapValues` on `lines`.",
)
def loop_in_the_driver(lines):
    """The pairs are right. But your function calls an action, so Spark ran a job before anybody asked for the pairs ([section 2](lesson#2)). Which transformation runs the inner loop in the workers?"""
    pairs = [(word.lower(), play) for play, line in lines.collect() for word in line.split()]
    return lines.context.parallelize(pairs, 3)
