"""How much to generate: a name, a number of bytes, or a text such as "5 MB"."""

import re

from ..errors import DataError

NAMED = {"tiny": 1_000_000, "workshop": 200_000_000, "big": 2_000_000_000}
UNITS = {"": 1, "k": 10**3, "M": 10**6, "G": 10**9, "Ki": 2**10, "Mi": 2**20, "Gi": 2**30}


def in_bytes(size: str | int) -> int:
    """The number of bytes that a size stands for. A DataError for what is no size.

    >>> in_bytes("tiny"), in_bytes("1.5 MB"), in_bytes("64 KiB"), in_bytes(500)
    (1000000, 1500000, 65536, 500)
    """
    if isinstance(size, str) and size in NAMED:
        return NAMED[size]
    found = re.fullmatch(r"\s*(\d+)(?:\.(\d+))?\s*(?:([kMG]i?|Ki)?B)?\s*", str(size))
    if found and not isinstance(size, bool):
        whole, fraction, unit = found[1], found[2] or "", found[3] or ""
        unit = "Ki" if unit == "ki" else unit
        count = int(whole + fraction) * UNITS[unit] // 10 ** len(fraction)  # integers: the same on every machine
        if count > 0:
            return count
    raise DataError(
        f'{size!r} is no size: write "tiny", "workshop", "big", a number of bytes, or a text such as "5 MB".'
    )
