# %% task [markdown]
# ## The bytes on each DataNode
#
# Write `stored_bytes`. It gets the blocks of a file in the form that our function `blocks` returns. For each DataNode, it returns the bytes of all
# replicas on it. A block's `"names"` are the DataNodes that store it.
#
# ```
# stored_bytes([{"length": 100, "names": ["a", "b"]}, {"length": 50, "names": ["b"]}])
# →  {"a": 100, "b": 150}
# ```


# %% answer
def stored_bytes(blocks):
    """For each DataNode, the bytes of all replicas on it.

    >>> stored_bytes([{"length": 100, "names": ["a"]}])
    {'a': 100}
    """
    totals = {}
    for block in blocks:
        ### BEGIN SOLUTION
        for name in block["names"]:
            totals[name] = totals.get(name, 0) + block["length"]
        ### END SOLUTION
    return totals


# %% hints [markdown]
# 1. A block has several names. You need a second loop, over `block["names"]`. `totals.get(name, 0)` is the total so far.


# %% check
NODES = ("127.0.0.1:9866", "127.0.0.1:9867", "127.0.0.1:9868")


@exercise(rounds=(1, 2, None))
def check(answer, draw):
    random = draw.random
    made = [
        {"length": random.randint(2, 100), "names": random.sample(NODES, count)} for count in (2, 1, 3, 0, 2, 3) * 4
    ]
    blocks = draw.show("blocks", made[: draw.size(24)])
    found, due = answer(blocks), solution(blocks)
    why = "Compare the numbers of one DataNode. Which replicas did your code not count, or count too often?"
    if found is None:
        why = "A function without `return` gives None. Which line should return the dictionary?"
    elif isinstance(found, dict) and set(found) - set(NODES):
        why = "A key of the dictionary is the name of one DataNode. Which value did you use as a key?"
    elif not isinstance(found, dict):
        why = "The text asks for a dictionary. What did you return?"
    expect.equal(found, due, says="Your function returned {received}; {expected} was expected. " + why)


# %% wrong
wrong(
    "first_name_only",
    was='block["names"]',
    now='block["names"][:1]',
    belief="one_replica_is_the_original",
    says="Your function returned {received}. It counts only the first DataNode of each block, but each replica takes space ([section 3](lesson#3)). How many DataNodes store the first block?",
    again='Loop over all of `block["names"]`.',
)

wrong(
    "counts_replicas",
    was='block["length"]',
    now="1",
    belief="All blocks are equally long, so it is enough to count them.",
    says="Your function returned {received}: it counted replicas. The text asks for their bytes. Which entry of a block has them?",
    again='Add `block["length"]`, not 1.',
)
