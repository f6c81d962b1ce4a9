# %% task [markdown] slot="stop_early"
# ## A winter at the lake
#
# Every day somebody writes down the temperature of the air as text: `"-1.5"`, or `"NA"` if nobody measured. `notes` is an iterator over
# these texts. Give the first `days` temperatures (1 or more) of at least `limit` degrees, as a list of numbers. If there are fewer, give
# them all.
#
# **Read no note more than that takes.**

# %% answer
def warm_days(notes, limit, days):
    """The first temperatures of at least `limit` degrees.

    >>> warm_days(iter(["1.5", "-3.0"]), limit=-1, days=1)
    [1.5]
    """
    ### BEGIN SOLUTION
    known = map(float, filter(lambda note: note != "NA", notes))
    return list(islice(filter(lambda degrees: degrees >= limit, known), days))
    ### END SOLUTION


# %% hints [markdown]
# 1. A note is left out, or becomes a number and is compared. In which order must these steps come?
# 2. `filter` and `map` are lazy. `islice` asks for so many items and no more. Where must it stand, so that it counts days?
# 3. The same for the first two children taller than 150 cm. Fill the gap:
#    ```python
#    heights = map(int, texts)
#    tall = filter(lambda cm: cm > 150, heights)
#    first = list(___)
#    ```

# %% question [markdown]
# What would have to be true of a winter, so that reading could stop at the first day below the limit?


# %% check
def check(answer, draw):
    def note(random):
        return random.choice(("NA", "NA", "0.0", "-5.5", "-4.0", "-3.0", "-1.5", "-0.5", "1.5", "4.0"))

    warm = ["-0.5", "0.0", "1.5", "4.0"]
    draw.random.shuffle(warm)
    small = {1: ["-3.0"], 2: [draw.random.choice(("-4.0", "-5.5")), warm[0]], 3: [warm[0], "-3.0", warm[1]]}
    # With a gap in every round nobody who takes it for a number gets through.
    notes = draw.show("notes", ["NA", *drawn(draw, note, 60, small, "notes")])
    limit = draw.choice((-2, -1), named="limit")
    few = len(notes) - 1 in small
    if len(notes) > 5:  # the first counts, and barely
        notes.insert(0, f"{limit}.0")
        notes[-1] = "4.0"
    places = [at for at, note in enumerate(notes) if note != "NA" and float(note) >= limit]
    days = draw.show("days", 1 if few else several(draw, places, len(notes) - 2 if len(notes) > 5 else 0))
    read_no_further(answer, solution, notes, limit, days)


# %% right
@right
def warm_by_generator(notes, limit, days):
    """One generator expression under the limit."""
    return list(islice((float(note) for note in notes if note != "NA" and float(note) >= limit), days))


# %% wrong
wrong(
    "all_winter_then_cut",
    was="list(islice(filter(lambda degrees: degrees >= limit, known), days))",
    now="list(filter(lambda degrees: degrees >= limit, known))[:days]",
    belief="a_limit_only_cuts_the_result",
    says="The temperatures are right. Your code: {received}. Needed: {expected}. A limit saves reading only if nobody asks for more. What stops your code after the last result?",
    again="Use `islice` on a lazy pipeline. A slice of a finished list comes too late.",
)

wrong(
    "days_then_warm",
    was="notes))\n    return list(islice(filter(lambda degrees: degrees >= limit, known), days))",
    now="islice(notes, days)))\n    return [degrees for degrees in known if degrees >= limit]",
    belief="order_of_stages_is_free",
    says="Your code looked only at the first notes, as many as `days` says: {input days}. A limit counts the items that reach it. What does your limit count: notes or warm days?",
    again="Put the limit after both tests, so that it counts the days that passed.",
)

wrong(
    "warm_as_text",
    was=('"NA", notes))', "filter(lambda degrees: degrees >= limit, known)", "map(float, filter"),
    now=('"NA" and note >= str(limit), notes)', "map(float, known)", "filter"),
    belief="csv_knows_numbers",
    says="Your result is {received}, and {expected} was expected. Texts are compared sign by sign. What does your code compare with {input limit}: a number or a text?",
    again="Convert each note with `float` before you compare it.",
)
