# %% [markdown]
# # 03 · Reduce
#
# **Two people average the same delays and get 7.20 and 6.90 minutes. Who is right?**
#
# The first takes the mean delay of each carrier, then the mean of these means. The second adds the delays of all
# flights and divides by the number of flights. Both use the flights of 2013 whose arrival delay is known. Run the
# next two cells. The first one reads the file into a list of pairs, `(carrier, minutes)`, and a list of origins.

# %% tags=["given"]
import csv
from functools import reduce
from itertools import accumulate, groupby
from operator import itemgetter

from workbook import check, data, hint, predict, solution

# %%
origins, known = [], []
with open(data.flights(), newline="") as file:
    for row in csv.DictReader(file):
        origins.append(row["origin"])
        if row["arr_delay"] != "NA":
            known.append((row["carrier"], int(row["arr_delay"])))

delays_of = {}
for carrier, minutes in known:
    delays_of.setdefault(carrier, []).append(minutes)

carrier_means = [sum(minutes) / len(minutes) for minutes in delays_of.values()]
print(f"{len(origins):,} flights, {len(known):,} of them with a known delay")
print(f"first person:  {sum(carrier_means) / len(carrier_means):.2f} minutes")
print(f"second person: {sum(minutes for _, minutes in known) / len(known):.2f} minutes")

# %% [markdown]
# Neither made an arithmetic mistake. **A first answer:** they answered different questions. In the first number each
# *carrier* counts once. In the second each *flight* counts once. If you ask about flights, use 6.90.
#
# That cell kept every delay in memory, which is possible for one year. This lesson asks what a program must
# remember if it sees each flight only once. That also shows what the first person threw away.

# %% [markdown]
# ## Warm-up
#
# This question is about [chapter 01](01_lazy_map.ipynb). The code takes the first late flight from an iterator:
#
# ```python
# stream = iter([-18, 0, 33, 5, 11])
# next(filter(lambda minutes: minutes > 0, stream))
# ```
#
# What does `sum(stream)` give afterwards?

# %%
choices = {"all": "31, all five", "late": "49, the late ones", "rest": "16, 5 and 11"}
predict("reduce.sum_of_the_rest", ..., choices=choices)

# %%
stream = iter([-18, 0, 33, 5, 11])
next(filter(lambda minutes: minutes > 0, stream))
rest = sum(stream)
reasons = {
    "all": "31 needs a list. An iterator does not begin again.",
    "late": "49 needs the filter and a new iterator. Here, `sum` reads what is left.",
    "rest": "The filter consumed the items up to 33, and two were left.",
}
answers = {31: "all", 49: "late", 16: "rest"}
predict("reduce.sum_of_the_rest", measured=answers[rest], why=reasons)

# %% [markdown]
# ## 1. From a loop to reduce
#
# Here are six flights that you can check by eye. The loop adds up their delays.

# %%
toy = [("UA", 11), ("AA", 33), ("UA", 20), ("UA", -4), ("AA", 9), ("HA", 51)]
codes = [carrier for carrier, minutes in toy]
delays = [minutes for carrier, minutes in toy]

total = 0
for minutes in delays:
    total = total + minutes
total

# %% [markdown]
# The variable `total` carries a value from each round to the next. This value is the **accumulator**; its content at
# any moment is called the **state**. The assignment in the loop makes a new state from the old one and the next item.
#
# The function **`reduce`** from `functools` contains such a loop. You pass only what makes a new state. That is a
# function of two arguments, the **accumulator function**, or *step* for short.


# %%
def add_minutes(total, minutes):
    """The new total."""
    return total + minutes


reduce(add_minutes, delays, 0)

# %% [markdown]
# The arguments of `reduce` are the step, the items, and the **initial value**. The initial value is the state before
# the first item. Python's help also calls it the **initializer**. The step takes the state first and the item second.
# It must *return* the next state. Nothing else is kept.
#
# Such a computation, from many items to one final state, is a **reduction**. To see all its states, use
# **`accumulate`** from `itertools`. It takes the items first.

# %%
list(accumulate(delays, add_minutes, initial=0))

# %% [markdown]
# There are six items and seven states, because the initial value comes first. The last state is the result of
# `reduce`.
#
# What if a step returns nothing in some cases? The next step is meant to add up late minutes only. For a flight that
# is not late, it has no `return`, so it returns `None`. `None` becomes the next state, and the next addition fails.


# %%
def add_if_late(total, minutes):
    """The new total of late minutes, with a mistake."""
    if minutes > 0:
        return total + minutes


