# %% task [markdown]
# ## Merge sorted parts
#
# Write step 4 of the shuffle in Python. A reduce task has fetched a sorted list of words from each map task. `merged_parts` returns one
# sorted list of all words. `heapq.merge(a, b, c)` merges sorted inputs. `f(*items)` passes each item of a list as an argument of its own. **Do not sort again.**
#
# ```
# merged_parts([["be", "be"], ["or", "to"]])  →  ["be", "be", "or", "to"]
# ```


# %% answer
from heapq import merge


def merged_parts(parts):
    """All words of several sorted lists, in one sorted list.

    >>> merged_parts([["be", "be"], ["or", "to"]])
    ['be', 'be', 'or', 'to']
    """
    ### BEGIN SOLUTION
    return list(merge(*parts))
    ### END SOLUTION


# %% hints [markdown]
# 1. `merge` takes each part as an argument of its own, and returns an iterator. What makes a list of an iterator?


# %% check
from collections.abc import Iterator


@exercise(demands=("no sorted", "no sort"))
def check(answer, draw):
    words = ("be", "is", "not", "or", "that", "to")
    parts = draw.several(
        lambda random: sorted(random.choices(words, k=random.randint(0, 5))), 24, at_least=3, named="parts"
    )
    found, words_in_order = answer(parts), sorted(word for part in parts for word in part)
    why = "Compare the two: which words differ?"
    if found is None:
        why = "A function without `return` gives None. Which line should return the list?"
    elif isinstance(found, Iterator):
        why = "`merge` returns an iterator, and the text asks for a list. Which function makes a list of an iterator?"
    elif isinstance(found, list) and found and not isinstance(found[0], str):
        why = "Your result is a list of lists. `merge` takes each part as an argument of its own. What did you pass to it?"
    elif isinstance(found, list) and len(found) < len(words_in_order):
        why = f"Your result has {len(found)} of the {len(words_in_order)} words. From which part does your code take no words?"
    expect.equal(found, words_in_order, says="Your function returned {received}; {expected} was expected. " + why)


# %% wrong
wrong(
    "one_after_another",
    was="merge(*parts)",
    now="word for part in parts for word in part",
    belief="Sorted lists in a row are a sorted list.",
    says="Your function returned {received}. Each part is sorted, but a later part begins again with small words. Would a reducer find all equal words next to each other?",
    again="Let `merge(*parts)` choose the smallest next word of all parts.",
)

wrong(
    "equal_words_once",
    was="list(merge(*parts))",
    now="list(dict.fromkeys(merge(*parts)))",
    belief="The shuffle already counts equal keys.",
    says="Each word occurs only once in {received}. A merge keeps every record: the reducer counts them. Which part of your code drops equal words?",
    again="Return all the words that `merge` gives, in a list.",
)
