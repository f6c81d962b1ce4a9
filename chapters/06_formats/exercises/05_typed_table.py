# %% task [markdown] points=2 core=true
# ## Give text its types
#
# *Apply.* `rows` is a list of dictionaries from a CSV file, so every value is a text. A delay may be missing: its text is then `"NA"`. In another
# column, `"NA"` is a value like any other. Write `typed_table`. It returns a `pa.Table` with the columns of `SCHEMA`. A missing delay is null.
#
# ```
# typed_table([{"day": "2013-03-01", "carrier": "UA", "delay": "NA"}])
#     →  day: 2013-03-01, carrier: "UA", delay: null
# ```
#
# **The table has exactly the schema `SCHEMA`**, also for no rows, and when all delays are missing. A day or a delay can be wrong: `"12x"` is no number, and
# `"40000"` is too large for the column. **Raise a `ValueError` then**. (An `ArrowInvalid` of pyarrow is a kind of `ValueError`.) The dictionaries of `rows` stay as they are.

# %% given
SCHEMA = pa.schema({"day": pa.date32(), "carrier": pa.string(), "delay": pa.int16()})


# %% answer
def typed_table(rows):
    """A table with the types of SCHEMA, from rows of text.

    >>> row = {"day": "2013-03-01", "carrier": "UA", "delay": "12"}
    >>> typed_table([row])["delay"].to_pylist()
    [12]
    """
    ### BEGIN SOLUTION
    from datetime import date

    typed = [
        {
            "day": date.fromisoformat(row["day"]),
            "carrier": row["carrier"],
            "delay": None if row["delay"] == "NA" else int(row["delay"]),
        }
        for row in rows
    ]
    return pa.Table.from_pylist(typed, schema=SCHEMA)
    ### END SOLUTION


# %% hints [markdown]
# 1. [Section 2](lesson#2) says why types are lost in CSV. Which of the three columns need a new type?
# 2. Make a list of dictionaries with Python's own types first: `date.fromisoformat`, `int`, `None`. Then give pyarrow the schema.
# 3. A table of airports, with one gap:
#    ```python
#    pa.Table.from_pylist(airports, ___=pa.schema({"name": pa.string()}))
#    ```

# %% explanation [markdown]
# Without a schema, pyarrow infers the types from the values. It then takes `int64` for a delay, and has no type at all when every delay is missing.

# %% question [markdown]
# A value that does not fit raises an error here. Which other treatment would lose no row, and which one would hide the fault?


# %% check
def row(random):
    """A flight as texts."""
    delay = random.choice(("NA", "0", str(random.randint(-60, 900))))
    day = f"2013-{random.randint(1, 12):02}-{random.randint(1, 28):02}"
    return {"day": day, "carrier": random.choice((*CARRIERS, "NA")), "delay": delay}


@exercise(
    local="an answer is a table of pyarrow",
    shares="the check looks at what became of the rows",
    rounds=(0, 1, 2, 3, 5, None),
    demands=("same schema",),
)
def check(answer, draw):
    rows = draw.several(row, 40, at_least=0, named="rows")
    rows = draw.show("rows", [{**each, "delay": "NA"} for each in rows] if draw.cap == 2 else rows)
    schema = pyarrow.schema({"day": pyarrow.date32(), "carrier": pyarrow.string(), "delay": pyarrow.int16()})
    expected = [{**each, "delay": None if each["delay"] == "NA" else int(each["delay"])} for each in rows]
    kept = "Your function changed the rows that it was given: {expected} became {received}. What does the caller find in them now?"
    with expect.pure(rows, kept):
        table = answer(rows)
    says = "The schema of your table is not `SCHEMA`: {expected} is missing. pyarrow infers types from values, and a table without rows has none ([section 2](lesson#2)). Where does your code name the types?"
    if expect.schema_equal(table, schema, says):
        found = [{**each, "day": str(each["day"])} for each in table.to_pylist()]
        says = "Your rows are {received}; {expected} is right. Every row stays, and only a delay of `NA` becomes null. Which value or row is different?"
        expect.equal(found, expected, says)
    if draw.is_last:
        good = {"day": "2013-03-01", "carrier": "UA", "delay": "12"}
        for name, bad in draw.show("bad values", [("delay", "12x"), ("delay", "40000"), ("day", "2013-02-30")]):
            says = f"With {bad} as {name}, your function ended with {{received}}; {{expected}} is right. A wrong value must not become a null, another number or no row. Which line of yours lets it through?"
            expect.raises(ValueError, lambda name=name, bad=bad: answer([{**good, name: bad}]).to_pylist(), says)


