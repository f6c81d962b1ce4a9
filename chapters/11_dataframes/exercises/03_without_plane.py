# %% task [markdown] points=1
# ## Flights without a plane
#
# *Copy and change.* `flights` names the plane of each flight by its `tailnum`, and `planes` has a row for each known plane. Give the flights whose plane is not in
# `planes`, with the columns of `flights`. A flight without a tail number is one of them.
#
# ```
# flights (21, N1), (22, N2), (23, null);  planes (N1, 1999)  →  (22, N2), (23, null)
# ```
#
# `planes` may hold a plane twice, a row without a tail number, and planes without a year. **Your function starts no job.**

# %% answer
def without_plane(flights, planes):
    """The flights whose plane is not known."""
    ### BEGIN SOLUTION
    return flights.join(planes, "tailnum", "left_anti").select(flights.columns)
    ### END SOLUTION


# %% hints [markdown]
# 1. Each flight is kept or dropped as a whole, and no column of `planes` is wanted. Which kind of join only asks whether there is a partner?
# 2. The third argument of `join` names the kind. One kind keeps the rows without a partner, each once.
# 3. The airlines that have a flight, with one gap:
#    ```python
#    airlines.join(flights, "carrier", "left____").select(airlines.columns)
#    ```

# %% explanation [markdown]
# `left_anti` keeps each flight that finds no partner, once, and none of the columns of `planes`. Null equals nothing, not even null. So a flight without a tail number finds no
# partner and stays.

# %% question [markdown]
# What does `left_semi` do with a plane that stands twice in `planes`?


# %% check
@exercise(on="spark", demands=("lazily", "collects nothing"))
def check(answer, draw):
    def flight(random):
        return random.randint(1, 900), random.choice(["N1", "N2", "N3", "N4", "N9"])

    flights = draw.several(flight, 20, at_least=6, named="flights")
    flights[:5] = [(21, "N1"), (22, "N9"), (22, "N9"), (23, None), (24, "N3")]
    planes = [("N1", 1999), ("N1", 1999), ("N2", 2004), ("N3", None)]
    planes = draw.show("planes", planes + [(None, 1987)] * draw.is_last)
    known = {tailnum for tailnum, _ in planes if tailnum}
    ran = jobs.sparked(
        answer, jobs.frame(flights, "flight int, tailnum string"), jobs.frame(planes, "tailnum string, year int")
    )
    if is_frame(ran) and expect.rows(
        ran.gave, [each for each in flights if each[1] not in known], says=differs(ran, "flight", "tailnum")
    ):
        expect.jobs(ran)


# %% right
@right
def left_and_null(flights, planes):
    keys = planes.select(col("tailnum").alias("known"))
    return flights.join(keys, col("tailnum") == col("known"), "left").where(col("known").isNull()).drop("known")


@right
def not_exists(flights, planes):
    return flights.sparkSession.sql(
        "SELECT * FROM {flights} f WHERE NOT EXISTS (SELECT 1 FROM {planes} p WHERE p.tailnum = f.tailnum)",
        flights=flights,
        planes=planes,
    )


# %% wrong
@wrong(
    belief="NOT IN and “has no partner” are the same.",
    again="Use `left_anti`, or NOT EXISTS. Both ask for a partner, and null is no partner.",
)
def not_in(flights, planes):
    """Your frame differs: {received}. `planes` has a row with null, and `x NOT IN (…, null)` is never true: it is false, or null ([section 4](lesson#4)). Which words of SQL ask only whether there is a partner?"""
    return flights.sparkSession.sql(
        "SELECT * FROM {flights} WHERE tailnum NOT IN (SELECT tailnum FROM {planes})", flights=flights, planes=planes
    )


@wrong(
    belief="Null is unequal to every value, so `NOT IN` keeps it.",
    again="Use `left_anti`: a row that finds no partner stays, also with null.",
)
def not_in_known(flights, planes):
    """Your frame differs: {received}. The flights without a tail number are gone: comparing null gives null, and a filter keeps only what is true ([section 4](lesson#4)). Which kind of join keeps a row that compares with nothing?"""
    return flights.sparkSession.sql(
        "SELECT * FROM {flights} WHERE tailnum NOT IN (SELECT tailnum FROM {planes} WHERE tailnum IS NOT NULL)",
        flights=flights,
        planes=planes,
    )


@wrong(
    belief="After a left join, null in any column means that there was no partner.",
    again="Ask for null in the key of `planes`, under a name of its own, or use `left_anti`.",
)
def null_year(flights, planes):
    """Your frame differs: {received}. A plane in `planes` has no year, so null in `year` does not tell it from a missing plane ([section 3](lesson#3)). Which column of `planes` is null only where the join found no partner?"""
    return flights.join(planes, "tailnum", "left").where(col("year").isNull()).select("flight", "tailnum")


@wrong(
    belief="The difference of two tables is the difference of their keys.",
    again="Keep whole flights: `left_anti` gives each flight without a partner, as often as it occurs.",
)
def subtract_keys(flights, planes):
    """Your frame differs: {received}. `subtract` compares distinct values, so two flights of one unknown plane became one ([section 3](lesson#3)). What keeps each flight on its own?"""
    unknown = flights.select("tailnum").subtract(planes.select("tailnum"))
    return flights.join(unknown, flights.tailnum.eqNullSafe(unknown.tailnum), "left_semi").distinct()


@wrong(
    belief="A small table belongs into my own process.",
    again="Replace `collect` and `isin` by a join with `left_anti`.",
)
def brings_keys_home(flights, planes):
    """The rows are right. Your function started {received}: `collect` brought the tail numbers into your process, and they went back inside the query ([section 2](lesson#2)). Which call compares two tables where they are?"""
    known = [row.tailnum for row in planes.where("tailnum IS NOT NULL").collect()]
    return flights.where(col("tailnum").isNull() | ~col("tailnum").isin(known))
