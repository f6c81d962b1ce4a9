# %% task [markdown]
# ## A combiner in Python
#
# Write `combine`, a combiner for the word count in Python. It gets some records of a map task, as pairs (word, count). It returns one pair for each word,
# sorted by word. **It must also work on records that were combined before.**
#
# ```
# combine([("to", 1), ("be", 1), ("to", 1)])  →  [("be", 1), ("to", 2)]
# ```


# %% answer
def combine(records):
    """One pair (word, total) for each word, sorted.

    >>> combine([("to", 1), ("be", 1), ("to", 1)])
    [('be', 1), ('to', 2)]
    """
    totals = {}
    for word, count in records:
        ### BEGIN SOLUTION
        totals[word] = totals.get(word, 0) + count
        ### END SOLUTION
    return sorted(totals.items())


# %% hints [markdown]
# 1. `totals.get(word, 0)` is the total so far. What should be added to it when the record is `("to", 3)`?


# %% check
def check(answer, draw):
    words = ("be", "is", "or", "to")
    records = draw.several(
        lambda random: (random.choice(words), random.randint(1, 4)), 30, named="records", cases=[("to", 3), ("to", 2)]
    )
    expect.equal(
        answer(records),
        solution(records),
        says="Your function returned {received}; {expected} was expected. Equal words may stand apart in `records`, and each word has one "
        "pair in the result. Which of its records does a total miss?",
    )


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
