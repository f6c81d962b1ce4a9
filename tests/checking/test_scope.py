"""Where the names come from that an answer uses."""

import warnings

import pytest

from workbook.checking import scope


@pytest.mark.parametrize(
    ("source", "strange"),
    [
        ("def f(x):\n    return x + LIMIT", ["LIMIT"]),
        ("def f(x):\n    return helper(other(x))", ["helper", "other"]),
        ("def f(x):\n    return len(x) + SHORT", []),
        ("import json as j, os.path\ndef f(*a, k=1, **n):\n    return j, os, a, k, n", []),
        ("def f():\n    for a, (b, *c) in x:\n        print(a, b, c)", ["x"]),
        ("def f(x):\n    try:\n        return [y for y in x]\n    except E as e:\n        return e", ["E"]),
        (
            "def f(x):\n    with open(x) as file:\n        if n := 1:\n            return lambda z: (z, n, file)",
            [],
        ),
        (
            "def f(x):\n    match x:\n        case [a, *b]:\n            return a, b\n        case {'k': c, **d}:\n            return c, d",
            [],
        ),
        ("class A:\n    pass\ndef f():\n    return A, f", []),
        ("from math import *\ndef f(x):\n    return sqrt(x)", []),
        ("def f(", []),
        ("x = '\0'", []),
        ("%time LATE = 3\ndef f(x):\n    return x + LIMIT", ["LIMIT"]),
    ],
)
def test_names_from_elsewhere_are_found(source, strange):
    assert scope.undefined(source, "from itertools import islice\nSHORT = 4") == strange


def test_what_given_functions_name_inside_is_not_given():
    given = "LATE = 60\ndef delay(flight):\n    text = flight['delay']\n    return [int(part) for part in text]\nlambda late: late"

    assert scope.from_given("def f():\n    return LATE, delay, flight, text, part, late", given) == ["LATE", "delay"]
    assert scope.undefined("def f():\n    return LATE, delay, flight, text", given) == ["flight", "text"]


def test_an_answer_is_read_without_a_warning():
    """Python has said so when the cell ran; said again under the check it would mean nothing to anybody."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")

        assert scope.undefined("def f(x):\n    return re.findall('\\d', x)", "") == ["re"]


def test_the_open_of_every_notebook_is_python_s_and_another_is_not():
    from IPython.core import interactiveshell

    source = "def f(path):\n    return open(path)"
    assert scope.shadowed(source, {"open": interactiveshell._modified_open}) == []
    assert scope.shadowed(source, {"open": lambda path: path}) == ["open"]
