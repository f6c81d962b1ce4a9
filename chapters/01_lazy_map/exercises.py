# %% [markdown]
# # 01 · The lazy map: exercises
#
# Ten steps up, and one beside the path. The three marked **core** take about 45 minutes: predict, complete, repair. The
# [lesson](../notebooks/01_lazy_map.ipynb) has everything they need.
#
# Put your answer where it says `...  # your code`, run the cell, then the one below it. A wrong try costs nothing; after one,
# `hint("lazy_map.calls_so_far")` opens the first hint, and `hint("lazy_map.calls_so_far", 2)` the next.

# %% [markdown]
# Run the next two cells first. Your answers may use all that the first defines. A flight is a dictionary of texts, as
# `csv.DictReader` gives it, and an `arr_delay` that nobody recorded is `"NA"`.

# %% tags=["given"]
import csv
from glob import iglob
from itertools import chain, count, filterfalse, islice, takewhile
from operator import itemgetter, methodcaller


def delay(flight):
    """The minutes of delay on arrival; None where the file has none."""
    text = flight["arr_delay"]
    return None if text == "NA" else int(text)


def is_late(flight):
    """True for a flight that is known to have arrived after its time."""
    minutes = delay(flight)
    return minutes is not None and minutes > 0


# %%
from workbook import check, data, hint, progress

# %% [markdown]
# ## 1. Calls so far · core
#
# *Predict.* Read this, and do not run it yet:
#
# ```python
# flights = [{"carrier": code, "arr_delay": "12"} for code in ("UA", "B6", "HA", "AA", "DL")]
# calls = []
#
# def probed_delay(flight):
#     calls.append(flight["carrier"])
#     return int(flight["arr_delay"])
#
# delays = map(probed_delay, flights)     # line a
# first = next(delays)                    # line b
# more = islice(delays, 3)                # line c
# shown = list(more)                      # line d
# ```
#
# How many entries has `calls` after line a, after b, after c, and after d? Put four numbers in place of the dots.

# %% exercise="calls_so_far"
### BEGIN STUB
# calls_so_far = (..., ..., ..., ...)
### END STUB
### BEGIN SOLUTION
# `map` and `islice` build something and wait; `next` and `list` ask.
calls_so_far = (0, 1, 1, 4)
### END SOLUTION

# %%
check("lazy_map.calls_so_far")

# %% [markdown]
# ## 2. One row travels
#
# *Trace.* Four flights go through three stages, and each stage notes what it does. `f1` is 5 minutes early, `f2` is
# 90 minutes late, `f3` is 20 minutes late, `f4` is 200 minutes late.
#
# ```python
# rows = map(read, flights)               # notes "read f1" …
# delays = map(convert, rows)             # notes "convert f1" …
# very_late = filter(test, delays)        # notes "test f1" …; true for more than 60 minutes
# result = list(islice(very_late, 1))
# ```
#
# List the notes in the order in which they are made, each as text. There are twelve possible ones, `"read f1"` to
# `"test f4"`; some may never be made.

# %% exercise="one_row_travels"
### BEGIN STUB
# one_row_travels = [...]
### END STUB
### BEGIN SOLUTION
# One result was asked for. The first flight fails the test, so `filter` asks for the next; nobody asks after that.
one_row_travels = ["read f1", "convert f1", "test f1", "read f2", "convert f2", "test f2"]
### END SOLUTION

# %%
check("lazy_map.one_row_travels")

# %% [markdown]
# ## 3. Ten very late flights · core
#
# *Complete.* Give the first ten flights that are known to have arrived more than 300 minutes late, as a list, and read no
# row more than that takes. Where there are fewer, give them all. Two holes.
#
# `flights` is an iterator, such as the one over the rows of an open file.


# %% exercise="ten_very_late"
def ten_very_late(flights):
    """The first ten flights more than 300 minutes late.

    >>> ten_very_late(iter([{"arr_delay": "301"}, {"arr_delay": "300"}, {"arr_delay": "12"}]))
    [{'arr_delay': '301'}]
    """

    def is_very_late(flight):
        ### BEGIN SOLUTION
        minutes = delay(flight)
        return minutes is not None and minutes > 300
        ### END SOLUTION

    very_late = filter(is_very_late, flights)
    ### BEGIN SOLUTION
    return list(islice(very_late, 10))
    ### END SOLUTION


# %%
check("lazy_map.ten_very_late")

# %% [markdown]
# And on the file of 2013? pandas reads all its rows, two columns of each, and says in which row the tenth of them stands. How
# many rows does your function read?

# %%
import pandas

columns = pandas.read_csv(data.flights(), usecols=["month", "arr_delay"])
very_late = columns[columns["arr_delay"] > 300]
int(very_late.index[9]) + 1, len(columns)

