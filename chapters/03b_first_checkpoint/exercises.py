# %% [markdown]
# # Checkpoint
#
# Eight exercises, in no order, and nothing says what they are about: finding that out is part of each. Put your answer where it
# says `...  # your code`, run the cell, then the one below it. The inputs are new at every check, and a wrong
# try costs nothing: after it, the card says how to ask for a hint. For eight other exercises run
# `new_try("first_checkpoint")`.

# %%
from workbook import check, hint, new_try, progress

# %% [markdown]
# Run this cell too. Your answers may use all of it; no answer needs all of it.

# %% tags=["given"]
from functools import reduce
from itertools import accumulate, chain, filterfalse, groupby, islice, takewhile
from operator import itemgetter

from toolz import compose, compose_left, curry, frequencies, itemfilter, keyfilter, pipe, valfilter, valmap

# %% [markdown]
# ## A copy by night
#
# Every night the files of a server are copied to another machine. They are read from a disk and sent on over a line, both at the
# same time, so the slower of the two decides; they are never equally slow. `files` is an iterator of pairs: a whole number and its
# unit, `"MB"` or `"MiB"`. The disk reads `disk` MB/s, the line carries `line` Mbit/s. Give a pair: the seconds that the slower part needs, and its name,
# `"disk"` or `"line"`.


# %% exercise="copy_time" slot="paper"
def copy_time(files, disk, line):
    """The seconds that the slower part needs, and which part that is.

    >>> copy_time(iter([(300, "MB"), (200, "MB")]), disk=100, line=1_600)
    (5.0, 'disk')
    """
    ### BEGIN SOLUTION
    # The files pass once, so their bytes are added up before anything is divided.
    size = sum(number * (1024**2 if unit == "MiB" else 1000**2) for number, unit in files)
    seconds = {"disk": size / (disk * 10**6), "line": size * 8 / (line * 10**6)}
    slower = max(seconds, key=seconds.get)
    return seconds[slower], slower
    ### END SOLUTION


# %%
check("first_checkpoint.copy_time")

# %% [markdown]
# ## A night of cameras
#
# Cameras on a mountain film the animals that pass at night. `recordings` is an iterator of pairs: how many minutes a recording
# lasts, and how many Mbit its camera sends in a second. Give a pair: the MB of all recordings together, and True or False: do
# they all fit together into a memory of `memory` MiB?


# %% exercise="camera_night" slot="paper"
def camera_night(recordings, memory):
    """The MB of all recordings, and whether they fit into the memory.

    >>> camera_night(iter([(10, 8)]), memory=1_000)
    (600.0, True)
    """
    ### BEGIN SOLUTION
    size = sum(minutes * 60 * rate * 10**6 / 8 for minutes, rate in recordings)
    return size / 10**6, size <= memory * 1024**2
    ### END SOLUTION


# %%
check("first_checkpoint.camera_night")

# %% [markdown]
# ## A line for the sensors
#
# Sensors in a field send what they measure. `sensors` is an iterator of pairs: how many bytes a reading of this sensor has, and how
# many readings it sends in a minute. All of them share one line of `line` kbit/s. Give a pair: how many kbit/s they need together, and
# True or False: is the line enough for all of them together?


# %% exercise="sensor_line" slot="paper"
def sensor_line(sensors, line):
    """The kbit/s that all sensors need, and whether the line is enough.

    >>> sensor_line(iter([(75, 100)]), line=64)
    (1.0, True)
    """
    ### BEGIN SOLUTION
    # Bytes a minute for all, added up once; then bits, seconds, and thousands.
    need = sum(size * readings for size, readings in sensors) * 8 / 60 / 1000
    return need, need <= line
    ### END SOLUTION


# %%
check("first_checkpoint.sensor_line")

# %% [markdown]
# ## The first errors
#
# A machine writes a log: each line has a time, a level and a message, with one blank between. `lines` is an iterator over these
# lines. Give the messages of the first `wanted` lines (1 or more) with the level `ERROR`, as a list; if there are fewer, give them
# all. Read no line more than that takes.


