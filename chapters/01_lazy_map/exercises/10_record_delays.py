# %% task [markdown] points=3
# ## Project: records
#
# A *record* is a value greater than all before it. Give the records over many files, read as one stream, in the order of
# the files' names. `pattern` is what `iglob` takes. `numbers(path)` gives an iterator over the numbers in one file; two such
# functions are given below, for flights and for plays.
#
# It should run on a year of files in under 1 MB. So: hand out a record as soon as it is met, ask a file for its numbers only
# when the one before is used up, and hold no more than you need to tell a record.

# %% given
def delays_in(path):
    """The known delays in a CSV file of flights."""
    with open(path, newline="") as file:
        for flight in csv.DictReader(file):
            if flight["arr_delay"] != "NA":
                yield int(flight["arr_delay"])


def lengths_in(path):
    """The lengths of the lines in a text file."""
    with open(path, encoding="utf-8", errors="replace") as file:
        for line in file:
            yield len(line.rstrip("\n"))


# %% note [markdown]
# *Write.* If `a.txt` holds 3, 1, 7 and `b.txt` holds 5, 9, then `record_delays("*.txt", numbers)` gives 3, 7 and 9.


# %% answer
def record_delays(pattern, numbers):
    """The numbers greater than all before them, over the files that fit the pattern."""
    ### BEGIN SOLUTION
    # `from_iterable` asks for a file's numbers when the file before it has ended.
    stream = chain.from_iterable(map(numbers, sorted(iglob(pattern))))
    record = None
    for number in stream:
        if record is None or number > record:
            record = number
            yield number
    ### END SOLUTION


# %% note [markdown]
# It passes? Then run it on the real files, in a cell of your own, and measure the peak with `tracemalloc`, as in the lesson:
#
# ```python
# from workbook import data
#
# list(record_delays(f"{data.flights_by_month()}/*.csv", delays_in))
# list(record_delays(f"{data.plays()}/*.txt", lengths_in))
# ```
#
# The first gives the history of bad luck of a year, the second the longest lines of Shakespeare. Not a line of
# your code knows which of the two it works on.

# %% hints [markdown]
# 1. Three parts: the files in order, one stream out of all their numbers, and what makes a number a record.
# 2. `sorted(iglob(pattern))`, then `chain.from_iterable(map(numbers, …))`; in a loop keep the record so far, None at
#    first, and `yield` each number that beats it.
# 3. A relative, the changes of a status over many logs: `last = None`, then `for status in
#    chain.from_iterable(map(statuses, paths)):` and in it `if status != last: yield status` and `last = status`.

# %% question [markdown]
# What is in memory while the hundredth file is read?

# %% check
from pathlib import Path


def numbers_of_a_file(random):
    """Some delays, the first of them early; now and then none."""
    return [random.randint(-40, 300 if at else -1) for at in range(random.choice((0, 1, 2, 4, 8)))]


def check(answer, draw):
    names = [f"{at:02}.txt" for at in sorted(draw.random.sample(range(100), draw.size(12)))]
    files = draw.show("files", {name: numbers_of_a_file(draw.random) for name in names})
    if len(names) > 5:  # a record that comes twice, and one of 0 that is followed by less
        files[names[0]][:0] = [-7, -7, 0, -3]
    # Written in any order: a folder lists its files as it likes.
    folder = draw.folder(dict.fromkeys(draw.random.sample(names, len(names)), ""))
    asked, opened = [], []

    def numbers(path):
        asked.append(Path(path).name)
        opened.append(expect.serve(files[asked[-1]]))
        return opened[-1]

    expected = []
    for number in (number for file in files.values() for number in file):
        if not expected or number > expected[-1]:
            expected.append(number)
    due = next((at for at, file in enumerate(files.values(), 1) if file), len(files))

    records = iter(answer(f"{folder}/*.txt", numbers))
    first = expect.take(records, 1)
    expect.equal(
        asked,
        names[:due],
        says="For the first record it asked these files for their numbers: {received}. In the order of the names, and no sooner "
        "than needed, it would be {expected}.",
    )
    expect.equal(
        sum(served.reads for served in opened),
        min(1, len(expected)),
        says="Numbers read before the first record came out: {received}; due: {expected}. What has the very first to beat?",
    )
    says = (
        ""
        if first == expected[:1]
        else "It begins with {received}. What has the very first number to beat? Due: {expected}."
    )
    expect.equal(first + expect.everything(records), expected, says=says)


# %% right
@right
def nested_loops(pattern, numbers):
    """Loops in place of chain, a list of one in place of None."""
    best = []
    for path in sorted(iglob(pattern)):
        for number in numbers(path):
            if not best or number > best[0]:
                best = [number]
                yield number


# %% wrong
from itertools import accumulate, tee


@wrong(belief="zero_is_the_least")
def from_zero(pattern, numbers):
    """Records below zero are missing: the first flights of a good day arrive early. Is the first number a record, whatever it is?"""
    record = 0
    for number in chain.from_iterable(map(numbers, sorted(iglob(pattern)))):
        if number > record:
            record = number
            yield number


wrong(
    "as_the_folder_comes",
    was=("    stream = chain.from_iterable(map(numbers, sorted(iglob(pattern))))\n", "stream:"),
    now=("", "chain.from_iterable(map(numbers, iglob(pattern))):"),
    belief="Files come out of a folder in the order of their names.",
    says="The files came in another order than their names, and with them the records. In which order does `iglob` find files, and who promises it?",
)

wrong(
    "all_files_at_once",
    was=("    stream = chain.from_iterable(map(numbers, sorted(iglob(pattern))))\n", "stream:"),
    now=("", "chain(*map(numbers, sorted(iglob(pattern)))):"),
    belief="star_is_lazy",
    says="Every file was asked for its numbers before the first was read. When does the star in `chain(*…)` need its items?",
)


@wrong(belief="holding_is_free")
def holds_all(pattern, numbers):
    """All numbers of all files were in one list before the first record came out. How many of them does a record need?"""
    held = [number for path in sorted(iglob(pattern)) for number in numbers(path)]
    for at, number in enumerate(held):
        if number > max(held[:at], default=number - 1):
            yield number


@wrong(belief="What is asked of many files is asked of each on its own.")
def records_of_each_file(pattern, numbers):
    """A later file gives records that an earlier one had beaten. What do you know of the first file when the second begins?"""
    for path in sorted(iglob(pattern)):
        record = None
        for number in numbers(path):
            if record is None or number > record:
                record = number
                yield number


@wrong(belief="The running maximum and the list of records are the same.")
def running_maximum(pattern, numbers):
    """A record is repeated for every number that does not beat it. What is a running maximum, and when is it new?"""
    return accumulate(chain.from_iterable(map(numbers, sorted(iglob(pattern)))), max)


@wrong(belief="It is enough to compare each value with the one before it.")
def compares_with_itself(pattern, numbers):
    """It compares the numbers with their predecessors, not with the record. After 3, 9, 5, 7: is 7 a record?"""
    left, right = tee(chain.from_iterable(map(numbers, sorted(iglob(pattern)))))
    yield from islice(right, 1)
    for before, number in zip(left, right):
        if number > before:
            yield number
