# %% task [markdown] points=3 core=true
# ## The first stage that breaks it
#
# *Write.* The tool that the lesson's detective would have liked. `stages` is a dictionary of functions by name, in order; `value` is
# what goes into the first. `holds` is a test that is true for `value`, and should stay true after every stage. Give the name of
# the first stage after which it is not; None where there is no such stage. Run no stage that you need not run.

# %% answer
def first_broken(stages, value, holds):
    """The name of the first stage after which `holds` is not true of the value, or None.

    >>> stages = {"strip": str.strip, "lower": str.lower, "cut": lambda text: text[:2]}
    >>> first_broken(stages, "  UA90 ", lambda text: "90" in text)
    'cut'
    """
    ### BEGIN SOLUTION
    for name, stage in stages.items():
        # Each stage is given what the one before it returned.
        value = stage(value)
        if not holds(value):
            return name
    return None
    ### END SOLUTION


# %% note [markdown]
# It passes? Then solve the case of the lesson in one call. Here are its last three stages, for fewer columns, and the record
# of a flight that left on time. Which test is true of the record for as long as its delay is there?

# %% code
last_stages = {
    "narrowed": curry(keyfilter, lambda name: name in ("carrier", "dep_delay")),
    "typed": curry(valmap, number),
    "known": curry(valfilter, bool),
}
on_time = {"carrier": "UA", "gate": "B22", "dep_delay": "0"}
on_time

# %% note [markdown]
# In a cell of your own: `first_broken(last_stages, on_time, …)`.

# %% hints [markdown]
# 1. Go along the stages with one value in your hand. What do you do at each stage, and in which order?
# 2. In a loop over `stages.items()`: replace `value` by what the stage makes of it, then test it, and `return` the
#    name if the test fails. After the loop nothing has failed.
# 3. A relative, the first bill that overdraws an account: `for name, amount in bills.items():` and in it `money =
#    money - amount` and `if money < 0: return name`.

# %% question [markdown]
# The lesson's `journey` keeps every value. When would you want all of them, and when the first bad one?


# %% check
def legs(random, count):
    """Minutes that legs add. In the longest day a delay adds up, is made up, comes again, and is made up once more."""
    if count == 1:
        # There is always a day without a bad leg.
        return [random.choice((-12, 0, 4, 18))]
    if count < 9:
        return [random.choice((-30, -12, -3, 0, 4, 18, 35)) for _ in range(count)]
    return [0] * random.randint(0, 2) + [10, 10, 10, -60, 30, 30, -40] + [random.choice((-3, 0, 4))]


def adding(change):
    """A stage that adds so many minutes."""
    return lambda minutes: minutes + change


def check(answer, draw):
    # Each leg of a plane's day adds to its delay or makes some up; what should hold is less than 15 minutes late.
    start = draw.integer(-10, -4, named="minutes late at the start")
    changes = draw.show("minutes each leg adds", legs(draw.random, draw.size(9)))
    draw.show("holds", "less than 15 minutes late")
    stages = {f"leg {at}": expect.probe(adding(change)) for at, change in enumerate(changes, 1)}

    late, expected, needed = start, None, len(changes)
    for at, change in enumerate(changes, 1):
        late += change
        if late >= 15:
            expected, needed = f"leg {at}", at
            break
    expect.equal(answer(stages, start, lambda minutes: minutes < 15), expected)
    ran = sum(stage.calls for stage in stages.values())
    expect.equal(
        f"stages run: {ran}",
        f"stages run: {needed}",
        says=f"Stages run: {ran}. To know the answer, {needed} were enough.",
    )


# %% right
@right
def by_generator(stages, value, holds):
    """A generator of what each stage gives, searched with `next`."""

    def journey(value):
        for name, stage in stages.items():
            value = stage(value)
            yield name, value

    return next((name for name, given in journey(value) if not holds(given)), None)


# %% wrong
wrong(
    "blames_the_end",
    was="    if not holds(value):\n            return name\n    return None",
    now="return None if holds(value) else name",
    belief="The stage at the end, where the result is wrong, made it wrong.",
    says="It looked at the final result only, and named the last stage. What might have been wrong long before, or wrong and mended again?",
)

wrong(
    "each_on_its_own",
    was="value = stage(value)\n        if not holds(value",
    now="if not holds(stage(value)",
    belief="Every stage is given the value that went into the pipeline.",
    says="Every stage was given the value from the start. What is the third stage given when the pipeline runs?",
)


@wrong(belief="The fault that was noticed last is the one to look for.")
def last_one_that_breaks(stages, value, holds):
    """It went on after the first bad value and named the last. If a delay is made up and comes again, which leg began it?"""
    found = None
    for name, stage in stages.items():
        value = stage(value)
        if not holds(value):
            found = name
    return found


wrong(
    "blames_the_receiver",
    was=("        value = stage(value)\n", "return name"),
    now=("", "return name\n        value = stage(value)"),
    belief="The stage that is given a bad value is to blame for it.",
    says="It named the stage that was *given* the bad value. Which one had made it?",
)


@wrong(belief="a_limit_only_cuts_the_result")
def runs_them_all_first(stages, value, holds):
    """The name is right, and every stage was run for it, also those behind the bad one. When was the answer known?"""
    values = {}
    for name, stage in stages.items():
        value = values[name] = stage(value)
    return next((name for name in values if not holds(values[name])), None)


wrong(
    "loops_over_the_names",
    was=("name, stage in stages.items()", "return name"),
    now=("stage in stages", "return stage"),
    belief="A loop over a dictionary hands out its values.",
    says="A TypeError: a text was called as if it were a function. What does a loop over a dictionary hand out?",
)

wrong(
    "takes_names_apart",
    was=".items()",
    now="",
    belief="A loop over a dictionary hands out pairs of key and value.",
    says="A ValueError: a name was to be taken apart into two variables, letter by letter. What did you want a loop over a dictionary to hand out, and what does it?",
)


@wrong(belief="there_are_always_enough")
def next_without_an_end(stages, value, holds):
    """A StopIteration: `next` went through all the stages and none of them breaks it. What is it to give then?"""

    def journey(value):
        for name, stage in stages.items():
            value = stage(value)
            yield name, value

    return next(name for name, given in journey(value) if not holds(given))
