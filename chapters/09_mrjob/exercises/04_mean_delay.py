# %% task [markdown] points=3 core=true
# ## The mean, combined
#
# *Repair.* Each line is a carrier and a delay in whole minutes, such as `UA,12`, or `UA,-3` for three minutes early. All delays are known.
# The job yields each carrier and its mean delay, not rounded. With one map task the means are right; on a cluster they are wrong. Correct the
# job. **Keep a combiner. It yields one pair for each carrier, of at most 100 bytes.** The check runs your job with a process for each task: with
# its combiner, without it, and with the combiner run again on its own output.

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
# 1. One combiner saw three delays, another saw one. What must each send, so that the mean of four can be computed?
# 2. A total and a count can be added up. Let mapper and combiner send values of the same shape.
# 3. The mean length of words by first letter, with two gaps:
#    ```python
#    def combiner(self, letter, parts):
#        length = words = 0
#        for each_length, each_words in parts:
#            length += ___
#            words += ___
#        yield letter, (length, words)
#    ```

# %% question [markdown]
# What does your combiner yield for a single value, and what for its own output?


# %% check
def known_delay_line(random):
    """A carrier and a known delay; few carriers, so that parts differ in size."""
    return f"{random.choice(CARRIERS[:2])},{random.choice((random.randint(-20, 20), random.randint(40, 300)))}"


@exercise(on="processes", demands=("a call for each key", "separate processes"), rounds=(5, None))
def check(answer, draw):
    lines = draw.several(known_delay_line, 200, at_least=4, named="lines")
    delays = defaultdict(list)
    for carrier, delay in (line.split(",") for line in lines):
        delays[carrier].append(int(delay))
    if job_apart := gives_anywhere(
        answer, draw, lines, [(each, sum(them) / len(them)) for each, them in delays.items()]
    ):
        expect.equal(
            (job_apart.combiner, job_apart.left, job_apart.longest <= 100),
            (True, len(delays), True),
            says="The means are right. We looked for a combiner, counted the pairs that it leaves of all lines, and asked whether each "
            "has at most 100 bytes: {received}; {expected} is right. What should a combiner send for each carrier?",
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
wrong(
    "shape_changes",
    was=("(int(minutes), 1", "yield carrier, self.together(parts"),
    now=("int(minutes", "parts = list(parts)\n        yield carrier, (sum(parts), len(parts)"),
    belief="A combiner runs for every key, so the reducer may rely on what it makes.",
    says="Without its combiner your job ended with an error: the reducer takes pairs, and the mapper sends numbers. Hadoop may skip a combiner ([section 7](lesson#7)). What must mapper and combiner have in common?",
    again="Let the mapper send the same kind of value that the combiner sends. Then the reducer works with both.",
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
    belief="A wrong combiner is corrected by leaving it out.",
    says="The means are right, but the job has no combiner, so each flight travels to a reducer ([section 7](lesson#7)). The text asks to keep one. Which value for several flights could a combiner send?",
    again="Write a `combiner` again. It may send a total and a count, but not a mean alone.",
)

wrong(
    "mean_of_parts",
    was="yield carrier, self.together(parts",
    now="total, count = self.together(parts)\n        yield carrier, (total / count, 1",
    belief="means_can_be_averaged",
    says="The job gives {received}; the means are {expected}. Each combiner sends its mean with the number 1, so all parts get the same weight. How many flights stand behind each part?",
    again="Send the total and the number of flights from the combiner. Divide in the reducer only.",
)

wrong(
    "counts_pairs",
    was="yield carrier, self.together(parts",
    now="parts = list(parts)\n        yield carrier, (sum(total for total, _ in parts), len(parts)",
    belief="a_combiner_runs_once",
    says="One run of the combiner gives the right means; a second run on its own output does not. The second time it counts pairs, not flights. How many flights does one of those pairs stand for?",
    again="A value that a combiner receives may stand for many flights. Add up the counts in the values; do not count the values.",
)
