# %% [markdown]
# # 00 · Start
#
# A file lists 336,776 flights scheduled from New York's three airports in 2013, one row for each flight.
#
# **Which carrier is latest on average? The same answer by loop, pandas and Spark: at what cost?**
#
# You will see a first answer in about ten minutes. The rest of the lesson is about its cost: how long you wait, how
# much the processor computes, and how much memory is needed. **You need:** Python from a first course: functions,
# lists, dictionaries, `for`, `if` and `with`.
#
# This page is made of **cells**. A cell holds text, like this one, or Python code. Click on the next cell, hold Shift and
# press Enter. The cell runs, and the value of its last line appears below it. Its first line makes the
# functions of this workbook available.

# %%
from workbook import check, data, hint, predict, solution

minutes_late = 75
minutes_late / 60

# %% [markdown]
# ## 1. The lab: cells, kernel, check
#
# Behind the page runs a Python program, the **kernel**. It runs the code of the cells and keeps every name that they
# define. So the next cell can use `minutes_late`.

# %%
f"{minutes_late // 60} hour and {minutes_late % 60} minutes late"

# %% [markdown]
# The kernel knows only what has run. No cell has defined `days_late` yet, so the next cell ends with an error. The last line
# of an error says what went wrong. Read it first.

# %% tags=["raises-exception"]
days_late

# %% [markdown]
# The figure shows another page, and its kernel. The number in brackets beside a cell says in which order the cells ran: [3] was the third run. You can change a cell and
# run it again at any time.
#
# ![Three cells on a page, and the kernel beside it with the names it holds. Cells one and two have run and made minutes_late and days_late. The third has been typed and not run, and its name is not in the kernel.](figures/kernel.svg)
#
# If you do not know any more which cells have run, choose **Kernel → Restart Kernel and Run All Cells**. The kernel forgets all names, but what you typed stays. Then the page runs from the top.

# %% [markdown]
# This is your first task. Learn with it how a check works.
#
# 1. Run the next three cells as they are. `check` shows a **card**. It says that nothing was attempted.
# 2. Replace the dots with `return minutes // 60`, which is wrong on purpose. Run the cell and the check again. The card now
#    says *Not yet*. Below that it shows an input, the expected result, and the result of your function.
# 3. Correct your function and run both cells again.

# %% task="hours_late"

# %% [markdown]
# What a card says about your answer is called its **verdict**. The check tries many inputs and shows the first one that fails.
# One right example does not show that a function is right. `hint("start.hours_late")` shows a hint. Nothing is sent
# anywhere, and you can try as often as you like.

# %% [markdown]
# ## 2. A first answer
#
# `data.flights()` returns the path of the file on this machine. The first line of the file names the columns. The second line
# is the first flight.

# %%
path = data.flights()
with open(path) as file:
    print(file.readline(), file.readline(), sep="\n")

# %% [markdown]
# `carrier` is the airline, as a code of two characters. `arr_delay` is the delay on arrival in minutes. A negative delay
# means that the flight arrived early. `NA` means that the file gives no delay, for example because the flight was cancelled.
#
# Start with four flights that you can check by eye. What are the mean delays of UA and HA?

# %%
toy = [
    {"carrier": "UA", "arr_delay": "10"},
    {"carrier": "UA", "arr_delay": "30"},
    {"carrier": "HA", "arr_delay": "NA"},
    {"carrier": "HA", "arr_delay": "-6"},
]


def mean_delays(flights):
    """The mean delay of each carrier, over the flights whose delay is known."""
    totals, counts = {}, {}
    for flight in flights:
        if flight["arr_delay"] != "NA":
            carrier = flight["carrier"]
            totals[carrier] = totals.get(carrier, 0) + int(flight["arr_delay"])
            counts[carrier] = counts.get(carrier, 0) + 1
    return {carrier: totals[carrier] / counts[carrier] for carrier in totals}


mean_delays(toy)

# %% [markdown]
# The flight without a delay counts neither in the total nor in the number of flights. With 0 in place of `NA`, HA would get a
# mean of −3 instead of −6.
#
# Now the whole file. Before a measurement, this workbook asks for your guess and keeps it. You learn more from a result when
# you have expected something. Put one of the keys, in quotes, in place of the dots.

