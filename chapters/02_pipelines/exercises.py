# %% [markdown]
# # 02 · Pipelines: exercises
#
# Ten steps up, and one beside the path. The three marked **core** take about 45 minutes: predict, repair, write. The
# [lesson](../notebooks/02_pipelines.ipynb) has everything they need.
#
# Put your answer where it says `...  # your code`, run the cell, then the one below it. A wrong try costs nothing; after one,
# `hint("pipelines.four_orders")` opens the first hint, and `hint("pipelines.four_orders", 2)` the next.

# %%
from workbook import check, data, hint, progress

# %% [markdown]
# Run this cell too: your answers may use all of it. The three functions are those of the lesson.

# %% tags=["given"]
from operator import itemgetter

from toolz import compose, compose_left, curry, frequencies, itemfilter, keyfilter, pipe, valfilter, valmap


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
# ## 1. Four orders · core
#
# *Predict.* A late airline pays 10 for every minute, and 100 at most. Read this, and do not run it yet:
#
# ```python
# def fee(minutes):
#     return 10 * minutes
#
# def capped(amount):
#     return min(amount, 100)
#
# a = compose(capped, fee)(30)
# b = compose(fee, capped)(30)
# c = pipe(30, capped, fee)
# d = compose_left(fee, capped)(30)
# ```
#
# Put the four numbers `a`, `b`, `c` and `d` in place of the dots.

# %% exercise="four_orders"
### BEGIN STUB
# four_orders = (..., ..., ..., ...)
### END STUB
### BEGIN SOLUTION
# `compose` runs the last one named first; `pipe` and `compose_left` run the first.
four_orders = (100, 300, 300, 100)
### END SOLUTION

# %%
check("pipelines.four_orders")

# %% [markdown]
# ## 2. Who is called when
#
# *Trace.* Two stages note what they do, and give the code back.
#
# ```python
# notes = []
#
# def cut(code):
#     notes.append(f"cut {code}")
#     return code
#
# def name(code):
#     notes.append(f"name {code}")
#     return code
#
# clean = compose(name, cut)              # line a
# one = pipe("UA", cut, name)             # line b
# stream = map(clean, ["B6", "HA"])       # line c
# first = next(stream)                    # line d
# ```
#
# List all notes in the order in which they are made, each as text.

# %% exercise="called_when"
### BEGIN STUB
# called_when = [...]
### END STUB
### BEGIN SOLUTION
# Lines a and c build something for later. Line b runs at once, and line d asks for one result.
called_when = ["cut UA", "name UA", "cut B6", "name B6"]
### END SOLUTION

# %%
check("pipelines.called_when")

# %% [markdown]
# ## 3. A reader
#
# *Complete.* `reader(columns, wanted)` gives a *function*: it takes a line and gives its record, with the wanted columns only.
# `wanted` is one text with blanks between the names, as somebody would type it. A name that no column has is passed over. Two
# holes: the test, and the stages.


# %% exercise="reader"
def reader(columns, wanted):
    """A function from a line to its record, with the columns that `wanted` names.

    >>> read = reader(["month", "carrier", "dest"], "month dest")
    >>> read("1,UA,IAH")
    {'month': '1', 'dest': 'IAH'}
    """

    def is_wanted(name):
        ### BEGIN SOLUTION
        return name in wanted.split()
        ### END SOLUTION

    return compose(
        ### BEGIN SOLUTION
        # The last one named runs first. Each of the other two waits for what the one after it gives.
        curry(keyfilter, is_wanted),
        curry(named, columns),
        fields,
        ### END SOLUTION
    )


# %%
check("pipelines.reader")

# %% [markdown]
# ## 4. The last page · core
#
# A web server writes a line for every page that it is asked for. In a path, `%2F` stands for a slash that belongs to a *name*,
# and `%3F` for such a question mark: the page of the band AC/DC is `/bands/AC%2FDC`. What follows a real `?` is a query and not
# part of the path. Run this cell: the four stages are in it.


# %% tags=["given"]
def path_of(line):
    """The path that a line of the log asks for."""
    return line.split('"')[1].split()[1]


def without_query(path):
    """The path up to its question mark."""
    return path.split("?")[0]


def last_part(path):
    """What follows the last slash."""
    return path.split("/")[-1]


def decoded(text):
    """The text with the signs that %2F, %3F and %20 stand for."""
    return text.replace("%2F", "/").replace("%3F", "?").replace("%20", " ")


