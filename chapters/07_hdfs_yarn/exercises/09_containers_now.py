# %% task [markdown] points=2
# ## What can start now?
#
# *Write.* A job wants any number of containers of `memory` MB each. `nodes` is what a ResourceManager answers about its machines: a
# list of dictionaries, of which you need two entries. `"state"` is a text; only on a machine that is `"RUNNING"` can something
# start, whatever else stands beside it. `"availMemoryMB"` is the memory not yet given away. How many of the containers can start at once?
#
# YARN gives out memory in steps: a request is rounded up to a multiple of `step`. Where that is 512, who asks for 600 gets 1,024.

# %% answer
def containers_now(nodes, memory, step):
    """How many containers of so much memory can start now.

    >>> containers_now([{"state": "RUNNING", "availMemoryMB": 2048}, {"state": "RUNNING", "availMemoryMB": 1024}], 1024, 128)
    3
    """
    ### BEGIN SOLUTION
    given = -(-memory // step) * step  # rounded up: // rounds down, also below zero
    return sum(node["availMemoryMB"] // given for node in nodes if node["state"] == "RUNNING")
    ### END SOLUTION


# %% note [markdown]
# Try it on the real one. The address of its ResourceManager is in the configuration:

# %% code tags=["nbval-ignore-output"]
# printed = !hdfs getconf -confKey yarn.resourcemanager.webapp.address
nodes = requests.get(f"http://{printed[0]}/ws/v1/cluster/nodes", timeout=10).json()["nodes"]["node"]
[(node["state"], node["availMemoryMB"]) for node in nodes]

# %% hints [markdown]
# 1. A container lies on one machine. What is left over on each, when no further one fits?
# 2. First what a request really takes: a multiple of `step`, rounded up. Then for each running machine
#    `node["availMemoryMB"] // that`, and the sum.
# 3. A similar case: cars of 5 m on parking strips, where a place is a multiple of 2 m.
#
#    ```python
#    place = -(-5 // 2) * 2  # 6 m: rounded up
#    for strip in strips:
#        if strip["open"]:
#            ...  # how many places fit into strip["free"]?
#    ```

# %% question [markdown]
# Ten machines have 1 GB free each. What would you ask of the people who wait for 2 GB?


# %% check
def drawn_node(random):
    """A machine as the ResourceManager tells of it; of those that are gone, what they last had."""
    state = random.choice(("RUNNING", "RUNNING", "RUNNING", "LOST", "UNHEALTHY"))
    free = 128 * random.choice((0, 1, 3, 7, 9, 12, 15, 16))
    return {
        "id": f"m{random.randint(1, 999)}:8041",
        "state": state,
        "numContainers": random.randint(0, 3),
        "usedMemoryMB": 2_048 - free,
        "availMemoryMB": free,
        "availableVirtualCores": random.randint(1, 4),
    }


def check(answer, draw):
    nodes = [drawn_node(draw.random) for _ in range(draw.size(24, at_least=0))]
    step = draw.choice((256, 512), named="step")
    if draw.cap is None:
        memory = draw.integer(step + 1, step + step // 3, named="memory")
    elif draw.cap == 20 or draw.random.random() < 0.5:
        memory = draw.show("memory", step * draw.random.randint(1, 2))  # nothing to round
    else:
        memory = draw.integer(100, 1_500, named="memory")
    takes = next(size for size in range(step, 4_096, step) if size >= memory)
    if draw.cap in (20, None):
        # Whatever is drawn: two machines with a little less than one container, one with exactly one, one with room for
        # several, and two with room that do not run.
        free = (takes - 128, takes - 128, takes, 2_048, 2_048, 2_048)
        for node, megabytes in zip(nodes, free, strict=False):
            node.update(state="RUNNING", availMemoryMB=megabytes, usedMemoryMB=2_048 - megabytes)
        nodes[4]["state"], nodes[5]["state"] = "LOST", "UNHEALTHY"
        draw.random.shuffle(nodes)
        ends = [
            drawn_node(draw.random) | {"state": "RUNNING", "availMemoryMB": 2_048, "usedMemoryMB": 0} for _ in range(2)
        ]
        nodes = [ends[0], *nodes, ends[1]]  # the first counts, and the last
    draw.show("nodes", nodes)
    fits = [int(node["availMemoryMB"] / takes) for node in nodes if node["state"] == "RUNNING"]
    expect.equal(answer(nodes, memory, step), sum(fits))


# %% right
@right
def by_taking_away(nodes, memory, step):
    """Container after container, until none fits."""
    given = step
    while given < memory:
        given += step
    count = 0
    for node in nodes:
        free = node["availMemoryMB"] if node["state"] == "RUNNING" else 0
        while free >= given:
            free -= given
            count += 1
    return count


# %% wrong
wrong(
    "adds_it_all_up",
    was='// given for node in nodes if node["state"] == "RUNNING")',
    now='for node in nodes if node["state"] == "RUNNING") // given',
    belief="free_memory_adds_up",
    says="You got {received}, expected is {expected}. Here the free memory of all machines is added, then divided. A container runs on one machine ([section 6](lesson#6)). How many fit on each machine alone?",
    again="Divide for each machine first, and add up the whole numbers afterwards. Where does `//` belong?",
)


@wrong(belief="A container is as large as was asked for.")
def without_rounding(nodes, memory, step):
    """You got {received}, expected is {expected}. This counts with the memory asked for. YARN rounds a request up to a multiple of `step` ([section 6](lesson#6)). What does one container really take?"""
    return sum(node["availMemoryMB"] // memory for node in nodes if node["state"] == "RUNNING")


wrong(
    "whoever_is_listed",
    was=' if node["state"] == "RUNNING"',
    now="",
    belief="A machine that is listed can be used.",
    says="You got {received}, expected is {expected}. Machines in other states were counted, too. Only a machine that is `RUNNING` starts containers. Which entry of a node tells its state?",
    again="Leave out each node whose state is not `RUNNING`, whatever memory it shows. Where can the condition stand?",
)

wrong(
    "rounds_to_the_nearest",
    was="-(-memory // step",
    now="max(1, round(memory / step)",
    belief="Rounding is to the nearest step.",
    says="You got {received}, expected is {expected}. A request just above a multiple of `step` was rounded down. YARN rounds up. To what is 600 rounded in steps of 512?",
    again="Always round up, never to the nearest. How does `//` with a negative number round?",
)

wrong(
    "always_a_step_more",
    was="-(-memory // step) *",
    now="memory // step * step +",
    belief="To round up is to take the next step, also from a step.",
    says="You got {received}, expected is {expected}. A request that is a multiple of `step` got one more step. It needs no rounding. To what is 1,024 rounded up in steps of 512?",
    again="Add a step only if something is left over. What is `memory % step` for a multiple?",
)
