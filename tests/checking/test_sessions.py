"""A Spark session of this process and forked copies of it: both go on, and nothing that a copy did stays in the JVM."""

import os
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
import real_engines

from workbook import course
from workbook.authoring import draft, proof, survivors
from workbook.checking import budget, jobs, sessions
from workbook.checking.budget import Overrun
from workbook.checking.examine import examine
from workbook.checking.execute import execute
from workbook.checking.outcome import Verdict
from workbook.engines.spark import sockets

starts = real_engines.spark  # tests/spread.py marks this module by it
pytestmark = [starts, pytest.mark.once]


def run(function, seconds=60, memory_mb=2_000):
    return budget.run(function, seconds=seconds, memory_mb=memory_mb)


def active(spark):
    return [*spark.sparkContext.statusTracker().getActiveJobsIds()]


def test_a_copy_and_this_process_use_the_session_in_turn(spark):
    numbers = spark.sparkContext.parallelize(range(10), 2)

    for _ in range(3):
        assert run(lambda: {"sum": numbers.sum()})["sum"] == 45
        assert numbers.map(lambda each: each + 1).sum() == 55
        assert run(lambda: {"count": spark.range(7).count()})["count"] == 7


def test_what_both_hold_stays_when_the_copy_drops_it(spark):
    held = [spark.range(5)]

    def drop():
        held.clear()
        return {"count": spark.range(3).count()}

    assert run(drop)["count"] == 3
    assert held[0].count() == 5


def test_accumulators_of_a_copy_count(spark):
    def count():
        seen = spark.sparkContext.accumulator(0)
        spark.sparkContext.parallelize(range(10), 2).foreach(lambda each: seen.add(1))
        return {
            "seen": seen.value,
            "copy": os.getpid(),
            "there": [*map(str, sockets.folder().glob(f".check-{os.getpid()}*"))],
        }

    told = run(count)
    assert told["seen"] == 10
    assert told["there"]
    assert not [*sockets.folder().glob(f".check-{told['copy']}*")]  # others are of copies that live


def test_views_settings_functions_and_what_is_cached_do_not_outlive_a_copy(spark):
    spark.range(2).createOrReplaceTempView("mine")
    spark.conf.set("spark.sql.shuffle.partitions", "3")
    cached = spark.range(40).cache()
    cached.count()

    def change():
        spark.range(9).createOrReplaceTempView("mine")
        spark.range(9).createOrReplaceTempView("new")
        spark.conf.set("spark.sql.shuffle.partitions", "77")
        spark.conf.set("spark.sql.session.timeZone", "Asia/Tokyo")
        spark.udf.register("doubled", lambda each: 2 * each, "long")
        spark.range(50).cache().count()
        spark.sparkContext.parallelize([1]).cache().count()
        return {"count": spark.table("mine").count()}

    zone = spark.conf.get("spark.sql.session.timeZone")
    assert run(change)["count"] == 9

    assert spark.table("mine").count() == 2
    assert not spark.catalog.tableExists("new")
    assert not spark.catalog.functionExists("doubled")
    assert spark.conf.get("spark.sql.shuffle.partitions") == "3"
    assert spark.conf.get("spark.sql.session.timeZone") == zone
    assert cached.storageLevel.useMemory
    assert len(spark.sparkContext._jsc.getPersistentRDDs()) == 1
    cached.unpersist()
    spark.catalog.dropTempView("mine")


def test_the_calls_of_a_copy_have_their_names(spark):
    flights = jobs.frame([("UA", 20), ("AA", 3)], "carrier string, delay int")

    def fetch():
        ran = jobs.sparked(
            lambda flights: [flights.count(), flights.collect(), flights.toPandas()] and flights, flights
        )
        return {"actions": [*ran.call.actions], "fetched": [*ran.fetched]}

    said = run(fetch)
    assert said["actions"][0] == "count"
    assert len(said["fetched"]) == 2
    assert {*said["fetched"]} <= {"collect", "toPandas"}


def test_a_copy_cannot_stop_the_session(spark):
    def stop():
        spark.stop()
        spark.sparkContext.stop()
        return {}

    assert run(stop) == {"printed": ""}
    assert spark.range(4).count() == 4


def test_a_job_without_end_is_ended_with_its_copy(spark):
    def never():
        return {
            "count": spark.sparkContext.parallelize(range(2), 2).map(lambda each: [1 for _ in iter(int, 1)]).count()
        }

    began = time.monotonic()
    assert run(never, seconds=2) == Overrun("time", waiting=False)
    assert time.monotonic() - began < 60
    assert active(spark) == []
    assert spark.sparkContext.parallelize(range(4), 2).sum() == 6


