# %% [markdown]
# # 05 · The parallel reduce
#
# The flights of 2013 are cut into twelve parts, one for each month. A program computes some statistics of each part. Now it has only these results,
# and we ask for the statistics of the whole year. **Which statistics can be put together from parts, and which never?**

# %% tags=["given"]
import csv
import sys
from collections import Counter
from functools import partial, reduce
from multiprocessing import Pool
from operator import add
from pathlib import Path
from statistics import fmean, median
from time import perf_counter

import matplotlib.pyplot as plt
from toolz.sandbox.parallel import fold

# %%
from workbook import check, data, predict

months = {}
with open(data.flights(), newline="") as file:
    for row in csv.DictReader(file):
        if row["arr_delay"] != "NA":
            flight = (row["carrier"], int(row["arr_delay"]))
            months.setdefault(row["month"], []).append(flight)

flights = [flight for part in months.values() for flight in part]
delays = [minutes for carrier, minutes in flights]
print(f"{len(flights):,} flights with a known delay, in {len(months)} parts")


# %%
def count_carriers(part):
    """The number of different carriers."""
    return len({carrier for carrier, minutes in part})


def of_delays(function):
    """The function, applied to the delays of a part."""
    return lambda part: function([minutes for carrier, minutes in part])


# What is computed of each part, and what is computed of the twelve results.
statistics = {
    "number of flights": (len, sum),
    "sum of delays": (of_delays(sum), sum),
    "greatest delay": (of_delays(max), max),
    "mean delay": (of_delays(fmean), fmean),
    "median delay": (of_delays(median), median),
    "different carriers": (count_carriers, sum),
}

# %% [markdown]
# The second function of each pair puts the twelve results together. It adds the sums, takes the mean of the means, and so on. Which
# results will differ from those of the whole year?

# %%
choices = {
    "one": "only the median delay",
    "two": "the mean and the median",
    "three": "the mean, the median and the number of carriers",
}
predict("parallel_reduce.wrong_from_parts", ..., choices=choices)

# %%
different = []
for name, (of_part, of_results) in statistics.items():
    whole = of_part(flights)
    put_together = of_results([of_part(part) for part in months.values()])
    if whole != put_together:
        different.append(name)
    print(f"{name:18} whole {whole:12,.2f}   from parts {put_together:12,.2f}")

found = {1: "one", 2: "two", 3: "three"}[len(different)]
why = {
    "one": "The months have different numbers of flights, so the mean differs, too.",
    "two": "A carrier that flies in each month is counted twelve times.",
}
predict("parallel_reduce.wrong_from_parts", measured=found, why=why)

# %% [markdown]
# **A first answer.** Counts, sums and maxima can be put together. The mean can, if each part gives a total and a count
# ([chapter 03](03_reduce.ipynb)). For the median and the number of carriers we need another idea. In this lesson you will test whether a
# statistic can be put together, and see what to do if it cannot.
#
# **You need:** `reduce`, accumulator and initial value ([chapter 03](03_reduce.ipynb)), `Pool` and modules for workers
# ([chapter 04](04_parallel_map.ipynb)).
#
# **Warm-up.** The state of a mean is `(total, count)`. Which of the states `(0, 0)` and `(0, 1)` changes nothing when you add it to another state? Decide, then run the cell.


# %%
def add_states(left, right):
    """The total and the count of both parts."""
    return left[0] + right[0], left[1] + right[1]


add_states((33, 2), (0, 0)) == (33, 2), add_states((33, 2), (0, 1)) == (33, 2)

# %% [markdown]
# ## 1. One reduction, two functions
#
# A **parallel reduce** cuts the items into chunks. Each worker reduces a chunk to a state. Then the states are combined. So it needs two functions:
#
# - The **accumulator function**, or step, takes a state and an *item*.
# - The **combine function** takes two *states*.
#
# ![A tree. At the bottom stand six delays in three chunks of two. The step reduces each chunk, from (0, 0), to a pair of total and count: (44, 2), (16, 2) and (60, 2). The combine function joins the first two to (60, 4), and this with the third to (120, 6). At the top the pair is divided: the mean is 20.](figures/merge_tree.svg)
#
# The picture is called a **merge tree**. Workers must import their functions, so we write both into a module.

