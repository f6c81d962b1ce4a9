# %% task [markdown] points=3
# ## Project: weather stations that move
#
# Weather stations are moved now and then. Each line has a station, a day, a tag and a value, with tabs between. With tag `0`,
# the value is the new place of the station. With tag `1`, it is a temperature. The lines are sorted by the first three fields.
#
# *Write* `station_places.py`, the reducer. For each temperature it prints the place **where the station stood on that day** and the
# temperature. On the day of a move, that is the new place. A temperature before its station's first move has no place: it adds 1 to
# **the counter `no place` of the group `stations`**.
#
# ```
# S1    2025-03-01    0    Harbour
# S1    2025-03-02    1    7
# S1    2025-03-09    0    Mill
# S1    2025-03-09    1    9        →   Harbour    7
#                                       Mill       9
# ```
#
# **Print each temperature when it arrives. Keep only the current station and its place, and no temperatures.**

# %% answer
# %%writefile station_places.py
import sys

### BEGIN SOLUTION
current, place = None, None
for line in sys.stdin:
    station, day, tag, value = line.rstrip("\n").split("\t")
    if station != current:
        current, place = station, None
    if tag == "0":
        place = value
    elif place is None:
        print("reporter:counter:stations,no place,1", file=sys.stderr)
    else:
        print(f"{place}\t{value}")
### END SOLUTION

# %% hints [markdown]
# 1. Read the lines of the example from top to bottom. What do you have to remember after each of them?
# 2. It is the join of a plane and its flights, but the plane may change between two flights.
# 3. Prices of goods (tag 0) and sales (tag 1), in order of time. Fill the gap:
#    ```python
#    if goods != current:
#        current, price = goods, None
#    if tag == "0":
#        price = ___
#    elif price is not None:
#        print(goods, price * int(value))
#    ```

# %% question [markdown]
# Why can a map-side join with a plain dictionary from stations to places not do this?


# %% check
def record_of_a_station(random):
    """A move or a reading."""
    key = f"S{random.randint(1, 4)}\t2025-03-{random.randint(10, 28)}"
    value = f"1\t{random.randint(-9, 20)}"
    return f"{key}\t{random.choice((value, value, '0' + chr(9) + random.choice(('Harbour', 'Mill', 'Quay'))))}"


@exercise(rounds=(3, None, 0), seconds=20, demands=("one group at a time",))
def check(answer, draw):
    cases = ["S1\t2025-03-11\t1\t4", "S0\t2025-03-11\t0\tHill", "S0\t2025-03-11\t1\t0"]
    drawn = draw.several(record_of_a_station, 60, at_least=0, named="records", cases=cases)
    if drawn:  # two moves with readings between, and a station whose first line is a reading
        drawn += [f"S5\t2025-03-{day}\t{rest}" for day, rest in ((11, "0\tMill"), (12, "1\t5"), (13, "0\tQuay"))]
        drawn += ["S5\t2025-03-13\t1\t6", "S5\t2025-03-14\t1\t7", "S6\t2025-03-11\t1\t8", "S6\t2025-03-12\t1\t9"]
    moves = {line.rpartition("\t")[0]: line for line in drawn if line.split("\t")[2] == "0"}  # one a day
    drawn = [*moves.values(), *(line for line in drawn if line.split("\t")[2] == "1")]
    lines = draw.show("lines", by_fields(drawn, 3))
    expected, needed, unknown = [], [], 0
    for number, line in enumerate(lines, 1):
        station, day, tag, value = line.split("\t")
        earlier = [move.split("\t") for move in moves.values()]
        places = sorted((on, where) for at, on, _, where in earlier if at == station and on <= day)
        if tag == "1" and places:
            expected.append(f"{places[-1][1]}\t{value}")
            needed.append(number + 1)
        unknown += tag == "1" and not places
    ran = jobs.fed(lines, answer)
    if gives(ran, expected, ("stations", {"no place": unknown})) and in_time(ran, needed) and draw.is_last:
        # Stations that have only a place or only a reading: nothing is printed. Then one station with all readings.
        holds_one_group(answer, "S{0}\t2025-03-11\t{1}\t{0}", "S1\t2025-03-11\t0\tMill", "S1\t2025-03-12\t1\t{0}")


# %% right
@right
def by_a_dictionary():
    """One place for each station: the latest."""
    return """\
import sys

places = {}
for line in sys.stdin:
    station, day, tag, value = line.split()
    if tag == "0":
        places = {station: value}
    elif station in places:
        print(places[station], value, sep="\\t")
    else:
        sys.stderr.write("reporter:counter:stations,no place,1\\n")
"""


# %% wrong
wrong(
    "keeps_the_place",
    was="current, place = station, None",
    now="current = station",
    belief="keys_begin_empty",
    says="A reading of a station that had no place yet got the place of another station. What must your program forget when the station changes?",
    again="Set `place = None` whenever the station changes.",
)

wrong(
    "first_place_only",
    was="place = value",
    now="place = place or value",
    belief="A key has one partner in the other table.",
    says="Readings after a move still have the old place. A reading gets the latest place of its station. What happens in your program at the second move of a station?",
    again="Let every line with the tag 0 replace the place.",
)

wrong(
    "forgets_each_day",
    was=("if station != current", "current, place = station"),
    now=("if (station, day) != current", "current, place = (station, day)"),
    belief="The fields that are sorted are the key of a group.",
    says="A station's place was forgotten when the day changed. The group is the station; the day only orders its lines ([section 4](lesson#4)). How long does a place hold?",
    again="Compare only the station with `current`.",
)


@wrong(belief="A join looks up one place for each station, and the order does not matter.")
def last_place():
    """Every reading got the last place of its station. The lines are in order of time ([section 4](lesson#4)). When a reading arrives, which line gave the station's place?"""
    return """\
import sys
from itertools import groupby

rows = (line.rstrip("\\n").split("\\t") for line in sys.stdin)
for station, group in groupby(rows, key=lambda row: row[0]):
    records = list(group)
    places = [value for _, _, tag, value in records if tag == "0"]
    for _, _, tag, value in records:
        if tag == "1" and places:
            print(places[-1], value, sep="\\t")
        elif tag == "1":
            print("reporter:counter:stations,no place,1", file=sys.stderr)
"""


wrong(
    "keeps_all_places",
    was=("current, place = None, None", "place = value"),
    now=("current, place, places = None, None, {}", "place = places[station] = value"),
    belief="What is printed at once need not be forgotten.",
    says="The lines are right, but your program keeps something of every station, such as its place. A reducer needs one group at a time ([section 2](lesson#2)). Which container still holds the first station at the end?",
    again="Keep the station and its current place in two variables, and nothing else.",
)


equivalent(was="place is None", now="not place", why="A place has a name, which is not empty.")