try:
    reduce(add_if_late, delays, 0)
except TypeError as error:
    print(error)

# %% task="late_minutes"

# %% [markdown]
# ## 2. The initial value
#
# You may leave the initial value out. Then `reduce` takes the first item as the first state. The next step notes
# both of its arguments, so that you can see the calls.

# %%
calls = []


def note_and_add(total, minutes):
    """The new total; both arguments are noted."""
    calls.append((total, minutes))
    return total + minutes


reduce(note_and_add, delays)
print(calls)
calls.clear()
reduce(note_and_add, delays, 0)
print(calls)
calls.clear()

# %% [markdown]
# Without the initial value there is one call fewer. The first delay, 11, was the first state. Here is a step that
# counts:


# %%
def add_one(count, minutes):
    """One more than before."""
    return count + 1


# %% [markdown]
# There are six delays: 11, 33, 20, −4, 9 and 51. What does `reduce(add_one, delays)` give?

# %%
choices = {"six": "6", "five": "5", "more": "more than 6"}
predict("reduce.count_without_start", ..., choices=choices)

# %%
count = reduce(add_one, delays)
reasons = {
    "six": "6 needs a count that begins at 0.",
    "five": "There are five calls, but the count does not begin at 0.",
    "more": "The count begins at the first delay, 11, and five calls follow.",
}
key = {6: "six", 5: "five"}.get(count, "more")
print(count)
predict("reduce.count_without_start", measured=key, why=reasons)

# %% [markdown]
# A delay served as a count, and no error told you. The rule: **give an initial value if the state is another kind of
# thing than the items, or if there may be no items.** Without items, the initial value is the result. If there is no
# initial value either, `reduce` raises an error:

# %%
print(reduce(add_one, delays, 0), reduce(add_one, [], 0))
try:
    reduce(add_one, [])
except TypeError as error:
    print(error)

# %% [markdown]
# The initial value must not change the result. For a sum, 0 is right. For the greatest delay it is wrong: these two
# flights were early, and no flight had a delay of 0.


# %%
def take_greater(worst, minutes):
    """The greater of the two; the delay if there is no worst one yet."""
    return minutes if worst is None or minutes > worst else worst


early = [-18, -4]
reduce(take_greater, early, 0), reduce(take_greater, early, None)

# %% [markdown]
# With `None` for "nothing yet", the step takes the first delay whatever it is. The test is `worst is None`, because
# 0 is a delay.

# %% task="extremes"

# %% [markdown]
# ## 3. What the accumulator must remember
#
# Can a single number be the state of a mean? This step takes the midpoint of the state and the next delay. The plot
# shows its states beside the mean of the delays so far.


# %%
import matplotlib.pyplot as plt


def halfway(mean, minutes):
    """The midpoint of the state and the next delay."""
    return (mean + minutes) / 2


numbers = range(1, len(delays) + 1)
true_means = [sum(delays[:number]) / number for number in numbers]
figure, axes = plt.subplots(figsize=(7, 3.5))
axes.plot(numbers, delays, "x", color="grey", label="delay")
axes.plot(numbers, list(accumulate(delays, halfway)), "o-", label="state of halfway")
axes.plot(numbers, true_means, "s-", label="mean so far")
axes.set_xlabel("flights read")
axes.set_ylabel("minutes")
axes.legend()
plt.show()

# %% [markdown]
# The last delay counts as much as the five before it together. A state of 20 minutes does not say how many flights it
# stands for. So `halfway` cannot give the next flight the right weight. The order of the flights changes its result,
# too:

# %%
forwards = reduce(halfway, map(itemgetter(1), known))
backwards = reduce(halfway, map(itemgetter(1), reversed(known)))
print(f"halfway, first to last: {forwards:.2f}; last to first: {backwards:.2f}")

# %% [markdown]
# A mean needs two numbers: the total of the minutes and the count of the flights. The state becomes a pair. The
# division comes once, after the reduction.


# %%
def add_flight(state, minutes):
    """The new total and the new count."""
    total, count = state
    return total + minutes, count + 1


def mean_of(state):
    """The mean from a total and a count; None without flights."""
    total, count = state
    return total / count if count else None


mean_of(reduce(add_flight, delays, (0, 0))), mean_of(reduce(add_flight, [], (0, 0)))

# %% [markdown]
# ![A chain of six steps. From above comes one delay for each; from left to right goes a pair of total and count, from (0, 0) to (120, 6). At the right end the last pair is divided: the mean is 20.](figures/fold.svg)
#
# Now use the whole year. `map` takes the minutes from each pair when they are asked for. The state is two numbers, however
# many flights there are.

