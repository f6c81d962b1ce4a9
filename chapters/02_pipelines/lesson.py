# %% [markdown]
# # 02 · Pipelines
#
# **A program reads 336,776 flights, and 16,514 of them disappear. Which step of the program lost them?**
#
# The flights left New York in 2013. For each line of the file, the program makes a record: a dictionary with
# five columns. One column is `dep_delay`, the departure delay in minutes. If the flight never left, the file has
# `NA` there. Such a record is incomplete, and the program drops it. All other flights should come out at the end. But 16,514 of
# them do not, and there is no error message.
#
# **You need:** iterators, `map` and `filter` ([chapter 01](01_lazy_map.ipynb)). Run the next two cells. The second
# one defines the program. `clean_line` has five steps, each with a name. A sixth step, `complete`, calls
# `is_complete` to keep only complete records.

# %% tags=["given"]
from collections import Counter
from functools import partial
from operator import itemgetter, neg
from statistics import fmean

from toolz import (
    compose,
    compose_left,
    curry,
    frequencies,
    get_in,
    itemfilter,
    keyfilter,
    pipe,
    valfilter,
    valmap,
)

from workbook import check, data, hint, predict, solution


def number(text):
    """The whole number for a text; None for NA; any other text unchanged."""
    if text == "NA":
        return None
    return int(text) if text.lstrip("-").isdigit() else text


# %%
path = data.flights()
with open(path) as file:
    header = next(file).rstrip("\n").split(",")  # the first line names the columns
WANTED = {"month", "carrier", "origin", "dest", "dep_delay"}


def clean_line(line):
    """The record of a flight."""
    # fields: split the line at the commas
    texts = line.rstrip("\n").split(",")
    # named: put each text under the name of its column
    record = dict(zip(header, texts))
    # narrowed: keep the wanted columns
    record = {name: text for name, text in record.items() if name in WANTED}
    # typed: turn texts into numbers, and NA into None
    record = {name: number(text) for name, text in record.items()}
    # known: drop the columns that have no value
    return {name: value for name, value in record.items() if value}


def is_complete(record):
    """True for a record with all wanted columns."""
    return len(record) == len(WANTED)


# %% [markdown]
# Which step loses the flights? Put the name of a step in place of the dots, and run the cell. Section 7 compares your
# guess with the measurement.

# %%
choices = {
    "fields": "splits the line at the commas",
    "named": "puts each text under the name of its column",
    "narrowed": "keeps the wanted columns",
    "typed": "turns texts into numbers",
    "known": "drops the columns that have no value",
    "complete": "keeps only complete records",
}
predict("pipelines.guilty", ..., choices=choices)

# %% [markdown]
# The next cell runs the program. For comparison, pandas reads the same file and counts the flights that never left.

# %%
import pandas


def flight_lines(path):
    """The lines of a file after the first, one after another."""
    with open(path) as file:
        next(file)
        yield from file


table = pandas.read_csv(path)
never_left = int(table["dep_delay"].isna().sum())
came_out = sum(map(is_complete, map(clean_line, flight_lines(path))))
missing = len(table) - never_left - came_out
print(f"{len(table):,} flights, {never_left:,} of them never left")
print(f"{came_out:,} complete records, so {missing:,} flights are missing")

# %% [markdown]
# **A first answer:** the first five steps return one record for each line. So only the last step, `complete`, can drop
# a flight. But `complete` drops a record only if a column is missing. Which step removed that column, and from which
# flights?
#
# In one long function, you cannot look at the data between the steps. In this lesson you build the same program from
# small functions. Then you look at the data between them.

# %% [markdown]
# ## Warm-up
#
# This question is about chapter 01. `islice` takes two late flights from a filter:
#
# ```python
# stream = iter([3, 0, 48, 12, 48, 0, -4])
# list(islice(filter(is_late, stream), 2))
# ```
#
# A flight with a delay above 0 is late. How many of the seven delays are read?

# %%
choices = {"two": "2", "three": "3", "all": "7"}
predict("pipelines.delays_read", ..., choices=choices)

