# %% task [markdown] slot="tasks"
# ## Few tasks for each worker
#
# A pool of `workers` workers translates `letters` letters (one or more). Each worker should get about `each` tasks. So there may be **at most** `workers * each` tasks.
#
# Find the smallest chunk size that keeps this limit. Return a tuple of three numbers: this chunk size; how many tasks it makes; and how many letters the last task has.

# %% answer
def even_chunks(letters, workers, each):
    """The chunk size, the tasks, and the letters of the last task.

    >>> even_chunks(24, 3, 4)
    (2, 12, 2)
    """
    ### BEGIN SOLUTION
    size = ceil(letters / (workers * each))
    tasks = ceil(letters / size)
    return size, tasks, letters - size * (tasks - 1)
    ### END SOLUTION


# %% hints [markdown]
# 1. Try 9 letters and at most 4 tasks. Is a chunk size of 2 enough?
# 2. Round the chunk size up. Then count the tasks again: there may be fewer than the limit.
# 3. The same for guests and tables, with one gap:
#    ```python
#    seats = ceil(guests / tables)
#    used_tables = ceil(guests / ___)
#    ```

# %% question [markdown]
# Why should a worker get more than one task if some letters are much longer than others?


# %% check
def check(answer, draw):
    workers, each = draw.integer(2, 4, named="workers"), draw.integer(2, 4, named="each")
    most = workers * each
    letters = {1: 1, 2: 2 * most, 3: 2 * most + 1, 5: 2 * most - 1, 20: most + 1}
    size = draw.size(40)
    letters = draw.show("letters", letters.get(size) or draw.random.randint(5, 40) * most + 2)
    expect.equal(answer(letters, workers, each), solution(letters, workers, each))


# %% right
@right
def by_trial(letters, workers, each):
    """Tries one chunk size after another."""
    size = 1
    while -(-letters // size) > workers * each:
        size += 1
    chunks = [range(letters)[first : first + size] for first in range(0, letters, size)]
    return [size, len(chunks), len(chunks[-1])]


# %% wrong
wrong(
    "rounds_down",
    was="size = ceil(letters / (workers * each))",
    now="size = max(1, letters // (workers * each))",
    belief="the_end_needs_no_care",
    says="For {input letters} letters you gave {received}; {expected} is right. You rounded the chunk size down, so some letters are left over and need more tasks. How many tasks are there then?",
    again="Round up: `ceil(letters / (workers * each))`.",
)

wrong(
    "the_limit_is_reached",
    was="tasks = ceil(letters / size)",
    now="tasks = workers * each",
    belief="a_cap_is_always_reached",
    says="For {input letters} letters you gave {received}; {expected} is right. The limit is the most tasks that are allowed. How many chunks of your size do you need for all letters?",
    again="Count the tasks with `ceil(letters / size)`.",
)

wrong(
    "last_chunk_full",
    was="letters - size * (tasks - 1)",
    now="size",
    belief="The last chunk is as large as the others.",
    says="For {input letters} letters you gave {received}; {expected} is right. The last task gets the letters that are left. How many do the other tasks have together?",
    again="Subtract the letters of all other tasks from all letters.",
)
