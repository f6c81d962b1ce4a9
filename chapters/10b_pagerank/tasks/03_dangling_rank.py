# %% task [markdown]
# ## The rank of the dangling nodes
#
# `links` has pairs (module, list of imports), and `ranks` has pairs (module, rank). Return the sum of the ranks of all modules that import nothing, as a number.
# **Let the workers add.**
#
# ```
# links ("a", ["b"]), ("b", []), ("c", []) and ranks ("a", 0.5), ("b", 0.3), ("c", 0.2)  →  0.5
# ```

# %% answer
def dangling_rank(links, ranks):
    """The sum of the ranks of the modules that import nothing."""
    ### BEGIN SOLUTION
    dangling = links.filter(lambda pair: not pair[1])
    return dangling.join(ranks).map(lambda pair: pair[1][1]).sum()
    ### END SOLUTION


# %% hints [markdown]
# 1. Keep the links with an empty list, `join` them with the ranks, take the rank out of each pair, and call `sum`.


# %% check
@exercise(on="spark", demands=("collects nothing",))
def check(answer, draw):
    def targets(random):
        return random.choice([[], ["a"], ["b", "c"], ["a", "b", "c"]])

    drawn = draw.several(targets, 12, at_least=4, cases=[[], ["b"], []])
    links = draw.show("links", list(zip("abcdefghijkl", drawn, strict=False)))
    ranks = draw.show("ranks", [(module, (at * 5 % 7 + 1) / 100) for at, (module, _) in enumerate(links)])
    ran = jobs.sparked(answer, jobs.rdd(links, 3), jobs.rdd(ranks, 2))
    if expect.close(ran.gave, sum(dict(ranks)[module] for module, each in links if not each)):
        expect.collected(ran)


# %% wrong
wrong(
    "dangling_rank_all",
    was="links.filter(lambda pair: not pair[1])",
    now="links",
    belief="All rank is lost in a round.",
    says="Your function gave {received}, and {expected} is right. It added the ranks of modules that import others, too. Where does their rank go ([section 4](lesson#4))?",
    again="Filter the links first: keep those with an empty list.",
)


@wrong(
    belief="What two tables say can be compared only in my program.",
    again="Use `join`, and then `sum`, which adds in the workers.",
)
def dangling_rank_here(links, ranks):
    """The number is right. But all ranks or all links came to the driver. Which method brings the links and ranks of one module together in the workers ([section 1](lesson#1))?"""
    known = dict(ranks.collect())
    return sum(known[module] for module, targets in links.collect() if not targets)