# %%
from itertools import islice


def is_late(minutes):
    """True for more than 0 minutes."""
    return minutes > 0


stream = iter([3, 0, 48, 12, 48, 0, -4])
print(list(islice(filter(is_late, stream), 2)))
read = 7 - len(list(stream))
reasons = {
    "two": "The filter must also read the delays that it drops, here the 0.",
    "three": "The filter read 3, 0 and 48. Then two late flights were found.",
    "all": "`filter` is lazy. It reads no further than the second late flight.",
}
key = {2: "two", 3: "three", 7: "all"}[read]
predict("pipelines.delays_read", measured=key, why=reasons)

# %% [markdown]
# ## 1. Small functions
#
# Here are five lines that you can check by eye, and the names of their columns. A negative delay means that the
# flight left early.

# %% tags=["given"]
toy_columns = ["month", "carrier", "origin", "dest", "dep_delay"]
toy = [
    "1,UA,EWR,IAH,2\n",
    "1,B6,JFK,BQN,-1\n",
    "1,HA,JFK,HNL,1301\n",
    "1,AA,LGA,MIA,NA\n",
    "2,DL,LGA,ATL,33\n",
]

# %% [markdown]
# Suppose an airline pays its passengers for each minute of delay beyond 15. For how many minutes does it pay? Three
# small functions compute parts of the answer. A small function that does one part of a larger task is called a
# **helper function**. You can test each helper function alone.


# %% tags=["given"]
def last_field(line):
    """The text after the last comma."""
    return line.rstrip("\n").split(",")[-1]


def beyond(minutes):
    """The minutes beyond 15; negative for a smaller delay."""
    return minutes - 15


def floored(minutes):
    """The minutes, or 0 if they are negative."""
    return max(0, minutes)


last_field(toy[4]), beyond(33), floored(-17)

# %% [markdown]
# Nested calls combine them. Python runs the innermost call first, so you read the functions from right to left. The
# DL flight left 33 minutes late, so the airline pays for 18 minutes:

# %%
floored(beyond(int(last_field(toy[4]))))

# %% [markdown]
# ## 2. `compose` makes one function from several
#
# `toolz` is a package of small functions for such work. Its function **`compose`** takes functions and returns a new
# function. The new function calls them one after another, as nested calls do: **the last
# function in the list runs first**. Each later call gets the result of the call before it.

# %%
overdue = compose(floored, beyond, int, last_field)
print(overdue(toy[4]))
list(map(overdue, toy[:3]))

# %% [markdown]
# `overdue` is a function like any other, so `map` can apply it to each line. UA was only 2 minutes late and B6 was
# early, so both give 0. The fourth line is left out here, because `int` cannot convert `NA`.
#
# How does `compose` work? Here is a version for two functions. It calls neither of them. It defines a function that
# calls them later, and returns that function.


# %%
def compose_two(outer, inner):
    """The function that calls `inner`, then `outer` on its result."""

    def composed(value):
        return outer(inner(value))

    return composed


compose_two(floored, beyond)(33)

# %% [markdown]
# Now swap `floored` and `beyond`:
#
# ```python
# swapped = compose(beyond, floored, int, last_field)
# ```
#
# The B6 flight left one minute early, so the right result is 0. What does `swapped(toy[1])` give?

# %%
choices = {"zero": "0", "negative": "a negative number", "error": "an error"}
predict("pipelines.swapped", ..., choices=choices)

# %%
swapped = compose(beyond, floored, int, last_field)
print("swapped, B6:", swapped(toy[1]))
late_lines = [toy[2], toy[4]]
print("HA and DL:  ", list(map(overdue, late_lines)), list(map(swapped, late_lines)))
reasons = {
    "zero": "0 needs `floored` at the end. Here `beyond` runs after it.",
    "negative": "`floored` gave 0, and then `beyond` subtracted 15.",
    "error": "Both functions take a number and return one, so either order runs.",
}
key = "zero" if swapped(toy[1]) == 0 else "negative"
predict("pipelines.swapped", measured=key, why=reasons)

