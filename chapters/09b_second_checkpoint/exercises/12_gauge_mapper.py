# %% task [markdown] slot="mapper"
# ## Gauges at the river
#
# Gauges send lines of three parts with semicolons between: the gauge, the day, the level in cm, such as `W7;2025-07-03;312`. Names are
# typed in several ways: `w7`, ` W7` and `W7 ` mean one gauge, `W7`. It may stand at 0 or below. Where it fails, the level is empty or `NA`;
# around a level there are no blanks.
# Lines with another number of parts are noise.
#
# Write the mapper of a Streaming job: for each level that is known the gauge, a tab and the level: `W7	312`. In the group `gauges` it has
# two counters: to `missing` it adds 1 for each line whose level is not known, to `noise` for each line with another number of parts; the lines for
# that are `reporter:counter:gauges,missing,1` and `reporter:counter:gauges,noise,1`.

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
        # What is to be one key must be one when it leaves here.
        print(f"{parts[0].strip().upper()}\t{parts[2]}")
    ### END SOLUTION

# %% hints [markdown]
# 1. Three kinds of lines again and again. Which question can be asked of every line, and which only of some?
# 2. First the number of parts, then the level, and for what is left the name: without blanks, in capitals. Compare
#    the level with texts, not with what is true.
# 3. A relative, marks such as `maths ;5b;2`: `if len(parts) != 3:` one counter, `elif parts[2] == '?':` another,
#    `else: print(f'{parts[0].strip().title()}\t{parts[2]}')`.

# %% question [markdown]
# Could the reducer clean the names instead?


# %% check
@exercise(rounds=(2, 5, None), seconds=20)
def check(answer, draw):
    def line(random):
        gauge, day = random.choice(("W7", "w7", " W7", "E2 ", "e2")), f"2025-0{random.randint(1, 9)}-11"
        level = random.choice(("312", "0", "-4", "87", "NA", ""))
        return random.choice(
            (f"{gauge};{day};{level}", f"{gauge};{day};{level}", f"{gauge};{day};{level}", "", f"{gauge};{day}")
        )

    few = draw.random.randint(1, 9)
    small = {
        2: [" w7;2025-01-11;0", f"W7;2025-02-11;{few}"],
        5: [f"E2;2025-01-11;-{few}", "e2;2025-02-11;", "battery low", "E2 ;2025-03-11;NA", f"W7;2025-04-11;{few};cm"],
    }
    lines = drawn(draw, line, 24, small, "lines")
    if len(lines) > 5:
        lines += [
            "E2 ;2025-08-11;-4",
            "W7;2025-01-11;0",
            "w7;2025-08-11;",
            "E2;2025-07-11;NA",
            "battery low",
            "W7;2025-08-11;87;cm",
        ]
    parts = [line.split(";") for line in lines]
    known = [part for part in parts if len(part) == 3 and part[2] not in ("", "NA")]
    ran = jobs.piped(lines, answer)
    expect.equal(told(ran), [f"{gauge.strip().upper()}\t{level}" for gauge, _, level in known])
    counted = {name: ran.counters.get(("gauges", name), 0) for name in ("missing", "noise")}
    noise = sum(len(part) != 3 for part in parts)
    expect.equal(counted, {"missing": len(lines) - noise - len(known), "noise": noise})


# %% right
@right
def gauges_by_error():
    """What is no number raises an error, and which one tells the counters apart."""
    return """
import sys


def told(counter):
    sys.stderr.write(f"reporter:counter:gauges,{counter},1\\n")


for line in sys.stdin:
    try:
        gauge, _, level = line.rstrip("\\n").split(";")
    except ValueError:
        told("noise")
        continue
    try:
        print(gauge.upper().strip() + "\\t" + str(int(level)))
    except ValueError:
        told("missing")
"""


# %% wrong
wrong(
    "gauges_as_written",
    was=("line.strip()", ".strip().upper()"),
    now=('line.rstrip("\\n")', ""),
    belief="A reducer notices that two spellings mean the same.",
    says="One gauge leaves under several names. To how many reducers can these go?",
)

wrong(
    "zero_level_missing",
    was='"):',
    now='") or not int(parts[2]):',
    belief="false_means_missing",
    says="A gauge at 0 cm was counted as one that failed. What does it write when it fails?",
)

wrong(
    "below_zero_missing",
    was='parts[2] in ("", "NA"',
    now="not parts[2].isdigit(",
    belief="digits_make_a_number",
    says="A level below 0 was counted as missing. Which sign does it have that is no digit?",
)

wrong(
    "one_counter_for_both",
    was="missing",
    now="noise",
    belief="whatever_is_left_is_broken",
    says="The levels are right, and all lines without one stand under one name. Which of the two says that a gauge needs a visit?",
)

wrong(
    "empty_level_printed",
    was='in ("", "NA")',
    now='== "NA"',
    belief="there_is_one_kind_of_gap",
    says="A gauge came out with nothing behind the tab. What will the reducer make of that, when it wants a number?",
)
