# %% [markdown]
# # 01 · The lazy map
#
# **The question.** A file holds every flight that left New York in 2013. At least one of them landed more than 1,000
# minutes late. Find one. Then find the worst flight of the year. How many rows must Python read for each, and how many
# must it hold at the same time?
#
# After this chapter you can
#
# - say at which moment Python computes, and prove it with a counter;
# - turn a loop into `filter` and `map`;
# - stop reading as soon as the answer is known;
# - write your own iterators, with a class and with `yield`;
# - tell when all this does not pay.
#
# **Time:** about 50 minutes here, then 45 for the three core exercises. **You need:** functions, dictionaries, `for`,
# `with`, and what a class and a method are. Nothing from an earlier chapter.

# %% [markdown]
# `data.flights()` gives the path of a CSV file; from there on it is a file like any other. Look at the first two lines.

# %%
from workbook import data, predict

path = data.flights()
with open(path) as file:
    lines = file.readlines()
print(lines[0], lines[1])

# %% [markdown]
# One line is one flight. `arr_delay` is how many minutes late it arrived; a negative number is early. Look at the
# number of flights.

# %%
flight_count = len(lines) - 1
del lines
flight_count

# %% [markdown]
# Now guess. Put a number in place of the dots and run the cell; a wild guess counts. How many rows must Python read, from
# the top, until it has seen *one* flight more than 1,000 minutes late?

# %%
predict("lazy_map.rows_for_one", ...)

# %% [markdown]
# And how many to be sure of the *worst* flight of the year?

# %%
predict("lazy_map.rows_for_worst", ...)

# %% [markdown]
# ## 1. Five flights and a probe
#
# We begin with data that you can check by eye: five flights, with values as text, as in the file.

# %%
toy = [
    {"carrier": "UA", "arr_delay": "11"},
    {"carrier": "B6", "arr_delay": "-18"},
    {"carrier": "HA", "arr_delay": "1272"},
    {"carrier": "AA", "arr_delay": "33"},
    {"carrier": "DL", "arr_delay": "0"},
]
[flight["arr_delay"] for flight in toy]

# %% [markdown]
# `probed_delay` turns a row into a number. It also writes down that it was called, so that you can see *when* it works.

# %%
calls = []


def probed_delay(flight):
    """The minutes of delay; every call is written down."""
    calls.append(flight["carrier"])
    return int(flight["arr_delay"])


probed_delay(toy[0]), calls

# %% [markdown]
# `map(function, items)` applies a function to every item: N items in, N results out. How many times has `probed_delay`
# been called right after the line `delays = map(probed_delay, toy)`?

# %%
predict("lazy_map.calls_after_map", ...)

# %% [markdown]
# Empty the list of calls, make the map, and count.

# %%
calls.clear()
delays = map(probed_delay, toy)
len(calls)

# %%
predict("lazy_map.calls_after_map", measured=len(calls), ask="What does the variable `delays` hold, then?")

# %% [markdown]
# What came back is a small object that remembers the function and the items. Its type has a name.

# %%
type(delays).__name__

# %% [markdown]
# `next` asks it for one result. Look at the second part: who has been called?

# %%
next(delays), calls

# %% [markdown]
# `list` asks until nothing comes any more. Look where its results begin.

# %%
list(delays), calls

# %% [markdown]
# The work is done when a result is *asked for*, once for each, and not before. That is what **lazy** means. Its
# opposite is **eager**: a list comprehension computes all its results on the spot.

# %% [markdown]
# ## 2. Four words
#
# | word | meaning |
# |---|---|
# | **iterable** | something you can ask for an iterator: `iter(x)` works |
# | **iterator** | something that hands out one item at each `next(x)` and remembers where it stands |
# | **consume** | ask an iterator for its items; what has been handed out is gone from it |
# | **lazy** | not computed before it is asked for |
#
# A list is an iterable. `iter` makes an iterator over it; the list itself is left as it was.

# %%
stream = iter(toy)
next(stream)["carrier"], next(stream)["carrier"], len(toy)

# %% [markdown]
# A `for` loop does the same: it asks for an iterator, then calls `next` until nothing is left. This one goes on where
# the two calls above have stopped.

