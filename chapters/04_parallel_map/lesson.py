# %% [markdown]
# # 04 · The parallel map
#
# `map` calls a function for one item after another, on one processor core. Your machine probably has several cores. A **parallel map** calls the
# function for several items at the same time, on several cores. **Does it save time? And how can you tell before you run it?**
#
# Here is a first try, on the lines of Shakespeare's plays.

# %% tags=["given"]
import os
import sys
from itertools import islice
from multiprocessing import Pool
from pathlib import Path
from time import perf_counter

import matplotlib.pyplot as plt

# %%
from workbook import check, data, predict

lines = [
    line.strip()
    for play in sorted(Path(data.plays()).glob("*.txt"))
    for line in play.read_text(encoding="utf-8").splitlines()
    if line.strip()
]
print(f"{len(lines):,} lines; {os.cpu_count()} cores")

# %% [markdown]
# `len` counts the characters of each line. How long do two worker processes take, compared with one process?

# %%
choices = {"half": "about half the time", "same": "about the same", "longer": "longer"}
predict("parallel_map.first_try", ..., choices=choices)

# %% tags=["nbval-ignore-output"]
start = perf_counter()
by_one = list(map(len, lines))
seconds_one = perf_counter() - start

start = perf_counter()
with Pool(2) as pool:
    by_two = pool.map(len, lines)
seconds_two = perf_counter() - start

print(f"map: {seconds_one:.3f} s. Two workers: {seconds_two:.3f} s.")
print(f"Two workers took {seconds_two / seconds_one:.1f} times as long.")

# %%
ratio = seconds_two / seconds_one
found = "half" if ratio < 0.75 else "same" if ratio < 1.33 else "longer"
why = {
    "half": "This would be right if starting workers and sending lines took no time.",
    "same": "This would be right if two workers saved as much time as they cost.",
}
predict("parallel_map.first_try", measured=found, why=why)

# %% [markdown]
# **Two cores, and my map got slower. Why? And when does a second core save time?** In this lesson you will measure what a parallel map costs. At
# the end you can tell beforehand whether it saves time.
#
# The seconds depend on your machine and on other running programs. So the lesson computes each conclusion from your own numbers.
#
# **You need:** functions and iterators ([chapter 01](01_lazy_map.ipynb)), `compose_left` and `partial` ([chapter 02](02_pipelines.ipynb)).
#
# **Warm-up.** The next cell asks a `map` for one result. Which numbers are left in `numbers`? Decide, then run the cell.

# %%
numbers = iter([3, 1, 2])
squares = map(lambda number: number**2, numbers)
next(squares), list(numbers)

# %% [markdown]
# `map` is lazy: for one result it took one number, and two were left. Section 6 shows that a parallel map takes more.

# %% [markdown]
# ## 1. A pool of workers
#
# A running Python program is one process. Its Python code runs on one core at a time. `multiprocessing.Pool(2)` starts two more processes. They are called
# **workers**. `pool.map` divides the items into **tasks**. It sends each task to a free worker, and collects the results.
#
# ![Eight items in this process are cut into three tasks of at most three items. Tasks 1 and 3 go as bytes to worker 1, task 2 to worker 2. The results come back as bytes and stand in the order of the items.](figures/tasks.svg)
#
# A worker must be able to import the function that it calls. So we write our own functions into a file. A file of Python
# code is a **module**. The next two cells make a folder and write the module `workers.py` into it.

# %%
folder = Path("parallel")
folder.mkdir(exist_ok=True)
sys.path.insert(0, str(folder.resolve()))

# %%
# %%writefile parallel/workers.py
"""Functions for worker processes."""

import os
import time


def longest(line):
    """The first longest word of a line."""
    return max(line.split(), key=len)


def worker(line):
    """The number of the process that gets this line."""
    time.sleep(0.01)
    return os.getpid()


def wait(seconds):
    """The seconds that this call has waited."""
    time.sleep(seconds)
    return seconds


def costly(work, line):
    """A number computed from a line in `work` steps."""
    value = len(line)
    for step in range(work):
        value = (31 * value + step) % 1_000_003
    return value


