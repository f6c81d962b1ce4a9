# %% task [markdown] points=2
# ## Departures in UTC
#
# *Combine.* `flights` has `flight`, `origin` and `local`: the departure in local time, a timestamp without a time zone. `airports` has `faa`, `tz` (hours from UTC in winter) and
# `tzone`, the name of the time zone. Give pairs (flight, utc), where `utc` is text such as `2013-01-02 04:15`.
#
# ```
# (1, JFK, 2013-01-01 23:15), JFK in America/New_York  →  (1, "2013-01-02 04:15")
# (2, JFK, 2013-07-01 23:15)                           →  (2, "2013-07-02 03:15")
# ```
#
# Some airports have no time zone, or are not in `airports`: `utc` is null then. **No flight gets lost.** Use Spark's own functions. Your function starts no job.

# %% answer
def departure_utc(flights, airports):
    """The departure of each flight in UTC, as text."""
    ### BEGIN SOLUTION
    utc = F.convert_timezone(col("tzone"), lit("UTC"), col("local"))
    placed = flights.join(airports, col("origin") == col("faa"), "left")
    return placed.select("flight", F.date_format(utc, "yyyy-MM-dd HH:mm").alias("utc"))
    ### END SOLUTION


# %% hints [markdown]
# 1. In the example, the same local time becomes two times in UTC. Which column of `airports` knows about summer?
# 2. `F.convert_timezone(source, target, time)` takes names of time zones, also as columns. `F.date_format` makes text.
# 3. Arrivals in Tokyo, as they read on a clock in Paris, with one gap:
#    ```python
#    tokyo, paris = lit("Asia/Tokyo"), lit("Europe/Paris")
#    F.convert_timezone(tokyo, ___, col("arrival"))
#    ```

# %% explanation [markdown]
# A name such as `America/New_York` stands for all rules of that place, with its summer time. `tz` is one number. The left join keeps flights without a time zone, and
# `convert_timezone` gives null for them.

# %% question [markdown]
# One local time in autumn happens twice. Which of the two does Spark take?


# %% check
ZONES = {
    "JFK": (-5, "America/New_York"),
    "ORD": (-6, "America/Chicago"),
    "HNL": (-10, "Pacific/Honolulu"),
    "LHR": (0, "Europe/London"),
    "ZZZ": (-5, None),
}


@exercise(on="spark", demands=("lazily",))
def check(answer, draw):
    from datetime import UTC, datetime
    from zoneinfo import ZoneInfo

    def flight(random):
        month, day, hour, minute = (
            random.choice([1, 7]),
            random.randint(10, 20),
            random.randint(0, 23),
            random.randint(0, 59),
        )
        return random.randint(10, 900), random.choice([*ZONES]), datetime(2013, month, day, hour, minute)

    flights = draw.several(flight, 20, at_least=7, named="flights")
    winter, summer = datetime(2013, 1, 1, 23, 15), datetime(2013, 7, 1, 23, 15)
    flights[:6] = [
        *[(1, "JFK", winter), (2, "JFK", summer), (3, "HNL", summer)],
        *[(4, "LHR", winter), (5, "ZZZ", winter), (6, "QQQ", winter)],
    ]
    wanted = []
    for number, origin, local in flights:
        zone = ZONES.get(origin, (0, None))[1]
        utc = local.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC).strftime("%Y-%m-%d %H:%M") if zone else None
        wanted.append((number, utc))
    airports = [(faa, *zone) for faa, zone in ZONES.items()]
    ran = jobs.sparked(
        answer,
        jobs.frame(flights, "flight int, origin string, local timestamp_ntz"),
        jobs.frame(draw.show("airports", airports), "faa string, tz int, tzone string"),
    )
    if is_frame(ran) and expect.rows(ran.gave, wanted) and expect.builtin(ran):
        expect.jobs(ran)


# %% right
@right
def as_instant(flights, airports):
    joined = flights.join(airports.withColumnRenamed("faa", "origin"), "origin", "left")
    return joined.select("flight", F.to_utc_timestamp("local", col("tzone")).cast("string").substr(1, 16))


@right
def by_sql(flights, airports):
    return flights.sparkSession.sql(
        """SELECT flight, left(cast(convert_timezone(tzone, 'UTC', local) AS string), 16)
           FROM {flights} LEFT JOIN {airports} ON origin = faa""",
        flights=flights,
        airports=airports,
    )


# %% wrong
equivalent(was='lit("UTC")', now='lit("…")', why="UT is another name of UTC.")
equivalent(was='alias("utc")', now='alias("…")', why="The text asks for pairs, and names no column.")

wrong(
    "fixed_offset",
    was='F.convert_timezone(col("tzone"), lit("UTC"), col("local"))',
    now='col("local") - F.make_interval(hours=col("tz"))',
    belief="A time zone is a number of hours.",
    says="Your frame differs: {received}. In July, New York is 4 hours behind UTC, and `tz` says 5 all year ([section 4](lesson#4)). What knows the rules of summer time?",
    again="Use `tzone` with `F.convert_timezone` in place of `tz`.",
)

wrong(
    "other_direction",
    was='col("tzone"), lit("UTC")',
    now='lit("UTC"), col("tzone")',
    belief="A conversion between two time zones has no direction.",
    says="Your frame differs: {received}. The times moved the wrong way: they were read as UTC and turned into local time ([section 4](lesson#4)). In which time zone is `local` written?",
    again="`convert_timezone` takes the source first: `tzone`, and then UTC.",
)

wrong(
    "loses_flights",
    was=', "left")',
    now=")",
    belief="joins_keep_rows",
    says="Your frame differs: {received}. A flight whose origin is not in `airports` is gone ([section 3](lesson#3)). Which kind of join keeps it?",
    again='Add `"left"` as the third argument of `join`.',
)


@wrong(
    belief="Text always means a column.",
    again='Give the column itself: `F.to_utc_timestamp("local", col("tzone"))`.',
)
def zone_as_text(flights, airports):
    """Spark was asked for a time zone with the name `tzone`. The last argument of `to_utc_timestamp` is the name of one zone, if it is text ([section 4](lesson#4)). How do you give the column?"""
    placed = flights.join(airports, col("origin") == col("faa"), "left")
    return placed.select("flight", F.date_format(F.to_utc_timestamp("local", "tzone"), "yyyy-MM-dd HH:mm"))


@wrong(
    belief="A Python function and a function of Spark are equally good.",
    again="Replace the function of Python by `F.convert_timezone`.",
)
def in_python(flights, airports):
    """The times are right. Your plan has {received}: each time went to a process of Python and back ([section 2](lesson#2)). Which function of Spark knows the rules of time zones?"""
    from datetime import timezone
    from zoneinfo import ZoneInfo

    @udf("string")
    def in_utc(local, zone):
        if zone is None:
            return None
        return local.replace(tzinfo=ZoneInfo(zone)).astimezone(timezone.utc).strftime("%Y-%m-%d %H:%M")

    placed = flights.join(airports, col("origin") == col("faa"), "left")
    return placed.select("flight", in_utc("local", "tzone"))