# %%
folder = Path("reducing")
folder.mkdir(exist_ok=True)
sys.path.insert(0, str(folder.resolve()))

# %%
# %%writefile reducing/states.py
"""A step and a combine function for the state (total, count). A step that counts."""


def add_delay(state, minutes):
    """The state with one more delay."""
    return state[0] + minutes, state[1] + 1


def combine(left, right):
    """The state of two parts together."""
    return left[0] + right[0], left[1] + right[1]


def add_one(count, _):
    """One more than before."""
    return count + 1


# %% [markdown]
# The function `fold` from the library toolz is a parallel reduce. It has six parameters:
#
# | parameter | meaning |
# |---|---|
# | `binop` | the accumulator function |
# | `seq` | the items |
# | `default` | the initial value of each chunk |
# | `map` | the `map` that reduces the chunks; by default Python's own |
# | `chunksize` | items in a chunk |
# | `combine` | the combine function; if you leave it out, `binop` is used |
#
# The parameter `map` decides where the work is done. Here are four ways: in this process, by a `Pool`, by an executor of
# `concurrent.futures`, and by a pool of pathos.

# %%
from concurrent.futures import ProcessPoolExecutor

import states
from pathos.pools import ProcessPool

to_fold = states.add_delay, delays, (0, 0)
fold_delays = partial(fold, *to_fold, chunksize=50_000, combine=states.combine)
by_map = {"map": fold_delays(map=map)}
with Pool(2) as pool:
    by_map["Pool"] = fold_delays(map=pool.map)
with ProcessPoolExecutor(2) as executor:
    by_map["ProcessPoolExecutor"] = fold_delays(map=executor.map)
pathos_pool = ProcessPool(2)
by_map["pathos"] = fold_delays(map=pathos_pool.map)
pathos_pool.close()
pathos_pool.join()
pathos_pool.clear()
by_map

# %% [markdown]
# All four give the same state. Its mean is the mean of the year. Chapter 08 explains the combiner of MapReduce, which works like a combine function. Now we count the delays with `states.add_one`, and leave `combine` out:
#
# ```python
# fold(states.add_one, delays[:1000], 0, chunksize=100)
# ```
#
# What does it give?

# %%
choices = {"all": "1,000", "ten": "10", "other": "another number"}
predict("parallel_reduce.without_combine", ..., choices=choices)

# %%
count = fold(states.add_one, delays[:1000], 0, chunksize=100)
print(count, fold(states.add_one, delays[:1000], 0, chunksize=100, combine=add))
found = {1_000: "all", 10: "ten"}.get(count, "other")
why = {
    "all": "This needs a combine function that adds the ten counts.",
    "ten": "Ten states are combined. But then the count does not begin at 0.",
}
predict("parallel_reduce.without_combine", measured=found, why=why)

# %% [markdown]
# Each chunk gave the state 100. Then `add_one` was called with a state and a *state*. It took the first 100 as the count. Each of the
# other nine states raised this count by one. With `add` or `max`, items and states are of the same kind, and one function is enough. In all other
# cases, pass `combine`.

# %% task="count_late"

# %% task="combine_extremes"

