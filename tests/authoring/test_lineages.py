"""Lazy answers with a Spark session: each gives the same rows, and what is demanded shows that it avoids it."""

from dataclasses import replace

import pytest
import real_engines

from workbook.authoring import lazy
from workbook.checking import expect, jobs
from workbook.checking.recording import Recording, recording
from workbook.course.demands import OF_SESSIONS

starts = real_engines.spark  # tests/spread.py marks this module by it
pytestmark = [starts, pytest.mark.once]

PAIRS = jobs.rdd([("abcde"[each % 5], each) for each in range(400)], 4)
FLIGHTS = jobs.frame([("UA", each) for each in range(30)] + [("AA", 12)], "carrier string, delay int")
CARRIERS = jobs.frame([("UA", "United"), ("AA", "American")], "carrier string, name string")

SUMS = "def short_words(pairs):\n    return pairs.reduceByKey(lambda one, other: one + other)\n"
KEPT = "def short_words(pairs):\n    return pairs.mapValues(lambda each: each + 1).cache()\n"
JOINED = "def short_words(flights, carriers):\n    return flights.join(carriers.hint('broadcast'), 'carrier').select('name', 'delay')\n"
LATE = "def short_words(session, path):\n    return session.read.parquet(path).where('delay > 25').select('delay')\n"
FRAMES = "def short_words(flights):\n    return flights.where('delay > 20').groupBy('carrier').count()\n"
TEXT = (
    "def short_words(flights):\n    flights.createOrReplaceTempView('flights')\n"
    "    return flights.sparkSession.sql('SELECT carrier, count(*) AS n FROM flights WHERE delay > 20 GROUP BY carrier')\n"
)
MEASURES = {
    "lazily": (SUMS, (PAIRS,), expect.jobs),
    "collects nothing": (SUMS, (PAIRS,), expect.collected),
    "shuffles little": (SUMS, (PAIRS,), lambda ran: expect.shuffled(ran, size=1_300)),
    "filters at the source": (LATE, (jobs.SESSION, None), lambda ran: expect.pushed(ran, "delay")),
    "joins by broadcast": (JOINED, (FLIGHTS, CARRIERS), lambda ran: expect.joins(ran, "broadcast hash join")),
    "computed once": (KEPT, (PAIRS,), expect.persisted),
    "by frames": (FRAMES, (FLIGHTS,), lambda ran: expect.way(ran, "frame")),
    "by SQL": (TEXT, (FLIGHTS,), lambda ran: expect.way(ran, "SQL")),
}


@pytest.fixture(scope="module")
def path(spark, tmp_path_factory):
    """A Parquet file of delays."""
    path = str(tmp_path_factory.mktemp("data") / "flights")
    spark.createDataFrame([(each, "x") for each in range(30)], "delay int, tail string").write.parquet(path)
    return path


@pytest.mark.parametrize("demand", OF_SESSIONS)
def test_an_answer_that_avoids_a_demand_gives_the_same_and_is_seen(fixture_course, spark, path, demand):
    solved, inputs, measured = MEASURES[demand]
    exercise = fixture_course.exercise("short.short_words")
    exercise = replace(exercise, solution=solved, check=replace(exercise.check, demands=(demand,)))
    inputs = [path if each is None else each for each in inputs]

    def seen(candidate):
        """What the answer gave, and whether the demand was met."""
        ran = jobs.sparked(candidate.here(), *inputs)
        for each in spark.sparkContext._jsc.getPersistentRDDs().values():
            each.unpersist()
        with recording(Recording()) as into:
            measured(ran)
        return sorted(ran.gave), into.records[0].passed

    rows, met = seen(lazy.candidates.solution(exercise))
    made = [candidate for _, candidate in lazy.cheats(exercise)]
    assert met
    assert rows
    assert len(made) >= 2
    assert [seen(each) for each in made] == [(rows, False)] * len(made)


def test_twice_more_rows_shuffle_more_where_all_of_a_key_move(spark):
    def grouped(pairs):
        return pairs.groupByKey().mapValues(sum)

    def reduced(pairs):
        return pairs.reduceByKey(lambda one, other: one + other)

    few, many = (jobs.rdd([("abcde"[each % 5], each) for each in range(count)], 4) for count in (400, 4_000))
    sizes = {
        way.__name__: [jobs.sparked(way, each).work.shuffle_bytes for each in (few, many)] for way in (grouped, reduced)
    }

    assert sizes["grouped"][1] > 3 * sizes["grouped"][0]
    assert sizes["reduced"][1] < 1.3 * sizes["reduced"][0]