# %%
year_state = reduce(add_flight, map(itemgetter(1), known), (0, 0))
print(f"{year_state}: {mean_of(year_state):.2f} minutes")

# %% [markdown]
# This is the second person's number. A state may have more parts. The next step answers three questions in one pass:
# how many minutes, how many flights, and which flight was the worst?


# %%
def add_to_summary(state, flight):
    """The new total, count and worst flight."""
    total, count, worst = state
    if worst is None or flight[1] > worst[1]:
        worst = flight
    return total + flight[1], count + 1, worst


reduce(add_to_summary, known, (0, 0, None))

# %% [markdown]
# ## 4. One state for each key
#
# The first person needs a mean for each carrier. The state is now a dictionary. The step looks up the state of the
# flight's carrier, adds the flight with `add_flight` from above, and returns the dictionary.


# %%
def add_to_carrier(states, flight):
    """The states of all carriers, with one more flight."""
    carrier, minutes = flight
    states[carrier] = add_flight(states.get(carrier, (0, 0)), minutes)
    return states


reduce(add_to_carrier, toy, {})

# %% [markdown]
# The carriers may come in any order. For the year, the plot shows the mean of each carrier against its number of
# flights.

# %%
states = reduce(add_to_carrier, known, {})
true_mean = mean_of(year_state)
mean_of_means = sum(map(mean_of, states.values())) / len(states)

figure, axes = plt.subplots(figsize=(8, 4))
for carrier, state in states.items():
    axes.plot(state[1], mean_of(state), "o", color="tab:blue")
    axes.annotate(carrier, (state[1] * 1.05, mean_of(state)))
axes.axhline(mean_of_means, color="tab:orange", label="mean of the carriers' means")
axes.axhline(true_mean, color="tab:green", linestyle="--", label="mean of the flights")
axes.set_xscale("log")
axes.set_xticks([100, 1_000, 10_000], ["100", "1,000", "10,000"])
axes.set_ylim(-13, 34)
axes.set_xlabel("flights with a known delay (log scale)")
axes.set_ylabel("mean delay (minutes)")
axes.legend(loc="upper right")
plt.show()

totals, counts = zip(*states.values())
from_states = sum(totals) / sum(counts)
print(f"OO has {states['OO'][1]:,} flights and UA {states['UA'][1]:,}")
print(f"mean of the flights: {true_mean:.2f}; from the states: {from_states:.2f}")

# %% [markdown]
# The first person's number gives each point of this plot the same weight. The *means* do not contain the counts of
# flights, so they cannot give the mean of the flights. The *states* do: the second printed line divides the sum of
# the totals by the sum of the counts. **Keep the state as long as something may be added. Divide last.**
#
# The same form counts how often each value comes. Section 5 uses this step again:


# %%
def add_to_counts(counts, value):
    """The counts, with one more of this value."""
    counts[value] = counts.get(value, 0) + 1
    return counts


reduce(add_to_counts, codes, {})

# %% [markdown]
# `Counter` from `collections` does this for you, and `frequencies` from toolz too. The most frequent value is called
# the **mode**. The mean delay is about 7 minutes. Which delay, in whole minutes, was the most frequent of the year?

# %%
choices = {"near": "5 or more", "zero": "0 to 4", "early": "below 0, so early"}
predict("reduce.most_frequent_delay", ..., choices=choices)

# %%
counts_by_delay = reduce(add_to_counts, map(itemgetter(1), known), {})
mode = max(counts_by_delay, key=counts_by_delay.get)
print(f"{mode} minutes: {counts_by_delay[mode]:,} flights")
print(f"{len(counts_by_delay)} counts kept")
key = "early" if mode < 0 else "zero" if mode < 5 else "near"
reasons = {
    "near": "A few very late flights raise the mean. They do not move the mode.",
    "zero": "You expected most flights on time. Compare the mode that is printed.",
    "early": "Most flights are near the mode. Very late flights raise only the mean.",
}
predict("reduce.most_frequent_delay", measured=key, why=reasons)

# %% [markdown]
# To find the mode, all counts must be kept until the end, because each value may still become the most frequent.
#
# **One dictionary for two reductions.** `add_to_counts` changes the dictionary that it gets. In `codes`, UA comes
# three times. What is `second["UA"]`?
#
# ```python
# start = {}
# first = reduce(add_to_counts, codes, start)
# second = reduce(add_to_counts, codes, start)
# ```

# %%
choices = {"three": "3", "six": "6"}
predict("reduce.second_tally", ..., choices=choices)