# %% [markdown]
# ## 2. Three laws, tested
#
# You do not know where the items will be cut. So the result must not depend on it. Three laws say what a combine function *f* needs:
#
# | law | means | needed because |
# |---|---|---|
# | **identity** | there is a state *e* with *f(e, a)* = *a* = *f(a, e)* | a part may be empty |
# | **associative** | *f(f(a, b), c)* = *f(a, f(b, c))* | states are combined in any grouping |
# | **commutative** | *f(a, b)* = *f(b, a)* | results may arrive in any order |
#
# States with a combine function that obeys the first two laws form a **monoid**.
#
# How do you test a law? The library [Hypothesis](https://hypothesis.readthedocs.io/) calls your test with many values that it chooses at random, by
# default 100 times. This is **property-based testing**. In the next cell, the line `@given(…)` is a **decorator**: it replaces the function below it, here
# `test_combine`, by a function that takes no arguments. The new function chooses the values, and calls the old one with them. `derandomize` chooses the
# same values each time, so that this page does not change. `database=None` stores nothing.

# %%
from hypothesis import given, settings, strategies

minutes = strategies.integers(-100, 2_000)
state = strategies.tuples(minutes, strategies.integers(0, 1_000))
repeatable = settings(derandomize=True, database=None, deadline=None)


@repeatable
@given(state, state, state)
def test_combine(a, b, c):
    """The laws of the combine function of a mean."""
    combine = states.combine
    assert combine((0, 0), a) == a == combine(a, (0, 0))
    assert combine(combine(a, b), c) == combine(a, combine(b, c))
    assert combine(a, b) == combine(b, a)


test_combine()

# %% [markdown]
# No output: no law was broken. This is not a proof, but it is much better than one example. Now a function that looks like a mean,
# `halfway` from chapter 03. When a test fails, Hypothesis looks for a smaller failing example and shows it.


# %%
def halfway(left, right):
    """The midpoint."""
    return (left + right) / 2


@repeatable
@given(strategies.integers(), strategies.integers(), strategies.integers())
def test_halfway(a, b, c):
    """Is halfway associative?"""
    assert halfway(halfway(a, b), c) == halfway(a, halfway(b, c))


try:
    test_halfway()
except AssertionError as error:
    print(error.__notes__[0])

# %% [markdown]
# The laws alone are not enough. If `max` combines two counts, both laws hold, and the result is wrong: the larger count is not the sum.
# The test that decides is the **split test**: cut the items anywhere, reduce both parts, and combine the states. The result must be the
# state of all items.


# %%
@repeatable
@given(strategies.lists(minutes), strategies.integers(0, 20))
def test_split(items, at):
    """Does the state of two parts equal the state of the whole?"""
    left = reduce(states.add_delay, items[:at], (0, 0))
    right = reduce(states.add_delay, items[at:], (0, 0))
    assert states.combine(left, right) == reduce(states.add_delay, items, (0, 0))


test_split()

# %% task="laws"

# %% [markdown]
# ## 3. In which order do results arrive?
#
# The documentation of `fold` begins with "Reduce without guarantee of ordered reduction". Whether the order is kept depends on the `map`. Python's
# `map` and `pool.map` keep it. `imap_unordered` gives the result that is ready first. The next module joins texts, and waits where a chunk begins
# with `"a"`.

# %%
# %%writefile reducing/joining.py
"""A step that joins texts, and is slow at the beginning of the alphabet."""

import time


def join(text, letter):
    """The text with one more letter."""
    if letter == "a":
        time.sleep(0.5)
    return text + letter


# %%
import joining

letters = list("abcdefgh")
fold_letters = partial(fold, joining.join, letters, "", chunksize=2, combine=add)
with Pool(2) as pool:
    pool.map(len, letters)  # the workers are running now
    in_order = fold_letters(map=pool.map)
    unordered = fold_letters(map=pool.imap_unordered)

print(in_order, in_order == "".join(letters))
print("without order: the same text?", unordered == "".join(letters))
print("without order: the same letters?", sorted(unordered) == letters)

# %% [markdown]
# The chunk `ab` was ready last. The addition of texts is associative, but not commutative. So texts need a `map` that keeps the order. Sums
# do not.

