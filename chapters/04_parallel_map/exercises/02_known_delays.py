# %% task [markdown] points=1
# ## Few tasks for many rows
#
# *Copy and change.* `known_delays` gets a list of texts, such as `"12"` or `"NA"`. It returns a list with the number of each, and
# `None` for `"NA"`. The work for one text is tiny.
#
# ```
# known_delays(["12", "NA", "-3"])  →  [12, None, -3]
# ```
#
# **Use two or more workers. Send 2,000 texts as at most 20 tasks. Leave no process behind.**

# %% answer
# %%writefile known_delays.py
from multiprocessing import Pool


def known(text):
    """The number of minutes, or None."""
    return None if text == "NA" else int(text)


def known_delays(texts):
    """The delays, computed by two workers in few tasks."""
    ### BEGIN SOLUTION
    with Pool(2) as pool:
        return pool.map(known, texts, chunksize=500)
    ### END SOLUTION


# %% hints [markdown]
# 1. Which argument of `pool.map` says how many items travel together? [Section 2](lesson#2) measures it.
# 2. With 20 tasks, each task has 100 of the 2,000 texts. A task may have more texts, as long as both workers get a task.
# 3. Squares, with ten numbers in each task and one gap:
#    ```python
#    pool.map(square, numbers, ___=10)
#    ```

# %% explanation [markdown]
# With `chunksize=500`, 2,000 texts are four tasks. Each task is one message to a worker and one message back. That makes 8 messages, and not 4,000.

# %% question [markdown]
# Without `chunksize`, `Pool.map` cuts the items into about four tasks for each worker. When would you want more tasks than that?


# %% check
@exercise(on="processes", demands=(*DEMANDS, "few tasks"))
def check(answer, draw):
    texts = draw.several(
        lambda random: random.choice(("NA", str(random.randint(-60, 300)))),
        2_000,
        named="texts",
        cases=["0", "NA", "-1"],
    )
    expected = [None if text == "NA" else int(text) for text in texts]
    ran = gives(answer, "known_delays", draw, expected, texts)
    if ran and draw.is_last:
        uses_workers(ran, draw)
        expect.tasks(ran, 20)


# %% right
@right
def with_imap():
    return module("""
        def known(text):
            return int(text) if text != "NA" else None

        def known_delays(texts):
            with Pool(processes=2) as pool:
                return list(pool.imap(known, texts, 100))
    """)


# %% wrong
wrong(
    "one_by_one",
    was="chunksize=500",
    now="chunksize=1",
    belief="The smaller the tasks, the better the workers share them.",
    says="The delays are right. Each text was a task of its own, so 2,000 tasks were sent to workers and answered ([section 2](lesson#2)). How many texts should one task hold?",
    again="Set `chunksize` to 100 or more.",
)

wrong(
    "all_in_one",
    was="chunksize=500",
    now="chunksize=len(texts) or 1",
    belief="One large task is best, because it is sent once.",
    says="The delays are right. Your pool got a single task, so only one worker had something to do ([section 2](lesson#2)). How many tasks do two workers need at least?",
    again="Choose a `chunksize` of at most half the texts.",
)

wrong(
    "one_worker",
    was="Pool(2)",
    now="Pool(1)",
    belief="The number of workers is set by the number of tasks.",
    says="The delays are right. Your pool has one worker, so its tasks ran one after another ([section 1](lesson#1)). Where do you say how many workers there are?",
    again="Write `Pool(2)`.",
)

equivalent(was="Pool(2", now="Pool(…", why="A third worker is allowed: the text asks for two or more.")
equivalent(was="chunksize=500", now="chunksize=…", why="One text more or less changes nothing that is asked for.")
