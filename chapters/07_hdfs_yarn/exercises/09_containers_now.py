# %% task [markdown] points=2
# ## What can start now?
#
# A job requests any number of containers of `memory` MB each. `nodes` is what a ResourceManager says about its machines: a
# list of dictionaries, of which you need two entries. Containers start **only on machines with the `"state"` `"RUNNING"`**.
# `"availMemoryMB"` is a machine's free memory. How many of the containers can start at once?
#
# YARN rounds a request **up to a multiple of `step`**. With a step of 512, a request of 600 gets 1,024.

# %% answer
def containers_now(nodes, memory, step):
    """How many containers of so much memory can start now.

    >>> free = (2048, 1024)
    >>> nodes = [{"state": "RUNNING", "availMemoryMB": memory} for memory in free]
    >>> containers_now(nodes, 1024, 128)
    3
    """
    ### BEGIN SOLUTION
    given = -(-memory // step) * step  # rounded up: // rounds down, also below zero
    return sum(node["availMemoryMB"] // given for node in nodes if node["state"] == "RUNNING")
    ### END SOLUTION


# %% note [markdown]
# Try it on the real cluster. The address of its ResourceManager is in the configuration:

# %% code tags=["nbval-ignore-output"]
# printed = !hdfs getconf -confKey yarn.resourcemanager.webapp.address
reply = requests.get(f"http://{printed[0]}/ws/v1/cluster/nodes", timeout=10)
nodes = reply.json()["nodes"]["node"]
[(node["state"], node["availMemoryMB"]) for node in nodes]

# %% hints [markdown]
# 1. A container is on one machine. How many fit on the first machine, and how much of its memory stays unused?
# 2. First round the request up to a multiple of `step`. Then divide the memory of each running machine by it, and add up.
# 3. The same for cars of 5 m on parking strips, where a place is a multiple of 2 m. Fill the gap:
#    ```python
#    place = -(-5 // 2) * 2  # 6 m: rounded up
#    places = sum(___ for strip in strips if strip["open"])
#    ```

# %% question [markdown]
# Ten machines have 1 GB of free memory each, and a job waits for a container of 2 GB. What could its owner change?


# %% check
def node(random):
    """A machine as the ResourceManager tells of it; of one that is gone, what it had last."""
    free, state = random.choice((0, 128, 896, 2_048)), random.choice(("RUNNING", "RUNNING", "LOST", "UNHEALTHY"))
    return {"state": state, "availMemoryMB": free, "usedMemoryMB": 2_048 - free, "numContainers": random.randint(0, 3)}


def check(answer, draw):
    step, random = draw.choice((384, 640) if draw.is_last else (256, 512), named="step"), draw.random
    # In the last round just above a multiple of the step, in the round before a multiple.
    memory = {None: step + random.randint(1, step // 3), 20: step * random.randint(1, 2)}
    memory = draw.show("memory", memory.get(draw.cap, random.randint(100, 1_500)))
    takes = -(-memory // step) * step
    running = [{"state": "RUNNING", "availMemoryMB": free} for free in (2_048, takes - 1, takes - 1, takes, 2_048)]
    others = [{"state": state, "availMemoryMB": 2_048} for state in ("LOST", "UNHEALTHY")]
    cases, ends = running[1:-1] + others, (running[0], running[-1])
    nodes = draw.several(node, 24, at_least=0, named="nodes", cases=cases, ends=ends)
    expect.equal(answer(nodes, memory, step), solution(nodes, memory, step))


# %% right
@right
def by_counting_up(nodes, memory, step):
    """Container after container, until none fits."""
    given = next(size for size in range(step, memory + step, step) if size >= memory)
    free = [node["availMemoryMB"] for node in nodes if node["state"] == "RUNNING"]
    return sum(len(range(given, megabytes + 1, given)) for megabytes in free)


# %% wrong
wrong(
    "adds_it_all_up",
    was='// given for node in nodes if node["state"] == "RUNNING")',
    now='for node in nodes if node["state"] == "RUNNING") // given',
    belief="free_memory_adds_up",
    says="Your function returned {received}; {expected} was expected. Here the free memory of all machines is added, then divided. A container runs on one machine ([section 6](lesson#6)). How many fit on each machine alone?",
    again="Divide for each machine first, and add up the whole numbers afterwards. Where does `//` belong?",
)

wrong(
    "without_rounding",
    was="-(-memory // step) * step",
    now="memory",
    belief="A container is as large as was asked for.",
    says="Your function returned {received}; {expected} was expected. Without rounding, you would get the same number. YARN rounds a request up to a multiple of `step` ([section 6](lesson#6)). What does one container really take?",
    again="Round the request up before you divide.",
)

wrong(
    "always_a_step_more",
    was="-(-memory // step) *",
    now="memory // step * step +",
    belief="To round up is to take the next step, also from a step.",
    says="Your function returned {received}; {expected} was expected. A request that is a multiple of `step` got one more step. It needs no rounding. To what is 1,024 rounded up in steps of 512?",
    again="Add a step only if something is left over. What is `memory % step` for a multiple?",
)