# %% [markdown]
# ## 4. One dictionary for all chunks
#
# To count words, the state is a dictionary. This step changes the dictionary that it gets. In a plain `reduce` that is harmless.

# %%
# %%writefile reducing/counting.py
"""Count words in a dictionary."""


def add_word(counts, word):
    """The same dictionary, with one more of this word."""
    counts[word] = counts.get(word, 0) + 1
    return counts


def combine(left, right):
    """The counts of both parts, in a new dictionary."""
    return {word: left.get(word, 0) + right.get(word, 0) for word in left | right}


# %%
import counting

words = ["to", "be", "or", "not"] * 500
in_chunks = {"chunksize": 100, "combine": counting.combine}
fold_words = partial(fold, counting.add_word, words, **in_chunks)
reduce(counting.add_word, words, {})

# %% [markdown]
# Each word occurs 500 times. Now we fold the same words with the default `{}` under three maps. Under which of them are the counts right?

# %%
choices = {"all": "under all three", "some": "under one or two", "none": "under none"}
predict("parallel_reduce.shared_default", ..., choices=choices)

# %%
with Pool(2) as pool:
    counts_by_map = {
        "map": fold_words(default={}, map=map)["to"],
        "pool.map": fold_words(default={}, map=pool.map)["to"],
        "pool.imap": fold_words(default={}, map=pool.imap)["to"],
    }
for name, count in counts_by_map.items():
    print(f"{name:10} “to” {count:6,}, {count / 500:g} times the right count")

right = sum(count == 500 for count in counts_by_map.values())
found = {3: "all", 0: "none"}.get(right, "some")
why = {
    "all": "This would be right if each chunk began with a new dictionary.",
    "none": "Some maps send a copy of the dictionary with each chunk.",
}
predict("parallel_reduce.shared_default", measured=found, why=why)

# %% [markdown]
# Find the error before you read on. How many dictionaries are there under each map?
#
# - `map`: one. Every chunk adds its words to it, and in the end there are twenty references to this one dictionary. They are combined as if they were
#   twenty parts.
# - `pool.map`: one for each task. Pickling makes a copy, but a task of `pool.map` holds several chunks here, and they share the copy.
# - `pool.imap`: one for each chunk, because each chunk is a task of its own.
#
# So a test finds this error only if two chunks share a dictionary. A test with `pool.imap`, or with few chunks, does not find it. There are two ways to avoid it: a step that never
# changes its state, or a new initial value for each chunk. `fold` has no parameter for the second. `fold` has two more traps. If you
# pass `None` as the default, the chunks get no initial value. And an empty input ends in an error:

# %%
try:
    fold(add, [], 0)
except RecursionError as error:
    print(type(error).__name__)

# %% [markdown]
# So we write our own. `start` is a *function* that makes a new initial value, such as `dict`. Then a step may change its state.

# %%
# %%writefile reducing/folding.py
"""A parallel reduce in which each chunk has an initial value of its own."""

from functools import partial, reduce


def fold_chunk(start, step, chunk):
    """The state of one chunk."""
    return reduce(step, chunk, start())


def fold_chunks(start, step, combine, chunks, map=map):
    """The state of all chunks together."""
    return reduce(combine, map(partial(fold_chunk, start, step), chunks), start())


# %%
from folding import fold_chunks
from toolz import partition_all

arguments = dict, counting.add_word, counting.combine, list(partition_all(100, words))
with Pool(2) as pool:
    print(fold_chunks(*arguments)["to"], fold_chunks(*arguments, map=pool.map)["to"])
fold_chunks(dict, counting.add_word, counting.combine, [])

