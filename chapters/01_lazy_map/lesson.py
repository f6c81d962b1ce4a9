# %% [markdown]
# # 01 · The lazy map
#
# A file lists the flights scheduled from New York's three airports in 2013, one row for each flight.
#
# **Find a flight that arrived more than 1,000 minutes late, then the worst flight of the year. How many rows must
# Python read for each, and how many must it hold in memory at once?**
#
# You will answer the first part in the next few cells, and the rest by the end. **You need:**
# functions, dictionaries, list comprehensions, `for`, `with`, `try`, and what a class and a method are.

# %%
from workbook import check, data, hint, predict, solution

path = data.flights()
line_count = 0
with open(path) as file:
    for line in file:
        line_count += 1
        if line_count <= 2:
            print(line)
flight_count = line_count - 1  # without the line of names
print(f"{flight_count:,} flights, {path.stat().st_size / 1e6:.0f} MB")

# %% [markdown]
# The first line names the columns. The second line is the first flight. Its `arr_delay`, the delay on arrival, is 11
# minutes. A negative delay means that the flight arrived early. `NA` means that the file gives no delay, for example
# because the flight was cancelled.
#
# `csv.DictReader` turns each line after the first into a dictionary of strings. How many rows must Python read, from the
# top, until it has found *one* flight that arrived more than 1,000 minutes late? Put a number in place of the dots.

# %%
predict("lazy_map.rows_for_one", ...)

# %% [markdown]
# A loop with `break` gives the answer.

# %%
import csv

rows_for_one = 0
with open(path, newline="") as file:
    for flight in csv.DictReader(file):
        rows_for_one += 1
        if flight["arr_delay"] != "NA" and int(flight["arr_delay"]) > 1_000:
            break
print(flight["carrier"], flight["flight"], "to", flight["dest"], flight["arr_delay"])
print(f"{rows_for_one / flight_count:.1%} of the rows were read")
predict("lazy_map.rows_for_one", measured=rows_for_one)

# %% [markdown]
# That is the first answer. The loop held one row at a time, and `break` ended the reading. You can do the same
# without writing a loop. Python has objects that give their items one at a time, and you can combine such objects.
# They are called iterators, and all later chapters use them.

# %% [markdown]
# ## 1. When does `map` compute?
#
# Start with five flights that you can check by eye. `probed_delay` converts the delay of a flight into a number. It
# also appends the carrier, a two-letter code of the airline, to the list `calls`. So you can see when the function is called, and for which flight.

# %%
toy = [
    {"carrier": "UA", "dest": "IAH", "arr_delay": "11"},
    {"carrier": "B6", "dest": "BQN", "arr_delay": "-18"},
    {"carrier": "HA", "dest": "HNL", "arr_delay": "1272"},
    {"carrier": "AA", "dest": "MIA", "arr_delay": "33"},
    {"carrier": "DL", "dest": "ATL", "arr_delay": "0"},
]
calls = []


def probed_delay(flight):
    """The delay in minutes. Each call is noted in `calls`."""
    calls.append(flight["carrier"])
    return int(flight["arr_delay"])


probed_delay(toy[0]), calls

# %% [markdown]
# `map(function, items)` applies a function to each item. A `map` over five flights can give five delays. How many times is
# `probed_delay` called in the line `delays = map(probed_delay, toy)`?

# %%
choices = {"none": "not at all", "one": "once, for UA", "all": "five times"}
predict("lazy_map.calls_after_map", ..., choices=choices)

# %%
calls.clear()
delays = map(probed_delay, toy)
count_name = {0: "none", 1: "one", 5: "all"}[len(calls)]
reasons = {
    "one": "`map` could look at the first item, but it does not read any.",
    "all": "A list comprehension would make five calls here. `map` makes none yet.",
    "none": "`map` remembers the function and where to get items. It takes none yet.",
}
predict("lazy_map.calls_after_map", measured=count_name, why=reasons)

# %% [markdown]
# `map` returned an object that has computed nothing yet. It only remembers the function and where to get the items.
# `next` asks this object for one result. `list` asks for all that are left.

