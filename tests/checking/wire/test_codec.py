"""Values to JSON with tags, and back."""

import json
import math
from collections import OrderedDict, deque, namedtuple
from enum import Enum, IntEnum
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbook.checking.text import freeze, show
from workbook.checking.wire.codec import WireError, decode, encodable, encode

Flight = namedtuple("Flight", "origin delay")


def there(value):
    """A value as it arrives: through JSON text, as on the pipe."""
    return decode(json.loads(json.dumps(encode(value))))


scalars = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False)
    | st.complex_numbers(allow_nan=False)
    | st.text()
    | st.binary()
    | st.just(...)
)
hashable = st.recursive(scalars, lambda inner: st.tuples(inner, inner) | st.frozensets(inner, max_size=3), max_leaves=5)
values = st.recursive(
    hashable,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(hashable, inner, max_size=4)
        | st.sets(hashable, max_size=4)
        | st.tuples(inner)
        | st.builds(Flight, inner, inner)
    ),
    max_leaves=15,
)


def typed(value):
    """A value with the type of everything in it: 1 is not True, a list is not a tuple."""
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        return "record", value._fields, [typed(item) for item in value]
    if isinstance(value, (list, tuple)):
        return type(value), [typed(item) for item in value]
    if isinstance(value, (set, frozenset)):
        return type(value), sorted(repr(typed(item)) for item in value)
    if isinstance(value, dict):
        return dict, [(typed(key), typed(item)) for key, item in value.items()]
    return type(value), repr(value)


@settings(max_examples=150, deadline=None, derandomize=True, database=None)
@given(values)
def test_every_plain_value_arrives_as_it_left(value):
    assert typed(there(value)) == typed(value)


@pytest.mark.parametrize(
    "value",
    [
        2**53,
        -(2**80),
        10**5_000,
        math.inf,
        -math.inf,
        1e-320,
        -0.0,
        "é\ud800\x00",
        b"\xff\x00",
        3 + 4j,
        ...,
        Path("a/b"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_what_json_lacks_arrives_too(value):
    assert there(value) == value
    assert type(there(value)) is type(value)


def test_nan_arrives():
    assert math.isnan(there(math.nan))


def test_dicts_have_any_keys_and_keep_their_order():
    value = {(1, "a"): 1, None: 2, 3: 3, "3": 4, 2.5: 5, frozenset({1}): 6, True: 7}

    assert list(there(value).items()) == list(value.items())


def test_a_named_record_keeps_its_fields():
    arrived = there(Flight("LHR", 12))

    assert (arrived.origin, arrived.delay, type(arrived).__name__) == ("LHR", 12, "Flight")


def test_an_arrow_table_arrives_with_its_schema():
    pyarrow = pytest.importorskip("pyarrow")
    table = pyarrow.table({"n": pyarrow.array([1, None], pyarrow.int16()), "s": [["a"], []]})

    assert there(table).equals(table)
    assert there(table).schema == table.schema


class Colour(IntEnum):
    RED = 3


class Word(str):
    pass


@pytest.mark.parametrize(
    ("value", "arrives"),
    [
        (Colour.RED, 3),
        (Word("a"), "a"),
        (OrderedDict(a=1), {"a": 1}),
        (type("Rows", (list,), {})([1]), [1]),
        (bytearray(b"a"), b"a"),
    ],
    ids=["enum", "str", "dict", "list", "bytearray"],
)
def test_a_subclass_arrives_as_what_it_extends(value, arrives):
    assert there(value) == arrives
    assert type(there(value)) is type(arrives)


def test_numpy_numbers_arrive_as_floats():
    numpy = pytest.importorskip("numpy")

    assert there(numpy.float64(1.5)) == 1.5
    assert type(there([numpy.float64(1.5)])[0]) is float


def test_numpy_s_integers_arrays_and_other_sequences_arrive_in_python_s_own_kinds():
    numpy = pytest.importorskip("numpy")

    assert typed(there([numpy.int64(3), numpy.bool_(True)])) == typed([3, True])
    assert typed(there(numpy.array([[1, 2]]))) == typed([[1, 2]])
    assert typed(there((deque([1]), range(2), {1: 2}.items()))) == typed(([1], [0, 1], [(1, 2)]))


def contains_itself():
    value = []
    value.append(value)
    return value


@pytest.mark.parametrize(
    "value",
    [lambda: 1, iter([]), object(), print, int, contains_itself(), {"a": [open]}, Enum("E", "A").A],
    ids=["function", "iterator", "object", "builtin", "class", "itself", "inside", "enum"],
)
def test_what_cannot_cross_is_refused(value):
    with pytest.raises(WireError):
        encode(value)

    assert not encodable(value)


def test_what_cannot_cross_may_be_kept():
    kept = []

    assert encode([print, 1], keep=lambda value: ["handle", len(kept.append(value) or kept)]) == [
        "list",
        [["handle", 1], 1],
    ]
    assert kept == [print]


@pytest.mark.parametrize("value", [["pickle", "gASV"], ["handle", "callable", 0], ["reduce", "os.system", ["true"]]])
def test_an_unknown_tag_is_refused(value):
    with pytest.raises(WireError, match="unknown kind"):
        decode(value)


@settings(max_examples=100, deadline=None, derandomize=True, database=None)
@given(values)
def test_a_value_freezes_like_its_arrived_self_and_shows_like_it(value):
    assert freeze(there(value)) == freeze(value)
    assert show(there(value)) == show(value) or "{" in show(value, 10**6)  # a set has no order of its own
