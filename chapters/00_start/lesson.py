# %% [markdown]
# # 00 · Start
#
# **The question.** A file holds every flight that left New York in 2013. Which carrier is latest on average, and what
# does the answer cost? You will ask three ways: with a loop, with pandas and, if this machine has Java, with Spark.
# Each way has a price, and this chapter is about measuring it without fooling yourself.
#
# After this chapter you can
#
# - work in the lab: run cells, guess, read a verdict, ask for a hint;
# - time code honestly, and say which clock you have used;
# - convert units of data, from the kilobyte to the quettabyte;
# - size a job on paper, and then measure how wrong you were.
#
# **Exercises:** 45 minutes for the three core ones. **You need:** Python as a first course teaches
# it: functions, lists, dictionaries, `for`, `if`, `with`. Where a cell has a corner
# that you have not met, the text before it says what the cell does; that is enough here.

# %% [markdown]
# ## 1. The lab
#
# This page is made of **cells**. Some hold text, like this one; some hold Python. Click on the next cell, hold Shift
# and press Enter: the cell runs, and what its last line is worth appears below it. How many minutes has a day?

# %%
24 * 60

# %% [markdown]
# Behind the page a Python program runs, the **kernel**. It keeps every name that a cell has made. So this cell leaves
# something behind.

# %%
minutes_late = 75
minutes_late

# %% [markdown]
# And the next one can use it. Below it you see hours.

# %%
minutes_late / 60

# %% [markdown]
# The kernel knows what has *run*, not what stands on the page. Nothing has made the name below, so this cell ends with
# an error. That is meant. Read the last line of an error first: it says what went wrong.

# %% tags=["raises-exception"]
days_late

# %% [markdown]
# The cure is to run a cell that makes the name. The number in brackets beside a cell says in which order cells have
# run; you can go back, change a cell and run it again.

# %%
days_late = minutes_late / 60 / 24
round(days_late, 3)

# %% [markdown]
# ![Three cells on a page, and the kernel beside it with the names it holds. Cells one and two have run and made minutes_late and days_late. The third has been typed and not run, and its name is not in the kernel.](figures/kernel.svg)
#
# When names are in a muddle, choose **Kernel → Restart Kernel and Run All Cells**. The kernel forgets everything, and
# the page runs from the top. If it only worked because of something you have deleted since, this is how you find out.

# %% [markdown]
# ### A guess
#
# Before a measurement this workbook asks what you expect. A wild guess counts: what you have guessed at, you look at
# more closely. Put a number in place of the dots and run the cell. How many minutes has a year?

# %%
from workbook import check, data, hint, predict

predict("start.minutes_in_a_year", ...)

# %% [markdown]
# Now compute it, and look at the two side by side.

# %%
minutes_in_a_year = 365 * 24 * 60
predict(
    "start.minutes_in_a_year", measured=minutes_in_a_year, ask="By what factor were you off, and in which direction?"
)

# %% [markdown]
# Being wrong by a factor of ten is normal at first. It becomes rarer, and that is a skill of its own: section 4 is
# about it.

# %% [markdown]
# ### A verdict
#
# `check` judges an answer. To see how, you need a wrong one, and here it is, written wrong on purpose. It should count
# the flights that arrived late, which means *more than* 0 minutes after their time.


# %%
def late_arrivals(delays):
    """How many of these delays, in minutes, are late."""
    count = 0
    for minutes in delays:
        if minutes >= 0:
            count = count + 1
    return count


late_arrivals([12, -5, 40])

# %% [markdown]
# Two of three: that looks right. What does `check` say?

# %% tags=["raises-exception"]
check("start.late_arrivals")

# %% [markdown]
# Read the card from the top.
#
# - **The title.** *Not yet* means wrong; *Passed* would be green; *Not attempted* means that the cell has not run, or is
#   as you found it.
# - **The sentence.** If your answer behaves as a known mistake does, the card describes it and asks you something.
# - **The input.** `check` tries many made-up inputs, small ones first. This is the first that failed.
# - **Expected and received.** What a right answer gives for that input, and what yours gave.
#
# One example had looked right. The check found another. You may ask for a hint at any time. The number 2 or 3
# after the exercise's name opens the next ones: `hint("start.late_arrivals", 2)`.

# %%
hint("start.late_arrivals")

