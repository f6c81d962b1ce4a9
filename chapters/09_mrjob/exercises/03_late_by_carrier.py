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
# **Let each call of the reducer see one carrier.** Fill the two gaps.

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
# 1. What must the reducer know about each flight? Let the mapper send only that.
# 2. A value may be a pair of numbers. The values are an iterator, so go through them once.
# 3. The letters and the vowels of words by first letter, with two gaps:
#    ```python
#    def reducer(self, first, values):
#        letters = vowels = 0
#        for each_letters, each_vowels in values:
#            ___
#            ___
#        yield first, (letters, vowels)
#    ```

# %% question [markdown]
# Could the reducer's two lines of work be done by a combiner as well? What would you have to change?


# %% check
@exercise(**IN_PROCESSES)
def check(answer, draw):
    # A carrier of one unknown delay, and delays around 0, are in every large draw; 1 is the least late one.
    around = [f"{carrier},{minutes}" for carrier in CARRIERS for minutes in ("0", "1", "-1", "NA")] + ["WN,NA", "OO,1"]
    lines = draw.several(delay_line, 300, named="lines")
    if draw.cap is None:
        lines = draw.show("lines", draw.random.sample([*lines, *around], len(lines) + len(around)))
    late, flights = Counter(), Counter()
    for carrier, minutes in (line.split(",") for line in lines):
        flights[carrier] += 1
        late[carrier] += minutes != "NA" and int(minutes) > 0
    expected = [(carrier, [late[carrier], flights[carrier]]) for carrier in flights]
    if not gives(jobs.mrjob(answer, lines, options=MANY), expected) or draw.cap is not None:
        return
    if gives_in_processes(answer, lines, expected):
        sends_keys(answer, lines, len(flights), "carriers")


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
@wrong(
    belief="lazy_holds_results",
    again="Go through the values once: add to both sums in the same loop.",
)
def sums_twice():
    """The late flights are right, and every carrier has 0 flights. The values are an iterator ([section 1](lesson#1)). After the first `sum` over them, what is left for the second?"""
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
    says="Your job gives {received}; {expected} is right. In your result both numbers of a carrier are equal. From where can the reducer know the flights that were not late?",
    again="Send a pair for every flight, late or not: 1 or 0 for late, and 1 for the flight.",
)

wrong(
    "leaves_out_unknown",
    was="yield carrier, (int",
    now='if minutes != "NA":\n            yield carrier, (int',
    belief="unknown_does_not_count",
    says="Your job gives {received}; {expected} is right. Flights with an unknown delay are missing in the second number. Does the text count them among all flights?",
    again="A flight with `NA` is not late, but it is a flight. Send 0 and 1 for it.",
)

wrong(
    "late_from_zero",
    was=") >",
    now=") >=",
    belief="on_time_is_late",
    says="Your job gives {received}; {expected} is right. A flight with a delay of 0 counts as late. By how many minutes was it late?",
    again="The text says: above 0. So 0 itself is not late.",
)

wrong(
    "one_key",
    job("""
        def mapper(self, _, line):
            yield None, line

        def reducer(self, _, lines):
            late, flights = {}, {}
            for line in lines:
                carrier, minutes = line.split(",")
                flights[carrier] = flights.get(carrier, 0) + 1
                late[carrier] = late.get(carrier, 0) + (minutes != "NA" and int(minutes) > 0)
            for carrier in flights:
                yield carrier, (late[carrier], flights[carrier])
    """),
    belief="a_reducer_sees_all_keys",
    says="The pairs are right. Your mapper sends every line with the same key, so one call of the reducer does all the work ([section 1](lesson#1)). Which key lets several reducers share it?",
    again="Send the carrier as the key. The framework then brings the values of each carrier to one call.",
)
