# %% task [markdown] slot="paper"
# ## A copy by night
#
# Every night the files of a server are copied to another machine. They are read from a disk and sent on over a line, both at the
# same time, so the slower of the two decides; they are never equally slow. `files` is an iterator of pairs: a whole number and its
# unit, `"MB"` or `"MiB"`. The disk reads `disk` MB/s, the line carries `line` Mbit/s. Give a pair: the seconds that the slower part needs, and its name,
# `"disk"` or `"line"`.

# %% answer
def copy_time(files, disk, line):
    """The seconds that the slower part needs, and which part that is.

    >>> copy_time(iter([(300, "MB"), (200, "MB")]), disk=100, line=1_600)
    (5.0, 'disk')
    """
    ### BEGIN SOLUTION
    # The files pass once, so their bytes are added up before anything is divided.
    size = sum(number * (1024**2 if unit == "MiB" else 1000**2) for number, unit in files)
    seconds = {"disk": size / (disk * 10**6), "line": size * 8 / (line * 10**6)}
    slower = max(seconds, key=seconds.get)
    return seconds[slower], slower
    ### END SOLUTION


# %% hints [markdown]
# 1. Put everything into one unit before you compare. Which units stand in the question, and how many of them are
#    bytes?
# 2. Add up the bytes of all files first: an MB is 1,000 times 1,000 bytes, an MiB is 1,024 times 1,024. A line of 8
#    Mbit/s carries 1 MB in a second.
# 3. A relative, water from a tank: `litres = sum(buckets)`, then `seconds = {'tap': litres / tap, 'hose': litres /
#    hose}` and `max(seconds, key=seconds.get)` for the one that takes longest.

# %% question [markdown]
# Which of the two would you replace first if the copy had to be twice as fast, and how far would that help?


# %% check
# paper: chapter 00 (bits and bytes, MB and MiB, the slowest part) over an iterator that is read once, 01, and reduced, 03
def check(answer, draw):
    files = draw.several(
        lambda random: (random.randint(5, 900), random.choice(("MB", "MiB", "MiB"))), 40, named="files"
    )
    disk = draw.choice((100, 150, 200, 400), named="disk, MB/s")
    # A line of 3 or 4 times the disk's number looks faster, and is slower; one of 12 times is faster.
    line = draw.show("line, Mbit/s", (3 * disk, 4 * disk, disk // 2, 12 * disk)[len(files) % 4])
    size = sum(number * {"MB": 10**6, "MiB": 2**20}[unit] for number, unit in files)
    expected = max((size / disk / 10**6, "disk"), (size * 8 / line / 10**6, "line"))
    expect.equal(answer(expect.serve(files), disk, line), expected)


# %% right
@right
def by_the_rates(files, disk, line):
    """The slower rate first, in bytes a second; then one reduction."""
    rate, name = min((disk * 10**6, "disk"), (line * 10**6 / 8, "line"))
    step = {"MB": 10**6, "MiB": 2**20}
    return reduce(lambda size, file: size + file[0] * step[file[1]], files, 0) / rate, name


# %% wrong
@wrong(belief="a_bit_is_a_byte")
def line_carries_bytes(files, disk, line):
    """The line came out eight times too fast. Its label says Mbit/s: how many of these make one MB/s?"""
    size = sum(number * (1024**2 if unit == "MiB" else 1000**2) for number, unit in files)
    return max((size / (disk * 10**6), "disk"), (size / (line * 10**6), "line"))


@wrong(belief="the_i_is_spelling")
def units_look_alike(files, disk, line):
    """A file of 100 MiB took as long here as one of 100 MB. Which of the two is larger, and by how much?"""
    size = sum(number for number, unit in files)
    return max((size / disk, "disk"), (size * 8 / line, "line"))


@wrong(belief="lazy_holds_results")
def adds_up_twice(files, disk, line):
    """The part that was computed second needs 0 seconds here. Who had read the files by then?"""

    def sizes():
        return (number * (1024**2 if unit == "MiB" else 1000**2) for number, unit in files)

    return max((sum(sizes()) / (disk * 10**6), "disk"), (sum(sizes()) * 8 / (line * 10**6), "line"))


wrong(
    "one_after_the_other_part",
    was="slower = max(seconds, key=seconds.get)\n    return seconds[slower], slower",
    now="return sum(seconds.values()), max(seconds, key=seconds.get)",
    belief="Two parts that work at the same time take the sum of their times.",
    says="These are the seconds of disk and line together. What does the line do while the disk reads the second file?",
)


@wrong(belief="the_i_is_always_the_same_step")
def thousand_kib_copied(files, disk, line):
    """An MiB came out as 1.024 MB here, and it is more. How many bytes has a KiB, and how many KiB has an MiB?"""
    size = sum(number * (1.024 if unit == "MiB" else 1) for number, unit in files)
    return max((size / disk, "disk"), (size * 8 / line, "line"))
