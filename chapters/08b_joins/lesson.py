# %% [markdown]
# # 08b · Joins, order and failures
#
# A file lists 336,776 flights from New York. Each line names its plane by a code such as `N14228` and its airline by a code
# such as `UA`. Two other tables explain the codes. **How do two tables meet when no machine holds both?**
#
# Before we use many machines, we use one. The next cell reads flights and planes with pandas. By default, pandas takes the string `NA`
# for a missing value. `keep_default_na=False` keeps the string.

# %%
import pandas as pd

from workbook import check, data, predict

columns = ["month", "day", "sched_dep_time", "carrier", "tailnum", "origin"]
flights = pd.read_csv(data.flights(), usecols=columns, keep_default_na=False)
planes = pd.read_csv(data.planes(), usecols=["tailnum", "manufacturer", "seats"])
megabytes = flights.memory_usage(deep=True).sum() / 1e6
print(f"{len(flights):,} flights, {megabytes:.0f} MB; {len(planes):,} planes")

# %% [markdown]
# Both tables fit in the memory of a laptop. This lesson shows methods for tables that do not.
#
# A **join** combines rows of two tables that have the same value in one column, the **join key**. Here it is `tailnum`.
# An **inner join** keeps only the rows that have a partner in the other table. How many flights are left?

# %%
choices = {
    "all": "all 336,776",
    "most": "between 80 % and 99 % of them",
    "less": "less than 80 %",
    "more": "more than 336,776",
}
predict("joins.flights_kept", ..., choices=choices)

# %%
joined = flights.merge(planes, on="tailnum")
share = len(joined) / len(flights)
kept = "most" if share >= 0.8 else "less"
print(f"{len(joined):,} of {len(flights):,} flights are left: {share:.1%}")
predict(
    "joins.flights_kept",
    measured="more" if share > 1 else "all" if share == 1 else kept,
    why={
        "less": "Then more than one flight in five would have no partner.",
        "all": "Every flight would need a partner. Some codes have none.",
        "more": "Then a code would have to occur twice in the table of planes.",
    },
)

# %% [markdown]
# Here one process holds both tables. This lesson joins tables that are too large for that. It also shows what happens when a task
# or a machine fails.
#
# **You need** chapter 07: DataNode, NodeManager, replica, container; and [chapter 08](08_mapreduce.ipynb): mapper, reducer, shuffle,
# combiner, and which reducer receives a key.
#
# **Warm-up.** Hadoop sorts keys as bytes. In which order will these three lines stand? Decide, then run the cell.

# %%
sorted(["N9\t1", "N10\t1", "N10\t0"])

# %% [markdown]
# `N10` comes before `N9`, because `1` comes before `9`. If two lines have the same first field, the
# second field decides. Section 2 sorts records in this way.

# %% [markdown]
# ## 1. Two files and a cluster
#
# The next cells write both tables as small text files and start Hadoop, or use the cluster that is already running. This cluster's
# blocks are 1 MB by default. With blocks of 16 MB, each file is one block.

# %%
from pathlib import Path

Path("joins").mkdir(exist_ok=True)
numbers = zip(flights["month"], flights["day"], flights["sched_dep_time"])
times = [f"{month:02}-{day:02} {clock:04}" for month, day, clock in numbers]
lines = flights.assign(time=times)[["tailnum", "carrier", "origin", "time"]]
lines.to_csv("joins/flights.csv", header=False, index=False)
planes.to_csv("joins/planes.csv", header=False, index=False)
# !head -2 joins/flights.csv joins/planes.csv

# %% tags=["nbval-ignore-output"]
# !workbook cluster up hadoop
# !hdfs dfs -mkdir -p joins
# !hdfs dfs -D dfs.blocksize=16777216 -put -f joins/flights.csv joins/planes.csv joins/
# !hdfs dfs -stat "%n: %b bytes, blocks of %o bytes" "joins/*.csv"

# %% [markdown]
# `run_job` runs a job's command, shows its progress, and returns its counters, as in chapter 08. It also removes an
# earlier result, so you can run each cell again. You don't have to read its code.

# %%
import re
import subprocess
from time import perf_counter