# %%
calls.clear()
delays = map(probed_delay, toy)
print("next:", next(delays), "calls:", calls)
print("list:", list(delays), "calls:", calls)

# %% [markdown]
# Each result is computed when it is asked for, and not earlier. This is called **lazy**: the work is done on request.
# The opposite is **eager**: the work is done at once. A list comprehension is eager.

# %% [markdown]
# ## 2. Iterables and iterators
#
# - An **iterator** is an object that gives its items one at a time. Each call of `next` gives one item. The iterator
#   remembers its position.
# - An **iterable** is an object that you can loop over. `iter(x)` gives you an iterator over it. Lists and `range` are
#   iterables. An opened file is an iterator over its lines. To read it again, open it again.
# - To **consume** an iterator is to take its items. An iterator gives each item once.
#
# A `for` loop calls `iter` once, and then `next` until no item is left. Look where the loop below begins.

# %%
flights = iter(toy)
print(next(flights)["carrier"], next(flights)["carrier"])
for flight in flights:
    print("in the loop:", flight["carrier"])
next(flights, "nothing left")

# %% [markdown]
# At the end, `next(flights)` would raise `StopIteration`. That is how a `for` loop notices the end. With a second
# argument, `next` returns that argument instead.
#
# You can loop over an iterator, too, so every iterator is an iterable. A list and an iterator differ in what `iter`
# returns. For a list, `iter` returns a new iterator, which begins at the first item. For an iterator, `iter` returns
# the iterator itself, at its current position.

# %%
print(iter(flights) is flights)
print(iter(toy) is iter(toy))  # False: two iterators over one list

# %% [markdown]
# You can write an iterator as a class with two methods. The method `__next__` returns the next item. A `for` loop
# first calls `iter`, and `iter` calls the method `__iter__`. In an iterator, `__iter__` returns the object itself. The class `Counted` passes on the items of an iterable and counts them. You will use it to count the rows that are read.


# %%
class Counted:
    """An iterator over `rows` that counts the items it has given."""

    def __init__(self, rows):
        self.rows = iter(rows)
        self.read = 0

    def __iter__(self):
        return self

    def __next__(self):
        row = next(self.rows)  # raises StopIteration at the end
        self.read += 1
        return row


counted = Counted(toy)
next(counted), next(counted)
counted.read

# %% [markdown]
# ## 3. From a loop to `filter` and `map`
#
# Which carriers were late? First, a loop. The function `delay` returns `None` for a delay that is not known.

# %% tags=["given"]
import csv
from itertools import filterfalse, islice, takewhile
from operator import itemgetter


def delay(flight):
    """The delay on arrival in minutes; None if it is not known."""
    text = flight["arr_delay"]
    return None if text == "NA" else int(text)


def is_late(flight):
    """Whether the flight is known to have arrived late."""
    minutes = delay(flight)
    return minutes is not None and minutes > 0


# %%
late_carriers = []
for flight in toy:
    if is_late(flight):
        late_carriers.append(flight["carrier"])
late_carriers

# %% [markdown]
# The loop does two things with the flights: it selects some, and it takes one value from each. There is a function
# for each of them:
#
# - `filter(test, items)` gives the items for which the test is true, unchanged.
# - `map(function, items)` gives what the function returns for each item.
#
# Both are lazy. `itemgetter("carrier")` returns a function that looks up `"carrier"` in its argument:
# `itemgetter("carrier")(toy[0])` is `"UA"`.

# %%
late = filter(is_late, toy)
list(map(itemgetter("carrier"), late))

# %% [markdown]
# The loop says how to build the result: begin with an empty list, test, append. The code with `filter` and `map` only
# says which items the result has. Code of this second kind is called **declarative**.
#
# A **lambda** is a function without a name. Its arguments stand before the colon, and the value that it returns
# stands after it. A lambda can also use variables that are defined outside it. Use it for a short test that is needed once.
# `itertools.filterfalse` gives the items for which the test is false.

