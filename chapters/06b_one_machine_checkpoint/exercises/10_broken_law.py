# %% task [markdown] slot="laws"
# ## Which one may not be cut?
#
# Three functions are used to combine parts:
#
# ```python
# def later(a, b):
#     return b
#
# def gap(a, b):
#     return abs(a - b)
#
# def capped(a, b):
#     return min(a + b, 9)
# ```
#
# **One of them gives different results for different merge trees**, even if the order of the parts stays the same. Give its name and three numbers from 0 to 9 that prove it, as
# `("name", a, b, c)`.

# %% answer
### BEGIN STUB
# broken_law = ("...", ..., ..., ...)
### END STUB
### BEGIN SOLUTION
broken_law = ("gap", 1, 2, 3)
### END SOLUTION

# %% hints [markdown]
# 1. Two merge trees of three parts: first a and b, or first b and c. Which law says that both give the same?
# 2. Compare `f(f(a, b), c)` with `f(a, f(b, c))` for a few numbers, also for three different ones.
# 3. The test for subtraction, with one gap:
#    ```python
#    (8 - 4) - 2, 8 - (___)
#    ```

# %% question [markdown]
# Does `capped` still keep the law if negative numbers are allowed?


# %% check
def check(answer, draw):
    functions = {"later": lambda a, b: b, "gap": lambda a, b: abs(a - b), "capped": lambda a, b: min(a + b, 9)}
    name, *numbers = answer if isinstance(answer, (list, tuple)) and len(answer) == 4 else (None,)
    digits = [number for number in numbers if isinstance(number, int) and 0 <= number <= 9]
    if name not in functions or len(digits) != 3:
        says = "Your value is {received}. Give the name of a function as a text, and three whole numbers from 0 to 9. Which of the four is missing?"
        expect.note(False, answer, says=says, key="form")
        return
    combine, (a, b, c) = functions[name], digits
    left, right = combine(combine(a, b), c), combine(a, combine(b, c))
    says = f"Both merge trees of `{name}` give the same for your numbers: {{received}}. Associativity needs this for all triples. Do you have to try other numbers, or another function?"
    again = "A function is commutative if `f(a, b)` equals `f(b, a)`. The law here has three numbers. Try all three functions with 1, 2 and 3."
    expect.note(left != right, (left, right), says=says, again=again, key=f"{name} {left != right}")


# %% right
@right
def other_numbers():
    return ["gap", 9, 5, 3]


# %% wrong
wrong(
    "later_depends_on_order",
    ("later", 1, 2, 3),
    belief="A function that is not commutative may not be used on parts.",
    says="For `later`, both merge trees give {received}. It depends on the order of the parts, but here the order stays the same. Which law is about the grouping?",
    again="`later` is associative: the last part wins in every tree. Look for a function whose result depends on the grouping.",
)

wrong(
    "capped_loses_numbers",
    ("capped", 5, 6, 7),
    belief="A function that forgets something cannot be associative.",
    says="For `capped`, both merge trees give {received}. A sum that has reached 9 stays there, wherever it is reached first. Which function can go up and down again?",
    again="With numbers from 0 on, `capped` is associative. Try another function.",
)

wrong(
    "gap_of_easy_numbers",
    ("gap", 5, 0, 2),
    belief="One triple decides about a law.",
    says="For `gap` and your numbers, both merge trees give {received}. A law is broken if one triple breaks it, but not every triple does. Which numbers make a difference?",
    again="The function is the right one. Take three different numbers, none of them 0.",
)

equivalent(was='("gap", 1, 2, 3)', now="…", why="There are many triples that break the law.")