# %% [markdown]
# When the `with` block ends, the pool stops its workers, even after an error. The next cell shows which process got each of twelve lines.

# %% tags=["nbval-ignore-output"]
import workers

with Pool(2) as pool:
    processes = pool.map(workers.worker, lines[:12], chunksize=1)

print(f"this process: {os.getpid()}; workers: {processes}")

# %% [markdown]
# The numbers belong to two other processes. A line goes to a worker that is free, so the numbers can differ each time. The order of the results does not
# change: `pool.map` always gives them **in the order of the items**.

# %%
with Pool(2) as pool:
    longest_words = pool.map(workers.longest, lines)

longest_words == [workers.longest(line) for line in lines]

# %% task="vowel_counts"

# %% [markdown]
# ## 2. What a task costs
#
# For each task, a pool turns the function's name and the items into bytes and sends them to a worker. The worker computes, and sends the results
# back as bytes. A map in one process does not spend this time. The extra time is called **overhead**.
#
# The items of one task are a **chunk**. The argument `chunksize` says how many items a chunk holds. For 10,000 lines and
# `chunksize=100` there are 100 tasks.
#
# The next cell measures the same map with different chunk sizes. The pool is started first, so the time to start workers does not count. Other
# programs can only make a run longer. So we run each map three times, and keep the shortest time.
#
# Which chunk size will be the fastest?

# %%
choices = {
    "one": "fewer than 10 lines",
    "middle": "10 to 1,000 lines",
    "all": "more than 1,000 lines",
}
predict("parallel_map.chunk_size", ..., choices=choices)

# %% tags=["nbval-ignore-output"]
from functools import partial


def map_here(function, items):
    """The results of a map in this process."""
    return list(map(function, items))


def shortest(call, *arguments):
    """The seconds of the quickest of three calls, and what the last one gave."""
    seconds = []
    for _ in range(3):
        start = perf_counter()
        result = call(*arguments)
        seconds.append(perf_counter() - start)
    return min(seconds), result


some_lines = lines[:10_000]
work_300 = partial(workers.costly, 300)
sizes = [1, 3, 10, 30, 100, 300, 1_000, 3_000, 10_000]