# %%
print(list(filter(lambda flight: flight["dest"] == "MIA", toy)))
list(map(lambda flight: flight["carrier"], filterfalse(is_late, toy)))

# %% task="late_destinations"

# %% [markdown]
# In which order do the steps run? In the next cell, three functions note their calls in `events`. One reads a flight,
# one tests it, and one takes the carrier. `note("test", is_late)` returns a new function. Each call of the new function appends a string such as `test UA` to `events`, and then calls `is_late`. The iterator `islice(names, 2)` gives at most two of the names. It is lazy as well.


# %%
events = []


def note(word, function):
    """A function that notes its call, then does what `function` does."""

    def noted(flight):
        events.append(f"{word} {flight['carrier']}")
        return function(flight)

    return noted


def two_late_carriers():
    """The first two late carriers, in three lazy steps."""
    rows = map(note("read", lambda flight: flight), toy)
    late = filter(note("test", is_late), rows)
    names = map(note("name", itemgetter("carrier")), late)
    return list(islice(names, 2))


# %% [markdown]
# The first event is `read UA`. Which event is the second?

# %%
choices = {"read": "read B6", "test": "test UA", "name": "name UA"}
predict("lazy_map.second_event", ..., choices=choices)

# %%
events.clear()
print(two_late_carriers(), events)
reasons = {
    "read": "With lists, all flights would be read first. These steps are lazy.",
    "name": "`filter` must test a flight before it passes it on.",
    "test": "`filter` asked for one flight, and tests it before it asks for another.",
}
predict("lazy_map.second_event", measured=events[1].split()[0], why=reasons)

# %% [markdown]
# `list` asks `islice` for one result, `islice` asks `map`, `map` asks `filter`, and so on. Then the first flight, UA,
# passes through all steps, and its carrier arrives in the list. B6 is read next, and the filter drops it. The figure
# shows this work on the right. On the left, each step makes a list. The numbers give the order of the events. On the
# right, AA and DL are never read, because two names are enough.
#
# ![Two grids, flights down and steps across, with every event numbered. With lists the line of events runs down one step after another, through all five rows. With iterators it runs across, row by row, and AA and DL are never read.](figures/pull.svg)

# %% [markdown]
# A program in the **map/reduce style** has two parts. A `map` computes one result from each item. A
# **reduce** combines the results; `sum` is an example ([chapter 03](03_reduce.ipynb)). The next cell adds the
# lengths of the airport codes in three ways. The first is a loop, and the second is `map` and `sum`. The third
# runs the `map` in two processes, with a `Pool` ([chapter 04](04_parallel_map.ipynb)). Each process can take some of the
# items, because a `map` computes each result from one item. Unlike `map`, `pool.map` is eager: it returns a list.

# %%
from multiprocessing import Pool

total = 0
for flight in toy:
    total += len(flight["dest"])

codes = list(map(itemgetter("dest"), toy))
print("loop:            ", total)
print("map and sum:     ", sum(map(len, codes)))
with Pool(2) as pool:
    print("pool.map and sum:", sum(pool.map(len, codes)))

# %% [markdown]
# ## 4. What a list costs
#
# Now use the whole file. It takes 31 MB on disk. Suppose you put all its rows into a list, each row a dictionary of
# 19 strings. How many megabytes of memory would the list take?

# %%
predict("lazy_map.list_megabytes", ...)

# %% [markdown]
# `tracemalloc` counts the bytes that Python objects take, and remembers the largest count, the **peak**. It makes
# Python slower. So `measure` calls a function four times: three times without `tracemalloc`, for the time, and once
# with it, for the memory. It measures two functions that count the same rows. `count_in_list` keeps all rows in a list,
# and `count_one_by_one` keeps none. The measurement takes some seconds.

# %%
import tracemalloc
from time import perf_counter


def measure(function, size):
    """The seconds of the fastest of three runs, and the peak of memory in megabytes."""
    seconds = []
    for _ in range(3):
        start = perf_counter()
        function(size)
        seconds.append(perf_counter() - start)
    tracemalloc.start()
    function(size)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return min(seconds), peak / 1e6