# %% [markdown]
# ## 4. The closed file
#
# *Repair.* `closed_file(path)` should give the carriers of the late flights in a CSV file: an iterator that reads a row when
# it is asked for one, and closes the file after the last. As it stands, the first `next` fails. Run it and the cell below it,
# see the error, and mend it. Holding all carriers in a list is not the way out: the file may be large.
#
# The check looks whether you read row by row. After the call it adds a late flight of the carrier YY to the end of the file;
# after it has taken your first carrier, one of ZZ. So what you give should end with YY and ZZ.


# %% exercise="closed_file"
def closed_file(path):
    """The carriers of the late flights in a CSV file, one after another."""
    with open(path, newline="") as file:
        ### BEGIN STUB
        # return map(itemgetter("carrier"), filter(is_late, csv.DictReader(file)))
        ### END STUB
        ### BEGIN SOLUTION
        # The function pauses inside `with`: the file is open until the last row, and no longer.
        yield from map(itemgetter("carrier"), filter(is_late, csv.DictReader(file)))
        ### END SOLUTION


# %% tags=["raises-exception"]
next(closed_file(data.flights()))

# %%
check("lazy_map.closed_file")

# %% [markdown]
# ## 5. The share of late flights · core
#
# *Repair.* What share of all flights in a file is known to have arrived late? `late_share` counts the late ones, then counts
# all, and divides by zero: run it and the cell below it. The mistake is in the class `Flights`. Mend it, so that every `for`,
# every `map` and every `sum` over it starts at the first row, holds no more than the row it is at, and closes the file at the
# end.
#
# A file with the delays 12 and −3 gives `0.5`.


# %% exercise="late_share"
class Flights:
    """The rows of a CSV file."""

    def __init__(self, path):
        ### BEGIN STUB
        # self.rows = csv.DictReader(open(path, newline=""))
        ### END STUB
        ### BEGIN SOLUTION
        # What lasts is where to find the rows, not a position among them.
        self.path = path
        ### END SOLUTION

    def __iter__(self):
        ### BEGIN STUB
        # return self.rows
        ### END STUB
        ### BEGIN SOLUTION
        with open(self.path, newline="") as file:
            yield from csv.DictReader(file)
        ### END SOLUTION


def late_share(path):
    """The share of flights in a file that arrived late."""
    flights = Flights(path)
    late = sum(map(is_late, flights))
    return late / sum(1 for _ in flights)


# %% tags=["raises-exception"]
round(late_share(data.flights_by_month() / "2013-01.csv"), 3)

# %%
check("lazy_map.late_share")

# %% [markdown]
# ## 6. The known delays
#
# *Write.* Given an iterator of flights, give an iterator of their delays on arrival in minutes, in the same order, without
# those that nobody recorded. `delay` gives `None` for these.


# %% exercise="known_delays"
def known_delays(flights):
    """The known delays on arrival, one after another.

    >>> list(known_delays(iter([{"arr_delay": "12"}, {"arr_delay": "NA"}, {"arr_delay": "-3"}])))
    [12, -3]
    """
    ### BEGIN SOLUTION
    # filterfalse drops what the test is true for; 0 is a delay like any other and stays.
    return filterfalse(lambda minutes: minutes is None, map(delay, flights))
    ### END SOLUTION


# %%
check("lazy_map.known_delays")

# %% [markdown]
# ## 7. January and February
#
# Before you rely on the order of a file, look at it. These are the months of 2013 as they come:

# %%
columns["month"].drop_duplicates().tolist()

# %% [markdown]
# *Write.* Given an iterator of flights, give an iterator of those of January and February, in the same order. `month` is
# text, `"1"` to `"12"`. Nothing is read before it is asked for.


# %% exercise="january_february"
def january_february(flights):
    """The flights of January and February, one after another.

    >>> list(january_february(iter([{"month": "1"}, {"month": "2"}, {"month": "3"}])))
    [{'month': '1'}, {'month': '2'}]
    """
    ### BEGIN SOLUTION
    # Nothing says that no more of them can come, so there is no early stop.
    return filter(lambda flight: int(flight["month"]) <= 2, flights)
    ### END SOLUTION


# %%
check("lazy_map.january_february")

# %% [markdown]
# How many flights do two ways find in the file: stopping at the first other month, and looking at all?

# %%
in_winter = columns["month"].isin([1, 2])
int(in_winter.cumprod().sum()), int(in_winter.sum())

# %% [markdown]
# ## 8. Chunks
#
# *Write.* Many tools want rows in portions. Cut any iterable into lists of `size` items; the last one may be shorter, and
# there is no empty one. A list is handed out as soon as it is full, before another item is read. Write it with `yield`.


# %% exercise="chunks"
def chunks(items, size):
    """The items in lists of `size`, one list after another.

    >>> list(chunks(iter(["UA", "B6", "HA", "AA"]), 2))
    [['UA', 'B6'], ['HA', 'AA']]
    """
    ### BEGIN SOLUTION
    chunk = []
    for item in items:
        chunk.append(item)
        if len(chunk) == size:
            yield chunk
            # The full list is the caller's now; this is another.
            chunk = []
    if chunk:
        yield chunk
    ### END SOLUTION


# %%
check("lazy_map.chunks")