seconds_map, expected = shortest(map_here, work_300, some_lines)
seconds_by_size = {}
with Pool(2) as pool:
    pool.map(work_300, some_lines[:10])  # the workers are running now
    for size in sizes:
        seconds, found = shortest(pool.map, work_300, some_lines, size)
        assert found == expected
        seconds_by_size[size] = seconds
        tasks = -(-len(some_lines) // size)  # rounded up
        print(f"{size:6,} lines a task, {tasks:6,} tasks: {seconds:.2f} s")

# %%
figure, axes = plt.subplots(figsize=(7, 4))
axes.plot(sizes, list(seconds_by_size.values()), marker="o", label="two workers")
axes.axhline(seconds_map, color="tab:orange", label="map, one process")
axes.set_xscale("log")
axes.set_ylim(0)
axes.set_xlabel("chunk size (lines a task)")
axes.set_ylabel("seconds")
axes.legend()
plt.show()

# %% tags=["nbval-ignore-output"]
best = min(seconds_by_size, key=seconds_by_size.get)
found = "one" if best < 10 else "middle" if best <= 1_000 else "all"
why = {
    "one": "The shares are even, but thousands of tasks are sent and answered.",
    "all": "Few tasks are sent, but then a worker may have nothing to do.",
}
predict("parallel_map.chunk_size", measured=found, why=why)

# %% [markdown]
# Small chunks have the overhead of many tasks. One chunk leaves the second worker without a task. Where the curve is flat, the exact size does not matter. Without `chunksize`, `pool.map` makes about four tasks for each worker. The method `imap` of section 6 has the default 1.

# %% [markdown]
# ## 3. What can be sent
#
# To send an object, Python **pickles** it: it turns the object into bytes. The other process makes an equal object of the bytes. For a
# function, the bytes hold only two names: the module and the function. They do not hold its code. For a `partial`, the bytes also hold the fixed
# arguments. A pipeline of such functions ([chapter 02](02_pipelines.ipynb)) can be pickled, too.

# %%
import pickle

from toolz import compose_left

print(pickle.dumps(workers.longest, protocol=0))
pipeline = compose_left(workers.longest, str.upper)
pickle.loads(pickle.dumps(pipeline))("the late flight")

# %% [markdown]
# A worker imports the module and looks up the function by its name. For an object of a class, the bytes hold the name of the class and the object's values. A name may have a dot: `str.upper`, or `Outer.Inner` for a class inside a class. An open connection or a started generator belongs to its process and cannot be pickled.
# A function whose name cannot be looked up cannot be pickled. Every `lambda` is named `<lambda>`, and no lookup in a module finds this name. So the next cell ends with an error:

# %% tags=["raises-exception"]
pickle.dumps(lambda line: line.upper())

# %% [markdown]
# A function or class defined *in this notebook* is a special case. It has a name, in the module `__main__`, so it can be pickled. But some workers are
# a new Python process (section 4). Its `__main__` is another one, and the function is not there. So keep functions for workers in a module.

# %% task="pickles"

# %% [markdown]
# Some libraries can pickle more. The library `dill` writes the code of a `lambda` into the bytes. The pools of the library `pathos` use `dill`, so
# they can send a `lambda`:

# %%
from pathos.pools import ProcessPool

pool = ProcessPool(2)
upper = pool.map(lambda line: line.upper(), lines[:3])
pool.close()
pool.join()
pool.clear()
upper == [line.upper() for line in lines[:3]]

# %% [markdown]
# With the code, each task is larger. pathos keeps its pool for later use until you call `clear`.
#
# At work you will also meet [joblib](https://joblib.readthedocs.io/en/stable/parallel.html). The library scikit-learn uses it. `n_jobs=2` asks for two workers, and `n_jobs=-1` for one on each core. `delayed(f)(x)` stores a call. `Parallel` runs the stored calls, and chooses the chunk size itself. joblib keeps its workers for the next use, too. `shutdown` ends them.

# %%
from joblib import Parallel, delayed
from joblib.externals.loky import get_reusable_executor

by_joblib = Parallel(n_jobs=2)(delayed(workers.longest)(line) for line in lines[:100])
get_reusable_executor().shutdown(wait=True)
by_joblib == longest_words[:100]

# %% [markdown]
# ## 4. How a worker starts
#
# There are three **start methods**:
#
# - **fork** makes a copy of this process.
# - **spawn** starts a new Python, which imports what it needs.
# - **forkserver** starts a new Python once, and forks each worker from it.
#
# The default depends on the system ([documentation](https://docs.python.org/3.14/library/multiprocessing.html#contexts-and-start-methods)). On Windows and macOS, the default is spawn. On Linux, the default is fork with Python up to 3.13, and forkserver from Python 3.14 on. Fork is unsafe in a process that has several **threads**. A thread runs code in a process, beside other threads. A **lock** lets one thread work while the others wait. A fork copies the locks, but only one thread. If another thread held a lock, no thread of the copy can release it. The copy may wait for ever.
#
# The module `settings` has a variable. We set it to 5 here, in the notebook's process. Which value does a worker see?

# %%
# %%writefile parallel/settings.py
"""A variable, and a function that looks at it."""

value = 0


def seen(_):
    """The value in the process that runs this."""
    return value


# %%
choices = {
    "five": "5 under all three start methods",
    "zero": "0 under all three",
    "differs": "5 after a fork, 0 otherwise",
}
predict("parallel_map.start_method", ..., choices=choices)

# %%
import multiprocessing

import settings

settings.value = 5
seen, seconds_to_start = {}, {}
for method in multiprocessing.get_all_start_methods():
    start = perf_counter()
    with multiprocessing.get_context(method).Pool(2) as pool:
        seen[method] = pool.map(settings.seen, range(2))[0]
    seconds_to_start[method] = perf_counter() - start
    print(f"{method:10} the worker sees {seen[method]}")

figure, axes = plt.subplots(figsize=(7, 2))
axes.barh(list(seconds_to_start), list(seconds_to_start.values()))
axes.set_xlabel("seconds to start two workers and call a function")
plt.show()

# %%
after_fork = seen.get("fork", 5)  # Windows has no fork
after_spawn = seen["spawn"]
found = "differs" if after_fork != after_spawn else "five" if after_fork else "zero"
why = {
    "five": "A new Python imports the module again, and finds 0 in the file.",
    "zero": "A fork copies this process with all its variables, so it sees 5.",
}
predict("parallel_map.start_method", measured=found, why=why)

# %% [markdown]
# After a fork, a worker has a copy of the variable with its value. A new Python imports the module again, and there `value` is 0.
#
# **The functions in this lesson work under all three**,
# because they are in modules and get everything they need as arguments. The lesson uses your system's default.

# %% [markdown]
# ## 5. State
#
# A variable that a function changes, and that lasts longer than a call, is **state**. The function `numbered` counts its calls in such a variable. After
# a map over 1,000 lines in two workers, which value does `calls` have in this process?

# %%
# %%writefile parallel/counting.py
"""A function that counts its calls, and one that needs no counter."""

calls = 0


def numbered(line):
    """The line, with a number before it."""
    global calls
    calls += 1
    return f"{calls} {line}"


def with_number(number, line):
    """The line, with the number it is given."""
    return f"{number} {line}"


# %%
choices = {"all": "1,000", "half": "about 500", "none": "0"}
predict("parallel_map.counter", ..., choices=choices)

# %%
import counting

with Pool(2) as pool:
    texts = pool.map(counting.numbered, lines[:1_000], chunksize=100)
found = {1_000: "all", 0: "none"}.get(counting.calls, "half")
why = {
    "all": "Each worker changed its own variable `calls`, and not the one here.",
    "half": "A worker may have this value. This process made no call at all.",
}
predict("parallel_map.counter", measured=found, why=why)

# %% [markdown]
# Workers share no variables. The numbers in the texts are wrong as well, because each worker counts from 1. To repair this, take the state
# out of the function. This process numbers the lines, and sends each line with its number. `pool.starmap` takes tuples, here pairs, and calls
# `with_number(number, line)` for each.

# %%
with Pool(2) as pool:
    texts = pool.starmap(counting.with_number, enumerate(lines[:1_000], 1))

texts[:2], texts[-1].split()[0]

# %% [markdown]
# This works because the number of a line is known before any line is processed. A running total is different: each item needs the result of the item
# before it. Chapter 05 shows when such work can be divided.
#
# Sometimes every call needs the same large object. As an argument it would be sent with every task. `Pool(2, initializer=f, initargs=(x,))` calls
# `f(x)` once in each worker, before its first task. `f` can keep `x` in a global variable of the worker.

# %% [markdown]
# ## 6. Results as they come
#
# `pool.map` returns a list, so it waits for the last result. `pool.imap` returns an iterator. It gives the first result as soon as it is there, even if
# the input has not ended. In the next cell, the input stops after five lines. It continues only when the first result has arrived.

# %%
from threading import Event

first_result_came = Event()
read = []


def slow_input():
    """Ten lines; the last five come after the first result."""
    for line in lines[:10]:
        if len(read) == 5:
            first_result_came.wait(timeout=30)
        read.append(line)
        yield line


with Pool(2) as pool:
    results = pool.imap(workers.longest, slow_input())
    first = next(results)
    read_by_then = len(read)
    first_result_came.set()
    rest = list(results)
    seconds = [0.5, 0.1, 0.2]  # the first item is the slowest
    in_order = pool.map(workers.wait, seconds, chunksize=1)
    as_they_come = list(pool.imap_unordered(workers.wait, seconds))

print("first result:", first, "and", len(rest), "more")
print("had the sixth line been read by then?", read_by_then > 5)
print("map:", in_order, " imap_unordered:", as_they_come)

# %% [markdown]
# `map` and `imap` keep the order, even if the first item is the slowest. `imap_unordered` gives each result as soon as it is there. Read the results
# **inside the `with` block**: after it, the workers are gone, and the other results never come.
#
# Python's own `map` takes an item only when you ask for a result. `imap` and `imap_unordered` take items as fast as the input gives them. From an
# endless input they would fill the memory.
#
# Python's own `map` is better if **you need only some of the results**. Here we look for the first three words with more
# than 12 letters. How many lines does each way process?

# %%
lazy_words = map(workers.longest, lines)
found = list(islice((word for word in lazy_words if len(word) > 12), 3))
processed_lazily = len(lines) - sum(1 for _ in lazy_words)

with Pool(2) as pool:
    words = pool.map(workers.longest, lines)
assert [word for word in words if len(word) > 12][:3] == found
print(f"lazy map: {processed_lazily:,} lines; pool.map: {len(words):,} lines")

# %% task="long_words"

# %% [markdown]
# ## 7. When a second core saves time
#
# Python's own `map` is also better if **the work for an item is small compared with its overhead**. In `costly(work, line)`, we can choose the work. The **speedup** is the time of one process divided by the time of several. The work at which the speedup
# reaches 1 is called the **crossover**. Where is it on your machine?

# %%
works = [1, 3, 10, 30, 100, 300, 1_000, 3_000]
per_item, speedups = [], []
with Pool(2) as pool:
    pool.map(work_300, some_lines[:10])
    for work in works:
        function, items = partial(workers.costly, work), some_lines[:1_000]
        one, expected = shortest(map_here, function, items)
        two, found = shortest(pool.map, function, items, 100)
        assert found == expected
        per_item.append(one / len(items) * 1e6)
        speedups.append(one / two)

figure, axes = plt.subplots(figsize=(7, 4))
axes.plot(per_item, speedups, marker="o", label="two workers")
axes.axhline(1, color="tab:orange", label="one process")
axes.set_xscale("log")
axes.set_ylim(0)
axes.set_xlabel("time of one process for an item (µs)")
axes.set_ylabel("speedup")
axes.legend()
plt.show()

# %% tags=["nbval-ignore-output"]
at = next((at for at, speedup in enumerate(speedups) if speedup > 1), None)
if at is None:
    print("On this machine, two workers were slower for each amount of work.")
elif at == 0:
    print("On this machine, two workers were faster even for the smallest work.")
else:
    low, high = per_item[at - 1], per_item[at]
    print(f"Crossover: between {low:.1f} and {high:.1f} µs an item")
claim = speedups[0] < 1 < max(speedups)
print(f"“A parallel map is slower on small work, faster on large”: {claim} here.")

# %% [markdown]
# What do more workers bring? Some of the work cannot be divided, such as making the tasks. One worker needs a share *s* of its time for this part. *n* workers can divide only the rest. They need at least *s* + (1 − *s*) / *n* of the time of one. This is **Amdahl's law**. With *s* = 0.1, two workers need at least
# 0.1 + 0.9 / 2 = 0.55 of the time. However many workers there are, the speedup stays below 1 / *s*.
#
# The next cell measures one to four workers. What is the speedup of four workers on your machine?

# %%
choices = {"four": "above 3", "two": "between 1.5 and 3", "none": "below 1.5"}
predict("parallel_map.four_workers", ..., choices=choices)

# %%
counts, measured = [1, 2, 3, 4], []
work_3000, items = partial(workers.costly, 3_000), some_lines[:1_000]
for count in counts:
    with Pool(count) as pool:
        pool.map(work_3000, items[:count], chunksize=1)
        seconds, _ = shortest(pool.map, work_3000, items, 50)
        measured.append(seconds)
by_workers = [measured[0] / seconds for seconds in measured]

cores = os.cpu_count()
inside = [(n, 1 / up) for n, up in zip(counts, by_workers) if n <= cores]
# The share s whose curve time = s + (1 - s) / n lies nearest to the points.
top = sum((time - 1 / n) * (1 - 1 / n) for n, time in inside)
bottom = sum((1 - 1 / n) ** 2 for n, _ in inside)
share = min(1, max(0, top / bottom)) if bottom else 1

figure, axes = plt.subplots(figsize=(7, 4))
axes.plot(counts, by_workers, "o", label="measured")
amdahl = [1 / (share + (1 - share) / n) for n in counts]
axes.plot(counts, amdahl, label=f"Amdahl's law, s = {share:.2f}")
axes.plot(counts, counts, ":", color="grey", label="ideal")
axes.axvline(cores, color="tab:green", linestyle="--", label=f"{cores} cores")
axes.set_xticks(counts)
axes.set_ylim(0)
axes.set_xlabel("workers")
axes.set_ylabel("speedup")
axes.legend()
plt.show()

# %% tags=["nbval-ignore-output"]
last = by_workers[-1]
found = "four" if last > 3 else "two" if last >= 1.5 else "none"
why = {"four": f"Four workers need four free cores, and this machine has {cores}."}
predict("parallel_map.four_workers", measured=found, why=why)

# %% [markdown]
# The value of *s* comes from your points with at most one worker for each core. The curve says nothing about more workers, because a core runs only one worker at a time.

# %% [markdown]
# ## 8. Waiting needs no core
#
# A program that waits for a network uses no core. For such work, threads are enough. All threads of a process share its variables, so
# nothing is pickled, and a thread starts quickly. But in the usual build of Python, only one thread at a time runs Python code, because of the
# [global interpreter lock](https://docs.python.org/3/glossary.html#term-global-interpreter-lock).
#
# The standard library's `concurrent.futures` has one interface for both: `ThreadPoolExecutor` for threads and `ProcessPoolExecutor` for processes.
#
# The next cell starts a real web server on this machine. It has 40 pages that link to each other, and waits 20 ms before each answer. The time from a
# request until its answer begins is called **latency**.

# %%
import random
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from time import sleep

chooser = random.Random(4)
pages = [f"/{number}" for number in range(40)]
site = {page: chooser.sample(pages, 3) for page in pages}


class Pages(BaseHTTPRequestHandler):
    """Answers with the links of a page, a line each, after 20 ms."""

    def do_GET(self):
        sleep(0.02)
        body = "\n".join(site[self.path]).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments):
        """Print nothing."""


