# %% task [markdown]
# ## A partitioner by the alphabet
#
# Write a partitioner for two reduce tasks. `alphabet_part` returns 0 for words that begin with a letter from `a` to `m`, and 1 for all others. Upper
# and lower case make no difference. With this partitioner, the first result file has the words from A to M.
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
    return 0 if "a" <= key[0].lower() <= "m" else 1
    ### END SOLUTION


# %% hints [markdown]
# 1. Compare one letter, in lower case: `"a" <= "h" <= "m"` is true.


# %% check
def check(answer, draw):
    words = ("Hamlet", "be", "Man", "Nurse", "night", "to", "Zounds", "And", "a", "'tis", "1603")
    drawn = draw.several(lambda random: random.choice(words), 6, named="keys")
    keys = draw.show("keys", ["my", "Romeo", "night", "'Tis", "--", "Art", "m", *drawn])
    given, due = [answer(key) for key in keys], [solution(key) for key in keys]
    given = [int(part) if isinstance(part, bool) else part for part in given]  # True numbers a part as 1 does
    first = next((key for key, part, right in zip(keys, given, due) if not expect.alike(part, right)), "")
    why = f"The first wrong one is that of the key `{first}`. Which number does the text ask for there?"
    if expect.alike(given, [1 - part for part in due]):
        why = "Your code returns 1 in place of 0 and 0 in place of 1. Which reduce task gets `a` to `m`?"
    elif first and expect.alike(answer(first.lower()), solution(first)):
        why = f"The number of `{first}` is wrong, and that of `{first.lower()}` is right. Upper and lower case make no difference. Where does your code treat them alike?"
    elif first and expect.alike(answer(first[0].lower()), solution(first)):
        why = f"The number of `{first}` is wrong, and that of `{first[0].lower()}` alone is right. Which part of the key should you compare?"
    expect.equal(
        given,
        due,
        says="Your function returned {received}, but {expected} was expected. " + why,
    )


# %% wrong
wrong(
    "compares_the_word",
    was="key[0].lower()",
    now="key.lower()",
    belief="A word that begins with a letter sorts no later than that letter.",
    says='Your function returned {received} for the keys below. `"my" <= "m"` is false, because a longer string comes after its own beginning. Which part of the key should you compare?',
    again="Compare the first letter only: `key[0].lower()`.",
)

wrong(
    "everything_before_m",
    was='"a" <= ',
    now="",
    belief="What does not come after a letter is a letter.",
    says="Your function returned {received} for the keys below. In the order of bytes, apostrophes, hyphens and digits come before `a`. Which number does the text ask for, for `'Tis`?",
    again="Test both ends: the first letter is at least `a` and at most `m`.",
)
