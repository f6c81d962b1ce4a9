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
# `pairs_of` from the lesson is given. One `assert` may be enough. **Test what the job yields, not how it is written.** The check runs your
# test on right jobs and on these four. To try it
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
# 1. For each of the four wrong jobs, find the shortest text on which it and the right one differ.
# 2. `pairs_of(WordCount, text)` runs the whole job, with its combiner. `assert` raises AssertionError where its condition is false.
# 3. A job yields the longest line. This test finds a job that yields the first line instead; the gap should find one that yields the last:
#    ```python
#    assert pairs_of(Longest, b"one\nthree\n") == {"three": 5}
#    assert pairs_of(Longest, ___) == {"three": 5}
#    ```

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


# The same counts, written differently: a test of the results lets it pass, a test of the source does not.
OTHER = """import re
from collections import Counter

from mrjob.job import MRJob


class WordCount(MRJob):
    def mapper(self, _, line):
        yield from Counter(re.findall("[a-z']+", str.lower(line))).items()

    def add_up(self, word, numbers):
        total = 0
        for number in numbers:
            total += number
        yield word, total

    combiner = reducer = add_up
"""


@jobs.once
def outcome(test, source):
    """What a test says of a job beside it: "passed", "AssertionError", or the error that it ended with instead."""
    command = f"cat > count_test.py <<'END_OF_TEST'\n{test}\nEND_OF_TEST\npython count_test.py > said.txt 2>&1 || (cat said.txt; exit 1)"
    beside = f"cat > word_count.py <<'END_OF_COUNT'\n{source}{ENDING}END_OF_COUNT\n{command}"
    status, said = jobs.shell(script("", [], beside), seconds=30)
    if status == 0:
        return "passed"
    return (
        "AssertionError" if "AssertionError" in said else (said.split("\n")[-2:] or [""])[0] or f"exit status {status}"
    )


@exercise(**IN_PROCESSES | {"rounds": ()})
def check(answer, draw):
    if not expect.equal(
        outcome(answer, RIGHT), "passed", says="The word count is right. Your test ended with: {received}."
    ):
        return
    outcomes = {name: outcome(answer, source) for name, source in WRONG.items()}
    missed = {name: seen for name, seen in outcomes.items() if seen != "AssertionError"}
    says = (
        "Your test should end with AssertionError for each wrong job. It did not for a job "
        + "; and one ".join(missed)
        + "."
    )
    if not expect.equal(missed, {}, says=says):
        return
    expect.equal(
        outcome(answer, OTHER),
        "passed",
        says="This word count gives right counts and is written in another way. Your test ended with: {received}.",
    )


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
    says="Your test lets three of the wrong jobs pass. In its text every word occurs once, in small letters ([section 2](lesson#2)). On which line would the right job and a wrong one differ?",
    again="Use a text with one word twice in a line, and once with a capital letter.",
)

wrong(
    "prints_only",
    was='assert pairs_of(WordCount, b"The boy by the brook\\nthe bee\\n") == {"the": 3, "boy": 1, "by": 1, "brook": 1, "bee": 1}',
    now='print(pairs_of(WordCount, b"The boy by the brook\\nthe bee\\n"))',
    belief="To test is to run the program and show what it gives.",
    says="Your test prints the pairs and ends without an error on all four wrong jobs. A test compares the result with what is right ([section 2](lesson#2)). Which word of Python raises AssertionError?",
    again="Compare the pairs with the right dictionary, in an `assert`.",
)

wrong(
    "mapper_only",
    was='assert pairs_of(WordCount, b"The boy by the brook\\nthe bee\\n") == {"the": 3, "boy": 1, "by": 1, "brook": 1, "bee": 1}',
    now='pairs = list(WordCount([]).mapper(None, "The boy by the brook"))\nassert pairs == [("the", 1), ("boy", 1), ("by", 1), ("the", 1), ("brook", 1)]',
    belief="If the mapper is right, so is the job.",
    says="Your test calls the mapper alone, so a job with a wrong reducer passes. Which function runs the whole job?",
    again="Compare what `pairs_of` returns for a text, instead of the mapper's pairs.",
)

wrong(
    "wants_lines",
    was='boy by the brook\\nthe bee\\n") == {"the": 3, "boy": 1, "by": 1, "brook": 1, "bee',
    now='the\\n") == {"the": 2, "lines',
    belief="A test of a wrong case holds the wrong result.",
    says="The word count is right, and your test ended with {received}. An assertion that is false stopped it. What should stand on the right of its `==`?",
    again="Work out by hand what the right job yields for your text. Compare with that.",
)

wrong(
    "reads_source",
    was='assert pairs_of(WordCount, b"The boy by the brook\\nthe bee\\n") == {"the": 3, "boy": 1, "by": 1, "brook": 1, "bee": 1}',
    now='text = open("word_count.py").read()\nassert "findall(line.lower())" in text and text.count("sum(counts)") == 2 and \'"lines"\' not in text and "set(" not in text',
    belief="A program is right when its source looks right.",
    says="Your test ended with {received} for a job that gives right counts and is written in another way. It looks at the source. What can a test compare instead ([section 2](lesson#2))?",
    again="Run the job with `pairs_of` on a short text, and compare the pairs.",
)

equivalent(was="--no-conf", now="--no-con", why="argparse accepts the beginning of an option.")
