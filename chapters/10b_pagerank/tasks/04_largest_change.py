# %% task [markdown]
# ## When to stop
#
# Rounds can stop when the ranks hardly change. `before` and `after` are RDDs of pairs (module, rank). Return the largest change of a rank, up or down, as a
# positive number. **Let the workers compare.**
#
# ```
# ("a", 0.5), ("b", 0.5) and ("b", 0.6), ("a", 0.2)  →  0.3
# ```

# %% answer
def largest_change(before, after):
    """The largest difference between two ranks of one module."""
    ### BEGIN SOLUTION
    return before.join(after).map(lambda pair: abs(pair[1][0] - pair[1][1])).max()
    ### END SOLUTION


# %% hints [markdown]
# 1. `before.join(after)` gives pairs (module, (rank before, rank after)). Take the size of the difference with `abs`, and call `max`.


# %% check
@exercise(on="spark", demands=("collects nothing",))
def check(answer, draw):
    changes = draw.integers(12, -60, 60, at_least=4)
    changes[:3] = [-70, 25, 3]
    before = draw.show(
        "before", [(module, 0.01 * (at + 70)) for module, at in zip("abcdefghijkl", changes[::-1], strict=False)]
    )
    pairs = zip(before, changes, strict=True)
    after = draw.show("after", [(module, rank + change / 1000) for (module, rank), change in pairs][::-1])
    ran = jobs.sparked(answer, jobs.rdd(before, 3), jobs.rdd(after, 2))
    if expect.close(ran.gave, max(abs(change) for change in changes) / 1000):
        expect.collected(ran)


# %% wrong
wrong(
    "largest_change_up",
    was="abs(pair[1][0] - pair[1][1])",
    now="pair[1][1] - pair[1][0]",
    belief="The largest difference is the largest change.",
    says="Your function gave {received}, and {expected} is right. The largest change went down, so its difference is negative. What is the size of a change?",
    again="Take `abs` of the difference before `max`.",
)


@wrong(
    belief="What two tables say can be compared only in my program.",
    again="Use `before.join(after)`, and then `max`, which compares in the workers.",
)
def largest_change_here(before, after):
    """The number is right. But all ranks came to the driver. Which method brings the two ranks of one module together in the workers ([section 1](lesson#1))?"""
    ranks = dict(after.collect())
    return max(abs(rank - ranks[module]) for module, rank in before.collect())