def count_in_list(most):
    """Keep the first rows in a list, and count them."""
    with open(path, newline="") as file:
        return len(list(islice(csv.DictReader(file), most)))


def count_one_by_one(most):
    """Count the first rows, and keep none of them."""
    total = 0
    with open(path, newline="") as file:
        for row in islice(csv.DictReader(file), most):
            total += 1
    return total


# %% tags=["nbval-ignore-output"]
sizes = [5_000, 10_000, 15_000, 20_000]
with_list = [measure(count_in_list, size) for size in sizes]
without_list = [measure(count_one_by_one, size) for size in sizes]

list_megabytes = with_list[-1][1] / sizes[-1] * flight_count
print(f"{sizes[-1]:,} rows in a list: {with_list[-1][1]:.0f} MB")
print(f"one by one:          {without_list[-1][1]:.2f} MB")
predict("lazy_map.list_megabytes", measured=round(list_megabytes))

# %% [markdown]
# The number on the card above is an estimate: the megabytes of 20,000 rows, scaled up to all rows. It assumes that
# memory grows in proportion to the rows. The next cell's left plot tests this. Its right plot shows the times.
#
# Does reading one by one save memory, or time, or both? The cell compares the two
# functions for 20,000 rows, and prints a ratio for the time and one for the memory.

# %% tags=["nbval-ignore-output"]
import matplotlib.pyplot as plt

figure, (left, right) = plt.subplots(1, 2, figsize=(9, 3.5), layout="constrained")
for name, measured in {"list": with_list, "one by one": without_list}.items():
    left.plot(sizes, [peak for seconds, peak in measured], "o-", label=name)
    right.plot(sizes, [seconds for seconds, peak in measured], "o-", label=name)
left.set_ylabel("peak memory (MB)")
right.set_ylabel("time (s)")
for side in (left, right):
    side.set_xlabel("rows read")
    side.set_ylim(bottom=0)
    side.set_xticks(sizes, [f"{size:,}" for size in sizes])
left.legend()
plt.show()

for at, name in enumerate(["time", "memory"]):
    times_more = with_list[-1][at] / without_list[-1][at]
    print(f"{name}: the list needs {times_more:,.1f} times as much")

# %% [markdown]
# Each row in the list is a dictionary, and most of its 19 strings are objects of their own. That is why the list takes
# so much more than the file. The list grows with the rows. The second function forgets each row before it reads the next.
# So its peak stays about the same, however many rows it reads.
#
# Much less memory does not mean much less time. Both functions read and split every row, so both times grow.
# A list must store them as well. Section 9 measures what each further question costs.

# %% [markdown]
# ## 5. Stop early
#
# Lazy code saves time if it can stop early. `next(filter(test, rows), None)` asks for one result, or gives `None` if
# there is none. With it, the search for a very late flight is one line. `answer_from_file` also says how many rows
# were read.


# %%
def is_very_late(flight):
    """Whether the flight is known to have arrived more than 1,000 minutes late."""
    minutes = delay(flight)
    return minutes is not None and minutes > 1_000


def answer_from_file(question):
    """The answer to a question about the rows of the file, and how many were read."""
    with open(path, newline="") as file:
        rows = Counted(csv.DictReader(file))
        return question(rows), rows.read


def find_very_late(rows):
    """The first very late flight; None if there is none."""
    return next(filter(is_very_late, rows), None)


found, count_read = answer_from_file(find_very_late)
found["carrier"], found["arr_delay"], count_read

# %% [markdown]
# The loop at the beginning found the same flight. Could it also be the worst of the year? How many rows must Python
# read before it can be sure?

# %%
choices = {
    "same": "the same number",
    "last": "up to the last flight over 1,000 minutes",
    "all": "all rows",
}
predict("lazy_map.rows_for_worst", ..., choices=choices)


# %%
def find_worst(rows):
    """The flight with the largest known delay."""
    known = filter(lambda flight: delay(flight) is not None, rows)
    return max(known, key=delay)


