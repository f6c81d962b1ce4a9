# %% task [markdown]
# ## A second step
#
# The first step of this job counts the words of each first letter. Fill the gap in the second step. **The job yields only the most common
# first letter and its count.** No two letters are equally common. The lines `to be or` and `not to` give `"t"  2`.


# %% answer
# %%writefile most_common_letter.py
from mrjob.job import MRJob
from mrjob.step import MRStep


class MostCommonLetter(MRJob):
    """The most common first letter, and the number of its words."""

    def steps(self):
        return [
            MRStep(mapper=self.letters, reducer=self.total),
            MRStep(mapper=self.to_one_key, reducer=self.most),
        ]

    def letters(self, _, line):
        for word in line.split():
            yield word[0], 1

    def total(self, letter, ones):
        yield letter, sum(ones)

    def to_one_key(self, letter, count):
        ### BEGIN SOLUTION
        yield None, (count, letter)
        ### END SOLUTION

    def most(self, _, counted):
        count, letter = max(counted)
        yield letter, count


if __name__ == "__main__":
    MostCommonLetter.run()

# %% hints [markdown]
# 1. Compare `to_one_key` in `rivals.py`. `max` compares pairs by their first item.


# %% check
@exercise(on="processes", rounds=(1, None), demands=("a call for each key",))
def check(answer, draw):
    # Of the pairs in the last call, j arrives last and z first, with three cores; each count is above twenty.
    letters, times = ("abcdefghijklmnopqrstuvwxyz", 22) if draw.is_last else ("bnt", 2)
    for best in ("a", "j", "z") if draw.is_last else ("n",):
        words = [f"{letter}o" for letter in letters] * (times - 1) + [f"{best}e"]
        draw.random.shuffle(words)
        lines = draw.show("lines", [" ".join(words[at : at + 3]) for at in range(0, len(words), 3)])
        says = "Your job gives {received}; {expected} is right. What does your mapper send for one letter, and what does `max` compare?"
        ran = jobs.mrjob(answer, lines, options=MANY)
        if ran.ok and not ran.output:
            says = "Your job gives no pairs. Does your line in `to_one_key` yield a pair ([section 5](lesson#5))?"
        if not gives(ran, [(best, times)], says):
            return
    if draw.is_last:
        sends_keys(jobs.apart(answer, lines), len(letters), "letters")


# %% wrong
wrong(
    "letter_as_key",
    was="None, (count, letter)",
    now="letter, (count, letter)",
    belief="a_reducer_sees_all_keys",
    says="Your job gives {received}; {expected} is right. All letters came out: the last reducer was called once for each key ([section 5](lesson#5)). Which key brings all counts to one call?",
    again="Send each pair with the same key, such as None.",
)

wrong(
    "letter_first",
    was="(count, letter)",
    now="(letter, count)",
    belief="`max` finds the largest number in a pair.",
    says="Your job gives {received}; {expected} is right. Your pairs begin with the letter, so `max` compared letters. Which item should stand first?",
    again="Send `(count, letter)`.",
)

equivalent(was="", now="counted = repeated(counted)", why="The largest of the pairs twice is the largest.")
