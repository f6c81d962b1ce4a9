# %% task [markdown] points=2 core=true
# ## The worst delay of each airline
#
# `worst_delay.py` is a reducer. Each line of its input has an airline, a tab and a delay in minutes. A negative delay means that
# the flight was early. The program should print one line for each airline: the airline, a tab and its largest delay.
#
# ```
# AA    33
# AA    9          →   AA    33
# HA    51             HA    51
# ```
#
# **All lines of an airline stand together, but its delays come in any order.** Print the airlines in the order of the input. If
# there is no input, print nothing. **Keep one airline at a time**: print its line when the next airline begins. The program
# below has two mistakes. Repair it.

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
    # Equal keys stand together; the values of a key come in any order.
    if carrier != current:
        if current is not None:
            print(f"{current}\t{worst}")
        current, worst = carrier, int(minutes)
    worst = max(worst, int(minutes))
# No other line follows the last airline, so print it here.
if current is not None:
    print(f"{current}\t{worst}")
### END SOLUTION

# %% hints [markdown]
# 1. Follow the three lines of the example through the program. What is in `worst` after each line, and when does the program print?
# 2. The first line of an airline gives `worst` its first value; for the next lines use `max`. After the loop, the last airline has not been printed.
# 3. The longest line of each speaker, with a gap. After the loop, one speaker is left to print.
#    ```python
#    if speaker != current:
#        if current is not None:
#            print(current, longest)
#        current, longest = speaker, 0
#    longest = max(___, len(text))
#    ```

# %% question [markdown]
# How many lines does your reducer hold in memory at a time?


# %% check
@exercise(demands=("one group at a time",), rounds=(2, 4, None, 0), seconds=20, memory_mb=4_096)
def check(answer, draw):
    delays = draw.several(carrier_and_minutes, 40, at_least=0, named="delays")
    if len(delays) > 2:  # carriers that are always early, the first of all and the last
        delays += [("A1", -1200), ("A1", -1003), ("ZZ", -9), ("ZZ", -2)]
    # In the longer inputs the airlines come in another order than their codes.
    delays = sorted(delays, key=lambda delay: delay[0], reverse=len(delays) > 4)
    lines = draw.show("lines", [f"{carrier}\t{minutes}" for carrier, minutes in delays])
    worst = {}
    for carrier, minutes in delays:
        worst[carrier] = max(minutes, worst.get(carrier, minutes))
    ran = jobs.fed(lines, answer)
    first = next((carrier for carrier in worst if f"{carrier}\t{worst[carrier]}" not in ran.output), "")
    seen = [minutes for carrier, minutes in delays if carrier == first]
    printed = [line.split("\t")[-1] for line in ran.output if line.split("\t")[0] == first]
    due = [f"{carrier}\t{minutes}" for carrier, minutes in worst.items()]
    if not lines:
        fact = "The input has no lines. What should your program print then?"
    elif not first:
        extra = next((line for at, line in enumerate(ran.output) if line not in due or line in ran.output[:at]), "")
        fact = "The lines are right, in another order. Which order does the text ask for?"
        if extra:
            fact = f"The line `{safe(extra)}` should not be there. When does your program print it?"
    else:
        fact = f"The first wrong or missing line is that of `{first}`, whose delays are {seen}. "
        if not printed and first == [*worst][-1]:
            fact += "Your program prints an airline when the next one begins ([section 1](lesson#1)). What comes after the last one?"
        elif printed and printed[0] not in map(str, seen):
            fact += f"{safe(printed[0])} is not one of them. Which value has `worst` when a new airline begins?"
        else:
            fact += "What does your program keep of the earlier lines of an airline, and when does it print?"
    says = spaced(ran.output, 2) or "Your reducer printed {received}; {expected} was expected. " + fact
    if not ran.ok:
        says = broken_off(ran) + "The message is {received}."
        if "NoneType" in ran.error:
            says += " Before the first line, `worst` is None. With which delay should an airline begin?"
    if expect.equal(told(ran), due, says=says):
        needed = [at + 1 for at, (code, _) in enumerate(delays, 1) if code != delays[at % len(delays)][0]]
        expect.true(
            all(read <= most for read, most in zip(ran.reads, needed)),
            says="The lines are right, but your program read on before it printed. A line is complete when the next airline begins, and a reducer keeps one key in memory ([section 1](lesson#1)). What does your program keep of earlier airlines?",
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
    says="Each airline has the delay of its last line. The framework sorts by key; the values of a key come in any order ([section 3](lesson#3)). What must your code remember of the earlier lines?",
    again="Compare each delay with the largest so far, and keep the larger one.",
)

wrong(
    "never_flushes",
    was='if current is not None:\n    print(f"{current}\\t{worst}")',
    now="",
    belief="the_end_needs_no_care",
    says="The last airline is missing. Your program prints an airline when the next one begins ([section 1](lesson#1)). What comes after the last airline?",
    again="After the loop, print the airline that is left, if there was any line.",
)

wrong(
    "begins_at_zero",
    was="carrier, int(minutes)",
    now="carrier, 0",
    belief="zero_is_the_least",
    says="An airline whose flights were all early has the worst delay 0. No flight was 0 minutes late, so the 0 comes from your code. With which number should an airline begin?",
    again="Let the first delay of an airline be its worst, whatever it is.",
)

wrong(
    "all_airlines",
    """\
import sys

worst = {}
for line in sys.stdin:
    carrier, minutes = line.split("\\t")
    worst[carrier] = max(worst.get(carrier, int(minutes)), int(minutes))
for carrier in worst:
    print(f"{carrier}\\t{worst[carrier]}")
""",
    belief="holding_is_free",
    says="The lines are right, but your program read all lines before it printed the first airline. A reducer keeps one key in memory ([section 1](lesson#1)). When is an airline complete?",
    again="Keep the current airline and its worst delay in two variables. Print them when another airline comes.",
)

wrong(
    "compares_texts",
    was=("carrier, int(minutes)", "max(worst, int(minutes))"),
    now=("carrier, minutes", "max(worst, minutes)"),
    belief="csv_knows_numbers",
    says="Your reducer printed {received}. `max` compares strings character by character, so the string `-9` is greater than `-2`, and `9` is greater than `33`. Which kind of value does `split` return?",
    again="Turn the minutes into a number with `int` before you compare them.",
)

equivalent(was="current is not None", now="current", why="An airline has a name, so it is never empty.")
equivalent(was='rstrip("\\n")', now='rstrip("")', why="int takes a number with a line end, too.")
