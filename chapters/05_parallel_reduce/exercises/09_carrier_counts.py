# %% task [markdown] points=2 core=true
# ## Counts from two workers
#
# *Apply.* `carrier_counts` gets a list of chunks. Each chunk is a list of carriers' codes. It returns a dictionary with the number of flights of each carrier.
#
# ```
# carrier_counts([["UA", "AA"], ["UA"]])  →  {"UA": 2, "AA": 1}
# ```
#
# **Let two or more workers reduce the chunks with `count_chunk`. Combine their states in this process. Leave no process behind.** Without chunks, return an empty dictionary.

# %% answer
# %%writefile carrier_counts.py
from functools import reduce
from multiprocessing import Pool


def count_chunk(carriers):
    """The state of a chunk: its number of flights of each carrier."""
    counts = {}
    for carrier in carriers:
        counts[carrier] = counts.get(carrier, 0) + 1
    return counts


### BEGIN SOLUTION
def combine(left, right):
    """The counts of two parts together."""
    return {carrier: left.get(carrier, 0) + right.get(carrier, 0) for carrier in left | right}


### END SOLUTION
def carrier_counts(chunks):
    """The number of flights of each carrier, counted by two workers."""
    ### BEGIN SOLUTION
    with Pool(2) as pool:
        return reduce(combine, pool.map(count_chunk, chunks), {})
    ### END SOLUTION


# %% hints [markdown]
# 1. The module `folding` in [section 4](lesson#4) does this in two lines. What are its `start`, `step` and `combine` here?
# 2. `pool.map(count_chunk, chunks)` gives a list of states. Reduce this list with a function that adds the counts of two dictionaries.
# 3. The same for sums, with one gap:
#    ```python
#    with Pool(2) as pool:
#        return reduce(add, pool.map(sum, chunks), ___)
#    ```

# %% explanation [markdown]
# `count_chunk` makes its dictionary itself, so no two chunks share one. The initial value `{}` is the identity, and the result without chunks.

# %% question [markdown]
# What travels from a worker to this process, and how large is it for a chunk of a million flights?


# %% check
@exercise(on="processes", demands=DEMANDS, rounds=(None,))
def check(answer, draw):
    carriers = draw.several(
        lambda random: random.choice(("UA", "AA", "B6", "HA")), 600, at_least=2, named="chunks", ends=["UA", "UA"]
    )
    carriers = ["WN", *carriers, "AS"]  # each of the two is in one chunk alone
    chunks = draw.show("chunks", cut(draw.random, carriers, 12))
    expected = {carrier: carriers.count(carrier) for carrier in carriers}
    ran = jobs.pooled(answer, "carrier_counts", [[Sent(each) for each in chunk] for chunk in chunks])
    gave = ran.gave if isinstance(ran.gave, dict) else {}
    says = "Your function gave {received}, and {expected} is right. Which counts of a carrier must be added?"
    plain = replace(ran, gave={f"{key}".strip("*"): count for key, count in gave.items()} if gave else ran.gave)
    if not expect.gave(plain, expected, "" if ran.gave is None else says) or not expect.workers(ran):
        return
    sent = [[f"{each}*" for each in chunk] for chunk in chunks]
    expect.computed(ran, [Counter(chunk) for chunk in sent], [each for chunk in sent for each in chunk])
    says = "The counts are right, and workers counted, too. But the counts of {received} did not come from them. Which states does your function combine?"
    expect.equal([key for key in gave if not key.endswith("*")], [], says=says)
    expect.none_left(ran)
    expect.gave(jobs.pooled(answer, "carrier_counts", [], method="fork"), {})


# %% right
@right
def with_an_executor():
    return dedent("""
        from collections import Counter
        from concurrent.futures import ProcessPoolExecutor

        def carrier_counts(chunks):
            with ProcessPoolExecutor(2) as executor:
                return sum(executor.map(Counter, chunks), Counter())
    """)


# %% wrong
wrong(
    "later_wins",
    was="reduce(combine, pool.map(count_chunk, chunks), {})",
    now="reduce(lambda left, right: {**left, **right}, pool.map(count_chunk, chunks), {})",
    belief="one_dictionary_combines",
    says="Your function gave {received}, and {expected} is right. Of a carrier that is in several chunks, only the last count was kept ([section 4](lesson#4)). What must happen to the two counts?",
    again="Add the counts of both dictionaries for each carrier.",
)

wrong(
    "workers_fill_my_dictionary",
    module("""
        counts = {}

        def count_chunk(carriers):
            for carrier in carriers:
                counts[carrier] = counts.get(carrier, 0) + 1

        def carrier_counts(chunks):
            with Pool(2) as pool:
                pool.map(count_chunk, chunks)
            return counts
    """),
    belief="workers_share_my_variables",
    says="Your function gave {received}. Each worker filled a dictionary of its own, and this process never saw them. What does `pool.map` return from each chunk?",
    again="Let `count_chunk` return its dictionary, and combine what `pool.map` returns.",
)

wrong(
    "states_are_dropped",
    was="return reduce(combine, pool.map(count_chunk, chunks), {})",
    now="""pool.map(count_chunk, chunks)
        return reduce(combine, map(count_chunk, chunks), {})""",
    belief="It is enough that workers run.",
    says="The counts are right, and workers counted, too. But the counts of {received} come from this process: Python's own `map` runs here ([section 1](lesson#1)). What should `reduce` get?",
    again="Pass what `pool.map` returns to `reduce`, and count nothing in this process.",
)

wrong(
    "never_ended",
    was="with Pool(2) as pool:",
    now="for pool in [Pool(2)]:",
    belief="A pool ends by itself once its results are there.",
    says="The counts are right. But processes that your function had started were still running after it returned ([section 1](lesson#1)). Which statement ends a pool?",
    again="Make the pool in a `with` statement.",
)

wrong(
    "no_initial_value",
    was="pool.map(count_chunk, chunks), {})",
    now="pool.map(count_chunk, chunks))",
    belief="there_is_always_data",
    says="Without chunks, your function raised TypeError: `reduce` had no states and no initial value. Which state is the identity of counts ([section 2](lesson#2))?",
    again="Pass `{}` as the third argument of `reduce`.",
)

equivalent(was="Pool(2", now="Pool(…", why="A third worker is allowed: the text asks for two or more.")
