# %% task [markdown] slot="tasks"
# ## Photos for the workers
#
# A pool of `workers` workers makes `photos` photos smaller. `pool.map` gets `chunksize=size`. Every photo takes equally long, and a worker takes
# the next task when it has finished one.
#
# Return a tuple of three numbers: the tasks; the photos of the last task; the most tasks that one worker gets. Without photos all three are 0.

# %% answer
def photo_tasks(photos, size, workers):
    """The tasks, the photos of the last task, and the most tasks of one worker.

    >>> photo_tasks(20, 6, 3)
    (4, 2, 2)
    """
    ### BEGIN SOLUTION
    if photos == 0:
        return 0, 0, 0
    tasks = ceil(photos / size)
    return tasks, photos - (tasks - 1) * size, ceil(tasks / workers)
    ### END SOLUTION


# %% hints [markdown]
# 1. Write down the sizes of all tasks for 20 photos in chunks of 6. Which of them is different?
# 2. `ceil` rounds up. How many photos do all tasks but the last have together?
# 3. The same for eggs in boxes, with one gap:
#    ```python
#    boxes = ceil(eggs / 10)
#    in_last_box = eggs - ___ * 10
#    ```

# %% question [markdown]
# Which chunk size gives each worker exactly one task? What speaks against it if some photos take longer than others?


# %% check
def check(answer, draw):
    pick = draw.random
    size, workers = pick.randint(3, 9), pick.randint(2, 4)
    photos = (0, 1, 2 * size * workers, size - 1, 2 * size * workers + 1, pick.randint(200, 900))
    size, workers = draw.show("size", size), draw.show("workers", workers)
    at = {0: 0, 1: 1, 2: 2, 3: 3, 5: 4}.get(draw.size(10, at_least=0), 5)
    expect.equal(answer(draw.show("photos", photos[at]), size, workers), solution(photos[at], size, workers))


# %% right
@right
def cut_really(photos, size, workers):
    """Cuts a list into tasks and deals them out."""
    tasks = [range(photos)[first : first + size] for first in range(0, photos, size)]
    return len(tasks), len(tasks[-1]) if tasks else 0, len(tasks[::workers])


# %% wrong
wrong(
    "rest_by_modulo",
    was="photos - (tasks - 1) * size",
    now="photos % size",
    belief="The last chunk is the remainder of the division.",
    says="For {input photos} photos in chunks of {input size} you gave {received}; {expected} is right. The remainder is 0 if all chunks are full, but a task is never empty. How many photos has the last task then?",
    again="Subtract the photos of all other tasks: `photos - (tasks - 1) * size`.",
)

wrong(
    "rest_gets_no_task",
    was="tasks = ceil(photos / size)",
    now="tasks = max(1, photos // size)",
    belief="the_end_needs_no_care",
    says="For {input photos} photos in chunks of {input size} you gave {received}; {expected} is right. The photos that do not fill a chunk are a task, too. Does your division round up or down?",
    again="Count the tasks with `ceil(photos / size)`.",
)

wrong(
    "workers_get_chunks",
    was="ceil(tasks / workers)",
    now="max(1, tasks // workers)",
    belief="Workers can always share the tasks equally.",
    says="For {input workers} workers you gave {received}; {expected} is right. If the tasks cannot be shared equally, some worker gets one more. Who takes the tasks that are left over?",
    again="Divide the tasks by the workers, and round up.",
)
