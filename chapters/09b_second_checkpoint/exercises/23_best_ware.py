# %% task [markdown] slot="project"
# ## What sells best
#
# Shops report their sales. A line has the shop, the ware and the pieces: `Mill;rye bread;3`. Pieces that a customer brought back have a
# minus: `Mill;rye bread;-1`. A shop has several lines for the same ware. A line is broken if it has not three parts, or if its pieces are not
# a whole number.
#
# Complete the job of mrjob. For each shop it yields the shop, with the ware of the largest sum and that sum: `"Mill"	["rye bread", 2]`. Of two equal
# sums, take the ware that comes first in the alphabet. For each broken line, add 1 to the counter `broken` of the group `shops`.
#
# **The check also runs each task in a process of its own, as a cluster does.**

# %% answer
# %%writefile best_ware.py
from mrjob.job import MRJob
from mrjob.step import MRStep


class BestWare(MRJob):
    def steps(self):
        return [MRStep(mapper=self.read, reducer=self.add_up), MRStep(reducer=self.choose)]

    def read(self, _, line):
        ### BEGIN SOLUTION
        try:
            shop, ware, pieces = line.split(";")
            yield (shop, ware), int(pieces)
        except ValueError:
            self.increment_counter("shops", "broken", 1)
        ### END SOLUTION

    def add_up(self, key, numbers):
        ### BEGIN SOLUTION
        shop, ware = key
        yield shop, (ware, sum(numbers))
        ### END SOLUTION

    def choose(self, shop, wares):
        ### BEGIN SOLUTION
        yield shop, min(wares, key=lambda pair: (-pair[1], pair[0]))
        ### END SOLUTION


if __name__ == "__main__":
    BestWare.run()

# %% hints [markdown]
# 1. The first step adds up pieces for each shop *and ware*. The second chooses a ware for each *shop*. What is the key of each step?
# 2. `read` yields a pair as the key. `add_up` yields the shop alone as the key. `min` with a `key` function can compare two things in turn.
# 3. The same for the favourite dish of each table. Fill the gaps:
#    ```python
#    def add_up(self, key, plates):
#        table, dish = key
#        yield ___, (dish, sum(plates))
#
#    def choose(self, table, dishes):
#        yield table, min(dishes, key=lambda pair: (___, pair[0]))
#    ```

# %% question [markdown]
# Which of the two steps has the largest group, and how large is it for a thousand shops?


# %% check
@exercise(**IN_PROCESSES)
def check(answer, draw):
    many, broken = draw.random.randint(40, 60), ["", "Harbour;honey", "Mill;milk;many", "Mill;milk;3;1"]
    # Two wares of the Mill are equal: as JSON, "rye bread" is sorted before "rye". Milk was brought back. All sums of Quay are below 0.
    lines = [f"Mill;rye bread;{many}", "Mill;rye;20", f"Mill;rye;{many - 20}", "Mill;beer;5", f"Mill;milk;{many + 9}"]
    lines += ["Mill;milk;-30", "Quay;milk;-2", "Quay;bread;-1", "Quay;bread;-1", "Quay;milk;-1"]
    # Lake has more than twenty wares, and more than twenty lines of its best one.
    lines += [f"Lake;tea {letter};1" for letter in "abcdefghijklmnopqrstuvw"] + ["Lake;tea w;1"] * 24
    lines += [f"Harbour;{draw.random.choice(('milk', 'honey'))};{draw.random.randint(-3, 20)}" for _ in range(9)]
    totals = {}
    for shop, ware, pieces in (line.split(";") for line in lines):
        totals[shop, ware] = totals.get((shop, ware), 0) + int(pieces)
    ranked = sorted(sorted(totals.items(), reverse=True), key=lambda total: total[1])
    right = {shop: [ware, pieces] for (shop, ware), pieces in ranked}  # the last of a shop stays
    two_steps(answer, shuffled(draw, lines + broken), right, ("shops", "broken"), len(broken))


# %% right
@right
def wares_sorted():
    """The first of the sorted sums is the best."""
    return job_of_two_steps(
        "BestWare",
        "add_up",
        """
    def read(self, _, line):
        parts = line.split(";")
        if len(parts) == 3 and parts[2].lstrip("-").isdigit():
            yield parts[:2], int(parts[2])
        else:
            self.increment_counter("shops", "broken", 1)

    def add_up(self, key, numbers):
        yield key[0], (-sum(numbers), key[1])

    def choose(self, shop, wares):
        pieces, ware = sorted(wares)[0]
        yield shop, [ware, -pieces]
""",
    )


# %% wrong
wrong(
    "pieces_in_a_class_variable",
    was=(
        "    def steps(self)",
        "yield (shop, ware), int(pieces)",
        "sum(numbers)",
    ),
    now=(
        "    totals = {}\n\n    def steps(self)",
        "self.totals[shop, ware] = self.totals.get((shop, ware), 0) + int(pieces)\n            yield (shop, ware), 1",
        "self.totals[shop, ware]",
    ),
    belief="all_tasks_share_my_variables",
    says="In one process the wares are right. With a process for each task, the job gave {received}. Tasks on a cluster exchange only what they yield. How does a number come from your mapper to your reducer?",
    again="The mapper fills the variable in its own process, and the reducer's process does not see that. Yield the pieces as the value of the pair.",
)

wrong(
    "first_of_equals",
    was="min(wares, key=lambda pair: (-pair[1], pair[0]))",
    now="max(wares, key=lambda pair: pair[1])",
    belief="equal_values_come_in_order",
    says="At the shop Mill, `rye` and `rye bread` have equal sums, and your job chose `rye bread`. The values of a key come in any order. What does your code compare when the sums are equal?",
    again="Compare the sums first. Where they are equal, compare the names: the smaller name must win.",
)

wrong(
    "nothing_comes_back",
    was='try:\n            shop, ware, pieces = line.split(";")\n            yield (shop, ware), int(pieces)\n        except ValueError',
    now='parts = line.split(";")\n        if len(parts) == 3 and parts[2].isdigit():\n            yield (parts[0], parts[1]), int(parts[2])\n        else',
    belief="digits_make_a_number",
    says="Your job treats pieces that were brought back as broken lines. `isdigit` is true only for texts that have nothing but digits. What is `'-1'.isdigit()`?",
    again="Accept a minus before the digits, or try `int` and catch the ValueError.",
)

wrong(
    "broken_reports_in_silence",
    was='self.increment_counter("shops", "broken", 1)',
    now="pass",
    belief="bad_lines_need_no_word",
    says="The wares are right, but the counter `broken` is {received} and not {expected}. Nobody can see that a shop sends broken lines. Where does your mapper meet one?",
    again='Call `self.increment_counter("shops", "broken", 1)` for each broken line.',
)

equivalent(was="", now="wares = repeated(wares)", why="The best of all wares twice is the same ware.")
