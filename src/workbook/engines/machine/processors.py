"""How many processors this process may use."""

import os


def free() -> int:
    """The processors that the system lets this process run on; where it does not say, those of the machine."""
    if hasattr(os, "sched_getaffinity"):  # on Linux
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
