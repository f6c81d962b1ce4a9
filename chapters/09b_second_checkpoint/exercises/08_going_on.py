# %% task [markdown] slot="scheduler"
# ## What is going on
#
# `text` is the answer of a ResourceManager that was asked for its jobs, as JSON, shortened here:
#
# ```json
# {"apps": {"app": [
#     {"name": "count", "queue": "night", "state": "RUNNING", "allocatedMB": 4096},
#     {"name": "sort", "queue": "day", "state": "ACCEPTED", "allocatedMB": 0},
#     {"name": "mean", "queue": "day", "state": "FINISHED", "allocatedMB": -1}]}}
# ```
#
# Where there is no job at all, it is `{"apps": null}`. `ACCEPTED` means that a job waits for its first container; other states than these two
# and `RUNNING` are `FAILED` and `KILLED`. Give a dictionary: for each queue in which a job waits or runs, a pair, how many wait, and the MB that
# the running ones have together.

# %% answer
def going_on(text):
    """For each queue the number of jobs that wait, and the MB of those that run.

    >>> going_on('{"apps": {"app": [{"name": "count", "queue": "night", "state": "RUNNING", "allocatedMB": 4096}]}}')
    {'night': (0, 4096)}
    """
    ### BEGIN SOLUTION
    queues = {}
    for job in get_in(["apps", "app"], json.loads(text), default=[]):
        waiting, megabytes = queues.get(job["queue"], (0, 0))
        if job["state"] == "ACCEPTED":
            queues[job["queue"]] = waiting + 1, megabytes
        elif job["state"] == "RUNNING":
            queues[job["queue"]] = waiting, megabytes + job["allocatedMB"]
    return queues
    ### END SOLUTION


# %% hints [markdown]
# 1. Which states matter, and which of the two numbers does each of them change? And what comes when there is no job?
# 2. `json.loads` makes dictionaries and lists of the text. Only a job that waits or runs makes an entry for its
#    queue; what is over says -1 and does not count.
# 3. A relative, tables of a restaurant: `seated, guests = rooms.get(table['room'], (0, 0))`; a table that is
#    `reserved` adds to the first, one that is `taken` adds its guests to the second, others change nothing.

# %% question [markdown]
# A job waits though its queue has nothing running. Which question would you ask the ResourceManager next?


# %% check
def check(answer, draw):
    def job(random, queue="", state=""):
        state = state or random.choice(("RUNNING", "RUNNING", "ACCEPTED", "FINISHED", "FAILED", "KILLED"))
        memory = {"RUNNING": 1024 * random.randint(1, 8), "ACCEPTED": 0}.get(state, -1)
        name = random.choice(("count", "sort", "mean", "clean"))
        return {
            "name": name,
            "queue": queue or random.choice(("day", "night", "test")),
            "state": state,
            "allocatedMB": memory,
        }

    one, two = draw.random.sample(("day", "night", "test"), 2)
    states = {
        0: [],
        1: [(one, "ACCEPTED")],
        2: [(one, "RUNNING"), (one, "FINISHED")],
        3: [(one, "RUNNING"), (two, "ACCEPTED"), (one, "RUNNING")],
        5: [(one, "ACCEPTED"), (two, "FAILED"), (one, "RUNNING"), (one, "ACCEPTED"), (two, "KILLED")],
    }
    size = draw.size(40, at_least=0)
    jobs_now = [job(draw.random, *each) for each in states.get(size, [("", "")] * size)]
    text = draw.show("text", json.dumps({"apps": {"app": jobs_now} if jobs_now else None}))
    expected = {}
    for each in jobs_now:
        if each["state"] in ("RUNNING", "ACCEPTED"):
            waiting, megabytes = expected.get(each["queue"], (0, 0))
            expected[each["queue"]] = waiting + (each["state"] == "ACCEPTED"), megabytes + each["allocatedMB"]
    expect.equal(answer(text), expected)


# %% right
@right
def going_on_by_queue(text):
    """For each queue two sums over its jobs."""
    jobs = (json.loads(text)["apps"] or {"app": []})["app"]
    live = [job for job in jobs if job["state"] in {"ACCEPTED", "RUNNING"}]
    return {
        queue: (
            sum(job["queue"] == queue and job["state"] == "ACCEPTED" for job in live),
            sum(job["allocatedMB"] for job in live if job["queue"] == queue and job["state"] == "RUNNING"),
        )
        for queue in {job["queue"] for job in live}
    }


# %% wrong
def _queues(jobs, adds):
    """For each queue what its jobs add up to; `adds` says what one adds."""
    queues = {}
    for job in jobs:
        if added := adds(job):
            waiting, megabytes = queues.get(job["queue"], (0, 0))
            queues[job["queue"]] = waiting + added[0], megabytes + added[1]
    return queues


def _jobs(text):
    return get_in(["apps", "app"], json.loads(text), default=[])


@wrong(belief="What a list of jobs names counts, whatever has become of it.")
def finished_ones_too(text):
    """A queue where all is over is listed, and each job that is over took a MB away. What does a job have that has ended?"""
    return _queues(_jobs(text), lambda job: (job["state"] == "ACCEPTED", job["allocatedMB"]))


@wrong(belief="A job that does not run is waiting.")
def not_running_is_waiting(text):
    """Jobs that were killed wait here. For what would they wait?"""
    return _queues(_jobs(text), lambda job: (0, job["allocatedMB"]) if job["state"] == "RUNNING" else (1, 0))


@wrong(belief="there_is_always_data")
def always_some_job(text):
    """It ended with an error when no job was there. What stands under `apps` then?"""
    adds = {"RUNNING": lambda job: (0, job["allocatedMB"]), "ACCEPTED": lambda job: (1, 0)}
    return _queues(json.loads(text)["apps"]["app"], lambda job: adds.get(job["state"], lambda job: None)(job))


@wrong(belief="false_means_missing")
def nothing_allocated_is_nothing(text):
    """A queue in which a job waits, and none runs, is not listed. What does its 0 say?"""
    queues = _queues(
        _jobs(text), lambda job: {"RUNNING": (0, job["allocatedMB"]), "ACCEPTED": (1, 0)}.get(job["state"])
    )
    return valfilter(itemgetter(1), queues)


@wrong(belief="nothing_is_an_entry")
def all_queues_listed(text):
    """A queue in which every job is over is listed, with zeros. Which queues does the text ask for?"""
    adds = {"RUNNING": lambda job: (0, job["allocatedMB"]), "ACCEPTED": lambda job: (1, 0)}
    return _queues(_jobs(text), lambda job: adds.get(job["state"], lambda job: (0, 0))(job))