# %%
choices = {"F9": "Frontier", "HA": "Hawaiian", "UA": "United", "WN": "Southwest"}
predict("start.latest_carrier", ..., choices=choices)

# %% [markdown]
# `csv.DictReader` turns each line of the file into a dictionary like those above.

# %%
import csv


def find_by_loop():
    """The mean delay of each carrier, by a loop over the file."""
    with open(path, newline="") as file:
        return mean_delays(csv.DictReader(file))


loop_means = find_by_loop()
ranked = sorted(loop_means, key=loop_means.get)
latest = ranked[-1]
reasons = {
    "HA": "One very late flight counts little if all others are early.",
    "UA": "United has the most flights. A mean does not grow with their number.",
    "WN": "Southwest is also late on average. Compare the bars below.",
}
predict("start.latest_carrier", measured=latest, why=reasons)

# %%
import matplotlib.pyplot as plt

figure, axes = plt.subplots(figsize=(7, 4.5))
axes.barh(ranked, [loop_means[carrier] for carrier in ranked])
axes.axvline(0, color="black", linewidth=0.8)
axes.set_xlabel("mean arrival delay (minutes)")
axes.set_ylabel("carrier")
plt.show()

# %% [markdown]
# That is the first answer. A bar does not say how many flights it stands for. A mean of few flights can change a lot when one more flight is added. So count them.

# %% [markdown]
# Write the function that counts them. You can copy most of it from `mean_delays`.

# %% task="known_delays"

# %% [markdown]
# ## 3. How large is large?
#
# How many bytes does the file have, and how large is it in larger units?

# %%
file_bytes = path.stat().st_size
print(f"{file_bytes:,} bytes")
print(f"{file_bytes / 1000**2:.1f} MB, or {file_bytes / 1024**2:.1f} MiB")

# %% [markdown]
# Both are right. A **megabyte** (MB) has 1,000² bytes, and a **mebibyte** (MiB) has 1,024² bytes. The prefixes for powers of
# 1,000 are defined by the [SI](https://www.bipm.org/en/measurement-units/si-prefixes), those for powers of 1,024 by the
# [IEC](https://physics.nist.gov/cuu/Units/binary.html).
#
# | power | of 1,000 | of 1,024 |
# |---|---|---|
# | 1 | kilobyte, kB | kibibyte, KiB |
# | 2 | megabyte, MB | mebibyte, MiB |
# | 3 | gigabyte, GB | gibibyte, GiB |
# | 4 | terabyte, TB | tebibyte, TiB |
# | 5 | petabyte, PB | pebibyte, PiB |
# | 6 | exabyte, EB | exbibyte, EiB |
#
# The next SI prefixes are zetta (Z), yotta (Y), ronna (R) and quetta (Q). How much larger than the unit on its left is each
# binary unit, in percent?

# %%
[round(100 * (1024 / 1000) ** power - 100, 1) for power in range(1, 7)]

# %% [markdown]
# The difference grows with every step, because each step multiplies by 1.024 again. This workbook counts files in MB.
#
# The speed of a network is given in **bits** per second, and a byte has 8 bits. So a network of 1 Gbit/s carries this many MB
# per second:

# %%
10**9 / 8 / 10**6

# %% [markdown]
# Size is not the only difficulty. Three words are often used for what makes a job with data hard.
#
# - **Volume**: the data do not fit on one machine, or one reading takes too long.
# - **Velocity**: the answer is needed sooner than you can compute it.
# - **Variety**: the data come in several forms that do not match.
#
# Many jobs are hard in none of these ways. The flights are one small file in one form, and they fit in memory.

# %% [markdown]
# How long does a file take over a network? Look at the units.

# %% task="seconds_to_send"

# %% [markdown]
# ## 4. Estimate before you measure
#
# Reading all the data once is called a **scan**. Its time is the size divided by the speed of the part that reads. An
# **estimate** is a result computed from rough numbers before the job runs. Here are rough speeds in MB per second. They are
# assumptions: replace them with the values of your machine when you know them.

