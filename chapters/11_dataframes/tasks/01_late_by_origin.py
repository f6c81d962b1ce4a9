# %% task [markdown]
# ## Late flights of each airport
#
# Make a frame with a row for each `origin`: the column `late` holds how many flights were **more than 60 minutes** late. A flight with an unknown delay is
# not late. **Use no Python function on the rows.**
#
# ```
# (JFK, 90), (JFK, 60), (EWR, null)  →  (JFK, 1), (EWR, 0)
# ```

# %% answer
def late_by_origin(flights):
    """A frame with the columns origin and late."""
    ### BEGIN SOLUTION
    late = F.count_if(F.col("dep_delay") > 60)
    return flights.groupBy("origin").agg(late.alias("late"))
    ### END SOLUTION


# %% hints [markdown]
# 1. `groupBy("origin").agg(…)` with `F.count_if(condition)`, and `alias` for the name of the column.


# %% check
def counted(ran, late):
    """What a card says of counts that are not right."""
    counts = [row[1] for row in ran.gave if len(row) == 2] if ran.kind == "frame" else []
    if None in counts:
        return "Your function gave {received}, and {expected} is right. Where every value is null, `sum` gives null, and not 0 ([section 4](lesson#4)). Which function counts the rows of a condition?"
    if counts and all(isinstance(each, int) for each in counts) and sum(counts) > late:
        return "Your function gave {received}, and {expected} is right. `count` counts every value that is not null, also false and 0 ([section 4](lesson#4)). Which function counts only where a condition is true?"
    return "Your function gave {received}, and {expected} is right. Compare the first airport whose number differs. Which of its flights does your function count?"


@exercise(on="spark", demands=("collects nothing",))
def check(answer, draw):
    def flight(random):
        return random.choice(["EWR", "JFK", "LGA"]), random.choice([None, random.randint(-20, 200), 60, 61])

    cases = [("JFK", 90), ("JFK", 60), ("EWR", None)]
    rows = draw.several(flight, 40, at_least=3, named="flights", cases=cases)
    ran = jobs.sparked(answer, jobs.frame(rows, "origin string, dep_delay int"))
    late = {origin: 0 for origin, _ in rows}
    for origin, minutes in rows:
        late[origin] += minutes is not None and minutes > 60
    gave = sorted(ran.gave) if ran.kind == "frame" else ran.gave
    if expect.equal(gave, sorted(late.items()), says=counted(ran, sum(late.values()))):
        expect.collected(ran)
        says = "The numbers are right. But the plan sends the rows to a Python function, which Spark cannot see into. Which function of `F` counts where a condition holds ([section 2](lesson#2))?"
        expect.builtin(ran, says=says)


# %% wrong
equivalent(was='"late"', now='"…"', why="The check compares rows, and not the name of the column.")

wrong(
    "late_by_origin_filtered",
    was=(
        'late = F.count_if(F.col("dep_delay") > 60)\n    ',
        'flights.groupBy("origin").agg(late.alias("late"))',
    ),
    now=("", 'flights.filter("dep_delay > 60").groupBy("origin").agg(F.count("*").alias("late"))'),
    belief="A group whose rows were all filtered away is still there, with the count 0.",
    says="Your function gave {received}, and {expected} is right. After a filter, `groupBy` sees only the rows that stayed. What happens to an airport without a late flight?",
    again='Do not filter. Count with `F.count_if(F.col("dep_delay") > 60)`.',
)
wrong(
    "late_by_origin_by_udf",
    was='F.count_if(F.col("dep_delay") > 60)',
    now='F.count_if(F.udf(lambda minutes: minutes is not None and minutes > 60, "boolean")("dep_delay"))',
    belief="A Python UDF equals a built-in.",
    says="The numbers are right. But a UDF sends each delay to a Python process. A comparison of columns stays in Spark ([section 2](lesson#2)). How do you write it?",
    again='Use `F.col("dep_delay") > 60` as the condition.',
)
