# %% task [markdown] points=2 core=true
# ## What arrives
#
# *Predict.* A job with the default protocols has a mapper with this line:
#
# ```python
# yield ("JFK", 7), {1: ("on time", None), 2: ("late", 12.0)}
# ```
#
# Its reducer is called as `reducer(self, key, values)`, and `values` holds one value. What is `key`, and what is that value? Write both as
# Python shows them. **Lists and tuples count as different here.**

# %% answer
### BEGIN STUB
# what_arrives = (
#     ...,  # the key
#     ...,  # the value
# )
### END STUB
### BEGIN SOLUTION
# JSON has one kind of sequence, and its objects have only texts as keys. None, numbers
# and texts do not change.
what_arrives = (
    ["JFK", 7],
    {"1": ["on time", None], "2": ["late", 12.0]},
)
### END SOLUTION

# %% hints [markdown]
# 1. Between the two methods the pair is a line of text. Write that line by the rules of JSON.
# 2. JSON has one kind of sequence, and the keys of its objects are texts ([section 3](lesson#3)). The text of the line is all that the reducer can read.
# 3. Another value, with one gap:
#    ```python
#    sent = {5: ("a", None)}
#    line = '{"5": ["a", null]}'
#    arrives = {"5": ___}
#    ```

# %% question [markdown]
# What would the reducer have received with PickleProtocol?


# %% check
def through_json(value):
    return json.loads(json.dumps(value))


@exercise(only="a list: the question is what JSON makes of a tuple")
def check(answer, draw):
    expect.guess(
        list(answer) if isinstance(answer, tuple) else answer,  # the outer brackets are the learner's choice
        [*map(through_json, (("JFK", 7), {1: ("on time", None), 2: ("late", 12.0)}))],
        brackets=True,
        says="{received} is not what arrives. The pair travels as a line of JSON ([section 3](lesson#3)). What does a program read from "
        "this line?",
        again="Compare each part with the list of values in [section 3](lesson#3): a tuple, a key that is a number, None, a number. "
        "Which of these come back changed?",
    )


# %% right
@right
def read_again():
    """Written and read by the protocol itself."""
    from mrjob.protocol import JSONProtocol

    protocol = JSONProtocol()
    return protocol.read(protocol.write(("JFK", 7), {1: ("on time", None), 2: ("late", 12.0)}))


# %% wrong
wrong(
    "as_it_was",
    (("JFK", 7), {1: ("on time", None), 2: ("late", 12.0)}),
    belief="What a mapper yields, a reducer is given, as it was.",
    says="In your answer key and value arrive as they were sent. Between the two methods a pair is a line of text ([section 3](lesson#3)). How does JSON write a tuple, and a key that is a number?",
    again="Run `json.loads(json.dumps(value))` for the key and for the value.",
)

wrong(
    "key_alone",
    (["JFK", 7], {"1": ("on time", None), "2": ("late", 12.0)}),
    belief="Only the outermost tuple is turned into a list on the way.",
    says="In your answer the key is a list, and the tuples inside the value are still tuples. How does a line of JSON write a tuple that is inside a dictionary?",
    again="JSON has no tuples at any depth. Every tuple arrives as a list.",
)

wrong(
    "numbers_as_keys",
    (["JFK", 7], {1: ["on time", None], 2: ["late", 12.0]}),
    belief="A dictionary's keys come through JSON as they are; only values are converted.",
    says="In your answer the dictionary has the numbers 1 and 2 as keys. What may stand before the colon in JSON ([section 3](lesson#3))?",
    again="The keys of a JSON object are texts. Nothing turns them back into numbers.",
)

wrong(
    "none_as_text",
    (["JFK", 7], {"1": ["on time", "null"], "2": ["late", 12.0]}),
    belief="JSON's null is read as a text.",
    says='In your answer None has become the text `"null"`. JSON writes null without quotation marks. What does Python read for it?',
    again="None is written as null, and null is read as None.",
)
