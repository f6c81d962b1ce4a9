# %% [markdown]
# # 02 · Pipelines
#
# **The question.** A program turns the 336,776 lines of 2013 into clean records, in small steps. Every flight that left
# New York was meant to come out. 16,514 of them do not. There is no error message, and the tests are green. Which step
# lost them?
#
# After this chapter you can
#
# - build a long job out of small functions, with `compose` and `pipe`, and say in which order they run;
# - give a function part of what it needs and let it wait for the rest;
# - filter a dictionary by its keys, its values, or both;
# - test a pipeline stage by stage, and find the one that does the damage.
#
# **Exercises:** 45 minutes for the three core ones. **You need:** iterators, `map` and `filter` from
# [chapter 01](01_lazy_map.ipynb).

# %% [markdown]
# ## Three questions on chapter 01
#
# Here are seven delays, drawn by chance. The seed decides which: put another number there, and the questions are new.

# %%
from random import Random

from workbook import data, predict

seed = 12
draw = Random(seed)
delays = [draw.choice([-9, -4, 0, 3, 12, 48]) for _ in range(7)]
wanted = draw.randint(1, 2)
delays, wanted

# %% [markdown]
# **One.** Somebody asks `filter(is_late, stream)` for as many late flights as `wanted` says; late is more than 0. How many
# delays are read for that?

# %%
predict("pipelines.delays_read", ...)

# %%
from itertools import islice, takewhile


def is_late(minutes):
    """True for more than 0 minutes."""
    return minutes > 0


stream = iter(delays)
found = list(islice(filter(is_late, stream), wanted))
delays_read = len(delays) - len(list(stream))
predict("pipelines.delays_read", measured=delays_read, ask="Which delay was the last to be read, and why no further?")

# %% [markdown]
# **Two.** How many of the seven does `takewhile` let through, as long as they are below 12?

# %%
predict("pipelines.let_through", ...)

# %%
let_through = len(list(takewhile(lambda minutes: minutes < 12, delays)))
predict("pipelines.let_through", measured=let_through, ask="How many would `filter` let through?")

# %% [markdown]
# **Three.** `late` is a generator over the late ones. What is `sum(late) + sum(late)`?

# %%
predict("pipelines.two_sums", ...)

# %%
late = (minutes for minutes in delays if is_late(minutes))
predict("pipelines.two_sums", measured=sum(late) + sum(late), ask="What did the second sum find?")

# %% [markdown]
# ## 1. Small functions
#
# Five lines, as a file would hold them, and the names of their columns. `dep_delay` is how many minutes late a flight *left*;
# `NA` says that it never did.

# %%
toy_columns = ["month", "carrier", "origin", "dest", "dep_delay"]
toy = [
    "1,UA,EWR,IAH,2\n",
    "1,B6,JFK,BQN,-1\n",
    "1,HA,JFK,HNL,1301\n",
    "1,AA,LGA,MIA,NA\n",
    "2,DL,LGA,ATL,33\n",
]
len(toy)

# %% [markdown]
# An airline pays its passengers for every minute of delay beyond 15. How many minutes is that, for a line? Three small
# functions, each with one thing to do and a name for it. Such a function is called a **helper function**.


# %%
def last_field(line):
    """The text after the last comma."""
    return line.rstrip("\n").split(",")[-1]


def beyond(minutes):
    """The minutes left when 15 are forgiven."""
    return minutes - 15


def floored(minutes):
    """The minutes, but never below zero."""
    return max(0, minutes)


# %% [markdown]
# Each can be tried alone. That is the point of having them.

# %%
last_field("2,DL,LGA,ATL,33\n"), beyond(33), floored(-17)

# %% [markdown]
# Together they answer the question. Python runs the innermost call first, so you read this line from right to left.

# %%
floored(beyond(int(last_field(toy[4]))))

# %% [markdown]
# ## 2. `compose`: functions in a row are a function
#
# `toolz` is a package of small functions for work like this. Its `compose` takes functions and gives back one function that
# calls them one after another. The order is that of the nested call: the **last one named runs first**.

# %%
from toolz import compose

overdue = compose(floored, beyond, int, last_field)
overdue(toy[4])

# %% [markdown]
# The result is a function like any other, so `map` takes it. The first three flights: slightly late, early, and very late. (The
# fourth must wait for section 4: `int` cannot read NA.)

