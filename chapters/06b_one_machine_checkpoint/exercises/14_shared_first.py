# %% task [markdown] slot="statistics"
# ## First place, perhaps shared
#
# Votes are counted in several rooms. `parts` is an iterator of dictionaries, one for each room, with the votes of each candidate. A candidate without votes
# may be missing, or have 0 votes.
#
# Write `shared_first`, which returns a list of the candidates that have the most votes in all rooms together, in alphabetical order. If nobody has a vote, the
# list is empty.

# %% answer
def shared_first(parts):
    """The candidates with the most votes in all parts, sorted.

    >>> shared_first(iter([{"Ann": 3, "Bo": 1}, {"Ann": 1, "Bo": 3}]))
    ['Ann', 'Bo']
    """
    ### BEGIN SOLUTION
    votes = Counter()
    for part in parts:
        votes.update(part)
    most = max(votes.values(), default=0)
    return sorted(name for name, count in votes.items() if count == most > 0)
    ### END SOLUTION


# %% hints [markdown]
# 1. May the winner of all rooms be second in each of them?
# 2. `Counter.update` adds the counts of a dictionary. Look for the largest count when all parts have been added.
# 3. The same for the lowest price, with one gap:
#    ```python
#    least = min(prices.values())
#    cheapest = [name for name, price in prices.items() if ___]
#    ```

# %% question [markdown]
# Each room sends only its three best candidates. When is the result still right?


# %% check
NAMES = ["Ann", "Bo", "Cem", "Dee"]


def check(answer, draw):
    pick = draw.random
    low = pick.randint(2, 9)
    second = [{"Ann": low + 3, "Bo": low + 2}, {"Cem": low + 3, "Bo": low + 2}]
    cases = (
        [{"Ann": 0}],
        [{"Dee": 1, "Ann": 1}],
        second,
        [*second, {"Ann": low + 1}],
        [],
        [{name: pick.randint(0, 9) for name in pick.sample(NAMES, 3)} for _ in range(40)] + [{pick.choice(NAMES): 500}],
    )
    at = {0: 4, 1: 1, 2: 2, 3: 3, 5: 0}.get(draw.size(40, at_least=0), 5)
    parts = draw.show("parts", cases[at])
    expect.equal(answer(expect.serve(parts)), solution(parts))


# %% right
@right
def one_dictionary(parts):
    """Adds in a dictionary, and keeps the best so far at the end."""
    votes = {}
    for part in parts:
        for name in part:
            votes[name] = votes.get(name, 0) + part[name]
    best, winners = 1, []
    for name in sorted(votes):
        if votes[name] > best:
            best, winners = votes[name], []
        if votes[name] == best:
            winners.append(name)
    return winners


# %% wrong
@wrong(
    belief="the_leader_is_enough",
    again="Add the votes of all candidates over all parts first.",
)
def winners_of_rooms(parts):
    """You gave {received}; {expected} is right. You kept the winners of each room only, and the votes for the others were lost. Which votes has a candidate who is always second?"""
    votes = Counter()
    for part in parts:
        most = max(part.values(), default=0)
        votes.update({name: count for name, count in part.items() if count == most > 0})
    most = max(votes.values(), default=0)
    return sorted(name for name, count in votes.items() if count == most)


wrong(
    "one_winner",
    was="return sorted(name for name, count in votes.items() if count == most > 0)",
    now="return [max(sorted(votes), key=votes.get)] if most else []",
    belief="there_is_one_winner",
    says="You gave {received}; {expected} is right. Several candidates may share the first place. What does `max` return if two have equally many votes?",
    again="Find the largest count, then list all candidates that have it.",
)

wrong(
    "zero_votes_win",
    was="count == most > 0",
    now="count == most",
    belief="there_is_always_data",
    says="Nobody has a vote, and you gave {received}; {expected} is right. A candidate with 0 votes does not win. Which condition is missing?",
    again="List the candidates only if the largest count is greater than 0.",
)

equivalent(was="default=0", now="default=…", why="Without any candidate, no count is compared.")
equivalent(was="", now="parts = repeated(…", why="If every vote counts twice, the same candidates win.")
