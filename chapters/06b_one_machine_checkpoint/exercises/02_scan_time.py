# %% task [markdown] slot="tasks"
# ## When is the last page read?
#
# A pool of `workers` workers reads `pages` scanned pages (one or more). One page takes one second. `pool.map` gets `chunksize=size`. A worker takes the next task as
# soon as it is free. Ignore all other costs.
#
# Return after how many seconds the last page has been read. A worker reads the pages of a task one after another.

# %% answer
def scan_time(pages, size, workers):
    """The seconds until all pages have been read.

    >>> scan_time(12, 4, 2)
    8
    """
    ### BEGIN SOLUTION
    tasks = [min(size, pages - first) for first in range(0, pages, size)]
    free_at = [0] * workers
    for seconds in tasks:
        free_at[free_at.index(min(free_at))] += seconds
    return max(free_at)
    ### END SOLUTION


# %% hints [markdown]
# 1. Draw one line for each worker. Put the tasks of 4, 4 and 2 seconds on the lines of two workers.
# 2. Keep a list with the second at which each worker is free. Which worker takes the next task?
# 3. The same for customers and tills, with one gap:
#    ```python
#    till = queues.index(min(queues))
#    queues[till] += ___
#    ```

# %% question [markdown]
# How long does one worker take? For which chunk sizes is a second worker of no use?


# %% check
def check(answer, draw):
    pick = draw.random
    size, workers = pick.randint(3, 9), pick.randint(2, 4)
    row = size * workers
    # one page; a task less than a round; one page more than a round; a whole round; a last round of several tasks
    pages = (1, size + 1, row + 1, 2 * row, row + size + 1, pick.randint(5, 9) * row + 2)
    at = {1: 0, 2: 1, 3: 2, 5: 3, 20: 4}.get(draw.size(40), 5)
    size, workers = draw.show("size", size), draw.show("workers", workers)
    expect.equal(answer(draw.show("pages", pages[at]), size, workers), solution(pages[at], size, workers))


# %% right
@right
def by_rounds(pages, size, workers):
    """All rounds but the last are full. The last one may consist of the short task alone."""
    full_rounds, left = divmod(pages, size * workers)
    return full_rounds * size + min(left, size)


# %% wrong
@wrong(
    belief="more_workers_more_speed",
    again="Share out whole tasks. A task is never cut, even if another worker is free.",
)
def shared_equally(pages, size, workers):
    """For {input pages} pages you gave {received} seconds; {expected} is right. You divided the pages equally among the workers, but a worker gets whole tasks. How many tasks are there?"""
    return ceil(pages / workers)


@wrong(
    belief="The last chunk is as large as the others.",
    again="Let the last task take as many seconds as it has pages.",
)
def full_last_task(pages, size, workers):
    """For {input pages} pages you gave {received} seconds; {expected} is right. You let each task take as long as a full chunk. How many pages has the last task?"""
    return ceil(ceil(pages / size) / workers) * size


@wrong(
    belief="The workers take turns: the time is that of all pages.",
    again="Let the workers read at the same time. The slowest one decides.",
)
def one_after_another(pages, size, workers):
    """For {input pages} pages you gave {received} seconds; {expected} is right. That is the time of a single worker. Which tasks are read at the same time?"""
    return pages