# %% [markdown]
# The result for B6 is wrong, and there is no error. For HA and DL, both orders give the same results. A test with only these two flights would not find the mistake.
#
# Some swaps raise an error: if `int` ran before `last_field`, it would get a whole line. A swap stays silent if both functions
# accept what they get. `beyond` and `floored` both take a number and return a number.
#
# ![The delay of the B6 flight on its way through four boxes, drawn twice. In the right order the values are the text -1, the number -1, then -16, then 0. With floored and beyond swapped they are -1, -1, 0 and -15. Under each way the code is written with pipe, where names run left to right, and with compose, where they run right to left.](figures/order.svg)

# %% [markdown]
# ## 3. `pipe` and `compose_left`
#
# The figure also shows **`pipe`**. It takes a value first, and then the functions in the order in which they run. It
# runs them immediately and returns the result.
#
# **`compose_left`** returns a function, like `compose`, but the first function named runs first. This lesson uses
# `compose_left` from here on. You will find `compose` and `compose_left` in the programs of others.

# %%
print(pipe(toy[4], last_field, int, beyond, floored))
overdue_left = compose_left(last_field, int, beyond, floored)
overdue_left(toy[4])

# %% [markdown]
# | code | gives | runs first |
# |---|---|---|
# | `pipe(value, f, g, h)` | the result | `f` |
# | `compose_left(f, g, h)` | a function | `f` |
# | `compose(h, g, f)` | the same function | `f` |
#
# A chain of functions in which each takes the result of the one before is a **pipeline**. Each of the functions is a
# **stage**. A pipeline is itself a function, so it can be a stage of another pipeline:

# %%
delay = compose_left(last_field, int)
overdue_from_delay = compose_left(delay, beyond, floored)
delay(toy[4]), overdue_from_delay(toy[4])

# %% task="minutes_ahead"

# %% [markdown]
# ## 4. Currying
#
# A stage gets one value, the result of the stage before it. The program also needs a function with two arguments:
# `named` takes the names of the columns and the texts of one line.


# %% tags=["given"]
def fields(line):
    """The texts between the commas."""
    return line.rstrip("\n").split(",")


def named(columns, values):
    """A dictionary with each value under the name of its column."""
    return dict(zip(columns, values))


named(toy_columns, fields(toy[4]))

# %% [markdown]
# You could write `lambda values: named(toy_columns, values)`. **Currying** is another way. It turns a function of
# several arguments into functions that take them one at a time. In toolz this is **`curry`**. A curried function
# that gets too few arguments keeps them. It returns a function that waits for the others.
#
# `curry(named)(toy_columns)` waits for the values, so it can be a stage. `curry(named, toy_columns)` is a shorter
# form.

# %% tags=["given"]
raw_record = compose_left(fields, curry(named, toy_columns))
raw_record(toy[4])

# %% [markdown]
# This works because `values` is the *last* argument of `named`. In a pipeline, the last argument should be the one
# that comes from the stage before. `map(function, items)` and `filter(test, items)` have this form. Curried, they
# are stages that take a whole stream of items.
#
# The next pipeline counts the flights from each origin. `itemgetter("origin")` looks up a key, and **`frequencies`**
# from toolz counts how often each item occurs.

# %%
pipe(toy, curry(map, raw_record), curry(map, itemgetter("origin")), frequencies)

# %% [markdown]
# `map` is lazy, so the lines passed through one by one, as `frequencies` asked for them.
#
# Suppose you forget an argument. What does `curry(named)(toy_columns)` return if nothing follows it?

# %%
choices = {"error": "an error", "dictionary": "a dictionary", "function": "a function"}
predict("pipelines.forgotten", ..., choices=choices)

# %%
waiting = curry(named)(toy_columns)
reasons = {
    "error": "`curry` cannot know that no other argument will follow.",
    "dictionary": "`named` has not been called yet: its second argument is missing.",
    "function": "The curried function keeps the columns and waits for the values.",
}
key = "function" if callable(waiting) else "dictionary"
predict("pipelines.forgotten", measured=key, why=reasons)