worst, rows_for_worst = answer_from_file(find_worst)
print(f"{worst['arr_delay']} minutes; is it the same flight? {worst == found}")
reasons = {
    "same": "Python has seen the worst flight then, but a later one could be worse.",
    "last": "To know which of them is the last, Python must read all rows.",
    "all": "The last row could hold a larger delay, so `max` must read it.",
}
key = {flight_count: "all", rows_for_one: "same"}.get(rows_for_worst, "last")
predict("lazy_map.rows_for_worst", measured=key, why=reasons)

# %% [markdown]
# How far must other questions read? The function `any` stops at the first true item, and `all` at the first false one. The test `x in iterator` stops at the first item that equals `x`. The function `islice` stops after a number of items. The plot shows four
# questions.

# %%
questions = {
    "one over 1,000 minutes": find_very_late,
    "one to Honolulu": lambda rows: "HNL" in map(itemgetter("dest"), rows),
    "one to Paris (none)": lambda rows: "CDG" in map(itemgetter("dest"), rows),
    "the worst": find_worst,
}
rows_read = {name: answer_from_file(questions[name])[1] for name in questions}

figure, axes = plt.subplots(figsize=(8, 2.5))
bars = axes.barh(list(rows_read), list(rows_read.values()))
axes.bar_label(bars, fmt="{:,.0f}", padding=3)
axes.invert_yaxis()
axes.set_xlabel("rows read")
axes.set_xlim(0, 1.2 * flight_count)
axes.set_xticks([0, 100_000, 200_000, 300_000], ["0", "100,000", "200,000", "300,000"])
plt.show()

# %% [markdown]
# An early stop helps only if the answer comes early. If no flight fits, Python reads all rows.
#
# `itertools.takewhile(test, items)` also stops early, at the first item that fails the test. It gives
# neither this item nor any later one, so it is not a filter. In `toy`, B6 was early. HA and AA were late, but they come after B6:

# %%
list(map(itemgetter("carrier"), takewhile(is_late, toy)))

# %% task="first_of"

# %% [markdown]
# ## 6. Two ways to go wrong
#
# **The closed file.** The function below returns a `map` over the rows of a file. Why does `next` fail?


# %%
def read_carriers_too_late(path):
    """The carriers of all flights; the file is closed too early."""
    with open(path, newline="") as file:
        return map(itemgetter("carrier"), csv.DictReader(file))


try:
    next(read_carriers_too_late(path))
except ValueError as error:
    print(error)

# %% [markdown]
# No row was read inside the function, because `map` is lazy. `return` ended the `with` block, and this closed the
# file. The first row was asked for afterwards.
#
# **The consumed iterator.** Three of the five flights in `toy` are late, so their share is 0.6. The next code
# computes the share from one iterator:
#
# ```python
# flights = iter(toy)
# total = len(list(flights))
# late = sum(map(is_late, flights))  # True counts as 1
# late / total
# ```
#
# What does it give?

# %%
choices = {"right": "0.6", "zero": "0.0", "error": "an error"}
predict("lazy_map.share_of_one_iterator", ..., choices=choices)

# %%
flights = iter(toy)
total = len(list(flights))
late = sum(map(is_late, flights))
print(late, "/", total, "=", late / total)
reasons = {
    "right": "For 0.6, the five flights must come twice. An iterator gives them once.",
    "error": "Python raises no error: looping over a consumed iterator is allowed.",
    "zero": "`list` consumed the iterator, so nothing was left for `sum`.",
}
key = {0.6: "right", 0.0: "zero"}.get(late / total)
predict("lazy_map.share_of_one_iterator", measured=key, why=reasons)

# %% [markdown]
# The result is wrong, and no error tells you. `list` took all five flights. The sum of no items is 0. A list would
# have given 0.6, because each loop over a list gets a new iterator.
#
# ![Five delays in a row and a marker for the position of an iterator: before the first delay when the iterator is made, at the end after the first count, which gives 5. A second count begins at the end and gives 0. Below it a list starts anew for each reader and gives 5 and 3.](figures/one_way.svg)

# %% task="share_late"

