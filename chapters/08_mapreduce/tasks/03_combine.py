# %% task [markdown]
# ## A combiner in Python
#
# Write `combine`, a combiner for the word count. It gets pairs (word, count), sorted by word. It returns a list with one pair for each
# word, in the same order. **It must also work on records that were combined before.**
#
# ```
# combine([("be", 1), ("to", 1), ("to", 1)])  →  [("be", 1), ("to", 2)]
# ```


# %% answer
def combine(records):
    """One pair (word, total) for each word, in the order of the records.

    >>> combine([("be", 1), ("to", 1), ("to", 1)])
    [('be', 1), ('to', 2)]
    """
    totals = {}
    for word, count in records:
        ### BEGIN SOLUTION
        totals[word] = totals.get(word, 0) + count
        ### END SOLUTION
    return list(totals.items())


# %% hints [markdown]
# 1. `totals.get(word, 0)` is the total so far. What should be added to it when the record is `("to", 3)`?


# %% check
def check(answer, draw):
    words = ("be", "is", "or", "to")
    # The counts differ by more than 1, so a total is never the last count and 1.
    records = draw.several(
        lambda random: (random.choice(words), random.choice((1, 10, 20))),
        30,
        named="records",
        cases=[("to", 3), ("to", 8)],
    )
    records = draw.show("records", sorted(records, key=lambda record: record[0]))
    found, due = answer(records), solution(records)
    why = "Each word has one pair, with the sum of its counts. Which pair differs?"
    if found is None:
        why = "A function without `return` gives None. Which line should return the list?"
    elif isinstance(found, (dict, str)):
        why = f"This is {'a dictionary' if isinstance(found, dict) else 'a string'}. Which line of the given code made a list of pairs?"
    elif isinstance(found, list) and expect.alike(sorted(found, key=str), sorted(due)):
        why = "The pairs are right. In which order should they stand?"
    expect.equal(found, due, says="Your function returned {received}; {expected} was expected. " + why)


# %% wrong
wrong(
    "counts_records",
    was="+ count",
    now="+ 1",
    belief="a_combiner_runs_once",
    says="Your function counted records: it returned {received}. A record that was combined before stands for several words ([section 4](lesson#4)). Which variable says for how many?",
    again="Add `count` to the total, not 1.",
)

wrong(
    "keeps_the_last",
    was="totals.get(word, 0) + count",
    now="count",
    belief="The last value of a key is its result.",
    says="Each word has the count of its last record in {received}. A total includes the earlier records as well. Where does your code look at the total so far?",
    again="Add `count` to `totals.get(word, 0)`.",
)