server = ThreadingHTTPServer(("127.0.0.1", 0), Pages)
Thread(target=server.serve_forever, daemon=True).start()

# %%
# %%writefile parallel/fetching.py
"""Fetch a page of the server on this machine."""

from urllib.request import urlopen


def fetch(port, page):
    """The links of a page."""
    with urlopen(f"http://127.0.0.1:{port}{page}", timeout=30) as answer:
        return answer.read().decode().split()


# %% [markdown]
# How much faster are threads when they wait, and when they compute? And processes? The server has started threads in this process. So a fork is unsafe (section 4), and we use spawn.

# %% tags=["nbval-ignore-output"]
from concurrent.futures import ThreadPoolExecutor

import fetching

fetch = partial(fetching.fetch, server.server_port)
spawn = multiprocessing.get_context("spawn")


def in_threads(function, items, count=8):
    """The results of a map with so many threads."""
    with ThreadPoolExecutor(count) as executor:
        return list(executor.map(function, items))


waited_one, pages_one = shortest(map_here, fetch, site)
waited_eight, pages_eight = shortest(in_threads, fetch, site)
computed_one, _ = shortest(map_here, work_3000, items)
computed_two, _ = shortest(in_threads, work_3000, items, 2)
with spawn.Pool(8) as pool:
    pool.map(workers.wait, [0.1] * 8, 1)  # all eight are running now
    waited_pool, pages_pool = shortest(pool.map, fetch, site, 1)
