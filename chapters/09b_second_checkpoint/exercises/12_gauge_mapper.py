# %% task [markdown] slot="mapper"
# ## Gauges at the river
#
# Gauges send lines of three parts: the gauge, the day and the level in cm, such as `W7;2025-07-03;312`. Names are typed in several ways:
# `w7`, ` W7` and `W7 ` are all the gauge `W7`. A level can be 0 or below. Where a gauge fails, the level is empty or `NA`. There are no
# blanks around a level. A line with another number of parts is noise.
#
# Write the mapper of a Streaming job. For each known level it prints the gauge, a tab and the level: `W7	312`. In the group `gauges` it has two
# counters. To `missing` it adds 1 for each unknown level, and to `noise` 1 for each line of noise. A line such as
# `reporter:counter:gauges,noise,1` on `sys.stderr` does that.

# %% answer
# %%writefile gauge_mapper.py
import sys

for line in sys.stdin:
    ### BEGIN SOLUTION
    parts = line.strip().split(";")
    if len(parts) != 3:
        print("reporter:counter:gauges,noise,1", file=sys.stderr)
    elif parts[2] in ("", "NA"):
        print("reporter:counter:gauges,missing,1", file=sys.stderr)
    else:
        # What is to be one key must be one when it leaves the mapper.
        print(f"{parts[0].strip().upper()}\t{parts[2]}")
    ### END SOLUTION

# %% hints [markdown]
# 1. There are three kinds of lines. Which question can you ask of every line, and which only of lines with three parts?
# 2. Ask for the number of parts first, then for the level. `str.strip` and `str.upper` make one name of several spellings.
# 3. The same for marks such as `maths ;5b;2`. Fill the gaps:
#    ```python
#    parts = line.rstrip("\n").split(";")
#    if len(parts) != ___:
#        print("reporter:counter:marks,noise,1", file=sys.stderr)
#    elif parts[2] == "?":
#        print("reporter:counter:marks,missing,1", file=sys.stderr)
#    else:
#        print(f"{parts[0].___().title()}\t{parts[2]}")
#    ```

# %% question [markdown]
# Could the reducer clean the names instead?


# %% check
@exercise(rounds=(2, 5, None), seconds=20)
def check(answer, draw):
    def line(random):
        level = f"{random.choice(('W7', 'w7', ' W7', 'E2 '))};2025-0{random.randint(1, 9)}-11"
        return random.choice((*(f"{level};{each}" for each in (312, 0, -4, 87, "NA", "")), level, ""))

    few = draw.random.randint(1, 9)
    small = {
        2: [" w7;2025-01-11;0", f"W7;2025-02-11;{few}"],
        5: [f"E2;2025-01-11;-{few}", "e2;2025-02-11;", "battery low", "E2 ;2025-03-11;NA", f"W7;2025-04-11;{few};cm"],
    }
    lines = drawn(draw, line, 24, small, "lines")
    if len(lines) > 5:
        lines += ["E2 ;2025-08-11;-4", "W7;2025-01-11;0", "w7;2025-08-11;", "E2;2025-07-11;NA", "low", "W7;1;87;cm"]
    parts = [line.split(";") for line in lines]
    levels = [part for part in parts if len(part) == 3]
    known = [f"{gauge.strip().upper()}\t{level}" for gauge, _, level in levels if level not in ("", "NA")]
    counters = {"missing": len(levels) - len(known), "noise": len(lines) - len(levels)}
    maps(lines, answer, known, counters, "gauges")


# %% right
@right
def gauges_by_error():
    """A ValueError tells what is no level."""
    return """
import sys

for line in sys.stdin:
    counter = "noise"
    try:
        gauge, _, level = line.rstrip("\\n").split(";")
        counter = "missing"
        print(gauge.upper().strip(), int(level), sep="\\t")
    except ValueError:
        print(f"reporter:counter:gauges,{counter},1", file=sys.stderr)
"""


# %% wrong
wrong(
    "gauges_as_written",
    was=("line.strip()", ".strip().upper()"),
    now=('line.rstrip("\\n")', ""),
    belief="A reducer notices that two spellings mean the same.",
    says="One gauge has several names in your output. For Hadoop, `w7` and `W7` are two keys, and may go to two reducers. Where can the names become one?",
    again="Remove the blanks of each name and write it in capitals before you print it.",
)

wrong(
    "below_zero_missing",
    was='parts[2] in ("", "NA"',
    now="not parts[2].isdigit(",
    belief="digits_make_a_number",
    says="Your mapper counts levels below 0 as missing. `isdigit` is true only for texts that have nothing but digits. What is `'-4'.isdigit()`?",
    again='A level is missing if it is `""` or `"NA"`. Test for these two texts.',
)

wrong(
    "one_counter_for_both",
    was="missing",
    now="noise",
    belief="whatever_is_left_is_broken",
    says="The levels are right, but the counters are {received} and not {expected}. A gauge that fails and a line of noise are counted apart. Which counter should a level of `NA` add to?",
    again="Add 1 to `missing` where a line has three parts and no level.",
)
