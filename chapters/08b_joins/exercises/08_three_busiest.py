# %% task [markdown] points=3
# ## The three busiest
#
# A first job has counted the flights of each route. Its lines are origin, destination and number, with tabs between. Each route
# occurs once, and the lines of an origin stand together.
#
# *Write* `three_busiest.py`, the reducer of a second job. It prints the lines of each origin's three busiest routes, the busiest
# first. Routes with equal numbers are in alphabetical order. The program is also the combiner, so **it prints lines in the form of its input**.
#
# ```
# EWR    BOS    5327
# EWR    MIA    1200
# EWR    ORD    5327
# EWR    TPA    900       →   BOS, ORD and MIA; TPA is left out
# ```
#
# Combiner and reducer count the routes that they leave out, in **the counter `dropped` of the group `routes`**. Each such route
# counts once. **Hold the routes of one origin at a time**: the check measures the memory.

# %% answer
# %%writefile three_busiest.py
import sys

### BEGIN SOLUTION
from itertools import groupby

rows = (line.rstrip("\n").split("\t") for line in sys.stdin)
for origin, group in groupby(rows, key=lambda row: row[0]):
    # The most flights first: a minus reverses the numbers and not the names.
    ranked = sorted(group, key=lambda row: (-int(row[2]), row[1]))
    for row in ranked[:3]:
        print("\t".join(row))
    if ranked[3:]:
        print(f"reporter:counter:routes,dropped,{len(ranked[3:])}", file=sys.stderr)
### END SOLUTION

# %% hints [markdown]
# 1. There are three parts: find the routes of one origin, decide their order, and count the routes after the third. Do not forget the last origin.
# 2. `itertools.groupby` gives one origin after the other. A sort key may be a pair, and a number in it may be negative.
# 3. The two longest lines of each play, with a gap:
#    ```python
#    for play, group in groupby(rows, key=lambda row: row[0]):
#        ranked = sorted(group, key=lambda row: (___, row[1]))
#        for row in ranked[:2]:
#            print("\t".join(row))
#    ```

# %% question [markdown]
# Which of the job's counters would tell you what the combiner has saved?


# %% check
from itertools import pairwise


def route(random):
    """An origin and a destination with their number of flights."""
    places = random.choice(ORIGINS), "".join(random.choices("ACDFLMST", k=3))
    return places, random.choice((7, 9, 10, 80, 80, 120, 1_000))


def ranked_by(lines):
    """How the numbers of each origin are ranked, if not as asked: as strings, or the smallest first."""
    rows = [line.split("\t") for line in lines if line.count("\t") == 2]
    numbers = [(a[2], b[2]) for a, b in pairwise(rows) if a[0] == b[0] and (a[2] + b[2]).isdigit()]
    wrong = any(int(a) < int(b) for a, b in numbers)
    as_strings = wrong and all(a >= b for a, b in numbers)
    return "strings" if as_strings else "upwards" if wrong and all(int(a) <= int(b) for a, b in numbers) else ""


