# %% task [markdown] points=2
# ## Read old files with a new schema
#
# *Apply.* Avro files of last year have the fields `carrier` (string) and `dep` (int). In new files, `dep` is called `delay` and is a `double`. They
# also have a new field `gate` (string). Write `read_current`. It gets an old **or** a new file, and returns its records as a list in the new form. An old
# record has the gate `"unknown"`.
#
# ```
# old:  {"carrier": "UA", "dep": 5}  →  {"carrier": "UA", "delay": 5.0, "gate": "unknown"}
# ```
#
# **Use a reader schema**, so that `fastavro` raises its `SchemaResolutionError` for a file that does not fit, such as one with a text as `dep`. The fields of
# a file may stand in any order. The record is called `Flight` in every file; its name in your schema must match. A field's earlier names are its
# **aliases**: `"aliases"` is a list of them.

# %% answer
def read_current(file):
    """The records of an Avro file in the new form."""
    ### BEGIN SOLUTION
    current = {
        "type": "record",
        "name": "Flight",
        "fields": [
            {"name": "carrier", "type": "string"},
            {"name": "delay", "type": "double", "aliases": ["dep"]},
            {"name": "gate", "type": "string", "default": "unknown"},
        ],
    }
    return list(fastavro.reader(file, reader_schema=current))
    ### END SOLUTION


# %% hints [markdown]
# 1. [Section 3](lesson#3) reads old records with a new schema. What does a new field need?
# 2. `fastavro.reader(file, reader_schema=…)` uses defaults and aliases, and turns an `int` of the file into a `double` of your schema.
# 3. A field that was called `plane`, with one gap:
#    ```python
#    {"name": "tail_number", "type": "string", "___": ["plane"]}
#    ```

# %% explanation [markdown]
# Each Avro file holds the schema it was written with. The reader matches it with its own: by name or alias, and with the default where a field is missing. It may widen a type, such as `int` to `double`, and refuses a type that does not fit.

# %% question [markdown]
# A field without a default is added. Which files can no longer be read?


# %% check
OLD = [{"name": "carrier", "type": "string"}, {"name": "dep", "type": "int"}]
NEW = [
    {"name": "carrier", "type": "string"},
    {"name": "delay", "type": "double"},
    {"name": "gate", "type": "string"},
]


def flight(random):
    """A record in the new form."""
    return {
        "carrier": random.choice(CARRIERS),
        "delay": float(random.choice((0, random.randint(-30, 300)))),
        "gate": random.choice(("A1", "B7", "")),
    }


@exercise(local="the answer reads a file of the check", rounds=(0, 1, 2, 3, 5, None))
def check(answer, draw):
    records = draw.several(
        flight,
        20,
        at_least=0,
        named="new records",
        cases=[{"carrier": "UA", "delay": 5.0, "gate": ""}, {"carrier": "B6", "delay": 0.0, "gate": "B7"}],
    )
    says = "A new file became {received}; {expected} is right. Its fields are `carrier`, `delay` and `gate`. Which names and types have the fields of your schema?"
    if not expect.equal(expect.everything(answer(avro(NEW, records))), records, says):
        return
    old = draw.show("old records", [{"carrier": each["carrier"], "dep": int(each["delay"])} for each in records])
    expected = [{**each, "gate": "unknown"} for each in records]
    fields = draw.random.choice((OLD, OLD[::-1]))
    says = "An old file became {received}; {expected} is right. A field of your schema may list its earlier names, and may have a default ([section 3](lesson#3)). Which does each of your fields need?"
    if not expect.equal(expect.everything(answer(avro(fields, old))), expected, says) or len(records) < 2:
        return
    misfit = avro([OLD[0], {"name": "dep", "type": "string"}], [{"carrier": "UA", "dep": "5"}])
    says = "A file with the text `5` as `dep` ended with {received}; {expected} is right. Which schema do you give the reader?"
    expect.raises(SchemaResolutionError, lambda: expect.everything(answer(misfit)), says)


# %% right
@right
def renames_afterwards(file):
    fields = [("plane_delay", "double", {"aliases": ["dep", "delay"]}), ("carrier", "string", {})]
    fields += [("gate", "string", {"default": "unknown"})]
    schema = {"type": "record", "name": "Flight"}
    schema["fields"] = [{"name": name, "type": kind, **more} for name, kind, more in fields]
    return [
        {"carrier": each["carrier"], "delay": each["plane_delay"], "gate": each["gate"]}
        for each in fastavro.reader(file, reader_schema=schema)
    ]


# %% wrong
wrong(
    "no_alias",
    was=', "aliases": ["dep"]',
    now=', "default": 0',
    belief="A renamed field is found by its place.",
    says="Your delays of old records are wrong: {received}; {expected} is right. Avro matches fields by their names, and `dep` is another name ([section 3](lesson#3)). Which entry of a field lists its earlier names?",
    again='Give the field `delay` the entry `"aliases": ["dep"]`, and no default.',
)

wrong(
    "writer_schema",
    was="fastavro.reader(file, reader_schema=current)",
    now="fastavro.reader(file)",
    belief="A file is always read in today's form.",
    says="Old records came back in their old form: {received}. Without a reader schema, the schema in the file decides ([section 3](lesson#3)). How do you give the reader your schema?",
    again="Pass `reader_schema=current`.",
)

wrong(
    "empty_gate",
    was='"default": "unknown"',
    now='"default": ""',
    belief="The default of a text is the empty text.",
    says="An old record has the gate of the schema's default: {received}; {expected} is right. The default stands for a field that the file does not have ([section 3](lesson#3)). Which value does the text ask for?",
    again='Write `"default": "unknown"`.',
)


@wrong(
    belief="What a schema does can be done by hand with the records.",
    again="Describe the new form as a schema, and pass it as `reader_schema`.",
)
def by_hand(file):
    """The records are right. But a file with another type was read without an error, because no schema says what is right ([section 3](lesson#3)). What does the reader compare the file with?"""
    return [
        {
            "carrier": record["carrier"],
            "delay": float(record["delay"] if "delay" in record else record["dep"]),
            "gate": record.get("gate", "unknown"),
        }
        for record in fastavro.reader(file)
    ]


@wrong(
    belief="All files are old.",
    again="Keep the gate that a record has. Use `unknown` only where it has none.",
)
def always_unknown(file):
    """Records of a new file lost their gate: {received}. A default is for a field that the file does not have ([section 3](lesson#3)). Who knows which fields the file has?"""
    return [
        {"carrier": record["carrier"], "delay": float(record.get("dep", record.get("delay"))), "gate": "unknown"}
        for record in fastavro.reader(file)
    ]
