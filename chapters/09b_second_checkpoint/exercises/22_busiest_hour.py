# %% task [markdown] slot="project"
# ## The busiest hour
#
# Trams count the people who get on. A line has the stop, the hour and the number of people: `Harbour 9 12`. A stop has several lines for the
# same hour. A line is broken if it has not three parts, or if its hour or number is not made of digits.
#
# Complete the job of mrjob. For each stop it yields the stop, with its busiest hour and the people of that hour: `"Harbour"	[9, 42]`. Of two
# equally busy hours, take the earlier one. For each broken line, add 1 to the counter `broken` of the group `trams`.
#
# **The check also runs each task in a process of its own, as a cluster does.**

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
        # The next step needs all hours of a stop together.
        yield stop, (hour, sum(numbers))
        ### END SOLUTION

    def choose(self, stop, hours):
        ### BEGIN SOLUTION
        yield stop, max(hours, key=lambda pair: (pair[1], -pair[0]))
        ### END SOLUTION


if __name__ == "__main__":
    BusiestHour.run()

# %% hints [markdown]
# 1. The first step adds up people for each stop *and hour*. The second chooses an hour for each *stop*. What is the key of each step?
# 2. `read` yields a pair as the key. `add_up` yields the stop alone as the key. `max` with a `key` function can compare two things in turn.
# 3. The same for the best day of each pupil. Fill the gaps:
#    ```python
#    def add_up(self, key, points):
#        pupil, day = key
#        yield ___, (day, sum(points))
#
#    def choose(self, pupil, days):
#        yield pupil, max(days, key=lambda pair: (pair[1], ___))
#    ```

# %% question [markdown]
# Where would a combiner save something in this job, and could it be the reducer of that step?


# %% check
@exercise(**IN_PROCESSES)
def check(answer, draw):
    many, broken = draw.random.randint(40, 60), ["", "Harbour 8", "Quay 7 NA", "Quay NA 7", "Quay 7 5 1"]
    # At the Mill, 9 and 10 are equally busy, and the fullest tram is at 17. Lake has more than twenty lines and hours.
    lines = [f"Mill 9 {many}", "Mill 9 30", f"Mill 10 {many - 5}", "Mill 10 35", f"Mill 17 {many + 9}", "Quay 11 0"]
    lines += [f"Lake {hour} 1" for hour in range(24)] + ["Lake 9 1"] * 24
    lines += [f"Harbour {draw.random.randint(5, 23)} {draw.random.randint(0, 80)}" for _ in range(9)]
    totals = {}
    for stop, hour, people in map(str.split, lines):
        totals[stop, int(hour)] = totals.get((stop, int(hour)), 0) + int(people)
    ranked = sorted(totals.items(), key=lambda total: (total[1], -total[0][1]))
    right = {stop: [hour, people] for (stop, hour), people in ranked}  # the last of a stop stays
    two_steps(answer, shuffled(draw, lines + broken), right, ("trams", "broken"), len(broken))


# %% right
@right
def hours_in_a_dictionary():
    """The first step adds up all hours of a stop."""
    return job_of_two_steps(
        "BusiestHour",
        "add_up",
        """
    def read(self, _, line):
        try:
            stop, hour, people = line.split()
            yield stop, (int(hour), int(people))
        except ValueError:
            self.increment_counter("trams", "broken", 1)

    def add_up(self, stop, pairs):
        hours = {}
        for hour, people in pairs:
            hours[hour] = hours.get(hour, 0) + people
        yield stop, sorted(hours.items(), key=lambda pair: (-pair[1], pair[0]))

    def choose(self, stop, hours):
        yield stop, next(hours)[0]
""",
    )


# %% wrong
wrong(
    "people_in_a_class_variable",
    was=(
        "    def steps(self)",
        "yield (parts[0], int(parts[1])), int(parts[2])",
        "sum(numbers)",
    ),
    now=(
        "    totals = {}\n\n    def steps(self)",
        "key = parts[0], int(parts[1])\n            self.totals[key] = self.totals.get(key, 0) + int(parts[2])\n            yield key, 1",
        "self.totals[stop, hour]",
    ),
    belief="all_tasks_share_my_variables",
    says="With each task in a process of its own, the job gave {received}. A variable belongs to one process, and other tasks get only what a task yields. Which values does your reducer take from a variable?",
    again="The mapper fills the variable in its own process, and the reducer's process does not see that. Yield the number of people, and add up what the reducer gets.",
)

wrong(
    "later_of_two_hours",
    was="-pair[0]",
    now="pair[0]",
    belief="equals_are_the_same",
    says="At the stop Mill, the hours 9 and 10 are equally busy, and your job chose 10. The text asks for the earlier one. What does `max` compare when the people are equal?",
    again="Compare the people first. Where they are equal, the smaller hour must win: compare the negative hour.",
)

wrong(
    "broken_lines_in_silence",
    was='self.increment_counter("trams", "broken", 1)',
    now="pass",
    belief="bad_lines_need_no_word",
    says="The stops are right, but the counter `broken` is {received} and not {expected}. A job that drops lines silently hides how much of its input is broken. Where does your mapper meet a broken line?",
    again='Call `self.increment_counter("trams", "broken", 1)` for each broken line.',
)

equivalent(was="", now="hours = repeated(hours)", why="The busiest of all hours twice is the same hour.")
