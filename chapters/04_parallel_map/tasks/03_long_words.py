# %% task [markdown]
# ## Long words, as they come
#
# `long_words` gets an iterator of lines. It yields the longest word of each line if this word has more than 12 letters, in the order of
# the lines.
# **Use two or more workers. The first result must come before the input has ended.**

# %% answer
# %%writefile long_words.py
from multiprocessing import Pool


def longest(line):
    """The first longest word of a line."""
    return max(line.split(), key=len)


def long_words(lines):
    """Yield the longest words that have more than 12 letters, found by two workers."""
    ### BEGIN SOLUTION
    with Pool(2) as pool:
        for word in pool.imap(longest, lines):
            if len(word) > 12:
                yield word
    ### END SOLUTION


# %% hints [markdown]
# 1. Loop over what a method of the pool returns. It must give results in order, and before the input has ended.


# %% check
@exercise(on="processes", demands=(*DEMANDS, "first results early"), rounds=(None,))
def check(answer, draw):
    words = ("a", "thirteenwords", "twelveletter", "extraordinarily", "unaccustomedly")
    others = draw.several(
        lambda random: f"on {random.choice(words)}",
        30,
        named="lines",
        cases=["on twelveletter"],
        ends=["unaccustomedly"] * 2,
    )
    lines = draw.show("lines", ["an extraordinarily", *others])
    longest = [max(line.split(), key=len) for line in lines]
    long = [word for word in longest if len(word) > 12]
    ran = gives(answer, "long_words", draw, long, lines, waits=AN_ITERATOR)
    if ran and uses_workers(ran, draw, long, lines):
        expect.early(jobs.pooled(answer, "long_words", lines, method="fork", waits=1))


# %% wrong
wrong(
    "map_waits",
    was="pool.imap(longest, lines)",
    now="pool.map(longest, lines)",
    belief="After `yield`, every expression is lazy.",
    says="The words are right. `pool.map` gave its list only when the input had ended ([section 6](lesson#6)). Which method returns an iterator?",
    again="Use `pool.imap`.",
)

wrong(
    "any_order",
    was="pool.imap(longest, lines)",
    now="reversed(pool.map(longest, lines))",
    belief="The order of the results does not matter.",
    says="Your function gave {received}. The words should come in the order of the lines ([section 6](lesson#6)). Which method of the pool keeps the order?",
    again="Use `pool.imap`, which keeps the order.",
)

equivalent(was="Pool(2", now="Pool(…", why="A third worker is allowed: the text asks for two or more.")
