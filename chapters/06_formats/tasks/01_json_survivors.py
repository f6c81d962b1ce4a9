# %% task [markdown]
# ## Which values survive JSON?
#
# Each value below is written with `json.dumps` and read with `json.loads`. Write `True` where the same value of the same type comes back.
# Otherwise write `False`. The check writes and reads each value, too.
#
# ```python
# "text"           "JFK"
# "list"           [5, 8]
# "None"           None
# "tuple"          ("JFK", 3)
# "whole number"   1545
# "number as key"  {3: "March"}
# "float"          0.1
# "date"           date(2013, 3, 1)
# "bytes"          b"JFK"
# "decimal"        Decimal("0.10")
# ```

# %% answer
### BEGIN STUB
# json_survivors = {
#     "text": ...,
#     "list": ...,
#     "None": ...,
#     "tuple": ...,
#     "whole number": ...,
#     "number as key": ...,
#     "float": ...,
#     "date": ...,
#     "bytes": ...,
#     "decimal": ...,
# }
### END STUB
### BEGIN SOLUTION
json_survivors = {
    "text": True,
    "list": True,
    "None": True,
    "tuple": False,
    "whole number": True,
    "number as key": False,
    "float": True,
    "date": False,
    "bytes": False,
    "decimal": False,
}
### END SOLUTION


# %% hints [markdown]
# 1. JSON has text, numbers, `true`, `false`, `null`, lists and objects. The keys of an object are texts. What has none of these forms is changed, or refused.


# %% check
def check(answer, draw):
    truth = {name: survives(value) for name, value in VALUES.items()}
    says = "At least one line is wrong or missing. JSON has text, number, `true` and `false`, `null`, list and object ([section 2](lesson#2)). Which of the ten values are none of these, or are changed into another one?"
    again = "Text, list, None, whole number and float survive. The other five do not."
    expect.guess(answer, truth, says=says, again=again)


# %% wrong
wrong(
    "tuples_stay",
    {
        "text": True,
        "list": True,
        "None": True,
        "tuple": True,
        "whole number": True,
        "number as key": False,
        "float": True,
        "date": False,
        "bytes": False,
        "decimal": False,
    },
    belief="What can be written comes back as it was.",
    says="You wrote that a tuple survives. JSON has one kind of list, and a tuple is written as that ([section 2](lesson#2)). What does `json.loads` make of a list?",
    again="The tuple comes back as a list, which is another type: write `False`.",
)

wrong(
    "keys_stay_numbers",
    {
        "text": True,
        "list": True,
        "None": True,
        "tuple": False,
        "whole number": True,
        "number as key": True,
        "float": True,
        "date": False,
        "bytes": False,
        "decimal": False,
    },
    belief="A dictionary survives JSON, whatever its keys are.",
    says="You wrote that a dictionary with the key 3 survives. The keys of a JSON object are always texts ([section 2](lesson#2)). What does `json.loads` give for the key?",
    again="The key comes back as `'3'`, so the dictionary does not survive.",
)