def run_job(name, options):
    """Run a streaming job with output joins/NAME; return its id and its counters."""
    command = f"""hdfs dfs -rm -r -f -skipTrash joins/{name}
        mapred streaming {options} -output joins/{name}"""
    file, started = Path(f"joins/{name}.log"), perf_counter()
    with file.open("w") as output:
        streams = {"stdout": output, "stderr": subprocess.STDOUT}
        job = subprocess.Popen(command, shell=True, **streams)
    while job.returncode is None:
        try:
            job.wait(timeout=1)
        except subprocess.TimeoutExpired:
            reports = re.findall(r"map \d+% reduce \d+%", file.read_text())
            state = reports[-1] if reports else "starting"
            print(f"\r{state}, {perf_counter() - started:.0f} s ", end="")
    log = file.read_text()
    end = "the job is done" if job.returncode == 0 else "THE JOB FAILED"
    print(f"\r{end:40}")
    counters = {key: int(value) for key, value in re.findall(r"\t\t(.+)=(\d+)\n", log)}
    return (re.findall(r"job_\d+_\d+", log) or ["no job"])[0], counters


# %% [markdown]
# ## 2. The reduce-side join
#
# A map task reads a part of one table and never sees the other table. But the shuffle brings all records of a key to one
# reducer. So both tables can meet there: this is the **reduce-side join**. The mapper makes the join key the key of each
# record, and adds a **tag** that says which table the record comes from.
#
# ![Map tasks read flights and planes and print records with the plane's code, a tag and a value. The shuffle brings the records of one code to one reducer, the plane first. The reducer prints each flight with its plane.](figures/meeting.svg)
#
# The tags are `0` for a plane and `1` for a flight. Here a plane's line has three fields and a flight's line has four.

# %%
# %%writefile joins/tag.py
import sys

for line in sys.stdin:
    fields = line.rstrip("\n").split(",")
    if len(fields) == 3:
        tailnum, manufacturer, seats = fields
        print(f"{tailnum}\t0\t{manufacturer}")
    else:
        tailnum, carrier, origin, time = fields
        print(f"{tailnum}\t1\t{carrier}")

# %% task="tag_order"

# %% [markdown]
# The records are sorted by code and then by tag, so a plane comes before its flights. The reducer remembers one plane and
# prints each flight as it arrives. It never stores flights. A flight without a plane gets `-`, so all flights are kept. A join
# that keeps every row of one table is a **left join**. A plane without flights, such as `N10`, prints nothing.
#
# For each line `reporter:counter:GROUP,NAME,1` on `sys.stderr`, Hadoop Streaming adds 1 to the counter `NAME` of the group `GROUP`.

# %%
# %%writefile joins/join.py
import sys

current, plane = None, "-"
for line in sys.stdin:
    tailnum, tag, value = line.rstrip("\n").split("\t")
    if tailnum != current:
        current, plane = tailnum, "-"
    if tag == "0":
        plane = value
        continue
    print(f"{value}\t{plane}")
    if plane == "-":
        print("reporter:counter:join,no plane,1", file=sys.stderr)

# %% [markdown]
# Try it on three flights and two planes first. `AA` with an unknown plane should get `-`.

# %%
# %%bash
# printf 'N9,UA,EWR,01-01 0515\nN7,AA,JFK,01-01 0600\n' > joins/toy.csv
# printf 'N9,UA,LGA,01-01 0910\nN9,BOEING,149\nN10,EMBRAER,55\n' >> joins/toy.csv
# cat joins/toy.csv | python3 joins/tag.py | LC_ALL=C sort |
#     python3 joins/join.py 2> /dev/null

# %% [markdown]
# On the cluster, the framework must sort by code and tag. The option that ends in `key.fields=2` makes both fields the key. The partitioner
# must use the first field only. Otherwise a plane and its flights could go to different reducers. The option `-k1,1` means "from
# field 1 to field 1". Only `KeyFieldBasedPartitioner` reads it. `-D` and `-files` are **generic options**. They must stand before the
# options of Streaming, such as `-mapper`.
#
# While you wait: YARN starts a container with a Java process for each task.

# %%
sort_by_tag = """-D stream.num.map.output.key.fields=2 \
    -D mapreduce.partition.keypartitioner.options=-k1,1"""
