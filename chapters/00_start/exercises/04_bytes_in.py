# %% task [markdown] points=2
# ## Bytes in words
#
# *Write.* Turn a size such as `"5 kB"` or `"5 KiB"` into a number of bytes. The text holds a whole number, a blank, and
# a unit: `B` alone, or one of `PREFIXES` before `B` (a step is a factor of 1,000), or one of them with an `i` before
# `B` (a factor of 1,024). The first prefix is written `k` in `kB` and `K` in `KiB`. The result is a whole number, exact
# to the last byte.

# %% given
PREFIXES = "kMGTPEZYRQ"  # kilo, mega, giga, tera, peta, exa, zetta, yotta, ronna, quetta


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
# 1. Three questions to the text: which number, which step (1,000 or 1,024), and how many steps?
# 2. `size.split()` gives the number and the unit. An `i` in the unit decides the step; the place in `PREFIXES` says
#    how many. Try it on `B`, on `kB` and on `KiB`: in `PREFIXES`, the k is small.
# 3. A relative, the seconds in a time such as '3 h': `number, unit = time.split()`, then `int(number) * 60 **
#    'smh'.find(unit)`. For '3 h' that is 3 * 60 ** 2.

# %% question [markdown]
# Your answer is exact at 10**30 bytes. What would a float have made of it?

# %% check
# The simplest first: a card shows the first that fails.
UNITS = {"kB": 1000, "B": 1, "KiB": 1024}


for step, prefix in enumerate("MGTPEZYRQ", 2):
    UNITS[f"{prefix}B"] = 1000**step
    UNITS[f"{prefix}iB"] = 1024**step


LAST_DIGITS = (
    "The first digits are right, the last are not. Through what kind of number did the bytes pass on their way?"
)


def check(answer, draw):
    draw.size(7)  # every round has all units, with other numbers
    for unit, worth in UNITS.items():
        number = draw.random.randint(3, 999)
        received = answer(draw.show("size", f"{number} {unit}"))
        near = isinstance(received, int) and abs(received - number * worth) < 1e-9 * number * worth
        # One size at a time, the next only after the last was right: the card shows the one that failed.
        if not expect.equal(received, number * worth, says=LAST_DIGITS if near else ""):
            return


# %% right
@right
def by_table(size):
    """A table of all units."""
    table = {"B": 1}
    for at, prefix in enumerate(PREFIXES):
        table[f"{prefix}B"] = 1000 ** (at + 1)
        table[f"{prefix.upper()}iB"] = 2 ** (10 * at + 10)
    number, unit = size.split(" ")
    return table[unit] * int(number)


# %% wrong
@wrong(belief="the_i_is_spelling")
def steps_of_1000(size):
    """`KiB` and `kB` came out the same. What does the small i stand for?"""
    number, unit = size.split()
    return int(number) * 1000 ** (PREFIXES.upper().find(unit[0].upper()) + 1)


@wrong(belief="computers_count_in_1024")
def steps_of_1024(size):
    """Every step was taken as 1,024. How many bytes does the maker of a disk mean by 5 kB?"""
    number, unit = size.split()
    return int(number) * 1024 ** (PREFIXES.upper().find(unit[0].upper()) + 1)


wrong(
    "ends_at_yotta",
    was="power = PREFIXES.upper().find(unit[0].upper()) + 1\n    return int(number) * step**power",
    now='return int(number) * step ** ("KMGTPEZY".find(unit[0].upper()) + 1)',
    belief="The prefixes end at yotta.",
    says="It knows the prefixes up to yotta; a ronnabyte came out as a few bytes, or not at all. Which prefixes have been added since 2022?",
)

wrong(
    "by_floats",
    was="power = PREFIXES.upper().find(unit[0].upper()) + 1\n    return int(number) * step**power",
    now="return int(float(number) * float(step) ** (PREFIXES.upper().find(unit[0].upper()) + 1))",
    belief="a_float_is_exact",
    says="The small sizes are right, the largest are off in their last digits. How many digits does a float keep?",
)

wrong(
    "always_a_prefix",
    was="power = PREFIXES.upper().find(unit[0].upper()) + 1\n    return int(number) * step**power",
    now="return int(number) * step ** (PREFIXES.upper().index(unit[0].upper()) + 1)",
    belief="Every size comes with a prefix.",
    says="A size in plain bytes, such as `7 B`, ends in an error. How many steps is a byte away from a byte?",
)

wrong(
    "gives_a_float",
    was="power = PREFIXES.upper().find(unit[0].upper()) + 1\n    return int(number) * step**power",
    now="return float(number) * step ** (PREFIXES.upper().find(unit[0].upper()) + 1)",
    belief="a_float_is_exact",
    says="A float came back. It keeps some 16 digits; how many has a number of bytes in quettabytes?",
)

wrong(
    "a_step_short",
    was=("split()", "power = PREFIXES.upper().find(unit[0].upper()) + 1\n    return int(number) * step**power"),
    now=(
        'split()\n    if unit == "B":\n        return int(number)',
        "return int(number) * step ** PREFIXES.upper().find(unit[0].upper())",
    ),
    belief="The first letter of a text stands at place 1.",
    says="A kB came out as one byte: no step at all was taken. At which place do `find` and `index` see the first letter?",
)

wrong(
    "a_capital_is_missing",
    was="power = PREFIXES.upper().find(unit[0].upper()) + 1\n    return int(number) * step**power",
    now="return int(number) * step ** (PREFIXES.find(unit[0]) + 1)",
    belief="small_and_capital_are_one",
    says="`kB` came out right, and a KiB came out as one byte. What does `find` give for a letter that it does not find?",
)

wrong(
    "a_capital_ends_it",
    was=("split()", "power = PREFIXES.upper().find(unit[0].upper()) + 1\n    return int(number) * step**power"),
    now=(
        'split()\n    if unit == "B":\n        return int(number)',
        "return int(number) * step ** (PREFIXES.index(unit[0]) + 1)",
    ),
    belief="small_and_capital_are_one",
    says="`kB` came out right, and `KiB` ends in an error. Is its first letter in `PREFIXES`, exactly as it is written?",
)
