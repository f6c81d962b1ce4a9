import pytest

from workbook.data.sizes import in_bytes
from workbook.errors import DataError


@pytest.mark.parametrize(
    ("size", "count"),
    [
        ("tiny", 10**6),
        ("workshop", 2 * 10**8),
        ("big", 2 * 10**9),
        (7, 7),
        ("7", 7),
        ("1 MB", 10**6),
        ("0.5GB", 5 * 10**8),
    ],
)
def test_sizes(size, count):
    """A name, a number, and a text all stand for bytes."""
    assert in_bytes(size) == count


@pytest.mark.parametrize("size", ["huge", "5 XB", 0, -3, "", 1.5e300, True])
def test_what_is_no_size(size):
    """Anything else is refused with what to write."""
    with pytest.raises(DataError, match="is no size: write"):
        in_bytes(size)