join_programs = """-files joins/tag.py,joins/join.py \
    -mapper "python3 tag.py" -reducer "python3 join.py" \
    -input joins/flights.csv,joins/planes.csv \
    -partitioner org.apache.hadoop.mapred.lib.KeyFieldBasedPartitioner"""
two_reducers = f"-D mapreduce.job.reduces=2 {sort_by_tag} {join_programs}"
two_id, two = run_job("two", two_reducers)
all_flights, without = two["Reduce output records"], two["no plane"]
print(f"{all_flights:,} flights, {without:,} without a plane")
print(f"{all_flights - without:,} with a plane; pandas: {len(joined):,}")

# %% [markdown]
# The job and pandas agree. Which airlines lose flights? The next cell plots, for each airline, the share of flights that
# find no plane.

# %%
import matplotlib.pyplot as plt

# rows = !hdfs dfs -cat "joins/two/part-*"
result = pd.DataFrame([row.split("\t") for row in rows], columns=["airline", "plane"])
missing = (result["plane"] == "-").groupby(result["airline"]).mean().sort_values()

figure, axes = plt.subplots(figsize=(7, 3.6))
axes.barh(missing.index, 100 * missing)
axes.set_xlabel("flights without a plane in the table (%)")
axes.set_ylabel("airline")
plt.show()

top = missing.index[-2:]
lost = result[result["plane"] == "-"]["airline"]
share = lost.isin(top).mean()
print(f"{share:.0%} of the flights without a plane belong to {' and '.join(top)}.")

# %% [markdown]
# The missing flights are not spread evenly. The [documentation of the
# table](https://search.r-project.org/CRAN/refmans/nycflights13/html/planes.html) gives the reason: American (AA) and Envoy (MQ) report fleet
# numbers (an airline's own numbers for its planes) instead of tail numbers. An inner join would drop most flights of these airlines, and no error message would say so.
# So, in every join, count the rows without a partner.
#
# A join can also **multiply** rows. If a code stands twice in the table of planes, each of its flights comes out twice. Count
# the rows before and after.

# %% [markdown]
# ## 3. The map-side join
#
# The table of planes is small. Why send 336,776 flights through a shuffle? In a **map-side join**, each map task holds the
# small table in memory and looks up each record there.
#
# `-files` sends the small table to every machine that runs a task. Such a file
# is called a **side file**. Hadoop calls the mechanism the **distributed cache**.

# %%
# %%writefile joins/lookup.py
import sys

with open("planes.csv") as file:
    planes = dict(line.split(",")[:2] for line in file)

for line in sys.stdin:
    tailnum, carrier, origin, time = line.rstrip("\n").split(",")
    plane = planes.get(tailnum, "-")
    print(f"{carrier}\t{plane}")
    if plane == "-":
        print("reporter:counter:join,no plane,1", file=sys.stderr)

# %% task="with_names"

# %% [markdown]
# `lookup.py` needs no reducer, no sort and no shuffle. Only the side file moves, and it is 70 kB. The client writes it to
# HDFS once. Each machine that runs tasks then fetches a copy; we count a copy for both machines. The reduce-side join shuffles a
# record for each flight and each plane. Divide the bytes of the shuffle by those of the copies: guess the result.

# %%
predict("joins.times_more_bytes", ...)

# %% [markdown]
# This job is small. With `ubertask.enable`, the job's tasks run one after another in a single process, its
# application master. The option `maxbytes` says how large the input may be.

# %%
uber = """-D mapreduce.job.ubertask.enable=true \
    -D mapreduce.job.ubertask.maxbytes=100000000"""
side_id, side = run_job(
    "by_mappers",
    f"""-D mapreduce.job.reduces=0 {uber} -files joins/lookup.py,joins/planes.csv \
    -mapper "python3 lookup.py" -input joins/flights.csv""",
)
print(f"{side['Map output records']:,} flights, {side['no plane']:,} without a plane")

# %% [markdown]
# Now compare the bytes. The counter `Reduce shuffle bytes` is measured: all bytes that reducers fetched from map tasks, even on the
# same machine. For the side file we compute twice its size, because a larger job would have tasks on both machines.

