# %% task [markdown]
# ## The delays of a record
#
# *Write.* From a record with many columns, keep the known delays: the items whose name ends in `_delay` and whose value is not
# None. The record itself stays as it was.

# %% answer
def known_delays(record):
    """The items of a record that are delays and known.

    >>> known_delays({"carrier": "UA", "dep_delay": 2, "arr_delay": None})
    {'dep_delay': 2}
    """
    ### BEGIN SOLUTION
    # The test is given a pair; on time is 0 and known.
    return itemfilter(lambda item: item[0].endswith("_delay") and item[1] is not None, record)
    ### END SOLUTION


# %% hints [markdown]
# 1. The rule has two halves: one is about the name, the other about the value. Which of the filters sees both?
# 2. The test of `itemfilter` is given one pair: `item[0]` is the key and `item[1]` the value. None is tested with
#    `is`.
# 3. A relative, the prices that are set, of a shop's article: `itemfilter(lambda item: item[0].startswith('price')
#    and item[1] != '', article)`.

# %% question [markdown]
# With `keyfilter` and `valfilter`, one after the other, it works as well. How many dictionaries does that make?


# %% check
def typed_record(random):
    """A record with numbers and None, on time more often than in life."""
    return {
        "month": random.randint(1, 12),
        "carrier": random.choice(("UA", "B6", "HA")),
        "dep_delay": random.choice((None, 0, 0, random.randint(-20, 90))),
        "delay_cause": random.choice((None, "weather", "crew")),
        "arr_delay": random.choice((None, 0, 0, random.randint(-40, 120))),
    }


@exercise(shares="the check looks at what became of what it gave")
def check(answer, draw):
    records = draw.several(typed_record, 40, named="records")
    if len(records) > 3:  # columns stand in any order: the first is a delay
        rest = {name: value for name, value in records[-1].items() if name != "arr_delay"}
        records[-1] = {"arr_delay": 0, **rest}
    expected = [
        {name: record[name] for name in ("dep_delay", "arr_delay") if record[name] is not None} for record in records
    ]
    # The answer is given copies, so that the card shows the records as they were.
    given = deepcopy(records)
    expect.equal([answer(record) for record in given], expected)
    expect.note(given == records, given, says="It has changed the records that it was given: they are {received} now.")


# %% right
@right
def two_filters(record):
    """A filter on the values after a filter on the keys."""
    delays = keyfilter(lambda name: name.endswith("_delay"), record)
    return valfilter(lambda minutes: minutes is not None, delays)


# %% wrong
wrong(
    "drops_on_time",
    was=" is not None",
    now="",
    belief="false_means_missing",
    says="A delay of 0 is gone: the flights that were on time have no delays any more. What does `and item[1]` ask of a 0?",
)


@wrong(belief="filtering_takes_away")
def deletes_from_the_record(record):
    """The caller's own record has lost its carrier. What should still be in it when the next stage, or the next test, looks?"""
    for name in list(record):
        if not name.endswith("_delay") or record[name] is None:
            del record[name]
    return record


@wrong(belief="the_example_is_the_data")
def keeps_numbers(record):
    """The month came along. In the example only delays are numbers; which other columns of a flight are?"""
    return valfilter(lambda value: isinstance(value, int), record)


wrong(
    "delay_anywhere",
    was='item[0].endswith("_delay")',
    now='"delay" in item[0]',
    belief="That a name holds a word means that it ends in it.",
    says="`delay_cause` came along, and it is no number of minutes. Where in the name does your test look for the word?",
)

wrong(
    "all_that_is_known",
    was='itemfilter(lambda item: item[0].endswith("_delay") and item[1]',
    now="valfilter(lambda value: value",
    belief="To keep the known ones of a kind, it is enough to keep what is known.",
    says="The carrier and the month came along. The rule has two halves; which of them did the test ask about?",
)

wrong(
    "test_of_two",
    was='item: item[0].endswith("_delay") and item[1]',
    now='name, value: name.endswith("_delay") and value',
    belief="A test of items is given the key and the value as two arguments.",
    says="A TypeError: the test wants two things and was given one. What is an item of a dictionary: two things, or a pair?",
)


@wrong(belief="Where a name has been kept, its value is there as well.")
def unknown_delays_too(record):
    """The unknown delays are there as well, as None. What did the test of `keyfilter` get to see of them?"""
    return keyfilter(lambda name: name.endswith("_delay"), record)