# %% exercise="first_errors" slot="stop_early"
def first_errors(lines, wanted):
    """The messages of the first lines with the level ERROR.

    >>> first_errors(iter(["09:15 ERROR disk full", "09:16 INFO started"]), 1)
    ['disk full']
    """
    ### BEGIN SOLUTION
    parts = map(lambda line: line.split(" ", 2), lines)
    errors = filter(lambda part: part[1] == "ERROR", parts)
    # The limit comes last: it counts errors, and nobody asks for a line after the last of them.
    return [message for _, _, message in islice(errors, wanted)]
    ### END SOLUTION


# %%
check("first_checkpoint.first_errors")

# %% [markdown]
# ## A winter at the lake
#
# Somebody writes down each day how many degrees the air has, as text: `"-1.5"`, or `"NA"` if there was no time to measure. `notes`
# is an iterator over these texts. Give the first `days` temperatures (1 or more) of at least `limit` degrees, as a list of numbers; if
# there are fewer, give them all. Read no note more than that takes.


# %% exercise="warm_days" slot="stop_early"
def warm_days(notes, limit, days):
    """The first temperatures of at least `limit` degrees.

    >>> warm_days(iter(["1.5", "-3.0"]), limit=-1, days=1)
    [1.5]
    """
    ### BEGIN SOLUTION
    known = map(float, filter(lambda note: note != "NA", notes))
    return list(islice(filter(lambda degrees: degrees >= limit, known), days))
    ### END SOLUTION


# %%
check("first_checkpoint.warm_days")

# %% [markdown]
# ## The longest breath
#
# An actor looks for long words to practise on. `lines` is an iterator over the lines of a play; a word is what stands between blanks,
# with its signs. Give the first `count` words (1 or more) of more than `letters` characters, as a list; if there are fewer, give them
# all. Read no line more than that takes.


# %% exercise="long_words" slot="stop_early"
def long_words(lines, letters, count):
    """The first words with more than `letters` characters.

    >>> long_words(iter(["sleeping brave moon", "who art thou?"]), letters=6, count=1)
    ['sleeping']
    """
    ### BEGIN SOLUTION
    # One stream of words; the next line is taken apart when somebody asks for its first word.
    words = chain.from_iterable(map(str.split, lines))
    return list(islice(filter(lambda word: len(word) > letters, words), count))
    ### END SOLUTION


# %%
check("first_checkpoint.long_words")

# %% [markdown]
# ## Winter in three numbers
#
# `degrees` is an iterator over the temperatures of a lake's surface, as whole numbers; in winter all of them may be below zero. Give
# the lowest, the highest and the mean as a tuple, reading them once. With no readings it is three times None.


# %% exercise="lake_winter" slot="one_pass"
def lake_winter(degrees):
    """The lowest, the highest and the mean temperature.

    >>> lake_winter(iter([4, 9, 5]))
    (4, 9, 6.0)
    """
    ### BEGIN SOLUTION
    low, high, total, count = None, None, 0, 0
    for degree in degrees:
        # The first reading is the lowest and the highest so far, whatever it is.
        low = degree if low is None else min(low, degree)
        high = degree if high is None else max(high, degree)
        total, count = total + degree, count + 1
    return low, high, total / count if count else None
    ### END SOLUTION


# %%
check("first_checkpoint.lake_winter")

# %% [markdown]
# ## A day at the gate
#
# `delays` is an iterator over the delays of a day's flights, in whole minutes; a flight before its time has a negative one. Give
# three things as a tuple, reading the delays once: how many flights there were, the greatest delay, and the share of flights with
# more than 0 minutes. Without flights it is `(0, None, None)`.


# %% exercise="gate_day" slot="one_pass"
def gate_day(delays):
    """The number of flights, the greatest delay, the share that was late.

    >>> gate_day(iter([12, -5, 40, -3]))
    (4, 40, 0.5)
    """

    ### BEGIN SOLUTION
    def step(state, minutes):
        count, worst, late = state
        return count + 1, minutes if worst is None else max(worst, minutes), late + (minutes > 0)

    count, worst, late = reduce(step, delays, (0, None, 0))
    return count, worst, late / count if count else None
    ### END SOLUTION


