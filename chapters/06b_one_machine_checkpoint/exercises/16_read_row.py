# %% task [markdown] slot="schema"
# ## Rows of three years
#
# A car park writes CSV files. Over the years, fields were added and removed. `schema` is a dictionary: for each field of today's form, in order, it has a pair of a
# function such as `int`, and a default value.
#
# Write `read_row`. It gets one row as a dictionary of texts, and the schema. It returns a dictionary with exactly the fields of the schema, in its order. A text goes through
# the function. **A field that the row does not have gets the default as it is. An empty text becomes `None`.**

# %% answer
def read_row(row, schema):
    """The row in today's form.

    >>> schema = {"plate": (str, "?"), "hours": (int, 0)}
    >>> read_row({"plate": "B 7", "hours": "2"}, schema)
    {'plate': 'B 7', 'hours': 2}
    """
    ### BEGIN SOLUTION
    found = {}
    for name, (convert, default) in schema.items():
        text = row.get(name)
        if text is None:
            found[name] = default
        else:
            found[name] = convert(text) if text else None
    return found
    ### END SOLUTION


# %% hints [markdown]
# 1. There are three cases for a field of the schema: the row does not have it, its text is empty, or it has a text.
# 2. Go through the schema, not through the row. `name in row` tells whether the field is there.
# 3. A part for menus, with one gap:
#    ```python
#    for dish, (to_price, usual) in menu.items():
#        prices[dish] = to_price(card[dish]) if ___ else usual
#    ```

# %% question [markdown]
# Avro also fills in defaults for missing fields. What is unknown in CSV that Avro knows from the file?


# %% check
SCHEMA = {
    "plate": (str, "unknown"),
    "hours": (int, 1),
    "fee": (float, 0.0),
    "floor": (int, None),
    "city": (str, "Oslo"),
}
TEXTS = {"plate": ("B 7", "K 12"), "hours": ("0", "3"), "fee": ("2.5", "0"), "floor": ("-1", "4"), "city": ("Rome", "")}


def check(answer, draw):
    pick = draw.random
    size = draw.size(40)
    names = {1: ["plate", "floor"], 2: ["fee", "hours"], 3: ["plate", "hours"]}.get(size, pick.sample([*SCHEMA], 4))
    schema = draw.show("schema", {name: SCHEMA[name] for name in names})
    row = {name: pick.choice(TEXTS[name]) for name in pick.sample([*SCHEMA], 3)}
    if size in (1, 2, 3):
        first, second = names
        texts = {1: {first: pick.choice(TEXTS[first])}, 2: {first: "", second: "0"}, 3: {second: "4", "wheels": "4"}}
        row = texts[size]
    draw.show("row", row)
    found = answer(row, schema)
    expect.equal(list(found.items()) if isinstance(found, dict) else found, list(solution(row, schema).items()))


# %% right
@right
def by_cases(row, schema):
    """One expression for the three cases."""
    return {
        name: default if name not in row else None if row[name] == "" else convert(row[name])
        for name, (convert, default) in schema.items()
    }


# %% wrong
wrong(
    "empty_is_missing",
    was="if text is None:",
    now="if not text:",
    belief="An empty field and a missing field are the same.",
    says="For {input row} you gave {received}; {expected} is right. The file has this field, and its text is empty, so the value is unknown. For which fields is the default?",
    again="Use the default only if the field is not in the row. An empty text becomes `None`.",
)


@wrong(
    belief="The file decides which fields there are.",
    again="Loop over the schema. Take the text from the row, if there is one.",
)
def fields_of_the_row(row, schema):
    """For {input row} you gave {received}; {expected} is right. You went through the fields of the file, but the result has those of the schema. Which fields are new, and which are gone?"""
    return {name: schema[name][0](text) if text else None for name, text in row.items() if name in schema}


@wrong(
    belief="A default is a text like the others.",
    again="Give a missing field its default without calling the function.",
)
def default_as_text(row, schema):
    """For {input row} you gave {received}; {expected} is right. The default went through the function like a text from the file. Which form does the default have already?"""
    texts = {name: row.get(name, str(default)) for name, (_, default) in schema.items()}
    return {name: text if text == "None" else schema[name][0](text) if text else None for name, text in texts.items()}
