"""What source says: the names it binds, and whether it is the same code."""

import pytest

from workbook.course import code

STUB = "def late_share(flights):\n    ...  # your code"
RIGHT = "def late_share(flights):\n    return 0.4"


@pytest.mark.parametrize("text", [STUB, f"# a thought\n{STUB}", STUB.replace("  # your code", ""), "", "  \n"])
def test_untouched_is_the_stub_whatever_its_comments_and_spaces(text):
    assert code.untouched(text, STUB)


@pytest.mark.parametrize("text", [RIGHT, "def late_share(flights):\n    return ...", "...", "def late_share(f"])
def test_touched_is_anything_else(text):
    assert not code.untouched(text, STUB)


def test_text_is_compared_by_its_lines():
    stub = "SELECT ...\n  FROM flights"

    assert code.untouched("SELECT ...\nFROM flights\n\n", stub)
    assert not code.untouched("SELECT *\nFROM flights", stub)
    assert not code.untouched("# words of mine", "# your words")


def test_what_python_warns_of_or_cannot_read_stops_nothing(recwarn):
    for text in ('x = "\\d"', "x = '\0'", "(" * 500):
        code.normalise(text)

    assert not recwarn.list


@pytest.mark.parametrize(
    "text",
    [
        "def late_share(flights) -> None:\n    pass",
        "def late_share(flights): ...",
        "def late_share( flights ) :\n        # your code\n        ...",
        'def late_share(flights: list) -> float:\n    """What it is."""\n    # your code',
    ],
)
def test_a_stub_that_a_formatter_or_a_linter_went_over_is_untouched(text):
    assert code.untouched(text, STUB)


def test_a_stub_without_its_unused_import_is_untouched_and_one_with_a_new_import_is_not():
    stub = f"import csv\n{STUB}"

    assert code.untouched(STUB, stub)
    assert not code.untouched(f"import json\n{stub}", stub)
    assert code.untouched(f"%%writefile late.py\n{STUB}", f"%%writefile late.py\n{stub}")
    assert not code.untouched(f"%%writefile late.py\n{RIGHT}", f"%%writefile late.py\n{stub}")


def test_a_cell_with_a_line_for_ipython_alone_is_compared_by_its_tree():
    assert code.normalise("%time f(1,2)\nx = (1,\n 2)") == code.normalise("%time f(1,2)\nx = (1, 2)")
    assert code.defined("names = !ls\ny=1") == {"names", "y"}


@pytest.mark.parametrize(
    ("mine", "same"),
    [
        ("x = (1,\n  2)", True),
        ("x = (1, 2)  # mine", False),
        ('"""mine"""\nx = (1, 2)', False),
        ("x = 1", False),
        ("", True),
    ],
)
def test_only_formatted_is_what_holds_no_word_of_the_learners(mine, same):
    assert code.only_formatted(mine, "x = (1, 2)") is same


@pytest.mark.parametrize(
    ("text", "copy"),
    [
        ("def f(x):\n    return x + 1", True),
        ('# mine\ndef f(x: int) -> int:\n    """Adds."""\n    return (x + 1)\n\nprint(f(2))', True),
        ("import os\n\ndef f(x):\n    return x+1", True),
        ("def f(y):\n    return y + 1", False),
        ("def f(x):\n    return 1 + x", False),
        ("", False),
        ("def f(x:", False),
    ],
)
def test_a_copy_holds_every_statement(text, copy):
    assert code.holds(text, "def f(x):\n    return x + 1\n") is copy


def test_a_copy_of_a_file_is_told_by_its_lines():
    original = "%%writefile put.sh\nhdfs dfs -put a b\n"

    assert code.holds("%%writefile put.sh\n# mine\n  hdfs dfs -put a b", original)
    assert not code.holds("%%writefile put.sh\nhdfs dfs -put -f a b", original)


def test_names_are_found_at_any_depth():
    text = "import os.path as path\ndef outer(first, *rest, **named):\n    def inner(x=(y := 1)):\n        held = x\n    return [each for each in rest]\n"
    text += "try:\n    pass\nexcept OSError as error:\n    for at in ():\n        with open(at) as file: ...\n"

    names = {"path", "outer", "first", "rest", "named", "inner", "x", "y", "held", "each", "error", "at", "file"}
    assert code.bound_anywhere(text) == names
    assert code.bound_anywhere("no Python at all") == set()
