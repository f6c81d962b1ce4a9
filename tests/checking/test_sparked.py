"""Answers with a Spark session: what they give as plain data, and what Spark recorded of them."""

import datetime

import pytest
import real_engines

from workbook.checking.jobs import SESSION, frame, rdd, sparked
from workbook.checking.jobs.sparked import Work, read_plan

starts = real_engines.spark  # tests/spread.py marks this module by it
pytestmark = [starts, pytest.mark.once]

PAIRS = [(each % 3, each) for each in range(60)]
FLIGHTS = [("UA", 5), ("AA", 12), ("UA", 7)]
CARRIERS = [("UA", "United"), ("AA", "American")]


@pytest.fixture(autouse=True)
def session(spark):
    return spark


def test_a_lineage_starts_no_job_and_its_result_does():
    ran = sparked(lambda pairs: pairs.map(lambda pair: (pair[0], 1)), rdd(PAIRS, 3))

    assert (ran.kind, ran.partitions, len(ran.gave)) == ("RDD", 3, 60)
    assert ran.call == Work()
    assert (ran.work.jobs, ran.work.stages, ran.work.tasks, ran.work.shuffle_records) == (1, 1, 3, 0)


def test_an_action_of_the_answer_is_seen_with_its_name():
    ran = sparked(lambda pairs: len(pairs.collect()), rdd(PAIRS))

    assert (ran.kind, ran.gave, ran.call.jobs, ran.call.actions, ran.fetched) == (
        "value", 60, 1, ("collect",), ("collect",)
    )  # fmt: skip
    assert sparked(lambda pairs: pairs.count(), rdd(PAIRS)).fetched == ()


def test_what_a_frame_fetches_is_seen(session):
    ran = sparked(
        lambda flights: [row.carrier for row in flights.collect()], frame(FLIGHTS, "carrier string, delay int")
    )

    assert (sorted(ran.gave), ran.fetched) == (["AA", "UA", "UA"], ("collect",))
    assert sparked(lambda flights: flights.count(), frame(FLIGHTS, "carrier string, delay int")).fetched == ()


def test_by_key_shuffles_less_when_it_combines_first():
    reduced = sparked(lambda pairs: pairs.reduceByKey(lambda one, other: one + other), rdd(PAIRS))
    grouped = sparked(lambda pairs: pairs.groupByKey().mapValues(sum), rdd(PAIRS))

    assert sorted(reduced.gave) == sorted(grouped.gave)
    assert reduced.work.stages == grouped.work.stages == 2
    assert 0 < reduced.work.shuffle_bytes < grouped.work.shuffle_bytes


def test_a_frame_tells_its_rows_types_and_plan():
    def total(flights, carriers):
        return flights.join(carriers, "carrier").groupBy("name").sum("delay")

    ran = sparked(total, frame(FLIGHTS, "carrier string, delay int"), frame(CARRIERS, "carrier string, name string"))

    assert sorted(ran.gave) == [("American", 12), ("United", 12)]
    assert ran.columns == (("name", "string"), ("sum(delay)", "bigint"))
    assert ran.call == Work()
    assert len(ran.joins) == 1
    assert ran.exchanges >= 1
    assert "#" not in ran.plan


def test_a_broadcast_join_has_no_exchange_for_its_rows(session):
    from pyspark.sql.functions import broadcast

    ran = sparked(
        lambda flights, carriers: flights.join(broadcast(carriers), "carrier"),
        frame(FLIGHTS, "carrier string, delay int"),
        frame(CARRIERS, "carrier string, name string"),
    )

    assert (ran.joins, ran.exchanges) == (("broadcast hash join",), 0)


def test_filters_that_reach_the_source_are_told(session, tmp_path):
    path = str(tmp_path / "flights")
    rows = [(month, each, "x") for month in (1, 2) for each in range(20)]
    session.createDataFrame(rows, "month int, delay int, tail string").write.partitionBy("month").parquet(path)

    near = sparked(lambda spark: spark.read.parquet(path).where("month = 1 and delay > 15").select("delay"), SESSION)
    far = sparked(lambda spark: spark.read.parquet(path).where("month % 5 = 1 and delay % 50 > 15"), SESSION)

    assert sorted(near.gave) == [(each,) for each in range(16, 20)]
    assert near.pushed == ("IsNotNull(delay)", "GreaterThan(delay,15)")
    assert "(month = 1)" in near.partition_filters
    assert near.read == ("delay",)
    assert 0 < near.work.input_records <= 20
    assert not any("GreaterThan" in each for each in far.pushed)
    assert far.read == ("delay", "tail")


def test_what_is_persisted_and_broadcast_is_counted(session):
    def cached(pairs):
        weights = session.sparkContext.broadcast({0: 2})
        return pairs.mapValues(lambda each: each * weights.value.get(0)).cache()

    ran = sparked(cached, rdd(PAIRS))
    assert (ran.persisted, ran.broadcast) == (1, 1)
    assert sparked(lambda pairs: pairs, rdd(PAIRS)).persisted == 0
    assert sparked(lambda flights: flights.cache(), frame(FLIGHTS, "carrier string, delay int")).persisted == 1


