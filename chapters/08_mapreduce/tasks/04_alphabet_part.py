# %% task [markdown]
# ## A partitioner by the alphabet
#
# Write a partitioner for two reduce tasks. `alphabet_part` returns 0 for words that begin with a letter from `a` to `m`, and 1 for all others. Upper
# and lower case make no difference. With it, the first result file has the first half of the alphabet.
#
# ```
# alphabet_part("Hamlet")  →  0
# alphabet_part("to")      →  1
# ```


# %% answer
def alphabet_part(key):
    """The number of the reduce task for a word: 0 for a to m, 1 for the rest.

    >>> alphabet_part("Hamlet"), alphabet_part("to")
    (0, 1)
    """
    ### BEGIN SOLUTION
    return 0 if key[0].lower() <= "m" else 1
    ### END SOLUTION


# %% hints [markdown]
# 1. Compare one letter, in lower case: `"h" <= "m"` is true.


# %% check
def check(answer, draw):
    words = ("Hamlet", "be", "Man", "my", "Nurse", "night", "Romeo", "to", "Zounds")
    keys = draw.several(lambda random: random.choice(words), 12, named="keys", cases=["my", "Romeo", "night"])
    expect.equal([answer(key) for key in keys], [solution(key) for key in keys])


# %% wrong
wrong(
    "compares_the_word",
    was="key[0].lower()",
    now="key.lower()",
    belief="A word that begins with a letter sorts no later than that letter.",
    says='Your function returned {received} for the keys of the card. `"my" <= "m"` is false, because a longer text comes after its beginning. Which part of the key should you compare?',
    again="Compare the first letter only: `key[0].lower()`.",
)

wrong(
    "capitals_first",
    was=".lower()",
    now="",
    belief="Letters sort by the alphabet, whatever their case.",
    says="Your function returned {received} for the keys of the card. In the order of bytes, all capital letters come before `a`. What makes `Romeo` and `romeo` equal?",
    again="Turn the letter into lower case before you compare.",
)