# %%
side_bytes = 2 * Path("joins/planes.csv").stat().st_size
moved = {"reduce-side join": two["Reduce shuffle bytes"], "map-side join": side_bytes}

figure, axes = plt.subplots(figsize=(7, 1.8))
bars = axes.barh(list(moved), [value / 1e6 for value in moved.values()])
axes.bar_label(bars, fmt="{:.2f} MB", padding=3)
axes.set_xlim(0, 6.5)
axes.set_xlabel("megabytes: shuffled, or two copies of the side file")
axes.invert_yaxis()
plt.show()
ratio = moved["reduce-side join"] / side_bytes
predict("joins.times_more_bytes", measured=round(ratio))

# %% [markdown]
# The shuffle grows with the flights. The bytes of side files grow with the planes and the machines. If the smaller table
# fits in the memory of every task, use a map-side join. Databases and Spark call it a **broadcast join**. If it does not fit,
# both tables must be shuffled. There is one exception: tables that are already partitioned and sorted by the join key.

# %% [markdown]
# ## 4. Secondary sort
#
# The framework sorts keys, not values. But in section 2 the records of a plane arrived in the order of their tags. The tag
# was part of the key. This method is called **secondary sort**: sort by the whole key, partition by a part of it.
#
# It also answers questions about order, such as: how long does a plane wait between two departures? The key is now plane and
# time. `KeyFieldBasedComparator` is new: it decides how the fields are compared. With `-k2,2r` the second field is
# sorted in reverse order, so each plane's last flight comes first.
#
# `-jt local` runs a job inside the command itself, without YARN. We use the flights from two days.

# %%
two_days = lines[lines["time"] < "01-03"][["tailnum", "time", "origin"]]
two_days.to_csv("joins/two_days.tsv", sep="\t", header=False, index=False)
# !hdfs dfs -put -f joins/two_days.tsv joins/ 2> /dev/null

comparator = "org.apache.hadoop.mapreduce.lib.partition.KeyFieldBasedComparator"
last_id, last_first = run_job(
    "last_first",
    f"""-jt local -D mapreduce.job.reduces=2 {sort_by_tag} \
    -D mapreduce.job.output.key.comparator.class={comparator} \
    -D mapreduce.partition.keycomparator.options="-k1,1 -k2,2r" \
    -input joins/two_days.tsv -mapper cat -reducer cat \
    -partitioner org.apache.hadoop.mapred.lib.KeyFieldBasedPartitioner""",
)
# !hdfs dfs -cat joins/last_first/part-00000 2> /dev/null | head -5

# %% [markdown]
# The latest flight of each plane stands first. To get the last flight, a reducer keeps only one line of each
# plane. The partitioner uses the first field only, so all flights of a plane are in one part. To compare the second fields as
# numbers, add `n`: `-k2,2nr`.

# %% task="longest_wait"

# %% [markdown]
# ## 5. In-mapper combining
#
# How many flights does each plane have? A mapper that prints a `1` for each flight sends 336,776 records. A combiner reduces them
# later. With **in-mapper combining**, the mapper itself adds up totals in a dictionary and prints them at the end.

# %%
# %%writefile joins/totals.py
import sys

totals = {}
for line in sys.stdin:
    tailnum = line.split(",")[0]
    totals[tailnum] = totals.get(tailnum, 0) + 1
for tailnum, total in totals.items():
    print(f"{tailnum}\t{total}")

# %%
# %%bash
# cut -d, -f1 joins/flights.csv | sed 's/$/\t1/' | wc -lc
# python3 joins/totals.py < joins/flights.csv | wc -lc

# %% [markdown]
# Each row shows lines and bytes. The second row is with in-mapper combining. Hadoop may skip a combiner or run it several times.
# In-mapper combining always happens, and the mapper does not even create a record for each flight. The price is memory: the
# dictionary holds every key of the task's input. If there may be too many keys, print the totals and empty the dictionary whenever it
# reaches a fixed size.

# %% task="bounded_totals"

# %% [markdown]
# ## 6. How many reducers?
#
# The join above had two reducers. More reducers share the work, but each is a process that must be started. All machines of
# this cluster share one computer. Is the same join faster with six reducers? Here, two durations count as equal if they
# differ by less than 10 %.

