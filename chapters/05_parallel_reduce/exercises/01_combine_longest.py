# %% task [markdown] points=1
# ## The three longest words
#
# *Copy and change.* The state of a part is a list with its three longest different words, the longest first. Of equally long words, the
# first in the alphabet comes first. A part with fewer words has a shorter list. Write the combine function.
#
# ```
# combine_longest(["runway", "gate", "or"], ["flight", "gate"])  →  ["flight", "runway", "gate"]
# ```

# %% answer
def combine_longest(left, right):
    """The three longest words of two parts together.

    >>> combine_longest(["runway", "gate", "or"], ["flight", "gate"])
    ['flight', 'runway', 'gate']
    """
    ### BEGIN SOLUTION
    return sorted({*left, *right}, key=lambda word: (-len(word), word))[:3]
    ### END SOLUTION


# %% hints [markdown]
# 1. [Section 5](lesson#5) combines the three greatest delays of two parts. What is different with words?
# 2. A set holds each word once. The key `(-len(word), word)` puts long words first, and equally long ones in the order of the alphabet.
# 3. The two shortest names, with one gap:
#    ```python
#    sorted({*left, *right}, key=lambda name: (len(name), name))[:___]
#    ```

# %% explanation [markdown]
# A word that is not among the three longest of its part cannot be among the three longest of both. So three words are enough.

# %% question [markdown]
# Why would it be wrong to keep only the *one* longest word of each part?


# %% check
def check(answer, draw):
    equally_long = ["mist", "wind", "gate", "late", "tail", "jets"]
    words = draw.several(
        lambda random: random.choice(["to", "be", *equally_long]), 60, named="states", cases=equally_long
    )
    parts = [["be"], *cut(draw.random, words)]
    states = draw.show("states", [solution(part, []) for part in parts])
    says = "For the words of these states your function gave {received}, and {expected} is right. Compare the words, their number and their order with the text. Which rule does the result break?"
    expect.equal(merged(draw.random, answer, states), solution(words, ["be"]), says=says)


# %% right
@right
def by_heap(left, right):
    both = list(dict.fromkeys([*left, *right]))
    return heapq.nsmallest(3, both, key=lambda word: (-len(word), word))


# %% wrong
wrong(
    "words_come_twice",
    was="{*left, *right}",
    now="[*left, *right]",
    belief="equals_are_the_same",
    says="Your function gave {received}, and {expected} is right. A word that is in both parts came into the result more than once. The state holds different words. What holds each word once?",
    again="Put the words of both lists into a set before you sort them.",
)

wrong(
    "grows",
    was="[:3]",
    now="",
    belief="A state may keep more than is asked for.",
    says="Your function gave {received}, and {expected} is right. The state of a part holds at most three words, so that it stays small ([section 5](lesson#5)). Which words can never be needed again?",
    again="Cut the sorted list with `[:3]`.",
)


@wrong(
    belief="The states are sorted, so one list after the other is sorted, too.",
    again="Sort the words of both lists together, and then take three.",
)
def left_before_right(left, right):
    """Your function gave {received}, and {expected} is right. It took the words of the left part first, although the right part has longer ones. Which words must be compared with each other?"""
    return list(dict.fromkeys([*left, *right]))[:3]


wrong(
    "by_length_alone",
    was="sorted({*left, *right}, key=lambda word: (-len(word), word))[:3]",
    now="sorted(sorted({*left, *right}, reverse=True), key=len, reverse=True)[:3]",
    belief="equal_values_come_in_order",
    says="Your function gave {received}, and {expected} is right. Some of these words are equally long. Which of them does the text want first?",
    again="Sort by two values: `(-len(word), word)`.",
)

equivalent(was="", now="left = …", why="A state has at most three words, and a word twice is one word.")
equivalent(was="", now="right = …", why="A state has at most three words, and a word twice is one word.")
