# %% task [markdown] points=2 core=true
# ## A join that must not multiply
#
# *Apply.* `delays` has a pair (hour, minutes late) for each flight. `reports` has pairs (hour, report). A report is a pair (second of the hour, wind), and an hour
# may have many of them, in any order. Make an RDD of pairs (minutes late, wind): **one for each flight**, with the wind of the **last** report of its
# hour, or None if the hour has no report.
#
# ```
# (7, 12), (7, -3), (8, 0)   and   (7, (50, 9)), (7, (20, 4))
#   →  (12, 9), (-3, 9), (0, None)
# ```
#
# **Start no job**, and **let each partition send at most one report for each hour** through the shuffle.

# %% answer
def one_report(delays, reports):
    """An RDD of pairs of minutes late and wind, one for each flight."""
    ### BEGIN SOLUTION
    last = reports.reduceByKey(max).mapValues(lambda report: report[1])
    return delays.leftOuterJoin(last).values()
    ### END SOLUTION


# %% hints [markdown]
# 1. A join pairs every left value with every right value of the same key. How many reports may an hour have if each flight must appear once?
# 2. Reduce the reports first. Pairs are compared by their first part: `max((20, 4), (50, 9))` is `(50, 9)`. Then use `leftOuterJoin`.
# 3. Sales with the lowest price of each fruit, with one gap:
#    ```python
#    lowest = prices.reduceByKey(___)
#    return sales.leftOuterJoin(lowest).values()
#    ```

# %% explanation [markdown]
# After `reduceByKey`, an hour has at most one report, so each flight appears once. The reduction also makes the join cheap: each partition sends
# at most one report for each hour.

# %% question [markdown]
# How can you find out before a join whether a key occurs twice on one side?


# %% check
@exercise(on="spark", demands=("lazily", "shuffles little"))
def check(answer, draw):
    def flight(random):
        return random.randint(5, 9), random.randint(-20, 60)

    def report(random):
        return random.randint(5, 8), (random.randint(0, 3_000), random.randint(0, 40))

    delays = draw.several(flight, 40, at_least=4, named="delays", cases=[(7, 5), (7, 5), (10, 0)])
    cases, ends = [(7, (3_500, 2)), (7, (3_400, 39))], [(7, (200, 30)), (7, (300, 10))]
    reports = draw.several(report, 3_000, at_least=3, named="reports", cases=cases, ends=ends)
    last = {hour: max(each for at, each in reports if at == hour)[1] for hour, _ in reports}
    ran = jobs.sparked(answer, jobs.rdd(delays, 2), jobs.rdd(reports, 4))
    if is_rdd(ran) and expect.rows(ran.gave, [(late, last.get(hour)) for hour, late in delays]):
        expect.jobs(ran)
        expect.shuffled(ran, size=6_000)


# %% right
@right
def by_cogroup(delays, reports):
    def winds(sides):
        flights, found = sides
        wind = max(found, default=(0, None))[1]
        return [(late, wind) for late in flights]

    later = reports.reduceByKey(lambda left, right: left if left[0] >= right[0] else right)
    return delays.cogroup(later).flatMap(lambda pair: winds(pair[1]))


@right
def by_aggregate(delays, reports):
    last = reports.aggregateByKey((-1, None), max, max)
    return delays.leftOuterJoin(last).map(lambda pair: (pair[1][0], pair[1][1] and pair[1][1][1]))


# %% wrong
@wrong(
    belief="joins_keep_rows",
    again="Reduce `reports` with `reduceByKey(max)` before the join.",
)
def multiplied(delays, reports):
    """Your RDD has {received}. Each flight appears once for every report of its hour. A join pairs every left value with every right value of the same key ([section 1](lesson#1)). How many reports may an hour have if each flight must appear once?"""
    return delays.leftOuterJoin(reports.mapValues(lambda report: report[1])).values()


@wrong(
    belief="Pairs that a join doubled can be removed afterwards.",
    again="Do not repair the result of the join. Reduce `reports` with `reduceByKey(max)` first.",
)
def reduced_afterwards(delays, reports):
    """Your RDD has {received}. Two flights of the same hour with the same minutes late became one. After a join, such flights look the same as pairs that the join multiplied ([section 1](lesson#1)). Which side can be reduced before the join?"""
    joined = delays.leftOuterJoin(reports).map(lambda pair: ((pair[0], pair[1][0]), pair[1][1] or (0, None)))
    return joined.reduceByKey(lambda left, right: max(left, right, key=lambda report: report[0])).map(
        lambda pair: (pair[0][1], pair[1][1])
    )


wrong(
    "most_wind",
    was=("reduceByKey(max).mapValues(lambda report: report[1])",),
    now=("mapValues(lambda report: report[1]).reduceByKey(max)",),
    belief="`max` finds the last value.",
    says="Your RDD has {received}. It has the greatest wind of each hour. `reduceByKey` compares only the values that it is given, and `mapValues` had removed the seconds ([section 1](lesson#1)). What decides which report is the last?",
    again="Call `reduceByKey(max)` on whole reports first, and take the wind afterwards.",
)

wrong(
    "lost_hours",
    was="leftOuterJoin",
    now="join",
    belief="joins_keep_rows",
    says="Your RDD has {received}. Flights of an hour without a report are lost: `join` needs a partner on both sides ([section 1](lesson#1)). Which join keeps them?",
    again="Use `leftOuterJoin`: it gives None for a missing report.",
)


@wrong(
    belief="Values have to be together before the last can be found.",
    again="Replace `groupByKey().mapValues(max)` by `reduceByKey(max)`.",
)
def grouped_first(delays, reports):
    """The pairs are right. But `groupByKey` sent every report through the shuffle. Each partition can find its own last report of an hour (chapter 10). Which method reduces the values before the shuffle?"""
    last = reports.groupByKey().mapValues(lambda each: max(each)[1])
    return delays.leftOuterJoin(last).values()
