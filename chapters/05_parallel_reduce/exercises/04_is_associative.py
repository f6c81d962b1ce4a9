# %% task [markdown] points=2 core=true
# ## Let Hypothesis look for the mistake
#
# *Apply.* `is_associative` gets a function of two whole numbers. It returns `False` if Hypothesis finds three numbers that break the law, and `True` if
# it finds none. **Use `@given`.** `whole` and `repeatable` are there: `whole` draws numbers from −1,000 to 1,000, and `repeatable` stores nothing.
#
# ```
# is_associative(max)  →  True
# is_associative(pow)  →  False
# ```

# %% given
from hypothesis import given, settings
from hypothesis import strategies as draw

whole = draw.integers(-1_000, 1_000)
repeatable = settings(derandomize=True, database=None, deadline=None)


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
# The test draws 100 triples. The result `True` means that none of them broke the law. It is not a proof.

# %% question [markdown]
# `min(a + b, 500)` passes if all numbers are positive. Why does it fail with negative ones?
