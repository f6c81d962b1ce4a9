# %% task [markdown] extra=true
# ## Extra: your own `compose`
#
# *Write.* The lesson has `compose` for two functions. Write it for any number: the last one named runs first, and with no function
# at all the value comes back as it is. `*functions` is a tuple of them. Write it without `toolz`.

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
# 1. `composed` returns a function. What does that function do with its value, step by step?
# 2. Inside it, loop over `reversed(functions)`, and let every function replace the value.
# 3. A relative, a function that tries several tests: `def all_of(*tests):`, in it `def passes(value): return
#    all(test(value) for test in tests)`, and then `return passes`.

# %% question [markdown]
# `toolz.compose()` gives a function too. Which, and why is that a good answer to “compose nothing”?

# %% check
FUNCTIONS = {
    "minus 15": lambda minutes: minutes - 15,
    "times 10": lambda minutes: minutes * 10,
    "at least 0": lambda minutes: max(0, minutes),
    "plus 7": lambda minutes: minutes + 7,
}


def step(random):
    """The name of a function."""
    return random.choice(tuple(FUNCTIONS))


def check(answer, draw):
    steps = draw.several(step, 24, at_least=0, named="functions")
    if len(steps) == 24:  # of so many each is seen
        steps[:] = ["plus 7"] * 23 + ["minus 15"]
    values = draw.integers(4, -20, 20, at_least=2, named="values")
    run = answer(*(FUNCTIONS[name] for name in steps))
    expected = []
    for value in values:
        for name in reversed(steps):
            value = FUNCTIONS[name](value)
        expected.append(value)
    expect.equal([run(value) for value in values], expected)


# %% right
@right
def by_recursion(*functions):
    """The first of them, around all the others composed."""
    if not functions:
        return lambda value: value
    outer, *others = functions
    inner = by_recursion(*others)
    return lambda value: outer(inner(value))


# %% wrong
wrong(
    "first_name_first",
    was="reversed(functions)",
    now="functions",
    belief="compose_reads_left_to_right",
    says="It runs them from left to right. In `composed(len, str.strip)`, which of the two can be given a text and leave one?",
)


@wrong(belief="lazy_holds_results")
def turned_round_once(*functions):
    """The first call is right, and every later one gives its value back unchanged. What had the first call gone through, and what did it leave there?"""
    backwards = reversed(functions)

    def run(value):
        for function in backwards:
            value = function(value)
        return value

    return run


@wrong(belief="Composing is something that one does with two functions.")
def of_two(*functions):
    """A ValueError: it can take apart two functions and no other number. What would it do with three, or with one?"""
    outer, inner = functions
    return lambda value: outer(inner(value))


wrong(
    "needs_one",
    was="for function in reversed(functions)",
    now="value = functions[-1](value)\n        for function in functions[-2::-1]",
    belief="there_is_always_a_first",
    says="With no function at all it ends in an IndexError. What is left of a pipeline when its last stage has been taken out?",
)
