# %% task [markdown] slot="paper"
# ## A night of cameras
#
# Cameras on a mountain film the animals at night. `recordings` is an iterator of pairs: how many minutes a recording lasts, and how many
# Mbit its camera sends in a second. Give a pair: the size of all recordings together in MB, and True or False: do they all fit together
# into a memory of `memory` MiB?

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
# 1. How many bytes does a camera with 8 Mbit/s send in a second? How many in ten minutes?
# 2. Bring everything to bytes. 1 byte is 8 bits, and 1 MiB is 1,024 × 1,024 bytes. The iterator gives each recording once.
# 3. The same for songs on a memory stick. Fill the gap:
#    ```python
#    size = sum(seconds * kbit * 1000 / 8 for seconds, kbit in songs)
#    fits = size <= ___
#    ```

# %% question [markdown]
# By how many per cent is an MiB larger than an MB, and a TiB than a TB?


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
    says="Your result is {received}, and {expected} was expected. It treats Mbit as MB. How many bits make one byte?",
    again="The cameras send Mbit. Divide by 8 to get MB.",
)

wrong(
    "memory_is_in_mb",
    was="1024**2",
    now="1000**2",
    belief="gib_is_gb",
    says="Your result is {received}, and {expected} was expected. It treats the memory of {input memory, MiB} MiB as MB. How many bytes has one MiB?",
    again="An MiB has 1,024 × 1,024 bytes. Compare bytes with bytes.",
)


wrong(
    "cameras_twice",
    was=("size = sum(", "size / 10**6, size <="),
    now=("sizes = (", "sum(sizes) / 10**6, sum(sizes) <="),
    belief="lazy_holds_results",
    says="The recordings together do not fit into {input memory, MiB} MiB, but your result is {received}. Which value does your code compare with the memory?",
    again="An iterator gives its items once. Add up all sizes once, keep the sum under a name, and compare this sum.",
)

equivalent(was="<=", now="<", why="The memory is never exactly full: rounding would decide.")
equivalent(was="10**6 / 8", now="10**6 // 8", why="60 * 10**6 is a multiple of 8.")