with spawn.Pool(2) as pool:
    pool.map(workers.wait, [0.1] * 2, 1)
    computed_pool, _ = shortest(pool.map, work_3000, items, 50)
assert pages_one == pages_eight == pages_pool == list(site.values())
gains = {
    "waiting, 8 threads": waited_one / waited_eight,
    "waiting, 8 processes": waited_one / waited_pool,
    "computing, 2 threads": computed_one / computed_two,
    "computing, 2 processes": computed_one / computed_pool,
}

figure, axes = plt.subplots(figsize=(7, 2.5))
bars = axes.barh(list(gains), list(gains.values()))
axes.bar_label(bars, fmt="{:.1f}", padding=3)
axes.set_xlim(0, 1.15 * max(gains.values()))
axes.invert_yaxis()
axes.axvline(1, color="tab:orange")
axes.set_xlabel("speedup over one thread")
plt.tight_layout()
plt.show()
for name, gain in gains.items():
    print(f"{name}: {'more' if gain > 1.5 else 'not more'} than 1.5 times as fast")

# %% [markdown]
# Now we **crawl** the site. We start at one page. In each round we fetch the new pages that the last pages link to. The crawl ends when no page is new. A round uses eight threads, so at most eight requests run at the same time. Send only a few to a server that is not yours. The dictionary of known pages is state. Only the main thread changes it, so no two threads change it at once.


