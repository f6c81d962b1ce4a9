# %% task [markdown] points=1 core=true
# ## Count the longest words
#
# *Copy and change.* `longest_words` gets a list of lines, each with at least one word. It finds the first longest word of each line. It
# returns a dictionary from each word found to the number of its lines.
#
# ```
# longest_words(["the late flight", "gate on time", "flight 9"])  →  {"flight": 2, "gate": 1}
# ```
#
# **Let a pool with two or more workers find the words, and leave no process behind.** The main process counts them.

# %% answer
# %%writefile longest_words.py
from collections import Counter
from multiprocessing import Pool


def longest(line):
    """The first longest word of a line."""
    return max(line.split(), key=len)


def longest_words(lines):
    """How many lines have each word as their first longest, found by two workers."""
    ### BEGIN SOLUTION
    with Pool(2) as pool:
        return Counter(pool.map(longest, lines))
    ### END SOLUTION


# %% hints [markdown]
# 1. [Section 1](lesson#1) finds the words with a pool. What do you do with its list?
# 2. `with Pool(2) as pool:` starts two workers and stops them after the block. `Counter(words)` counts equal words.
# 3. How often each length occurs, with one gap:
#    ```python
#    with Pool(2) as pool:
#        return Counter(pool.___(len, words))
#    ```

# %% explanation [markdown]
# The workers find the words, and the main process counts them: no worker sees all lines. The `with` statement stops the workers, even after an error.

# %% question [markdown]
# The order of the results does not matter here. Which method of a pool could you use in place of `map`?


# %% check
@exercise(on="processes", demands=DEMANDS, rounds=(None,))
def check(answer, draw):
    lines = draw.several(
        lambda random: " ".join(random.choices(WORDS, k=random.randint(1, 5))),
        300,
        named="lines",
        cases=["tail gate", "on"],
    )
    words = [max(line.split(), key=len) for line in lines]
    if ran := gives(answer, "longest_words", draw, Counter(words), lines):
        uses_workers(ran, draw, words, lines)


# %% right
@right
def with_an_executor():
    return dedent("""
        from concurrent.futures import ProcessPoolExecutor

        def longest(line):
            best = ""
            for word in line.split():
                best = word if len(word) > len(best) else best
            return best

        def longest_words(lines):
            counts = {}
            with ProcessPoolExecutor(max_workers=2) as executor:
                for word in executor.map(longest, lines, chunksize=5):
                    counts[word] = counts.get(word, 0) + 1
            return counts
    """)


# %% wrong
wrong(
    "one_process",
    was="pool.map(longest, lines)",
    now="map(longest, lines)",
    belief="Inside the `with` block of a pool, every map runs in its workers.",
    says="The words are right. The pool got no task: `map` is Python's own function and runs in this process ([section 1](lesson#1)). Whose `map` should do the work?",
    again="Call the pool's method: `pool.map`.",
)

wrong(
    "never_ended",
    module("""
        from collections import Counter

        def longest(line):
            return max(line.split(), key=len)

        pools = []

        def longest_words(lines):
            pools.append(Pool(2))
            return Counter(pools[-1].map(longest, lines))
    """),
    belief="A pool ends by itself once its results are there.",
    says="The words are right. Processes that your function had started were still running after it returned ([section 1](lesson#1)). Which statement ends a pool?",
    again="Make the pool in a `with` statement. Pools of pathos and joblib stay after it: [section 3](lesson#3) ends them.",
)

wrong(
    "one_at_a_time",
    was="pool.map(longest, lines)",
    now="[pool.apply(longest, (line,)) for line in lines]",
    belief="A call that goes to a pool runs beside the others.",
    says="The words are right. At no moment did two workers have a task: each call waited for its result before the loop went on. Which method takes all lines?",
    again="Use `pool.map(longest, lines)` in place of the loop.",
)

equivalent(was="Pool(2", now="Pool(…", why="A third worker is allowed: the text asks for two or more.")
