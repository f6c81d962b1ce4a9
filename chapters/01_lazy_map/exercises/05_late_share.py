# %% task [markdown] points=2 core=true
# ## The share of late flights
#
# *Repair.* What share of all flights in a file is known to have arrived late? `late_share` counts the late ones, then counts
# all, and divides by zero: run it and the cell below it. The mistake is in the class `Flights`. Mend it, so that every `for`,
# every `map` and every `sum` over it starts at the first row, holds no more than the row it is at, and closes the file at the
# end.
#
# A file with the delays 12 and −3 gives `0.5`.

# %% answer
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


# %% trial tags=["raises-exception"]
round(late_share(data.flights_by_month() / "2013-01.csv"), 3)

# %% hints [markdown]
# 1. Both sums ask `flights` for an iterator. What does `__iter__` give the first, and what the second?
# 2. Let the object keep the path, and let every call of `__iter__` open the file anew. It may contain `yield`.
# 3. A relative, a text whose words can be gone through again and again: `__init__` keeps `self.text = text`, and
#    `__iter__` is `for line in self.text.splitlines(): yield from line.split()`.

# %% question [markdown]
# For one share, how many generators did `__iter__` make, and which lines asked for them?

# %% check
import warnings


def flight_with_remark(random):
    """A flight with one more column: who holds such rows or their lines, holds much."""
    return small_flight(random) | {"remark": random.choice(("late crew ", "fog at sea ")) * 40}


@exercise(local="peak memory is measured beside the answer")
def check(answer, draw):
    # Memory is measured on the last file only: measuring is slow, and a few rows weigh nothing.
    flights = draw.several(flight_with_remark if draw.cap is None else small_flight, 200, named="flights in the file")
    for flight in flights[:20] if len(flights) > 20 else ():  # the first of many have another share than all
        flight["arr_delay"] = "0"
    path = draw.folder({"flights.csv": as_csv(flights)}) / "flights.csv"
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always", ResourceWarning)
        if draw.cap is None:
            share = expect.peak_memory(
                lambda: answer(str(path)),
                90_000,
                says="It held more than the row it was at. Who still needs a row that was counted?",
            )
        else:
            share = answer(str(path))
    expect.close(share, sum((minutes_late(flight) or 0) > 0 for flight in flights) / len(flights))
    forgotten = any(issubclass(warning.category, ResourceWarning) for warning in told)
    expect.equal(
        "a file was left open" if forgotten else "every file was closed",
        "every file was closed",
        says="The file was opened and not closed: Python found it when nobody held it any more. Who should have closed it?",
    )


# %% right
@right
def one_reading(path):
    """Two counters in one loop."""
    late = total = 0
    with open(path, newline="") as file:
        for flight in csv.DictReader(file):
            total += 1
            late += is_late(flight)
    return late / total


# %% wrong
@wrong(belief="lazy_holds_results")
def late_then_all(path):
    """Counting the late ones used the rows up, and there were none left to count. What should the second count be given to start with?"""

    with open(path, newline="") as file:
        flights = csv.DictReader(file)
        return sum(map(is_late, flights)) / sum(1 for _ in flights)


@wrong(belief="lazy_holds_results")
def all_then_late(path):
    """Now the late ones are counted last, and none is found: the share is 0 on every file. What did the first count leave behind?"""
    with open(path, newline="") as file:
        flights = csv.DictReader(file)
        total = sum(1 for _ in flights)
        return sum(map(is_late, flights)) / total


@wrong(belief="Setting a file back to its start sets back everything that reads from it.")
def rewinds(path):
    """The second count is one too high: after `seek(0)` the reader met the header line and took it for a flight. What else remembers a position here?"""
    with open(path, newline="") as file:
        flights = csv.DictReader(file)
        late = sum(map(is_late, flights))
        file.seek(0)
        return late / sum(1 for _ in flights)


@wrong(belief="holding_is_free")
def holds_the_rows(path):
    """The share is right, and every row of the file was in memory for it. Could each count fetch its rows from where they are?"""
    with open(path, newline="") as file:
        flights = list(csv.DictReader(file))
    return sum(map(is_late, flights)) / len(flights)


@wrong(belief="unknown_does_not_count")
def of_the_known(path):
    """This is the share among flights with a delay on record. Which flights does the question count below the line?"""
    late = total = 0
    with open(path, newline="") as file:
        for minutes in map(delay, csv.DictReader(file)):
            total += minutes is not None
            late += (minutes or 0) > 0
    return late / max(total, 1)


@wrong(belief="with_waits_for_readers")
def returns_the_reader(path):
    """Every pass opens the file, and yet there is nothing to read but a closed one. What has `return` ended, and when is the first row read?"""

    class Flights:
        def __iter__(self):
            with open(path, newline="") as file:
                return csv.DictReader(file)

    flights = Flights()
    return sum(map(is_late, flights)) / sum(1 for _ in flights)


@wrong(belief="files_close_themselves")
def opens_without_closing(path):
    """The share is right, and two files were left open, one by each count: `__iter__` opened a file, returned, and was gone. Who could still be there when the last row has been read?"""

    class Flights:
        def __iter__(self):
            return csv.DictReader(open(path, newline=""))

    flights = Flights()
    return sum(map(is_late, flights)) / sum(1 for _ in flights)
