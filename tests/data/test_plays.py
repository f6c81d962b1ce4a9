import random

from workbook.data.catalog import plays


def test_line():
    """A line is one line, never empty, and most lines differ."""
    generator = random.Random(1)
    lines = [plays.line(generator) for _ in range(1_000)]

    assert all(line == line.strip() and line and "\n" not in line for line in lines)
    assert len(set(lines)) > 900


def test_some_lines_name_a_speaker():
    """About one line in sixteen is a speaker's name, as in a play."""
    generator = random.Random(1)

    assert 20 < sum(plays.line(generator) in plays.SPEAKERS for _ in range(1_000)) < 120