# %% [markdown]
# So a forgotten argument may be noticed much later, when the program needs the result. **`partial`** from
# `functools` is stricter. `partial(named, toy_columns)` also keeps an argument. But the next call must supply all
# others, or it raises an error. Currying is shorter to write. In a large program, `partial` shows a forgotten
# argument earlier. The next cell forgets one:

# %%
try:
    partial(named, toy_columns)()
except TypeError as error:
    print(error)

# %% task="jfk_carriers"

# %% [markdown]
# ## 5. Filters for dictionaries
#
# A record is a dictionary. toolz has three filters for dictionaries. **`keyfilter`** tests the keys, and
# **`valfilter`** tests the values. **`itemfilter`** tests both. It gives its test *one* argument: a key-value
# pair. The next cell uses the AA flight, which never left.

# %%
record = raw_record(toy[3])
print(record)
print(keyfilter(lambda name: name in ("origin", "dest"), record))
print(valfilter(lambda value: value != "NA", record))
print(itemfilter(lambda item: item[0].endswith("delay") and item[1] == "NA", record))

# %% [markdown]
# **`valmap`** applies a function to each value and keeps the keys. Here `number` turns the month into a number and
# `NA` into None.

# %%
print(valmap(number, record))
record

# %% [markdown]
# The last output shows that `record` still has its five texts. All four functions return a *new* dictionary.
#
# A value may be a dictionary itself. This is common in JSON, a text format that [chapter 06](06_formats.ipynb) explains. The
# filters look only at the top level: in the next cell, `valfilter` removes `gate` and keeps the None inside `delays`.
# **`get_in`** follows a list of keys into nested dictionaries.

# %%
flight = {"carrier": "AA", "gate": None, "delays": {"departure": 33, "arrival": None}}
print(valfilter(lambda value: value is not None, flight))
get_in(["delays", "departure"], flight)

# %% task="changed_values"

# %% [markdown]
# ## 6. The program
#
# The five steps of `clean_line` become five stages. `stages_for` returns them by name, for a file with the given
# columns. The filters and `valmap` are curried: they wait for their dictionary. Without `curry`, `keyfilter(is_wanted)`
# would run at once, without a dictionary, and raise an error.


# %%
def is_wanted(name):
    """True for a column that the record keeps."""
    return name in WANTED


def stages_for(columns):
    """The stages from a line to its record, by name."""
    return {
        "fields": fields,
        "named": curry(named, columns),
        "narrowed": curry(keyfilter, is_wanted),
        "typed": curry(valmap, number),
        "known": curry(valfilter, bool),
    }


toy_program = compose_left(*stages_for(toy_columns).values())
toy_records = list(map(toy_program, toy))
toy_records

# %% [markdown]
# The star passes the stages to `compose_left` as separate arguments. The fourth record has no `dep_delay`, because this
# flight never left. The next cell contains three tests. Then it runs the pipeline on the whole year.
#
# `fields` splits at each comma. That is wrong if a text in quotation marks contains a comma. For such files, use the
# module `csv`, as in chapter 01. The cell also looks for quotation marks in this file.

# %%
assert toy_records[0]["dep_delay"] == 2
assert "dep_delay" not in toy_records[3]
assert len(list(filter(is_complete, toy_records))) == 4

stages = stages_for(header)
program = compose_left(*stages.values())
complete_count = sum(map(is_complete, map(program, flight_lines(path))))
print(f"{complete_count:,} complete records, before: {came_out:,}")
print("quotation marks:", any('"' in line for line in flight_lines(path)))

# %% [markdown]
# The tests pass, and the same number of flights is missing as before. But now you can look at each part of the program.

# %% [markdown]
# ## 7. Look between the stages
#
# Count the items after each stage. The generator `count_items` counts items and passes them on. The next cell puts
# one such generator behind each stage. Between which two names does the number fall?


# %%
def count_items(counts, name, items):
    """The items, counted under a name as they pass."""
    for item in items:
        counts[name] += 1
        yield item


