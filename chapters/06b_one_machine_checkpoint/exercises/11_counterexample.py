# %% task [markdown] slot="laws"
# ## Search for a broken law
#
# `counterexample` gets a function of two arguments, and a list of values. It returns the first triple `(a, b, c)` of values for which the
# two merge trees of the parts a, b and c give different results. If no triple does, it returns `None`.
#
# "First" means the order of `product(values, repeat=3)`, so a value may come twice or three times in a triple.

# %% answer
def counterexample(combine, values):
    """The first triple that breaks the law, or None.

    >>> counterexample(lambda a, b: a - b, [1, 2])
    (1, 1, 1)
    """
    ### BEGIN SOLUTION
    for a, b, c in product(values, repeat=3):
        if combine(combine(a, b), c) != combine(a, combine(b, c)):
            return a, b, c
    return None
    ### END SOLUTION


# %% hints [markdown]
# 1. Which two merge trees are there for three neighbouring parts?
# 2. Compute both for each triple of `product(values, repeat=3)`, and compare the results.
# 3. The same for a law of two values, with one gap:
#    ```python
#    for a, b in product(values, repeat=2):
#        if combine(a, b) != ___:
#            return a, b
#    ```

# %% question [markdown]
# The function returns `None` for five values. What does that tell about all other values?


# %% check
def take_last(a, b):
    return b


def average(a, b):
    return (a + b) / 2


def minus(a, b):
    return a - b


def capped(a, b):
    return min(a + b, 9)


def larger(a, b):
    return max(a, b)


@exercise(local="each test calls the function many times")
def check(answer, draw):
    combine = draw.choice((larger, take_last, average, minus, capped), named="combine")
    at = {0: take_last, 1: average, 2: larger, 3: minus, 5: capped}
    combine = at.get(draw.size(9, at_least=0), combine)
    # 0 keeps the law of `minus` where it stands last; the cap needs a negative number
    values = [0, *draw.random.sample(range(1, 9), 3), -5]
    if draw.is_last:  # only the last value shows that the law is broken
        combine, values = capped, [0, 4, 6, *(draw.random.randint(0, 9) for _ in range(20)), -5]
    draw.show("combine", combine.__name__)
    expect.equal(answer(combine, draw.show("values", values)), solution(combine, values))


# %% right
@right
def with_next(combine, values):
    """The first of all triples that break the law."""
    triples = ((a, b, c) for a in values for b in values for c in values)
    return next((t for t in triples if combine(t[0], combine(t[1], t[2])) != combine(combine(t[0], t[1]), t[2])), None)


# %% wrong
wrong(
    "the_other_law",
    was="combine(combine(a, b), c) != combine(a, combine(b, c))",
    now="combine(a, b) != combine(b, a)",
    belief="If the order of two parts does not matter, the parts may be grouped in any way.",
    says="For `{input combine}` you gave {received}; {expected} is right. You exchanged two values, but the parts keep their order. What differs between two merge trees?",
    again="Compare `combine(combine(a, b), c)` with `combine(a, combine(b, c))`.",
)


@wrong(
    belief="A triple has three different values.",
    again="Use `product(values, repeat=3)`. It also gives triples with equal values.",
)
def different_values_only(combine, values):
    """For `{input combine}` you gave {received}; {expected} is right. Two parts may have the same state. Which triples did you leave out?"""
    for a, b, c in product(values, repeat=3):
        if len({a, b, c}) == 3 and combine(combine(a, b), c) != combine(a, combine(b, c)):
            return a, b, c
    return None


@wrong(
    belief="One triple decides about a law.",
    again="Return `None` only after all triples.",
)
def first_triple_only(combine, values):
    """For `{input combine}` you gave {received}; {expected} is right. You looked at one triple only, and a law must hold for all. Where does your loop end?"""
    for a, b, c in product(values, repeat=3):
        return (a, b, c) if combine(combine(a, b), c) != combine(a, combine(b, c)) else None


equivalent(
    was="", now="values = repeated(…", why="The values come again after themselves: the first triple stays the same."
)
