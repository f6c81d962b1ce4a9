# %% task [markdown] slot="states"
# ## Words of a text in pieces
#
# A text of small letters and blanks is cut into pieces, at any character, even inside a word. No piece is empty. The state of a piece is a triple
# `(starts, words, ends)`: whether its first character is a letter, how many words or parts of words it has, and whether its last character is a letter.
#
# Write `combine_words`, which returns the state of two neighbouring pieces together. **It must give the same result for every cut and every merge tree.**

# %% answer
def combine_words(left, right):
    """The (starts, words, ends) of two neighbouring pieces together.

    >>> combine_words((True, 2, False), (True, 1, True))
    (True, 3, True)
    """
    ### BEGIN SOLUTION
    cut_word = left[2] and right[0]
    return left[0], left[1] + right[1] - (1 if cut_word else 0), right[2]
    ### END SOLUTION


# %% hints [markdown]
# 1. Cut `to be` before the last letter. How many words or parts of words has each piece?
# 2. A word is cut if a letter stands on both sides of the cut. Then it was counted twice.
# 3. The same for chains of hills in a landscape, with one gap:
#    ```python
#    chains = left[1] + right[1] - (1 if left[2] and ___ else 0)
#    ```

# %% question [markdown]
# Which state would an empty piece need, so that it changes nothing?


# %% check
def state_of(piece):
    """The state of a piece."""
    text = "".join(piece)
    return text[0] != " ", len(text.split()), text[-1] != " "


def check(answer, draw):
    pick = draw.random
    letter = pick.choice("abc")
    text = [pick.choice((letter, "d", " ")) for _ in range(40)]
    cases = (
        ["to ", letter],
        [f"to {letter}", "e"],
        [" ", letter],
        ["to ", " be"],
        cut(pick, text, 9) + [letter, letter],
    )
    at = {0: 0, 1: 1, 2: 2, 3: 3}.get(draw.size(40, at_least=0), 4)
    agrees(draw, answer, cases[at], state_of)


# %% right
@right
def with_names(left, right):
    """Unpacks the states, and counts with truth values."""
    starts, words, open_end = left
    open_start, more, ends = right
    return [starts, words + more - int(open_end * open_start), ends]


# %% wrong
wrong(
    "only_added",
    was=" - (1 if cut_word else 0)",
    now="",
    belief="one_for_each_is_one_for_all",
    says="For {input states} you gave {received}; {expected} is right. A word that is cut was counted in both pieces. How can you see from the states that there is one?",
    again="Subtract 1 if the left piece ends with a letter and the right one starts with a letter.",
)

wrong(
    "every_cut_in_a_word",
    was="cut_word = left[2] and right[0]",
    now="cut_word = left[2] or right[0]",
    belief="A cut next to a letter is a cut inside a word.",
    says="For {input states} you gave {received}; {expected} is right. A letter on one side is not enough: a blank on the other side ends the word. What must be true for both sides?",
    again="Use `and`: both characters at the cut must be letters.",
)

wrong(
    "some_piece_starts",
    was="return left[0],",
    now="return left[0] or right[0],",
    belief="A property of one part is a property of the whole.",
    says="For {input states} you gave {received}; {expected} is right. The first character of both pieces together is that of the left one. Which part of its state tells about it?",
    again="Take `starts` from the left piece and `ends` from the right one.",
)
