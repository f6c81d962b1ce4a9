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
@exercise(demands=("with hll_union", "with hll_sketch"), tolerance="the number is an estimate")
def check(answer, draw):
    count = 3_000 if draw.is_last else 6 + draw.size(4)
    words = [f"{draw.random.choice(WORDS)}-{at}" for at in range(count)]
    tenth, middle = count // 10 + 1, range(count // 4, 3 * count // 4, count // 40 + 1)
    small = [words[at : at + tenth] for at in middle]
    parts = draw.show("parts", [words[: count // 3], *small, words[2 * count // 3 :]])
    found = answer(parts)
    says = "The parts have {expected} different words together, and your function gave {received}."
    expect.close(found, count, tolerance=0.05, says=says)


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
    belief="The largest part has all the words.",
    again="Update one `hll_union` with the sketch of each part.",
)
def the_largest(parts):
    """The parts have {expected} different words together, and your function gave {received}. It took the greatest of the estimates. Which words are not in that part ([section 6](lesson#6))?"""
    sketches = []
    for part in parts:
        sketches.append(hll_sketch(12))
        for word in part:
            sketches[-1].update(word)
    return max(sketch.get_estimate() for sketch in sketches)


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
