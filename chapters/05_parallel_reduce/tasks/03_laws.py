# %% task [markdown]
# ## Which laws hold?
#
# Here are six combine functions. For each, write two values: is it associative, and is it commutative?
#
# ```python
# "max"      max(a, b)                for numbers
# "product"  a * b                    for whole numbers
# "apart"    abs(a - b)               for numbers
# "join"     a + b                    for texts
# "first"    a                        for any values
# "update"   {**a, **b}               for dictionaries
# ```

# %% answer
### BEGIN STUB
# laws = {  # (associative, commutative)
#     "max": (..., ...),
#     "product": (..., ...),
#     "apart": (..., ...),
#     "join": (..., ...),
#     "first": (..., ...),
#     "update": (..., ...),
# }
### END STUB
### BEGIN SOLUTION
laws = {  # (associative, commutative)
    "max": (True, True),
    "product": (True, True),
    "apart": (False, True),
    "join": (True, False),
    "first": (True, False),
    "update": (True, False),
}
### END SOLUTION

# %% hints [markdown]
# 1. Try three different values in both groupings, and two in both orders: `abs(abs(1 - 2) - 3)` and `abs(1 - abs(2 - 3))`.

# %% explanation [markdown]
# The laws are independent: `apart` has only the second, and three functions have only the first.


# %% check
def check(answer, draw):
    functions = {
        "max": (max, (1, 2, 3)),
        "product": (lambda a, b: a * b, (2, 3, 5)),
        "apart": (lambda a, b: abs(a - b), (1, 2, 3)),
        "join": (lambda a, b: a + b, ("to", "be", "or")),
        "first": (lambda a, b: a, (1, 2, 3)),
        "update": (lambda a, b: {**a, **b}, ({"to": 1}, {"to": 2}, {"be": 3})),
    }
    truth = {name: (f(f(a, b), c) == f(a, f(b, c)), f(a, b) == f(b, a)) for name, (f, (a, b, c)) in functions.items()}
    says = "At least one value is wrong or missing. Take three values for each function. Do both groupings give the same, and both orders?"
    again = "To join texts is associative and not commutative. The distance of two numbers is commutative. Test it for 1, 2, 3."
    expect.guess(answer, truth, says=says, again=again)


# %% wrong
wrong(
    "one_law_is_both",
    {
        "max": (True, True),
        "product": (True, True),
        "apart": (True, True),
        "join": (False, False),
        "first": (False, False),
        "update": (False, False),
    },
    belief="order_is_grouping",
    says="You gave each function the same value twice. Grouping and order are two questions ([section 2](lesson#2)). What do `(a + b) + c` and `a + (b + c)` give for three texts?",
    again="Texts may be grouped freely as long as they keep their order. And the distance of 1, 2 and 3 depends on the grouping.",
)
