# %% task [markdown] points=2 core=true
# ## The longest wait of each plane
#
# *Write* `plane_waits.py`, the reducer after a secondary sort. Its lines have a plane, the minute of a departure and an airport. They are
# sorted by plane and then by minute, as **numbers**. For each plane it prints the plane and its longest wait between two
# neighbouring departures. A plane with one departure has no wait and is not printed; a wait of 0 is printed.
#
# ```
# N7    10     JFK
# N7    900    LGA
# N7    950    EWR
# N9    20     JFK      →   N7    890
# ```
#
# **Keep only the current plane, and do not store its departures**: the check measures the memory.

# %% answer
# %%writefile plane_waits.py
import sys

### BEGIN SOLUTION
current = previous = longest = None
for line in sys.stdin:
    plane, minute, airport = line.rstrip("\n").split("\t")
    minute = int(minute)
    if plane != current:
        if longest is not None:
            print(f"{current}\t{longest}")
        current, longest = plane, None
    else:
        wait = minute - previous
        longest = wait if longest is None else max(longest, wait)
    previous = minute
if longest is not None:
    print(f"{current}\t{longest}")
### END SOLUTION

# %% hints [markdown]
# 1. The lines are in order already. Which two departures are needed to compute the next wait?
# 2. Remember three things: the plane, its previous departure, its longest wait so far. Reset the last two when the plane changes.
# 3. The largest step in each series of heights. After the loop, one series is left to print. Fill the gap:
#    ```python
#    if series != current:
#        if largest is not None:
#            print(current, largest)
#        current, largest = series, None
#    else:
#        largest = max(largest or 0, height - ___)
#    ```

# %% question [markdown]
# Which options of a job give your program lines in this order?


# %% check
from itertools import pairwise


def departures(random, plane, most=6):
    """Lines of one plane, in order of time."""
    minutes = sorted(random.choices(range(1, 2_000), k=random.randint(1, most)))
    return [f"{plane}\t{minute}\t{random.choice(ORIGINS)}" for minute in minutes]


@exercise(rounds=(2, None, 0), seconds=20, demands=("one group at a time",))
def check(answer, draw):
    planes = draw.size(6, at_least=0)
    lines = [line for number in range(planes) for line in departures(draw.random, f"N{number + 2}")]
    if planes:  # a wait of 0 alone, the longest wait first, in the middle and last, a single departure last
        lines = ["N1\t5\tJFK", "N1\t5\tLGA", *lines, "NA\t9\tJFK", "NA\t400\tJFK", "NA\t420\tEWR", "NA\t1000\tJFK"]
        lines += ["NB\t7\tJFK", "NB\t1100\tLGA", "NB\t1110\tEWR"]
        lines += ["NC\t90\tJFK"] if draw.is_last else ["NC\t90\tJFK", "NC\t90\tLGA"]
    lines = draw.show("lines", lines)
    times = {}
    for line in lines:
        plane, minute, _ = line.split("\t")
        times.setdefault(plane, []).append(int(minute))
    waits = {plane: max(b - a for a, b in pairwise(each)) for plane, each in times.items() if len(each) > 1}
    due = [f"{plane}\t{wait}" for plane, wait in waits.items()]
    ran = jobs.fed(lines, answer)
    says = ""
    extra = [line.split("\t") for line in ran.output if line not in due and line.count("\t") == 1]
    between = {str(b[0] - a[-1]): f"{b[0]} - {a[-1]}" for a, b in pairwise(times.values())}
    kept = [b for a, b in pairwise(ran.output) if b not in due and a.split("\t")[1:] == b.split("\t")[1:] != ["0"] and a.split("\t")[0] != b.split("\t")[0]]
    if alone := [line for line in extra if line[0] in times and line[0] not in waits]:
        says = f"Your program printed `{alone[0][0]}\\t{alone[0][1]}`, but `{alone[0][0]}` has one departure, and so no wait. "
        says += "How does your program tell no wait from a wait of 0?"
    elif across := [line for line in extra if line[1] in between]:
        says = f"Your program printed `{across[0][0]}\\t{across[0][1]}`. That is {between[across[0][1]]}: from one plane's last departure to "
        says += "the next plane's first. When do two lines give a wait?"
    elif kept:
        says = f"Your program printed `{safe(kept[0])}`: the wait of the plane before. What must be forgotten when the plane changes?"
    elif ran.output == [line for line in due if not line.endswith("\t0")] != due:
        says = "A plane with a longest wait of 0 is missing: two departures in one minute. Python takes 0 for false. "
        says += "How does your program tell a wait of 0 from no wait?"
    if gives(ran, due, says=says) and draw.is_last:
        # Each wait is another one. There are so many that they outweigh what a start and an import need for a moment.
        one_plane = [f"N1\t{number * (number + 1) // 2}\tJFK" for number in range(60_000)]
        if holds_little(answer, one_plane, says="Which earlier departure do you still need?"):
            planes = [f"N{number}\t{number}\tJFK" for number in range(10_000, 14_000)]
            holds_little(answer, planes, says="Keep only the current plane. What do you still hold of an earlier one?")


