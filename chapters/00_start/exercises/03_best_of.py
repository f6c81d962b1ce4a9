# %% task [markdown] points=2 core=true
# ## The best of several
#
# *Complete.* Write the stopwatch of the lesson as one function. `best_of(job, times, clock)` runs `job()` as many times
# as `times` says, reads `clock()` before and after each run, and gives the seconds of the fastest. Two holes. The
# lesson's `seconds` is not on this page: its three lines are yours to write.
#
# The check brings a clock of its own, a toy that moves only when the job runs. So the answer is the same on every
# machine: if three runs take 5, 2 and 3 seconds, it is 2.

# %% answer
def best_of(job, times, clock):
    """The seconds of the fastest of several runs of a job, by this clock."""
    runs = []
    for _ in range(times):
        ### BEGIN SOLUTION
        start = clock()  # anew for each run
        job()
        runs.append(clock() - start)
        ### END SOLUTION
    ### BEGIN SOLUTION
    return min(runs)
    ### END SOLUTION


# %% hints [markdown]
# 1. Three steps belong to every run: read the clock, run the job, read the clock again. Which of them stand in the
#    loop?
# 2. `clock()` and `job()` need their brackets. Keep every difference in `runs`, and look at `runs` once, after the
#    loop.
# 3. A relative, the cheapest of several shops: `prices = []`, then `for shop in shops: prices.append(shop.price())`,
#    and after the loop `return min(prices)`.

# %% question [markdown]
# In many runs, a first one is cold. For which question would it be the one to report?


# %% check
def check(answer, draw):
    values = sorted(draw.random.sample(range(2, 900), draw.size(8, at_least=2)))
    # Neither the first nor, from three on, the last run is the fastest, and neither is the slowest.
    durations = draw.show("seconds of the runs", [*values[1:2], values[0], *values[3:], *values[2:3]])
    now = [draw.integer(0, 5_000, named="the clock at the start")]

    def work():
        now[0] += durations[(job.calls - 1) % len(durations)]

    job = expect.probe(work)
    expect.equal(answer(job, len(durations), lambda: now[0]), min(durations))
    expect.equal(job.calls, len(durations), says="It ran the job {received} times; {expected} were asked for.")


# %% right
@right
def running_best(job, times, clock):
    """The best so far, instead of a list."""
    best = math.inf
    while times > 0:
        before = clock()
        job()
        best = min(best, clock() - before)
        times -= 1
    return best


# %% wrong
wrong(
    "mean_of_the_runs",
    was="min",
    now="sum(runs) / len",
    belief="The fairest figure for a job's time is the mean of its runs.",
    says="This is the mean: every disturbance is in it. Can a disturbance make a run faster?",
)

wrong(
    "starts_once",
    was=("[]", "\n        start = clock()  # anew for each run"),
    now=("[]\n    start = clock()", ""),
    belief="A clock read once serves as the start of every run.",
    says="The clock was read once before the loop, so the second figure includes the first run. From when to when should a run be timed?",
)

wrong(
    "never_calls",
    was="job()",
    now="job",
    belief="Naming a function runs it.",
    says="No time passed on the clock, and the job never ran. What is the difference between `job` and `job()`?",
)


@wrong(belief="A run that is not timed costs nothing.")
def warms_up(job, times, clock):
    """The figure is right, but the job ran once more than it was asked to. What if a run costs an hour, or sends a mail?"""
    job()
    runs = []
    for _ in range(times):
        start = clock()
        job()
        runs.append(clock() - start)
    return min(runs)


wrong(
    "keeps_the_last",
    was=("    runs = []\n", "runs.append(clock() - start)\n    return min(runs)"),
    now=("", "took = clock() - start\n    return took"),
    belief="Runs get faster and faster, so the last is the best.",
    says="Only the last run was kept. Is a later run always a faster one?",
)

wrong(
    "worst_of",
    was="min",
    now="max",
    belief="The slowest run is the honest figure for what a job takes.",
    says="This is the slowest run: the one with the most in its way. What do you learn from it about the job itself?",
)