rows = Counter()
stream = count_items(rows, "line", flight_lines(path))
for name, stage in stages.items():
    stream = count_items(rows, name, map(stage, stream))
stream = count_items(rows, "complete", filter(is_complete, stream))
for _ in stream:
    pass
dict(rows)

# %% [markdown]
# The number falls at `complete`, as in the first answer. `complete` has dropped the flights that never left, which is
# right. But it has also dropped others. What did those others lack?
#
# The next cell collects the lost flights. Their lines contain a delay, but their records are incomplete. The result
# of the first two stages still has the text of every column. The function `journey` returns the result of every stage for one line.


# %%
all_columns = compose_left(stages["fields"], stages["named"])


def is_lost(line):
    """True for a flight that left and has no complete record."""
    return all_columns(line)["dep_delay"] != "NA" and not is_complete(program(line))


def journey(stages, value):
    """What each stage returns, by the name of the stage."""
    results = {}
    for name, stage in stages.items():
        value = results[name] = stage(value)
    return results


lost = list(filter(is_lost, flight_lines(path)))
print(f"{len(lost):,} lost flights; the first of them:")
steps = journey(stages, lost[0])
for name in ("narrowed", "typed", "known"):
    print(f"{name:8}", steps[name])

# %% [markdown]
# After `typed`, the delay is 0. After `known`, it is gone. `known` tests each value with `bool`, and `bool(0)` is
# False. So `known` treats a delay of 0 minutes like a missing value. Are all lost flights of this kind?

# %%
print(frequencies(all_columns(line)["dep_delay"] for line in lost))
after_named = [name for name in steps if name != "fields"]
losing_stage = next(name for name in after_named if "dep_delay" not in steps[name])
reasons = {
    "fields": "The texts of the line are all there after `fields`.",
    "named": "After `named`, the record has all columns.",
    "narrowed": "After `narrowed`, the five wanted columns are there.",
    "typed": "`typed` turned the text 0 into the number 0. The delay was still there.",
    "known": "`known` removed the delay, because `bool(0)` is False.",
    "complete": "`complete` drops the flight, but the delay was removed before.",
}
predict("pipelines.guilty", measured=losing_stage, why=reasons)

# %% [markdown]
# All lost flights left on time: their delay is 0. The stage `known` removed this value. One stage later, `complete`
# dropped the row.
#
# ![Three flights on their way through the last five steps. The flight with a delay of 4 keeps it to the end. The flight with NA loses its delay in the stage known, and is dropped by the filter complete. The flight with a delay of 0 goes the same way as the one with NA. The count of rows stays at three until the filter; the count of delays falls in the stage before.](figures/journey.svg)
#
# The next cell counts the known delays of the whole year after each stage, and plots them beside the rows.

# %%
import matplotlib.pyplot as plt

delays = Counter()
for line in flight_lines(path):
    results = journey(stages, line)
    for name in ("named", "narrowed", "typed", "known"):
        delays[name] += results[name].get("dep_delay") not in ("NA", None)
    delays["complete"] += is_complete(results["known"])

figure, axes = plt.subplots(figsize=(7, 3.5))
axes.plot(list(delays), [rows[name] for name in delays], "o-", label="rows")
axes.plot(list(delays), list(delays.values()), "s--", label="known delays")
axes.set_ylim(305_000, 340_000)
axes.set_yticks([310_000, 320_000, 330_000, 340_000])
axes.set_yticklabels(["310,000", "320,000", "330,000", "340,000"])
axes.set_ylabel("count (axis starts at 305,000)")
axes.set_xlabel("after the stage")
axes.legend(loc="lower left")
plt.show()

# %% [markdown]
# The number of delays falls at `known`, and the number of rows one stage later. **The place where rows disappear is not always the
# place of the mistake.** A count of rows does not show lost values.
#
# The tests missed the mistake, because no toy flight left on time. The next cell tests the stage `known` alone, with
# four values. Three of them are false in Python.

# %%
values = {"none": None, "zero": 0, "empty": "", "early": -1}
stages["known"](values)

