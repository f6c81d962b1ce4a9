"""Words about what Spark recorded: each fails where it should, says so in a sentence, and is marked as self-reported."""

from dataclasses import replace

import pytest

from workbook.checking import expect, queries
from workbook.checking.jobs.sparked import Sparked, Work
from workbook.checking.recording import Recording, recording

RAN = Sparked(
    call=Work(jobs=2, actions=("count", "collect")),
    work=Work(jobs=3, stages=4, tasks=16, shuffle_bytes=2_000, shuffle_records=60, input_records=500),
    partitions=4,
    brought=5_000,
    functions=(b"code", b"code with Hawaiian"),
    exchanges=2,
    joins=("sort merge join",),
    plan="BatchEvalPython [late(delay)], [pythonUDF0]\n+- Scan ExistingRDD[delay]",
    pushed=("IsNotNull(delay)", "IsNotNull(month)"),
    partition_filters=("isnotnull(month)",),
    way="SQL",
)
FINE = Sparked(
    call=Work(),
    work=Work(jobs=1, stages=2, tasks=4, shuffle_bytes=90, shuffle_records=6, input_records=20),
    partitions=2,
    persisted=1,
    broadcast=1,
    brought=40,
    functions=(b"code",),
    exchanges=1,
    joins=("broadcast hash join",),
    pushed=("IsNotNull(delay)", "GreaterThan(delay,15)"),
    partition_filters=("isnotnull(month)", "(month = 1)"),
    way="frame",
)
WORDS = {
    "jobs": (lambda ran: expect.jobs(ran), "2 jobs (by `count`, `collect`)"),
    "jobs, some": (lambda ran: expect.jobs(ran, most=1), "2 jobs; at most 1 job"),
    "stages": (lambda ran: expect.stages(ran, 2), "4 stages"),
    "tasks": (lambda ran: expect.tasks(ran, 8), "16 tasks"),
    "shuffled records": (lambda ran: expect.shuffled(ran, records=10), "60 records"),
    "shuffled bytes": (lambda ran: expect.shuffled(ran, size=100), "2,000 bytes"),
    "shuffled, both": (lambda ran: expect.shuffled(ran, records=60, size=100), "2,000 bytes"),
    "scanned": (lambda ran: expect.scanned(ran, 100), "500 rows"),
    "exchanges": (lambda ran: expect.exchanges(ran, 1), "2 exchanges"),
    "joins": (lambda ran: expect.joins(ran, "broadcast hash join"), "a sort merge join"),
    "pushed": (lambda ran: expect.pushed(ran, "delay"), "No filter on `delay` reached the source; it got none."),
    "pruned": (lambda ran: expect.pruned(ran, "month"), "No filter on `month`"),
    "builtin": (lambda ran: expect.builtin(ran), "Your plan has `BatchEvalPython`: there each row"),
    "way": (
        lambda ran: expect.way(ran, "frame"),
        "computed with a text of SQL, and the text asks for methods of frames",
    ),
    "partitions": (lambda ran: expect.partitions(ran, 2), "4 partitions"),
    "persisted": (lambda ran: expect.persisted(ran), "Nothing is kept"),
    "broadcast": (lambda ran: expect.broadcast(ran), "Nothing was broadcast"),
    "collected": (lambda ran: expect.collected(ran), "called `collect`"),
    "brought": (lambda ran: expect.brought(ran, 100), "5,000 bytes of items came to the driver; at most 100 bytes"),
    "carried": (lambda ran: expect.carried(ran, b"Hawaiian"), "18 bytes are sent"),
}


def recorded(word, ran):
    into = Recording()
    with recording(into):
        word(ran)
    return into.records


@pytest.mark.parametrize("name", WORDS)
def test_a_word_holds_and_fails_with_a_sentence(name):
    word, says = WORDS[name]
    (fine,) = recorded(word, FINE)
    (failed,) = recorded(word, RAN)

    assert (fine.passed, failed.passed) == (True, False)
    assert says in failed.says
    assert "?" in failed.says
    assert fine.reported
    assert failed.reported
    assert fine.key != failed.key
    assert fine.place.startswith("test_queries.py:")


def test_every_kind_of_step_in_python_is_seen():
    steps = ["ArrowEvalPython", "MapInPandas", "PythonMapInArrow", "FlatMapGroupsInPandas", "ArrowAggregatePython"]

    for step in steps:
        (record,) = recorded(expect.builtin, Sparked(plan=f"*(1) Project [n]\n+- {step} [f(n)], [x]"))
        assert (record.passed, f"→ +- {step}" in record.card) == (False, True)


def test_functions_of_rdds_that_moved_the_rows_of_a_frame_are_seen():
    (record,) = recorded(expect.builtin, Sparked(plan="*(1) Project [n]", of_rdds=True))
    assert (record.passed, "PythonRDD" in record.received) == (False, True)


PLAN = "   SortMergeJoin [k], [k], Inner\n   :- Exchange hashpartitioning(k, 4)\n   :  +- FileScan parquet [k] PushedFilters: []"


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("joins", "SortMergeJoin"),
        ("exchanges", ":- Exchange"),
        ("shuffled bytes", ":- Exchange"),
        ("pushed", ":  +- FileScan"),
        ("pruned", ":  +- FileScan"),
    ],
)
def test_the_plan_stands_on_the_card_with_the_line_that_matters(name, line):
    word, _ = WORDS[name]
    (record,) = recorded(word, replace(RAN, plan=PLAN))

    assert record.card.count("```") == 2
    assert [each[:1] for each in record.card.splitlines() if line in each] == ["→"]
    assert record.card.count("→") == 1
    assert record.says.endswith("?")


def test_a_long_plan_is_cut_and_braces_stay():
    said = queries.card("\n".join(["Project [{x}]" + "y" * 300] * 50), ())

    assert said.count("\n") == 32
    assert "[{x}]" in said
    assert "and 20 more lines" in said


def test_what_is_still_persisted_can_be_refused():
    (record,) = recorded(lambda ran: expect.persisted(ran, wanted=False), FINE)

    assert "still keeps 1 data set" in record.says


def test_without_any_join_another_sentence():
    (record,) = recorded(lambda ran: expect.joins(ran, "sort merge join"), Sparked())

    assert record.says.startswith("Your plan has no join")


def test_two_ways_are_neither_of_them():
    (record,) = recorded(lambda ran: expect.way(ran, "SQL"), Sparked(way="SQL and frame"))

    assert "a text of SQL and methods of frames" in record.says


def test_only_these_words_are_self_reported():
    (record,) = recorded(lambda ran: expect.equal(ran, 2), 1)

    assert not record.reported