@exercise(rounds=(1, 5, 12, None), seconds=40, demands=("one group at a time",))
def check(answer, draw):
    counted = draw.several(route, 60, named="routes")
    if len(counted) > 1:
        # Equal routes that arrive once in the order of the alphabet and once not, from both halves, too.
        counted = [(("JFK", "ORD"), 5_000), counted[0], (("EWR", "BOS"), 5_000), *counted[1:]]
        counted += [(("EWR", "ORD"), 5_000), (("JFK", "BOS"), 5_000)]
    rows = [(*places, flights) for places, flights in dict(counted).items()]
    lines = draw.show("lines", ["\t".join(map(str, row)) for row in rows])
    expected = []
    for origin in ORIGINS:
        ranked = sorted((row for row in rows if row[0] == origin), key=lambda row: (-row[2], row[1]))
        expected += ["\t".join(map(str, row)) for row in ranked[:3]]
    received, dropped, broke = by_halves(lines, answer)
    due = len(lines) - len(expected)
    again = ""
    if received == expected and not dropped:
        says = f"The lines are right. The counter `dropped` is 0, and {due} is right. No line on `sys.stderr` "
        says += "adds to it ([section 2](lesson#2)). For which routes should your program print one?"
    elif received == expected:
        says = f"The lines are right. The counter `dropped` is {dropped}, and {due} is right. "
        says += "What does your program count at an origin with four routes, and what at one with two?"
    elif ranked_by(received) == "upwards":
        says = "It printed the routes with the fewest flights first. The busiest routes come first. Which end of a sorted list has them?"
        again = "Make the number of flights negative in the sort key."
    elif ranked_by(received) == "strings":
        says = "It ranked the numbers as strings, and the string `9` stands above `10` ([section 4](lesson#4)). "
        says += "What kind of value does `split` give?"
        again = "Make the number of flights an `int` in the sort key."
    elif not isinstance(received, list):
        says = f"It ended with an error: {safe(received)}."
    elif [line.split("\t")[::2] for line in received] == [line.split("\t")[::2] for line in expected]:
        says = "The numbers are right. Of equal routes, the first in the alphabet comes first. What does your sort key hold?"
    elif len(received) < len(expected):
        says = f"It printed {len(received)} lines, and {len(expected)} are right: up to three for each origin. Which origin has too few?"
    else:
        says = unlike(received, expected)
    says = f"{broke}Your program ran three times as the combiner and once as the reducer. {says}"
    seen = (received, dropped)
    passed = expect.note(expect.alike(seen, (expected, due)), seen, (expected, due), says, again=again)
    if passed and draw.is_last:
        # Each origin has one route.
        one_each = [f"A{number}\tBOS\t{number}" for number in range(10_000, 14_000)]
        holds_little(answer, one_each, each_printed=True, says="What can it forget when the origin changes?")


# %% right
@right
def one_in_one_out():
    """Four at most are held: what is left out is counted at once."""
    return """\
import sys


def flush(kept):
    for flights, dest, line in kept:
        print(line)


current, kept = None, []
for line in sys.stdin:
    line = line.rstrip("\\n")
    origin, dest, flights = line.split("\\t")
    if origin != current:
        flush(kept)
        current, kept = origin, []
    kept = sorted([*kept, (-int(flights), dest, line)])
    if len(kept) > 3:
        kept.pop()
        print("reporter:counter:routes,dropped,1", file=sys.stderr)
flush(kept)
"""


# %% wrong
wrong(
    "names_only",
    was="row)",
    now="row[:2])",
    belief="a_combiner_prints_the_result",
    says="Your program failed when it read its own lines: they have no number. A combiner's output is a reducer's input ([section 5](lesson#5)). What must its lines hold?",
    again="Print each row unchanged: origin, destination and number of flights, with tabs between.",
)

wrong(
    "all_backwards",
    was="(-int(row[2]), row[1])",
    now="(int(row[2]), row[1]), reverse=True",
    belief="equal_values_come_in_order",
    says="Of two destinations with 5000 flights each, the later one in the alphabet came first. `reverse=True` reverses both parts of the sort key. Which part should be reversed?",
    again="Sort without `reverse`. Make only the number of flights negative in the sort key.",
)

wrong(
    "counts_what_it_keeps",
    was='if ranked[3:]:\n        print(f"reporter:counter:routes,dropped,{len(ranked[3:',
    now='print(f"reporter:counter:routes,dropped,{len(ranked[:3',
    belief="A reducer's program meets each record once.",
    says="The lines are right, but the counter holds the routes that were kept, once for each run. Which number is the same with and without a combiner?",
    again="Count the routes after the third: a route can be left out only once.",
)

wrong(
    "holds_all",
    was="groupby(rows, key",
    now="groupby(sorted(rows), key",
    belief="equal_keys_arrive_together",
    says="The lines are right, but your program keeps lines of all origins. The lines of an origin arrive together ([section 2](lesson#2)). What can your program forget when the origin changes?",
    again="Print an origin's routes when the next origin begins, and keep no list or dictionary of all origins.",
)

equivalent(was="if ranked[3:]:", now="if …", why="A counter that goes up by 0 stays what it is.")
