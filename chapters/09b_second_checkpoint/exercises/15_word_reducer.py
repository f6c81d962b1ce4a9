# %% task [markdown] slot="reducer"
# ## Where a word stands
#
# A word, a tab, and the name of a file in which it stands: one such line for each place. They come to a reducer, sorted by word, and by nothing
# else; the files of a word come in any order, many of them again and again.
#
# Write the reducer of a Streaming job: for each word it prints the word, the number of places, and the number of different files, with
# tabs between: `moon	3	2`. It prints a word as soon as the first line of the next word was read. The input may be empty. What there is
# of one word fits in memory, of all words it does not.

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
# 1. Of one word, what must be remembered to tell whether a file is a new one? And of the word before?
# 2. A count and a set for the current word. When another word comes, print, and begin with a new set; and once more
#    at the end, if there was any word.
# 3. A relative, guests and different dishes by table, from lines sorted by table: `if table != current: …; guests,
#    dishes = 0, set()`, then `guests += 1` and `dishes.add(dish)`.

# %% question [markdown]
# What would have to be sorted as well, so that even the files of one word need not be remembered?


# %% check
@exercise(rounds=(0, 3, None), seconds=20)
def check(answer, draw):
    one, two = draw.random.sample(("hamlet", "lear", "timon"), 2)
    small = {0: [], 3: [f"moon\t{one}", f"moon\t{two}", f"moon\t{one}"]}
    lines = sorted_lines(
        draw, ("brave", "moon", "silent", "that"), lambda random: random.choice(("hamlet", "lear", "timon")), 24, small
    )
    if len(lines) > 3:
        before = ["a\tlear", "a\thamlet", "a\tlear"]
        lines = draw.show("lines", [*before, *lines, "to\tlear", "to\tlear", "to\ttimon", "to\tlear", "weep\ttimon"])
    files = {}
    for line in lines:
        word, file = line.split("\t")
        files.setdefault(word, []).append(file)
    output, reads = reduced(lines, answer)
    expect.equal(output, [f"{word}\t{len(each)}\t{len(set(each))}" for word, each in files.items()])
    one_at_a_time(lines, reads)


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
_WORDS = """
import sys

current, places, files = None, 0, set()
for line in sys.stdin:
    word, file = line.rstrip("\\n").split("\\t")
    if word != current:
        if current is not None:
            print(current, places, len(files), sep="\\t")
        current, places, files = word, 0, set()
    places += 1
    files.add(file)
if current is not None:
    print(current, places, len(files), sep="\\t")
"""

wrong(
    "files_that_change",
    _but(
        _WORDS,
        ("current, places, files = None, 0, set()", "current, places, files, before = None, 0, [], None"),
        ("current, places, files = word, 0, set()", "current, places, files, before = word, 0, [], None"),
        ("    files.add(file)", "    if file != before:\n        files.append(file)\n    before = file"),
    ),
    belief="values_come_in_order",
    says="A file that was left and came again was counted twice. In which order do the files of a word come?",
)

wrong(
    "places_for_files",
    was=('     print(current, places, len(files), sep="\\t"', ':\n    print(current, places, len(files), sep="\\t"'),
    now=('     print(current, places, places, sep="\\t"', ':\n    print(current, places, places, sep="\\t"'),
    belief="how_many_is_how_much",
    says="A word that is ten times in one play is in ten files here. How many different ones are there?",
)

wrong(
    "files_of_all_words",
    was=", files = word, 0, set()",
    now=" = word, 0",
    belief="one_state_serves_all_keys",
    says="With each word there are more files, also of words that stand in one. Whose files are still in the set?",
)

wrong(
    "last_word_unsaid",
    was='\nif current is not None:\n    print(current, places, len(files), sep="\\t")',
    now="",
    belief="the_end_needs_no_care",
    says="The last word of the alphabet never comes out. What would have to come to bring it out?",
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
    says="All is right, and nothing was printed before the last line was read. What did the text say of all words, and of one?",
)

equivalent(was="current is not None", now="current", why="A word is never empty.")
equivalent(was='rstrip("\\n")', now='rstrip("")', why="The files of all lines have the line end, so as many differ.")
equivalent(was="None, 0, set()", now="None, …", why="The first word begins its numbers anew.")
