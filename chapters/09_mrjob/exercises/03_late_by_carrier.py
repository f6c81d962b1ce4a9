# %% task [markdown] points=2 core=true
# ## Late by carrier
#
# *Complete.* Each line is a carrier and its delay in whole minutes, such as `UA,12`. `-3` is three minutes early, `0` is on the minute, and
# an unknown delay is `NA`. A flight is late if its delay is known and above 0. For each carrier, yield the number of its late flights
# and the number of *all* its flights, as one value. The three lines `UA,12`, `UA,-3` and `HA,NA` give
#
# ```
# "HA"	[0, 1]
# "UA"	[1, 2]
# ```
#
# Two holes.

# %% answer
# %%writefile late_by_carrier.py
from mrjob.job import MRJob


class LateByCarrier(MRJob):
    """For each carrier, its late flights and all its flights."""

    def mapper(self, _, line):
        carrier, minutes = line.split(",")
        ### BEGIN SOLUTION
        late = minutes != "NA" and int(minutes) > 0
        yield carrier, (int(late), 1)
        ### END SOLUTION

    def reducer(self, carrier, values):
        ### BEGIN SOLUTION
        # One pass: the values are an iterator.
        late = flights = 0
        for each_late, each in values:
            late += each_late
            flights += each
        yield carrier, (late, flights)
        ### END SOLUTION


if __name__ == "__main__":
    LateByCarrier.run()

# %% hints [markdown]
# 1. What must the reducer know of each flight? Let the mapper send that, and nothing else.
# 2. A value may be a pair of two numbers. The values are an iterator: in one pass over them you can add up both.
# 3. A relative, letters and vowels by a word's first letter: the mapper yields `word[0], (len(word), vowels(word))`;
#    the reducer starts both sums at 0, adds to them in one `for`, and yields `letter, (letters, vowels)` after it.

# %% question [markdown]
# Could the reducer's two lines of work be done by a combiner as well? What would you have to change?


# %% check
@exercise(**IN_PROCESSES)
def check(answer, draw):
    lines = draw.several(delay_line, 300, named="lines")
    late, flights = Counter(), Counter()
    for carrier, minutes in (line.split(",") for line in lines):
        flights[carrier] += 1
        late[carrier] += minutes != "NA" and int(minutes) > 0
    gives(
        jobs.mrjob(answer, lines, options=MANY), [(carrier, [late[carrier], flights[carrier]]) for carrier in flights]
    )


# %% right
LATE = job("""
    def mapper(self, _, line):
        carrier, minutes = line.split(",")
        late = minutes != "NA" and int(minutes) > 0
        yield carrier, (int(late), 1)

    def reducer(self, carrier, values):
        late = flights = 0
        for each_late, each in values:
            late += each_late
            flights += each
        yield carrier, (late, flights)
""")


@right
def from_columns():
    """The reducer turns the pairs into two columns."""
    start = LATE.index("    def reducer")
    return (
        LATE[:start]
        + ("    def reducer(self, carrier, values):\n        yield carrier, [sum(column) for column in zip(*values)]\n")
        + LATE[LATE.index("\n\nif __name__") :]
    )


# %% wrong
@wrong(belief="lazy_holds_results")
def sums_twice():
    """The late flights are right, and every carrier has 0 flights. After the first sum over the values: what was left for the second?"""
    start = LATE.index("    def reducer")
    return (
        LATE[:start]
        + (
            "    def reducer(self, carrier, values):\n"
            "        late = sum(late for late, _ in values)\n"
            "        yield carrier, (late, sum(each for _, each in values))\n"
        )
        + LATE[LATE.index("\n\nif __name__") :]
    )


wrong(
    "sends_late_only",
    was="yield carrier, (int(late)",
    now="if late:\n            yield carrier, (1",
    belief="A mapper need not send what is not to be counted, even where all are to be divided by.",
    says="Every flight it knows of is late: the two numbers are equal, and a carrier that was always on time is missing. From where should the reducer know of the other flights?",
)

wrong(
    "leaves_out_unknown",
    was="yield carrier, (int",
    now='if minutes != "NA":\n            yield carrier, (int',
    belief="unknown_does_not_count",
    says="Flights with an unknown delay are missing among all flights. Was such a flight none of the carrier's flights?",
)

wrong(
    "compares_text",
    was='!= "NA" and int(minutes) > 0',
    now='> "0"',
    belief="csv_knows_numbers",
    says='An unknown delay counts as late here. A mapper\'s value is a piece of a line: what does `"NA" > "0"` give?',
)

wrong(
    "late_from_zero",
    was=") >",
    now=") >=",
    belief="on_time_is_late",
    says="A flight that arrived on the minute counts as late. By how many minutes was it?",
)

wrong(
    "yields_inside",
    was="yield carrier, (late",
    now="    yield carrier, (late",
    belief="a_record_is_a_group",
    says="There are several pairs for a carrier, each a state on the way. How many times is the reducer called for a carrier, and how many results should that call yield?",
)