# %% [markdown]
# ## 5. Statistics whose state stays small
#
# **Variance.** The variance is the mean of the squared differences from the mean. The state is `(count, mean, squares)`, where `squares` is the sum of
# these squared differences. To combine two states, it is not enough to add their `squares`: each part measures from its own mean, and the mean of all is another. The last term
# adds what is missing. In it, *d* is the difference between the two means:
#
# squares = squares₁ + squares₂ + *d*² · count₁ · count₂ / (count₁ + count₂)
#
# Chan, Golub and LeVeque gave this formula in 1979
# ([paper of 1983](https://doi.org/10.1080/00031305.1983.10483115)). Why not add up the squares of the values themselves? The next cell does
# both for the delays of the year, and then for the same delays plus a billion.


# %%
def combine_variance(left, right):
    """The (count, mean, squares) of two parts together."""
    count = left[0] + right[0]
    if not count:
        return left
    apart = right[1] - left[1]
    mean = left[1] + apart * right[0] / count
    return count, mean, left[2] + right[2] + apart**2 * left[0] * right[0] / count


def from_sums(values):
    """The variance from the sum and the sum of the squares, as floats."""
    numbers = [float(value) for value in values]
    mean = sum(numbers) / len(numbers)
    return sum(number * number for number in numbers) / len(numbers) - mean**2


def from_states(values):
    """The variance from a state for each value."""
    states = ((1, float(value), 0.0) for value in values)
    count, _, squares = reduce(combine_variance, states, (0, 0.0, 0.0))
    return squares / count


for shift in (0, 10**9):
    shifted = [minutes + shift for minutes in delays]
    sums, merged = from_sums(shifted), from_states(shifted)
    print(f"delays + {shift:,}: from sums {sums:,.1f}; from states {merged:,.1f}")

# %% [markdown]
# The variance cannot depend on the shift. The sums lose digits, because the two large numbers that are subtracted are almost equal. Floats have
# another effect: their addition is only nearly associative. So tests of such states compare with `math.isclose`.
#
# **Top k.** The state is the list of the *k* greatest items so far. To combine two lists, take the *k* greatest of both.

# %%
import heapq


def combine_latest(left, right):
    """The three greatest of both lists."""
    return heapq.nlargest(3, [*left, *right])


latest_of = of_delays(partial(heapq.nlargest, 3))
latest = reduce(combine_latest, map(latest_of, months.values()), [])
latest == sorted(delays, reverse=True)[:3], latest

# %% [markdown]
# **Inverted index.** A search engine needs the documents of each word. Such a table is an **inverted index**. Here the documents are Shakespeare's
# plays. The index of two parts has the words of both, and for each word the plays of both.

# %%
# %%writefile reducing/indexing.py
"""An inverted index: the plays of each word."""

import re
from pathlib import Path


def add_play(index, path):
    """The index with one more play."""
    for word in set(re.findall("[a-z]+", Path(path).read_text().lower())):
        index.setdefault(word, set()).add(Path(path).stem)
    return index


def combine(left, right):
    """The index of both parts, in a new dictionary with new sets."""
    both = left.keys() | right.keys()
    return {word: left.get(word, set()) | right.get(word, set()) for word in both}


# %%
import indexing

paths = sorted(map(str, Path(data.plays()).glob("*.txt")))
path_chunks = list(partition_all(6, paths))
with Pool(2) as pool:
    to_fold = dict, indexing.add_play, indexing.combine, path_chunks
    index = fold_chunks(*to_fold, map=pool.map)

print(f"{len(index):,} different words in {len(paths)} plays")
print("denmark:", ", ".join(sorted(index["denmark"])))

# %% [markdown]
# A worker gets six paths, and reads the files itself. It sends back its part of the index.

# %% task="combine_counts"

# %% [markdown]
# ## 6. When the state must grow: sketches
#
# How many different words are in the plays? An exact state must hold every word. Otherwise it could not tell whether the next word is new. The
# exact median needs the count of every different value. A **sketch** is a small state that gives an approximate answer, and can be combined. We use the library
# [datasketches](https://apache.github.io/datasketches-python/).
#
# An **HLL sketch** (HyperLogLog) estimates the number of different items. It computes a hash of each item: a number that looks
# random. The sketch has many slots, and each hash belongs to one of them. A slot keeps one small number: the largest number of zeros with which one of its
# hashes begins. Many zeros are rare, so they show that there were many different items. Two sketches are combined by `hll_union`. Sketches cannot be pickled, so a worker returns their bytes.