# %%
check("first_checkpoint.gate_day")

# %% [markdown]
# ## A speech in numbers
#
# `lines` is an iterator over the lines of a speech; an empty line is a pause and counts as a line. Give three things as a tuple, reading
# the lines once: how many there are, the longest (of equally long ones the first), and how many words a line has on average. Without
# lines it is `(0, None, None)`.


# %% exercise="speech_numbers" slot="one_pass"
def speech_numbers(lines):
    """The number of lines, the longest line, the mean number of words.

    >>> speech_numbers(iter(["To be, or not to be", "Who is there?"]))
    (2, 'To be, or not to be', 4.5)
    """
    ### BEGIN SOLUTION
    count, longest, words = 0, None, 0
    for line in lines:
        if longest is None or len(line) > len(longest):
            longest = line
        count, words = count + 1, words + len(line.split())
    return count, longest, words / count if count else None
    ### END SOLUTION


# %%
check("first_checkpoint.speech_numbers")

# %% [markdown]
# ## Readings by hand
#
# The temperatures of a lake, as somebody typed them: `" 4.5"`, `"0"`, `"-3 "`, and now and then `"NA"`, also with blanks around
# it, or nothing but blanks. `texts` is an iterator over them. Give an iterator over the numbers, in the same order, without the texts
# that hold none. Nothing is read before somebody asks.


# %% exercise="typed_readings" slot="cleaning"
def typed_readings(texts):
    """The numbers in the texts, one after another.

    >>> list(typed_readings(iter(["4.5", "NA", "12"])))
    [4.5, 12.0]
    """
    ### BEGIN SOLUTION
    # First the blanks, so that the test sees what a person sees. It asks about texts: a "0" is one like any other.
    stripped = map(str.strip, texts)
    return map(float, filter(lambda text: text not in ("", "NA"), stripped))
    ### END SOLUTION


# %%
check("first_checkpoint.typed_readings")

# %% [markdown]
# ## One visit, tidied
#
# A visit to a page is a dictionary: `{"page": " /plays ", "seconds": 0, "from": "", "agent": None}`. Give a new one: its texts
# without blanks around them, and without the items whose value is None. Everything else stays, and the dictionary that you were
# given stays as it was.


# %% exercise="tidy_visit" slot="cleaning"
def tidy_visit(visit):
    """The visit with its texts stripped and its Nones left out.

    >>> tidy_visit({"page": " /plays", "seconds": 12, "from": None})
    {'page': '/plays', 'seconds': 12}
    """

    ### BEGIN SOLUTION
    def stripped(value):
        return value.strip() if isinstance(value, str) else value

    # Only None is missing: a visit of 0 seconds was one, and an empty text says that nothing led there.
    return pipe(visit, curry(valfilter, lambda value: value is not None), curry(valmap, stripped))
    ### END SOLUTION


# %%
check("first_checkpoint.tidy_visit")

# %% [markdown]
# ## What was said
#
# In a play a line with a colon is a speech: `Hero: Speak, cousin.` What follows the first colon is what is said, without the blanks
# around it. Lines without a colon are no speeches. Where nothing follows the colon, somebody is silent, and what is said is an empty
# text. `lines` is an iterator. Give an iterator over what is said, in the same order. Nothing is read before somebody asks.


# %% exercise="what_was_said" slot="cleaning"
def what_was_said(lines):
    """What is said in the speeches, one after another.

    >>> list(what_was_said(iter(["Hero: Speak, cousin.", "Exeunt."])))
    ['Speak, cousin.']
    """
    ### BEGIN SOLUTION
    # The question about the colon comes while the colon is still there.
    spoken = filter(lambda line: ":" in line, lines)
    return map(lambda line: line.partition(":")[2].strip(), spoken)
    ### END SOLUTION


# %%
check("first_checkpoint.what_was_said")

# %% [markdown]
# ## One mean for each carrier
#
# Every month each carrier reports how many flights it had, and how late they were on average. `reports` is an iterator of triples,
# carrier, flights and mean, in any order. In a month without flights the mean is None. Give a dictionary with, for each carrier,
# the mean over all its flights. A carrier that never flew is not in it.


