# %% task [markdown]
# ## Count vowels in two processes
#
# `vowel_counts` gets a list of words and returns a dictionary from each word to its number of vowels. **Let a pool with two or more workers call
# `vowels`, and end the pool.** The cell writes a file; the check imports it.
#
# ```
# vowel_counts(["gate", "sky"])  →  {"gate": 2, "sky": 0}
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
        return dict(zip(words, pool.map(vowels, words)))
    ### END SOLUTION


# %% hints [markdown]
# 1. `pool.map` keeps the order of the words. So `zip(words, counts)` gives the pairs for a dictionary.


# %% check
@exercise(on="processes", demands=DEMANDS, rounds=(None,))
def check(answer, draw):
    def word(random):  # hardly any word twice: each of them counts
        return "".join(random.choices("aeioubst", k=9))

    words = draw.several(word, 300, named="words", cases=["sky", "aeiou"])
    counts = [sum(letter in "aeiou" for letter in word) for word in words]
    if ran := gives(answer, "vowel_counts", draw, dict(zip(words, counts, strict=True)), words):
        uses_workers(ran, draw, set(counts), words)


# %% wrong
wrong(
    "own_map",
    was="pool.map(vowels, words)",
    now="map(vowels, words)",
    belief="Inside the `with` block of a pool, every map runs in its workers.",
    says="The numbers are right. The pool got no task, because Python's own `map` ran in this process ([section 1](lesson#1)). Whose `map` should do the work?",
    again="Call `pool.map(vowels, words)`.",
)

equivalent(was="Pool(2", now="Pool(…", why="A third worker is allowed: the text asks for two or more.")
equivalent(was="", now="words = repeated(words)", why="A word that comes again has the same number of vowels.")
