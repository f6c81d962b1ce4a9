# %% task [markdown] slot="scheduler"
# ## Done by when?
#
# A job has `tasks` tasks (1 or more), all alike. Each needs a container of `memory` MB and one core, and takes `minutes` minutes. `machines` is an
# iterator of pairs: the free MB and the free cores of each machine. When a task is done, the next one gets its place.
#
# Give a pair: how many tasks run at the same time at the beginning, and after how many minutes the last one is done. If no machine has room for
# a single task, the job never starts: give `(0, None)`.

# %% answer
def done_by_when(machines, tasks, memory, minutes):
    """How many tasks run at the beginning, and when the last one is done.

    >>> done_by_when(iter([(4096, 4), (2048, 2)]), tasks=12, memory=1024, minutes=5)
    (6, 10)
    """
    ### BEGIN SOLUTION
    # A container is on one machine, and needs both memory and a core.
    places = sum(min(megabytes // memory, cores) for megabytes, cores in machines)
    return (min(places, tasks), ceil(tasks / places) * minutes) if places else (0, None)
    ### END SOLUTION


# %% hints [markdown]
# 1. How many containers fit on one machine, and what sets the limit there? After that, think of all machines and of time.
# 2. The smaller of two limits counts on each machine. With so many places, the tasks run in rounds, and the last round can be short.
# 3. The same for guests at tables, each with a chair and a plate. Fill the gaps:
#    ```python
#    places = sum(min(chairs, ___) for chairs, plates in tables)
#    seated = min(places, ___)
#    rounds = ceil(guests / places)
#    ```

# %% question [markdown]
# One more task than there are places: how long do most of the machines do nothing?


# %% check
def check(answer, draw):
    memory = draw.choice((1024, 1536, 2048), named="memory, MB")
    minutes = draw.integer(2, 9, named="minutes")
    some = draw.random.randint(2, 4)
    small = {
        1: [(some * memory, 8)],
        2: [(memory - 100, 4), (memory - 200, 4)],
        3: [(some * memory + memory // 2, 8), (some * memory + memory // 2, 8), (8 * memory, 1)],
    }
    machines = drawn(draw, lambda random: (random.randint(500, 20_000), random.randint(1, 8)), 24, small, "machines")
    if len(machines) > 3:
        machines[0] = (3 * memory, 8)  # three fit exactly
    room = sum(min(megabytes // memory, cores) for megabytes, cores in machines)
    # Fewer tasks than places; one more; just as many as two rounds hold; many.
    tasks = draw.show("tasks", {1: 1, 3: room + 1, 5: 2 * room}.get(len(machines), 3 * room + 2))
    right = solution(machines, tasks, memory, minutes)
    expect.equal(answer(expect.serve(machines), tasks, memory, minutes), right)


# %% right
@right
def done_by_loop(machines, tasks, memory, minutes):
    """Round after round, until no task is left."""
    places = 0
    for megabytes, cores in machines:
        while megabytes >= memory and cores >= 1:
            megabytes, cores, places = megabytes - memory, cores - 1, places + 1
    left, time = tasks, 0
    while places and left > 0:
        left, time = left - places, time + minutes
    return min(places, tasks), time or None


# %% wrong
wrong(
    "all_memory_in_one",
    was="sum(min(megabytes // memory, cores) for megabytes, cores in machines)",
    now="(lambda each: min(sum(m for m, _ in each) // memory, sum(c for _, c in each)))([*machines])",
    belief="free_memory_adds_up",
    says="Your function gave {received} and not {expected}: it adds up the free memory of all machines. A container is on one machine. How many containers fit on each machine by itself?",
    again="Count the containers of each machine with `//`, and add up these counts.",
)

wrong(
    "cores_not_asked",
    was="min(megabytes // memory, cores)",
    now="megabytes // memory",
    belief="A container needs memory, and nothing else.",
    says="Your function gave {received} and not {expected}: it looks at memory alone. Each task also needs a core. How many tasks run on a machine with one core?",
    again="A machine has room for `min(megabytes // memory, cores)` containers.",
)

wrong(
    "all_places_taken",
    was="min(places, tasks)",
    now="places",
    belief="a_cap_is_always_reached",
    says="Your function gave {received} and not {expected}: more tasks run at the beginning than the job has. There can be more places than tasks. How many tasks run then?",
    again="The number of tasks that run is the smaller one of places and tasks.",
)
