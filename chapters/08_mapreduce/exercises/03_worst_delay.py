# %% task [markdown] points=2 core=true
# ## The worst delay of each carrier
#
# *Repair.* `worst_delay.py` is a reducer. It reads lines of a carrier, a tab and the minutes of a delay, which are negative where a flight came
# early. All lines of a carrier stand together; nothing is promised about the order of its delays. For each carrier, in the order in which they come,
# it should print a line: the carrier, a tab and its greatest delay. As it stands it makes two mistakes. From
#
# ```
# AA    33
# AA    9
# HA    51
# ```
#
# it should make `AA 33` and `HA 51`, with tabs between. From no lines it makes no line.

# %% answer
# %%writefile worst_delay.py
import sys

current, worst = None, None
for line in sys.stdin:
    carrier, minutes = line.rstrip("\n").split("\t")
    ### BEGIN STUB
    # if carrier != current and current is not None:
    #     print(f"{current}\t{worst}")
    # current, worst = carrier, int(minutes)
    ### END STUB
    ### BEGIN SOLUTION
    # Sorted are the keys; the values of a key come in any order.
    if carrier != current:
        if current is not None:
            print(f"{current}\t{worst}")
        current, worst = carrier, int(minutes)
    worst = max(worst, int(minutes))
# Nothing comes after the last carrier that would print it.
if current is not None:
    print(f"{current}\t{worst}")
### END SOLUTION

# %% hints [markdown]
# 1. Run it in your head over the three lines of the example. What is in `worst` after each, and when is a line
#    printed?
# 2. A new carrier begins with its own first delay. Another line of the same carrier may be more or less: `max`. After
#    the loop one carrier is still in your hands, if there was any line.
# 3. A relative, the longest line of each speaker: `if speaker != current: …print, then current, longest = speaker,
#    0`, then `longest = max(longest, len(text))`, and after the loop print once more.

# %% question [markdown]
# How many lines does your reducer hold at a time, and which of them?


# %% check
# Mappers, reducers, combiners
@exercise(rounds=(2, 4, None, 0), seconds=20, memory_mb=4_096)
def check(answer, draw):
    delays = draw.several(carrier_and_minutes, 40, at_least=0, named="delays")
    if len(delays) > 2:  # carriers that are always early, the first of all and the last
        delays = draw.show("delays", [*delays, ("A1", -12), ("A1", -3), ("ZZ", -9), ("ZZ", -2)])
    lines = []
    for carrier in sorted({carrier for carrier, _ in delays}):
        lines += [f"{carrier}\t{minutes}" for code, minutes in delays if code == carrier]
    draw.show("lines", lines)
    worst = {}
    for carrier, minutes in delays:
        worst[carrier] = max(minutes, worst.get(carrier, minutes))
    ran = jobs.piped(lines, answer, sort=False)
    expect.equal(told(ran), [f"{carrier}\t{worst[carrier]}" for carrier in sorted(worst)], says=broken_off(ran))


# %% right
@right
def worst_by_groups():
    """With `groupby`, which closes the last group by itself."""
    return """\
import sys
from itertools import groupby

rows = (line.split("\\t") for line in sys.stdin)
for carrier, group in groupby(rows, key=lambda row: row[0]):
    print(f"{carrier}\\t{max(int(minutes) for _, minutes in group)}")
"""


# %% wrong
wrong(
    "trusts_the_order",
    was="max(worst, int(minutes)",
    now="int(minutes",
    belief="values_come_in_order",
    says="All carriers are there, each with the delay of its last line. What has sorted the lines, and by what?",
)

wrong(
    "never_flushes",
    was='if current is not None:\n    print(f"{current}\\t{worst}")',
    now="",
    belief="the_end_needs_no_care",
    says="The last carrier is missing, or all where there is only one. Which line prints a carrier, and what has to come before it runs?",
)

wrong(
    "never_begins_anew",
    was=", worst = carrier, int(minutes)",
    now=" = carrier\n        worst = int(minutes) if worst is None else worst",
    belief="one_state_serves_all_keys",
    says="No carrier has a smaller number than the one before it: the worst of one went on as the worst of the next. When does a carrier begin?",
)

wrong(
    "begins_at_zero",
    was="carrier, int(minutes)",
    now="carrier, 0",
    belief="zero_is_the_least",
    says="A carrier whose flights all came early has the worst delay 0, which none of them had. Where did the 0 come from?",
)

wrong(
    "falls_back_to_zero",
    was="current, worst = carrier, int(minutes)\n    worst =",
    now="    worst = 0\n        current = carrier\n    worst = int(minutes) if worst is None else",
    belief="zero_is_the_least",
    says="The first carrier is right. A later one whose flights all came early has the worst delay 0. What does `worst` hold when a new carrier begins?",
)

wrong(
    "greater_than_none",
    was="carrier, int(minutes)",
    now="carrier, None",
    belief="None is less than every number.",
    says="It broke off at the first line of a carrier, where a number was compared with `None`. What is the worst delay of a carrier before you have seen one?",
)

wrong(
    "compares_texts",
    was="int(minutes)\n    worst = max(worst, int(minutes)",
    now="minutes\n    worst = max(worst, minutes",
    belief="csv_knows_numbers",
    says='Of 9 and 51 it takes the 9. How do the texts `"9"` and `"51"` compare?',
)

wrong(
    "prints_none",
    was="if current is not None:\n    print",
    now="if True:\n    print",
    belief="there_is_always_data",
    says="From no lines it makes a line, with None in it. Some reducers of a job get no key at all: what should they print?",
)

equivalent(was="current is not None", now="current", why="A carrier has a name, so it is never empty.")
equivalent(was='rstrip("\\n")', now='rstrip("")', why="int takes a number with a line end, too.")
