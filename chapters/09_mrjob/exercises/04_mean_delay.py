# %% task [markdown] points=3 core=true
# ## The mean, combined
#
# *Repair.* Each line is a carrier and a delay in whole minutes, such as `UA,12`, or `UA,-3` for three minutes early; all delays are known.
# The job is to yield each carrier and its mean delay, not rounded. With one mapper it does; on a cluster it does not. Mend it, and keep a
# combiner that leaves one pair for each carrier it has seen. The check runs your job without the combiner, with it in several places,
# and with it run over its own output.

# %% answer
# %%writefile mean_delay.py
from mrjob.job import MRJob


class MeanDelay(MRJob):
    """The mean delay of each carrier."""

    def mapper(self, _, line):
        carrier, minutes = line.split(",")
        ### BEGIN STUB
        # yield carrier, int(minutes)
        ### END STUB
        ### BEGIN SOLUTION
        yield carrier, (int(minutes), 1)
        ### END SOLUTION

    ### BEGIN STUB
    # def mean(self, carrier, delays):
    #     delays = list(delays)
    #     yield carrier, sum(delays) / len(delays)
    #
    # combiner = mean
    # reducer = mean
    ### END STUB
    ### BEGIN SOLUTION
    def combiner(self, carrier, parts):
        yield carrier, self.together(parts)

    def reducer(self, carrier, parts):
        total, count = self.together(parts)
        yield carrier, total / count

    def together(self, parts):
        """Total and count of all parts: the shape of one part."""
        total = count = 0
        for each_total, each_count in parts:
            total += each_total
            count += each_count
        return total, count

    ### END SOLUTION


if __name__ == "__main__":
    MeanDelay.run()

# %% hints [markdown]
# 1. Three delays were read in one place and one in another. What must each place say, so that the mean of four can be
#    worked out?
# 2. A total and a count can be put together; so let the mapper already yield both, for one flight. The combiner
#    yields the same shape.
# 3. A relative, the mean length of words by letter: the mapper yields `word[0], (len(word), 1)`. The combiner adds up
#    both and yields `letter, (length, words)`. The reducer adds up both and yields `letter, length / words`.

# %% question [markdown]
# What does your combiner make of a single value, and what of what it has made itself?

# %% check
# Runs one after another what a cluster may or may not run, in one process; pairs go through the job's own protocol.
DRIVER = """
import inspect, json
import job
from mrjob.job import MRJob

found = [each for each in vars(job).values() if inspect.isclass(each) and issubclass(each, MRJob) and each is not MRJob]
made = found[-1]([])
protocol = made.internal_protocol()


def sent(pairs):
    return [protocol.read(line) for line in sorted(protocol.write(*pair) for pair in pairs)]


def combined(pairs):
    return sent(made.combine_pairs(iter(pairs), 0)) if "combiner" in made.steps()[0].description(0) else pairs


with open("lines.txt") as file:
    mapped = sent(made.map_pairs(((None, line.rstrip()) for line in file), 0))
once = combined(mapped)
results = {
    "without": list(made.reduce_pairs(iter(mapped), 0)),
    "twice": list(made.reduce_pairs(iter(combined(once)), 0)),
    "left": len(once),
}
print(json.dumps(results))
"""


@jobs.once
def phases(source, lines):
    """What the phases of a job of one step give: without its combiner, with two runs of it, and the pairs that one run leaves."""
    command = f"cat > driver.py <<'END_OF_DRIVER'\n{DRIVER}\nEND_OF_DRIVER\npython driver.py"
    status, output = jobs.shell(script(source, lines, command))
    last = output.splitlines()[-1] if output.strip() else "it ended without a word"
    return (json.loads(last), "") if status == 0 else ({}, last)


def known_delay_line(random):
    """A carrier and a known delay; few carriers, so that parts differ in size."""
    return f"{random.choice(CARRIERS[:2])},{random.choice((random.randint(-20, 20), random.randint(40, 300)))}"