# %%
list(map(overdue, toy[:3]))

# %% [markdown]
# There is no magic in it. Here is `compose` for two functions. It runs neither of them: it defines a function that will, and
# returns it.


# %%
def compose_two(outer, inner):
    """The function that calls `inner`, then `outer` on its result."""

    def composed(value):
        return outer(inner(value))

    return composed


compose_two(floored, beyond)(33)

# %% [markdown]
# Does the order matter? Somebody swaps the first two. What does this give for the B6 flight, which left one minute early, so
# that nobody is paid?
#
# ```python
# swapped = compose(beyond, floored, int, last_field)
# ```

# %%
predict("pipelines.swapped", ...)

# %%
swapped = compose(beyond, floored, int, last_field)
swapped(toy[1])

# %%
predict(
    "pipelines.swapped",
    measured=swapped(toy[1]),
    ask="Who pays whom? And with which of UA, HA and DL would nobody have noticed?",
)

# %% [markdown]
# Both orders run. Both give a number. For some flights they even agree: look at HA and DL.

# %%
late_lines = [toy[2], toy[4]]
list(map(overdue, late_lines)), list(map(swapped, late_lines))

# %% [markdown]
# When a swap does not fit, Python says so: `int` before `last_field` would meet a whole line and fail. That is the good case.
# `beyond` and `floored` both take a number and give a number: there a wrong order is silent.
#
# ![The delay of the B6 flight on its way through four boxes, drawn twice. In the right order the values are the text -1, the number -1, then -16, then 0. With floored and beyond swapped they are -1, -1, 0 and -15. Under each way the code is written with pipe, where names run left to right, and with compose, where they run right to left.](figures/order.svg)

# %% [markdown]
# ## 3. `pipe`: the value goes first
#
# `pipe` takes the value, and then the functions in the order in which they run. It runs them at once and gives the result.

# %%
from toolz import pipe

pipe(toy[4], last_field, int, beyond, floored)

# %% [markdown]
# And `compose_left` is `compose` with the names in reading order: the **first one named runs first**. From here on we use this
# one, and you should still be able to read the other.

# %%
from toolz import compose_left

overdue = compose_left(last_field, int, beyond, floored)
overdue(toy[4])

# %% [markdown]
# | you write | you get | first to run |
# |---|---|---|
# | `pipe(value, f, g, h)` | the result, now | `f` |
# | `compose_left(f, g, h)` | a function, for later | `f` |
# | `compose(h, g, f)` | the same function | `f` |
#
# A function made of functions is called a **pipeline**, and its functions **stages**. As a pipeline is a function, it can be a
# stage of another: `delay` is a pipeline, and then the first stage of `overdue`.

# %%
delay = compose_left(last_field, int)
overdue = compose_left(delay, beyond, floored)
delay(toy[4]), overdue(toy[4])

# %% [markdown]
# ## 4. Currying: a function that waits
#
# A stage is given one thing: what the stage before it returned. Two of the next three functions need more. Where would the
# names of the columns come from?


# %%
def fields(line):
    """The texts between the commas."""
    return line.rstrip("\n").split(",")


def named(columns, values):
    """A dictionary: each value under its column's name."""
    return dict(zip(columns, values))


def number(text):
    """The whole number that a text stands for; None for NA; any other text as it is."""
    if text == "NA":
        return None
    return int(text) if text.lstrip("-").isdigit() else text


# %% [markdown]
# `lambda values: named(toy_columns, values)` is one way. **Currying** is another. A curried function that is called with too
# few arguments keeps those it has been given, and waits for the rest. Here `named` gets its two arguments one by one, each in
# brackets of its own.

# %%
from toolz import curry

curry(named)(toy_columns)(fields(toy[4]))

# %% [markdown]
# `curry(named, toy_columns)` is short for `curry(named)(toy_columns)`. Now it fits into a pipeline.

# %%
raw_record = compose_left(fields, curry(named, toy_columns))
raw_record(toy[4])

# %% [markdown]
# This works because `named` takes the thing that differs from call to call, the values, *last*. `map(function, items)` and
# `filter(test, items)` are built that way too: curried, they are stages that take a whole stream. Flights for each origin:
# `itemgetter("origin")` is a function that looks up this key, and `frequencies` counts how often each item comes.

# %%
from operator import itemgetter

from toolz import frequencies

