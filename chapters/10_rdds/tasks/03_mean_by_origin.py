# %% task [markdown]
# ## The mean delay of each airport
#
# The RDD holds pairs `(origin, minutes)`. Make an RDD of pairs `(origin, mean)`. **Let each partition send one state for each airport.**

# %% answer
def mean_by_origin(pairs):
    """An RDD of pairs: the airport and its mean delay."""
    ### BEGIN SOLUTION
    states = pairs.mapValues(lambda minutes: (minutes, 1))
    totals = states.reduceByKey(lambda left, right: (left[0] + right[0], left[1] + right[1]))
    return totals.mapValues(lambda state: state[0] / state[1])
    ### END SOLUTION


# %% hints [markdown]
# 1. Three transformations: `mapValues` makes the state `(minutes, 1)`, `reduceByKey` adds two states, and `mapValues` divides.


# %% check
@exercise(on="spark", demands=("lazily", "shuffles little"))
def check(answer, draw):
    def pair(random):
        return random.choice(["EWR", "JFK", "LGA"]), random.randint(-20, 200)

    cases = [("JFK", 20), ("JFK", 60), ("EWR", 0)]
    pairs = draw.several(pair, 3_000, at_least=5, named="pairs", cases=cases, ends=[("JFK", 10), ("JFK", -10)])
    ran = jobs.sparked(answer, jobs.rdd(pairs, 4))
    if expect.note(
        ran.kind == "RDD",
        ran.gave,
        says="Your function gave {received}, and an RDD of pairs is asked for. Which of your calls is an action?",
    ) and expect.equal(means(ran.gave), means_of(pairs)):
        expect.jobs(ran)
        if draw.is_last:
            expect.shuffled(ran, size=least_shuffle(pairs))


# %% wrong
wrong(
    "mean_by_origin_of_means",
    was=(
        "mapValues(lambda minutes: (minutes, 1))",
        "lambda left, right: (left[0] + right[0], left[1] + right[1])",
        "lambda state: state[0] / state[1]",
    ),
    now=("mapValues(float)", "lambda left, right: (left + right) / 2", "lambda mean: mean"),
    belief="Any reducer combines.",
    says="Your RDD gave {received}, and {expected} is right. The midpoint of two means is a mean only if both stand for as many flights. Which state keeps the number of flights ([section 4](lesson#4))?",
    again="Reduce pairs `(total, count)`, and divide at the end.",
)
wrong(
    "mean_by_origin_grouped",
    was=("states.reduceByKey(lambda left, right: (left[0] + right[0], left[1] + right[1]))", "state[0] / state[1]"),
    now=("pairs.groupByKey()", "sum(state) / len(state)"),
    belief="Values have to be together before they can be added.",
    says="The means are right. But every value went through the shuffle. A total and a count can be added within each partition first. Which method does that?",
    again="Call `reduceByKey` with a function that adds two states. It adds before it sends; `groupByKey` sends every value.",
)
