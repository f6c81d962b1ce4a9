# %% task [markdown] extra=true
# ## Extra: your own `compose`
#
# *Write.* The lesson has `compose` for two functions. Write it for any number of functions. The last function named runs first. If
# there is no function, the result returns its value unchanged. `*functions` is a tuple of the functions. **Do not use `toolz`.**

# %% answer
def composed(*functions):
    """The function that calls all these, the last one first.

    >>> composed(len, str.strip)("  UA ")
    2
    """
    ### BEGIN SOLUTION

    def run(value):
        for function in reversed(functions):
            value = function(value)
        return value

    return run
    ### END SOLUTION


# %% hints [markdown]
# 1. `composed` returns a function ([section 2](lesson#2)). What does that function do with its value, step by step?
# 2. Inside it, a loop goes through the functions from the last to the first. `reversed` gives this order.
# 3. A function that runs several tests. It defines a function and returns it. Fill the gap:
#    ```python
#    def all_of(*tests):
#        def passes(value):
#            return all(test(value) for test in tests)
#
#        return ___
#    ```

# %% question [markdown]
# `toolz.compose()` gives a function too. Which, and why is that a good answer to “compose nothing”?

# %% check
FUNCTIONS = {
    "minus 15": lambda minutes: minutes - 15,
    "times 10": lambda minutes: minutes * 10,
    "at least 0": lambda minutes: max(0, minutes),
    "plus 7": lambda minutes: minutes + 7,
}


@exercise(demands=("no toolz",))
def check(answer, draw):
    steps = draw.several(lambda random: random.choice([*FUNCTIONS]), 24, at_least=0, named="functions")
    if len(steps) == 24:  # of so many each is seen
        steps[:] = ["plus 7"] * 23 + ["minus 15"]
    values = draw.integers(4, -20, 20, at_least=2, named="values")
    functions = [FUNCTIONS[name] for name in steps]
    run = answer(*functions)
    expect.equal([run(value) for value in values], [solution(*functions)(value) for value in values])


# %% right
@right
def by_recursion(*functions):
    """The first of them, around all the others composed."""
    if not functions:
        return lambda value: value
    inner = by_recursion(*functions[1:])
    return lambda value: functions[0](inner(value))


# %% wrong
wrong(
    "first_name_first",
    was="reversed(functions)",
    now="functions",
    belief="compose_reads_left_to_right",
    says="For {input functions}, your results are {received} in place of {expected}. You ran the functions from left to right; `compose` keeps the order of the nested call ([section 2](lesson#2)). Which function is the innermost?",
    again="Go through the functions from the last to the first.",
)

wrong(
    "turned_round_once",
    was=("reversed(functions)", "    def run"),
    now=("backwards", "    backwards = reversed(functions)\n\n    def run"),
    belief="lazy_holds_results",
    says="The first value came out right, and later values came back unchanged. The first call used up the functions, as an iterator is used up. What does your code make once and use for every value?",
    again="Reverse the functions anew inside the inner function, so that each call begins with all of them.",
)

wrong(
    "needs_one",
    was="for function in reversed(functions)",
    now="value = functions[-1](value)\n        for function in functions[-2::-1]",
    belief="there_is_always_a_first",
    says="Without any function your code raised IndexError: it takes the last function without a test whether there is one. What should the value be if no function runs?",
    again="Begin with the value itself and let each function replace it. Then no special case is needed.",
)
