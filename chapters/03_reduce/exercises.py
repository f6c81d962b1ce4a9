# %% [markdown]
# # 03 · Reduce: exercises
#
# Ten steps up, and two beside the path. The three marked **core** take about 45 minutes: complete, repair, write. The
# [lesson](../notebooks/03_reduce.ipynb) has everything they need.
#
# Put your answer where it says `...  # your code`, run the cell, then the one below it. A wrong try costs nothing; after one,
# `hint("reduce.step_calls")` opens the first hint, and `hint("reduce.step_calls", 2)` the next.

# %% [markdown]
# Run the next two cells first. Your answers may use all that the first defines. A flight is a dictionary of texts, as
# `csv.DictReader` gives it, and an `arr_delay` that nobody recorded is `"NA"`.

# %% tags=["given"]
from collections import Counter
from functools import reduce
from itertools import accumulate, groupby
from operator import itemgetter


def delay(flight):
    """The minutes of delay on arrival; None where the file has none."""
    text = flight["arr_delay"]
    return None if text == "NA" else int(text)


# %%
from workbook import check, data, hint, progress

# %% [markdown]
# ## 1. Calls of the step
#
# *Predict.* Read this, and do not run it yet:
#
# ```python
# def later(worst, minutes):
#     return minutes if minutes > worst else worst
#
# reduce(later, [11, 33, 20])        # line a
# reduce(later, [11, 33, 20], 0)     # line b
# reduce(later, [7])                 # line c
# reduce(later, [], 0)               # line d
# ```
#
# How many times does each line call `later`? Put four numbers in place of the dots.

# %% exercise="step_calls"
### BEGIN STUB
# step_calls = (..., ..., ..., ...)
### END STUB
### BEGIN SOLUTION
# Without a start the first item is the first state, and a step needs a state and an item.
step_calls = (2, 3, 0, 0)
### END SOLUTION

# %%
check("reduce.step_calls")

# %% [markdown]
# ## 2. Halfway
#
# *Trace.* Four flights are 10, 30, 60 and 0 minutes late. Somebody means to average them:
#
# ```python
# def halfway(mean, minutes):
#     return (mean + minutes) / 2
#
# list(accumulate([10, 30, 60, 0], halfway))
# ```
#
# Which four states does `accumulate` give? Work them out with pencil and paper.

# %% exercise="halfway_states"
### BEGIN STUB
# halfway_states = [..., ..., ..., ...]
### END STUB
### BEGIN SOLUTION
# The state, not the delay before, is what the next delay is averaged with.
halfway_states = [10, 20, 40, 20]
### END SOLUTION

# %%
check("reduce.halfway_states")

# %% [markdown]
# The mean of these four delays is 25. No state says so.

# %% [markdown]
# ## 3. Count the late · core
#
# *Complete.* How many delays are greater than 0? Two holes: what the step returns, and the reduction itself. `delays` is an
# iterator of whole numbers, and there may be none.


# %% exercise="late_count"
def late_count(delays):
    """How many of the delays are greater than 0.

    >>> late_count(iter([0, 12, 45]))
    2
    """

    def step(count, minutes):
        ### BEGIN SOLUTION
        # The state comes back in either case: what is not returned is forgotten.
        return count + 1 if minutes > 0 else count
        ### END SOLUTION

    ### BEGIN SOLUTION
    return reduce(step, delays, 0)
    ### END SOLUTION


# %%
check("reduce.late_count")

# %% [markdown]
# ## 4. One mean from many · core
#
# *Repair.* Each carrier reports how many flights it had, and how late these were on average. A carrier without flights reports
# `(0, None)`. What is the mean delay of *all the flights*? As it stands, the answer is the mean of the carriers' means, and a
# `None` ends it. Mend the step. Where there are no flights at all, the answer is `None`.


# %% exercise="overall_mean"
def overall_mean(parts):
    """The mean delay of all flights, from pairs: a carrier's number of flights and its mean delay.

    >>> overall_mean([(2, 10.0), (2, 20.0)])
    15.0
    """

    def step(state, part):
        total, count = state
        flights, mean = part
        ### BEGIN STUB
        # return total + mean, count + 1
        ### END STUB
        ### BEGIN SOLUTION
        # A mean and its number of flights give back the total that the mean was made from.
        return (total + flights * mean, count + flights) if flights else state
        ### END SOLUTION

    total, count = reduce(step, parts, (0, 0))
    return total / count if count else None


# %%
check("reduce.overall_mean")