# %%
start = {}
first = reduce(add_to_counts, codes, start)
second = reduce(add_to_counts, codes, start)
print(f"first: {first}, second: {second}")
reasons = {
    "three": "3 needs a new dictionary for the second reduction.",
    "six": "The second reduction began with the counts of the first.",
}
key = {3: "three", 6: "six"}[second["UA"]]
predict("reduce.second_tally", measured=key, why=reasons, ask="How many dictionaries?")

# %% [markdown]
# `start`, `first` and `second` are three names of one dictionary. A step may change its state if each reduction gets
# a new one: write `{}` in the call itself.

# %% task="minutes_by_carrier"

# %% [markdown]
# ## 5. Equal keys do not arrive together
#
# **`groupby`** from `itertools` looks like a shorter way to group. This is its result for the six carriers:

# %%
print(codes)
[(carrier, len(list(group))) for carrier, group in groupby(codes)]

# %% [markdown]
# UA appears twice. `groupby` begins a new group each time the key changes. So it finds **runs**: equal items in a row.
#
# ![Six carriers in a row: UA, AA, UA, UA, AA, HA. Above, groupby cuts them into five runs at each change of the key. Below, arrows lead from each to one of three places in a dictionary: UA 3, AA 2, HA 1.](figures/runs.svg)
#
# The flights of the year start from three airports. The file is not sorted by origin. About how many groups does
# `groupby(origins)` give?

# %%
predict("reduce.groups_of_origins", ...)

# %%
run_count = sum(1 for origin, group in groupby(origins))
print(f"{run_count:,} groups for {len(origins):,} rows")
print("The file begins with", *origins[:8])
predict("reduce.groups_of_origins", measured=run_count, ask="When would it be three?")

# %% [markdown]
# There are two ways to get three groups. Sort first, or use a dictionary.

# %%
after_sorting = [(key, len(list(group))) for key, group in groupby(sorted(origins))]
after_sorting, reduce(add_to_counts, origins, {})

# %% [markdown]
# They differ in what must be held. `sorted` holds all rows. The dictionary holds one state for each key. After
# sorting, `groupby` holds only the current run. Chapter 08 shows a cluster that sorts first.
#
# Runs are useful themselves. A list of pairs, value and length, is called a **run-length** encoding. It is short
# where values rarely change. A generator can give each run as soon as the next one begins:


# %%
def closed_runs(values):
    """The runs, with a mistake at the end."""
    current, length = None, 0
    for value in values:
        if value != current and length:
            yield current, length
            length = 0
        current, length = value, length + 1


list(closed_runs(codes))

# %% [markdown]
# The run of HA is missing. Only the next run closes a run, and no run follows the last one. Exercise 7 lets
# you write the complete version.

# %% [markdown]
# ## 6. The cost of a copied state
#
# A state may also be a list. `kept + [minutes]` makes a *new* list and copies all items of the old one. The next step
# counts these copies in the second part of its state.


# %%
def join_and_count(state, item):
    """A new list with one more item, and the number of items copied so far."""
    kept, copied = state
    return kept + [item], copied + len(kept)


list(accumulate([11, 33, 20], join_and_count, initial=([], 0)))

# %% [markdown]
# Three items needed 0 + 1 + 2 = 3 copies. How many copies do a thousand items need?

# %%
predict("reduce.copied_for_a_thousand", ...)


# %%
def count_copies(size):
    """How many items are copied to collect so many in a list."""
    return reduce(join_and_count, range(size), ([], 0))[1]


predict("reduce.copied_for_a_thousand", measured=count_copies(1_000))

# %% [markdown]
# Does the copying also cost time? The next cell collects items with `+` and with `append`, and doubles their number
# four times. The step with `append` adds the item to the list that it gets.


# %%
from time import perf_counter


def join(kept, item):
    """A new list with one more item."""
    return kept + [item]


def append(kept, item):
    """The same list with one more item."""
    kept.append(item)
    return kept


def measure(step, size):
    """The seconds to collect so many items, the best of three."""
    seconds = []
    for _ in range(3):
        begin = perf_counter()
        reduce(step, range(size), [])
        seconds.append(perf_counter() - begin)
    return min(seconds)


# %% tags=["nbval-ignore-output"]
sizes = [1_000, 2_000, 4_000, 8_000, 16_000]
join_seconds = [measure(join, size) for size in sizes]
append_seconds = [measure(append, size) for size in sizes]

