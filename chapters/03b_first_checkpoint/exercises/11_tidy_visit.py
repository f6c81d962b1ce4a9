# %% task [markdown] slot="cleaning"
# ## One visit, tidied
#
# A visit to a page is a dictionary, such as `{"page": " /plays ", "seconds": 0, "from": "", "agent": None}`. Other visits have other keys.
# Give a new dictionary: its texts have no blanks around them, and items with the value None are left out. Everything else stays.
#
# **Leave the dictionary that you were given unchanged.**

# %% answer
def tidy_visit(visit):
    """The visit with its texts stripped and its Nones left out.

    >>> tidy_visit({"page": " /plays", "seconds": 12, "from": None})
    {'page': '/plays', 'seconds': 12}
    """

    ### BEGIN SOLUTION
    def stripped(value):
        return value.strip() if isinstance(value, str) else value

    # Only None is missing: a visit of 0 seconds was one, and an empty text says that nothing led there.
    return pipe(visit, curry(valfilter, lambda value: value is not None), curry(valmap, stripped))
    ### END SOLUTION


# %% hints [markdown]
# 1. Which values have blanks to remove? Which values are missing, and which are only false?
# 2. `valfilter` and `valmap`, or a dictionary comprehension, make a new dictionary. `isinstance` tells what kind a value has.
# 3. The same for prices, some of them `"?"` and some floats. Fill the gap:
#    ```python
#    known = valfilter(lambda price: ___, prices)
#    rounded = valmap(lambda price: round(price, 2) if isinstance(price, float) else price, known)
#    ```

# %% question [markdown]
# Does your answer leave the other values alone if somebody adds a list to the visit?


# %% check
@exercise(shares="the check looks at what became of what it gave")
def check(answer, draw):
    def visit(random):
        names = random.sample(("page", "from", "agent", "title", "query"), 3)
        texts = {name: random.choice((padded(random, "/plays"), " curl", "", " ", None, None)) for name in names}
        return {**texts, "seconds": random.choice((0, 12, 90, None)), "bot": random.choice((True, False))}

    visits = draw.several(visit, 40, named="visits")
    kept = [dict(visit) for visit in visits]
    received = [answer(visit) for visit in visits]
    expect.equal({"the visits, afterwards": visits}, {"the visits, afterwards": kept})
    expect.equal(received, [solution(visit) for visit in kept])


# %% right
@right
def tidy_by_comprehension(visit):
    """A dictionary comprehension."""
    known = {name: value for name, value in visit.items() if value is not None}
    return {name: value.strip() if hasattr(value, "strip") else value for name, value in known.items()}


# %% wrong
wrong(
    "true_items_only",
    was="value is not None",
    now="bool(value)",
    belief="false_means_missing",
    says="Your result is {received}. It leaves out items whose value is false but not None. How does your code tell None from 0, False and an empty text?",
    again="Ask whether the value is None. Do not ask whether it is true.",
)

wrong(
    "without_empty_texts",
    was="value is not None",
    now='value not in (None, "", " ")',
    belief="An empty text is a missing value.",
    says="Your result is {received}. It leaves out an empty text. The text of the exercise calls only None missing. Which test drops the empty text?",
    again="Leave out None and nothing else. An empty text stays.",
)


@wrong(
    belief="filtering_takes_away",
    again="Build a new dictionary, and change only that one.",
)
def deletes_from_the_visit(visit):
    """After the call, the caller's own visit has lost items. `del` and `pop` change the dictionary that your function was given. Which dictionary may your code change?"""
    for name in list(visit):
        if visit[name] is None:
            del visit[name]
    return {name: value.strip() if isinstance(value, str) else value for name, value in visit.items()}