# %%
for flight in stream:
    print(flight["carrier"])

# %% [markdown]
# Now `stream` is consumed. `next` would raise `StopIteration`, which is how a `for` loop learns that it is done. With a
# second argument `next` returns that instead.

# %%
next(stream, "nothing left")

# %% [markdown]
# An iterator is an iterable too, but a special one: `iter` gives you the *same* object back, position and all. A list
# gives a new iterator every time. Look at the two answers.

# %%
iter(stream) is stream, iter(toy) is iter(toy)

# %% [markdown]
# `range` is lazy as well: it keeps a start, a stop and a step, whatever its length. Look at the last number it holds,
# and at its size in bytes.

# %%
import sys

numbers = range(10**12)
numbers[-1], sys.getsizeof(numbers)

# %% [markdown]
# Lazy is not the same as iterator: a `range` starts anew for every loop, as a list does. Of the two
# words iterable and iterator, which is the wider? `issubclass(A, B)` says whether every A is a B: is every iterator an iterable, and every iterable an iterator?

# %%
from collections.abc import Iterable, Iterator

issubclass(Iterator, Iterable), issubclass(Iterable, Iterator)

# %% [markdown]
# You can write an iterator yourself. It needs two methods: `__iter__`, which returns itself, and `__next__`, which
# returns the next item. This one passes items on and counts them: it will tell us how many rows were read.


# %%
class Counted:
    """An iterator over `rows` that counts what it has handed out."""

    def __init__(self, rows):
        self.rows = iter(rows)
        self.read = 0

    def __iter__(self):
        return self

    def __next__(self):
        row = next(self.rows)
        self.read += 1
        return row


# %% [markdown]
# When `self.rows` is used up, the inner `next` raises `StopIteration`, and it passes through to whoever asked. Look at the
# count after two of five rows.

# %%
counted = Counted(toy)
next(counted), next(counted)
counted.read

# %% [markdown]
# ## 3. A loop becomes `filter` and `map`
#
# Here is a loop as you would write it: the carriers of the late flights.

# %%
late_carriers = []
for flight in toy:
    if int(flight["arr_delay"]) > 0:
        late_carriers.append(flight["carrier"])
late_carriers

# %% [markdown]
# It mixes three things: which rows, what of them, and where to put it. Taken apart, the first two become functions.
# `itemgetter("carrier")` makes a function that looks up `"carrier"`.

# %%
from operator import itemgetter


def is_late(flight):
    """True for a flight that arrived after its time."""
    return int(flight["arr_delay"]) > 0


carrier = itemgetter("carrier")
is_late(toy[0]), carrier(toy[0])

# %% [markdown]
# `filter(test, items)` lets through the items for which the test is true, unchanged. `map` turns each into something
# else. Both are lazy; `list` at the end asks. The result should be the loop's.

# %%
late = filter(is_late, toy)
names = map(carrier, late)
list(names)

# %% [markdown]
# `filterfalse` lets through the others. Together they leave nothing out and take nothing twice.

# %%
from itertools import filterfalse

list(map(carrier, filterfalse(is_late, toy)))

# %% [markdown]
# In which order does it all happen? Does `filter` test all the rows before `map` names the first? To see it, we write three
# functions that note their calls, as the probe did: one reads a row (it is in memory already), one tests it, one names it.

# %%
events = []


def read(flight):
    events.append("read " + flight["carrier"])
    return flight


def test(flight):
    events.append("test " + flight["carrier"])
    return is_late(flight)


def name(flight):
    events.append("name " + flight["carrier"])
    return flight["carrier"]


# %% [markdown]
# Now the three stages. `islice(names, 2)` is the lazy way of asking for two results at most. Look at the events.

# %%
from itertools import islice

rows = map(read, toy)
late = filter(test, rows)
names = map(name, late)
two = islice(names, 2)
events

# %% [markdown]
# Nothing has happened yet. The first event will be `"read UA"`. What will be the second? Write it as text, in
# quotation marks.

# %%
predict("lazy_map.second_event", ...)

# %%
list(two), events

# %%
predict("lazy_map.second_event", measured=events[1], ask="Why not all the reading first?")

