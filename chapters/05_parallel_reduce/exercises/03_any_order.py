# %% task [markdown] points=1
# ## What may the cluster do?
#
# *Choose.* Here are seven functions that combine the states of two parts, `a` and `b`. Write `"any order"` if the states may be combined in any grouping and
# any order. Write `"in order"` if any grouping is right and the parts must keep their order. Write `"never"` if the grouping changes the result.
#
# ```python
# "total"     a + b                          minutes of the part
# "text"      a + b                          the part's lines, as one text
# "latest"    b if b is not None else a      the part's last known status, or None
# "midpoint"  (a + b) / 2                    the part's mean
# "words"     a | b                          the part's set of words
# "worst"     max(a, b)                      the part's greatest (minutes, flight number)
# "gap"       abs(a - b)                     the part's goal difference
# ```

# %% answer
### BEGIN STUB
# any_order = {
#     "total": ...,
#     "text": ...,
#     "latest": ...,
#     "midpoint": ...,
#     "words": ...,
#     "worst": ...,
#     "gap": ...,
# }
### END STUB
### BEGIN SOLUTION
any_order = {
    "total": "any order",
    "text": "in order",
    "latest": "in order",
    "midpoint": "never",
    "words": "any order",
    "worst": "any order",
    "gap": "never",
}
### END SOLUTION

# %% hints [markdown]
# 1. Which law allows any grouping, and which any order? See the table in [section 2](lesson#2).
# 2. Take three states for each function, such as 1, 2 and 3. Combine them in both groupings. Then change their order.
# 3. Another function, with one gap:
#    ```python
#    # "first"  a if a is not None else b
#    # f(f(1, 2), 3) = 1,  f(1, f(2, 3)) = 1,  f(2, 1) = ___
#    ```

# %% explanation [markdown]
# Any grouping needs an associative function. Any order needs a commutative one, too. `gap` is commutative, but not associative.

# %% question [markdown]
# `latest` needs the order. What could each state hold besides, so that any order is right?


# %% check
def check(answer, draw):
    says = (
        "At least one entry is wrong or missing. Take three states for each function ([section 2](lesson#2)). "
        "Do both groupings give the same? And does the order change it?"
    )
    again = (
        "Check two pairs of laws: `text` and `latest` may be grouped freely, but not exchanged. "
        "`midpoint` and `gap` may be exchanged, but not grouped freely."
    )
    expect.guess(answer, ALLOWED, says=says, again=again, names=[*ALLOWED, "any order", "in order", "never"])


# %% right
@right
def by_experiment():
    return {name: allowed_of(*each) for name, each in FUNCTIONS.items()}


# %% wrong
wrong(
    "exchange_is_enough",
    ALLOWED | {"midpoint": "any order", "gap": "any order"},
    belief="commutative_is_associative",
    says="You allow any order for `midpoint` and `gap`. Both are commutative. But with three states there are two groupings ([section 2](lesson#2)). What does `gap` give for 1, 2 and 4 in each?",
    again="abs(abs(1 - 2) - 4) is 3, and abs(1 - abs(2 - 4)) is 1. So the grouping matters, and the same is true of `midpoint`.",
)

wrong(
    "order_is_grouping",
    ALLOWED | {"text": "never", "latest": "never"},
    belief="order_is_grouping",
    says="You wrote that `text` and `latest` can never be combined. Their order matters, but parts can be kept in order ([section 3](lesson#3)). Does their grouping matter as well?",
    again="Three texts joined in order give the same text in both groupings. Write `in order` for both.",
)

wrong(
    "the_last_one_wins",
    ALLOWED | {"latest": "any order"},
    belief="There is one last value, so the order does not matter.",
    says="You allow any order for `latest`. It takes the status of its second argument, if there is one ([section 3](lesson#3)). What does it give for 200 and 404, and for 404 and 200?",
    again="The results are 404 and 200, so the parts must stay in order.",
)
