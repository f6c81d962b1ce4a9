# %% task [markdown]
# ## The closed file
#
# *Repair.* `closed_file(path)` should return an iterator over the carriers of the late flights in a CSV file. If UA and AA are
# late and DL is not, it gives `"UA"`, then `"AA"`. Now the first `next` fails. Run the function and the cell below it, read
# the error, and repair the function.
#
# **Read a row only when a carrier is asked for, and close the file after the last row.** The check changes the file while your
# function reads it. For each late flight, it first writes a new carrier into the file, then asks your function for one carrier. Your
# function should give the new carriers.

# %% answer
def closed_file(path):
    """The carriers of the late flights in a CSV file, one after another."""
    with open(path, newline="") as file:
        ### BEGIN STUB
        # return map(itemgetter("carrier"), filter(is_late, csv.DictReader(file)))
        ### END STUB
        ### BEGIN SOLUTION
        # The function pauses inside `with`: the file is open until the last row.
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
import operator
import warnings


@exercise(local="whether the file is still open can be seen only beside the answer")
def check(answer, draw):
    flights = draw.several(small_flight, 30, named="flights in the file")
    if len(flights) == 1:
        flights[0]["arr_delay"] = "1"
    columns = ["remark", *draw.random.sample([*flights[0]], 3)]
    rows = [{**flight, "remark": LONG} for flight in flights]
    path = draw.folder({"flights.csv": as_csv(rows, columns)}) / "flights.csv"
    late, found = [row for row in rows if (minutes_late(row) or 0) > 0], []
    before = [row["carrier"] for row in late]
    with warnings.catch_warnings(record=True, action="always", category=ResourceWarning) as told:
        result = answer(str(path))
        if not gives_items(result):
            return
        carriers = iter(result)
        for row in late:
            row["carrier"] = draw.random.choice(OTHER_CARRIERS)
            path.write_text(as_csv(rows, columns))
            found += expect.take(carriers, 1)
        found += expect.take(carriers, len(rows))
    after = [row["carrier"] for row in late]
    says = not_taken_apart(found)
    if len(found) == len(late) and all(map(operator.contains, zip(before, after, strict=True), found)):
        says = "Your function gave {received}, and the new carriers are {expected}. Your code read an old carrier before the check replaced it. Which part of your code reads ahead?"
    elif any(isinstance(each, dict) for each in found):
        found = "whole rows"
        says = "Your function gave whole rows, and the text asks for their carriers. `filter` gives its items unchanged ([section 3](lesson#3)). Which function takes one value from each row?"
    elif len(found) > len(late) and not says:
        says = "Your function gave more carriers than there are late flights in the file. Which step leaves out a flight that was not late?"
    expect.equal(found, after, says=says)
    says = "All carriers came, but no line of your code closed the file after the last one. Which should?"
    expect.equal(after_reading(path, told), "the file is closed", says=says)


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
    says="The file was closed before the first carrier was asked for. A row can be read only while its file is open ([section 6](lesson#6)). How can a function give a carrier and keep the file open?",
    again="Give the carriers with `yield` inside the `with` block. The function pauses there ([section 7](lesson#7)).",
)

wrong(
    "list_before_yield",
    was='map(itemgetter("carrier"), filter(is_late, csv.DictReader(file',
    now='list(map(itemgetter("carrier"), filter(is_late, csv.DictReader(file)',
    belief="With `yield` in a function, all that the function does is lazy.",
    says="Your function gave {received}, and the new carriers are {expected}. Your code read old carriers before the check replaced them. Which call reads more than one row at a time?",
    again="A `list(…)` asks for all rows. Give each carrier before you read the next row.",
)

wrong(
    "never_closed",
    was=(
        'with open(path, newline="") as file:\n        # The function pauses inside `with`: the file is open until the last row.\n        yield from',
        "(file)))",
    ),
    now=("return", '(open(path, newline=""))))'),
    belief="files_close_themselves",
    says="All carriers came, but the file was open after the last one. An operating system limits how many files a program can have open. Which line of your code closes the file?",
    again="Open the file in a `with` statement, and give the carriers inside it.",
)