# %% exercise="carrier_means" slot="grouping"
def carrier_means(reports):
    """For each carrier the mean delay of its flights.

    >>> carrier_means(iter([("UA", 2, 10), ("UA", 2, 20)]))
    {'UA': 15.0}
    """

    ### BEGIN SOLUTION
    def step(states, report):
        carrier, flights, mean = report
        if flights:
            total, count = states.get(carrier, (0, 0))
            states[carrier] = total + flights * mean, count + flights
        return states

    return {carrier: total / count for carrier, (total, count) in reduce(step, reports, {}).items()}
    ### END SOLUTION


# %%
check("first_checkpoint.carrier_means")

# %% [markdown]
# ## Yesterday and today
#
# `before` says for each page how many visits it had up to yesterday, and how many seconds they lasted in all: a dictionary from the
# page to a pair. `visits` is an iterator over today's visits: pairs of page and seconds, as they came. Give such a dictionary for both
# together. Somebody else still needs `before`: leave it as it is.


# %% exercise="visits_so_far" slot="grouping"
def visits_so_far(before, visits):
    """For each page the number of visits and their seconds, with today's.

    >>> visits_so_far({"/": (1, 5)}, iter([("/plays", 7)]))
    {'/': (1, 5), '/plays': (1, 7)}
    """

    ### BEGIN SOLUTION
    def step(totals, visit):
        page, seconds = visit
        count, total = totals.get(page, (0, 0))
        totals[page] = count + 1, total + seconds
        return totals

    # The start is a copy, made for this reduction alone: the step may change it.
    return reduce(step, visits, dict(before))
    ### END SOLUTION


# %%
check("first_checkpoint.visits_so_far")

# %% [markdown]
# ## How warm are the lakes?
#
# `readings` is an iterator of pairs: the name of a lake and its temperature in whole degrees, or None where the thermometer failed. They
# come as people send them, the lakes in any order. Give a dictionary with, for each lake, the mean of its known temperatures. A lake of
# which none is known is not in it.


# %% exercise="lake_means" slot="grouping"
def lake_means(readings):
    """For each lake the mean of its known temperatures.

    >>> lake_means(iter([("Inari", 4), ("Ohrid", 18), ("Inari", 6)]))
    {'Inari': 5.0, 'Ohrid': 18.0}
    """
    ### BEGIN SOLUTION
    states = {}
    for lake, degrees in readings:
        # 0 degrees is a reading like any other.
        if degrees is not None:
            total, count = states.get(lake, (0, 0))
            states[lake] = total + degrees, count + 1
    return valmap(lambda state: state[0] / state[1], states)
    ### END SOLUTION


# %%
check("first_checkpoint.lake_means")

# %% [markdown]
# ## Stanzas
#
# In a poem an empty line stands between two stanzas; there may be several of them, also at the beginning and at the end. `lines` is
# an iterator over the lines of a poem, without line ends. Give its stanzas, each a list of lines, one after another: each as soon
# as the line after it was read. Empty lists are no stanzas.


# %% exercise="stanzas" slot="own_generator"
def stanzas(lines):
    """The stanzas of a poem, one after another.

    >>> list(stanzas(iter(["O brave moon", "and silent sea", "", "Good night", ""])))
    [['O brave moon', 'and silent sea'], ['Good night']]
    """
    ### BEGIN SOLUTION
    stanza = []
    for line in lines:
        if line:
            stanza.append(line)
        elif stanza:
            yield stanza
            stanza = []
    # No empty line need follow the last one.
    if stanza:
        yield stanza
    ### END SOLUTION


# %%
check("first_checkpoint.stanzas")

# %% [markdown]
# ## Clicks that belong together
#
# `times` is an iterator over the moments, in seconds, at which a reader clicked, from the first to the last. A click belongs to the
# one before it if no more than `pause` seconds lie between the two. Give the clicks that belong together, each time a list, one list
# after another: each as soon as the first click that does not belong to it was read. Without clicks there is no list.