# %% [markdown]
# ## 7. Generators
#
# A **generator** is an iterator that is written as a function with **`yield`**. In the next cell, the list `said`
# notes how far the function has come.


# %%
said = []


def stops():
    """Two airports, one after the other."""
    said.append("start")
    yield "EWR"
    said.append("between")
    yield "JFK"
    said.append("end")


line = stops()
print("after the call:", said)
print("next:", next(line), said)
print("list:", list(line), said)

# %% [markdown]
# The call made the generator and ran none of its lines. Then `next` runs the lines up to the first `yield`, gives its
# value, and *pauses there*. All local variables stay as they are. Another call of `next` goes on from there. When the
# function ends, the iterator ends.
#
# Generators solve the problem of the closed file in section 6. A generator pauses *inside* its `with` block, so
# the file stays open. After the last row, a `for` loop calls `next` once more. Then the function runs to its end, and `with`
# closes the file. If you stop earlier, as in the next cell, the file is closed when Python deletes the generator.
#
# **`yield from`** gives all items of an iterable, one by one. The list `opened` notes each file.


# %%
opened = []


def read_carriers(path):
    """The carriers of all flights, one after another."""
    with open(path, newline="") as file:
        opened.append(file)
        yield from map(itemgetter("carrier"), csv.DictReader(file))


carriers = read_carriers(path)
print(list(islice(carriers, 5)), "closed:", opened[-1].closed)
del carriers
print("after del, closed:", opened[-1].closed)

# %% task="minutes_early"

# %% [markdown]
# A **generator expression** is written like a list comprehension but with round brackets, and it is lazy: `(1 for row
# in rows)`. As the only argument of a function it needs no brackets of its own.
#
# A generator gives its items once. To start again, call the function again. **With a class of your own, each loop can
# start again at the first row.** Every loop over an object calls its `__iter__`. In `Carriers`, `__iter__` contains
# `yield from`, so each call makes a new generator. Objects of `Carriers` have no `__next__`. Like
# lists, they are iterables and not iterators.


# %%
class Carriers:
    """The carriers of all flights in a file; each loop starts at the first row."""

    def __init__(self, path):
        self.path = path

    def __iter__(self):
        yield from read_carriers(self.path)


january = Carriers(data.flights_by_month() / "2013-01.csv")
print(sum(code == "HA" for code in january), "of", sum(1 for code in january))
print("closed:", opened[-2].closed, opened[-1].closed)  # two loops, two files

# %% [markdown]
# ## 8. Many files
#
# `glob.iglob(pattern)` gives the paths that fit a pattern, as an iterator. In the pattern, `*` stands for any characters except `/`.
# The next cell calls `iglob` while the folder is empty, then writes 5,000 small files.

# %%
from glob import iglob
from pathlib import Path
from tempfile import TemporaryDirectory

with TemporaryDirectory() as folder:
    paths = iglob(f"{folder}/*.txt")
    for number in range(5_000):
        Path(folder, f"{number}.txt").write_text("one small file")
    print(sum(1 for _ in paths))

# %% [markdown]
# `iglob` lists the folder when the first path is asked for, so it found all files. It opens no file, and promises no
# order. `sorted` makes a list of the paths in order.
#
# `itertools.chain.from_iterable` joins many iterables into one iterator. It asks for the second only when the
# first has no items left. How many of the twelve monthly files are opened to get three carriers?

# %%
from itertools import chain

opened.clear()
months = sorted(iglob(f"{data.flights_by_month()}/*.csv"))
year = chain.from_iterable(map(read_carriers, months))
print(list(islice(year, 3)), "files opened:", len(opened), "of", len(months))

# %% [markdown]
# ## 9. A second question
#
# For a second question, a program that keeps no rows must read and split the file again. pandas, a library for tables, reads the
# file once and holds its columns. How many flights were over an hour late? How long does each way take?

# %% tags=["nbval-ignore-output"]
import pandas


def count_hour_late():
    """How many flights were more than an hour late, read one by one."""
    with open(path, newline="") as file:
        return sum((delay(row) or 0) > 60 for row in csv.DictReader(file))


