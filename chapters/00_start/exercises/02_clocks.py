# %% task [markdown] points=2
# ## Four jobs, three clocks
#
# `work()` keeps one core busy for two seconds. `sleep(2)` waits for two seconds. The machine has two idle cores.
# Ignore the time to start a worker.
#
# ```python
# "sleep"      sleep(2)
# "work"       work()
# "pool"       a Pool of two workers, each calls work() once
# "one core"   the same Pool, on a machine with a single core
# ```
#
# What do three clocks show for each line, **in whole seconds**? The first is the wall clock, the second the CPU clock of the
# parent, and the third the CPU time of all workers together. For example, for a `sleep(5)` after two seconds of work:
#
# ```
# (7, 2, 0)
# ```

# %% answer
### BEGIN STUB
# clocks = {
#     "sleep": (..., ..., ...),  # wall clock, parent's CPU clock, workers' CPU time
#     "work": (..., ..., ...),
#     "pool": (..., ..., ...),
#     "one core": (..., ..., ...),
# }
### END STUB
### BEGIN SOLUTION
# A CPU clock counts the computing of its own process. Two workers compute for four
# seconds in all, on one core or on two.
clocks = {
    "sleep": (2, 0, 0),
    "work": (2, 2, 0),
    "pool": (2, 0, 4),
    "one core": (4, 0, 4),
}
### END SOLUTION

# %% hints [markdown]
# 1. Fill the table by columns. For the wall clock, ask how long you wait. For the others, ask which process computes, and how long.
# 2. A CPU clock counts only while its own process computes. It stands still while the process sleeps or waits for a core.
# 3. A cook bakes for one hour. Then two helpers bake at the same time, three hours each, and the cook rests. Fill the gap:
#    ```python
#    {"wall clock": 1 + 3, "cook's own work": 1, "helpers' work": ___}
#    ```

# %% question [markdown]
# Which of the three clocks matters to a person who pays for the machine by the hour?

# %% check
CLOCKS = {"sleep": (2, 0, 0), "work": (2, 2, 0), "pool": (2, 0, 4), "one core": (4, 0, 4)}


def check(answer, draw):
    for line, three in CLOCKS.items():
        says = f"At least one number for “{line}” is different: you wrote {{received}}. How long do you wait, and which process computes for how long?"
        expect.guess(answer[line], three, says=says)


# %% right
RIGHT = {"sleep": (2, 0, 0), "work": (2, 2, 0)}


@right
def worked_out():
    """From the work, the workers and the cores."""
    return RIGHT | {line: (2 * 2 // cores, 0, 2 * 2) for line, cores in (("pool", 2), ("one core", 1))}


# %% wrong
wrong(
    "sleep_costs_cpu",
    {"sleep": (2, 2, 0), "work": (2, 2, 0), "pool": (2, 0, 4), "one core": (4, 0, 4)},
    belief="waiting_is_work",
    says="You predicted two seconds on the CPU clock for `sleep(2)`. A CPU clock counts computing only ([section 5](lesson#5)). What does the process compute while it sleeps?",
    again="Only the wall clock runs during a sleep. Correct the second number of that line.",
)

wrong(
    "parent_has_it_all",
    {"sleep": (2, 0, 0), "work": (2, 2, 0), "pool": (2, 4, 4), "one core": (4, 4, 4)},
    belief="The parent's CPU clock includes what its workers compute.",
    says="You predicted four seconds on the parent's CPU clock for the pool. A CPU clock counts its own process only ([section 6](lesson#6)). In which processes does `work()` run?",
    again="The parent only waits for its workers. Their four seconds belong in the third column.",
)

wrong(
    "workers_are_cores",
    {"sleep": (2, 0, 0), "work": (2, 2, 0), "pool": (2, 0, 4), "one core": (2, 0, 4)},
    belief="more_workers_more_speed",
    says="You predicted the same wall time with one core as with two. Four seconds of computing must be done, and a core runs one process at a time ([section 6](lesson#6)). How much of it can one core do in two seconds?",
    again="On one core, the workers take turns. The wall clock must show all their computing.",
)
