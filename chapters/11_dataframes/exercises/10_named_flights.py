# %% task [markdown] points=2
# ## The large table stays where it is
#
# *Combine.* `flights` is large and has the columns `flight` and `carrier`. `airlines` is small, with one row for each `carrier` and its `name`. Give each flight with the name of
# its airline, as (flight, name). A carrier without a name gives null.
#
# ```
# flights (1, UA), (2, ZZ);  airlines (UA, United)  →  (1, United), (2, null)
# ```
#
# Spark does not know the size of the two frames. **No row moves through a shuffle:** the plan has a broadcast hash join and no exchange. Your function starts no job.

# %% answer
def named_flights(flights, airlines):
    """Each flight with the name of its airline."""
    ### BEGIN SOLUTION
    return flights.join(broadcast(airlines), "carrier", "left").select("flight", "name")
    ### END SOLUTION


# %% hints [markdown]
# 1. In which kind of join do the rows of one table stay in their partitions? What happens to the other table?
# 2. `broadcast` marks a frame that Spark sends whole to every executor. Which of the two frames fits there?
# 3. Orders with the rate of their currency, with one gap:
#    ```python
#    orders.join(___, "currency", "left").select("order", "rate")
#    ```

# %% explanation [markdown]
# Each executor gets all airlines as a hash table, and looks up the carrier of its own flights. Without the mark, Spark shuffles both frames. Then it sees how small one of them is, and changes to a
# broadcast hash join, but the flights have already moved.

# %% question [markdown]
# From which size on does a broadcast cost more than a shuffle?


# %% check
@exercise(on="spark", demands=("lazily", "joins by broadcast"))
def check(answer, draw):
    names = {"UA": "United", "AA": "American", "HA": "Hawaiian", "B6": "JetBlue"}
    flights = draw.several(
        lambda random: (random.randint(3, 900), random.choice([*names])), 60, at_least=6, named="flights"
    )
    flights[:3] = [(1, "UA"), (2, "ZZ"), (1, "UA")]
    ran = jobs.sparked(
        answer,
        jobs.frame(flights, "flight int, carrier string", partitions=3),
        jobs.frame(draw.show("airlines", [*names.items()]), "carrier string, name string"),
    )
    wanted = [(number, names.get(carrier)) for number, carrier in flights]
    if is_frame(ran) and expect.rows(ran.gave, wanted) and expect.jobs(ran):
        says = "The rows are right. Your plan has {received}: all flights moved to other partitions ([section 7](lesson#7)). Which table could be sent whole, so that the other one stays?"
        if expect.exchanges(ran, 0, says=says):
            expect.joins(ran, "broadcast hash join")


# %% right
@right
def from_the_right(flights, airlines):
    return airlines.hint("broadcast").join(flights, "carrier", "right").select("flight", "name")


@right
def by_sql(flights, airlines):
    return flights.sparkSession.sql(
        """SELECT /*+ BROADCAST(a) */ flight, name
           FROM {flights} f LEFT JOIN {airlines} a ON f.carrier = a.carrier""",
        flights=flights,
        airlines=airlines,
    )


# %% wrong
wrong(
    "leaves_it_to_spark",
    was="broadcast(airlines)",
    now="airlines",
    belief="Spark sees by itself that a table is small.",
    says="The rows are right. Your plan has {received}. Spark found no mark on the small table, so it shuffled both tables. Even if it then chose a broadcast hash join, the flights had already moved ([section 7](lesson#7)). What do you know that Spark does not?",
    again="Mark the small table with `broadcast(…)`.",
)

wrong(
    "loses_flights",
    was=', "left")',
    now=")",
    belief="joins_keep_rows",
    says="Your frame differs: {received}. A flight whose carrier has no name is gone ([section 3](lesson#3)). Which kind of join keeps it?",
    again='Add `"left"` as the third argument of `join`.',
)


@wrong(
    belief="A small table belongs into my own process.",
    again="Replace `collect` and the map by a join with `broadcast(airlines)`.",
)
def brings_names_home(flights, airlines):
    """The names are right. Your function started {received} before anybody asked for a flight. An action, such as `collect`, runs at once and brings its result into your process ([section 2](lesson#2)). Which call sends a frame to all executors without that?"""
    names = [lit(value) for row in airlines.collect() for value in row]
    return flights.select("flight", F.try_element_at(F.create_map(*names), col("carrier")))


@wrong(
    belief="How a condition of a join is written makes no difference.",
    again="Join by equality: by the name of the column, or with `==`.",
)
def compares_each_pair(flights, airlines):
    """The names are right. Spark ran {received}, and the text asks for {expected}: without an equality there is no key to look up, so each flight is compared with each airline ([section 7](lesson#7)). Which condition says the same as an equality?"""
    codes = broadcast(airlines.withColumnRenamed("carrier", "code"))
    return flights.join(codes, col("carrier").startswith(col("code")), "left").select("flight", "name")
