# %% task [markdown] points=2 core=true
# ## What arrives
#
# *Predict.* A job with the default protocols has a mapper with this line:
#
# ```python
# yield ("JFK", 7), {1: ("on time", None), 2: ("late", 12.0)}
# ```
#
# Its reducer is called as `reducer(self, key, values)`, and `values` holds one value. What is `key`, and what is that value? Write the two as Python
# would show them.

# %% answer
### BEGIN STUB
# what_arrives = (
#     ...,  # the key
#     ...,  # the value
# )
### END STUB
### BEGIN SOLUTION
# JSON has one kind of sequence, and only texts as keys of its objects. None, numbers and texts come back as they went.
what_arrives = (
    ["JFK", 7],
    {"1": ["on time", None], "2": ["late", 12.0]},
)
### END SOLUTION

# %% hints [markdown]
# 1. Between the two methods the pair is a line of text. Write that line down, by the rules of JSON.
# 2. JSON has one kind of sequence, and the keys of its objects are texts. What reads it cannot know what it was
#    before.
# 3. A relative: `yield 5, ({"a": (1,)}, None)` arrives as the key `5` and the value `[{"a": [1]}, None]`: numbers,
#    texts and None stay, tuples at any depth become lists.

# %% question [markdown]
# What would the reducer have been given with PickleProtocol?


# %% check
def through_json(value):
    return json.loads(json.dumps(value))


@exercise(only="a list: the question is what JSON makes of a tuple")
def check(answer, draw):
    sent = (("JFK", 7), {1: ("on time", None), 2: ("late", 12.0)})
    expect.guess(
        list(answer) if isinstance(answer, tuple) else answer,  # the outer brackets are the learner's choice
        [*map(through_json, sent)],
        brackets=True,
        says="Not these two: {received}. Write the pair as a line of JSON, and read that line as somebody who never saw the pair.",
    )


# %% right
@right
def through_json():
    """Written and read by the protocol itself."""
    from mrjob.protocol import JSONProtocol

    protocol = JSONProtocol()
    return protocol.read(protocol.write(("JFK", 7), {1: ("on time", None), 2: ("late", 12.0)}))


# %% wrong
wrong(
    "as_it_was",
    (("JFK", 7), {1: ("on time", None), 2: ("late", 12.0)}),
    belief="What a mapper yields, a reducer is given, as it was.",
    says="Key and value have arrived as they were sent, with tuples and all. In what form did they lie between the two methods, when the lines were sorted?",
)

wrong(
    "key_alone",
    (["JFK", 7], {"1": ("on time", None), "2": ("late", 12.0)}),
    belief="Only the outermost tuple is turned into a list on the way.",
    says="The key became a list, and the tuples inside the value are still tuples. How would a line of text write a tuple that stands further in?",
)

wrong(
    "numbers_as_keys",
    (["JFK", 7], {1: ["on time", None], 2: ["late", 12.0]}),
    belief="A dictionary's keys come through JSON as they are; only values are converted.",
    says="The dictionary still has the keys 1 and 2 as numbers. What may stand in front of the colon in JSON, and who would turn it back?",
)

wrong(
    "all_text",
    (["JFK", "7"], {"1": ["on time", "null"], "2": ["late", "12.0"]}),
    belief="What travels as text arrives as text.",
    says='Every number has become a text here. JSON has numbers of its own: how does it tell 7 from "7"?',
)

wrong(
    "none_as_text",
    (["JFK", 7], {"1": ["on time", "null"], "2": ["late", 12.0]}),
    belief="JSON's null is read as a text.",
    says='None has become the text `"null"`. On the line there are no quotation marks around it: what does the reader make of that word?',
)
