# %% task [markdown] points=1
# ## A mapper for two tables
#
# *Change.* `tag.py` in the lesson prepares a join of flights and planes. Write `tag_mapper.py`, which prepares a join of flights and
# airlines. Its input has commas between the fields. An airline has two fields, code and name. A flight has four, and the second
# is the airline's code.
#
# It prints the **join key**, the tag `0` or `1` and a value, with tabs between. The value is an airline's name or a flight's first
# field. **The framework must sort an airline before its flights.**
#
# ```
# N14228,UA,EWR,01-01 0515   →   UA    1    N14228
# UA,United                  →   UA    0    United
# ```

# %% answer
# %%writefile tag_mapper.py
import sys

for line in sys.stdin:
    fields = line.rstrip("\n").split(",")
    ### BEGIN SOLUTION
    if len(fields) == 2:
        code, name = fields
        print(f"{code}\t0\t{name}")
    else:
        print(f"{fields[1]}\t1\t{fields[0]}")
    ### END SOLUTION

# %% hints [markdown]
# 1. Two records meet if their first fields are equal. What do an airline's line and a flight's line have in common?
# 2. The number of fields tells you which table a line belongs to. The fields of a line are counted from 0.
# 3. The same for plays, `Hamlet,1600`, and speeches, `17,Hamlet,To be`. Fill the gap:
#    ```python
#    if len(fields) == 2:
#        print(f"{fields[0]}\t0\t{fields[1]}")
#    else:
#        print(f"{fields[___]}\t1\t{fields[2]}")
#    ```

# %% question [markdown]
# Which tag would you give a third table that must come between the two?


# %% check
def line_of_a_table(random):
    """An airline, or a flight."""
    code = random.choice(CARRIERS)
    plane = f"N{random.randint(1, 99)}"
    return random.choice((f"{code},{code} Airways", f"{plane},{code},{random.choice(ORIGINS)},01-01 0515"))


@exercise(rounds=(2, None, 0), seconds=20)
def check(answer, draw):
    cases = ["N7,UA,EWR,01-01 0515", "UA,United"]
    lines = draw.several(line_of_a_table, 30, at_least=0, named="lines", cases=cases)
    expected = []
    for line in lines:
        first, second, *rest = line.split(",")
        expected.append(f"{second}\t1\t{first}" if rest else f"{first}\t0\t{second}")
    ran = jobs.fed(lines, answer)
    says = ""
    if any("None" in line for line in ran.output):
        says = "Your output contains `None`: the airline of a flight was not among the earlier lines. A map task reads only a part "
        says += "of one table ([section 2](lesson#2)). What can it print with the flight's line alone?"
    elif ran.output != expected and sorted(ran.output) == sorted(expected):
        says = "Your lines are right, but not in the order of the input. The framework sorts them after the mapper "
        says += "([section 2](lesson#2)). When can your program print the line of a flight?"
    gives(ran, expected, says=says)


# %% right
@right
def by_unpacking():
    """A flight's further fields go into a list, which is empty for an airline."""
    return """\
import sys

for line in sys.stdin:
    first, second, *rest = line.strip().split(",")
    record = (second, "1", first) if rest else (first, "0", second)
    print(*record, sep="\\t")
"""


# %% wrong
wrong(
    "flights_first",
    was=("t0\\t{name}", "t1\\t{fields[0]}"),
    now=("t1\\t{name}", "t0\\t{fields[0]}"),
    belief="A tag is only a name, so any two tags will do.",
    says="Your airlines have the tag 1 and your flights 0. The framework sorts by the tag, so the flights come before the name that they need ([section 2](lesson#2)). Which table must the reducer see first?",
    again="Print tag 0 for an airline and tag 1 for a flight.",
)

wrong(
    "first_field_is_the_key",
    was="{fields[1]}\\t1\\t{fields[0]}",
    now="{fields[0]}\\t1\\t{fields[1]}",
    belief="The first field of a line is its key.",
    says="The flights have their planes as keys, the airlines their codes. Records meet only if their keys are equal ([section 2](lesson#2)). Which field do both tables share?",
    again="Print the second field of a flight as its key, and the first as its value.",
)

wrong(
    "no_tag",
    was=("\\t0\\t", "\\t1\\t"),
    now=("\\t", "\\t"),
    belief="A reducer sees which table a record comes from.",
    says="Your lines have two fields, so the reducer cannot tell a name from a plane. A tag says which table a record comes from ([section 2](lesson#2)). Where does it stand in a line?",
    again="Print three fields: the code, then 0 or 1, then the value.",
)
