# %% task [markdown] slot="cleaning"
# ## One visit, tidied
#
# A visit to a page is a dictionary: `{"page": " /plays ", "seconds": 0, "from": "", "agent": None}`. Give a new one: its texts
# without blanks around them, and without the items whose value is None. Everything else stays, and the dictionary that you were
# given stays as it was.

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
# 1. Two things are to be done, and each is about other values. Which values have a `strip`, and which are missing?
# 2. Ask `is not None` of every value, and `isinstance(value, str)` before you strip. Both make a new dictionary.
# 3. A relative, prices in a dictionary: `known = valfilter(lambda price: price != '?', prices)`, then `valmap(lambda
#    price: round(price, 2) if isinstance(price, float) else price, known)`.

# %% question [markdown]
# Does your answer leave the other values alone if somebody adds a list to the visit?


# %% check
@exercise(shares="the check looks at what became of what it gave")
def check(answer, draw):
    def visit(random):
        return {
            "page": padded(random, random.choice(("/", "/plays", "/flights"))),
            "seconds": random.choice((0, 12, 90, None)),
            "from": random.choice(("", " ", "/plays", " /search", None)),
            "bot": random.choice((True, False)),
            "agent": random.choice(("curl ", "crawler", None)),
        }

    visits = draw.several(visit, 40, named="visits")
    expected = []
    for each in visits:
        known = {name: value for name, value in each.items() if value is not None}
        expected.append({name: value.strip() if isinstance(value, str) else value for name, value in known.items()})
    kept = [dict(visit) for visit in visits]
    received = [answer(visit) for visit in visits]
    expect.equal({"the visits, afterwards": visits}, {"the visits, afterwards": kept})
    expect.equal(received, expected)


# %% right
def _stripped(value):
    return value.strip() if isinstance(value, str) else value


@right
def tidy_by_comprehension(visit):
    """A dictionary comprehension."""
    return {name: _stripped(value) for name, value in visit.items() if value is not None}


# %% wrong
@wrong(belief="false_means_missing")
def true_items_only(visit):
    """The visit of 0 seconds has lost its seconds, and whoever is no robot is not said to be none. Which values did the test take for missing?"""
    return valmap(_stripped, valfilter(bool, visit))


@wrong(belief="An empty text is a missing value.")
def without_empty_texts(visit):
    """An empty text was left out. “From nowhere” and “nobody knows from where”: which of the two does `""` say here?"""
    return valfilter(lambda value: value is not None and value != "", valmap(_stripped, visit))


@wrong(belief="filtering_takes_away")
def deletes_from_the_visit(visit):
    """The answer is right, and the caller's own visit has lost items. How many dictionaries should there be afterwards?"""
    for name in list(visit):
        if visit[name] is None:
            del visit[name]
    return valmap(_stripped, visit)


@wrong(belief="every_value_is_a_text")
def strips_everything(visit):
    """It ended in an error: not all that stands in a visit can be stripped. Which kinds of values are there?"""
    return valmap(str.strip, valfilter(lambda value: value is not None, visit))
