# %% task [markdown] extra=true
# ## Extra: the modes
#
# *Write.* `carriers` is an iterator of carriers' codes. Return the most frequent carrier. If several are equally frequent, return
# all of them, as a sorted list. Without carriers, return an empty list.
#
# **Read the carriers once, and keep only their counts.**

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
# 1. There are two steps: count how often each carrier comes, and find those that come most often.
# 2. The greatest count is one number. Several carriers may have it. What is the greatest count without carriers?
# 3. The longest words of a line, sorted. Fill the gap:
#    ```python
#    longest = max(map(len, words), default=0)
#    sorted(word for word in set(words) if ___)
#    ```

# %% question [markdown]
# How many counts does your answer hold, and could it throw any of them away before the end?


# %% check
@exercise(demands=("one pass",))
def check(answer, draw):
    drawn = [draw.random.choice(("UA", "B6", "AA", "DL")) for _ in range(draw.size(300, at_least=0))]
    # As many HA as the most frequent of the others, so that there is a tie; HA comes before UA in the alphabet, and after AA.
    most = max(Counter(drawn).values(), default=0)
    carriers = draw.show("carriers", drawn[: len(drawn) // 2] + ["HA"] * most + drawn[len(drawn) // 2 :])
    expect.equal(answer(expect.serve(carriers)), solution(carriers))


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
@wrong(belief="there_is_one_winner", again="Find the greatest count first, and then all carriers that have this count.")
def most_common_one(carriers):
    """For {input} your function gave {received}, and {expected} is right. `most_common(1)` gives one carrier, also where several have the greatest count ([section 4](lesson#4)). Which carriers have the same count?"""
    return [carrier for carrier, count in Counter(carriers).most_common(1)]


@wrong(
    belief="equal_keys_arrive_together",
    again="Count in a dictionary or a `Counter`, without `groupby`.",
)
def longest_run(carriers):
    """For {input} your function gave {received}, and {expected} is right. It compared runs, and not counts ([section 5](lesson#5)). How often does each carrier come in all?"""
    runs = [(carrier, len(list(group))) for carrier, group in groupby(carriers)]
    return sorted({carrier for carrier, length in runs if length == max(length for _, length in runs)})


wrong(
    "in_order_of_arrival",
    was="sorted(carrier for carrier, count in counts.items() if count == most)",
    now="[carrier for carrier, count in counts.items() if count == most]",
    belief="A dictionary keeps its keys sorted.",
    says="Your function gave {received}, and {expected} is right. A dictionary keeps its keys in the order in which they came first. In which order does the task ask for the carriers?",
    again="Sort the carriers before you return them.",
)

equivalent(was="default=0", now="default=…", why="Without carriers there is no count to compare with.")
