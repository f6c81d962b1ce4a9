# %% task [markdown]
# ## First letters
#
# Write the mapper `first_letters.py`. For each word it prints the word's first letter in lower case, a tab and a 1. The line `To be` gives
#
# ```
# t    1
# b    1
# ```


# %% answer
# %%writefile first_letters.py
import sys

for line in sys.stdin:
    for word in line.split():
        ### BEGIN SOLUTION
        print(f"{word[0].lower()}\t1")
        ### END SOLUTION

# %% hints [markdown]
# 1. `"Hamlet"[0]` is `"H"`, and `"H".lower()` is `"h"`.

# %% check
WORDS = ("To", "be", "or", "not", "Hamlet", "O", "the")


@exercise(rounds=(1, None), seconds=20, memory_mb=4_096)
def check(answer, draw):
    lines = draw.several(lambda random: " ".join(random.choices(WORDS, k=4)), 24, named="lines")
    lines[:1] = ["To be or not"]
    lines[1:2] = ["O  Hamlet  the"] * (len(lines) > 1)
    draw.show("lines", lines)
    ran = jobs.piped(lines, answer)
    due = [f"{word[0].lower()}\t1" for line in lines for word in line.split()]
    why = "A mapper prints one line for each word, always with a 1. The reducer counts ([section 1](lesson#1)). Which printed line is the first wrong one, and which word is it from?"
    if len(ran.output) == len(due):
        why = "The number of lines is right. Compare the first line of both. What does the text ask for before the tab, and what after it?"
    says = spaced(ran.output, 2) or "Your mapper printed {received}; {expected} was expected. " + why
    if not ran.ok:
        says = broken_off(ran) + "The message is {received}."
    # The sort comes after the mapper, so the order of its lines makes no difference.
    expect.equal(due if sorted(ran.output) == sorted(due) else told(ran), due, says=says)


# %% wrong
wrong(
    "keeps_capitals",
    was=".lower()",
    now="",
    belief="Keys that mean the same are the same key.",
    says="`T` and `t` are two keys in {received}. A reducer adds up records whose keys are equal, byte by byte. Where can they become one key?",
    again="Print the letter in lower case: `word[0].lower()`.",
)

wrong(
    "once_a_line",
    was="word[0].lower()",
    now="line.strip()[0].lower()",
    belief="A mapper prints one record for each line.",
    says="Each record has the first letter of its line. The text asks for the first letter of each word. Which variable holds the word?",
    again="Use `word[0]`, not `line[0]`.",
)
