# %% [markdown]
# # 03 · Reduce
#
# **The question.** Two people average how late the flights of 2013 arrived. One takes the mean of each of the sixteen
# carriers and averages these. The other adds all the minutes and divides by the number of flights. They get 7.20 and 6.90
# minutes. Who is right? And what must you remember, while flights pass by one after another, to be able to say?
#
# After this chapter you can
#
# - turn a question about many items into a *step* and a *start*;
# - say what the step must remember, and what it may forget;
# - choose a start that holds for no items at all;
# - group by a key without sorting;
# - see when a step copies more and more, and count it.
#
# **Exercises:** 45 minutes for the three core ones. **It builds on** 01 (lazy, iterator, consume) and on
# `compose` from 02.

# %% [markdown]
# ## Before you start: three questions
#
# They are drawn from a list of delays. Put today's day of the month in place of 17, and you get your own.

# %%
day = 17
drawn = [11, -18, 0, 33, 5]
drawn = drawn[day % 5 :] + drawn[: day % 5]
drawn

# %% [markdown]
# **One.** `stream = iter(drawn)`, and `next(filter(lambda minutes: minutes > 0, stream))` finds the first late one. What is
# `sum(stream)` after that? Put your guess in place of the dots, run the cell, then the next.

# %%
from workbook import data, predict

predict("reduce.sum_of_the_rest", ...)

# %%
stream = iter(drawn)
next(filter(lambda minutes: minutes > 0, stream))
predict("reduce.sum_of_the_rest", measured=sum(stream), ask="Who had the others?")

# %% [markdown]
# **Two.** `islice(filter(is_late, drawn), 2)` is turned into a list. How many times is `is_late` called?

# %%
predict("reduce.calls_for_two", ...)

# %%
from itertools import islice

tested = []


def is_late(minutes):
    """True for a late flight; every test is written down."""
    tested.append(minutes)
    return minutes > 0


list(islice(filter(is_late, drawn), 2))
predict("reduce.calls_for_two", measured=len(tested), ask="When would all five have been tested?")

# %% [markdown]
# **Three.** `double` doubles a number and `add_day` adds `day` to it. What does `compose(double, add_day)` make of the first
# delay in `drawn`?

# %%
predict("reduce.order_of_two", ...)

# %%
from toolz import compose


def double(minutes):
    """Twice the minutes."""
    return 2 * minutes


def add_day(minutes):
    """The minutes and the day."""
    return minutes + day


predict("reduce.order_of_two", measured=compose(double, add_day)(drawn[0]), ask="Which of the two ran first?")

# %% [markdown]
# ## 1. Many values become one
#
# Six flights that you can check by eye: each is a pair of carrier and minutes of delay on arrival.

# %%
toy = [("UA", 11), ("AA", 33), ("UA", 20), ("UA", -4), ("AA", 9), ("HA", 51)]
delays = [minutes for carrier, minutes in toy]
delays

# %% [markdown]
# Here is their sum, as a loop. One variable is carried through all the rounds. Look at its last value.

# %%
total = 0
for minutes in delays:
    total = total + minutes
total

# %% [markdown]
# Only one line of it is about *sums*: from the total so far and the next value it makes the new total. Taken out, it is a
# function of two arguments, and the rest of the loop can be written once and for all. Python's name for it is `reduce`, in the
# module `functools`. Look whether it gives the loop's result.

# %%
from functools import reduce


def added(total, minutes):
    """The new total."""
    return total + minutes


reduce(added, delays)

# %% [markdown]
# How many times was `added` called, for six delays?

# %%
predict("reduce.calls_of_the_step", ...)

# %% [markdown]
# `noted` does the same and writes down its two arguments. Look at the first of the pairs, and at how many there are.

# %%
pairs = []


def noted(total, minutes):
    """The new total; both arguments are written down."""
    pairs.append((total, minutes))
    return total + minutes


reduce(noted, delays)
pairs

# %%
predict("reduce.calls_of_the_step", measured=len(pairs), ask="What became of the first delay?")