# %%
choices = {"faster": "six: faster", "same": "about equal", "slower": "six: slower"}
predict("joins.six_reducers", ..., choices=choices)

# %% [markdown]
# The **history server** keeps the counters and times of jobs that have ended. We use the time of the job itself. It does
# not include the time of the client, the command `mapred`. Each job runs twice and the shorter time counts: other programs can only
# make it slower.

# %%
import time

import requests

# server = !hdfs getconf -confKey mapreduce.jobhistory.webapp.address
history = f"http://{server[0]}/ws/v1/history/mapreduce/jobs"


def ask_history(path):
    """The history server's answer about a job. It may have to wait for the answer."""
    for _ in range(60):
        answer = requests.get(f"{history}/{path}")
        if answer.ok:
            return answer.json()
        time.sleep(0.5)
    raise RuntimeError(f"the history server does not know {path}")


def job_seconds(job):
    """How long a job ran, without its client."""
    times = ask_history(job)["job"]
    return (times["finishTime"] - times["startTime"]) / 1000


def reducers_of(job):
    """Megabytes and seconds of each reduce task of a job."""
    for task in ask_history(f"{job}/tasks?type=r")["tasks"]["task"]:
        groups = ask_history(f"{job}/tasks/{task['id']}/counters")["jobTaskCounters"]
        groups = groups["taskCounterGroup"]
        named = {group["counterGroupName"]: group for group in groups}
        listed = named["org.apache.hadoop.mapreduce.TaskCounter"]["counter"]
        counters = {each["name"]: each["value"] for each in listed}
        yield counters["REDUCE_SHUFFLE_BYTES"] / 1e6, task["elapsedTime"] / 1000


runs = {2: [two_id], 6: []}
for count in (6, 2, 6):
    options = two_reducers.replace("reduces=2", f"reduces={count}")
    runs[count].append(run_job(f"with_{count}", options)[0])

# %% tags=["nbval-ignore-output"]
figure, (left, right) = plt.subplots(1, 2, figsize=(8, 3))
shortest = {count: min(jobs, key=job_seconds) for count, jobs in runs.items()}
for count, job in shortest.items():
    megabytes, seconds = zip(*reducers_of(job))
    places = [f"{number} of {count}" for number in range(1, count + 1)]
    left.bar(places, megabytes, label=f"{count} reducers")
    right.bar(places, seconds, label=f"{count} reducers")
left.set_ylabel("megabytes fetched")
right.set_ylabel("seconds of the task")
for axes in (left, right):
    axes.set_xlabel("reducer")
    axes.tick_params(axis="x", labelrotation=60)
    axes.legend()
plt.tight_layout()
plt.show()

for count, jobs in runs.items():
    print(f"{count} reducers:", ", ".join(f"{job_seconds(job):.1f} s" for job in jobs))
ratio = job_seconds(shortest[6]) / job_seconds(shortest[2])
predict(
    "joins.six_reducers",
    measured="same" if 0.9 < ratio < 1.1 else "slower" if ratio > 1 else "faster",
    why={"faster": "Six tasks share the bytes, but each one must start its own Java."},
    ask="With how much data would the start of Java no longer matter?",
)

# %% [markdown]
# Look at the left plot: with more reducers, each gets fewer bytes, and the parts are about equal, because there are many codes.
# With few keys, some reducers would get nothing. Each reducer writes one file. Now look at the right plot.
# Does a third of the bytes take a third of the time? If not, the start of Java counts for more than the bytes.

# %% [markdown]
# ## 7. A chain of jobs, and a claim on trial
#
# A job sorts once. A second grouping needs a second job, whose input is the result of the first. For example, one
# job counts the flights of each route. A second job finds the three busiest routes of each airport. The first job writes its result
# to HDFS, with all replicas. This leads to a claim: **a job that writes its result to HDFS spends most of its time on
# replication.**
#
# We can test the claim itself. There are two DataNodes, so the same job can write one replica or two. The
# job copies all flights, so it writes as much as it reads. "Most of its time" means that the second replica takes more than half
# of the job's time.
#
# Each job runs twice, in turns, and the shorter time counts, as in section 6. What do you expect?

