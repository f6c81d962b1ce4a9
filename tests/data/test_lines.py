"""Lines of a generated file."""

import pytest

from workbook.data import lines


@pytest.mark.parametrize("count", [0, 1, lines.BATCH - 1, lines.BATCH, 2 * lines.BATCH + 3])
def test_every_line_is_written_once_and_counted(tmp_path, count):
    path = tmp_path / "made.txt"
    with lines.written(path, 1_000, "made") as made:
        for number in range(count):
            made.add(f"line {number}")

    assert path.read_text(encoding="ascii").splitlines() == [f"line {number}" for number in range(count)]
    assert (made.count, made.bytes) == (count, path.stat().st_size)


def test_bytes_count_before_they_are_written(tmp_path):
    with lines.written(tmp_path / "made.txt", 1_000, "made") as made:
        made.add("")
        made.add("ab")
        assert (made.count, made.bytes, (tmp_path / "made.txt").stat().st_size) == (2, 4, 0)