def test_a_job_of_a_group_that_the_answer_named_is_ended_too(spark):
    def never():
        spark.sparkContext.setJobGroup("mine", "mine")
        return {"count": spark.sparkContext.parallelize([1], 1).map(lambda each: [1 for _ in iter(int, 1)]).count()}

    assert isinstance(run(never, seconds=1), Overrun)
    assert active(spark) == []


def test_kills_at_any_moment_leave_no_job_and_a_session_that_works(spark):
    def work():
        while True:
            spark.range(1_000).groupBy("id").count().collect()

    for each in range(4):
        assert isinstance(run(work, seconds=0.1 + each / 4), Overrun)
        assert active(spark) == []
    assert spark.range(6).count() == 6


def test_an_error_of_the_jvm_arrives_whole(spark):
    def ask():
        try:
            spark.range(3).select("nobody")
        except Exception as error:
            return {"error": type(error).__name__, "says": str(error)}

    said = run(ask)
    assert said["error"] == "AnalysisException"
    assert "nobody" in said["says"]


def test_where_there_is_no_session_nothing_is_asked(monkeypatch):
    monkeypatch.setattr(sessions, "_context", lambda: None)
    assert sessions.live() is None


SUMS = "def short_words(pairs):\n    return pairs.reduceByKey(lambda one, other: one + other)\n"


@pytest.fixture
def counts(fixture_course):
    """An exercise whose answer is given an RDD."""
    (path,) = fixture_course.root.glob("chapters/*/exercises/*short_words.py")
    path.write_text(
        (Path(__file__).parents[1] / "fixtures" / "word_counts.py").read_text(encoding="utf-8"), encoding="utf-8"
    )
    course.load.cache_clear()
    with draft.of(course.load(fixture_course.root).chapter("01")) as chapter:
        yield next(each for each in chapter.exercises if each.name == "short_words")


ANSWERS = {
    "right": (SUMS, Verdict.PASSED, ""),
    "wrong": (SUMS.replace("one + other", "one"), Verdict.WRONG, "Of each word one number is left."),
    "too early": (
        SUMS.replace("return ", "sums = ") + "    sums.count()\n    return sums\n",
        Verdict.WRONG, "A job ran before anybody asked for the sums.",
    ),
    "raises": (SUMS.replace("one + other", "one // 0"), Verdict.RAISED, ""),
}  # fmt: skip


@pytest.mark.parametrize("name", ANSWERS)
def test_an_answer_is_judged_beside_the_session_of_this_process(spark, counts, name):
    source, verdict, says = ANSWERS[name]
    answer = execute([("<answer>", source)])["short_words"]

    outcome = examine(counts, answer, source, seed=3)

    assert outcome.verdict is verdict, outcome
    assert outcome.sentence.startswith(says)
    assert spark.range(3).count() == 3


def test_an_answer_that_never_ends_leaves_no_job(spark, counts):
    counts = replace(counts, check=replace(counts.check, seconds=3))
    source = "def short_words(pairs):\n    return pairs.map(lambda pair: [1 for _ in iter(int, 1)])\n"
    answer = execute([("<answer>", source)])["short_words"]

    outcome = examine(counts, answer, source, seed=3)

    assert outcome.received == "still running after 3 seconds", outcome
    assert outcome.sentence.startswith("Your answer ran too long")
    assert active(spark) == []


def test_mutants_beside_a_session_are_judged_in_one_process(spark, counts, monkeypatch):
    spread = []
    monkeypatch.setattr(
        survivors, "_spread", lambda made, judge, until, count: spread.append(count) or [[] for _ in made]
    )

    survivors.hunt(counts, processes=4)

    assert spread == [1]


def test_such_an_exercise_can_be_proved(spark, counts):
    found = proof.prove(counts)

    assert {part: problems for part, problems in found.items() if problems} == {}


AFTER_A_STOP = """
from pyspark.sql import SparkSession
from workbook.checking import budget

def total():
    return {"sum": SparkSession.builder.getOrCreate().sparkContext.parallelize(range(10), 2).sum()}

spark = SparkSession.builder.getOrCreate()
spark.stop()
said = budget.run(total, seconds=100, memory_mb=4_000)
print(said["sum"], total()["sum"])
"""


def test_a_copy_after_the_end_of_a_session_leaves_none_in_its_jvm(tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", AFTER_A_STOP], cwd=tmp_path, capture_output=True, text=True, timeout=300
    )

    assert done.stdout == "45 45\n", done.stdout + done.stderr