# %%
speeds = {"network": 125, "hard disk": 150, "solid-state disk": 1_000, "memory": 10_000}
{part: round(file_bytes / 10**6 / speed, 3) for part, speed in speeds.items()}

# %% [markdown]
# These are seconds for one scan. The processor also works on each row. For this you need the number of rows. Count the lines
# in the first 100,000 characters, and scale up to the whole file.

# %%
with open(path) as file:
    sample_lines = file.read(100_000).count("\n")
estimated_rows = file_bytes * sample_lines / 100_000
round(estimated_rows)

# %% [markdown]
# The sample gives the right size, not the exact number. For each row, Python cuts 19 fields and does about ten more steps in
# `mean_delays`. Assume 30 steps of 0.1 microseconds each.

# %%
estimated_seconds = estimated_rows * 30 * 0.1 / 10**6
round(estimated_seconds, 1)

# %% [markdown]
# That is the estimate in seconds. What is yours? Guess how many seconds the loop takes on this machine. You have seen it run
# once, without a clock.

# %%
predict("start.loop_seconds", ...)

# %% [markdown]
# Memory can be estimated, too. pandas reads the whole file and keeps its 19 columns in memory. How many MB will they
# need? The file has 31 MB.

# %%
predict("start.memory_megabytes", ...)

# %%
import pandas

columns = pandas.read_csv(path)
columns.shape

# %% tags=["nbval-ignore-output"]
megabytes = columns.memory_usage(deep=True).sum() / 10**6
factor = megabytes * 10**6 / file_bytes
print(f"file {file_bytes / 10**6:.0f} MB, columns {megabytes:.0f} MB, ", end="")
print(f"a factor of {factor:.1f}")
ask = "Which columns could need the most memory: numbers or texts?"
predict("start.memory_megabytes", measured=round(megabytes), ask=ask)

# %% [markdown]
# A short text such as `UA` has two bytes in the file. In memory it may be a Python object, which takes many more. The factor
# depends on the columns and on the version of pandas. For estimates, this chapter assumes that columns need five times the size
# of the file. Measure a sample of your own data before you rely on it.

# %% [markdown]
# ## 5. Two clocks
#
# How long did it take? That depends on the clock. A **wall clock** measures the time that passes: `perf_counter`. A **CPU
# clock** measures the time during which a process computes: `process_time`. A **process** is a running program with its
# own memory. The kernel is one.

# %%
from time import perf_counter, process_time, sleep


def measure(job):
    """The seconds that `job()` takes: by the wall clock, and by the CPU clock."""
    wall, cpu = perf_counter(), process_time()
    job()
    return perf_counter() - wall, process_time() - cpu


# %% [markdown]
# `nap` waits for 0.2 seconds. `measure(nap)`, without parentheses after `nap`, gives the function to `measure`, which calls it.
# What will the CPU clock show?


# %%
def nap():
    """Wait for a fifth of a second."""
    sleep(0.2)


choices = {"zero": "about 0 s", "half": "about 0.1 s", "all": "about 0.2 s"}
predict("start.nap_by_cpu_clock", ..., choices=choices)

# %%
nap_wall, nap_cpu = measure(nap)
measured = "zero" if nap_cpu < 0.05 else "half" if nap_cpu < 0.15 else "all"
reasons = {
    "all": "0.2 s is what the wall clock shows. The process does not compute in a nap.",
    "half": "Waiting needs no computing at all, so the CPU clock does not move.",
    "zero": "A process that waits does not compute. The CPU clock does not move.",
}
predict("start.nap_by_cpu_clock", measured=measured, why=reasons)

# %% [markdown]
# The wall clock says how long you wait. The CPU clock says how much this process computes. So whenever you give a time, say which clock measured it. The next cell measures three jobs by both clocks: the nap, reading the bytes of the file, and the loop.


# %% tags=["nbval-ignore-output"]
def read_bytes():
    """Read all bytes of the file and forget them."""
    path.read_bytes()


jobs = {"nap": nap, "read the bytes": read_bytes, "loop": find_by_loop}
times = {name: measure(job) for name, job in jobs.items()}
places = range(len(jobs))
figure, axes = plt.subplots(figsize=(7, 3))
for shift, clock, name in ((-0.2, 0, "wall clock"), (0.2, 1, "CPU clock")):
    seconds = [both[clock] for both in times.values()]
    bars = axes.barh([place + shift for place in places], seconds, 0.4, label=name)
    axes.bar_label(bars, fmt="%.2f", padding=3)