# %% [markdown]
# Each request travels from the end of the line to its beginning, and one row travels back. The figure shows the same
# five flights twice: on the left with a list after every stage, on the right with iterators. The numbers are the order of
# events. Find B6 and DL on both sides.
#
# ![Two grids, flights down and stages across, with every event numbered. With lists the line of events runs down one stage after another, through all five rows. With iterators it runs across, row by row, and AA and DL are never read.](figures/pull.svg)

# %% [markdown]
# > **Box: a style named after two functions.** The loop says *how*: start an empty list, walk, append. `filter` and `map`
# > say *what*, and leave the how open. That is called **declarative**. In the style called *map/reduce* a program is written
# > as a `map`, which changes each item on its own, and a *reduce*, which puts the results together (`sum` is one). One
# > task in this style, and as a loop: the letters in the carriers' codes.

# %%
letters = 0
for flight in toy:
    letters += len(flight["carrier"])
letters, sum(map(len, map(carrier, toy)))

# %% [markdown]
# > The loop is **procedural**, one step after another. The third way is **parallel**, parts at the same time: with
# > `multiprocessing.Pool()` as `pool`, `sum(pool.map(len, map(carrier, toy)))`. Is that *faster*? See chapter 04.

# %% [markdown]
# ## 4. A list beside a stream
#
# Now data that hurts. The file leaves fields without a value as `NA`, so `delay` has to say what that means.


# %%
def delay(flight):
    """The minutes of delay on arrival; None where the file has none."""
    text = flight["arr_delay"]
    return None if text == "NA" else int(text)


delay({"arr_delay": "-18"}), delay({"arr_delay": "NA"})

# %% [markdown]
# `csv.DictReader(file)` is an iterator over the rows of a CSV file, each a dictionary of texts. How many megabytes would
# a list of all its rows take? The file itself takes this many:

# %%
path.stat().st_size / 1e6

# %%
predict("lazy_map.list_megabytes", ...)

# %% [markdown]
# `tracemalloc` counts the bytes that Python asks for and keeps the peak. It slows Python down, so we run it around one
# job only, a function to be called. `lambda: …` is a function without a name. The last line checks the tool: a million
# bytes should be 1.

# %%
import tracemalloc


def peak_megabytes(job):
    """The most memory, in megabytes, that Python held while `job()` ran."""
    tracemalloc.start()
    job()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak / 1e6


round(peak_megabytes(lambda: bytes(1_000_000)), 2)

# %% [markdown]
# A list of *all* rows may be more than this machine wants to give. We measure 20,000 of them and do the rest on paper.

# %%
import csv


def some_rows(most):
    """The first rows of the file, held in a list."""
    with open(path, newline="") as file:
        return list(islice(csv.DictReader(file), most))


len(some_rows(20_000))

# %% tags=["nbval-ignore-output"]
share_megabytes = peak_megabytes(lambda: some_rows(20_000))
list_megabytes = share_megabytes / 20_000 * flight_count
print(f"{share_megabytes:.1f} MB for 20,000 rows, so {list_megabytes:.0f} MB for {flight_count:,}")

# %% tags=["nbval-ignore-output"]
predict(
    "lazy_map.list_megabytes",
    measured=round(list_megabytes),
    ask="What does a row carry, in a list, that a line of text does not?",
)

# %% [markdown]
# Each row in the list is a dictionary with 19 texts of its own, and each text is a Python object with a size to remember, a type and more.
#
# And a stream? This loop looks at every row of the file and keeps none. It runs on all of them, so it takes some seconds.
# The `assert` after it stops with an error if what it claims is not so.


# %%
def read_through():
    """The number of rows, each forgotten before the next."""
    total = 0
    with open(path, newline="") as file:
        for _ in csv.DictReader(file):
            total += 1
    return total


# %% tags=["nbval-ignore-output"]
stream_megabytes = peak_megabytes(read_through)
assert stream_megabytes < share_megabytes < list_megabytes
print(f"{stream_megabytes:.2f} MB for {flight_count:,} rows")

# %% [markdown]
# To be fair: most laptops can hold a list of this year, and a large one can hold ten years. The point is the *shape*: a list
# grows with the file, the stream does not.

# %% [markdown]
# ## 5. Stop early
#
# Whoever asks can stop asking. `next(filter(…))` asks for one result, and `Counted` tells what that cost. First the
# test:


