# %% task [markdown] slot="reducer"
# ## Where a word stands
#
# For each place where a word stands there is a line: the word, a tab, and the name of the file. Such lines come to a reducer, sorted by
# word and by nothing else. The files of a word come in any order, and many of them several times.
#
# Write the reducer of a Streaming job. For each word it prints the word, the number of places, and the number of different files, with tabs
# between: `moon	3	2`. The input may be empty.
#
# **Print a word as soon as the first line of the next word was read.** The files of one word fit in memory, those of all words do not.

# %% answer
# %%writefile word_reducer.py
import sys

### BEGIN SOLUTION
current, places, files = None, 0, set()
for line in sys.stdin:
    word, file = line.rstrip("\n").split("\t")
    if word != current:
        if current is not None:
            print(current, places, len(files), sep="\t")
        current, places, files = word, 0, set()
    places += 1
    files.add(file)
if current is not None:
    print(current, places, len(files), sep="\t")
### END SOLUTION

# %% hints [markdown]
# 1. What must your program remember of one word, to tell whether a file is a new one? When is a word complete?
# 2. A count and a set for the current word are enough. The last word needs care, because no other word comes after it.
# 3. The same for guests and different dishes of each table. Fill the gaps:
#    ```python
#    if table != current:
#        if current is not None:
#            print(current, guests, len(dishes), sep="\t")
#        current, guests, dishes = ___, 0, ___
#    guests += 1
#    dishes.add(dish)
#    ```
#    One table is still held after the loop.

# %% question [markdown]
# What would have to be sorted as well, so that even the files of one word need not be remembered?


# %% check
@exercise(demands=("one group at a time",), rounds=(0, 3, None), seconds=20)
def check(answer, draw):
    plays = draw.random.sample(("hamlet", "lear", "timon"), 3)
    small = {0: [], 3: [f"moon\t{plays[0]}", f"moon\t{plays[1]}", f"moon\t{plays[0]}"]}
    lines = sorted_lines(draw, ("brave", "moon", "silent"), lambda random: random.choice(plays), 24, small)
    if len(lines) > 3:
        before = ["a\tlear", "a\thamlet", "a\tlear"]
        lines = draw.show("lines", [*before, *lines, "to\tlear", "to\tlear", "to\ttimon", "to\tlear", "weep\ttimon"])
    files = {}
    for word, file in (line.split("\t") for line in lines):
        files.setdefault(word, []).append(file)
    reduces(lines, answer, [f"{word}\t{len(each)}\t{len(set(each))}" for word, each in files.items()])


# %% right
@right
def words_by_groupby():
    """groupby, and a dictionary of counts for one word."""
    return """
import sys
from collections import Counter
from itertools import groupby
from operator import itemgetter

pairs = (line.rstrip("\\n").split("\\t") for line in sys.stdin)
for word, group in groupby(pairs, key=itemgetter(0)):
    files = Counter(file for _, file in group)
    print(word, sum(files.values()), len(files), sep="\\t")
"""


# %% wrong
wrong(
    "files_that_change",
    was=("None, 0, set()", "word, 0, set()", "files.add(file)"),
    now=("None, 0, []", "word, 0, []", "if files[-1:] != [file]:\n        files.append(file)"),
    belief="values_come_in_order",
    says="Your program counted a file again when it came a second time, after another file. The lines are sorted by word, and by nothing else. What must you remember of a word's files?",
    again="Keep all different files of the current word, in a set. Comparing with the file before is not enough.",
)

wrong(
    "files_of_all_words",
    was=", files = word, 0, set()",
    now=" = word, 0",
    belief="one_state_serves_all_keys",
    says="Your number of files also has the files of earlier words. Each group begins with a state of its own. What is in your set when a new word begins?",
    again="Begin with a new, empty set for each word.",
)

wrong(
    "all_words_in_memory",
    """
import sys

words = {}
for line in sys.stdin:
    word, file = line.rstrip("\\n").split("\\t")
    words.setdefault(word, []).append(file)
for word, files in words.items():
    print(word, len(files), len(set(files)), sep="\\t")
""",
    belief="holding_is_free",
    says="The output is right, but nothing was printed before the last line was read. The files of all words do not fit in memory. When do you know that a word is complete?",
    again="Keep the files of one word instead of a dictionary of all. Print the word when another one comes.",
)

equivalent(was="current is not None", now="current", why="A word is never empty.")
equivalent(was='rstrip("\\n")', now='rstrip("")', why="The files of all lines have the line end, so as many differ.")
equivalent(was="None, 0, set()", now="None, …", why="The first word begins its numbers anew.")
