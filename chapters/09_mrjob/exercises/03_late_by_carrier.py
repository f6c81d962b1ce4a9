# %% task [markdown] points=2 core=true
# ## Late by carrier
#
# *Complete.* Each line is a carrier and a delay in whole minutes, such as `UA,12`. `-3` is three minutes early. `NA` is an unknown delay. A
# flight is late if its delay is known and above 0. For each carrier, yield the number of its late flights and the number of *all* its
# flights, as one value. The three lines `UA,12`, `UA,-3` and `HA,NA` give
#
# ```
# "HA"	[0, 1]
# "UA"	[1, 2]
# ```
#
# **Each call of the reducer gets the values of one carrier.** Fill the two gaps.

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
# Could this job have a combiner? What would you have to change?


# %% check
@exercise(on="processes", demands=("a call for each key", "separate processes"))
def check(answer, draw):
    lines = draw.several(delay_line, 300, named="lines")
    if draw.cap is None:  # delays around 0, and a carrier of one unknown delay, are in every large draw
        around = [f"{carrier},{minutes}" for carrier in CARRIERS for minutes in ("0", "1", "-1", "NA")] + [
            "WN,NA",
            "OO,1",
        ]
        lines = draw.show("lines", draw.random.sample([*lines, *around], len(lines) + len(around)))
    late, flights = Counter(), Counter()
    for carrier, minutes in (line.split(",") for line in lines):
        flights[carrier] += 1
        late[carrier] += minutes != "NA" and int(minutes) > 0
    if results := gives_anywhere(answer, draw, lines, [(each, [late[each], flights[each]]) for each in flights]):
        sends_keys(results, len(flights), "carriers")


# %% right
@right
def from_columns():
    """Pairs are made in each map task, and the reducer turns them into two columns."""
    return job("""
        def mapper_init(self):
            self.counts = {}

        def mapper(self, _, line):
            carrier, minutes = line.split(",")
            late, flights = self.counts.get(carrier, (0, 0))
            self.counts[carrier] = late + (minutes != "NA" and int(minutes) > 0), flights + 1

        def mapper_final(self):
            yield from self.counts.items()

        def reducer(self, carrier, values):
            yield carrier, [sum(column) for column in zip(*values)]
    """)


# %% wrong
wrong(
    "leaves_out_unknown",
    was="yield carrier, (int",
    now='if minutes != "NA":\n            yield carrier, (int',
    belief="unknown_does_not_count",
    says="Your job gives {received}; {expected} is right. Flights with an unknown delay are missing in the second number. Does the text count them among all flights?",
    again="A flight with `NA` is not late, but it is a flight. Send 0 and 1 for it.",
)

wrong(
    "in_the_module",
    job(
        """
        def mapper(self, _, line):
            carrier, minutes = line.split(",")
            late, flights = totals.get(carrier, (0, 0))
            totals[carrier] = late + (minutes != "NA" and int(minutes) > 0), flights + 1
            yield carrier, None

        def reducer(self, carrier, _):
            yield carrier, totals[carrier]
        """,
        imports="totals = {}\n",
    ),
    belief="all_tasks_share_my_variables",
    says="In one process the pairs were right. With a process for each task, your job ended with an error: the dictionary is empty in the process of a reducer ([section 8](lesson#8)). What does travel from a mapper to a reducer?",
    again="Only pairs travel between tasks. Yield the numbers of each flight from the mapper, and add them up in the reducer.",
)

wrong(
    "one_key",
    job("""
        def mapper(self, _, line):
            yield None, line

        def reducer(self, _, lines):
            late, flights = {}, {}
            for carrier, minutes in (line.split(",") for line in lines):
                flights[carrier] = flights.get(carrier, 0) + 1
                late[carrier] = late.get(carrier, 0) + (minutes != "NA" and int(minutes) > 0)
            for carrier in flights:
                yield carrier, (late[carrier], flights[carrier])
    """),
    belief="a_reducer_sees_all_keys",
    says="The pairs are right. Your mapper sends every line with the same key, so one call of the reducer does all the work ([section 1](lesson#1)). Which key lets several reducers share it?",
    again="Send the carrier as the key. The framework then brings the values of each carrier to one call.",
)