# %%
def crawl(start):
    """The links of each page that can be reached."""
    links, new = {}, [start]
    while new:
        links.update(zip(new, in_threads(fetch, new)))
        new = sorted({target for page in new for target in links[page]} - links.keys())
    return links


links = crawl("/0")
print(f"{len(links)} of {len(site)} pages can be reached from /0")

# %% task="link_pairs"

# %% [markdown]
# In the plot, each page is a point and each link is a line.

# %%
import math

angles = {page: 2 * math.pi * at / len(links) for at, page in enumerate(links)}
points = {page: (math.cos(angle), math.sin(angle)) for page, angle in angles.items()}
figure, axes = plt.subplots(figsize=(5, 5))
for page, targets in links.items():
    for target in targets:
        axes.plot(*zip(points[page], points[target]), color="tab:blue", linewidth=0.4)
for page, (x, y) in points.items():
    axes.text(1.1 * x, 1.1 * y, page, ha="center", va="center", fontsize=8)
axes.set_aspect("equal")
axes.axis("off")
plt.show()

# %%
server.shutdown()
server.server_close()

# %% [markdown]
# ## 9. Send the question, not the data
#
# Much of the overhead is **communication**: sending data from one process to another. A parallel program can be written so that it sends little.
# How many flights arrived late in 2013? We compute this in three ways:
#
# - One process uses pandas. This is the baseline.
# - This process reads the file and sends all lines to two workers.
# - This process sends each worker only the path and two positions in the file. The worker reads the lines between them.

