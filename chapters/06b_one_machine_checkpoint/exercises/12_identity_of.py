# %% task [markdown] slot="laws"
# ## What may a worker without data return?
#
# A worker that gets no items returns a state that must change nothing, on either side of another state. `identity_of` gets a function of two arguments, and a list of
# values. It returns the first of these values that **changes no value of the list, from the left and from the right**. If there is none, it returns `None`.

# %% answer
def identity_of(combine, values):
    """The first value that changes no other, or None.

    >>> identity_of(lambda a, b: a + b, [2, 1, 0])
    0
    """
    ### BEGIN SOLUTION
    for candidate in values:
        if all(combine(candidate, value) == value == combine(value, candidate) for value in values):
            return candidate
    return None
    ### END SOLUTION


# %% hints [markdown]
# 1. Which number changes nothing if you add it, or multiply by it? Is there one for subtraction?
# 2. Try each value as a candidate. It must pass two tests with every value of the list.
# 3. One of the two tests, with one gap:
#    ```python
#    all(combine(value, candidate) == ___ for value in values)
#    ```

# %% question [markdown]
# What is the identity of `max` for numbers that can be as small as you like?


# %% check
def plus(a, b):
    return a + b


def times(a, b):
    return a * b


def larger(a, b):
    return max(a, b)


def minus(a, b):
    return a - b


def take_last(a, b):
    return b


@exercise(local="each test calls the function many times")
def check(answer, draw):
    at = {0: larger, 1: minus, 2: take_last, 3: times, 5: plus}
    combine = at.get(draw.size(9, at_least=0), larger)
    values = [*draw.random.sample(range(2, 9), 2), -5, 1, 0, 7]
    if combine is plus:
        values.sort(key=bool)  # the 0 comes first
    if draw.is_last:  # only the last value is the identity of `larger`
        values = [*(draw.random.randint(0, 9) for _ in range(22)), -7]
    draw.show("combine", combine.__name__)
    expect.equal(answer(combine, draw.show("values", values)), solution(combine, values))


# %% right
@right
def two_lists(combine, values):
    """Compares whole lists."""
    values = list(values)
    for candidate in values:
        from_left = [combine(candidate, value) for value in values]
        if from_left == values and [combine(value, candidate) for value in values] == values:
            return candidate


# %% wrong
wrong(
    "only_from_the_right",
    was="combine(candidate, value) == value == combine(value, candidate)",
    now="value == combine(value, candidate)",
    belief="What changes nothing on the right changes nothing on the left.",
    says="For `{input combine}` you gave {received}; {expected} is right. You tried the candidate on the right side only. The empty part can also come first. What is `0 - 5`?",
    again="Test `combine(candidate, value)`, too.",
)

wrong(
    "only_from_the_left",
    was="combine(candidate, value) == value == combine(value, candidate)",
    now="combine(candidate, value) == value",
    belief="An initial value stands on the left, so the left side decides.",
    says="For `{input combine}` you gave {received}; {expected} is right. You tried the candidate on the left side only. What happens if the last worker has no items?",
    again="Test `combine(value, candidate)`, too.",
)


@wrong(
    belief="0 is the identity of every function of numbers.",
    again="Try each value of the list with every other one.",
)
def always_zero(combine, values):
    """For `{input combine}` you gave {received}; {expected} is right. 0 changes nothing in a sum, but it does in other functions. What does this function make of 0 and -5?"""
    return 0 if 0 in values else None


equivalent(
    was="", now="values = repeated(…", why="The values come again after themselves: the first one stays the same."
)
