# %% task [markdown] points=2
# ## Known minutes
#
# *Repair.* From texts such as `"12"` and `"NA"`, the list of the known delays as numbers: a filter and a map in one reduction. What
# stands there gives the right answer, and takes its time: with twice the texts four times as long. The check has 150,000 texts and
# little patience. Mend the step.

# %% answer
def known_minutes(texts):
    """The known delays as numbers, in order.

    >>> known_minutes(["12", "NA", "-3"])
    [12, -3]
    """

    def step(known, text):
        if text == "NA":
            return known
        ### BEGIN STUB
        # return known + [int(text)]
        ### END STUB
        ### BEGIN SOLUTION
        # The list was made for this reduction alone, so it may grow in place.
        known.append(int(text))
        return known
        ### END SOLUTION

    return reduce(step, texts, [])


# %% hints [markdown]
# 1. Which part of the step takes longer the more has been kept? Count what is copied, as in section 6 of the lesson.
# 2. `known + [item]` builds a new list each time, and so does `[*known, item]`. `known.append(item)` changes the list
#    and gives None: return the list itself.
# 3. A relative, the words of many lines: the step is `words.extend(line.split())` and then `return words`.

# %% question [markdown]
# When may a step change the list it is given, and when must it not?


# %% check
@exercise(seconds=4)
def check(answer, draw):
    count = draw.size(150_000, at_least=0)
    small = count <= 20
    # Many texts are a few, many times over: to draw them one by one would take longer than the answer.
    drawn = [draw.random.choice(("NA", "0", "12", "-3", "45", "301", "-18", "7")) for _ in range(min(count, 1_000))]
    times = 1 if small else count // 1_000
    draw.show("texts", drawn if small else f"{count:,} texts")
    known = [int(text) for text in drawn if text != "NA"] * times
    received = answer(drawn * times)
    # Of many, their number and their sum: lists of this length are slow to compare and to show.
    expect.equal(received if small else (len(received), sum(received)), known if small else (len(known), sum(known)))


# %% right
@right
def filter_then_map(texts):
    """The two that it stands for."""
    return list(map(int, filter(lambda text: text != "NA", texts)))


# %% wrong
@wrong(belief="adding_one_costs_one", overruns=True)
def joins(texts):
    """It does not come to an end in time. When 100,000 are known and one more comes, how many items does your step copy?"""
    return reduce(lambda known, text: known if text == "NA" else known + [int(text)], texts, [])


@wrong(belief="`append` gives back the longer list.")
def returns_the_append(texts):
    """After the first known delay the state is None. What does `append` give back?"""
    return reduce(lambda known, text: known if text == "NA" else known.append(int(text)), texts, [])


@wrong(belief="false_means_missing")
def drops_zeros(texts):
    """The flights that arrived to the minute are gone. Is 0 a delay that nobody recorded?"""

    def step(known, text):
        minutes = 0 if text == "NA" else int(text)
        if minutes:
            known.append(minutes)
        return known

    return reduce(step, texts, [])


@wrong(belief="A step returns what is to be added, and `reduce` adds it.")
def returns_the_piece(texts):
    """Only what the last call returned is left. What happens to a state that the step does not hand on?"""
    return reduce(lambda known, text: [] if text == "NA" else [int(text)], texts, [])


@wrong(belief="missing_is_zero")
def zero_for_na(texts):
    """It gives a number for every text, also where no delay was recorded. Who will tell these zeros from flights that were on time?"""
    known = []
    for text in texts:
        known.append(0 if text == "NA" else int(text))
    return known


@wrong(belief="digits_make_a_number")
def only_digits(texts):
    """The early flights are missing. What does `"-3".isdigit()` say?"""
    return [int(text) for text in texts if text.isdigit()]