axes.set_yticks(places, jobs)
axes.set_xlabel("time (seconds)")
axes.margins(x=0.12)
axes.legend()
plt.show()

loop_seconds, loop_cpu = times["loop"]
ratio = max(loop_cpu / estimated_seconds, estimated_seconds / loop_cpu)
verdict = "useful" if ratio <= 3 else "not useful"
print(f"estimate {estimated_seconds:.1f} s, CPU clock {loop_cpu:.1f} s")
print(f"They differ by a factor of {ratio:.1f}: the estimate was {verdict}.")
ask = "Would a faster disk help this job?"
predict("start.loop_seconds", measured=round(loop_seconds, 1), ask=ask)

# %% [markdown]
# The estimate counts steps of computing, so it is compared with the CPU clock. We call it useful if it is right within a
# factor of three. If the wall clock shows much more for the loop, other programs used the processor at the same time, or
# the process waited. The card compares your guess with the wall clock. Compare the bars of the loop and of reading the bytes: which part needs more time?

# %% [markdown]
# Use both clocks of one run.

# %% task="waiting_share"

# %% [markdown]
# ### The best of several, cold and warm
#
# The same job takes a different time in each run, because other programs use the machine, too. To compare two ways, take the
# **best of several** runs: the fastest one, because it was disturbed least. To promise when a job will be done, look at the slow runs.
#
# The first run can differ for another reason. `import` loads a library from the disk once. A second import finds it in
# memory. A first run like this is called **cold**, a later one **warm**. Files are also faster to read the second time, because
# the operating system keeps them in memory. The next cell starts a new Python process, which imports pandas five times. Its first import is cold, although the system may still hold some of the files.

# %% tags=["nbval-ignore-output"]
import json
import subprocess
import sys

program = """
import json, time
seconds = []
for _ in range(5):
    start = time.perf_counter()
    import pandas
    seconds.append(time.perf_counter() - start)
print(json.dumps(seconds))
"""
command = [sys.executable, "-c", program]
done = subprocess.run(command, capture_output=True, text=True, check=True)
import_seconds = json.loads(done.stdout)
figure, axes = plt.subplots(figsize=(7, 2.5))
axes.bar(["1 (cold)", "2 (warm)", "3", "4", "5"], import_seconds)
axes.set_yscale("log")
axes.set_xlabel("import")
axes.set_ylabel("wall clock (seconds)")
plt.show()
print(f"cold {import_seconds[0]:.3f} s, warm {min(import_seconds[1:]):.7f} s at best")

# %% [markdown]
# The vertical axis is **logarithmic**: equal steps multiply the time by the same factor. With each time that you report, say whether it is cold or warm. The best of several runs is usually warm.

# %% [markdown]
# ## 6. Whose CPU clock?
#
# A `Pool` starts other processes, the **workers**, and gives them parts of the work. The process that starts them is their
# **parent**. Here the question is how to measure their work. The job is to add up the numbers below 40 million, twice: first
# in this process, then in two workers.

# %%
from multiprocessing import get_context

numbers = [range(40_000_000), range(40_000_000)]


def add_in_one_process():
    """Both sums, one after the other."""
    return [sum(part) for part in numbers]


def add_in_pool():
    """Both sums at the same time, in two workers."""
    with get_context("spawn").Pool(2) as pool:
        return pool.map(sum, numbers)


add_in_pool() == add_in_one_process()

# %% [markdown]
# Both give the same sums. `os.times` reads the CPU clock of the parent, the CPU clocks of its finished workers, and a wall
# clock. When the pool runs, what share of all CPU time is the parent's?


# %%
import os


def read_clocks(job):
    """The seconds that `job()` takes, by three clocks."""
    before = os.times()
    job()
    spent = [late - early for early, late in zip(before, os.times())]
    return {"wall": spent[4], "parent": sum(spent[:2]), "all": sum(spent[:4])}


