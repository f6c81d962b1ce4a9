# %% task [markdown]
# ## The two longest delays of each airport
#
# Make a frame with all columns of `flights`, and for each `origin` only the **two** rows with the longest `dep_delay`. Of equal delays, the smaller `flight` comes
# first. Delays are known.
#
# ```
# (JFK, 7, 50), (JFK, 3, 50), (JFK, 1, 50)  →  (JFK, 1, 50), (JFK, 3, 50)
# ```

# %% answer
def longest_of_each(flights):
    """A frame with the two longest delays of each airport."""
    ### BEGIN SOLUTION
    order = Window.partitionBy("origin").orderBy(F.desc("dep_delay"), "flight")
    numbered = flights.withColumn("place", F.row_number().over(order))
    return numbered.filter("place <= 2").drop("place")
    ### END SOLUTION


# %% hints [markdown]
# 1. Number the rows with `F.row_number().over(…)`. The window is partitioned by `origin`, and ordered by the delay, then by `flight`. Drop the number at the end.


# %% check
@exercise(on="spark", demands=("collects nothing",))
def check(answer, draw):
    def flight(random):
        return random.choice(["EWR", "JFK", "LGA"]), random.randint(1, 99), random.choice([50, random.randint(0, 90)])

    cases = [("JFK", 7, 50), ("JFK", 3, 50), ("JFK", 1, 50)]
    rows = sorted({*draw.several(flight, 40, at_least=4, named="flights", cases=cases)}, reverse=True)
    ran = jobs.sparked(answer, jobs.frame(rows, "origin string, flight int, dep_delay int"))
    right = []
    for origin in ("EWR", "JFK", "LGA"):
        own = sorted((row for row in rows if row[0] == origin), key=lambda row: (-row[2], row[1]))
        right += own[:2]
    gave = sorted(ran.gave) if ran.kind == "frame" else ran.gave
    if expect.equal(gave, sorted(right), says=differs(ran, "origin", "flight", "dep_delay")):
        expect.collected(ran)


# %% wrong
wrong(
    "longest_of_each_ranked",
    was='F.desc("dep_delay"), "flight"',
    now='F.desc("dep_delay")',
    belief="Rows with equal values come in the order of the table.",
    says="Your frame holds {received}, and {expected} is right. Your window gives no order among equal delays, so Spark may take any of these rows ([section 5](lesson#5)). Which column decides?",
    again='Order the window by `F.desc("dep_delay")` and then by `"flight"`.',
)
wrong(
    "longest_of_all",
    was='Window.partitionBy("origin").orderBy',
    now="Window.orderBy",
    belief="A window knows the groups by itself.",
    says="Your frame holds {received}, and {expected} is right. Your window numbers all rows together. What makes a group of each airport ([section 5](lesson#5))?",
    again='Begin the window with `Window.partitionBy("origin")`.',
)
