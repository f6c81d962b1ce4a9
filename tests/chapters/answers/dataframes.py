"""Answers to the exercises on data frames: some that avoid the idea, and right ones in other styles."""

REFUSED = {
    "late_by_origin": [
        """
def late_by_origin(flights):
    counts = {}
    for row in flights.collect():
        counts[row.origin] = counts.get(row.origin, 0) + int((row.dep_delay or 0) > 60)
    return flights.sparkSession.createDataFrame([*counts.items()], "origin string, late long")
""",
        """
def late_by_origin(flights):
    pairs = flights.rdd.map(lambda row: (row.origin, int((row.dep_delay or 0) > 60)))
    return pairs.reduceByKey(lambda one, other: one + other).toDF(["origin", "late"])
""",
    ],
    "unknown_planes": [
        """
def unknown_planes(flights, planes):
    built = planes.withColumnRenamed("year", "built")
    joined = flights.select("tailnum").join(built, "tailnum", "left")
    return joined.where("built IS NULL AND tailnum IS NOT NULL").select("tailnum").distinct()
""",
    ],
    "mean_lateness": [
        """
def mean_lateness(flights):
    pairs = flights.rdd.map(lambda row: (row[0], (0, 0) if row[1] is None else (max(row[1], 0), 1)))
    sums = pairs.reduceByKey(lambda one, other: (one[0] + other[0], one[1] + other[1]))
    means = sums.mapValues(lambda state: state[0] / state[1] if state[1] else None)
    return flights.sparkSession.createDataFrame(means, "carrier string, lateness double")
""",
    ],
    "three_worst": [
        """
def three_worst(flights):
    return flights.where("delay IS NOT NULL").orderBy(col("delay").desc()).limit(3)
""",
        """
def three_worst(flights):
    def worst(part):
        part = part.dropna(subset=["delay"])
        return part[part["delay"].rank(method="min", ascending=False) <= 3].astype({"delay": int})

    return flights.groupBy("origin").applyInPandas(worst, flights.schema)
""",
        """
def three_worst(flights):
    by_delay = Window.partitionBy("origin").orderBy(F.desc("delay"))
    known = flights.repartition(1).where("delay IS NOT NULL")
    return known.withColumn("place", F.rank().over(by_delay)).where("place <= 3").drop("place")
""",
    ],
    "departure_utc": [
        """
def departure_utc(flights, airports):
    placed = flights.join(airports, col("origin") == col("faa"), "left")
    utc = F.convert_timezone(lit("America/New_York"), lit("UTC"), col("local"))
    return placed.select("flight", F.date_format(utc, "yyyy-MM-dd HH:mm").alias("utc"))
""",
    ],
    "error_owners": [
        """
def error_owners(spark, path, hosts, first, last):
    asked = col("day").between(first, last) & (col("status") >= 500)
    errors = spark.read.parquet(path).where(asked).repartition(1).join(broadcast(hosts), "host", "left")
    owner = F.coalesce("owner", lit("unknown")).alias("owner")
    counts = errors.groupBy("day", owner).agg(F.count("*").alias("errors"))
    by_errors = Window.partitionBy("day").orderBy(F.desc("errors"))
    return counts.withColumn("place", F.rank().over(by_errors)).where("place <= 2").drop("place")
""",
        """
def error_owners(spark, path, hosts, first, last):
    cases = F.lit("unknown")
    for row in hosts.toLocalIterator():
        cases = F.when(col("host") == row.host, row.owner).otherwise(cases)
    errors = spark.read.parquet(path).where(col("day").between(first, last) & (col("status") >= 500))
    counts = errors.groupBy("day", cases.alias("owner")).agg(F.count("*").alias("errors"))
    by_errors = Window.partitionBy("day").orderBy(F.desc("errors"))
    return counts.withColumn("place", F.rank().over(by_errors)).where("place <= 2").drop("place")
""",
    ],
}

ACCEPTED = {
    "weather_kept": [
        """
def weather_kept(flights, weather):
    return flights.sparkSession.sql(
        "SELECT carrier, origin, hour, (SELECT avg(temp) FROM {weather} w WHERE w.origin = f.origin AND w.hour = f.hour)"
        " AS temp FROM {flights} f",
        flights=flights,
        weather=weather,
    )
""",
    ],
    "three_worst": [
        """
def three_worst(flights):
    known = flights.where("delay IS NOT NULL")
    lists = known.groupBy("origin").agg(F.collect_list(F.struct("delay", "flight")).alias("all"))
    worst = "explode(filter(all, each -> size(filter(all, other -> other.delay > each.delay)) < 3)) AS one"
    return lists.selectExpr("origin", worst).select("origin", "one.flight", "one.delay")
""",
    ],
    "departure_utc": [
        """
def departure_utc(flights, airports):
    placed = flights.join(airports, flights.origin == airports.faa, "left")
    parts = [f"{part}(local)" for part in ("year", "month", "day", "hour", "minute", "second")]
    moment = F.expr(f"make_timestamp_ltz({', '.join(parts)}, tzone)").cast("timestamp_ntz")
    utc = F.convert_timezone(None, lit("UTC"), moment)
    return placed.select("flight", F.date_format(utc, "yyyy-MM-dd HH:mm").alias("utc"))
""",
    ],
    "error_owners": [
        """
def error_owners(spark, path, hosts, first, last):
    log = spark.read.parquet(path).where(f"day >= '{first}' AND day <= '{last}' AND status >= 500")
    counts = log.groupBy("day", "host").count().join(broadcast(hosts), "host", "left")
    owners = counts.fillna("unknown", ["owner"]).groupBy("day", "owner").agg(F.sum("count").alias("errors"))
    by_errors = Window.partitionBy("day").orderBy(col("errors").desc())
    return owners.select("*", F.rank().over(by_errors).alias("place")).where("place <= 2").drop("place")
""",
    ],
}
