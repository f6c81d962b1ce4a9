"""What tells an answer that passed from the solution."""

import pytest

from workbook.views import differences

SOLUTION = 'from functools import reduce\n\ndef total(rows):\n    """The sum."""\n    return reduce(lambda one, row: one + row[\'n\'], rows, 0)'
LOOP = "def total(rows):\n    # one by one\n    found = 0\n    for row in rows:\n        found += row.get('n')\n\n    return found"


@pytest.mark.parametrize(
    ("answer", "solution", "told"),
    [
        (LOOP, SOLUTION, "The solution uses `reduce` and `lambda`. Yours uses a `for` loop and `.get`."),
        ("def total(rows):\n    return sum(rows)", "def total(rows):\n    return sum(filter(None, rows))", "The solution uses `filter`, which yours does not."),
        ("def f(rows):\n    return sorted(set(rows))", "def f(rows):\n    return sorted(rows)", "Yours uses `set`, which the solution does not."),
        ("def f(a):\n    b = a\n    c = b\n    d = c\n    return d", "def f(a):\n    return a", "The solution has 2 lines of code, yours has 5."),
        ("# mine\ndef f(a):\n    return a\n\nprint(f(1))", "def f(a):\n    return a", "Your code is the same as the solution's."),
        ("def f(b):\n    return b", "def f(a):\n    return a", ""),
        ("def f(a:", "def f(a):\n    return a", ""),
        ("%%writefile put.sh\nput a", "%%writefile put.sh\nput b", ""),
        ("%%writefile f.py\nprint(max(1, 2))", "%%writefile f.py\nprint(min(1, 2))", "The solution uses `min`. Yours uses `max`."),
        ("", "def f(a):\n    return a", ""),
    ],
)  # fmt: skip
def test_differences_are_told_in_a_sentence_or_two(answer, solution, told):
    assert differences.told(answer, solution) == told