# %%
choices = {
    "little": "less than a tenth of the time",
    "part": "between a tenth and a half",
    "most": "more than half",
}
predict("joins.share_of_replication", ..., choices=choices)

# %%
copies = {1: [], 2: []}
for replication in (1, 2, 1, 2):
    job, counters = run_job(
        f"copies_{replication}",
        f"""-D dfs.replication={replication} -D mapreduce.job.reduces=0 {uber} \
        -input joins/flights.csv -mapper cat""",
    )
    copies[replication].append(job_seconds(job))

# %% tags=["nbval-ignore-output"]
one_replica, two_replicas = min(copies[1]), min(copies[2])
part = max(0, two_replicas - one_replica) / two_replicas
figure, axes = plt.subplots(figsize=(7, 1.8))
bars = axes.barh(["1 replica", "2 replicas"], [one_replica, two_replicas])
axes.bar_label(bars, fmt="{:.1f} s", padding=3)
axes.set_xlabel("seconds of the job, without its client")
axes.margins(x=0.15)
axes.invert_yaxis()
plt.show()
for replicas, seconds in copies.items():
    print(f"replicas: {replicas};", ", ".join(f"{each:.1f} s" for each in seconds))
more = two_replicas - one_replica
print(f"The second replica adds {more:.1f} s, {part:.0%} of the job's time.")
verdict = "holds" if part > 0.5 else "does not hold"
print(f"The claim {verdict} for this job on this cluster.")
predict(
    "joins.share_of_replication",
    measured="little" if part < 0.1 else "part" if part <= 0.5 else "most",
    why={"most": "Starting containers and running programs takes time in both jobs."},
    ask="Which job would make the share larger?",
)

# %% [markdown]
# Here a replica does not cross a real network. On another cluster, use the same method: change one setting, and time the whole job.

# %% [markdown]
# ## 8. A task fails
#
# A task is a process on some machine. If your program fails there, you see no traceback. This mapper expects a number of seats,
# and one of its four input lines has `NA`.

# %%
# %%writefile joins/seats.py
import sys

for line in sys.stdin:
    tailnum, manufacturer, seats = line.rstrip("\n").split(",")
    print(f"{manufacturer}\t{int(seats)}")

# %% [markdown]
# Hadoop runs a failed task again. Each run is an **attempt**. The output of a failed attempt is thrown away, so nothing is doubled. A
# task may have four attempts by default; we allow two. If the last attempt fails, the whole job fails.

# %%
four = "N1,BOEING,149\nN2,EMBRAER,55\nN3,CESSNA,NA\nN4,BOEING,178\n"
Path("joins/four.csv").write_text(four)
# !hdfs dfs -put -f joins/four.csv joins/ 2> /dev/null
failed_id, _ = run_job(
    "seats",
    """-D mapreduce.map.maxattempts=2 -D mapreduce.job.maps=1 \
    -D mapreduce.job.reduces=0 \
    -files joins/seats.py -mapper "python3 seats.py" -input joins/four.csv""",
)
# !grep -o "Error: java.*\|Failed map tasks=.*" joins/seats.log

# %% [markdown]
# The counter `Failed map tasks` counts attempts. The client reports a *Java* error: the Java process of the task noticed that the
# program ended with status 1. Python's message went to the log of a container on another machine. YARN collects the logs of all
# containers after the job, and `yarn logs` prints them. The cell waits until they are collected.

# %%
# manager = !hdfs getconf -confKey yarn.resourcemanager.webapp.address
application = failed_id.replace("job", "application")
page = f"http://{manager[0]}/ws/v1/cluster/apps/{application}"
for seconds in range(60):
    if requests.get(page).json()["app"]["logAggregationStatus"] == "SUCCEEDED":
        break
    print(f"\rwaiting until the logs are collected, {seconds} s ", end="")
    time.sleep(1)
# logs = !yarn logs -applicationId {application} -log_files stderr 2> /dev/null
errors = [line for line in logs if line.startswith("ValueError")]
told = f"{len(errors)} attempts ended with an error:"
print(f"\r{told:50}\n{errors[0]}")

