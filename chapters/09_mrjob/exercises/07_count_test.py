# %% task [markdown] points=2
# ## A test that can fail
#
# *Write.* The file `word_count.py` holds a job `WordCount`, as in the lesson, but with a combiner. Write a test of it. **The test passes for
# right jobs, and ends with an `AssertionError` for each of these wrong ones:**
#
# - a job that counts *The* and *the* as two words;
# - a job that counts a word once for each line, even if it occurs there twice;
# - a job whose mapper and combiner are right, and whose reducer counts its values instead of adding them up;
# - a job that yields the number of lines as well, under the key `"lines"`.
#
# `pairs_of` from the lesson is given. One `assert` may be enough. **Test what the job yields, not how it is written.** Here is the right
# job; `!python count_test.py` runs your test on it.

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
RIGHT = """import re

from mrjob.job import MRJob


class WordCount(MRJob):
    def mapper(self, _, line):
        for word in re.findall("[a-z']+", line.lower()):
            yield word, 1

    def combiner(self, word, counts):
        yield word, sum(counts)

    def reducer(self, word, counts):
        yield word, sum(counts)


if __name__ == "__main__":
    WordCount.run()
"""

WRONG = {
    "that takes The and the for two words": RIGHT.replace("a-z'", "A-Za-z'").replace("line.lower()", "line"),
    "that counts a word once a line": RIGHT.replace("re.findall(", "set(re.findall(").replace("()):", "())):"),
    "whose reducer counts its values instead of adding them up": "sum(1 for _ in counts)".join(
        RIGHT.rsplit("sum(counts)", 1)
    ),
    "that yields the number of lines as well": RIGHT.replace("        for", '        yield "lines", 1\n        for'),
}

# The same counts from other pairs: a test of what the job yields lets it pass, a test of its source or of its mapper does not.
OTHER = (
    RIGHT.replace("import re", "import re\nfrom collections import Counter")
    .replace("for word in re.findall(", "for word, count in Counter(re.findall(")
    .replace("())", "())).items()")
    .replace("yield word, 1", "yield word, count")
    .replace("sum(", "sum(+each for each in ")
)

TESTED = """
import runpy, sys

sys.argv = ["count_test.py"]
for name, text in FILES.items():
    with open(name, "w") as file:
        file.write(text)
try:
    runpy.run_path("count_test.py", run_name="__main__")
except SystemExit as leaving:  # as unittest does
    if leaving.code:
        raise RuntimeError(f"exit status {leaving.code}")
"""


def outcome(test, source):
    """What a test says of a job beside it: "passed", "AssertionError", or the error that it ended with instead."""
    ran = jobs.mrjob(f"FILES = { ({'count_test.py': test, 'word_count.py': source})!r}\n{TESTED}", [])
    return "passed" if ran.ok else "AssertionError" if "AssertionError" in ran.said else without_place(ran.error)


@exercise(on="processes", rounds=())
def check(answer, draw):
    if not expect.equal(
        outcome(answer, RIGHT),
        "passed",
        says="The word count is right. Your test ended with {received}. What did it expect?",
    ):
        return
    missed = [name for name, source in WRONG.items() if outcome(answer, source) != "AssertionError"]
    says = (
        "Your test should end with AssertionError for each wrong job. It did not for a job "
        + "; and one ".join(missed)
        + ". For which text do this job and the right one yield different pairs?"
    )
    if expect.equal(missed, [], says=says):
        expect.equal(
            outcome(answer, OTHER),
            "passed",
            says="This word count gives right counts, and its mapper adds up the words of a line. Your test ended with {received}. "
            "What does it look at besides the pairs that the job yields?",
        )


# %% right
@right
def four_tests():
    """One small test for each way to be wrong, with unittest's way to end."""
    return """import unittest

from word_count import WordCount


def counted(line):
    job = WordCount([])
    pairs = sorted(job.combine_pairs(iter(sorted(job.map_pairs([(None, line)])))))
    return dict(job.reduce_pairs(iter(pairs)))


class CountTest(unittest.TestCase):
    def test_counts(self):
        self.assertEqual(counted("The the"), {"the": 2})
        self.assertEqual(counted("to be"), {"to": 1, "be": 1})


unittest.main()
"""


# %% wrong
ASSERTION = 'assert pairs_of(WordCount, b"The boy by the brook\\nthe bee\\n") == {"the": 3, "boy": 1, "by": 1, "brook": 1, "bee": 1}'

wrong(
    "ones_only",
    was=ASSERTION,
    now='assert pairs_of(WordCount, b"a bee") == {"a": 1, "bee": 1}',
    belief="A test is good when the right program passes it.",
    says="Your test lets three of the wrong jobs pass. In its text every word occurs once, in small letters ([section 2](lesson#2)). On which line would the right job and a wrong one differ?",
    again="Use a text with one word twice in a line, and once with a capital letter.",
)

wrong(
    "mapper_only",
    was=ASSERTION,
    now='assert list(WordCount([]).mapper(None, "The the")) == [("the", 1), ("the", 1)]',
    belief="If the mapper is right, so is the job.",
    says="Your test lets the job with the wrong reducer pass. The other three have a wrong mapper ([section 2](lesson#2)). Which function runs the whole job?",
    again="Compare what `pairs_of` returns for a text, instead of the mapper's pairs.",
)

wrong(
    "wants_lines",
    was=ASSERTION,
    now='assert pairs_of(WordCount, b"The the") == {"the": 2, "lines": 1}',
    belief="A test of a wrong case holds the wrong result.",
    says="The word count is right, and your test ended with {received}. An assertion that is false stopped it. What should stand on the right of its `==`?",
    again="Work out by hand what the right job yields for your text. Compare with that.",
)

wrong(
    "reads_source",
    was=ASSERTION,
    now='text = open("word_count.py").read()\nassert "lower" in text and text.count("sum(counts)") == 2 and \'"lines"\' not in text and "set(" not in text',
    belief="A program is right when its source looks right.",
    says="Your test ended with {received} for a job that gives right counts and is written in another way. It looks at the source. What can a test compare instead ([section 2](lesson#2))?",
    again="Run the job with `pairs_of` on a short text, and compare the pairs.",
)

equivalent(
    was="--no-conf",
    now="--no-con",
    why="The job's options are equal: argparse takes the beginning of an option for it.",
)
