# %% task [markdown] slot="reducer"
# ## Rides of a station
#
# `Harbour`, a tab, `12`: a ride of 12 minutes that began at Harbour. Where the station is unknown, nothing stands before the tab. Such lines
# come to a reducer, sorted by station.
#
# Write the reducer of a Streaming job. For each station it prints the station, the number of rides and the minutes of the longest, with
# tabs between. From `Harbour	12` and `Harbour	5` comes `Harbour	2	12`. The unknown station is printed, too. For an empty input, print
# nothing.
#
# **Print a station as soon as the first line of the next one was read.** All rides together do not fit in memory.

# %% answer
# %%writefile ride_reducer.py
import sys

### BEGIN SOLUTION
current, rides, longest = None, 0, 0
for line in sys.stdin:
    station, minutes = line.rstrip("\n").split("\t")
    if station != current:
        if current is not None:
            print(f"{current}\t{rides}\t{longest}")
        current, rides, longest = station, 0, 0
    rides, longest = rides + 1, max(longest, int(minutes))
# No other station comes after the last.
if current is not None:
    print(f"{current}\t{rides}\t{longest}")
### END SOLUTION

# %% hints [markdown]
# 1. When do you know that a station is complete? Which station is complete although no other station comes?
# 2. Hold one station, its count and its longest ride. `None` can stand for "no station yet"; the empty text is a station.
# 3. The same for pages by chapter. Fill the gaps:
#    ```python
#    if chapter != current:
#        if current is not ___:
#            print(current, pages, sep="\t")
#        current, pages = chapter, ___
#    pages += 1
#    ```
#    One chapter is still held after the loop.

# %% question [markdown]
# Which of your variables would grow with the number of rides, and which with the number of stations?


# %% check
@exercise(demands=("one group at a time",), rounds=(0, 3, None, 1), seconds=20)
def check(answer, draw):
    few = draw.random.randint(5, 9)
    small = {0: [], 1: [f"\t{few}"], 3: [f"\t{few}", "\t12", f"Mill\t{few}"]}
    lines = sorted_lines(draw, ("", "Harbour", "Mill"), lambda random: random.choice((0, 5, 9, 12, 100)), 24, small)
    if len(lines) > 3:
        lines = draw.show("lines", ["\t9", *lines[:1], "\t12", *lines[1:], "Quay\t12", "Quay\t9", *["Weir\t0"] * 9])
    minutes = {}
    for station, taken in (line.split("\t") for line in lines):
        minutes.setdefault(station, []).append(int(taken))
    reduces(lines, answer, [f"{station}\t{len(taken)}\t{max(taken)}" for station, taken in minutes.items()])


# %% right
@right
def stations_by_groupby():
    """groupby finds the stations, and ends the last one itself."""
    return """
import sys
from itertools import groupby

pairs = (line.rstrip("\\n").split("\\t") for line in sys.stdin)
for station, group in groupby(pairs, key=lambda pair: pair[0]):
    minutes = [int(pair[1]) for pair in group]
    print(station, len(minutes), max(minutes), sep="\\t")
"""


# %% wrong
wrong(
    "last_station_held",
    was='if current is not None:\n    print(f"{current}\\t{rides}\\t{longest}")',
    now="",
    belief="the_end_needs_no_care",
    says="The last station is not in your output. You print a station when the next one comes, and none comes after the last. Where else must your program print?",
    again="After the loop, one station is still held. Print it there, if there was any line.",
)

wrong(
    "unknown_station_dropped",
    was=(" if current is not None:", "if current is not None:\n    print"),
    now=(" if current:", "if current:\n    print"),
    belief="false_means_missing",
    says="The rides of the unknown station are missing. Its name is the empty text, which is false in Python. How does your code tell it from no station at all?",
    again="Compare with `None`: `current is not None` is true for the empty text as well.",
)

wrong(
    "all_stations_in_memory",
    """
import sys

stations = {}
for line in sys.stdin:
    station, minutes = line.rstrip("\\n").split("\\t")
    rides, longest = stations.get(station, (0, 0))
    stations[station] = rides + 1, max(longest, int(minutes))
for station, (rides, longest) in stations.items():
    print(f"{station}\\t{rides}\\t{longest}")
""",
    belief="holding_is_free",
    says="The output is right, but every line of it came after the whole input was read. Equal stations stand together, so one at a time is enough. When do you know that a station is complete?",
    again="Keep one station instead of a dictionary of all. Print it when another station comes.",
)

equivalent(was='rstrip("\\n")', now='rstrip("")', why="int takes a number with a line end, too.")
equivalent(was="None, 0, 0", now="None, …", why="The first station begins its numbers anew.")
equivalent(was="station, 0, 0", now="station, 0, -1", why="No ride takes less than 0 minutes.")