# %% [markdown]
# Now go back to the wrong answer, mend it, run it, and run `check` again. The card turns green, shows a solution beside
# yours, and asks what differs. Nothing of all this is sent anywhere, and wrong tries are not counted
# against you.
#
# `progress()` shows what you have passed so far. You find it at the end of every page of exercises.

# %% [markdown]
# ## 2. The question
#
# `data.flights()` gives the path of a file on this machine; it is made when it is first asked for. Look at the first
# two lines: the names of the columns, and one flight.

# %%
path = data.flights()
with open(path) as file:
    print(file.readline(), file.readline())

# %% [markdown]
# `arr_delay` is the delay on arrival in minutes; a negative number is early, and `NA` means that nobody recorded one.
# We begin with four flights that you can check by eye.

# %%
toy = [
    {"carrier": "UA", "arr_delay": "10"},
    {"carrier": "UA", "arr_delay": "30"},
    {"carrier": "HA", "arr_delay": "NA"},
    {"carrier": "HA", "arr_delay": "-6"},
]
len(toy)

# %% [markdown]
# For the mean of a carrier you need its total and its count. Work out UA and HA in your head. Then run the loop.


# %%
def mean_delays(flights):
    """The mean delay on arrival of each carrier, over the flights that have one."""
    totals, counts = {}, {}
    for flight in flights:
        if flight["arr_delay"] != "NA":
            carrier = flight["carrier"]
            totals[carrier] = totals.get(carrier, 0) + int(flight["arr_delay"])
            counts[carrier] = counts.get(carrier, 0) + 1
    return {carrier: totals[carrier] / counts[carrier] for carrier in totals}


mean_delays(toy)

# %% [markdown]
# The flight without a record is left out, above *and* below the line. Had it been counted as 0 minutes late, HA would
# get another mean. Say what you do with gaps before you average.

# %%
(-6 + 0) / 2

# %% [markdown]
# Some of the sixteen codes in the file: AA American, AS Alaska, B6 JetBlue, DL Delta, EV ExpressJet, F9 Frontier, HA Hawaiian, UA
# United, WN Southwest. Which carrier is latest on average? Write a code, such as `"UA"`.

# %%
predict("start.latest_carrier", ...)

# %% [markdown]
# The answer comes at the end, three times. First you need something to measure its price with.

# %% [markdown]
# ## 3. How large is large?
#
# How many bytes has the file?

# %%
file_bytes = path.stat().st_size
file_bytes

# %% [markdown]
# Nobody wants to read that. One program would call it 31 MB, another 29.6. Look at both divisions.

# %%
file_bytes / 1000**2, file_bytes / 1024**2

# %% [markdown]
# Both are right, in different units. The **megabyte** (MB) is a million bytes. The **mebibyte** (MiB) is 1,024 × 1,024,
# since memory is built in powers of two. Disks, networks and this workbook count in MB; memory is often counted in MiB.
#
# | step | power of 1,000 | | power of 1,024 | |
# |---|---|---|---|---|
# | 1 | kilobyte | kB | kibibyte | KiB |
# | 2 | megabyte | MB | mebibyte | MiB |
# | 3 | gigabyte | GB | gibibyte | GiB |
# | 4 | terabyte | TB | tebibyte | TiB |
# | 5 | petabyte | PB | pebibyte | PiB |
# | 6 | exabyte | EB | exbibyte | EiB |
# | 7 | zettabyte | ZB | zebibyte | ZiB |
# | 8 | yottabyte | YB | yobibyte | YiB |
# | 9 | ronnabyte | RB | robibyte | RiB |
# | 10 | quettabyte | QB | quebibyte | QiB |
#
# At the first step the two differ by 24 bytes in a thousand: 2.4 %. By how many percent is a QiB larger than a QB?

# %%
predict("start.quetta_gap_percent", ...)

# %% [markdown]
# The gap at every step, in percent. It does not stay where it began.

# %%
gaps = [round(100 * (1024 / 1000) ** step - 100, 1) for step in range(1, 11)]
gaps

# %%
predict("start.quetta_gap_percent", measured=gaps[-1], ask="Why is it more than ten times 2.4?")

# %% [markdown]
# Each step multiplies, and the gap that is there already is multiplied as well. Compound interest grows like that.
#
# > **A common mix-up.** Many tables write *KB = 10³ bytes* and end at the yottabyte. The number is right; the symbol of
# > *kilo* is a small k, and a capital K in front of a B is used for both 1,000 and 1,024. *Ronna* and *quetta* were
# > added in 2022.
#
# Networks count **bits**, eight to a byte. A line of 1 Gbit/s carries how many MB a second?