origins = pipe(toy, curry(map, raw_record), curry(map, itemgetter("origin")), frequencies)
origins

# %% [markdown]
# Only the last stage asked for items, and the lines came through one by one, as in chapter 01.
#
# Waiting has a price. Suppose you forget an argument: `curry(named)(toy_columns)` and nothing more. Is that an error, a
# dictionary, or a function? Write your guess as text.

# %%
predict("pipelines.forgotten", ...)

# %%
waiting = curry(named)(toy_columns)
forgotten = "function" if callable(waiting) else type(waiting).__name__
predict("pipelines.forgotten", measured=forgotten, ask="Where, and how much later, would you notice?")

# %% [markdown]
# > **In practice.** The standard library has `functools.partial(named, toy_columns)`. It keeps arguments as well, but the next
# > call must bring all the others: what you forget is an error, at once. In a large program that is a good reason to prefer it.

# %%
from functools import partial

try:
    partial(named)(toy_columns)
except TypeError as error:
    print(error)

# %% [markdown]
# ## 5. Filters for dictionaries
#
# A record is a dictionary. Often you want a part of it. Take the flight of AA, which never left.

# %%
record = raw_record(toy[3])
record

# %% [markdown]
# `keyfilter(test, dictionary)` tests the keys. `valfilter` tests the values. Both give a *new* dictionary.

# %%
from toolz import keyfilter, valfilter

places = keyfilter(lambda name: name in ("origin", "dest"), record)
known = valfilter(lambda value: value != "NA", record)
places, known

# %% [markdown]
# `itemfilter` tests both at once. Its test is given **one** thing: a pair of the key and the value. Here: a value that is
# missing, in a column of delays.

# %%
from toolz import itemfilter

itemfilter(lambda item: item[0].endswith("delay") and item[1] == "NA", record)

# %% [markdown]
# And `valmap(function, dictionary)` changes the values and keeps the keys. Look at which became numbers, and at the delay.

# %%
from toolz import valmap

valmap(number, record)

# %% [markdown]
# Four calls have been made on `record`. How many keys does it have now?

# %%
predict("pipelines.keys_left", ...)

# %%
predict(
    "pipelines.keys_left",
    measured=len(record),
    ask="What would go wrong in a pipeline if `valfilter` took keys away from the record it was given?",
)

# %% [markdown]
# > **Box: nested data.** A value may be a dictionary itself, as in most JSON ([chapter 06](06_formats.ipynb)). The filters look at the top level only: the None
# > inside `delays` stays. `get_in` walks down a path of keys.

# %%
from toolz import get_in

flight = {"carrier": "AA", "gate": None, "delays": {"departure": 33, "arrival": None}}
valfilter(lambda value: value is not None, flight), get_in(["delays", "departure"], flight)

# %% [markdown]
# ## 6. The program
#
# This is the clean-up program of the question. Five columns are wanted. A record that lacks one of them is not complete.

# %%
WANTED = {"month", "carrier", "origin", "dest", "dep_delay"}


def is_wanted(name):
    """True for a column that the record keeps."""
    return name in WANTED


def is_complete(record):
    """True for a record with all its columns."""
    return len(record) == len(WANTED)


# %% [markdown]
# The stages, each with a name: split the line; name the fields; keep the wanted ones; make numbers; drop what has no value.
# `stages_for` gives them for any file, when it is told the columns. The filters are curried: they wait for their dictionary, which
# comes later. A plain `keyfilter(is_wanted)` would be called at once, without one, and fail.


# %%
def stages_for(columns):
    """The stages on the way from a line to its record, by name."""
    return {
        "fields": fields,
        "named": curry(named, columns),
        "narrowed": curry(keyfilter, is_wanted),
        "typed": curry(valmap, number),
        "known": curry(valfilter, bool),
    }


# %% [markdown]
# First the toy lines. `clean` is the pipeline; the star hands the stages over one by one. What should become of the flight
# that never left?

# %%
clean = compose_left(*stages_for(toy_columns).values())
list(map(clean, toy))

# %% [markdown]
# The fourth record lacks its delay, as it should: a filter with `is_complete` behind the pipeline drops it. These are the tests
# that came with the program. They pass.

# %%
assert clean(toy[0]) == {"month": 1, "carrier": "UA", "origin": "EWR", "dest": "IAH", "dep_delay": 2}
assert clean(toy[1])["dep_delay"] == -1
assert "dep_delay" not in clean(toy[3])
len(list(filter(is_complete, map(clean, toy))))

