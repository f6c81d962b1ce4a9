# %% task [markdown] points=2 core=true
# ## A join in the mapper
#
# *Complete* `airline_mapper.py`, a map-side join. The side file `airlines.csv` has lines such as `UA,United`. The input has flights such as
# `N14228,UA,EWR,01-01 0515`. For each flight it prints the airline's name, a tab and the origin. **No flight is left out**: if the code is
# unknown, print the code in place of the name, and add 1 to **the counter `unknown` of the group `airlines`**.
#
# ```
# N14228,UA,EWR,01-01 0515   →   United    EWR
# N9,XX,LGA,01-01 0600       →   XX        LGA
# ```
#
# **Read the side file once**, not once for each flight. **Print each flight when it arrives**, and do not store flights.

# %% answer
# %%writefile airline_mapper.py
import sys

### BEGIN SOLUTION
with open("airlines.csv") as file:
    names = dict(line.rstrip("\n").split(",") for line in file)
### END SOLUTION
for line in sys.stdin:
    tailnum, code, origin, time = line.rstrip("\n").split(",")
    ### BEGIN SOLUTION
    if code not in names:
        print("reporter:counter:airlines,unknown,1", file=sys.stderr)
    print(f"{names.get(code, code)}\t{origin}")
    ### END SOLUTION

# %% hints [markdown]
# 1. What can be done before the first flight is read? What must be done for each flight?
# 2. `dict` makes a dictionary from pairs. Every line of a file ends with a newline, which `rstrip("\n")` removes.
# 3. The same with a file of plays and their years. Fill the gap:
#    ```python
#    with open("plays.csv") as file:
#        years = dict(line.rstrip("\n").split(",") for line in file)
#    for line in sys.stdin:
#        play = line.rstrip("\n")
#        print(years.get(play, ___))
#    ```

# %% question [markdown]
# How would your program fail if the side file did not fit in memory?


# %% check
NAMES = {f"A{letter}": f"Air {letter}" for letter in "BCDEFGHIJKLMNOPQRSTUVW"} | {"DL": "Delta", "UA": "United"}


def flight_line(random):
    """A flight of a known airline or an unknown one."""
    code = random.choice((*NAMES, "XX"))
    return f"N{random.randint(1, 99)},{code},{random.choice(ORIGINS)},01-01 0515"


# Stands above a program, whose side files then tell how often they were set back.
SEEKS = """\
import builtins, io, sys
class _Told(io.TextIOWrapper):
    def seek(self, *place):
        print("reporter:counter:side file,seeks,1", file=sys.stderr)
        return super().seek(*place)
_open = io.open
def _told(path, *rest, **named):
    return _Told(_open(path, "rb")) if str(path).endswith("airlines.csv") else _open(path, *rest, **named)
builtins.open = io.open = _told
"""


@exercise(rounds=(2, None, 0), seconds=20)
def check(answer, draw):
    cases = ["N1,ZZ,LGA,01-01 0600", "N2,UA,EWR,01-01 0610"]
    lines = draw.several(flight_line, 40, at_least=0, named="flights", cases=cases)
    rows = [line.split(",") for line in lines]
    expected = [f"{NAMES.get(code, code)}\t{origin}" for _, code, origin, _ in rows]
    unknown = sum(code not in NAMES for _, code, _, _ in rows)
    side = {"airlines.csv": "".join(f"{code},{name}\n" for code, name in NAMES.items())}
    ran = jobs.fed(lines, answer, side)
    needed = range(2, len(lines) + 2)  # a program may look one line ahead
    says = ""
    if any(line.startswith("\t") for line in ran.output):
        says = "The tab and the origin stand on a line of their own: the name ends with a newline. Every line of a file ends with one, "
        says += "also in the side file. Where does your program remove it?"
    elif known := [code for code in NAMES if any(line.startswith(f"{code}\t") for line in ran.output)]:
        says = f"`{known[-1]}` is in the side file, but your program printed the code in place of the name. "
        says += "Which lines of the side file has it read when it looks up this flight?"
    if gives(ran, expected, ("airlines", {"unknown": unknown}), says) and in_time(ran, needed):
        sought = jobs.fed(lines, SEEKS + answer, side).counters.get(("side file", "seeks"), 0)
        expect.equal(
            max(1, ran.opened["airlines.csv"], sought),
            1,
            says="The lines are right, but your program went to the beginning of the side file {received} times; "
            "{expected} is enough. What can it remember instead?",
        )


# %% right
@right
def by_csv():
    """With the csv module, and one count at the end."""
    return """\
import csv
import sys

names = {}
for code, name in csv.reader(open("airlines.csv", newline="")):
    names[code] = name
unknown = 0
for _, code, origin, _ in csv.reader(sys.stdin):
    unknown += code not in names
    print(names.get(code) or code, origin, sep="\\t")
print(f"reporter:counter:airlines,unknown,{unknown}", file=sys.stderr)
"""


# %% wrong
wrong(
    "inner_join",
    was="    print(f",
    now="    else:\n        print(f",
    belief="joins_keep_rows",
    says="Flights with an unknown airline are missing: your program gave {received}. The text asks for a left join ([section 2](lesson#2)). What is printed in place of an unknown name?",
    again="Print every flight, with the code in place of an unknown name.",
)

wrong(
    "keeps_the_newline",
    was='dict(line.rstrip("\\n").split(',
    now="dict(line.split(",
    belief="A line that is read from a file has no end.",
    says="Each name is followed by a newline, so the tab and the origin begin a line of their own. A line of the side file ends with a newline, and so does its last field. Where does your program remove it?",
    again='Call `rstrip("\\n")` on each line of the side file before you split it.',
)

wrong(
    "reads_it_each_time",
    was='with open("airlines.csv") as file:\n    names = dict(line.rstrip("\\n").split(",") for line in file)\nfor line in sys.stdin:',
    now='for line in sys.stdin:\n    with open("airlines.csv") as file:\n        names = dict(row.rstrip("\\n").split(",") for row in file)',
    belief="Opening a file costs nothing worth mentioning.",
    says="The lines are right, but your program went to the beginning of the side file {received} times. A map-side join holds the small table in memory ([section 3](lesson#3)). Where can the dictionary be made?",
    again="Move the `with` block above the loop over `sys.stdin`.",
)

wrong(
    "stores_the_flights",
    was="for line in sys.stdin:",
    now="for line in sys.stdin.readlines():",
    belief="holding_is_free",
    says="The lines are right, but your program reads all flights before it prints the first. A mapper holds the small table in memory, not the large one ([section 3](lesson#3)). What does it need to know to print a flight?",
    again="Loop over `sys.stdin` itself, and print inside the loop.",
)

equivalent(was="for line in file", now="for line in repeated(file)", why="A pair twice makes the same dictionary.")
equivalent(
    was='line.rstrip("\\n").split(",")', now='line.rstrip("").split(",")', why="The last field, the time, is not used."
)
