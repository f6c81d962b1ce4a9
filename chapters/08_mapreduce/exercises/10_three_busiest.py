# %% task [markdown] points=3
# ## Project: the three busiest
#
# A first job has counted the flights of each route. Its lines are origin, destination and number of flights, each route once:
#
# ```
# EWR    BOS    5327
# EWR    MIA    1200
# JFK    LAX    11262
# ```
#
# *Write* `three_busiest.py`, the reducer of a second job. It reads such lines. Those of an origin stand together, in any order. For each origin it prints the lines of the
# three destinations with most flights, or all where there are fewer. The busiest comes first; of equal ones, the destination that comes first in the alphabet. The program
# will be the job's combiner too, so its lines have the form of its input.
#
# On the counter `dropped` of the group `routes` it counts the routes that it leaves out. (Why not those that it keeps? A route can be left out only once, but
# the combiner and the reducer may both keep it.)
#
# At any time it should hold the routes of one origin only. The check first combines two halves and reduces the results in a pipe. Then it runs a job with several
# maps, the combiner and two reducers.

# %% answer
# %%writefile three_busiest.py
import sys

### BEGIN SOLUTION
from itertools import groupby

rows = (line.rstrip("\n").split("\t") for line in sys.stdin)
for origin, group in groupby(rows, key=lambda row: row[0]):
    # The most flights first, as a number; a minus turns the order round and leaves the names as they are.
    ranked = sorted(group, key=lambda row: (-int(row[2]), row[1]))
    for row in ranked[:3]:
        print("\t".join(row))
    if ranked[3:]:
        print(f"reporter:counter:routes,dropped,{len(ranked[3:])}", file=sys.stderr)
### END SOLUTION

# %% note [markdown]
# It passes? Then give it other data. The words of the lesson are counted already, in `mapreduce/by_shell.txt`. With the first letter in
# front of each, your file finds the three most frequent words of each letter, without a change. In a cell of your own:
#
# ```
# !awk -v OFS='\t' '{print substr($1, 1, 1), $1, $2}' mapreduce/by_shell.txt | LC_ALL=C sort | python3 three_busiest.py 2> /dev/null | tail
# ```

# %% hints [markdown]
# 1. Three parts: the routes of one origin, their order, and what becomes of those after the third. And the last
#    origin of the file.
# 2. `itertools.groupby` closes the last group by itself. `sorted(group, key=lambda row: (-int(row[2]), row[1]))` has
#    most flights first. Print the row as it came, with tabs.
# 3. A relative, the two longest lines of each play: `for play, group in groupby(rows, key=lambda row: row[0]): ranked
#    = sorted(group, key=lambda row: (-len(row[1]), row[1]))`, then a loop over `ranked[:2]` and a counter for
#    `len(ranked[2:])`.

# %% question [markdown]
# Which of the job's counters would tell you what the combiner has saved?


# %% check
def first_wrong(received, expected):
    """Of two lists of lines those of the first origin where they differ; all of them where they do not."""
    if isinstance(received, list):
        for origin in sorted({line.partition("\t")[0] for line in [*received, *expected]}):
            pair = tuple(
                [line for line in lines if line.partition("\t")[0] == origin] for lines in (received, expected)
            )
            if pair[0] != pair[1]:
                return pair
    return received, expected


DESTINATIONS = ("ATL", "BOS", "CLT", "DCA", "FLL", "LAX", "MCO", "MIA", "ORD", "SFO", "SJU", "TPA")