# %% [markdown]
# ## 5. A count for every day
#
# *Repair.* `days` is a list with, for each day, the list of the carriers that flew. Give for each day a dictionary: how many
# flights each carrier had. Two days, `["UA", "AA", "UA"]` and `["AA"]`, should give `{"UA": 2, "AA": 1}` and `{"AA": 1}`. Run what
# stands there on these two, look, and mend it.


# %% exercise="daily_counts"
def daily_counts(days):
    """For each day, how many flights each carrier had.

    >>> daily_counts([["UA", "AA", "UA"]])
    [{'UA': 2, 'AA': 1}]
    """

    def step(counts, carrier):
        counts[carrier] = counts.get(carrier, 0) + 1
        return counts

    ### BEGIN STUB
    # start = {}
    # return [reduce(step, day, start) for day in days]
    ### END STUB
    ### BEGIN SOLUTION
    # `{}` in the call is a new dictionary for every day, and the step may change it.
    return [reduce(step, day, {}) for day in days]
    ### END SOLUTION


# %%
check("reduce.daily_counts")

# %% [markdown]
# ## 6. Known minutes
#
# *Repair.* From texts such as `"12"` and `"NA"`, the list of the known delays as numbers: a filter and a map in one reduction. What
# stands there gives the right answer, and takes its time: with twice the texts four times as long. The check has 150,000 texts and
# little patience. Mend the step.


# %% exercise="known_minutes"
def known_minutes(texts):
    """The known delays as numbers, in order.

    >>> known_minutes(["12", "NA", "-3"])
    [12, -3]
    """

    def step(known, text):
        if text == "NA":
            return known
        ### BEGIN STUB
        # return known + [int(text)]
        ### END STUB
        ### BEGIN SOLUTION
        # The list was made for this reduction alone, so it may grow in place.
        known.append(int(text))
        return known
        ### END SOLUTION

    return reduce(step, texts, [])


# %%
check("reduce.known_minutes")

# %% [markdown]
# ## 7. Runs
#
# *Write.* A web server answers each request with a status: 200 is fine, 404 is not found, 500 is an error of its own. Hand out the
# runs of equal statuses, in order, as pairs: the status, and how many times in a row. The server goes on for days, and `reduce`
# answers at the end alone; so write a generator that yields each run as soon as the next one begins. `groupby` would find the runs;
# here you write what it does. `statuses` is an iterator, and there may be none.


# %% exercise="run_lengths"
def run_lengths(statuses):
    """The runs of equal statuses, as pairs of status and length, each as soon as it is over.

    >>> list(run_lengths(iter(["200", "200", "500"])))
    [('200', 2), ('500', 1)]
    """
    ### BEGIN SOLUTION
    current, length = None, 0
    for status in statuses:
        if status != current:
            if length:
                yield current, length
            current, length = status, 0
        length += 1
    # Nothing comes after the last run to close it; with no statuses there is none.
    if length:
        yield current, length
    ### END SOLUTION


# %%
check("reduce.run_lengths")

# %% [markdown]
# ## 8. The worst flight of each carrier · core
#
# *Write.* From an iterator of flights: a dictionary with, for each carrier, its flight with the greatest known delay on arrival; of
# equals the first. A carrier of which no delay is known does not appear. Some carriers are never late.


# %% exercise="worst_by_carrier"
def worst_by_carrier(flights):
    """Each carrier's flight with the greatest known delay.

    >>> worst_by_carrier(iter([{"carrier": "UA", "arr_delay": "12"}, {"carrier": "UA", "arr_delay": "45"}]))
    {'UA': {'carrier': 'UA', 'arr_delay': '45'}}
    """

    ### BEGIN SOLUTION
    def step(worst, flight):
        minutes, carrier = delay(flight), flight["carrier"]
        # A carrier's first known flight is its worst so far, however early it was.
        if minutes is not None and (carrier not in worst or minutes > delay(worst[carrier])):
            worst[carrier] = flight
        return worst

    return reduce(step, flights, {})
    ### END SOLUTION


# %%
check("reduce.worst_by_carrier")

# %% [markdown]
# ## 9. Which state stays small?
#
# *Choose.* A server answers requests, and each leaves a line: an id, one of fifteen paths (it lets no others in), the status, and
# the duration, measured so finely that no two are equal. You read the lines once, from the first to the last. Eight questions:
#
# ```python
# "mean_duration"       how long does a request take on average?
# "median_duration"     which duration is exceeded by half of the requests, exactly?
# "slowest_request"     which line has the greatest duration?
# "ten_slowest"         which ten lines have the greatest durations?
# "requests_by_path"    how many requests went to each path?
# "id_seen_twice"       does any id come twice?
# "longest_error_run"   how many errors came in a row, at most?
# "newest_first"        the lines in the opposite order
# ```
#
# For some a state is enough that is no larger after a million lines than after a thousand. Put their names into the set, as texts
# with commas between them.

