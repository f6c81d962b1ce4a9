# %% task [markdown]
# ## Add a field
#
# `with_seats` gets an Avro schema. It returns a new schema with one more field: `seats`, of type `int`. **With the new schema, a reader must
# still read old files**: a flight in them gets 180 seats. **Do not change the schema that your function gets.** Fill the gap.

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
@exercise(
    local="the check reads files with the answer's schema",
    shares="the text says that the schema may not be changed",
    rounds=(2, None),
)
def check(answer, draw):
    carriers = draw.several(lambda random: random.choice(CARRIERS), 5, named="carriers")
    old = {"type": "record", "name": "Flight", "fields": [{"name": "carrier", "type": "string"}]}
    before = copy.deepcopy(old)
    new = plain(answer(old))
    fields = new.get("fields") if isinstance(new, dict) else None
    types = {each.get("name"): each.get("type") for each in fields or () if isinstance(each, dict)}
    says = "The fields of the schema that you returned have these names and types: {received}; {expected} is right. A schema has its fields in the list `fields`. Does your function return a schema with one more field of this type there?"
    if not expect.equal(types, {"carrier": "string", "seats": "int"}, says):
        return
    try:
        found = list(fastavro.reader(avro(before["fields"], [{"carrier": each} for each in carriers]), new))
    except Exception as error:
        found = f"{type(error).__name__}: {str(error)[:44]}"
    says = "Read with your schema, an old file became {received}; {expected} is right. The default of the new field must be a value of its type ([section 3](lesson#3)). Which entries has the field, and what else did you change?"
    if expect.equal(found, [{"carrier": each, "seats": 180} for each in carriers], says):
        says = "Your function changed the schema that it got: {expected} became {received}. That schema still describes old files. How do you make a new list of fields?"
        expect.equal(old, before, says)


def plain(schema):
    """The schema in Python's dictionaries, lists and numbers; None where it is none."""
    try:
        return json.loads(json.dumps(schema, default=lambda each: dict(each) if hasattr(each, "keys") else int(each)))
    except (TypeError, ValueError):
        return None


# %% wrong
wrong(
    "no_default",
    was=', "default": 180',
    now="",
    belief="A reader knows what to do with a missing field.",
    says="With your schema, an old file cannot be read. A field that the file does not have needs a default ([section 3](lesson#3)). Which entry gives it?",
    again='Add `"default": 180` to the field.',
)

wrong(
    "appends_to_it",
    was='return {**schema, "fields": [*schema["fields"], seats]}',
    now='schema["fields"].append(seats)\n    return schema',
    belief="A list to which I append is mine alone.",
    says="Your new schema is right. But `append` changed the list in the old schema, too: both are one object. How do you make a new list of the old fields and one more?",
    again='Return `{**schema, "fields": [*schema["fields"], seats]}`.',
)
