# %% task [markdown]
# ## The closed file
#
# *Repair.* `closed_file(path)` should give the carriers of the late flights in a CSV file, as an iterator. It should
# **read a row only when a carrier is asked for, and close the file after the last row**. The file may be larger than memory.
# As it stands, the first `next` fails. Run it and the cell below it, read the error, and repair the function.
#
# The check adds late flights to the end of the file while it reads: one of the carrier YY after the call, one of ZZ after
# the first carrier, one of XX before the last. So the carriers should end with YY, ZZ, XX.

# %% answer
def closed_file(path):
    """The carriers of the late flights in a CSV file, one after another."""
    with open(path, newline="") as file:
        ### BEGIN STUB
        # return map(itemgetter("carrier"), filter(is_late, csv.DictReader(file)))
        ### END STUB
        ### BEGIN SOLUTION
        # The function pauses inside `with`: the file is open until the last row, and no longer.
        yield from map(itemgetter("carrier"), filter(is_late, csv.DictReader(file)))
        ### END SOLUTION


# %% trial tags=["raises-exception"]
next(closed_file(data.flights()))

# %% hints [markdown]
# 1. `return` leaves the function and also the `with` block. When is the first row read?
# 2. A function with `yield` pauses inside its `with` block. `yield from` gives every item of an iterable.
# 3. The long lines of a file. Fill the gap:
#    ```python
#    with open(path) as file:
#        for line in file:
#            if len(line) > 80:
#                ___ line
#    ```

# %% question [markdown]
# When is the file closed if a caller asks for three carriers and then stops?

# %% check
import os
import warnings


def is_open(path):
    """Whether this process has the file open: one of its descriptors leads there."""
    file = os.stat(path)
    for descriptor in map(int, os.listdir("/dev/fd")):
        try:
            if os.path.samestat(os.fstat(descriptor), file):
                return True
        except OSError:  # the descriptor that listed the others
            continue
    return False


@exercise(local="whether the file is still open can be seen only beside the answer")
def check(answer, draw):
    flights = draw.several(small_flight, 100, named="flights in the file")
    written = {"after the call": "YY", "after the first carrier": "ZZ", "before the last carrier": "XX"}
    draw.show("rows written meanwhile", written)
    columns = draw.random.sample([*flights[0]], 3)
    path = draw.folder({"flights.csv": as_csv(flights, columns)}) / "flights.csv"
    late = [flight["carrier"] for flight in flights if (minutes_late(flight) or 0) > 0]
    found = []
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always", ResourceWarning)
        carriers = iter(answer(str(path)))
        for code, count in zip(written.values(), (1, len(late), len(flights) + 3), strict=True):
            with open(path, "a") as file:
                row = {"month": "12", "carrier": code, "arr_delay": "5"}
                file.write(",".join(row[name] for name in columns) + "\n")
            found += expect.take(carriers, count)
    expect.equal(found, [*late, *written.values()])
    forgotten = any(issubclass(warning.category, ResourceWarning) for warning in told)
    expect.equal(
        "the file is open"
        if is_open(path)
        else "Python closed a forgotten file"
        if forgotten
        else "the file is closed",
        "the file is closed",
        says="All carriers came. After the last one: {received}. Which line of your code closes the file?",
    )


# %% right
@right
def loop_with_yield(path):
    """Row by row."""
    with open(path, newline="") as file:
        for flight in csv.DictReader(file):
            if is_late(flight):
                yield flight["carrier"]


# %% wrong
wrong(
    "expression_inside",
    was='yield from map(itemgetter("carrier"), filter(is_late, csv.DictReader(file)',
    now='return (flight["carrier"] for flight in csv.DictReader(file) if is_late(flight',
    belief="with_waits_for_readers",
    says="The file was closed when the first carrier was asked for. `return` ends the `with` block ([section 6](lesson#6)). How can a function give a carrier without leaving the block?",
    again="Replace `return`: [section 7](lesson#7) shows a function that pauses inside `with`.",
)

wrong(
    "all_in_a_list",
    was='yield from map(itemgetter("carrier"), filter(is_late, csv.DictReader(file)))',
    now='return iter([flight["carrier"] for flight in csv.DictReader(file) if is_late(flight)])',
    belief="What leaves a `with` block must have been read completely.",
    says="YY, ZZ and XX are missing. They were written after the call, and your function had read the whole file by then. Which part of it reads everything?",
    again="Do not build a list. Give each carrier with `yield` while the file is open.",
)

wrong(
    "list_before_yield",
    was='map(itemgetter("carrier"), filter(is_late, csv.DictReader(file',
    now='list(map(itemgetter("carrier"), filter(is_late, csv.DictReader(file)',
    belief="With `yield` in a function, all that the function does is lazy.",
    says="ZZ and XX are missing. They were written after the first carrier, and your function had read the whole file by then. Which call reads everything?",
    again="`list(…)` asks for all rows. Leave it out.",
)

wrong(
    "yields_the_map",
    was="from ",
    now="",
    belief="`yield` of an iterable hands out its items.",
    says="Your function gave one item, and it is a `map`. `yield x` gives `x` itself. What gives the items of `x` ([section 7](lesson#7))?",
    again="Give the items of the `map`, one by one, instead of the `map`.",
)


@wrong(belief="files_close_themselves", again="Open the file in a `with` statement, and give the carriers inside it.")
def never_closed(path):
    """All carriers came, but the file was open after the last one. With ten thousand files, the operating system refuses to open more. Which line of your code closes the file?"""
    return map(itemgetter("carrier"), filter(is_late, csv.DictReader(open(path, newline=""))))
