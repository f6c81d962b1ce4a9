# %% task [markdown] slot="project"
# ## The warmest month
#
# A line has a lake, a month and whole degrees: `Inari,2,-3`. Where a thermometer failed,
# the degrees are `NA`. A lake has several lines for the same month, and can be below zero all year.
#
# Complete the job of mrjob. For each lake with known degrees it yields the lake, with the month of the highest mean temperature and that
# mean: `"Inari"	[7, 16.5]`. Of two equally warm months, take the earlier one. For each line with `NA`, add 1 to the counter `missing` of the
# group `lakes`.
#
# **The check also runs each task in a process of its own, as a cluster does.**

# %% answer
# %%writefile warmest_month.py
from mrjob.job import MRJob
from mrjob.step import MRStep


class WarmestMonth(MRJob):
    def steps(self):
        return [MRStep(mapper=self.read, reducer=self.average), MRStep(reducer=self.choose)]

    def read(self, _, line):
        ### BEGIN SOLUTION
        lake, month, degrees = line.split(",")
        if degrees == "NA":
            self.increment_counter("lakes", "missing", 1)
        else:
            yield (lake, int(month)), int(degrees)
        ### END SOLUTION

    def average(self, key, readings):
        ### BEGIN SOLUTION
        lake, month = key
        readings = list(readings)
        yield lake, (month, sum(readings) / len(readings))
        ### END SOLUTION

    def choose(self, lake, months):
        ### BEGIN SOLUTION
        yield lake, max(months, key=lambda pair: (pair[1], -pair[0]))
        ### END SOLUTION


if __name__ == "__main__":
    WarmestMonth.run()

# %% hints [markdown]
# 1. The first step averages the degrees of each lake *and month*. The second chooses a month for each *lake*. What is the key of each step?
# 2. The values of a key can be read once. Make a list of them, or add up and count in one loop. `max` with a `key` function can compare two things in turn.
# 3. The same for the best subject of each pupil. Fill the gaps:
#    ```python
#    def average(self, key, marks):
#        pupil, subject = key
#        marks = ___(marks)
#        yield pupil, (subject, sum(marks) / len(marks))
#
#    def choose(self, pupil, subjects):
#        yield pupil, max(subjects, key=lambda pair: ___)
#    ```

# %% question [markdown]
# What would the first step have to yield, so that it could have a combiner?


# %% check
@exercise(**IN_PROCESSES)
def check(answer, draw):
    warm, missing = draw.random.randint(8, 12) * 2, ["Eyre,1,NA", "Sevan,2,NA"]
    # Garda: months 9 and 10 are equally warm, the warmest day is in month 3, and month 7 has most days.
    lines = [f"Garda,9,{warm}", f"Garda,9,{warm + 2}", f"Garda,10,{warm + 1}", f"Garda,3,{warm + 9}", "Garda,3,-9"]
    lines += [f"Garda,7,{warm - 3}"] * 3 + ["Eyre,1,-3", "Eyre,2,-8", "Eyre,2,-6"]
    # The highest mean of Bled is a fraction; rounded down, two months would be equal.
    lines += [f"Bled,5,{warm}", f"Bled,5,{warm + 1}", f"Bled,5,{warm + 1}", f"Bled,4,{warm}"]
    lines += [f"Tahoe,6,{warm}"] * 23 + [f"Tahoe,6,{warm + 9}"]  # twenty of them have another mean
    lines += [f"Inari,{draw.random.randint(1, 12)},{draw.random.randint(-3, 22)}" for _ in range(8)]
    known = {}
    for lake, month, degrees in (line.split(",") for line in lines):
        known.setdefault((lake, int(month)), []).append(int(degrees))
    means = [(round(sum(each) / len(each), 9), -month, lake) for (lake, month), each in known.items()]
    right = {lake: [-month, mean] for mean, month, lake in sorted(means)}  # the last of a lake stays
    two_steps(answer, shuffled(draw, lines + missing), right, ("lakes", "missing"), len(missing))


# %% right
@right
def months_by_sum_and_count():
    """The first step yields a sum and a count, and the second divides."""
    return job_of_two_steps(
        "WarmestMonth",
        "average",
        """
    def read(self, _, line):
        lake, month, degrees = line.split(",")
        self.increment_counter("lakes", "missing", int(degrees == "NA"))
        if degrees != "NA":
            yield (lake, month), degrees

    def average(self, key, readings):
        total = count = 0
        for degrees in readings:
            total, count = total + int(degrees), count + 1
        yield key[0], (int(key[1]), total, count)

    def choose(self, lake, months):
        month, total, count = min(months, key=lambda month: (-month[1] / month[2], month[0]))
        yield lake, (month, total / count)
""",
    )


# %% wrong
wrong(
    "degrees_in_a_class_variable",
    was=(
        "    def steps(self)",
        "yield (lake, int(month)), int(degrees)",
        "list(readings)",
    ),
    now=(
        "    known = {}\n\n    def steps(self)",
        "self.known.setdefault((lake, int(month)), []).append(int(degrees))\n            yield (lake, int(month)), 1",
        "self.known[lake, month]",
    ),
    belief="all_tasks_share_my_variables",
    says="The months are right while all tasks share one process. With a process for each task, the job gave {received}. Tasks exchange only what they yield. What does your mapper yield?",
    again="The mapper fills the variable in its own process, and the reducer's process does not see that. Yield the degrees as the value of the pair.",
)

wrong(
    "readings_summed_and_counted",
    was="readings = list(readings)\n        yield lake, (month, sum(readings) / len(readings",
    now="yield lake, (month, sum(readings) / len(list(readings)",
    belief="lazy_holds_results",
    says="Your job divided by 0 in its first step. The values of a key come from an iterator, which can be read once. What is left of it after `sum`?",
    again="Make a list of the readings first. Then take the sum and the length of that list.",
)

wrong(
    "missing_in_silence",
    was='== "NA":\n            self.increment_counter("lakes", "missing", 1)\n        else',
    now='!= "NA"',
    belief="bad_lines_need_no_word",
    says="The months are right, but the counter `missing` is {received} and not {expected}. Nobody can see that thermometers fail. Where does your mapper meet such a line?",
    again='Call `self.increment_counter("lakes", "missing", 1)` for each line with `NA`.',
)

equivalent(was="", now="readings = repeated(readings)", why="The mean of all readings twice is the same mean.")
equivalent(was="", now="months = …(months)", why="A year has twelve months, and the warmest of them twice is the same.")
