# %% task [markdown] slot="mapper"
# ## Bicycles by the hour
#
# A town lends bicycles. Each station sends a file, and all files were joined into one, headers included. A header is the line `station,minutes`.
# A ride is a line of two parts, such as `Harbour,12`, whose minutes are made of digits. Every other line is broken.
#
# Write the mapper of a Streaming job. For each ride it prints the station, a tab and the minutes: `Harbour	12`. For each broken line it
# adds 1 to the counter `broken` of the group `rides`. To do that, it writes `reporter:counter:rides,broken,1` to `sys.stderr`. Headers are neither.

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
# 1. There are three kinds of lines. What should happen to each of them, and which kind do you ask about first?
# 2. Split the line at its commas. `len` counts the parts, and `str.isdigit` tells whether a part is made of digits.
# 3. The same for school marks such as `maths 5`. Fill the gaps:
#    ```python
#    parts = line.split()
#    if len(parts) == ___ and parts[1].isdigit():
#        print(f"{parts[0]}\t{parts[1]}")
#    else:
#        print("reporter:counter:marks,unreadable,1", file=___)
#    ```

# %% question [markdown]
# The stations' files are cut into splits, each read by a mapper of its own. Does your answer still find all headers?


# %% check
@exercise(rounds=(2, 5, None), seconds=20)
def check(answer, draw):
    header, broken = "station,minutes", ("Mill,NA", "Mill", "", "Mill,12,7", "Mill,", "Mill,-5", "station")
    one, two = draw.random.sample(("Harbour", "Old Town", "Mill"), 2)
    small = {2: [header, f"{one},0"], 5: [header, f"{one},12", header, f"{two},NA", two]}
    lines = drawn(draw, lambda random: random.choice((f"{one},0", f"{two},48", *broken)), 16, small, "lines")
    if len(lines) > 5:  # the first one is no header, and each kind occurs
        lines[:] = ["Mill,48", *lines, header, "Harbour,0", *broken]
    rides = [line.split(",") for line in lines if line.count(",") == 1 and line.split(",")[1].isdigit()]
    count = len(lines) - len(rides) - lines.count(header)
    maps(lines, answer, ["\t".join(ride) for ride in rides], {"broken": count}, "rides")


# %% right
@right
def rides_counted_at_the_end():
    """The counter is written once, at the end."""
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
wrong(
    "one_header_skipped",
    was=("for line in", 'if parts == ["station", "minutes"]:\n        continue\n    '),
    now=("next(sys.stdin)\nfor line in", ""),
    belief="a_mapper_reads_the_whole_file",
    says="Your mapper skips the first line it reads, and no other header. The joined file has headers in the middle, and a mapper can begin anywhere in it. Which lines should you compare with the header?",
    again="Ask of every line whether it is the header, not of the first alone.",
)

wrong(
    "comma_for_a_tab",
    was="}\\t{",
    now="},{",
    belief="Hadoop sees where a key ends, whatever sign stands there.",
    says="Your output has a comma between station and minutes. Streaming ends the key at the first tab. What is the key of such a line?",
    again="Print a tab between station and minutes. Without one, the whole line is the key.",
)

wrong(
    "only_na_is_counted",
    was="else",
    now='elif parts[-1] == "NA"',
    belief="there_is_one_kind_of_gap",
    says="The rides are right, but the counter has only the lines with `NA`: {received}. Every line that is neither header nor ride is broken. What else can be wrong with a line?",
    again="Count every line that is left when headers and rides are taken out, whatever is wrong with it.",
)