# %% [markdown]
# Now the year. The first line of the file names its columns, all others are flights.

# %%
path = data.flights()


def flight_lines(path):
    """The lines of a file after the first, one after another."""
    with open(path) as file:
        next(file)
        yield from file


with open(path) as file:
    header = fields(next(file))
len(header)

# %% [markdown]
# The same stages, told about these columns. Look at how many records come out.

# %%
stages = stages_for(header)
clean = compose_left(*stages.values())
came_out = sum(1 for _ in filter(is_complete, map(clean, flight_lines(path))))
came_out

# %% [markdown]
# And how many should? pandas reads the file on its own. It counts all flights, and those that never left.

# %%
import pandas

table = pandas.read_csv(path)
never_left = int(table["dep_delay"].isna().sum())
len(table), never_left

# %% [markdown]
# The difference is what the question is about.

# %%
missing = len(table) - never_left - came_out
missing

# %% [markdown]
# Which stage lost them? Write its name as text: `"fields"`, `"named"`, `"narrowed"`, `"typed"`, `"known"`, or `"complete"` for
# the filter at the end.

# %%
predict("pipelines.guilty", ...)

# %% [markdown]
# ## 7. Stage by stage
#
# Count what goes in and what comes out of every stage. `counted` passes items on and counts them under a name, in `passed`.

# %%
from collections import Counter

passed = Counter()


def counted(name, items):
    """The items, counted as they pass."""
    for item in items:
        passed[name] += 1
        yield item


# %% [markdown]
# Put one behind every stage. Nothing is read before `sum` asks. Between which two names does the number fall?

# %%
stream = counted("line", flight_lines(path))
for name, stage in stages.items():
    stream = counted(name, map(stage, stream))
stream = counted("complete", filter(is_complete, stream))
sum(1 for _ in stream)
dict(passed)

# %% [markdown]
# Case closed? `is_complete` lets no incomplete record through, which is what it is there for. It has dropped the flights that
# never left, as it should, and others. Before we blame it, let us ask what the others lacked.
#
# Collect the lost ones: not complete, and yet the line has a delay. The first two stages alone are a pipeline too, and tell
# what the line says. `flawed` is the pipeline of all stages as they are now.

# %%
all_columns = compose_left(stages["fields"], stages["named"])
flawed = compose_left(*stages.values())


def is_lost(line):
    """True for a flight that left and has no complete record."""
    return all_columns(line)["dep_delay"] != "NA" and not is_complete(flawed(line))


lost = list(filter(is_lost, flight_lines(path)))
len(lost)

# %% [markdown]
# The number is the right one. Now follow a single lost flight. `journey` keeps what every stage gives.


# %%
def journey(stages, value):
    """What each stage gives, by the stage's name."""
    given = {}
    for name, stage in stages.items():
        value = given[name] = stage(value)
    return given


steps = journey(stages, lost[0])
steps["narrowed"]

# %% [markdown]
# Five columns: so far nothing is lost. Look at the next two stages.

# %%
steps["typed"], steps["known"]

# %% [markdown]
# There it goes. `known` was to drop what has no value. It tests with `bool`, and `bool(0)` is False: a delay of no minutes looks
# to it like no delay at all. The record goes on with four columns, and the filter behind it does its duty. Are all the lost
# flights of this kind?

# %%
pipe(lost, curry(map, all_columns), curry(map, itemgetter("dep_delay")), frequencies)

# %% [markdown]
# Let the machine say it as well: the first stage after which the delay is gone.

# %%
guilty = next(name for name in ("named", "narrowed", "typed", "known") if "dep_delay" not in steps[name])
guilty

# %%
predict(
    "pipelines.guilty", measured=guilty, ask="All the counts before the filter were right. What did they not look at?"
)

# %% [markdown]
# Where something vanishes and where it was lost may be two places. The rows vanished at the filter. The values vanished one
# stage before, and a count of rows cannot see that.
#
# ![Three flights on their way through the last five steps. The flight with a delay of 4 keeps it to the end. The flight with NA loses its delay in the stage known, and is dropped by the filter complete. The flight with a delay of 0 goes the same way as the one with NA. The count of rows stays at three until the filter; the count of delays falls in the stage before.](figures/journey.svg)

