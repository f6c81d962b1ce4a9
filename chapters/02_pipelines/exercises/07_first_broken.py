# %% task [markdown] points=3 core=true
# ## The first stage that breaks it
#
# *Write.* Find the stage that breaks a condition, such as the stage that lost the flights of the lesson. `stages` is a dictionary of functions by name,
# in order; `value` is the input of the first stage. `holds` is a test. It is true for `value`, and should stay true after every stage.
# Return the name of the first stage after which it is false, or None if there is no such stage. **Run each stage at most
# once, and no stage after the answer is known.**

# %% answer
def first_broken(stages, value, holds):
    """The name of the first stage after which `holds` is not true, or None.

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
# When your function passes, use it to answer the question of the lesson in one call. Here are its last three stages, for fewer columns, and the
# record of a flight that left on time. Which test is true for the record as long as the delay is there?

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
# 1. Follow one value through the stages on paper. What do you do at each stage, and when do you stop?
# 2. Loop over `stages.items()`. Keep the result of a stage in a variable: it is tested, and it is the next stage's input.
# 3. The first bill that overdraws an account. Fill the gap:
#    ```python
#    def first_overdraft(bills, money):
#        for name, amount in bills.items():
#            money = ___
#            if money < 0:
#                return name
#    ```

# %% question [markdown]
# The lesson's `journey` keeps every value. When would you want all of them, and when the first bad one?


# %% check
def legs(random, count):
    """Minutes that legs add. In the longest day a delay adds up, is made up, comes again, and is made up once more."""
    if count == 9:
        return [0] * random.randint(0, 2) + [10, 10, 10, -60, 30, 30, -40, random.choice((-3, 0, 4))]
    # A single leg is never bad: there is always a day without a bad one.
    return [random.choice((-30, -12, -3, 0, 4, 18, 35) if count > 1 else (-12, 0, 4, 18)) for _ in range(count)]


def adding(change):
    """A stage that adds so many minutes."""
    return lambda minutes: minutes + change


def check(answer, draw):
    start = draw.integer(-10, -4, named="minutes late at the start")
    changes = legs(draw.random, draw.size(9, at_least=0))
    if len(changes) == 9:
        changes = [-start, start, *changes]  # after the first leg the value is 0, which is no sign of an end
    airports = "JFK ATL BOS DFW LAX ORD SEA MIA DEN PHX LGA EWR".split()
    day = draw.show("minutes each leg adds", dict(zip(draw.random.sample(airports, len(changes)), changes)))
    draw.show("holds", "less than 15 minutes late")

    def run(function):
        stages = {name: expect.probe(adding(change)) for name, change in day.items()}
        return function(stages, start, lambda minutes: minutes < 15), sum(stage.calls for stage in stages.values())

    says = "The name, and how many stages ran: {received}; expected: {expected}. Which call of a stage is missing, or could be left out?"
    expect.equal(run(answer), run(solution), says=says)


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
    says="The name, and how many stages ran: {received}; expected: {expected}. Your function tests only the value after the last stage. Could the test be false earlier?",
    again="Move the test into the loop, so that the value is tested after every stage.",
)

wrong(
    "each_on_its_own",
    was="value = stage(value)\n        if not holds(value",
    now="if not holds(stage(value)",
    belief="Every stage is given the value that went into the pipeline.",
    says="The name, and how many stages ran: {received}; expected: {expected}. Your function gives the start value to every stage. What does the third stage get when a pipeline runs ([section 3](lesson#3))?",
    again="Replace `value` by the result of the stage, before the next stage runs.",
)

wrong(
    "runs_each_twice",
    was="value = stage(value)\n        if not holds(value):\n            return name",
    now="if not holds(stage(value)):\n            return name\n        value = stage(value)",
    belief="A function that is called again returns its earlier result without new work.",
    says="The name, and how many stages ran: {received}; expected: {expected}. Your function calls a stage twice, and each call does the work again. Where can you keep the result of the first call?",
    again="Call the stage once and keep its result in a variable. Test the variable, and give it to the next stage.",
)