# %%
# %%writefile parallel/late.py
"""Count late flights: among lines that are sent, or in a part of a file."""


def is_late(line):
    """1 for a flight that arrived late, else 0. Its delay is in the ninth column."""
    delay = line.split(",")[8]
    return int(delay not in ("NA", "arr_delay") and int(delay) > 0)


def late_in(path, start, end):
    """The late flights among the lines that begin between two positions of a file."""
    with open(path, "rb") as file:
        if start:
            file.seek(start - 1)
            file.readline()  # the rest of a line that begins before
        count, position = 0, file.tell()
        for line in file:
            if position >= end:
                break
            position += len(line)
            count += is_late(line.decode())
    return count


# %% tags=["nbval-ignore-output"]
import late
import pandas as pd


def read_lines(path):
    """All lines of a file."""
    return Path(path).read_text().splitlines()


path = str(data.flights())
size = os.path.getsize(path)
read_delays = partial(pd.read_csv, usecols=["arr_delay"])
cuts = [0, size // 4, size // 2, 3 * size // 4, size]
parts = [(path, first, last) for first, last in zip(cuts, cuts[1:])]

with Pool(2) as pool:
    pool.map(len, ["start"])
    ways = {
        "pandas": lambda: int((read_delays(path)["arr_delay"] > 0).sum()),
        "lines sent": lambda: sum(pool.map(late.is_late, read_lines(path), 5_000)),
        "positions sent": lambda: sum(pool.starmap(late.late_in, parts, 1)),
    }
    measured = {name: shortest(way) for name, way in ways.items()}

seconds = {name: each for name, (each, _) in measured.items()}
answers = {name: answer for name, (_, answer) in measured.items()}
sent = {
    "pandas": 0,
    "lines sent": len(pickle.dumps(read_lines(path))),
    "positions sent": len(pickle.dumps(parts)),
}
for name, answer in answers.items():
    took = f"{seconds[name]:.2f} s"
    print(f"{name:15} {answer:,} late, {took}, {sent[name]:,} bytes to workers")
print(f"fastest on this machine: {min(seconds, key=seconds.get)}")

figure, axes = plt.subplots(figsize=(7, 2.5))
bars = axes.barh(list(seconds), list(seconds.values()))
labels = [f"{sent[name] / 1e3:,.1f} kB to workers" for name in seconds]
axes.bar_label(bars, labels=labels, padding=3)
axes.set_xlim(0, 1.6 * max(seconds.values()))
axes.set_xlabel("seconds")
plt.tight_layout()
plt.show()

# %%
len(set(answers.values())) == 1, sent["lines sent"] > 1_000 * sent["positions sent"]

# %% [markdown]
# All ways give the same number. pandas needs one process, because the flights fit in memory. A **distributed** program runs on several machines. There, the
# bytes cross a network, which is slower than the memory of one machine. So first ask whether one machine is enough. Chapter 07 shows a system that
# sends the program to the machine that has the data.

# %% [markdown]
# ## 10. At work, Gephi, a cluster, and Python without the lock (optional)
#
# - In a script, start a pool below the line `if __name__ == "__main__":`. A spawned worker imports the script. Without this line, the import would start another pool, and Python raises RuntimeError.
# - An error in a worker reaches you when you take the result of `pool.map`.
# - If a worker is killed, `pool.map` may wait for ever. `ProcessPoolExecutor` raises BrokenProcessPool.
# - The `map` of an executor has a `chunksize` of 1 if you give none. It reads the whole input before it gives a result.
# - `with Pool(2)` stops the workers at once. `with ProcessPoolExecutor(2)` waits for all results.
#
# The program [Gephi](https://docs.gephi.org/desktop/User_Manual/Import/) draws large networks. It reads a table of edges: a CSV file with the columns
# `Source` and `Target`. An edge is a link.

# %%
import csv

with open(folder / "links.csv", "w", newline="") as file:
    writer = csv.writer(file)
    writer.writerow(["Source", "Target"])
    for page, targets in links.items():
        writer.writerows((page, target) for target in targets)

# %% [markdown]
# On a cluster, the workers run on several machines. This is the same map with Spark (chapter 10). `spark` is the connection to the cluster. The lesson does not run it:
#
# ```python
# spark.sparkContext.addPyFile("parallel/workers.py")  # sends the module to each machine
# texts = spark.sparkContext.parallelize(lines, 8)  # makes eight tasks
# texts.map(workers.longest).collect()  # like pool.map: a list, in order
# ```
#
# There are builds of Python [without the global interpreter lock](https://docs.python.org/3/howto/free-threading-python.html). They are called
# **free-threaded**: several threads can run Python code at the same time.

# %% [markdown]
# ## The answer
#
# Two cores, and my map got slower. Why? `len` is very little work. Starting two workers and sending them the lines is much more work. A second core
# pays off only if the work that it takes over is larger than this overhead. Larger chunks lower the overhead of each item. Chunks that are too large
# leave a worker without a task. In section 7 you measured where the crossover is on your machine. **To decide beforehand**, time your function on a few items, and compare the time for an item with the crossover.
#
# The next cell removes the folder. The empty list shows that no worker of `multiprocessing` is left.

# %%
import shutil

if str(folder.resolve()) in sys.path:
    sys.path.remove(str(folder.resolve()))
shutil.rmtree(folder, ignore_errors=True)
multiprocessing.active_children()

# %% [markdown]
# **You can now**
#
# - let several processes map a function, and keep the order;
# - choose a chunk size, and say how many tasks it makes;
# - write functions for workers that work under every start method;
# - find the crossover on your machine;
# - choose between threads and processes.
#
# **When not to use it**
#
# - The work for an item is small.
# - You need only some of the results.
# - An item needs the result of the item before it.
# - A library such as pandas already does the work in compiled code.
#
# **Terms:** worker, task, chunk, overhead, start method, speedup, crossover, Amdahl's law, thread, latency,
# crawl. **Read on:**
# [multiprocessing](https://docs.python.org/3/library/multiprocessing.html),
# [concurrent.futures](https://docs.python.org/3/library/concurrent.futures.html).