# %% [markdown]
# The words for it:
#
# | word | meaning |
# |---|---|
# | **accumulator** | what is carried from item to item: here the total so far. Also called the *state* |
# | **accumulator function**, or *step* | makes the new state from the state and the next item; `step(state, item)` |
# | **initializer**, or *start* | the state before the first item. Left out, the first item is taken for it |
# | **reduction** | a step, and the items it goes through |
#
# Mind two orders: `reduce(step, items, start)`, and in the step the state comes first. And mind that a step *returns*: what it
# gives back is the next state, and nothing else is kept.

# %% [markdown]
# `accumulate` from `itertools` is the same walk with all the states shown, not only the last. Look for the total after the
# third delay.

# %%
from itertools import accumulate

list(accumulate(delays, added))

# %% [markdown]
# `map` makes N results from N items, `filter` at most N. `reduce` makes *one* state from N items. The state may be of any
# kind, and that is where its power is: a number, a pair, a dictionary, a list. You will meet all four.

# %% [markdown]
# ## 2. The start
#
# The third argument is the start. How many calls are there now?

# %%
pairs.clear()
reduce(noted, delays, 0)
len(pairs), pairs[0]

# %% [markdown]
# What if there are no delays at all? With a start, the start is the answer.

# %%
reduce(added, [], 0)

# %% [markdown]
# And without? Look at the message: it knows what is missing.

# %%
try:
    reduce(added, [])
except TypeError as error:
    print(error)

# %% [markdown]
# This step counts, whatever comes. There are six delays. What does the reduction give?


# %%
def counted(count, minutes):
    """One more than before."""
    return count + 1


predict("reduce.count_without_start", ...)

# %%
count = reduce(counted, delays)
count

# %%
predict("reduce.count_without_start", measured=count, ask="Which delay was taken for a count?")

# %% [markdown]
# No message this time: the first item served as the state. In a sum that is fine, since a delay and a total are the same kind of thing: minutes. A
# count is another kind. So the rule is: **give the start wherever the state is not the same kind of thing as the items, or there may
# be no items.** With it:

# %%
reduce(counted, delays, 0)

# %% [markdown]
# The start must not change the answer either. For a sum that is 0, for a product 1. And for the greatest? Two flights that were
# early, and a start that looks harmless:


# %%
def later(worst, minutes):
    """The greater of the two."""
    return minutes if minutes > worst else worst


reduce(later, [-18, -4], 0)

# %% [markdown]
# No flight was that late: 0 came from the start. A start that loses against every number is minus infinity. Look at the
# answer for the two flights, and for no flight.

# %%
nothing = float("-inf")
reduce(later, [-18, -4], nothing), reduce(later, [], nothing)

# %% [markdown]
# Whether "minus infinity" is a good answer for no flights is for you to decide: `None`, or an error, may be the better one.
# But decide it. A file without rows will come.

# %% [markdown]
# ## 3. What must be remembered?
#
# Now the mean. Look at this step: halfway between the mean so far and the next delay.


# %%
def halfway(mean, minutes):
    """Halfway from the mean so far to the next delay. Is it the mean?"""
    return (mean + minutes) / 2


list(accumulate(delays, halfway))

# %% [markdown]
# Compare the last of them with the mean of the six:

# %%
sum(delays) / len(delays)

# %% [markdown]
# Each call halves the weight of all that came before, so the last flight counts as much as the five before it together. The
# state has forgotten something. What would it need, to take in a seventh flight correctly? The mean of six flights, 20, does
# not say that it stands for *six*.
#
# So remember two things, the total and the count. The state is a pair, and a second function, the **finish**, makes the
# answer from it.


# %%
def total_and_count(state, minutes):
    """The new total and the new count."""
    total, count = state
    return total + minutes, count + 1


list(accumulate(delays, total_and_count, initial=(0, 0)))


# %%
def mean(state):
    """The mean, from a total and a count; None for no items."""
    total, count = state
    return total / count if count else None


mean(reduce(total_and_count, delays, (0, 0))), mean(reduce(total_and_count, [], (0, 0)))