# %%
# %%writefile reducing/sketching.py
"""The different words of plays: as a set, and as the bytes of a sketch."""

import re
from pathlib import Path

from datasketches import hll_sketch


def words(path):
    """All words of a file."""
    return re.findall("[a-z]+", Path(path).read_text().lower())


def sketch(size, path):
    """The bytes of a sketch of the words, with 2 to the power of size slots."""
    made = hll_sketch(size)
    for word in set(words(path)):
        made.update(word)
    return made.serialize_compact()


# %%
import pickle

exact = len(index)
set_bytes = len(pickle.dumps(set(index)))
print(f"exact: {exact:,} words, {set_bytes:,} bytes as a set")

# %% [markdown]
# How many bytes does a sketch need here for an error below 3 %?

# %%
choices = {"much": "about 100,000", "some": "about 10,000", "little": "below 5,000"}
predict("parallel_reduce.sketch_bytes", ..., choices=choices)

# %%
import sketching
from datasketches import hll_sketch, hll_union


def union(size, parts):
    """The sketch of all parts, from their bytes."""
    together = hll_union(size)
    for part in parts:
        together.update(hll_sketch.deserialize(part))
    return together.get_result()


sizes, sketch_bytes, errors = range(7, 15), [], []
with Pool(2) as pool:
    for size in sizes:
        sketched = union(size, pool.map(partial(sketching.sketch, size), paths))
        sketch_bytes.append(len(sketched.serialize_compact()))
        errors.append(100 * abs(sketched.get_estimate() / exact - 1))

figure, axes = plt.subplots(figsize=(7, 3.5))
axes.plot(sketch_bytes, errors, "o-", label="HLL sketch")
axes.plot([set_bytes], [0], "s", label="exact set")
axes.axhline(3, color="tab:orange", linestyle="--", label="3 %")
axes.set_xscale("log")
axes.set_ylim(-0.5)
axes.set_xlabel("bytes of the state (log scale)")
axes.set_ylabel("error of the number (%)")
axes.legend()
plt.show()

# %%
enough = min(size for size, error in zip(sketch_bytes, errors) if error < 3)
print(f"the smallest of these sketches with an error below 3 %: {enough:,} bytes")
found = "little" if enough < 5_000 else "some" if enough < 50_000 else "much"
why = {
    "much": "A sketch does not hold the words. It holds only a few bits for each slot.",
    "some": "A slot takes a few bits, and 4,096 slots are enough here.",
}
predict("parallel_reduce.sketch_bytes", measured=found, why=why)

# %% [markdown]
# The curve does not fall evenly, because the error of one sketch depends on the hashes. A larger set would need a larger exact state, but the sketch
# keeps its size.
#
# For the median there are **quantile sketches**. A **quantile** divides the sorted items at a given share: 90 % of the items lie below the quantile 0.9. The
# median is the quantile 0.5. The **KLL sketch** keeps some of the values, chosen partly at random, so its result may differ a little each time.

# %%
import numpy as np
from datasketches import kll_ints_sketch

together = kll_ints_sketch(400)
for part in months.values():
    sketched = kll_ints_sketch(400)
    sketched.update(np.array([minutes for _, minutes in part], dtype=np.int32))
    together.merge(sketched)

sorted_delays, ok = sorted(delays), []
for share in (0.1, 0.5, 0.9):
    near = together.get_quantile(share)
    low = sum(minutes < near for minutes in delays) / len(delays)
    high = sum(minutes <= near for minutes in delays) / len(delays)
    ok.append(low - 0.02 <= share <= high + 0.02)