# %% exercise="clicks" slot="own_generator"
def clicks(times, pause):
    """The clicks that belong together, list by list.

    >>> list(clicks(iter([0, 10, 100]), pause=30))
    [[0, 10], [100]]
    """
    ### BEGIN SOLUTION
    together = []
    for time in times:
        if together and time - together[-1] > pause:
            yield together
            together = []
        together.append(time)
    if together:
        yield together
    ### END SOLUTION


# %%
check("first_checkpoint.clicks")

# %% [markdown]
# ## Parcels of files
#
# Files are packed for the post, in the order in which they come. A parcel holds at most `limit` MB. The first file that is too much
# for it closes it, and goes into the next one. A file larger than the limit travels alone. `sizes` is an iterator over the files'
# sizes in MB. Give the parcels, each a list of sizes, one after another: each as soon as the file that closes it was read. There are
# no empty parcels.


# %% exercise="parcels" slot="own_generator"
def parcels(sizes, limit):
    """The parcels, one after another.

    >>> list(parcels(iter([4, 5, 3]), limit=10))
    [[4, 5], [3]]
    """
    ### BEGIN SOLUTION
    parcel = []
    for size in sizes:
        if parcel and sum(parcel) + size > limit:
            yield parcel
            parcel = []
        parcel.append(size)
    if parcel:
        yield parcel
    ### END SOLUTION


# %%
check("first_checkpoint.parcels")

# %% [markdown]
# ## Who was asked
#
# Read this, and do not run it:
#
# ```python
# tested, halved = [], []
#
# def is_even(minutes):
#     tested.append(minutes)
#     return minutes % 2 == 0
#
# def half(minutes):
#     halved.append(minutes)
#     return minutes // 2
#
# stream = iter([5, 8, 3, 2, 6, 7, 4])
# halves = map(half, filter(is_even, stream))
# first = next(halves)
# more = list(islice(halves, 2))
# after = next(stream)
# ```
#
# Three numbers in place of the dots: the lengths of `tested` and of `halved` at the end, and `after`.

# %% exercise="who_was_asked" slot="trace"
### BEGIN STUB
# who_was_asked = (..., ..., ...)
### END STUB
### BEGIN SOLUTION
# 5 and 8 for the first, then 3, 2 and 6 for two more; nobody asked for the 7 until the last line.
who_was_asked = (5, 3, 7)
### END SOLUTION

# %%
check("first_checkpoint.who_was_asked")

# %% [markdown]
# ## What it took
#
# Read this, and do not run it:
#
# ```python
# calls = []
#
# def step(kept, seconds):
#     calls.append(seconds)
#     return kept + [seconds] if seconds else kept
#
# visits = iter([3, 0, 5, 0, 2, 0, 4, 1])
# next(visits)
# result = reduce(step, visits, [])
# rest = list(visits)
# ```
#
# Three numbers in place of the dots: the length of `calls`; how many items the sign `+` copied out of an old `kept` into a new list, in
# all; and the length of `rest`.

# %% exercise="what_it_took" slot="trace"
### BEGIN STUB
# what_it_took = (..., ..., ...)
### END STUB
### BEGIN SOLUTION
# The 3 was gone. Seven calls, for the zeros too; four of them copied 0, 1, 2 and 3 items; and nothing was left.
what_it_took = (7, 6, 0)
### END SOLUTION

# %%
check("first_checkpoint.what_it_took")

# %% [markdown]
# ## How long it takes
#
# Read this, and do not run it. `sleep(2)` waits for two seconds, `work(3)` keeps a core busy for three; all else takes no time worth
# mentioning.
#
# ```python
# def fetched(page):
#     sleep(2)
#     return page
#
# def measured(page):
#     work(3)
#     return len(page)
#
# pages = ["/", "/plays", "/flights", "/search"]
# sizes = map(measured, map(fetched, pages))
# first = next(sizes)
# two = list(islice(sizes, 2))
# ```
#
# Three numbers in place of the dots, for all these lines together: the seconds on the clock on the wall, the seconds on the CPU clock
# of this process, and the calls of `fetched`.

