# %% task [markdown] points=2
# ## A reader
#
# *Complete.* `reader(columns, wanted)` gives a *function*: it takes a line and gives its record, with the wanted columns only.
# `wanted` is one text with blanks between the names, as somebody would type it. A name that no column has is passed over. Two
# holes: the test, and the stages.

# %% answer
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


# %% hints [markdown]
# 1. Begin with the data: a line. Which of the three stages takes a line, and what do the other two take?
# 2. `compose` runs the last name first: `compose(…, …, fields)`. `curry(keyfilter, is_wanted)` waits for a
#    dictionary. `in` on a text looks for pieces; `wanted.split()` is a list of names.
# 3. A relative, the long words of a line: `compose(curry(filter, is_long), str.split, str.lower)`, with `def
#    is_long(word): return len(word) > 6` above it.

# %% question [markdown]
# What does `curry(named, columns)` know at the moment when `reader` returns, and what does it wait for?

# %% check
from workbook.data.catalog.flights import row as flight_row


COLUMNS = (
    "month",
    "dep_time",
    "sched_dep_time",
    "carrier",
    "origin",
    "arr_time",
    "sched_arr_time",
    "hour",
    "time_hour",
)


WISHES = (
    "sched_dep_time carrier gate",
    "gate time_hour month",
    "origin sched_arr_time gate",
    "time_hour gate sched_dep_time",
)


def check(answer, draw):
    columns = draw.show("columns", draw.random.sample(COLUMNS, len(COLUMNS)))
    wanted = draw.choice(WISHES, named="wanted")
    if draw.cap is None:  # the last column counts
        columns.sort(key=wanted.split().__contains__)
    rows = [flight_row(draw.random) for _ in range(draw.size(40, at_least=0))]
    lines = draw.show("lines", [",".join(row[name] for name in columns) + "\n" for row in rows])
    read = answer(columns, wanted)
    expected = [{name: row[name] for name in wanted.split() if name in row} for row in rows]
    received = [tried(read, line) for line in lines]
    expect.note(received == expected, received, expected, key=expect.freeze([kind_of(each) for each in received]))


# %% right
@right
def one_expression(columns, wanted):
    """A function in a function, and a dict comprehension."""
    names = set(wanted.split())

    def read(line):
        return {name: value for name, value in zip(columns, fields(line)) if name in names}

    return read


# %% wrong
@wrong(belief="in_compares_whole_words")
def piece_of_the_text(columns, wanted):
    """The column dep_time came along with sched_dep_time, although nobody had asked for it. What does `in` look for in a *text*?"""
    return compose(curry(keyfilter, lambda name: name in wanted), curry(named, columns), fields)


@wrong(belief="compose_reads_left_to_right")
def stages_in_reading_order(columns, wanted):
    """The line itself went to `keyfilter`, which knows dictionaries only. Who is called first in `compose(a, b, c)`?"""
    return compose(fields, curry(named, columns), curry(keyfilter, lambda name: name in wanted.split()))


@wrong(belief="What one file's records have, every file's records have.")
def looks_up_each_name(columns, wanted):
    """A KeyError: `wanted` names a column that this file does not have. Starting from the record's own keys, would it ever have been looked up?"""

    def picked(record):
        return {name: record[name] for name in wanted.split()}

    return compose(picked, curry(named, columns), fields)


@wrong(belief="functions_wait_by_themselves")
def forgets_to_curry(columns, wanted):
    """A TypeError before there was any line: a stage was called, with brackets, while the pipeline was being put together. What did it still lack at that moment?"""
    return compose(keyfilter(lambda name: name in wanted.split()), named(columns), fields)


@wrong(belief="A function gives back the last value that it has worked out.")
def test_without_return(columns, wanted):
    """Every record is empty: the test let no name through. What does `is_wanted` hand to `keyfilter` when it is called?"""

    def is_wanted(name):
        name in wanted.split()  # noqa: B015 this is the mistake

    return compose(curry(keyfilter, is_wanted), curry(named, columns), fields)


equivalent(was="", now="columns = repeated(columns)", why="A line ends before the names begin again.")
equivalent(was="", now="columns = first_twenty(columns)", why="There are nine columns.")