# %% [markdown]
# Only −1 remains. In this file, only `NA` means that a value is missing, and `number` turns it into None. So the stage
# should drop None and nothing else. The operator `|` makes a new dictionary from two. If a key is in both, the value
# on the right counts. So the dictionary `mended` in the next cells has a
# new stage `known`, and the other stages of `stages`.


# %% tags=["given"]
def is_known(value):
    """True for a value that is not None; 0 is known."""
    return value is not None


# %%
mended = stages | {"known": curry(valfilter, is_known)}
print(mended["known"](values))
clean = compose_left(*mended.values())
records = filter(is_complete, map(clean, flight_lines(path)))
departures = [record["dep_delay"] for record in records]
print("missing now:", len(table) - never_left - len(departures))
print(f"mean delay now:    {fmean(departures):.2f} minutes")
print(f"mean delay before: {fmean(filter(None, departures)):.2f} minutes")

# %% [markdown]
# No flight is missing now. In the test with four values, the empty text stays, too, as it should. `filter(None, departures)` keeps the values that are true. So it
# drops each 0, as `known` did before. The loss had changed the mean delay. Both means look possible, so you would not
# notice the wrong one.

# %% task="mean_known"

# %% [markdown]
# ## 8. What does it cost?
#
# **A claim to test:** *`compose` makes a program take at least twice as long.* We compare it with the same functions in
# nested calls, for two tiny stages and for the program. For the program, we also try one loop that does all steps.
#
# **CyToolz** has the functions of toolz, translated into C. A module can be an argument of a function. So
# `clean_with` can build the pipeline with either module.


# %%
import cytoolz
import toolz


def overdue_nested(minutes):
    """Two tiny stages in nested calls."""
    return floored(beyond(minutes))


def clean_nested(line):
    """The stages of the program in nested calls."""
    narrowed = keyfilter(is_wanted, named(header, fields(line)))
    return valfilter(is_known, valmap(number, narrowed))


def clean_in_one(line):
    """The record of a line, in one loop."""
    record = {}
    for name, text in zip(header, line.rstrip("\n").split(",")):
        if name in WANTED and text != "NA":
            record[name] = number(text)
    return record


def clean_with(library):
    """The pipeline, built with toolz or CyToolz."""
    return library.compose_left(
        fields,
        library.curry(named, header),
        library.curry(library.keyfilter, is_wanted),
        library.curry(library.valmap, number),
        library.curry(library.valfilter, is_known),
    )


overdue_composed = compose_left(beyond, floored)
ways = {
    "nested calls": clean_nested,
    "composed, toolz": clean_with(toolz),
    "composed, CyToolz": clean_with(cytoolz),
    "one loop": clean_in_one,
}
some_lines = list(islice(flight_lines(path), 20_000))
expected = list(map(clean, some_lines))
[list(map(way, some_lines)) == expected for way in ways.values()]

# %% [markdown]
# All four ways give equal records. How many times as long does the composed function take as the nested calls? Guess for
# the two tiny stages, and then for the program.

# %%
predict("pipelines.tiny_ratio", ...)

# %%
predict("pipelines.program_ratio", ...)

# %% [markdown]
# The functions take turns, and each runs five times. The shortest run counts, because other work on the machine can
# only make a run longer. For comparison, pandas reads the same 20,000 lines from the file and drops the incomplete rows.

# %% tags=["nbval-ignore-output"]
from time import perf_counter


def seconds(run):
    """The seconds of one call."""
    start = perf_counter()
    run()
    return perf_counter() - start


def measure(functions, items):
    """The microseconds for each item, from each function's shortest run."""

    def run(function):
        """The seconds to apply the function to all items."""
        return seconds(lambda: list(map(function, items)))

    rounds = [[run(function) for function in functions] for _ in range(5)]
    return [min(runs) / len(items) * 1e6 for runs in zip(*rounds)]


def read_with_pandas():
    """The complete rows of the same lines."""
    return pandas.read_csv(path, usecols=sorted(WANTED), nrows=20_000).dropna()