@exercise(**IN_PROCESSES | {"rounds": (5, None)})
def check(answer, draw):
    lines = draw.several(known_delay_line, 200, at_least=4, named="lines")
    minutes = defaultdict(list)
    for carrier, delay in (line.split(",") for line in lines):
        minutes[carrier].append(int(delay))
    means = [(carrier, sum(each) / len(each)) for carrier, each in minutes.items()]
    job = jobs.mrjob(answer, lines, options=MANY)
    if not gives(
        job, means, says="With a combiner in each of several places it gives {received}; {expected} are the means."
    ):
        return
    results, error = phases(answer, lines)
    for name, told_as in (("without", "Without the combiner"), ("twice", "With the combiner run over its own output")):
        expect.equal(
            error or sorted(([key, rounded(value)] for key, value in results[name]), key=repr),
            sorted(([key, rounded(value)] for key, value in means), key=repr),
            says=told_as + " it gives {received}; {expected} are the means.",
        )
    expect.equal(
        error or results["left"],
        len(minutes),
        says="{received} pairs are left after a combiner that saw all lines; {expected} would be enough.",
    )


# %% right
@right
def weighted_means():
    """A mean and its weight: put together, they are a mean and a weight again."""
    return job("""
        def mapper(self, _, line):
            carrier, minutes = line.split(",")
            yield carrier, (int(minutes), 1)

        def combiner(self, carrier, parts):
            total = weight = 0
            for mean, each in parts:
                total += mean * each
                weight += each
            yield carrier, (total / weight, weight)

        def reducer(self, carrier, parts):
            for _, (mean, weight) in self.combiner(carrier, parts):
                yield carrier, mean
    """)


# %% wrong
MEAN = job("""
    def mapper(self, _, line):
        carrier, minutes = line.split(",")
        yield carrier, (int(minutes), 1)

    def combiner(self, carrier, parts):
        yield carrier, self.together(parts)

    def reducer(self, carrier, parts):
        total, count = self.together(parts)
        yield carrier, total / count

    def together(self, parts):
        total = count = 0
        for each_total, each_count in parts:
            total += each_total
            count += each_count
        return total, count
""")

wrong(
    "shape_changes",
    was=("(int(minutes), 1", "yield carrier, self.together(parts"),
    now=("int(minutes", "parts = list(parts)\n        yield carrier, (sum(parts), len(parts)"),
    belief="A combiner runs for every key, so the reducer may rely on what it makes.",
    says="Without the combiner it ends with an error: the reducer was given plain numbers and wants pairs. Who promises that a combiner runs at all?",
)

wrong(
    "no_combiner",
    job("""
        def mapper(self, _, line):
            carrier, minutes = line.split(",")
            yield carrier, int(minutes)

        def reducer(self, carrier, delays):
            delays = list(delays)
            yield carrier, sum(delays) / len(delays)
    """),
    belief="A wrong combiner is mended by leaving it out.",
    says="The means are right, and every single flight travels to the reducer: there is no combiner any more. What would a combiner have to say of its flights, so that it may stay?",
)

wrong(
    "mean_of_parts",
    was="yield carrier, self.together(parts",
    now="total, count = self.together(parts)\n        yield carrier, (total / count, 1",
    belief="means_can_be_averaged",
    says="Each place sends its mean with the number 1, and the reducer gives all places the same weight. How many flights stand behind each of the means?",
)

wrong(
    "divides_by_parts",
    was="total, count = self.together(parts)\n        yield carrier, total / count",
    now="parts = list(parts)\n        yield carrier, sum(total for total, _ in parts) / len(parts)",
    belief="divides_by_what_is_at_hand",
    says="The total is right and was divided by the number of pairs that arrived. After a combiner, is a pair still a flight?",
)

wrong(
    "counts_pairs",
    was="yield carrier, self.together(parts",
    now="parts = list(parts)\n        yield carrier, (sum(total for total, _ in parts), len(parts)",
    belief="a_combiner_runs_once",
    says="It holds for one run of the combiner. Run over its own output, it takes each of its pairs for one flight. How often may a combiner see the same flights?",
)

wrong(
    "passes_twice",
    changed(
        MEAN,
        (
            "        total = count = 0\n"
            "        for each_total, each_count in parts:\n"
            "            total += each_total\n"
            "            count += each_count\n"
            "        return total, count",
            "        return sum(total for total, _ in parts), sum(count for _, count in parts)",
        ),
    ),
    belief="lazy_holds_results",
    says="It divides by zero: the count comes from a second pass over the values. What kind of thing are a combiner's values?",
)

equivalent(was="", now="parts = repeated(parts)", why="The mean of everything twice is the mean.")