# %%
def is_very_late(flight):
    """True for a flight that arrived more than 1,000 minutes late."""
    minutes = delay(flight)
    return minutes is not None and minutes > 1_000


list(map(carrier, filter(is_very_late, toy)))

# %% [markdown]
# Then the file. Look at how many rows were read.

# %%
with open(path, newline="") as file:
    rows = Counted(csv.DictReader(file))
    found = next(filter(is_very_late, rows))
rows_for_one = rows.read
rows_for_one

# %%
predict(
    "lazy_map.rows_for_one",
    measured=rows_for_one,
    ask="Where would the flight have to stand for the fewest rows, and for the most?",
)

# %% [markdown]
# And this is the flight.

# %%
{name: found[name] for name in ("month", "day", "carrier", "flight", "origin", "dest", "arr_delay")}

# %% [markdown]
# Is it the worst of the year? `max` has to compare them all, so it asks to the end; unknown delays cannot be compared, and
# a filter keeps them out.


# %%
def is_known(flight):
    """True for a flight with a delay on record."""
    return delay(flight) is not None


with open(path, newline="") as file:
    rows = Counted(csv.DictReader(file))
    worst = max(filter(is_known, rows), key=delay)
rows_for_worst = rows.read
rows_for_worst

# %%
predict("lazy_map.rows_for_worst", measured=rows_for_worst, ask="Python knew the flight early. Why not the answer?")

# %% [markdown]
# How far apart are the two answers? Look whether it is the same flight.

# %%
worst == found, rows_for_worst / rows_for_one

# %% [markdown]
# Other ways to stop: `any` and `all` stop when the answer is certain, `islice` after a number of items, `takewhile` at the
# first item that fails its test. Mind the last: look at what it does with AA, which is late too.

# %%
from itertools import takewhile

list(map(carrier, takewhile(is_late, toy)))

# %% [markdown]
# Stopping early helps when the answer comes early. Nobody promises that. How many rows does `any` read when there is no
# flight to find?

# %%
rows = Counted(toy)
any(flight["arr_delay"] == "9999" for flight in rows), rows.read

# %% [markdown]
# ## 6. Two ways to go wrong
#
# **The closed file.** This function looks tidy: it opens the file, and `with` closes it again. Before you run the second
# cell: what will `next` find?


# %%
def carriers_too_late(path):
    """The carriers of all flights. Or is it?"""
    with open(path, newline="") as file:
        return map(carrier, csv.DictReader(file))


# %%
try:
    next(carriers_too_late(path))
except ValueError as error:
    print(error)

# %% [markdown]
# The function returned before anybody asked, and `with` closed the file on the way out. This error is loud, which is
# the good case.

# %% [markdown]
# **The second pass.** Here is the silent one: the sum of the same `map`, asked for twice. What is the second?

# %%
predict("lazy_map.second_sum", ...)

# %%
delays = map(delay, toy)
first_sum, second_sum = sum(delays), sum(delays)
first_sum, second_sum

# %%
predict("lazy_map.second_sum", measured=second_sum, ask="Why is there no error?")

# %% [markdown]
# An iterator is a one-way street. What it has handed out it does not hold, so the second reader finds nothing, and nothing
# has a perfectly good sum. An iterable that is no iterator, such as a list, sends every reader to the start.
#
# ![Five rows on a tape and a marker: before the first row when the map is made, at the end after the sum, which gives 1298. A second sum begins at the end and gives 0. Below it a list starts anew for each reader and gives 1298 twice.](figures/one_way.svg)

# %% [markdown]
# ## 7. Generators
#
# `Counted` took a class to say little. A function with `yield` in it is a shorter way to the same thing. This one notes in
# `said` how far it has come. How many notes will there be after the call `line = stops()`?

# %%
said = []


def stops():
    """Two stops on a line."""
    said.append("leaving the depot")
    yield "EWR"
    said.append("between two stops")
    yield "JFK"
    said.append("end of the line")


# %%
predict("lazy_map.notes_after_call", ...)

# %%
line = stops()
len(said)

# %%
predict("lazy_map.notes_after_call", measured=len(said), ask="What must you do to see the first?")