# %% [markdown]
# The figure shows the six flights on their way: a step takes a state from the left and an item from above, and hands a state
# on to the right. The finish comes once, at the end.
#
# ![A chain of six steps. From above comes one delay for each; from left to right goes a pair of total and count, from (0, 0) to (120, 6). At the right end a finish turns the last pair into the mean, 20.](figures/fold.svg)

# %% [markdown]
# Back to the two people, on six flights first. The mean of each carrier, and the mean of these three. Before you run it: UA
# has 11, 20 and −4, AA has 33 and 9, HA has 51. What do you get?

# %%
predict("reduce.toy_mean_of_means", ...)

# %%
carrier_means = [(11 + 20 - 4) / 3, (33 + 9) / 2, 51 / 1]
mean_of_means = sum(carrier_means) / 3
carrier_means, mean_of_means

# %%
predict(
    "reduce.toy_mean_of_means",
    measured=mean_of_means,
    ask="How much does HA's one flight weigh in it, and how much in the mean of the flights?",
)

# %% [markdown]
# Now the year. We ask it many questions, so we read once and hold what we need: for each flight with a known delay the pair of
# carrier and minutes, and for section 5 the origins of all. Look at the two lengths.

# %%
import csv

origins, known = [], []
with open(data.flights(), newline="") as file:
    for flight in csv.DictReader(file):
        origins.append(flight["origin"])
        if flight["arr_delay"] != "NA":
            known.append((flight["carrier"], int(flight["arr_delay"])))
len(origins), len(known)

# %% [markdown]
# One reduction over all of them. `map` with `itemgetter(1)` takes the minutes out of each pair, lazily: nothing but the state
# is held on the way. Look which of the two people has this mean.

# %%
from operator import itemgetter

year_state = reduce(total_and_count, map(itemgetter(1), known), (0, 0))
mean(year_state)

# %% [markdown]
# And the step that goes halfway? Once with the flights in the order of the file, and once with the same flights from the last to
# the first:

# %%
forwards = reduce(halfway, map(itemgetter(1), known))
backwards = reduce(halfway, map(itemgetter(1), reversed(known)))
forwards, backwards

# %% [markdown]
# The same flights, two results: it depends on the order, and a mean does not. The other person's number needs a mean for each
# carrier. That is the next section.
#
# First another use of a state with several parts. Which flight was the worst? `later` remembers a number, and a number does
# not say whose it was. So remember the whole pair. Look at the answer.


# %%
def worse(worst, flight):
    """The flight with the greater delay; of equals the first."""
    return flight if worst is None or flight[1] > worst[1] else worst


reduce(worse, known, None)

# %% [markdown]
# **Several statistics, one pass.** Three questions to an iterator need three passes, and an iterator gives one. Put the states
# side by side instead, and let one step move them all on.


# %%
def summed_up(state, flight):
    """Total, count and worst flight, all moved on by one flight."""
    total, count, worst = state
    return total + flight[1], count + 1, worse(worst, flight)


stream = iter(known)
reduce(summed_up, stream, (0, 0, None)), next(stream, "nothing left")

# %% [markdown]
# > **Box: what Python brings.** `sum`, `min`, `max`, `any`, `all` and `statistics.fmean` are reductions with a name. `max(known,
# > key=itemgetter(1))` says what the step above says, and reads better. Use the names. You write a step when the question has no
# > name, or when several are to be answered in one pass.

# %%
max(known, key=itemgetter(1))

# %% [markdown]
# ## 4. Group by a key
#
# One state for each carrier: a dictionary. The step looks up the state of this flight's carrier, `(0, 0)` if it is new, moves
# it on, and puts it back. Look at UA.


# %%
def by_carrier(states, flight):
    """The total and the count of each carrier, moved on by one flight."""
    carrier, minutes = flight
    states[carrier] = total_and_count(states.get(carrier, (0, 0)), minutes)
    return states


toy_states = reduce(by_carrier, toy, {})
toy_states

# %% [markdown]
# `total_and_count` is the step from before, unchanged: a group-by is a reduction in each place of a dictionary. The keys may
# come in any order. On the year:

# %%
states = reduce(by_carrier, known, {})
means = {carrier: round(mean(state), 2) for carrier, state in states.items()}
means

