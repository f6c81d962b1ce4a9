import csv
import random
import re
import time
from itertools import groupby, islice

import pytest

from workbook import places
from workbook.data.catalog import flights

REAL = places.data() / "flights" / "flights.csv"  # before a test gets a folder of its own
real = pytest.mark.skipif(not REAL.exists(), reason="needs the real flights: `workbook data make flights`")


@pytest.fixture(scope="module")
def rows():
    generator = random.Random(2013)
    return [flights.row(generator) for _ in range(20_000)]


def minutes(clock: str) -> int:
    return int(clock) // 100 * 60 + int(clock) % 100


def test_columns(rows):
    """A row has the real file's columns, in order, and holds text only."""
    assert all(tuple(row) == flights.COLUMNS for row in rows)
    assert {type(value) for row in rows for value in row.values()} == {str}


def test_forms(rows):
    """Every value is written as in the real file."""
    number = re.compile(r"0|-?[1-9]\d*")
    free = {"carrier", "tailnum", "origin", "dest", "time_hour"}
    may_miss = {"dep_time", "dep_delay", "arr_time", "arr_delay", "tailnum", "air_time"}
    for row in rows:
        for name, value in row.items():
            assert value != "NA" or name in may_miss
            assert value == "NA" or name in free or number.fullmatch(value), (name, value)
        assert re.fullmatch(r"201[34]-\d\d-\d\dT\d\d:00:00Z", row["time_hour"])


def test_rows_agree_with_themselves(rows):
    """Times and delays of a row say the same."""
    for row in rows:
        assert int(row["sched_dep_time"]) == int(row["hour"]) * 100 + int(row["minute"])
        if row["dep_delay"] != "NA":
            assert (minutes(row["sched_dep_time"]) + int(row["dep_delay"]) - minutes(row["dep_time"])) % 1440 == 0
        if row["arr_delay"] != "NA":
            assert (minutes(row["sched_arr_time"]) + int(row["arr_delay"]) - minutes(row["arr_time"])) % 1440 == 0
            assert row["air_time"] != "NA"


def test_shares(rows):
    """Lateness and gaps are about as frequent as in the real file: 39.5 % late, 2.80 % missing."""
    known = [int(row["arr_delay"]) for row in rows if row["arr_delay"] != "NA"]

    assert 0.37 < sum(delay > 0 for delay in known) / len(rows) < 0.42
    assert 0.022 < 1 - len(known) / len(rows) < 0.034
    assert 0.04 < sum(row["dep_delay"] == "0" for row in rows) / len(rows) < 0.06
    assert max(known) > 300


def test_repeatable():
    """The same generator gives the same flight on every machine."""
    row = flights.row(random.Random(1))

    assert " ".join(row.values()) == (
        "2013 11 6 1713 1715 -2 1954 2005 -11 UA 1893 N184UA EWR IAH 192 1400 17 15 2013-11-06T22:00:00Z"
    )


def test_quick():
    """A row is drawn in microseconds: a thousand for an exercise cost a blink."""
    generator = random.Random(5)
    best = min(_seconds(lambda: [flights.row(generator) for _ in range(1_000)]) for _ in range(5))

    assert best / 1_000 < 100e-6  # about 10 µs on a laptop; the rest is room for a busy machine


def _seconds(work) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


@real
def test_same_columns_as_the_real_file():
    """The real file's header is ours."""
    with REAL.open(newline="") as file:
        assert tuple(next(csv.reader(file))) == flights.COLUMNS


@real
def test_figures_that_lessons_state():
    """The rows that lessons count on stand where they say."""
    with REAL.open(newline="") as file:
        rows = list(islice(csv.DictReader(file), 60_000))
    delays = [int(row["arr_delay"]) if row["arr_delay"] != "NA" else None for row in rows]
    very_late = [number for number, delay in enumerate(delays, 1) if delay is not None and delay > 300]

    assert next(number for number, delay in enumerate(delays, 1) if delay is not None and delay > 1_000) == 7_073
    assert (delays[7_072], rows[7_072]["dep_delay"]) == (1_272, "1301")
    assert very_late[9] == 8_240
    assert [(month, len(list(group))) for month, group in groupby(row["month"] for row in rows)][:2] == [
        ("1", 27_004),
        ("10", 28_889),
    ]
