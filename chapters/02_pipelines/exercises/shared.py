"""What several checks of this chapter use."""

from copy import deepcopy

from workbook import expect

JOBS = {
    "split": lambda lines: [line.strip().split(",") for line in lines],
    "number": lambda lines: list(enumerate(lines)),
    "records": lambda lines: [dict(zip(("carrier", "delay"), line.split(","), strict=True)) for line in lines],
    "late": lambda lines: [line for line in lines if int(line.split(",")[-1]) > 0],
    "repeats": lambda lines: [line for before, line in zip([None, *lines], lines, strict=False) if line != before],
    "sorted": sorted,
    "first_ten": lambda lines: lines[:10],
}