# %% [markdown]
# The attempts failed with the same message. If *all* attempts of a task fail in the same way, suspect the data or the program,
# not the machine. Try a mapper in a pipe on some real lines first. Let it count bad lines and continue. Keep the application's id: you
# need it to find the logs.

# %% [markdown]
# ## 9. A straggler
#
# A task that is much slower than the others is a **straggler**. The job waits for it. **Speculative execution** starts a second
# attempt of such a task, normally on another machine. When one attempt has finished, Hadoop kills the other.
# Speculation is on by default.
#
# This mapper imitates a slow machine: the first attempt of the first task sleeps for 30 seconds. Streaming passes the attempt's
# name in an environment variable.

# %%
# %%writefile joins/slow.py
import os
import sys
import time

if os.environ["mapreduce_task_attempt_id"].endswith("_m_000000_0"):
    time.sleep(30)
for line in sys.stdin:
    print(line, end="")

# %% [markdown]
# The job has four map tasks. Without speculation, it lasts more than 30 seconds. How much time does speculation save?

# %%
choices = {"much": "more than 10 s", "little": "up to 10 s", "none": "no time"}
predict("joins.speculation", ..., choices=choices)

# %% tags=["nbval-ignore-output"]
straggler, launched = {}, {}
for speculation in ("false", "true"):
    job, counters = run_job(
        f"speculation_{speculation}",
        f"""-D mapreduce.map.speculative={speculation} -D mapreduce.job.maps=4 \
        -D mapreduce.job.reduces=0 -files joins/slow.py -mapper "python3 slow.py" \
        -input joins/flights.csv""",
    )
    straggler[speculation] = job_seconds(job)
    launched[speculation] = counters["Launched map tasks"]

for speculation in straggler:
    print(f"speculation {speculation}: {straggler[speculation]:.0f} s", end=", ")
    print(f"attempts: {launched[speculation]}")
saved = straggler["false"] - straggler["true"]
predict(
    "joins.speculation",
    measured="much" if saved > 10 else "little" if saved > 0 else "none",
    ask="Why would a second attempt not help if one key has most of the records?",
)

# %% [markdown]
# Hadoop only estimates which tasks are slow, so several tasks may get a second attempt. Speculation helps if the *machine* is slow.
# If the *data* of a task are the reason, the second attempt is as slow as the first. With two attempts, a program may send the same
# e-mail twice. Write such programs so that a repetition does no harm.

# %% [markdown]
# ## 10. A machine is lost (optional)
#
# The output of map tasks is on local disks and is not replicated. What happens if a machine is lost after its map tasks are
# done? We kill only YARN's process on one machine, the NodeManager. The DataNode there keeps running. We need a cluster of our own for this.
# From here on, the commands in this notebook use it.

# %% tags=["nbval-ignore-output"]
from workbook import clusters

print("A second cluster starts. This takes up to half a minute.")
mine = clusters.private("hadoop")
# !hdfs dfs -mkdir -p joins
# !head -200000 joins/flights.csv | hdfs dfs -put -f - joins/half.csv

# %% [markdown]
# The file has five blocks of 1 MB, so the job has five map tasks. By default, reducers may start when 5 % of the map tasks are done.
# They fetch early, but they reduce only when all maps are done. With `slowstart.completedmaps=1.0` the reducer starts when all maps
# are done. Our reducer then waits until a file appears. This gives us time to kill a process.

# %%
# %%writefile joins/wait.py
import os
import sys
import time

for _ in range(600):
    if os.path.exists(sys.argv[1]):
        break
    time.sleep(0.1)
for line in sys.stdin:
    print(line, end="")

# %%
go = Path("joins/go").resolve()
go.unlink(missing_ok=True)
lost_job = subprocess.Popen(
    f"""hdfs dfs -rm -r -f -skipTrash joins/lost
    mapred streaming -D mapreduce.job.reduce.slowstart.completedmaps=1.0 \
    -files joins/tag.py,joins/wait.py -mapper "python3 tag.py" \
    -reducer "python3 wait.py {go}" -input joins/half.csv -output joins/lost""",
    shell=True,
    stdout=open("joins/lost.log", "w"),
    stderr=subprocess.STDOUT,
)


def maps_done():
    """The percentages of map tasks that the job has reported so far."""
    log = Path("joins/lost.log").read_text()
    return [int(maps) for maps in re.findall(r" map (\d+)%", log)]


