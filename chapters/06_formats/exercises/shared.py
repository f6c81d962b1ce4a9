"""What several checks of this chapter use."""

import copy
import copyreg
import io
import json
import pickle
import sys
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from types import ModuleType

import fastavro
import pyarrow
from fastavro.read import SchemaResolutionError
from pyarrow import parquet

from workbook import expect

HERE = "the check counts what is read of its own file"
READ = "Your answer read data of {received}. The footer has what the text asks for. Which call of yours reads rows?"
CARRIERS, AIRPORTS = ("UA", "B6", "AA", "DL"), ("JFK", "LGA", "EWR")


def as_parquet(table, rows):
    """The bytes of a Parquet file of a table, with so many rows in each row group."""
    file = io.BytesIO()
    parquet.write_table(table, file, row_group_size=rows)
    return file.getvalue()


def flights_by_month(draw, months=6):
    """A table of flights in the order of their months, some groups with two months, and a wide column of remarks."""
    pick = draw.random
    each = 400 if draw.is_last else draw.size(3)
    first = pick.randint(1, 12 - months)
    numbers = [month for month in range(first, first + months) for _ in range(each + pick.randint(0, each))]
    return pyarrow.table(
        {
            "month": pyarrow.array(numbers, pyarrow.int8()),
            "carrier": [pick.choice(CARRIERS) for _ in numbers],
            "origin": [pick.choice(AIRPORTS) for _ in numbers],
            "delay": pyarrow.array([pick.choice((None, 0, pick.randint(-30, 300))) for _ in numbers], pyarrow.int16()),
            "remarks": [pick.randbytes(60).hex() for _ in numbers],
        }
    )


def stored(draw, table):
    """A file of `expect.store` with the table, in row groups of 400 rows."""
    rows = 400 if draw.is_last else 2
    draw.show("file", f"{table.num_rows:,} rows of {', '.join(table.column_names)}; a row group has {rows} rows")
    return expect.store(as_parquet(table, rows))


def listed(found):
    """What an answer gave; of an iterator the items."""
    return expect.everything(found) if isinstance(found, Iterator) else found


def groups_of(table, month, rows=400):
    """The row groups that can hold a flight of the month."""
    numbers = table["month"].to_pylist()
    parts = [numbers[at : at + rows] for at in range(0, len(numbers), rows)]
    return [number for number, part in enumerate(parts) if min(part) <= month <= max(part)]


VALUES = {
    "text": "JFK",
    "list": [5, 8],
    "None": None,
    "tuple": ("JFK", 3),
    "whole number": 1545,
    "number as key": {3: "March"},
    "float": 0.1,
    "date": date(2013, 3, 1),
    "bytes": b"JFK",
    "decimal": Decimal("0.10"),
}


def survives(value):
    """Whether JSON gives back the same value, of the same type."""
    try:
        back = json.loads(json.dumps(value))
    except TypeError:
        return False
    return back == value and type(back) is type(value)


class Noting(ModuleType):
    """A module `gate_desk` with a function `announce`, for pickles that call it. `calls` has what it was called with."""

    CODE = 77  # the function's number for the instruction EXT1

    def __init__(self):
        super().__init__("gate_desk")
        self.calls = []

    def announce(self, text):
        """Note the call, and do nothing else."""
        self.calls.append(text)
        return text

    def __enter__(self):
        sys.modules["gate_desk"] = self
        copyreg.add_extension("gate_desk", "announce", self.CODE)
        return self.calls

    def __exit__(self, *error):
        copyreg.remove_extension("gate_desk", "announce", self.CODE)
        del sys.modules["gate_desk"]


def avro(fields, records):
    """An Avro file with these records, open for reading."""
    file = io.BytesIO()
    fastavro.writer(file, {"type": "record", "name": "Flight", "fields": fields}, records)
    return io.BytesIO(file.getvalue())
