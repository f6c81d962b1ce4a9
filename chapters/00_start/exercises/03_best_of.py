# %% task [markdown] points=2 core=true
# ## The best of several
#
# `best_of(job, times, clock)` **runs `job()` exactly `times` times**. It reads `clock()` before and after each run and returns
# the seconds of the fastest run. Fill the two gaps.
#
# ```
# three runs of 5, 2 and 3.5 seconds  →  2
# ```
#
# The check passes a clock of its own, which moves only while the job runs.

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
# 1. Three steps belong to each run: read the clock, run the job, read the clock again. Which of them stand in the loop?
# 2. `clock()` and `job()` need their brackets. Append each difference to `runs`. After the loop, look at `runs` once.
# 3. The cheapest of several shops. Fill the gap:
#    ```python
#    prices = []
#    for shop in shops:
#        prices.append(shop.price())
#    return ___(prices)
#    ```

# %% question [markdown]
# The first of many runs is often cold. For which question would you report its time?


# %% check
def check(answer, draw):
    values = sorted(draw.random.sample(range(8, 3_600), draw.size(8, at_least=1 if draw.cap in (0, 1) else 4)))
    # The fastest run comes first in one round, last in the next, and between in another.
    place = {2: 0, 3: 3, 5: 2}.get(draw.cap, draw.random.randrange(len(values)))
    fastest, *others = [value / 4 + 0.125 for value in values]  # no whole numbers
    durations = draw.show("seconds of the runs", [*others[:place][::-1], fastest, *others[place:][::-1]])
    now = [draw.integer(0, 5_000, named="the clock at the start")]

    def work():
        now[0] += durations[(job.calls - 1) % len(durations)]

    job = expect.probe(work)
    expect.equal(answer(job, len(durations), lambda: now[0]), fastest)
    says = "The time is right, but the job ran {received} times instead of {expected}. Which run is one too many or missing?"
    expect.equal(job.calls, len(durations), says=says)


# %% right
@right
def running_best(job, times, clock):
    """The best so far, instead of a list."""
    best = math.inf
    for _ in range(times):
        before = clock()
        job()
        best = min(best, clock() - before)
    return best


# %% wrong
wrong(
    "mean_of_the_runs",
    was="min",
    now="sum(runs) / len",
    belief="The fairest figure for a job's time is the mean of its runs.",
    says="Your function returned {received}, the mean of the runs. The fastest took {expected} seconds. Other programs can only slow a run down ([section 5](lesson#5)). Which run had the fewest disturbances?",
    again="Return the smallest of the times.",
)

wrong(
    "starts_once",
    was=("[]", "\n        start = clock()  # anew for each run"),
    now=("[]\n    start = clock()", ""),
    belief="A clock read once serves as the start of every run.",
    says="Your function returned {received}, the time of the first run; the fastest took {expected}. If the clock is read before the loop, later times include earlier runs. Between which two moments should one run be timed?",
    again="Read the clock in the loop, right before each run.",
)

wrong(
    "warms_up",
    was="    for",
    now="    job()\n    for",
    belief="A run that is not timed costs nothing.",
    says="The time is right, but the job ran once more than `times` says. A job may take an hour, or send a mail. Which call of `job` is not asked for?",
    again="Leave out the run before the loop.",
)