# %% [markdown]
# Now the mean of these. With which weight does each carrier enter it, and how many flights stand behind each?

# %%
mean_of_means = sum(map(mean, states.values())) / len(states)
{carrier: count for carrier, (total, count) in states.items()}

# %% [markdown]
# HA with its few hundred flights and UA with its tens of thousands count the same. Look at both numbers, side by side; the
# true mean comes from section 3's state of the whole year.

# %%
true_mean = mean(year_state)
round(mean_of_means, 2), round(true_mean, 2)

# %% [markdown]
# Can you get from the carriers to the true mean at all? From their *means*, no: they have forgotten how many they stand for.
# From their *states*, yes: totals add up, and counts add up. Compare the two numbers to the last digit.

# %%
totals, counts = zip(*states.values())
sum(totals) / sum(counts), true_mean

# %% [markdown]
# The rule behind it: **keep the state for as long as something may still be added, and finish last.**

# %% [markdown]
# **Frequencies** are the plainest group-by: the state of a key is how often it came. Look at the count of UA.


# %%
def tallied(counts, carrier):
    """The counts, with one more of this carrier."""
    counts[carrier] = counts.get(carrier, 0) + 1
    return counts


codes = [carrier for carrier, minutes in toy]
reduce(tallied, codes, {})

# %% [markdown]
# toolz has it as `frequencies`, the standard library as `Counter`. Do the three agree on the year?

# %%
from collections import Counter

from toolz import frequencies

carriers = [carrier for carrier, minutes in known]
tallies = reduce(tallied, carriers, {}), frequencies(carriers), Counter(carriers)
[tally == tallies[0] for tally in tallies]

# %% [markdown]
# The **mode**, the most frequent value, is a finish on top of it. Which delay, in minutes, was the most frequent of the year?

# %%
predict("reduce.most_frequent_delay", ...)

# %%
tally = reduce(tallied, map(itemgetter(1), known), {})
mode = max(tally, key=tally.get)
mode, tally[mode], len(tally)

# %%
predict(
    "reduce.most_frequent_delay",
    measured=mode,
    ask="Why is that not the mean, and how many counts were remembered to find it?",
)

# %% [markdown]
# Could a smaller state do: only the leader and its count? Try it on paper with `UA AA AA UA UA`. When AA comes a second time,
# you need to know that it came before. Every count must be remembered, since every value may still win.

# %% [markdown]
# **One dictionary, two reductions.** `tallied` changes the dictionary it is given, and returns it. That is quick: nothing is
# copied. Here the start has a name, and is used twice. What is the count of UA the second time?

# %%
predict("reduce.second_tally", ...)

# %%
start = {}
first = reduce(tallied, codes, start)
second = reduce(tallied, codes, start)
second["UA"]

# %%
predict("reduce.second_tally", measured=second["UA"], ask="How many dictionaries are there?")

# %% [markdown]
# `first`, `second` and `start` are three names of one dictionary. The same happens, better hidden, in a default argument: it
# is made once, when Python reads the `def`, and shared by all calls. Look at the two answers to the same question.


# %%
def tally_of(codes, counts={}):  # noqa: B006 the mistake to be shown
    """How often each code comes. Or does it?"""
    return reduce(tallied, codes, counts)


dict(tally_of(["UA", "AA"])), dict(tally_of(["UA", "AA"]))

# %% [markdown]
# A step may change its state if the start is made afresh for every reduction: write `{}` in the call itself.

# %% [markdown]
# ## 5. Equal keys do not arrive together
#
# `itertools.groupby` sounds like a group-by. Look at what it makes of the six carriers.

# %%
from itertools import groupby

[(carrier, len(list(group))) for carrier, group in groupby(codes)]

# %% [markdown]
# It closes a group as soon as the key changes, and begins a new one when an old key returns. What it finds are **runs**. Now
# the origins of the year, of which there are three. Look at the first ten.

# %%
origins[:10]

# %% [markdown]
# How many runs are these? And if the whole file goes on like that: about how many groups does `groupby` make of its 336,776 rows?

# %%
predict("reduce.groups_of_origins", ...)