def test_what_one_answer_keeps_no_other_finds(session, tmp_path):
    path = str(tmp_path / "flights")
    session.createDataFrame(FLIGHTS, "carrier string, delay int").write.parquet(path)

    def late(spark):
        spark.conf.set("spark.sql.shuffle.partitions", "9")
        found = spark.read.parquet(path).where("delay > 6")
        found.createOrReplaceTempView("late")
        return found

    assert sparked(lambda spark: late(spark).cache(), SESSION).persisted == 1
    assert "InMemoryTableScan" not in sparked(late, SESSION).plan
    assert not session.catalog.tableExists("late")
    assert session.conf.get("spark.sql.shuffle.partitions") == "4"


def test_rows_are_plain_data():
    def rows(spark):
        return spark.sql("select date'2013-01-02' as day, array(1, 2) as list, struct(1 as a) as one, 1.5 as x")

    assert sparked(rows, SESSION).gave == [(datetime.date(2013, 1, 2).isoformat(), [1, 2], (1,), 1.5)]


def test_an_error_of_the_result_is_the_answer_s(session):
    with pytest.raises(Exception, match="ZeroDivisionError") as raised:
        sparked(lambda pairs: pairs.map(lambda pair: pair[1] // 0), rdd(PAIRS))

    assert raised.value.of_answer


def test_settings_are_as_before(session):
    before = session.conf.get("spark.sql.maxMetadataStringLength")
    sparked(lambda pairs: pairs, rdd(PAIRS))

    assert session.conf.get("spark.sql.maxMetadataStringLength") == before


def test_of_an_adaptive_plan_the_one_that_ran_counts():
    plan = (
        "AdaptiveSparkPlan isFinalPlan=true\n+- == Final Plan ==\n   BroadcastHashJoin [k#1], [k#2]\n"
        "   :- Exchange hashpartitioning(k#1, 4)\n+- == Initial Plan ==\n   SortMergeJoin [k#1], [k#2]\n"
    )

    assert read_plan(plan)["joins"] == ("broadcast hash join",)
    assert read_plan(plan)["exchanges"] == 1


def test_the_same_result_three_ways_is_told_apart(session):
    from pyspark.sql import functions

    schema = "carrier string, delay int"

    def by_rdd(flights):
        pairs = flights.rdd.map(lambda row: (row.carrier, row.delay))
        return pairs.reduceByKey(lambda one, other: one + other)

    def by_rdd_as_frame(flights):
        return by_rdd(flights).toDF("carrier string, total long")

    def by_frame(flights):
        return flights.where("delay > 0").groupBy("carrier").agg(functions.expr("sum(delay)").alias("total"))

    def by_sql(flights):
        flights.createOrReplaceTempView("flights")
        return session.sql("SELECT carrier, sum(delay) AS total FROM flights WHERE delay > 0 GROUP BY carrier")

    def by_frame_behind_a_view(flights):
        by_frame(flights).createOrReplaceTempView("totals")
        return session.sql("SELECT * FROM totals")

    def by_frame_as_rdd(flights):
        return by_frame(flights).rdd.map(tuple)

    def by_frame_moved_as_rdd(flights):
        return by_frame(flights).rdd.map(tuple).reduceByKey(max)

    def by_rdd_with_a_step(flights):
        return by_rdd_as_frame(flights).distinct()

    def by_sql_as_value(flights):
        return sorted(map(tuple, by_sql(flights).collect()))

    ways, moved = {}, set()
    for answer in (
        by_rdd,
        by_rdd_as_frame,
        by_rdd_with_a_step,
        by_frame,
        by_sql,
        by_frame_behind_a_view,
        by_frame_as_rdd,
        by_frame_moved_as_rdd,
        by_sql_as_value,
    ):
        ran = sparked(answer, frame(FLIGHTS, schema))
        assert sorted(ran.gave) == [("AA", 12), ("UA", 12)]
        ways[answer.__name__] = ran.way
        moved |= {answer.__name__} if ran.of_rdds else set()

    assert moved == {"by_rdd_as_frame", "by_rdd_with_a_step"}
    assert ways == {
        "by_rdd": "RDD",
        "by_rdd_as_frame": "RDD",
        "by_rdd_with_a_step": "RDD and frame",
        "by_frame": "frame",
        "by_sql": "SQL",
        "by_frame_behind_a_view": "frame",
        "by_frame_as_rdd": "frame",
        "by_frame_moved_as_rdd": "RDD and frame",
        "by_sql_as_value": "SQL",
    }


@pytest.mark.parametrize(
    ("fetch", "least", "most"),
    [
        (lambda pairs: pairs.collect(), 20_000, 60_000),
        (lambda pairs: [*pairs.toLocalIterator()], 20_000, 60_000),
        (lambda pairs: pairs.toDF(["n", "text"]).collect(), 20_000, 90_000),
        (lambda pairs: pairs.count(), 1, 200),
        (lambda pairs: pairs.map(len), 0, 0),
    ],
    ids=["collect", "iterator", "frame", "count", "nothing"],
)
def test_what_an_action_brings_to_the_driver_is_counted(fetch, least, most):
    ran = sparked(lambda pairs: fetch(pairs) and 0, rdd([(n, "x" * 100) for n in range(200)]))
    assert least <= ran.brought <= most


def test_functions_carry_what_they_use_and_not_what_is_broadcast():
    names = {"UA": "United Air Lines of Hawaii"}

    def carrying(carriers):
        return carriers.map(names.get)

    def sent_once(carriers):
        table = carriers.context.broadcast(names)
        return carriers.map(lambda carrier: table.value.get(carrier))

    carried = [
        any(b"of Hawaii" in each for each in sparked(answer, rdd(["UA", "AA"])).functions)
        for answer in (carrying, sent_once)
    ]
    assert carried == [True, False]
