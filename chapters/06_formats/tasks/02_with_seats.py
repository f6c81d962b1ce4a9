# %% task [markdown]
# ## Add a field
#
# `with_seats` gets an Avro schema and returns a new one with one more field: `seats`, an `int`. **With the new schema, a reader must
# still read old files.** It gives them 180 seats. Fill the gap.

# %% answer
def with_seats(schema):
    """The schema with one more field."""
    ### BEGIN SOLUTION
    seats = {"name": "seats", "type": "int", "default": 180}
    return {**schema, "fields": [*schema["fields"], seats]}
    ### END SOLUTION


# %% hints [markdown]
# 1. The last cell above adds the field `gate`. Which of its three entries is used for old files?


# %% check
@exercise(local="the check reads files with the answer's schema", rounds=(0, 2, None))
def check(answer, draw):
    carriers = draw.several(lambda random: random.choice(CARRIERS), 5, at_least=0, named="carriers")
    old = {"type": "record", "name": "Flight", "fields": [{"name": "carrier", "type": "string"}]}
    new = answer(old)
    file = avro(old["fields"], [{"carrier": carrier} for carrier in carriers])
    try:
        found = list(fastavro.reader(file, reader_schema=new))
    except Exception as error:
        unreadable = f"With your schema, an old file could not be read: {type(error).__name__}. What does the reader put in place of a missing field?"
        expect.true(False, unreadable)
        return
    expect.equal(found, [{"carrier": carrier, "seats": 180} for carrier in carriers])


# %% wrong
wrong(
    "no_default",
    was=', "default": 180',
    now="",
    belief="A reader knows what to do with a missing field.",
    says="With your schema, an old file cannot be read. A field that the file does not have needs a default ([section 3](lesson#3)). Which entry gives it?",
    again='Add `"default": 180` to the field.',
)
