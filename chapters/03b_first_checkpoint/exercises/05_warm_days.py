# %% task [markdown] slot="stop_early"
# ## A winter at the lake
#
# Somebody writes down each day how many degrees the air has, as text: `"-1.5"`, or `"NA"` if there was no time to measure. `notes`
# is an iterator over these texts. Give the first `days` temperatures (1 or more) of at least `limit` degrees, as a list of numbers; if
# there are fewer, give them all. Read no note more than that takes.

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
# 1. Three things are to be done to a note: leave it out, make a number of it, compare it. In which order?
# 2. Filter, map, filter; and the limit on the number of days at the very end, where it counts days that have passed
#    the test.
# 3. A relative, the first two tall children of a list of texts: `tall = filter(lambda cm: cm > 150, map(int,
#    texts))`, then `list(islice(tall, 2))`.

# %% question [markdown]
# What would have to be true of a lake, so that reading could stop at the first day below the limit?


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
    places = places[:days]
    served = expect.serve(notes)
    expect.equal(answer(served, limit, days), [float(notes[at]) for at in places])
    needed = places[-1] + 1 if len(places) == days else len(notes)
    expect.reads(served, needed, says="It had {received}; {expected} held the days asked for.")


# %% right
@right
def warm_by_generator(notes, limit, days):
    """One generator expression under the limit."""
    return list(islice((float(note) for note in notes if note != "NA" and float(note) >= limit), days))


# %% wrong
@wrong(belief="a_limit_only_cuts_the_result")
def all_summer_then_cut(notes, limit, days):
    """The days are right, and the notes of the whole winter were read for them. Which was the last note that mattered?"""
    return [degrees for degrees in map(float, filter(lambda note: note != "NA", notes)) if degrees >= limit][:days]


wrong(
    "days_then_warm",
    was="notes))\n    return list(islice(filter(lambda degrees: degrees >= limit, known), days))",
    now="islice(notes, days)))\n    return [degrees for degrees in known if degrees >= limit]",
    belief="order_of_stages_is_free",
    says="It looked at a few days only, and of these it kept those that passed. Which days should the limit have counted?",
)

wrong(
    "warm_until_cold",
    was="(filter",
    now="(takewhile",
    belief="takewhile_is_a_filter",
    says="After one day below the limit no later one was looked at. Can a lake not warm up again?",
)


@wrong(belief="csv_knows_numbers")
def warm_as_text(notes, limit, days):
    """It compared texts, and a day of −3.0 degrees passed. In what order would `"-3.0"`, `"-2"` and `"-1"` stand in a list of words?"""
    warm = filter(lambda note: note != "NA" and note >= str(limit), notes)
    return list(map(float, islice(warm, days)))


@wrong(belief="What was tested as a number is a number from then on.")
def days_as_texts(notes, limit, days):
    """The right days, and still as texts: nobody can compute with them. Who made a number of each note, and where did it go?"""
    return list(islice(filter(lambda note: note != "NA" and float(note) >= limit, notes), days))


@wrong(belief="missing_is_zero")
def unmeasured_is_zero(notes, limit, days):
    """A day on which nobody measured appears with 0 degrees. How cold was it on that day?"""
    degrees = map(lambda note: 0.0 if note == "NA" else float(note), notes)
    return list(islice(filter(lambda each: each >= limit, degrees), days))
