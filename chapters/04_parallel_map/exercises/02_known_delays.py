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
# **Use two or more workers. Send 1,000 texts as at most five tasks. No task may hold more than 500 texts. Leave no process behind.**

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
        return pool.map(known, texts, chunksize=250)
    ### END SOLUTION


# %% hints [markdown]
# 1. Which argument of `pool.map` says how many items travel together? [Section 2](lesson#2) measures it.
# 2. Divide: in four tasks of equal size, how many of the 1,000 texts does each hold? Both workers must get a task.
# 3. Squares, with ten numbers in each task and one gap:
#    ```python
#    pool.map(square, numbers, ___=10)
#    ```

# %% explanation [markdown]
# With `chunksize=250`, 1,000 texts are four tasks. Each task is one message to a worker and one message back.

# %% question [markdown]
# The default of `pool.map` makes about four tasks for each worker. When are more tasks better than fewer?


# %% check
@exercise(on="processes", demands=(*DEMANDS, "few tasks"), rounds=(None,))
def check(answer, draw):
    texts = draw.several(
        lambda random: random.choice(("NA", str(random.randint(-60, 300)))),
        1_000,
        named="texts",
        cases=["0", "NA", "-1"],
    )
    expected = [None if text == "NA" else int(text) for text in texts]
    ran = gives(answer, "known_delays", draw, expected, texts)
    if ran:
        uses_workers(ran, draw, expected, texts)
        size = "Your answer made {received}, and the text asks for {expected}. `chunksize` is the number of texts in a task, not the number of tasks ([section 2](lesson#2)). How many texts must a task hold?"
        expect.tasks(ran, 5, says=size)
        uneven = f"One task held {ran.largest:,} of the {len(texts):,} texts, so its worker did nearly all the work. How large should each task be?"
        expect.true(ran.largest <= 500, says=uneven)


# %% right
@right
def with_imap():
    return module("""
        def known(text):
            return int(text) if text != "NA" else None

        def known_delays(texts):
            with Pool(processes=2) as pool:
                return list(pool.imap(known, texts, 200))
    """)


# %% wrong
wrong(
    "one_by_one",
    was="chunksize=250",
    now="chunksize=1",
    belief="The smaller the tasks, the better the workers share them.",
    says="The delays are right. Each text was a task of its own: {received} were sent to workers and answered ([section 2](lesson#2)). How many texts should one task hold?",
    again="Set `chunksize` to 200 or more.",
)

wrong(
    "by_default",
    was=", chunksize=250",
    now="",
    belief="The default chunk size makes as few tasks as possible.",
    says="The delays are right. Without `chunksize`, `pool.map` makes about four tasks for each worker: {received} ([section 2](lesson#2)). The text asks for {expected}. How many texts must a task hold?",
    again="Set `chunksize` to a number from 200 to 500.",
)

wrong(
    "nearly_all_in_one",
    was="chunksize=250",
    now="chunksize=max(1, len(texts) - 1)",
    belief="Two tasks are enough to keep two workers busy.",
    says="The delays are right. One worker got 999 texts, and the other got one ([section 2](lesson#2)). How should 1,000 texts be shared out?",
    again="Set `chunksize` to a number from 200 to 500.",
)

wrong(
    "all_in_one",
    was="chunksize=250",
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
equivalent(was="chunksize=250", now="chunksize=…", why="One text more or less changes nothing that is asked for.")
