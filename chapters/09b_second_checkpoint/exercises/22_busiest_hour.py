# %% task [markdown] slot="project"
# ## The busiest hour
#
# People are counted who get on a tram: a line has the stop, the hour and the number of people, with blanks between, such as `Harbour 9 12`. A
# stop has several lines for the same hour. A line that has not three parts, or whose hour or number is not made of digits, is broken.
#
# Complete the job of mrjob. Its result has a line for each stop: the stop, and a list of the hour in which most people got on there, and
# how many these were, such as `"Harbour"	[9, 42]`; of two such hours the earlier. For each broken line it adds 1 to a counter `broken` in the group `trams`.

# %% answer
# %%writefile busiest_hour.py
from mrjob.job import MRJob
from mrjob.step import MRStep


class BusiestHour(MRJob):
    def steps(self):
        return [MRStep(mapper=self.read, reducer=self.add_up), MRStep(reducer=self.choose)]

    def read(self, _, line):
        ### BEGIN SOLUTION
        parts = line.split()
        if len(parts) == 3 and parts[1].isdigit() and parts[2].isdigit():
            yield (parts[0], int(parts[1])), int(parts[2])
        else:
            self.increment_counter("trams", "broken", 1)
        ### END SOLUTION

    def add_up(self, key, numbers):
        ### BEGIN SOLUTION
        stop, hour = key
        # The next step is to see all hours of a stop together.
        yield stop, (hour, sum(numbers))
        ### END SOLUTION

    def choose(self, stop, hours):
        ### BEGIN SOLUTION
        yield stop, max(hours, key=lambda pair: (pair[1], -pair[0]))
        ### END SOLUTION


if __name__ == "__main__":
    BusiestHour.run()

# %% hints [markdown]
# 1. Two questions, one after the other: how many people for each stop *and hour*, and then the best hour for each
#    *stop*. What is the key of each step?
# 2. First `yield (stop, hour), number` with numbers as numbers; then `yield stop, (hour, sum)`, so that all hours of
#    a stop meet; last the greatest by people, and at equality the smallest hour.
# 3. A relative, the best day of each pupil: `yield (pupil, day), points`, then `yield pupil, (day, sum(points))`,
#    then `max(days, key=lambda pair: (pair[1], -pair[0]))`.

# %% question [markdown]
# Where would a combiner save something in this job, and could it be the reducer of that step?


# %% check
@exercise(**IN_PROCESSES)
def check(answer, draw):
    many = draw.random.randint(40, 60)
    # Two hours of the Mill are equally busy, 9 and 10; its fullest tram came in another.
    lines = [f"Mill 9 {many}", "Mill 9 30", f"Mill 10 {many - 5}", "Mill 10 35", f"Mill 17 {many + 9}", "Quay 11 0"]
    lines += [
        f"{draw.random.choice(('Harbour', 'Old-Town'))} {draw.random.randint(5, 23)} {draw.random.randint(0, 80)}"
        for _ in range(9)
    ]
    lines = shuffled(draw, [*lines, "", "Harbour 8", "Quay 7 NA", "Quay NA 7"])
    totals = {}
    for stop, hour, people in (line.split() for line in lines if line.count(" ") == 2 and "NA" not in line):
        hours = totals.setdefault(stop, {})
        hours[int(hour)] = hours.get(int(hour), 0) + int(people)
    right = {}
    for stop, hours in totals.items():
        most = max(hours.values())
        right[stop] = [min(hour for hour, people in hours.items() if people == most), most]
    job = jobs.mrjob(answer, lines)
    expect.equal(results(job), right)
    expect.equal(
        job.counters.get(("trams", "broken"), 0),
        4,
        says="The counter `broken` is {received}; {expected} lines were broken.",
    )
    in_processes(job, answer, lines, right)


# %% right
def _hours(
    read,
    add_up="stop, hour = key\n        yield stop, (hour, sum(numbers))",
    choose="yield stop, max(hours, key=lambda pair: (pair[1], -pair[0]))",
):
    return f"""
from mrjob.job import MRJob
from mrjob.step import MRStep


class BusiestHour(MRJob):
    def steps(self):
        return [MRStep(mapper=self.read, reducer=self.add_up), MRStep(reducer=self.choose)]

    def read(self, _, line):
        {read}

    def add_up(self, key, numbers):
        {add_up}

    def choose(self, stop, hours):
        {choose}


if __name__ == "__main__":
    BusiestHour.run()
"""


_COUNTED = """parts = line.split()
        if len(parts) == 3 and parts[1].isdigit() and parts[2].isdigit():
            yield (parts[0], int(parts[1])), int(parts[2])
        else:
            self.increment_counter("trams", "broken", 1)"""


@right
def hours_in_a_dictionary():
    """The mapper sends hours by stop, the first step joins them, the second hardly does anything."""
    return _hours(
        _but(
            _COUNTED,
            ("yield (parts[0], int(parts[1])), int(parts[2])", "yield parts[0], (int(parts[1]), int(parts[2]))"),
        ),
        add_up="""hours = {}
        for hour, people in numbers:
            hours[hour] = hours.get(hour, 0) + people
        yield key, sorted(hours.items())""",
        choose="""(hours,) = hours
        most = max(people for _, people in hours)
        yield stop, next(pair for pair in hours if pair[1] == most)""",
    )


# %% wrong
wrong(
    "people_in_a_class_variable",
    was=(
        "    def steps(self)",
        "            yield (parts[0], int(parts[1])), int(parts[2])",
        "        yield stop, (hour, sum(numbers))",
    ),
    now=(
        "    totals = {}\n\n    def steps(self)",
        "            key = parts[0], int(parts[1])\n            self.totals[key] = self.totals.get(key, 0) + int(parts[2])\n            yield key, 1",
        "        yield stop, (hour, self.totals[stop, hour])",
    ),
    belief="all_tasks_share_my_variables",
    says="With each task in a process of its own, the job gave {received}. A variable belongs to one process; only what a task yields goes to another. Which values does your reducer take from `totals`?",
    again="The mapper fills `totals` in its own process, and the reducer's process has an empty one. Yield the number of people, and add up what the reducer gets.",
)

wrong(
    "later_of_two_hours",
    was="yield stop, max(hours, key=lambda pair: (pair[1], -pair[0])",
    now="people, hour = max((people, hour) for hour, people in hours)\n        yield stop, (hour, people",
    belief="equals_are_the_same",
    says="Of two hours equally busy the later one was chosen. What does `max` compare when the people are equal?",
)

wrong(
    "fullest_tram",
    was="sum",
    now="max",
    belief="one_for_each_is_one_for_all",
    says="The people of one tram were taken for those of the hour. What was to be done with two lines of the same stop and hour?",
)

wrong(
    "hours_read_twice",
    was="yield stop, max(hours, key=lambda pair: (pair[1], -pair[0])",
    now="most = max(people for _, people in hours)\n        yield stop, (min(hour for hour, people in hours if people == most), most",
    belief="lazy_holds_results",
    says="It ended with an error in the second step: there was a greatest number, and then no hour had it. What had the first walk left of `hours`?",
)

wrong(
    "broken_lines_in_silence",
    was='self.increment_counter("trams", "broken", 1)',
    now="pass",
    belief="bad_lines_need_no_word",
    says="The stops are right, and nobody hears of the broken lines. How would you notice that half of the input was broken?",
)
