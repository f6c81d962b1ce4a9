"""What several checks of this chapter use."""

import re
from copy import deepcopy

from toolz import compose, pipe

from workbook import expect


def tried(call, *given):
    """What a call gives, or the error it ends with, as text: a pipeline that was put together wrong fails when it is used."""
    try:
        return call(*given)
    except Exception as error:
        # An error from another process brings its names along.
        return f"{(getattr(error, 'names', None) or [type(error).__name__])[0]}: {error}"


def kind_of(result):
    """An error without its message, in which people's own names stand; any other result as it is."""
    return result.partition(":")[0] if isinstance(result, str) else result


JOBS = {
    "split": lambda lines: [line.strip().split(",") for line in lines],
    "number": lambda lines: list(enumerate(lines)),
    "records": lambda lines: [dict(zip(("carrier", "delay"), line.split(","), strict=True)) for line in lines],
    "late": lambda lines: [line for line in lines if int(line.split(",")[-1]) > 0],
    "repeats": lambda lines: [line for before, line in zip([None, *lines], lines, strict=False) if line != before],
    "sorted": sorted,
    "first_ten": lambda lines: lines[:10],
}
