# %% task [markdown] points=2 core=true
# ## The share of late flights
#
# *Repair.* What share of all flights in a file is known to have arrived late? A file with the delays 12 and −3 gives `0.5`.
# `late_share` counts the late flights, then all flights, and divides by zero: run it and the cell below it.
#
# The mistake is in the class `Flights`. **Repair the class**: every `for`, `map` or `sum` over an object of it starts at the first row,
# holds no more than one row, and closes the file at the end.

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
# 1. Both sums ask `flights` for an iterator. What does `__iter__` give the first sum, and what the second?
# 2. Let the object keep the path. Each call of `__iter__` can open the file again, and `__iter__` may contain `yield`.
# 3. A text whose words can be read again and again. Fill the gap:
#    ```python
#    def __init__(self, text):
#        self.text = text
#
#    def __iter__(self):
#        for line in self.text.splitlines():
#            ___ line.split()
#    ```

# %% question [markdown]
# How many generators does `__iter__` make for one share, and which lines ask for them?

# %% check
import io
import sys
import warnings
from contextlib import contextmanager
from unittest import mock


def flight_with_remark(random):
    """A flight with one more column: its row is long."""
    return small_flight(random) | {"remark": random.choice(("late crew ", "fog at sea ")) * 40}


@contextmanager
def watching():
    """A list of the classes `Flights` that the code knows which opens a file inside the block."""
    real, classes = io.open, []

    def watched(*arguments, **named):
        frame = sys._getframe(1)
        while frame and not isinstance(frame.f_globals.get("Flights"), type):
            frame = frame.f_back
        classes.extend([frame.f_globals["Flights"]] if frame else [])
        return real(*arguments, **named)

    with mock.patch("builtins.open", watched), mock.patch("io.open", watched):
        yield classes


@exercise(local="peak memory is measured beside the answer")
def check(answer, draw):
    flights = draw.several(small_flight, 200, named="flights in the file")
    for flight in flights[:20] if len(flights) > 20 else ():  # the first of many have another share than all
        flight["arr_delay"] = "0"
    if len(flights) == 2:
        flights[0]["arr_delay"], flights[1]["arr_delay"] = "NA", "1"
    columns = draw.random.sample([*flights[0]], 3)
    path = draw.folder({"flights.csv": as_csv(flights, columns)}) / "flights.csv"
    with warnings.catch_warnings(record=True) as told, watching() as classes:
        warnings.simplefilter("always", ResourceWarning)
        share = answer(path)
    if not expect.close(share, sum((minutes_late(flight) or 0) > 0 for flight in flights) / len(flights)):
        return
    forgotten = any(issubclass(warning.category, ResourceWarning) for warning in told)
    expect.equal(
        "Python closed a forgotten file" if forgotten else "your code closed every file",
        "your code closed every file",
        says="The share is right. Afterwards: {received}. Which line of your code closes the file?",
    )
    if draw.cap is None:  # rows that are read again and again cost time
        rows = [flight_with_remark(draw.random) for _ in range(500)]
        folder = draw.folder({"few.csv": as_csv(rows), "many.csv": as_csv(rows * 5)})
        few, many = (peak_bytes(lambda name=name: answer(folder / name))[1] for name in ("few.csv", "many.csv"))
        expect.note(
            many - few < 8_000,
            f"{few // 1000} kB for 500 rows, {many // 1000} kB for 2,500 rows",
            "as much memory for 2,500 rows as for 500",
            says="The share is right. At its peak your code held {received}. What does it keep of each row?",
            key="grows" if many - few >= 8_000 else "stays",
        )
    if not classes:
        says = "The share is right, but your code has no class `Flights`. The task is to repair this class. Which of its lines makes the second sum empty?"
        expect.note(False, "no class Flights", says=says)
        return
    rows = classes[0](path)
    expect.equal(
        sum(one == other for one, other in zip(rows, rows)),
        len(flights),
        says="The share is right. Two loops over one object of `Flights`, side by side, met in {received} of {expected} rows. "
        "The task is to repair the class. What should each call of `__iter__` give?",
    )


# %% right
class Flights:
    """The rows of a CSV file, by another method."""

    def __init__(self, path):
        self.path = path

    def __iter__(self):
        return self.rows()

    def rows(self):
        """The rows, one by one."""
        file = open(self.path, newline="")
        try:
            yield from csv.DictReader(file)
        finally:
            file.close()


@right
def by_method(path):
    """`__iter__` returns a new generator each time."""
    flights = Flights(path)
    total = sum(1 for _ in flights)
    return sum(map(is_late, flights)) / total


# %% wrong
OPENS = 'with open(self.path, newline="") as file:\n            yield from csv.DictReader(file)'

wrong(
    "rewinds",
    was=("self.path = path", OPENS),
    now=(
        'self.file = open(path, newline="")\n        self.rows = csv.DictReader(self.file)',
        "self.file.seek(0)\n        return self.rows",
    ),
    belief="Setting a file back to its start sets back everything that reads from it.",
    says="The second sum counts one row too many. After `seek(0)` the same reader goes on, and it takes the header line for a flight. What remembers a position besides the file?",
    again="Keep neither a file nor a reader in the object. Make both anew in `__iter__`.",
)

wrong(
    "holds_the_rows",
    was=("self.path = path", OPENS),
    now=(
        'with open(path, newline="") as file:\n            self.rows = list(csv.DictReader(file))',
        "return iter(self.rows)",
    ),
    belief="holding_is_free",
    says="The share is right. For 2,500 rows your code needs much more memory than for 500, because it keeps every row. What else could the object keep, so that a loop can find the rows again?",
    again="Keep the path and no rows. Let `__iter__` read the file.",
)

wrong(
    "returns_the_reader",
    was="yield from csv",
    now="return csv",
    belief="with_waits_for_readers",
    says="The file was closed before its first row was read. `return` ends the `with` block ([section 6](lesson#6)). How can `__iter__` give rows without leaving the block?",
    again="Let `__iter__` pause inside `with`, as the generators of [section 7](lesson#7) do.",
)

wrong(
    "opens_without_closing",
    was=OPENS,
    now='return csv.DictReader(open(self.path, newline=""))',
    belief="files_close_themselves",
    says="The share is right, but two files were left open, one by each sum. `__iter__` opens a file and returns. Which part of your code still runs when the last row has been read?",
    again="Open the file in a `with` block of `__iter__`, and give the rows inside it.",
)

wrong(
    "one_loop",
    was=(
        "self.path = path",
        OPENS,
        "    flights = Flights(path)\n    late = sum(map(is_late, flights))\n    return late / sum(1 for _ in flights)",
    ),
    now=(
        'self.rows = csv.DictReader(open(path, newline=""))',
        "return self.rows",
        '    with open(path, newline="") as file:\n'
        "        late = [0, 0]\n"
        "        for flight in csv.DictReader(file):\n"
        "            late[is_late(flight)] += 1\n"
        "    return late[True] / sum(late)",
    ),
    belief="A class that nobody calls needs no repair.",
    says="The share is right, but two loops over one object of `Flights` still share one reader. The task is to repair this class. What should each call of `__iter__` give?",
    again="Write `late_share` as it was given, and repair `__init__` and `__iter__`.",
)
