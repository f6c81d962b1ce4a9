# %% task [markdown] points=2
# ## Known minutes
#
# *Repair.* `texts` is an iterator of texts such as `"12"` and `"NA"`. Return the list of the known delays as numbers, in order.
# **Read the texts once and do not store them.** The step below gives the right result, but copies the whole list for each
# known delay. Repair it: **no step may copy the list.**

# %% answer
def known_minutes(texts):
    """The known delays as numbers, in order.

    >>> known_minutes(iter(["12", "NA", "3"]))
    [12, 3]
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
# 1. Which part of the step copies more items, the more delays are known? [Section 6](lesson#6) counts such copies.
# 2. `known + [item]` and `[*known, item]` build a new list. Which method changes the list itself, and what does it return?
# 3. The words of many lines, in one list that grows. Fill the gap:
#    ```python
#    def step(words, line):
#        words.extend(line.split())
#        return ___
#    ```

# %% question [markdown]
# When may a step change the list it is given, and when must it not?


# %% check
TEXTS = ("NA", "0", "12", "-3", "345", "18")


def metered(texts, sizes):
    """The texts one by one; `sizes` gets the bytes that were allocated for each of them."""
    for text in texts:
        tracemalloc.reset_peak()
        before, _ = tracemalloc.get_traced_memory()
        yield text
        sizes.append(tracemalloc.get_traced_memory()[1] - before)


@exercise(demands=("one pass",), local="it measures what the answer allocates")
def check(answer, draw):
    texts = draw.several(
        lambda random: random.choice(TEXTS), 2_000, at_least=0, named="texts", cases=["12"], ends=["0", "-3"]
    )
    sizes = []
    with tracing():
        received = answer(expect.serve(metered(texts, sizes), limit=len(texts)))
    if expect.equal(received, solution(texts)) and draw.is_last:
        first, last = sum(sizes[:500]) // 1_000, sum(sizes[-500:]) // 1_000
        expect.true(
            last <= 2 * first,
            says=f"The result is right. For the first 500 texts your steps allocated {first:,} kB, and {last:,} kB for the last 500. "
            "To copy a list takes more memory, the longer the list is ([section 6](lesson#6)). Which part of your step makes a new list?",
        )


# %% right
@right
def filter_then_map(texts):
    """The two that it stands for."""
    return list(map(int, filter(lambda text: text != "NA", texts)))


# %% wrong
wrong(
    "joins",
    was="known.append(int(text))\n        return known",
    now="return [*known, int(text)]",
    belief="Adding one item to a list costs the same, however long the list is.",
    says="The result is right, but your last steps allocated more than twice the memory of the first ones. So does a step that makes a new list ([section 6](lesson#6)). When 1,000 delays are known, how many items does your step copy?",
    again="Let the list grow in place with one of its methods, and then return it.",
)

wrong(
    "returns_the_append",
    was="known.append(int(text))\n        return known",
    now="return known.append(int(text))",
    belief="`append` returns the longer list.",
    says="For {input} your function gave None. What the step returns is the next state ([section 1](lesson#1)). What does `append` return?",
    again="`append` changes the list and returns None. Call it on one line, and return the list on the next.",
)


@wrong(belief="digits_make_a_number", again='Leave out a text only if it is `"NA"`. Negative delays have a minus sign.')
def only_digits(texts):
    """For {input} your function gave {received}, and {expected} is right. It left out the early flights. What does `"-3".isdigit()` return?"""
    return [int(text) for text in texts if text.isdigit()]