choices = {"small": "less than a tenth", "half": "about half", "most": "nearly all"}
predict("start.parent_percent", ..., choices=choices)

# %% [markdown]
# Two workers can at best halve the wall time. Test this **claim**: two workers need less than a tenth of the time. The cell
# tests it with three clocks.

# %% tags=["nbval-ignore-output"]
alone, pooled = read_clocks(add_in_one_process), read_clocks(add_in_pool)
for clock in alone:
    verdict = "holds" if pooled[clock] < alone[clock] / 10 else "does not hold"
    print(f"{clock:6}  one process {alone[clock]:5.2f} s,", end=" ")
    print(f"pool {pooled[clock]:5.2f} s: the claim {verdict}")
parent_percent = 100 * pooled["parent"] / pooled["all"]
measured = "small" if parent_percent < 10 else "half" if parent_percent < 75 else "most"
reasons = {
    "half": "The parent does not share the adding. It waits for its workers.",
    "most": "The parent's CPU clock does not include the computing of its workers.",
    "small": "The parent starts the workers and waits for them.",
}
predict("start.parent_percent", measured=measured, why=reasons)

# %% [markdown]
# A waiting parent does not compute, so its CPU clock hardly moves. Do not measure parallel work with that clock alone. The figure draws such a run by each clock, with round numbers.
#
# ![A time line of the pool. The parent works briefly, waits, and works briefly. Two workers start, then compute, side by side. The wall clock covers the whole width; the parent's CPU clock only its two short pieces; the children's time is the two long bars, one behind the other.](figures/clocks.svg)
#
# For parallel work, report the wall clock and the number of cores. A **core** is a part of the processor that runs one process
# at a time. On a single core, the two workers would take turns. The work would be the same, but the wall time would double.

# %% [markdown]
# ## 7. The same answer, three ways
#
# **The loop** reads one flight at a time. **pandas** is a library for tables. It reads the file into columns and groups the rows. It reads `NA` as unknown, and leaves it out of a mean.


# %%
def find_by_pandas():
    """The mean delay of each carrier, by pandas."""
    flights = pandas.read_csv(path)
    return flights.groupby("carrier")["arr_delay"].mean().to_dict()


def find_difference(means, others):
    """The largest difference between two answers."""
    assert sorted(means) == sorted(others)
    return max([abs(means[carrier] - others[carrier]) for carrier in means])


round(find_difference(loop_means, find_by_pandas()), 9)

# %% [markdown]
# The two answers agree. Only then may their times be compared.
#
# **Spark** is made for data on many machines, and also runs on one. It runs in a Java process beside Python. The program below
# starts Spark on two cores, computes the answer three times, and notes the time after each step. You need not understand every
# call yet.

# %%
spark_program = """
import json, sys, time
clock = [time.perf_counter()]
from pyspark.sql import SparkSession
builder = SparkSession.builder.master("local[2]")
builder = builder.config("spark.driver.memory", "512m")
spark = builder.config("spark.ui.enabled", "false").getOrCreate()
clock.append(time.perf_counter())
for _ in range(3):
    flights = spark.read.csv(sys.argv[1], header=True).where("arr_delay <> 'NA'")
    means = flights.groupBy("carrier").agg({"arr_delay": "avg"}).collect()
    clock.append(time.perf_counter())
spark.stop()
print(json.dumps([dict(means), clock]))
"""

# %% [markdown]
# The next cell runs it as a process of its own, which takes some time. If Java or PySpark is missing, the cell says so, and the
# lesson continues without Spark. `make lab WITH=spark` installs PySpark. Java 17 comes from your system.

# %% tags=["nbval-ignore-output"]
import importlib.util
import shutil

spark_seconds = []
if shutil.which("java") and importlib.util.find_spec("pyspark"):
    print("Spark is starting. This takes half a minute, or more on a busy machine.")
    command = [sys.executable, "-c", spark_program, str(path)]
    environment = dict(os.environ, SPARK_LOCAL_IP="127.0.0.1")  # for this machine only
    options = {"env": environment, "capture_output": True, "text": True}
    done = subprocess.run(command, check=True, **options)
    spark_means, clock = json.loads(done.stdout)
    assert find_difference(loop_means, spark_means) < 1e-9
    spark_seconds = [after - before for before, after in zip(clock, clock[1:])]
    print(f"The same answer. Spark started in {spark_seconds[0]:.1f} s.")
