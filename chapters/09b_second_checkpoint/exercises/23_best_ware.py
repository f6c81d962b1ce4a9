# %% task [markdown] slot="project"
# ## What sells best
#
# Shops report what they sell: a line has the shop, the ware and the pieces, with semicolons between, such as `Mill;rye bread;3`. What was
# brought back has a minus: `Mill;rye bread;-1`. A shop has several lines for the same ware. A line that has not three parts, or whose pieces are
# anything but digits, or a minus and digits, is broken.
#
# Complete the job of mrjob. Its result has a line for each shop: the shop, and a list of the ware that it sold most of, after what was
# brought back, and how many pieces these were, such as `"Mill"	["rye bread", 2]`; of two such wares the first in the alphabet. For each broken
# line it adds 1 to a counter `broken` in the group `shops`.

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
# 1. Two questions, one after the other: how many pieces for each shop *and ware*, and then the best ware for each
#    *shop*. What is the key of each step?
# 2. First `yield (shop, ware), pieces`; then `yield shop, (ware, sum)`; last the pair with most pieces, and at
#    equality the first name. A sum may be below 0.
# 3. A relative, the favourite dish of each table: `yield (table, dish), plates`, then `yield table, (dish,
#    sum(plates))`, then `min(dishes, key=lambda pair: (-pair[1], pair[0]))`.

# %% question [markdown]
# Which of the two steps has the largest group, and how large is it for a thousand shops?


# %% check
@exercise(**IN_PROCESSES)
def check(answer, draw):
    many = draw.random.randint(20, 40)
    # Milk and bread are equal at the Mill, and the largest single sale was brought back; at the Quay more came back than was sold.
    lines = [
        f"Mill;milk;{many}",
        "Mill;milk;5",
        f"Mill;bread;{many + 5}",
        f"Mill;rye bread;{2 * many}",
        f"Mill;rye bread;-{many}",
    ]
    lines += ["Quay;milk;-2", "Quay;bread;-1", "Quay;milk;-1"]
    names = ("milk", "bread", "rye bread", "honey")
    lines += [
        f"{draw.random.choice(('Harbour', 'Old Town'))};{draw.random.choice(names)};{draw.random.randint(-3, 20)}"
        for _ in range(9)
    ]
    lines = shuffled(draw, [*lines, "Harbour;honey", "", "Mill;milk;many"])
    totals = {}
    for shop, ware, pieces in (line.split(";") for line in lines if line.count(";") == 2 and "many" not in line):
        wares = totals.setdefault(shop, {})
        wares[ware] = wares.get(ware, 0) + int(pieces)
    right = {shop: list(min(wares.items(), key=lambda pair: (-pair[1], pair[0]))) for shop, wares in totals.items()}
    job = jobs.mrjob(answer, lines)
    expect.equal(results(job), right)
    expect.equal(
        job.counters.get(("shops", "broken"), 0),
        3,
        says="The counter `broken` is {received}; {expected} lines were broken.",
    )
    in_processes(job, answer, lines, right)


# %% right
def _wares(
    read,
    add_up="shop, ware = key\n        yield shop, (ware, sum(numbers))",
    choose="yield shop, min(wares, key=lambda pair: (-pair[1], pair[0]))",
):
    return f"""
from mrjob.job import MRJob
from mrjob.step import MRStep


class BestWare(MRJob):
    def steps(self):
        return [MRStep(mapper=self.read, reducer=self.add_up), MRStep(reducer=self.choose)]

    def read(self, _, line):
        {read}

    def add_up(self, key, numbers):
        {add_up}

    def choose(self, shop, wares):
        {choose}


if __name__ == "__main__":
    BestWare.run()
"""


_SOLD = """try:
            shop, ware, pieces = line.split(";")
            yield (shop, ware), int(pieces)
        except ValueError:
            self.increment_counter("shops", "broken", 1)"""


@right
def wares_sorted():
    """Sums sorted; the first of them is the best."""
    return _wares(
        _SOLD,
        add_up="yield key[0], (-sum(numbers), key[1])",
        choose="pieces, ware = sorted(wares)[0]\n        yield shop, [ware, -pieces]",
    )


# %% wrong
wrong(
    "pieces_in_a_class_variable",
    was=(
        "    def steps(self)",
        "            yield (shop, ware), int(pieces)",
        "        yield shop, (ware, sum(numbers))",
    ),
    now=(
        "    totals = {}\n\n    def steps(self)",
        "            self.totals[shop, ware] = self.totals.get((shop, ware), 0) + int(pieces)\n            yield (shop, ware), 1",
        "        yield shop, (ware, self.totals[shop, ware])",
    ),
    belief="all_tasks_share_my_variables",
    says="In one process the wares are right. With a process for each task, the job gave {received}. On a cluster, the tasks run on several machines. How does a number come from a mapper to a reducer?",
    again="`totals` is filled in the mapper's process and read in the reducer's, where it is empty. Yield the pieces as the value of the pair.",
)

wrong(
    "nothing_comes_back",
    was='try:\n            shop, ware, pieces = line.split(";")\n            yield (shop, ware), int(pieces)\n        except ValueError',
    now='parts = line.split(";")\n        if len(parts) == 3 and parts[2].isdigit():\n            yield (parts[0], parts[1]), int(parts[2])\n        else',
    belief="digits_make_a_number",
    says="What was brought back counts as broken. Is `-1` a whole number, and is `-` a digit?",
)

wrong(
    "last_in_the_alphabet",
    was="yield shop, min(wares, key=lambda pair: (-pair[1], pair[0])",
    now="pieces, ware = max((pieces, ware) for ware, pieces in wares)\n        yield shop, (ware, pieces",
    belief="equals_are_the_same",
    says="Of two wares sold equally often the later in the alphabet was chosen. Which name is smaller, for `max`?",
)

wrong(
    "largest_sale",
    was="sum",
    now="max",
    belief="one_for_each_is_one_for_all",
    says="One large sale was enough, and that it was brought back made no difference. What do all lines of a ware say together?",
)

wrong(
    "broken_reports_in_silence",
    was='self.increment_counter("shops", "broken", 1)',
    now="pass",
    belief="bad_lines_need_no_word",
    says="Each shop has its ware, and the counter knows of no broken line. Who is to find out that a shop sends rubbish?",
)
