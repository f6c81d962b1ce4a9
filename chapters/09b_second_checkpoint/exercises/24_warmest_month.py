# %% task [markdown] slot="project"
# ## The warmest month
#
# Readings of lakes: a line has the lake, the month and whole degrees, with commas between, such as `Inari,2,-3`. Where a thermometer failed,
# the degrees are `NA`. A lake has several lines for the same month, and may be below zero all year.
#
# Complete the job of mrjob. Its result has a line for each lake of which something is known: the lake, and a list of the month with the highest
# mean temperature, and that mean, such as `"Inari"	[7, 16.5]`; of two such months the earlier. For each line with `NA` it adds 1 to a counter
# `missing` in the group `lakes`.

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
# 1. Two questions, one after the other: the mean of each lake *and month*, and then the warmest month of each *lake*.
#    What is the key of each step?
# 2. First `yield (lake, month), degrees` where they are known; then `yield lake, (month, mean)`; a group can be gone
#    through once, so make a list of it before you need its sum and its length. Last the greatest mean.
# 3. A relative, the best subject of each pupil: `yield (pupil, subject), mark`, then `marks = list(marks)` and `yield
#    pupil, (subject, sum(marks) / len(marks))`, then `max(subjects, key=lambda pair: pair[1])`.

# %% question [markdown]
# What would the first step have to yield, so that it could have a combiner?


# %% check
@exercise(**IN_PROCESSES)
def check(answer, draw):
    warm = draw.random.randint(8, 12) * 2
    # Garda: months 9 and 10 are equally warm, the single warmest day is in another, and 7 has most days.
    lines = [f"Garda,9,{warm}", f"Garda,9,{warm + 2}", f"Garda,10,{warm + 1}", f"Garda,3,{warm + 9}", "Garda,3,-9"]
    lines += [f"Garda,7,{warm - 3}"] * 3 + ["Eyre,1,-3", "Eyre,1,NA", "Eyre,2,-8", "Eyre,2,-6", "Sevan,2,NA"]
    # The highest mean of Bled is a fraction; rounded down, two months would be equal.
    lines += [f"Bled,5,{warm}", f"Bled,5,{warm + 1}", f"Bled,5,{warm + 1}", f"Bled,4,{warm}"]
    lines += [f"Tahoe,6,{warm}"] * 23 + [f"Tahoe,6,{warm + 9}"]  # a part of them has another mean
    lines += [
        f"{draw.random.choice(('Inari', 'Ohrid'))},{draw.random.randint(1, 12)},{draw.random.randint(-3, 22)}"
        for _ in range(8)
    ]
    lines = shuffled(draw, lines)
    known = {}
    for lake, month, degrees in (line.split(",") for line in lines if not line.endswith("NA")):
        known.setdefault(lake, {}).setdefault(int(month), []).append(int(degrees))
    right = {}
    for lake, months in known.items():
        means = {month: sum(each) / len(each) for month, each in months.items()}
        highest = max(means.values())
        right[lake] = [min(month for month in means if means[month] == highest), round(highest, 9)]
    job = jobs.mrjob(answer, lines)
    expect.equal(results(job), right)
    expect.equal(
        job.counters.get(("lakes", "missing"), 0),
        2,
        says="The counter `missing` is {received}; in {expected} lines the degrees were NA.",
    )
    in_processes(job, answer, lines, right)


# %% right
def _months(
    read=None,
    average="lake, month = key\n        readings = list(readings)\n        yield lake, (month, sum(readings) / len(readings))",
    choose="yield lake, max(months, key=lambda pair: (pair[1], -pair[0]))",
):
    read = (
        read
        or """lake, month, degrees = line.split(",")
        if degrees == "NA":
            self.increment_counter("lakes", "missing", 1)
        else:
            yield (lake, int(month)), int(degrees)"""
    )
    return f"""
from mrjob.job import MRJob
from mrjob.step import MRStep


class WarmestMonth(MRJob):
    def steps(self):
        return [MRStep(mapper=self.read, reducer=self.average), MRStep(reducer=self.choose)]

    def read(self, _, line):
        {read}

    def average(self, key, readings):
        {average}

    def choose(self, lake, months):
        {choose}


if __name__ == "__main__":
    WarmestMonth.run()
"""


@right
def months_by_sum_and_count():
    """A sum and a count for each month, divided in the second step."""
    return _months(
        average="""total = count = 0
        for degrees in readings:
            total, count = total + degrees, count + 1
        yield key[0], (key[1], total, count)""",
        choose="""best = max(months, key=lambda month: (month[1] / month[2], -month[0]))
        yield lake, (best[0], best[1] / best[2])""",
    )


# %% wrong
wrong(
    "degrees_in_a_class_variable",
    was=(
        "    def steps(self)",
        "            yield (lake, int(month)), int(degrees)",
        "        readings = list(readings)\n",
    ),
    now=(
        "    known = {}\n\n    def steps(self)",
        "            self.known.setdefault((lake, int(month)), []).append(int(degrees))\n            yield (lake, int(month)), 1",
        "        readings = self.known[lake, month]\n",
    ),
    belief="all_tasks_share_my_variables",
    says="The months are right while all tasks share one process. With a process for each, the job gave {received}. Tasks exchange what they yield, and nothing else. What does your mapper yield?",
    again="The list in `known` stays in the mapper's process. Yield the degrees, and let the reducer read them from its second argument.",
)

wrong(
    "readings_summed_and_counted",
    was="readings = list(readings)\n        yield lake, (month, sum(readings) / len(readings",
    now="yield lake, (month, sum(readings) / len(list(readings)",
    belief="lazy_holds_results",
    says="It divided by 0 in the first step: there was a sum, and no readings any more. How often can the values of a key be gone through?",
)

wrong(
    "failed_is_freezing",
    was="else:\n            yield (lake, int(month)),",
    now='yield (lake, int(month)), 0 if degrees == "NA" else',
    belief="missing_is_zero",
    says="A lake appeared of which nothing is known, at 0 degrees. Who has measured that?",
)

wrong(
    "later_of_two_months",
    was="yield lake, max(months, key=lambda pair: (pair[1], -pair[0])",
    now="mean, month = max((mean, month) for month, mean in months)\n        yield lake, (month, mean",
    belief="equals_are_the_same",
    says="Two months are equally warm, and the later of them was given. Which did the text want?",
)

wrong(
    "missing_in_silence",
    was='== "NA":\n            self.increment_counter("lakes", "missing", 1)\n        else',
    now='!= "NA"',
    belief="bad_lines_need_no_word",
    says="The months are right, and that thermometers failed stands nowhere. Who will go and mend them?",
)

equivalent(was="", now="readings = repeated(readings)", why="The mean of all readings twice is the same mean.")
equivalent(
    was="", now="months = …(months)", why="A year has twelve months, and the warmest of them twice is the same one."
)