# %% exercise="small_state"
### BEGIN STUB
# small_state = {...}
### END STUB
### BEGIN SOLUTION
# Two numbers; one line; ten lines; fifteen counts; two numbers. Each of the other three may need any line again.
small_state = {"mean_duration", "slowest_request", "ten_slowest", "requests_by_path", "longest_error_run"}
### END SOLUTION

# %%
check("reduce.small_state")

# %% [markdown]
# ## 10. Project: a report on a log
#
# Now other data: the log of a web server, with all the dirt that logs have. `request` reads one line.

# %% tags=["given"]
import re


def request(line):
    """The path, the status and the bytes sent, from a line of the log; None for a line that is no request.

    Where the log has `-` in place of the bytes, they are None.
    """
    found = re.search(r'"(?:GET|POST) (\S+) HTTP/1\.1" (\d{3}) (\d+|-) ', line)
    if found is None:
        return None
    path, status, sent = found.groups()
    return path, int(status), None if sent == "-" else int(sent)


request('10.1.7.20 - - [03/Mar/2025:00:00:17 +0000] "GET /flights HTTP/1.1" 200 5316 "-" "curl/8.5.0"')

# %% [markdown]
# *Write.* From an iterator of lines, in one pass: a dictionary with, for each path, three numbers as a tuple:
#
# - how many requests it had;
# - how many bytes were sent on average, over the requests for which the log has a number, be it 0; None if there are none;
# - how many errors it had in a row, at most: statuses of 500 and above, counted among the requests to *this* path.
#
# Lines that are no request do not count. Plan before you write: the start, the step, the finish.


# %% exercise="log_report"
def log_report(lines):
    """For each path: requests, mean of the bytes sent, most errors in a row."""

    ### BEGIN SOLUTION
    def step(states, line):
        asked = request(line)
        if asked is None:
            return states
        path, status, sent = asked
        requests, total, answers, errors, most = states.get(path, (0, 0, 0, 0, 0))
        errors = errors + 1 if status >= 500 else 0
        # The longest run is brought up to date with every request, so no run is left open at the end.
        states[path] = requests + 1, total + (sent or 0), answers + (sent is not None), errors, max(most, errors)
        return states

    states = reduce(step, lines, {})
    return {
        path: (requests, total / answers if answers else None, most)
        for path, (requests, total, answers, errors, most) in states.items()
    }
    ### END SOLUTION


# %%
check("reduce.log_report")

# %% [markdown]
# It passes? Then run it on a longer log, in a cell of your own. For some minutes one of the paths answered with little but errors.
# Which one was it?
#
# ```python
# from workbook import data
#
# with open(data.logs("1 MB")) as file:
#     report = log_report(file)
# max(report, key=lambda path: report[path][2]), len(report)
# ```
#
# The server has fifteen pages. Anybody may ask for others, and each becomes a key: does this state still stay small?

# %% [markdown]
# ## Extra: the modes
#
# *Write.* The most frequent carrier; of several that are equally frequent all, as a sorted list. No carriers, an empty list.


# %% exercise="modes"
def modes(carriers):
    """The most frequent carriers, sorted.

    >>> modes(iter(["UA", "AA", "UA"]))
    ['UA']
    """
    ### BEGIN SOLUTION
    counts = Counter(carriers)
    most = max(counts.values(), default=0)
    return sorted(carrier for carrier, count in counts.items() if count == most)
    ### END SOLUTION


# %%
check("reduce.modes")

# %% [markdown]
# ## Extra: three longest lines
#
# *Write the step alone.* The state is a list of lines, at most three, the longest first; of equally long ones the earlier first. A
# line that comes twice counts twice. `reduce(three_longest, lines, [])` gives the three longest lines of a play. Somebody else may
# still need the list you are given: leave it as it is.


# %% exercise="three_longest"
def three_longest(longest, line):
    """The three longest lines so far, one line further.

    >>> three_longest(["To be, or not to be"], "Exeunt.")
    ['To be, or not to be', 'Exeunt.']
    """
    ### BEGIN SOLUTION
    # Equal lengths keep their order when sorted, also in reverse.
    return sorted([*longest, line], key=len, reverse=True)[:3]
    ### END SOLUTION


# %%
check("reduce.three_longest")

# %% [markdown]
# ## Where you are

# %% tags=["nbval-ignore-output"]
progress()
