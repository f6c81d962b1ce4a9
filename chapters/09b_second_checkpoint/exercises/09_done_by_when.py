# %% task [markdown] slot="scheduler"
# ## Done by when?
#
# A job has `tasks` tasks (1 or more), all alike: each wants a container of `memory` MB and one core, and takes `minutes` minutes. `machines` is an
# iterator of pairs: the free MB and the free cores of each machine. As soon as a task is done, the next one gets its place. Give a pair: how
# many tasks run at the same time at the beginning, and after how many minutes the last one is done. Where no machine has room for even one,
# the job waits for ever: `(0, None)`.

# %% answer
def done_by_when(machines, tasks, memory, minutes):
    """How many tasks run at the beginning, and when the last one is done.

    >>> done_by_when(iter([(4096, 4), (2048, 2)]), tasks=12, memory=1024, minutes=5)
    (6, 10)
    """
    ### BEGIN SOLUTION
    # A container lies on one machine, and needs both.
    places = sum(min(megabytes // memory, cores) for megabytes, cores in machines)
    return (min(places, tasks), ceil(tasks / places) * minutes) if places else (0, None)
    ### END SOLUTION


# %% hints [markdown]
# 1. How many containers fit on one machine, and what sets the limit there? Only then think of all machines and of
#    time.
# 2. On a machine there is room for `min(megabytes // memory, cores)`. With `places` of them the tasks are done in
#    `ceil(tasks / places)` rounds, and they can't fill more places than there are tasks.
# 3. A relative, guests for tables, each guest with a chair and a plate: `places = sum(min(chairs, plates) for chairs,
#    plates in tables)`; 30 guests at 12 places eat in 3 rounds.

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
    expected = (min(room, tasks), -(-tasks // room) * minutes) if room else (0, None)
    expect.equal(answer(expect.serve(machines), tasks, memory, minutes), expected)


# %% right
@right
def done_by_loop(machines, tasks, memory, minutes):
    """Round after round, until no task is left."""
    places = 0
    for megabytes, cores in machines:
        while megabytes >= memory and cores >= 1:
            megabytes, cores, places = megabytes - memory, cores - 1, places + 1
    if not places:
        return 0, None
    left, time = tasks, 0
    while left > 0:
        left, time = left - places, time + minutes
    return min(places, tasks), time


# %% wrong
def _done(places, tasks, minutes):
    return (min(places, tasks), ceil(tasks / places) * minutes) if places else (0, None)


@wrong(belief="free_memory_adds_up")
def all_memory_in_one(machines, tasks, memory, minutes):
    """Half a container's memory here and half there made room for one. On which machine is it?"""
    machines = list(machines)
    megabytes, cores = sum(each for each, _ in machines), sum(each for _, each in machines)
    return _done(min(megabytes // memory, cores), tasks, minutes)


@wrong(belief="A container needs memory, and nothing else.")
def cores_not_asked(machines, tasks, memory, minutes):
    """On a machine with one core eight tasks were started. What does each of them want besides memory?"""
    return _done(sum(megabytes // memory for megabytes, _ in machines), tasks, minutes)


wrong(
    "part_of_a_round",
    was="ceil(tasks / places)",
    now="tasks / places",
    belief="The last round is as short as its share of the tasks.",
    says="The last round takes a part of its time here. How long does one task take when no other is left?",
)

wrong(
    "all_places_taken",
    was="min(places, tasks)",
    now="places",
    belief="a_cap_is_always_reached",
    says="More tasks run at the beginning than the job has. Who sits on the other places?",
)

wrong(
    "there_is_room_somewhere",
    was="(min(places, tasks), ceil(tasks / places) * minutes) if places else (0, None)",
    now="min(places, tasks), ceil(tasks / places) * minutes",
    belief="there_is_always_data",
    says="It divided by 0. What does a job do that fits on no machine?",
)