# %%
10**9 / 8 / 10**6

# %% [markdown]
# > **Box: three words.** A job can be hard for three reasons. **Volume**: there is more than one machine holds, or
# > reads in time. **Velocity**: the answer is due sooner than you can give it, because so much comes or because the
# > deadline is so short. **Variety**: it comes in many forms that do not fit together. They are separate: a clinic's letters are 2 GB of pure variety. Some people call *big data* all the
# > data that might help you, whatever their size, speed or form. And most data are none of the three. The 31 MB above
# > fit in any phone.

# %% [markdown]
# ## 4. On paper
#
# Before you run a large job, work out on paper what it should cost. You need the size, and what each part of the
# machine gets through in a second. These are round numbers for a laptop of 2026, good to a factor of three or so.
#
# | part | MB a second |
# |---|---|
# | memory | 10,000 |
# | solid-state disk | 1,000 |
# | hard disk | 150 |
# | network, 1 Gbit/s | 125 |
#
# One full reading is called a **scan**. How many seconds does a scan of our file take from each?

# %%
rates = {"memory": 10_000, "solid-state disk": 1_000, "hard disk": 150, "network": 125}
{part: round(file_bytes / 10**6 / rate, 3) for part, rate in rates.items()}

# %% [markdown]
# Now a file a thousand times as large, the flights of a thousand years. In minutes this time.

# %%
{part: round(1_000 * file_bytes / 10**6 / rate / 60, 1) for part, rate in rates.items()}

# %% [markdown]
# The table says nothing about the fourth part of every job: the **CPU**, which has to *do* something with the bytes.
# Before the paper speaks: how many seconds do *you* give the loop of section 2 over the whole file, on this machine?

# %%
predict("start.loop_seconds", ...)

# %% [markdown]
# On paper you need two numbers. How many rows are there? Count them in a sample, the first 100,000 characters, and
# scale up.

# %%
with open(path) as file:
    sample = file.read(100_000)
rows_on_paper = file_bytes * sample.count("\n") / 100_000
round(rows_on_paper)

# %% [markdown]
# And how many small steps for each row? Cutting a line into 19 fields is 19, a step each; `mean_delays` does a test, two
# look-ups, two sums, and what they need: about ten more. Say thirty. A small step in Python takes, very roughly, a tenth of a microsecond. You can do the same for any loop of
# yours. In seconds:

# %%
paper_seconds = rows_on_paper * 30 * 0.1 / 10**6
round(paper_seconds, 1)

# %% [markdown]
# The parts form a line, and the system fetches the next bytes while the loop is busy with these. So the line is about
# as fast as its slowest part. In the figure, which part would you replace first?
#
# ![A line of pipes on the way of a byte: a source, the memory, the loop in Python. Each is drawn as wide as the megabytes that it lets through in a second on paper. A solid-state disk is wide, a hard disk and a network are narrow, memory is wider than the page, and the loop is a thread.](figures/pipes.svg)
#
# On paper, then, the loop is the slowest part. That is a claim, and section 6 measures it.
#
# Memory is the other question: will it *fit*? The file has 31 MB. If pandas reads all of it and holds it in columns,
# how many MB will that take?

# %%
predict("start.memory_megabytes", ...)

# %% [markdown]
# > **Box: data that grow** (2026). What the big instruments send can be put on the same paper. The experiments at CERN
# > recorded a little under 3 PB a day in 2024. In GB a second, without a pause:

# %%
round(3 * 10**15 / (24 * 60 * 60) / 10**9, 1)

# %% [markdown]
# > Small things add up as well. A thousand sensors in a factory, each with 100 bytes a second, make so many GB a day:

# %%
1_000 * 100 * 24 * 60 * 60 / 10**9

# %% [markdown]
# > And the machines? Gordon Moore saw in 1965 that the number of transistors on a chip doubled every year, and said in
# > 1975: every two years. That has been called a law, and it was a good guess. Over twenty years it makes this factor:

