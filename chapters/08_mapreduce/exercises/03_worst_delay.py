# %% task [markdown] points=2 core=true
# ## The worst delay of each carrier
#
# *Repair.* `worst_delay.py` is a reducer. It reads lines of a carrier, a tab and the minutes of a delay, which are negative if a flight came
# early. All lines of a carrier stand together; its delays may come in any order. For each carrier, in the order in which the carriers come,
# it should print one line: the carrier, a tab and its greatest delay. From
#
# ```
# AA    33
# AA    9
# HA    51
# ```
#
# it should make `AA 33` and `HA 51`, with tabs between. From no lines it makes no line. The program below makes two mistakes.

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
    # The keys are sorted; the values of a key come in any order.
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
# 1. Follow the three lines of the example through the program. What is in `worst` after each of them, and when is a line printed?
# 2. The first line of a carrier starts its `worst`; for each further line use `max`. After the loop, the last carrier has not been printed.
# 3. The longest line of each speaker, with a gap. After the loop, one speaker is left to print.
#    ```python
#    if speaker != current:
#        if current is not None:
#            print(current, longest)
#        current, longest = speaker, 0
#    longest = max(___, len(text))
#    ```

# %% question [markdown]
# How many lines does your reducer hold at a time, and which of them?


# %% check
@exercise(rounds=(2, 4, None, 0), seconds=20, memory_mb=4_096)
def check(answer, draw):
    delays = draw.several(carrier_and_minutes, 40, at_least=0, named="delays")
    if len(delays) > 2:  # carriers that are always early, the first of all and the last
        delays += [("A1", -12), ("A1", -3), ("ZZ", -9), ("ZZ", -2)]
    lines = draw.show("lines", by_key(f"{carrier}\t{minutes}" for carrier, minutes in delays))
    worst = {}
    for carrier, minutes in sorted(delays):
        worst[carrier] = minutes
    ran = jobs.piped(lines, answer, sort=False)
    expect.equal(
        told(ran),
        [f"{carrier}\t{minutes}" for carrier, minutes in worst.items()],
        says=broken_off(ran)
        + "Your reducer gave {received}, where {expected} was due. Which line of the input went wrong first?",
    )


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
    says="Each carrier has the delay of its last line. The framework sorts the keys, and the values of a key come in any order ([section 1](lesson#1)). What must your code remember of the earlier lines?",
    again="Compare each delay with the greatest so far, and keep the greater one.",
)

wrong(
    "never_flushes",
    was='if current is not None:\n    print(f"{current}\\t{worst}")',
    now="",
    belief="the_end_needs_no_care",
    says="The last carrier is missing. Your program prints a carrier when the next one begins. What comes after the last carrier?",
    again="After the loop, print the carrier that is left, if there was any line.",
)

wrong(
    "begins_at_zero",
    was="carrier, int(minutes)",
    now="carrier, 0",
    belief="zero_is_the_least",
    says="A carrier whose flights all came early has the worst delay 0. None of its flights was 0 minutes late, so the 0 comes from your code. With which number should a carrier begin?",
    again="Let the first delay of a carrier be its worst, whatever it is.",
)

wrong(
    "prints_none",
    was="if current is not None:\n    print",
    now="if True:\n    print",
    belief="there_is_always_data",
    says="From no lines your reducer makes a line with `None` in it. Some reducers of a job get no key at all. What should they print?",
    again="Print after the loop only if there was a line.",
)

equivalent(was="current is not None", now="current", why="A carrier has a name, so it is never empty.")
equivalent(was='rstrip("\\n")', now='rstrip("")', why="int takes a number with a line end, too.")
