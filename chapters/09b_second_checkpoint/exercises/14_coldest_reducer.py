# %% task [markdown] slot="reducer"
# ## The coldest day
#
# A lake, a tab, a day, a tab, and the degrees of its water, a whole number, such as `Inari	2025-02-11	-3`. Such lines come to a
# reducer, sorted by lake; within a lake in any order.
#
# Write the reducer of a Streaming job: for each lake it prints the line of its lowest temperature as it came; of several with the same
# the first that came. It prints the line of a lake as soon as the first line of the next lake was read. The input may be empty, and it may be
# longer than any memory.

# %% answer
# %%writefile coldest_reducer.py
import sys

### BEGIN SOLUTION
from itertools import groupby

records = (line.rstrip("\n").split("\t") for line in sys.stdin)
# The lines are sorted by lake, so equal lakes do arrive together.
for lake, group in groupby(records, key=lambda record: record[0]):
    print(*min(group, key=lambda record: float(record[2])), sep="\t")
### END SOLUTION

# %% hints [markdown]
# 1. What has to be remembered of a lake while its lines pass: all of them?
# 2. One line is enough: the coldest so far. A new lake prints it and begins with its own first line, however warm;
#    the last lake is printed after the loop. Or let `groupby` find the lakes: here the lines are sorted.
# 3. A relative, the shortest word by first letter, from sorted words: `for letter, words in groupby(words,
#    key=itemgetter(0)): print(min(words, key=len))`.

# %% question [markdown]
# Two reducers share the work. Can the lines of one lake be spread over both?


# %% check
@exercise(rounds=(0, 3, None), seconds=20)
def check(answer, draw):
    def value(random):
        return f"2025-0{random.randint(1, 9)}-{random.randint(10, 28)}\t{random.choice((-12, -3, 4, 9, 10, 18))}"

    small = {
        0: [],
        3: ["Garda\t2025-08-11\t18", "Garda\t2025-03-11\t9", f"Inari\t2025-02-{draw.random.randint(10, 28)}\t-3"],
    }
    lines = sorted_lines(draw, ("Inari", "Ohrid"), value, 32, small)
    if len(lines) > 3:
        warm = ["Garda\t2025-08-11\t18", "Garda\t2025-05-11\t9", "Garda\t2025-06-11\t10", "Garda\t2025-04-11\t9"]
        cold = ["Vättern\t2025-03-11\t-3", "Vättern\t2025-01-11\t-12", "Vättern\t2025-02-11\t4"]
        # A lake of one reading first, and one whose last reading is the coldest.
        colder = [f"Zug\t2025-0{month}-11\t{20 - month}" for month in range(1, 10)]
        lines = draw.show("lines", ["Como\t2025-01-11\t7", *warm, *lines, *cold, *colder])
    coldest = {}
    for line in lines:
        lake, _, degrees = line.split("\t")
        if lake not in coldest or int(degrees) < int(coldest[lake].split("\t")[2]):
            coldest[lake] = line
    output, reads = reduced(lines, answer)
    expect.equal(output, list(coldest.values()))
    one_at_a_time(lines, reads)


# %% right
_COLDEST = """
import sys

current, coldest, least = None, "", 0.0
for line in sys.stdin:
    lake, day, degrees = line.rstrip("\\n").split("\\t")
    if lake != current:
        if current is not None:
            print(coldest)
        current, coldest, least = lake, line.rstrip("\\n"), float(degrees)
    if float(degrees) < least:
        coldest, least = line.rstrip("\\n"), float(degrees)
if current is not None:
    print(coldest)
"""


@right
def coldest_by_loop():
    """The coldest line so far is all that is remembered."""
    return _COLDEST


# %% wrong
wrong(
    "first_line_of_each_lake",
    _but(_COLDEST, ("float(degrees) < least", "False")),
    belief="values_come_in_order",
    says="For each lake, its first line was printed. The lines are sorted by lake, and by nothing else. Where does your code compare degrees?",
    again="Compare the degrees of each line with the lowest so far of this lake, and keep the colder line.",
)

wrong(
    "coldest_as_text",
    _but(_COLDEST, ("float(degrees)", "degrees")),
    belief="csv_knows_numbers",
    says="A lake's warmer day was taken as its coldest. Texts are compared character by character, and `1` comes before `9`. What kind of value is in the third column?",
    again="Make numbers of the degrees before you compare them.",
)

wrong(
    "coldest_below_zero",
    _but(
        _COLDEST,
        ('current, coldest, least = lake, line.rstrip("\\n"), float(degrees)', "current, least = lake, 0.0"),
    ),
    belief="zero_is_the_least",
    says="A lake that was never below 0 has the line of another lake, or none. The search began at 0 degrees, which no line of this lake reaches. With which value can the search of a lake begin?",
    again="Let the first line of each lake be its coldest so far, however warm it is.",
)

wrong(
    "latest_of_equals",
    _but(_COLDEST, ("float(degrees) < least", "float(degrees) <= least")),
    belief="equals_are_the_same",
    says="Of two days that are equally cold, the second was printed. The text asks for the first that came. What does your comparison do with equal degrees?",
    again="Replace the line only when the new one is really colder, not when both are equal.",
)

wrong(
    "all_lines_in_memory",
    was='(line.rstrip("\\n").split("\\t") for line in sys.stdin)',
    now='[line.rstrip("\\n").split("\\t") for line in sys.stdin]',
    belief="holding_is_free",
    says="The lines are right, but the whole input was read before the first was printed. The text says that the input may be longer than any memory. Which part of your code builds a list of all lines?",
    again="Use a generator instead of the list: round brackets instead of square ones.",
)
