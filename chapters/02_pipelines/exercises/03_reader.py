# %% task [markdown] points=2
# ## A reader
#
# *Complete.* `reader(columns, wanted)` returns a **function**. That function takes a line and returns its record with the wanted
# columns only. `wanted` is one text with blanks between the names. If a name in it is not in `columns`, ignore
# that name. Fill the two gaps: the test, and the stages.

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
        # The last one named runs first. Each of the other two waits for the result of
        # the one after it.
        curry(keyfilter, is_wanted),
        curry(named, columns),
        fields,
        ### END SOLUTION
    )


# %% hints [markdown]
# 1. Start with the line. Which of `fields`, `named` and `keyfilter` takes a line, and what do the other two take?
# 2. Every stage gets one value. `curry` gives a function its other arguments beforehand ([section 4](lesson#4)). For the
#    test, see what `"a bc".split()` returns.
# 3. The long words of a line. Fill the gap:
#    ```python
#    def is_long(word):
#        return len(word) > 6
#
#    long_words = compose(curry(filter, is_long), ___, str.lower)
#    ```

# %% question [markdown]
# Which argument does `curry(named, columns)` have when `reader` returns, and which one does it wait for?

# %% check
from workbook.data.catalog.flights import row as flight_row

# Every text names columns whose names begin or end another one, and one that has another as a part.
COLUMNS = (
    "month dep_time sched_dep_time dep_times origin arr_time sched_arr_time arr_times hour time_hour hours".split()
)
TEXTS = (
    "sched_dep_time arr_time gate",
    "gate time_hour dep_time month",
    "dep_time sched_arr_time gate",
    "hour gate sched_dep_time",
)


def check(answer, draw):
    columns = draw.show("columns", draw.random.sample(COLUMNS, len(COLUMNS)))
    wanted = draw.choice(TEXTS, named="wanted")
    if draw.cap is None:  # the last column counts
        columns.sort(key=wanted.split().__contains__)
    rows = [
        flight_row(draw.random) | {"dep_times": "2", "arr_times": "3", "hours": "4"}
        for _ in range(draw.size(40, at_least=0))
    ]
    lines = draw.show("lines", [",".join(row[name] for name in columns) + "\n" for row in rows])
    lines[-1:] = [line.rstrip("\n") for line in lines[-1:]]  # as the last line of a file may be
    read = answer(columns, wanted)
    answer(columns[::-1], "month")  # a second reader must not change the first
    expect.equal(expect.everything(map(read, lines)), [solution(columns, wanted)(line) for line in lines])


# %% right
@right
def one_expression(columns, wanted):
    """A function in a function, and a dict comprehension."""
    names = set(wanted.split())
    return lambda line: {name: value for name, value in zip(columns, fields(line)) if name in names}


# %% wrong
wrong(
    "piece_of_the_text",
    was="wanted.split()",
    now="wanted",
    belief="in_compares_whole_words",
    says="With `wanted` = {input wanted}, your records also have a column that it does not name. On a text, `in` finds any part of it. What can you compare a name with instead?",
    again="Make a list of names out of the text `wanted`. On a list, `in` compares whole names.",
)

wrong(
    "stages_in_reading_order",
    was="curry(keyfilter, is_wanted),\n        curry(named, columns),\n        fields,",
    now="fields,\n        curry(named, columns),\n        curry(keyfilter, is_wanted),",
    belief="compose_reads_left_to_right",
    says="Your pipeline gave the line to `keyfilter`, which takes a dictionary. `compose` runs the last function first ([section 2](lesson#2)). Which of your stages can take a line?",
    again="Turn the order round: the stage that takes a line must be the last in `compose`.",
)

wrong(
    "looks_up_each_name",
    was="curry(keyfilter, is_wanted)",
    now="lambda record: {name: record[name] for name in wanted.split()}",
    belief="Every file has the columns that one file has.",
    says="`wanted` is {input wanted}, and one of its names is not a column of this file. Your code looked it up and raised KeyError. Which names are safe to look up?",
    again="Go through the names of the record and keep those that are wanted.",
)

equivalent(was="", now="columns = repeated(columns)", why="A line ends before the names begin again.")
equivalent(was="", now="columns = first_twenty(columns)", why="There are eleven columns.")