# %% exercise="how_long" slot="trace"
### BEGIN STUB
# how_long = (..., ..., ...)
### END STUB
### BEGIN SOLUTION
# One page for `next`, two more for `islice`; each waits for two seconds and then works for three.
how_long = (15, 9, 3)
### END SOLUTION

# %%
check("first_checkpoint.how_long")

# %% [markdown]
# ## What the pages cost
#
# A server writes a line for each request: the page, the status and the milliseconds, with blanks between, such as
# `/plays 200 40`. Where no time was taken the last is `-`. Some lines are broken off, and some are empty. A request counts if all
# three parts are there, the time was taken, and the status is below 400. `lines` is an iterator. Give a dictionary with, for each
# page, a pair: how many requests count, and their mean time.


# %% exercise="page_costs" slot="project"
def page_costs(lines):
    """For each page the number of requests and their mean time.

    >>> page_costs(iter(["/plays 200 40", "/plays 200 20"]))
    {'/plays': (2, 30.0)}
    """
    ### BEGIN SOLUTION
    states = {}
    for parts in map(str.split, lines):
        # The order of the questions matters: a line of one part has no status.
        if len(parts) == 3 and parts[2] != "-" and int(parts[1]) < 400:
            count, total = states.get(parts[0], (0, 0))
            states[parts[0]] = count + 1, total + int(parts[2])
    return {page: (count, total / count) for page, (count, total) in states.items()}
    ### END SOLUTION


# %%
check("first_checkpoint.page_costs")

# %% [markdown]
# ## Who speaks, and how long
#
# A line of a play is a speech if it has a colon: before the first colon stands who speaks, after it what is said. The names are
# written as it came: `Hero:`, `HERO :` and ` hero:` are all one person, `HERO`. A speech may be empty: somebody is silent, and that
# counts. `lines` is an iterator. Give a dictionary with, for each person, a pair: the number of speeches, and how many words they
# have on average.


# %% exercise="who_speaks" slot="project"
def who_speaks(lines):
    """For each person the number of speeches and their mean number of words.

    >>> who_speaks(iter(["Hero: To be or not", "Hero: No"]))
    {'HERO': (2, 2.5)}
    """
    ### BEGIN SOLUTION
    states = {}
    for line in filter(lambda line: ":" in line, lines):
        name, _, speech = line.partition(":")
        # The name is cleaned before anything is looked up under it.
        name = name.strip().upper()
        count, words = states.get(name, (0, 0))
        states[name] = count + 1, words + len(speech.split())
    return {name: (count, words / count) for name, (count, words) in states.items()}
    ### END SOLUTION


# %%
check("first_checkpoint.who_speaks")

# %% [markdown]
# ## The book of the lakes
#
# People write into a book, one line for each reading: the lake, the day, the degrees, with semicolons between, such as
# `Inari;2025-07-03;18.5`. Now and then there are blanks around the name, and the degrees are `NA` where the thermometer failed. Other
# lines are remarks, or empty. A line counts if it has all three parts and its degrees are known. `lines` is an iterator. Give a
# dictionary with, for each lake, a pair: how many lines count, and the highest temperature as a number. A lake may be below zero all year.


# %% exercise="lake_book" slot="project"
def lake_book(lines):
    """For each lake the number of readings and the highest of them.

    >>> lake_book(iter(["Inari;2025-07-03;4.5", "Inari;2025-07-04;6.5"]))
    {'Inari': (2, 6.5)}
    """
    ### BEGIN SOLUTION
    states = {}
    for parts in map(lambda line: line.split(";"), lines):
        if len(parts) == 3 and parts[2] != "NA":
            lake, degrees = parts[0].strip(), float(parts[2])
            # A lake's first reading is its highest so far, however cold it is.
            count, highest = states.get(lake, (0, degrees))
            states[lake] = count + 1, max(highest, degrees)
    return states
    ### END SOLUTION


# %%
check("first_checkpoint.lake_book")

# %% [markdown]
# ## Where you are

# %% tags=["nbval-ignore-output"]
progress()

# %% [markdown]
# Another try, with eight other exercises? Run this in a cell of your own:
#
# ```python
# new_try("first_checkpoint")
# ```
