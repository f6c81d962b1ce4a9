"""Values as text: comparable, and as people read them."""

import math
from collections import namedtuple

import pytest

from workbook.checking.text import freeze, show
from workbook.checking.values import Strange, plain

Flight = namedtuple("Flight", "origin delay")


def contains_itself():
    value = []
    value.append(value)
    return value


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({3, 1, 2}, {2, 3, 1}),
        ({"a": 1, "b": 2}, {"b": 2, "a": 1}),
        (0.1 + 0.2, 0.3),
        ([math.nan], [math.nan]),
        (iter([1]), iter([2])),
        ({1, 2}, frozenset({1, 2})),
        ([1], (1,)),
        (Flight("a", 1), ("a", 1)),
        (2e9, 2 * 10**9),
        (-0.0, 0.0),
    ],
    ids=["set", "dict", "float", "nan", "iterators", "frozenset", "brackets", "record", "whole", "zero"],
)
def test_like_values_freeze_alike(one, other):
    assert freeze(one) == freeze(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ([1], {1}),
        (1, True),
        (1, "1"),
        ("a", b"a"),
        ([], {}),
        ([[1], 2], [1, [2]]),
        (["a, 'b'"], ["a", "b"]),
        ({1: 2}, {1: 3}),
        (None, "None"),
        (iter([]), []),
        (print, iter([])),
        (0.1, 0.1001),
        (Flight("a", 1), ("a", 2)),
        (math.inf, -math.inf),
    ],
    ids=lambda value: type(value).__name__,
)
def test_unlike_values_freeze_differently(one, other):
    assert freeze(one) != freeze(other)


def test_freezing_never_reads_an_iterator():
    numbers = iter([1, 2])
    freeze(numbers), show(numbers), freeze([numbers])

    assert list(numbers) == [1, 2]


def test_what_contains_itself_freezes():
    assert "nested" in freeze(contains_itself())


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("a", "'a'"),
        ([1, "b"], "[1, 'b']"),
        (0.5, "0.5"),
        (0.1 + 0.2, "0.3"),
        (1 / 3, "0.333333333"),
        (math.inf, "inf"),
        (math.nan, "nan"),
        (iter([]), "an iterator"),
        (lambda: 1, "a function"),
        (object(), "an object of the class object"),
        ({"b": 1, "a": 2}, "{'b': 1, 'a': 2}"),
        (Flight("a", 1), "Flight(origin='a', delay=1)"),
    ],
    ids=lambda value: value if isinstance(value, str) else type(value).__name__,
)
def test_values_are_shown_as_people_read_them(value, shown):
    assert show(value) == shown


def test_what_is_shown_is_cut_and_has_no_address():
    assert len(show("a" * 1_000)) < 210
    assert show("a" * 1_000).endswith(" …")
    assert show("a" * 30, width=10) == "'aaaaaaaaa …"
    assert "0x" not in show([print, object(), lambda: 1, iter([])])


def test_a_number_too_long_to_print_is_shown_and_frozen():
    assert show(10**5_000)
    assert show([10**5_000])
    assert freeze(10**5_000) == freeze(10**5_000) != freeze(10**5_000 + 1)


@pytest.mark.parametrize("dots", [..., plain(..., Strange)])
def test_dots_are_called_dots(dots):
    assert show(dots) == "three dots"
    assert show({"card": [dots]}) == "{'card': [<three dots>]}"
