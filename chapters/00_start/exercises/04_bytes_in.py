# %% task [markdown] points=2
# ## Bytes in words
#
# Convert a size into a number of bytes. The text has a whole number, a space, and a unit:
#
# - `B` alone;
# - one of `PREFIXES` before `B`: each step is a factor of 1,000;
# - one of them and an `i` before `B`: each step is a factor of 1,024.
#
# ```
# bytes_in("5 kB")   →  5000
# bytes_in("5 KiB")  →  5120
# ```
#
# The first prefix is `k` in `kB` and `K` in `KiB`. The result is **a whole number, exact to the last byte**.

# %% given
# kilo, mega, giga, tera, peta, exa, zetta, yotta, ronna, quetta
PREFIXES = "kMGTPEZYRQ"


# %% answer
def bytes_in(size):
    """The number of bytes in a size with a unit.

    >>> bytes_in("5 kB")
    5000
    >>> bytes_in("5 KiB")
    5120
    """
    ### BEGIN SOLUTION
    number, unit = size.split()
    step = 1024 if "i" in unit else 1000
    # "B" is no prefix: find gives -1, and the power is 0.
    power = PREFIXES.upper().find(unit[0].upper()) + 1
    return int(number) * step**power
    ### END SOLUTION


# %% hints [markdown]
# 1. You need three things from the text: the number, the factor (1,000 or 1,024), and the number of steps.
# 2. `size.split()` gives the number and the unit. The `i` decides the factor, the place in `PREFIXES` the number of steps.
# 3. The seconds in a time such as `"3 h"`. Fill the gap:
#    ```python
#    number, unit = time.split()
#    int(number) * 60 ** "smh".find(___)    # find("s") is 0, find("m") is 1, find("h") is 2
#    ```

# %% question [markdown]
# Your answer is exact at 10**30 bytes. What would a float give there?

# %% check
PREFIXES = "kMGTPEZYRQ"


def check(answer, draw):
    draw.size(7)  # every round has all units, with other numbers
    units = {"kB": 1000, "B": 1, "KiB": 1024}  # the simplest first: a card shows the first that fails
    for step, prefix in enumerate(PREFIXES[1:], 2):
        units |= {f"{prefix}B": 1000**step, f"{prefix}iB": 1024**step}
    for unit, worth in units.items():
        number = draw.random.randint(3, 99_999)
        received, right = answer(draw.show("size", f"{number} {unit}")), number * worth
        near = isinstance(received, int) and abs(received - right) < 1e-9 * right
        says = "The first digits are right, the last are not: {received} instead of {expected}. Which step of your code makes a float?"
        if not expect.equal(received, right, says=says if near else ""):
            return


# %% right
@right
def by_table(size):
    """A table of all units."""
    table = {"B": 1}
    for at, prefix in enumerate(PREFIXES, 1):
        table |= {f"{prefix}B": 1000**at, f"{prefix.upper()}iB": 2 ** (10 * at)}
    number, unit = size.split(" ")
    return table[unit] * int(number)


# %% wrong
wrong(
    "steps_of_1000",
    was='1024 if "i" in unit else 1000',
    now="1000",
    belief="the_i_is_spelling",
    says="Your function gives {received} for `{input}`, as if there were no `i`. The `i` in a unit changes the factor ([section 3](lesson#3)). Which factor does each of them stand for?",
    again="Look for an `i` in the unit, and choose the factor by it.",
)

wrong(
    "by_floats",
    was="int(number) * step**power",
    now="int(int(number) * float(step) ** power)",
    belief="a_float_is_exact",
    says="The small sizes are right. For `{input}` your function gives {received}; exact is {expected}. A float keeps about 16 digits. How many digits does this size have?",
    again="Keep every number whole: `int` and `**` of whole numbers are exact.",
)

wrong(
    "always_a_prefix",
    was=".find(",
    now=".index(",
    belief="Every size comes with a prefix.",
    says="For `{input}` your function raised ValueError: `B` is no prefix, and only a prefix adds a step ([section 3](lesson#3)). How many steps does a byte need?",
    again="For the unit `B`, return the number itself.",
)
