# %% task [markdown] points=2 core=true
# ## Ten very late flights
#
# *Complete.* Give the first ten flights that are known to have arrived more than 300 minutes late, as a list, and read no
# row more than that takes. Where there are fewer, give them all. Two holes.
#
# `flights` is an iterator, such as the one over the rows of an open file.

# %% answer
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


# %% note [markdown]
# And on the file of 2013? pandas reads all its rows, two columns of each, and says in which row the tenth of them stands. How
# many rows does your function read?

# %% code
import pandas

columns = pandas.read_csv(data.flights(), usecols=["month", "arr_delay"])
very_late = columns[columns["arr_delay"] > 300]
int(very_late.index[9]) + 1, len(columns)

# %% hints [markdown]
# 1. `very_late` waits to be asked. Who should ask it, how many times, and what if it has fewer to give?
# 2. `delay(flight)` may be None, which cannot be compared with 300. `islice(iterator, 10)` asks at most ten times.
# 3. A relative, the first three long words of a stream: `long = filter(lambda word: len(word) > 9, words)`, then
#    `list(islice(long, 3))`.

# %% question [markdown]
# Where would your answer stop if only nine such flights existed?


# %% check
def check(answer, draw):
    flights = draw.several(small_flight, 1_000, at_least=0, named="flights")
    if len(flights) > 5:  # the first counts, and barely; of many it takes more than twenty to find ten
        flights[0]["arr_delay"] = "301"
    for flight in flights[1:15] if len(flights) > 20 else ():
        flight["arr_delay"] = draw.random.choice(("NA", "0", "300", "12"))
    expected, needed = [], 0
    for flight in flights:
        needed += 1
        if (minutes_late(flight) or 0) > 300:
            expected.append(flight)
        if len(expected) == 10:
            break
    served = expect.serve(flights)
    found = answer(served)
    expect.equal(found, expected)
    expect.reads(served, needed, says="It had {received}; {expected} hold the flights asked for.")


# %% right
@right
def with_break(flights):
    """A loop that looks before it asks again."""
    found = []
    for flight in flights:
        if (delay(flight) or 0) > 300:
            found.append(flight)
            if len(found) == 10:
                break
    return found


# %% wrong
@wrong(belief="a_limit_only_cuts_the_result")
def cuts_the_list(flights):
    """It found them all and kept ten, so the file was read to its end. At which moment were the ten known?"""
    very_late = filter(lambda flight: (delay(flight) or 0) > 300, flights)
    return list(very_late)[:10]


@wrong(belief="one_more_to_see_the_end")
def pulls_then_looks(flights):
    """After the tenth it went on to the next very late flight before it saw that it had enough. When does a `for` ask for its item?"""
    found = []
    for flight in filter(lambda flight: (delay(flight) or 0) > 300, flights):
        if len(found) == 10:
            break
        found.append(flight)
    return found


@wrong(belief="order_of_stages_is_free")
def ten_then_late(flights):
    """These are the very late ones among the first ten rows. Which of the two steps should see the other's results?"""
    return list(filter(lambda flight: (delay(flight) or 0) > 300, islice(flights, 10)))


@wrong(belief="csv_knows_numbers")
def compares_text(flights):
    """A flight 45 minutes late counts as very late here, and so does one marked NA. What does `"45" > "300"` give?"""
    return list(islice(filter(lambda flight: flight["arr_delay"] > "300", flights), 10))


@wrong(belief="An iterator that would give the items is as good as the list of them.")
def still_a_stream(flights):
    """What came back has not found anything yet, and the file may be closed before it does. What makes a stream a list?"""
    return islice(filter(lambda flight: (delay(flight) or 0) > 300, flights), 10)


@wrong(belief="a_value_knows_its_row")
def very_late_minutes(flights):
    """These are the minutes of the very late flights, without the flights. Whose carrier could anybody look up with a 301?"""
    return list(islice(filter(lambda minutes: (minutes or 0) > 300, map(delay, flights)), 10))


@wrong(belief="there_are_always_enough")
def next_ten_times(flights):
    """`next` was called ten times, whatever there was: it raised StopIteration, and what had been found is lost. What should a day with three such flights give?"""
    very_late = filter(lambda flight: (delay(flight) or 0) > 300, flights)
    return [next(very_late) for _ in range(10)]


equivalent(was="minutes is not None", now="bool(minutes)", why="A delay of 0 is not above 300 either.")
