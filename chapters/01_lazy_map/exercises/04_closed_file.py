# %% task [markdown]
# ## The closed file
#
# *Repair.* `closed_file(path)` should give the carriers of the late flights in a CSV file: an iterator that reads a row when
# it is asked for one, and closes the file after the last. As it stands, the first `next` fails. Run it and the cell below it,
# see the error, and mend it. Holding all carriers in a list is not the way out: the file may be large.
#
# The check looks whether you read row by row. After the call it adds a late flight of the carrier YY to the end of the file;
# after it has taken your first carrier, one of ZZ. So what you give should end with YY and ZZ.

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
# 1. `return` leaves the function, and leaving it leaves the `with` block too. When is the first row read?
# 2. A function with `yield` pauses inside its `with` block. `yield from` passes on every item of an iterable.
# 3. A relative, the long lines of a file: `with open(path) as file:` and in it `for line in file:` and in it `if
#    len(line) > 80: yield line`.

# %% question [markdown]
# When is the file closed if somebody asks for three carriers and then stops?

# %% check
import os


def write_row(path, carrier):
    """Add a row to the file, as somebody who writes while others read."""
    with open(path, "a") as file:
        file.write(f"12,{carrier},5\n")


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


@exercise(
    local="whether the file is still open can be seen only beside the answer",
    only="an iterator: the text asks for one, and its cell calls `next` on it",
)
def check(answer, draw):
    flights = draw.several(small_flight, 100, named="flights in the file")
    draw.show("rows written meanwhile", {"after the call": "YY", "after the first carrier": "ZZ"})
    path = draw.folder({"flights.csv": as_csv(flights)}) / "flights.csv"
    carriers = answer(str(path))
    expect.iterator(carriers)
    write_row(path, "YY")
    first = expect.take(carriers, 1)
    write_row(path, "ZZ")
    late = [flight["carrier"] for flight in flights if (minutes_late(flight) or 0) > 0]
    expect.equal(first + expect.everything(carriers), [*late, "YY", "ZZ"])
    expect.equal(
        "the file is open" if is_open(path) else "the file is closed",
        "the file is closed",
        says="It gave all the carriers, and the file is still open. Who closes it, and when?",
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
    says="The file is closed when the first carrier is asked for, although the expression stands inside `with`. What ended that block?",
)

wrong(
    "all_in_a_list",
    was='yield from map(itemgetter("carrier"), filter(is_late, csv.DictReader(file)))',
    now='return [flight["carrier"] for flight in csv.DictReader(file) if is_late(flight)]',
    belief="What leaves a `with` block must have been read completely.",
    says="All carriers are read and held before the caller sees the first. What if the file is larger than the memory?",
)

wrong(
    "list_in_disguise",
    was='yield from map(itemgetter("carrier"), filter(is_late, csv.DictReader(file))',
    now='return iter([flight["carrier"] for flight in csv.DictReader(file) if is_late(flight)]',
    belief="`iter` around a list makes the work that built the list lazy.",
    says="It is an iterator, and yet it missed both rows that came after the call. What was read, and held, before `iter` was called?",
)

wrong(
    "yields_the_map",
    was="from ",
    now="",
    belief="`yield` of an iterable hands out its items.",
    says="The caller gets a single item: a whole `map`. What did `yield` hand out, and how many times?",
)

wrong(
    "list_before_yield",
    was='map(itemgetter("carrier"), filter(is_late, csv.DictReader(file',
    now='list(map(itemgetter("carrier"), filter(is_late, csv.DictReader(file)',
    belief="With `yield` in a function, all that the function does is lazy.",
    says="It saw YY and missed ZZ: all the rows were read, and held, when the first carrier was asked for. Which part of it asks for all of them?",
)


@wrong(belief="files_close_themselves")
def never_closed(path):
    """All the carriers came, and the file was open after the last of them. The function returned long ago: who is left to close it, and what would a call for each of ten thousand files leave behind?"""
    return map(itemgetter("carrier"), filter(is_late, csv.DictReader(open(path, newline=""))))


wrong(
    "carriers_of_all",
    was='yield from map(itemgetter("carrier"), filter(is_late, csv.DictReader(file)))',
    now='for flight in csv.DictReader(file):\n            yield flight["carrier"]',
    belief="What mended one program mends the next, as it stands.",
    says="The file is open when it should be and closed at the end, and the carriers of punctual flights came along. Which part of the function as it was given is gone?",
)