# %%
runs = sum(1 for origin, group in groupby(origins))
runs

# %%
predict(
    "reduce.groups_of_origins", measured=runs, ask="If the rows were sorted by origin, how many runs would there be?"
)

# %% [markdown]
# Sorted, equal keys do arrive together. Count again; and beside it, the keys of a dictionary, which needed no sorting.

# %%
sum(1 for origin, group in groupby(sorted(origins))), len(reduce(tallied, origins, {}))

# %% [markdown]
# The price is what differs. `sorted` must hold all the rows. The dictionary holds one state for each *key*. `groupby` remembers
# only the run it is in, and is right only where somebody has sorted before. In chapter 08 a cluster sorts first, for this very
# reason.
#
# ![Six carriers in a row: UA, AA, UA, UA, AA, HA. Above, groupby cuts them into five runs at each change of the key. Below, arrows lead from each to one of three places in a dictionary: UA 3, AA 2, HA 1.](figures/runs.svg)

# %% [markdown]
# Runs are worth something themselves: text with few changes is stored in little space as pairs of value and length, which is
# called **run-length** encoding. As a reduction, the state is the list of runs, and the last one may still grow. Look at UA.


# %%
def lengthened(runs, code):
    """The runs, with one more code: the last run grows, or a new one begins."""
    if runs and runs[-1][0] == code:
        return [*runs[:-1], (code, runs[-1][1] + 1)]
    return [*runs, (code, 1)]


reduce(lengthened, codes, [])

# %% [markdown]
# Written as a loop, it often loses the end. This one hands out a run when it sees the next one begin. Which run is missing?


# %%
def closed_runs(codes):
    """The runs. All of them?"""
    current, length = None, 0
    for code in codes:
        if code != current and length:
            yield current, length
            length = 0
        current, length = code, length + 1


list(closed_runs(codes))

# %% [markdown]
# Nothing comes after the last run, so nobody closes it. When would you, and what would you hand out if there were no codes at
# all? Exercise 7 is yours.

# %% [markdown]
# ## 6. A state that is copied
#
# `reduce` can do the work of `filter` and of `map`, both at once: the state is the list of what was kept. Look at the late
# ones, in seconds.


# %%
def kept_seconds(kept, minutes):
    """The seconds of the late flights, one flight further."""
    return kept + [60 * minutes] if minutes > 0 else kept


reduce(kept_seconds, delays, [])

# %% [markdown]
# So `filter` and `map` are reductions: what can be said of all reductions can be said of them. But look at the `+`. It leaves the
# old list as it was and makes a *new* one, with all the old items copied in. This step keeps everything, and counts what
# was copied: its state is a list and a number.


# %%
def collected(state, minutes):
    """The list so far with one item more, and the items copied so far."""
    kept, copied = state
    return kept + [minutes], copied + len(kept)


list(accumulate([11, 33, 20], collected, initial=([], 0)))

# %% [markdown]
# Three items, three copied: 0, then 1, then 2. How many for a thousand items?

# %%
predict("reduce.copied_for_a_thousand", ...)


# %%
def copied_items(count):
    """How many items are copied to collect so many."""
    return reduce(collected, range(count), ([], 0))[1]


copied_items(1_000)

# %%
predict(
    "reduce.copied_for_a_thousand",
    measured=copied_items(1_000),
    ask="0 + 1 + … + 999: how do you add that up without a computer?",
)

# %% [markdown]
# And how does it grow, when the items double and double again? Look at the factors.

# %%
copies = [copied_items(count) for count in (1_000, 2_000, 4_000)]
[round(more / less, 3) for less, more in zip(copies, copies[1:])]

# %% [markdown]
# Twice the items, four times the copying. That is called **quadratic**. (`lengthened` copies in the same way: all runs, for each
# code.) The figure shows ten steps: each row is the list that a step makes, pale what it copied, dark what it added. With `append`
# there is one list, and each step adds only its dark square.
#
# ![A triangle of squares, ten rows. Row n has n squares, all but the last one pale: copied. The pale ones number 45, the dark ones 10. Beside it append: ten rows with the dark square alone.](figures/copies.svg)

