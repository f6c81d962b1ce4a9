# %% task [markdown] core=true
# ## Four orders
#
# *Predict.* A late airline pays 10 for every minute, and 100 at most. Read this, and do not run it yet:
#
# ```python
# def fee(minutes):
#     return 10 * minutes
#
# def capped(amount):
#     return min(amount, 100)
#
# a = compose(capped, fee)(30)
# b = compose(fee, capped)(30)
# c = pipe(30, capped, fee)
# d = compose_left(fee, capped)(30)
# ```
#
# Put the four numbers `a`, `b`, `c` and `d` in place of the dots.

# %% answer
### BEGIN STUB
# four_orders = (..., ..., ..., ...)
### END STUB
### BEGIN SOLUTION
# `compose` runs the last one named first; `pipe` and `compose_left` run the first.
four_orders = (100, 300, 300, 100)
### END SOLUTION

# %% hints [markdown]
# 1. Write each one as a nested call first: which function stands inside, next to the 30?
# 2. `compose` keeps the order of the nested call, so its last name runs first. In `pipe` and `compose_left` the first
#    name runs first.
# 3. A relative: with `double` and `next_one`, `compose(double, next_one)(4)` is `double(next_one(4))`, that is 10,
#    and `pipe(4, double, next_one)` is `next_one(double(4))`, that is 9.

# %% question [markdown]
# If the rule were 100 minutes at most, instead of 100 in money: which of the four lines of code would follow it?

# %% check
from toolz import compose_left


def check(answer, draw):
    def fee(minutes):
        return 10 * minutes

    def capped(amount):
        return min(amount, 100)

    amounts = (
        compose(capped, fee)(30),
        compose(fee, capped)(30),
        pipe(30, capped, fee),
        compose_left(fee, capped)(30),
    )
    given = answer if isinstance(answer, (tuple, list)) and len(answer) == 4 else (None,) * 4
    wrong = [f"`{letter}`" for letter, one, other in zip("abcd", given, amounts, strict=True) if one != other]
    # Not `equal`: a card that shows what is expected would leave nothing to predict.
    expect.note(
        not wrong,
        answer,
        says=f"To look at again: {', '.join(wrong)}. Which function is given the 30, what does it make of it, and what "
        "does the other make of that?",
    )


# %% right
@right
def nested_calls():
    """The four, as nested calls."""

    def fee(minutes):
        return 10 * minutes

    def capped(amount):
        return min(amount, 100)

    return capped(fee(30)), fee(capped(30)), fee(capped(30)), capped(fee(30))


# %% wrong
wrong(
    "compose_like_pipe",
    (300, 100, 300, 100),
    belief="compose_reads_left_to_right",
    says="Here `compose(capped, fee)` caps the 30 minutes and then makes money of them. In the nested call `capped(fee(30))`, which name stands first, and which runs first?",
)

wrong(
    "pipe_like_compose",
    (100, 300, 100, 100),
    belief="pipe_is_compose",
    says="Here `pipe(30, capped, fee)` has worked out the fee first. The 30 stands at the left end: which function does it meet first?",
)

wrong(
    "left_is_outside",
    (100, 300, 300, 300),
    belief="In `compose_left` the left function is the outermost, so it runs last.",
    says="In `compose_left(fee, capped)` the fee was worked out last. `compose` begins at its right end; at which end would `compose_left` begin?",
)

wrong(
    "order_does_not_matter",
    (100, 100, 100, 100),
    belief="order_of_stages_is_free",
    says="All four came out alike, as if the order made no difference. What is 10 times 30, at most 100, and what is 10 times at most 100 of 30?",
)

wrong(
    "a_cap_lifts",
    (100, 1000, 1000, 100),
    belief="a_cap_is_always_reached",
    says="`b` and `c` are 1000 here, as if capping the 30 minutes had made 100 of them. Which of the two numbers does `min(30, 100)` give?",
)
