# %% task [markdown] points=2 core=true
# ## The share of late flights
#
# *Repair.* `late_share` should return the share of all flights in a file that are known to have arrived late. For a file with the
# delays 12 and −3 it is `0.5`. Run the function and the cell below it. It counts the late flights, then all flights, and
# divides by zero.
#
# The mistake is in the class `Flights`. **Repair the class. Each loop over an object must start at the first row, hold at most one row,
# and close the file at the end.** `map` and `sum` are loops, too. Store no rows in `late_share`, either.

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
import sys
import warnings
from collections.abc import Iterator
from itertools import chain


def why_unreadable(error, flights, path):
    """A sentence for rows that could not be read, or ""."""
    if isinstance(error, TimeoutError):
        return "A loop over an object of `Flights` did not end. An iterator remembers its position, but a file that is opened again begins at the first row ([section 2](lesson#2)). How often does one loop open the file?"
    if "closed file" in str(error):
        return "A loop asked for a row after the file was closed. A row can be read only while its file is open ([section 6](lesson#6)). Which line closes the file, and how can each call of `__iter__` open it again?"
    if "non-iterator of type" in str(error):
        kind = str(error).split("'")[1]
        return f"Your `__iter__` returned a value of the type {kind}. A loop asks `__iter__` for an iterator ([section 2](lesson#2)). A list or a row is none; what a method with `yield` returns is one. Which statement of `__iter__` should change?"
    if flights and any(isinstance(row, Iterator) for row in expect.take(flights(path), 1)):
        return "`__iter__` gave an iterator as one item, where a row should stand. Which statement gives the items of an iterator, one by one ([section 7](lesson#7))?"
    return ""


@exercise(local="the class of the answer is looked at beside it")
def check(answer, draw):
    flights = draw.several(small_flight, 40, named="flights in the file")
    for flight in flights[:20] if len(flights) > 20 else ():  # the first have another share than all
        flight["arr_delay"] = "0"
    for flight, text in zip(flights, {1: ("1",), 2: ("NA", "1")}.get(len(flights), ())):
        flight["arr_delay"] = text
    columns = ["remark", *draw.random.sample([*flights[0]], 3)]
    rows = [{**flight, "remark": LONG} for flight in flights]
    path = draw.folder({"flights.csv": as_csv(rows, columns)}) / "flights.csv"
    known = []  # what the functions of the answer know as `Flights`, at each of their calls

    def note(frame, *event):
        known.extend(filter(None, [frame.f_globals.get("Flights")]))
        if len(known) > 10_000:
            raise TimeoutError

    with warnings.catch_warnings(record=True, action="always", category=ResourceWarning) as told:
        sys.setprofile(note)
        try:
            share, held = peak_bytes(lambda: answer(path))
        except (TypeError, ValueError, TimeoutError) as error:
            sys.setprofile(None)
            if says := why_unreadable(error, next(iter(known), None), path):
                expect.note(False, type(error).__name__, says=says)
                return
            raise
        finally:
            sys.setprofile(None)
        late = sum((minutes_late(flight) or 0) > 0 for flight in flights)
        counted, says = sum(minutes_late(flight) is not None for flight in flights), ""
        if not share:
            says = "Your function gave 0; {expected} is right. A count of 0 can mean that an earlier loop has consumed the rows ([section 2](lesson#2)). What does `__iter__` give the second loop?"
        elif expect.alike(share, late / max(counted, 1)):
            says = "Your function gave {received}; {expected} is right. The text asks for the share of all flights, including those without a known delay. Which flights does your code leave out?"
        if not expect.close(share, late / len(flights), says=says):
            return
        if not known:
            says = "The share is right, but your function uses no class `Flights`. The task is to repair this class. Where is it?"
            expect.note(False, "no class Flights", says=says)
            return
        one = known[0](path)
        first, second = iter(one), iter(one)
        next(first)
        path.write_text(as_csv(rows, columns).lower())
        found = {"first loop": [row["carrier"] for row in first], "second loop": [row["carrier"] for row in second]}
    codes = [row["carrier"].lower() for row in rows]
    says = "The share is right. Then the check started two loops over one object, and took one row in the first. The card shows the carriers that came after that. A loop must give all rows, whatever another loop has read. What should each call of `__iter__` open?"
    if {code.upper() for code in chain(*found.values())} & {*chain(*found.values())}:
        says = "The share is right, but your class reads rows before a loop asks for them. After the first row, the check wrote all carriers of the file in small letters. A loop still gave capitals. Which line of your class reads more than one row?"
    if first is second:
        says = "The share is right, but each loop over an object of `Flights` still gets the same iterator. The task is to repair this class. What should each call of `__iter__` make anew ([section 7](lesson#7))?"
    same = expect.equal(found, {"first loop": codes[1:], "second loop": codes}, says=says)
    says = "The rows are right, but no line of the class closed the file after the last one. Which should?"
    closed = expect.equal(after_reading(path, told), "the file is closed", says=says)
    if same and closed and len(flights) >= 20:
        says = "The share and the class are right, but your function held more than half of the file at once. Which line of it stores rows?"
        expect.true(held < path.stat().st_size / 2, says=says)


# %% right
class Flights:
    """The rows of a CSV file, by another method."""

    def __init__(self, path):
        self.path = path

    def __iter__(self):
        return self.rows()

    def rows(self):
        """The rows, one by one."""
        with open(self.path, newline="") as file:
            yield from csv.DictReader(file)


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
    says="The second sum counts one row too many. After `seek(0)` the same reader continues, and takes the first line for a flight. Besides the file, which object remembers a position ([section 2](lesson#2))?",
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
    says="The share is right, but your object keeps all rows in a list ([section 4](lesson#4)). The text asks you to hold at most one row. What could the object keep, so that each loop can read the rows from the file?",
    again="Keep the path and no rows. Let `__iter__` open the file and give the rows with `yield from`.",
)

wrong(
    "opens_without_closing",
    was=OPENS,
    now='return csv.DictReader(open(self.path, newline=""))',
    belief="files_close_themselves",
    says="The share is right, but a file stays open after the last row. A `with` block closes its file, and a generator can pause inside the block ([section 7](lesson#7)). Which line of your class closes the file?",
    again="Open the file in a `with` block of `__iter__`, and give the rows inside it.",
)

wrong(
    "keeps_the_reader",
    was=("self.path = path", OPENS),
    now=('self.rows = csv.DictReader(open(path, newline=""))', "yield from self.rows"),
    belief="lazy_holds_results",
    says="Your function divided by 0. The object keeps one reader, and the first sum consumed it: the second found no row ([section 2](lesson#2)). What should each call of `__iter__` make anew?",
    again="Keep only the path. Open the file and make the reader in `__iter__`.",
)

wrong(
    "stores_in_the_function",
    was="flights = Flights(path)",
    now="flights = list(Flights(path))",
    belief="Rows must be stored if they are needed twice.",
    says="The share and the class are right, but your function held more than half of the file at once. A list holds all rows ([section 4](lesson#4)). Which line makes one?",
    again="Remove `list`: each loop over an object of `Flights` reads the file anew.",
)
