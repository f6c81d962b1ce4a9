# %% task [markdown]
# ## Totals with a limit
#
# Write `bounded_totals`, a generator. It adds up words in a dictionary, and yields pairs (word, total). **The dictionary never holds more than `limit`
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
def check(answer, draw):
    limit = draw.show("limit", draw.random.choice((2, 3)))
    words = draw.several(lambda random: random.choice("abcde"), 30, at_least=0, named="words", cases=list("abacdaa"))
    expect.equal(expect.everything(answer(words, limit)), list(solution(words, limit)))


# %% wrong
wrong(
    "any_word_when_full",
    was="word not in held and len(held) == limit",
    now="len(held) == limit",
    belief="A full dictionary has no place for any word.",
    says="Your generator gave {received} for {input words}. It emptied the dictionary for a word that was in it. When does the dictionary grow?",
    again="Empty it only if the word is not in it yet.",
)

wrong(
    "forgets_to_empty",
    was="            held.clear()\n",
    now="",
    belief="What was printed is no longer held.",
    says="Your generator gave {received} for {input words}: totals are yielded twice. What is in the dictionary after you have yielded its pairs?",
    again="Call `held.clear()` after `yield from held.items()`.",
)
