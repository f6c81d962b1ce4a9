# %% task [markdown] points=3
# ## Project: estimate a job
#
# Write a function that estimates any job. A job and a machine are dictionaries:
#
# ```python
# job = {"bytes": 50_000_000_000, "rows": 400_000_000, "microseconds": 3}    # microseconds of CPU for each row
# machine = {"disk": 500, "network": 1_000, "cores": 4, "memory": 16}        # MB/s, Mbit/s, cores, GiB
# ```
#
# Return the seconds to read the bytes, to transfer them, and to process the rows if all cores share them evenly. `"slowest"` names the
# part that takes longest. `"fits"` says whether five times the bytes fit in memory. **Look at the units.**
#
# ```
# job_on_paper(job, machine)
# →  {"disk": 100, "network": 400, "cpu": 300, "slowest": "network", "fits": False}
# ```

# %% answer
def job_on_paper(job, machine):
    """The seconds of each part, the slowest part, and whether the data fit."""
    ### BEGIN SOLUTION
    seconds = {
        "disk": job["bytes"] / (machine["disk"] * 10**6),
        "network": job["bytes"] * 8 / (machine["network"] * 10**6),
        "cpu": job["rows"] * job["microseconds"] / 10**6 / machine["cores"],
    }
    slowest = max(seconds, key=seconds.get)
    fits = 5 * job["bytes"] <= machine["memory"] * 1024**3
    return {**seconds, "slowest": slowest, "fits": fits}
    ### END SOLUTION


# %% note [markdown]
# When it passes, use it on data of your own: a folder of photographs, a table from work. Write down the estimate, run
# the job, and compare.

# %% hints [markdown]
# 1. Compute the five values one after another. Which two numbers does each need, and are they in the same unit?
# 2. MB/s is 10**6 bytes a second, Mbit/s is 10**6 bits a second, a GiB is 1024**3 bytes. `max(…, key=…)` finds the slowest part.
# 3. For a move by van, find the part that takes longer. Fill the gap:
#    ```python
#    hours = {"carry": boxes * 3 / 60 / people, "drive": km / speed}
#    slower = max(hours, key=___)    # "carry" or "drive"
#    ```

# %% question [markdown]
# How long is the whole job if disk, network and CPU take turns? And if they work at the same time?


# %% check
def check(answer, draw):
    turn, random = draw.size(6, at_least=0), draw.random  # every kind of job below comes up, whatever is drawn
    # The disk is the slowest part in some rounds, the network in others, and the CPU in every odd turn.
    disk, network = {2: (1_000, 10_000), 20: (150, 100), None: (3_000, 24_500)}.get(draw.cap, (500, 1_000))
    cores, memory = random.choice((2, 4, 8)), random.choice((8, 16, 32, 64))
    machine = draw.show("machine", {"disk": disk, "network": network, "cores": cores, "memory": memory})
    # Far below what fits, between GB and GiB, and far above.
    size = int(memory * 10**9 / 5 * (0.2, 1.03, 2)[turn % 3])
    # In the last two rounds it barely fits, and barely does not; never exactly, where rounding would decide.
    if edge := {20: 0.9999, None: 1.0001}.get(draw.cap):
        size = int(memory * 2**30 / 5 * edge)
    rows = size // random.randint(80, 900)
    seconds = {"disk": size / disk / 1e6, "network": size * 8 / network / 1e6}
    # The CPU needs a small part of what disk or network need, or many times as much.
    microseconds = 0.001
    if turn % 2:
        microseconds = max(1, round(1e6 * max(seconds.values()) * cores / rows * random.choice((20, 40))))
    job = draw.show("job", {"bytes": size, "rows": rows, "microseconds": microseconds})
    seconds["cpu"] = rows * microseconds / cores / 1e6
    result = answer(job, machine)
    for part, due in seconds.items():
        says = f"For the part {part}, your function gives {{received}} seconds instead of {{expected}}. In which units are its numbers?"
        expect.close(result[part], due, says=says)
    expect.equal(result["slowest"], max(seconds, key=seconds.get))
    says = "“fits” is {received}, and {expected} is expected. Is five times the bytes of the job more than the memory in bytes?"
    expect.equal(result["fits"], 5 * size <= memory * 1024**3, says=says)


# %% right
@right
def step_by_step(job, machine):
    """Every unit turned into bytes first, and pairs in place of a key."""
    disk = job["bytes"] / 1_000_000 / machine["disk"]
    network = job["bytes"] / (machine["network"] * 125_000)
    cpu = job["rows"] / machine["cores"] * job["microseconds"] / 1_000_000
    _, slowest = max((disk, "disk"), (network, "network"), (cpu, "cpu"))
    fits = job["bytes"] <= machine["memory"] * 2**30 / 5
    return {"disk": disk, "network": network, "cpu": cpu, "slowest": slowest, "fits": fits}


# %% wrong
wrong(
    "network_in_bytes",
    was=' * 8 / (machine["network"]',
    now=' / (machine["network"]',
    belief="a_bit_is_a_byte",
    says='Your network is eight times too fast. `machine["network"]` counts Mbit/s ([section 3](lesson#3)). In which unit is `job["bytes"]`?',
    again="Turn the bytes into bits before you divide: a byte has eight.",
)

wrong(
    "memory_in_gb",
    was="1024**3",
    now="10**9",
    belief="gib_is_gb",
    says="This job fits, but barely, and your function says that it does not. The memory is given in GiB. How many bytes does a GiB have ([section 3](lesson#3))?",
    again="A GiB is 1024**3 bytes, which is more than 10**9.",
)

wrong(
    "lowest_rate",
    was="max(seconds, key=seconds.get)",
    now='min(("disk", "network"), key=machine.get)',
    belief="The part with the smallest number in its description is the slowest.",
    says="You chose the part with the smallest number in `machine`. They have different units, and the CPU is missing. An estimate compares seconds ([section 4](lesson#4)). Which numbers can be compared?",
    again="Compare the three results in seconds, and take the name of the largest.",
)

equivalent(was="<=", now="<", why="The memory is never exactly full: rounding would decide.")
