# %% task [markdown] points=2
# ## About how many different words?
#
# *Apply.* `estimate_different` gets a list of parts. Each part is a list of words. It returns about how many different words they have together: an error of 5 % is
# allowed. **Make an HLL sketch of each part, and combine the sketches with `hll_union`.** Use the size 12, as in `hll_sketch(12)`.
#
# ```
# estimate_different([["to", "be"], ["to", "be", "or"]])  →  about 3
# ```

# %% answer
def estimate_different(parts):
    """About how many different words the parts have together.

    >>> round(estimate_different([["to", "be"], ["to", "be", "or"]]))
    3
    """
    ### BEGIN SOLUTION
    together = hll_union(12)
    for part in parts:
        sketch = hll_sketch(12)
        for word in part:
            sketch.update(word)
        together.update(sketch)
    return together.get_result().get_estimate()
    ### END SOLUTION


# %% hints [markdown]
# 1. [Section 6](lesson#6) makes sketches in `sketching.sketch`, and combines them in `union`. Here no bytes are needed.
# 2. Make one `hll_union(12)`. For each part, make an `hll_sketch(12)` and update it with each word. Then update the union with the sketch.
# 3. The end, with one gap:
#    ```python
#    return together.get_result().___()
#    ```

# %% explanation [markdown]
# The union holds the same patterns as one sketch of all words. So a word that is in several parts counts once, as in one sketch.

# %% question [markdown]
# Each sketch has a few kilobytes. When is a set of the words smaller?


# %% check
def parts_of(draw, count):
    """Parts with so many different words; many words are in several parts."""
    words = [f"{draw.random.choice(WORDS)}-{at}" for at in range(count)]
    tenth, middle = count // 10 + 1, range(count // 4, 3 * count // 4, count // 40 + 1)
    return [words[: count // 3], *[words[at : at + tenth] for at in middle], words[2 * count // 3 :]]


@exercise(demands=("with hll_union", "with hll_sketch"), tolerance="the number is an estimate")
def check(answer, draw):
    count = 3_000 if draw.is_last else 6 + draw.size(4)
    parts = draw.show("parts", parts_of(draw, count))
    while draw.is_last and abs(solution(parts) - count) < 10:  # else an exact number would look like the estimate
        parts = draw.show("parts", parts_of(draw, count))
    found = answer(parts)
    says = "The parts have {expected} different words together, and your function gave {received}. Which method of the union's result gives a number? And does the union get a sketch of size 12 of each part?"
    if expect.close(found, count, tolerance=0.05, says=says) and draw.is_last:
        says = "The union of the sketches of size 12 estimates {expected} different words, and your function gave {received}. Which object gives your number?"
        expect.close(found, solution(parts), tolerance=0.001, says=says)


# %% right
@right
def in_a_reduction(parts):
    def of_part(words):
        made = hll_sketch(12)
        for word in set(words):
            made.update(word)
        return made

    def combine(left, right):
        both = hll_union(12)
        both.update(left)
        both.update(right)
        return both.get_result()

    return reduce(combine, map(of_part, parts), hll_sketch(12)).get_estimate()


# %% wrong
@wrong(
    belief="Numbers of different things can be added.",
    again="Do not add estimates. Update one `hll_union` with the sketch of each part, and ask its result for the estimate.",
)
def sum_of_estimates(parts):
    """The parts have {expected} different words together, and your function gave {received}. It added the estimates of the parts, so a word that is in several parts was counted several times ([section 6](lesson#6)). What can be combined instead of the numbers?"""
    total = 0
    for part in parts:
        sketch = hll_sketch(12)
        for word in part:
            sketch.update(word)
        total += sketch.get_estimate()
    return total


@wrong(
    belief="An exact number is better than an estimate.",
    again="Return the estimate of the union. Make no set of all words.",
)
def exact_number(parts):
    """The union of the sketches estimates {expected} different words, and your function gave {received}, the exact number. A set of all words does not stay small ([section 6](lesson#6)). Which object gives the estimate?"""
    union = hll_union(12)
    for part in parts:
        sketch = hll_sketch(12)
        for word in part:
            sketch.update(word)
        union.update(sketch)
    return len(set().union(*parts))


wrong(
    "a_part_as_one_word",
    was="""for word in part:
            sketch.update(word)""",
    now="sketch.update(part)",
    belief="The sketch takes a list as its items.",
    says="Your function raised TypeError: `update` of a sketch takes one item, and got a list ([section 6](lesson#6)). How do you give it each word?",
    again="Call `sketch.update(word)` in a loop over the words of the part.",
)


@wrong(
    belief="One result for each part is a result for the whole.",
    again="Make the union once, before the loop.",
)
def a_union_for_each(parts):
    """The parts have {expected} different words together, and your function gave {received}. It made a new union for each part, so only the last part was left ([section 6](lesson#6)). Where should the union be made?"""
    for part in parts:
        together = hll_union(12)
        sketch = hll_sketch(12)
        for word in part:
            sketch.update(word)
        together.update(sketch)
    return together.get_result().get_estimate()


equivalent(was="", now="parts = repeated(parts)", why="A word that comes again changes no sketch.")
