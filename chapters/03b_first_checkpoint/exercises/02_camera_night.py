# %% task [markdown] slot="paper"
# ## A night of cameras
#
# Cameras on a mountain film the animals that pass at night. `recordings` is an iterator of pairs: how many minutes a recording
# lasts, and how many Mbit its camera sends in a second. Give a pair: the MB of all recordings together, and True or False: do
# they all fit together into a memory of `memory` MiB?

# %% answer
def camera_night(recordings, memory):
    """The MB of all recordings, and whether they fit into the memory.

    >>> camera_night(iter([(10, 8)]), memory=1_000)
    (600.0, True)
    """
    ### BEGIN SOLUTION
    size = sum(minutes * 60 * rate * 10**6 / 8 for minutes, rate in recordings)
    return size / 10**6, size <= memory * 1024**2
    ### END SOLUTION


# %% hints [markdown]
# 1. What does a camera with 8 Mbit in a second leave behind in a second, in bytes? And in ten minutes?
# 2. The bytes of a recording are its seconds times its bits in a second, divided by 8. The memory has `memory` times
#    1,024 times 1,024 bytes.
# 3. A relative, songs on a stick: `size = sum(seconds * kbit * 1000 / 8 for seconds, kbit in songs)`, and they fit if
#    `size <= stick * 1024**2` for a stick of so many MiB.

# %% question [markdown]
# How large is the step from MB to MiB, in per cent, and how large from TB to TiB?


# %% check
def check(answer, draw):
    recordings = draw.several(lambda random: (random.randint(10, 90), random.randint(4, 40)), 30, named="recordings")
    if len(recordings) == 1:  # no whole number of MB
        recordings = draw.show("recordings", [(minutes | 1, rate | 1) for minutes, rate in recordings])
    size = sum(minutes * rate * 7_500_000 for minutes, rate in recordings)
    barely = -(-size // 2**20)
    # One recording fits into a memory of so many KiB times 1,000, and not of so many MB; two barely do not fit; of five not even
    # the largest does.
    largest = max(minutes * rate for minutes, rate in recordings) * 7_500_000
    tight = {1: round(size / 1_012_000), 2: barely - 1, 5: largest // 2**20 - 1}
    memory = draw.show("memory, MiB", tight.get(len(recordings), barely))
    expect.equal(answer(expect.serve(recordings), memory), (size / 10**6, size <= memory * 2**20))


# %% right
@right
def night_by_loop(recordings, memory):
    """A loop in MB, and the memory brought to MB."""
    megabytes = 0
    for minutes, rate in recordings:
        megabytes += minutes * 60 * rate / 8
    return megabytes, megabytes <= memory * 1.048576


# %% wrong
wrong(
    "cameras_send_bytes",
    was="/ 8 ",
    now="",
    belief="a_bit_is_a_byte",
    says="The recordings came out eight times too large. What does a camera send in a second: 8 MB, or 8 Mbit?",
)


@wrong(belief="gib_is_gb")
def memory_is_in_mb(recordings, memory):
    """The memory was taken for as many MB, and a night that fits was refused. How many bytes has a memory of one MiB?"""
    size = sum(minutes * 60 * rate / 8 for minutes, rate in recordings)
    return size, size <= memory


@wrong(belief="one_for_each_is_one_for_all")
def each_recording_fits(recordings, memory):
    """Each recording was compared with the whole memory. How much room is left when the first one is in it?"""
    sizes = [minutes * 60 * rate * 10**6 / 8 for minutes, rate in recordings]
    return sum(sizes) / 10**6, all(size <= memory * 1024**2 for size in sizes)


@wrong(belief="lazy_holds_results")
def cameras_twice(recordings, memory):
    """Everything fits, always: what was compared with the memory is 0. What had the first sum left of the recordings?"""
    sizes = (minutes * 60 * rate * 10**6 / 8 for minutes, rate in recordings)
    return sum(sizes) / 10**6, sum(sizes) <= memory * 1024**2


@wrong(belief="the_i_is_always_the_same_step")
def memory_of_thousand_kib(recordings, memory):
    """The memory came out a little too small, at 1,024,000 bytes for each MiB. Which two steps lead from a byte to an MiB?"""
    size = sum(minutes * 60 * rate / 8 for minutes, rate in recordings)
    return size, size <= memory * 1.024


equivalent(was="<=", now="<", why="The memory is never exactly full: rounding would decide.")
equivalent(was="10**6 / 8", now="10**6 // 8", why="60 * 10**6 is a multiple of 8.")
