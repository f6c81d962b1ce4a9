# %% task [markdown]
# ## Count vowels in two processes
#
# `vowel_counts` gets a list of words and returns a list with the number of vowels in each. **Let a pool with two or more workers call `vowels`, and
# end the pool.** Fill the gap. The cell writes a file; the check imports it.
#
# ```
# vowel_counts(["gate", "sky"])  →  [2, 0]
# ```

# %% answer
# %%writefile vowel_counts.py
from multiprocessing import Pool


def vowels(word):
    """The number of vowels in a word."""
    return sum(letter in "aeiou" for letter in word)


def vowel_counts(words):
    """The number of vowels in each word, counted by two workers."""
    ### BEGIN SOLUTION
    with Pool(2) as pool:
        return pool.map(vowels, words)
    ### END SOLUTION


# %% hints [markdown]
# 1. The last cell of this section does the same with `workers.longest`.


# %% check
@exercise(on="processes", demands=DEMANDS, rounds=(None,))
def check(answer, draw):
    words = draw.several(lambda random: random.choice(WORDS), 40, named="words", cases=["sky", "aeiou"])
    expected = [sum(letter in "aeiou" for letter in word) for word in words]
    if ran := gives(answer, "vowel_counts", draw, expected, words):
        uses_workers(ran, draw)


# %% wrong
wrong(
    "own_map",
    was="pool.map(vowels, words)",
    now="list(map(vowels, words))",
    belief="Inside the `with` block of a pool, every map runs in its workers.",
    says="The numbers are right. The pool got no task, because Python's own `map` ran in this process ([section 1](lesson#1)). Whose `map` should do the work?",
    again="Call `pool.map(vowels, words)`.",
)

equivalent(was="Pool(2", now="Pool(…", why="A third worker is allowed: the text asks for two or more.")