# %% [markdown]
# ## 9. Which of these may stop?
#
# *Choose.* Seven questions about a long iterator of flights. Some can be answered before the last row was read, if the
# right row comes early; the others must read to the end whatever comes.
#
# ```python
# "very_late"       any(minutes > 300 for minutes in known_delays(flights))
# "worst"           max(known_delays(flights))
# "ten_worst"       sorted(known_delays(flights), reverse=True)[:10]
# "carriers"        set(map(itemgetter("carrier"), flights))
# "all_known"       all(delay(flight) is not None for flight in flights)
# "hawaiian"        "HA" in map(itemgetter("carrier"), flights)
# "first_ten"       list(islice(filter(is_late, flights), 10))
# ```
#
# (`x in iterator` asks for one item after another and compares each with `x`.) Put the names of those that may stop into the
# set, as texts with commas between them.

# %% exercise="may_stop"
### BEGIN STUB
# may_stop = {...}
### END STUB
### BEGIN SOLUTION
# The right rows settle these four for good. Any row still to come could change the other three.
may_stop = {"very_late", "all_known", "hawaiian", "first_ten"}
### END SOLUTION

# %%
check("lazy_map.may_stop")

# %% [markdown]
# ## 10. Project: records
#
# A *record* is a value greater than all before it. Give the records over many files, read as one stream, in the order of
# the files' names. `pattern` is what `iglob` takes. `numbers(path)` gives an iterator over the numbers in one file; two such
# functions are given below, for flights and for plays.
#
# It should run on a year of files in under 1 MB. So: hand out a record as soon as it is met, ask a file for its numbers only
# when the one before is used up, and hold no more than you need to tell a record.


# %% tags=["given"]
def delays_in(path):
    """The known delays in a CSV file of flights."""
    with open(path, newline="") as file:
        for flight in csv.DictReader(file):
            if flight["arr_delay"] != "NA":
                yield int(flight["arr_delay"])


def lengths_in(path):
    """The lengths of the lines in a text file."""
    with open(path, encoding="utf-8", errors="replace") as file:
        for line in file:
            yield len(line.rstrip("\n"))


# %% [markdown]
# *Write.* If `a.txt` holds 3, 1, 7 and `b.txt` holds 5, 9, then `record_delays("*.txt", numbers)` gives 3, 7 and 9.


# %% exercise="record_delays"
def record_delays(pattern, numbers):
    """The numbers greater than all before them, over the files that fit the pattern."""
    ### BEGIN SOLUTION
    # `from_iterable` asks for a file's numbers when the file before it has ended.
    stream = chain.from_iterable(map(numbers, sorted(iglob(pattern))))
    record = None
    for number in stream:
        if record is None or number > record:
            record = number
            yield number
    ### END SOLUTION


# %%
check("lazy_map.record_delays")

# %% [markdown]
# It passes? Then run it on the real files, in a cell of your own, and measure the peak with `tracemalloc`, as in the lesson:
#
# ```python
# from workbook import data
#
# list(record_delays(f"{data.flights_by_month()}/*.csv", delays_in))
# list(record_delays(f"{data.plays()}/*.txt", lengths_in))
# ```
#
# The first gives the history of bad luck of a year, the second the longest lines of Shakespeare. Not a line of
# your code knows which of the two it works on.

# %% [markdown]
# ## Extra: a lake
#
# A simulation keeps its state in objects and moves them on, step by step. `Lake` is given: every call of `year` lets one year
# pass and returns the fish that are left.

# %% tags=["given"]
from random import Random


class Lake:
    """A lake with fish. The same seed brings the same years."""

    def __init__(self, fish, seed):
        self.fish, self.random = fish, Random(seed)

    def year(self):
        """One year: the fish breed, then people come and fish. The number of fish that are left."""
        bred, caught = self.random.randint(0, self.fish // 2), self.random.randint(0, 30)
        self.fish = max(0, self.fish + bred - caught)
        return self.fish


# %% [markdown]
# *Write.* `stocks` is a list of numbers: how many fish each of several lakes has at the start; the first lake has the seed 0, the next 1,
# and so on. Give an iterator without end over pairs: the year, from 1 on, and the number of fish left after it in all lakes
# together. If a first year leaves 30 fish in one lake and 12 in the other, the first pair is `(1, 42)`.
#
# `enumerate(stocks)` numbers the lakes from 0. `count(1)` may help, and so may `methodcaller("year")`: it makes a function that calls the method `.year()` of what it is given,
# so that `map` can call a method of every object.


# %% exercise="lake_years"
def lake_years(stocks):
    """Pairs of the year and the total of the fish after it, without end."""
    ### BEGIN SOLUTION
    lakes = [Lake(fish, seed) for seed, fish in enumerate(stocks)]
    for year in count(1):
        # `sum` asks the map, and so every lake lives through this year.
        yield year, sum(map(methodcaller("year"), lakes))
    ### END SOLUTION


# %%
check("lazy_map.lake_years")

# %% [markdown]
# ## Where you are

# %% tags=["nbval-ignore-output"]
progress()
