# %% task [markdown] points=1
# ## Find a counterexample
#
# *Find.* Two workers look for the most frequent word. Each returns only its own winner and the winner's count. Then the larger count wins:
#
# ```python
# def winner(words):
#     return Counter(words).most_common(1)[0]
#
# max(winner(left), winner(right), key=lambda pair: pair[1])
# ```
#
# Find two short lists of words, `(left, right)`, for which **the word that wins is not the most frequent word of both lists together**. No list may be empty or have more
# than six words. In all words together, one word must be more frequent than each other word.

# %% answer
### BEGIN STUB
# two_parts = (["to", "to", "be"], ["be"])
### END STUB
### BEGIN SOLUTION
two_parts = (["to", "to", "to", "be", "be"], ["or", "or", "or", "be", "be"])
### END SOLUTION

# %% hints [markdown]
# 1. What does a worker forget when it returns only its winner? The split test is in [section 2](lesson#2).
# 2. You need a word that is second in both lists, and first in both together.
# 3. A beginning, with two gaps:
#    ```python
#    two_parts = (["to", "to", "to", "be", ___], ["or", "or", "or", "be", ___])
#    ```

# %% explanation [markdown]
# `max` is associative and commutative. But the winner of a part is not enough to know the winner of the whole. The state must hold all counts.

# %% question [markdown]
# Suppose each worker returns its ten most frequent words. Can the result still be wrong?


# %% check
def check(answer, draw):
    parts = list(answer) if isinstance(answer, (list, tuple)) else []
    lists = [list(part) for part in parts if isinstance(part, (list, tuple)) and 0 < len(part) <= 6]
    if len(lists) != 2 or not all(isinstance(word, str) for part in lists for word in part):
        says = "Your value is {received}. It must be a pair of two lists of words, each with one to six. Which part differs?"
        expect.note(False, answer, says=says, key="form")
        return
    first, *others = Counter(lists[0] + lists[1]).most_common()
    if others and others[0][1] == first[1]:
        says = "In your lists together, two words are equally frequent: {received}. Then there is no single right winner. Which word should come more often?"
        expect.note(False, dict([first, *others]), says=says, key="tie")
        return
    won = max((Counter(part).most_common(1)[0] for part in lists), key=lambda pair: pair[1])[0]
    says = "In your lists, {received} wins, and it is the most frequent word of all. So this is no counterexample ([section 2](lesson#2)). Which word could be second in both lists, and first in all?"
    again = "Let three words be `to` in one list and three be `or` in the other. Put a third word into both lists, twice in each."
    expect.note(won != first[0], won, says=says, again=again, key=f"{won != first[0]}")


# %% right
@right
def with_one_each():
    return [("a", "a", "b", "b"), ("c", "c", "b")]


# %% wrong
wrong(
    "the_same_winner",
    (["to", "to", "be"], ["to", "be", "or"]),
    belief="the_leader_is_enough",
    says="In your lists, {received} wins, and it is the most frequent word of all. A word that leads in one list and is near the top in the other leads in both ([section 2](lesson#2)). Which word could be second twice?",
    again="Let a third word be second in both lists, and choose different winners for the two lists.",
)

wrong(
    "only_a_tie",
    (["to", "to", "be"], ["be", "be", "to"]),
    belief="there_is_one_winner",
    says="In your lists together, two words are equally frequent: {received}. Either of them may be called the winner, so the result is not wrong. Which word should come more often?",
    again="Add a third word that is second in both lists, so that it comes more often than the winners.",
)

wrong(
    "one_list",
    (["to", "to", "be", "be", "or", "or", "or"], []),
    belief="A part may be left empty in every question.",
    says="Your value is {received}. It must be a pair of two lists, each with one to six words. Which of the two is no such list?",
    again="Write two lists with one to six words each.",
)

equivalent(
    was='(["to", "to", "to", "be", "be"], ["or", "or", "or", "be", "be"])',
    now="…",
    why="There are many counterexamples: these words in another order, or with one winner less.",
)