tiny = measure([overdue_nested, overdue_composed], range(100_000))
costs = dict(zip(ways, measure(ways.values(), some_lines)))
pandas_seconds = min(seconds(read_with_pandas) for _ in range(5))
costs["pandas, with reading"] = pandas_seconds / len(some_lines) * 1e6
pairs = {"tiny": tiny, "program": [costs["nested calls"], costs["composed, toolz"]]}

figure, axes = plt.subplots(figsize=(8, 2.8))
bars = axes.barh(list(costs), list(costs.values()))
axes.bar_label(bars, fmt="{:.1f}", padding=3)
axes.invert_yaxis()
axes.set_xlim(0, 1.15 * max(costs.values()))
axes.set_xlabel("microseconds for each line")
plt.show()
ratios = {}
for name, (nested, composed) in pairs.items():
    ratios[name] = round(composed / nested, 2)
    verdict = "holds" if composed >= 2 * nested else "does not hold"
    print(f"{name}: {ratios[name]} times as long as nested calls,", end=" ")
    print(f"difference {composed - nested:.2f} microseconds. The claim {verdict}.")

# %% tags=["nbval-ignore-output"]
predict("pipelines.tiny_ratio", measured=ratios["tiny"])

# %% tags=["nbval-ignore-output"]
question = "Which of the two numbers fits a program of your own?"
predict("pipelines.program_ratio", measured=ratios["program"], ask=question)

# %% [markdown]
# The printed lines say whether the claim holds on your machine. `compose_left` adds a small cost for each stage, and
# so does `curry`. A tiny stage does little work, so this cost is a larger part of its time. Run the measurement again. If
# a ratio is above 1 in one run and below 1 in the next, the measurement does not show which way is slower.
#
# The small functions have a cost of their own, in nested calls as well. Each stage of the program makes a new list or
# dictionary. The loop makes one of each. pandas works on whole columns, in compiled code.
#
# In return, you can observe the data between the stages. `clean_line` contained the same mistake in a condition,
# `if value`. There was no place before or after it where you could count. Also, `clean` needs only one line at a
# time, so several processes can divide the lines among themselves. Chapter 04 shows how, and when that saves time.

# %% [markdown]
# ## The answer

# %%
falls_at = next(name for name in delays if rows[name] < len(table))
pandas_count = len(table[sorted(WANTED)].dropna())
print(f"{missing:,} flights were lost")
print(f"their delays at {losing_stage!r}, their rows at {falls_at!r}")
print(f"complete records before: {came_out:,}")
print(f"complete records now:    {len(departures):,}; pandas: {pandas_count:,}")

# %% [markdown]
# The step `known` lost them. It dropped the delay of each flight that left on time, because 0 is false in Python.
# Then `complete` dropped the incomplete records. We found the mistake by looking at the data between the stages.
#
# **You can now**
#
# - build a program from small functions with `compose`, `compose_left` and `pipe`;
# - say in which order they run, and when a wrong order raises no error;
# - curry a function, so that it waits for its last argument;
# - filter a dictionary by keys, values or both;
# - find the stage that loses rows or values.
#
# **When not to use this:** for two steps, a nested call is shorter. A stage such as `known` sees one item. If a step must look
# at other rows, as for a total or a rank, see [chapter 03](03_reduce.ipynb). If the data are in columns, pandas
# drops missing values in one call, and keeps 0. If the work for each item is tiny and there are many items,
# measure first. If your colleagues do not know `toolz`, use variables with good names, one line for each step.
#
# **Terms:** helper function, `compose`, `compose_left`, `pipe`, pipeline, stage, currying, `curry`, `partial`,
# `keyfilter`, `valfilter`, `itemfilter`, `valmap`, `frequencies`, `get_in`, toolz, CyToolz.
#
# **Read on:** [toolz](https://toolz.readthedocs.io/en/latest/),
# [functools.partial](https://docs.python.org/3/library/functools.html#functools.partial). Then do the
# [exercises](../exercises/02_pipelines.ipynb).
