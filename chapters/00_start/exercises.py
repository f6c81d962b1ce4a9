# %% [markdown]
# # 00 · Start: exercises
#
# Seven steps. The three marked **core** take about 45 minutes: read a verdict, write a stopwatch, size an archive. The
# [lesson](../notebooks/00_start.ipynb) has everything they need.
#
# Put your answer where it says `...  # your code`, run the cell, then the one below it. A wrong try costs nothing;
# after one, `hint("start.late_arrivals")` opens the first hint, and `hint("start.late_arrivals", 2)` the next.

# %%
from workbook import check, hint, progress

# %% [markdown]
# ## 1. Late arrivals · core
#
# *Write.* The lesson showed a wrong answer. Here is the place for the right one; what stands on this page is what
# counts. Given a list of delays in minutes, how many flights arrived late, which means more than 0 minutes after their
# time?


# %% exercise="late_arrivals"
def late_arrivals(delays):
    """How many of these delays, in minutes, are late.

    >>> late_arrivals([12, -5, 40])
    2
    """
    ### BEGIN SOLUTION
    count = 0
    for minutes in delays:
        if minutes > 0:  # on time is not late
            count = count + 1
    return count
    ### END SOLUTION


# %%
check("start.late_arrivals")

# %% [markdown]
# ## 2. Four jobs, three clocks
#
# *Predict.* `work()` keeps one core busy for two seconds; `sleep(2)` waits for two. The machine has two cores, both
# idle, and starting a worker costs nothing worth mentioning.
#
# ```python
# "sleep"      sleep(2)
# "work"       work()
# "pool"       a Pool of two workers, each calls work() once
# "one core"   the same Pool, on a machine with a single core
# ```
#
# What do three clocks show for each, in whole seconds: the wall clock, the CPU clock of the parent (the process that
# runs this line), and the CPU time of its workers, added up? Put three numbers in place of the dots of each line.

# %% exercise="clocks"
### BEGIN STUB
# clocks = {
#     "sleep": (..., ..., ...),  # wall clock, parent's CPU clock, workers' CPU time
#     "work": (..., ..., ...),
#     "pool": (..., ..., ...),
#     "one core": (..., ..., ...),
# }
### END STUB
### BEGIN SOLUTION
# A CPU clock counts work, in its own process. Two workers' work is four seconds, wherever it is done.
clocks = {
    "sleep": (2, 0, 0),
    "work": (2, 2, 0),
    "pool": (2, 0, 4),
    "one core": (4, 0, 4),
}
### END SOLUTION

# %%
check("start.clocks")

# %% [markdown]
# ## 3. The best of several · core
#
# *Complete.* Write the stopwatch of the lesson as one function. `best_of(job, times, clock)` runs `job()` as many times
# as `times` says, reads `clock()` before and after each run, and gives the seconds of the fastest. Two holes. The
# lesson's `seconds` is not on this page: its three lines are yours to write.
#
# The check brings a clock of its own, a toy that moves only when the job runs. So the answer is the same on every
# machine: if three runs take 5, 2 and 3 seconds, it is 2.


# %% exercise="best_of"
def best_of(job, times, clock):
    """The seconds of the fastest of several runs of a job, by this clock."""
    runs = []
    for _ in range(times):
        ### BEGIN SOLUTION
        start = clock()  # anew for each run
        job()
        runs.append(clock() - start)
        ### END SOLUTION
    ### BEGIN SOLUTION
    return min(runs)
    ### END SOLUTION


# %%
check("start.best_of")

# %% [markdown]
# ## 4. Bytes in words
#
# *Write.* Turn a size such as `"5 kB"` or `"5 KiB"` into a number of bytes. The text holds a whole number, a blank, and
# a unit: `B` alone, or one of `PREFIXES` before `B` (a step is a factor of 1,000), or one of them with an `i` before
# `B` (a factor of 1,024). The first prefix is written `k` in `kB` and `K` in `KiB`. The result is a whole number, exact
# to the last byte.

# %% tags=["given"]
PREFIXES = "kMGTPEZYRQ"  # kilo, mega, giga, tera, peta, exa, zetta, yotta, ronna, quetta


