# %% task [markdown] slot="cleaning"
# ## Readings by hand
#
# The temperatures of a lake, as somebody typed them: `" 4.5"`, `"0"`, `"-3 "`, and now and then `"NA"`, also with blanks around
# it, or nothing but blanks. `texts` is an iterator over them. Give an iterator over the numbers, in the same order, without the texts
# that hold none. Nothing is read before somebody asks.

# %% answer
def typed_readings(texts):
    """The numbers in the texts, one after another.

    >>> list(typed_readings(iter(["4.5", "NA", "12"])))
    [4.5, 12.0]
    """
    ### BEGIN SOLUTION
    # First the blanks, so that the test sees what a person sees. It asks about texts: a "0" is one like any other.
    stripped = map(str.strip, texts)
    return map(float, filter(lambda text: text not in ("", "NA"), stripped))
    ### END SOLUTION


# %% hints [markdown]
# 1. Two texts may look different and mean the same. What should happen to a text before any question is asked about
#    it?
# 2. Strip, then leave out, then make numbers; each stage lazy. Ask the *text* whether it holds a number, and think of
#    `0`.
# 3. A relative, prices such as '12 CHF' and '?': `known = filter(lambda text: text != '?', map(str.strip, texts))`,
#    then `map(int, map(lambda text: text.split()[0], known))`.

# %% question [markdown]
# A new kind of gap appears, `n/a`. How many places of your answer change?


# %% check
@exercise(demands=("lazy",))
def check(answer, draw):
    def text(random):
        return padded(random, random.choice(("NA", "NA", "", "0", "0", "4.5", "-3", "12", "0.5", "18.5")))

    number = draw.random.choice(("4.5", "12", "0.5", "18.5"))
    small = {1: ["0"], 2: [draw.random.choice((" NA ", "NA ")), number], 3: ["  ", "-3 ", " NA"]}
    texts = drawn(draw, text, 80, small, "texts")
    served = expect.serve(texts)
    numbers = answer(served)
    expect.lazy(served)
    expected = [float(text) for text in texts if text.strip() not in ("", "NA")]
    expect.equal(expect.everything(numbers), expected)


# %% right
def _reading(text):
    """The number in a text, or None."""
    text = text.strip()
    return None if text in ("", "NA") else float(text)


@right
def readings_by_generator(texts):
    """A generator."""
    for text in texts:
        number = _reading(text)
        if number is not None:
            yield number


# %% wrong
@wrong(belief="false_means_missing")
def readings_that_are_true(texts):
    """The readings of 0 degrees are gone. What does a filter without a test ask of a number?"""
    return filter(None, map(_reading, texts))


@wrong(belief="order_of_stages_is_free")
def tested_before_stripped(texts):
    """It met `" NA "` and tried to make a number of it. How did that text get past the test?"""
    return map(float, map(str.strip, filter(lambda text: text not in ("", "NA"), texts)))


@wrong(belief="laziness_is_only_for_files")
def readings_in_a_list(texts):
    """All texts were read during the call. Who had asked for a number by then?"""
    return [number for number in map(_reading, texts) if number is not None]


@wrong(belief="missing_is_zero")
def gap_is_zero(texts):
    """There is a number for every text, and the gaps read as frost. How would you know a gap from 0 degrees now?"""
    return map(lambda text: _reading(text) or 0.0, texts)
