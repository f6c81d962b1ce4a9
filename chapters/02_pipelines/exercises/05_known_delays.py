# %% task [markdown]
# ## The delays of a record
#
# *Write.* From a record with any columns, keep the known delays: the items whose name ends in `_delay` and whose value is not
# None. Return a new dictionary. **Do not change the record.**

# %% answer
def known_delays(record):
    """The items of a record that are delays and known.

    >>> known_delays({"carrier": "UA", "dep_delay": 2, "arr_delay": None})
    {'dep_delay': 2}
    """
    ### BEGIN SOLUTION
    # The test gets a pair. A delay of 0 is known.
    return itemfilter(lambda item: item[0].endswith("_delay") and item[1] is not None, record)
    ### END SOLUTION


# %% hints [markdown]
# 1. One half of the rule is about the name, the other about the value. Which filter of [section 5](lesson#5) sees both?
# 2. The test of `itemfilter` gets one pair: `item[0]` is the key and `item[1]` the value. Compare with None by `is`.
# 3. The prices of an article that are set. Fill the gap:
#    ```python
#    itemfilter(lambda item: item[0].startswith("price") and ___ != "", article)
#    ```

# %% question [markdown]
# `keyfilter` and then `valfilter` give the same result. How many dictionaries does that make?


# %% check
def typed_record(random):
    """A record with numbers and None, on time more often than in life; the delays have other names in each."""
    delays = {
        f"{part}_delay": random.choice((None, 0, 0, 7.5, random.randint(-40, 120)))
        for part in random.sample(("dep", "arr", "taxi", "gate", "crew_change"), 3)
    }
    other = {
        "month": random.randint(1, 12),
        "delay_cause": random.choice((None, "weather")),
        "late_delays": 3,
        "delay": 5,
    }
    items = [*delays.items(), *other.items()]
    return dict(random.sample(items, len(items)))


@exercise(shares="the check looks at what became of what it gave")
def check(answer, draw):
    records = draw.several(typed_record, 40, named="records")
    if len(records) > 3:  # the first item counts, and the last; a record without delays
        records[-1] = {"arr_delay": 0, "carrier": "UA", "delay_cause": "crew", "dep_delay": 0}
        records[-2] = {"carrier": "B6", "month": 1}
    given = deepcopy(records)  # the card shows the records as they were
    found = [answer(record) for record in given]
    expect.equal(found, [solution(record) for record in records])
    says = "Your function has changed the records that it was given: they are {received} now. Which line of yours removes or replaces something?"
    expect.note(expect.alike(given, records), given, says=says)


# %% right
@right
def two_filters(record):
    """A filter on the values after a filter on the keys."""
    return valfilter(lambda minutes: minutes is not None, keyfilter(lambda name: name.endswith("_delay"), record))


# %% wrong
wrong(
    "drops_on_time",
    was=" is not None",
    now="",
    belief="false_means_missing",
    says="Your function returned {received}; expected is {expected}. Each lost delay is 0 minutes, which is known. Is 0 true or false in a test?",
    again="Python takes both 0 and None as false. Ask whether the value is None.",
)


@wrong(
    belief="filtering_takes_away",
    again="Build a new dictionary, as the filters of toolz do. Delete nothing from `record`.",
)
def deletes_from_the_record(record):
    """Your result is right, but the record that you were given has lost its other columns. A filter gives a new dictionary ([section 5](lesson#5)). Which line of yours changes the old one?"""
    for name in list(record):
        if not name.endswith("_delay") or record[name] is None:
            del record[name]
    return record


wrong(
    "delay_anywhere",
    was='item[0].endswith("_delay")',
    now='"delay" in item[0]',
    belief="A name that contains a word also ends in it.",
    says="Your function returned {received}; expected is {expected}. You also keep names that do not end in `_delay`. Where in a name does your test look for the word?",
    again="`in` finds the word anywhere in the name. A text has a method that looks at its end only.",
)
