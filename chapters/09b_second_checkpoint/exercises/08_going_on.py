# %% task [markdown] slot="scheduler"
# ## What is going on
#
# `text` is a ResourceManager's answer to the question for its jobs, as JSON, shortened here:
#
# ```json
# {"apps": {"app": [
#     {"name": "count", "queue": "night", "state": "RUNNING", "allocatedMB": 4096},
#     {"name": "sort", "queue": "day", "state": "ACCEPTED", "allocatedMB": 0},
#     {"name": "mean", "queue": "day", "state": "FINISHED", "allocatedMB": -1}]}}
# ```
#
# Without any job it is `{"apps": null}`. A job in the state `ACCEPTED` waits for its first container. There are two more states, `FAILED` and
# `KILLED`.
#
# Give a dictionary: for each queue in which a job waits or runs, a pair. It has the number of jobs that wait, and the MB of all jobs that run.

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
# 1. Which states matter, and which of the two numbers does each of them change? What stands under `apps` without any job?
# 2. `json.loads` gives dictionaries and lists, and `None` for `null`. Only a job that waits or runs makes an entry for its queue.
# 3. The same for the tables of a restaurant. Fill the gaps:
#    ```python
#    reserved, guests = rooms.get(table["room"], ___)
#    if table["state"] == "reserved":
#        rooms[table["room"]] = reserved + 1, guests
#    elif table["state"] == "taken":
#        rooms[table["room"]] = ___, guests + table["guests"]
#    ```

# %% question [markdown]
# A job waits though its queue has nothing running. Which question would you ask the ResourceManager next?


# %% check
def check(answer, draw):
    one, two, three = draw.random.sample(("day", "night", "test"), 3)
    small = {
        0: [],
        1: [(one, "ACCEPTED")],
        2: [(one, "RUNNING"), (one, "FINISHED")],
        3: [(one, "RUNNING"), (two, "ACCEPTED"), (one, "RUNNING")],
        5: [(one, "ACCEPTED"), (two, "FAILED"), (one, "RUNNING"), (one, "ACCEPTED"), (two, "KILLED")],
    }
    states = ("RUNNING", "RUNNING", "ACCEPTED", "FINISHED", "FAILED", "KILLED")
    listed = small.get(draw.size(40, at_least=0))
    if listed is None:
        listed = [(draw.random.choice((one, two, three)), draw.random.choice(states)) for _ in range(40)]
    jobs = [
        {
            "name": "count",
            "queue": queue,
            "state": state,
            "allocatedMB": {"RUNNING": 1024 * draw.random.randint(1, 8), "ACCEPTED": 0}.get(state, -1),
        }
        for queue, state in listed
    ]
    text = draw.show("text", json.dumps({"apps": {"app": jobs} if jobs else None}))
    expect.equal(answer(text), solution(text))


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
wrong(
    "not_running_is_waiting",
    was='== "ACCEPTED"',
    now='!= "RUNNING"',
    belief="A job that does not run is waiting.",
    says="Your function gave {received} and not {expected}: jobs that have ended count as waiting. Only a job in the state `ACCEPTED` waits. What do you do with the other states?",
    again="Count the state `ACCEPTED` alone. Leave out jobs that are `FINISHED`, `FAILED` or `KILLED`.",
)

wrong(
    "always_some_job",
    was='get_in(["apps", "app"], json.loads(text), default=[])',
    now='json.loads(text)["apps"]["app"]',
    belief="there_is_always_data",
    says="Your function ended with an error for {input}. Without any job there is no list under `apps`. What does `json.loads` make of `null`?",
    again="Ask whether `apps` is `None` before you take its `app`, or use `get_in` with a default.",
)

wrong(
    "all_queues_listed",
    was="queues.get",
    now="queues.setdefault",
    belief="nothing_is_an_entry",
    says="Your function gave {received} and not {expected}: it lists a queue in which every job has ended. The text asks for queues in which a job waits or runs. When should a queue get its entry?",
    again="Make an entry only when a job of the queue waits or runs.",
)