# %% right
@right
def by_pairs():
    """groupby finds the planes, and pairwise the neighbours."""
    return """\
import sys
from itertools import groupby, pairwise

rows = (line.split("\\t") for line in sys.stdin)
for plane, group in groupby(rows, key=lambda row: row[0]):
    times = (int(row[1]) for row in group)
    longest = max((later - earlier for earlier, later in pairwise(times)), default=None)
    if longest is not None:
        print(plane, longest, sep="\\t", flush=True)
"""


# %% wrong
wrong(
    "across_planes",
    was="        current, longest = plane, None\n    else:\n        wait",
    now="        current, longest = plane, None\n    if previous is not None:\n        wait",
    belief="keys_begin_empty",
    says="Your program counted the time from one plane's last departure to the next plane's first as a wait. What must be forgotten when the plane changes?",
    again="Compute a wait only if the line has the same plane as the line before.",
)

wrong(
    "one_departure_waits_0",
    was="longest = plane, None",
    now="longest = plane, 0",
    belief="false_means_missing",
    says="Your program printed a plane with one departure, with a wait of 0. Such a plane has no wait, and 0 is the wait of two departures in one minute. What can stand for no wait?",
    again="Set `longest` to `None` when the plane changes, and print a plane only if it is not `None`.",
)

wrong(
    "last_plane_lost",
    was='    previous = minute\nif longest is not None:\n    print(f"{current}\\t{longest}")',
    now="    previous = minute",
    belief="the_end_needs_no_care",
    says="The last plane is missing. Your program prints a plane when the next one begins. What comes after the last plane?",
    again="After the loop, print the plane that is left if it has a wait.",
)

wrong(
    "from_the_first",
    was="    previous = minute\nif",
    now="    previous = minute if longest is None else previous\nif",
    belief="The longest wait is the time from the first departure to the last.",
    says="Your program measured every wait from a plane's first departure, although others lie between. Which departure does a wait begin with?",
    again="Set `previous = minute` at the end of every round.",
)


@wrong(belief="holding_is_free")
def stores_the_departures():
    """The waits are right, but your program held all departures of a plane in a list. The lines are sorted already ([section 4](lesson#4)). Which single departure does the next wait need?"""
    return """\
import sys
from itertools import groupby

rows = (line.split("\\t") for line in sys.stdin)
for plane, group in groupby(rows, key=lambda row: row[0]):
    times = [int(row[1]) for row in group]
    if len(times) > 1:
        print(plane, max(b - a for a, b in zip(times, times[1:])), sep="\\t")
"""


equivalent(was='line.rstrip("\\n")', now='line.rstrip("")', why="The last field, the airport, is not used.")
equivalent(was="longest is None", now="not longest", why="Any wait is at least as long as a wait of 0.")