def wait_until(happened, what):
    """Wait until `happened()` is true or the job has ended, and show the seconds."""
    started = perf_counter()
    while lost_job.poll() is None and not happened():
        print(f"\r{what}, {perf_counter() - started:.0f} s ", end="")
        time.sleep(0.5)


# %% [markdown]
# The next cell waits until all maps are done. Then it kills a NodeManager: the one that does not run the application master.
# By default, YARN declares a machine lost after ten minutes without a message from it; here, after nine seconds.
#
# What happens to "map 100%"? Guess the lowest percentage of maps that the job will report after that.

# %%
predict("joins.maps_after_the_kill", ...)

# %%
wait_until(lambda: 100 in maps_done(), "waiting for the maps")
apps = requests.get(f"{mine.page('resourcemanager')}/ws/v1/cluster/apps").json()
record = apps["apps"]["app"][0]
holds_master = mine.page("nodemanager1").endswith(record["amHostHttpAddress"])
victim = "nodemanager2" if holds_master else "nodemanager1"
mine.kill(victim)
print(f"\r{'all maps were done; one NodeManager is dead':44}")


def after_all_done():
    """The percentages of maps from the first 100 % on."""
    return maps_done()[maps_done().index(100) :]


wait_until(lambda: min(after_all_done()) < 100, "waiting until the loss is noticed")
go.touch()
wait_until(lambda: False, "waiting for the end of the job")
print(f"\r{'the job is done':40}")

# %% tags=["nbval-ignore-output"]
after = after_all_done()
print(" → ".join(f"{maps} %" for maps in after))
predict("joins.maps_after_the_kill", measured=min(after))

# %% [markdown]
# The map tasks whose output was on the lost machine ran again on the other one, so the progress went back. They read their *input*
# from HDFS again. Each block has a replica on both machines, so HDFS could also survive losing one DataNode.
#
# ![Two workers. Their local disks hold the output of five maps, each in one place. Below, in HDFS, every block of the input lies on both. The NodeManager of the second worker is dead, and its DataNode lives: the outputs of two maps are gone and are computed again on the first worker.](figures/lost.svg)
#
# Is the result complete? The cell compares it with a pipe on this machine. Then our own cluster ends.

# %%
# !head -200000 joins/flights.csv | python3 joins/tag.py > joins/tagged.tsv
# !LC_ALL=C sort joins/tagged.tsv > joins/pipe.tsv
# !hdfs dfs -cat "joins/lost/part-*" | LC_ALL=C sort > joins/job.tsv
# !cmp joins/job.tsv joins/pipe.tsv && echo the same records
mine.remove()

# %% [markdown]
# ## The answer
#
# Either all records of a key travel to one reducer, or a copy of the small
# table travels to every machine.

# %%
print(f"reduce-side join: {two['Reduce shuffle bytes']:,} bytes shuffled")
print(f"map-side join:    {side_bytes:,} bytes of side files")
print(f"without a plane, in both: {two['no plane']:,} flights")

# %% [markdown]
# **You can now**
#
# - join two tables in the reducer or in the mapper, and say which one moves fewer bytes;
# - count the rows that find no partner;
# - sort the values of a key with a secondary sort;
# - find the error of a task that failed, and say what runs again when a machine is lost.
#
# **When not to use this:** if the tables fit on one machine, use pandas or DuckDB. If they don't, Spark and SQL engines write
# both joins for you. Knowing both helps you to understand these engines. A key with very many records keeps one reducer busy in any
# join; chapter 14 is about that.
#
# **Terms:** join, join key, inner join, tag, reduce-side join, left join, map-side join, side file, distributed cache,
# broadcast join, secondary sort, in-mapper combining, attempt, straggler, speculative execution. **Read on:** [Hadoop
# Streaming](https://hadoop.apache.org/docs/stable/hadoop-streaming/HadoopStreaming.html), [MapReduce
# tutorial](https://hadoop.apache.org/docs/stable/hadoop-mapreduce-client/hadoop-mapreduce-client-core/MapReduceTutorial.html).
# The [exercises](../exercises/08b_joins.ipynb) come next.
