# %% task [markdown]
# ## Totals with a limit
#
# Write `bounded_totals`, a generator with `yield`. It adds up words in a dictionary, and yields pairs (word, total). **The dictionary never holds more than `limit`
# words.** If a new word would exceed the limit, first yield all pairs and empty the dictionary. At the end, yield what is left.
#
# ```
# bounded_totals(["a", "a", "b", "c"], 2)  →  ("a", 2), ("b", 1), ("c", 1)
# ```


# %% answer
def bounded_totals(words, limit):
    """Totals of words, from a dictionary of limited size.

    >>> list(bounded_totals(["a", "a", "b", "c"], 2))
    [('a', 2), ('b', 1), ('c', 1)]
    """
    held = {}
    for word in words:
        ### BEGIN SOLUTION
        if word not in held and len(held) == limit:
            yield from held.items()
            held.clear()
        ### END SOLUTION
        held[word] = held.get(word, 0) + 1
    yield from held.items()


# %% hints [markdown]
# 1. Two conditions must hold: the word is new, and the dictionary is full. `yield from held.items()` yields all its pairs.


# %% check
@exercise(demands=("a generator",), only="an iterator: the text asks for a generator", rounds=(0, 3, 8, None))
def check(answer, draw):
    limit = draw.show("limit", draw.random.choice((2, 3)))
    words = draw.several(lambda random: random.choice("abcde"), 30, at_least=0, named="words")
    if len(words) >= 8:  # the new word comes again, a word that was yielded, a known word while the dictionary is full
        new = "abcd"[: limit + 1]
        begin = new + new[-1] + new[: limit - 1] + "a"
        words[: len(begin)] = begin
    served = expect.serve(words)
    pairs = iter(answer(served, limit))
    first = expect.take(pairs, 1)
    full = next((place for place in range(len(words)) if len({*words[: place + 1]}) > limit), len(words))
    read = served.reads
    found, due = [*first, *expect.everything(pairs)], list(solution(words, limit))
    says = "With the limit {input limit}, {expected} is right; your generator gave {received}. "
    if expect.alike(found, list(solution(words, limit + 1))):
        says += f"It held {limit + 1} words before it emptied the dictionary. "
    totals = [pair[1] for pair in found if isinstance(pair, (tuple, list)) and len(pair) == 2 and isinstance(pair[0], str)]
    if len(totals) < len(found):
        says = "Your generator gave {received}, which has other values than pairs. Which form of `yield` gives pair after pair?"
    elif sum(total for total in totals if isinstance(total, int)) > len(words):
        says += "Some words count more than once. What empties the dictionary after its pairs were yielded?"
    elif sum(totals) < len(words):
        says += "Some words are not counted. What happens to the pairs, and to the new word, when the dictionary is full?"
    else:
        says += "Which words does your dictionary hold just before it is emptied?"
    again = "Is the word new, and `len(held)` is `limit`? Then yield all pairs, empty the dictionary, and add the word."
    if expect.note(expect.alike(found, due), found, due, says, again=again):
        expect.true(
            read <= full + 1,
            says=f"The pairs are right, but your generator had read {read} words before it gave the first pair: it "
            f"collects pairs. With the limit {limit}, the dictionary was full earlier. Where should `yield` stand?",
        )


# %% wrong
wrong(
    "any_word_when_full",
    was="word not in held and len(held) == limit",
    now="len(held) == limit",
    belief="A full dictionary has no place for any word.",
    says="Your generator gave {received}; {expected} is right. It emptied the dictionary for a word that it already held. When does the dictionary grow?",
    again="Empty it only if the word is not in it yet.",
)

wrong(
    "collects_pairs",
    was=("held = {}", "yield from held.items()\n            held.clear()", "    yield from held.items()"),
    now=(
        "held, pairs = {}, []",
        "pairs.extend(held.items())\n            held.clear()",
        "    yield from pairs + list(held.items())",
    ),
    belief="holding_is_free",
    says="The pairs are right, but your generator keeps them in a list until all words are read. The list has no limit ([section 5](lesson#5)). When can the first pair be given?",
    again="Write `yield from held.items()` in the loop, instead of adding the pairs to a list.",
)