# %% right
@right
def by_columns(rows):
    columns = {name: pa.array([row[name] for row in rows], pa.string()) for name in SCHEMA.names}
    delays = [None if text == "NA" else int(text) for text in columns["delay"].to_pylist()]
    return pa.table(
        {
            "day": columns["day"].cast(pa.date32()),
            "carrier": columns["carrier"],
            "delay": pa.array(delays, pa.int16()),
        }
    )


# %% wrong
@wrong(
    belief="What cannot be converted is missing.",
    again='Make `None` only where the text is `"NA"`, and let the errors of the conversions through.',
)
def null_for_faults(rows):
    """The table is right for good rows. But a value that cannot be converted became a null, or another number, without an error ([section 2](lesson#2)). How does a reader of the table learn that it was wrong?"""

    def number(text):
        try:
            return pa.scalar(int(text), pa.int16())
        except ValueError:
            return None

    columns = {name: [row[name] for row in rows] for name in SCHEMA.names}
    columns["day"] = pa.array(columns["day"], pa.string()).cast(pa.date32())
    columns["delay"] = [number(text) for text in columns["delay"]]
    return pa.table({name: pa.array(columns[name], SCHEMA.field(name).type) for name in SCHEMA.names})


wrong(
    "inferred",
    was="pa.Table.from_pylist(typed, schema=SCHEMA)",
    now="pa.Table.from_pylist(typed or [dict.fromkeys(SCHEMA.names)]).slice(0, len(typed)).select(SCHEMA.names)",
    belief="pyarrow finds the types that I mean.",
    says="Your table has {received}, and {expected} was asked for. Without a schema, pyarrow infers types from the values at hand ([section 2](lesson#2)). Where do you tell it the types?",
    again="Pass `schema=SCHEMA` to `from_pylist`.",
)

wrong(
    "zero_for_missing",
    was='None if row["delay"] == "NA"',
    now='0 if row["delay"] == "NA"',
    belief="missing_is_zero",
    says="A missing delay became 0 in your table: {received}. A delay of 0 is a flight on time ([section 2](lesson#2)). Which value of Python becomes a null?",
    again='Use `None` where the text is `"NA"`.',
)


@wrong(
    belief="`NA` stands for a missing value, wherever it is.",
    again='Ask for `"NA"` in the column `delay` only.',
)
def every_na(rows):
    """Your rows are {received}; {expected} is right. A carrier was called `NA`, and your table has lost it. In which column does `NA` stand for a missing value?"""
    from datetime import date

    known = [{name: None if text == "NA" else text for name, text in row.items()} for row in rows]
    days = [date.fromisoformat(row["day"]) for row in known]
    delays = [row["delay"] and int(row["delay"]) for row in known]
    return pa.table({"day": days, "carrier": [row["carrier"] for row in known], "delay": delays}, schema=SCHEMA)


@wrong(
    belief="The rows that a function is given are its own.",
    again="Make a new dictionary for each row, and put the converted values into it.",
)
def changed_rows(rows):
    """Your table is right. But your function wrote into the rows that it was given: {expected} became {received}. The caller may still need the texts. Where does your code make new dictionaries?"""
    from datetime import date

    for row in rows:
        row["day"] = date.fromisoformat(row["day"])
        row["delay"] = None if row["delay"] == "NA" else int(row["delay"])
    return pa.Table.from_pylist(rows, schema=SCHEMA)