# %%
2 ** (20 // 2)

# %% [markdown]
# > Until about 2005 much of it went into faster clocks. Since then a single core has gained slowly, and the transistors
# > have gone into *more* cores. Whoever wants them all has to divide the work. This is why the second half of this
# > workbook exists.

# %% [markdown]
# ## 5. Two clocks
#
# `perf_counter` is a **wall clock**: it runs on, whatever your program does. `process_time` is a **CPU clock**: it runs
# while *this* process computes. `seconds` reads one of them before and after a job.

# %%
from time import perf_counter, process_time, sleep


def seconds(job, clock=perf_counter):
    """The seconds that `job()` takes, by a clock."""
    start = clock()
    job()
    return clock() - start


# %% [markdown]
# A function can be handed over like any other value: `seconds(nap)`, without brackets behind `nap`, hands over the
# function, and `seconds` calls it. This one sleeps for 0.2 seconds. How many seconds, to one decimal, will the CPU
# clock show?


# %%
def nap():
    """A fifth of a second of nothing."""
    sleep(0.2)


predict("start.nap_by_cpu_clock", ...)

# %% [markdown]
# First by the wall clock: were the 0.2 seconds over? Then by the CPU clock.

# %%
nap_by_wall_clock, nap_by_cpu_clock = seconds(nap), seconds(nap, process_time)
nap_by_wall_clock >= 0.2, round(nap_by_cpu_clock, 1)

# %%
predict("start.nap_by_cpu_clock", measured=round(nap_by_cpu_clock, 1), ask="And a program that waits for a network?")

# %% [markdown]
# Neither clock is wrong. The wall clock answers *how long do I wait?* The CPU clock answers *how much work was it for
# this process?* A time without the name of its clock says little.
#
# ### The best of several
#
# The same job takes another time at every run. This one counts to two million. Look at five runs: how far apart are the
# fastest and the slowest?


# %%
def count_up():
    """The sum of the numbers below two million."""
    total = 0
    for number in range(2_000_000):
        total = total + number
    return total


count_up()

# %% tags=["nbval-ignore-output"]
runs = [seconds(count_up) for _ in range(5)]
print("runs, in ms:", [round(run * 1000) for run in runs])
print(f"best {min(runs) * 1000:.0f} ms, worst {max(runs) * 1000:.0f} ms")

# %% [markdown]
# Nothing makes a run faster than the machine allows; all sorts of things make it slower: another program, a full memory,
# a hot processor. So to compare two ways of doing the same, take the **best of several** runs. It is the run with the
# least in its way. To promise somebody *when* a job will be done, it is the wrong figure: then look at the slow runs.
#
# ### Cold and warm
#
# Sometimes the first run differs for a reason. `import` loads a library once, and finds it loaded ever after. A first
# run is called **cold**, the later ones **warm**. Run this cell once, and look at both.


# %%
def bring_pandas():
    """Import pandas, or find it imported."""
    import pandas

    return pandas.__name__


# %% tags=["nbval-ignore-output"]
cold, warm = seconds(bring_pandas), seconds(bring_pandas)
print(f"first {cold * 1000:.3f} ms, then {warm * 1000:.3f} ms")

# %% [markdown]
# Why would this cell show other figures if you ran it again? To measure cold once more you have to restart the kernel.
#
# Files have it too. The system keeps in memory what was read last, so a disk looks faster the second time. The best of
# several is always warm. Say so, or measure the first run on its own.

# %% [markdown]
# ## 6. How wrong was the paper?
#
# Now the real loop. `csv.DictReader` cuts each line into a dictionary, like those of the toy.

# %%
import csv


def by_loop():
    """The mean delay of each carrier, by a loop over the file."""
    with open(path, newline="") as file:
        return mean_delays(csv.DictReader(file))


# %% [markdown]
# Beside it, a job that reads the same bytes and does nothing with them. It tells the disk's share from the rest.


# %%
def read_bytes():
    """The number of bytes in the file, read and forgotten."""
    return len(path.read_bytes())


read_bytes()

# %% [markdown]
# The best of three of each. Where did the time go: into reading, or into the loop? And how far off was the paper?

# %% tags=["nbval-ignore-output"]
read_seconds = min([seconds(read_bytes) for _ in range(3)])
loop_runs = [seconds(by_loop) for _ in range(3)]
loop_seconds = min(loop_runs)
slowest = "the loop" if loop_seconds > 2 * read_seconds else "reading"
print(f"reading {read_seconds:.3f} s, the loop {loop_seconds:.2f} s: the slowest part is {slowest}")
print(
    f"on paper {paper_seconds:.1f} s, measured {loop_seconds:.1f} s: {loop_seconds / paper_seconds:.1f} times the paper"
)
predict("start.loop_seconds", measured=round(loop_seconds, 1), ask="Would a faster disk help this job?")

# %% [markdown]
# If the paper was within a factor of three, it was a good paper. Even if not, it has done its work when it named the
# right part to look at.
#
# The bytes had been read before, so the reading was warm and came from memory. A cold disk is slower; is it slower than
# the loop? The table of section 4 has an opinion.
#
# And memory? Here pandas reads the whole file into columns, one for each of the 19 names.

# %%
import pandas

columns = pandas.read_csv(path)
columns.shape

# %% tags=["nbval-ignore-output"]
megabytes = columns.memory_usage(deep=True).sum() / 10**6
print(f"the file {file_bytes / 10**6:.0f} MB, in memory {megabytes:.0f} MB")
predict("start.memory_megabytes", measured=round(megabytes), ask="Which of the columns could be the heavy ones?")

# %% [markdown]
# What is compact in a file need not be compact in memory: there each short text, such as `UA`, can carry some fifty
# bytes of bookkeeping. A rule for paper: the file times five. It comes from this one file, so measure a sample of yours
# before you believe it.

# %%
columns_on_paper = 5 * 1_000 * file_bytes / 10**9
round(columns_on_paper)

# %% [markdown]
# So many GB, on paper, for the thousand years. Does that fit here? This cell says what this machine has: its cores and
# whether Java and PySpark are on it. For its memory and more, type `workbook doctor` in a terminal (**File → New →
# Terminal**).

# %% tags=["nbval-ignore-output"]
import importlib.util
import os
import shutil

spark_is_here = bool(shutil.which("java")) and importlib.util.find_spec("pyspark") is not None
print(f"cores {os.cpu_count()}, Java and PySpark {'are' if spark_is_here else 'are not'} here")

# %% [markdown]
# ## 7. A claim on trial: the parent's clock
#
# A **process** is a running program with memory of its own; the kernel is one. A `Pool` starts *worker* processes and
# deals the work out to them. Chapter 04 is about when that pays. Here we ask how to measure it, because tables have
# been published with the wrong clock.
#
# The job: add up the numbers below eighty million, twice. First in this process, one sum after the other. It is the
# baseline that every parallel run must be held against.

# %%
numbers = [range(80_000_000), range(80_000_000)]


def in_one_process():
    """Both sums, one after the other, here."""
    return [sum(part) for part in numbers]


# %% [markdown]
# Then in two workers: `map` gives each one part to `sum`, and `with` ends them. Do the results agree?

# %%
from multiprocessing import get_context


def in_a_pool():
    """Both sums at the same time, in two workers."""
    with get_context("spawn").Pool(2) as pool:
        return pool.map(sum, numbers)


in_a_pool() == in_one_process()

# %% [markdown]
# `"spawn"` starts each worker as a fresh Python, which has to load a good deal before it adds anything. For so short a
# job that can cost more than it saves: if your pool is the slower of the two, nothing is broken.
#
# `os.times` gives five numbers. The first two add up to the CPU clock of this process, the *parent*; the next two are the
# same for its ended workers, its *children*; the last is the wall clock.


# %%
def readings(job):
    """The seconds that `job()` takes, by three clocks."""
    before = os.times()
    job()
    spent = [late - early for early, late in zip(before, os.times())]
    return {"wall": spent[4], "parent": sum(spent[:2]), "parent + workers": sum(spent[:4])}


# %% [markdown]
# The last of the three is all the work that is done. For the pool, how many percent of all the work will be the
# parent's?

# %%
predict("start.parent_percent", ...)

# %% [markdown]
# **The claim**, as such tables make it: *two workers do the job in less than a tenth of the time.* Two workers can halve
# it at best, so be suspicious. Each clock gives its verdict. It is one run of
# each, to keep it short; run the cell again to see how far the figures move.

# %% tags=["nbval-ignore-output"]
alone, pooled = readings(in_one_process), readings(in_a_pool)
for clock in alone:
    verdict = "holds" if pooled[clock] < alone[clock] / 10 else "does not hold"
    print(f"{clock:16}  one process {alone[clock]:5.2f} s, two workers {pooled[clock]:5.2f} s: the claim {verdict}")
parent_percent = round(100 * pooled["parent"] / pooled["parent + workers"])
predict("start.parent_percent", measured=parent_percent, ask="What was the parent doing while the workers worked?")

# %% [markdown]
# The parent starts the workers and waits, and while it waits its CPU clock stands still. Whoever reads only that clock
# sees a miracle. The figure shows such a run as each clock sees it.
#
# ![A time line of the pool. The parent works briefly, waits, and works briefly. Two workers start, then compute, side by side. The wall clock covers the whole width; the parent's CPU clock only its two short pieces; the children's time is the two long bars, one behind the other.](figures/clocks.svg)
#
# On a single core the two would take turns: a core runs one process at a time, and the CPU clock of the one that waits
# for its turn stands still. That is also why a busy machine shows more wall clock than CPU for the one process above:
# other programs had their turns.
#
# > **Then and now.** `time.clock` was that clock on Linux: the CPU time of the calling process. Many timings of
# > parallel Python were made with it, and leave the workers out. Python 3.8 (2019) removed it. Is it there?

# %%
import time

hasattr(time, "clock")

# %% [markdown]
# For parallel work use the wall clock, and say how many cores it had. If you pay by the CPU second, add up all the
# processes.

# %% [markdown]
# ## 8. The answer, three ways
#
# **By the loop.** You have measured it; here is what it finds. The five latest carriers, in minutes:


# %%
def latest(means, count=5):
    """The carriers with the highest means, the latest first."""
    ranked = sorted(means, key=means.get, reverse=True)
    return {carrier: round(means[carrier], 2) for carrier in ranked[:count]}


loop_means = by_loop()
latest(loop_means)

# %%
predict("start.latest_carrier", measured=list(latest(loop_means))[0], ask="How many flights is that mean made of?")

# %% [markdown]
# Look at the number of flights before you believe a mean. On the left the latest carrier, on the right the busiest.

# %%
flights_of = columns["carrier"].value_counts()
int(flights_of[list(latest(loop_means))[0]]), int(flights_of.max())

# %% [markdown]
# **By pandas.** It reads the file into columns and groups them. A gap is left out of a mean, as in the loop. Three
# lines; which line reads the file?


# %%
def by_pandas():
    """The mean delay of each carrier, by pandas."""
    columns = pandas.read_csv(path)
    return columns.groupby("carrier")["arr_delay"].mean().to_dict()


pandas_means = by_pandas()
latest(pandas_means, 2)

# %% [markdown]
# Two ways must come to the same numbers before their times may be compared. `assert` stops with an error where something
# does not hold. Look at the largest difference over all carriers; it should be close to nothing.


# %%
def difference(means, others):
    """The largest difference between two answers."""
    assert sorted(means) == sorted(others)
    return max([abs(means[carrier] - others[carrier]) for carrier in means])


round(difference(loop_means, pandas_means), 9)

# %% [markdown]
# **By Spark.** Spark is made for many machines, and runs on one as well, in a Java process beside Python. Here is a small
# program for it. It starts Spark on two cores, `local[2]`, asks three times, notes the clock in between, stops Spark,
# and prints what it found. You need not understand every call yet; chapters 10 to 14 are about them.

# %%
by_spark = """
import json, sys, time
clock = [time.perf_counter()]
from pyspark.sql import SparkSession
builder = SparkSession.builder.master("local[2]").config("spark.driver.memory", "512m")
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
# `subprocess.run` runs it as a process of its own. If Java and PySpark are not here, the cell says so and the lesson goes
# on without. (`make lab WITH=spark` brings PySpark; Java 17 comes from your system.) It takes a while: look at what it
# spends on starting, and on the first answer.

# %% tags=["nbval-ignore-output"]
import json
import subprocess
import sys

spark_gaps = []
if spark_is_here:
    command = [sys.executable, "-c", by_spark, str(path)]
    environment = dict(os.environ, SPARK_LOCAL_IP="127.0.0.1")  # Spark listens to this machine only
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    spark_means, clock = json.loads(done.stdout)
    assert difference(loop_means, spark_means) < 1e-9
    spark_gaps = [after - before for before, after in zip(clock, clock[1:])]
print("seconds to start, and for three answers:", [round(gap, 1) for gap in spark_gaps] or "Spark is not here")

# %% [markdown]
# **What it costs.** One row a way: seconds to start (an import, a session), the first answer, the best of three; how many
# flights are held at a time; and lines of code from the file to the means, counted by eye, without imports, `def` and
# whatever starts Spark or keeps the time. (The file was warm for all three.) Before you run it: which way is first with
# *one* answer, its start included? Write `"loop"`, `"pandas"` or `"Spark"`.

# %%
predict("start.first_answer", ...)

# %% tags=["nbval-ignore-output"]
pandas_runs = [seconds(by_pandas) for _ in range(3)]
rows = [
    ("loop", 0, loop_runs[0], min(loop_runs), "1", 9),
    ("pandas", cold, pandas_runs[0], min(pandas_runs), f"{len(columns):,}", 2),
]
if spark_gaps:
    rows.append(("Spark", spark_gaps[0], spark_gaps[1], min(spark_gaps[1:]), "1 for each core", 2))
table = pandas.DataFrame(rows, columns=["way", "start, s", "first, s", "best of 3, s", "flights held", "lines"])
print(table.round(2).to_string(index=False))
asked_once = table["start, s"] + table["first, s"]
predict("start.first_answer", measured=table["way"][asked_once.idxmin()], ask="And who wins if you ask all day?")

# %% [markdown]
# *Start* and *first* together are the price of asking once; *best of 3* is the price of asking again. Does the same way
# win both?
#
# The table is honest about this file only. Thirty-one MB are small, and Spark brings what a small file cannot use: it
# can read from a hundred machines, and survive the loss of one. Later chapters come back to this table with other
# engines, and with more data. Keep yours: copy the figures into a text cell, with the date and the machine.
#
# What this lesson has started has ended: the workers have gone, and Spark has stopped.

# %% [markdown]
# ## When not to do all this
#
# - **It runs in a second and you need it once.** Then do not measure, run it.
# - **Nobody waits for it.** A job that is done by breakfast need not be done by midnight.
# - **The paper already decides.** If a scan alone takes a day, no cleverness in the loop will make it a minute.
# - **Before the answer is right.** A fast wrong mean is worth nothing. First agreement, then time.
# - **On another machine, at another size.** A time measured here says little there. Ratios travel better than
#   seconds, and neither travels far.

# %% [markdown]
# ## Recap, from a blank page
#
# Close this page, take paper, and write down:
#
# 1. what the kernel knows, and two ways in which the page and the kernel can disagree;
# 2. the parts of a card that says *Not yet*, and what each is for;
# 3. two clocks, what each leaves out, and a job on which they differ most;
# 4. when you would give the best of several runs, and when the slowest;
# 5. MB and MiB, kB and KiB, byte and bit;
# 6. for a file of 50 GB with rows like ours: seconds to read, how many rows, seconds to loop, and whether it fits in
#    your machine.
#
# Then look again, and mark what was missing. That is what to practise in the [exercises](../exercises/00_start.ipynb).

# %% [markdown]
# ## Reading list
#
# Dated, since this field ages quickly. Nothing here is needed for the course.
#
# | year | what | today (2026) |
# |---|---|---|
# | 2017 | Martin Kleppmann, *Designing Data-Intensive Applications* | the book to begin with |
# | 2003–2010 | Google's papers on its file system, MapReduce, BigTable and Dremel | short and clear |
# | 2020 | J. T. Wolohan, *Mastering Large Datasets with Python* | the style of chapters 01 to 05; mind its timings |
# | 2020 | Damji, Wenig, Das, Lee, *Learning Spark*, 2nd edition | for Spark 3; the DataFrame chapters hold |
# | 2023 | Rukmani Gopalan, *The Cloud Data Lake* | for chapters 13 and 19 |
#
# For the shelf: Tom White, *Hadoop: The Definitive Guide* (4th edition, 2015); Nick Pentreath, *Machine Learning with
# Spark* (2015, for Spark 1); Dulhare, Ahmad and Bin Ahmad, *Machine Learning and Big Data* (2020); Yusuf Aytas,
# *Designing Big Data Platforms* (2021). Spark 1.1 (2014) came with scripts that rented a cluster on Amazon's EC2; they
# left Spark with version 2.0 (2016).
#
# The documentation of Spark, Hadoop, Delta Lake and Dask is free, and newer than any book. Look at the version in its
# address. The notebook workshops that vendors put on their own clouds are useful as long as they run; save what you
# need from them.
