"""The memory of this machine, or of the container that this process is in, and how much one process may address."""

from collections.abc import Iterator
from pathlib import Path

import psutil

from . import cgroups

try:
    import resource
except ImportError:  # not on Windows
    resource = None

# A group's most and what it uses, in the second and in the first version. Above `memory.high` it is slowed down to a crawl.
LIMITS = ("memory.max", "memory.high", "memory.limit_in_bytes")
USES = ("memory.current", "memory.usage_in_bytes")
# Pages of files count as use, and are given up as soon as somebody needs them.
GIVEN_UP = ("inactive_file", "total_inactive_file")
LONGEST = 2**60  # the first version writes a number of this size where there is no limit


def limit(top: Path = cgroups.TOP) -> int | None:
    """The bytes that a container may use; None where there is no limit but the machine's."""
    return min((most for most, _ in _limits(top)), default=None)


def total(top: Path = cgroups.TOP) -> int:
    """The bytes that all processes can have together: this machine's, or what its container may use."""
    whole = psutil.virtual_memory().total
    return min(whole, limit(top) or whole)


def free(top: Path = cgroups.TOP) -> int:
    """The bytes that new processes can have: the least that the machine and each group above this process leave."""
    left = [max(0, most - used) for most, used in _limits(top)]
    return min([psutil.virtual_memory().available, *left])


def address_space() -> int | None:
    """The bytes that one process may address, as `ulimit -v` and `ulimit -d` set them; None without a limit."""
    if resource is None:
        return None
    kinds = [getattr(resource, name) for name in ("RLIMIT_AS", "RLIMIT_DATA") if hasattr(resource, name)]
    set_ = [most for kind in kinds if (most := resource.getrlimit(kind)[0]) != resource.RLIM_INFINITY]
    return min(set_, default=None)


def _limits(top: Path) -> Iterator[tuple[int, int]]:
    """The most and the use of each group that has a limit."""
    for folder in cgroups.folders("memory", top):
        found = [most for name in LIMITS if (most := cgroups.number(folder, name)) is not None and most < LONGEST]
        if found:
            used = next((now for name in USES if (now := cgroups.number(folder, name)) is not None), 0)
            spare = max(cgroups.statistic(folder, name) for name in GIVEN_UP)
            yield min(found), max(0, used - spare)