columns = pandas.read_csv(path)
assert count_hour_late() == (columns["arr_delay"] > 60).sum()
times = {}
for name, job in {
    "pandas reads the file": lambda: pandas.read_csv(path),
    "one question, one by one": count_hour_late,
    "one question, pandas": lambda: (columns["arr_delay"] > 60).sum(),
}.items():
    start = perf_counter()
    job()
    times[name] = perf_counter() - start
    print(f"{name:25} {times[name]:.4f} s")
times_more = times["one question, one by one"] / times["one question, pandas"]
print(f"one by one takes {times_more:,.0f} times as long as pandas for each question")
print(f"pandas holds {columns.memory_usage(deep=True).sum() / 1e6:.0f} MB")

# %% [markdown]
# A program that keeps no rows reads the file once for each question. If you have several questions and enough
# memory, keep the data in memory.

# %% [markdown]
# ## 10. Objects that change (optional)
#
# `map` can also call a method of each object. `operator.methodcaller("year")` returns a function that calls the
# method `year` of its argument. Here a simulation has two lakes. The iterator `count(1)` gives 1, 2, 3, … without
# end. The function `zip(a, b)` makes pairs of the items of `a` and `b`. It ends with the shorter one.

# %%
from itertools import count
from operator import methodcaller


class Lake:
    """A lake with fish, of which some are caught each year."""

    def __init__(self, fish, caught):
        self.fish, self.caught = fish, caught

    def year(self):
        """One year: the fish double, and some are caught. How many are left."""
        self.fish = max(0, 2 * self.fish - self.caught)
        return self.fish


def years(lakes):
    """The fish in each lake after each year, without end."""
    while True:
        yield list(map(methodcaller("year"), lakes))


lakes = [Lake(fish=30, caught=20), Lake(fish=50, caught=60)]
map(methodcaller("year"), lakes)  # no result is asked for
print("before:", [lake.fish for lake in lakes])
list(islice(zip(count(1), years(lakes)), 3))

# %% [markdown]
# The first `map` changed nothing, because no result was asked for. Each `list(map(…))` asks each lake for one year. In
# your own code, use a loop where objects change: it is easier to read.

# %% [markdown]
# ## The answer


# %% tags=["nbval-ignore-output"]
def find_worst_of_first(most):
    """The worst of the first flights in the file."""
    with open(path, newline="") as file:
        return find_worst(islice(csv.DictReader(file), most))


print(f"one over 1,000 minutes: {rows_for_one:,} of {flight_count:,} rows read")
print(f"the worst of the year:  {rows_for_worst:,} of {flight_count:,} rows read")
for most in (5_000, 20_000):
    seconds, peak = measure(find_worst_of_first, most)
    print(f"the worst of {most:,} rows: {peak:.2f} MB held at most")

# %% [markdown]
# To find one very late flight, Python reads only as far as the first match. To find the worst, it must read all rows,
# because any later row could be worse. For the first question, Python holds one row at a time. For the second, it holds
# two: the current row and the worst so far. So the memory does not depend on the number of rows.
#
# **You can now**
#
# - say when Python computes a result, and show it with a counter;
# - turn a loop into `filter` and `map`;
# - stop reading when the answer is known;
# - write iterators as a class and as a generator;
# - avoid the closed file and the consumed iterator.
#
# **When not to use this:** the data fit into memory, and you have several questions. Then keep the data in a list or in pandas. You also need a list to sort, to go back, or to know the length before the end. An error in a lazy
# step appears late, far from the line that created the step.
#
# **Terms:** iterable, iterator, lazy, eager, consume, map, filter, lambda, declarative, map/reduce style, peak
# memory, generator, `yield`, `yield from`, generator expression.
#
# **Read on:** [Functional Programming HOWTO](https://docs.python.org/3/howto/functional.html),
# [itertools](https://docs.python.org/3/library/itertools.html),
# [operator](https://docs.python.org/3/library/operator.html). Then do the
# [exercises](../exercises/01_lazy_map.ipynb).
