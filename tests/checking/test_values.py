"""Copies that an answer may change, and Python's own kinds in place of any others."""

import subprocess
import sys
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple
from enum import IntEnum

import numpy
import pytest

from workbook.checking import values

Row = namedtuple("Row", "a b")


class Liar(list):
    __eq__ = lambda self, other: True  # noqa: E731
    __ne__ = lambda self, other: False  # noqa: E731
    __hash__ = None


class LyingText(str):
    __slots__ = ()
    __eq__ = lambda self, other: True  # noqa: E731
    __hash__ = str.__hash__


class Size(IntEnum):
    SMALL = 1


def test_a_copy_can_be_changed_all_the_way_down():
    given = [{"delays": [1, {2}]}, ([3],)]
    copy = values.copied(given)

    copy[0]["delays"][1].clear()
    copy[1][0].append(4)
    copy.pop()

    assert given == [{"delays": [1, {2}]}, ([3],)]


def test_what_is_no_container_of_python_s_own_is_the_same_object():
    for value in (iter([1]), print, Liar([1]), Row([1], 2)):
        assert values.copied(value) is value


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        (numpy.int64(3), 3),
        (numpy.float64(0.5), 0.5),
        ((numpy.int64(3), [numpy.bool_(True)]), (3, [True])),
        (Size.SMALL, 1),
        (Liar([1, LyingText("a")]), [1, "a"]),
        (Counter("aab"), {"a": 2, "b": 1}),
        ({1, 2}, {1, 2}),
        (deque([numpy.int64(1)]), [1]),
        (numpy.array([1.5, 2]), [1.5, 2.0]),
        (range(3), [0, 1, 2]),
        ({"a": 1}.keys(), ["a"]),
        (OrderedDict(a=numpy.int64(1)), {"a": 1}),
        (defaultdict(deque, a=deque([1])), {"a": [1]}),
    ],
)
def test_a_plain_value_is_of_python_s_own_kinds(value, plain):
    made = values.plain(value)

    assert type(made) is type(plain)
    assert plain == made
    assert made != [0]


def test_records_iterators_and_functions_stay_what_they_are():
    for value in (iter([1]), len):
        assert values.plain(value) is value
    assert values.plain(Row(numpy.int64(1), (2,))) == (1, (2,))
    assert values.plain(Row(1, 2)).b == 2


def test_a_long_range_is_not_read():
    assert values.plain(range(10**12)) == range(10**12)


class LyingNumber(numpy.float64):
    item = lambda self: Liar()  # noqa: E731


class LyingRow(Row):
    __eq__ = lambda self, other: True  # noqa: E731
    __hash__ = None


Posing = type("int64", (), {"__module__": "numpy", "ndim": 0, "item": Liar, "__eq__": lambda self, other: True})


def test_who_lies_about_itself_is_not_asked():
    assert type(values.plain(LyingNumber(1.5))) is float
    assert values.plain(LyingRow(1, 2)) != (1, 3)
    assert type(values.plain(Posing(), values.Strange)) is values.Strange
    assert values.plain([Posing()], values.Strange) != [3]


def test_nothing_is_imported_to_look():
    code = "import sys; from workbook.checking import values, text; text.freeze([print, {1: iter([])}]); print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()

    assert not {"numpy", "pandas", "decimal", "fractions"} & set(loaded)


def test_what_could_lie_equals_nothing():
    made = values.plain((object(), 1), values.Strange)

    assert made != (made[1], 1)
    assert repr(made[0]) == "<an object of the class object>"


def test_what_contains_itself_comes_to_an_end():
    value = []
    value.append(value)

    assert "Strange" not in repr(values.plain(value, values.Strange))
    assert not values.is_plain(value)


@pytest.mark.parametrize(
    ("value", "plain"),
    [((1, "a", [2.5, None]), True), ({"a": {1}}, True), (Liar(), False), ([LyingText("a")], False), (iter(()), False)],
)
def test_only_data_of_python_s_own_kinds_runs_no_code(value, plain):
    assert values.is_plain(value) is plain
