# %% task [markdown] points=2 core=true
# ## Let Hypothesis look for the mistake
#
# *Apply.* `is_associative` gets a function of two whole numbers. It returns `False` if Hypothesis finds three numbers that break the law, and `True` if
# it finds none. **Use `@given`.** `whole` and `repeatable` are there: `whole` draws numbers from −1,000 to 1,000, and `repeatable` stores nothing.
#
# ```
# is_associative(lambda a, b: a + b)  →  True
# is_associative(lambda a, b: a - b)  →  False
# ```

# %% given
from hypothesis import Phase, given, settings, strategies

whole = strategies.integers(-1_000, 1_000)
drawing_only = [Phase.generate]  # it does not look for a smaller failing example
quick = {"max_examples": 40, "phases": drawing_only, "deadline": None}
repeatable = settings(derandomize=True, database=None, **quick)


# %% answer
def is_associative(combine):
    """Whether Hypothesis finds no three whole numbers that break the law.

    >>> is_associative(max)
    True
    """
    ### BEGIN SOLUTION

    @repeatable
    @given(whole, whole, whole)
    def test(a, b, c):
        assert combine(combine(a, b), c) == combine(a, combine(b, c))

    try:
        test()
    except AssertionError:
        return False
    return True
    ### END SOLUTION


# %% hints [markdown]
# 1. [Section 2](lesson#2) tests `halfway` in this way. Your test stands inside the function, so that it can call `combine`.
# 2. Define a test with three drawn numbers. Call it in a `try` statement. A broken law raises `AssertionError`.
# 3. A test of the other law, with one gap:
#    ```python
#    @repeatable
#    @given(whole, whole)
#    def test(a, b):
#        assert combine(a, b) == ___
#    ```

# %% explanation [markdown]
# The test draws 40 triples. The result `True` means that none of them broke the law. It is not a proof.

# %% question [markdown]
# `min(a + b, 500)` passes if all numbers are positive. Why does it fail with negative ones?


# %% check
from hypothesis import currently_in_test_context


def capped(a, b):
    """A sum of at most 500."""
    return min(a + b, 500)


@exercise(
    demands=("with given",),
    local="each test calls the function hundreds of times",
    rounds=(None,),
    seconds=20,
    costly="Hypothesis draws the same numbers for each seed",
)
def check(answer, draw):
    functions = {
        "a + b": (add, True),
        "a - b": (sub, False),
        "min(a + b, 500)": (capped, False),
        "a": (lambda a, b: a, True),
        "a + b, in a test a - b": (lambda a, b: a - b if currently_in_test_context() else a + b, False),
        "abs(a - b)": (lambda a, b: abs(a - b), False),
    }
    draw.show("combine(a, b)", list(functions))
    found = {name: answer(combine) for name, (combine, _) in functions.items()}
    says = "Your function gave {received}, and {expected} is right. Which numbers does your test draw? Does your function return what this test finds, in both cases?"
    expect.equal(found, {name: associative for name, (_, associative) in functions.items()}, says=says)


# %% right
@right
def noting(combine):
    """Notes each triple that breaks the law, and lets no assertion fail."""
    broken = []

    @repeatable
    @given(strategies.tuples(whole, whole, whole))
    def look(triple):
        a, b, c = triple
        if combine(a, combine(b, c)) != combine(combine(a, b), c):
            broken.append(triple)

    look()
    return not broken


# %% wrong
wrong(
    "test_returns",
    was="assert combine",
    now="return combine",
    belief="A test returns its verdict.",
    says="Hypothesis stopped with FailedHealthCheck: your test returned a value. A test returns nothing; it fails by an AssertionError ([section 2](lesson#2)). Which statement raises that if the law is broken?",
    again="Write `assert` and no `return` in the test. Call it in a `try` statement, and catch `AssertionError`.",
)

wrong(
    "lets_it_fail",
    was="""try:
        test()
    except AssertionError:
        return False
    return True""",
    now="""test()
    return True""",
    belief="A failing test gives False.",
    says="For `a - b` your test failed, and its AssertionError ended your function. The text asks for `False` there ([section 2](lesson#2)). Which statement catches the error?",
    again="Call the test after `try:`, and return `False` after `except AssertionError:`.",
)

wrong(
    "the_other_law",
    was="combine(combine(a, b), c) == combine(a, combine(b, c))",
    now="combine(a, b) == combine(b, a)",
    belief="commutative_is_associative",
    says="Your function gave {received}, and {expected} is right. It compared `f(a, b)` with `f(b, a)`, which is another law ([section 2](lesson#2)). Which law speaks of three values?",
    again="Compare the two groupings: `combine(combine(a, b), c)` and `combine(a, combine(b, c))`.",
)

wrong(
    "small_numbers_only",
    was="@given(whole, whole, whole)",
    now="@given(strategies.integers(0, 9), strategies.integers(0, 9), strategies.integers(0, 9))",
    belief="A law that holds for small numbers holds for all.",
    says="Your function gave {received}, and {expected} is right. With numbers from 0 to 9, a sum never reaches 500, so the test saw no mistake. From which numbers should it draw?",
    again="Draw with `whole`. It has negative and large numbers.",
)


@wrong(
    belief="One example decides about a law.",
    again="Write a test with `@given(whole, whole, whole)`, call it, and catch `AssertionError`.",
)
def one_example(combine):
    """Your function gave {received}, and {expected} is right. It tried one triple only, and some functions break the law only for other numbers ([section 2](lesson#2)). What can draw many triples?"""
    return combine(combine(1, 2), 3) == combine(1, combine(2, 3))
