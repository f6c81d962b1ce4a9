# %% task [markdown] points=2 core=true
# ## Weather for each flight
#
# *Apply.* `flights` has the columns `carrier`, `origin` and `hour`, and `weather` has `origin`, `hour` and `temp`. Add the temperature to each flight, as
# `carrier, origin, hour, temp`. **The result has one row for each flight.**
#
# - Some hours have several readings: take their mean.
# - Some flights have no reading: their `temp` is null.
#
# ```
# flights  (UA, JFK, 5), (UA, JFK, 5), (AA, LGA, 6)
# weather  (JFK, 5, 40.0), (JFK, 5, 42.0)
#     →    (UA, JFK, 5, 41.0), (UA, JFK, 5, 41.0), (AA, LGA, 6, null)
# ```
#
# One carrier may have two flights in the same hour. Your function starts no job.

# %% answer
def weather_kept(flights, weather):
    """Each flight with the mean temperature of its hour."""
    ### BEGIN SOLUTION
    hourly = weather.groupBy("origin", "hour").agg(F.avg("temp").alias("temp"))
    return flights.join(hourly, ["origin", "hour"], "left").select("carrier", "origin", "hour", "temp")
    ### END SOLUTION


# %% hints [markdown]
# 1. A join gives a row for each pair of partners. How many partners may a flight have here, at least and at most?
# 2. First let `weather` have one row for each key (`groupBy`, `agg`). Then choose the kind of join that keeps flights without a partner.
# 3. Airlines with the number of their planes, with one gap:
#    ```python
#    counts = planes.groupBy("carrier").count()
#    airlines.join(counts, "carrier", ___)
#    ```

# %% explanation [markdown]
# A left join keeps every row of its left side. It keeps each only once if the right side has at most one row for a key. `groupBy` with the columns of the key makes sure of that.

# %% question [markdown]
# How would you test, with one `count`, that a table has no key twice?


# %% check
@exercise(on="spark", demands=("lazily", "collects nothing"))
def check(answer, draw):
    def flight(random):
        return random.choice(["UA", "AA"]), random.choice(["JFK", "LGA", "EWR"]), random.randint(5, 8)

    flights = draw.several(flight, 20, at_least=6, named="flights")
    flights[:4] = [("UA", "JFK", 5), ("UA", "JFK", 5), ("AA", "LGA", 9), ("B6", "LGA", 5)]
    weather = [
        ("JFK", 5, 40.0),
        ("JFK", 5, 41.0),
        ("LGA", 5, 38.0),
        ("EWR", 6, 30.5),
        ("EWR", 6, 30.5),
        ("EWR", 6, 32.0),
    ]
    draw.show("weather", weather)
    wanted = []
    for each in flights:
        temps = [temp for *key, temp in weather if (*key,) == each[1:]]
        wanted.append((*each, round(sum(temps) / len(temps), 6) if temps else None))
    ran = jobs.sparked(
        answer,
        jobs.frame(flights, "carrier string, origin string, hour int"),
        jobs.frame(weather, "origin string, hour int, temp double"),
    )
    if is_frame(ran) and expect.rows(rounded(ran.gave), wanted, says=differs(ran, "carrier", "origin", "hour", "temp")):
        expect.jobs(ran)


# %% right
@right
def by_sql(flights, weather):
    return flights.sparkSession.sql(
        """WITH hourly AS (SELECT origin, hour, AVG(temp) AS temp FROM {weather} GROUP BY ALL)
           SELECT f.*, temp FROM {flights} f LEFT JOIN hourly w ON f.origin = w.origin AND f.hour = w.hour""",
        flights=flights,
        weather=weather,
    )


@right
def by_subquery(flights, weather):
    return flights.sparkSession.sql(
        "SELECT *, (SELECT AVG(temp) FROM {weather} w WHERE w.origin = f.origin AND w.hour = f.hour) FROM {flights} f",
        flights=flights,
        weather=weather,
    )


# %% wrong
wrong(
    "loses_flights",
    was=', "left")',
    now=")",
    belief="joins_keep_rows",
    says="Your frame differs: {received}. The flights without a reading are gone: without a third argument, `join` keeps only rows that have a partner ([section 3](lesson#3)). Which side must keep all its rows?",
    again='Add `"left"` as the third argument of `join`.',
)


@wrong(
    belief="A left join gives as many rows as its left side has.",
    again='Group `weather` by `origin` and `hour` before the join, with `F.avg("temp")`.',
)
def multiplies(flights, weather):
    """Your frame differs: {received}. A flight whose hour has several readings appears once for each of them: a left join gives a row for each match ([section 3](lesson#3)). Which of the two tables must change before the join?"""
    return flights.join(weather, ["origin", "hour"], "left").select("carrier", "origin", "hour", "temp")


@wrong(
    belief="Rows that a join multiplied can be put together again afterwards.",
    again="Group `weather` before the join, so that nothing has to be put together.",
)
def repairs_afterwards(flights, weather):
    """Your frame differs: {received}. The grouping after the join made one row of all readings of a flight. It also made one row of two flights with equal carrier, origin and hour ([section 3](lesson#3)). Which table can you group alone, without losing a flight?"""
    joined = flights.join(weather, ["origin", "hour"], "left")
    return joined.groupBy("carrier", "origin", "hour").agg(F.avg("temp").alias("temp"))


@wrong(
    belief="One reading for each key is enough, whichever it is.",
    again='Replace `dropDuplicates` by `groupBy(…).agg(F.avg("temp"))`.',
)
def one_reading(flights, weather):
    """Your frame differs: {received}. Each flight appears once, but its temperature is that of one reading: `dropDuplicates` keeps any row of a key ([section 3](lesson#3)). Where does your code use the other readings of that hour?"""
    hourly = weather.dropDuplicates(["origin", "hour"])
    return flights.join(hourly, ["origin", "hour"], "left").select("carrier", "origin", "hour", "temp")


@wrong(
    belief="The hour alone says which reading belongs to a flight.",
    again="Group and join by both columns: `origin` and `hour`.",
)
def any_airport(flights, weather):
    """Your frame differs: {received}. Flights got readings of other airports, because their hour is the same ([section 3](lesson#3)). Which columns together say which reading belongs to a flight?"""
    hourly = weather.groupBy("hour").agg(F.avg("temp").alias("temp"))
    return flights.join(hourly, "hour", "left").select("carrier", "origin", "hour", "temp")