# %% [markdown]
# *Repair.* `last_page` should give the name of the page: `AC/DC` for the band. All four stages are right, and all four are
# needed. For many lines the result is right too.


# %% exercise="last_page"
def last_page(line):
    """The name of the page that a line of the log asks for, without the query.

    >>> last_page('10.1.7.20 - - "GET /flights/JFK?day=3 HTTP/1.1" 200 5316')
    'JFK'
    """
    ### BEGIN STUB
    # page = compose(last_part, without_query, decoded, path_of)
    ### END STUB
    ### BEGIN SOLUTION
    # First cut, while every slash and question mark is a real one; decode what is left.
    page = compose(decoded, last_part, without_query, path_of)
    ### END SOLUTION
    return page(line)


# %%
check("pipelines.last_page")

# %% [markdown]
# ## 5. The delays of a record
#
# *Write.* From a record with many columns, keep the known delays: the items whose name ends in `_delay` and whose value is not
# None. The record itself stays as it was.


# %% exercise="known_delays"
def known_delays(record):
    """The items of a record that are delays and known.

    >>> known_delays({"carrier": "UA", "dep_delay": 2, "arr_delay": None})
    {'dep_delay': 2}
    """
    ### BEGIN SOLUTION
    # The test is given a pair; on time is 0 and known.
    return itemfilter(lambda item: item[0].endswith("_delay") and item[1] is not None, record)
    ### END SOLUTION


# %%
check("pipelines.known_delays")

# %% [markdown]
# ## 6. Over a limit
#
# *Write.* A test for every occasion: does the column `name` of a flight hold a number above `limit`? The flight is a dictionary of
# texts. What is unknown, `"NA"`, is not above anything. Curry it, so that all three of these work:
#
# ```python
# over("dep_delay", 60, flight)
# filter(over("dep_delay", 60), flights)
# late_by = over("arr_delay"); filter(late_by(15), flights)
# ```


# %% exercise="over"
def over(name, limit, flight):
    """True where the column `name` of a flight holds a number above `limit`.

    >>> list(filter(over("dep_delay", 60), [{"dep_delay": "75"}, {"dep_delay": "12"}]))
    [{'dep_delay': '75'}]
    """
    ### BEGIN SOLUTION
    minutes = number(flight[name])
    return minutes is not None and minutes > limit
    ### END SOLUTION


### BEGIN SOLUTION
# The flight differs from call to call, so it comes last.
over = curry(over)
### END SOLUTION

# %%
check("pipelines.over")

# %% [markdown]
# ## 7. The first stage that breaks it · core
#
# *Write.* The tool that the lesson's detective would have liked. `stages` is a dictionary of functions by name, in order; `value` is
# what goes into the first. `holds` is a test that is true for `value`, and should stay true after every stage. Give the name of
# the first stage after which it is not; None where there is no such stage. Run no stage that you need not run.


# %% exercise="first_broken"
def first_broken(stages, value, holds):
    """The name of the first stage after which `holds` is not true of the value, or None.

    >>> stages = {"strip": str.strip, "lower": str.lower, "cut": lambda text: text[:2]}
    >>> first_broken(stages, "  UA90 ", lambda text: "90" in text)
    'cut'
    """
    ### BEGIN SOLUTION
    for name, stage in stages.items():
        # Each stage is given what the one before it returned.
        value = stage(value)
        if not holds(value):
            return name
    return None
    ### END SOLUTION


# %%
check("pipelines.first_broken")

# %% [markdown]
# It passes? Then solve the case of the lesson in one call. Here are its last three stages, for fewer columns, and the record
# of a flight that left on time. Which test is true of the record for as long as its delay is there?

# %%
last_stages = {
    "narrowed": curry(keyfilter, lambda name: name in ("carrier", "dep_delay")),
    "typed": curry(valmap, number),
    "known": curry(valfilter, bool),
}
on_time = {"carrier": "UA", "gate": "B22", "dep_delay": "0"}
on_time

# %% [markdown]
# In a cell of your own: `first_broken(last_stages, on_time, …)`.

# %% [markdown]
# ## 8. A record within a record
#
# *Write.* As JSON, a flight holds its delays in a dictionary of their own. Give the flight without its unknown delays. All the
# rest stays: also other things that are None, such as a gate. And the flight that you were given stays as it was.


