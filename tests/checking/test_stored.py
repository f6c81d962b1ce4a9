"""Files that note what is read of them, and what checks say about it."""

import io
import random

import pandas
import pyarrow
import pytest
from pyarrow import parquet

from workbook.checking import expect
from workbook.checking.recording import Recording, recording

GROUPS, ROWS = 8, 300


@pytest.fixture(scope="module")
def months():
    """A Parquet file with a row group for each of eight months, and a wide column of notes."""
    pick = random.Random(1)
    file = io.BytesIO()
    table = pyarrow.table(
        {
            "month": [1 + row // ROWS for row in range(GROUPS * ROWS)],
            "delay": [pick.randint(-20, 300) for _ in range(GROUPS * ROWS)],
            "note": [pick.randbytes(60).hex() for _ in range(GROUPS * ROWS)],
        }
    )
    parquet.write_table(table, file, row_group_size=ROWS)
    return file.getvalue()


def holds(expectation, *arguments):
    with recording(Recording()) as into:
        expectation(*arguments)
    return into.records[0].passed


MARCH = [("month", "==", 3)]


@pytest.mark.parametrize(
    "read",
    [
        lambda file: parquet.read_table(file, columns=["delay"], filters=MARCH).num_rows,
        lambda file: len(pandas.read_parquet(file, columns=["delay"], filters=MARCH)),
        lambda file: parquet.ParquetFile(file).read_row_group(2, columns=["month", "delay"]).num_rows,
        lambda file: parquet.ParquetFile(file, buffer_size=512).read_row_group(2, columns=["delay"]).num_rows,
    ],
    ids=["a filter", "pandas", "a row group", "a buffer"],
)
def test_what_reads_one_row_group_is_seen_to_read_one(months, read):
    file = expect.store(months)

    assert read(file) == ROWS
    assert file.row_groups() == {2}
    assert file.count < 70_000
    assert holds(expect.row_groups_read, file, [2])
    assert holds(expect.bytes_read, file, 70_000)
    assert not holds(expect.row_groups_read, file, [3])
    assert not holds(expect.bytes_read, file, 60_000)


def test_the_footer_alone_is_no_row_group(months):
    file = expect.store(months)

    assert parquet.ParquetFile(file).metadata.num_row_groups == GROUPS
    assert file.row_groups() == set()


@pytest.mark.parametrize(
    "read",
    [
        lambda file: parquet.read_table(io.BytesIO(file.read())),
        lambda file: parquet.read_table(io.BytesIO(b"".join(iter(lambda: file.read(1 << 12), b"")))),
        lambda file: parquet.read_table(file, columns=["month"]),
        lambda file: file.readinto(bytearray(file.seek(0, io.SEEK_END) * (1 + file.seek(0)))),
    ],
    ids=["at once", "in pieces", "a column", "into an array"],
)
def test_what_reads_all_row_groups_is_seen_to_read_all(months, read):
    file = expect.store(months)
    read(file)

    assert file.row_groups() == set(range(GROUPS))
    assert not holds(expect.row_groups_read, file, [2])


def test_lines_and_texts_are_counted_too():
    data = b"one\ntwo\nthree"
    assert list(expect.store(data)) == [b"one\n", b"two\n", b"three"]

    file = expect.store(data)
    assert io.TextIOWrapper(file).readline() == "one\n"
    assert file.count == len(data)  # a text file reads ahead

    file = expect.store(data)
    assert (file.readline(), file.readline(2), file.read(0), file.count) == (b"one\n", b"tw", b"", 6)
    file.seek(-5, io.SEEK_END)
    assert (file.read(), file.tell(), file.read(), file.count) == (b"three", 13, b"", 11)


def test_a_file_that_is_closed_or_wrongly_placed_says_so():
    file = expect.store(b"text")
    with pytest.raises(ValueError, match="before the beginning"):
        file.seek(-1)
    file.close()
    with pytest.raises(ValueError, match="closed"):
        file.read()


@pytest.mark.parametrize(
    ("columns", "passed"),
    [
        ({"day": pyarrow.int8(), "carrier": pyarrow.string()}, True),
        ({"day": pyarrow.int64(), "carrier": pyarrow.string()}, False),
        ({"carrier": pyarrow.string(), "day": pyarrow.int8()}, False),
        ({"day": pyarrow.int8()}, False),
    ],
)
def test_a_schema_is_equal_in_names_order_and_types(columns, passed):
    wanted = pyarrow.schema({"day": pyarrow.int8(), "carrier": pyarrow.string()})

    assert holds(expect.schema_equal, pyarrow.schema(columns), wanted) is passed
    assert holds(expect.schema_equal, pyarrow.schema(columns).empty_table(), wanted) is passed


@pytest.mark.parametrize("received", [None, [1], {"day": 1}, "a table"])
def test_what_is_no_table_has_no_schema(received):
    assert not holds(expect.schema_equal, received, pyarrow.schema({"day": pyarrow.int8()}))