# %% [markdown]
# And the tests? None of the five toy lines left on time. A test of the *one* stage, with three values that are false in Python,
# shows the fault in one line. Which of the four should stay?

# %%
stages["known"]({"none": None, "zero": 0, "empty": "", "early": -1})

# %% [markdown]
# So say what is meant. In this file NA alone says that a value is missing, and `number` has made it None: all else stays, an
# empty text too. A stage is replaced and the others are kept: `|` makes a new dictionary, in which the right side wins.


# %%
def is_known(value):
    """True for a value that is there, be it 0."""
    return value is not None


mended = stages | {"known": curry(valfilter, is_known)}
mended["known"]({"none": None, "zero": 0, "empty": "", "early": -1})

# %% [markdown]
# Does the mended program lose anybody? From here on, `clean` is the mended one.

# %%
clean = compose_left(*mended.values())
records = filter(is_complete, map(clean, flight_lines(path)))
departures = [record["dep_delay"] for record in records]
len(table) - never_left - len(departures)

# %% [markdown]
# What had the loss done to an answer? The average delay on departure in minutes, mended and as it was. (`filter(None, …)` keeps
# what counts as true, so it drops every 0, as `known` did.)

# %%
from statistics import fmean

round(fmean(departures), 2), round(fmean(filter(None, departures)), 2)

# %% [markdown]
# Both numbers look reasonable. That is why nobody had asked.

# %% [markdown]
# ## 8. What does it cost?
#
# **A claim on trial:** *`compose` makes a program at least twice as slow.* As slow as what? As the same functions, called inside
# each other. We try it on the two tiny stages of the start, and on our program.


# %%
def overdue_nested(minutes):
    """The tiny stages, called inside each other."""
    return floored(beyond(minutes))


def clean_nested(line):
    """The stages of the program, called inside each other."""
    return valfilter(is_known, valmap(number, keyfilter(is_wanted, named(header, fields(line)))))


overdue_composed = compose_left(beyond, floored)
overdue_nested(33), overdue_composed(33)

# %% [markdown]
# They must agree before we compare them. `islice` takes 20,000 lines.

# %%
some_lines = list(islice(flight_lines(path), 20_000))
list(map(clean, some_lines)) == list(map(clean_nested, some_lines))

# %% [markdown]
# How many times as long as the nested calls does the composed function take, for the tiny stages? And for the program?

# %%
predict("pipelines.tiny_ratio", ...)

# %%
predict("pipelines.program_ratio", ...)

# %% [markdown]
# The functions take turns, five times, and the shortest run of each counts: whatever else the machine does can only make a run
# longer.

# %%
from time import perf_counter


def seconds(function, items):
    """The seconds to apply the function to all items."""
    start = perf_counter()
    sum(1 for _ in map(function, items))
    return perf_counter() - start


def shortest(functions, items):
    """The seconds of each function's shortest run."""
    rounds = [[seconds(function, items) for function in functions] for _ in range(5)]
    return [min(runs) for runs in zip(*rounds)]


# %% tags=["nbval-ignore-output"]
ratios = {}
for name, functions, items in (
    ("tiny", (overdue_nested, overdue_composed), range(100_000)),
    ("program", (clean_nested, clean), some_lines),
):
    nested, composed = shortest(functions, items)
    ratios[name] = round(composed / nested, 1)
    verdict = "holds" if composed >= 2 * nested else "does not hold"
    extra = (composed - nested) / len(items) * 1e6
    print(f"{name}: {ratios[name]} times as long, {extra:.1f} microseconds more an item. The claim {verdict}.")

# %% [markdown]
# Run the cell again. What changes from run to run is noise, and a difference that is no larger than the noise says nothing; it may
# even come out below zero.

# %% tags=["nbval-ignore-output"]
predict("pipelines.tiny_ratio", measured=ratios["tiny"], ask="How much work is there in a tiny stage, beside the call?")

# %% tags=["nbval-ignore-output"]
predict(
    "pipelines.program_ratio",
    measured=ratios["program"],
    ask="Which of the two would you quote for a program of your own, and why?",
)

# %% [markdown]
# Small functions have a price of their own, whoever calls them: here every stage makes a new list or dictionary. One loop makes one of each.