print("each share within two percentage points:", all(ok))
share_of_bytes = len(together.serialize()) / (4 * len(delays))  # four bytes a delay
print("less than 1 % of the bytes of all delays:", share_of_bytes < 0.01)

# %% [markdown]
# ## 7. Slower on small, faster on big?
#
# A parallel reduce has the overhead of a parallel map: workers start, and items and states are sent. People say that it is slower on small data
# and faster on big data. We test this claim with a step that has real work for each line. The time includes the start of two workers. The baseline is
# `reduce` in one process.

# %%
# %%writefile reducing/scoring.py
"""A sum with some work for each line."""


def score(line):
    """A number computed from the letters of a line."""
    value = 0
    for _ in range(20):
        for letter in line:
            value = (31 * value + ord(letter)) % 1_000_003
    return value


def add_score(total, line):
    """The total with the score of one more line."""
    return total + score(line)


# %% tags=["nbval-ignore-output"]
import scoring

lines = [line for path in paths for line in Path(path).read_text().splitlines() if line]
sizes = [30, 100, 300, 1_000, 3_000, 10_000, 20_000]


def in_one(items):
    """The total, by one process."""
    return reduce(scoring.add_score, items, 0)


def in_two(items):
    """The total, by two new workers with four chunks each."""
    with Pool(2) as pool:
        chunks = list(partition_all(-(-len(items) // 8), items))
        return fold_chunks(int, scoring.add_score, add, chunks, pool.map)


def shortest(call, items):
    """The seconds of the quicker of two calls, and the result."""
    seconds = []
    for _ in range(2):
        start = perf_counter()
        result = call(items)
        seconds.append(perf_counter() - start)
    return min(seconds), result


seconds_one, seconds_two = [], []
for size in sizes:
    one, expected = shortest(in_one, lines[:size])
    two, found = shortest(in_two, lines[:size])
    assert found == expected
    seconds_one.append(one)
    seconds_two.append(two)

slower_on_small = seconds_two[0] > seconds_one[0]
faster_on_big = seconds_two[-1] < seconds_one[-1]
print(f"{sizes[0]:6,} lines: two workers slower? {slower_on_small}")
print(f"{sizes[-1]:6,} lines: two workers faster? {faster_on_big}")
print(f"The claim holds on this machine: {slower_on_small and faster_on_big}")

# %%
figure, axes = plt.subplots(figsize=(7, 3.5))
axes.loglog(sizes, seconds_one, "o-", label="reduce, one process")
axes.loglog(sizes, seconds_two, "s-", label="parallel reduce, two workers")
axes.set_xlabel("lines (log scale)")
axes.set_ylabel("seconds (log scale)")
axes.legend()
plt.show()

# %% [markdown]
# The point where the curves cross is your machine's crossover for this step. With a cheaper step, such as `add`, it lies further to the
# right, or the curves do not cross. Chapter 04 measures when a step is too cheap.

# %% [markdown]
# ## 8. Ratings that cannot be combined
#
# The clubs of a generated league have played many games. **Elo** gives each club a rating, at first 1500. After each game the loser gives points to the winner. A
# surprising win brings more points than an expected one. The expected result depends on both clubs' ratings *before this game*.

# %%
import json

with open(data.league()) as file:
    games = [json.loads(line) for line in file]


def add_game(ratings, game):
    """New ratings after one more game."""
    home, away = game["home"], game["away"]
    scored, conceded = game["goals"]
    result = 0.5 if scored == conceded else float(scored > conceded)
    before = ratings.get(home, 1500), ratings.get(away, 1500)
    expected = 1 / (1 + 10 ** ((before[1] - before[0]) / 400))
    points = 10 * (result - expected)
    return ratings | {home: before[0] + points, away: before[1] - points}


half = len(games) // 2
one_after_another = reduce(add_game, games, {})
first, second = (reduce(add_game, part, {}) for part in (games[:half], games[half:]))
print(f"{len(games):,} games of {len(one_after_another)} clubs")

# %% [markdown]
# We have the ratings of all games, and of each half. Here is a combine function: add the points that a club has won in both halves. The right
# rating of a club is its rating after all games in order. For how many of the twelve clubs is the combined rating within ten points of it?

# %%
choices = {"all": "all twelve", "most": "six to eleven", "few": "five or fewer"}
predict("parallel_reduce.elo_halves", ..., choices=choices)

# %%
clubs = sorted(one_after_another, key=one_after_another.get)
added = {club: first[club] + second[club] - 1500 for club in clubs}


def count_near(ratings):
    """The number of clubs within ten points of the right rating."""
    return sum(abs(ratings[club] - one_after_another[club]) <= 10 for club in clubs)


near = count_near(added)
found = "all" if near == 12 else "most" if near >= 6 else "few"

figure, axes = plt.subplots(figsize=(7, 3.5))
for ratings, mark, label in (
    (one_after_another, "o", "all games in order"),
    (added, "x", "two halves, points added"),
):
    axes.plot([ratings[club] for club in clubs], clubs, mark, label=label)
axes.set_xlabel("rating")
axes.legend()
plt.show()
why = {"all": "In the second half, each club began at 1500 again."}
print(f"within ten points: {near} of 12 clubs")
print(f"the second half alone: {count_near(second)} of 12 clubs")
last = reduce(add_game, games[-len(games) // 100 :], {})
print(f"the last hundredth alone: {count_near(last)} of 12 clubs")
predict("parallel_reduce.elo_halves", measured=found, why=why)

# %% [markdown]
# The points of a game depend on the ratings before it. These depend on all earlier games. The worker of the second half does not know the ratings at
# its beginning. It would have to return a result *for each possible beginning*. We know no state for this that is shorter than the list of
# all its games.
#
# The second half alone came close, because it is long: after thousands of games, a rating hardly depends on the first ones. That is an approximation. It
# fails for short parts, as the last line shows.
#
# **Every statistic can be put together from parts if the state keeps all items. The question is whether a small
# state is enough.**

# %% [markdown]
# ## The answer
#
# Which statistics can be put together from parts?
#
# | statistic | state of a part | size |
# |---|---|---|
# | number, sum, greatest | one number | fixed |
# | mean, variance | two or three numbers | fixed |
# | top *k* | *k* items | fixed |
# | counts, inverted index | a dictionary | grows with the different keys |
# | different items, exactly | all different items | grows with the different items |
# | median, exactly | all different items and their counts | grows with the different items |
# | different items, quantiles, approximately | a sketch | fixed, or nearly |
# | Elo ratings, exactly | all games | grows with the data |
#
# The next cell removes the folder. The empty list shows that no worker is left.

# %%
import multiprocessing
import shutil

if str(folder.resolve()) in sys.path:
    sys.path.remove(str(folder.resolve()))
shutil.rmtree(folder, ignore_errors=True)
multiprocessing.active_children()

# %% [markdown]
# **You can now**
#
# - write a step and a combine function, and run them with any `map`;
# - test the three laws and the split test with Hypothesis;
# - find the error of an initial value that all chunks share;
# - combine means, variances, top k and indexes;
# - choose a sketch where an exact state would grow;
# - recognise a statistic that needs all items in order.
#
# **When not to use it**
#
# - One process reads the data fast enough.
# - The states are as large as the data, so that combining costs as much as reducing.
# - The combine function is not associative.
#
# **Terms:** parallel reduce, `fold`, combine function, merge tree, identity, commutative, monoid, property-based testing, split test, inverted index, sketch, HLL sketch,
# quantile, KLL sketch, Elo. **Read on:**
# [toolz](https://toolz.readthedocs.io/en/latest/parallelism.html),
# [Hypothesis](https://hypothesis.readthedocs.io/),
# [datasketches](https://apache.github.io/datasketches-python/).
