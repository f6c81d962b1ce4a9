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
@exercise(shares="the text says that neither dictionary may be changed")
def check(answer, draw):
    def counts(random):
        return {word: random.randint(1, 9) for word in random.sample(("to", "be", "or", "not", "gate"), 3)}

    parts = draw.several(
        counts, 6, at_least=2, named="parts", cases=[{}], ends=[{"to": 2, "be": 1}, {"to": 3, "gate": 4}]
    )
    for left, right in zip(parts, parts[1:], strict=False):
        expected = {word: left.get(word, 0) + right.get(word, 0) for word in left | right}
        before = dict(left), dict(right)
        if not expect.equal(answer(left, right), expected):
            break
        says = "Your function changed a dictionary that it was given: both were {expected} before, and {received} after the call. "
        says += "Other states may refer to it ([section 4](lesson#4)). Which dictionary may your function change?"
        expect.equal((left, right), before, says=says)


# %% wrong
wrong(
    "later_wins",
    was="""together = dict(left)
    for word, count in right.items():
        together[word] = together.get(word, 0) + count
    return together""",
    now="return {**left, **right}",
    belief="one_dictionary_combines",
    says="Your function gave {received}, and {expected} is right. Of a word that is in both parts, only the right count was kept. What must happen to the two counts?",
    again="Add the counts: `left.get(word, 0) + right.get(word, 0)`.",
)

wrong(
    "changes_the_left",
    was="dict(left)",
    now="left",
    belief="a_name_is_a_copy",
    says="Your function changed the left dictionary: `together = left` is a second name for it, not a copy ([section 4](lesson#4)). How do you make a new dictionary?",
    again="Begin with `together = dict(left)`.",
)