# %%
def clean_in_one(line):
    """A line's record, in one loop."""
    record = {}
    for name, text in zip(header, line.rstrip("\n").split(",")):
        if name in WANTED and text != "NA":
            record[name] = int(text) if text.lstrip("-").isdigit() else text
    return record


list(map(clean_in_one, some_lines)) == list(map(clean, some_lines))

# %% tags=["nbval-ignore-output"]
in_one, composed = shortest((clean_in_one, clean), some_lines)
print(f"one loop 1.0, composed {composed / in_one:.1f}")

# %% [markdown]
# What it buys: the lost flights were found because there was a place *between* the stages to look at. In `clean_in_one` the
# same fault would be one word in a condition, with nothing on either side of it.
#
# > **Box: CyToolz.** The functions of `toolz`, translated to C, under the same names. A module can be handed to a
# > function like any other value, so `clean_with` builds the pipeline with either. (Our own functions stay Python and cost what they did.)

# %%
import cytoolz
import toolz


def clean_with(library):
    """The pipeline, built with either library."""
    return library.compose_left(
        fields,
        library.curry(named, header),
        library.curry(library.keyfilter, is_wanted),
        library.curry(library.valmap, number),
        library.curry(library.valfilter, is_known),
    )


list(map(clean_with(cytoolz), some_lines)) == list(map(clean_with(toolz), some_lines))

# %% tags=["nbval-ignore-output"]
slower, faster = shortest((clean_with(toolz), clean_with(cytoolz)), some_lines)
print(f"CyToolz is {slower / faster:.1f} times as fast on this pipeline")

# %% [markdown]
# `clean` looks at one line and at nothing else, so several processes can share the lines. [Chapter 04](04_parallel_map.ipynb) shows how to
# do that, and when it saves time.

# %% [markdown]
# ## When not to use it
#
# - **Two steps.** `floored(beyond(minutes))` is shorter than a pipeline, and everybody can read it.
# - **A step that needs the other rows**: the line before, a total, a rank. A stage sees one item. The next chapter is about these.
# - **The data are columns already.** pandas drops the missing ones in one call, in compiled code, and tells 0 from NA.
# - **The work per item is tiny** and there are very many items. Measure, as in section 8.
# - **Nobody else knows `toolz`.** Three named variables, one under the other, are a pipeline too.
#
# And one limit of *this* program: `split(",")` knows nothing of quotation marks. It is right for this file, because it has none:

# %%
any('"' in line for line in flight_lines(path))

# %% [markdown]
# For other files, chapter 01's `csv` module is the stage to use.
#
# The column way, for comparison: does it come to the same number of records?

# %%
len(table[sorted(WANTED)].dropna()) == len(departures)

# %% [markdown]
# ## The answer
#
# 16,514 flights vanished between the raw line and the clean record: which step lost them?

# %%
names = list(passed)
falls = next(name for before, name in zip(names, names[1:]) if passed[name] < passed[before])
print(f"{missing:,} lost; the rows vanish at {falls!r}, the values at {guilty!r}")
print(f"after the repair {len(table) - never_left - len(departures)} are missing")

# %% [markdown]
# The flights that left on time. `known` took their 0 for nothing. `complete` dropped them, and was right to. A pipeline made of
# named stages lets you look between any two of them, and looking is what found it.

# %% [markdown]
# ## Recap, from a blank page
#
# Close this page, take paper, and write down:
#
# 1. one nested call of three functions, and the same with `compose`, `compose_left` and `pipe`;
# 2. two functions for which a wrong order is silent, with an input that shows it;
# 3. a function of two arguments, curried, as a stage; and what happens when you forget an argument;
# 4. what the test of `keyfilter`, `valfilter` and `itemfilter` is given;
# 5. three values that are false in Python, and which of them means “missing”;
# 6. how you would find the stage that loses something which is not a row.
#
# Then look again, and mark what was missing. That is what to practise in the [exercises](../exercises/02_pipelines.ipynb).

# %% [markdown]
# > **Then and now** (2026). Unix had pipes between programs in 1973: `sort names | uniq -c` is a pipeline of two stages. Currying
# > bears the name of the logician Haskell Curry; Moses Schönfinkel had described it in 1924. Python has had `functools.partial`
# > since 2.5 (2006), and has no `compose` of its own. `toolz` began in 2013, and CyToolz soon after. The engines of the later
# > chapters, Spark and Dask among them, are pipelines of stages that run elsewhere.
