# %% task [markdown] points=1 core=true
# ## The longest word of each line
#
# *Copy and change.* `longest_words` gets a list of lines, each with at least one word. It returns a list with the first longest word
# of each line, in the order of the lines.
#
# ```
# longest_words(["the late flight", "gate on time"])  →  ["flight", "gate"]
# ```
#
# **Let a pool with two or more workers call `longest`, and leave no process behind.**

# %% answer
# %%writefile longest_words.py
from multiprocessing import Pool


def longest(line):
    """The first longest word of a line."""
    return max(line.split(), key=len)


def longest_words(lines):
    """The first longest word of each line, computed by two workers."""
    ### BEGIN SOLUTION
    with Pool(2) as pool:
        return pool.map(longest, lines)
    ### END SOLUTION


# %% hints [markdown]
# 1. [Section 1](lesson#1) has a function that does the same with another function for the workers.
# 2. `with Pool(2) as pool:` starts two workers and ends them after the block. `pool.map` takes a function and the items.
# 3. The lengths of words, with one gap:
#    ```python
#    with Pool(2) as pool:
#        return pool.___(len, words)
#    ```

# %% explanation [markdown]
# `pool.map` returns a list in the order of the items, even if the second worker finishes first. The `with` statement ends the workers, also after an error.

# %% question [markdown]
# What would the list look like if the second worker were ten times as fast as the first?


# %% check
@exercise(on="processes", demands=DEMANDS)
def check(answer, draw):
    lines = draw.several(
        lambda random: " ".join(random.choices(WORDS, k=random.randint(1, 5))),
        60,
        named="lines",
        cases=["tail gate", "on"],
    )
    expected = [max(line.split(), key=len) for line in lines]
    if ran := gives(answer, "longest_words", draw, expected, lines):
        uses_workers(ran, draw)


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
            with ProcessPoolExecutor(max_workers=2) as executor:
                return list(executor.map(longest, lines, chunksize=5))
    """)


# %% wrong
wrong(
    "one_process",
    was="pool.map(longest, lines)",
    now="list(map(longest, lines))",
    belief="Inside the `with` block of a pool, every map runs in its workers.",
    says="The words are right. The pool got no task: `map` is Python's own function and runs in this process ([section 1](lesson#1)). Whose `map` should do the work?",
    again="Call the pool's method: `pool.map`.",
)

wrong(
    "never_ended",
    module("""
        def longest(line):
            return max(line.split(), key=len)

        pools = []

        def longest_words(lines):
            pools.append(Pool(2))
            return pools[-1].map(longest, lines)
    """),
    belief="A pool ends by itself once its results are there.",
    says="The words are right. Processes that your function had started were still running after it returned ([section 1](lesson#1)). Which statement ends a pool?",
    again="Make the pool in a `with` statement.",
)

wrong(
    "one_at_a_time",
    was="pool.map(longest, lines)",
    now="[pool.apply(longest, (line,)) for line in lines]",
    belief="A call that goes to a pool runs beside the others.",
    says="The words are right. At no moment did two workers have a task: each call waited for its result before the loop went on. Which method gets all lines at once?",
    again="Use `pool.map(longest, lines)` in place of the loop.",
)

equivalent(was="Pool(2", now="Pool(…", why="A third worker is allowed: the text asks for two or more.")