figure, (left, right) = plt.subplots(1, 2, figsize=(9, 3.8))
left.loglog(sizes, [size * (size - 1) / 2 for size in sizes], "o-", label="with +")
left.loglog(sizes, sizes, "s-", label="items added")
left.set_ylabel("items copied or added (log scale)")
right.loglog(sizes, join_seconds, "o-", label="with +")
right.loglog(sizes, append_seconds, "s-", label="with append")
right.set_ylabel("seconds (log scale)")
for axes in (left, right):
    axes.set_xticks(sizes, [f"{size:,}" for size in sizes])
    axes.minorticks_off()
    axes.set_xlabel("items collected (log scale)")
    axes.legend()
figure.tight_layout()
plt.show()
factor = join_seconds[-1] / join_seconds[-2]
verdict = "close to four" if 3 <= factor < 6 else "not close to four"
print(f"twice the items with +: {factor:.1f} times the seconds, {verdict}")

# %% [markdown]
# Twice the items need four times the copies. Such a cost is **quadratic**: it grows with the square of the size. A
# cost that only doubles is *linear*. The printed line says whether the seconds follow the copies on your machine.
# For small lists, the call of the step may cost more than the copying.
#
# Copying is harmless where the state stays small. The step below sorts and copies, but never more than four delays. For the
# largest hundred, Python has a better tool, **`heapq`**. It keeps a list as a **heap**: ordered so that the smallest item is
# always first. Its function `nlargest` gives the same three delays.


# %%
import heapq


def keep_three(worst, minutes):
    """The three greatest delays so far, the greatest first."""
    return sorted([*worst, minutes], reverse=True)[:3]


worst_three = reduce(keep_three, map(itemgetter(1), known), [])
worst_three, heapq.nlargest(3, map(itemgetter(1), known))

# %% [markdown]
# ## 7. Reductions in parts
#
# Suppose two programs read half of the flights each. Then a further function must combine their *two states*. Can we
# group the work in any way? A function `f` is **associative** if `f(f(a, b), c)` equals `f(a, f(b, c))` for all
# values. The next cell compares both sides for one example, 11, 33 and 20. Then it computes a sum that begins at 10,
# for the whole and for two halves.

# %%
from operator import add, sub

for function in (add, sub, max, halfway):
    one_side = function(function(11, 33), 20)
    other_side = function(11, function(33, 20))
    print(function.__name__, one_side, other_side, one_side == other_side)

whole = reduce(add, delays, 10)
halves = reduce(add, delays[:3], 10) + reduce(add, delays[3:], 10)
print(f"a sum that begins at 10: {whole}; in two halves: {halves}")

# %% [markdown]
# One example can show that a function is *not* associative; it cannot prove that it is. Adding whole numbers is
# associative, and so is `max`.
#
# The last line shows a second condition. The initial value 10 was added once for each part. Use an initial value that changes
# nothing, such as 0 for a sum. Chapter 05 asks which statistics can be combined from parts.

# %% task="combine_states"

# %% [markdown]
# ## The answer

# %%
print(f"mean of the {len(states)} carriers' means: {mean_of_means:.2f} minutes")
print(f"mean of the {year_state[1]:,} flights: {true_mean:.2f} minutes")
print(f"from the carriers' totals and counts: {from_states:.2f} minutes")

# %% [markdown]
# For the question "How late is a *flight* on average?", the second person is right. The first number says how late
# an average *carrier* is. It gives a carrier with 29 flights the same weight as one with 57,782. To compute the mean
# in one pass, the accumulator must remember the total *and* the count. With both, even parts can be combined later.
#
# **You can now**
#
# - turn a loop into a step, an initial value and `reduce`;
# - decide what the accumulator must remember;
# - group by a key without sorting;
# - tell `groupby` from a group for each key;
# - find a step whose copying has a quadratic cost;
# - say what a function needs so that parts can be combined.
#
# **When not to use this:** `sum`, `max` and `Counter` are reductions with a name; use them where they fit. Write a
# loop where it is easier to read. The exact median needs all values, so its state grows with the data. If the data are in
# a table of pandas, `groupby` of pandas groups without sorting by hand.
#
# **Terms:** `reduce`, accumulator, state, accumulator function, initial value (initializer), reduction, `accumulate`,
# mode, `groupby`, run, run-length encoding, quadratic, associative, heap, `heapq`.
#
# **Read on:** [functools.reduce](https://docs.python.org/3/library/functools.html#functools.reduce),
# [itertools](https://docs.python.org/3/library/itertools.html),
# [heapq](https://docs.python.org/3/library/heapq.html). Then do the
# [exercises](../exercises/03_reduce.ipynb).