# Project
@exercise(
    rounds=(1, 5, 12, None), needs=("hadoop",), seconds=170, memory_mb=16_000, costly="it runs a job on the cluster"
)
def check(answer, draw):
    routes = draw.random.sample([(origin, dest) for origin in ORIGINS for dest in DESTINATIONS], draw.size(30))
    counted = [(*route, draw.random.choice((7, 9, 10, 80, 80, 120, 1_000))) for route in routes]
    if len(counted) > 1:  # two are equal, and the first of the alphabet comes last
        counted = [route for route in counted if route[:2] not in {("JFK", "ORD"), ("JFK", "BOS")}]
        counted = [("JFK", "ORD", 5_000), *counted, ("JFK", "BOS", 5_000)]
    lines = draw.show("lines", [f"{origin}\t{dest}\t{count}" for origin, dest, count in counted])
    expected = []
    for origin in ORIGINS:
        ranked = sorted((row for row in counted if row[0] == origin), key=lambda row: (-row[2], row[1]))
        expected += [f"{name}\t{dest}\t{count}" for name, dest, count in ranked[:3]]
    received, broke = by_halves(lines, answer, answer)
    seen = expect.equal(
        *first_wrong(received, expected),
        says=broke
        + "Two halves went through your program as combiner, then both results together once more, then through it as reducer. You see "
        "the first origin that came out wrong.",
    )
    if not seen:
        return
    alone = jobs.piped(by_key(lines), answer, sort=False)
    dropped = len(lines) - len(expected)
    seen = expect.true(
        not dropped or ("routes", "dropped") in alone.counters,
        says=f"It left out {dropped} routes, and the counter `dropped` does not exist. What does your program print, and where?",
    )
    if not seen or draw.cap is not None:
        return
    job = jobs.streaming(lines, CAT, answer, answer, reducers=2, options=SEVERAL_MAPS)
    output = sorted(job.output, key=lambda line: line.partition("\t")[0])
    expect.equal(
        (told(job, output), job.counters.get(("routes", "dropped"), 0)),
        (expected, dropped),
        says="In a pipe the lines were right. As a job, with several maps, your combiner and two reducers, the lines (by origin) and the "
        "counter `dropped` are not those that are due. Which of the two differs?",
    )


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
    "counts_as_texts",
    was="group, key=lambda row: (-int(row[2]), row[1])",
    now="sorted(group), reverse=True, key=lambda row: row[2]",
    belief="csv_knows_numbers",
    says="80 flights come before 120. What kind of values stand in the third field, and how do they compare?",
)

wrong(
    "names_only",
    was="row)",
    now="row[:2])",
    belief="a_combiner_prints_the_result",
    says="Your program could not read its own lines: as a combiner it left out the number of flights. What does the reducer need, to compare two splits?",
)

wrong(
    "three_of_all",
    was="row[0]",
    now="True",
    belief="one_state_serves_all_keys",
    says="Three routes came out for all origins together. When does the count of three begin again?",
)

wrong(
    "ties_by_chance",
    was=(
        "group, key=lambda row: (-int(row[2]), row[1]))\n    for row in ranked[:3",
        '3:]:\n        print(f"reporter:counter:routes,dropped,{len(ranked[3:',
    ),
    now=(
        "sorted(group), reverse=False, key=lambda row: int(row[2]))\n    for row in ranked[:-4:-1",
        ':-3]:\n        print(f"reporter:counter:routes,dropped,{len(ranked[:-3',
    ),
    belief="equal_values_come_in_order",
    says="Of two routes with the same number of flights the later letter came first. Whose order was it, and who promised it?",
)

wrong(
    "ties_as_they_come",
    was="(-int(row[2]), row[1",
    now="-int(row[2",
    belief="equal_values_come_in_order",
    says="Two routes of one origin have the same number of flights, and they came out in the order in which they had come in. 5000 and 5000 are equal: who is first?",
)

wrong(
    "counts_nothing",
    was='\n    if ranked[3:]:\n        print(f"reporter:counter:routes,dropped,{len(ranked[3:])}", file=sys.stderr)',
    now="",
    belief="bad_lines_need_no_word",
    says="The lines are right and the counter stands at 0. Who but your program knows that it left something out?",
)

wrong(
    "counts_what_it_keeps",
    was='if ranked[3:]:\n        print(f"reporter:counter:routes,dropped,{len(ranked[3:',
    now='print(f"reporter:counter:routes,dropped,{len(ranked[:3',
    belief="A reducer's program meets each record once.",
    says="The lines are right. The counter says how many were printed, by the combiners and once more by the reducers. Which number is the same whether a combiner runs or not?",
)

wrong(
    "loses_the_last_origin",
    """\
import sys

current, rows = None, []
for line in sys.stdin:
    row = line.rstrip("\\n").split("\\t")
    if row[0] != current:
        for kept in sorted(rows, key=lambda row: (-int(row[2]), row[1]))[:3]:
            print("\\t".join(kept))
        current, rows = row[0], []
    rows.append(row)
""",
    belief="the_end_needs_no_care",
    says="The last origin of the sorted lines is missing. What comes after it, to set off its printing?",
)
