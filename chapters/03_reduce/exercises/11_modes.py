# %% task [markdown] extra=true
# ## Extra: the modes
#
# *Write.* The most frequent carrier; of several that are equally frequent all, as a sorted list. No carriers, an empty list.

# %% answer
def modes(carriers):
    """The most frequent carriers, sorted.

    >>> modes(iter(["UA", "AA", "UA"]))
    ['UA']
    """
    ### BEGIN SOLUTION
    counts = Counter(carriers)
    most = max(counts.values(), default=0)
    return sorted(carrier for carrier, count in counts.items() if count == most)
    ### END SOLUTION


# %% hints [markdown]
# 1. Two steps: how often does each come, and which of them come most often?
# 2. The greatest of the counts is one number; all carriers with that count are wanted. `max(…, default=0)` for no
#    carriers.
# 3. A relative, the longest words of a line: `longest = max(map(len, words), default=0)`, then `sorted(word for word
#    in set(words) if len(word) == longest)`.

# %% question [markdown]
# How many counts does your answer hold, and could it throw any of them away before the end?


# %% check
def check(answer, draw):
    drawn = [draw.random.choice(("UA", "B6", "AA", "DL")) for _ in range(draw.size(300, at_least=0))]
    # As many HA as the most frequent of the others: without a tie, nobody who drops one would be seen.
    most = max(Counter(drawn).values(), default=0)
    carriers = draw.show("carriers", drawn[: len(drawn) // 2] + ["HA"] * most + drawn[len(drawn) // 2 :])
    counts = Counter(carriers)
    expected = sorted(carrier for carrier, count in counts.items() if count == most)
    expect.equal(answer(expect.serve(carriers)), expected)


# %% right
@right
def by_reduction(carriers):
    """A reduction, and a loop over the counts."""

    def step(counts, carrier):
        counts[carrier] = counts.get(carrier, 0) + 1
        return counts

    counts, best = reduce(step, carriers, {}), []
    for carrier in sorted(counts):
        if not best or counts[carrier] > counts[best[0]]:
            best = [carrier]
        elif counts[carrier] == counts[best[0]]:
            best.append(carrier)
    return best


# %% wrong
@wrong(belief="the_leader_is_enough")
def leader_only(carriers):
    """Only a leader and its lead were remembered, and whoever fell behind was forgotten. How would a carrier that was overtaken come back?"""
    leader, lead = None, 0
    for carrier in carriers:
        if lead == 0:
            leader = carrier
        lead += 1 if carrier == leader else -1
    return [] if leader is None else [leader]


@wrong(belief="there_is_one_winner")
def most_common_one(carriers):
    """Two carriers are equally frequent, and only the one that came first is there. What does the 1 in `most_common(1)` cut off?"""
    return [carrier for carrier, count in Counter(carriers).most_common(1)]


@wrong(belief="equal_keys_arrive_together")
def longest_run(carriers):
    """It found the carrier that came most often in a row. How often did the others come, all over the list?"""
    runs = [(carrier, len(list(group))) for carrier, group in groupby(carriers)]
    return sorted({carrier for carrier, length in runs if length == max(length for _, length in runs)})


wrong(
    "greatest_of_nothing",
    was=", default=0",
    now="",
    belief="there_is_always_data",
    says="With no carriers it ends in an error: there is no greatest of nothing. What should the answer be then?",
)

equivalent(was="default=0", now="default=…", why="Without carriers there is no count to compare with.")
equivalent(was="", now="carriers = repeated(carriers)", why="With everything twice the same ones are most frequent.")
