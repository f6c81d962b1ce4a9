# %% task [markdown] points=2 core=true
# ## A state that all chunks share
#
# *Repair.* `add_word` counts the words of each speaker. In `fold(add_word, pairs, {}, chunksize=100)` all chunks begin with the same dictionary, so the
# counts are wrong. Repair the step. **It must not change any dictionary that it gets.**
#
# ```
# add_word({"HAMLET": {"to": 1}}, ("HAMLET", "be"))  →  {"HAMLET": {"to": 1, "be": 1}}
# ```

# %% answer
### BEGIN STUB
# def add_word(counts, pair):
#     """The counts with one more pair of speaker and word."""
#     speaker, word = pair
#     of_speaker = counts.setdefault(speaker, {})
#     of_speaker[word] = of_speaker.get(word, 0) + 1
#     return counts
### END STUB
### BEGIN SOLUTION
def add_word(counts, pair):
    """The counts with one more pair of speaker and word."""
    speaker, word = pair
    of_speaker = dict(counts.get(speaker, {}))
    of_speaker[word] = of_speaker.get(word, 0) + 1
    return {**counts, speaker: of_speaker}


### END SOLUTION


# %% hints [markdown]
# 1. Which lines change a dictionary that was there before the call? [Section 4](lesson#4) shows what they do to other chunks.
# 2. There are two kinds of dictionaries: one of speakers, and one of words for each speaker. `dict(counts)` copies only the first.
# 3. One more letter in a nested list, with one gap:
#    ```python
#    inner = [*rows[0], "x"]
#    rows = [___, *rows[1:]]
#    ```

# %% explanation [markdown]
# The new outer dictionary refers to the old inner ones, except for this speaker's. They are shared, but nothing changes them.

# %% question [markdown]
# Each call now copies a dictionary. How does `fold_chunks` of the lesson avoid that?


# %% check
@exercise(shares="no dictionary may be changed", local="it looks at what becomes of earlier states")
def check(answer, draw):
    def pair(random):
        return random.choice(("HAMLET", "OPHELIA", "GHOST")), random.choice(("to", "be", "or"))

    pairs = draw.several(pair, 30, at_least=2, named="pairs", ends=[("HAMLET", "to")] * 2)
    states = [{}]
    for each in pairs:
        states.append(answer(states[-1], each))
    expected = [{}]
    for speaker, word in pairs:
        of_speaker = expected[-1].get(speaker, {})
        expected.append(expected[-1] | {speaker: of_speaker | {word: of_speaker.get(word, 0) + 1}})
    says = "Your function gave {received}, and {expected} is right. It returns the words of all speakers, each with its count. Which of them changes with one more pair?"
    if not expect.equal(states[-1], expected[-1], says=says):
        return
    says = "The last state is right. An earlier state was {expected} when your function returned it, and is {received} now ([section 4](lesson#4)). Which dictionary did a later call change?"
    changed = next((at for at, each in enumerate(states) if not expect.alike(each, expected[at])), -1)
    if expect.equal(states[changed], expected[changed], says=says):
        first = answer({}, pairs[0])
        later = [("OPHELIA", "or"), *pairs[:2]]
        says = "From one state, three calls gave {received}; {expected} is right. What does a result depend on besides the two arguments?"
        expect.equal([answer(first, pair) for pair in later], [solution(first, pair) for pair in later], says=says)


# %% right
@right
def copies_everything(counts, pair):
    new = {speaker: dict(words) for speaker, words in counts.items()}
    words = new.setdefault(pair[0], {})
    words[pair[1]] = words.get(pair[1], 0) + 1
    return new


# %% wrong
@wrong(
    belief="my_state_is_mine_alone",
    again="Make a new dictionary for the speaker's words, and a new one for all speakers.",
)
def in_place(counts, pair):
    """The last state is right. But your function changed its argument: the state of no pairs, `{}`, is {received} now ([section 4](lesson#4)). Which other chunks begin with this dictionary?"""
    speaker, word = pair
    of_speaker = counts.setdefault(speaker, {})
    of_speaker[word] = of_speaker.get(word, 0) + 1
    return counts


@wrong(
    belief="A copy of a dictionary also copies what is in it.",
    again="Copy the speaker's dictionary as well: `dict(counts.get(speaker, {}))`.",
)
def shallow(counts, pair):
    """The last state is right. But an earlier state was {expected}, and is {received} now. The copy holds the same inner dictionaries as the original ([section 4](lesson#4)). Which dictionary did your function change?"""
    speaker, word = pair
    counts = dict(counts)
    of_speaker = counts.setdefault(speaker, {})
    of_speaker[word] = of_speaker.get(word, 0) + 1
    return counts


wrong(
    "forgets_the_others",
    was="{**counts, speaker: of_speaker}",
    now="{speaker: of_speaker}",
    belief="state_stays_unless_returned",
    says="Your function gave {received}, and {expected} is right. The new dictionary holds only the speaker of the last pair. Where are the others?",
    again="Begin the new dictionary with all speakers of the old one: `{**counts, …}`.",
)


@wrong(
    belief="The step is called once for each pair, in the order of the pairs.",
    again="Use only `counts` and `pair`. Keep no dictionary outside the function.",
)
def keeps_its_own(counts, pair):
    """Your function keeps words in a dictionary outside. From one state, three calls gave {received}; {expected} is right. What do the later results depend on?"""
    held = globals().setdefault("held_counts", {})
    if not counts:
        held.clear()
    of_speaker = held.get(pair[0], {})
    held[pair[0]] = of_speaker | {pair[1]: of_speaker.get(pair[1], 0) + 1}
    return dict(held)
