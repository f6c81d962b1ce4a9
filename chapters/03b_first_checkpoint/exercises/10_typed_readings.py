# %% task [markdown] slot="cleaning"
# ## Readings by hand
#
# The temperatures of a lake, as somebody typed them: `" 4.5"`, `"0"`, `"-3 "`. Some texts hold no number: they are `"NA"`, also with
# blanks around it, or nothing but blanks. `texts` is an iterator over them. Give an iterator over the numbers, in the same order. Leave
# out the texts without a number.
#
# **Read a text only when a number is asked for.**

# %% answer
def typed_readings(texts):
    """The numbers in the texts, one after another.

    >>> list(typed_readings(iter(["4.5", "NA", "12"])))
    [4.5, 12.0]
    """
    ### BEGIN SOLUTION
    # First the blanks. The test then asks about texts: a "0" is one like any other.
    stripped = map(str.strip, texts)
    return map(float, filter(lambda text: text not in ("", "NA"), stripped))
    ### END SOLUTION


# %% hints [markdown]
# 1. `"NA"` and `" NA "` mean the same. What should happen to a text before your code asks about it?
# 2. `map` and `filter` are lazy. Ask the *text* whether it holds a number, and remember that `"0"` does.
# 3. The same for prices such as `"12 CHF"` and `"?"`. Fill the gap:
#    ```python
#    stripped = map(str.strip, prices)
#    known = filter(___, stripped)
#    francs = map(lambda text: int(text.split()[0]), known)
#    ```

# %% question [markdown]
# A new text without a number appears, `n/a`. How many places of your answer change?


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
    expect.equal(expect.everything(numbers), list(solution(texts)))


# %% right
@right
def readings_by_generator(texts):
    """A generator."""
    for text in map(str.strip, texts):
        if text and text != "NA":
            yield float(text)


# %% wrong
wrong(
    "readings_that_are_true",
    was=("return map", "stripped))"),
    now=("return filter(None, map", "stripped)))"),
    belief="false_means_missing",
    says="Your result leaves out a reading of 0 degrees. Python treats 0 as false, but 0 is a known temperature. Which part of your code drops what is false?",
    again="Keep 0. Test the text before it becomes a number.",
)

wrong(
    "tested_before_stripped",
    was=("map(str.strip, texts)", "map(float, filter"),
    now=("texts", "map(lambda text: float(text.strip()), filter"),
    belief="order_of_stages_is_free",
    says="Your code tried to convert a text without a number: {input}. The test did not find it, because of the blanks. Which step should come first?",
    again="Remove the blanks first, and test the text afterwards.",
)

wrong(
    "readings_in_a_list",
    was=("return map", "stripped))"),
    now=("return list(map", "stripped)))"),
    belief="laziness_is_only_for_files",
    says="Your call alone read all texts: {received}. Nobody had asked for a number yet. Which part of your code reads them all?",
    again="Do not build a list. `map`, `filter` or `yield` gives one number at a time.",
)