# %% [markdown]
# The call made an iterator, a **generator**, and ran not a line of the body. `next` runs it up to the next `yield`, hands out
# the value, and *pauses there*, with all its variables. Look how far it has come.

# %%
next(line), said

# %% [markdown]
# And to the end: what is said after the last stop?

# %%
list(line), said[1:]

# %% [markdown]
# That mends the closed file: a generator pauses *inside* its `with`. The file is open until the last row was asked for,
# or until the generator is dropped or closed (`.close()`): then it leaves its `with` where it stands.


# %%
def carriers(path):
    """The carriers of all flights, one after another."""
    with open(path, newline="") as file:
        for flight in csv.DictReader(file):
            yield flight["carrier"]


list(islice(carriers(path), 5))

# %% [markdown]
# `yield from` hands out all the items of something, one by one: a `for` with a `yield` in it, in one line.


# %%
def there_and_back():
    """The stops of a line, both ways."""
    yield from ["EWR", "JFK"]
    yield from ["JFK", "EWR"]


list(there_and_back())

# %% [markdown]
# A generator is an iterator, hence one-way as well. But every *call* of the function makes a new one, and that starts at the
# beginning. Look at the third result.

# %%
one, other = there_and_back(), there_and_back()
next(one), next(one), next(other)

# %% [markdown]
# A class can have that built in. Every `for`, `sum` or `list` calls the `__iter__` of what it is given. With `yield` in it,
# each of these calls makes a new generator. This class gives the monthly files in a folder; `iglob` finds files by a pattern,
# lazily.

# %%
from glob import iglob


class Months:
    """The monthly files in a folder; every `for` looks anew."""

    def __init__(self, folder):
        self.folder = folder

    def __iter__(self):
        yield from iglob(f"{self.folder}/*.csv")


# %% [markdown]
# Count the files twice. Compare with the two sums above.

# %%
months = Months(data.flights_by_month())
sum(1 for _ in months), sum(1 for _ in months)

# %% [markdown]
# `(1 for _ in months)` is a **generator expression**: a list comprehension in round brackets, and lazy. As the only argument
# of a function it needs no brackets of its own.
#
# **A claim on trial:** *a generator needs less than 1 MB where a list of a million results needs a hundred times as much.*
# The cell measures both and gives the verdict; it may come out either way.

# %% tags=["nbval-ignore-output"]
as_list = peak_megabytes(lambda: sum([number * number for number in range(1_000_000)]))
as_generator = peak_megabytes(lambda: sum(number * number for number in range(1_000_000)))
assert as_generator < as_list
verdict = "holds" if as_generator < 1 and as_list > 100 * as_generator else "does not hold"
print(f"list {as_list:.1f} MB, generator {as_generator:.4f} MB: the claim {verdict}")

# %% [markdown]
# **Many files, one stream.** `chain` puts iterables one behind the other; `chain.from_iterable` takes them from an iterable, and
# asks for the second only when the first is used up. `sorted` is there because `iglob` promises no order; it holds the *names*,
# not the files. How many of the twelve are opened for three carriers?

# %%
from itertools import chain

files = Counted(sorted(months))
year = chain.from_iterable(map(carriers, files))
list(islice(year, 3)), files.read

# %% [markdown]
# > **In practice.** `zip` pairs items up and stops with the shorter side. So `count(1)`, which counts for ever, can number
# > them. `zip(*pairs)` undoes it; the star hands over all the pairs at once, so it is not for streams.

# %%
from itertools import count

pairs = list(zip(count(1), map(carrier, toy)))
pairs, list(zip(*pairs))

# %% [markdown]
# ## 8. Where laziness loses
#
# A stream forgets. The *second* question about the same file reads and splits all of it again. Here are two questions:
# the worst delay, and how many flights were more than an hour late. pandas reads the file once into columns, and holds
# them.


# %%
def known_delays(path):
    """The known delays of all flights, one after another."""
    with open(path, newline="") as file:
        for flight in csv.DictReader(file):
            if flight["arr_delay"] != "NA":
                yield int(flight["arr_delay"])


# %% [markdown]
# First the answers, which must agree. `columns` is what pandas holds.

# %%
import pandas