# %% [markdown]
# All the known delays of the year would take this many copies:

# %%
print(f"{len(known) * (len(known) - 1) // 2:,}")

# %% [markdown]
# **A claim on trial:** *twice the items take four times the seconds, too.* Copying is fast, and calling a step takes time as well;
# so it may come out either way. Beside it runs a step that appends.


# %%
def joined(kept, minutes):
    """A new list with one item more."""
    return kept + [minutes]


def appended(kept, minutes):
    """The same list with one item more."""
    kept.append(minutes)
    return kept


# %%
from time import perf_counter


def seconds(job, *arguments):
    """The seconds of `job(*arguments)`, the best of three."""
    taken = []
    for _ in range(3):
        start = perf_counter()
        job(*arguments)
        taken.append(perf_counter() - start)
    return min(taken)


# %% tags=["nbval-ignore-output"]
def collect(step, size):
    """So many items in a list, by a reduction."""
    return reduce(step, range(size), [])


join_seconds = [seconds(collect, joined, size) for size in (20_000, 40_000)]
append_seconds = [seconds(collect, appended, size) for size in (20_000, 40_000)]
factor = join_seconds[1] / join_seconds[0]
print("joined {:.4f} s, then {:.4f} s; appended {:.4f} s, then {:.4f} s".format(*join_seconds, *append_seconds))
print(f"joined took {factor:.1f} times as long: the claim", "holds" if factor >= 3 else "does not hold on these sizes")

# %% [markdown]
# (We took 3 or more for "four", since a machine has other things to do.) The count of copies is the same on every machine,
# the seconds are not.

# %% [markdown]
# **A state that stays small.** Suppose you want the three worst delays. Collecting all and sorting holds all. This step keeps
# three: it too copies, but never more than three items, however many come.


# %%
def three_worst(worst, minutes):
    """The three greatest so far, the greatest first."""
    return sorted([*worst, minutes], reverse=True)[:3]


list(accumulate(delays, three_worst, initial=[]))[-3:]

# %%
reduce(three_worst, map(itemgetter(1), known), [])

# %% [markdown]
# > **Box: a heap.** For a hundred worst, or a thousand, sorting the few at every step begins to cost. `heapq.nlargest` from the
# > standard library keeps them in a *heap*, a list arranged so that the least of them is always at hand:

# %%
import heapq

heapq.nlargest(3, map(itemgetter(1), known))

# %% [markdown]
# ## 7. Does it matter where you cut?
#
# `reduce` walks from left to right. If two workers took half of the flights each, somebody would have to put two states
# together, by a function that takes two states, where a step takes a state and an item. Write it as a dot: it is **associative** if brackets do not matter, so that
# `(a · b) · c` is `a · (b · c)`. Below, four functions of two numbers, on the delays 11, 33 and 20: `add`, `sub` (minus), `max`
# and `halfway`. For how many of the four do both sides agree?

# %%
predict("reduce.associative_steps", ...)

# %%
from operator import add, sub

sides = {step.__name__: (step(step(11, 33), 20), step(11, step(33, 20))) for step in (add, sub, max, halfway)}
sides

# %%
agree = sum(left == right for left, right in sides.values())
predict(
    "reduce.associative_steps",
    measured=agree,
    ask="In `halfway`, how much does the last delay count for, on each side?",
)

# %% [markdown]
# The mean, kept as a total and a count, can be cut: the totals add up, and so do the counts. Compare the joined state of two halves with
# that of the whole.

# %%
half = len(known) // 2
left = reduce(total_and_count, map(itemgetter(1), known[:half]), (0, 0))
right = reduce(total_and_count, map(itemgetter(1), known[half:]), (0, 0))
tuple(map(add, left, right)), year_state

# %% [markdown]
# And the start? Begin a total at 10 instead of 0: once for all six delays, and once for each half of them, the halves then added.

# %%
whole = reduce(add, delays, 10)
halves = reduce(add, delays[:3], 10) + reduce(add, delays[3:], 10)
whole, halves

