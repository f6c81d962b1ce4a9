# %% task [markdown]
# ## Combine two dictionaries of counts
#
# `combine_counts` gets two dictionaries with counts of words. It returns the counts of both parts together. **It must not change either
# dictionary.**
#
# ```
# combine_counts({"to": 2, "be": 1}, {"to": 3})  →  {"to": 5, "be": 1}
# ```

# %% answer
def combine_counts(left, right):
    """The counts of two parts together, in a new dictionary.

    >>> combine_counts({"to": 2, "be": 1}, {"to": 3})
    {'to': 5, 'be': 1}
    """
    ### BEGIN SOLUTION
    together = dict(left)
    for word, count in right.items():
        together[word] = together.get(word, 0) + count
    return together
    ### END SOLUTION


# %% hints [markdown]
# 1. `dict(left)` makes a new dictionary. Then add each count of `right`. Which words may be missing in it?


# %% check
@exercise(shares="neither dictionary may be changed", local="it looks at what becomes of earlier results")
def check(answer, draw):
    def counts(random):
        return {word: random.randint(1, 9) for word in random.sample(("to", "be", "or", "not", "gate"), 3)}

    parts = draw.several(
        counts, 6, at_least=2, named="parts", cases=[{}], ends=[{"to": 3, "be": 1}, {"to": 2, "gate": 4}]
    )
    kept = []
    for left, right in zip(parts, parts[1:], strict=False):
        expected = {word: left.get(word, 0) + right.get(word, 0) for word in left | right}
        before = dict(left), dict(right)
        found = answer(left, right)
        kept += [((left, right), before), (found, expected)]
        says = "Your function gave {received}, and {expected} is right. What is the count of a word that is in both parts, and of one that is in only one?"
        if not expect.equal(found, expected, says=says):
            return
    changed = next((each for each in kept if not expect.alike(*each)), kept[-1])
    says = "The counts are right. But {expected} became {received}: a call changed a dictionary that it was given, or one that an earlier call returned. "
    says += "Other states may refer to it ([section 4](lesson#4)). Which dictionary may your function change?"
    expect.equal(*changed, says=says)


# %% wrong
wrong(
    "later_wins",
    was="""together = dict(left)
    for word, count in right.items():
        together[word] = together.get(word, 0) + count
    return together""",
    now="return {**left, **right}",
    belief="one_dictionary_combines",
    says="Your function gave {received}, and {expected} is right. Of a word that is in both parts, only the count of the right part was kept. What must happen to the two counts?",
    again="Add the counts: `left.get(word, 0) + right.get(word, 0)`.",
)

wrong(
    "changes_the_left",
    was="dict(left)",
    now="left",
    belief="a_name_is_a_copy",
    says="Your function wrote new counts into the left dictionary. A second name for it, as in `together = left`, is no copy ([section 4](lesson#4)). How do you make a new dictionary?",
    again="Begin with `together = dict(left)`.",
)