columns = pandas.read_csv(path)
by_stream = max(known_delays(path)), sum(minutes > 60 for minutes in known_delays(path))
by_pandas = int(columns["arr_delay"].max()), int((columns["arr_delay"] > 60).sum())
assert by_stream == by_pandas
by_stream

# %% [markdown]
# Now the price of one more question, once pandas holds the file. How many times as long does the stream take? Guess the
# factor: its seconds over those of pandas. Below 1 would mean that the stream is faster.

# %%
predict("lazy_map.second_question_factor", ...)

# %%
from time import perf_counter


def seconds(job):
    """The seconds that `job()` takes."""
    start = perf_counter()
    job()
    return perf_counter() - start


# %% tags=["nbval-ignore-output"]
read_once = seconds(lambda: pandas.read_csv(path))
stream_question = seconds(lambda: sum(minutes > 60 for minutes in known_delays(path)))
pandas_question = seconds(lambda: (columns["arr_delay"] > 60).sum())
print(f"pandas reads in {read_once:.2f} s; a question: stream {stream_question:.2f} s, pandas {pandas_question:.4f} s")

# %% tags=["nbval-ignore-output"]
factor = round(stream_question / pandas_question)
predict("lazy_map.second_question_factor", measured=factor, ask="What does pandas not do a second time?")

# %% [markdown]
# After how many questions has reading once paid for itself? Divide what it costs by what each question saves. A result below
# 1 means that the first question has paid for it already.

# %% tags=["nbval-ignore-output"]
questions = read_once / (stream_question - pandas_question)
print(f"after {questions:.1f} questions")

# %% [markdown]
# (pandas splits lines in compiled code, which is a second advantage and not about laziness.) Its price is memory: it holds
# the year. Look at the megabytes, beside the stream's.

# %% tags=["nbval-ignore-output"]
columns_megabytes = columns.memory_usage(deep=True).sum() / 1e6
assert pandas_question < stream_question and stream_megabytes < columns_megabytes
print(f"pandas holds {columns_megabytes:.0f} MB, the stream {stream_megabytes:.2f} MB")

# %% [markdown]
# ## When not to use it
#
# - **The data fit, and you have more than one question.** Read once and hold: a list, or columns.
# - **You need to go back**, to sort, or to reach item 5,000 first. All three need the rest.
# - **Somebody must see errors now.** A lazy step fails when it is asked, far from the line that made it.
# - **The source changes or closes** between making the stream and reading it.
# - **The next reader must know the length.** An iterator has no `len`.

# %% [markdown]
# ## The answer
#
# One flight more than 1,000 minutes late, then the year's worst: how many rows read, how many held?

# %%
print(f"one over 1,000 minutes: {rows_for_one:,} of {flight_count:,} rows read")
print(f"the worst of the year:  {rows_for_worst:,} of {flight_count:,} rows read")
print(f"the same flight: {worst == found}")

# %% [markdown]
# Held at a time: a row, and for the worst one more, the worst so far. *One is enough* can stop; *the worst* cannot, since
# any row to come may be worse. Where the flight stands decides the first figure and has no say in the second.

# %% [markdown]
# ## Recap, from a blank page
#
# Close this page, take paper, and write down:
#
# 1. the four words of section 2, each with an example and one thing that is *not* one;
# 2. a loop over flights, and beside it the same with `filter` and `map`;
# 3. the events of that pipeline for two flights, in order;
# 4. a generator that reads a file, and the moment its file is closed;
# 5. three functions that can stop early, three that never can;
# 6. one case in which you would rather hold a list.
#
# Then look again, and mark what was missing. That is what to practise in the [exercises](../exercises/01_lazy_map.ipynb).

# %% [markdown]
# > **Then and now** (2026). Lisp applied functions to lists with `maplist` around 1960. In Python 2 `map` and `filter` built
# > whole lists, and the lazy ones were `itertools.imap` and `ifilter`; since Python 3.0 (2008) the built-in ones are lazy.
# > Generators came with Python 2.2 (2001), generator expressions with 2.4 (2004). Google's paper *MapReduce* (2004) made the
# > style famous for clusters. Since Python 3.12 (2023) `itertools.batched` cuts a stream into chunks; you will write your own.
