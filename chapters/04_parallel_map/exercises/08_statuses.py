# %% task [markdown] points=2
# ## Results before the input has ended
#
# *Apply.* `statuses` gets an iterator over the lines of a log that is still being written. It yields the last word of each line, as a number.
# **The first results must come before the input has ended.** The check gives 10 of 20 lines, and gives the others when five results have
# come. The order does not matter.
#
# ```
# list(statuses(iter(["GET / 200", "GET /map 404"])))  →  [200, 404], or [404, 200]
# ```
#
# **Let two or more workers compute the numbers, and leave no process behind.**

# %% answer
# %%writefile statuses.py
from multiprocessing import Pool


def status(line):
    """The last word of a line, as a number."""
    return int(line.split()[-1])


def statuses(lines):
    """Yield the status of each line, in any order, computed by two workers."""
    ### BEGIN SOLUTION
    with Pool(2) as pool:
        yield from pool.imap_unordered(status, lines)
    ### END SOLUTION


# %% hints [markdown]
# 1. `pool.map` returns a list, so it must wait for the last line. Which methods return an iterator? See [section 6](lesson#6).
# 2. `imap_unordered` gives each result as soon as it is there. Its `chunksize` is 1 if you do not say otherwise.
# 3. Squares as they come, with one gap:
#    ```python
#    with Pool(2) as pool:
#        yield from pool.___(square, numbers)
#    ```

# %% explanation [markdown]
# The generator stays inside its `with` block until its last result is taken. So the pool is ended after the last result, and not before.

# %% question [markdown]
# The input gets one line a second. When would the first result come with `chunksize=100`?


# %% check
@exercise(on="processes", demands=(*DEMANDS, "first results early"), rounds=(None,))
def check(answer, draw):
    codes = draw.several(
        lambda random: random.choice((200, 301, 404, 500)), 20, named="numbers", cases=[200, 404], ends=[500, 301]
    )
    lines = draw.show("lines", [f"GET /{number} {code}" for number, code in enumerate(codes)])
    ran = jobs.pooled(answer, "statuses", lines, waits=AN_ITERATOR)
    got = ran.gave
    says = (
        "In order of size, your function gave {received}; {expected} is right. Which lines are missing, or occur twice?"
    )
    if isinstance(got, (list, tuple)) and all(isinstance(each, int) for each in got):
        ran = replace(ran, gave=sorted(got))
    elif "IMap" in repr(got):
        says = "Your function gave {received}. `yield` gives a single object: here it is the iterator, and not its numbers. How do you yield each number of an iterator?"
    if expect.gave(ran, sorted(codes), says=says) and uses_workers(ran, draw, codes, lines):
        expect.early(jobs.pooled(answer, "statuses", lines, method="fork", waits=5))


# %% right
@right
def in_order():
    return module("""
        def last(line):
            return int(line.rpartition(" ")[2])

        def statuses(lines):
            with Pool(2) as pool:
                for found in pool.imap(last, lines, 2):
                    yield found
    """)


# %% wrong
wrong(
    "all_at_once",
    was="yield from pool.imap_unordered(status, lines)",
    now="yield from pool.map(status, lines)",
    belief="After `yield`, every expression is lazy.",
    says="The statuses are right. The first results came only when the input had ended. `pool.map` and an executor's `map` read all items first ([section 6](lesson#6)). Which method of a pool gives results as they come?",
    again="Use `pool.imap_unordered` or `pool.imap`.",
)

wrong(
    "large_chunks",
    was="(status, lines)",
    now="(status, lines, chunksize=1_000)",
    belief="A large chunk is always better.",
    says="The statuses are right. All lines went to the workers in one task, which was sent only when the input had ended ([section 2](lesson#2)). How large may a task be here?",
    again="Leave `chunksize` at its default of 1.",
)

wrong(
    "not_in_the_pool",
    module("""
        def status(line):
            return int(line.split()[-1])

        def statuses(lines):
            with Pool(2) as pool:
                yield from map(status, lines)
    """),
    belief="Inside the `with` block of a pool, every map runs in its workers.",
    says="The statuses are right. The pool got no task: `map` is Python's own function ([section 1](lesson#1)). Which method of the pool returns an iterator?",
    again="Use `pool.imap_unordered`.",
)

equivalent(was="Pool(2", now="Pool(…", why="A third worker is allowed: the text asks for two or more.")
