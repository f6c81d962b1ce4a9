# %% task [markdown] points=3
# ## Project: a job on paper
#
# *Write.* Until now you have sized flights. This function sizes any job: web logs, plays, genomes. A job and a machine
# are dictionaries:
#
# ```python
# job = {"bytes": 50_000_000_000, "rows": 400_000_000, "microseconds": 3}    # microseconds of CPU for each row
# machine = {"disk": 500, "network": 1_000, "cores": 4, "memory": 16}        # MB/s, Mbit/s, cores, GiB
# ```
#
# Give a dictionary:
#
# - `"disk"`: seconds to read the bytes from the disk;
# - `"network"`: seconds to bring them over the network;
# - `"cpu"`: seconds to work through the rows, if all cores share them evenly;
# - `"slowest"`: the name of the part among `"disk"`, `"network"` and `"cpu"` that takes longest;
# - `"fits"`: True if the data fit in memory as columns, by the lesson's rule: five times their bytes.
#
# The example above gives 100 seconds for the disk, 400 for the network, 300 for the CPU; the network is slowest, and
# the data do not fit. Mind the units.

# %% answer
def job_on_paper(job, machine):
    """What each part of a machine needs for a job, in seconds; the slowest part; and whether the data fit in memory."""
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
# It passes? Then use it on something of yours: a folder of photographs, a table from work. Write down what it says, run
# the job, and compare.

# %% hints [markdown]
# 1. Five values, one after another. For each: which two numbers does it need, and are they in the same unit?
# 2. Bytes and bytes: MB/s is 10**6 bytes. Bits and bits: Mbit/s is 10**6 bits. Memory is in GiB, 1024**3 bytes.
#    `max(seconds, key=seconds.get)` gives the name with the largest value.
# 3. A relative, a move by van: `hours = {'carry': boxes * 3 / 60 / people, 'drive': km / speed}`, then `max(hours,
#    key=hours.get)`. Whoever counts boxes in dozens has to multiply by 12 first.

# %% question [markdown]
# If disk, network and CPU take turns, how long is the whole job? And if they work at the same time?


# %% check
def paper(job, machine):
    """The seconds of each part, as an accepted answer has them."""
    return {
        "disk": job["bytes"] / machine["disk"] / 1e6,
        "network": job["bytes"] * 8 / machine["network"] / 1e6,
        "cpu": job["rows"] * job["microseconds"] / machine["cores"] / 1e6,
    }


def check(answer, draw):
    turn = draw.size(6, at_least=0)  # 0, 1, 2, 3, 5, 6, 6: every kind of job below comes up, whatever is drawn
    random = draw.random
    machine = {
        "disk": random.choice((150, 500, 1_000, 3_000)),
        "network": random.choice((100, 1_000, 10_000)),
        "cores": random.choice((2, 4, 8)),
        "memory": random.choice((8, 16, 32, 64)),
    }
    # Far below what fits, between GB and GiB, and far above.
    size = int(machine["memory"] * 10**9 / 5 * (0.2, 1.03, 2)[turn % 3])
    # In the last two rounds it barely fits, and barely does not; never exactly, where rounding would decide.
    if edge := {20: 0.9999, None: 1.0001}.get(draw.cap):
        size = int(machine["memory"] * 2**30 / 5 * edge)
    rows = size // random.randint(80, 900)
    longest = max(size / machine["disk"], size * 8 / machine["network"])
    # The CPU needs a small part of what disk or network need, or many times as much.
    microseconds = max(1, round(longest * machine["cores"] / rows * random.choice((20, 40)))) if turn % 2 else 0.001
    job = {"bytes": size, "rows": rows, "microseconds": microseconds}
    draw.show("job", job)
    draw.show("machine", machine)

    result, seconds = answer(job, machine), paper(job, machine)
    for part, right in seconds.items():
        expect.close(result[part], right, says=f"{part}: {{received}} seconds, where {{expected}} are expected.")
    expect.equal(result["slowest"], max(seconds, key=seconds.get))
    expect.equal(
        result["fits"],
        5 * size <= machine["memory"] * 1024**3,
        says="“fits” is {received}, and {expected} is expected. Five times the bytes of the job: is that more than the memory?",
    )


# %% right
@right
def step_by_step(job, machine):
    """Every unit turned into bytes first, and comparisons in place of max."""
    disk = job["bytes"] / 1_000_000 / machine["disk"]
    network = job["bytes"] / (machine["network"] * 125_000)
    cpu = job["rows"] / machine["cores"] * job["microseconds"] / 1_000_000
    slowest = "disk"
    if network > disk and network >= cpu:
        slowest = "network"
    elif cpu > disk:
        slowest = "cpu"
    fits = job["bytes"] <= machine["memory"] * 2**30 / 5
    return {"disk": disk, "network": network, "cpu": cpu, "slowest": slowest, "fits": fits}


# %% wrong
def on_paper(job, machine, bits=8, readers=1, workers=0, room=5, unit=1024**3):
    """The solution, with what somebody took for granted in place of its constants."""
    seconds = {
        "disk": job["bytes"] / (machine["disk"] * 10**6) / readers,
        "network": job["bytes"] * bits / (machine["network"] * 10**6),
        "cpu": job["rows"] * job["microseconds"] / 10**6 / (workers or machine["cores"]),
    }
    slowest = max(seconds, key=seconds.get)
    return {**seconds, "slowest": slowest, "fits": room * job["bytes"] <= machine["memory"] * unit}


@wrong(belief="a_bit_is_a_byte")
def network_in_bytes(job, machine):
    """The network came out eight times too fast. In which unit is `machine["network"]`, and in which is `job["bytes"]`?"""
    return on_paper(job, machine, bits=1)


@wrong(belief="A job's CPU time is that of one core, however many there are.")
def one_core(job, machine):
    """The CPU seconds are those of one core alone. What do the others do, if all share the rows evenly?"""
    return on_paper(job, machine, workers=1)


@wrong(belief="Four cores do everything four times as fast, reading included.")
def cores_read_faster(job, machine):
    """The disk was made faster by the number of cores. How many disks has the machine?"""
    return on_paper(job, machine, readers=machine["cores"])


@wrong(belief="Data take as much memory as their file takes on disk.")
def file_fits(job, machine):
    """The bytes of the file were compared with the memory. What had happened in the lesson to a file of 31 MB when pandas held it?"""
    return on_paper(job, machine, room=1)


@wrong(belief="gib_is_gb")
def memory_in_gb(job, machine):
    """A job that fits barely was turned away. The memory is given in GiB: is that more than as many GB, or less?"""
    return on_paper(job, machine, unit=10**9)


@wrong(belief="The part with the lowest number on its label is the slowest.")
def lowest_rate(job, machine):
    """The part with the smallest number on its label was called the slowest. Do the labels count the same thing, and what of the CPU?"""
    result = on_paper(job, machine)
    result["slowest"] = min(("disk", "network"), key=machine.get)
    return result


@wrong(belief="The CPU is always the slowest part.")
def always_the_loop(job, machine):
    """It says “cpu” whatever the figures are. In the lesson it was the loop; which of *these* seconds are the most?"""
    result = on_paper(job, machine)
    result["slowest"] = "cpu"
    return result


equivalent(was="<=", now="<", why="The memory is never exactly full: rounding would decide.")
