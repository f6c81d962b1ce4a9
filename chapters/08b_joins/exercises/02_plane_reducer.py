# %% task [markdown] points=2 core=true
# ## An inner join in the reducer
#
# *Write* `plane_reducer.py`. It reads lines of a plane's code, a tag and a value, sorted by code and tag. With tag `0`, the value is a
# plane's manufacturer. With tag `1`, it is a flight's airline. For each flight the program prints the airline and the manufacturer. A
# flight without a plane is not printed: it adds 1 to **the counter `no plane` of the group `join`**.
#
# ```
# N7    1    AA
# N9    0    BOEING
# N9    1    UA          →   UA    BOEING
# ```
#
# A plane may have millions of flights. **Print each flight when it arrives. Keep only the current plane, and no flights.**

# %% answer
# %%writefile plane_reducer.py
import sys

current, plane = None, None
for line in sys.stdin:
    code, tag, value = line.rstrip("\n").split("\t")
    ### BEGIN SOLUTION
    if code != current:
        current, plane = code, None
    if tag == "0":
        plane = value
    elif plane is None:
        print("reporter:counter:join,no plane,1", file=sys.stderr)
    else:
        print(f"{value}\t{plane}")
    ### END SOLUTION

# %% hints [markdown]
# 1. There are three kinds of lines: a plane, a flight with a plane, and a flight without one. What must the program remember to tell them apart?
# 2. When the code changes, forget the plane. A counter is a line `reporter:counter:GROUP,NAME,1` on `sys.stderr`.
# 3. The same for plays (tag 0) and speeches (tag 1). Fill the gap:
#    ```python
#    if play != current:
#        current, author = play, ___
#    if tag == "0":
#        author = value
#    elif author is not None:
#        print(author, value)
#    ```

# %% question [markdown]
# What would your program do if a code had two lines with the tag 0?


# %% check
def record_of_a_plane(random):
    """A flight; its plane may be known."""
    return f"N{random.randint(1, 9)}\t1\t{random.choice(CARRIERS)}"


@exercise(rounds=(3, None, 0), seconds=20, demands=("one group at a time",))
def check(answer, draw):
    ends = ["N2\t1\tUA", "N2\t1\tB6"]
    flights = draw.several(record_of_a_plane, 30, at_least=0, named="flights", cases=["N3\t1\tAA"], ends=ends)
    planes = {"N2": "BOEING", "N5": "AIRBUS", "N6": "EMBRAER"} if flights else {}
    first = ["N0\t1\tDL", "N0\t1\tB6"][: len(flights)]
    records = [*first, *flights, *(f"{code}\t0\t{name}" for code, name in planes.items())]
    lines = draw.show("lines", by_fields(records))
    expected, needed, unknown = [], [], 0
    for place, line in enumerate(lines, 1):
        code, tag, value = line.split("\t")
        if tag == "1" and code in planes:
            expected.append(f"{value}\t{planes[code]}")
            needed.append(place + 1)  # a program may look one line ahead
        unknown += tag == "1" and code not in planes
    ran = jobs.fed(lines, answer)
    if gives(ran, expected, ("join", {"no plane": unknown})) and in_time(ran, needed) and draw.is_last:
        # Planes without flights, and flights without a plane: nothing is printed. Then one plane with all flights.
        holds_one_group(answer, "N{0}\t{1}\tBOEING {0}", "N1\t0\tB", "N1\t1\tA{0}")


# %% right
@right
def by_groups():
    """The plane, if there is one, is the first record of a group."""
    return """\
import sys
from itertools import groupby

rows = (line.rstrip("\\n").split("\\t") for line in sys.stdin)
for code, group in groupby(rows, key=lambda row: row[0]):
    plane = None
    for _, tag, value in group:
        if tag == "0":
            plane = value
        elif plane:
            print(f"{value}\\t{plane}")
        else:
            sys.stderr.write("reporter:counter:join,no plane,1\\n")
"""


# %% wrong
wrong(
    "keeps_the_plane",
    was="current, plane = code, None",
    now="current = code",
    belief="keys_begin_empty",
    says="A flight without a plane got the plane of an earlier code. Variables keep their values from line to line ([section 2](lesson#2)). What must happen to `plane` when the code changes?",
    again="Set `plane = None` whenever the code changes.",
)

wrong(
    "left_join",
    was="file=sys.stderr)",
    now='file=sys.stderr)\n        print(f"{value}\\t-")',
    belief="joins_keep_rows",
    says="Your result has flights without a plane. An inner join keeps only rows with a partner. What should happen to such a flight?",
    again="Only count a flight without a plane. Do not print it.",
)


@wrong(
    belief="holding_is_free",
    again="Print each flight in the round of the loop that reads it. Remember only the plane.",
)
def stores_the_flights():
    """The lines are right, but your program does not print a flight when it arrives, so it stores flights. The plane has the tag 0 and comes first ([section 2](lesson#2)). When is a flight complete?"""
    return """\
import sys
from itertools import groupby

rows = (line.rstrip("\\n").split("\\t") for line in sys.stdin)
for code, group in groupby(rows, key=lambda row: row[0]):
    records = list(group)
    plane = [value for _, tag, value in records if tag == "0"]
    for _, tag, value in records:
        if tag == "1" and plane:
            print(f"{value}\\t{plane[0]}")
        elif tag == "1":
            print("reporter:counter:join,no plane,1", file=sys.stderr)
"""


wrong(
    "keeps_all_planes",
    was=("current, plane = None, None", "plane = value"),
    now=("current, plane, planes = None, None, {}", "plane = planes[code] = value"),
    belief="What is printed at once need not be forgotten.",
    says="The lines are right, but your program keeps something of every code, such as its plane. A reducer needs one group at a time ([section 2](lesson#2)). Which of your containers grows?",
    again="Keep the code and the plane of the current group in two variables, and nothing else.",
)


equivalent(was="plane is None", now="not plane", why="A manufacturer has a name, which is not empty.")