# %% exercise="bytes_in"
def bytes_in(size):
    """The number of bytes in a size with a unit.

    >>> bytes_in("5 kB")
    5000
    >>> bytes_in("5 KiB")
    5120
    """
    ### BEGIN SOLUTION
    number, unit = size.split()
    step = 1024 if "i" in unit else 1000
    # "B" is no prefix: find gives -1, and the power is 0.
    power = PREFIXES.upper().find(unit[0].upper()) + 1
    return int(number) * step**power
    ### END SOLUTION


# %%
check("start.bytes_in")

# %% [markdown]
# ## 5. Which of the three?
#
# *Choose.* Eight jobs. For each: what makes it hard *first*, `"volume"`, `"velocity"` or `"variety"`? If none of them
# does, `"none"`.
#
# | name | the job |
# |---|---|
# | `card` | A bank checks each payment, 200 bytes, before the shop's till says yes: within 50 ms. |
# | `archive` | 40 years of weather in files of one form, 900 TB. A report is due in autumn. |
# | `clinic` | Letters, scans and tables of three hospitals that number their patients differently: 2 GB. There is time until June. |
# | `year` | The 336,776 flights of 2013 in one CSV file, for a talk next week. |
# | `turbine` | A turbine's sensor sends 40 bytes ten times a second. A bad bearing must stop it within a second. |
# | `genomes` | 100,000 genomes, each a file of 120 GB of the same kind. Each is read once. |
# | `airlines` | Two airlines merge their timetables. One has spreadsheets in local time, the other XML in UTC: 30 MB. |
# | `survey` | 1,200 answers to ten questions with a mark from 1 to 5, in one table. |

# %% exercise="three_words"
### BEGIN STUB
# three_words = {
#     "card": ...,
#     "archive": ...,
#     "clinic": ...,
#     "year": ...,
#     "turbine": ...,
#     "genomes": ...,
#     "airlines": ...,
#     "survey": ...,
# }
### END STUB
### BEGIN SOLUTION
# Ask what would go wrong on an ordinary laptop, with the time that the job leaves and a person who knows the data.
three_words = {
    "card": "velocity",
    "archive": "volume",
    "clinic": "variety",
    "year": "none",
    "turbine": "velocity",
    "genomes": "volume",
    "airlines": "variety",
    "survey": "none",
}
### END SOLUTION

# %%
check("start.three_words")

# %% [markdown]
# ## 6. A telescope on the back of an envelope · core
#
# *Compute.* The SKA, two radio telescopes in Australia and South Africa, plans to archive 700 PB a year (its
# observatory's figure, as of 2025). On paper:
#
# - `"gigabytes_a_second"`: how many GB must be written each second, if it goes on day and night for 365 days?
# - `"days_on_the_line"`: how many days would one year's archive take over a line of 100 Gbit/s that is always full?
# - `"disks"`: how many disks of 20 TB hold a year's archive, if everything is kept twice?
# - `"years_of_moore"`: one computer takes 64 hours for an image. If computers double their speed every two years, in how many
#   years will one take a single hour?
#
# Within 5 % is right, as long as the units are. You may write numbers or let Python compute them.

# %% exercise="envelope"
### BEGIN STUB
# envelope = {
#     "gigabytes_a_second": ...,
#     "days_on_the_line": ...,
#     "disks": ...,
#     "years_of_moore": ...,
# }
### END STUB
### BEGIN SOLUTION
year_bytes = 700 * 10**15
envelope = {
    "gigabytes_a_second": year_bytes / (365 * 24 * 60 * 60) / 10**9,
    # A line counts bits, eight to a byte.
    "days_on_the_line": year_bytes * 8 / (100 * 10**9) / (24 * 60 * 60),
    "disks": 2 * year_bytes / (20 * 10**12),
    # From 64 hours to one the time must be halved six times.
    "years_of_moore": 6 * 2,
}
### END SOLUTION

# %%
check("start.envelope")

# %% [markdown]
# ## 7. Project: a job on paper
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


# %% exercise="job_on_paper"
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


# %%
check("start.job_on_paper")

# %% [markdown]
# It passes? Then use it on something of yours: a folder of photographs, a table from work. Write down what it says, run
# the job, and compare.

# %% [markdown]
# ## Where you are

# %% tags=["nbval-ignore-output"]
progress()
