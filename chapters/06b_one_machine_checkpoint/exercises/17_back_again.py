# %% task [markdown] slot="schema"
# ## There and back again
#
# A record is written and read again:
#
# ```python
# record = {"flight": 1545, "delay": 2.5, "gates": ("A1", "B7"), "day": date(2013, 1, 1), "note": None}
# ```
#
# For each format, which values come back equal to the written ones and with the same type? The formats:
#
# - `csv`: one row by `csv.DictWriter`, read with `csv.DictReader`;
# - `json`: `json.dumps(record, default=str)`, read with `json.loads`;
# - `pickle`: `pickle.dumps`, read with `pickle.loads`.
#
# Give a dictionary with a set of names for each format.

# %% answer
### BEGIN STUB
# back_again = {"csv": {...}, "json": {...}, "pickle": {...}}
### END STUB
### BEGIN SOLUTION
back_again = {
    "csv": set(),
    "json": {"flight", "delay", "note"},
    "pickle": {"flight", "delay", "gates", "day", "note"},
}
### END SOLUTION

# %% hints [markdown]
# 1. What is in a CSV file besides texts? Which kinds of values does JSON have?
# 2. JSON has numbers, texts, truth values, null, lists and objects. `default=str` is called for all other values.
# 3. A part of the answer for another record, with one gap:
#    ```python
#    json.loads(json.dumps((1, 2)))  →  ___
#    ```

# %% question [markdown]
# Pickle keeps all types. Why is it still no format for files from other people?

# %% check
RECORD = {"flight": 1545, "delay": 2.5, "gates": ("A1", "B7"), "day": date(2013, 1, 1), "note": None}


def survivors(found):
    """The names of the values that are equal and of the same type."""
    return {name for name, value in RECORD.items() if found[name] == value and type(found[name]) is type(value)}


def by_csv():
    """The record, written to CSV and read again."""
    file = io.StringIO(newline="")
    writer = csv.DictWriter(file, RECORD)
    writer.writeheader()
    writer.writerow(RECORD)
    file.seek(0)
    return next(csv.DictReader(file))


def check(answer, draw):
    read = {
        "csv": by_csv(),
        "json": json.loads(json.dumps(RECORD, default=str)),
        "pickle": pickle.loads(pickle.dumps(RECORD)),
    }
    # `{}` is as good as an empty set
    given = {key: listed(names) for key, names in answer.items()} if isinstance(answer, dict) else answer
    expect.guess(
        given,
        {name: listed(survivors(found)) for name, found in read.items()},
        says="You gave {received}, and not all of it is right. A format keeps a type only if it can write it down. Which types does each of the three have?",
        again="Write the record with each format in a cell of your own, and read it again. Compare the types with `type(...)`.",
    )


# %% right
@right
def with_lists():
    return {"pickle": {"note", "day", "gates", "delay", "flight"}, "json": {"note", "delay", "flight"}, "csv": set()}


# %% wrong
wrong(
    "csv_reads_numbers",
    {
        "csv": {"flight", "delay"},
        "json": {"flight", "delay", "note"},
        "pickle": {"flight", "delay", "gates", "day", "note"},
    },
    belief="csv_knows_numbers",
    says="You gave {received}. A CSV file has only texts, and `csv.DictReader` gives them as they are. What type has the delay of a row?",
    again="`csv.DictReader` gives texts for all fields. No value of this record is a text.",
)

wrong(
    "json_keeps_tuples",
    {
        "csv": set(),
        "json": {"flight", "delay", "gates", "note"},
        "pickle": {"flight", "delay", "gates", "day", "note"},
    },
    belief="A sequence comes back as it was written.",
    says="You gave {received}. JSON writes brackets for every sequence. What does `json.loads` make of brackets?",
    again="A JSON array becomes a list, and a list is no tuple.",
)

wrong(
    "json_keeps_dates",
    {
        "csv": set(),
        "json": {"flight", "delay", "day", "note"},
        "pickle": {"flight", "delay", "gates", "day", "note"},
    },
    belief="What can be written as a text is read as the same value.",
    says="You gave {received}. `default=str` writes the date as a text. How should `json.loads` know that this text was a date?",
    again="JSON has no dates. The date comes back as a text.",
)
