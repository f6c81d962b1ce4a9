# %% task [markdown] slot="mapper"
# ## Bicycles by the hour
#
# A town lends bicycles. Each station sends a file; somebody has put all of them into one, headers included. A header is the line
# `station,minutes`. A ride is a line of two parts, such as `Harbour,12`, whose minutes are made of digits. Every other line is broken.
#
# Write the mapper of a Streaming job: for each ride the station, a tab and the minutes: `Harbour	12`. For each broken line it adds 1 to
# a counter of the job, `broken` in the group `rides`; the line for that is `reporter:counter:rides,broken,1`. Headers are neither.

# %% answer
# %%writefile ride_mapper.py
import sys

for line in sys.stdin:
    ### BEGIN SOLUTION
    parts = line.rstrip("\n").split(",")
    if parts == ["station", "minutes"]:
        continue
    if len(parts) == 2 and parts[1].isdigit():
        print(f"{parts[0]}\t{parts[1]}")
    else:
        print("reporter:counter:rides,broken,1", file=sys.stderr)
    ### END SOLUTION

# %% hints [markdown]
# 1. Three kinds of lines, and what is to be done for each? Which question has to be asked first?
# 2. Cut the line at its commas. A header is equal to one text; a ride has two parts, and the second has only digits.
#    A counter is a line on `sys.stderr`: `reporter:counter:group,name,1`.
# 3. A relative, marks such as `maths 5`: `if len(parts) == 2: print(f'{parts[0]}\t{parts[1]}')`, and otherwise
#    `print('reporter:counter:marks,unreadable,1', file=sys.stderr)`.

# %% question [markdown]
# The stations' files are cut into splits, each read by a mapper of its own. Does your answer still find all headers?


# %% check
# mapper: what leaves a mapper and what it counts, 08, from dirty lines, 02
@exercise(rounds=(2, 5, None), seconds=20)
def check(answer, draw):
    def line(random):
        station = random.choice(("Harbour", "Old Town", "Mill"))
        ride = f"{station},{random.choice((0, 0, 5, 12, 48))}"
        broken = random.choice((f"{station},NA", station, "", f"{station},12,7", f"{station},", f"{station},-5"))
        return random.choice((ride, ride, ride, ride, broken, "station,minutes"))

    one, two = draw.random.sample(("Harbour", "Old Town", "Mill"), 2)
    small = {
        2: ["station,minutes", f"{one},0"],
        5: ["station,minutes", f"{one},12", "station,minutes", f"{two},NA", two],
    }
    lines = drawn(draw, line, 16, small, "lines")
    if len(lines) > 5:
        # Whatever is drawn, each kind is there; the first is no header.
        lines.insert(0, "Mill,48")
        lines += ["station,minutes", "Harbour,0", "Mill,NA", "Old Town", "Mill,-5"]
    ran = jobs.piped(lines, answer)
    rides = [line.split(",") for line in lines if line.count(",") == 1 and line.split(",")[1].isdigit()]
    broken = len(lines) - len(rides) - lines.count("station,minutes")
    expect.equal(told(ran), [f"{station}\t{minutes}" for station, minutes in rides])
    expect.equal(
        ran.counters.get(("rides", "broken"), 0),
        broken,
        says="The counter `broken` is {received}; {expected} lines were broken.",
    )


# %% right
@right
def rides_counted_at_the_end():
    """The counter is told once, at the end."""
    return """
import sys

broken = 0
for line in map(str.strip, sys.stdin):
    station, comma, minutes = line.partition(",")
    if minutes.isdigit():
        print(station, minutes, sep="\\t")
    else:
        broken += line != "station,minutes"
sys.stderr.write(f"reporter:counter:rides,broken,{broken}\\n")
"""


# %% wrong
_RIDES = """
import sys

for line in sys.stdin:
    parts = line.rstrip("\\n").split(",")
    if parts == ["station", "minutes"]:
        continue
    if len(parts) == 2 and parts[1].isdigit():
        print(f"{parts[0]}\\t{parts[1]}")
    else:
        print("reporter:counter:rides,broken,1", file=sys.stderr)
"""

wrong(
    "one_header_skipped",
    _but(
        _RIDES,
        ("for line in", "next(sys.stdin)\n\nfor line in"),
        ('    if parts == ["station", "minutes"]:\n        continue\n', ""),
    ),
    belief="a_mapper_reads_the_whole_file",
    says="Headers in the middle of the file were counted as broken. The file was put together from many files, and a mapper may begin in the middle of it. At which lines do you look for a header?",
    again="Ask of every line whether it is the header, not of the first alone.",
)

wrong(
    "no_ride_of_zero",
    was="():",
    now="() and int(parts[1]):",
    belief="false_means_missing",
    says="Rides of 0 minutes were counted as broken. Python takes the number 0 as false, but `0` is made of digits. Which test of yours fails for 0?",
    again="Ask whether the text has only digits, and do not ask whether the number is true.",
)

wrong(
    "counter_among_the_rides",
    was=", file=sys.stderr",
    now="",
    belief="what_a_program_says_is_its_output",
    says="Among the rides there are lines that begin with `reporter`, and the counter knows of nothing. Who reads what a mapper prints?",
)

wrong(
    "only_na_is_counted",
    was="else",
    now='elif parts[-1] == "NA"',
    belief="there_is_one_kind_of_gap",
    says="The rides are right, but the counter `broken` counts only lines with NA. Every line that is neither header nor ride is broken. What else can be wrong with a line?",
    again="Count every line that is left when headers and rides are taken out, whatever is wrong with it.",
)

wrong(
    "comma_for_a_tab",
    was="}\\t",
    now="},",
    belief="Hadoop sees where a key ends, whatever sign stands there.",
    says="Station and minutes came out with a comma between them. Streaming ends the key at the first tab. What is the key of such a line?",
    again="Print a tab between station and minutes. Without one, the whole line is the key.",
)