# %% [markdown]
# The start counts once for every part. Only one that changes nothing is safe. Which statistics can be put together from parts at
# all, and which never? Keep the question: it is that of chapter 05.

# %% [markdown]
# ## When not to use it
#
# - **It has a name.** `sum`, `max`, `Counter`, `fmean` are clearer than a step of yours.
# - **A loop reads better.** Python's own documentation explains `reduce` by writing out the loop. For a state of many parts, try both.
# - **The state grows with the items.** The median, or all the distinct tail numbers, need memory for all. A reduction does
#   not change that.
# - **The data are columns already.** Then pandas says it in a line. Whether it is quicker, too, is to be measured.
#
# The last on trial: the mean of each carrier, by the reduction, by a loop and by pandas. First the answers.


# %%
def by_loop():
    """Total and count of each carrier, in a loop."""
    states = {}
    for carrier, minutes in known:
        total, count = states.get(carrier, (0, 0))
        states[carrier] = total + minutes, count + 1
    return states


by_loop() == states, by_loop()["HA"]

# %% [markdown]
# And pandas, carrier by carrier. Division may round differently in the last digit, so we ask for nine.

# %%
import pandas

columns = pandas.DataFrame(known, columns=["carrier", "minutes"])
grouped = columns.groupby("carrier")["minutes"].mean()
all(abs(grouped[carrier] - mean(state)) < 1e-9 for carrier, state in states.items())

# %% [markdown]
# Then the seconds. pandas is given its columns ready made, and Python its pairs; reading the file is in none of them.

# %% tags=["nbval-ignore-output"]
reduce_seconds = seconds(lambda: reduce(by_carrier, known, {}))
loop_seconds = seconds(by_loop)
pandas_seconds = seconds(lambda: columns.groupby("carrier")["minutes"].mean())
print(f"reduce {reduce_seconds:.3f} s, loop {loop_seconds:.3f} s, pandas {pandas_seconds:.3f} s")
to_loop, to_pandas = reduce_seconds / loop_seconds, reduce_seconds / pandas_seconds
print(f"reduce took {to_loop:.1f} times as long as the loop, {to_pandas:.1f} times as long as pandas")

# %% [markdown]
# The loop does the same work without calling a function for each flight. Whether another library is worth its factor here is for you to
# say: it depends on how often you ask.

# %% [markdown]
# ## The answer
#
# Who is right?

# %%
print(f"the mean of {len(states)} carriers' means: {mean_of_means:.2f} minutes")
print(f"the mean of {sum(counts):,} flights:  {true_mean:.2f} minutes")
print(f"the same from the carriers' totals and counts: {sum(totals) / sum(counts):.2f} minutes")

# %% [markdown]
# Both have calculated correctly, and they answer different questions. "How late is a *flight*, on average?" has the second answer.
# The first one is about carriers, and gives each the same weight, whatever it flies. It is wrong for whoever meant flights, and
# nothing in the number shows it. What must an accumulator remember? Whatever the finish needs and no later step can find out: for
# the mean the total *and the count*.

# %% [markdown]
# ## Recap, from a blank page
#
# Close this page, take paper, and write down:
#
# 1. the three arguments of `reduce`, and what happens without the third, for no items and for a count;
# 2. start, step and finish for: the mean; the worst flight; the mode;
# 3. two answers for `UA AA UA` : a group-by and a `groupby`, and what each must hold;
# 4. where the last run of a run-length encoding gets lost;
# 5. the items copied when five are collected with `+`;
# 6. a step that is associative, and one that is not.
#
# Then look again, and mark what was missing. That is what to practise in the [exercises](../exercises/03_reduce.ipynb).

# %% [markdown]
# > **Then and now** (2026). Iverson's notation of 1962, later the language APL, had a sign for reduction: `+/` in front of a list
# > was its sum. `reduce` came to Python with 1.0 (1994) as a built-in function; Python 3.0 (2008) moved it to `functools`, since most
# > uses read better as a loop. `itertools.accumulate` came with 3.2 (2011) and takes an `initial` since 3.8 (2019), the
# > release that brought `statistics.fmean`. On clusters the word has stayed: the second half of *MapReduce* is a group-by and a reduction.
