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
