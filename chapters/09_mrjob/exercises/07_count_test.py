# %% task [markdown] points=2
# ## A test that can fail
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

# %% code
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

# %% answer
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

# %% hints [markdown]
# 1. For each of the four wrong jobs: find the shortest text on which it and the right one differ.
# 2. `pairs_of(WordCount, text)` runs the whole job, combiner included. `assert pairs_of(…) == {…}` ends with an error
#    where it does not hold.
# 3. A relative, a job for the longest line: `assert pairs_of(Longest, b"one\nthree\n") == {"three": 5}` tells it from
#    a job that takes the first line, and not from one that takes the last.

# %% question [markdown]
# Which wrong job can you think of that your test would let pass?

# %% check
ENDING = '\n\nif __name__ == "__main__":\n    WordCount.run()\n'


RIGHT = """import re

from mrjob.job import MRJob

WORD = re.compile(r"[a-z']+")


class WordCount(MRJob):
    def mapper(self, _, line):
        for word in WORD.findall(line.lower()):
            yield word, 1

    def combiner(self, word, counts):
        yield word, sum(counts)

    def reducer(self, word, counts):
        yield word, sum(counts)
"""


WRONG = {
    "that takes The and the for two words": RIGHT.replace("line.lower()", "line"),
    "that counts a word once a line": RIGHT.replace(
        "in WORD.findall(line.lower())", "in set(WORD.findall(line.lower()))"
    ),
    "whose reducer counts its values instead of adding them up": RIGHT.rpartition("sum(counts)")[0]
    + "sum(1 for _ in counts)\n",
    "that yields the number of lines as well": RIGHT.replace(
        "        for word", '        yield "lines", 1\n        for word'
    ),
}


@jobs.once
def outcome(test, source):
    """Whether a test, beside a file with this job, passes it or refuses it."""
    command = f"cat > count_test.py <<'END_OF_TEST'\n{test}\nEND_OF_TEST\npython count_test.py > said.txt 2>&1"
    beside = f"cat > word_count.py <<'END_OF_COUNT'\n{source}{ENDING}END_OF_COUNT\n{command}"
    status, _ = jobs.shell(script("", [], beside), seconds=30)
    return "passed" if status == 0 else "refused"


@exercise(**IN_PROCESSES | {"rounds": ()})
def check(answer, draw):
    if not expect.equal(outcome(answer, RIGHT), "passed", says="It refuses a word count that is right."):
        return
    let_pass = [name for name, source in WRONG.items() if outcome(answer, source) == "passed"]
    expect.equal(let_pass, [], says="It lets a job pass " + "; and one ".join(let_pass) + ".")


# %% right
HEAD = """from io import BytesIO

from word_count import WordCount


def pairs_of(job_class, text):
    job = job_class(["-r", "inline", "--no-conf"])
    job.sandbox(stdin=BytesIO(text))
    job.set_up_logging(quiet=True)
    with job.make_runner() as runner:
        runner.run()
        return dict(job.parse_output(runner.cat_output()))


"""


@right
def four_tests():
    """One small test for each way to be wrong."""
    return HEAD + dedent("""
        assert pairs_of(WordCount, b"The the") == {"the": 2}
        assert pairs_of(WordCount, b"to be\\nto be\\n") == dict(to=2, be=2)
        assert sorted(pairs_of(WordCount, b"by by by")) == ["by"]
    """)


# %% wrong
wrong(
    "ones_only",
    was='The boy by the brook\\nthe bee\\n") == {"the": 3, "boy": 1, "by": 1, "brook',
    now='a bird and the bee\\n") == {"a": 1, "bird": 1, "and": 1, "the',
    belief="A test is good when the right program passes it.",
    says="With every word once, and all in small letters, three of the wrong jobs give the right pairs. In which line would a word that is there twice show something?",
)

wrong(
    "prints_only",
    was='assert pairs_of(WordCount, b"The boy by the brook\\nthe bee\\n") == {"the": 3, "boy": 1, "by": 1, "brook": 1, "bee": 1}',
    now='print(pairs_of(WordCount, b"The boy by the brook\\nthe bee\\n"))',
    belief="To test is to run the program and show what it gives.",
    says="It printed what the job gave, and ended without an error whatever that was. Who would read it, the hundredth time?",
)

wrong(
    "mapper_only",
    was='assert pairs_of(WordCount, b"The boy by the brook\\nthe bee\\n") == {"the": 3, "boy": 1, "by": 1, "brook": 1, "bee": 1}',
    now='pairs = list(WordCount([]).mapper(None, "The boy by the brook"))\nassert pairs == [("the", 1), ("boy", 1), ("by", 1), ("the", 1), ("brook", 1)]',
    belief="If the mapper is right, so is the job.",
    says="It asked the mapper alone, and the reducer of a wrong job was never called. How would you notice that the parts do not fit together?",
)

wrong(
    "looks_up_one",
    was='The boy by the brook\\nthe bee\\n") == {"the": 3, "boy": 1, "by": 1, "brook": 1, "bee": 1}',
    now='the boy by the brook\\n")["the"] == 2',
    belief="One value that is right stands for all of them.",
    says='The count of one word is right in all but two of the jobs. What does a lookup of `"the"` say of the other words, and of keys that should not be there?',
)

wrong(
    "small_letters",
    was='The boy by the brook\\nthe bee\\n") == {"the": 3, "boy": 1, "by": 1, "brook": 1, "bee',
    now='the boy by the brook\\n") == {"the": 2, "boy": 1, "by": 1, "brook',
    belief="small_and_capital_are_one",
    says="All its words are in small letters, so the job that keeps capitals apart has passed. Which word of an ordinary text begins with a capital letter?",
)

wrong(
    "wants_lines",
    was='boy by the brook\\nthe bee\\n") == {"the": 3, "boy": 1, "by": 1, "brook": 1, "bee',
    now='the\\n") == {"the": 2, "lines',
    belief="A test of a wrong case holds the wrong result.",
    says="A job that is right was refused: the test wants a key that no word count yields. What should be on the right side of its `==`?",
)
