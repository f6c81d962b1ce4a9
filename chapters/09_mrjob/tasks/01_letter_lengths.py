# %% task [markdown]
# ## The longest word for each letter
#
# Fill the two gaps. For each first letter, the job yields the length of the longest word. The words are in lower case, with spaces between them. **Each first letter is a key of its own.** The lines `to be or` and `not to` give
#
# ```
# "b"  2
# "n"  3
# "o"  2
# "t"  2
# ```


# %% answer
# %%writefile letter_lengths.py
from mrjob.job import MRJob


class LetterLengths(MRJob):
    """The length of the longest word of each first letter."""

    def mapper(self, _, line):
        for word in line.split():
            ### BEGIN SOLUTION
            yield word[0], len(word)
            ### END SOLUTION

    def reducer(self, letter, lengths):
        ### BEGIN SOLUTION
        yield letter, max(lengths)
        ### END SOLUTION


if __name__ == "__main__":
    LetterLengths.run()

# %% hints [markdown]
# 1. The key is `word[0]`, and the value is the length of the word. Which function finds the largest of several numbers?

# %% check
LETTER_WORDS = ("bee", "boy", "bird", "be", "to", "the", "or", "on", "no")


@exercise(on="processes", rounds=(1, None), demands=("a call for each key",))
def check(answer, draw):
    lines = draw.several(lambda random: " ".join(random.choices(LETTER_WORDS, k=3)), 60, named="lines")
    if draw.cap is None:  # the longest word of a letter comes late, and is not its last one
        lines = draw.show("lines", [*lines, "brook tree", "or bee to no"])
    longest = {}
    for word in " ".join(lines).split():
        longest[word[0]] = max(len(word), longest.get(word[0], 0))
    ran = jobs.mrjob(answer, lines)
    says = "Your job gives {received}; {expected} is right. Which pair does your mapper send for one word, and what does your reducer do with the lengths of one letter ([section 1](lesson#1))?"
    if ran.ok and not ran.output:
        says = "Your job gives no pairs. Each method gives its pairs with `yield` ([section 1](lesson#1)). Which method does not?"
    if gives(ran, list(longest.items()), says) and draw.is_last:
        sends_keys(jobs.apart(answer, lines), len(longest), "letters")


# %% wrong
wrong(
    "adds_the_lengths",
    was="max(lengths)",
    now="sum(lengths)",
    belief="A reducer adds up the values of a key.",
    says="Your job gives {received}; {expected} is right. Your reducer added the lengths of all words of a letter. Which of these lengths does the text ask for?",
    again="Use `max(lengths)` in place of `sum(lengths)`.",
)

wrong(
    "returns_the_pair",
    was="yield letter, max(lengths)",
    now="return letter, max(lengths)",
    belief="A method gives its result with return.",
    says="Your reducer returns one pair. mrjob goes through the result of a method and takes each item as a pair, so the job gives {received} ([section 1](lesson#1)). Which word gives one pair of possibly many?",
    again="Write `yield` in place of `return`.",
)

equivalent(was="", now="lengths = repeated(lengths)", why="The largest of the lengths twice is the largest.")