else:
    print("Java or PySpark is missing: the comparison goes on without Spark.")

# %% [markdown]
# Now compare the costs. *Start* is the cold import of section 5, or the start of Spark. Then come the first answer and the best of three. The loop and pandas have already run here, so their first answer is warm. Which way gives **one** answer first, if its start is included?

# %%
choices = {"loop": "the loop", "pandas": "pandas", "Spark": "Spark"}
predict("start.first_answer", ..., choices=choices)

# %% tags=["nbval-ignore-output"]
loop_runs = [measure(find_by_loop)[0] for _ in range(3)]
pandas_runs = [measure(find_by_pandas)[0] for _ in range(3)]
costs = {
    "loop": (0, loop_runs[0], min(loop_runs)),
    "pandas": (import_seconds[0], pandas_runs[0], min(pandas_runs)),
}
if spark_seconds:
    costs["Spark"] = (spark_seconds[0], spark_seconds[1], min(spark_seconds[1:]))
starts, firsts, bests = zip(*costs.values())

figure, axes = plt.subplots(figsize=(7, 3))
places = range(len(costs))
axes.bar([place - 0.2 for place in places], starts, 0.38, label="start")
bottom = [place - 0.2 for place in places]
axes.bar(bottom, firsts, 0.38, bottom=starts, label="first answer")
bars = axes.bar([place + 0.2 for place in places], bests, 0.38, label="best of three")
axes.bar_label(bars, fmt="%.2f")
axes.set_xticks(places, costs)
axes.set_ylabel("wall clock (seconds)")
axes.margins(y=0.12)
axes.legend()
plt.show()

once = {way: start + first for way, (start, first, best) in costs.items()}
print("one answer:   ", {way: round(seconds, 2) for way, seconds in once.items()})
print("again, warm:  ", {way: round(cost[2], 2) for way, cost in costs.items()})
reasons = {
    "loop": "The loop has nothing to load, but Python computes each step by itself.",
    "pandas": "pandas computes fast, but must be imported first.",
    "Spark": "Spark can use both cores, but must start its Java process first.",
}
predict("start.first_answer", measured=min(once, key=once.get), why=reasons)

# %% [markdown]
# The left bar is the cost of one answer from nothing, the right bar that of one more answer. Compare which way is best for each. The loop
# holds one flight at a time, pandas all columns. Spark reads the file in parts.
#
# This comparison holds for a file of 31 MB on one machine. [Spark's documentation](https://spark.apache.org/docs/latest/)
# describes it as an engine for large-scale data. Later chapters repeat the comparison with more data.

# %% [markdown]
# ## The answer

# %%
flights_of = columns.dropna(subset=["arr_delay"])["carrier"].value_counts()
for carrier in reversed(ranked[-3:]):
    mean, count = loop_means[carrier], flights_of[carrier]
    print(f"{carrier} {mean:5.1f} minutes, {count:,} flights")

# %% [markdown]
# The first line names the carrier that is latest on average, and the number of its flights with a known delay. All ways give
# the same means. Their costs differ: the time to start, the time of each answer, and the memory.
#
# **You can now**
#
# - run cells, guess before a measurement, and read the card of a check;
# - convert bytes, bits, MB and MiB;
# - estimate the time and the memory of a job;
# - time code, and say by which clock, cold or warm.
#
# **When not to use this:** do not measure a job that takes a second and runs once. Do not compare times before the answers
# agree. Do not expect times from this machine on another one.
#
# **Terms:** cell, kernel, card, verdict, volume, velocity, variety, scan, estimate, process, wall clock, CPU clock, best of
# several, cold, warm, worker, parent, core.
#
# **Read on:** [time](https://docs.python.org/3/library/time.html),
# [csv](https://docs.python.org/3/library/csv.html),
# [10 minutes to pandas](https://pandas.pydata.org/docs/user_guide/10min.html),
# [Spark quick start](https://spark.apache.org/docs/latest/quick-start.html). Then do the
# [exercises](../exercises/00_start.ipynb).
