# %% task [markdown] points=2
# ## Four jobs, three clocks
#
# *Predict.* `work()` keeps one core busy for two seconds; `sleep(2)` waits for two. The machine has two cores, both
# idle, and starting a worker costs nothing worth mentioning.
#
# ```python
# "sleep"      sleep(2)
# "work"       work()
# "pool"       a Pool of two workers, each calls work() once
# "one core"   the same Pool, on a machine with a single core
# ```
#
# What do three clocks show for each, in whole seconds: the wall clock, the CPU clock of the parent (the process that
# runs this line), and the CPU time of its workers, added up? Put three numbers in place of the dots of each line.

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
# A CPU clock counts work, in its own process. Two workers' work is four seconds, wherever it is done.
clocks = {
    "sleep": (2, 0, 0),
    "work": (2, 2, 0),
    "pool": (2, 0, 4),
    "one core": (4, 0, 4),
}
### END SOLUTION

# %% hints [markdown]
# 1. Fill the table by columns. The wall clock: how long do you wait? The two others: who computes, and for how long?
# 2. A CPU clock counts seconds of computing, in its own process only. It stands still while its process sleeps, or
#    waits for its turn on a core. Add up the two workers.
# 3. A relative: one cook bakes for an hour, two helpers at two ovens for three hours each, at the same time, while
#    the cook sits. The wall clock shows 4 hours, the cook's own work is 1, the helpers' is 6.

# %% question [markdown]
# Which of the three clocks would you quote to somebody who pays for the machine by the hour?

# %% check
CLOCKS = {"sleep": (2, 0, 0), "work": (2, 2, 0), "pool": (2, 0, 4), "one core": (4, 0, 4)}


ASKS = {
    "wall clock": "From start to end, how long do you wait?",
    "parent's CPU clock": "What does the parent itself compute, and for how long?",
    "workers' CPU time": "Which workers are there, and how much computing has each of them to do?",
}


def check(answer, draw):
    for line, right in CLOCKS.items():
        given = answer[line]
        three = given if isinstance(given, (tuple, list)) and len(given) == 3 else ("?", "?", "?")
        wrong = [clock for clock, shown, due in zip(ASKS, three, right, strict=True) if shown != due]
        says = f"Look at the {wrong[0]} for “{line}” in {{received}}. {ASKS[wrong[0]]}" if wrong else ""
        # Not `equal`: a card that shows what is expected would leave nothing to predict.
        expect.note(not wrong, given, says=says)


# %% right
@right
def worked_out():
    """From the work, the workers and the cores."""
    table = {"sleep": (2, 0, 0), "work": (2, 2, 0)}
    for line, cores in (("pool", 2), ("one core", 1)):
        work = 2 * 2
        table[line] = (work // cores, 0, work)
    return table


# %% wrong
wrong(
    "sleep_costs_cpu",
    {"sleep": (2, 2, 0), "work": (2, 2, 0), "pool": (2, 0, 4), "one core": (4, 0, 4)},
    belief="waiting_is_work",
    says="Sleeping shows on the CPU clock here, for two seconds. What does the processor compute during a nap?",
)

wrong(
    "parent_has_it_all",
    {"sleep": (2, 0, 0), "work": (2, 2, 0), "pool": (2, 4, 4), "one core": (4, 4, 4)},
    belief="The parent's CPU clock includes what its workers compute.",
    says="The parent's clock shows the work of the workers as well. In which process did that work run, and whose clock is it?",
)

wrong(
    "two_seconds_in_all",
    {"sleep": (2, 0, 0), "work": (2, 2, 0), "pool": (2, 0, 2), "one core": (4, 0, 4)},
    belief="What is done at the same time is work that counts once.",
    says="Two workers with two seconds of work each come to two seconds in all. If two people read for an hour, how many hours were read?",
)

wrong(
    "workers_are_cores",
    {"sleep": (2, 0, 0), "work": (2, 2, 0), "pool": (2, 0, 4), "one core": (2, 0, 4)},
    belief="more_workers_more_speed",
    says="With one core the pool takes no longer than with two. Which of the two workers computes at a given moment?",
)

wrong(
    "one_after_the_other",
    {"sleep": (2, 0, 0), "work": (2, 2, 0), "pool": (4, 0, 4), "one core": (4, 0, 4)},
    belief="The workers of a pool take turns.",
    says="The two workers took turns, although there are two cores. What does the second worker do while the first computes?",
)

wrong(
    "parent_waits_at_full_speed",
    {"sleep": (2, 0, 0), "work": (2, 2, 0), "pool": (2, 2, 4), "one core": (4, 4, 4)},
    belief="A parent computes for as long as its workers do.",
    says="The parent's CPU clock runs as long as the wall clock. What does the parent compute until its workers are done?",
)

wrong(
    "turns_count_as_work",
    {"sleep": (2, 0, 0), "work": (2, 2, 0), "pool": (2, 0, 4), "one core": (4, 0, 8)},
    belief="A process that waits for its turn on a core computes.",
    says="On one core each worker was given four seconds of CPU time. In how many of them was the core its own?",
)

wrong(
    "one_core_one_share",
    {"sleep": (2, 0, 0), "work": (2, 2, 0), "pool": (2, 0, 4), "one core": (4, 0, 2)},
    belief="On half as many cores half as much work is done.",
    says="On one core the CPU time of the workers comes to two seconds, and you wait for four. What did that core do in the other two?",
)
