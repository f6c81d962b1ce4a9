# %% task [markdown] slot="paper"
# ## A copy by night
#
# Every night the files of a server are copied to another machine. They are read from a disk and sent over a line, both at the same
# time. So the slower of the two decides. They are never equally slow.
#
# `files` is an iterator of pairs: a whole number and its unit, `"MB"` or `"MiB"`. The disk reads `disk` MB/s, and the line carries `line`
# Mbit/s. Give a pair: the seconds that the slower part needs, and its name, `"disk"` or `"line"`.

# %% answer
def copy_time(files, disk, line):
    """The seconds that the slower part needs, and which part that is.

    >>> copy_time(iter([(300, "MB"), (200, "MB")]), disk=100, line=1_600)
    (5.0, 'disk')
    """
    ### BEGIN SOLUTION
    # The iterator gives each file once, so the bytes are added up before anything is divided.
    size = sum(number * (1024**2 if unit == "MiB" else 1000**2) for number, unit in files)
    seconds = {"disk": size / (disk * 10**6), "line": size * 8 / (line * 10**6)}
    slower = max(seconds, key=seconds.get)
    return seconds[slower], slower
    ### END SOLUTION


# %% hints [markdown]
# 1. Which units stand in the text? Which of them count bytes, and which count bits?
# 2. Add up the bytes of all files first. 1 MB is 1,000 × 1,000 bytes, 1 MiB is 1,024 × 1,024 bytes, and 1 byte is 8 bits.
# 3. The same for water that comes from a tap and leaves through a hose. Fill the gap:
#    ```python
#    litres = sum(buckets)
#    seconds = {"tap": litres / tap, "hose": ___}
#    slower = max(seconds, key=seconds.get)
#    ```

# %% question [markdown]
# Which of the two would you replace first if the copy had to be twice as fast, and how far would that help?


# %% check
def check(answer, draw):
    files = draw.several(
        lambda random: (random.randint(5, 900), random.choice(("MB", "MiB", "MiB"))), 40, named="files"
    )
    disk = draw.choice((100, 150, 200, 400), named="disk, MB/s")
    # A line of 3 or 4 times the disk's number looks faster, and is slower; one of 12 times is faster.
    line = draw.show("line, Mbit/s", (3 * disk, 4 * disk, disk // 2, 12 * disk)[len(files) % 4])
    expect.equal(answer(expect.serve(files), disk, line), solution(files, disk, line))


# %% right
@right
def by_the_rates(files, disk, line):
    """The slower rate first, in bytes a second; then one reduction."""
    rate, name = min((disk * 10**6, "disk"), (line * 10**6 / 8, "line"))
    unit_bytes = {"MB": 10**6, "MiB": 2**20}
    return reduce(lambda size, file: size + file[0] * unit_bytes[file[1]], files, 0) / rate, name


# %% wrong
wrong(
    "line_carries_bytes",
    was="size * 8",
    now="size",
    belief="a_bit_is_a_byte",
    says="Your result is {received}, and {expected} was expected. It treats {input line, Mbit/s} Mbit/s as MB/s. How many Mbit make 1 MB?",
    again="Multiply the bytes by 8 before you divide by the rate of the line.",
)

wrong(
    "units_look_alike",
    was='(1024**2 if unit == "MiB" else 1000**2)',
    now="1000**2",
    belief="the_i_is_spelling",
    says="Your result is {received}, and {expected} was expected. It treats MiB as MB. How many bytes has each of the two?",
    again="An MiB has 1,024 × 1,024 bytes, and an MB has 1,000 × 1,000. Look at each file's unit.",
)

wrong(
    "adds_up_twice",
    was=("size = sum(", "size / (disk", "size * 8"),
    now=("sizes = (", "sum(sizes) / (disk", "sum(sizes) * 8"),
    belief="lazy_holds_results",
    says="Your result is {received}, and {expected} was expected. That is not the slower part. How many seconds does your code get for each of the two?",
    again="An iterator gives its items once. Add up all files once, keep the sum under a name, and use it for both parts.",
)