# %% exercise="known_inside"
def known_inside(flight):
    """The flight, its `delays` without those that are None.

    >>> known_inside({"carrier": "UA", "delays": {"departure": 2, "arrival": None}})
    {'carrier': 'UA', 'delays': {'departure': 2}}
    """
    ### BEGIN SOLUTION
    # Two new dictionaries: one inside, one around it. Nothing is taken away from the old ones.
    return flight | {"delays": valfilter(lambda minutes: minutes is not None, flight["delays"])}
    ### END SOLUTION


# %%
check("pipelines.known_inside")

# %% [markdown]
# ## 9. Which of these can two workers do?
#
# *Choose.* One worker is given the first half of the lines, the other the second half. Each does the job on its half and gives a
# list. The two lists are put one behind the other. For which jobs is that always the same as one process doing all the lines?
# Six short lines on paper will help.
#
# ```python
# "split"       [fields(line) for line in lines]
# "number"      [(place, line) for place, line in enumerate(lines)]
# "records"     [named(columns, fields(line)) for line in lines]
# "late"        [line for line in lines if int(fields(line)[-1]) > 0]
# "repeats"     [line for before, line in zip([None, *lines], lines) if line != before]
# "sorted"      sorted(lines)
# "first_ten"   lines[:10]
# ```
#
# (`"repeats"` drops a line that is equal to the line before it.) Put the names into the set, as texts with commas between
# them.

# %% exercise="two_workers"
### BEGIN STUB
# two_workers = {...}
### END STUB
### BEGIN SOLUTION
# These three look at one line and at nothing else. The others need to know what came before, or what is to come.
two_workers = {"split", "records", "late"}
### END SOLUTION

# %%
check("pipelines.two_workers")

# %% [markdown]
# ## 10. Project: busy pages
#
# Other data, the same ideas. The lines of a web server's log go in; out comes how often each page was asked for. This is how a line
# is taken apart: `parts` gives a dictionary of three texts, or None for a line that is no request. Such lines exist: empty,
# broken off, or in another protocol. Run this cell too.

# %% tags=["given"]
import re

REQUEST = re.compile(r'"(?:GET|POST) (\S+) HTTP/1\.1" (\d+) (\d+|-) ')


def parts(line):
    """The path, the status and the bytes sent, as texts; None where the line is no request."""
    found = REQUEST.search(line)
    return dict(zip(("path", "status", "bytes"), found.groups())) if found else None


parts('10.1.7.20 - - [03/Mar/2025:00:00:17 +0000] "GET /plays?act=2 HTTP/1.1" 304 - "-" "curl/8.5.0"')

# %% [markdown]
# *Write.* Rules: the **page** is the path without its query (`without_query` is given above). A request counts if its status is
# below 400, whatever was sent: a page that has not changed is answered with 304 and no bytes, written `-`. Leave out
# pages with fewer than `least` such requests. `lines` is an iterator, read once.


# %% exercise="busy_pages"
def busy_pages(lines, least):
    """How many requests each page had that was asked for at least `least` times.

    >>> busy_pages(['… "GET /plays HTTP/1.1" 200 53 …', '… "GET /plays HTTP/1.1" 200 53 …', '… cut off'], 2)
    {'/plays': 2}
    """
    ### BEGIN SOLUTION
    requests = filter(None, map(parts, lines))  # None is what `parts` gives for no request, and no request is empty
    answered = filter(lambda request: int(request["status"]) < 400, requests)
    # The query goes before anything is counted: afterwards one page would stand under several names.
    page = compose_left(itemgetter("path"), without_query)
    return pipe(answered, curry(map, page), frequencies, curry(valfilter, lambda count: count >= least))
    ### END SOLUTION


# %%
check("pipelines.busy_pages")

# %% [markdown]
# It passes? Then run it on a log of a million bytes, in a cell of your own:
#
# ```python
# with open(data.logs()) as lines:
#     print(busy_pages(lines, 500))
# ```
#
# Which of your stages would you have to change for another form of line?

# %% [markdown]
# ## Extra: your own `compose`
#
# *Write.* The lesson has `compose` for two functions. Write it for any number: the last one named runs first, and with no function
# at all the value comes back as it is. `*functions` is a tuple of them. Write it without `toolz`.


# %% exercise="composed"
def composed(*functions):
    """The function that calls all these, the last one first.

    >>> composed(len, str.strip)("  UA ")
    2
    """
    ### BEGIN SOLUTION

    def run(value):
        for function in reversed(functions):
            value = function(value)
        return value

    return run
    ### END SOLUTION


# %%
check("pipelines.composed")

# %% [markdown]
# ## Where you are

# %% tags=["nbval-ignore-output"]
progress()
